"""Art nouveau: flowing contours, muted gold tones and an ornamental frame."""

import cv2
import numpy as np

from ..noise import value_noise
from .base import Picture, style, unit
from .cels import inked
from .figure import Figure, areas
from .filters import banded, blend, clipped, contours, from_lab, lab, smoothed

Generator = np.random.Generator
_CREAM, _UMBER, _GOLD, _SAGE = (0.95, 0.89, 0.74), (0.30, 0.19, 0.12), (0.80, 0.60, 0.26), (0.52, 0.60, 0.44)


@style("art nouveau", "mucha", "alphonse mucha", "jugendstil", figured=True)
def art_nouveau(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Lithograph in faded tones with a double contour, in a frame of whiplash lines and blossoms."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(areas(picture, figure, 12, 28), 2, 8 * scale, 0.16)
    colour = lab(flat)
    tone = np.clip(colour[..., 0] / 100 * 1.06 + 0.06, 0, 1)
    colour[..., 0] = (banded(tone, 6, 0.10) * 0.7 + tone * 0.3) * 84 + 12
    colour[..., 1] = colour[..., 1] * 0.92 + 1
    colour[..., 2] = colour[..., 2] * 0.80 + 11
    lines = inked(picture, flat, figure, 2.4, threshold=0.005, hardness=80)
    if figure is None:
        lines = np.minimum(lines, 1 - contours(flat, scale) * 0.9)
    drawn = blend(np.array(_UMBER, np.float32), from_lab(colour), lines)
    grain = 1 - 0.05 * value_noise(rng, height, width, max(1.5, 1.8 * scale))
    return clipped(_ornate(drawn * grain[..., None]))


def _ornate(picture: Picture) -> Picture:
    """A cream border with gold lines, arched corners and a blossom in each."""
    height, width = picture.shape[:2]
    side = min(height, width)
    edge, thin = round(side * 0.055), max(1, round(side * 0.004))
    art = np.zeros((height, width), np.uint8)
    cv2.rectangle(art, (edge, edge), (width - 1 - edge, height - 1 - edge), 255, -1)
    reach = round(side * 0.16)
    corners = [(x, y) for x in (edge, width - 1 - edge) for y in (edge, height - 1 - edge)]
    for corner in corners:
        cv2.circle(art, corner, reach, 0, -1, cv2.LINE_AA)
    out = blend(np.array(_CREAM, np.float32), picture, art.astype(np.float32) / 255)
    rims, _ = cv2.findContours(art, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    out = np.ascontiguousarray(out)
    cv2.drawContours(out, rims, -1, _UMBER, thin * 2, cv2.LINE_AA)
    inset = edge // 3
    cv2.rectangle(out, (inset, inset), (width - 1 - inset, height - 1 - inset), _GOLD, thin * 2, cv2.LINE_AA)
    for x, y in corners:
        inward = (1 if x < width / 2 else -1, 1 if y < height / 2 else -1)
        for turn in range(3):
            centre = (x + inward[0] * turn * reach // 4, y + inward[1] * turn * reach // 4)
            cv2.ellipse(
                out, centre, (reach - turn * reach // 4, reach - turn * reach // 4), 0, 0, 360, _SAGE, thin, cv2.LINE_AA
            )
        middle = (x + inward[0] * reach // 4, y + inward[1] * reach // 4)
        for petal in range(6):
            angle = petal * np.pi / 3
            spot = (round(middle[0] + np.cos(angle) * reach * 0.26), round(middle[1] + np.sin(angle) * reach * 0.26))
            cv2.circle(out, spot, round(reach * 0.17), (0.84, 0.48, 0.42), -1, cv2.LINE_AA)
            cv2.circle(out, spot, round(reach * 0.17), _UMBER, thin, cv2.LINE_AA)
        cv2.circle(out, middle, round(reach * 0.16), _GOLD, -1, cv2.LINE_AA)
    return out
