"""Fixtures of feasts: fireworks, lanterns, oil lamps and rangoli, paper flags, hearts, an arch of flowers, eggs."""

from __future__ import annotations

import numpy as np

from .. import atmosphere
from ..colour import linear, over
from ..noise import blur
from . import goods, rooms
from . import pieces as of
from .furnish import Furnisher
from .sheet import Sheet, ink

SPARKS = ("#ff5a4a", "#ffd24a", "#5ad0ff", "#ff8ad8", "#8aff8a", "#ffffff", "#b08aff")


def fireworks(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Bursts over the sky: rays of sparks, a bright heart, a haze of light round each."""
    s, rng = made.scenery, made.scenery.stream("fireworks")
    sheet = Sheet(s.width, s.height)
    spots = (
        (0.5, 0.20, 1.0),
        (0.20, 0.30, 0.8),
        (0.80, 0.26, 0.85),
        (0.36, 0.10, 0.5),
        (0.66, 0.34, 0.5),
        (0.08, 0.12, 0.5),
    )
    for k, (column, row, size) in enumerate(spots):
        cx, cy = (
            (column + 0.03 * rng.normal()) * s.width,
            (row + 0.02 * rng.normal()) * s.height * min(1.0, floor / 0.7),
        )
        tone = linear(colour or SPARKS[(k + int(rng.integers(7))) % 7])
        reach = s.size * 0.15 * size
        for ray in range(34):
            angle, long = ray / 34 * 2 * np.pi + 0.1 * rng.normal(), reach * (0.72 + 0.28 * rng.random())
            t = np.linspace(0.22, 1.0, 7)
            px, py = cx + np.cos(angle) * long * t, cy + np.sin(angle) * long * t + 0.14 * reach * t * t
            sheet.line(np.stack([px, py], -1), max(1, s.size * 0.0022), ink(np.clip(tone * 0.8, 0, 1)))
            sheet.circle(float(px[-1]), float(py[-1]), s.size * 0.0042, ink(np.clip(tone * 0.5 + 0.5, 0, 1)))
        sheet.circle(cx, cy, reach * 0.05, ink(linear("#ffffff")))
    rgb, alpha = sheet.layers(0.5)
    light = rgb * alpha[..., None]
    s.image += (
        light * np.float32(1.3)
        + blur(light, s.size * 0.012) * np.float32(0.9)
        + blur(light, s.size * 0.06) * np.float32(0.8)
    )


def lanterns(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Rows of glowing paper lanterns on strings across the picture."""
    s, tone = made.scenery, colour or "#d8261c"
    t = np.linspace(0.0, 1.0, 9)
    for low, shift in ((0.04, 0.0), (0.16, 0.06)):
        rows = low + 0.05 * np.sin(np.pi * t)
        made.sheet.line(
            np.stack([(t + shift - 0.03) * s.width, rows * s.height], -1), max(1, s.size * 0.003), made.pen("#3a2a22")
        )
        for column, row in zip(t + shift - 0.03, rows, strict=True):
            cx, cy, r = float(column), float(row) + 0.055 * made.rise, 0.036
            s_x, s_y = cx * s.width, cy * s.height
            made.sheet.ellipse(s_x, s_y, r * s.size, r * 0.86 * s.size, ink(linear(tone)))
            made.sheet.ellipse(
                s_x, s_y, r * 0.55 * s.size, r * 0.86 * s.size, ink(np.clip(linear(tone) * 1.5 + 0.03, 0, 1))
            )
            made.sheet.ellipse(
                s_x, s_y, r * 0.2 * s.size, r * 0.86 * s.size, ink(np.clip(linear(tone) * 2.2 + 0.06, 0, 1))
            )
            for side in (-1, 1):
                made.sheet.box(
                    s_x - r * 0.4 * s.size,
                    s_y + side * r * 0.86 * s.size - 2,
                    s_x + r * 0.4 * s.size,
                    s_y + side * r * 0.86 * s.size + 3,
                    ink(linear("#e2b84a")),
                )
            made.sheet.line(
                [(s_x, s_y + r * 0.9 * s.size), (s_x, s_y + r * 1.7 * s.size)],
                max(1, s.size * 0.004),
                ink(linear("#e2b84a")),
            )
            if s.dark:
                rooms.lamp_glow(s, cx, cy, 0.10, "#ff7a3a", 0.6)


def oil_lamps(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Small clay lamps in a row along the front, each with its flame."""
    s = made.scenery
    for row, count in ((0.965, 9), (0.90, 7)):
        for k in range(count):
            cx = (k + 0.5) / count
            if row < 0.95 and 0.28 < cx < 0.72:
                continue
            made.disc(cx, row, 0.030, "#a8552f", 1.0, 0.5)
            made.disc(cx, row - 0.010, 0.025, "#e8b83a", 1.2, 0.32)
            flame = (cx * s.width, (row - 0.010) * s.height - 0.020 * s.size)
            made.sheet.ellipse(*flame, s.size * 0.008, s.size * 0.020, ink(linear("#ffb02c")))
            made.sheet.ellipse(
                flame[0], flame[1] + 0.006 * s.size, s.size * 0.004, s.size * 0.010, ink(linear("#fff2b8"))
            )
            rooms.lamp_glow(s, cx, row - 0.03, 0.10, "#ffb45a", 0.7)


def rangoli(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """A round pattern of coloured powder on the ground, seen at a shallow angle."""
    s = made.scenery
    cx, cy, flat = 0.5 * s.width, (floor + (1 - floor) * 0.62) * s.height, 0.34
    tones = ("#e8327a", "#f28a1c", "#f2d02a", "#2fae6a", "#2f7fd8", "#b03fc0", "#ffffff")
    for ring in range(6):
        outer = s.size * (0.30 - 0.045 * ring)
        petals = 16 - 2 * (ring % 2) * 2
        tone = made.pen(tones[ring], 1.3)
        for k in range(petals):
            angle = 2 * np.pi * (k + 0.5 * (ring % 2)) / petals
            px, py = cx + np.cos(angle) * outer, cy + np.sin(angle) * outer * flat
            made.sheet.ellipse(px, py, outer * 0.20, outer * 0.20 * flat * 1.2, tone)
        made.sheet.ellipse(cx, cy, outer, outer * flat, tone)
    made.sheet.ellipse(cx, cy, s.size * 0.05, s.size * 0.05 * flat, made.pen(tones[6], 1.3))


def paper_flags(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Cut paper squares on strings: papel picado."""
    s = made.scenery
    tones = ("#e8327a", "#f28a1c", "#2fae9a", "#8a3fc0", "#f2c02a", "#2f7fd8")
    for line, low in enumerate((0.03, 0.15)):
        made.sheet.line([(0, low * s.height), (s.width, low * s.height)], 1, made.pen("#5a4a3a"))
        count = int(np.ceil(1 / made.step / 0.115))
        for k in range(count):
            left, tone = k * 0.115 * made.step + 0.03 * line, tones[(k + 2 * line) % 6]
            made.box(left, low + 0.10 * made.rise, 0.10, 0.10, tone, 1.1)
            for dx, dy in ((0.025, 0.03), (0.075, 0.03), (0.05, 0.055), (0.025, 0.08), (0.075, 0.08)):
                made.disc(left + dx * made.step, low + dy * made.rise, 0.010, tone, 0.5)


def marigolds(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Heaps of orange blossoms along the lower edge, candles between them."""
    s, rng = made.scenery, made.scenery.stream("marigolds")
    for k in range(int(90 * max(1.0, s.wide))):
        cx, cy = float(rng.random()), 0.93 + 0.08 * float(rng.random()) + 0.04 * np.cos(rng.random() * 6)
        r = 0.016 + 0.012 * float(rng.random())
        tone = ("#f28a1c", "#f2a82a", "#e86a14")[k % 3]
        made.disc(cx, cy, r, tone, 0.8 + 0.4 * rng.random())
        made.disc(cx, cy, r * 0.5, tone, 1.5)
    for k in range(6):
        cx = (0.06, 0.16, 0.25, 0.75, 0.85, 0.95)[k]
        made.box(cx, 0.93, 0.022, 0.06 + 0.03 * (k % 2), "#f6ead2", 1.2)
        top = 0.93 * s.height - (0.075 + 0.03 * (k % 2)) * s.size
        made.sheet.ellipse(
            (cx + 0.011 * made.step) * s.width, top, s.size * 0.007, s.size * 0.016, ink(linear("#ffcf5a"))
        )
        rooms.lamp_glow(s, cx, 0.84, 0.14, strength=0.6)


def hearts(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Paper hearts on strings hanging from above."""
    s, rng = made.scenery, made.scenery.stream("hearts")
    t = np.linspace(0, 2 * np.pi, 40)
    shape = (
        np.stack([16 * np.sin(t) ** 3, -(13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))], -1)
        / 17
    )
    for k in range(11):
        cx, cy = (k + 0.5) / 11 * s.width, (0.07 + 0.20 * float(rng.random())) * s.height
        r = s.size * (0.022 + 0.018 * float(rng.random()))
        made.sheet.line([(cx, 0), (cx, cy)], 1, made.pen("#c9a8a8"))
        made.sheet.polygon(shape * r + (cx, cy), made.pen(colour or ("#d8283a", "#f06a8a", "#f4a8bc")[k % 3], 1.1))


def flower_arch(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """An arch of white and rose blossoms in the middle, rows of white chairs at the sides."""
    rng = made.scenery.stream("arch")
    for side in (-1, 1):
        for row in range(3):
            of.chair(
                made,
                0.5 + side * (0.27 + 0.10 * row) - 0.04 * made.step,
                floor + 0.10 + 0.08 * row,
                0.13 + 0.03 * row,
                "#f8f6f0",
            )
    foot, wide, tall = floor + 0.08, 0.25, 0.56
    for k in range(240):
        a = np.pi * rng.random()
        if k % 2:
            px, py = 0.5 + np.cos(a) * wide * made.step, foot - (tall - wide + np.sin(a) * wide) * made.rise
        else:
            px = 0.5 + (1 if k % 4 else -1) * wide * made.step
            py = foot - rng.random() * (tall - wide) * made.rise
        jitter = 0.018 * rng.normal(size=2)
        tone = ("#5f8f4f", "#f8f4f0", "#f4c8d0", "#f8f4f0", "#e8a0b0", "#7faa68")[k % 6]
        made.disc(
            px + jitter[0] * made.step,
            py + jitter[1],
            0.012 + 0.010 * rng.random(),
            colour if colour and k % 3 else tone,
            1.1,
        )


def eggs(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Painted eggs lying in the grass."""
    rng = made.scenery.stream("eggs")
    tones = ("#f4a8bc", "#8fc8e8", "#f2d46a", "#a8d88a", "#c8a8e8", "#f0a878")
    for k in range(14):
        cx, cy = (k + 0.2 + 0.6 * rng.random()) / 14, 0.90 + 0.08 * float(rng.random())
        size = 0.022 + 0.010 * float(rng.random())
        made.disc(cx, cy, size, colour or tones[k % 6], 1.05, 1.28)
        for row in (-0.35, 0.25):
            left, right = cx - size * 0.8 * made.step, cx + size * 0.8 * made.step
            made.line(
                [(left, cy + row * size * made.rise), (right, cy + row * size * made.rise)],
                0.005,
                tones[(k + 2) % 6],
                1.3,
            )
        made.disc(cx - size * 0.3 * made.step, cy - size * 0.6 * made.rise, size * 0.18, "#ffffff", 1.1)


def confetti(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Scraps of coloured paper falling everywhere."""
    s, rng = made.scenery, made.scenery.stream("confetti")
    sheet = Sheet(s.width, s.height)
    for k in range(int(160 * max(1.0, s.wide))):
        cx, cy, turn = rng.random() * s.width, rng.random() * s.height, 3.1 * rng.random()
        a, b = s.size * 0.009, s.size * 0.005
        u, v = np.array([np.cos(turn), np.sin(turn)]) * a, np.array([-np.sin(turn), np.cos(turn)]) * b
        middle = np.array([cx, cy])
        tone = colour or goods.GOODS["toys"][k % 5]
        sheet.polygon(np.array([middle - u - v, middle + u - v, middle + u + v, middle - u + v]), ink(linear(tone)))
    rgb, alpha = sheet.layers()
    over(s.image, rgb, alpha)


def sun_rays(made: Furnisher, x: float, floor: float, colour: str) -> None:
    """Shafts of sunlight that slant down through the air."""
    s = made.scenery
    atmosphere.light_rays(s.image, s.light, s.stream("sun rays"), 1.5)


FESTIVE = {
    "confetti": confetti,
    "eggs": eggs,
    "fireworks": fireworks,
    "flower arch": flower_arch,
    "hearts": hearts,
    "lanterns": lanterns,
    "marigolds": marigolds,
    "oil lamps": oil_lamps,
    "paper flags": paper_flags,
    "rangoli": rangoli,
    "sun rays": sun_rays,
}
