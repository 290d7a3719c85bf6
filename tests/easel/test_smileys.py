"""Faces on things that have none."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.language import parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.smileys import FACES, face_of, faced
from cavendish.engines.easel.subjects import Ask, draw


@pytest.mark.parametrize(
    ("family", "expression", "emblem", "asked"),
    [
        ("food", "smiling", False, True),
        ("object", "sad", False, True),
        ("food", "happy", False, True),
        ("object", "happy", False, False),
        ("object", "cute", False, False),
        ("object", "cute", True, True),
        ("animal", "smiling", True, False),
        ("person", "angry", False, False),
    ],
)
def test_who_gets_a_face(family: str, expression: str, emblem: bool, asked: bool) -> None:
    """Things said to look so get a face; those that have one in life and those that are merely cheerful do not."""
    assert (face_of(family, expression, emblem=emblem) is not None) is asked


def test_a_face_is_asked_for_in_words() -> None:
    """'With a smiling face' belongs to the thing before it."""
    (thing,) = parse("a red teapot with a smiling face").subjects
    assert thing.attributes["expression"] == "smiling"


@pytest.mark.parametrize("expression", sorted(FACES))
def test_a_face_lies_on_the_thing(expression: str) -> None:
    """Every face is drawn within the outline, both eyes alike far from the middle, and leaves the outline as it was."""
    light = light_for("day")
    tile = draw(Ask(noun="tomato", height_px=200, light=light, rng=stream("face")))
    face = faced(tile, FACES[expression], light)
    changed = np.argwhere(np.abs(face.rgb - tile.rgb).max(-1) > 0.05)
    assert np.array_equal(face.alpha, tile.alpha)
    assert (tile.alpha[tuple(changed.T)] > 0.9).all()
    middle = np.argwhere(tile.alpha > 0.9)[:, 1].mean()
    left, right = middle - changed[:, 1].min(), changed[:, 1].max() - middle
    assert left == pytest.approx(right, rel=0.3)
    assert left > 10
