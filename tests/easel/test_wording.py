"""Wording of prompts: misspelt words, several colours in one phrase, requests around what is asked for."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.language import parse
from cavendish.engines.easel.scene import Scene, Thing


def kinds(scene: Scene) -> list[str]:
    return [thing.concept for thing in scene.subjects]


def each(thing: Thing) -> int:
    return len(set(filter(None, thing.attributes.get("each", "").split(","))))


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("an elefant in front of a castel", ["elephant", "castle"]),
        ("a goldfish in a bowel", ["goldfish", "fishbowl"]),
        ("a buterfly on a sunflwer", ["butterfly", "sunflower"]),
        ("a unikorn with a ballon", ["unicorn", "balloon"]),
    ],
)
def test_misspelt_words_are_what_they_were_meant_to_be(prompt: str, wanted: list[str]) -> None:
    """A word of no meaning that is one letter off a thing that can be drawn means that thing."""
    found = kinds(parse(prompt))
    assert found[0] == wanted[0]
    assert found[1].endswith(wanted[1]) or wanted[1].endswith(found[1])


@pytest.mark.parametrize(
    "prompt", ["a month at school", "please share the story", "we choose to behave", "Martin waits"]
)
def test_words_that_are_right_stay(prompt: str) -> None:
    """Words that are near to something that can be drawn do not become it."""
    assert not {"moth", "shark", "cheese", "beehive", "martini"} & set(kinds(parse(prompt)))


@pytest.mark.parametrize(
    ("prompt", "count", "colours"),
    [
        ("two kittens, one black and one white, in a basket", 2, 2),
        ("a red and a blue ball on the grass", 2, 2),
        ("red and blue balloons in the sky", 3, 2),
        ("red, yellow and green apples in a bowl", 3, 3),
        ("three birds, two in red and one in blue", 3, 2),
        ("zwei Hunde, ein schwarzer und ein weißer", 2, 2),
        ("dos gatos, uno negro y otro blanco", 2, 2),
    ],
)
def test_several_things_of_several_colours(prompt: str, count: int, colours: int) -> None:
    """Colours that are said of the single ones are each one's own."""
    thing = parse(prompt).subjects[0]
    assert (thing.count, each(thing)) == (count, colours)


def test_one_stands_for_what_was_named() -> None:
    """'A white one' after a black cat is a white cat."""
    scene = parse("a black cat and a white one on a sofa")
    assert kinds(scene) == ["cat", "cat", "sofa"]
    assert scene.subjects[0].colour != scene.subjects[1].colour


def test_a_white_part_leaves_a_thing_its_colour() -> None:
    """A red and white lighthouse is red."""
    assert parse("a red and white lighthouse").subjects[0].colour == parse("a red lighthouse").subjects[0].colour


@pytest.mark.parametrize(
    "prompt",
    [
        "please draw me a sheep",
        "Could you create an image of a sheep, please?",
        "dessine-moi un mouton",
        "Kannst du mir bitte ein Schaf zeichnen?",
        "faça uma imagem de uma ovelha",
        "dibuja una oveja, por favor",
        "羊の絵を描いてください",
        "양 그림을 그려줘",
        "请帮我画一只羊",
    ],
)
def test_a_request_is_not_part_of_the_picture(prompt: str) -> None:
    """Asking politely for a picture adds nothing to it."""
    scene = parse(prompt)
    assert kinds(scene) == ["sheep"]
    assert not scene.subjects[0].pose


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a woman leaning on a red car", "against"),
        ("eine Frau lehnt an einem roten Auto", "against"),
        ("una mujer apoyada en un coche rojo", "against"),
        ("red balloons tied to a park bench", "above"),
        ("a horse tied to a tree", "beside"),
        ("ein Affe hängt an einem Ast", "hanging"),
    ],
)
def test_how_things_stand_to_each_other(prompt: str, kind: str) -> None:
    """Who leans stands against it; what is tied to a thing is beside it, or above it when it rises."""
    relation = parse(prompt).subjects[0].relation
    assert relation is not None
    assert relation.kind == kind


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("Ein alter Mann füttert Enten", "feeding"),
        ("un homme donne à manger à des pigeons", "feeding"),
        ("Drei Kinder bauen eine Sandburg", "building"),
        ("una mujer paseando a su perro", "walking"),
        ("uma mulher de vestido amarelo andando de bicicleta na praia", "cycling"),
    ],
)
def test_what_people_do_in_other_languages(prompt: str, pose: str) -> None:
    """Verbs of feeding, building and walking are understood in European languages."""
    assert parse(prompt).subjects[0].pose == pose
