"""Everyday prompts: what belongs together stays together, at sizes that keep the subject the hero."""

from __future__ import annotations

import pytest

from cavendish.engines.easel import compose
from cavendish.engines.easel.backdrops import Ground
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.extent import extent
from cavendish.engines.easel.grade import mood_of
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.layout import Layout
from cavendish.engines.easel.modelling import modelled
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.places import Frame
from cavendish.engines.easel.scene import Scene


def scene(prompt: str) -> Scene:
    """What is painted for a prompt."""
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a cat sleeping on a pile of books", ["cat", "pile of books"]),
        ("five red apples on a blue plate", ["red apple", "plate"]),
        ("an owl on a branch", ["owl", "branch"]),
        ("a bouquet of roses in a glass vase", ["vase of flowers"]),
        ("a birthday cake with seven candles", ["birthday cake"]),
        ("a cabin with smoke from the chimney", ["cabin"]),
        ("a bowl of oranges", ["bowl of pieces"]),
        ("a red bicycle with flowers in its basket", ["bicycle"]),
        ("a scooter in front of an Italian cafe", ["scooter", "storefront"]),
        ("two glasses of champagne", ["glass of champagne"]),
        ("the number 7 made of gold", ["glyph"]),
        ("a monkey playing the drums", ["monkey", "drum kit"]),
        ("a girl with red headphones", ["girl"]),
    ],
)
def test_kinds_that_are_drawn(prompt: str, kinds: list[str]) -> None:
    """Everyday things that carry or adorn others are drawn, once."""
    assert [thing.kind for thing in scene(prompt).subjects] == kinds


def test_a_desk_carries_what_it_is_named_with() -> None:
    """What a desk is named with stands on it, not beside it."""
    desk, *others = scene("a desk with a computer and a lamp").subjects
    assert desk.kind == "desk"
    assert {thing.relation.kind for thing in others if thing.relation} == {"on"}


def test_a_vintage_thing_keeps_its_colour() -> None:
    """A word for an old look between a colour and its noun does not part them."""
    (bicycle,) = scene("a red vintage bicycle").subjects
    assert bicycle.colour == "#c8321f"


def test_decorations_are_counted() -> None:
    """The candles on a cake are as many as were asked for."""
    (cake,) = scene("a birthday cake with seven candles").subjects
    assert cake.attributes["candles"] == "7"


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("aerial view of a tropical island", "island"),
        ("a red bicycle leaning against a brick wall", "brick wall"),
        ("a mermaid sitting on a rock at sunset", "sea"),
        ("a mermaid", "underwater"),
        ("a wedding cake with two tulips", "table"),
    ],
)
def test_places(prompt: str, setting: str) -> None:
    """A place or a time that was named beats the subject's usual place."""
    assert scene(prompt).setting == setting


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a cup of cappuccino with latte art", ["cup of coffee"]),
        ("a doctor with a stethoscope in a hospital", ["doctor"]),
        ("a knight with a sword and a shield", ["knight"]),
        ("Halloween pumpkin lanterns in a garden", ["jack o lantern"]),
        ("a toothbrush and toothpaste in a glass", ["toothbrush glass"]),
        ("ein Feuerwehrmann rettet eine Katze vom Baum", ["firefighter", "cat", "branch"]),
        ("a knight fighting a green slime", ["knight", "green slime"]),
        ("a grandmother knitting a striped scarf with a cat at her feet", ["grandmother", "cat"]),
        ("an old lady crocheting a blue blanket", ["grandmother"]),
    ],
)
def test_what_a_drawing_shows_anyway(prompt: str, kinds: list[str]) -> None:
    """What somebody is drawn with is not drawn again beside them."""
    assert [thing.kind for thing in scene(prompt).subjects] == kinds


@pytest.mark.parametrize(
    ("prompt", "style"),
    [("a modern minimalist bedroom", ""), ("a minimalist chair", ""), ("a minimalist landscape", "flat")],
)
def test_minimalist_rooms_are_not_flat(prompt: str, style: str) -> None:
    """'Minimalist' before a room or a made thing says how that looks, not how it is drawn."""
    assert scene(prompt).style == style


def test_a_field_of_flowers_is_full_of_them() -> None:
    """Flowers that name a field stand in it in numbers."""
    (flower,) = scene("a field of sunflowers").subjects
    assert (flower.kind, flower.count) == ("sunflower", 12)


