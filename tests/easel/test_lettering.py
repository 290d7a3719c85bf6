"""Lettering: masks of text in Latin and East Asian scripts."""

import cv2
import numpy as np
import pytest

from cavendish.engines.easel import lettering


@pytest.mark.parametrize("text", ["Hello", "안녕하세요", "こんにちは", "你好世界", "繁體字體", "Привет"])
def test_every_script_leaves_ink(text: str) -> None:
    """A line in any supported script is a tight mask with ink on all four edges."""
    mask = lettering.line(text, 48)
    assert mask.dtype == np.float32
    assert 0.15 < mask.mean() < 0.75
    assert min(mask[0].max(), mask[-1].max(), mask[:, 0].max(), mask[:, -1].max()) > 0
    assert lettering.lacking(text) == ""


def test_unknown_characters_are_named_and_left_out() -> None:
    """A character without a glyph is named by `lacking` and leaves no box behind."""
    assert lettering.lacking("a\u0e01b") == "\u0e01"
    assert np.array_equal(lettering.line("a\u0e01b", 40), lettering.line("ab", 40))


def test_scripts_choose_their_own_face() -> None:
    """The same Han character is drawn as its language draws it when the text tells the language."""
    korean, simplified = lettering.line("直한", 96), lettering.line("直们", 96)
    head = min(korean.shape[1], simplified.shape[1], 90)
    korean, simplified = (cv2.resize(m[:, :head], (64, 64)) for m in (korean, simplified))
    assert float(np.abs(korean - simplified).mean()) > 0.05


@pytest.mark.parametrize(
    "text", ["SALE", "A rather long sentence for a small box", "東京タワーの夜景", "두 줄\n글자", "x" * 80]
)
@pytest.mark.parametrize(("width", "height"), [(300, 80), (80, 300), (64, 16)])
def test_fit_keeps_to_its_box(text: str, width: int, height: int) -> None:
    """Fitted text has exactly the shape of its box and reaches two opposite sides or the cap."""
    mask = lettering.fit(text, width, height)
    assert mask.shape == (height, width)
    assert mask.max() > 0.3
    ink = np.argwhere(mask > 0.2)
    tall, broad = ink.max(0) - ink.min(0) + 1
    assert tall > 0.5 * height or broad > 0.55 * width


def test_fit_breaks_lines_when_that_is_larger() -> None:
    """A tall box gets several lines, a wide one a single line."""

    def lines(mask: lettering.Mask) -> int:
        rows = (mask.max(1) > 0.3).astype(int)
        return int((np.diff(np.concatenate([[0], rows])) == 1).sum())

    assert lines(lettering.fit("HUGE SALE TODAY", 600, 60)) == 1
    assert lines(lettering.fit("HUGE SALE TODAY", 200, 260)) == 3


def test_alignment_moves_the_ink() -> None:
    """Left-aligned ink starts at the left edge and right-aligned ink ends at the right one."""
    left = lettering.fit("Hi", 200, 40, align="left", largest=30)
    right = lettering.fit("Hi", 200, 40, align="right", largest=30)
    assert left[:, :2].max() > 0
    assert right[:, -2:].max() > 0
    assert np.allclose(left.sum(), right.sum())


def test_heavier_weights_hold_more_ink() -> None:
    """Black letters carry more ink than Thin ones."""
    assert lettering.line("Weight", 60, "Black").sum() > 1.8 * lettering.line("Weight", 60, "Thin").sum()


def test_spine_stacks_characters() -> None:
    """Writing downwards gives a page taller than it is wide."""
    mask = lettering.spine("라면집", 40)
    assert mask.shape[0] > 2 * mask.shape[1]


def test_outline_surrounds_the_letters() -> None:
    """An outline covers the letters and more."""
    mask = lettering.line("O", 50)
    grown = lettering.outlined(mask, 3)
    assert grown.shape == (mask.shape[0] + 6, mask.shape[1] + 6)
    assert (grown[3:-3, 3:-3] >= mask).all()
    assert grown.sum() > 1.2 * mask.sum()


def test_empty_text_is_an_empty_mask() -> None:
    """Text without ink gives a mask of zeros, never an error."""
    for text in ("", " \n ", "\x00"):
        assert lettering.line(text, 20).sum() == 0
        assert lettering.fit(text, 30, 20).sum() == 0
