"""What animals do with what is named beside them."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel import portraits
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.immersion import immersed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.scene import Scene, Thing
from cavendish.engines.easel.subjects import Ask, catalogue, draw


def scene(prompt: str) -> Scene:
    """What is painted for a prompt."""
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "first", "tie", "second"),
    [
        ("a bee on a sunflower", "bee", "bloom", "sunflower"),
        ("a hummingbird drinking from a red flower", "hummingbird", "bloom", "flower"),
        ("a horse jumping over a fence", "horse", "leap", "fence"),
        ("a golden fish jumping out of a fishbowl", "fish", "leap", "fishbowl"),
        ("a koala hugging a eucalyptus tree", "koala", "clasp", "tree"),
        ("a leopard sleeping in a tree", "leopard", "on", "branch"),
        ("a fox cub peeking out of its den", "fox", "inside", "den"),
        ("an owl peeking out of a tree hollow", "owl", "inside", "hollow tree"),
        ("a dalmatian looking out of a car window", "dalmatian", "inside", "car window"),
        ("a hedgehog in a teacup", "hedgehog", "tucked", "empty cup"),
        ("a dog lying on a pink pool float", "dog", "on", "swim ring"),
        ("a hen sitting on eggs in a nest", "chicken", "on", "nest"),
        ("a hamster running in a wheel", "hamster", "inside", "hamster wheel"),
        ("a butterfly landing on a dog's nose", "butterfly", "nose", "dog"),
    ],
)
def test_how_animals_stand_to_things(prompt: str, first: str, tie: str, second: str) -> None:
    """An animal is where the sentence puts it: on the blossom, over the fence, in the hole."""
    things = scene(prompt).subjects
    doer = next(thing for thing in things if thing.kind == first)
    assert doer.relation is not None
    assert (doer.relation.kind, things[doer.relation.target].kind) == (tie, second)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a herd of zebras drinking at a waterhole", "waterhole"),
        ("a lion boxing with a kangaroo in a ring", "boxing ring"),
        ("five pigs playing in the mud", "muddy yard"),
        ("a dog lying on a pool float in a swimming pool", "in the pool"),
        ("a brown bear catching a salmon in the river", "in the river"),
        ("a flamingo wearing sunglasses standing in a swimming pool", "in the pool"),
        ("um papagaio verde em cima de um barco a remo no rio Amazonas", "jungle river"),
        ("a heron in a canoe on the Amazon river", "jungle river"),
        ("a fluffy bunny in a field of daisies", "flowers"),
        ("an owl reading a book by candlelight", "library"),
        ("a dog driving a red convertible", "city"),
    ],
)
def test_where_animals_are_met(prompt: str, setting: str) -> None:
    """The place is the one that the action needs."""
    assert scene(prompt).setting == setting


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("a baby elephant splashing water with its trunk", "spraying"),
        ("a black stallion rearing up", "rearing"),
        ("a dolphin jumping out of the ocean", "jumping"),
        ("a bat hanging upside down in a cave", "hanging"),
        ("two bears boxing", "boxing"),
    ],
)
def test_what_animals_do(prompt: str, pose: str) -> None:
    """The first animal is drawn in the pose that was said."""
    assert scene(prompt).subjects[0].pose == pose


@pytest.mark.parametrize(
    ("prompt", "kind", "count", "tie"),
    [
        ("four blue butterflies around a sunflower", "butterfly", 4, "ring"),
        ("a submarine surrounded by fish", "fish", 6, "ring"),
        ("a shepherd surrounded by sheep", "sheep", 8, "herd"),
        ("a hedgehog eating a strawberry in the grass", "icon:strawberry", 1, "morsel"),
    ],
)
def test_what_stands_round_and_what_is_eaten(prompt: str, kind: str, count: int, tie: str) -> None:
    """What surrounds a host is round about it, several when the word does not tell; food lies before the mouth."""
    thing = next(one for one in scene(prompt).subjects if one.kind == kind)
    assert thing.relation is not None
    assert (thing.count, thing.relation.kind) == (count, tie)


def test_penguins_slide_on_their_bellies() -> None:
    """Who slides on its belly lies on it."""
    assert "prone" in scene("a penguin sliding on its belly").subjects[0].attributes


def test_parents_and_young() -> None:
    """A cub beside its mother is the smaller one, a family has young ones, a mother hen is a hen."""
    cub, mother = scene("a polar bear cub with its mother on the ice").subjects
    assert (cub.age, mother.age, mother.kind) == ("baby", "", "polar bear")
    assert [thing.age for thing in scene("a penguin family").subjects] == ["", "baby"]
    assert scene("a mother hen with five chicks in a barn").subjects[0].kind == "chicken"


def test_troops() -> None:
    """A word for many behind an animal's name counts it."""
    assert scene("a wolf pack running through a forest").subjects[0].count == 5


def test_a_disc_jockey_has_decks() -> None:
    """An animal that is a disc jockey stays the animal, behind its decks."""
    panda, decks = scene("a panda DJ with headphones at a nightclub").subjects
    assert panda.kind == "panda"
    assert decks.kind == "dj decks"


def test_the_eye_of_an_animal_is_shown_on_it() -> None:
    """'An owl's eye' from near is an owl, seen so near."""
    (owl,) = scene("close-up of an owl's eye").subjects
    assert owl.kind == "owl"
    assert portraits.EYE in owl.attributes


@pytest.mark.parametrize("noun", ["owl", "tiger", "horse"])
def test_the_eye_is_found(noun: str) -> None:
    """The eye is in the upper half of the drawing, and fills the picture's middle."""
    tile = draw(Ask(noun, 160, light_for("day"), pose="standing" if noun == "horse" else ""))
    near, (x, y) = portraits.eye(tile, (160, 160), "left")
    row, column = round(80 - y + near.anchor[1]), round(80 - x + near.anchor[0])
    window = near.rgb[row - 12 : row + 12, column - 12 : column + 12].mean(-1)
    assert float(np.percentile(window, 30)) < 0.1


def test_who_is_in_the_water_is_cut_off_at_the_surface() -> None:
    """What lies below the surface is not drawn, and the anchor is the waterline."""
    tile = draw(Ask("otter", 120, light_for("day")))
    wet = immersed(tile, Thing("otter", "otter"), light_for("day"))
    assert wet.anchor[1] < tile.anchor[1]
    assert wet.alpha.sum() < tile.alpha.sum()


@pytest.mark.parametrize("noun", ["seahorse", "sea anemone", "mantis", "chameleon", "bat", "whale tail", "walrus"])
def test_animals_of_their_own(noun: str) -> None:
    """Animals that look like no other are drawn as themselves."""
    assert noun in catalogue()
    found = default_vocabulary().resolve(noun)
    assert found is not None
    assert found.kind == noun
