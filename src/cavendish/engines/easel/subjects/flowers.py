"""Flowers: one on its stem, bunches in paper, in vases and in pots."""

from __future__ import annotations

from math import cos, sin

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .blooms import BLOOMS, MIXED, WORDS, head
from .making import GLAZED, MATERIALS, MATT, SATIN, body_colour, one_of, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_GREEN = "#4a8a3a"
_SINGLE = tuple(noun for noun in (*BLOOMS, *WORDS) if noun not in ("cherry blossom", "sakura"))
"""What stands on a stem of its own; blossom is drawn as its tree."""
_GLASS = Material(gloss=2.0, mirror=0.6, blend=0.0)


def _stem(clay: Clay, height: float, leaves: int = 2) -> None:
    bend = [(0.03, 0, 0), (-0.03, height * 0.5, 0), (0, height, 0)]
    clay.tube(bend, [0.045, 0.04, 0.045], _GREEN, segments=40, blend=0.06)
    for k in range(leaves):
        side = -1 if k % 2 else 1
        y = height * (0.25 + 0.22 * k)
        clay.ellipsoid((side * 0.24, y + 0.12, 0.03), (0.09, 0.27, 0.05), "#5a9a44", angle=-side * 0.85, material=SATIN)


@subject(*_SINGLE, info=SubjectInfo(0.5, "plant", "ground", 0.55))
def flower(ask: Ask) -> Drawn:
    """One flower on its stem, its head to the viewer."""
    kind = WORDS.get(ask.noun, ask.noun)
    clay = sheet(ask.height_px / 2.5, -0.85, 0.85, -0.05, 3.1, SATIN)
    _stem(clay, 1.75, 3 if kind == "sunflower" else 2)
    colour = ask.part_colours.get("petals", ask.colour)
    drop = -0.2 if BLOOMS[kind].habit in ("cup", "spike", "bells") else 0.0
    head(clay, kind, 0, 1.95 - drop, 0.05, 0.58, colour, ask.rng)
    return finish(clay, ask, anchor=(0.03, 0.01), baseline=0.2)


def _kinds(ask: Ask) -> tuple[str, ...]:
    named = tuple(kind for kind in ask.attributes.get("blooms", "").split(",") if kind in BLOOMS)
    return named or MIXED


def _bunch(clay: Clay, ask: Ask, foot: tuple[float, float], spread: float, rise: float, count: int) -> None:
    """Stems from `foot` that fan out, each with its head; the middle ones stand highest and in front."""
    kinds, rng = _kinds(ask), ask.rng
    many = int(ask.attributes.get("many", count))
    tones = ask.attributes.get("tones", "").split(",")
    size = 0.36 if many > 6 else 0.44
    spots = []
    for k in range(many):
        share = ((k + 0.5) / many) ** 0.5 if many > 4 else 0.75 * (many > 1)
        turn = k * 2.4 if many > 4 else k * 6.2832 / many + 0.5
        spots.append((spread * share * cos(turn), rise * (1 + 0.42 * share * sin(turn)), 1 - share))
    for x, y, near in spots:
        clay.tube([(foot[0] + 0.1 * x, foot[1], 0), (x * 0.6, foot[1] + 0.55 * y, 0.05), (x, foot[1] + y, 0.1 * near)],
                  [0.032], _GREEN, segments=5, blend=0.0)  # fmt: skip
    for k in range(max(6, many)):
        x = spread * float(rng.uniform(-1, 1))
        y = foot[1] + rise * float(rng.uniform(0.35, 1.05)) * (1 - 0.3 * abs(x) / spread)
        clay.ellipsoid((x, y, 0.12), (0.1, 0.27, 0.05), ("#5a9a44", "#3f7a34")[k % 2], angle=-x * 0.8, material=SATIN)
    for k, (x, y, near) in enumerate(spots):
        colour = tones[k % len(tones)] or ask.colour
        head(clay, kinds[k % len(kinds)], x, foot[1] + y, 0.4 + 0.6 * near, size, colour, rng)


