"""What styles and words ask of the scene, and what is said of a face."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.scene import Scene


def scene_of(prompt: str) -> Scene:
    """The directed scene of a prompt."""
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "attributes"),
    [
        ("a woman with long red hair", {"hairstyle": "long"}),
        ("anime girl with short blue hair", {"hairstyle": "short", "manner": "anime"}),
        ("pop art portrait of a woman with red lips and sunglasses", {"sunglasses": "yes"}),
    ],
)
def test_faces_are_drawn_as_told(prompt: str, attributes: dict[str, str]) -> None:
    """Length of hair, glasses after other words, and the large eyes of anime belong to the only person."""
    scene = scene_of(prompt)
    assert len(scene.subjects) == 1
    assert attributes.items() <= dict(scene.subjects[0].attributes).items()


def test_lips_have_their_colour() -> None:
    """Red lips are red, and nothing of them is said to be ignored."""
    scene = scene_of("a portrait of a woman with red lips")
    assert scene.subjects[0].part_colours["lips"] == scene_of("a red car").subjects[0].colour
    assert "lips" not in scene.notes.ignored


def test_lights_of_the_sky_are_things_where_no_sky_is_painted() -> None:
    """A colouring page shows its rainbow, a city its moon in the sky above it."""
    page = scene_of("coloring page with a unicorn and a rainbow")
    assert [thing.kind for thing in page.subjects] == ["unicorn", "rainbow arch"]
    city = scene_of("a city skyline with a moon")
    assert (city.time_of_day, "moon" in [thing.kind for thing in city.subjects]) == ("night", False)


def test_a_colour_may_be_the_ground_of_a_pattern() -> None:
    """'On cream' is a ground for a pattern, no dessert."""
    scene = scene_of("seamless pattern with blue roses on cream")
    assert scene.ground
    assert [thing.noun for thing in scene.subjects] == ["roses"]


def test_who_cannot_speak_has_no_balloon() -> None:
    """A sign that says something carries its words itself."""
    scene = scene_of('a wooden sign that says "BEACH"')
    assert "speech" not in scene.decor
    assert scene.subjects[0].text == "BEACH"


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("a crochet octopus toy", "octopus"), ("sunflower vase", "vase of flowers"), ("a strawberry plant", "strawberry")],
)
def test_compounds_are_what_they_are_of(prompt: str, kind: str) -> None:
    """A toy, a plant or a vase of something shows it."""
    assert scene_of(prompt).subjects[0].kind.removeprefix("icon:") == kind


def test_a_portrait_in_pencil_is_a_portrait() -> None:
    """'Pencil portrait' names a style and a view, no pencil."""
    scene = scene_of("pencil portrait of a young woman")
    assert (scene.style, scene.camera, len(scene.subjects)) == ("pencil sketch", "close", 1)


def test_things_wear_the_glasses_they_come_with() -> None:
    """An avocado with sunglasses wears them."""
    scene = scene_of("sticker of a smiling avocado with sunglasses")
    assert len(scene.subjects) == 1
    assert "sunglasses" in scene.subjects[0].attributes


@pytest.mark.parametrize("prompt", ["a cat and the full moon", "Katze und Vollmond", "アニメ風の猫と満月"])
def test_a_moon_is_seen_out_of_doors(prompt: str) -> None:
    """Who is shown with a moon and in no place is outside at night."""
    scene = scene_of(prompt)
    assert (scene.setting, scene.time_of_day) == ("garden", "night")


def test_what_is_stitched_has_its_cloth_behind() -> None:
    """An embroidery shows its cloth in that cloth's colour, and nothing else behind the things."""
    scene = scene_of("embroidered butterfly on denim")
    assert (scene.setting, scene.ground) == ("studio", "#3a5a8c")


@pytest.mark.parametrize("prompt", ["graffiti of a tiger on a brick wall", "a mural of a tiger", "grafiti de un tigre"])
def test_a_graffiti_of_a_thing_is_sprayed_on_a_wall(prompt: str) -> None:
    """A graffiti of something shows it on the wall, not before it."""
    scene = scene_of(prompt)
    assert (scene.emblem, [thing.kind for thing in scene.subjects]) == ("graffiti", ["tiger"])


@pytest.mark.parametrize(
    "prompt", ["silhouette of a wolf against the full moon", "silhouette of a cat on a roof with a full moon"]
)
def test_a_moon_shines_behind_a_silhouette(prompt: str) -> None:
    """The moon of a silhouette is the sky's, at night, and no black thing."""
    scene = scene_of(prompt)
    assert scene.time_of_day == "night"
    assert not {"moon", "full moon"} & {thing.concept for thing in scene.subjects}


def test_what_stands_in_for_a_named_thing_is_shown_once() -> None:
    """Jazz, shown by a saxophone, and a saxophone are one saxophone."""
    assert len(scene_of("jazz festival poster with a saxophone").subjects) == 1


def test_colours_after_a_mark_are_its_own() -> None:
    """'Red on black' after a logo colours its thing and its ground."""
    scene = scene_of("dragon logo, red on black")
    assert (scene.subjects[0].colour, scene.ground) == ("#c8321f", "#2a292e")


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [("a ukiyo-e wave with a small boat", "great wave"), ("cyberpunk samurai in the rain", "neon street")],
)
def test_a_style_brings_the_place_it_is_known_for(prompt: str, setting: str) -> None:
    """A wave of a woodblock print is the great one; cyberpunk without a place is in a street of neon signs."""
    assert scene_of(prompt).setting == setting


def test_an_art_deco_poster_is_a_poster() -> None:
    """Its title is set by the design, within the frame of the style."""
    scene = scene_of('art deco poster with the title "METROPOLIS"')
    assert (scene.style, scene.emblem, scene.text) == ("art deco", "poster", "METROPOLIS")
