"""Objects of the house, of stories, and of the sky."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, Path, ellipse_points
from ..clay import Material
from ..colour import F32, linear, mix
from ..noise import fbm
from .making import (
    GLASS,
    GLAZED,
    LAMP,
    MATT,
    SATIN,
    body_colour,
    body_material,
    box,
    flat,
    one_of,
    part_colour,
    plate,
    write,
)
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_GOLD = Material(gloss=1.3, mirror=0.7, blend=0.0)
_STEEL = Material(gloss=1.4, mirror=0.8, blend=0.0)


@subject("book", "closed book", "novel", "notebook", "diary", info=SubjectInfo(0.26, "object", "tabletop", 0.78))
def book(ask: Ask) -> Drawn:
    """A book standing up, its cover lettered."""
    clay = sheet(ask.height_px / 2.6, -1.05, 1.15, -0.05, 2.65, SATIN)
    cover = body_colour(ask, one_of(ask, "#8a2a2e", "#2a4f7a", "#2f6a4a", "#5a3a6a", "#b5782a"))
    box(clay, -0.86, 0.05, 1.86, 2.46, "#f2ead6", z=-0.06, thickness=0.10, bevel=0.02, material=MATT)
    box(clay, -0.95, 0.0, 1.9, 2.56, cover, z=0.0, thickness=0.12, bevel=0.06)
    clay.capsule((-0.92, 0.06, 0.02), 0.10, (-0.92, 2.50, 0.02), 0.10, cover * np.float32(0.85))
    marks = clay.canvas()
    gold = flat(part_colour(ask, "#ecc766", "letters", "text"), ask, 1.2)
    marks.polyline([(-0.72, 0.14), (0.84, 0.14), (0.84, 2.42), (-0.72, 2.42)], 0.03, gold, closed=True)
    if ask.text:
        write(marks, ask.text, -0.62, 2.20, 1.36, 1.15, gold)
        marks.circle(0.06, 0.55, 0.16, gold)
        marks.circle(0.06, 0.55, 0.11, flat(cover, ask))
    else:
        for k in range(8):
            turn = k * np.pi / 4
            marks.ellipse(0.06 + 0.27 * np.cos(turn), 1.35 + 0.27 * np.sin(turn), 0.20, 0.07, gold, angle=float(turn))
        marks.line(-0.45, 2.08, 0.58, 2.08, 0.05, gold)
        marks.line(-0.25, 1.90, 0.38, 1.90, 0.035, gold)
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=1.9)


@subject(
    "poster",
    "picture frame",
    "painting frame",
    "framed picture",
    "canvas",
    info=SubjectInfo(0.9, "object", "indoor", 0.72),
)
def poster(ask: Ask) -> Drawn:
    """A framed sheet: the words on it, or a small landscape."""
    clay = sheet(ask.height_px / 2.8, -1.05, 1.05, -0.05, 2.85, SATIN)
    box(clay, -1.0, 0, 2.0, 2.8, part_colour(ask, "#5f4028", "frame"), thickness=0.16, bevel=0.10)
    sheet_of = clay.canvas()
    paper = body_colour(ask, "#f4ecdc")
    sheet_of.rectangle(-0.86, 0.14, 1.72, 2.52, flat(paper, ask, 1.05))
    if ask.text:
        dark = float(paper.mean()) > 0.25
        write(sheet_of, ask.text, -0.74, 2.50, 1.48, 2.2, flat("#2a2226" if dark else "#f8f2e6", ask), "Black")
    else:
        with sheet_of.clip([(-0.80, 0.2), (0.80, 0.2), (0.80, 2.6), (-0.80, 2.6)]):
            sheet_of.rectangle(-0.8, 0.2, 1.6, 2.4, flat("#f2b27a", ask))
            sheet_of.circle(0.25, 1.75, 0.32, flat("#fbe6b0", ask, 1.2))
            for y, tone in ((1.35, "#a86a7a"), (1.0, "#6a4a7a"), (0.65, "#3a3460")):
                hills = (
                    [(-0.8, 0.2)]
                    + [(float(x), y + 0.18 * float(np.sin(x * 4 + y * 7))) for x in np.linspace(-0.8, 0.8, 20)]
                    + [(0.8, 0.2)]
                )
                sheet_of.polygon(hills, flat(tone, ask))
    return finish(clay, ask, features=sheet_of, anchor=(0, 0), baseline=2.0)


@subject("t-shirt", "t shirt", "tshirt", "shirt", info=SubjectInfo(0.72, "clothing", "indoor", 1.1))
def t_shirt(ask: Ask) -> Drawn:
    """A T-shirt laid flat, with words on its chest if there are any."""
    clay = sheet(ask.height_px / 2.4, -1.4, 1.4, -0.05, 2.45, Material(gloss=0.08, blend=0.03))
    cloth = body_colour(ask, one_of(ask, "#f0eee8", "#3f6fa8", "#c8423a", "#2f3238", "#e6b83a"))
    shape = Path().move(-0.42, 2.36).quad(0, 2.10, 0.42, 2.36).line(0.72, 2.28).quad(1.0, 2.12, 1.32, 1.62)
    shape.line(0.98, 1.36).line(0.78, 1.58).quad(0.74, 0.8, 0.80, 0.05).quad(0, -0.03, -0.80, 0.05)
    shape.quad(-0.74, 0.8, -0.78, 1.58).line(-0.98, 1.36).line(-1.32, 1.62).quad(-1.0, 2.12, -0.72, 2.28)
    clay.puff(clay.canvas().mask(shape), cloth, thickness=0.24, bevel=0.30)
    folds = fbm(ask.rng, clay.height, clay.width, max(6.0, clay.scale * 0.7), 3, stretch=(0.7, 1.8))
    gy, gx = np.gradient(folds)
    clay.channels[3] -= np.asarray(gx * clay.scale * 0.10, np.float32)
    clay.channels[4] += np.asarray(gy * clay.scale * 0.10, np.float32)
    marks = clay.canvas()
    collar = [(0.46 * float(np.sin(t)), 2.40 - 0.20 * float(np.cos(t * 1.05))) for t in np.linspace(-1.35, 1.35, 15)]
    marks.polyline(collar, 0.055, flat(cloth * np.float32(0.72), ask), soft=0.006)
    if ask.text:
        light = float(cloth.mean()) < 0.3
        write(
            marks,
            ask.text,
            -0.58,
            1.72,
            1.16,
            0.85,
            flat(part_colour(ask, "#f6f2ea" if light else "#26262c", "letters", "text"), ask),
            "Black",
        )
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=1.5)


@subject("vase", "amphora", "urn", "pottery", info=SubjectInfo(0.35, "object", "tabletop", 0.55))
def vase(ask: Ask) -> Drawn:
    """A glazed vase with a band of blue ornament."""
    clay = sheet(ask.height_px / 2.6, -0.85, 0.85, -0.05, 2.65, body_material(ask, GLAZED))
    glaze, ornament = body_colour(ask, "#f0ebe0"), part_colour(ask, "#2f5aa0", "pattern", "ornament")

    def painted(u: F32, y: F32) -> F32:
        band = (
            (np.abs(y - 1.25) < 0.34) & (np.abs(y - 1.25) > 0.30)
            | (np.abs(y - 2.05) < 0.03)
            | (np.abs(y - 0.34) < 0.03)
        )
        petals = (np.abs(y - 1.25) < 0.26) & (np.cos((u * 14 + 0.25) * 2 * np.pi / 2) > np.abs(y - 1.25) * 4 - 0.2)
        return np.where((band | petals)[..., None], ornament, glaze).astype(np.float32)

    plain = ask.colour is not None or ask.material != ""
    profile = [
        (0, 0.36),
        (0.06, 0.38),
        (0.4, 0.55),
        (1.1, 0.78),
        (1.6, 0.66),
        (2.05, 0.32),
        (2.3, 0.26),
        (2.5, 0.40),
        (2.55, 0.42),
    ]
    clay.lathe((0, 0, 0), profile, glaze if plain else painted)
    clay.puff(
        ellipse_points(0, 2.55, 0.42, 0.07), glaze * np.float32(0.25), z=0.40, thickness=0.02, bevel=0.02, material=MATT
    )
    return finish(clay, ask, anchor=(0, 0.01), baseline=0.75)


@subject("treasure chest", "treasure", "chest", info=SubjectInfo(0.6, "object", "ground", 1.3))
def treasure_chest(ask: Ask) -> Drawn:
    """An open chest, heaped with gold and gems."""
    clay = sheet(ask.height_px / 2.2, -1.5, 1.5, -0.05, 2.3, SATIN)
    wood, iron = body_colour(ask, "#8a5a30"), part_colour(ask, "#c99a3a", "fittings")
    lid = Path().move(-1.2, 1.15).quad(-1.28, 2.2, -0.7, 2.22).line(0.7, 2.22).quad(1.28, 2.2, 1.2, 1.15)
    clay.puff(clay.canvas().mask(lid), wood * np.float32(0.75), z=-0.5, thickness=0.2, bevel=0.12)
    inner = Path().move(-1.02, 1.15).quad(-1.08, 2.0, -0.62, 2.04).line(0.62, 2.04).quad(1.08, 2.0, 1.02, 1.15)
    clay.puff(clay.canvas().mask(inner), "#3a2414", z=-0.28, thickness=0.02, bevel=0.02)
    rng, glow = ask.rng, clay.canvas()
    for k in range(90):
        x, heap = rng.uniform(-1.0, 1.0), 1 - (rng.random() - 0.5) ** 2
        y = 1.05 + (0.42 - 0.36 * x * x) * rng.random() * heap
        if k % 9 == 0:
            gem = ("#d8203a", "#2f7ae0", "#2fb060", "#b04ad0")[int(rng.integers(4))]
            clay.ellipsoid((x, y + 0.03, 0.12), (0.075, 0.075, 0.06), gem, material=GLASS)
        else:
            clay.ellipsoid(
                (x, y, 0.1 * rng.random()),
                (0.10, 0.045 + 0.05 * rng.random(), 0.05),
                "#f0b82e",
                angle=float(rng.normal() * 0.5),
                material=_GOLD,
            )
    box(clay, -1.25, 0, 2.5, 1.1, wood, z=0.1, thickness=0.22, bevel=0.06)
    across, up = clay.grid()
    boards = np.asarray(
        (np.abs((up / 0.275) % 1 - 0.5) > 0.46) * (up < 1.1) * (np.abs(across) < 1.24) * 0.7 * clay.cover, np.float32
    )
    clay.tint(wood * np.float32(0.35), boards)
    for left in (-1.27, -0.55, 0.40, 1.10):
        box(clay, left, -0.01, 0.17, 1.13, iron, z=0.24, thickness=0.10, bevel=0.03, material=_GOLD)
    box(clay, -1.28, 0.98, 2.56, 0.15, iron, z=0.25, thickness=0.10, bevel=0.03, material=_GOLD)
    box(clay, -0.20, 0.62, 0.40, 0.46, iron * np.float32(1.15), z=0.34, thickness=0.10, bevel=0.05, material=_GOLD)
    clay.ellipsoid((0, 0.86, 0.44), (0.055, 0.055, 0.03), "#2a1c10")
    glow.ellipse(0, 1.3, 0.8, 0.25, linear("#ffd26a") * np.float32(0.22), soft=0.2)
    return finish(clay, ask, anchor=(0, 0), baseline=2.6, glow=glow)


@subject("sword", "katana", "blade", info=SubjectInfo(1.0, "object", "ground", 0.30))
def sword(ask: Ask) -> Drawn:
    """A long sword, point down, with a jewelled hilt."""
    clay = sheet(ask.height_px / 3.6, -0.65, 0.65, -0.05, 3.65, SATIN)
    steel = part_colour(ask, body_colour(ask, "#c4ccd6"), "blade")
    clay.puff(
        [(0, 0), (0.15, 0.32), (0.15, 2.5), (-0.15, 2.5), (-0.15, 0.32)],
        steel,
        thickness=0.10,
        bevel=0.14,
        material=_STEEL,
    )
    clay.puff(
        [(0, 0.4), (0.03, 0.5), (0.03, 2.4), (-0.03, 2.4), (-0.03, 0.5)],
        steel * np.float32(0.5),
        z=0.09,
        thickness=0.02,
        bevel=0.02,
        material=_STEEL,
    )
    gold = part_colour(ask, "#d9a532", "hilt", "guard")
    clay.tube(
        [(-0.55, 2.62, 0.1), (0, 2.52, 0.16), (0.55, 2.62, 0.1)], [0.07, 0.09, 0.07], gold, segments=24, material=_GOLD
    )
    for k in range(9):
        clay.ellipsoid((0, 2.66 + 0.075 * k, 0.12), (0.085, 0.045, 0.09), "#5a2a22" if k % 2 else "#7a3a2c")
    clay.ellipsoid((0, 3.46, 0.12), (0.15, 0.15, 0.14), gold, material=_GOLD)
    clay.ellipsoid((0, 2.54, 0.26), (0.075, 0.075, 0.06), "#c8203a", material=GLASS)
    return finish(clay, ask, anchor=(0, 0), baseline=0.2)


@subject("lantern", "oil lamp", "old lantern", info=SubjectInfo(0.4, "object", "tabletop", 0.62))
def lantern(ask: Ask) -> Drawn:
    """An iron lantern with a burning flame behind glass."""
    clay = sheet(ask.height_px / 3.0, -0.95, 0.95, -0.05, 3.1, SATIN)
    iron = body_colour(ask, "#3a3a40")
    clay.lathe((0, 0, 0), [(0, 0.66), (0.16, 0.70), (0.30, 0.56)], iron)
    glass = Material(gloss=1.8, mirror=0.25, emission=0.75, blend=0.0)

    def glowing(u: F32, y: F32) -> F32:
        heat = np.exp(-((u / 0.22) ** 2) - ((y - 0.95) / 0.55) ** 2)[..., None]
        return np.asarray(mix(linear("#a8621e"), linear("#ffdf8a"), heat), np.float32)

    clay.lathe((0, 0, 0), [(0.30, 0.50), (0.7, 0.60), (1.5, 0.60), (1.72, 0.48)], glowing, material=glass)
    clay.ellipsoid((0, 0.85, 0.62), (0.13, 0.30, 0.08), "#fff4c8", material=LAMP)
    for x in (-0.62, -0.25, 0.25, 0.62):
        clay.capsule((x, 0.28, 0.4), 0.035, (x * 0.95, 1.75, 0.4), 0.035, iron)
    clay.lathe((0, 0, 0), [(1.70, 0.72), (1.78, 0.70), (2.1, 0.34), (2.2, 0.20), (2.34, 0.16)], iron)
    ring = [(0.52 * float(np.cos(t)), 2.30 + 0.52 * float(np.sin(t)), 0.0) for t in np.linspace(0, np.pi, 13)]
    clay.tube(ring, [0.035, 0.035], iron, segments=36)
    glow = clay.canvas()
    glow.ellipse(0, 1.0, 0.55, 0.65, linear("#ffb04a") * np.float32(0.55), soft=0.25)
    return finish(clay, ask, anchor=(0, 0.01), baseline=1.3, glow=glow)


@subject("gift", "gift box", "present", "wrapped gift", info=SubjectInfo(0.25, "object", "tabletop", 1.0))
def gift(ask: Ask) -> Drawn:
    """A box with a ribbon and a bow."""
    clay = sheet(ask.height_px / 2.6, -1.25, 1.25, -0.05, 2.65, SATIN)
    paper = body_colour(ask, one_of(ask, "#d8383f", "#3f8fbf", "#6fae4a", "#9a5ab8", "#e6b83a"))
    ribbon = part_colour(ask, "#f6ecc8" if ask.colour is None else "#fbf4e0", "ribbon", "bow")
    box(clay, -1.02, 0, 2.04, 1.5, paper, thickness=0.3, bevel=0.10)
    box(clay, -1.12, 1.42, 2.24, 0.44, paper * np.float32(1.12), z=0.12, thickness=0.3, bevel=0.08)
    dots = clay.canvas()
    for row in range(5):
        for column in range(7):
            dots.circle(-0.9 + 0.3 * column + 0.15 * (row % 2), 0.15 + 0.28 * row, 0.05, "#ffffff")
    clay.tint("#ffffff", dots.alpha * clay.cover * np.float32(0.55))
    box(clay, -0.17, 0, 0.34, 1.5, ribbon, z=0.3, thickness=0.08, bevel=0.03, material=GLAZED)
    box(clay, -0.17, 1.42, 0.34, 0.44, ribbon, z=0.42, thickness=0.08, bevel=0.03, material=GLAZED)
    for side in (-1, 1):
        clay.ellipsoid((side * 0.44, 2.16, 0.3), (0.46, 0.25, 0.2), ribbon, angle=side * 0.45, material=GLAZED)
        clay.ellipsoid(
            (side * 0.46, 2.17, 0.44), (0.24, 0.10, 0.1), ribbon * np.float32(0.55), angle=side * 0.45, material=GLAZED
        )
        plate(
            clay,
            [(side * 0.05, 1.98), (side * 0.62, 1.62), (side * 0.42, 1.50), (side * 0.02, 1.84)],
            ribbon * np.float32(0.9),
            z=0.5,
            thickness=0.06,
        )
    clay.ellipsoid((0, 2.04, 0.5), (0.17, 0.16, 0.16), ribbon, material=GLAZED)
    return finish(clay, ask, anchor=(0, 0.01), baseline=2.0)


@subject("candle", "candles", info=SubjectInfo(0.2, "object", "tabletop", 0.45))
def candle(ask: Ask) -> Drawn:
    """A burning candle with wax running down, on a dish."""
    clay = sheet(ask.height_px / 2.9, -0.8, 0.8, -0.12, 2.95, Material(gloss=0.5, blend=0.05))
    wax = body_colour(ask, "#f2e6cc")
    clay.puff(
        ellipse_points(0, 0.02, 0.72, 0.16),
        part_colour(ask, "#c99a3a", "dish", "holder"),
        thickness=0.08,
        bevel=0.06,
        material=_GOLD,
    )
    clay.lathe((0, 0.05, 0), [(0, 0.40), (1.55, 0.38), (1.9, 0.37), (1.96, 0.34)], wax)
    for x, drop in ((-0.30, 0.55), (-0.08, 0.95), (0.20, 0.40), (0.34, 0.8)):
        clay.capsule((x, 1.95, 0.34), 0.075, (x, 1.95 - drop, 0.36), 0.06, wax, blend=0.05)
    clay.ellipsoid((0, 1.99, 0.1), (0.30, 0.06, 0.2), "#ffe2a0", material=Material(gloss=0.8, emission=0.6, blend=0.0))
    clay.capsule((0, 1.98, 0.3), 0.022, (0.01, 2.16, 0.3), 0.02, "#2a2018")
    clay.ellipsoid((0, 2.36, 0.3), (0.13, 0.27, 0.1), "#ffa62a", material=LAMP)
    clay.capsule((0, 2.5, 0.32), 0.07, (0, 2.78, 0.32), 0.012, "#ffa62a", material=LAMP)
    clay.ellipsoid((0, 2.30, 0.4), (0.07, 0.16, 0.06), "#fff2c0", material=LAMP)
    glow = clay.canvas()
    glow.circle(0, 2.38, 0.34, linear("#ffb04a") * np.float32(0.5), soft=0.16)
    return finish(clay, ask, anchor=(0, -0.04), baseline=1.3, glow=glow)


@subject("snow globe", "snowglobe", "crystal ball", info=SubjectInfo(0.16, "object", "tabletop", 0.85))
def snow_globe(ask: Ask) -> Drawn:
    """A little winter scene under glass; empty and violet as a crystal ball."""
    clay = sheet(ask.height_px / 2.6, -1.15, 1.15, -0.05, 2.65, SATIN)
    base = body_colour(ask, "#7a4a2c")
    clay.lathe((0, 0, 0), [(0, 0.86), (0.12, 0.88), (0.30, 0.72), (0.48, 0.76), (0.56, 0.70)], base, material=GLAZED)
    ball = Material(gloss=2.4, mirror=0.35, blend=0.0)
    magic = ask.noun == "crystal ball"
    clay.ellipsoid((0, 1.55, 0), (1.03, 1.03, 1.0), "#8a6ad0" if magic else "#a9cfe6", material=ball)
    inside = clay.canvas()
    if magic:
        inside.circle(0.1, 1.5, 0.5, linear("#e6b8ff"), opacity=0.6, soft=0.2)
    else:
        with inside.clip([tuple(p) for p in ellipse_points(0, 1.55, 0.96, 0.96)]):
            inside.ellipse(0, 0.72, 1.0, 0.48, flat("#f6fafd", ask, 1.15))
            for x, tall in ((-0.42, 0.62), (0.05, 0.86), (0.46, 0.55)):
                for level in range(3):
                    y, half = 1.02 + tall * 0.26 * level, tall * (0.30 - 0.07 * level)
                    inside.polygon(
                        [(x - half, y), (x + half, y), (x, y + tall * 0.46)],
                        flat(("#2f6a48", "#3a7a54", "#4a8a62")[level], ask),
                    )
            _flakes(inside, ask)
    inside.ellipse(-0.46, 1.98, 0.16, 0.30, linear("#ffffff"), opacity=0.5, soft=0.06, angle=-0.6)
    return finish(clay, ask, features=inside, anchor=(0, 0.01), baseline=1.7)


def _flakes(canvas: Canvas, ask: Ask) -> None:
    for _ in range(60):
        angle, out = ask.rng.random() * 6.28, np.sqrt(ask.rng.random()) * 0.92
        canvas.circle(
            float(np.cos(angle) * out),
            float(1.55 + np.sin(angle) * out),
            0.012 + 0.014 * float(ask.rng.random()),
            flat("#ffffff", ask, 1.3),
        )
