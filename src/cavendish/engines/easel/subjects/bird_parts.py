"""What birds are put together from: heads, beaks, legs, tails and wings."""

from __future__ import annotations

import numpy as np

from ..canvas import Canvas
from ..clay import Material
from ..colour import F32, linear
from ..light import Light
from .faces import bead_eye
from .flock import Bird
from .plumage import feathers
from .space import Matrix, Space, vec

SIDES = (-1, 1)
HORN = Material(fur=0.0, gloss=0.5, blend=0.01)


def inside(root: Space, point: Matrix) -> Matrix:
    """A point of the sheet in the root's system."""
    return np.asarray(root.turn.T @ (point - root.origin) / root.scale)


def head(head: Space, bird: Bird, features: Canvas, light: Light) -> None:
    """The head with its crest, beak and eyes; only eyes that are seen are drawn."""
    colour = linear(bird.head or bird.coat)
    r = bird.skull
    out = head.outward((-r, 0, 0))
    _crown(head, bird)
    head.ball((0, 0, 0), r, colour, blend=0.05, flow=out)
    if bird.face:
        for side in SIDES:
            head.ellipsoid(
                (-r * 0.5, r * 0.05, side * r * 0.55), (r * 0.5, r * 0.46, r * 0.4), linear(bird.face), blend=0.03
            )
    _beak(head, bird)
    for side in SIDES:
        direction = vec(-0.45, 0.2, side * 0.9)
        toward = head.facing(direction)
        if toward > 0.1:
            x, y = head.flat((-r * 0.42, r * 0.22, side * r * 0.84))
            with features.at(x, y, 0.0, min(1.0, 0.4 + 0.65 * toward), 1.0):
                bead_eye(features, light, 0, 0, r * 0.24 * bird.eye, bird.iris)


def _crown(head: Space, bird: Bird) -> None:
    """The crest or the comb."""
    r = bird.skull
    if bird.crest:
        for i in range(5):
            a = np.radians(60 + 22 * i)
            head.limb(
                (0.02, r * 0.7, 0),
                0.045,
                (np.cos(a) * r * 1.9 + 0.04, r * 0.5 + np.sin(a) * r * 1.3, 0),
                0.015,
                linear(bird.crest),
                blend=0.02,
            )
    if bird.comb:
        for i in range(4):
            head.ball(
                (-r * 0.5 + 0.3 * r * i, r * (0.95 + 0.12 * (i % 2)), 0),
                r * 0.3,
                linear(bird.comb),
                blend=0.02,
                material=HORN,
            )
        head.ball((-r * 1.0, -r * 0.75, 0), r * 0.28, linear(bird.comb), blend=0.02, material=HORN)


def _beak(head: Space, bird: Bird) -> None:
    r, (length, thick, hook) = bird.skull, bird.bill
    beak = linear(bird.beak)
    tip = (-r * 0.85 - length, -hook - thick * 0.4, 0.0)
    if bird.flat_bill:
        head.ellipsoid(
            (-r * 0.8 - length * 0.4, -r * 0.22, 0),
            (length * 0.7, thick * 0.7, thick * 1.6),
            beak,
            blend=0.03,
            material=HORN,
        )
    else:
        middle = (-r * 0.85 - length * 0.6, thick * 0.2 - hook * 0.3, 0.0)
        head.tube(
            [(-r * 0.6, -thick * 0.2, 0), middle, tip],
            [thick * 1.25, thick * 0.85, thick * 0.12],
            beak,
            segments=9,
            blend=0.012,
            material=HORN,
        )
        head.limb(
            (-r * 0.65, -thick * 1.0, 0),
            thick * 0.8,
            (-r * 0.8 - length * 0.6, -thick * 0.8 - hook * 0.5, 0),
            thick * 0.2,
            beak * 0.8,
            blend=0.01,
            material=HORN,
        )


def legs(root: Space, body: Space, bird: Bird, stride: float = 0.0, boots: F32 | None = None) -> None:
    """Both legs with their toes, apart as far as `stride` (0..1) says; or in boots of a colour."""
    foot = linear(bird.foot)
    for side in SIDES:
        z = side * bird.girth * 0.42
        start = inside(root, body.point((0.05, -bird.girth * 0.7, z)))
        reach = -side * stride * max(0.16, 0.5 * bird.legs)
        lift = 0.02 + (0.22 * bird.legs * stride if side < 0 else 0.0)
        end = vec(float(start[0]) - 0.02 + reach, lift, float(start[2]))
        if bird.legs > 0.3:
            knee = (start + end) / 2 + vec(0.05 + 0.3 * abs(reach) * (side < 0), 0.02, 0)
            root.limb(start, bird.leg_width * 1.6, knee, bird.leg_width, foot, blend=0.02, material=HORN)
            root.limb(knee, bird.leg_width * 1.1, end, bird.leg_width * 0.8, foot, blend=0.01, material=HORN)
        else:
            root.limb(start, bird.leg_width * 2.0, end, bird.leg_width, foot, blend=0.03, material=HORN)
        if boots is not None:
            size = max(0.075, 2.2 * bird.leg_width)
            root.limb(end + vec(0, 0.16, 0), size * 1.15, end + vec(0, 0.05, 0), size, boots, blend=0.01, material=HORN)
            root.ellipsoid(end + vec(-size * 0.9, 0.03, 0), (size * 1.7, size * 0.75, size), boots, blend=0.02,
                           material=HORN)  # fmt: skip
            continue
        for a in (-0.5, 0.0, 0.5):
            toe = end + vec(-np.cos(a) * 0.12, -0.005, np.sin(a) * 0.12)
            root.limb(end, bird.leg_width * 0.9, toe, bird.leg_width * 0.5, foot, blend=0.01, material=HORN)


