"""Round and cut things: hearts, stars, gems, balls, planets."""

from __future__ import annotations

import cv2
import numpy as np

from ..canvas import Path
from ..clay import Clay, Material
from ..colour import F32, linear, mix, smoothstep
from ..noise import fbm
from .making import body_colour, body_material, one_of
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet


@subject("heart", "red heart", info=SubjectInfo(0.3, "object", "air", 1.08))
def heart(ask: Ask) -> Drawn:
    """A plump glossy heart."""
    clay = sheet(
        ask.height_px / 2.0, -1.15, 1.15, -0.05, 2.05, body_material(ask, Material(gloss=1.3, mirror=0.15, blend=0.0))
    )
    shape = Path(24).move(0, 0).cubic(-0.5, 0.5, -1.08, 0.85, -1.05, 1.42).cubic(-1.02, 2.02, -0.2, 2.12, 0, 1.52)
    shape.cubic(0.2, 2.12, 1.02, 2.02, 1.05, 1.42).cubic(1.08, 0.85, 0.5, 0.5, 0, 0)
    clay.puff(clay.canvas().mask(shape), body_colour(ask, "#dc2a44"), thickness=0.55, bevel=0.75)
    return finish(clay, ask, anchor=(0, 1.0), baseline=0.5)


@subject("star", "gold star", info=SubjectInfo(0.3, "object", "air", 1.05))
def star(ask: Ask) -> Drawn:
    """A five-pointed star, rounded and shining."""
    clay = sheet(
        ask.height_px / 2.0,
        -1.1,
        1.1,
        -0.02,
        2.05,
        body_material(ask, Material(gloss=1.2, mirror=0.25, emission=0.25, blend=0.0)),
    )
    points = [
        (
            (1.05 if k % 2 == 0 else 0.52) * np.cos(k * np.pi / 5 + np.pi / 2),
            0.92 + (1.05 if k % 2 == 0 else 0.52) * np.sin(k * np.pi / 5 + np.pi / 2),
        )
        for k in range(10)
    ]
    clay.puff([(float(x), float(y)) for x, y in points], body_colour(ask, "#f6c02e"), thickness=0.42, bevel=0.42)
    return finish(clay, ask, anchor=(0, 0.95), baseline=0.5)


def _ball(clay: Clay, size: float = 1.0) -> None:
    clay.ellipsoid((0, size, 0), (size, size, size), "#ffffff", blend=0.0)


def _sphere(clay: Clay) -> tuple[F32, F32, F32]:
    """Longitude and latitude in radians, and cover, of the ball drawn by `_ball`."""
    x, y = clay.grid()
    v = np.clip(y - 1, -1, 1)
    u = np.clip(x / np.sqrt(np.maximum(1 - v * v, 1e-4)), -1, 1)
    return np.arcsin(u), np.arcsin(v) + 0 * x, clay.cover


