"""What two people do with each other, hands seen near, and crowds."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.borne import TIES, TURNED_BACK
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.language.plainly import plain
from cavendish.engines.easel.scene import RELATIONS, Scene
from cavendish.engines.easel.subjects.poses import POSES


def scene(prompt: str) -> Scene:
    return directed(parse(prompt), default_vocabulary(), prompt)


@pytest.mark.parametrize(
    ("prompt", "doer", "other", "tie"),
    [
        ("a nurse pushing an old man in a wheelchair", "wheeling", "wheelchair", "wheeled"),
        ("a father pushing his daughter on a swing", "giving a push", "swinging", "swung"),
        ("a boy pulling his sister on a sled", "pulling", "sledding", "towed"),
        ("a firefighter carrying a child out of a burning house", "carrying in arms", "in arms", "in_arms"),
        ("a man giving his son a piggyback ride", "bearing on the back", "on the back", "piggyback"),
        ("a mother braiding her daughter's hair", "tending", "on a stool", "tended"),
        ("a father teaching his son to ride a bike", "guiding", "cycling", "guided"),
        ("a grandmother teaching her granddaughter to bake cookies", "guiding", "baking", "guided"),
        ("a man giving a bouquet of roses to a woman", "giving", "receiving", "given"),
        ("a couple hugging in the rain", "embracing", "embracing", "embraced"),
        ("a girl whispering a secret into her friend's ear", "whispering", "standing", "whispered"),
        ("a nurse giving a child an injection", "injecting", "on a stool", "treated"),
        ("a tailor measuring a man for a suit", "measuring", "open arms", "measured"),
        ("a shy girl hiding behind her mother", "standing", "peeking", "hidden"),
        ("a toddler taking his first steps towards his mother", "toddling", "welcoming", "met"),
        ("a doctor talking to a patient in bed", "talking", "in bed", "bedside"),
        ("a teacher helping a student with homework", "guiding", "penning", "guided"),
        ("a dad carrying his sleeping daughter to bed", "carrying in arms", "in arms", "in_arms"),
        ("a mother feeding her baby with a spoon", "spooning", "in a high chair", "fed"),
    ],
)
def test_one_does_something_to_the_other(prompt: str, doer: str, other: str, tie: str) -> None:
    """Of two of whom one does something to the other both have their pose and their place."""
    found = scene(prompt).subjects
    second = next(thing for thing in found if thing.relation is not None and thing.relation.kind == tie)
    assert second.relation is not None
    assert (found[second.relation.target].pose, second.pose) == (doer, other)


def test_ties_are_relations() -> None:
    """Every tie of bodies is a relation that a scene may name."""
    assert set(TIES) <= set(RELATIONS)
    assert set(TIES) >= TURNED_BACK


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("a man mowing the lawn with a red lawn mower", "mowing"),
        ("a gardener pushing a wheelbarrow full of leaves", "wheeling a barrow"),
        ("a woman pushing a shopping cart in the supermarket", "wheeling a cart"),
        ("a chef tossing pizza dough in the air", "tossing dough"),
        ("a carpenter carrying a wooden plank on his shoulder", "shouldering"),
        ("an old fisherman mending his net on a pier", "net mending"),
        ("two businessmen shaking hands", "shaking hands"),
        ("a woman putting on lipstick in front of a mirror", "making up"),
        ("a woman hanging laundry on a clothesline", "hanging laundry"),
        ("a plumber fixing a pipe under the sink", "plumbing"),
        ("two women talking in a cafe", "talking"),
        ("two men high-fiving", "high five"),
        ("a woman washing dishes in the kitchen", "washing up"),
        ("a man shaving in front of the bathroom mirror", "shaving"),
        ("a swimmer diving into a pool", "diving in"),
        ("a woman giving a presentation", "presenting"),
    ],
)
def test_work_for_two_hands(prompt: str, pose: str) -> None:
    """What is pushed, thrown or shouldered is drawn with who does it."""
    found = scene(prompt).subjects
    assert [thing.pose for thing in found] == [pose]
    assert pose in POSES


def test_tug_of_war() -> None:
    """Two pull against two at one rope."""
    found = scene("kids playing tug of war on a green field").subjects
    assert [thing.pose for thing in found] == ["tugging"] * 4


def test_one_umbrella_for_two() -> None:
    """Of two who share an umbrella one holds it over both."""
    first, second = scene("two children sharing an umbrella").subjects
    assert "holding" not in first.attributes
    assert second.attributes["holding"] == "umbrella"


@pytest.mark.parametrize(
    ("prompt", "counts"),
    [
        ("une dame qui nourrit des canards", {"duck": 3}),
        ("Kühe auf einer Weide", {"cow": 3}),
        ("gatos en un parque", {"cat": 3}),
        ("ein Mann füttert einen Bären", {"bear": 1}),
        ("die Katze auf dem Sofa", {"cat": 1}),
    ],
)
def test_plurals_of_other_languages(prompt: str, counts: dict[str, int]) -> None:
    """Nouns in the plural are several in every language."""
    found = {thing.concept: thing.count for thing in scene(prompt).subjects}
    assert {name: found[name] for name in counts} == counts


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("teaching her son to ride a bike", "teaching her son riding a bike"),
        ("a doctor listening to a child's heart", "a doctor examining a child"),
        ("a team celebrating the goal", "a team cheering"),
        ("a baby's hand holding a mother's finger", "a hand in a hand"),
        ("a boy riding a bike", "a boy riding a bike"),
    ],
)
def test_plainly_said(said: str, meant: str) -> None:
    """Roundabout words for an act are read as the act."""
    assert plain(said) == meant


@pytest.mark.parametrize(
    ("prompt", "kind", "attributes"),
    [
        ("a hand holding an apple", "hand", {"grip": "palm"}),
        ("a hand holding a pencil", "hand", {}),
        ("a huge crowd of people at a concert", "crowd", {"seen": "behind"}),
        ("a crowd of commuters in a station", "crowd", {}),
    ],
)
def test_hands_and_crowds(prompt: str, kind: str, attributes: dict[str, str]) -> None:
    """Hands close round things or lie open; crowds are many people who look to the stage where there is one."""
    thing = scene(prompt).subjects[0]
    assert thing.kind == kind
    assert {name: thing.attributes[name] for name in attributes} == attributes
    assert bool(attributes) == bool({"grip", "seen"} & set(thing.attributes))
