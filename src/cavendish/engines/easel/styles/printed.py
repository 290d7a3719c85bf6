"""Printed looks: comics, manga, cel animation, woodblock, posters and screen prints."""

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Field, Picture, style, unit
from .figure import Figure, areas
from .filters import (
    banded,
    blend,
    clipped,
    flattened,
    from_lab,
    grey,
    ink_lines,
    lab,
    smoothed,
    step,
)

Generator = np.random.Generator
PAPER = np.array([0.97, 0.95, 0.90], np.float32)


def dots_of(picture: Picture, pitch: float, angle: float) -> Field:
    """A printer's screen: 0..1, highest in the middle of each dot; `pitch` in units."""
    height, width = picture.shape[:2]
    size = max(3.0, pitch * unit(picture)) / (2 * np.pi)
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    u = (x * np.float32(np.cos(angle)) + y * np.float32(np.sin(angle))) / np.float32(size)
    v = (-x * np.float32(np.sin(angle)) + y * np.float32(np.cos(angle))) / np.float32(size)
    return np.asarray((np.cos(u) + np.cos(v)) * 0.25 + 0.5, np.float32)


def outlines(picture: Picture, width: float, threshold: float = 0.008, hardness: float = 50) -> Field:
    """Bold ink lines: 1 paper, 0 ink."""
    scale = max(0.4, unit(picture))
    return ink_lines(blur(grey(picture), 0.8 * scale), width * scale, tau=0.965, threshold=threshold, hardness=hardness)


def screened(shape: tuple[int, int], screen: Field, amount: Field, softness: float = 0.09) -> Field:
    """Share of ink when `amount` (0..1) is printed through a dot screen."""
    return np.broadcast_to(step(-softness, softness, amount - (1 - screen)), shape)


