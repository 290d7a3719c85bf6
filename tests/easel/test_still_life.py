"""Dishes, drinks, flowers and what lies on what: one drawing for what belongs together."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.dew import beaded
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.subjects.morsels import PIECES, SHAPES
from cavendish.engines.easel.subjects.registry import Ask, draw
from cavendish.engines.easel.subjects.served import _BASES


def shown(prompt: str) -> Scene:
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "kind", "attribute", "value"),
    [
        ("a bowl of ramen with egg and green onions", "bowl of ramen", "toppings", "egg halves,scallions"),
        ("pasta with meatballs in a blue bowl", "pasta", "toppings", "meatballs heap"),
        ("pasta with meatballs in a blue bowl", "pasta", "vessel", "bowl"),
        ("spaghetti with tomatoes and basil on a white plate", "spaghetti", "toppings", "tomato slices,basil leaves"),
        ("a steak with rosemary on a cast iron pan", "steak", "vessel", "pan"),
        ("a glass of lemonade with ice, mint and a straw", "glass of lemonade", "garnish", "ice,mint,straw"),
        ("hot chocolate with marshmallows", "hot chocolate", "garnish", "marshmallow"),
        ("blueberries in a white bowl", "filled bowl", "toppings", "blueberries heap"),
        ("a glass jar full of candies", "filled jar", "toppings", "candies"),
        ("a strawberry covered in water droplets", "icon:strawberry", "drops", "yes"),
        ("a bouquet of sunflowers in a glass vase", "vase of flowers", "blooms", "sunflower,sunflower"),
        ("two orange tulips and a white rose in a vase", "vase of flowers", "blooms", "tulip,tulip,rose"),
        ("three yellow tulips in a blue vase", "vase of flowers", "many", "3"),
        ("lavender in a terracotta pot", "potted flower", "blooms", "lavender"),
        ("un vaso de limonada con hielo y menta", "lemonade", "garnish", "ice,mint"),
    ],
)
def test_what_belongs_together_is_one_thing(prompt: str, kind: str, attribute: str, value: str) -> None:
    """Toppings, garnish, vessels and flowers go into the drawing of what they are named with."""
    scene = shown(prompt)
    assert [thing.kind for thing in scene.subjects] == [kind]
    assert scene.subjects[0].attributes[attribute] == value


def test_a_vessel_lends_its_colour() -> None:
    """The colour of the bowl goes to the bowl, not to what is in it."""
    pasta = shown("pasta with meatballs in a blue bowl").subjects[0]
    assert dict(pasta.part_colours) == {"bowl": "#2f6fd0"}
    assert pasta.colour is None


@pytest.mark.parametrize(
    ("prompt", "count"),
    [("a sandwich with fries and a cola on a tray", 3), ("a cup of coffee and two cookies on a tray", 2)],
)
def test_a_tray_takes_everything_named_before_it(prompt: str, count: int) -> None:
    """Everything that was named before a tray lies on it."""
    things = shown(prompt).subjects
    tray = next(index for index, thing in enumerate(things) if thing.concept == "tray")
    assert sum(thing.relation is not None and thing.relation.target == tray for thing in things) == count


@pytest.mark.parametrize("prompt", ["tacos on a plate, top view", "flat lay of a camera and a map"])
def test_small_things_from_above_lie_on_a_table_top(prompt: str) -> None:
    """A view from above of small things shows each of them from above."""
    scene = shown(prompt)
    assert scene.setting == "flat lay"
    assert all(thing.attributes["view"] == "above" for thing in scene.subjects)


def test_every_piece_has_a_shape() -> None:
    """Each row of the pieces names a shape that is drawn."""
    assert {piece.shape for piece in PIECES.values()} <= set(SHAPES)
    assert "noodles" in _BASES


def test_a_dish_from_above_is_round() -> None:
    """A bowl straight from above is as wide as it is tall; from the side it is wider."""
    sizes = {}
    for view in ("", "above"):
        attributes = {"view": view} if view else {}
        tile = draw(Ask("pea soup", 60.0, light_for("day"), stream("bowl"), attributes=attributes))
        sizes[view] = tile.alpha.shape[1] / tile.alpha.shape[0]
    assert sizes["above"] == pytest.approx(1.0, abs=0.08)


def test_drops_stay_on_the_thing() -> None:
    """Beads of water change the colours of a tile and leave its outline alone."""
    tile = draw(Ask("leaf", 60.0, light_for("day"), stream("leaf")))
    wet = beaded(tile, stream("dew"))
    assert np.array_equal(wet.alpha, tile.alpha)
    assert not np.array_equal(wet.rgb, tile.rgb)
    assert np.array_equal(wet.rgb[tile.alpha < 0.01], tile.rgb[tile.alpha < 0.01])
