"""Animals: breeds, what they wear, carry and lie on, and who accompanies whom."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.subjects import Ask, Drawn, catalogue, draw
from cavendish.engines.easel.subjects.breeds import BREEDS
from cavendish.engines.easel.subjects.guises import GUISES, dressed_as


def scene_of(prompt: str) -> Scene:
    return directed(parse(prompt), default_vocabulary(), prompt)


def tile(noun: str, pose: str = "", **attributes: str) -> Drawn:
    return draw(Ask(noun, 72.0, light_for("day"), stream("menagerie"), pose=pose, attributes=attributes))


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a corgi", "corgi"),
        ("a sausage dog on a sofa", "dachshund"),
        ("a jack russell", "terrier"),
        ("a tabby", "tabby cat"),
        ("a persian cat", "persian cat"),
        ("an alsatian", "german shepherd"),
        ("a snow leopard", "snow leopard"),
        ("a blue jay", "blue jay"),
        ("a lily pad on a lake", "lily pad"),
    ],
)
def test_breeds_and_relatives_are_drawn_as_themselves(prompt: str, kind: str) -> None:
    """A breed or relative that is named is drawn, not the plain animal."""
    assert kind in [thing.kind for thing in scene_of(prompt).subjects]


def test_every_breed_is_in_the_catalogue() -> None:
    """Each row of the breeds can be asked for."""
    assert set(BREEDS) <= set(catalogue())


@pytest.mark.parametrize(
    ("prompt", "noun", "age", "count"),
    [
        ("a corgi puppy", "corgi", "baby", 1),
        ("two golden retriever puppies", "golden retriever", "baby", 2),
        ("a beagle dog", "beagle", "", 1),
        ("a triceratops herd by a river", "triceratops", "", 6),
    ],
)
def test_a_second_word_for_the_animal_adds_to_it(prompt: str, noun: str, age: str, count: int) -> None:
    """'Puppy', 'dog' or 'family' after a breed describes that animal."""
    (thing,) = parse(prompt).subjects
    assert (thing.noun, thing.age, thing.count) == (noun, age, count)


def test_a_cub_is_the_young_of_the_animal_before() -> None:
    """'Her cub' is a small one of the mother's kind; a baby that is carried stays a child."""
    bear, cub = parse("a polar bear and her cub on the ice").subjects
    assert (cub.kind, cub.age) == (bear.kind, "baby")
    assert parse("a stork carrying a baby").subjects[1].kind == "baby"


@pytest.mark.parametrize(
    ("prompt", "part"),
    [
        ("a cat wearing headphones", "headphones"),
        ("a llama with sunglasses and headphones", "headphones"),
        ("a giraffe wearing a bow tie", "tie"),
        ("a raccoon with a backpack", "backpack"),
        ("a cat dressed as a wizard", "cape"),
        ("a mouse astronaut on the moon", "coat"),
    ],
)
def test_what_an_animal_wears_is_part_of_it(prompt: str, part: str) -> None:
    """Things that are worn become parts of the animal's drawing, not things beside it."""
    (thing,) = scene_of(prompt).subjects
    assert part in thing.attributes


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a dog with a stick in its mouth", "mouth"),
        ("a border collie catching a frisbee", "mouth"),
        ("a hedgehog with an apple on its back", "on"),
        ("a penguin with an umbrella", "held"),
    ],
)
def test_animals_carry_things_where_it_is_said(prompt: str, kind: str) -> None:
    """The mouth, the back and the flipper are different places."""
    thing = scene_of(prompt).subjects[1]
    assert thing.relation is not None
    assert (thing.relation.kind, thing.relation.target) == (kind, 0)


def test_company_shares_the_place() -> None:
    """Two who are named together are on the same sofa and do the same."""
    dog, cat, _ = scene_of("a dog and a cat sitting on a sofa").subjects
    assert dog.relation == cat.relation
    assert [thing.pose for thing in parse("a cat and a dog running in the park").subjects] == ["running", "running"]


def test_who_flies_without_wings_is_given_some() -> None:
    """A flying pig has wings, a floating cat has none."""
    assert "wings" in scene_of("a flying pig over a city").subjects[0].attributes
    assert "wings" not in scene_of("a cat floating in space").subjects[0].attributes


