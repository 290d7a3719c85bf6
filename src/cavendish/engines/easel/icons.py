"""Things that nobody drew by hand: icons of a vector set, puffed into clay and lit like everything else.

The set is Fluent Emoji (Microsoft, MIT). It is fetched at set-up into `art/` and never committed; without it
`available()` is False, `names()` is empty and `draw` raises KeyError. Each icon is rasterised once per process.
"""

from __future__ import annotations

import functools
import re
import threading
import zipfile
from concurrent.futures import Future, wait
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from .bands import aside
from .canvas import as_linear
from .clay import NORMAL as NORMAL_CHANNEL
from .clay import Clay, Material, shade
from .colour import F32, U8, from_srgb8, smoothstep
from .noise import blur
from .stuffs import remake, seen_through, surroundings
from .subjects.making import MATERIALS
from .subjects.registry import Ask, Drawn

ARCHIVE = "fluent-emoji.zip"
SMALLEST, LARGEST = 96, 384
"""Raster sides in pixels: below nothing is gained, above it takes too long; larger tiles are enlarged."""

_FURRY = frozenset(
    """
    dog cat black-cat horse lion tiger leopard bear polar-bear panda koala monkey gorilla orangutan wolf fox raccoon
    rabbit mouse rat hamster chipmunk beaver hedgehog bat sloth otter skunk kangaroo badger llama giraffe deer ox cow
    camel two-hump-camel sheep ram ewe goat donkey moose bison mammoth poodle guide-dog service-dog owl rooster chicken
    chick bird penguin dove eagle duck swan goose turkey phoenix-bird teddy-bear elephant lion-face dog-face cat-face
    tiger-face cow-face horse-face mouse-face rabbit-face monkey-face hatching-chick front-facing-baby-chick baby-chick
    peacock parrot flamingo boar pig zebra water-buffalo buffalo unicorn yarn
    """.split()  # noqa: SIM905 - a list of sixty quoted words is harder to read and to keep sorted
)
_FUR = {
    "elephant": 0.25, "horse": 0.5, "giraffe": 0.35, "cow": 0.5, "ox": 0.5, "penguin": 0.4, "duck": 0.5, "pig": 0.2,
    "zebra": 0.4, "unicorn": 0.45, "horse-face": 0.4, "flamingo": 0.5, "parrot": 0.5, "boar": 0.7,
}  # fmt: skip


def art_path() -> Path:
    """Where the archive is looked for."""
    return Path(__file__).with_name("art") / ARCHIVE


@functools.cache
def _archive() -> zipfile.ZipFile | None:
    try:
        return zipfile.ZipFile(art_path())
    except (OSError, zipfile.BadZipFile):
        return None


_reading = threading.Lock()


def available() -> bool:
    """True when the icon set is installed."""
    return _archive() is not None


def lacking() -> tuple[str, ...]:
    """What is missing, in words for the user; empty when the set is installed."""
    return () if available() else ("the icon set is not installed (tools/fetch_art.py): fewer things can be drawn",)


@functools.cache
def names() -> tuple[str, ...]:
    """Every icon's name, as 'hot-beverage', sorted; empty without the set."""
    archive = _archive()
    return () if archive is None else tuple(sorted(name for name in archive.namelist() if name != "LICENSE"))


@functools.cache
def _by_words() -> dict[str, str]:
    return {name.replace("-", " "): name for name in names()}


def find(words: str) -> str | None:
    """The icon called by these words, plural or not, or None."""
    wanted = re.sub(r"[\s_-]+", " ", words.casefold()).strip()
    known = _by_words()
    for candidate in (wanted, wanted.removesuffix("s"), wanted.removesuffix("es")):
        if candidate in known:
            return known[candidate]
    return None


def _drawing(name: str) -> str:
    """The icon's SVG. Raises KeyError when there is none of that name."""
    archive = _archive()
    if archive is None:
        raise KeyError(name)
    with _reading:
        body = archive.read(name).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 32 32">{body}</svg>'
    )


_coming: dict[tuple[str, int], Future[object]] = {}


def foresee(name: str) -> None:
    """Begin to rasterise an icon that will be drawn large, beside other work, where a thread is free for it."""
    if (name, LARGEST) not in _coming and name in names():
        begun = aside(_rasterised, name, LARGEST)
        if begun is not None:
            _coming[name, LARGEST] = begun


def _raster(name: str, side: int) -> tuple[U8, F32]:
    """`_rasterised`, after waiting for the thread that may be at it."""
    begun = _coming.pop((name, side), None)
    if begun is not None:
        wait([begun])
    return _rasterised(name, side)