@subject("earth", "planet earth", "world", info=SubjectInfo(3.0, "object", "air", 1.0))
def earth(ask: Ask) -> Drawn:
    """The blue planet: seas, lands, ice and clouds."""
    clay = sheet(ask.height_px / 2.0, -1.08, 1.08, -0.06, 2.06, Material(gloss=0.5, blend=0.0))
    _ball(clay)
    lon, lat, cover = _sphere(clay)
    half = (clay.height // 2 + 1, clay.width // 2 + 1)
    lands = _stretched(fbm(ask.rng, *half, max(6.0, clay.scale * 0.24), 5), clay)
    cloud = _stretched(fbm(ask.rng, *half, max(6.0, clay.scale * 0.2), 5, 0.55, (2.0, 1.0)), clay)
    clay.tint("#2468b8", np.asarray(cover, np.float32))
    dry = smoothstep(0.5, 0.1, np.abs(lat) / 1.2 + 0 * lon)[..., None]
    ground = mix(linear("#4f8a48"), linear("#c2a468"), dry)
    share = smoothstep(0.50, 0.56, lands) * cover
    clay.albedo[:] += (np.moveaxis(ground, -1, 0) - clay.albedo) * share
    clay.tint("#f6fafc", np.asarray(smoothstep(1.05, 1.15, np.abs(lat) + (lands - 0.5) * 0.5) * cover, np.float32))
    clay.tint("#ffffff", np.asarray(smoothstep(0.62, 0.80, cloud) * 0.85 * cover, np.float32))
    glow = clay.canvas()
    glow.circle(0, 1, 1.02, linear("#5aa8ff") * np.float32(0.10), soft=0.05)
    return finish(clay, ask, anchor=(0, 1.0), baseline=0.6, glow=glow)


def _stretched(noise: F32, clay: Clay) -> F32:
    return np.asarray(cv2.resize(noise, (clay.width, clay.height), interpolation=cv2.INTER_CUBIC), np.float32)


@subject("moon", "full moon", info=SubjectInfo(3.0, "sky", "air", 1.0))
def moon(ask: Ask) -> Drawn:
    """A pale ball with seas and craters, shining."""
    clay = sheet(ask.height_px / 2.0, -1.08, 1.08, -0.06, 2.06, Material(gloss=0.05, emission=0.28, blend=0.0))
    _ball(clay)
    _, _, cover = _sphere(clay)
    tone = body_colour(ask, "#e6e2d2")
    clay.tint(tone, np.asarray(cover, np.float32))
    seas = _stretched(fbm(ask.rng, clay.height // 2 + 1, clay.width // 2 + 1, max(6.0, clay.scale * 0.28), 5), clay)
    clay.tint(tone * np.float32(0.5), np.asarray(smoothstep(0.52, 0.72, seas) * 0.8 * cover, np.float32))
    pits, rims = clay.canvas(), clay.canvas()
    for _ in range(34):
        angle, out = ask.rng.random() * 6.28, np.sqrt(ask.rng.random()) * 0.92
        x, y, radius = np.cos(angle) * out, 1 + np.sin(angle) * out, 0.02 + 0.09 * ask.rng.random() ** 2
        flat_by = float(np.sqrt(max(0.1, 1 - out * out)))
        rims.ellipse(float(x), float(y), radius * 1.2 * flat_by, radius * 1.2, "#ffffff", angle=float(angle))
        pits.ellipse(float(x), float(y), radius * flat_by, radius, "#ffffff", angle=float(angle), soft=0.006)
    clay.tint(tone * np.float32(1.2), np.clip(rims.alpha - pits.alpha, 0, 1) * cover * np.float32(0.7))
    clay.tint(tone * np.float32(0.6), pits.alpha * cover * np.float32(0.6))
    glow = clay.canvas()
    glow.circle(0, 1, 1.0, linear("#fff2c8") * np.float32(0.18), soft=0.06)
    return finish(clay, ask, anchor=(0, 1.0), baseline=0.6, glow=glow)


@subject("planet", "ringed planet", "saturn", "jupiter", info=SubjectInfo(3.0, "object", "air", 1.7))
def planet(ask: Ask) -> Drawn:
    """A banded ball with a ring."""
    clay = sheet(ask.height_px / 2.05, -1.95, 1.95, -0.06, 2.1, Material(gloss=0.25, blend=0.0))
    body = body_colour(ask, one_of(ask, "#d9a066", "#7fa8d8", "#c08ad0", "#6fc0a8"))

    def ring(front: bool) -> None:
        for radius, tone in ((1.72, 0.75), (1.56, 1.1), (1.40, 0.6)):
            arc = np.linspace(np.pi, 2 * np.pi, 25) if front else np.linspace(0, np.pi, 25)
            points = [
                (
                    radius * float(np.cos(t)),
                    1 + 0.28 * radius * float(np.sin(t)) + 0.18 * radius * float(np.cos(t)),
                    1.1 if front else -1.2,
                )
                for t in arc
            ]
            clay.tube(
                points, [0.05, 0.05], mix(body, linear("#f4e6c8"), 0.5) * np.float32(tone), segments=48, blend=0.0
            )

    if ask.noun != "jupiter":
        ring(front=False)
    _ball(clay)
    _, lat, _ = _sphere(clay)
    x, y = clay.grid()
    ball = np.asarray((x * x + (y - 1) ** 2 <= 1.0) * clay.cover, np.float32)
    clay.tint(body, ball)
    wave = np.sin(lat * 13 + np.sin(x * 3 + lat * 20) * 0.35)
    clay.tint(body * np.float32(0.5), np.asarray(smoothstep(0.1, 0.7, wave) * 0.75 * ball, np.float32))
    clay.tint(mix(body, linear("#fff6e4"), 0.6), np.asarray(smoothstep(-0.3, -0.9, wave) * 0.6 * ball, np.float32))
    if ask.noun != "jupiter":
        ring(front=True)
    return finish(clay, ask, anchor=(0, 1.0), baseline=0.8)


@subject(
    "diamond",
    "gem",
    "gemstone",
    "jewel",
    "crystal",
    "ruby",
    "emerald",
    "sapphire",
    info=SubjectInfo(0.12, "object", "tabletop", 1.2),
)
def diamond(ask: Ask) -> Drawn:
    """A cut stone: facets of different brightness."""
    usual = {"ruby": "#d81e46", "emerald": "#1fa85a", "sapphire": "#2456c8"}.get(ask.noun, "#a8dcf2")
    colour = body_colour(ask, usual)
    canvas_of = sheet(ask.height_px / 1.8, -1.15, 1.15, -0.05, 1.85, Material(gloss=2.4, mirror=0.8, blend=0.0))
    top = [(-1.05, 1.18), (-0.62, 1.75), (-0.22, 1.75), (0.22, 1.75), (0.62, 1.75), (1.05, 1.18)]
    girdle = [(-1.05, 1.18), (-0.52, 1.18), (0.0, 1.18), (0.52, 1.18), (1.05, 1.18)]
    facets = [
        [top[0], top[1], girdle[1]],
        [top[1], top[2], girdle[1]],
        [top[2], top[3], girdle[2]],
        [top[2], girdle[1], girdle[2]],
        [top[3], girdle[2], girdle[3]],
        [top[3], top[4], girdle[3]],
        [top[4], top[5], girdle[3]],
    ]
    facets += [[girdle[k], girdle[k + 1], (0.0, 0.0)] for k in range(4)]
    gains = (0.75, 1.25, 0.95, 0.65, 0.85, 1.3, 0.7, 0.55, 1.05, 0.75, 0.45)
    for k, (points, gain) in enumerate(zip(facets, gains, strict=True)):
        tone = mix(colour, linear("#ffffff"), 0.35 if gain > 1 else 0.05) * np.float32(gain)
        canvas_of.puff(points, tone, z=0.02 * k, thickness=0.08, bevel=0.05)
    sparkle = canvas_of.canvas()
    for x, y, long in ((-0.55, 1.62, 0.22), (0.48, 1.02, 0.14)):
        for turn in (0.0, np.pi / 2):
            dx, dy = np.cos(turn) * long, np.sin(turn) * long
            sparkle.polyline(
                [(x - dx, y - dy), (x, y), (x + dx, y + dy)], [0.002, 0.035, 0.002], linear("#ffffff"), soft=0.006
            )
    return finish(canvas_of, ask, features=sparkle, anchor=(0, 0.02), baseline=0.4)


@subject("ball", "beach ball", "toy ball", info=SubjectInfo(0.3, "toy", "ground", 1.0))
def ball(ask: Ask) -> Drawn:
    """A striped ball."""
    clay = sheet(ask.height_px / 2.0, -1.08, 1.08, -0.06, 2.06, Material(gloss=1.0, mirror=0.1, blend=0.0))
    _ball(clay)
    lon, lat, cover = _sphere(clay)
    tones = (
        (ask.colour or "#d8383f", "#f6f2e6")
        if ask.colour
        else ("#d8383f", "#f6f2e6", "#3f8fd0", "#f6f2e6", "#f2c030", "#f6f2e6")
    )
    angle = (lon + 0.5 * lat + np.pi) / (2 * np.pi) * 12
    for k, tone in enumerate(tones):
        clay.tint(tone, np.asarray((np.floor(angle) % len(tones) == k) * cover, np.float32))
    clay.tint("#f6f2e6", np.asarray(smoothstep(1.25, 1.28, lat) * cover, np.float32))
    return finish(clay, ask, anchor=(0, 0.02), baseline=0.8)


@subject("frisbee", "flying disc", "disc", info=SubjectInfo(0.2, "toy", "ground", 2.2))
def frisbee(ask: Ask) -> Drawn:
    """A flying disc seen at a slant."""
    clay = sheet(ask.height_px / 0.95, -1.08, 1.08, -0.05, 0.95, Material(gloss=0.9, blend=0.0))
    tone = body_colour(ask, "#e0342a")
    clay.ellipsoid((0, 0.42, 0), (1.04, 0.36, 0.3), tone * np.float32(0.8), angle=0.12)
    clay.ellipsoid((0, 0.5, 0.1), (1.0, 0.34, 0.26), tone, angle=0.12)
    clay.ellipsoid((0.01, 0.53, 0.26), (0.62, 0.19, 0.14), tone * np.float32(1.2), angle=0.12)
    return finish(clay, ask, anchor=(0, 0.06), baseline=1.2)
