"""Rooms and houses: what is said of walls and floors, two places in one prompt, things that are not drawn twice."""

from __future__ import annotations

import pytest

from cavendish.engines.easel import backdrops
from cavendish.engines.easel.backdrops import Ground
from cavendish.engines.easel.backdrops.fixtures import FIXTURES
from cavendish.engines.easel.colour import F32
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.extent import extent
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.language.lexicon import palette
from cavendish.engines.easel.layout import Layout
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.places import Frame
from cavendish.engines.easel.scene import Relation, Scene
from cavendish.engines.easel.venue import placed


def scene(prompt: str) -> Scene:
    """The scene of a prompt in its place."""
    return placed(directed(parse(prompt), default_vocabulary(), prompt), backdrops.SETTINGS)


@pytest.mark.parametrize(
    ("prompt", "setting", "decor"),
    [
        ("a girl in a bedroom with blue walls", "bedroom", {"walls": palette()["blue"]}),
        ("a pink bathroom", "bathroom", {"place": palette()["pink"]}),
        ("a cat in a living room with brick walls", "living room", {"walls of": "brick"}),
        ("a sofa in a living room with a brick wall", "living room", {"walls of": "brick"}),
        ("a dog on a wooden floor", "room", {"floor of": "wood"}),
        (
            "a bicycle leaning against a yellow wall",
            "brick wall",
            {"walls": palette()["yellow"], "walls of": "plaster"},
        ),
        ("a cup of tea on a blue tablecloth", "table", {"cloth": palette()["blue"]}),
        ("a croissant on a cafe table", "table", {"behind": "cafe"}),
        ("a vase on a table in a garden", "table", {"behind": "garden"}),
        ("a cat on a windowsill, snowy mountains outside", "windowsill", {"behind": "mountains"}),
    ],
)
def test_what_is_said_of_a_place_is_kept(prompt: str, setting: str, decor: dict[str, str]) -> None:
    """Colours and materials of walls, floors and cloths belong to the place, and two places become one."""
    shown = scene(prompt)
    assert shown.setting == setting
    assert decor.items() <= shown.decor.items()


@pytest.mark.parametrize(
    ("words", "setting"),
    [("a wine cellar", "wine cellar"), ("a dusty attic", "attic"), ("inside a church", "church"), ("a pub", "bar")],
)
def test_rooms_have_their_own_pictures(words: str, setting: str) -> None:
    """A named room is painted as that room."""
    assert scene(f"an owl in {words}").setting == setting


@pytest.mark.parametrize(
    ("prompt", "setting", "fixtures"),
    [
        ("a living room with a chandelier and bookshelves", "living room", {"chandelier", "bookcase"}),
        ("a cat in a bedroom with fairy lights", "bedroom", {"lights"}),
        ("a robot in a bedroom with a fireplace", "bedroom", {"fireplace"}),
        ("a dog at a birthday party", "living room", {"bunting", "balloons"}),
        ("new year's eve in paris", "paris", {"fireworks"}),
        ("a witch in a kitchen at halloween", "kitchen", {"orange bunting", "cobwebs"}),
        ("a couple watching fireworks", "city", {"fireworks"}),
    ],
)
def test_what_fills_a_place_is_drawn_there(prompt: str, setting: str, fixtures: set[str]) -> None:
    """What hangs on walls and what a feast brings are fixtures of the place."""
    shown = scene(prompt)
    assert shown.setting == setting
    assert fixtures <= {one.partition(":")[0] for one in shown.decor["fixtures"].split(";")}


@pytest.mark.parametrize("name", sorted(FIXTURES))
def test_every_fixture_shows(name: str) -> None:
    """Each fixture changes the picture of the room it is put into."""

    def room(decor: dict[str, str]) -> F32:
        light = light_for("studio")
        return backdrops.paint("studio", 96, 72, light, "", "", stream("fixture"), decor=decor).image

    assert abs(room({"fixtures": f"{name}:"}) - room({})).max() > 0.05


@pytest.mark.parametrize(
    ("prompt", "kind", "target"),
    [
        ("a giant tea cup with a tiny mouse sitting inside it", "inside", 0),
        ("a stack of four books with an apple on top", "on", 0),
        ("a cake on a table with balloons behind it", "behind", 0),
    ],
)
def test_relations_point_back(prompt: str, kind: str, target: int) -> None:
    """'Inside it' and 'on top' say where the last named thing is."""
    assert scene(prompt).subjects[-1].relation == Relation(kind, target)


def test_what_is_stacked_stands_on_each_other() -> None:
    """The boxes of a stack stand one above the other."""
    shown = scene("a stack of three boxes")
    extents = [extent(thing.kind) for thing in shown.subjects]
    places = Layout(shown, extents, Frame(512, 512, Ground(0.9, 0.75, 0.58)), stream("test")).placements()
    assert len({round(place.y) for place in places}) == 3
    assert max(place.x for place in places) - min(place.x for place in places) < places[0].height * 0.3


@pytest.mark.parametrize(
    ("prompt", "setting", "decor"),
    [
        ("una cocina amarilla con azulejos azules", "kitchen", {"place": palette()["yellow"], "walls of": "tiles"}),
        ("ein Hund auf einem roten Teppich im Wohnzimmer", "living room", {"rug": palette()["red"]}),
        ("\u82b1\u706b\u3092\u898b\u308b\u732b", "city", {"fixtures": "fireworks:"}),
        ("a train compartment with green seats", "train car", {"seats": palette()["green"]}),
        ("a couple sitting at a table in a restaurant", "restaurant", {"before": "table"}),
    ],
)
def test_places_are_described_in_other_languages_too(prompt: str, setting: str, decor: dict[str, str]) -> None:
    """Walls, rugs, seats and fireworks are read wherever a language puts their colour."""
    shown = scene(prompt)
    assert shown.setting == setting
    assert decor.items() <= shown.decor.items()


def test_walls_take_the_colour_asked_for() -> None:
    """A room with red walls is redder than the same room with blue ones."""

    def tint(colour: str) -> float:
        light, rng = light_for("day"), stream("walls")
        image = backdrops.paint("bedroom", 96, 96, light, "", "", rng, decor={"walls": palette()[colour]}).image
        return float((image[:30, :, 0] - image[:30, :, 2]).mean())

    assert tint("red") > 0.1 > -0.1 > tint("blue")


def test_a_room_leaves_out_what_stands_in_it() -> None:
    """A bathroom does not show a second bathtub behind the one that was asked for."""

    def tub(asked: frozenset[str]) -> float:
        image = backdrops.paint("bathroom", 96, 96, light_for("studio"), "", "", stream("tub"), asked=asked).image
        return float(image[62:72, 52:92].std())

    assert tub(frozenset()) != tub(frozenset({"bathtub"}))
