"""Painted and drawn manners made for photos: who is in the photo must be known in the picture.

A photo has what a drawing has not: skin with shading, darks without detail, thousands of small edges. Here colours
are gathered along edges, faces keep their drawing, and lines follow only what is large enough to be drawn.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur, fbm
from ..styles.filters import banded, gradient, ink_lines
from . import nets
from .matte import f32
from .regions import FINDERS
from .work import Work

_SIDE = 1024.0  # px of a picture's mean side that marks are measured in
_DETAIL = 0.55  # share of a face's own light and shade that is given back to it
_FACE = 0.72  # share of a face that is painted with the smaller brush
_BROKEN = frozenset(
    ["mosaic", "pointillism", "low poly", "stained glass", "cubism", "klimt", "fauvism", "expressionism", "abstract"]
)
"""Styles whose marks are as large as eyes and mouths."""
_FINER = frozenset(["oil painting", "impressionism", "van gogh"])
"""Styles whose painters take a smaller brush to a face."""


def manner_of(work: Work, style: str) -> F32 | None:
    """The photo in a style that has a manner of its own for photos, float32 sRGB (H, W, 3); None for any other."""
    made = _MANNERS.get(style)
    return None if made is None else made(work)


def faces_kept(work: Work, styled: F32, style: str) -> F32:
    """`styled` with the light and shade of eyes, nose and mouth laid over its faces, where its marks break them up."""
    if style in _FINER and work.faces:
        fine = _gathered(work.unit, 4 * _unit(work), 0.12, 2)
        where = f32(np.max([_oval(work, face) for face in work.faces[:6]], axis=0))[..., None]
        return f32(styled + (fine - styled) * where * np.float32(_FACE))
    if style not in _BROKEN or not work.faces:
        return styled
    photo = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)[..., 0]
    lab = cv2.cvtColor(styled, cv2.COLOR_RGB2Lab)
    for face in work.faces[:6]:
        drawn = photo - blur(photo, max(2.0, float(face.box[3]) * 0.3))
        own = lab[..., 0] - blur(lab[..., 0], max(2.0, float(face.box[3]) * 0.3))
        where = _oval(work, face)
        given = (drawn * np.float32(1.15) - own * np.float32(0.45)) * where * np.float32(_DETAIL + 0.2)
        lab[..., 0] = f32(lab[..., 0] + given)
    lab[..., 0] = np.clip(lab[..., 0], 0, 100)
    return f32(np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1))


def _oval(work: Work, face: nets.Face) -> F32:
    """The face's oval, soft, (H, W) 0..1."""
    rows, columns = (np.arange(length, dtype=np.float32) for length in work.size)
    middle = face.box[:2] + face.box[2:] / 2
    across = (columns[None] - float(middle[0])) / max(1.0, 0.62 * float(face.box[2]))
    down = (rows[:, None] - float(middle[1])) / max(1.0, 0.74 * float(face.box[3]))
    return smoothstep(1.0, 0.6, f32(across * across + down * down))


def _unit(work: Work) -> float:
    return float(np.sqrt(work.size[0] * work.size[1])) / _SIDE


def _gathered(image: F32, reach: float, colour: float, passes: int) -> F32:
    """Colours gathered into areas along edges, on a half-size copy, the edges sharp again."""
    half = cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    for _ in range(passes):
        half = cv2.bilateralFilter(half, 0, colour, max(1.0, reach / 2))
    return f32(np.clip(cv2.resize(half, image.shape[1::-1], interpolation=cv2.INTER_CUBIC), 0, 1))


def _simplified(work: Work, reach: float, colour: float, passes: int = 2) -> F32:
    """Areas of one colour, finer on faces."""
    broad = _gathered(work.unit, reach, colour, passes)
    if not work.faces:
        return broad
    fine = _gathered(work.unit, max(2.0, 0.4 * reach), 0.55 * colour, 1)
    where = f32(np.max([_oval(work, face) for face in work.faces[:6]], axis=0))[..., None]
    return f32(broad + (fine - broad) * where)


def _pencil(work: Work, width: float, threshold: float, hardness: float) -> F32:
    """Drawn lines (1 paper, 0 ink) along what is large enough to be drawn; specks left out."""
    tone = cv2.cvtColor(_gathered(work.unit, 5 * _unit(work), 0.09, 1), cv2.COLOR_RGB2GRAY)
    lines = ink_lines(f32(tone), width, tau=0.975, threshold=threshold, hardness=hardness)
    inked = (lines < 0.6).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(inked, connectivity=8)
    least = (9 * _unit(work)) ** 2
    speck = np.zeros(count, np.float32)
    speck[1:] = stats[1:, cv2.CC_STAT_AREA] < least
    return f32(np.maximum(lines, blur(speck[labels], 0.6)))


