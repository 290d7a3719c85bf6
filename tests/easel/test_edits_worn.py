"""Edits that put something on a head, a neck or a surface: what they change, and what they leave."""

from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from cavendish.engines.easel import edit
from cavendish.engines.easel.edits import effects, materials, nets, trimmings, wardrobe, worn
from cavendish.engines.easel.edits.repairs import scratch_mask
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.scene import NotUnderstood
from cavendish.engines.easel.subjects import Ask

SIDE = 256
needs_models = pytest.mark.skipif(bool(nets.lacking()), reason="tools/fetch_models.py has not been run")


@cache
def photo(name: str) -> NDArray[np.uint8]:
    """A photo of scikit-image, 256 px wide."""
    image = getattr(data, name)()
    height = round(image.shape[0] * SIDE / image.shape[1])
    return np.ascontiguousarray(cv2.resize(image, (SIDE, height), interpolation=cv2.INTER_AREA))


@pytest.mark.parametrize(
    ("words", "where", "kind"),
    [
        ("a red Santa hat", "head", "santa"),
        ("birthday hat", "head", "party"),
        ("hat", "head", "fedora"),
        ("Sonnenbrille", "eyes", "sunglasses"),
        ("丸いメガネ", "eyes", "round"),
        ("red bow tie", "neck", "bow tie"),
        ("barba", "mouth", "beard"),
        ("빨간 모자", "head", "fedora"),
    ],
)
def test_what_is_worn_is_known_by_its_words(words: str, where: str, kind: str) -> None:
    """The longest phrase says what is worn and where it sits, in any of eight languages."""
    found = worn.wearable(words)
    assert found is not None
    assert (found.where, found.kind) == (where, kind)


def test_a_cat_is_not_worn() -> None:
    """Things that nobody wears are no wearables, words that only contain one neither."""
    assert worn.wearable("capital letters") is None
    assert worn.wearable("a cat") is None


def test_the_colour_of_what_is_worn_is_the_one_said() -> None:
    """A colour beside the thing is the thing's; one within its name is not."""
    assert worn.wearable("red tie") == worn.Wearable("neck", "tie", "#c8321f")
    assert worn.wearable("red nose") == worn.Wearable("mouth", "clown", None)


@pytest.mark.parametrize("kind", sorted({kind for _, where, kind in worn._phrases() if where == "head"}))
def test_every_hat_is_drawn(kind: str) -> None:
    """Each kind in the lists has a drawing that covers a part of its sheet."""
    ask = Ask(noun="hat", height_px=24, light=light_for("day"))
    assert wardrobe.hat(kind, ask, 24).alpha.max() > 0.9


def test_every_trimming_has_a_colour_and_every_kind_a_drawing() -> None:
    """What the lists name for eyes, mouths, necks and ears is either hair or has a usual colour."""
    named = {kind for _, where, kind in worn._phrases() if where != "head"}
    assert named - {"beard", "moustache"} == set(trimmings.USUAL)


@needs_models
def test_glasses_lie_on_the_eyes() -> None:
    """Sunglasses darken the eyes; below the mouth and beside the head nothing changes."""
    image = photo("astronaut")
    result = edit("add sunglasses", [image], SIDE, SIDE).pixels
    eyes, chin = (slice(44, 52), slice(102, 126)), (slice(84, 110), slice(90, 130))
    assert image[eyes].mean() - result[eyes].mean() > 30
    assert np.abs(image[chin].astype(float) - result[chin]).mean() < 1


@needs_models
def test_one_unknown_thing_does_not_stop_the_rest() -> None:
    """What cannot be drawn is left out and said so; what can be done is done."""
    image = photo("coffee")
    painting = edit("add a qwxyz and make it black and white", [image], 240, 160)
    assert any("qwxyz" in each for each in (*painting.notes.substituted, *painting.notes.ignored))
    assert np.ptp(painting.pixels.astype(int), axis=2).max() <= 2
    with pytest.raises(NotUnderstood, match="qwxyz"):
        edit("add a qwxyz", [image], 240, 160)


def test_effects_are_named_in_any_language() -> None:
    """Steam, fire and the like are no things with an outline."""
    assert effects.named("a bit of steam") == "steam"
    assert effects.named("불길") == "fire"
    assert effects.named("a firefighter") == ""


def test_marble_is_pale_and_has_veins() -> None:
    """A brown surface made of marble is as light as marble, with dark lines in it, and only where the mask is."""
    brown = np.full((96, 128, 3), (0.5, 0.3, 0.15), np.float32)
    mask = np.ones((96, 128), np.float32)
    grain = np.random.default_rng(1)
    out = materials.surfaced(brown, mask, "marble", np.array([92.0, 0.0, 1.0], np.float32), grain)
    assert out.mean() > 0.75
    assert out.mean(-1).std() > 0.02


def test_short_and_broken_lines_are_no_scratches() -> None:
    """A long bright line is a scratch, short strokes like those of letters are not."""
    page = np.full((240, 320, 3), 90, np.uint8)
    page[40:42, 30:200] = 240
    page[120:124, 60:70] = 240
    marks = scratch_mask(page)
    assert marks[41, 60:180].mean() > 0.9
    assert marks[110:140].max() == 0
