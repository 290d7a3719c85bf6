"""What people do with things, and figures turned in space."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.clay import Clay
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.relations import Box, Group, _inside
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.subjects import Ask, draw, gear
from cavendish.engines.easel.subjects.poses import POSES
from cavendish.engines.easel.subjects.turned import Turned


def shown(prompt: str) -> Scene:
    """The scene as it is painted."""
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("a girl riding a red bicycle", "cycling"),
        ("a woman playing the piano", "piano"),
        ("a man working on a laptop", "typing"),
        ("a witch on a broomstick", "broom"),
        ("a baby sleeping in a crib", "sleeping in bed"),
        ("a boy kicking a soccer ball", "kicking"),
    ],
)
def test_people_are_drawn_with_what_they_use(prompt: str, pose: str) -> None:
    """A person and the thing they use become one subject in the pose of that activity."""
    assert [thing.pose for thing in shown(prompt).subjects] == [pose]


def test_a_used_thing_keeps_its_colour() -> None:
    """The colour of a bicycle that somebody rides stays the bicycle's."""
    rider = shown("a girl riding a red bicycle").subjects[0]
    assert rider.part_colours["bicycle"].startswith("#")
    assert rider.colour is None


def test_a_thing_held_is_not_played() -> None:
    """Somebody who only holds a ball stands with it instead of kicking it."""
    scene = shown("a boy holding a soccer ball")
    assert [thing.concept for thing in scene.subjects] == ["boy", "soccer ball"]


def test_what_sits_on_a_shoulder_is_tied_to_who_was_named_before() -> None:
    """'A parrot on his shoulder' ties the parrot to the pirate."""
    pirate, parrot = shown("a pirate with a parrot on his shoulder").subjects
    assert pirate.relation is None
    assert parrot.relation is not None
    assert parrot.relation.kind == "shoulder"


def test_the_mother_of_animals_is_an_animal() -> None:
    """The mother whom ducklings follow is a duck."""
    young, mother = shown("three ducklings following their mother").subjects
    assert (young.kind, young.count) == ("duckling", 3)
    assert (mother.kind, mother.count) == ("duck", 1)


def test_fruit_is_heaped_up_in_a_bowl() -> None:
    """Six oranges in a bowl lie in rows of falling length above its rim."""
    group = Group([Box(0, 0, 0.0, 0.0, 2.0, 1.0, concept="bowl", family="object")])
    for copy in range(6):
        orange = Box(1, copy, 0.0, 0.0, 0.4, 0.4, concept="orange", family="food")
        _inside(group, 0, orange, 0.0, 6)
        group.boxes.append(orange)
    levels = [round(box.y, 3) for box in group.boxes[1:]]
    assert [levels.count(level) for level in sorted(set(levels))] == [3, 2, 1]


def test_every_gear_of_a_pose_is_known() -> None:
    """Each pose names gear that can be modelled."""
    assert {pose.gear for pose in POSES.values() if pose.gear} <= gear.known()


def test_a_figure_that_is_not_turned_is_modelled_as_on_the_sheet() -> None:
    """Solids seen without a turn are the sheet's own, to a thousandth."""
    plain, seen = (Clay(40, 40, 20.0, (20.0, 30.0)) for _ in range(2))
    plain.ellipsoid((0.1, 0.5, 0.2), (0.5, 0.3, 0.4), "#a05030", angle=0.3)
    Turned(seen).ellipsoid((0.1, 0.5, 0.2), (0.5, 0.3, 0.4), "#a05030", angle=0.3)
    assert np.abs(plain.cover - seen.cover).max() < 1e-3
    assert np.abs(plain.depth - seen.depth)[plain.cover > 0.9].max() < 1e-3


def test_riders_look_where_they_are_asked_to() -> None:
    """Somebody on a bicycle who looks right is the mirror picture of one who looks left."""
    tiles = [
        draw(Ask("man", 60, light_for("overcast"), stream("rider"), pose="cycling", facing=facing))
        for facing in ("left", "right")
    ]
    assert tiles[0].alpha.shape == tiles[1].alpha.shape
    assert np.abs(tiles[0].alpha - tiles[1].alpha[:, ::-1]).max() < 0.02
