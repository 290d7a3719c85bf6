"""What stands on a block, what is laced, what flies behind a tractor."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.scene import Scene


def _scene(prompt: str) -> Scene:
    vocabulary = default_vocabulary()
    return directed(parse(prompt, vocabulary), vocabulary, prompt)


@pytest.mark.parametrize(
    ("prompt", "kind", "material"),
    [
        ("a white sneaker with orange laces on a concrete block", "display block", ""),
        ("a watch on a wooden cube", "display block", "wood"),
        ("a perfume bottle on a marble pedestal", "podium", "marble"),
    ],
)
def test_a_product_stands_on_its_block(prompt: str, kind: str, material: str) -> None:
    """The block that a product is shown on is drawn under it, of what it is made of."""
    product, block = _scene(prompt).subjects
    assert product.relation is not None
    assert (product.relation.kind, block.kind, block.material) == ("on", kind, material)


def test_orange_laces_are_a_colour() -> None:
    """A fruit before laces is their colour."""
    (sneaker,) = _scene("a white sneaker with orange laces").subjects
    assert sneaker.part_colours["laces"] == "#e07a22"


def test_gulls_fly_behind_a_tractor_on_brown_soil() -> None:
    """Only the birds fly; where somebody ploughs there are furrows."""
    scene = _scene("a red tractor ploughing a field with seagulls flying behind it")
    tractor, gulls = scene.subjects
    assert (scene.setting, tractor.pose, gulls.pose, gulls.relation) == ("ploughed field", "", "flying", None)


def test_a_giant_outgrows_its_companion() -> None:
    """A giant owl is taller than the wizard beside it."""
    wizard, owl = _scene("a wizard beside a giant owl in a forest").subjects
    assert owl.size > 3.0 * wizard.size


def test_a_dam_is_in_water() -> None:
    """Beavers build where water is."""
    assert _scene("a beaver building a dam").setting == "lake"
