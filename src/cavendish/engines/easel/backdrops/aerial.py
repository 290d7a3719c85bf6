"""Settings seen from straight above, as a drone sees them: woods, fields, coasts, mountains, roads, rivers."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, linear, mix, over, smoothstep
from ..noise import blur
from . import crowns
from .base import Backdrop, Scenery, setting
from .from_above import band, canopy, course, lay_ground, lay_road, lay_water, noise, seen, shaded
from .sheet import Sheet, ink
from .town import light_up


@setting("forest from above", "woods from above", view_m=90.0, surface="none")
def forest(scenery: Scenery) -> Backdrop:
    lay_ground(scenery, "#1a2a16", "#2f4a24") if not scenery.snowy else lay_ground(scenery, "#b9cbe0", "#f2f7fc")
    trail = band(scenery, course(scenery, "trail", 0.10), 0.016)
    over(scenery.image, linear("#b59a6a" if not scenery.snowy else "#dfe7f0") * scenery.on_ground, trail)
    canopy(scenery, smoothstep(0.15, 0.0, blur(trail, scenery.size / 90)), "wood")
    return seen(scenery, "forest from above")


@setting("river from above", "winding river from above", view_m=90.0, surface="none")
def river(scenery: Scenery) -> Backdrop:
    lay_ground(scenery, "#2f4a24", "#6f8a3f") if not scenery.snowy else lay_ground(scenery, "#b9cbe0", "#f2f7fc")
    line = course(scenery, "river", 0.17, 0.25)
    wide = band(scenery, line, 0.135)
    lay_water(scenery, wide)
    canopy(scenery, smoothstep(0.05, 0.0, blur(wide, scenery.size / 45)), "banks")
    return seen(scenery, "river from above")


@setting("lake from above", "pond from above", view_m=90.0, surface="none")
def lake(scenery: Scenery) -> Backdrop:
    lay_ground(scenery, "#2f4a24", "#6f8a3f") if not scenery.snowy else lay_ground(scenery, "#b9cbe0", "#f2f7fc")
    x, y = (scenery.columns() - 0.5) * scenery.wide**0.5, (scenery.rows() - 0.5) / scenery.wide**0.5
    away = np.hypot(x / 0.33, y / 0.25) + (noise(scenery, "shore", 0.22) - 0.5) * 0.9
    cover = smoothstep(1.02, 0.99, away)
    said = scenery.decor.get("place")
    lay_water(scenery, cover, said or "#4fb0ae", said or "#174a68")
    canopy(scenery, smoothstep(1.10, 1.16, away), "shore wood")
    return seen(scenery, "lake from above")


@setting("road from above", "highway from above", "winding road from above", view_m=70.0, surface="none")
def road(scenery: Scenery) -> Backdrop:
    lay_ground(scenery, "#2a4020", "#5f7a38") if not scenery.snowy else lay_ground(scenery, "#b9cbe0", "#f2f7fc")
    line = course(scenery, "road", 0.20, 0.2)
    canopy(scenery, smoothstep(0.05, 0.0, blur(band(scenery, line, 0.10), scenery.size / 60)), "roadside")
    lay_road(scenery, line, 0.062)
    return seen(scenery, "road from above")


_CROPS = ("#7fa650", "#5f8f3f", "#a8b84f", "#d9b95a", "#c9a24a", "#8a6a44", "#4f7a34", "#e3cf6a", "#93bb5a", "#6f9a48")
_STUBBLE = (
    "#b5964a",
    "#8a6236",
    "#d0a24a",
    "#a3783f",
    "#93923f",
    "#c9b060",
    "#7a5430",
    "#b0703a",
    "#c8a050",
    "#8f8a44",
)
_SNOWED = ("#eef4fa", "#dfe8f2", "#f6f9fc", "#d2deeb", "#e6edf6", "#c9d6e4", "#f0f5fa", "#dbe5f0", "#eaf0f7", "#d6e0ec")


@setting("fields from above", "farmland from above", "countryside from above", view_m=300.0, surface="none")
def fields(scenery: Scenery) -> Backdrop:
    edges = _patchwork(scenery)
    hedge = (edges < 0.012) & (noise(scenery, "gaps", 0.1, 3) > 0.42)
    crowns.scatter(scenery, ("round",), 0.013, where=hedge.astype(np.float32), density=0.9, name="hedges")
    copse = smoothstep(0.66, 0.70, noise(scenery, "copse", 0.3, 3))
    crowns.scatter(scenery, ("round",), 0.017, where=copse, name="copse")
    line = course(scenery, "lane", 0.06, 0.35)
    lay_road(scenery, line, 0.018, "#a39c90")
    sheet, lamps = Sheet(scenery.width, scenery.height), Sheet(scenery.width, scenery.height)
    rng = scenery.stream("farms")
    for at in (22, 30, 62):
        for number in range(3):
            aside = np.array([0.05 + 0.055 * (number % 2), 0.06 * (number - 1)]) * scenery.size
            _roof(sheet, lamps, scenery, rng, line[at] + aside, 0.020 + 0.012 * rng.random())
    sheet.onto(scenery.image)
    if scenery.dark:
        light_up(scenery, lamps)
    return seen(scenery, "fields from above")


def _patchwork(scenery: Scenery) -> F32:
    """Paint fields of different crops; returns the distance to the next hedge, as a share of the size."""
    rng, size = scenery.stream("fields"), scenery.size
    turn = np.float32(0.25 + 0.5 * rng.random())
    # Worked out at half the resolution: hedges hide the seams.
    warp = (noise(scenery, "warp", 0.5, 2)[::2, ::2] - 0.5) * 0.10
    x, y = scenery.columns()[:, ::2] * scenery.width / size, scenery.rows()[::2] * scenery.height / size
    u, v = x * np.cos(turn) + y * np.sin(turn) + warp + 1.0, y * np.cos(turn) - x * np.sin(turn) + warp + 1.0
    lines = np.cumsum(0.14 + 0.14 * rng.random(36))
    column = np.searchsorted(lines, u.ravel()).reshape(u.shape).clip(1, 35)
    shift = (rng.random(36) * 0.3).astype(np.float32)[column]
    row = np.searchsorted(lines, (v + shift).ravel()).reshape(u.shape).clip(1, 35)
    gaps = [u - lines[column - 1], lines[column] - u, v + shift - lines[row - 1], lines[row] - v - shift]
    edge = np.minimum.reduce([np.abs(gap) for gap in gaps]).astype(np.float32)
    crops = _SNOWED if scenery.snowy else _STUBBLE if scenery.season == "autumn" else _CROPS
    pick, pitch, lie = (
        rng.integers(len(crops), size=(36, 36)),
        60 + 120 * rng.random((36, 36)),
        rng.random((36, 36)) < 0.5,
    )
    tones = np.stack([linear(crop) for crop in crops])[pick][column, row]
    along = np.where(lie[column, row], u, v)
    drill = np.sin(along * pitch[column, row]).astype(np.float32)
    whole = (scenery.width, scenery.height)
    rows_of = cv2.resize((tones * (0.84 + 0.10 * drill[..., None])).astype(np.float32), whole)
    scenery.image = rows_of * (1 + 0.25 * (noise(scenery, "rough", 0.05, 4) - 0.3))[..., None] * scenery.on_ground
    edge = cv2.resize(edge, whole)
    verge = linear("#3f5f2c" if not scenery.snowy else "#8a97a3") * scenery.on_ground
    over(scenery.image, verge, smoothstep(0.006, 0.003, edge))
    return np.asarray(edge, np.float32)


def _roof(sheet: Sheet, lamps: Sheet, scenery: Scenery, rng: np.random.Generator, middle: F32, half: float) -> None:
    """A gabled roof from above: a lit and a shaded slope, and its shadow."""
    turn, long, wide = 0.5 * rng.integers(2) * np.pi + 0.3, half * scenery.size * 1.4, half * scenery.size * 0.8
    along, across = np.array([np.cos(turn), np.sin(turn)]) * long, np.array([-np.sin(turn), np.cos(turn)]) * wide
    tone = "#eef3f8" if scenery.snowy else ("#b5553a", "#8a4434", "#6a5048", "#a8673f")[int(rng.integers(4))]
    outline = np.array(
        [middle + along + across, middle + along - across, middle - along - across, middle - along + across]
    )
    sheet.polygon(outline + wide * 0.5, scenery.pen("#16180f" if not scenery.snowy else "#8f9fb4", 0.0, 0.5))
    sheet.polygon(outline, scenery.pen(tone, 0.0, 1.1))
    sheet.polygon(
        np.array([middle + along, middle + along + across, middle - along + across, middle - along]),
        scenery.pen(tone, 0.0, 0.75),
    )
    x, y = middle + along * 1.2
    lamps.circle(x, y, wide * 0.25, ink(linear("#ffd58a")))


@setting("coast from above", "beach from above", "shore from above", view_m=120.0, surface="none")
def coast(scenery: Scenery) -> Backdrop:
    rng = scenery.stream("coast")
    side = 1.0 if rng.random() < 0.5 else -1.0
    x, y = (scenery.columns() - 0.5) * side, scenery.rows() - 0.5
    swing = 0.045 * np.sin(y * 7 + rng.random() * 6)
    out = x * 0.94 + y * 0.30 + swing + (noise(scenery, "bays", 0.35) - 0.5) * 0.16
    light = scenery.on_ground
    swell = noise(scenery, "swell", 0.05, 4)
    deep = smoothstep(0.02, 0.42, out + (swell - 0.5) * 0.10)[..., None]
    scenery.image = mix(linear("#4fd0c4"), linear("#0f5f8f"), deep) * light * (0.86 + 0.28 * swell)[..., None]
    lace = noise(scenery, "lace", 0.03, 4)
    for shore, thick, power in ((-0.002, 0.008, 1.0), (0.035, 0.005, 0.75), (0.075, 0.004, 0.5)):
        wave = np.exp(-(((out - shore - (lace - 0.5) * 0.03) / thick) ** 2)) * (0.35 + 0.9 * lace)
        over(scenery.image, linear("#fbffff") * light, np.clip(wave * power, 0, 1))
    sand = mix(linear("#e3c890"), linear("#f6e6bf"), noise(scenery, "sand", 0.04, 4)[..., None]) * light
    wet = np.exp(-(((out + 0.012) / 0.012) ** 2))[..., None]
    over(scenery.image, sand * (1 - 0.3 * wet), smoothstep(0.0, -0.006, out))
    inland = smoothstep(-0.15, -0.165, out + (lace - 0.5) * 0.05)
    over(scenery.image, mix(linear("#3f6a2c"), linear("#86a84f"), lace[..., None]) * light, inland)
    _parasols(scenery, (out < -0.035) & (out > -0.125))
    crowns.scatter(scenery, ("wheel", "round"), 0.026, where=inland, density=0.85, name="palms")
    _wash(scenery, side)
    return seen(scenery, "coast from above")


def _parasols(scenery: Scenery, where: F32) -> None:
    """Striped umbrellas and towels on the sand."""
    rng, sheet, size = scenery.stream("parasols"), Sheet(scenery.width, scenery.height), scenery.size
    rows, columns = np.nonzero(where)
    if not len(rows):
        return
    for pick in rng.integers(len(rows), size=int(16 * max(1.0, scenery.wide))):
        x, y, radius = float(columns[pick]), float(rows[pick]), size * 0.014
        tone = ("#e0402f", "#f4c430", "#2f8fd0", "#f08fb0", "#2fa06a")[int(rng.integers(5))]
        sheet.box(
            x + radius * 1.3,
            y - radius,
            x + radius * 2.2,
            y + radius,
            scenery.pen(("#f4f0e6", tone)[int(rng.integers(2))]),
        )
        sheet.circle(x + radius * 0.4, y + radius * 0.45, radius, scenery.pen("#7a6238", 0.0, 0.8))
        for k in range(8):
            arc = np.linspace(k, k + 1, 4) * np.pi / 4
            wedge = np.vstack([[(x, y)], np.stack([x + np.cos(arc) * radius, y + np.sin(arc) * radius], -1)])
            sheet.polygon(wedge, scenery.pen(tone if k % 2 else "#fbf7ee"))
    sheet.onto(scenery.image)


def _wash(scenery: Scenery, side: float) -> None:
    """A motor boat drawing its wake across the deeper water."""
    rng, size = scenery.stream("boat"), scenery.size
    middle = np.array([0.5 + side * (0.28 + 0.1 * rng.random()), 0.25 + 0.4 * rng.random()]) * (
        scenery.width,
        scenery.height,
    )
    along = np.array([0.25 * side, -0.97])
    across, long = np.array([-along[1], along[0]]), size * 0.026
    wake = Sheet(scenery.width, scenery.height)
    wake.polygon(
        np.array(
            [middle, middle - along * long * 8 + across * long * 1.6, middle - along * long * 8 - across * long * 1.6]
        ),
        ink("#ffffff"),
    )
    wake.onto(scenery.image, soft=size / 200, opacity=0.35)
    hull = Sheet(scenery.width, scenery.height)
    shape = ((1.6, 0.0), (0.7, 0.55), (-1.3, 0.5), (-1.3, -0.5), (0.7, -0.55))
    hull.polygon(np.array([middle + along * long * a + across * long * b for a, b in shape]), scenery.pen("#fbf9f2"))
    cabin = ((0.4, 0.3), (-0.7, 0.32), (-0.7, -0.32), (0.4, -0.3))
    hull.polygon(np.array([middle + along * long * a + across * long * b for a, b in cabin]), scenery.pen("#2f5f8f"))
    hull.onto(scenery.image)


@setting("sea from above", "ocean from above", "water from above", view_m=60.0, surface="none")
def sea(scenery: Scenery) -> Backdrop:
    swell, lace = noise(scenery, "swell", 0.18, 5), noise(scenery, "lace", 0.03, 4)
    y = scenery.rows() * scenery.height / scenery.size
    waves = 0.5 + 0.5 * np.sin((y + 0.3 * scenery.columns() + swell * 0.5) * 26)
    depth = np.clip(swell * 1.3 - 0.15, 0, 1)[..., None]
    level = np.array(scenery.light.sky, np.float32) * 0.8 + scenery.light.key * 0.5
    scenery.image = (
        mix(linear("#0c4a78"), linear("#2fb0b8"), depth) * level * (0.80 + 0.22 * waves + 0.2 * lace)[..., None]
    )
    crest = smoothstep(0.80, 0.98, waves) * smoothstep(0.52, 0.70, lace)
    over(scenery.image, linear("#f4fdff") * scenery.on_ground, crest * np.float32(0.85))
    return seen(scenery, "sea from above")


@setting("mountains from above", "peaks from above", view_m=4000.0, surface="none")
def mountains(scenery: Scenery) -> Backdrop:
    ridges = 1 - np.abs(noise(scenery, "ridges", 0.30, 6) - 0.5) * 2
    fine = 1 - np.abs(noise(scenery, "fine", 0.10, 5) - 0.5) * 2
    height = blur(ridges**2 * 0.75 + fine * 0.16 * ridges, scenery.size / 700)
    light = scenery.light
    lit = shaded(scenery, height, 0.55)
    rock = mix(linear("#4a4a4f"), linear("#8f8a84"), fine[..., None])
    wood = mix(linear("#24402c"), linear("#5f7f45"), noise(scenery, "wood", 0.03, 4)[..., None])
    low = smoothstep(0.46, 0.32, height + (fine - 0.5) * 0.1)
    ground = mix(rock, wood if not scenery.snowy else linear("#c9d6e4"), low[..., None])
    white = smoothstep(0.52, 0.60, height + (fine - 0.5) * 0.12 - (lit[..., 0] < 0.25) * 0.04)
    ground = mix(ground, linear("#f4f8ff"), white[..., None])
    scenery.image = ground * (np.array(light.sky, np.float32) * 0.75 + light.key * 1.05 * lit)
    lay_water(scenery, smoothstep(0.055, 0.045, height), "#4fb0ae", "#1d5a80")
    mist = smoothstep(0.5, 0.75, noise(scenery, "mist", 0.35, 4)) * smoothstep(0.35, 0.12, height) * np.float32(0.35)
    over(scenery.image, scenery.fog * np.float32(1.05), mist)
    return seen(scenery, "mountains from above")


@setting("desert from above", "dunes from above", view_m=900.0, surface="none")
def desert(scenery: Scenery) -> Backdrop:
    swell = noise(scenery, "swell", 0.55, 3)
    x, y = scenery.columns() * scenery.width / scenery.size, scenery.rows() * scenery.height / scenery.size
    phase = (x * 0.5 + y + swell * 0.75) * 5.0
    crest = phase - np.floor(phase)
    height = np.where(crest < 0.72, crest / 0.72, (1 - crest) / 0.28).astype(np.float32) * (0.35 + 0.9 * swell)
    height = blur(height, scenery.size / 260) * 0.10
    ripples = np.sin((x * 0.9 - y * 0.35 + swell * 0.8) * 150) * 0.5 + 0.5
    lit = shaded(scenery, height, 2.0)[..., 0]
    # The windward slope brightens towards the crest; the lee side is darkest right behind it.
    slope = np.where(crest < 0.72, 0.45 + 0.55 * (crest / 0.72) ** 1.6, 0.10 + 0.35 * (crest - 0.72) / 0.28)
    share = np.clip(blur(slope.astype(np.float32), scenery.size / 420) * 0.9 + 0.12 * lit + 0.05 * ripples, 0, 1)
    sand = mix(linear("#9a5a30"), linear("#f6cf92"), share[..., None])
    scenery.image = sand * (np.array(scenery.light.sky, np.float32) * 0.6 + scenery.light.key * 0.8)
    return seen(scenery, "desert from above")


@setting("terraces from above", "rice terraces from above", view_m=120.0, surface="none")
def terraces(scenery: Scenery) -> Backdrop:
    """Flooded steps that follow the hill like the lines of a map, with green rims and palms between."""
    height = noise(scenery, "hill", 0.55, 3) * np.float32(15) + (scenery.rows() + 0.6 * scenery.columns()) * np.float32(
        5
    )
    step, level = height - np.floor(height), np.floor(height)
    pick = ((np.sin(level * 12.9) * 43758.5) % 1)[..., None]
    crop = mix(linear("#5f8f2c"), linear("#b4cc4e"), pick.astype(np.float32))
    sky = np.array(scenery.light.sky, np.float32) * 0.8 + scenery.light.key * 0.25
    flooded = mix(
        linear("#7fa8b0") * sky, crop * scenery.on_ground, np.asarray(smoothstep(0.35, 0.5, pick), np.float32)
    )
    grain = 0.86 + 0.28 * noise(scenery, "stalks", 0.008, 3)[..., None]
    scenery.image = flooded * grain
    rim = np.asarray(smoothstep(0.20, 0.10, step), np.float32)
    over(scenery.image, linear("#3f6a24") * scenery.on_ground, rim)
    over(
        scenery.image,
        linear("#cdda7a") * scenery.on_ground,
        np.asarray(np.exp(-(((step - 0.24) / 0.04) ** 2)) * 0.8, np.float32),
    )
    clumps = np.asarray(smoothstep(0.66, 0.70, noise(scenery, "clumps", 0.16, 3)), np.float32)
    crowns.scatter(scenery, ("star", "round"), 0.022, where=clumps, name="palms")
    return seen(scenery, "terraces from above")
