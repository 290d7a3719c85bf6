"""What has no outline and is added all the same: steam, smoke, sparkles, confetti, bubbles, lightning, fireworks."""

from __future__ import annotations

import re
from collections.abc import Callable

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur, fbm
from .matte import f32
from .regions import FINDERS
from .vocabulary import plain
from .work import Work

_WORDS = {
    "rainbow": "rainbow, regenbogen, arcoiris, arco iris, arc-en-ciel, arco-iris, 무지개, 虹, 彩虹",
    "fire": "fire, flames, flame, burning, feuer, flammen, fuego, llamas, feu, flammes, fogo, chamas, 불길, 炎, 火焰",
    "steam": "steam, vapor, vapour, dampf, vapeur, 김이, 수증기, 湯気, 蒸汽, 热气",
    "smoke": "smoke, rauch, humo, fumee, fumaca, 연기, 煙, 烟, 烟雾",
    "sparkles": "sparkles, sparkle, glitter, glints, twinkles, fairy dust, magic dust, glitzer, destellos, brillos, "
    "paillettes, etincelles, brilhos, 반짝이, キラキラ, 闪光, 亮片",
    "confetti": "confetti, konfetti, confeti, confettis, confete, 색종이, 紙吹雪, 彩纸, 五彩纸屑",
    "bubbles": "bubbles, soap bubbles, seifenblasen, burbujas, bulles, bolhas, 비눗방울, シャボン玉, 泡泡",
    "lightning": "lightning, lightning bolt, thunderbolt, blitz, blitze, rayos, relampagos, eclair, eclairs, raios, "
    "번개, 稲妻, 雷を, 闪电",
    "fireworks": "fireworks, firework, feuerwerk, fuegos artificiales, feux d'artifice, fogos de artificio, "
    "불꽃놀이, 花火, 烟花, 烟火",
}
_CONFETTI = ("#e84a5f", "#f6c445", "#3fb6a8", "#4a7fe0", "#b45fd0", "#f28f3b")


def named(words: str) -> str:
    """The effect that the words ask for, or ''."""
    text = plain(words)
    for name, listed in _WORDS.items():
        for phrase in (plain(each.strip()) for each in listed.split(",")):
            if re.search(rf"(?<![a-z]){re.escape(phrase)}(?![a-z])", text):
                return name
    return ""


def put(work: Work, name: str) -> None:
    """Lay an effect over the picture. Raises KeyError for an unknown one."""
    _EFFECTS[name](work)


