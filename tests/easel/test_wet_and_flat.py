"""Puddles, mirrors, skylights and table tops seen from above."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel import backdrops, paint
from cavendish.engines.easel.mirrors import MIRROR, SHOWING
from cavendish.engines.easel.puddles import PUDDLE
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.venue import placed
from cavendish.engines.easel.worlds import understood


def _scene(prompt: str) -> Scene:
    return placed(understood(prompt), backdrops.SETTINGS)


@pytest.mark.parametrize(
    "prompt", ["a pair of green rain boots in a puddle", "a dog standing in a puddle", "ein roter Ball in einer Pfütze"]
)
def test_a_puddle_lies_under_its_things(prompt: str) -> None:
    """What stands in a puddle is in the street, and the puddle is part of the ground."""
    scene = _scene(prompt)
    assert PUDDLE in scene.decor
    assert scene.setting == "city"
    assert [thing.concept for thing in scene.subjects if "puddle" in thing.concept] == []


def test_a_puddle_is_seen() -> None:
    """The ground before a ball in a puddle differs from that of a ball on the road."""
    wet, dry = (paint(f"a red ball {where}", 128, 128, seed=1).pixels for where in ("in a puddle", "on the road"))
    assert np.abs(wet[-28:].astype(int) - dry[-28:].astype(int)).mean() > 8


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a tray of sushi with chopsticks, top view", ["sushi from above"]),
        ("a tray of cookies, top view", ["tray from above", "icon:cookie"]),
        ("a basket of eggs, top view", ["basket from above"]),
        ("overhead shot of a desk with a laptop and a phone", ["laptop from above", "phone"]),
    ],
)
def test_table_tops_from_above(prompt: str, kinds: list[str]) -> None:
    """Small things are drawn from above when the view is from above, and tables become the ground."""
    scene = _scene(prompt)
    assert scene.setting == "flat lay"
    assert [thing.kind for thing in scene.subjects] == kinds


@pytest.mark.parametrize(
    ("prompt", "top"),
    [
        ("a pizza seen from above on a wooden table", "table"),
        ("a bowl of fruit salad on a picnic blanket, overhead shot", "checks"),
    ],
)
def test_the_top_is_what_was_said(prompt: str, top: str) -> None:
    """The ground of a flat lay is the table or cloth that was named."""
    assert _scene(prompt).decor["top"] == top


@pytest.mark.parametrize(
    "prompt", ["a woman looking at herself in a mirror", "a cat looking at its reflection in a mirror"]
)
def test_mirrors_show_who_stands_before_them(prompt: str) -> None:
    """A mirror stands beside whom it shows."""
    mirror = next(thing for thing in _scene(prompt).subjects if thing.kind == MIRROR)
    assert mirror.relation is not None
    assert (mirror.relation.kind, mirror.relation.target) == (SHOWING, 0)


def test_a_skylight_is_in_the_ceiling() -> None:
    """A skylight is a fixture of its own."""
    assert "skylight:" in _scene("a living room with a skylight").decor["fixtures"]


def test_only_the_fire_burns() -> None:
    """Presents beside a burning fireplace do not burn; a burning house does."""
    from cavendish.engines.easel.environs import surrounded

    for prompt, ablaze in (("presents beside a burning fireplace", False), ("a burning house", True)):
        scene = surrounded(_scene(prompt), prompt)
        assert ("ablaze" in scene.subjects[0].attributes) is ablaze


@pytest.mark.parametrize("prompt", ["a bathtub full of water in a white bathroom", "a bucket of water"])
def test_water_in_a_vessel_is_not_the_sea(prompt: str) -> None:
    """Water that fills something does not name the place."""
    assert _scene(prompt).setting in ("bathroom", "room", "table")


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a yellow raincoat hanging on a hook by the door", ["icon:coat", "hanger", "icon:door"]),
        ("a vintage camera on a stack of suitcases", ["icon:camera", "stack of suitcases"]),
        ("a toolbox full of tools on a table", ["toolbox full of tools"]),
        ("a birthday cake with five candles and sprinkles", ["birthday cake"]),
        ("a bowl of cereal with milk and a spoon", ["bowl of cereal", "icon:spoon"]),
        ("a black grand piano in a white room", ["grand piano"]),
        ("a straw hat on a chair", ["straw hat", "chair"]),
        ("a wedding cake with white roses, three tiers", ["wedding cake"]),
        ("a cut avocado on a wooden cutting board", ["icon:avocado", "cutting board"]),
        ("a pile of folded clothes on a chair", ["folded clothes", "chair"]),
    ],
)
def test_household_things(prompt: str, kinds: list[str]) -> None:
    """Clothes hang below hangers, stacks are one drawing, and what a thing holds is in it."""
    assert [thing.kind for thing in _scene(prompt).subjects] == kinds


def test_what_lies_on_a_sheet_is_seen_from_above() -> None:
    """A violin that lies on sheet music is on it, seen from above."""
    scene = _scene("a violin lying on sheet music")
    assert scene.setting == "flat lay"
    assert scene.subjects[0].relation is not None
