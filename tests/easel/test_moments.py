"""Moments: what several words tell is one drawing, with the right pose, in the right place."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.subjects.poses import POSES


def told(prompt: str) -> Scene:
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "pose", "setting"),
    [
        ("a little girl blowing out candles on a birthday cake", "blowing candles", "birthday"),
        ("a chef tossing vegetables in a wok over high flames", "wok", "kitchen"),
        ("a baker in a white apron pulling bread out of a brick oven", "oven", "bakery"),
        ("a girl on a swing hanging from a tree", "swinging", "meadow"),
        ("a woman playing a golden harp on a stage", "harp", "stage"),
        ("a captain at the wheel of a sailing ship", "helm", "ship deck"),
        ("a boy jumping in a puddle", "splashing", "city"),
        ("a judge with a gavel in a courtroom", "judging", "courtroom"),
        ("a magician pulling a rabbit out of a hat", "conjuring", "stage"),
        ("a chef chopping vegetables", "cutting board", "kitchen"),
        ("ein Koch schneidet Gemüse", "cutting board", "kitchen"),
        ("a scientist looking through a microscope", "at the microscope", "laboratory"),
        ("a mother pushing a stroller", "wheeling a pram", "park"),
        ("a mother baking an apple pie", "baking", "kitchen"),
        ("a woman working on a laptop with a cup of coffee", "typing with a cup", "cafe"),
        ("a pastry chef decorating a three-tier wedding cake", "cake decorating", "kitchen"),
        ("a gymnast doing a split on a balance beam", "splits", "gym"),
        ("a woman typing on a typewriter at a wooden desk by a window", "typewriting", "windowsill"),
        ("an old man playing the accordion in Paris", "accordion", "paris"),
        ("消防士が火事を消している", "spraying", "city"),
        ("a construction worker on a steel beam high above the city", "perched", "steel beam"),
    ],
)
def test_a_moment_is_one_drawing(prompt: str, pose: str, setting: str) -> None:
    """Somebody with what belongs to the moment is drawn as one, in the pose of it, where it happens."""
    scene = told(prompt)
    assert [thing.pose for thing in scene.subjects] == [pose]
    assert scene.setting == setting
    assert pose in POSES


@pytest.mark.parametrize(
    ("prompt", "poses"),
    [
        ("a dentist looking at a patient in the chair", {"treating teeth", "in the dentist's chair"}),
        ("a hairdresser cutting hair in a salon", {"haircut", "in the salon"}),
    ],
)
def test_who_is_worked_on_is_there(prompt: str, poses: set[str]) -> None:
    """Who works on somebody has somebody to work on, in the chair for it."""
    assert {thing.pose for thing in told(prompt).subjects} == poses


def test_kites_are_at_their_strings() -> None:
    """Several who fly kites have one each, held by its string."""
    children, kites = told("children flying kites on the beach").subjects
    assert children.pose == "kite flying"
    assert kites.count == children.count
    assert kites.relation is not None
    assert kites.relation.kind == "held"


def test_verbs_can_count() -> None:
    """The number between a verb and its object counts the object: 'walking two dogs'."""
    woman, dogs = told("a woman walking two dogs").subjects
    assert (woman.count, dogs.count) == (1, 2)


@pytest.mark.parametrize(
    ("prompt", "skin"),
    [
        ("a black woman", "dark"),
        ("an Asian man", "asian"),
        ("an Indian bride", "brown"),
        ("a boy with dark skin", "dark"),
    ],
)
def test_words_for_looks_are_skin(prompt: str, skin: str) -> None:
    """A colour or a people's name right before a word for somebody tells of the skin, not of the clothes."""
    (person,) = told(prompt).subjects
    assert person.attributes["skin"] == skin
    assert person.colour is None


def test_clothes_in_the_plural_are_for_all() -> None:
    """'A mother and daughter in yellow raincoats' dresses both."""
    assert {thing.attributes.get("coat") for thing in told("a mother and daughter in yellow raincoats").subjects} == {
        "raincoats"
    }


def test_two_under_an_umbrella_share_it() -> None:
    """Two under one umbrella hold it over both."""
    first, second = told("a couple hugging under an umbrella").subjects
    assert first.pose == second.pose == "hugging"
    assert second.attributes["shared"] == "front"


def test_one_of_a_family_is_at_the_grill() -> None:
    """Of several at a barbecue one grills, the others look on."""
    assert [thing.pose for thing in told("a family having a barbecue in the garden").subjects] == ["grilling", "", ""]


def test_several_dine_at_one_table() -> None:
    """Several who dine sit at the table of the place they are in."""
    scene = told("a couple having a candlelit dinner at a restaurant")
    assert (scene.setting, scene.decor["second"]) == ("table", "restaurant")


def test_children_in_costume_are_somebody_else_each() -> None:
    """Children in Halloween costumes are dressed up differently."""
    kinds = [thing.kind for thing in told("five children in Halloween costumes").subjects]
    assert len(set(kinds)) == 5


def test_who_milks_sits_before_the_cow() -> None:
    """Somebody who milks sits before the animal, which stands."""
    farmer, cow = told("a farmer milking a cow in a barn").subjects
    assert farmer.relation is not None
    assert (farmer.relation.kind, cow.pose) == ("in_front", "standing")
