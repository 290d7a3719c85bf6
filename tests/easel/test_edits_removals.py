"""What goes with a person who is taken out, and how the pieces that fill a hole are joined."""

from __future__ import annotations

import numpy as np

from cavendish.engines.easel.edits.inpaint import filled
from cavendish.engines.easel.edits.removals import with_feet


def test_shoes_and_shadow_go_with_one_who_stands() -> None:
    """The mask of a standing person grows below and beside the feet, and nowhere else."""
    mask = np.zeros((200, 200), np.float32)
    mask[20:160, 80:120] = 1
    grown = with_feet(mask)
    assert np.flatnonzero(grown.max(1))[-1] > 163
    assert np.flatnonzero(grown[150:].max(0))[0] < 80
    assert np.array_equal(grown[:135], mask[:135])


def test_who_is_cut_off_by_the_frame_keeps_their_mask() -> None:
    """A person who has no feet in the picture does not grow."""
    mask = np.zeros((200, 200), np.float32)
    mask[60:200, 80:120] = 1
    assert np.array_equal(with_feet(mask), mask)


def test_a_filled_hole_in_a_slope_of_colour_shows_no_block() -> None:
    """Pieces that differ by some steps of light are levelled where they meet."""
    ramp = np.linspace(30, 220, 120)[None, :, None] + np.zeros((90, 1, 3))
    hole = np.zeros((90, 120), np.float32)
    hole[25:65, 40:80] = 1
    out = filled(ramp.astype(np.uint8), hole, np.random.default_rng(1)).astype(float)
    assert np.abs(np.diff(out[30:60, 38:82].mean(-1), axis=1)).max() < 10
