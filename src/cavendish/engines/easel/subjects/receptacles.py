"""Open vessels that somebody small sits in: tubs, pails, flower pots, barrels, suitcases and paper bags."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..canvas import ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear
from .making import CHROME, GLAZED, MATT, SATIN, body_colour, body_material, box, plate
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_DARK = np.float32(0.28)


def _round(
    clay: Clay, profile: Sequence[tuple[float, float]], tone: F32, surface: Material, *, rim: float = 0.05
) -> None:
    """A turned vessel seen from a little above, dark inside; `profile` has (height, radius) from foot to rim."""
    top, wide = profile[-1]
    dip = 0.13 * wide
    clay.puff(ellipse_points(0, top, wide, dip), tone * _DARK, z=-0.4, thickness=0.02, bevel=0.02)
    clay.lathe((0, 0, 0), list(profile), tone, tilt=0.10, material=surface)
    for side in (-1.0, 1.0):
        arc = [
            (x, top - 0.02 + side * dip * float(np.sqrt(max(0.0, 1 - (x / wide) ** 2))), -side * wide)
            for x in np.linspace(-wide, wide, 11)
        ]
        clay.tube(arc, [rim], tone * np.float32(1.1), material=surface)


@subject("clay pot", "empty flower pot", info=SubjectInfo(0.3, "object", "tabletop", 1.3))
def clay_pot(ask: Ask) -> Drawn:
    """A flower pot of burnt clay with nothing in it."""
    clay = sheet(ask.height_px / 1.7, -1.2, 1.2, -0.2, 1.6, MATT)
    tone = body_colour(ask, "#c0683c")
    surface = body_material(ask, MATT)
    _round(clay, [(0, 0.66), (0.95, 0.9), (0.96, 1.02), (1.38, 1.08)], tone, surface, rim=0.05)
    return finish(clay, ask, anchor=(0, -0.06), baseline=1.2)


@subject("pail", "metal bucket", "tin bucket", info=SubjectInfo(0.32, "object", "ground", 1.3))
def pail(ask: Ask) -> Drawn:
    """A tin pail, its handle hanging down before it."""
    clay = sheet(ask.height_px / 1.8, -1.25, 1.25, -0.2, 1.7, SATIN)
    tone = body_colour(ask, "#9fb0bd")
    _round(clay, [(0, 0.72), (0.1, 0.76), (1.45, 1.06)], tone, body_material(ask, SATIN), rim=0.06)
    for y, wide in ((0.35, 0.83), (1.12, 1.0)):
        hoop = [(x, y - 0.12 * float(np.sqrt(max(0.0, 1 - (x / wide) ** 2))), 1.1) for x in np.linspace(-wide, wide, 9)]
        clay.tube(hoop, [0.03], tone * np.float32(0.8), material=SATIN)
    bail = [(1.04 * float(np.cos(t)), 1.3 - 0.72 * float(np.sin(t)), 1.3) for t in np.linspace(0, np.pi, 11)]
    clay.tube(bail, [0.035], "#7a828a", material=CHROME)
    for side in (-1, 1):
        clay.ellipsoid((side * 1.03, 1.28, 0.5), (0.08, 0.1, 0.08), "#7a828a", material=CHROME)
    return finish(clay, ask, anchor=(0, -0.06), baseline=1.3)


@subject("barrel", "wooden barrel", "wine barrel", "oak barrel", "keg", info=SubjectInfo(0.9, "object", "ground", 0.85))
def barrel(ask: Ask) -> Drawn:
    """An open barrel of staves with iron hoops."""
    clay = sheet(ask.height_px / 2.3, -1.15, 1.15, -0.2, 2.2, MATT)
    wood = body_colour(ask, "#9a6838")

    def staves(u: F32, y: F32) -> F32:
        seam = np.abs(np.sin(u * 42)) < 0.16
        return np.asarray(wood * np.where(seam, 0.55, 1.0).astype(np.float32)[..., None], np.float32)

    profile = [(0, 0.78), (0.5, 0.94), (1.0, 1.0), (1.5, 0.95), (2.0, 0.8)]
    clay.puff(ellipse_points(0, 2.0, 0.8, 0.12), wood * _DARK, z=-0.4, thickness=0.02, bevel=0.02)
    clay.lathe((0, 0, 0), profile, staves, tilt=0.10, material=MATT)
    for y, wide in ((0.22, 0.86), (0.62, 0.97), (1.42, 0.97), (1.82, 0.88)):
        hoop = [(x, y - 0.1 * float(np.sqrt(max(0.0, 1 - (x / wide) ** 2))), 1.1) for x in np.linspace(-wide, wide, 11)]
        clay.tube(hoop, [0.05], "#4a4d52", material=SATIN)
    rim = [(x, 1.98 - 0.12 * float(np.sqrt(max(0.0, 1 - (x / 0.8) ** 2))), 0.9) for x in np.linspace(-0.8, 0.8, 9)]
    clay.tube(rim, [0.05], wood * np.float32(1.15), material=MATT)
    return finish(clay, ask, anchor=(0, -0.06), baseline=1.0)


@subject("bathtub", "bath tub", "clawfoot tub", info=SubjectInfo(0.6, "furniture", "indoor", 2.3))
def bathtub(ask: Ask) -> Drawn:
    """A tub on feet with a rolled rim, full of foam."""
    clay = sheet(ask.height_px / 1.5, -1.85, 1.85, -0.1, 1.5, GLAZED)
    tone = body_colour(ask, "#f4f2ec")
    for side in (-1, 1):
        clay.ellipsoid((side * 1.05, 0.1, 0.2), (0.16, 0.18, 0.14), "#c9a45a", material=CHROME)
    clay.puff(ellipse_points(0, 1.08, 1.6, 0.16), tone * np.float32(0.6), z=-0.5, thickness=0.02, bevel=0.02)
    belly = [
        (-1.6, 1.02),
        (1.6, 1.02),
        (1.5, 0.62),
        (1.22, 0.26),
        (0.8, 0.14),
        (-0.8, 0.14),
        (-1.22, 0.26),
        (-1.5, 0.62),
    ]
    clay.puff(belly, tone, z=0.1, thickness=0.5, bevel=0.45, material=GLAZED)
    rim = [(x, 1.05 - 0.05 * float(np.sqrt(max(0.0, 1 - (x / 1.68) ** 2))), 0.8) for x in np.linspace(-1.68, 1.68, 13)]
    clay.tube(rim, [0.08], tone * np.float32(1.04), material=GLAZED)
    for k in range(26):
        x = -1.45 + 2.9 * (k + 0.5) / 26
        size = 0.10 + 0.06 * float(ask.rng.random())
        clay.ellipsoid((x, 1.13 + 0.06 * float(ask.rng.random()), 0.75), (size, size, size), "#f8fcff", material=SATIN)
    return finish(clay, ask, anchor=(0, 0), baseline=2.0)


@subject("open suitcase", info=SubjectInfo(0.5, "object", "ground", 1.5))
def open_suitcase(ask: Ask) -> Drawn:
    """A suitcase that lies open, its lid up behind it."""
    clay = sheet(ask.height_px / 1.9, -1.4, 1.4, -0.05, 1.85, SATIN)
    hide, lining = body_colour(ask, "#8a5230"), linear("#d8c4a0")
    plate(clay, [(-1.2, 0.62), (1.2, 0.62), (1.12, 1.78), (-1.12, 1.78)], hide, z=-0.5, thickness=0.12)
    plate(clay, [(-1.08, 0.7), (1.08, 0.7), (1.0, 1.66), (-1.0, 1.66)], lining, z=-0.42, thickness=0.06)
    for side in (-1, 1):
        strap = [(side * 0.4, 1.66), (side * 0.5, 1.66), (side * 0.56, 0.7), (side * 0.46, 0.7)]
        plate(clay, strap, hide * np.float32(0.8), z=-0.3, thickness=0.04)
    box(clay, -1.25, 0.5, 2.5, 0.2, lining * np.float32(0.35), z=-0.2, thickness=0.05)
    box(clay, -1.3, 0.0, 2.6, 0.58, hide, z=0.3, thickness=0.3, bevel=0.08)
    for side in (-1, 1):
        box(clay, side * 0.72 - 0.1, 0.36, 0.2, 0.24, "#d8b050", z=0.62, thickness=0.06, material=CHROME)
        box(clay, side * 1.2 - 0.13, 0.0, 0.26, 0.2, hide * np.float32(0.6), z=0.6, thickness=0.06, bevel=0.04)
    grip = [(-0.3, 0.34, 0.66), (-0.28, 0.2, 0.8), (0.28, 0.2, 0.8), (0.3, 0.34, 0.66)]
    clay.tube(grip, [0.06], hide * np.float32(0.6))
    return finish(clay, ask, anchor=(0, 0), baseline=1.6)


@subject("paper bag", "brown paper bag", info=SubjectInfo(0.35, "object", "tabletop", 0.8))
def paper_bag(ask: Ask) -> Drawn:
    """A bag of brown paper with a pinked edge."""
    clay = sheet(ask.height_px / 1.8, -0.85, 0.85, -0.05, 1.75, MATT)
    paper = body_colour(ask, "#c8a06a")
    box(clay, -0.68, 1.3, 1.36, 0.38, paper * np.float32(0.5), z=-0.3, thickness=0.03, bevel=0.01)
    teeth = [(-0.7 + 0.1 * k, 1.5 + 0.06 * (k % 2)) for k in range(15)]
    plate(clay, [(-0.66, 0.0), *teeth, (0.66, 0.0)], paper, z=0.2, thickness=0.1)
    for side in (-1, 1):
        crease = [(side * 0.5, 0.02, 0.34), (side * 0.44, 0.7, 0.36), (side * 0.52, 1.46, 0.34)]
        clay.tube(crease, [0.018], paper * np.float32(0.75))
    return finish(clay, ask, anchor=(0, 0), baseline=0.9)


__all__ = ["barrel", "bathtub", "clay_pot", "open_suitcase", "pail", "paper_bag"]
