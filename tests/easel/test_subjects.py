"""Every subject easel draws: complete tiles, on the ground, repeatable, in the colour asked."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from cavendish.engines.easel.colour import luminance
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.subjects import Ask, Drawn, catalogue, draw, register
from cavendish.engines.easel.subjects.animals import SITTERS
from cavendish.engines.easel.subjects.poses import POSES
from cavendish.engines.easel.subjects.props import known as known_props
from cavendish.engines.easel.subjects.registry import FINE_PX
from cavendish.engines.easel.subjects.species import STANCES

NOUNS = sorted(catalogue())
LIVING = [noun for noun in NOUNS if catalogue()[noun].kind in ("animal", "person")]
STRETCHED = {"swimmer", "diver", "phoenix"}
"""Creatures that are drawn stretched out in the water, or with their wings raised."""


def ask(noun: str, height: float = 60, **words: object) -> Ask:
    base = Ask(noun, height, light_for("day"), stream("test", noun))
    return replace(base, **words)  # type: ignore[arg-type]


@cache
def usual(noun: str) -> Drawn:
    """One small tile of each subject, drawn once for all tests that look at it."""
    return draw(ask(noun, 48))


def solid(drawn: Drawn) -> np.ndarray:
    return drawn.rgb[drawn.alpha > 0.8]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_subject_fills_a_tile_and_stands_in_it(noun: str) -> None:
    """A tile holds a visible subject of finite colours whose anchor and extent match what the catalogue says."""
    drawn, info = usual(noun), catalogue()[noun]
    height, width = drawn.alpha.shape
    assert drawn.rgb.shape == (height, width, 3)
    assert np.isfinite(drawn.rgb).all()
    assert drawn.rgb.min() >= 0
    assert (drawn.alpha > 0.5).sum() > 60
    assert 0 <= drawn.anchor[0] <= width
    assert 0 <= drawn.anchor[1] <= height + 1
    assert info.height_m > 0


@pytest.mark.parametrize("noun", [noun for noun in LIVING if noun not in STRETCHED])
def test_every_creature_has_about_the_height_asked(noun: str) -> None:
    """The tile of an upright creature is as high as asked, give or take ears, fur and pose."""
    alpha = usual(noun).alpha
    rows = np.flatnonzero(alpha.max(1) > 0.3)
    assert 0.6 * 48 <= rows[-1] - rows[0] <= 1.55 * 48


@pytest.mark.parametrize("pose", sorted(POSES))
def test_people_take_every_pose(pose: str) -> None:
    """Each pose is another picture of the same person than standing, whole and inside its tile."""
    posed, still = draw(ask("man", pose=pose)), draw(ask("man", pose="standing"))
    assert (posed.alpha > 0.5).sum() > 150
    assert posed.hand is not None
    if pose not in ("standing", "portrait"):
        assert posed.alpha.shape != still.alpha.shape or np.abs(posed.alpha - still.alpha).max() > 0.5


@pytest.mark.parametrize("pose", sorted(STANCES))
def test_animals_take_every_stance(pose: str) -> None:
    """A stance changes the outline and leaves a place for a rider inside the tile."""
    drawn = draw(ask("horse", pose=pose))
    assert (drawn.alpha > 0.5).sum() > 150
    assert drawn.seat is not None
    x, y = drawn.seat
    assert 0 < x < drawn.alpha.shape[1]
    assert 0 < y < drawn.alpha.shape[0]


def test_an_unknown_pose_is_the_usual_one() -> None:
    """A pose word that nobody knows draws the usual pose instead of failing."""
    assert np.array_equal(draw(ask("horse", pose="zzz")).alpha, draw(ask("horse")).alpha)
    assert np.array_equal(draw(ask("man", pose="zzz")).alpha, draw(ask("man")).alpha)


@pytest.mark.parametrize("prop", sorted(known_props()))
def test_people_hold_what_they_are_given(prop: str) -> None:
    """A held thing changes the picture."""
    empty = draw(ask("woman", pose="holding"))
    full = draw(ask("woman", pose="holding", attributes={"holding": prop}))
    assert full.rgb.shape != empty.rgb.shape or np.abs(full.rgb - empty.rgb).max() > 0.1


def test_words_about_a_person_reach_the_picture() -> None:
    """Hair, skin and clothes asked for are seen: red hair, dark skin, a green shirt."""
    plain = ask("man", 120, attributes={"skin": "light", "hair": "#2a1c14", "hairstyle": "short"}, colour="#8a8a8a")
    red = replace(plain, attributes={**plain.attributes, "hair": "#c03a1a"})
    dark = replace(plain, attributes={**plain.attributes, "skin": "dark"})
    green = replace(plain, colour="#209030")
    first, hair, skin, shirt = (solid(draw(replace(a, rng=stream("man")))).mean(0) for a in (plain, red, dark, green))
    assert hair[0] > first[0]
    assert luminance(skin) < luminance(first)
    assert shirt[1] - shirt[0] > first[1] - first[0]


def test_a_portrait_is_head_and_shoulders() -> None:
    """The portrait of a person is wider than the whole figure and fills its height."""
    whole, close = draw(ask("woman")), draw(ask("woman", pose="portrait"))
    assert close.alpha.shape[1] / close.alpha.shape[0] > 1.5 * whole.alpha.shape[1] / whole.alpha.shape[0]


def test_large_creatures_keep_their_scale() -> None:
    """A creature above the fine size is the same picture, enlarged with its anchor."""
    small, large = draw(ask("robot", FINE_PX)), draw(ask("robot", FINE_PX * 1.3))
    assert large.alpha.shape[0] == pytest.approx(small.alpha.shape[0] * 1.3, abs=2)
    assert large.anchor[1] / large.alpha.shape[0] == pytest.approx(small.anchor[1] / small.alpha.shape[0], abs=0.01)
    assert large.rgb.min() >= 0
    assert large.alpha.max() <= 1


def test_same_ask_same_bytes() -> None:
    """The same ask gives the same tile."""
    first, second = draw(ask("fox")), draw(ask("fox"))
    assert np.array_equal(first.rgb, second.rgb)
    assert np.array_equal(first.alpha, second.alpha)


@pytest.mark.parametrize(("colour", "channel"), [("#d03020", 0), ("#30a040", 1), ("#3050d0", 2)])
@pytest.mark.parametrize("noun", ["cat", "horse", "owl", "goldfish", "robot"])
def test_colour_asked_is_the_colour_seen(noun: str, colour: str, channel: int) -> None:
    """A coat colour moves the picture's mean towards that hue."""
    mean = solid(draw(ask(noun, colour=colour))).mean(0)
    assert int(mean.argmax()) == channel