def _watercolour(work: Work) -> F32:
    """Light transparent washes with darker rims over a faint pencil drawing, on paper left white at its margin."""
    height, width = work.size
    scale, rng = _unit(work), work.rng("watercolour")
    wash = cv2.cvtColor(_simplified(work, 15 * scale, 0.16, 3), cv2.COLOR_RGB2Lab)
    tone = wash[..., 0] / 100
    light = 0.27 + 0.75 * tone ** np.float32(0.72)  # no pigment is black, and paper shines through
    wash[..., 0] = 100 * np.clip(0.45 * light + 0.55 * banded(f32(light), 9, 0.3), 0, 0.99)
    dark = smoothstep(0.25, 0.0, tone)
    wash[..., 1:] = f32(wash[..., 1:] * np.float32(1.32))
    wash[..., 2] -= 7 * dark  # darks are mixed of blues
    colours = f32(np.clip(cv2.cvtColor(f32(wash), cv2.COLOR_Lab2RGB), 0.02, 1))
    colours = _wandered(colours, rng, 5 * scale, 22 * scale)
    rims = np.clip(blur(gradient(colours), 0.9 * scale) * 1.1, 0, 0.5)
    pools = (fbm(rng, height, width, 150 * scale, 5) - 0.5) * 0.75
    grains = (fbm(rng, height, width, max(1.5, 3.2 * scale), 2) - 0.5) * 0.16
    pigment = 1 + 0.9 * rims + pools + grains
    painted = np.exp(np.log(colours) * pigment[..., None])
    painted = painted * 0.94 + 0.06
    lines = _pencil(work, 1.25 * scale, 0.002, 70)
    drawn = painted * (1 - 0.42 * (1 - lines))[..., None]
    tooth = (fbm(rng, height, width, max(1.5, 2.6 * scale), 3) - 0.5) * np.float32(0.05)
    paper = np.array([0.985, 0.978, 0.958], np.float32) * (1 + tooth)[..., None]
    covered = _brushed_margin(work, rng)[..., None]
    return f32(np.clip(paper * (1 + (drawn - 1) * covered), 0, 1))


