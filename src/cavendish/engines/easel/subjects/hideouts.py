"""What animals look out of and drift on: dens, hollow trees, car windows, leaf piles, empty cups, swim rings."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .making import CHROME, GLAZED, PAINTED, RUBBER, body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_EARTH = Material(fur=0.5, gloss=0.04, blend=0.08)
_BARK = Material(gloss=0.05, blend=0.05)
_LEAF = Material(gloss=0.2, blend=0.0)
_FALLEN = ("#d8622a", "#c8402a", "#e8a030", "#a8582a", "#b8302a", "#d8862e", "#8a4a22")


@subject("den", info=SubjectInfo(1.1, "object", "ground", 1.9))
def den(ask: Ask) -> Drawn:
    """A grassy mound of earth with a dark mouth."""
    clay = sheet(ask.height_px / 1.25, -1.3, 1.3, -0.06, 1.4, _EARTH)
    earth, grass = body_colour(ask, "#7a5838"), linear("#5f8a3c")
    clay.ellipsoid((0, 0.1, -0.3), (1.2, 1.12, 0.6), earth)
    for i in range(9):
        x = -1.0 + 0.25 * i
        top = 0.1 + 1.1 * np.sqrt(max(0.0, 1 - (x / 1.2) ** 2))
        clay.ellipsoid((x, top - 0.02, 0.0), (0.22, 0.14, 0.3), grass * np.float32(0.85 + 0.1 * (i % 3)), blend=0.05)
    for i in range(11):
        a = np.pi * (i + 0.5) / 11
        stone = linear("#8f877c") * np.float32(0.8 + 0.1 * (i % 4))
        clay.ellipsoid((0.62 * np.cos(a), 0.06 + 0.74 * np.sin(a), 0.34), (0.13, 0.11, 0.12), stone, fur=0.0)
    hole = clay.canvas()
    hole.polygon([(-0.56, -0.04), *_arch(0.56, 0.68), (0.56, -0.04)], "#120d0a", soft=0.02)
    return finish(clay, ask, fur_length=0.05, features=hole, anchor=(0, 0.0), baseline=2.0)


@subject("hollow tree", info=SubjectInfo(1.6, "plant", "ground", 0.9))
def hollow_tree(ask: Ask) -> Drawn:
    """A thick trunk with a round hole half way up."""
    clay = sheet(ask.height_px / 2.1, -0.95, 0.95, -0.06, 2.15, _BARK)
    bark = body_colour(ask, "#6f5138")
    for i in range(7):
        x = -0.6 + 0.2 * i
        tone = bark * np.float32(0.82 + 0.09 * (i % 3))
        clay.capsule((x * 1.15, 0.0, -0.1), 0.22, (x * 0.9, 2.3, -0.1), 0.2, tone, blend=0.06)
    for side in (-1, 1):
        clay.capsule((side * 0.5, 0.3, 0.0), 0.2, (side * 0.85, 0.0, 0.1), 0.1, bark, blend=0.1)
    rim = [(0.46 * np.cos(a), 1.05 + 0.5 * np.sin(a), 0.2) for a in np.linspace(0, 2 * np.pi, 18)]
    clay.tube(rim, [0.09], mix(bark, linear("#d8b088"), 0.35), segments=30)
    for x, y, size in ((-0.72, 1.8, 0.2), (0.7, 1.55, 0.17), (0.62, 0.4, 0.15)):
        clay.ellipsoid((x, y, 0.15), (size, size * 0.5, 0.14), "#6f9a44", blend=0.05, fur=0.6)
    hole = clay.canvas()
    hole.ellipse(0, 1.05, 0.41, 0.45, "#140e0a", soft=0.02)
    return finish(clay, ask, fur_length=0.02, features=hole, anchor=(0, 0.0), baseline=1.5)


@subject("car window", info=SubjectInfo(1.3, "vehicle", "ground", 1.5))
def car_window(ask: Ask) -> Drawn:
    """The front door of a car, its window open: whoever is behind it is seen through the frame."""
    clay = sheet(ask.height_px / 1.7, -1.35, 1.35, -0.05, 1.75, PAINTED)
    paint = body_colour(ask, "#c8342c")
    body = clay.canvas().mask(Path().smooth([(-1.3, 0.0), (1.3, 0.0), (1.3, 0.8), (1.25, 1.1), (0.95, 1.7),
        (-0.75, 1.7), (-1.12, 1.1), (-1.3, 0.85)]))  # fmt: skip
    gap = clay.canvas().mask(Path().smooth([(-0.98, 0.76), (1.05, 0.76), (1.02, 1.1), (0.82, 1.54), (-0.62, 1.54),
        (-0.92, 1.1)]))  # fmt: skip
    clay.puff(np.clip(body - gap, 0, 1), paint, z=0.0, thickness=0.14, bevel=0.08)
    seal = clay.canvas()
    seal.line(-1.02, 0.745, 1.1, 0.745, 0.035, "#17181b")
    seal.polyline([(-1.08, 0.02), (-1.1, 0.7)], 0.02, linear("#17181b"), opacity=0.6)
    seal.polyline([(1.12, 0.02), (1.12, 0.7)], 0.02, linear("#17181b"), opacity=0.6)
    clay.capsule((0.62, 0.52, 0.16), 0.05, (0.92, 0.52, 0.16), 0.05, "#d5d9de", blend=0.0, material=CHROME)
    clay.ellipsoid((-1.12, 0.86, 0.26), (0.2, 0.14, 0.14), paint * np.float32(0.92), blend=0.02)
    clay.ellipsoid((-1.1, 0.86, 0.36), (0.13, 0.09, 0.05), "#aebcc8", blend=0.0, material=CHROME)
    return finish(clay, ask, features=seal, anchor=(0, 0.0), baseline=2.4)


@subject("leaf pile", info=SubjectInfo(0.5, "plant", "ground", 2.4))
def leaf_pile(ask: Ask) -> Drawn:
    """A heap of fallen leaves in the colours of autumn."""
    clay = sheet(ask.height_px / 1.0, -1.35, 1.35, -0.12, 1.1, _LEAF)
    clay.ellipsoid((0, 0.1, -0.3), (1.15, 0.72, 0.5), "#9a4f22", blend=0.1)
    rng = ask.rng
    for i in range(84):
        x = float(rng.uniform(-1.2, 1.2))
        high = 0.85 * max(0.04, 1 - (x / 1.25) ** 2)
        y = float(rng.uniform(-0.04, high))
        tone = linear(ask.colour or _FALLEN[i % len(_FALLEN)]) * np.float32(rng.uniform(0.85, 1.15))
        turn, size = float(rng.uniform(0, 6.28)), float(rng.uniform(0.11, 0.18))
        clay.puff(_leaf(x, y, size, turn), tone, z=0.3 - 0.3 * y + 0.003 * i, thickness=0.03, bevel=0.03)
    return finish(clay, ask, anchor=(0, 0.0), baseline=2.2)


@subject("empty cup", info=SubjectInfo(0.14, "object", "tabletop", 1.5))
def empty_cup(ask: Ask) -> Drawn:
    """A tea cup on its saucer, seen from the side so that somebody may sit in it."""
    clay = sheet(ask.height_px / 1.2, -1.3, 1.3, -0.1, 1.3, GLAZED)
    glaze, trim = body_colour(ask, "#f0ebe2"), part_colour(ask, "#5f8fc8", "rim")
    clay.lathe((0, 0, -0.1), [(0.0, 0.6), (0.03, 0.95), (0.1, 1.2), (0.13, 1.2)], glaze * np.float32(0.95), tilt=0.06)
    handle = [(0.75, 1.02, 0.0), (1.06, 1.0, 0.0), (1.12, 0.76, 0.0), (0.98, 0.52, 0.0), (0.66, 0.44, 0.0)]
    clay.tube(handle, [0.07], glaze, segments=24)
    body = [(0.1, 0.4), (0.16, 0.5), (0.4, 0.7), (0.8, 0.82), (1.12, 0.88), (1.2, 0.9)]
    clay.lathe((0, 0, 0.1), body, glaze, tilt=0.04, blend=0.02)
    band = clay.canvas()
    band.line(-0.86, 1.08, 0.86, 1.08, 0.035, ask.light.lit(trim), opacity=0.8)
    for x in (-0.45, 0.0, 0.45):
        for a in range(5):
            dx, dy = 0.07 * np.cos(a * 1.257), 0.07 * np.sin(a * 1.257)
            band.circle(x + dx, 0.74 + dy, 0.05, ask.light.lit(trim), opacity=0.85)
        band.circle(x, 0.74, 0.04, ask.light.lit("#f2c83a"))
    return finish(clay, ask, features=band, anchor=(0, 0.0), baseline=1.9)


@subject("swim ring", "flamingo float", "duck float", "unicorn float",
         info=SubjectInfo(0.3, "object", "water", 2.6))  # fmt: skip
def swim_ring(ask: Ask) -> Drawn:
    """An inflated ring lying on the water, with the neck and head of what it is shaped like."""
    usual = {"flamingo float": "#f07aa8", "duck float": "#f4cf2e", "unicorn float": "#f6f2f6"}.get(ask.noun, "#f2609a")
    clay = sheet(ask.height_px / 1.0, -1.75, 1.75, -0.45, 1.9 if ask.noun != "swim ring" else 0.75, RUBBER)
    rubber, band = body_colour(ask, usual), linear("#fbf8f2")

    def striped(t: float) -> F32:
        return band if ask.noun == "swim ring" and int(t * 12) % 3 == 0 else rubber

    turns = np.linspace(0.0, np.pi, 20)
    back = [(1.32 * np.cos(t), 0.16 + 0.34 * np.sin(t), -0.6 * np.sin(t)) for t in turns]
    front = [(1.32 * np.cos(t), 0.16 - 0.34 * np.sin(t), 0.6 * np.sin(t)) for t in turns]
    clay.tube(back, [0.27, 0.25, 0.27], lambda t: striped(t) * np.float32(0.88), segments=36, blend=0.0)
    clay.tube(front, [0.27, 0.31, 0.27], striped, segments=36, blend=0.0)
    features = clay.canvas()
    if ask.noun != "swim ring":
        _figurehead(clay, ask, rubber, features)
    return finish(clay, ask, features=features, anchor=(0, -0.2), baseline=2.4, seat=(0.1, 0.28))


def _figurehead(clay: Clay, ask: Ask, rubber: F32, features: Canvas) -> None:
    """Neck, head and bill at the left end of a float."""
    clay.tube([(-1.2, 0.2, 0.1), (-1.55, 0.7, 0.1), (-1.2, 1.15, 0.1), (-1.3, 1.5, 0.1)], [0.24, 0.17, 0.15, 0.18],
              rubber, segments=20)  # fmt: skip
    clay.ellipsoid((-1.32, 1.52, 0.1), (0.25, 0.21, 0.2), rubber, blend=0.03)
    bill = "#26222a" if ask.noun == "flamingo float" else "#f08a2a" if ask.noun == "duck float" else "#f6d8e4"
    clay.capsule((-1.5, 1.46, 0.14), 0.11, (-1.68, 1.3, 0.16), 0.05, bill, blend=0.02)
    if ask.noun == "unicorn float":
        clay.capsule((-1.34, 1.66, 0.1), 0.08, (-1.44, 1.86, 0.1), 0.015, "#f2c23a", blend=0.0)
    features.circle(-1.38, 1.57, 0.05, ask.light.lit("#1c1818"))


def _arch(half: float, high: float) -> list[tuple[float, float]]:
    """A round arch over the ground, from left to right."""
    return [(-half * float(np.cos(a)), high * float(np.sin(a))) for a in np.linspace(0, np.pi, 24)]


def _leaf(x: float, y: float, size: float, turn: float) -> list[tuple[float, float]]:
    """Outline of one fallen leaf: pointed at both ends."""
    points = [(np.cos(a), 0.5 * np.sin(a) * (1 - 0.25 * np.cos(a))) for a in np.linspace(0, 2 * np.pi, 14)[:-1]]
    c, s = np.cos(turn), np.sin(turn)
    return [(x + size * float(u * c - v * s), y + size * float(u * s + v * c)) for u, v in points]


@subject("reeds", "reed", "cattail", "cattails", "bulrush", "bulrushes", info=SubjectInfo(1.2, "plant", "ground", 0.7))
def reeds(ask: Ask) -> Drawn:
    """Three cattails among long blades."""
    clay = sheet(ask.height_px / 2.5, -0.9, 0.9, -0.05, 2.6, _LEAF)
    green = body_colour(ask, "#5f8f3c")
    for i, (x, lean, tall) in enumerate(((-0.5, -0.3, 1.7), (-0.2, 0.16, 1.5), (0.3, -0.1, 1.8), (0.55, 0.3, 1.5))):
        blade = [(x * 0.5, 0, -0.1), (x * 0.8, tall * 0.6, -0.1), (x + lean, tall, -0.1)]
        clay.tube(blade, [0.07, 0.06, 0.01], green * np.float32(0.8 + 0.12 * i), segments=12, flat=0.4)
    for x, top in ((0.0, 2.4), (-0.42, 2.0), (0.4, 2.12)):
        clay.capsule((x * 0.6, 0.0, 0.05), 0.03, (x, top, 0.05), 0.022, green, blend=0.0)
        clay.capsule((x * 0.96, top - 0.62, 0.08), 0.085, (x, top - 0.2, 0.08), 0.085, "#6e4426", blend=0.01)
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.8)