@style(
    "art deco", "art deco poster", "vintage poster", "travel poster", "poster", "retro poster", "wpa poster",
    figured=True,
)  # fmt: skip
def art_deco(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Screen print in clear warm colours: flat areas, rays in the sky, a stepped frame with gold lines."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(areas(picture, figure, 12, 30), 2, 9 * scale, 0.16)
    colour = lab(flat)
    tone = np.clip(colour[..., 0] / 100 * 1.1 + 0.02, 0, 1)
    share = 0.85 if figure is None else 0.85 - 0.4 * figure.cover
    colour[..., 0] = (banded(tone, 5, 0.05) * share + tone * (1 - share)) * 80 + 16
    colour[..., 1:] *= 1.45
    colour[..., 2] += 6
    print_ = from_lab(colour) * np.array([1.0, 0.97, 0.90], np.float32)
    sky = np.clip(1.1 - np.linspace(0, 1, height, dtype=np.float32) / 0.5, 0, 1)[:, None]
    print_ = (
        print_ * (1 + 0.10 * _rays(height, width) * (sky if figure is None else sky * (1 - figure.cover)))[..., None]
    )
    grain = 1 - 0.05 * value_noise(rng, height, width, max(1.5, 1.6 * scale))
    return _framed(np.clip(print_ * grain[..., None], 0, 1))


def _rays(height: int, width: int) -> Field:
    """Broad rays from the horizon's middle, -1..1."""
    y = np.arange(height, dtype=np.float32)[:, None] - np.float32(0.62 * height)
    x = np.arange(width, dtype=np.float32)[None] - np.float32(0.5 * width)
    return np.asarray(np.clip(np.sin(np.arctan2(y, x) * 22) * 6, -1, 1), np.float32)


def _framed(picture: Picture) -> Picture:
    """A cream border with a thin line inside, as posters have."""
    height, width = picture.shape[:2]
    side = min(height, width)
    edge, line = round(side * 0.040), max(1, round(side * 0.006))
    out = picture.copy()
    for inset, colour in ((0, (0.95, 0.90, 0.78)), (edge, (0.20, 0.16, 0.16))):
        thick = edge if inset == 0 else line
        corner = (width - 1 - inset, height - 1 - inset)
        frame = np.zeros((height, width), np.uint8)
        cv2.rectangle(frame, (inset, inset), corner, 1, -1)
        cv2.rectangle(frame, (inset + thick, inset + thick), (corner[0] - thick, corner[1] - thick), 0, -1)
        out[frame > 0] = colour
    gold, cream = (0.72, 0.52, 0.18), (0.95, 0.90, 0.78)
    for size, tone in ((3.0, cream), (2.1, gold), (1.9, cream), (1.2, gold), (1.0, cream)):
        reach = round(edge * size)
        for x, y in ((0, 0), (1, 0), (0, 1), (1, 1)):
            left, top = (width - 1 - reach) * x, (height - 1 - reach) * y
            cv2.rectangle(out, (left, top), (left + reach, top + reach), tone, -1)
    return out


@style(
    "children's book",
    "childrens book",
    "storybook",
    "kids book",
    "children book",
    "picture book",
    "fairy tale",
    area=0.5,
)
def childrens_book(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    gentle = smoothed(picture, 3, 9 * scale, 0.15)
    colour = lab(gentle)
    tone = colour[..., 0] / 100
    colour[..., 0] = (tone * 0.5 + banded(tone, 6, 0.2) * 0.5) * 82 + 15
    colour[..., 1:] *= 1.12
    colour[..., 2] += 3
    wash = from_lab(colour)
    pigment = fbm(rng, height, width, 150 * scale, 5)
    crayon = value_noise(rng, height, width, max(1.5, 2.4 * scale))
    wash = wash * (0.95 + 0.10 * pigment + 0.05 * (crayon - 0.5))[..., None]
    lines = ink_lines(blur(grey(gentle), 1.0 * scale), 1.7 * scale, threshold=0.004, hardness=30)
    wobbly = np.clip(lines + 0.5 * (crayon - 0.35), 0, 1)
    return clipped(blend(wash * np.array([0.42, 0.32, 0.30], np.float32), wash, wobbly))


@style("graffiti", "street art", "spray paint", "mural")
def graffiti(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    colour = lab(flattened(picture, 12, 28))
    colour[..., 0] = banded(colour[..., 0] / 100, 5, 0.12) * 96
    colour[..., 1:] *= 1.75
    sprayed = from_lab(colour)
    sprayed = blend(0.05, sprayed, outlines(picture, 2.6, threshold=0.006))
    speckle = value_noise(rng, height, width, max(1.5, 1.7 * scale))
    mist = fbm(rng, height, width, 120 * scale, 4)
    sprayed = sprayed + (np.clip(speckle - 0.82, 0, 1) * 1.2 * (mist - 0.2))[..., None]
    wall = bricks(picture, rng)
    worn = 0.80 + 0.2 * step(0.30, 0.5, fbm(rng, height, width, 60 * scale, 5))
    painted = blend(wall, sprayed * (0.62 + 0.55 * grey(wall))[..., None], worn)
    return clipped(_drips(painted, sprayed, rng))


def bricks(picture: Picture, rng: Generator) -> Picture:
    """A brick wall with mortar, about eighteen courses high."""
    height, width = picture.shape[:2]
    course = max(6.0, 56 * unit(picture))
    y = np.arange(height, dtype=np.float32)[:, None] / np.float32(course)
    row = np.floor(y)
    x = np.arange(width, dtype=np.float32)[None] / np.float32(course * 2.2) + 0.5 * (row % 2)
    gap = np.minimum(np.minimum(y % 1, 1 - y % 1) * course, np.minimum(x % 1, 1 - x % 1) * course * 2.2)
    tone = np.sin(row * 91.7 + np.floor(x) * 37.3) * 43758.5
    each = (tone - np.floor(tone)).astype(np.float32)
    rough = fbm(rng, height, width, 14 * unit(picture), 3)
    brick = np.array([0.62, 0.40, 0.33], np.float32) * (0.75 + 0.3 * each + 0.25 * rough)[..., None]
    joint = step(1.5 * unit(picture), 4.0 * unit(picture), gap)
    return blend(np.array([0.66, 0.63, 0.59], np.float32) * (0.8 + 0.3 * rough)[..., None], brick, joint)


def _drips(painted: Picture, ink: Picture, rng: Generator) -> Picture:
    """Runs of too much paint."""
    height, width = painted.shape[:2]
    scale = unit(painted)
    out = painted.copy()
    for _ in range(26):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, int(height * 0.85)))
        length = int((20 + 90 * rng.random() ** 2) * scale)
        colour = [float(c) for c in ink[y, x] * 0.92]
        cv2.line(out, (x, y), (x, min(height - 1, y + length)), colour, max(1, round(2.6 * scale)), cv2.LINE_AA)
        cv2.circle(out, (x, min(height - 1, y + length)), max(1, round(2.4 * scale)), colour, -1, cv2.LINE_AA)
    return out


@style("risograph", "riso", "screen print", "screenprint", "silkscreen", "duotone", "halftone")
def risograph(picture: Picture, rng: Generator) -> Picture:
    """Three inks, each through its own screen and a little out of register."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    soft = blur(picture, 1.0 * scale)
    out = np.broadcast_to(PAPER, picture.shape).astype(np.float32)
    plates = (
        (np.clip(1.05 - soft[..., 2] * 1.05, 0, 1), (1.0, 0.83, 0.18), 0.26),
        (np.clip(1.05 - soft[..., 1] * 1.1, 0, 1), (1.0, 0.38, 0.42), 1.31),
        (np.clip(1.05 - soft[..., 0] * 1.1, 0, 1), (0.16, 0.40, 0.66), 0.79),
    )
    for amount, ink, angle in plates:
        shift = np.array([[1, 0, rng.normal() * 1.6 * scale], [0, 1, rng.normal() * 1.6 * scale]], np.float32)
        moved = cv2.warpAffine(amount.astype(np.float32), shift, (width, height), borderMode=cv2.BORDER_REPLICATE)
        share = screened(moved.shape, dots_of(picture, 8.5, angle), moved, 0.16)
        share = share * (0.92 - 0.16 * value_noise(rng, height, width, max(1.5, 2 * scale)))
        out = out * (1 - share[..., None] * (1 - np.array(ink, np.float32)))
    return clipped(out)