def test_black_is_dark_and_white_is_bright() -> None:
    """Black and white coats differ by far more than shading does."""
    black, white = (luminance(solid(draw(ask("cat", colour=c)))).mean() for c in ("#000000", "#ffffff"))
    assert black < 0.12
    assert white > 4 * black


def test_facing_right_is_the_mirror_with_the_light_left_alone() -> None:
    """A subject that looks the other way is flipped, but still lit from the same side."""
    left, right = draw(ask("cat", facing="left")), draw(ask("cat", facing="right"))
    assert np.allclose(left.alpha, right.alpha[:, ::-1], atol=1e-5)
    middle = right.alpha.shape[1] // 2
    shade = luminance(right.rgb) * right.alpha
    assert shade[:, :middle].sum() != pytest.approx(shade[:, middle:].sum(), rel=0.01)


def test_night_is_darker_than_day() -> None:
    """The scene's light reaches the subject."""
    day, night = (luminance(solid(draw(ask("panda", light=light_for(t))))).mean() for t in ("day", "night"))
    assert night < 0.6 * day


def test_a_noun_has_one_painter() -> None:
    """Registering a noun twice is refused."""
    noun = next(iter(SITTERS))
    with pytest.raises(ValueError, match="twice"):
        register(noun, draw, catalogue()[noun])


def test_unknown_noun_is_a_key_error() -> None:
    """Asking for something nobody draws raises KeyError."""
    with pytest.raises(KeyError):
        draw(ask("zzz"))