def trailing_legs(body: Space, bird: Bird) -> None:
    """Long legs held out behind in flight."""
    if bird.legs <= 0.3:
        return
    foot = linear(bird.foot)
    for side in SIDES:
        hip, end = (0.3, -bird.girth * 0.45, side * 0.07), (0.55 + bird.legs * 0.95, -0.06, side * 0.06)
        body.limb(hip, bird.leg_width * 1.7, end, bird.leg_width * 1.1, foot, blend=0.01, material=HORN)
        for a in (-0.4, 0.0, 0.4):
            toe = (end[0] + 0.13, end[1] - 0.03, end[2] + 0.1 * a)
            body.limb(end, bird.leg_width, toe, bird.leg_width * 0.6, foot, blend=0.01, material=HORN)


def tail(body: Space, bird: Bird, flying: bool) -> None:
    """The tail: long feathers side by side, or a cock's sickles."""
    colour = linear(bird.tail or bird.wing or bird.coat)
    if bird.fan == "rooster":
        for i in range(7):
            a = np.radians(40 + 15 * i)
            bend = (0.42 + 0.34 * np.cos(a), 0.12 + 0.5 * np.sin(a), 0.02 * (i - 3))
            tip = (0.72 + 0.28 * np.cos(a), 0.02 + 0.32 * np.sin(a), 0.04 * (i - 3))
            body.tube(
                [(0.36, 0.08, 0), bend, tip],
                [0.08, 0.075, 0.02],
                colour * np.float32(0.85 + 0.06 * i),
                segments=9,
                flat=0.4,
            )
        return
    spread = 5
    for i in range(spread):
        t = i - (spread - 1) / 2
        tip = (0.42 + bird.tail_length, -0.05 + (0.03 if flying else 0.0) - 0.02 * abs(t), t * 0.07)
        body.limb(
            (0.36, 0.02, t * 0.03),
            0.075,
            tip,
            0.045,
            colour * np.float32(0.92 + 0.06 * (i % 2)),
            flat=0.4,
            blend=0.015,
            flow=body.lie((1, 0, 0)),
        )


def train(body: Space, bird: Bird) -> None:
    """The open train, behind everything."""
    green, gold, spot, pupil = (linear(c) for c in ("#2f9a5a", "#d8a83a", "#2aa89a", "#1f3aa8"))
    if bird.tail:
        green, gold, spot, pupil = linear(bird.tail), linear("#d8b888"), linear("#5a3420"), linear("#8a4a2a")
    for ring, (length, count) in enumerate(((1.28, 17), (0.98, 13), (0.7, 9))):
        for i in range(count):
            a = np.radians(6 + 168 * (i + 0.5 * (ring % 2)) / (count - 0.5))
            x, y = 0.32 + np.cos(a) * length * 0.88, 0.02 + np.sin(a) * length
            z = -0.42 + 0.06 * ring
            body.limb(
                (0.32, 0.0, z), 0.02, (x, y, z), 0.05, green * np.float32(0.8 + 0.12 * ring), flat=0.4, blend=0.006
            )
            for r, colour, dz in ((0.088, gold, 0.03), (0.062, spot, 0.055), (0.036, pupil, 0.075)):
                body.ellipsoid((x, y, z + dz), (r, r, 0.02), colour, blend=0.0, fur=0.15, gloss=0.4)


def folded_wing(body: Space, bird: Bird) -> None:
    """The near wing of a bird at rest."""
    colour = linear(bird.wing or bird.coat)
    g = bird.girth
    body.ellipsoid((0.08, 0.04, g * 0.62), (0.36, g * 0.62, g * 0.36), colour, blend=0.02, flow=body.lie((1, -0.25, 0)))
    for i in range(5):
        y = 0.08 - 0.07 * i
        tone = colour * np.float32(0.78 + 0.07 * (i % 2))
        body.limb(
            (0.12, y, g * 0.75),
            0.06,
            (0.56 - 0.035 * i, y - 0.10 + 0.015 * i, g * 0.5),
            0.03,
            tone,
            flat=0.5,
            blend=0.01,
            flow=body.lie((1, -0.2, 0)),
        )


def raised_wing(body: Space, bird: Bird, near: bool) -> None:
    """One wing of a bird in flight."""
    colour = linear(bird.wing or bird.coat) * np.float32(1.0 if near else 0.85)
    side = 1 if near else -1
    root: Matrix = vec(-0.12, bird.girth * 0.55, side * bird.girth * 0.5)
    wrist = root + (vec(0.02, 0.42, 0.42) if near else vec(-0.18, 0.52, -0.2))
    feathers(body, root, wrist, colour, side, 0.95)