def _wandered(image: F32, rng: np.random.Generator, reach: float, pitch: float) -> F32:
    """Edges moved by a hand that is not quite steady."""
    height, width = image.shape[:2]
    across, down = ((fbm(rng, height, width, pitch, 3) - 0.5) * np.float32(reach) for _ in range(2))
    columns, rows = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return f32(
        cv2.remap(image, f32(columns + across), f32(rows + down), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    )


def _brushed_margin(work: Work, rng: np.random.Generator) -> F32:
    """How much of the paper is painted, (H, W) 0..1: brush strokes run out near its edges."""
    height, width = work.size
    short = min(height, width)
    rows = np.minimum(np.arange(height), np.arange(height)[::-1]).astype(np.float32)[:, None]
    columns = np.minimum(np.arange(width), np.arange(width)[::-1]).astype(np.float32)[None]
    inside = np.minimum(rows, columns) / short
    wave = fbm(rng, height, width, 0.16 * short, 3) - 0.5
    hairs = fbm(rng, height, width, 0.02 * short, 3) - 0.5
    edge = inside + 0.055 * wave + 0.012 * hairs
    return f32(smoothstep(0.030, 0.038, f32(edge)))


def _anime(work: Work) -> F32:
    """Cels: clear areas with one soft shade each, violet shadows, thin dark lines, bright eyes, an azure sky."""
    made = _cels(_with_large_eyes(work), lines=(1.35, 0.9), chroma=1.5, shadow=(5.0, -10.0), lift=0.74)
    return _azure(work, made, 0.75)


def _storybook(work: Work) -> F32:
    """Cels before a painted ground: warm greens and creams, thin brown lines, leaves and stones in dabs."""
    made = _azure(work, _cels(work, lines=(1.05, 0.6), chroma=1.3, shadow=(-1.0, -5.0), lift=0.78), 0.5)
    height, width = work.size
    scale = _unit(work)
    rough = smoothstep(0.02, 0.07, blur(gradient(made), 10 * scale))
    dabs = fbm(work.rng("dabs"), height, width, max(3.0, 16 * scale), 3) - 0.5
    lab = cv2.cvtColor(made, cv2.COLOR_RGB2Lab)
    lab[..., 0] = np.clip(lab[..., 0] + dabs * (4 + 7 * rough), 0, 100)
    lab[..., 2] += 5
    warm = np.clip(cv2.cvtColor(f32(lab), cv2.COLOR_Lab2RGB), 0, 1)
    glow = blur(np.clip(f32(warm) - 0.8, 0, 1), 26 * scale) * np.array([0.4, 0.36, 0.26], np.float32)
    return f32(np.clip(warm + glow, 0, 1))


def _azure(work: Work, made: F32, share: float) -> F32:
    """A pale or blue sky in clear blue, lighter towards the horizon; any other is left as it is."""
    above = FINDERS["sky"](work)
    if above is None or float((above * (work.unit[..., 0] - work.unit[..., 2])).sum()) > 0.06 * float(above.sum()):
        return made
    rows = np.flatnonzero(above.max(1) > 0.5)
    horizon = float(rows[-1]) if len(rows) else float(work.size[0])
    down = np.clip(np.arange(work.size[0], dtype=np.float32) / max(1.0, horizon), 0, 1)[:, None, None]
    blue, pale = np.array([0.30, 0.58, 0.93], np.float32), np.array([0.84, 0.94, 0.99], np.float32)
    clear = blue + (pale - blue) * down**0.8
    reach = 0.03 * max(work.size)
    around = blur(made * above[..., None], reach) / np.maximum(blur(above, reach), 1e-2)[..., None]
    cloudy = made - around
    return f32(np.clip(made + (clear + cloudy - made) * above[..., None] * np.float32(share), 0, 1))


def _cels(work: Work, lines: tuple[float, float], chroma: float, shadow: tuple[float, float], lift: float) -> F32:
    """Flat areas, each in light and shade, under drawn lines.

    lines: width in marks and strength. shadow: what is added to a and b of Lab where it is dark. lift: the power
    that lightness is raised to.
    """
    scale = _unit(work)
    lab = cv2.cvtColor(_simplified(work, 20 * scale, 0.20, 4), cv2.COLOR_RGB2Lab)
    tone = lab[..., 0] / 100
    light = 0.07 + 0.93 * np.power(tone, np.float32(lift))
    lab[..., 0] = 100 * np.clip(0.3 * light + 0.7 * banded(f32(light), 6, 0.22), 0, 0.985)
    shade = smoothstep(0.55, 0.1, tone)
    lab[..., 1:] = f32(lab[..., 1:] * np.float32(chroma))
    lab[..., 1:] = f32(lab[..., 1:] + shade[..., None] * np.asarray(shadow, np.float32))
    flat = f32(np.clip(cv2.cvtColor(f32(lab), cv2.COLOR_Lab2RGB), 0, 1))
    ink = (1 - _pencil(work, lines[0] * scale, 0.004, 95)) * np.float32(lines[1])
    drawn = flat + (np.array([0.16, 0.09, 0.13], np.float32) - flat) * ink[..., None]
    glow = blur(np.clip(flat - 0.8, 0, 1), 22 * scale) * np.float32(0.22)
    return f32(np.clip(drawn + glow, 0, 1))


def _with_large_eyes(work: Work) -> Work:
    """A copy of the picture whose people have eyes a little larger and rounder."""
    picture = work.unit
    rows, columns = (f32(grid) for grid in np.indices(work.size))
    source_x, source_y = columns.copy(), rows.copy()
    for face in work.faces[:6]:
        for x, y in face.points[:2]:
            reach = 0.2 * float(face.box[2])
            inside = np.clip(1 - ((columns - float(x)) ** 2 + (rows - float(y)) ** 2) / reach**2, 0, 1) ** 2
            source_x += (float(x) - columns) * inside * np.float32(0.28)
            source_y += (float(y) - rows) * inside * np.float32(0.40)
    if not work.faces:
        return work
    moved = cv2.remap(picture, source_x, source_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    copy = Work(np.asarray(np.clip(moved * 255 + 0.5, 0, 255), np.uint8), None, (), work.seed)
    return copy


_MANNERS: dict[str, Callable[[Work], F32]] = {
    "watercolor": _watercolour,
    "anime": _anime,
    "storybook animation": _storybook,
}