def _hex(colour: str) -> F32:
    return f32([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def _wisps(work: Work, colour: F32, reach: float, strength: float) -> None:
    """Curling columns that rise from the subject's upper part and spread."""
    height, width = work.size
    solid = work.subject().mask > 0.5
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        rows, columns = np.array([height // 2, height - 1]), np.array([width // 3, 2 * width // 3])
    span, breadth = float(rows[-1] - rows[0]), float(columns[-1] - columns[0])
    foot = float(rows[0]) + 0.34 * span
    top = min(foot - 0.25 * height, float(rows[0]) - reach * height)
    upper = solid[int(rows[0]) : int(rows[0] + 0.4 * span) + 1]
    middle = float(np.flatnonzero(upper.any(0)).mean()) if upper.any() else float(columns.mean())
    rng = work.rng("wisps")
    y, x = (f32(grid) for grid in np.indices((height, width)))
    rise = np.clip((foot - y) / max(1.0, foot - top), 0, 1.2)
    drift = fbm(rng, height, width, max(24.0, 0.16 * height), 3) - 0.5
    cover = np.zeros((height, width), np.float32)
    for share, phase in ((-0.16, 0.0), (0.02, 1.7), (0.18, 3.9)):
        centre = middle + share * breadth + (np.sin(rise * 6 + phase) * 0.05 + drift * 0.34 * rise) * breadth
        wide = breadth * (0.035 + 0.085 * rise)
        cover += np.exp(-(((x - centre) / wide) ** 2))
    texture = 0.55 + 0.9 * fbm(rng, height, width, max(10.0, 0.06 * height), 4)
    fade = smoothstep(0.0, 0.12, f32(rise)) * smoothstep(1.1, 0.35, f32(rise))
    alpha = np.clip(blur(f32(cover * texture * fade), height * 0.006) * strength, 0, 0.85)
    work.paint(f32(work.unit + (colour - work.unit) * alpha[..., None]))


def _steam(work: Work) -> None:
    _wisps(work, f32([0.97, 0.97, 0.98]), 0.10, 0.75)


def _smoke(work: Work) -> None:
    _wisps(work, f32([0.42, 0.42, 0.44]), 0.30, 0.95)


def _fire(work: Work) -> None:
    """Tongues of flame along the subject's foot, and their light around it."""
    height, width = work.size
    solid = work.subject().mask > 0.5
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        rows, columns = np.array([height // 2, height - 1]), np.array([width // 4, 3 * width // 4])
    foot = min(float(rows[-1]) + 0.03 * height, 0.99 * height)
    breadth = max(float(columns[-1] - columns[0]) * 1.25, 0.16 * width)
    tall = float(np.clip(0.42 * (rows[-1] - rows[0]), 0.14 * height, 0.34 * height))
    rng = work.rng("fire")
    y, x = (f32(grid) for grid in np.indices((height, width)))
    cell = max(8.0, breadth * 0.16)
    drift = fbm(rng, height, width, cell, 4) - 0.5
    aside = (x - float(columns.mean()) + drift * cell * 1.4) / (breadth / 2)
    rise = (foot - y) / tall
    tongues = 0.55 + 0.55 * np.abs(np.sin(aside * 7 + drift * 8)) + 1.3 * drift
    reach = np.clip(1 - aside**2, 0, 1) ** 0.5 * np.clip(tongues, 0.15, 1.4)
    heat = np.clip((reach - rise) / 0.7, 0, 1) * smoothstep(-0.06, 0.03, f32(rise))
    heat = blur(f32(heat), max(0.8, height * 0.002))
    colours = np.stack([smoothstep(0.02, 0.22, heat), smoothstep(0.2, 0.75, heat), smoothstep(0.7, 1.1, heat)], -1)
    cover = smoothstep(0.03, 0.35, heat)[..., None]
    glow = np.clip(blur(heat, height * 0.05) * 1.2, 0, 0.7)[..., None] * f32([1.0, 0.5, 0.15])
    lit = 1 - (1 - work.unit) * (1 - glow)
    work.paint(f32(lit + (np.clip(colours * 1.05, 0, 1) - lit) * cover))


def _rainbow(work: Work) -> None:
    """An arc of seven colours over the sky, behind the subject; over the upper half where no sky is seen."""
    height, width = work.size
    sky = FINDERS["sky"](work)
    ground = smoothstep(0.75, 0.45, f32(np.linspace(0, 1, height))[:, None]) * np.ones((1, width), np.float32)
    page = (ground if sky is None else sky) * (1 - work.subject().mask * (0.9 if sky is None else 0.0))
    y, x = (f32(grid) for grid in np.indices((height, width)))
    radius, band = 0.52 * width, 0.085 * width
    centre = 0.16 * height + radius
    share = (radius - np.hypot(x - 0.56 * width, y - centre)) / band
    hue = np.clip(share, 0, 1) * np.float32(270)
    colours = cv2.cvtColor(np.dstack([hue, np.ones_like(hue), np.ones_like(hue)]), cv2.COLOR_HSV2RGB)
    cover = smoothstep(-0.08, 0.12, f32(share)) * smoothstep(1.08, 0.88, f32(share)) * page * np.float32(0.55)
    work.paint(f32(work.unit + (colours - work.unit) * cover[..., None]))


def _sparkles(work: Work) -> None:
    """Four-pointed glints of several sizes."""
    height, width = work.size
    rng = work.rng("sparkles")
    light = np.zeros((height, width), np.float32)
    side = min(height, width)
    for _ in range(46):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        reach = side * rng.uniform(0.012, 0.055) * (1.6 if rng.random() < 0.15 else 1.0)
        x0, x1 = int(max(0, x - reach)), int(min(width, x + reach + 1))
        y0, y1 = int(max(0, y - reach)), int(min(height, y + reach + 1))
        if x1 <= x0 or y1 <= y0:
            continue
        v, u = np.mgrid[y0:y1, x0:x1].astype(np.float32)
        u, v = np.abs(u - x) / reach, np.abs(v - y) / reach
        star = np.clip(1 - (np.sqrt(u) + np.sqrt(v)) ** 1.1, 0, 1) * 1.7 + np.exp(-(u * u + v * v) * 40)
        light[y0:y1, x0:x1] = np.maximum(light[y0:y1, x0:x1], f32(np.clip(star, 0, 1)))
    glow = np.clip(light + blur(light, side * 0.012) * 1.4, 0, 1)[..., None] * f32([1.0, 0.96, 0.78])
    work.paint(f32(1 - (1 - work.unit) * (1 - glow)))


def _confetti(work: Work) -> None:
    height, width = work.size
    rng = work.rng("confetti")
    page = (work.unit * 255).astype(np.uint8)
    side = min(height, width)
    for _ in range(230):
        x, y, turn = rng.uniform(0, width), height * rng.uniform(0, 1) ** 1.2, rng.uniform(0, np.pi)
        size = side * rng.uniform(0.008, 0.02)
        box = cv2.boxPoints(((x, y), (size, size * rng.uniform(0.25, 0.8)), float(np.degrees(turn))))
        colour = _hex(_CONFETTI[int(rng.integers(len(_CONFETTI)))]) * np.float32(rng.uniform(0.75, 1.1))
        level = [float(c) for c in np.clip(colour * 255, 0, 255)]
        cv2.fillConvexPoly(page, np.round(box * 8).astype(np.int32), level, cv2.LINE_AA, 3)
    work.paint(page)


def _bubbles(work: Work) -> None:
    """Thin iridescent films with a window's reflection."""
    height, width = work.size
    rng = work.rng("bubbles")
    picture = work.unit.copy()
    side = min(height, width)
    for _ in range(22):
        x, y, radius = rng.uniform(0, width), rng.uniform(0, height), side * rng.uniform(0.02, 0.085)
        x0, x1 = int(max(0, x - radius - 2)), int(min(width, x + radius + 3))
        y0, y1 = int(max(0, y - radius - 2)), int(min(height, y + radius + 3))
        v, u = np.mgrid[y0:y1, x0:x1].astype(np.float32)
        u, v = (u - x) / radius, (v - y) / radius
        r = np.hypot(u, v)
        inside = smoothstep(1.02, 0.97, r)
        rim = inside * smoothstep(0.72, 1.0, r)
        turn = np.arctan2(v, u)
        hues = np.stack([0.6 + 0.4 * np.sin(turn * 2 + k) for k in (0.0, 2.1, 4.2)], -1)
        spot = np.exp(-(((u + 0.42) / 0.18) ** 2 + ((v + 0.45) / 0.14) ** 2))
        add = rim[..., None] * hues * 0.62 + (spot * 0.9 + inside * 0.05)[..., None]
        part = picture[y0:y1, x0:x1]
        picture[y0:y1, x0:x1] = 1 - (1 - part) * (1 - np.clip(add, 0, 1))
    work.paint(f32(picture))


def _lightning(work: Work) -> None:
    """Two branching bolts from the upper edge, the picture darker around their light."""
    height, width = work.size
    rng = work.rng("lightning")
    bolt = np.zeros((height, width), np.float32)
    side = max(height, width)

    def strike(x: float, y: float, length: float, lean: float, thick: float) -> None:
        while length > 0 and y < height * 0.72:
            step = side * rng.uniform(0.015, 0.04)
            nx, ny = x + step * (lean + rng.normal(0, 0.55)), y + step
            ends = [(round(x * 8), round(y * 8)), (round(nx * 8), round(ny * 8))]
            cv2.line(bolt, ends[0], ends[1], 1.0, max(1, round(thick)), cv2.LINE_AA, 3)
            if thick > 1.2 and rng.random() < 0.22:
                strike(nx, ny, length * 0.4, lean + rng.choice([-0.9, 0.9]), thick * 0.55)
            x, y, length = nx, ny, length - step

    for share in (0.28, 0.74):
        strike(width * share, 0.0, height * 0.62, float(rng.normal(0, 0.15)), side * 0.0042)
    glow = np.clip(bolt + blur(bolt, side * 0.008) * 3 + blur(bolt, side * 0.05) * 3.5, 0, 1)[..., None]
    dark = work.unit * f32([0.62, 0.64, 0.76])
    work.paint(f32(1 - (1 - dark) * (1 - glow * f32([0.86, 0.90, 1.0]))))


def _fireworks(work: Work) -> None:
    """Bursts of trails in the upper half."""
    height, width = work.size
    rng = work.rng("fireworks")
    side = min(height, width)
    light = np.zeros((height, width, 3), np.float32)
    for index, (px, py) in enumerate(((0.2, 0.22), (0.52, 0.15), (0.82, 0.26), (0.36, 0.38), (0.68, 0.40))):
        colour = _hex(_CONFETTI[index % len(_CONFETTI)]) * 1.2
        x, y, reach = width * px, height * py, side * rng.uniform(0.10, 0.18)
        for turn in np.linspace(0, 2 * np.pi, 36, endpoint=False) + rng.uniform(0, 1):
            far = reach * rng.uniform(0.75, 1.0)
            steps = np.linspace(0.25, 1, 8)
            trail = np.column_stack(
                [x + np.cos(turn) * far * steps, y + np.sin(turn) * far * steps + 0.18 * far * steps**2]
            )
            line = np.round(trail * 8).astype(np.int32)
            level = [float(c) for c in colour]
            cv2.polylines(light, [line], False, level, max(1, round(side * 0.0022)), cv2.LINE_AA, 3)
            end = (round(float(trail[-1, 0])), round(float(trail[-1, 1])))
            cv2.circle(light, end, max(1, round(side * 0.004)), (1.0, 1.0, 0.92), -1, cv2.LINE_AA)
    glow = np.clip(light + blur(light, side * 0.006) * 1.6 + blur(light, side * 0.03) * 1.2, 0, 1)
    work.paint(f32(1 - (1 - work.unit) * (1 - glow)))


_EFFECTS: dict[str, Callable[[Work], None]] = {
    "rainbow": _rainbow, "fire": _fire,
    "steam": _steam, "smoke": _smoke, "sparkles": _sparkles, "confetti": _confetti, "bubbles": _bubbles,
    "lightning": _lightning, "fireworks": _fireworks,
}  # fmt: skip
