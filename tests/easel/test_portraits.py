"""Animals close up."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel import paint
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.portraits import is_close_up


@pytest.mark.parametrize(
    ("prompt", "near"),
    [
        ("close-up portrait of a tiger", True),
        ("retrato de un gato negro", True),
        ("a tiger in the jungle", False),
        ("close-up of two cats", False),
        ("close-up of a cat on a sofa", False),
        ("portrait of a woman", False),
    ],
)
def test_who_is_seen_close_up(prompt: str, near: bool) -> None:
    """One animal and nothing else is shown by its head; people have portraits of their own."""
    assert is_close_up(directed(parse(prompt), default_vocabulary(), prompt)) is near


def test_the_head_fills_the_picture() -> None:
    """A black cat covers far more of its portrait than of a picture of it in a room, and runs out below."""
    dark = {
        prompt: paint(prompt, 192, 192, seed=3).pixels.max(-1) < 90
        for prompt in ("a black cat in a studio", "close-up of a black cat in a studio")
    }
    far, near = dark.values()
    assert near.mean() > 1.5 * far.mean()
    assert np.any(near[-1])
