"""Grounds for still lifes that fill the whole picture: draped cloth, marble, slate, concrete, a shining plane."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur, fbm
from . import rooms
from .base import Backdrop, Scenery, finished, setting

HORIZON = 0.56
FABRICS = frozenset({"velvet", "silk", "linen"})
_CALM = (0.5, 0.78)
"""Column and row round which cloth lies flat, so that things stand well on it."""


@setting("surface", time_of_day="studio", indoors=True, surface="table", view_m=0.55)
def surface(scenery: Scenery) -> Backdrop:
    """The ground named in ``surface`` of the decor, in the colour of ``surface colour``."""
    stuff = scenery.decor.get("surface", "plain")
    tone = linear(scenery.decor.get("surface colour", "#e9e6e0"))
    if stuff in FABRICS:
        scenery.image = fabric(scenery, stuff, tone)
    else:
        _backdrop(scenery, tone)
        _plane(scenery, stuff, tone)
    return finished(scenery, "surface", HORIZON, near=0.86, far=0.7, air=(0.1, 0.45))


@setting("shining surface", time_of_day="studio", indoors=True, surface="gloss", view_m=0.55)
def shining(scenery: Scenery) -> Backdrop:
    """A plane that mirrors what stands on it."""
    tone = linear(scenery.decor.get("surface colour", "#1c1d21"))
    _backdrop(scenery, tone)
    _plane(scenery, "gloss", tone)
    return finished(scenery, "shining surface", HORIZON, near=0.84, far=0.7, air=(0.1, 0.45))


def from_above(scenery: Scenery, stuff: str, colour: str) -> F32:
    """The ground seen straight from above, (height, width, 3)."""
    tone = linear(colour)
    if stuff in FABRICS:
        return fabric(scenery, stuff, tone)
    return _lit(scenery, texture(scenery, stuff, tone, scenery.height))


def fabric(scenery: Scenery, stuff: str, tone: F32) -> F32:
    """Cloth draped over the whole picture: folds, and the sheen that its weave has."""
    h, w = scenery.height, scenery.width
    small = (max(8, h // 2), max(8, w // 2))
    y = np.linspace(0, 1, small[0], dtype=np.float32)[:, None] * np.float32(h / scenery.size)
    x = np.linspace(0, 1, small[1], dtype=np.float32)[None] * np.float32(w / scenery.size)
    warp = blur(fbm(scenery.stream("drape"), *small, scenery.size * 0.2, 2), scenery.size * 0.022) - np.float32(0.5)
    along = x * 0.86 + y * 0.42 + 0.34 * warp
    across = x * 0.5 - y * 0.9 + 0.26 * warp
    folds = {"velvet": 1.0, "silk": 1.25, "linen": 0.5}[stuff]
    column, row = _CALM
    calm = 1 - 0.72 * np.exp(
        -(((x * scenery.size / w - column) / 0.3) ** 2) - ((y * scenery.size / h - row) / 0.24) ** 2
    )
    lift = (
        folds
        * calm
        * (0.6 * np.sin(along * 15) + 0.3 * np.sin(along * 31 + 2 * np.sin(across * 5)) + 0.35 * np.sin(across * 9))
    )
    dx, dy = (
        np.gradient(lift.astype(np.float32), axis=1) * small[1] / 26,
        np.gradient(lift.astype(np.float32), axis=0) * small[0] / 26,
    )
    facing = 1 / np.sqrt(1 + dx * dx + dy * dy)
    lit = np.clip((0.45 * dx - 0.6 * dy + 0.9) * facing / 1.15, 0, 1.6)
    sheen = {"velvet": 0.55 * (1 - facing) ** 1.2, "silk": 0.8 * np.clip(lit - 0.82, 0, 1) ** 1.3, "linen": 0.0 * lit}[
        stuff
    ]
    shade = cv2.resize(np.asarray(0.3 + 0.75 * lit, np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    shine = cv2.resize(np.asarray(sheen, np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    if stuff == "linen":
        weave = fbm(scenery.stream("weave"), h, w, scenery.size * 0.005, 2)
        shade = shade * (0.9 + 0.2 * weave)
    bright = mix(tone, linear("#ffffff"), 0.3) * np.float32(0.7) + np.float32(0.012)
    image = tone * np.float32(1.12) * shade[..., None] + bright * shine[..., None]
    far = 0.72 + 0.28 * smoothstep(0.0, 0.75, scenery.rows())
    return np.asarray(image * far[..., None] * _level(scenery), np.float32)


def texture(scenery: Scenery, stuff: str, tone: F32, rows: int) -> F32:
    """The look of a hard ground, (rows, width, 3) before it is lit."""
    w, size = scenery.width, scenery.size
    if stuff == "marble":
        noise = fbm(scenery.stream("marble"), rows, w, size * 0.30, 6, 0.55)
        vein = np.exp(-np.abs(np.sin(noise * 17)) * 7.0) * 0.55 + np.exp(-np.abs(np.sin(noise * 31 + 1)) * 12) * 0.25
        dark = float(tone.mean()) < 0.2
        line = mix(tone, linear("#f6f2ea" if dark else "#6f6d74"), 0.75)
        return np.asarray(mix(tone, line, np.clip(vein * (0.7 if dark else 1.0), 0, 0.8)[..., None]), np.float32)
    if stuff in ("slate", "stone", "concrete"):
        coarse = fbm(scenery.stream("stone"), rows, w, size * 0.14, 5, 0.6, (2.2, 1) if stuff == "slate" else (1, 1))
        fine = fbm(scenery.stream("grit"), rows, w, size * 0.008, 2)
        relief = 0.72 + 0.42 * coarse + {"slate": 0.18, "stone": 0.3, "concrete": 0.14}[stuff] * (fine - 0.5)
        return np.asarray(tone * relief[..., None], np.float32)
    return np.broadcast_to(tone, (rows, w, 3)).astype(np.float32).copy()


def _level(scenery: Scenery) -> F32:
    """The colour of the light, about 1 where it is bright."""
    light = rooms.indoor_light(scenery)
    return np.asarray(np.minimum(light / np.float32(max(0.75, float(light.max()))), 1.0) * np.float32(1.08), np.float32)


def _lit(scenery: Scenery, image: F32) -> F32:
    glow = 0.84 + 0.24 * np.exp(-(((scenery.columns() - 0.35) / 0.7) ** 2) - ((scenery.rows() - 0.3) / 0.7) ** 2)
    return np.asarray(image * glow[..., None] * _level(scenery), np.float32)


def _backdrop(scenery: Scenery, tone: F32) -> None:
    """What is far behind: the ground's own colour in shadow, with a soft light in its middle."""
    x, y = scenery.columns(), scenery.rows()
    far = mix(tone, np.full(3, float(tone.mean()), np.float32), 0.35) * np.float32(0.62)
    glow = 0.7 + 0.5 * np.exp(-(((x - 0.45) / 0.45) ** 2) - ((y - 0.38) / 0.34) ** 2)
    scenery.image = np.asarray(far * glow[..., None] * _level(scenery) + np.float32(0.004), np.float32)


def _plane(scenery: Scenery, stuff: str, tone: F32) -> None:
    """The ground from the horizon to the viewer, its far edge out of focus."""
    top = int(scenery.height * HORIZON)
    rows = scenery.height - top
    depth = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    look = texture(scenery, stuff, tone, rows)
    light = 0.86 + 0.2 * np.exp(-(((scenery.columns() - 0.45) / 0.5) ** 2) - ((depth - 0.5) / 0.6) ** 2)
    if stuff == "gloss":
        mirror = np.ascontiguousarray(scenery.image[max(0, top - rows) : top][::-1])
        mirror = cv2.resize(mirror, (scenery.width, rows)) if mirror.shape[0] != rows else mirror
        look = look * np.float32(0.6) + mirror * np.float32(0.7) + np.float32(0.01)
    scenery.image[top:] = look * light[..., None] * _level(scenery)
    share = np.broadcast_to(smoothstep(HORIZON + 0.12, HORIZON, scenery.rows()), (scenery.height, scenery.width))
    over(scenery.image, blur(scenery.image, scenery.size / 90), share)
