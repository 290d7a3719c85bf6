"""Creatures upright on two strong legs with a tail behind: tyrannosaurs and kangaroos, a species a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear, mix
from . import finery
from .faces import bead_eye
from .making import coat_colour
from .registry import Ask, Drawn, SubjectInfo, register
from .space import Space, two_bones, vec
from .tile import facing_aware, finish, sheet
from .turned import Turned


@dataclass(frozen=True, slots=True)
class Strider:
    """An upright body on two strong legs with a tail behind."""

    coat: str
    belly: str
    slant: float
    skull: float
    muzzle: tuple[float, float]
    arms: float
    fur: float
    ears: str = ""
    teeth: bool = False
    tail: float = 1.0
    feet: float = 0.2


_STRIDERS = {
    "t-rex": (Strider("#6a8f4a", "#d8d8a8", 38, 0.27, (0.42, 0.17), 0.2, 0.0, teeth=True), 4.0),
    "dinosaur": (Strider("#5aa86a", "#e4e4b0", 46, 0.3, (0.28, 0.17), 0.24, 0.0), 3.0),
    "kangaroo": (Strider("#a8784a", "#e8d4b4", 58, 0.2, (0.2, 0.09), 0.3, 0.6, ears="long", tail=1.1, feet=0.3), 1.6),
}


def _joey(root: Space, coat: F32, belly: F32) -> None:
    """A young one that looks out of its mother's pouch."""
    root.ellipsoid((-0.3, 0.62, 0.12), (0.24, 0.2, 0.22), mix(coat, belly, 0.75), blend=0.06)
    for side in (-1, 1):
        ear = [(-0.36, 1.0, 0.2 + side * 0.08), (-0.34, 1.2, 0.22 + side * 0.14)]
        root.limb(ear[0], 0.05, ear[1], 0.02, coat * np.float32(0.9), blend=0.03)
    root.ball((-0.38, 0.88, 0.2), 0.16, coat * np.float32(1.12), blend=0.03)
    root.limb((-0.44, 0.85, 0.22), 0.09, (-0.58, 0.8, 0.24), 0.055, mix(coat, belly, 0.6), blend=0.04)
    root.ball((-0.63, 0.81, 0.25), 0.03, "#1c1614", blend=0.0)
    root.ball((-0.46, 0.93, 0.34), 0.032, "#17110f", blend=0.0)


def draw_strider(ask: Ask, kind: Strider) -> Drawn:
    """Tyrannosaurs and kangaroos, looking left."""
    material = Material(fur=kind.fur, gloss=0.3 if not kind.fur else 0.08, blend=0.1)
    clay = sheet(ask.height_px / 1.95, -1.35, 1.75, -0.1, 2.2 + finery.room(ask, kind.skull), material)
    root = Space.on(clay, yaw=26, look_down=6)
    coat, belly = coat_colour(ask, kind.coat), linear(kind.belly)
    if ask.colour:
        belly = mix(coat, linear("#fbf6ee"), 0.55)
    body = root.at(0.1, 0.88, 0, pitch=kind.slant)
    tail = [(0.3, 0.78, 0), (0.75, 0.5, 0), (1.1, 0.3, 0.05), (1.0 + 0.45 * kind.tail, 0.22, 0.1)]
    root.tube(tail, [0.3, 0.2, 0.1, 0.03], coat, segments=16, blend=0.12)
    for side in (-1, 1):
        _leg(root, coat * np.float32(1.0 if side > 0 else 0.85), side, kind, ask.pose)
    lie = body.lie((1, -0.3, 0))
    body.ellipsoid((0.06, 0, 0), (0.46, 0.36, 0.32), coat, blend=0.14, flow=lie)
    body.ellipsoid((-0.34, 0.0, 0), (0.34, 0.26, 0.25), coat, blend=0.2, flow=lie)
    if "joey" in ask.attributes:
        _joey(root, coat, belly)
    body.ellipsoid((-0.1, -0.16, 0), (0.42, 0.24, 0.26), belly, blend=0.18, flow=lie)
    shoulder = _local(root, body, vec(-0.42, 0.05, 0))
    neck_end = shoulder + vec(-0.12, 0.38, 0)
    root.tube(
        [shoulder, (shoulder + neck_end) / 2 + vec(0.04, 0, 0), neck_end],
        [0.25, 0.2, 0.17],
        coat,
        segments=6,
        blend=0.12,
    )
    for side in (-1, 1):
        start = _local(root, body, vec(-0.42, -0.1, side * 0.2))
        elbow = start + vec(0.02, -kind.arms * 0.8, side * 0.06)
        root.limb(start, 0.07, elbow, 0.05, coat, blend=0.05)
        root.limb(elbow, 0.05, elbow + vec(-kind.arms * 0.7, -0.02, -side * 0.03), 0.035, coat, blend=0.03)
    head = root.at(*(float(v) for v in neck_end + vec(-0.08, 0.08, 0)), yaw=14)
    neck = finery.neck_frame(root, shoulder, neck_end, 0.5, 0.23)

    def trunk(colour: F32, cloth: Material) -> None:
        body.ellipsoid((0.0, 0, 0), (0.5, 0.385, 0.355), colour, material=cloth)
        body.ellipsoid((-0.34, 0, 0), (0.36, 0.29, 0.28), colour, material=cloth)

    return _head(clay, head, kind, coat, belly, ask, neck, trunk)


