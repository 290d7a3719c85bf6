"""Still lifes: what lies on what, what a dish is made up of."""

from __future__ import annotations

import pytest

from cavendish.engines.easel import backdrops
from cavendish.engines.easel.backdrops import Ground
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.environs import surrounded
from cavendish.engines.easel.extent import extent
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.layout import Layout
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.places import Frame
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.venue import placed


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


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("four glazed donuts with sprinkles in a white box", ["bowl of pieces"]),
        ("a basket of fresh bread and baguettes", ["bowl of pieces"]),
        ("a chocolate birthday cake with seven candles and strawberries on top", ["birthday cake"]),
        ("a lemon cut in half", ["halved fruit"]),
        ("a glass jar of honey", ["jar of honey"]),
        ("a hot dog with mustard and ketchup", ["icon:hot-dog"]),
        ("a black cast iron pan with a fried egg", ["filled pan"]),
        ("two champagne glasses clinking", ["icon:clinking-glasses"]),
        ("a gold crown on a red velvet cushion", ["icon:crown", "velvet cushion"]),
        ("eine Flasche Rotwein und zwei Gläser auf einem Holztisch", ["wine bottle", "wine"]),
        ("赤いりんごが三つ入った木のボウル", ["bowl of pieces"]),
        ("a matcha latte in a white cup", ["matcha"]),
        ("a plate of scrambled eggs, bacon and toast", ["scrambled eggs"]),
        ("un croissant et un café sur une table", ["icon:croissant", "cup of coffee"]),
    ],
)
def test_what_belongs_together_is_one_drawing(prompt: str, kinds: list[str]) -> None:
    """What is in, on or of another thing is drawn with it, not beside it."""
    assert [thing.kind for thing in scene(prompt).subjects] == kinds


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a modern kitchen with a marble island and three bar stools", ["kitchen island", "bar stool"]),
        ("a home office with two monitors", ["icon:desktop-computer", "desk"]),
        ("a classroom with wooden desks and a globe", ["desk globe", "desk"]),
        ("a bathroom with a bathtub and a big window", ["bathtub"]),
    ],
)
def test_rooms_are_furnished(prompt: str, kinds: list[str]) -> None:
    """A room shows the furniture asked for, small things stand on a desk, and its windows are in its wall."""
    room = placed(scene(prompt), backdrops.SETTINGS)
    assert {thing.kind for thing in room.subjects} == set(kinds)


def test_furniture_is_as_large_as_in_life() -> None:
    """A stool is lower than the counter it stands at, whatever is named first."""
    room = placed(scene("a kitchen with three bar stools and a kitchen island"), backdrops.SETTINGS)
    extents = [extent(thing.kind) for thing in room.subjects]
    spots = Layout(room, extents, Frame(640, 640, Ground(0.94, 0.84, 0.68), indoors=True), stream("room")).placements()
    heights = {room.subjects[spot.thing].kind: spot.height for spot in spots}
    assert heights["bar stool"] < heights["kitchen island"]


@pytest.mark.parametrize("prompt", ["❶", "a cat ②", "³ dogs"])
def test_digits_that_are_no_numbers(prompt: str) -> None:
    """Circled and raised digits are read like any other sign."""
    assert isinstance(scene(prompt), Scene)


@pytest.mark.parametrize(
    ("prompt", "setting", "second"),
    [
        ("a cat sitting on a roof", "tiled roof", None),
        ("un chat noir assis sur un toit de Paris", "tiled roof", "paris"),
        ("屋根の上の白い猫", "tiled roof", None),
        ("a rooftop bar at night", "rooftop", None),
        ("a house with a blue roof", "", None),
    ],
)
def test_on_a_roof(prompt: str, setting: str, second: str | None) -> None:
    """Somebody on a roof is on its tiles, the town that was named behind; a rooftop bar is a terrace."""
    shown = scene(prompt)
    roofed = {shown.setting, shown.decor.get("second")}
    assert (setting in roofed) if setting else "tiled roof" not in roofed
    assert second is None or second in roofed


def test_weather_shows_outside_a_bedroom_window() -> None:
    """A bedroom with a storm outside its window is a bedroom with a large window."""
    shown = placed(scene("a bedroom at night with a thunderstorm outside the window"), backdrops.SETTINGS)
    assert (shown.setting, shown.decor["fixtures"]) == ("bedroom", "window:")


@pytest.mark.parametrize("prompt", ["a cappuccino with a heart in the milk foam", "a coffee with latte art of a heart"])
def test_what_is_poured_is_in_the_cup(prompt: str) -> None:
    """A heart of foam is part of the cup, not a heart and a bubble beside it."""
    assert [thing.concept for thing in scene(prompt).subjects] == ["cup of coffee"]


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a lobster on a plate with lemon", "table"),
        ("bento box with rice, salmon and broccoli", "table"),
        ("a lobster on the seabed", "underwater"),
        ("a turkey dinner with the whole family", "table"),
        ("a space shuttle launch", "launch pad"),
    ],
)
def test_where_meals_and_launches_are(prompt: str, setting: str) -> None:
    """What is eaten is on a table, not where it lived."""
    assert scene(prompt).setting == setting


def test_a_path_leads_through_a_forest() -> None:
    """A path that is named is part of the place."""
    prompt = "a foggy pine forest with a narrow path"
    shown = surrounded(scene(prompt), prompt)
    assert shown.decor["path"]
    assert not shown.notes.ignored


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a plate of cookies and a glass of milk", ["bowl of pieces", "glass of milk"]),
        ("a bouquet of wildflowers in a mason jar", ["vase of flowers"]),
        ("a candlelit dinner for two on a balcony", ["man", "woman", "candle"]),
        ("a neon cocktail sign on a brick wall", ["cocktail"]),
        ("a black panther in the jungle at night, glowing eyes", ["panther"]),
        ("雪の中の赤い鳥居", ["icon:shinto-shrine"]),
    ],
)
def test_short_ways_of_saying_things(prompt: str, kinds: list[str]) -> None:
    """What is said in few words is what the longer sentence would show."""
    assert [thing.kind for thing in scene(prompt).subjects] == kinds
