"""Food and drink."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas, ellipse_points
from ..clay import Clay, Material
from ..colour import F32, linear, mix
from .fruitbowl import SHAPES as FRUIT
from .making import GLAZED, MATT, SATIN, body_colour, flat, part_colour
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_SKIN = Material(gloss=0.9, blend=0.06)
_WINE_GLASS = Material(gloss=2.2, mirror=0.7, blend=0.0)
_FRUIT = {
    "apple": ("#d02c2a", 0.08), "green apple": ("#86b83a", 0.08), "red apple": ("#d02c2a", 0.08),
    "orange": ("#f08a1e", 0.09), "peach": ("#f2a878", 0.08), "plum": ("#5f2f6a", 0.05), "tomato": ("#d8382a", 0.08),
}  # fmt: skip


def _round_fruit(clay: Clay, x: float, y: float, z: float, size: float, colour: F32, kind: str) -> None:
    """An apple, orange, peach or the like, about `size` in radius."""
    if "apple" in kind:
        clay.ellipsoid(
            (x - 0.22 * size, y + 0.04 * size, z), (0.78 * size, 0.90 * size, 0.85 * size), colour, material=_SKIN
        )
        clay.ellipsoid(
            (x + 0.22 * size, y + 0.04 * size, z), (0.78 * size, 0.90 * size, 0.85 * size), colour, material=_SKIN
        )
        clay.ellipsoid(
            (x, y - 0.15 * size, z), (0.86 * size, 0.76 * size, 0.85 * size), colour, blend=0.12, material=_SKIN
        )
    else:
        clay.ellipsoid((x, y, z), (size, 0.95 * size, size), colour, material=_SKIN)


@subject(*_FRUIT, info=SubjectInfo(0.085, "food", "tabletop", 1.0))
def fruit(ask: Ask) -> Drawn:
    """A round fruit with its stalk and leaf."""
    usual, _ = _FRUIT[ask.noun]
    colour = body_colour(ask, usual)
    clay = sheet(ask.height_px / 2.3, -1.2, 1.2, -0.06, 2.45, _SKIN)
    _round_fruit(clay, 0, 0.92, 0, 1.0, colour, ask.noun)
    if "apple" in ask.noun and ask.colour is None and ask.noun != "green apple":
        _blush(clay, "#f0c04a")
    if ask.noun == "orange":
        _pores(clay, ask, colour)
    clay.tube(
        [(0.0, 1.70, 0.3), (0.04, 1.95, 0.3), (0.14, 2.18, 0.3)], [0.05, 0.04, 0.05], "#5a3c22", segments=20, blend=0.04
    )
    leaf = part_colour(ask, "#5a9a3a", "leaf")
    clay.ellipsoid((0.36, 2.02, 0.34), (0.30, 0.13, 0.07), leaf, angle=0.35, blend=0.01, material=SATIN)
    return finish(clay, ask, anchor=(0, 0.03), baseline=1.0)


def _blush(clay: Clay, colour: str) -> None:
    """Streaks of another colour round the top."""
    x, y = clay.grid()
    angle = np.arctan2(x, 1.7 - y)
    streaks = (0.5 + 0.5 * np.sin(angle * 38 + np.sin(angle * 11) * 2)) * np.exp(-(((y - 1.55) / 0.55) ** 2))
    clay.tint(colour, np.asarray(np.clip(streaks * 0.22, 0, 1) * (clay.cover > 0), np.float32))


def _pores(clay: Clay, ask: Ask, colour: F32) -> None:
    """The dimples of orange peel."""
    dots = clay.canvas()
    for _ in range(260):
        dots.circle(float(ask.rng.uniform(-1, 1)), float(ask.rng.uniform(0, 1.9)), 0.014, "#ffffff")
    clay.tint(colour * np.float32(0.6), dots.alpha * clay.cover * np.float32(0.6))


def _bowl(clay: Clay, colour: F32, material: Material, rim: float = 1.15) -> None:
    """A deep bowl on a foot; its rim is at height `rim`."""
    clay.lathe((0, 0, 0), [(0, 0.52), (0.10, 0.50)], colour * np.float32(0.8), material=material)
    profile = [(0.08, 0.50), (0.18, 0.72), (0.5, 1.08), (0.9, 1.27), (rim, 1.32)]
    clay.lathe((0, 0, 0.05), profile, colour, tilt=0.24, material=material)


@subject("fruit bowl", "bowl of fruit", "fruit basket", info=SubjectInfo(0.24, "food", "tabletop", 1.35))
def fruit_bowl(ask: Ask) -> Drawn:
    """Apples, oranges, a pear, a banana and grapes in a bowl."""
    clay = sheet(ask.height_px / 2.3, -1.6, 1.6, -0.06, 2.4, GLAZED)
    clay.puff(ellipse_points(0, 1.05, 1.30, 0.30), "#8a8074", z=-0.6, thickness=0.02, bevel=0.02)
    for x, y, z, size, colour, kind in (
        (-0.62, 1.18, 0.2, 0.46, "#d02c2a", "apple"), (0.62, 1.20, 0.2, 0.46, "#f08a1e", "orange"),
        (0.0, 1.60, 0.1, 0.44, "#86b83a", "apple"), (-0.1, 1.12, 0.55, 0.44, "#f2a030", "orange"),
        (0.95, 1.06, 0.4, 0.32, "#7a3f7a", "plum"), (-1.0, 1.04, 0.4, 0.34, "#e0c23a", "plum"),
    ):  # fmt: skip
        _round_fruit(clay, x, y, z, size, linear(colour), kind)
    clay.tube(
        [(0.25, 1.55, 0.7), (0.75, 1.55, 0.8), (1.15, 1.85, 0.7)],
        [0.10, 0.15, 0.06],
        "#f4d03a",
        segments=28,
        blend=0.06,
    )
    for k in range(14):
        clay.ellipsoid(
            (-0.72 + 0.17 * (k % 4) + 0.06 * (k // 4), 1.0 + 0.14 * (k // 4), 0.9),
            (0.10, 0.10, 0.10),
            "#6a3f8a",
            material=_SKIN,
        )
    _bowl(clay, part_colour(ask, body_colour(ask, "#e6ded0"), "bowl"), GLAZED, 1.05)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.1)


@subject("pineapple", info=SubjectInfo(0.3, "food", "tabletop", 0.5))
def pineapple(ask: Ask) -> Drawn:
    """A pineapple that stands: a barrel of many eyes in slanting rows, a crown of pointed leaves."""
    clay = sheet(ask.height_px / 2.0, -0.52, 0.52, -0.03, 2.04, SATIN)
    skin, leaf = body_colour(ask, "#d99a2b"), part_colour(ask, "#3f8a3c", "leaves", "crown")
    for row in range(4):
        for k in range(-3, 4):
            reach = (0.62 - 0.1 * row) * (1 - 0.1 * abs(k))
            tip = (0.13 * k * (1.5 - 0.3 * row), 1.14 + 0.1 * row + reach)
            bend = (0.05 * k, 1.22 + 0.1 * row + 0.45 * reach)
            tone = leaf * np.float32(0.75 + 0.12 * row)
            spine = [(0.03 * k, 1.08, 0.1 * row), (*bend, 0.05 + 0.1 * row), (*tip, 0.1 * row)]
            clay.tube(spine, [0.075, 0.065, 0.008], tone, segments=10, blend=0.0)
    clay.ellipsoid((0, 0.58, 0), (0.42, 0.58, 0.42), skin * np.float32(0.62))
    for row in range(9):
        y = 0.09 + 0.122 * row
        wide = 0.42 * float(np.sqrt(max(0.05, 1 - ((y - 0.58) / 0.6) ** 2)))
        for k in range(-4, 5):
            turn = (k + 0.5 * (row % 2)) * 0.42
            if abs(turn) > 1.45:
                continue
            x, z = wide * float(np.sin(turn)), wide * float(np.cos(turn))
            clay.ellipsoid((x, y, z), (0.085 * float(np.cos(turn)) + 0.012, 0.07, 0.045), skin)
            clay.ellipsoid((x, y + 0.01, z + 0.045), (0.02, 0.016, 0.012), leaf * np.float32(0.5))
    return finish(clay, ask, anchor=(0, 0), baseline=0.6)


@subject("glass of wine", "wine", "wine glass", "red wine", info=SubjectInfo(0.21, "drink", "tabletop", 0.48))
def wine(ask: Ask) -> Drawn:
    """A glass on a stem, half full."""
    clay = sheet(ask.height_px / 3.0, -0.8, 0.8, -0.06, 3.05, _WINE_GLASS)
    red = body_colour(ask, "#7a1428")
    clay.puff(ellipse_points(0, 0.06, 0.60, 0.10), "#cfdde2", thickness=0.04, bevel=0.04)
    clay.lathe((0, 0, 0), [(0.06, 0.26), (0.12, 0.07), (0.9, 0.05), (1.15, 0.10)], "#c4d4da")
    bowl = [(1.1, 0.10), (1.25, 0.40), (1.6, 0.62), (2.1, 0.62), (2.6, 0.52), (2.85, 0.47)]

    def filled(u: F32, y: F32) -> F32:
        share = np.clip((2.02 - y) / 0.02, 0, 1)[..., None]
        edge = np.clip((np.abs(u) - 0.40) * 12, 0, 1)[..., None]
        empty = mix(linear("#b9cbd2"), linear("#e6f0f2"), edge)
        return np.asarray(mix(empty, red * (1 - 0.3 * edge), share), np.float32)

    clay.lathe((0, 0, 0), bowl, filled)
    top = clay.canvas()
    for y, rx, tone, power in ((2.02, 0.60, red * np.float32(1.6), 0.95), (2.85, 0.46, linear("#dfeaec"), 0.25)):
        top.path(ellipse_points(0, y, rx, rx * 0.14), flat(tone, ask), opacity=power)
    top.polyline(
        [tuple(p) for p in ellipse_points(0, 2.85, 0.465, 0.066)], 0.018, flat("#f4fbfc", ask, 1.2), closed=True
    )
    top.ellipse(-0.34, 2.1, 0.045, 0.42, flat("#ffffff", ask, 1.4), opacity=0.55, soft=0.02, angle=0.05)
    return finish(clay, ask, features=top, anchor=(0, -0.02), baseline=1.1)


@subject("hamburger", "burger", "cheeseburger", info=SubjectInfo(0.11, "food", "tabletop", 1.25))
def burger(ask: Ask) -> Drawn:
    """Bun, lettuce, tomato, cheese, patty, bun, with sesame."""
    clay = sheet(ask.height_px / 1.95, -1.3, 1.3, -0.06, 2.05, MATT)
    bun = body_colour(ask, "#d08a3c")
    clay.lathe((0, 0, 0), [(0, 0.85), (0.08, 1.0), (0.32, 1.05), (0.42, 1.02)], bun, material=SATIN)
    clay.lathe(
        (0, 0, 0.05),
        [(0.40, 1.04), (0.48, 1.12), (0.66, 1.12), (0.74, 1.02)],
        "#5a3220",
        material=Material(gloss=0.5, blend=0.0),
    )
    cheese = [
        (-1.18, 0.78),
        (1.18, 0.78),
        (1.0, 0.72),
        (0.72, 0.48),
        (0.45, 0.72),
        (-0.1, 0.70),
        (-0.42, 0.42),
        (-0.72, 0.71),
        (-1.1, 0.74),
    ]
    clay.puff(cheese, "#f6b92a", z=1.0, thickness=0.10, bevel=0.05, material=SATIN)
    for x in (-0.62, 0.05, 0.68):
        clay.ellipsoid((x, 0.86, 0.75), (0.44, 0.10, 0.42), "#d8382a", material=SATIN)
    for k in range(17):
        x = -1.12 + 0.14 * k
        clay.ellipsoid(
            (x, 0.98 + 0.05 * np.sin(k * 2.3), 0.75 + 0.2 * np.cos(k)),
            (0.17, 0.085, 0.3),
            ("#6fae3a", "#8fc84e")[k % 2],
            angle=0.3 * np.sin(k * 1.7),
        )
    clay.lathe(
        (0, 0, 0.1),
        [(1.02, 1.06), (1.12, 1.10), (1.42, 1.02), (1.74, 0.68), (1.92, 0.20), (1.94, 0.03)],
        bun * np.float32(1.05),
        material=SATIN,
    )
    for _ in range(30):
        angle, out = ask.rng.random() * 6.28, np.sqrt(ask.rng.random())
        x, y = np.cos(angle) * out * 0.85, 1.58 + np.sin(angle) * out * 0.25
        clay.ellipsoid((x, y, 1.15), (0.045, 0.028, 0.03), "#f6e6bc", angle=float(ask.rng.random() * 3), material=SATIN)
    return finish(clay, ask, anchor=(0, 0.02), baseline=1.9)


_SCOOPS = {
    1: ((0.0, 2.12, 0.62),),
    2: ((-0.28, 2.05, 0.52), (0.30, 2.12, 0.52)),
    3: ((-0.28, 2.05, 0.5), (0.30, 2.08, 0.5), (0.0, 2.72, 0.52)),
    4: ((-0.36, 2.05, 0.47), (0.36, 2.05, 0.47), (0.0, 2.5, 0.5), (0.02, 3.06, 0.48)),
}
"""x, y and radius of every scoop by their number."""


@subject("ice cream", "ice cream cone", "gelato", info=SubjectInfo(0.18, "food", "tabletop", 0.52))
def ice_cream(ask: Ask) -> Drawn:
    """Scoops on a waffle cone: as many as ``scoops`` says, in the colours that ``flavours`` lists."""
    clay = sheet(ask.height_px / 3.5, -0.95, 0.95, -0.05, 3.85, MATT)
    waffle = part_colour(ask, "#d9984a", "cone")
    clay.lathe((0, 0, 0), [(0, 0.04), (0.4, 0.18), (1.72, 0.60), (1.8, 0.62)], waffle)
    x, y = clay.grid()
    lines = (np.abs(((x + y * 0.42) / 0.20) % 1 - 0.5) > 0.40) | (np.abs(((x - y * 0.42) / 0.20) % 1 - 0.5) > 0.40)
    clay.tint(waffle * np.float32(0.5), np.asarray(lines * clay.cover * 0.7, np.float32))
    named = [tone for tone in ask.attributes.get("flavours", "").split(",") if tone]
    usual = named or ([ask.colour] if ask.colour else ["#f6a8bc", "#f6ead0", "#7a4a30"])
    spots = _SCOOPS[int(ask.attributes.get("scoops", "1" if named else "3"))]
    for k, (dx, dy, size) in enumerate(spots):
        _scoop(clay, ask, (dx, dy, size), linear(usual[k % len(usual)]), minty=usual[k % len(usual)] == "#a6e0c4")
    _finish(clay, ask, spots[-1], asked=bool(named))
    return finish(clay, ask, anchor=(0, 0.0), baseline=0.3)


def _scoop(clay: Clay, ask: Ask, spot: tuple[float, float, float], tone: F32, *, minty: bool) -> None:
    """A ball of ice cream with its frayed skirt; mint has chips of chocolate in it."""
    dx, dy, size = spot
    clay.ellipsoid((dx, dy, 0.25), (size, size * 0.92, size), tone, blend=0.04)
    for j in range(9):
        edge = dx - size * 0.85 + j * size * 0.21
        clay.ellipsoid((edge, dy - size * 0.62, 0.42), (0.13, 0.11, 0.14), tone, blend=0.05)
    for k in range(40):
        angle, out = ask.rng.random() * 6.28, np.sqrt(ask.rng.random()) * 0.9
        at = (
            dx + np.cos(angle) * out * size,
            dy + np.sin(angle) * out * size * 0.9,
            0.25 + size * np.sqrt(max(0.0, 1 - out * out)) - 0.04,
        )
        grain = tone * np.float32(0.90 + 0.2 * ask.rng.random())
        chip = minty and k % 4 == 0
        clay.ellipsoid(at, (0.05, 0.035, 0.05), linear("#3a2012") if chip else grain, blend=0.0 if chip else 0.03)


def _finish(clay: Clay, ask: Ask, top: tuple[float, float, float], *, asked: bool) -> None:
    """Sauce, sprinkles, a wafer and a cherry on the uppermost scoop."""
    dx, dy, size = top
    wanted = ask.attributes.get("finish", "").split(",")
    if "sauce" in wanted:
        sauce = Material(gloss=1.5, blend=0.04)
        clay.ellipsoid((dx, dy + size * 0.6, 0.45), (size * 0.75, size * 0.36, size * 0.7), "#4a2412", material=sauce)
        for k in range(5):
            x = dx + size * (-0.6 + 0.3 * k)
            clay.ellipsoid((x, dy + size * (0.32 - 0.14 * (k % 2)), 0.3 + size * 0.8), (0.09, 0.24, 0.1), "#4a2412",
                           material=sauce)  # fmt: skip
    if "wafer" in wanted:
        clay.capsule((dx + 0.2, dy, 0.2), 0.1, (dx + 0.62, dy + 1.0, 0.1), 0.1, "#e2b060")
    for k in range(46 if "sprinkles" in wanted else 0):
        angle, out = ask.rng.random() * 6.28, np.sqrt(ask.rng.random()) * 0.85
        x, y = dx + np.cos(angle) * out * size, dy + 0.1 + np.sin(angle) * out * size * 0.8
        z = 0.26 + size * np.sqrt(max(0.0, 1 - out * out)) + 0.06
        tone = ("#e8407a", "#3fa8d8", "#f2c83a", "#6fc04a", "#fbf6f0")[k % 5]
        lean = ask.rng.random() * 3.14
        step = (np.cos(lean) * 0.05, np.sin(lean) * 0.05)
        clay.capsule((x - step[0], y - step[1], z), 0.024, (x + step[0], y + step[1], z), 0.024, tone, blend=0.0)
    if "cherry" in wanted or not (asked or "scoops" in ask.attributes):
        x, y = dx + 0.1, dy + size + 0.04
        clay.ellipsoid((x, y, 0.5), (0.13, 0.13, 0.13), "#c8202e", material=_SKIN)
        clay.tube([(x, y + 0.1, 0.5), (x + 0.06, y + 0.24, 0.5), (x + 0.18, y + 0.3, 0.5)], [0.016, 0.014, 0.014],
                  "#4a6a2a", segments=12)  # fmt: skip


@subject("donut", "doughnut", info=SubjectInfo(0.10, "food", "tabletop", 1.0))
def donut(ask: Ask) -> Drawn:
    """An iced ring with sprinkles, seen from above."""
    clay = sheet(ask.height_px / 2.1, -1.1, 1.1, -0.05, 2.15, SATIN)
    ring = [(0.62 * float(np.cos(t)), 1.05 + 0.62 * float(np.sin(t)), 0.0) for t in np.linspace(0, 2 * np.pi, 25)]
    clay.tube(ring, [0.40, 0.40], "#c98a4a", segments=72, blend=0.08)
    icing = body_colour(ask, "#f284a8")
    iced = [(0.62 * float(np.cos(t)), 1.05 + 0.62 * float(np.sin(t)), 0.12) for t in np.linspace(0, 2 * np.pi, 25)]
    clay.tube(
        iced, [0.33, 0.345, 0.32, 0.345, 0.33], icing, segments=72, blend=0.05, material=Material(gloss=1.0, blend=0.05)
    )
    for _ in range(46):
        turn, out = ask.rng.random() * 6.28, 0.62 + 0.22 * ask.rng.uniform(-1, 1)
        x, y, lean = np.cos(turn) * out, 1.05 + np.sin(turn) * out, ask.rng.random() * 3.14
        dx, dy = np.cos(lean) * 0.05, np.sin(lean) * 0.05
        tone = ("#f6d03a", "#5ab0e0", "#f6f2ea", "#7ac04a", "#e0485a")[int(ask.rng.integers(5))]
        clay.capsule((x - dx, y - dy, 0.44), 0.022, (x + dx, y + dy, 0.44), 0.022, tone, material=SATIN)
    return finish(clay, ask, anchor=(0, 0.03), baseline=1.2)


def _candles(clay: Clay, glow: Canvas, ask: Ask) -> None:
    """As many burning candles as were asked for, five when nothing was said, in one row or two."""
    said = ask.attributes.get("candles", "")
    plain = "flowers" in ask.attributes and not said
    count = min(int(said), 16) if said.isdigit() else 0 if plain else 5
    rows = (count,) if count <= 8 else (count // 2, count - count // 2)
    flame = Material(gloss=0.2, emission=1.8, blend=0.0)
    tones = ("#5ab0e0", "#f6d03a", "#e0485a", "#7ac04a", "#b07ad0")
    for row, many in enumerate(rows):
        step = min(0.26, 1.4 / max(1, many - 1))
        for k in range(many):
            x = (k - (many - 1) / 2) * step
            foot = 1.62 - 0.05 * np.cos(x * 2) + (0.12 if row == 0 and len(rows) > 1 else 0.0)
            tone = part_colour(ask, tones[(k + row) % 5], "candles")
            wide = min(0.045, 0.2 * step)
            clay.capsule((x, foot, 0.9), wide, (x, foot + 0.50, 0.9), wide, tone)
            clay.ellipsoid((x, foot + 0.66, 0.9), (wide * 1.2, 0.11, 0.05), "#ffb02e", material=flame)
            glow.circle(x, foot + 0.66, 0.14, linear("#ffb04a") * np.float32(0.5), soft=0.08)


def _sugar_flower(clay: Clay, at: tuple[float, float, float], colour: F32) -> None:
    x, y, z = at
    for turn in np.arange(5) * 0.4 * np.pi:
        clay.ellipsoid(
            (x + 0.1 * np.cos(turn), y + 0.1 * np.sin(turn), z), (0.1, 0.08, 0.06), colour, angle=float(turn)
        )
    clay.ellipsoid((x, y, z + 0.06), (0.06, 0.06, 0.05), "#f6d65a")


def _decorated(clay: Clay, ask: Ask) -> None:
    """Fruit round both tiers, sprinkles over the icing, as the attributes ask for."""
    if fruit := ask.attributes.get("fruit", ""):
        shape, tone = fruit.split(":")
        for count, y, wide, z in ((9, 1.0, 1.12, 1.35), (5, 1.72, 0.66, 0.86)):
            for k in range(count):
                u = -1 + 2 * k / (count - 1)
                at = (wide * float(np.sin(u * 1.35)), y - 0.12 * float(np.cos(u * 1.5)) + 0.1, z + 0.1)
                with clay.at(*at, scale=0.16 if shape != "banana" else 0.12):
                    FRUIT[shape](clay, linear(tone))
    for k in range(110 if "sprinkles" in ask.attributes else 0):
        tier = k % 3 == 0
        turn, reach = float(ask.rng.uniform(-1.45, 1.45)), 0.87 if tier else 1.27
        x, z = reach * float(np.sin(turn)), reach * float(np.cos(turn)) + 0.08
        y = (1.0 if tier else 0.2) + 0.6 * float(ask.rng.random())
        tone = ("#e8407a", "#3fa8d8", "#f2c83a", "#6fc04a", "#8a5ad0")[k % 5]
        clay.ellipsoid((x, y, z), (0.05, 0.022, 0.03), tone, angle=float(k), blend=0.0)


@subject("birthday cake", "cake", "layer cake", info=SubjectInfo(0.26, "food", "tabletop", 1.15))
def cake(ask: Ask) -> Drawn:
    """A two-tier cake with dripping icing, cream rosettes and candles."""
    clay = sheet(ask.height_px / 2.9, -1.6, 1.6, -0.15, 2.95, SATIN)
    clay.puff(ellipse_points(0, 0.02, 1.5, 0.22), "#e9e6de", z=-0.4, thickness=0.06, bevel=0.05, material=GLAZED)
    sponge, icing = part_colour(ask, "#f4dcc0", "sponge"), part_colour(ask, body_colour(ask, "#f49ab4"), "icing")
    for y, radius, tall in ((0.06, 1.25, 0.82), (0.92, 0.85, 0.70)):
        clay.lathe((0, y, 0), [(0, radius), (tall * 0.9, radius), (tall, radius * 0.97)], sponge, tilt=0.12)
        for k in range(19):
            u = -1 + 2 * k / 18
            x, z = radius * np.sin(u * 1.5), radius * np.cos(u * 1.5) + 0.02
            drop = 0.16 + 0.20 * (0.5 + 0.5 * np.sin(k * 2.7 + y * 5))
            top = y + tall - 0.02 - 0.10 * np.cos(u * 1.5)
            clay.capsule((x, top, z), 0.095, (x, top - drop, z), 0.075, icing, blend=0.06, gloss=0.9)
        clay.puff(
            ellipse_points(0, y + tall, radius * 0.98, radius * 0.14),
            icing,
            z=radius * 0.75,
            thickness=0.10,
            bevel=0.08,
        )
        for k in range(11):
            u = -1 + 2 * k / 10
            clay.ellipsoid(
                (radius * np.sin(u * 1.5), y + 0.04 - 0.08 * np.cos(u * 1.5), radius * np.cos(u * 1.5) + 0.1),
                (0.11, 0.085, 0.1),
                "#fbf6ee",
            )
    for k in range(7 if "flowers" in ask.attributes else 0):
        _sugar_flower(
            clay, (-1.05 + 0.35 * k, 0.98 - 0.14 * np.cos(k - 3), 1.3), part_colour(ask, "#f08fb0", "flowers")
        )
    _decorated(clay, ask)
    glow = clay.canvas()
    _candles(clay, glow, ask)
    return finish(clay, ask, anchor=(0, -0.06), baseline=2.6, glow=glow)
