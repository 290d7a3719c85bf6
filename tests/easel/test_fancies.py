"""Worlds in glass, islands and stairs in the air, giants, halves and freed birds."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.fancy_words import CLOUDS, ISLE, MODEL_TOWN
from cavendish.engines.easel.halves import halved
from cavendish.engines.easel.language.worlds import world_in
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.subjects import Ask, draw
from cavendish.engines.easel.subjects.vessels import VESSELS, ratio_inside
from cavendish.engines.easel.worlds import understood


@pytest.mark.parametrize(
    ("prompt", "vessel", "inside"),
    [
        ("a city inside a glass bottle on the beach", "a bottle", "city"),
        ("surreal art, a stormy sea in a mason jar", "a jar", "stormy sea"),
        ("a snow globe with a tiny village inside, on a table", "a snow globe", "village"),
        ("a light bulb containing a forest", "a light bulb", "forest"),
        ("eine Stadt in einer Glasflasche", "a bottle", "eine Stadt"),
        ("una ciudad dentro de una botella", "a bottle", "una ciudad"),
        ("瓶の中の海と船", "a bottle", "海と船"),
    ],
)
def test_worlds_in_glass(prompt: str, vessel: str, inside: str) -> None:
    """What a prompt puts into glass is told from what is around the glass."""
    world = world_in(prompt)
    assert world is not None
    assert (world.vessel, world.inside) == (vessel, inside)


@pytest.mark.parametrize("prompt", ["a red fox in the snow", "a jar with a lid", "a bottle of wine on a table"])
def test_plain_glass(prompt: str) -> None:
    """Glass in which nothing is said to be holds no world."""
    assert world_in(prompt) is None


def test_vessel_stands_in_its_place() -> None:
    """The bottle with a city in it lies on the beach; the city is no setting of the picture."""
    scene = understood("a city inside a glass bottle on the beach")
    assert scene.setting == "beach"
    assert [thing.kind for thing in scene.subjects] == ["world in a bottle"]


def test_fish_in_a_bowl_stay_things() -> None:
    """A living thing in a jar is drawn in it, not as a landscape."""
    assert understood("a butterfly in a glass jar").subjects[0].kind == "butterfly"


def test_world_is_seen_through_the_glass() -> None:
    """The picture of the world shows inside the outline of its vessel."""
    red = np.zeros((32, 32, 3), np.float32)
    red[..., 0] = 0.8
    drawn = draw(Ask("world in a jar", 120.0, light_for("day"), world=red))
    y, x = drawn.alpha.shape[0] // 2, drawn.alpha.shape[1] // 2
    assert drawn.rgb[y, x, 0] > 4 * drawn.rgb[y, x, 1]
    assert all(ratio_inside(f"world in {name}") > 0.5 for name in VESSELS)


@pytest.mark.parametrize(
    "prompt",
    [
        "a floating island with a small house",
        "空に浮かぶ島",
        "a tower floating on an island in the clouds",
        "a wizard's tower floating on an island in the clouds",
    ],
)
def test_islands_float(prompt: str) -> None:
    """An island in the air hangs among clouds, and what is on it stands on it."""
    scene = understood(prompt)
    assert scene.setting == CLOUDS
    isle = next(at for at, thing in enumerate(scene.subjects) if thing.kind == ISLE)
    others = [thing for thing in scene.subjects if thing.kind != ISLE]
    assert all(thing.relation is not None and thing.relation.target == isle for thing in others)


def test_an_island_in_the_sea_does_not_float() -> None:
    """A boat that floats by an island leaves it in the water."""
    assert all(thing.kind != ISLE for thing in understood("a boat floating on the sea near an island").subjects)


def test_stairs_into_the_clouds() -> None:
    """Stairs that lead into the sky are the subject, among clouds."""
    scene = understood("a staircase leading up into the clouds")
    assert ([thing.kind for thing in scene.subjects], scene.setting) == (["staircase"], CLOUDS)


@pytest.mark.parametrize(
    ("prompt", "setting"), [("a giant cat walking over a city", MODEL_TOWN), ("a cat walking in a city", "city")]
)
def test_giants(prompt: str, setting: str) -> None:
    """Only a giant has the roofs of the city at its knees."""
    assert understood(prompt).setting == setting


def test_half_and_half() -> None:
    """A creature of two halves is one thing."""
    scene = understood("a creature that is half fox half owl")
    assert [(thing.kind, thing.attributes["half"]) for thing in scene.subjects] == [("fox", "owl")]


def test_halves_join_in_the_middle() -> None:
    """The left of the one drawing stands beside the right of the other, as tall as the first."""
    light = light_for("day")
    left, right = (draw(Ask("heart", 120.0, light, colour=tone)) for tone in ("#ff0000", "#0000ff"))
    joined = halved(left, right)
    tall, wide = joined.alpha.shape
    assert tall == left.alpha.shape[0]
    assert joined.rgb[tall // 3, wide // 4, 0] > joined.rgb[tall // 3, wide // 4, 2]
    assert joined.rgb[tall // 3, 3 * wide // 4, 2] > joined.rgb[tall // 3, 3 * wide // 4, 0]


@pytest.mark.parametrize(
    ("prompt", "moon"),
    [("a witch on a broom in front of the full moon", "behind"), ("a wolf howling at a huge moon", "large")],
)
def test_great_moons(prompt: str, moon: str) -> None:
    """A moon that somebody is seen before is large and behind them."""
    scene = understood(prompt)
    assert (scene.decor["moon"], scene.time_of_day) == (moon, "night")


def test_freed_birds() -> None:
    """Birds that fly out of a cage are not in it any more."""
    scene = understood("birds flying out of an open cage")
    assert all(thing.relation is None for thing in scene.subjects)


@pytest.mark.parametrize(
    ("prompt", "kind", "pose"),
    [
        ("a robot bartender mixing a cocktail", "bartender", "shaking drinks"),
        ("a mermaid playing a golden harp on a rock", "mermaid", "harp"),
        ("a mermaid combing her long red hair", "mermaid", "combing"),
        ("a wizard casting a spell", "wizard", "casting"),
    ],
)
def test_what_the_fabulous_do(prompt: str, kind: str, pose: str) -> None:
    """Fabulous people do what they are said to do, with what they do it with in their own drawing."""
    thing = understood(prompt).subjects[0]
    assert (thing.kind, thing.pose) == (kind, pose)


def test_long_beards() -> None:
    """A long beard is drawn long."""
    assert understood("an old wizard with a long white beard").subjects[0].attributes["beard"] == "long"


def test_towers_have_an_inside() -> None:
    """Somebody in a tower is seen in its room."""
    assert understood("a wizard reading a book in a dark tower").setting == "alchemist's den"


@pytest.mark.parametrize(
    ("prompt", "kinds", "setting"),
    [
        ("a castle on top of a mountain above the clouds", ["castle", "crag"], CLOUDS),
        ("un castillo flotante en el cielo", ["castle"], CLOUDS),
        ("a whale carrying a city on its back", ["whale", "tiny city"], "sea"),
        ("melting clocks hanging from tree branches in a desert", ["clock tree"], "desert"),
        ("three carved pumpkins on stone steps", ["carved pumpkins", "front steps"], "porch"),
        ("a red balloon floating in the blue sky", ["icon:balloon"], "sky"),
        ("a giant sleeping in a green valley", ["giant"], "valley"),
    ],
)
def test_fancied_places(prompt: str, kinds: list[str], setting: str) -> None:
    """What is high up is among clouds or in the sky, what is carried is on who carries it."""
    scene = understood(prompt)
    assert ([thing.kind for thing in scene.subjects], scene.setting) == (kinds, setting)


def test_riders_of_the_air() -> None:
    """Who rides a dragon over mountains flies."""
    scene = understood("a wizard riding a dragon over mountains")
    assert next(thing.pose for thing in scene.subjects if thing.kind == "dragon") == "flying"


def test_door_to_another_world() -> None:
    """A door to another world is a portal, and the world is not the earth."""
    assert [thing.kind for thing in understood("a door opening to another world in a field").subjects] == ["portal"]


def test_storm_in_a_teacup() -> None:
    """Weather in a cup is seen over a small sea in it."""
    thing = understood("a cup of tea with a storm inside it").subjects[0]
    assert (thing.kind, thing.attributes["world"]) == ("world in a teacup", "storm over the sea")


@pytest.mark.parametrize(
    ("prompt", "kind", "heads"),
    [
        ("a three-headed dragon breathing fire", "dragon", "3"),
        ("a two-headed dog", "dog", "2"),
        ("a hydra", "dragon", "3"),
    ],
)
def test_many_heads(prompt: str, kind: str, heads: str) -> None:
    """A beast with several heads is one beast."""
    (thing,) = understood(prompt).subjects
    assert (thing.kind, thing.count, thing.attributes["heads"]) == (kind, 1, heads)


def test_more_heads_are_drawn() -> None:
    """A dragon with three heads covers more than one with a single one."""
    light = light_for("day")
    one, three = (draw(Ask("dragon", 90.0, light, attributes=told)) for told in ({}, {"heads": "3"}))
    assert three.alpha.sum() > 1.1 * one.alpha.sum()


def test_portals_show_what_is_beyond() -> None:
    """What a portal leads to is seen in it, and it stands where it was said to."""
    scene = understood("a portal in the middle of a street leading to a tropical beach")
    assert (scene.setting, scene.subjects[0].kind) == ("city", "portal")
    assert scene.subjects[0].attributes["world"] == "tropical beach"


def test_gathered_around() -> None:
    """What several stand around is between them."""
    things = understood("three witches around a cauldron").subjects
    assert next(thing.relation.kind for thing in things if thing.kind == "cauldron" and thing.relation) == "between"


def test_out_of_a_building() -> None:
    """Who walks out of a building is seen before it."""
    scene = understood("a knight walking out of a castle")
    assert all(thing.relation is None or thing.relation.kind != "inside" for thing in scene.subjects)


def test_domes_nobody_else_draws() -> None:
    """Glass that is no thing of its own still stands in the picture with its world."""
    assert [thing.kind for thing in understood("a tiny forest inside a glass dome").subjects] == [
        "world in a glass dome"
    ]


def test_balloons_lift_houses() -> None:
    """Balloons that carry a house are over it."""
    things = understood("a house floating in the sky carried by balloons").subjects
    assert [thing.relation.kind for thing in things if thing.relation is not None] == ["above"]


def test_one_flight_of_stairs() -> None:
    """A stairway to heaven is one stairway."""
    assert len(understood("a stairway to heaven with golden light").subjects) == 1


def test_castles_grow_out_of_books() -> None:
    """What grows out of the pages of a book stands on it."""
    things = understood("an open book with a castle growing out of its pages").subjects
    assert [thing.relation.kind for thing in things if thing.relation is not None] == ["on"]
