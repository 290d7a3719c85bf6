"""Things made of something else."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.language import parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.stuffs import STUFFS, stuff_of
from cavendish.engines.easel.subjects import Ask, Drawn, draw


def swan(stuff: str = "", colour: str | None = None) -> Drawn:
    return draw(
        Ask(
            noun="swan",
            height_px=120,
            light=light_for("day"),
            rng=stream("stuff"),
            colour=colour,
            stuff=STUFFS.get(stuff),
        )
    )


@pytest.mark.parametrize(
    ("prompt", "stuff"),
    [
        ("the Eiffel Tower made of cheese", "cheese"),
        ("a castle built from books", "books"),
        ("a knitted elephant", "wool"),
        ("marble statue of a dog", "stone"),
        ("ice sculpture of a swan", "ice"),
        ("a chocolate rabbit", "chocolate"),
        ("ein Schloss aus Büchern", "books"),
        ("una bicicleta hecha de flores", "flowers"),
        ("un lapin fait en chocolat", "chocolate"),
        ("um castelo feito de areia", "sand"),
        ("チーズでできたエッフェル塔", "cheese"),
        ("초콜릿으로 만든 토끼", "chocolate"),
        ("一只用冰做的天鹅", "ice"),
    ],
)
def test_said_in_words(prompt: str, stuff: str) -> None:
    """What a thing is made of belongs to it and is no thing beside it, in every language."""
    (thing,) = parse(prompt).subjects
    assert thing.material == stuff


@pytest.mark.parametrize("stuff", sorted(STUFFS))
def test_another_surface(stuff: str) -> None:
    """Every stuff keeps the outline of the thing, looks unlike the thing itself and is the same each time."""
    usual, made = swan(), swan(stuff)
    assert np.array_equal(made.rgb, swan(stuff).rgb)
    assert np.isfinite(made.rgb).all()
    inside = np.minimum(*(tile.alpha[:100, :60] for tile in (usual, made))) > 0.3
    assert inside.any()
    change = np.abs(made.rgb[:100, :60] - usual.rgb[:100, :60])[inside]
    assert change.mean() > 0.01


def test_clear_things_let_light_through() -> None:
    """One sees through the middle of glass, not through stone."""
    glass, stone = swan("glass").alpha, swan("stone").alpha
    assert stone[stone > 0.02].mean() > glass[glass > 0.02].mean() + 0.1


def test_stuffs_come_in_colours() -> None:
    """Blue glass is bluer than glass."""
    plain, blue = swan("glass"), swan("glass", "#2040d0")
    share = [tile.rgb[tile.alpha > 0.3].mean(0) for tile in (plain, blue)]
    assert share[1][2] / share[1][0] > 1.3 * share[0][2] / share[0][0]


def test_natural_materials_are_left_to_the_painters() -> None:
    """A wooden chair, a steel bridge and chocolate biscuits are drawn as they are; a wooden horse is carved."""
    assert stuff_of("wood", "furniture") is None
    assert stuff_of("metal", "building") is None
    assert stuff_of("chocolate", "food") is None
    assert stuff_of("", "animal") is None
    assert stuff_of("wood", "animal") is STUFFS["wood"]


def test_buildings_of_brick_keep_their_windows() -> None:
    """Brick covers the walls of a building, not its roof and panes; it covers all of anything else."""
    assert stuff_of("brick", "building") is not STUFFS["brick"]
    assert stuff_of("brick", "object") is STUFFS["brick"]
