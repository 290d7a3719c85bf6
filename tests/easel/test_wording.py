"""Wording of prompts: misspelt words, several colours in one phrase, requests around what is asked for."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.dyeing import dyed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene, Thing
from cavendish.engines.easel.subjects import Ask, draw


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


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("파란 자전거를 타고 공원을 달리는 소년", "cycling"),
        ("공원에서 비둘기에게 먹이를 주는 할머니", "feeding"),
        ("公園で鳩に餌をあげているおじいさん", "feeding"),
        ("赤いドレスを着た女性が花に水をやっている", "watering"),
        ("戴着红帽子的小男孩在堆雪人", "building"),
        ("一个女孩在花园里遛狗", "walking"),
    ],
)
def test_what_people_do_in_east_asian_languages(prompt: str, pose: str) -> None:
    """Verbs of everyday doings are understood in Korean, Japanese and Chinese."""
    assert pose in {thing.pose for thing in parse(prompt).subjects}


@pytest.mark.parametrize(
    "prompt", ["公園のベンチで本を読む女の子", "벤치에서 책을 읽는 할아버지", "一个女孩坐在公园的长椅上"]
)
def test_who_does_something_on_a_seat_sits_there(prompt: str) -> None:
    """A seat before the verb, or behind its park, is what somebody is on."""
    scene = parse(prompt)
    ties = [thing.relation for thing in scene.subjects if thing.relation]
    seats = [(tie.kind, scene.subjects[tie.target].concept) for tie in ties]
    assert ("on", "bench") in seats


@pytest.mark.parametrize(
    ("prompt", "part", "count"), [("twelve candles on a cake", "candles", "12"), ("ten eggs in a nest", "eggs", "10")]
)
def test_a_drawing_shows_what_is_on_it(prompt: str, part: str, count: str) -> None:
    """Candles are the cake's and eggs the nest's own, as many as told."""
    (thing,) = directed(parse(prompt), default_vocabulary(), prompt).subjects
    assert thing.attributes[part] == count


@pytest.mark.parametrize("kind", ["olive", "dumplings", "spider web", "marshmallow"])
def test_any_drawing_takes_a_colour(kind: str) -> None:
    """What is drawn in fixed colours is dyed when another colour is asked for."""
    ask = Ask(kind, 80.0, light_for("day"), stream("dye"), colour="#c8321f")
    plain = draw(ask)
    red = dyed(plain, ask)
    shown = plain.alpha > 0.5
    assert red.rgb[shown][:, 0].mean() / red.rgb[shown].mean() > plain.rgb[shown][:, 0].mean() / plain.rgb[shown].mean()
