"""Wings, spines, plates and frills: what grows on the outside of a body."""

from __future__ import annotations

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix
from .space import Space, vec
from .species import Quadruped

_BARE = Material(fur=0.0, gloss=0.35, blend=0.02)


def wing(body: Space, colour: str, species: Quadruped, near: bool) -> None:
    """A raised wing: feathers for a horse, skin for a dragon."""
    base = linear(colour)
    side = 1 if near else -1
    skin = species.horns == "dragon"
    shade = np.float32(1.0 if near else 0.8)
    root = vec(-species.length * 0.28, species.chest * 0.75, side * species.chest * 0.5)
    wrist = root + vec(0.12 if near else -0.05, 0.62, side * 0.25)
    if skin:
        tips = [wrist + vec(dx, dy, side * 0.1) for dx, dy in ((-0.18, 0.38), (0.42, 0.3), (0.78, 0.0), (0.8, -0.4))]
        outline = [root, wrist, tips[0], (tips[0] + tips[1]) / 2 + vec(0, -0.14, 0), tips[1],
        (tips[1] + tips[2]) / 2 + vec(-0.1, -0.08, 0),
                   tips[2], (tips[2] + tips[3]) / 2 + vec(-0.12, 0, 0), tips[3], root + vec(0.25, 0.0, 0)]  # fmt: skip
        body.sheet(
            outline, base * shade, smooth=False, thickness=0.03, bevel=0.05, material=Material(fur=0.0, gloss=0.2)
        )
        for tip in tips:
            body.limb(wrist, 0.032, tip, 0.01, linear(species.coat) * shade, blend=0.02)
        body.limb(root, 0.07, wrist, 0.04, linear(species.coat) * shade, blend=0.03)
        return
    feathers(body, root, wrist, base * shade, side, 1.0)


def feathers(body: Space, root: F32, wrist: F32, colour: F32, side: int, size: float) -> None:
    """A fan of three rows of feathers from an arm that runs from `root` to `wrist`; opens backwards."""
    arm = wrist - root
    for row, (count, reach, thick) in enumerate(((11, 0.9, 0.125), (9, 0.6, 0.115), (8, 0.34, 0.10))):
        for i in range(count):
            t = i / (count - 1)
            angle = np.radians(72 - 92 * t)
            length = size * reach * (1.0 - 0.3 * t)
            start = root + arm * (1.0 - 0.9 * t)
            step = vec(np.cos(angle) * length, np.sin(angle) * length, side * 0.03 * row)
            tone = colour * np.float32(0.86 + 0.06 * row + 0.05 * (i % 2))
            body.limb(start, size * thick, start + step, size * thick * 0.62, tone, flat=0.3, blend=0.01, fur=0.4,
                      flow=body.lie(tuple(step)))  # fmt: skip
    body.limb(root, 0.1 * size, wrist, 0.07 * size, colour, blend=0.04, fur=0.5)


def armour(body: Space, head: Space, species: Quadruped, rng: np.random.Generator) -> None:
    """Spines, back plates, spikes and frills."""
    half, r = species.length / 2, species.skull
    if species.spines:
        dark, pale = linear(species.spines), linear("#d8c4a0")
        for _ in range(230):
            x, a = float(rng.uniform(-half - 0.1, half + 0.42)), float(rng.uniform(-0.4, 1.9))
            bulge = float(np.sqrt(max(0.05, 1 - ((x - 0.12) / (half + 0.45)) ** 2))) * species.rump
            root = vec(x, np.sin(a) * bulge * 0.95, np.cos(a) * bulge * 0.9)
            out = vec(0.5, np.sin(a), np.cos(a) * 0.9)
            tip = root + out / np.linalg.norm(out) * float(rng.uniform(0.16, 0.24))
            body.limb(root, 0.022, tip, 0.004, mix(dark, pale, float(rng.uniform(0, 0.6))), blend=0.004, material=_BARE)
    plates = linear(species.belly or species.coat) * np.float32(0.8)
    if species.plates == "back":
        for i in range(9):
            t = i / 8
            x, size = -half - 0.15 + t * (species.length + 0.7), 0.12 + 0.2 * np.sin(np.pi * (0.12 + 0.8 * t))
            y = species.waist * (0.95 - 1.0 * max(0.0, t - 0.62)) + 0.02
            outline = [
                (x - size * 0.6, y - 0.05, 0),
                (x - size * 0.5, y + size * 0.7, 0),
                (x, y + size * 1.5, 0),
                (x + size * 0.55, y + size * 0.6, 0),
                (x + size * 0.55, y - 0.05, 0),
            ]
            body.sheet(
                outline,
                linear("#c9583a") * np.float32(0.9 + 0.15 * (i % 2)),
                thickness=0.05,
                bevel=0.06,
                material=_BARE,
            )
    elif species.plates == "spikes":
        for i in range(12):
            t = i / 11
            x = -half - 0.1 + t * (species.length + 0.85)
            y = species.waist * 0.92 - 0.5 * max(0.0, t - 0.6)
            size = 0.06 + 0.05 * np.sin(np.pi * t)
            body.limb(
                (x, y - 0.02, 0),
                size * 0.8,
                (x + size * 0.8, y + size * 2.0, 0),
                0.008,
                plates,
                blend=0.02,
                material=_BARE,
            )
    elif species.plates == "frill":
        coat = linear(species.coat)
        head.ellipsoid((0.14, r * 0.75, 0), (0.07, r * 1.5, r * 1.6), coat * np.float32(0.85), blend=0.05)
        for i in range(9):
            a = np.radians(-10 + 200 * i / 8)
            head.ball(
                (0.15, r * 0.75 + np.sin(a) * r * 1.5, np.cos(a) * r * 1.6),
                0.05,
                linear("#e6dcc4"),
                blend=0.02,
                material=_BARE,
            )
