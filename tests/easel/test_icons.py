"""Icons as clay."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import cv2
import fetch_art
import numpy as np
import pytest

from cavendish.engines.easel import icons
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.subjects import Ask

DISC = '<circle cx="16" cy="16" r="13" fill="#d03030"/><circle cx="16" cy="13" r="4" fill="#ffffff"/>'
BAR = '<rect x="2" y="12" width="28" height="8" fill="#3070c0"/>'


def _forget() -> None:
    for cache in (icons._archive, icons.names, icons._by_words, icons._rasterised, icons.aspect):
        cache.cache_clear()


@pytest.fixture
def small_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A set of two icons of our own, so that the tests need no download."""
    archive = tmp_path / icons.ARCHIVE
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("LICENSE", "none")
        packed.writestr("red-disc", DISC)
        packed.writestr("bar", BAR)
    monkeypatch.setattr(icons, "art_path", lambda: archive)
    _forget()
    yield
    _forget()


@pytest.fixture
def no_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(icons, "art_path", lambda: tmp_path / "absent.zip")
    _forget()
    yield
    _forget()


def ask(noun: str, **more: object) -> Ask:
    return Ask(noun, 60, light_for("day"), **more)  # type: ignore[arg-type]


@pytest.mark.usefixtures("no_set")
def test_without_the_set_nothing_breaks() -> None:
    """Without the icon set there are no names, asking for one is a KeyError, and what is lacking is said."""
    assert not icons.available()
    assert icons.names() == ()
    assert icons.find("rocket") is None
    assert icons.aspect("rocket") == 1.0
    assert "icon set" in icons.lacking()[0]
    with pytest.raises(KeyError):
        icons.draw(ask("rocket"))


@pytest.mark.usefixtures("small_set")
def test_icons_have_names_and_shapes() -> None:
    """Icons are found by their words, plural or not, and tell their proportions."""
    assert icons.available()
    assert icons.names() == ("bar", "red-disc")
    assert icons.find("Red discs") == "red-disc"
    assert icons.find("blue disc") is None
    assert icons.aspect("red-disc") == pytest.approx(1.0, abs=0.05)
    assert icons.aspect("bar") == pytest.approx(3.5, abs=0.3)


@pytest.mark.usefixtures("small_set")
def test_an_icon_becomes_a_lit_tile() -> None:
    """An icon is as tall as asked, solid in the middle, clear outside, standing on its anchor, lit from one side."""
    tile = icons.draw(ask("red-disc"))
    rows = np.flatnonzero((tile.alpha > 0.5).any(1))
    assert np.ptp(rows) + 1 == pytest.approx(60, abs=3)
    assert tile.anchor[1] == pytest.approx(rows[-1] + 1, abs=3)
    middle = tile.alpha.shape[0] // 2, tile.alpha.shape[1] // 2
    assert tile.alpha[middle] > 0.99
    assert tile.alpha[0, 0] == 0
    assert np.isfinite(tile.rgb).all()
    left, right = tile.rgb[middle[0], middle[1] - 22], tile.rgb[middle[0], middle[1] + 22]
    assert left.sum() > right.sum() * 1.1


@pytest.mark.usefixtures("small_set")
@pytest.mark.parametrize(("colour", "channel"), [("#2060e0", 2), ("#20b040", 1)])
def test_an_icon_takes_a_colour(colour: str, channel: int) -> None:
    """Recoloured, the main colour moves to the one asked for and white parts stay white."""
    tile = icons.draw(ask("red-disc", colour=colour))
    height, width = tile.alpha.shape
    body = tile.rgb[int(height * 0.78), width // 2]
    assert body.argmax() == channel
    spot = tile.rgb[int(height * 0.42), width // 2]
    assert spot.min() > spot.max() * 0.6


@pytest.mark.usefixtures("small_set")
def test_the_same_icon_is_the_same_tile() -> None:
    """Drawing is repeatable, and an icon that faces right is the mirror image in outline."""
    first, again = icons.draw(ask("bar")), icons.draw(ask("bar"))
    assert np.array_equal(first.rgb, again.rgb)
    right = icons.draw(ask("bar", facing="right"))
    assert right.alpha.shape == first.alpha.shape


def test_the_fetcher_chooses_things() -> None:
    """Things are kept; skin tones, buttons, clock faces and signs of the zodiac are not."""
    for name in ("elephant", "luggage", "hot-beverage", "bow-and-arrow", "pirate-flag", "astronaut"):
        assert fetch_art.wanted(name), name
    for name in (
        "astronaut-medium-dark",
        "ok-button",
        "left-luggage",
        "crossed-fingers",
        "ten-oclock",
        "aries",
        "keycap-3",
        "left-arrow",
        "yellow-square",
    ):
        assert not fetch_art.wanted(name), name


def test_the_fetcher_never_fails_the_setup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without npm it says what is lacking and succeeds; what it packed once it does not fetch again."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["fetch_art.py", "--into", str(tmp_path)])
    assert fetch_art.main() == 0
    assert "npm" in capsys.readouterr().err
    archive = tmp_path / icons.ARCHIVE
    fetch_art.pack({"disc": DISC}, archive)
    assert fetch_art.edition(archive) == fetch_art.EDITION
    before = archive.stat().st_mtime_ns
    assert fetch_art.main() == 0
    assert archive.stat().st_mtime_ns == before
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.skipif(not icons.available(), reason="the icon set is not installed")
def test_the_installed_set_draws() -> None:
    """With the set installed more than a thousand things can be drawn, and one of them comes out."""
    assert len(icons.names()) > 1000
    tile = icons.draw(ask("rocket"))
    assert tile.alpha.max() > 0.99
    assert cv2.countNonZero((tile.alpha > 0.5).astype(np.uint8)) > 400