_HOLDERS: dict[str, list[tuple[float, float]]] = {
    "": [(0, 0.36), (0.06, 0.4), (0.5, 0.56), (0.95, 0.46), (1.25, 0.3), (1.45, 0.4)],
    "jug": [(0, 0.42), (0.06, 0.46), (0.5, 0.56), (1.0, 0.4), (1.25, 0.36), (1.45, 0.44)],
    "teapot": [(0, 0.4), (0.08, 0.5), (0.5, 0.66), (0.9, 0.58), (1.1, 0.4), (1.2, 0.4)],
    "jar": [(0, 0.42), (0.08, 0.48), (1.1, 0.48), (1.25, 0.4), (1.45, 0.42)],
    "bottle": [(0, 0.32), (0.08, 0.36), (0.7, 0.36), (1.0, 0.16), (1.45, 0.15)],
}
"""Profiles (height, radius) of what flowers stand in."""


@subject("vase of flowers", "bouquet in a vase", info=SubjectInfo(0.55, "object", "tabletop", 0.8))
def vase_of_flowers(ask: Ask) -> Drawn:
    """A bunch of flowers in a vase; the attribute ``blooms`` names them."""
    clay = sheet(ask.height_px / 3.5, -1.55, 1.55, -0.08, 3.7, SATIN)
    _bunch(clay, ask, (0, 1.2), 0.95, 1.3, 11)
    holder = ask.attributes.get("holder", "")
    clear = ask.material in ("glass", "crystal") or holder in ("jar", "bottle")
    usual = "#cfe6ec" if clear else "#5f93b0"
    glaze = part_colour(ask, usual, "vase")
    profile = _HOLDERS.get(holder, _HOLDERS[""])
    if holder in ("jug", "teapot"):
        clay.tube(
            [(0.4, 1.15, 0.4), (0.92, 1.05, 0.4), (0.85, 0.45, 0.4), (0.42, 0.4, 0.4)], [0.09], glaze, segments=22
        )
    if holder == "teapot":
        clay.tube([(-0.5, 0.5, 0.6), (-0.85, 0.7, 0.6), (-1.0, 1.1, 0.6)], [0.16, 0.11, 0.08], glaze, segments=16)
    stuff = _GLASS if clear else MATERIALS.get(ask.material, (None, GLAZED))[1]
    if clear:
        water = mix(glaze, linear("#4f8a5a"), 0.28)

        def seen(u: F32, y: F32) -> F32:
            stalks = np.abs(np.sin(u * 22)) < 0.22
            wet = np.where((y < 0.95)[..., None], water, glaze * np.float32(1.05))
            return np.asarray(np.where((stalks & (y < 1.3))[..., None], wet * np.float32(0.62), wet), np.float32)

        clay.lathe((0, 0, 0.5), profile, seen, tilt=0.12, material=stuff)
    else:
        clay.lathe((0, 0, 0.5), profile, glaze, tilt=0.12, material=stuff)
    return finish(clay, ask, anchor=(0, 0.01), baseline=0.7)


@subject("bouquet", "bunch of flowers", "bouquet of flowers", "bouquet of roses", "flower bouquet", "wedding bouquet",
    "flower arrangement", "posy", info=SubjectInfo(0.45, "plant", "tabletop", 0.85))  # fmt: skip
def bouquet(ask: Ask) -> Drawn:
    """A bunch of flowers wrapped in paper with a ribbon; the attribute ``blooms`` names them."""
    clay = sheet(ask.height_px / 3.1, -1.5, 1.5, -0.05, 3.3, SATIN)
    _bunch(clay, ask, (0, 1.0), 1.0, 1.2, 13)
    paper = part_colour(ask, "#d9b98c", "paper", "wrapping")
    for side, gain in ((-1, 0.82), (1, 1.0)):
        outline = [(side * 0.1, 0.0), (side * 1.12, 1.72), (side * 0.5, 1.5), (-side * 0.35, 1.28), (-side * 0.16, 0.0)]
        clay.puff(outline, paper * np.float32(gain), z=0.55 + 0.06 * gain, thickness=0.12, bevel=0.12, material=MATT)
    ribbon = part_colour(ask, "#c8324a", "ribbon", "bow")
    clay.ellipsoid((0, 0.62, 0.9), (0.36, 0.1, 0.1), ribbon, material=GLAZED)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.3, 0.7, 0.98), (0.26, 0.15, 0.08), ribbon, angle=side * 0.4, material=GLAZED)
        clay.capsule((0, 0.6, 0.95), 0.05, (side * 0.24, 0.2, 0.95), 0.06, ribbon * np.float32(0.85))
    return finish(clay, ask, anchor=(0, 0.01), baseline=0.5)


