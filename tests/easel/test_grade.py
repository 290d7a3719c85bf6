"""Moods, tones and the grounds of emblems."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.emblem import outline, paper
from cavendish.engines.easel.grade import MOODS, graded
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.shading import Layer

_STEPS = np.arange(0, 256, 4)
RAMP = np.stack([*np.meshgrid(_STEPS, _STEPS, indexing="ij"), np.full((64, 64), 90)], -1)


@pytest.mark.parametrize("mood", sorted(MOODS))
def test_a_mood_changes_light_and_colour(mood: str) -> None:
    """Every mood shows in the picture, and grey stays within the scale."""
    picture = RAMP.astype(np.uint8)
    found = graded(picture, mood)
    assert found.shape == picture.shape
    assert found.dtype == np.uint8
    assert np.abs(found.astype(int) - picture).mean() > 2


def test_unknown_moods_change_nothing() -> None:
    """A mood without a look of its own leaves the picture as it is."""
    picture = RAMP.astype(np.uint8)
    assert np.array_equal(graded(picture, "proud"), picture)


def test_tones_hold_the_whole_picture() -> None:
    """In blue tones, blue is the strongest colour almost everywhere."""
    found = graded(RAMP.astype(np.uint8), "", ["#2f6fd0"])
    assert (found[..., 2] >= found[..., 0]).mean() > 0.8


@pytest.mark.parametrize("kind", ["logo", "app icon", "sticker"])
def test_emblems_have_a_ground_of_their_kind(kind: str) -> None:
    """A logo has a badge, an icon a tile; a colour that was asked for covers the whole paper."""
    made = paper(64, 64, "#2f6fd0", stream("emblem"), kind=kind)
    assert np.isfinite(made.image).all()
    plain = paper(64, 64, None, stream("emblem"), kind=kind, ground="#d8308f").image
    assert np.ptp(plain.reshape(-1, 3), 0).max() == 0


def test_a_sticker_has_a_white_rim() -> None:
    """Around the subject, not under its edge alone, the paper turns white."""
    image = np.full((128, 128, 3), 0.2, np.float32)
    outline(image, Layer(np.zeros((40, 40, 3), np.float32), np.ones((40, 40), np.float32), 44, 44))
    assert image[64, 43].min() > 0.8
    assert image[5, 5].max() < 0.25
