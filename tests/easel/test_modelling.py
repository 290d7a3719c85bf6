"""Isometric scenes as models on a tile."""

import numpy as np
import pytest

from cavendish.engines.easel.backdrops.diorama import diorama, surface_of
from cavendish.engines.easel.backdrops.iso import PIECES
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.modelling import modelled, orders_of
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Relation, Scene, Thing

BED, CAT = Thing("bed", "bed", colour="#2f6fd0", concept="bed"), Thing("cat", "cat", concept="cat")


def test_what_is_built_of_boxes_joins_the_model() -> None:
    """Furniture becomes part of an isometric room; who was on it stands there without it."""
    seated = Thing("cat", "cat", concept="cat", relation=Relation("on", 0))
    scene = modelled(Scene((BED, seated), "meadow", camera="isometric"))
    assert [thing.noun for thing in scene.subjects] == ["cat"]
    assert scene.subjects[0].relation is None
    assert scene.setting == "bedroom"
    assert orders_of(scene) == [("bed", "#2f6fd0")]


def test_other_views_stay_as_they_are() -> None:
    """Only an isometric view is a model."""
    scene = Scene((BED, CAT), "bedroom")
    assert modelled(scene) is scene


@pytest.mark.parametrize("setting", ["bedroom", "beach", "city", "forest", "moon", "sea"])
def test_a_model_stands_in_the_middle(setting: str) -> None:
    """The tile of a place differs from the plain air at the picture's edge, and is the same every time."""
    one, two = (diorama(setting, 96, 96, light_for("day"), [("car", "")], stream("m"), False).image for _ in range(2))
    assert np.array_equal(one, two)
    assert np.abs(one[52, 48] - one[52, 1]).max() > 0.02


@pytest.mark.parametrize("kind", sorted(PIECES))
def test_every_piece_is_drawn(kind: str) -> None:
    """Each piece leaves a mark on the model."""
    bare, made = (
        diorama("desert", 96, 96, light_for("day"), orders, stream("m"), False).image for orders in ([], [(kind, "")])
    )
    assert not np.array_equal(bare, made)


def test_snow_lies_where_it_is_cold() -> None:
    """The tile is made of what the place is made of."""
    assert (surface_of("arctic"), surface_of("beach"), surface_of("kitchen")) == ("snow", "island", "floor")
