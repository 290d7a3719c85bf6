"""Still lifes: what lies on what, what a dish is made up of."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.scene import Scene


def scene(prompt: str) -> Scene:
    """What is painted for a prompt."""
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "setting", "stuff", "colour"),
    [
        ("a silver watch on black velvet", "surface", "velvet", "#141318"),
        ("a teapot on white marble", "surface", "marble", "#f4f2ee"),
        ("earrings on a grey concrete surface", "surface", "concrete", "#8b8f96"),
        ("ein silberner Ring auf schwarzem Samt", "surface", "velvet", "#141318"),
        ("top view of a pizza on a dark slate", "flat lay", "slate", "#26292e"),
        ("sneakers on a glossy black surface", "shining surface", "gloss", "#141318"),
    ],
)
def test_grounds(prompt: str, setting: str, stuff: str, colour: str) -> None:
    """Small things are shown on the ground that was named, in its colour."""
    shown = scene(prompt)
    assert (shown.setting, shown.decor["surface"], shown.decor["surface colour"]) == (setting, stuff, colour)


@pytest.mark.parametrize("prompt", ["a horse on a stone bridge", "a cat on a velvet sofa", "a dog on a glass table"])
def test_what_only_sounds_like_a_ground(prompt: str) -> None:
    """Furniture and bridges of the same stuff are things, and animals are not laid on cloth."""
    assert "surface" not in scene(prompt).decor


def test_a_ground_lends_no_colour() -> None:
    """The colour and stuff of the ground do not go to what lies on it."""
    (cake,) = scene("a strawberry cheesecake on green marble").subjects
    assert (cake.colour, cake.material) == (None, "")


@pytest.mark.parametrize(
    ("prompt", "scoops"),
    [
        ("three scoops of ice cream in a waffle cone, strawberry, vanilla and pistachio", "3"),
        ("an ice cream cone with mint and chocolate scoops", "2"),
        ("a scoop of vanilla ice cream", "1"),
    ],
)
def test_scoops(prompt: str, scoops: str) -> None:
    """Flavours named with ice cream are the scoops of one cone."""
    (ice,) = scene(prompt).subjects
    assert ice.attributes["scoops"] == scoops == str(len(ice.attributes["flavours"].split(",")))


@pytest.mark.parametrize(
    ("prompt", "pieces"),
    [
        ("three red apples and two bananas in a white bowl", ["apple:#d02c2a:3", "banana:#f6d23a:2"]),
        ("five green pears in a wooden bowl", ["pear:#3f9a4c:5"]),
        ("a bowl with three lemons", ["lemon:#f6d22e:3"]),
    ],
)
def test_whole_fruit_in_a_bowl(prompt: str, pieces: list[str]) -> None:
    """Fruit in a bowl is drawn in it, in the number and colour asked for."""
    (bowl,) = scene(prompt).subjects
    assert (bowl.kind, bowl.attributes["pieces"].split(";")) == ("bowl of pieces", pieces)


@pytest.mark.parametrize("prompt", ["a cup of black coffee", "une tasse de café noir", "ブラックコーヒー"])
def test_black_coffee(prompt: str) -> None:
    """Black coffee blackens the coffee, not the cup."""
    cup = scene(prompt).subjects[0]
    assert (cup.colour, cup.attributes["black"]) == (None, "yes")


def test_a_stack_of_pancakes_is_one_dish() -> None:
    """A stack of a dish is one plate of it."""
    (dish,) = scene("a stack of blueberry pancakes with maple syrup").subjects
    assert dish.count == 1
