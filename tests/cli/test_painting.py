"""`cavendish generate` and `cavendish edit`: pictures without a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cavendish import images
from cavendish.cli.painting import slug
from cavendish.engines.scripted import plain_png

Cavendish = Callable[..., Any]


def test_generate_saves_a_picture_named_after_the_prompt(cavendish: Cavendish, tmp_path: Path) -> None:
    """Without -o the picture is named after the prompt, and its path and seed are printed."""
    said = cavendish("generate", "a white siamese cat", "--seed", "7")
    assert said.code == 0
    assert images.png_size(tmp_path / "a-white-siamese-cat.png") == (1024, 1024)
    assert said.out.startswith("a-white-siamese-cat.png  1024 x 1024, seed 7\n")
    assert said.out.splitlines()[-1].startswith("understood:")


def test_generate_never_overwrites_a_name_it_chose(cavendish: Cavendish, tmp_path: Path) -> None:
    """A second picture of the same prompt gets a name of its own."""
    cavendish("generate", "a cat", "--seed", "1")
    cavendish("generate", "a cat", "--seed", "2")
    assert {path.name for path in tmp_path.glob("*.png")} == {"a-cat.png", "a-cat-2.png"}


def test_shape_resolution_and_count_are_honoured(cavendish: Cavendish, tmp_path: Path) -> None:
    """Several pictures of the promised pixels are numbered."""
    said = cavendish(
        *("generate", "a cat", "-o", "cat.png", "--model", "nano-banana-pro"),
        *("--aspect-ratio", "16:9", "--resolution", "2K", "--count", "2"),
    )
    assert said.code == 0
    sizes = {images.png_size(tmp_path / f"cat-{number}.png") for number in (1, 2)}
    assert sizes == {(2752, 1536)}


def test_options_that_do_not_count_are_named(cavendish: Cavendish) -> None:
    """A resolution that the model does not offer is ignored, and said."""
    said = cavendish("generate", "a cat", "--resolution", "4K")
    assert said.code == 0
    assert "resolution" in said.err


def test_edit_takes_files_and_keeps_the_first_ones_shape(cavendish: Cavendish, tmp_path: Path) -> None:
    """An edit has the ratio of its first picture."""
    (tmp_path / "wide.png").write_bytes(plain_png(600, 300, 1))
    assert cavendish("edit", "make it night", "-i", "wide.png", "-o", "out.png").code == 0
    width, height = images.png_size(tmp_path / "out.png")
    assert width == 2 * height


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("generate", "a cat", "-o", "cat.jpg"), "cat.png"),
        (("generate", "a cat", "-o", "nowhere/cat.png"), "nowhere"),
        (("generate", "a cat", "--model", "dall-e"), "dall-e"),
        (("generate", "a cat", "--aspect-ratio", "5:1"), "5:1"),
        (("generate", "a [refuse] cat"), "refuse"),
        (("edit", "blue", "-i", "missing.png"), "missing.png"),
        (("edit", "blue", "-i", __file__), "test_painting.py"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_done_is_one_line(cavendish: Cavendish, arguments: tuple[str, ...], words: str) -> None:
    """Expected failures exit with 2 and one line that names the cause."""
    said = cavendish(*arguments)
    assert said.code == 2
    assert words in said.err
    assert said.err.count("\n") == 1


def test_a_failing_engine_exits_with_1(cavendish: Cavendish) -> None:
    """What the engine could not do is not the caller's mistake."""
    said = cavendish("generate", "[fail=failed] a cat")
    assert said.code == 1
    assert said.err.startswith("cavendish: ")


def test_names_come_from_any_script() -> None:
    """A prompt in any script gives a file name; one without letters gives 'picture'."""
    assert slug("하얀 샴 고양이!") == "하얀-샴-고양이"
    assert slug("…") == "picture"
    assert len(slug("word " * 100)) <= 60