def clay_pot(clay: Clay, ask: Ask, usual: str = "#c4704a", rim: float = 0.76) -> None:
    """An earthen flower pot on its saucer, in front of what grows in it."""
    if ask.attributes.get("pots") == "bright":
        usual = one_of(ask, "#d8402f", "#efc62f", "#2f6fd0", "#3f9a4c", "#ec86ab")
    pot = part_colour(ask, usual, "pot", "flower pot", "planter")
    glaze = MATERIALS.get(ask.attributes.get("pot of", ""), (None, MATT))[1]
    clay.puff(ellipse_points(0, 0.02, 0.56, 0.1), pot * np.float32(0.8), z=0.3, thickness=0.06, bevel=0.05)
    clay.lathe((0, 0.02, 0.4), [(0.0, 0.38), (rim - 0.2, 0.52), (rim - 0.16, 0.52)], pot, tilt=0.12, material=glaze)
    clay.lathe((0, 0.02, 0.44), [(rim - 0.2, 0.57), (rim, 0.6)], pot * np.float32(1.1), tilt=0.12, material=glaze)


@subject("potted flower", "potted flowers", "flowers in a pot", "pot of flowers",
    info=SubjectInfo(0.45, "plant", "tabletop", 0.8))  # fmt: skip
def potted_flower(ask: Ask) -> Drawn:
    """Flowers growing in an earthen pot; the attribute ``blooms`` names them."""
    clay = sheet(ask.height_px / 2.8, -1.3, 1.3, -0.1, 3.0, SATIN)
    clay.puff(ellipse_points(0, 0.74, 0.5, 0.1), "#4a3222", z=0.3, thickness=0.08, bevel=0.05)
    _bunch(clay, ask, (0, 0.72), 0.78, 1.15, 7)
    clay_pot(clay, ask)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.9)


@subject("wreath", "christmas wreath", "flower wreath", "flower crown", "laurel wreath", "garland",
    info=SubjectInfo(0.45, "object", "indoor", 1.0))  # fmt: skip
def wreath(ask: Ask) -> Drawn:
    """A ring of leaves with flowers or berries and a bow."""
    clay = sheet(ask.height_px / 2.5, -1.4, 1.4, -0.15, 2.6, SATIN)
    rng, festive = ask.rng, "christmas" in ask.noun
    green = body_colour(ask, "#2f6a3a" if festive else "#5a9a44")
    for k in range(130):
        turn, out = k * 0.0483, 0.92 + 0.11 * float(rng.normal())
        x, y = cos(turn) * out, 1.18 + sin(turn) * out
        shade = green * np.float32(0.7 + 0.5 * rng.random())
        clay.ellipsoid(
            (x, y, 0.2 * rng.random()), (0.2, 0.07, 0.05), shade, angle=turn + 1.2 + float(rng.normal() * 0.5)
        )
    for k in range(10):
        turn = k * 0.6283 + 0.2
        x, y = cos(turn) * 0.92, 1.18 + sin(turn) * 0.92
        if festive or "laurel" in ask.noun:
            clay.ellipsoid((x, y, 0.34), (0.09, 0.09, 0.09), "#d0283a", material=GLAZED)
        else:
            kinds = _kinds(ask)
            head(clay, kinds[k % len(kinds)], x, y, 0.3, 0.22, None, rng)
    bow = part_colour(ask, "#c8283a", "bow", "ribbon")
    for side in (-1, 1) if festive else ():
        clay.ellipsoid((side * 0.26, 0.26, 0.6), (0.26, 0.15, 0.1), bow, angle=side * 0.3, material=GLAZED)
        clay.capsule((0, 0.24, 0.55), 0.07, (side * 0.2, -0.02, 0.55), 0.08, bow * np.float32(0.85))
    return finish(clay, ask, anchor=(0, 0.0), baseline=1.0)