@functools.lru_cache(96)
def _rasterised(name: str, side: int) -> tuple[U8, F32]:
    """(sRGB colour, alpha 0..1) of an icon, cut to its outline; `side` is that of its 32-unit square."""
    import resvg_py

    png = bytes(resvg_py.svg_to_bytes(svg_string=_drawing(name), width=side, height=side, skip_system_fonts=True))
    pixels: U8 = np.asarray(cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED))
    alpha = pixels[..., 3].astype(np.float32) * np.float32(1 / 255)
    alpha = np.clip((alpha - 0.35) / 0.6, 0, 1)  # the set draws faint halos; clay has none
    if not (alpha > 0.5).any():
        alpha = pixels[..., 3].astype(np.float32) * np.float32(1 / 255)
    rows, columns = np.flatnonzero((alpha > 0.5).any(1)), np.flatnonzero((alpha > 0.5).any(0))
    if not len(rows):
        return np.zeros((2, 2, 3), np.uint8), np.zeros((2, 2), np.float32)
    window = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    colour = cv2.cvtColor(pixels[..., :3], cv2.COLOR_BGR2RGB)[window]
    return _bled(colour, alpha[window]), np.ascontiguousarray(alpha[window])


def _bled(colour: U8, alpha: F32) -> U8:
    """Colours run outwards over the edge, so that enlarging brings in no fringe."""
    inside = (alpha > 0.6).astype(np.float32)
    sigma = max(1.0, colour.shape[0] / 90)
    weight = cv2.GaussianBlur(inside, (0, 0), sigma)[..., None] + np.float32(1e-4)
    spread = cv2.GaussianBlur(colour.astype(np.float32) * inside[..., None], (0, 0), sigma) / weight
    return np.where((inside > 0)[..., None], colour, np.clip(spread, 0, 255).astype(np.uint8))


@functools.cache
def aspect(name: str) -> float:
    """Width over height of an icon; 1.0 for a name that is not in the set."""
    try:
        alpha = _raster(name, SMALLEST)[1]
    except KeyError:
        return 1.0
    return float(alpha.shape[1] / alpha.shape[0])


def _scaled(name: str, height: int) -> tuple[F32, F32]:
    """(linear colour, alpha) of an icon `height` pixels tall."""
    # One of few sides, so that a crowd of slightly different sizes shares a raster.
    side = next((s for s in (SMALLEST, 160, 256, LARGEST) if s >= height * 1.1), LARGEST)
    colour, alpha = _raster(name, side)
    width = max(2, round(colour.shape[1] * height / colour.shape[0]))
    if height <= colour.shape[0]:
        small = cv2.resize(colour, (width, height), interpolation=cv2.INTER_AREA)
        return from_srgb8(small), cv2.resize(alpha, (width, height), interpolation=cv2.INTER_AREA)
    large = cv2.resize(colour, (width, height), interpolation=cv2.INTER_CUBIC)
    soft = cv2.GaussianBlur(large, (0, 0), height / colour.shape[0])
    sharp = cv2.addWeighted(large, 1.6, soft, -0.6, 0)
    edge = 0.5 * colour.shape[0] / height
    cover = smoothstep(0.5 - edge, 0.5 + edge, cv2.resize(alpha, (width, height), interpolation=cv2.INTER_CUBIC))
    return from_srgb8(sharp), cover


def draw(ask: Ask) -> Drawn:
    """Draw the icon named by `ask.noun` ('hot-beverage'), `ask.height_px` tall.

    Raises:
        KeyError: when the set is not installed or has no such icon.
    """
    height = int(np.clip(ask.height_px, 12, 1600))
    colour, alpha = _scaled(ask.noun, height)
    if ask.facing == "right":
        colour, alpha = np.ascontiguousarray(colour[:, ::-1]), np.ascontiguousarray(alpha[:, ::-1])
    tint, material = _texture(ask)
    if tint is not None:
        colour = recoloured(colour, as_linear(tint), whole=ask.material in MATERIALS)
    return _modelled(ask, colour, alpha, material)


def _texture(ask: Ask) -> tuple[str | None, Material]:
    """(colour to take, material) that the words ask for."""
    fur = _FUR.get(ask.noun, 0.8) if ask.noun in _FURRY else 0.0
    plain = Material(fur=fur, gloss=0.1 if fur else 0.4, blend=0.0)
    tint, made = MATERIALS.get(ask.material, (None, plain))
    if made is not plain:
        made = Material(fur=made.fur, gloss=made.gloss, mirror=made.mirror, blend=0.0)
    return ask.colour or tint, made