def test_a_fish_in_a_bowl_is_behind_glass() -> None:
    """China bowls hide what swims in them."""
    assert "fishbowl" in [thing.kind for thing in scene_of("a goldfish in a bowl").subjects]


@pytest.mark.parametrize("noun", ["cat", "horse", "penguin", "duck", "goldfish", "frog", "turtle", "t-rex", "monkey"])
def test_hats_are_seen_on_every_build(noun: str) -> None:
    """A top hat adds to the outline, whatever the animal's build."""
    bare, hatted = tile(noun), tile(noun, hat="top hat")
    assert hatted.alpha.sum() > 1.008 * bare.alpha.sum()


@pytest.mark.parametrize("part", ["scarf", "tie", "coat", "sunglasses", "cape"])
def test_garments_change_the_drawing(part: str) -> None:
    """What was asked for is to be seen on a dog that sits and on one that stands."""
    for pose in ("", "walking"):
        plain, worn = tile("dog", pose), tile("dog", pose, **{part: part})
        assert worn.rgb.shape != plain.rgb.shape or not np.allclose(worn.rgb, plain.rgb, atol=0.02)


def test_who_sleeps_lies_low() -> None:
    """An animal asleep is wider than it is tall."""
    height, width = tile("fox", "sleeping").alpha.shape
    assert width > 1.3 * height


def test_what_was_said_goes_before_the_costume() -> None:
    """A costume fills in only what nobody spoke of."""
    worn, tones = dressed_as("wizard", {"hat": "top hat"}, {"cape": "#112233"})
    assert worn["hat"] == "top hat"
    assert tones["cape"] == "#112233"
    assert set(GUISES["wizard"]) <= set(worn)


@pytest.mark.parametrize("prompt", ["a llama in a christmas hat", "a dog wearing a party hat", "a cat in a top hat"])
def test_a_hat_that_is_worn_is_no_vessel(prompt: str) -> None:
    """Who is in a hat wears it."""
    (thing,) = scene_of(prompt).subjects
    assert thing.attributes["hat"] in ("santa", "party", "top hat")


@pytest.mark.parametrize(
    ("prompt", "vessel"),
    [
        ("a kitten in a teacup", "empty cup"),
        ("a puppy in a cardboard box", "open box"),
        ("a cat in a bathtub", "bathtub"),
        ("ein Hund in der Badewanne", "bathtub"),
        ("a bunny in a flower pot", "clay pot"),
        ("a cat in a suitcase", "open suitcase"),
        ("two kittens in a basket", "basket"),
    ],
)
def test_who_is_in_a_vessel_looks_out_of_it(prompt: str, vessel: str) -> None:
    """Animals in an open vessel are behind its front and before its back."""
    scene = scene_of(prompt)
    tie = scene.subjects[0].relation
    assert tie is not None
    assert tie.kind == "tucked"
    assert scene.subjects[tie.target].kind == vessel


def test_who_watches_a_fish_is_outside_of_its_bowl() -> None:
    """Who watches somebody behind glass is not in there."""
    cat, fish, bowl = scene_of("a cat watching a goldfish in a bowl").subjects
    assert cat.relation is None
    assert fish.relation is not None
    assert bowl.kind == "fishbowl"


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a crocodile on a beach towel", "beach"),
        ("flamingos standing in a lagoon", "lake"),
        ("a whale breaching near a small boat", "sea"),
        ("a pelican with a fish in its beak", "beach"),
        ("a crane flying over Mount Fuji", "mount fuji"),
        ("flamingos", "lake"),
    ],
)
def test_animals_are_met_where_they_do_it(prompt: str, setting: str) -> None:
    """The place is the one of who is there, not of what they carry."""
    assert scene_of(prompt).setting == setting


def test_the_young_of_a_mother_are_of_her_kind() -> None:
    """'A polar bear mother with her cub' is two bears."""
    scene = scene_of("a polar bear mother with her cub")
    assert [(thing.kind, thing.age) for thing in scene.subjects] == [("polar bear", ""), ("polar bear", "baby")]


def test_many_surround_somebody() -> None:
    """Surrounded means on all sides."""
    assert scene_of("a girl surrounded by cats").subjects[1].count >= 6


def test_two_necks_make_a_heart() -> None:
    """Swans that form a heart bow their necks to each other."""
    (swans,) = scene_of("two swans forming a heart with their necks").subjects
    assert (swans.count, swans.attributes.get("heart")) == (2, "yes")


