"""Who is before, behind, round and between whom."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.grouping import BACK, BETWEEN, FRONT
from cavendish.engines.easel.language import parse
from cavendish.engines.easel.scene import Scene, Thing
from cavendish.engines.easel.worlds import understood


def thing(scene: Scene, concept: str) -> Thing:
    return next(one for one in scene.subjects if concept in (one.concept, one.noun, one.kind))


@pytest.mark.parametrize(
    ("prompt", "near", "far"),
    [
        ("a red bicycle in the foreground, a lighthouse in the background", "bicycle", "lighthouse"),
        ("in the background a red barn, a horse in the foreground", "horse", "barn"),
        ("a dog with a castle in the background", "", "castle"),
        ("ein Hund im Vordergrund, ein Schloss im Hintergrund", "dog", "castle"),
    ],
)
def test_foreground_and_background_are_kept_apart(prompt: str, near: str, far: str) -> None:
    """What is said to be in the background is behind, what is in the foreground before."""
    scene = understood(prompt)
    assert BACK in thing(scene, far).attributes
    assert not near or FRONT in thing(scene, near).attributes


def test_a_landscape_in_the_background_moves_nobody_there() -> None:
    """Mountains in the background are the place; the dog before them is not."""
    assert all(BACK not in one.attributes for one in understood("a dog with mountains in the background").subjects)


def test_what_surrounds_somebody_is_several_of_each() -> None:
    """Books and candles that surround a man are round about him, more than three in all."""
    scene = understood("an old man surrounded by books and candles")
    ties = [one.relation.kind for one in scene.subjects if one.relation is not None]
    assert ties == ["herd", "herd"]
    assert sum(one.count for one in scene.subjects[1:]) >= 6


def test_what_is_between_two_things_on_a_shelf_is_on_it() -> None:
    """A vase between candles on a shelf stands on the shelf, in their middle."""
    vase = thing(understood("a blue vase between two candles on a shelf"), "vase")
    assert vase.relation is not None
    assert vase.relation.kind == "on"
    assert BETWEEN in vase.attributes


def test_fireballs_burn_in_the_hand() -> None:
    """Whoever casts a fireball has one of fire, and no star besides."""
    scene = understood("a mage hurling a huge fireball at a dragon")
    assert [one.concept for one in scene.subjects] == ["wizard", "dragon"]
    assert (scene.subjects[0].pose, "fireball" in scene.subjects[0].part_colours) == ("casting", True)


def test_candles_burn_with_their_own_flame() -> None:
    """A burning candle is not on fire."""
    assert all("ablaze" not in one.attributes for one in understood("a teddy bear beside a burning candle").subjects)


def test_a_table_somebody_is_under_is_seen_whole() -> None:
    """Under a table is not on a table top."""
    scene = understood("a cat sleeping under a table")
    assert (scene.setting, len(scene.subjects)) == ("room", 2)


def test_each_of_several_has_the_colour_told_of_it() -> None:
    """A list of ones tells the colours of the copies."""
    balloons = parse("a boy holding three balloons: one red, one blue and one yellow").subjects[1]
    assert (balloons.count, len(balloons.attributes["each"].split(","))) == (3, 3)


def test_what_is_told_of_the_last_clause_is_of_nobody_before() -> None:
    """Bats that fly leave a vampire on the ground."""
    scene = parse("a vampire in front of a castle, bats flying")
    assert [one.pose for one in scene.subjects] == ["", "", "flying"]


@pytest.mark.parametrize("prompt", ["a hot air balloon shaped like a strawberry", "a house shaped like a teapot"])
def test_shapes_of_balloons_and_houses_are_drawn(prompt: str) -> None:
    """A balloon or house in the shape of something shows it."""
    scene = understood(prompt)
    assert not scene.notes.ignored
    assert "likeness" in scene.subjects[0].attributes


def test_asteroids_are_in_space() -> None:
    """An asteroid field is no meadow."""
    scene = understood("a spaceship flying through an asteroid field")
    assert scene.setting == "space"
    assert scene.subjects[1].count > 3


def test_one_between_birds_on_a_branch_sits_in_their_middle() -> None:
    """Half of those on a branch come before the one between them, half after."""
    scene = understood("a blue bird between two red birds on a branch")
    birds = [one for one in scene.subjects if one.kind == "bird"]
    assert [one.count for one in birds] == [1, 1, 1]
    assert birds[1].colour not in (birds[0].colour, birds[2].colour)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a girl riding a dolphin", "sea"),
        ("a bed floating among the stars", "space"),
        ("a dog behind a tree", "meadow"),
        ("a giant octopus attacking a sailing ship", "sea"),
        ("two fairies dancing around a mushroom", "flowers"),
    ],
)
def test_company_tells_of_the_place(prompt: str, setting: str) -> None:
    """Where somebody is follows from what they are with."""
    assert understood(prompt).setting == setting


def test_a_flower_through_concrete_is_of_no_concrete() -> None:
    """A material that stands alone after a relation is the ground's."""
    flower = parse("a single flower growing through cracked concrete").subjects[0]
    assert flower.material == ""