def _modelled(ask: Ask, colour: F32, alpha: F32, material: Material) -> Drawn:
    """The flat picture puffed up, given relief by its own shading, and lit."""
    tall, wide = alpha.shape
    pad = int(tall * 0.06) + 8
    # Two units tall: the size that the lighting's shadow lengths are meant for.
    scale = tall / 2
    clay = Clay(wide + 2 * pad, tall + 2 * pad, scale, (pad + wide / 2, pad + tall), material)
    sheet, cover = np.zeros((*clay.cover.shape, 3), np.float32), np.zeros(clay.cover.shape, np.float32)
    inner = (slice(pad, pad + tall), slice(pad, pad + wide))
    sheet[inner], cover[inner] = colour, alpha
    clay.puff(cover, sheet, thickness=0.42, bevel=0.30, blend=0.0)
    _relief(clay, inner, colour, tall, material.fur)
    mirrors, clear = material.mirror, 0.0
    if ask.stuff is not None:
        remake(clay, ask.stuff, ask.colour, ask.rng)
        mirrors, clear = ask.stuff.surface.mirror, ask.stuff.clear
    environment = ask.environment if ask.environment is not None else surroundings(ask.light)
    layer = shade(clay, ask.light, ask.rng, fur_length=0.05, environment=environment if mirrors else None)
    layer = replace(layer, alpha=seen_through(layer.rgb, layer.alpha, clear))
    foot = cover[pad + int(tall * 0.93) :].max(0)
    standing = np.flatnonzero(foot > 0.5)
    base = float(np.ptp(standing)) if len(standing) else wide * 0.5
    middle = float(standing.mean()) if len(standing) else pad + wide / 2
    return Drawn(layer.rgb, layer.alpha, (middle - layer.x, pad + tall - layer.y), max(base, wide * 0.25))


def _relief(clay: Clay, inner: tuple[slice, slice], colour: F32, tall: int, fur: float) -> None:
    """Drawn details catch the light: brightness is read as height. Fur lies outwards and down, not on line work."""
    bright = blur(np.sqrt(colour @ np.array([0.3, 0.55, 0.15], np.float32)), max(0.8, 0.006 * tall))
    gy, gx = np.gradient(bright * np.float32(0.05 * tall))
    normal = clay.channels[NORMAL_CHANNEL : NORMAL_CHANNEL + 3, *inner]
    normal[0] -= gx
    normal[1] += gy
    if not fur:
        return
    lie = np.stack([normal[0] * 0.9, normal[1] * 0.6 - 0.55])
    clay.channels[6:8, *inner] = lie / (np.hypot(lie[0], lie[1]) + np.float32(1e-4))
    lines = blur(smoothstep(0.10, 0.03, bright * bright), 0.006 * tall)
    clay.channels[8, *inner] *= 1 - lines


def recoloured(picture: F32, colour: F32, whole: bool = False) -> F32:
    """Move the picture's dominant hue to `colour` (linear); relative lightness and other hues stay.

    Greys that are neither line work nor highlights move when the whole picture is grey. picture: linear
    (h, w, 3), 0..1. whole: every hue takes the colour, as in a cast of one metal.
    """
    lab = cv2.cvtColor(np.clip(picture, 0, 1) ** np.float32(1 / 2.2), cv2.COLOR_RGB2Lab)
    target = cv2.cvtColor(np.asarray(colour, np.float32).reshape(1, 1, 3) ** np.float32(1 / 2.2), cv2.COLOR_RGB2Lab)[
        0, 0
    ]
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    share = np.ones_like(chroma) if whole else _dominant(lab, chroma)
    chosen = share > 0.5
    level = float(lab[..., 0][chosen].mean()) if chosen.any() else 60.0
    usual = float(chroma[chosen].mean()) if chosen.any() and not whole else 0.0
    relative = np.clip(chroma / (usual + 1e-3), 0.6, 1.3)[..., None] if usual > 14 else np.float32(1)
    moved = lab.copy()
    moved[..., 0] = np.clip(target[0] + (lab[..., 0] - level) * 0.85, 0, 100)
    moved[..., 1:] = target[1:] * relative
    out = lab + (moved - lab) * share[..., None]
    return np.asarray(np.clip(cv2.cvtColor(out.astype(np.float32), cv2.COLOR_Lab2RGB), 0, 1) ** 2.2, np.float32)


def _dominant(lab: F32, chroma: F32) -> F32:
    """0..1: how far each pixel belongs to the picture's main colour."""
    shown = lab[..., 0] > 15
    if np.median(chroma[shown] if shown.any() else chroma) < 14:
        grey = 1 - smoothstep(14, 26, chroma)
        return np.asarray(grey * smoothstep(18, 34, lab[..., 0]), np.float32)
    hue = np.arctan2(lab[..., 2], lab[..., 1])
    counts, edges = np.histogram(hue, 36, (-np.pi, np.pi), weights=chroma * (lab[..., 0] > 12))
    counts = counts + np.roll(counts, 1) + np.roll(counts, -1)
    peak = (edges[counts.argmax()] + edges[counts.argmax() + 1]) / 2
    away = np.angle(np.exp(1j * (hue - peak)))
    return np.asarray(np.exp(-((away / 0.55) ** 2)) * smoothstep(6, 16, chroma), np.float32)