def test_a_coat_is_not_the_style_of_the_picture() -> None:
    """'Une vache noire et blanche' tells of the cow."""
    assert parse("une vache noire et blanche dans un pré").style == ""


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("una familia de elefantes en la sabana", ["elephant", "elephant"]),
        ("a hen sitting on her eggs", ["chicken", "nest"]),
        ("a tortoise", ["tortoise"]),
        ("a pterodactyl", ["pterodactyl"]),
        ("ein Papagei im Käfig", ["parrot", "cage"]),
        ("a sloth hanging from a branch", ["hanging sloth"]),
        ("a cat knitting a scarf", ["cat", "knitting work"]),
        ("ニンジンを食べるうさぎ", ["rabbit", "carrot"]),
    ],
)
def test_animals_come_with_what_they_have_to_do_with(prompt: str, kinds: list[str]) -> None:
    """Families, nests, cages and work in the paws are told from the words for them."""
    found = sorted(thing.kind.removeprefix("icon:") for thing in scene_of(prompt).subjects)
    assert found == sorted(kinds)


def test_what_is_said_of_an_animal_is_on_it() -> None:
    """Rainbow stripes are no rainbow, one triceratops is one, birds over a place fly, a ball is on the nose."""
    zebra = scene_of("a zebra with rainbow stripes")
    assert (zebra.weather, zebra.subjects[0].attributes.get("pattern")) == ("", "rainbow")
    assert scene_of("a triceratops drinking from a lake").subjects[0].count == 1
    assert scene_of("a flock of seagulls over the harbor").subjects[0].pose == "flying"
    tie = scene_of("a dolphin balancing a ball on its nose").subjects[1].relation
    assert tie is not None
    assert tie.kind == "nose"


def test_boots_and_strides_change_a_bird() -> None:
    """Who runs has its legs apart, who wears boots stands in them."""
    assert tile("ostrich").alpha.shape != tile("ostrich", "running").alpha.shape or not np.array_equal(
        tile("ostrich").alpha, tile("ostrich", "running").alpha
    )
    assert not np.array_equal(tile("duck").alpha, tile("duck", shoes="rain boots").alpha)


def test_who_roars_has_the_mouth_open() -> None:
    """A roar, a bark or a yawn opens the mouth, and that is seen."""
    assert "gaping" in scene_of("a lion roaring on a rock").subjects[0].attributes
    assert "gaping" in scene_of("an alligator with its mouth open").subjects[0].attributes
    for noun in ("bear", "t-rex"):
        assert not np.array_equal(tile(noun, "standing").rgb, tile(noun, "standing", gaping="yes").rgb)


@pytest.mark.parametrize(
    ("prompt", "kinds", "ages"),
    [
        ("a lion cub with its mother", ["lioness", "lioness"], ["baby", ""]),
        ("a baby penguin between its parents", ["penguin", "penguin"], ["baby", ""]),
        ("a dog driving a car", ["dog", "convertible"], ["", ""]),
        ("a dove carrying an olive branch", ["dove", "olive sprig"], ["", ""]),
    ],
)
def test_young_and_parents_and_what_they_have(prompt: str, kinds: list[str], ages: list[str]) -> None:
    """Cubs are young, parents are of their kind, and what is in a beak or under a driver fits them."""
    subjects = scene_of(prompt).subjects
    assert [thing.kind for thing in subjects] == kinds
    assert [thing.age for thing in subjects] == ages


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("a cow grazing in a field", "grazing"),
        ("eine Kuh grast auf der Wiese", "grazing"),
        ("una oveja pastando", "grazing"),
    ],
)
def test_herds_graze(prompt: str, pose: str) -> None:
    """Grazing is what animals on a meadow do."""
    assert scene_of(prompt).subjects[0].pose == pose


def test_mothers_of_animals_are_told_in_any_language() -> None:
    """'Ein Elefant mit seiner Mutter' is two elephants, 'eine Frau mit ihrer Mutter' two women."""
    assert [thing.kind for thing in scene_of("ein Elefant mit seiner Mutter").subjects] == ["elephant", "elephant"]
    assert [thing.kind for thing in scene_of("eine Frau mit ihrer Mutter").subjects] == ["woman", "woman"]
