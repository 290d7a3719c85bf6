"""Trees and flowers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .making import MATT, SATIN, body_colour, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_LEAF = Material(gloss=0.12, blend=0.05)
_SEASONS = {
    "spring": ("#9cc456", "#7fae46"),
    "autumn": ("#d9782f", "#c24a28"),
    "winter": ("#e8eef4", "#c4d0da"),
}


def _foliage(
    clay: Clay,
    ask: Ask,
    centre: tuple[float, float, float],
    radii: tuple[float, float],
    tones: Sequence[F32],
    count: int,
) -> None:
    """A crown of leafy lumps round a centre: darker behind and below, brighter in front and above."""
    rng = ask.rng
    x, y, z = centre
    lumps = []
    for _ in range(count):
        angle, out = rng.random() * 2 * np.pi, np.sqrt(rng.random())
        lumps.append((np.cos(angle) * out, np.sin(angle) * out, rng.random()))
    lumps.sort(key=lambda lump: lump[2])
    for u, v, near in lumps:
        size = (radii[0] + radii[1]) / 2 * (0.24 + 0.14 * rng.random())
        share = np.clip(0.35 + 0.35 * v + 0.35 * near + 0.12 * rng.normal(), 0, 1)
        tone = mix(tones[0], tones[-1], float(share))
        depth = z + radii[0] * 0.55 * near * np.sqrt(max(0.0, 1 - u * u - v * v)) - 0.3 * size
        clay.ellipsoid(
            (x + u * radii[0] * 0.82, y + v * radii[1] * 0.82, depth), (size, size * 0.9, size), tone, material=_LEAF
        )
    _speckle(clay, ask, centre, radii)


def _speckle(clay: Clay, ask: Ask, centre: tuple[float, float, float], radii: tuple[float, float]) -> None:
    """Single leaves that catch the light, as small bumps on the crown."""
    rng = ask.rng
    for _ in range(90):
        angle, out = rng.random() * 2 * np.pi, np.sqrt(rng.random()) * 1.02
        x, y = centre[0] + np.cos(angle) * out * radii[0], centre[1] + np.sin(angle) * out * radii[1]
        px, py = (int(v) for v in clay.pixel(x, y))
        if not (0 <= px < clay.width and 0 <= py < clay.height) or clay.cover[py, px] < 0.5:
            continue
        tone = clay.albedo[:, py, px] * np.float32(0.75 + 0.6 * rng.random())
        size = radii[0] * (0.028 + 0.03 * rng.random())
        z = float(clay.depth[py, px]) - size * 0.4
        clay.ellipsoid((x, y, z), (size, size * 0.7, size * 0.6), tone, angle=rng.random() * 3, material=_LEAF)


def _trunk(clay: Clay, ask: Ask, height: float, thick: float, colour: str = "#6a4a30") -> None:
    """A trunk with roots and two limbs."""
    bark = part_colour(ask, colour, "trunk", "bark")
    clay.tube(
        [(0.02, 0, 0), (-0.03, height * 0.4, 0), (0.02, height, 0)], [thick * 1.25, thick * 0.85, thick * 0.6], bark
    )
    for x in (-1.6, 1.5, 0.4):
        clay.capsule(
            (x * thick, 0.01, 0.02), thick * 0.35, (x * thick * 0.4, thick * 1.6, 0), thick * 0.5, bark, blend=0.06
        )
    for x, y in ((-0.34, 1.25), (0.36, 1.3)):
        clay.capsule(
            (0, height * 0.72, 0.02), thick * 0.5, (x * height, height * y, 0.02), thick * 0.3, bark, blend=0.05
        )


def _leaf_tones(ask: Ask, usual: tuple[str, str]) -> tuple[F32, F32]:
    """(bright, dark) leaves: as asked, of the season, or the usual ones."""
    if ask.colour is not None or "leaves" in ask.part_colours:
        bright = part_colour(ask, body_colour(ask, usual[0]), "leaves", "foliage")
        return bright, bright * np.float32(0.45)
    bright_name, dark_name = _SEASONS.get(ask.attributes.get("season", ""), usual)
    return linear(bright_name), linear(dark_name)


@subject("tree", "oak", "maple tree", "apple tree", info=SubjectInfo(8.0, "plant", "ground", 0.90))
def tree(ask: Ask) -> Drawn:
    """A broad tree with a lumpy crown."""
    clay = sheet(ask.height_px / 2.9, -1.35, 1.35, -0.08, 2.95, MATT)
    _trunk(clay, ask, 1.15, 0.14)
    bright, dark = _leaf_tones(ask, ("#7fb048", "#2f5a26"))
    if "apple" in ask.noun:
        bright, dark = linear("#6fa844"), linear("#2c5424")
    for centre, radii, count in (
        ((-0.55, 1.60, 0.0), (0.62, 0.52), 26),
        ((0.58, 1.62, 0.0), (0.60, 0.50), 26),
        ((0.0, 2.05, 0.10), (0.86, 0.76), 52),
    ):
        _foliage(clay, ask, centre, radii, (dark, bright), count)
    if "apple" in ask.noun:
        for _ in range(14):
            x, y = ask.rng.normal() * 0.5, 1.85 + ask.rng.normal() * 0.35
            clay.ellipsoid((x, y, 0.75), (0.075, 0.075, 0.075), "#d8342c", material=SATIN)
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.55)


@subject(
    "cherry blossom tree", "cherry tree", "sakura", "cherry blossom", info=SubjectInfo(6.0, "plant", "ground", 1.10)
)
def cherry_tree(ask: Ask) -> Drawn:
    """A wide tree in pink blossom, petals falling."""
    clay = sheet(ask.height_px / 2.6, -1.6, 1.6, -0.08, 2.65, MATT)
    _trunk(clay, ask, 1.05, 0.13, "#4a302a")
    bright, dark = linear(ask.colour or "#fbd0dc"), linear(ask.colour or "#d98aa2") * np.float32(0.9)
    for centre, radii, count in (
        ((-0.80, 1.55, 0), (0.62, 0.46), 28),
        ((0.82, 1.55, 0), (0.62, 0.46), 28),
        ((0.0, 1.90, 0.1), (0.95, 0.66), 56),
    ):
        _foliage(clay, ask, centre, radii, (dark, bright), count)
    petals = clay.canvas()
    tone = np.clip(linear("#f9c4d4") * ask.light.flat * 1.1, 0, 1)
    for _ in range(26):
        x, y = ask.rng.normal() * 0.8, ask.rng.random() * 1.2
        petals.ellipse(x, y, 0.022, 0.013, tone, angle=float(ask.rng.random() * 3))
    return finish(clay, ask, features=petals, anchor=(0, 0.02), baseline=0.5)


@subject("pine tree", "fir tree", "spruce", "conifer", "evergreen", info=SubjectInfo(10.0, "plant", "ground", 0.58))
def pine_tree(ask: Ask) -> Drawn:
    """Tiers of drooping boughs, snowed on in winter."""
    clay = sheet(ask.height_px / 3.0, -0.95, 0.95, -0.08, 3.05, MATT)
    clay.capsule((0, 0, 0), 0.13, (0, 0.7, 0), 0.10, part_colour(ask, "#5a3c26", "trunk"))
    bright, dark = _leaf_tones(ask, ("#4f8a4a", "#1d4228"))
    snowy = ask.attributes.get("season") == "winter" or ask.attributes.get("weather") == "snow"
    tiers = 7
    for i in range(tiers):
        share = i / (tiers - 1)
        y, reach = 0.42 + 2.05 * share, 0.86 * (1 - share) ** 0.85 + 0.10
        for angle in np.linspace(-1.35, 1.35, 11):
            away = np.sin(angle) * reach * (0.92 + 0.12 * ask.rng.random())
            near = np.cos(angle)
            tone = mix(dark, bright, float(np.clip(0.25 + 0.55 * near + 0.15 * ask.rng.normal(), 0, 1)))
            tip = (away, y - 0.10 - 0.16 * (1 - share), 0.3 * near * reach)
            clay.capsule(
                (away * 0.1, y + 0.34 * (1 - share * 0.4), 0.1),
                0.05,
                tip,
                0.085 * (1.1 - 0.5 * share),
                tone,
                blend=0.05,
            )
            if snowy and ask.rng.random() < 0.7:
                clay.ellipsoid(
                    (away * 0.85, tip[1] + 0.09, tip[2] + 0.06), (0.11, 0.045, 0.08), "#f2f6fc", material=SATIN
                )
    clay.capsule((0, 2.5, 0), 0.10, (0, 2.98, 0), 0.015, bright)
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.35)


@subject("christmas tree", info=SubjectInfo(2.2, "plant", "ground", 0.66))
def christmas_tree(ask: Ask) -> Drawn:
    """A fir with baubles, lights and a star."""
    clay = sheet(ask.height_px / 3.2, -1.0, 1.0, -0.08, 3.35, MATT)
    clay.capsule((0, 0, 0), 0.13, (0, 0.7, 0), 0.10, "#5a3c26")
    bright, dark = linear(ask.colour or "#4a8a48"), linear(ask.colour or "#4a8a48") * np.float32(0.35)
    for i in range(7):
        share = i / 6
        y, reach = 0.42 + 2.05 * share, 0.86 * (1 - share) ** 0.85 + 0.10
        for angle in np.linspace(-1.35, 1.35, 11):
            away, near = np.sin(angle) * reach * (0.92 + 0.12 * ask.rng.random()), np.cos(angle)
            tone = mix(dark, bright, float(np.clip(0.25 + 0.55 * near + 0.15 * ask.rng.normal(), 0, 1)))
            tip = (away, y - 0.10 - 0.16 * (1 - share), 0.3 * near * reach)
            clay.capsule(
                (away * 0.1, y + 0.34 * (1 - share * 0.4), 0.1),
                0.05,
                tip,
                0.085 * (1.1 - 0.5 * share),
                tone,
                blend=0.05,
            )
    shiny, lamp = Material(gloss=1.5, mirror=0.4, blend=0.0), Material(gloss=0.5, emission=1.2, blend=0.0)
    glow = clay.canvas()
    for k in range(34):
        share = ask.rng.random() ** 1.2
        y, reach = 0.36 + 1.95 * share, 0.74 * (1 - share) ** 0.9 + 0.05
        x = float(ask.rng.uniform(-1, 1)) * reach
        bauble = ("#d8342c", "#e6b83a", "#3f7fd0", "#e8e4da", "#c04a9a")[k % 5]
        if k % 2:
            clay.ellipsoid((x, y, 0.42), (0.065, 0.065, 0.065), bauble, material=shiny)
        else:
            clay.ellipsoid((x, y, 0.44), (0.028, 0.028, 0.028), "#ffe9b0", material=lamp)
            glow.circle(x, y, 0.06, linear("#ffcf7a") * np.float32(0.5), soft=0.04)
    spikes = [((0.20 if i % 2 == 0 else 0.08), i * np.pi / 5 + np.pi / 2) for i in range(10)]
    star = [(r * np.cos(a), 3.02 + r * np.sin(a)) for r, a in spikes]
    clay.puff(star, "#f4c83a", z=0.3, thickness=0.08, bevel=0.08, material=Material(gloss=1.2, emission=0.6, blend=0.0))
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.4, glow=glow)


@subject("palm tree", "palm", "coconut tree", info=SubjectInfo(8.0, "plant", "ground", 0.95))
def palm_tree(ask: Ask) -> Drawn:
    """A leaning ringed trunk, a head of arching fronds, coconuts."""
    clay = sheet(ask.height_px / 3.0, -1.45, 1.45, -0.08, 3.1, MATT)
    bark = part_colour(ask, "#9a7850", "trunk")
    spine = [(-0.22 + 0.34 * t**1.6, 2.35 * t, 0.0) for t in np.linspace(0, 1, 13)]
    for i in range(12):
        tone = bark * np.float32(0.82 + 0.3 * (i % 2))
        clay.capsule(spine[i], 0.13 - 0.005 * i, spine[i + 1], 0.115 - 0.005 * i, tone, blend=0.01)
    bright, dark = _leaf_tones(ask, ("#6fae48", "#2a5f30"))
    head = spine[-1]
    order = sorted(np.linspace(-2.15, 2.15, 12), key=lambda a: -abs(a))
    for k, angle in enumerate(order):
        _frond(
            clay,
            head,
            float(angle) + 0.06 * ask.rng.normal(),
            1.10 + 0.2 * ask.rng.random(),
            mix(dark, bright, 0.25 + 0.06 * k),
            0.05 * k,
        )
    for x in (-0.12, 0.02, 0.14):
        clay.ellipsoid((head[0] + x, head[1] - 0.10, 0.5), (0.09, 0.10, 0.09), "#5a3c24", material=SATIN)
    return finish(clay, ask, anchor=(-0.22, 0.02), baseline=0.35)


def _frond(clay: Clay, head: tuple[float, float, float], angle: float, long: float, tone: F32, z: float) -> None:
    """One arching leaf with a fringe of leaflets."""
    t = np.linspace(0, 1, 11)
    x = head[0] + np.sin(angle) * long * t
    y = head[1] + np.cos(angle) * long * 0.55 * t - long * 0.75 * t * t + 0.05
    for i in range(1, 11):
        fringe = long * 0.26 * np.sin(np.pi * min(1.0, 0.12 + 0.86 * t[i]))
        for side in (-0.45, 0.45):
            tip = (x[i] + side * fringe * 0.8 + np.sin(angle) * fringe * 0.35, y[i] - fringe * 0.85, z)
            clay.capsule((x[i], y[i], z + 0.03), 0.030, tip, 0.010, tone * np.float32(0.85 + 0.04 * i), blend=0.01)
        clay.capsule(
            (x[i - 1], y[i - 1], z + 0.05), 0.024, (x[i], y[i], z + 0.05), 0.018, tone * np.float32(1.1), blend=0.01
        )


@subject("bonsai", "bonsai tree", info=SubjectInfo(0.45, "plant", "tabletop", 1.15))
def bonsai(ask: Ask) -> Drawn:
    """A twisted little tree with cloud-like pads of leaves in a glazed tray."""
    clay = sheet(ask.height_px / 2.2, -1.35, 1.35, -0.06, 2.25, MATT)
    bark = part_colour(ask, "#5f422c", "trunk")
    clay.tube(
        [(-0.15, 0.35, 0), (0.22, 0.7, 0.05), (-0.15, 1.05, 0.05), (0.15, 1.45, 0), (0.05, 1.7, 0)],
        [0.19, 0.14, 0.11, 0.08, 0.05],
        bark,
        segments=26,
    )
    for end in ((-0.75, 1.12, 0.05), (0.78, 1.0, 0.05)):
        clay.tube([(0.0, 0.9, 0.02), (end[0] * 0.5, end[1] - 0.03, 0.05), end], [0.09, 0.06, 0.04], bark)
    bright, dark = _leaf_tones(ask, ("#6fa84a", "#2c5a2c"))
    for centre, radii in (
        ((-0.80, 1.20, 0.1), (0.42, 0.20)),
        ((0.82, 1.10, 0.1), (0.40, 0.19)),
        ((0.08, 1.86, 0.1), (0.52, 0.28)),
    ):
        _foliage(clay, ask, centre, radii, (dark, bright), 26)
    pot = part_colour(ask, "#3f5f7a", "pot")
    glaze = Material(gloss=0.9, mirror=0.12, blend=0.0)
    clay.puff(
        [(-0.92, 0.30), (0.92, 0.30), (0.78, 0.02), (-0.78, 0.02)],
        pot,
        z=0.1,
        thickness=0.3,
        bevel=0.12,
        material=glaze,
    )
    clay.puff(
        [(-0.98, 0.36), (0.98, 0.36), (0.98, 0.27), (-0.98, 0.27)],
        pot * np.float32(1.2),
        z=0.16,
        thickness=0.3,
        bevel=0.05,
        material=glaze,
    )
    clay.puff([(-0.90, 0.40), (0.90, 0.40), (0.92, 0.33), (-0.92, 0.33)], "#5a6a34", z=0.05, thickness=0.25, bevel=0.06)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.5)


@subject("potted plant", "flower pot", "houseplant", "monstera", info=SubjectInfo(0.5, "plant", "tabletop", 0.85))
def potted_plant(ask: Ask) -> Drawn:
    """Broad leaves in a clay pot."""
    clay = sheet(ask.height_px / 2.2, -1.1, 1.1, -0.06, 2.25, MATT)
    bright, dark = _leaf_tones(ask, ("#5fa04a", "#22552e"))
    for k, angle in enumerate(
        sorted(np.linspace(-1.5, 1.5, 11) + ask.rng.normal(size=11) * 0.08, key=lambda a: -abs(a))
    ):
        long = 0.85 + 0.45 * ask.rng.random()
        tip = (np.sin(angle) * long * 0.72, 0.85 + np.cos(angle) * long, 0.03 * k)
        middle = (tip[0] * 0.6, 0.85 + (tip[1] - 0.85) * 0.68, 0.03 * k + 0.05)
        clay.capsule((0, 0.75, 0.02 * k), 0.03, middle, 0.02, dark)
        tone = mix(dark, bright, 0.3 + 0.06 * k)
        clay.ellipsoid(
            middle, (long * 0.17, long * 0.40, 0.07), tone, angle=-angle * 0.8, material=Material(gloss=0.5, blend=0.0)
        )
    pot = part_colour(ask, "#c4744a", "pot")
    clay.lathe((0, 0, 0.4), [(0.0, 0.36), (0.55, 0.50), (0.60, 0.50)], pot, material=MATT)
    clay.lathe((0, 0, 0.44), [(0.58, 0.55), (0.76, 0.57)], pot * np.float32(1.1), material=MATT)
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.7)


@subject("cactus", info=SubjectInfo(1.6, "plant", "ground", 0.75))
def cactus(ask: Ask) -> Drawn:
    """A ribbed saguaro with arms and a flower."""
    clay = sheet(ask.height_px / 2.6, -1.0, 1.0, -0.05, 2.7, Material(gloss=0.25, blend=0.10))
    green = body_colour(ask, "#4f8f4a")
    clay.capsule((0, 0.15, 0), 0.36, (0, 2.2, 0), 0.33, green)
    for side, low, high in ((-1, 0.95, 1.62), (1, 1.25, 1.95)):
        clay.tube(
            [(0, low, 0), (side * 0.62, low + 0.05, 0.05), (side * 0.70, high, 0.05)],
            [0.19, 0.20, 0.17],
            green,
            blend=0.08,
        )
    x, y = clay.grid()
    ribs = 0.5 + 0.5 * np.cos(x * 34 + np.sin(y * 2) * 0.6)
    clay.tint(green * np.float32(0.45), np.asarray(ribs**3 * 0.6 * clay.cover, np.float32))
    spines = clay.canvas()
    for _ in range(110):
        sx, sy = float(ask.rng.uniform(-0.9, 0.9)), float(ask.rng.uniform(0.1, 2.5))
        px, py = (int(v) for v in clay.pixel(sx, sy))
        if 0 <= px < clay.width and 0 <= py < clay.height and clay.cover[py, px] > 0.5:
            spines.line(sx, sy, sx + 0.035, sy + 0.02, 0.010, np.clip(linear("#f4ecd0") * ask.light.flat * 1.1, 0, 1))
    clay.ellipsoid((0.0, 2.55, 0.1), (0.13, 0.09, 0.1), part_colour(ask, "#e8507a", "flower"))
    return finish(clay, ask, features=spines, anchor=(0, 0), baseline=0.7)
