"""Looks that leave the things behind: abstract painting, psychedelic colour."""

import cv2
import numpy as np

from ..noise import blur, fbm
from .base import Picture, style, unit
from .figure import Figure, areas
from .filters import blend, clipped, flattened, from_lab, grey, ink_lines, lab, smoothed, streaks
from .painted import brushed

Generator = np.random.Generator
_SHAPES = 15
"""Discs, bars and triangles on an abstract painting."""


@style(
    "abstract",
    "abstract painting",
    "abstract art",
    "kandinsky",
    "abstract expressionism",
    "composition",
    area=0.5,
    figured=True,
)
def abstract(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """The picture's own colours as sweeping areas, with discs, bars and triangles, brushed."""
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    flat = flattened(blur(picture, 9 * scale), 14, 34)
    angle = fbm(rng, height, width, 330 * scale, 2) * np.float32(9)
    swept = lab(streaks(flat, np.cos(angle), np.sin(angle), 150 * scale, 9))
    swept[..., 0] = np.clip((swept[..., 0] - 50) * 1.25 + 52, 4, 98)
    swept[..., 1:] *= 1.5
    shown = _with_shapes(from_lab(swept), flat, rng)
    if figure is None:
        return brushed(shown, rng, brush=1.8, impasto=1.3, curl=3.0)
    strong = lab(areas(picture, figure, 12, 28))
    strong[..., 1:] *= 1.5
    shown = blend(shown, from_lab(strong), figure.cover * 0.9)
    line = figure.outlined(4 * scale) * np.float32(0.8)
    return brushed(blend(shown, np.array([0.08, 0.06, 0.10], np.float32), line), rng, brush=1.1, impasto=1.2, curl=3.0)


def _with_shapes(ground: Picture, source: Picture, rng: Generator) -> Picture:
    """Geometric shapes in colours taken from the picture, made stronger."""
    height, width = ground.shape[:2]
    side = float(np.sqrt(height * width))
    out = np.ascontiguousarray(ground)
    for number in range(_SHAPES):
        spot = source[int(rng.integers(height)), int(rng.integers(width))]
        tone = lab(spot[None, None])
        tone[..., 0] = np.clip(tone[..., 0] + rng.normal() * 24, 8, 95)
        tone[..., 1:] *= 1.9
        colour = [float(c) for c in from_lab(tone)[0, 0]]
        x, y, reach = rng.random() * width, rng.random() * height, side * (0.03 + 0.13 * rng.random() ** 1.5)
        layer = out.copy()
        if number % 3 == 0:
            cv2.circle(layer, (int(x), int(y)), int(reach), colour, -1, cv2.LINE_AA)
        elif number % 3 == 1:
            lean = rng.random() * np.pi
            along = np.array([np.cos(lean), np.sin(lean)]) * reach * 3.2
            one, two = (int(x - along[0]), int(y - along[1])), (int(x + along[0]), int(y + along[1]))
            cv2.line(layer, one, two, colour, max(1, int(reach * 0.12)), cv2.LINE_AA)
        else:
            turn = rng.random() * np.pi + np.array([0, 2.1, 4.2])
            corners = np.stack([x + np.cos(turn) * reach * 1.3, y + np.sin(turn) * reach * 1.3], -1)
            cv2.fillConvexPoly(layer, np.round(corners).astype(np.int32), colour, cv2.LINE_AA)
        out = blend(out, layer, 0.55 + 0.4 * rng.random())
    return out


@style("psychedelic", "trippy", "psychedelic art", "acid", area=0.5)
def psychedelic(picture: Picture, rng: Generator) -> Picture:
    """Hues that run round the circle along lightness and along rings of warped colour, with dark contours."""
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    tone = blur(grey(flattened(picture, 8, 16)), 1.5 * scale)
    warp = fbm(rng, height, width, 240 * scale, 3)
    x = (np.arange(width, dtype=np.float32)[None] / width - 0.5) * np.float32(width / height) ** 0.5
    y = (np.arange(height, dtype=np.float32)[:, None] / height - 0.5) * np.float32(height / width) ** 0.5
    rings = np.hypot(x, y) * 2.6 + warp * 1.8
    hue = (tone * 1.6 + rings) % 1.0
    bands = 0.5 + 0.5 * np.cos((rings * 3 + tone * 2) * np.float32(2 * np.pi))
    value = np.clip(0.42 + 0.55 * tone + 0.22 * bands, 0, 1)
    hsv = np.stack([hue * 360, np.full_like(hue, 0.86), value], -1).astype(np.float32)
    loud = cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)
    lines = ink_lines(blur(grey(picture), 0.9 * scale), 1.9 * scale, threshold=0.008, hardness=46)
    return clipped(blend(np.array([0.08, 0.02, 0.16], np.float32), blend(loud, picture, 0.16), lines))


@style("dali", "salvador dali", "dalí", area=0.5, figured=True)
def dali(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """A smooth dream: ochre ground under a glassy sky, drooping shapes and long soft shadows."""
    height, width = picture.shape[:2]
    scale = max(0.35, unit(picture))
    gx, gy = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    droop = (fbm(rng, height, width, 150 * scale, 2) - 0.5) * np.float32(70 * scale)
    near = 0.5 if figure is None else blur(figure.cover, 20 * scale) * 0.75
    melted = cv2.remap(picture, gx, gy + droop * (1 - near), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    smooth = smoothed(melted, 2, 7 * scale, 0.12)
    y = (gy / height)[..., None]
    sky, earth = np.array([0.36, 0.62, 0.74], np.float32), np.array([0.86, 0.58, 0.26], np.float32)
    cast = sky + (earth - sky) * np.clip((y - 0.3) / 0.35, 0, 1)
    share = 0.34 if figure is None else (0.40 - 0.32 * figure.cover)[..., None]
    tinted = smooth + (cast * (0.35 + 0.9 * grey(smooth)[..., None]) - smooth) * share
    if figure is not None:
        lean = np.array([[1, -0.9, 0.9 * figure.box[0].stop], [0, 0.28, 0.72 * figure.box[0].stop]], np.float32)
        cast_by = blur(cv2.warpAffine(figure.cover, lean, (width, height)), 5 * scale) * (1 - figure.cover)
        tinted = tinted * (1 - 0.45 * cast_by)[..., None]
    tones = lab(clipped(tinted))
    tones[..., 1:] *= 1.25
    return from_lab(tones)
