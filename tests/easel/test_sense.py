"""What anybody would picture, though the sentence does not say it."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.accessories import adorned
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene, Thing
from cavendish.engines.easel.subjects import Ask, draw


def scene(prompt: str) -> Scene:
    return directed(parse(prompt), default_vocabulary(), prompt)


def test_the_sleigh_flies() -> None:
    """Who sits in what flies does not fly himself; reindeer are before Santa's sleigh."""
    santa, sleigh, team = scene("Santa Claus in his sleigh flying over a snowy village").subjects
    assert (santa.pose, sleigh.pose) == ("waving", "flying")
    assert (team.kind, team.relation is not None and team.relation.kind) == ("reindeer", "team")


@pytest.mark.parametrize(
    ("prompt", "kind", "material"),
    [("a robot dog", "dog", "metal"), ("a robotic cat", "cat", "metal"), ("a dog", "dog", "")],
)
def test_robots_in_the_shape_of_animals(prompt: str, kind: str, material: str) -> None:
    """A robot dog is a dog of metal."""
    (thing,) = scene(prompt).subjects
    assert (thing.kind, thing.material) == (kind, material)


def test_who_looks_out_of_a_car() -> None:
    """The window of a car has the dog in it in any language."""
    dog = scene("ein Hund, der aus einem Autofenster schaut").subjects[0]
    assert dog.relation is not None
    assert dog.relation.kind == "inside"


def test_counted_candles_are_the_subject() -> None:
    """Candles that come first and are counted are drawn, not set around a room."""
    (candles,) = scene("three candles burning on a dark table").subjects
    assert candles.count == 3


def test_boats_float_on_the_street() -> None:
    """A boat that floats is not in the air."""
    assert scene("a paper boat floating on a rainy street").subjects[0].pose == ""
    assert scene("a red balloon floating over a city").subjects[0].pose == "flying"


@pytest.mark.parametrize(
    ("prompt", "kinds", "worn"),
    [
        ("a banana wearing sunglasses on the beach", ["icon:banana"], {"sunglasses": "yes"}),
        ("a smiling pumpkin wearing a witch hat", ["pumpkin"], {"hat": "pointed"}),
        ("a car wearing a santa hat", ["car"], {"hat": "santa"}),
    ],
)
def test_things_wear(prompt: str, kinds: list[str], worn: dict[str, str]) -> None:
    """What a lifeless thing is said to wear is on it, not beside it."""
    things = scene(prompt).subjects
    assert [thing.kind for thing in things] == kinds
    assert worn.items() <= things[0].attributes.items()


def test_a_hat_stands_on_the_thing() -> None:
    """A hat makes the drawing taller and leaves its feet where they were."""
    ask = Ask(noun="pumpkin", height_px=120, light=light_for("day"), rng=stream("hat"))
    bare = draw(ask)
    dressed = adorned(bare, Thing("pumpkin", "pumpkin", attributes={"hat": "pointed"}), ask)
    taller = dressed.alpha.shape[0] - bare.alpha.shape[0]
    assert taller > 20
    assert np.array_equal(dressed.rgb[-20:], bare.rgb[-20:])
    assert dressed.anchor[1] - bare.anchor[1] == taller


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a lighthouse on a rocky island", "cliff"),
        ("a pirate on a desert island", "beach"),
        ("aerial view of a tropical island", "island"),
    ],
)
def test_who_stands_on_an_island_is_seen_from_its_shore(prompt: str, place: str) -> None:
    """An island is seen from above unless somebody or something stands on it."""
    assert scene(prompt).setting == place


@pytest.mark.parametrize("prompt", ["고양이 세 마리가 소파에 앉아 있다", "犬が三匹ソファに座っている"])
def test_a_count_after_its_noun(prompt: str) -> None:
    """In Korean and Japanese a number behind a noun counts it, not the noun that follows."""
    assert [thing.count for thing in scene(prompt).subjects] == [3, 1]


def test_hand_in_hand() -> None:
    """Who holds somebody's hand walks beside them; neither hand is a thing of its own."""
    girl, father = scene("a little girl holding her father's hand walking to school").subjects
    assert girl.pose == father.pose == "holding hands"
    assert father.relation is not None
    assert father.relation.kind == "beside"


def test_rain_is_outdoors() -> None:
    """Somebody who usually is at work is in the street when it rains on him."""
    assert scene("a sad robot sitting in the rain").setting == "city"
    assert scene("a robot at his desk").setting != "city"


def test_swans_glide_on_the_water() -> None:
    """A water bird that glides over a lake swims; one that flies does not."""
    assert scene("two white swans gliding on a misty lake").subjects[0].pose == ""
    assert scene("two white swans flying over a lake").subjects[0].pose == "flying"


def test_the_sky_above_is_no_place() -> None:
    """What stands under a blue sky stands on the ground, by day."""
    house = scene("a red house under a clear blue sky")
    assert house.setting != "sky"
    assert house.time_of_day == "day"


def test_fireworks_are_above() -> None:
    """Fireworks over something are in its sky, not beside it."""
    shown = scene("a castle under fireworks at night")
    assert [thing.kind for thing in shown.subjects] == ["castle"]
    assert "fireworks" in shown.decor["fixtures"]


def test_a_bird_over_a_bridge_is_near() -> None:
    """The crane is large enough to be seen, and the bridge is over water."""
    pictured = scene("a crane flying over a red bridge")
    crane = pictured.subjects[0]
    assert (crane.size > 2.0, pictured.setting) == (True, "lake")


def test_who_walks_in_an_old_city_is_in_its_streets() -> None:
    """Only what flies is seen over the roofs."""
    assert scene("a detective in victorian london at night").setting == "old town"
    assert scene("a steampunk airship over victorian london").setting == "victorian city"
