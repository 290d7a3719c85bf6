"""What people do, wear and carry, from the prompt to the drawing that is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene, Thing
from cavendish.engines.easel.subjects import gear
from cavendish.engines.easel.subjects.costumes import COSTUMES, USUAL_POSES
from cavendish.engines.easel.subjects.heads import Head
from cavendish.engines.easel.subjects.people import usual_pose
from cavendish.engines.easel.subjects.poses import POSES
from cavendish.engines.easel.subjects.registry import Ask, catalogue
from cavendish.engines.easel.subjects.wardrobe import dressed


def scene(prompt: str) -> Scene:
    return directed(parse(prompt), default_vocabulary(), prompt)


def first(prompt: str) -> Thing:
    return scene(prompt).subjects[0]


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("a witch stirring a green potion in a cauldron", "stirring"),
        ("a teacher writing on a blackboard", "writing"),
        ("a waiter carrying a tray with champagne glasses", "serving"),
        ("a firefighter spraying water from a hose", "spraying"),
        ("a girl writing a letter", "penning"),
        ("a man lifting heavy weights", "lifting"),
        ("a boy playing the electric guitar", "guitar"),
        ("a woman with a microphone", "singing"),
        ("a barista making coffee", "brewing"),
        ("a mother with a baby", "cradling"),
        ("a knight on a horse", "riding"),
    ],
)
def test_what_somebody_uses_is_drawn_with_them(prompt: str, pose: str) -> None:
    """A thing that somebody uses shows in their pose, not beside them."""
    shown = scene(prompt).subjects
    assert shown[0].pose == pose
    assert len(shown) == (2 if pose == "riding" else 1)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a bride and groom kissing", ["bride", "groom"]),
        ("a family of four", ["man", "woman", "boy", "girl"]),
        ("a rock band on stage", ["singer", "guitarist", "drummer"]),
        ("a construction worker", ["builder"]),
        ("a robot reading a book", ["android"]),
        ("a robot", ["robot"]),
        ("a skateboarder girl", ["skateboarder"]),
    ],
)
def test_who_is_shown(prompt: str, kinds: list[str]) -> None:
    """Words for several people, trades and robots at work name figures that can act."""
    assert [thing.kind for thing in scene(prompt).subjects] == kinds


def test_who_pushes_somebody_in_a_wheelchair_stands() -> None:
    """A wheelchair belongs to who is pushed in it."""
    nurse, patient = scene("a nurse pushing an old woman in a wheelchair").subjects
    assert (nurse.pose, patient.pose) == ("wheeling", "wheelchair")


def test_two_who_dance_hold_each_other() -> None:
    """A couple that dances alone dances together."""
    assert [thing.pose for thing in scene("a couple dancing").subjects] == ["waltz", "waltz"]


def test_a_verb_before_a_described_animal_keeps_its_doer() -> None:
    """What a dragon does is not said of the knight who fights it."""
    knight, dragon = scene("a knight fighting a fire-breathing dragon").subjects
    assert (knight.pose, dragon.pose) == ("fighting", "breathing fire")


def test_weapons_are_shared_out() -> None:
    """Each of two who fight with swords has one in hand."""
    (boys,) = scene("two boys fighting with swords").subjects
    assert (boys.count, boys.attributes["holding"]) == (2, "sword")


def _ask(**said: str) -> Ask:
    parts = {part: tone for part, tone in said.items() if tone.startswith("#")}
    words = {part: word for part, word in said.items() if not word.startswith("#")}
    return Ask("woman", 100, light_for("day"), stream("test"), part_colours=parts, attributes=words)


@pytest.mark.parametrize(
    ("word", "part", "changed"),
    [
        ("kimono", "dress", {"wrap": "kimono", "sleeves": "wide"}),
        ("kilt", "dress", {"bottom": "skirt"}),
        ("raincoat", "coat", {"tails": True, "top": "#f2c22e"}),
        ("tuxedo", "suit", {"emblem": "bow tie", "top": "#1c1c22"}),
        ("overalls", "trousers", {"bib": "#3f5f8f"}),
    ],
)
def test_garments_by_name(word: str, part: str, changed: dict[str, object]) -> None:
    """A garment changes the costume as its name says."""
    worn = dressed(COSTUMES["dancer"], _ask(**{part: word}), Head(female=True))
    assert {name: getattr(worn, name) for name in changed} == changed


def test_garments_take_the_colour_asked_for() -> None:
    """The colour said of a garment is the garment's."""
    ask = replace(_ask(coat="coat"), part_colours={"coat": "#112233"})
    assert dressed(COSTUMES["pilot"], ask, Head()).top == "#112233"


@pytest.mark.parametrize("pose", sorted(POSES))
def test_every_pose_has_its_gear(pose: str) -> None:
    """A pose names only gear that is modelled."""
    assert POSES[pose].gear in gear.known() | {""}


def test_every_trade_is_drawn_in_a_known_pose() -> None:
    """What a trade usually does is a pose, and the trade is in the catalogue."""
    assert set(COSTUMES) <= set(catalogue())
    assert {usual_pose(noun, "") for noun in USUAL_POSES} - set(POSES) == set()
