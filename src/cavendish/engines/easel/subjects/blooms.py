"""Heads of flowers seen from the front, about two units across: one builder a habit, one row a flower."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from typing import TypeAlias

import numpy as np

from ..canvas import as_linear
from ..clay import Clay
from ..colour import F32, linear, mix
from .making import MATT, SATIN

Habit: TypeAlias = Callable[[Clay, "Bloom", F32, np.random.Generator], None]


@dataclass(frozen=True, slots=True)
class Bloom:
    """colours: what it comes in. heart: colour of its middle. petals, long, wide: of what has rays. size: across."""

    habit: str
    colours: tuple[str, ...]
    heart: str = "#f0c030"
    petals: int = 9
    wide: float = 0.3
    size: float = 1.0
    core: float = 0.3


def _rays(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    for turn, gain, long in ((0.5, 0.72, 1.0), (0.0, 1.0, 0.94)):
        for k in range(bloom.petals):
            angle = (k + turn) * 2 * pi / bloom.petals
            centre = (sin(angle) * long * 0.56, cos(angle) * long * 0.56, 0.1 * gain)
            shade = tone * np.float32(gain * (0.92 + 0.12 * (k % 2)))
            clay.ellipsoid(centre, (bloom.wide, long * 0.46, 0.07), shade, angle=-angle, blend=0.01, material=SATIN)
    core = bloom.core
    clay.ellipsoid((0, 0, 0.16), (core, core, 0.16), bloom.heart, material=MATT)
    dots = linear(bloom.heart) * np.float32(1.5)
    for k in range(26 if core > 0.25 else 0):
        out, angle = core * 0.9 * (k / 26) ** 0.5, k * 2.4
        clay.ellipsoid((cos(angle) * out, sin(angle) * out, 0.3), (0.035, 0.035, 0.03), dots)


def _rosette(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    rows = ((0.66, 6, 0.46), (0.52, 6, 0.4), (0.37, 5, 0.32), (0.24, 4, 0.25), (0.12, 3, 0.17))
    for k, (out, count, size) in enumerate(rows):
        for j in range(count):
            angle = j * 2 * pi / count + k * 0.55
            centre = (cos(angle) * out, sin(angle) * out, 0.1 * k)
            shade = tone * np.float32(0.98 - 0.07 * k)
            clay.ellipsoid(centre, (size * 1.12, size * 0.84, 0.12), shade * np.float32(0.6), angle=angle + pi / 2)
            lip = (cos(angle) * (out + 0.06), sin(angle) * (out + 0.06), 0.1 * k + 0.03)
            clay.ellipsoid(lip, (size * 1.08, size * 0.76, 0.12), shade, angle=angle + pi / 2, blend=0.02)
    spiral = [(0.045 * t * cos(t * 1.6), 0.045 * t * sin(t * 1.6), 0.66) for t in np.linspace(0.3, 4.4, 9)]
    clay.tube(spiral, [0.03, 0.05], tone * np.float32(0.5), segments=18, blend=0.0)


def _cup(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    for x, lean, z, gain in (
        (-0.38, 0.2, 0.0, 0.74), (0.38, -0.2, 0.0, 0.74), (0.0, 0.0, 0.06, 0.66),
        (-0.27, 0.14, 0.2, 0.94), (0.27, -0.14, 0.22, 0.94), (0.0, 0.0, 0.3, 1.1),
    ):  # fmt: skip
        clay.ellipsoid((x, 0.02, z), (0.36, 0.86, 0.2), tone * np.float32(gain), angle=lean, blend=0.01)
        tip = (x * 1.2 - 0.48 * sin(lean), 0.78, z)
        clay.ellipsoid(tip, (0.12, 0.2, 0.1), tone * np.float32(gain), angle=lean)


def _globe(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    for k in range(34):
        rise = 1 - 2 * (k + 0.5) / 34
        out, angle = (1 - rise * rise) ** 0.5, k * 2.4
        x, y, z = 0.72 * out * cos(angle), 0.72 * rise, 0.72 * out * sin(angle)
        if z < -0.2:
            continue
        shade = mix(tone * np.float32(0.7), tone * np.float32(1.15), float(np.clip(0.5 + 0.5 * z, 0, 1)))
        for j in range(4):
            turn = j * pi / 2 + k
            clay.ellipsoid((x + 0.1 * cos(turn), y + 0.1 * sin(turn), z + 0.1), (0.13, 0.1, 0.05), shade, angle=turn)
        clay.ellipsoid((x, y, z + 0.14), (0.035, 0.035, 0.03), bloom.heart)


def _spike(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    clay.capsule((0, -1.2, 0), 0.05, (0, 1.5, 0), 0.03, "#5f8a4a", material=SATIN)
    for k in range(15):
        y, size = -0.75 + 0.16 * k, 0.2 - 0.007 * k
        for j, x in enumerate((-0.24, 0.24, 0.0)):
            reach = x * (1 - 0.045 * k)
            shade = tone * np.float32(0.82 + 0.12 * j + 0.1 * (k % 2))
            clay.ellipsoid((reach, y + 0.07 * j, 0.12 * j), (size * 0.8, size, 0.12), shade, angle=-x * 2, blend=0.01)


def _bells(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    clay.tube([(-0.1, -1.2, 0), (0, 0.6, 0), (0.5, 1.0, 0), (0.9, 0.6, 0)], [0.05, 0.04], "#5f8a4a")
    for k, (x, y) in enumerate(((0.88, 0.36), (0.5, 0.62), (0.14, 0.36), (-0.3, 0.1), (0.34, -0.1))):
        clay.ellipsoid((x, y, 0.1 + 0.02 * k), (0.2, 0.26, 0.2), tone, blend=0.0, material=SATIN)
        for side in (-0.14, 0.0, 0.14):
            clay.ellipsoid((x + side, y - 0.22, 0.16), (0.08, 0.1, 0.08), tone * np.float32(0.92), blend=0.02)


def _puff(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    for k in range(70):
        angle, out = k * 2.4, 0.94 * ((k + 0.5) / 70) ** 0.5
        x, y = cos(angle) * out, sin(angle) * out
        clay.capsule((0, 0, 0), 0.012, (x * 0.9, y * 0.9, 0.1), 0.012, "#e4e6dc", blend=0.0)
        clay.ellipsoid((x, y, 0.15), (0.075, 0.075, 0.03), tone, blend=0.0, material=MATT)
    clay.ellipsoid((0, 0, 0.2), (0.12, 0.12, 0.1), "#8a7a4a")


def _orchid(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    for angle, wide in ((0.0, 0.3), (2.2, 0.28), (-2.2, 0.28), (1.25, 0.46), (-1.25, 0.46)):
        long = 0.5
        centre = (sin(angle) * 0.5, cos(angle) * 0.5, 0.05 + 0.1 * (wide > 0.4))
        clay.ellipsoid(centre, (wide, long, 0.07), tone, angle=-angle, blend=0.01, material=SATIN)
    clay.ellipsoid((0, -0.2, 0.25), (0.2, 0.26, 0.14), tone * np.array([0.9, 0.3, 0.6], np.float32), blend=0.0)
    clay.ellipsoid((0, 0.02, 0.3), (0.1, 0.1, 0.1), "#f6d84a", blend=0.0)


def _trumpet(clay: Clay, bloom: Bloom, tone: F32, rng: np.random.Generator) -> None:
    _rays(clay, bloom, tone, rng)
    clay.ellipsoid((0, 0, 0.3), (0.4, 0.4, 0.2), bloom.heart, blend=0.0, material=SATIN)
    clay.ellipsoid((0, 0, 0.44), (0.26, 0.26, 0.1), linear(bloom.heart) * np.float32(0.5), blend=0.0)


HABITS: dict[str, Habit] = {
    "rays": _rays, "rosette": _rosette, "cup": _cup, "globe": _globe, "spike": _spike, "bells": _bells, "puff": _puff,
    "orchid": _orchid, "trumpet": _trumpet,
}  # fmt: skip

BLOOMS: dict[str, Bloom] = {
    "rose": Bloom("rosette", ("#c8243a",)),
    "peony": Bloom("rosette", ("#f2a0bc", "#f6c8d6"), size=1.15),
    "carnation": Bloom("rosette", ("#f07898", "#f4f0ec"), size=0.85),
    "camellia": Bloom("rosette", ("#e8486a",)),
    "dahlia": Bloom("rays", ("#d8405a",), "#b02a44", 22, 0.11, 1.1, 0.22),
    "tulip": Bloom("cup", ("#e0485a",), size=0.8),
    "crocus": Bloom("cup", ("#9a6fd0",), size=0.6),
    "sunflower": Bloom("rays", ("#f4be24",), "#5a3a1c", 20, 0.14, 1.3, 0.46),
    "daisy": Bloom("rays", ("#f7f4ec",), "#f0c030", 14, 0.14, 0.85, 0.27),
    "flower": Bloom("rays", ("#e8607a",), "#f0c030", 9, 0.26, 0.9, 0.22),
    "gerbera": Bloom("rays", ("#f0683a",), "#5a3a2a", 18, 0.13, 1.0, 0.26),
    "poppy": Bloom("rays", ("#dc3424",), "#26221e", 5, 0.5, 1.0, 0.2),
    "anemone": Bloom("rays", ("#7a6fd8",), "#26222e", 7, 0.34, 0.9, 0.2),
    "cosmos": Bloom("rays", ("#e88ac0",), "#f0c030", 8, 0.28, 0.9, 0.18),
    "lily": Bloom("rays", ("#f8f0ec", "#f2a8bc"), "#e0a030", 6, 0.22, 1.1, 0.12),
    "daffodil": Bloom("trumpet", ("#f8dc4a",), "#f09a24", 6, 0.3, 0.9, 0.2),
    "cherry blossom": Bloom("rays", ("#f8c4d4",), "#d8587a", 5, 0.38, 0.7, 0.14),
    "hibiscus": Bloom("rays", ("#e8304a",), "#f6d040", 5, 0.46, 1.1, 0.16),
    "violet": Bloom("rays", ("#6a4ac0",), "#f0d040", 5, 0.4, 0.6, 0.14),
    "cornflower": Bloom("rays", ("#3f6fd8",), "#2a3f9a", 12, 0.15, 0.75, 0.2),
    "chrysanthemum": Bloom("rays", ("#f2b83a",), "#d8902a", 26, 0.09, 1.0, 0.2),
    "hydrangea": Bloom("globe", ("#7f9ae0", "#b79fdc"), "#f6f2dc", size=1.25),
    "lilac": Bloom("spike", ("#b48ad8",), size=1.0),
    "lavender": Bloom("spike", ("#8a6fc8",), size=0.8),
    "hyacinth": Bloom("spike", ("#8a6fd8",), size=0.95),
    "lupine": Bloom("spike", ("#7a5fd0",), size=1.1),
    "bluebell": Bloom("bells", ("#5f6fd8",), size=0.9),
    "lily of the valley": Bloom("bells", ("#fbfaf4",), size=0.9),
    "snowdrop": Bloom("bells", ("#fbfaf4",), size=0.8),
    "dandelion": Bloom("puff", ("#fbfaf2",), size=0.95),
    "orchid": Bloom("orchid", ("#d870c0", "#f6e8f4"), size=1.0),
    "iris": Bloom("orchid", ("#5f4fc0",), size=1.0),
    "magnolia": Bloom("cup", ("#f6dce4",), size=0.9),
    "lotus bloom": Bloom("rays", ("#f2a0c0",), "#f0d060", 12, 0.2, 1.1, 0.22),
}  # fmt: skip
WORDS = {
    "daisies": "daisy", "lilies": "lily", "poppies": "poppy", "peonies": "peony", "wildflower": "flower",
    "marigold": "chrysanthemum", "ranunculus": "peony", "narcissus": "daffodil",
    "lavender flower": "lavender", "sakura": "cherry blossom", "pansy": "violet", "gladiolus": "lupine",
    "geranium": "hydrangea", "azalea": "hydrangea", "allium": "hydrangea", "aster": "cosmos", "mimosa flower": "lilac",
    "wisteria": "lilac", "freesia": "lupine", "jasmine": "anemone", "edelweiss": "daisy", "lilly": "lily",
    "forget-me-not": "violet", "foxglove": "lupine", "chamomile": "daisy", "gardenia": "camellia", "roses": "rose",
}  # fmt: skip
"""Other names of flowers, and what they are drawn as."""
MIXED = ("rose", "daisy", "lilac", "peony", "tulip", "cosmos")
"""What a bunch of flowers holds when none was named."""


def bloom_named(noun: str) -> str:
    """The key of `BLOOMS` for a noun, '' for none."""
    for word in (noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.split(" ")[-1].removesuffix("s")):
        found = WORDS.get(word, word)
        if found in BLOOMS:
            return found
    return ""


def head(
    clay: Clay, kind: str, x: float, y: float, z: float, size: float, colour: str | None, rng: np.random.Generator
) -> None:
    """Draw one head round (x, y), `size` units from its middle to its rim."""
    bloom = BLOOMS[kind]
    tone = as_linear(colour) if colour else linear(bloom.colours[int(rng.integers(len(bloom.colours)))])
    lean = float(rng.random()) if bloom.habit == "rays" else float(rng.normal() * 0.15)
    with clay.at(x, y, z, size * bloom.size, lean):
        HABITS[bloom.habit](clay, bloom, tone, rng)