def _local(root: Space, body: Space, p: np.ndarray) -> np.ndarray:
    return np.asarray(root.turn.T @ (body.point(p) - root.origin) / root.scale)


def _leg(root: Space, coat: F32, side: int, kind: Strider, pose: str) -> None:
    z = side * 0.26
    step = 0.2 * side if pose in ("walking", "running", "jumping") else 0.04 * side
    lift = 0.12 if pose in ("running", "jumping") and side > 0 else 0.0
    hip, foot = vec(0.14, 0.82, z), vec(0.06 - step, 0.07 + lift, z * 1.15)
    knee, end = two_bones(hip, foot, 0.46, 0.46, (-1.0, 0.1, 0))
    root.limb(hip, 0.27, knee, 0.13, coat, blend=0.12)
    root.limb(knee, 0.12, end, 0.075, coat, blend=0.06)
    root.limb(end + vec(0, -0.015, 0), 0.075, end + vec(-kind.feet, -0.02, 0), 0.055, coat, blend=0.05)
    for k in (-1, 0, 1):
        root.limb(
            end + vec(-kind.feet, -0.03, k * 0.05),
            0.03,
            end + vec(-kind.feet - 0.08, -0.045, k * 0.06),
            0.012,
            "#e8dfc8",
            blend=0.01,
            fur=0.0,
        )


def _head(clay: Clay, head: Space, kind: Strider, coat: F32, belly: F32, ask: Ask, neck: Turned,
    trunk: Callable[[F32, Material], None],
) -> Drawn:  # fmt: skip
    r, (reach, thick) = kind.skull, kind.muzzle
    features = clay.canvas()
    if kind.ears == "long":
        for side in (-1, 1):
            head.limb((0.04, r * 0.7, side * r * 0.5), 0.07, (0.1, r * 2.4, side * r * 0.85), 0.03, coat, blend=0.03)
            head.limb(
                (0.01, r * 1.0, side * r * 0.6), 0.035, (0.06, r * 2.1, side * r * 0.86), 0.015, "#d8a898", blend=0.01
            )
    head.ellipsoid((0, 0, 0), (r * 1.05, r * 0.9, r * 0.85), coat, blend=0.08)
    head.limb((-r * 0.4, -r * 0.1, 0), r * 0.7, (-r * 0.6 - reach, -r * 0.22, 0), thick, coat, blend=0.1)
    wide = "gaping" in ask.attributes
    drop = 0.62 * reach if wide else 0.0
    if wide:
        head.limb((-r * 0.25, -r * 0.5, 0), r * 0.4, (-r * 0.4 - reach * 0.55, -r * 0.5 - 0.3 * drop, 0), thick * 0.6,
                  "#8a2026", blend=0.01)  # fmt: skip
        head.limb((-r * 0.3, -r * 0.6, 0), r * 0.2, (-r * 0.4 - reach * 0.7, -r * 0.5 - 0.75 * drop, 0.03), thick * 0.4,
                  "#e8788a", blend=0.0)  # fmt: skip
    head.limb(
        (-r * 0.3, -r * 0.55, 0),
        r * 0.42,
        (-r * 0.5 - reach * (0.9 if not wide else 0.75), -r * 0.62 - drop, 0),
        thick * 0.6,
        mix(coat, belly, 0.55),
        blend=0.03,
    )
    tip = -r * 0.6 - reach
    line = [
        head.flat((tip - thick * 0.7, -r * 0.42, 0.02)),
        head.flat((tip * 0.6, -r * 0.55, thick * 0.9)),
        head.flat((-r * 0.35, -r * 0.42, r * 0.66)),
    ]
    features.polyline(line, 0.022, ask.light.lit("#2a1c14"), opacity=0.8, soft=0.005)
    if kind.teeth:
        for i in range(6):
            t = (i + 0.5) / 6
            x = (1 - t) ** 2 * line[0][0] + 2 * t * (1 - t) * line[1][0] + t * t * line[2][0]
            y = (1 - t) ** 2 * line[0][1] + 2 * t * (1 - t) * line[1][1] + t * t * line[2][1]
            features.polygon(
                [(x - 0.022, y + 0.012), (x + 0.022, y + 0.012), (x, y - 0.055)], ask.light.lit("#fbf8ee", 1.1)
            )
    for side in (-1, 1):
        if head.facing((-0.6, 0.3, side * 0.8)) > 0.1:
            x, y = head.flat((-r * 0.45, r * 0.35, side * r * 0.66))
            bead_eye(features, ask.light, x, y, r * 0.24, "#c99a2a" if kind.teeth else "#2a1a10")
        x, y = head.flat((tip - thick * 0.55, -r * 0.05, side * thick * 0.5))
        features.ellipse(x, y, 0.022, 0.015, ask.light.lit("#22180f"), opacity=0.85, soft=0.004)
    rig = replace(finery.side_rig(head, r * 0.92, (-r * 0.45, r * 0.35, r * 0.66), r * 0.24, neck), trunk=trunk)
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)
    return finish(clay, ask, fur_length=0.025, streak_length=0.05, features=features, baseline=0.8)


def _strider(ask: Ask) -> Drawn:
    return draw_strider(ask, _STRIDERS[ask.noun][0])


def _register() -> None:
    for noun, (_, height) in _STRIDERS.items():
        register(noun, facing_aware(_strider), SubjectInfo(height, "animal", "ground", 1.35))


_register()
