"""Furry animals that sit and look at us: one model, a species is a row."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material, Outward
from ..colour import F32, hexadecimal, linear, mix, smoothstep
from ..paths import Path
from . import finery
from .faces import beast_eye, beast_mouth, beast_nose, whiskers
from .registry import Ask, Drawn
from .sitter import HEAD_Y, HEAD_Z, Sitter, SitterHead, eye_places
from .sitting_marks import paint_marks
from .tile import finish, sheet
from .turned import rotation

_WHITE = linear("#fbf6ee")
_SIDES = (-1, 1)
HOLDING = "holding"
"""The pose in which the paws are before the chest."""


@dataclass(frozen=True, slots=True)
class _Palette:
    coat: F32
    belly: F32
    point: F32
    socks: F32
    leg: F32
    inner: F32


def draw_sitting(ask: Ask, species: Sitter, pixels_per_unit: float) -> Drawn:
    """Draw a sitting animal; it is 2.25 units tall (ears included) for a cat."""
    top = (2.75 if species.ear == "long" else 2.3) + (0.75 if "hat" in ask.attributes else 0.0)
    clay = sheet(pixels_per_unit, -1.35, 1.6, -0.25, top, Material(fur=1.0, gloss=0.05))
    if "shoes" in ask.attributes:
        species = replace(species, socks=hexadecimal(finery.colour_of(ask, "shoes")))
    palette = _palette(species)
    head = SitterHead(species.head)
    _tail(clay, species, palette)
    _torso(clay, species, palette, ask.pose == HOLDING)
    rig = _rig(clay, species, head, ask.pose == HOLDING)
    _behind(clay, ask)
    _ears(clay, species, palette, head)
    if species.mane:
        _mane(clay, linear(species.mane), head)
    _skull(clay, species, palette, head)
    _muzzle(clay, species, palette, head)
    paint_marks(clay, species, head, ask.rng)
    finery.dress(rig, ask)
    inks, features = clay.canvas(), clay.canvas()
    _ink(inks, species, head)
    _face(features, ask, species, head)
    finery.cover(rig, features, ask)
    return finish(
        clay,
        ask,
        fur_length=species.fur,
        inks=inks,
        ink_strength=0.68,
        features=features,
        baseline=1.2 * species.body,
        hand=(0.0, 0.72),
    )


def draw_head(ask: Ask, species: Sitter, pixels_per_unit: float) -> Drawn:
    """Only the head of a sleeping animal; the anchor is below it as far as it is when the animal sits."""
    clay = sheet(pixels_per_unit, -1.1, 1.1, 0.0, 3.3, Material(fur=1.0, gloss=0.05))
    palette, head = _palette(species), SitterHead(species.head)
    _ears(clay, species, palette, head)
    if species.mane:
        _mane(clay, linear(species.mane), head, chest=False)
    _skull(clay, species, palette, head)
    _muzzle(clay, species, palette, head)
    paint_marks(clay, species, head, ask.rng)
    rig = replace(_rig(clay, species, head, False), neck=None, trunk=None)
    finery.dress(rig, ask)
    inks, features = clay.canvas(), clay.canvas()
    _ink(inks, species, head)
    _face(features, ask, species, head, asleep=True)
    finery.cover(rig, features, ask)
    return finish(clay, ask, fur_length=species.fur, inks=inks, ink_strength=0.68, features=features)


def _rig(clay: Clay, species: Sitter, head: SitterHead, holding: bool) -> finery.Rig:
    """Where the animal can be dressed."""
    upright, k = np.eye(3), 0.74 * species.head
    at_head = finery.frame(clay, upright, (0.0, HEAD_Y + 0.30 * species.head - 1.5 * k, HEAD_Z), k)
    eyes = tuple(
        (x / k, (y - at_head.origin[1]) / k, 0.45, 0.112 * species.eye_size) for x, y in eye_places(species, head)
    )
    neck = finery.frame(clay, rotation(pitch=14), (0.0, 1.02, 0.12), 0.36)

    def trunk(colour: F32, cloth: Material) -> None:
        _clothed(clay, species, colour, cloth, holding)

    return finery.Rig(at_head, eyes, neck, trunk)


def _clothed(clay: Clay, species: Sitter, colour: F32, cloth: Material, holding: bool) -> None:
    """A sweater: the chest, the shoulders and the arms to the wrists."""
    body = species.body
    clay.capsule((0, 0.5, -0.03), 0.49 * body, (0, 0.98, 0.04), 0.37, colour, material=cloth)
    clay.ellipsoid((0, 0.76, 0.19), (0.40, 0.5, 0.31), colour, material=cloth)
    for side in _SIDES:
        sleeve = [((side * 0.24, 0.92, 0.10), 0.2, (side * 0.40, 0.66, 0.28), 0.17),
                  ((side * 0.40, 0.66, 0.28), 0.17, (side * 0.29, 0.75, 0.48), 0.14)]  # fmt: skip
        if not holding:
            sleeve = [((side * 0.22, 0.9, 0.12), 0.22, (side * 0.185, 0.6, 0.36), 0.2),
                      ((side * 0.185, 0.6, 0.36), 0.2, (side * 0.17, 0.3, 0.45), 0.165)]  # fmt: skip
        for start, thick, end, thin in sleeve:
            clay.capsule(start, thick, end, thin, colour * np.float32(0.93), material=cloth)
        end, thin = sleeve[-1][2:]
        clay.ellipsoid(
            end, (thin * 1.08, thin * 0.5, thin * 1.05), colour * np.float32(0.8), blend=0.01, material=cloth
        )


def _behind(clay: Clay, ask: Ask) -> None:
    """A cape or a pack on the back, as far as it is seen from the front."""
    if "cape" in ask.attributes:
        colour = finery.colour_of(ask, "cape")
        outline = [(-0.3, 1.2), (0.3, 1.2), (0.62, 0.8), (1.12, 0.02), (0.5, 0.1), (0.0, 0.0), (-0.5, 0.1),
                   (-1.12, 0.02), (-0.62, 0.8)]  # fmt: skip
        clay.puff(Path(8).smooth(outline), colour, z=-0.75, thickness=0.3, bevel=0.2, material=finery.CLOTH)
        for side in _SIDES:
            clay.capsule((side * 0.34, 1.12, 0.0), 0.1, (side * 0.06, 0.98, 0.36), 0.09, colour, blend=0.02,
                         material=finery.CLOTH)  # fmt: skip
    if "backpack" in ask.attributes:
        colour = finery.colour_of(ask, "backpack")
        clay.ellipsoid((0, 0.78, -0.55), (0.66, 0.52, 0.3), colour, blend=0.03, material=finery.CLOTH)
        for side in _SIDES:
            strap = [(side * 0.2, 1.16, 0.1), (side * 0.3, 0.94, 0.38), (side * 0.38, 0.62, 0.3)]
            clay.tube(strap, [0.065], colour * np.float32(0.6), segments=10, material=finery.CLOTH)


def _palette(species: Sitter) -> _Palette:
    coat = linear(species.coat)

    def or_coat(colour: str | None) -> F32:
        return linear(colour) if colour else coat

    return _Palette(
        coat, linear(species.belly), or_coat(species.point), or_coat(species.socks), or_coat(species.leg),
        linear(species.inner),
    )  # fmt: skip


def _tail(clay: Clay, species: Sitter, palette: _Palette) -> None:
    tip = linear(species.tail_tip) if species.tail_tip else palette.coat

    def fade(t: float) -> F32:
        if species.tail == "ringed":
            return palette.coat
        return mix(palette.coat, tip, float(smoothstep(0.25, 0.8, t)))

    w = species.tail_width
    if species.tail == "long":
        path = [
            (0.35, 0.16, -0.3),
            (0.72, 0.12, -0.1),
            (0.98, 0.3, 0.05),
            (1.0, 0.62, 0),
            (0.86, 0.86, 0),
            (0.93, 1.04, 0),
        ]
        clay.tube(path, [0.13 * w, 0.115 * w, 0.10 * w, 0.09 * w, 0.08 * w, 0.055 * w], fade, segments=18)
    elif species.tail in ("brush", "ringed"):
        path = [(0.3, 0.18, -0.3), (0.75, 0.16, -0.1), (1.02, 0.42, 0), (1.02, 0.82, 0), (0.86, 1.12, 0)]
        clay.tube(path, [0.13, 0.21 * w, 0.27 * w, 0.24 * w, 0.05], fade, segments=18, blend=0.1)
    elif species.tail == "plume":
        path = [(0.3, 0.2, -0.3), (0.86, 0.32, -0.25), (1.02, 0.95, -0.3), (0.80, 1.55, -0.35), (1.02, 1.86, -0.35)]
        clay.tube(path, [0.16, 0.26 * w, 0.3 * w, 0.27 * w, 0.14], fade, segments=18, blend=0.1)
    elif species.tail == "curl":
        path = [(0.4, 0.25, -0.35), (0.68, 0.45, -0.25), (0.8, 0.78, -0.2), (0.64, 0.98, -0.2)]
        clay.tube(path, [0.12, 0.11, 0.09, 0.06], fade, segments=12)


def _raised_arms(clay: Clay, palette: _Palette) -> None:
    """Forelegs bent upwards, paws before the chest at both sides of what they hold."""
    for side in _SIDES:
        elbow = (side * 0.40, 0.66, 0.26)
        clay.capsule((side * 0.24, 0.92, 0.10), 0.16, elbow, 0.125, palette.leg, blend=0.1)
        clay.capsule(elbow, 0.125, (side * 0.27, 0.76, 0.50), 0.10, palette.leg, blend=0.06)
        clay.ellipsoid((side * 0.25, 0.79, 0.54), (0.115, 0.105, 0.10), palette.socks, blend=0.05, fur=0.45)


def _torso(clay: Clay, species: Sitter, palette: _Palette, holding: bool) -> None:
    body, coat, belly = species.body, palette.coat, palette.belly
    clay.ellipsoid((0, 0.52, -0.18), (0.55 * body, 0.52, 0.5), coat, blend=0.15)
    for side in _SIDES:
        clay.ellipsoid((side * 0.40 * body, 0.36, -0.02), (0.30, 0.35, 0.42), coat, blend=0.14, angle=side * 0.15)
    clay.capsule((0, 0.55, -0.05), 0.46 * body, (0, 0.98, 0), 0.30, coat, blend=0.16)
    clay.capsule((0, 0.95, 0), 0.30, (0, 1.25, 0.08), 0.27, coat, blend=0.2)
    for side in _SIDES:
        clay.capsule((side * 0.20, 0.90, 0.06), 0.17, (side * 0.18, 0.62, 0.22), 0.16, palette.leg, blend=0.16)
    clay.ellipsoid((0, 0.78, 0.2), (0.25, 0.38, 0.22), mix(coat, belly, 0.85 if species.bib else 0.55), blend=0.22)
    if species.bib:
        clay.ellipsoid((0, 0.98, 0.3), (0.26, 0.2, 0.16), belly, blend=0.14)
    for side in _SIDES:
        clay.ellipsoid((side * 0.44 * body, 0.09, 0.34), (0.19, 0.105, 0.24), palette.socks, blend=0.05, fur=0.45)
    if holding:
        _raised_arms(clay, palette)
        return
    ankle = mix(palette.leg, palette.socks, 0.8)
    for side in _SIDES:
        clay.capsule((side * 0.18, 0.66, 0.30), 0.155, (side * 0.17, 0.36, 0.40), 0.125, palette.leg, blend=0.08)
        clay.capsule((side * 0.17, 0.38, 0.40), 0.128, (side * 0.17, 0.13, 0.45), 0.115, ankle, blend=0.1)
        clay.ellipsoid((side * 0.175, 0.085, 0.53), (0.155, 0.098, 0.17), palette.socks, blend=0.05, fur=0.45)


def _ears(clay: Clay, species: Sitter, palette: _Palette, head: SitterHead) -> None:
    length, width, hs = species.ear_length, species.ear_width, head.scale
    back = mix(palette.coat, palette.point, 0.92)
    for side in _SIDES:
        if species.ear == "tri":
            tip = head.at(side * (0.27 + 0.15 * width), 0.24 + 0.40 * length, -0.08)
            clay.capsule(
                head.at(side * 0.27, 0.24, -0.06),
                0.2 * width * hs,
                tip,
                0.028,
                back,
                blend=0.07,
                flow=(side * 0.35, 0.94),
            )
            inner_tip = head.at(side * (0.275 + 0.135 * width), 0.24 + 0.33 * length, 0.03)
            clay.capsule(
                head.at(side * 0.285, 0.26, 0.07),
                0.125 * width * hs,
                inner_tip,
                0.02,
                palette.inner,
                blend=0.03,
                fur=0.35,
            )
            tuft = mix(palette.coat, palette.belly, 0.5)
            clay.capsule(
                head.at(side * 0.17, 0.24, 0.1), 0.09 * hs, head.at(side * 0.25, 0.40, 0.1), 0.02, tuft,
                blend=0.05, flow=(side * 0.3, 0.95),
            )  # fmt: skip
        elif species.ear == "round":
            r = 0.17 * hs * length
            out = Outward(*head.at(0, 0, 0)[:2])
            clay.ellipsoid(head.at(side * 0.37 * width, 0.33, -0.06), (r, r, 0.12), back, blend=0.05, flow=out)
            clay.ellipsoid(
                head.at(side * 0.365 * width, 0.32, 0.03), (r * 0.6, r * 0.6, 0.07), palette.inner, blend=0.03
            )
        elif species.ear == "long":
            path = [
                head.at(side * 0.14, 0.28, -0.02),
                head.at(side * 0.2, 0.62, -0.03),
                head.at(side * 0.30, 0.98, -0.05),
            ]
            clay.tube(path, [0.10, 0.135, 0.05], back, segments=8)
            path = [
                head.at(side * 0.145, 0.36, 0.09),
                head.at(side * 0.205, 0.64, 0.09),
                head.at(side * 0.29, 0.92, 0.04),
            ]
            clay.tube(path, [0.05, 0.075, 0.02], palette.inner, segments=8, fur=0.3)


def _mane(clay: Clay, colour: F32, head: SitterHead, chest: bool = True) -> None:
    out = Outward(0, HEAD_Y)
    if chest:
        clay.ellipsoid((0, 1.02, 0.12), (0.52, 0.5, 0.3), colour * 0.9, blend=0.15, flow=Outward(0, 1.5))
    clay.ellipsoid(head.at(0, 0.02, -0.2), (0.78, 0.74, 0.4), colour, blend=0.1, flow=out)
    clay.ellipsoid(head.at(0, 0.0, -0.08), (0.6, 0.56, 0.38), mix(colour, _WHITE, 0.08), blend=0.1, flow=out)


def _skull(clay: Clay, species: Sitter, palette: _Palette, head: SitterHead) -> None:
    hs, out = head.scale, Outward(0, HEAD_Y - 0.08)
    clay.ellipsoid(head.at(0, 0.03, 0), (0.46 * hs, 0.40 * hs, 0.40 * hs), palette.coat, blend=0.08, flow=out)
    paleness = 0.75 if species.mask == "fox" else 0.12
    wide = species.cheek
    for side in _SIDES:
        clay.ellipsoid(
            head.at(side * 0.27, -0.13, 0.08),
            (0.235 * hs * wide, 0.19 * hs * min(wide, 1.1), 0.25 * hs),
            mix(palette.coat, palette.belly, paleness),
            blend=0.14, flow=out, angle=side * 0.35,
        )  # fmt: skip
    if species.ear == "flop":
        lobe = mix(palette.inner, palette.point, 0.35)
        long = species.ear_length
        for side in _SIDES:
            path = [
                head.at(side * 0.33, 0.28, 0.06), head.at(side * 0.52, 0.16, 0.14),
                head.at(side * 0.56, -0.16 * long, 0.16), head.at(side * 0.5, -0.34 * long, 0.16),
            ]  # fmt: skip
            clay.tube(path, [0.12, 0.17, 0.16, 0.07], lobe, segments=10, blend=0.05)


def _muzzle(clay: Clay, species: Sitter, palette: _Palette, head: SitterHead) -> None:
    m, out_by, hs = species.muzzle, species.snout, head.scale
    flow = Outward(0, HEAD_Y - 0.08)
    pale = mix(palette.coat, palette.belly, 0.92)
    if species.mask == "siamese":
        pale = mix(palette.coat, palette.point, 0.9)
    if out_by:
        bridge = mix(palette.coat, palette.belly, 0.35 if species.mask == "fox" else 0.6)
        clay.capsule(
            head.at(0, 0.02, 0.3),
            0.2 * hs,
            head.at(0, -0.13, 0.38 + out_by),
            0.13 * m * hs,
            bridge,
            blend=0.12,
            flow=flow,
        )
    for side in _SIDES:
        clay.ellipsoid(
            head.at(side * 0.088 * m, -0.175, 0.31 + out_by), (0.125 * m * hs, 0.10 * m * hs, 0.14 * hs), pale,
            blend=0.05, flow=Outward(0, HEAD_Y - 0.1), fur=0.7,
        )  # fmt: skip
    clay.ellipsoid(
        head.at(0, -0.27, 0.25 + out_by), (0.11 * m * hs, 0.07 * m * hs, 0.12 * hs), pale, blend=0.07, fur=0.7
    )
    for side in _SIDES:
        clay.ellipsoid(head.at(side * 0.17, 0.17, 0.3), (0.12, 0.07, 0.09), palette.coat, blend=0.1, flow=flow)
    ridge = mix(palette.coat, palette.point, 0.8 if species.mask == "siamese" else 0.0)
    clay.capsule(
        head.at(0, 0.12, 0.32), 0.10, head.at(0, -0.09, 0.40 + out_by), 0.075 * m, ridge, blend=0.1, flow=(0, 1)
    )
    size = _nose_size(species)
    big = species.mask == "koala"
    clay.ellipsoid(
        head.at(0, -0.105 + 0.03 * big, 0.47 + out_by), (size * 0.78, size * (0.52 + 0.6 * big), 0.05),
        mix(linear(species.nose), palette.coat, 0.15), blend=0.03, fur=0.1, gloss=0.5,
    )  # fmt: skip


def _nose_size(species: Sitter) -> float:
    return 0.10 * (0.8 + 0.3 * species.muzzle) * (1.35 if species.mask == "koala" else 1.0)


# -- vector features -----------------------------------------------------------------------------------------
def _ink(inks: Canvas, species: Sitter, head: SitterHead) -> None:
    hs = head.scale
    beast_mouth(inks, 0, HEAD_Y - 0.17 * hs, species.muzzle, 0.016)
    for side in _SIDES:
        for offset in (-0.05, 0.05):
            x = side * 0.175 + offset
            inks.line(x, 0.115, side * 0.175 + offset * 1.1, 0.03, 0.012, "#000000", opacity=0.75, soft=0.005)


def _face(features: Canvas, ask: Ask, species: Sitter, head: SitterHead, *, asleep: bool = False) -> None:
    hs = head.scale
    for side, (x, y) in zip(_SIDES, eye_places(species, head), strict=True):
        radius = 0.112 * species.eye_size * hs
        if asleep:
            lid = [(x + dx * radius, y - dy * radius) for dx, dy in ((-1.1, 0.0), (-0.5, 0.5), (0.5, 0.5), (1.1, 0.0))]
            features.polyline(lid, radius * 0.34, ask.light.lit("#1c1310"), opacity=0.9)
            continue
        beast_eye(features, ask.light, x, y, radius, side, species.eye, species.pupil, ask.rng)
    if species.teeth:
        y = HEAD_Y - 0.235 * hs
        features.rectangle(-0.035, y - 0.075, 0.033, 0.075, ask.light.lit("#fbf8ee"), radius=0.01)
        features.rectangle(0.002, y - 0.075, 0.033, 0.075, ask.light.lit("#f4f0e4"), radius=0.01)
    if species.tongue and not asleep:
        y, wide = HEAD_Y - 0.3 * hs, 0.062 * hs
        features.rectangle(-wide, y - 0.115 * hs, 2 * wide, 0.15 * hs, ask.light.lit("#e8808a"), radius=0.055 * hs)
        features.line(0, y + 0.02, 0, y - 0.06 * hs, 0.01, ask.light.lit("#b8505e"), opacity=0.7, soft=0.004)
    if species.mask != "koala":
        beast_nose(features, ask.light, 0, HEAD_Y - 0.10 * hs, _nose_size(species) * hs, species.nose)
    if species.whiskers:
        whiskers(features, ask.light, 0, HEAD_Y - 0.2 * hs, species.muzzle, species.whiskers, ask.rng)