@pytest.mark.parametrize(("holder", "kept"), [("child", 1), ("robot", 1), ("ghost", 2)])
def test_what_is_held_is_drawn_by_the_hand_or_over_it(holder: str, kept: int) -> None:
    """Who has hands holds a balloon; a figure without has it laid over it."""
    assert len(scene(f"a {holder} holding a balloon").subjects) == kept


def test_people_stay_large_under_trees() -> None:
    """Whoever stands under a tree is the hero of the picture."""
    shown = scene("a samurai under cherry blossoms")
    ground = Ground(0.9, 0.75, 0.58)
    places = Layout(
        shown, [extent(thing.kind) for thing in shown.subjects], Frame(1024, 1024, ground), stream("test")
    ).placements()
    assert max(place.height for place in places if place.thing == 0) > 0.4 * 1024


def test_nothing_blank() -> None:
    """The new places are painted whole."""
    for prompt in ("a tropical island", "a bicycle against a brick wall"):
        assert compose.paint(prompt, 128, 96, seed=1).pixels.std() > 6


def test_a_thing_nobody_draws_is_named_on_a_card() -> None:
    """A plain place is never left empty: the word stands on a framed card, and the record says so."""
    shown = scene("a flibbertigibbet on a table")
    assert [(thing.concept, thing.text) for thing in shown.subjects] == [("picture frame", "flibbertigibbet")]
    assert shown.notes.substituted == ("flibbertigibbet named on a card",)
    assert shown.notes.ignored == ()


@pytest.mark.parametrize("prompt", ["a black cat with green eyes on a roof", "a woman with blue eyes"])
def test_coloured_eyes_belong_to_who_has_them(prompt: str) -> None:
    """Eyes of somebody are a colour of that somebody, not things of their own."""
    (owner,) = scene(prompt).subjects
    assert "eyes" in owner.part_colours


@pytest.mark.parametrize("prompt", ["um barco de madeira vermelho na praia", "un barco de madera rojo en la playa"])
def test_a_colour_behind_the_material(prompt: str) -> None:
    """In Romance languages a colour that follows what a thing is made of is the thing's, not the next noun's."""
    shown = scene(prompt)
    assert [(thing.kind, thing.colour, thing.material) for thing in shown.subjects] == [("boat", "#c8321f", "wood")]
    assert shown.setting == "beach"


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a reading nook with a green armchair, a floor lamp and a bookshelf, rain on the window", "living room"),
        ("a red armchair and a floor lamp on a rainy day", "room"),
        ("a cozy attic bedroom with a skylight", "attic bedroom"),
        ("a bedroom in an attic with fairy lights", "attic bedroom"),
    ],
)
def test_furniture_stays_indoors(prompt: str, setting: str) -> None:
    """Weather that is seen through a window takes no furniture into the garden."""
    assert scene(prompt).setting == setting


def test_a_cup_of_pencils_is_one_thing() -> None:
    assert "pen holder" in [thing.kind for thing in scene("a typewriter on a desk with a cup of pencils").subjects]


@pytest.mark.parametrize(("prompt", "front"), [("an isometric coffee shop", True), ("isometric cafe interior", False)])
def test_an_isometric_shop_shows_its_front(prompt: str, front: bool) -> None:
    """A shop as a model is seen from the street, unless its inside is asked for."""
    assert modelled(scene(prompt)).decor.get("model", "").startswith("cafe=") is front


def test_a_sky_whose_colour_was_said_keeps_it_in_a_dark_mood() -> None:
    assert mood_of(scene("a house at night, spooky purple sky")) == ""
    assert mood_of(scene("a barn at night, spooky mood")) == "dark"


@pytest.mark.parametrize(
    ("prompt", "setting", "kinds"),
    [
        ("una tortuga marina nadando entre corales", "coral reef", ["turtle"]),
        ("a glass perfume bottle with pink flowers, soft studio light", "studio", ["perfume bottle", "flower"]),
        ("macro shot of a ladybug on a daisy petal", "bokeh", ["ladybug", "daisy"]),
        ("a hockey player shooting the puck on an ice rink", "ice arena", ["hockey player"]),
        ("ein Eishockeyspieler in der Eishalle", "ice arena", ["hockey player"]),
        ("雪の中で温泉に入る猿", "in the hot spring", ["monkey"]),
    ],
)
def test_who_is_met_where_the_words_put_them(prompt: str, setting: str, kinds: list[str]) -> None:
    """Reefs, studios, petals, rinks and hot springs are the places of what is said to be there."""
    painted = scene(prompt)
    assert painted.setting == setting
    assert [thing.kind for thing in painted.subjects] == kinds
