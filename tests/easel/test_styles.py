"""Named styles."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel import styles
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.styles import net


@pytest.fixture(scope="module")
def picture() -> np.ndarray:
    """A sky, a sun, a hill and a red house: gradients, edges and small things, 96 x 128."""
    y, x = np.mgrid[0:144:1.5, 0:192:1.5].astype(np.float32)
    image = np.stack([90 + y * 0.8, 130 + y * 0.5, 220 - y * 0.6], -1)
    image[(x - 150) ** 2 + (y - 34) ** 2 < 260] = (255, 240, 190)
    image[y > 96 + 10 * np.sin(x / 24)] = (70, 120, 50)
    image[(abs(y - 91) < 21) & (abs(x - 80) < 20)] = (190, 50, 40)
    image[(abs(y - 90) < 6) & (abs(x - 75) < 5)] = (250, 230, 150)
    return np.clip(image + stream("speckle").normal(0, 4, image.shape), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("name", sorted(styles.STYLES))
def test_every_style_changes_the_picture(name: str, picture: np.ndarray) -> None:
    """Every named style keeps size and type, changes the picture, and is neither blank nor random."""
    first = styles.apply(name, picture, stream("style", name))
    assert first.shape == picture.shape
    assert first.dtype == np.uint8
    assert np.abs(first.astype(int) - picture).mean() > 3
    assert first.std() > 12
    assert np.array_equal(first, styles.apply(name, picture, stream("style", name)))


def test_there_are_many_styles() -> None:
    """At least thirty styles have names, and no word means two of them."""
    assert len(styles.STYLES) >= 30
    words = [word for style in styles.STYLES.values() for word in (style.name, *style.words)]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Oil Painting", "oil painting"),
        ("ukiyo e", "ukiyo-e"),
        ("Van Gogh style", "van gogh"),
        ("pixel-art", "pixel art"),
    ],
)
def test_styles_are_found_by_their_words(words: str, name: str) -> None:
    """Case, hyphens and a trailing "style" do not matter."""
    found = styles.find(words)
    assert found is not None
    assert found.name == name


def test_an_unknown_style_is_refused(picture: np.ndarray) -> None:
    """A style that nobody knows is an error, not a picture."""
    with pytest.raises(styles.UnknownStyle):
        styles.apply("style of nobody", picture, stream(1))


@pytest.mark.parametrize("shape", [(40, 40), (33, 300), (300, 33)])
def test_small_and_narrow_pictures_are_styled(shape: tuple[int, int], picture: np.ndarray) -> None:
    """Any shape is styled without a warning."""
    image = np.resize(picture, (*shape, 3)).astype(np.uint8)
    for name in ("oil painting", "watercolor", "comic", "stained glass", "polaroid", "low poly"):
        assert styles.apply(name, image, stream(name)).shape == image.shape


def test_a_large_print_shows_the_same_marks(picture: np.ndarray) -> None:
    """Marks follow the picture, not the pixels: a print four times as large is the small one enlarged."""
    import cv2

    base = cv2.resize(picture, (1024, 1024), interpolation=cv2.INTER_CUBIC)
    large = cv2.resize(base, (1448, 1448), interpolation=cv2.INTER_CUBIC)
    small, big = (styles.apply("low poly", image, stream("m")) for image in (base, large))
    shrunk = cv2.resize(big, (1024, 1024), interpolation=cv2.INTER_AREA)
    assert np.abs(shrunk.astype(int) - small).mean() < 6


@pytest.mark.skipif(not net.available(), reason="the style networks are not installed")
def test_another_picture_lends_its_manner(picture: np.ndarray) -> None:
    """In the manner of a second picture, colours move towards it."""
    example = np.zeros_like(picture)
    example[..., 2] = 200
    example[::8] = (20, 220, 240)
    out = styles.apply_like(picture, example)
    assert out.shape == picture.shape
    assert out[..., 2].mean() - out[..., 0].mean() > picture[..., 2].mean() - picture[..., 0].mean()


def test_without_networks_every_style_still_paints(picture: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the networks are missing styles paint by marks alone, and what is reduced is said."""
    monkeypatch.setattr(net, "_session", lambda name: None)
    assert "van gogh" in styles.lacking()[0] or "cubism" in styles.lacking()[0]
    for name in ("van gogh", "oil painting", "cubism", "expressionism"):
        out = styles.apply(name, picture, stream(name))
        assert np.abs(out.astype(int) - picture).mean() > 2
    assert np.array_equal(styles.apply_like(picture, picture), picture)


@pytest.mark.parametrize("name", sorted(name for name, each in styles.STYLES.items() if each.figured))
def test_styles_keep_the_things_apart_from_their_ground(name: str, picture: np.ndarray) -> None:
    """A style that is told where the things are keeps size and type, and tells the red house from what is behind it."""
    y, x = np.mgrid[0:144:1.5, 0:192:1.5].astype(np.float32)
    house = ((abs(y - 91) < 21) & (abs(x - 80) < 20)).astype(np.float32)
    shown = styles.Figure(house, house.astype(np.int32))
    out = styles.apply(name, picture, stream("style", name), figure=shown)
    assert out.shape == picture.shape
    assert np.abs(out.astype(int) - picture).mean() > 3
    inside, about = house > 0.5, (house < 0.5) & (abs(y - 91) < 32) & (abs(x - 80) < 31)
    apart = np.abs(out[inside].mean(0) - out[about].mean(0)).max()
    lines = abs(float(out[inside].std()) - float(out[about].std()))
    assert max(apart, lines) > 5 or name == "warhol"


def test_coarse_styles_draw_things_larger() -> None:
    """Looks with coarse marks ask for larger things; no style asks for nothing."""
    assert styles.closeness("pixel art") > 1.1
    assert styles.closeness("") == styles.closeness("nobody's style") == 1.0


def test_narrow_parts_are_told_from_broad_ones() -> None:
    """A leg is narrow, the body on it is not."""
    cover = np.zeros((512, 512), np.float32)
    cover[100:300, 150:350] = 1
    cover[300:460, 246:254] = 1
    thin = styles.Figure(cover, cover.astype(np.int32)).thin
    assert thin[380, 250] > 0.8
    assert thin[200, 250] == 0
