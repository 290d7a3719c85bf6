"""Four-legged animals in three-quarter view: one skeleton, a species is a row, a pose is where the feet are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..clay import Material
from ..colour import F32, linear, mix
from . import beast_parts as parts
from . import coats, finery, plumage
from .flames import BREATHING_FIRE, FLAME, flame
from .registry import Ask, Drawn
from .space import Matrix, Space, two_bones, vec
from .species import STANCES, Quadruped, Stance, full_height, stance_for
from .tile import finish, sheet

Point3 = tuple[float, float, float]


def usual_aspect(species: Quadruped) -> float:
    """Width over height of the standing animal."""
    left, right, _, _ = _extent(species, STANCES["standing"])
    spare = 0.5 if species.tail in ("rat", "reptile", "brush", "horse") else 0.8
    return (right - left - spare) / full_height(species)


def draw_quadruped(ask: Ask, species: Quadruped, pixels_per_unit: float) -> Drawn:
    """Draw the animal looking left, in the pose asked."""
    stance = stance_for(ask.pose)
    spraying = species.trunk and ask.pose == "spraying"
    species = replace(species, raised=spraying)
    material = Material(fur=species.fur, gloss=species.gloss, blend=0.08)
    left, right, bottom, top = _extent(species, stance)
    left, top = (left - 0.75, top + 0.75) if spraying else (left, top)
    clay = sheet(pixels_per_unit, left - (FLAME if ask.pose == BREATHING_FIRE else 0), right, bottom, top, material)
    root = Space.on(clay, yaw=24, look_down=7)
    body = _body_space(root, species, stance)
    inks, features = clay.canvas(), clay.canvas()
    boots = finery.colour_of(ask, "shoes") if "shoes" in ask.attributes else None
    gloves = linear(ask.part_colours.get("gloves", "#d0242a")) if ask.pose == "boxing" else None
    _legs(root, body, species, stance, near=False, boots=boots, gloves=gloves)
    parts.tail(body, species, species.leg * stance.fold + stance.rise + min(species.chest, species.rump) * 0.92)
    if species.wings:
        plumage.wing(body, species.wings, species, near=False)
    _torso(body, species, linear(species.coat))
    others = [_neck_and_head(body, turned, stance) for turned in _further(ask, species)]
    head = _neck_and_head(body, species, stance)
    _legs(root, body, species, stance, near=True, boots=boots, gloves=gloves)
    rig = _rig(body, head, species, stance)
    finery.dress(rig, ask)
    plumage.armour(body, head, species, ask.rng)
    if species.wings:
        plumage.wing(body, species.wings, species, near=True)
    coats.marks(clay, body, head, species, ask.rng)
    for one in (*others, head):
        parts.face(one, species, inks, features, ask.light, asleep=ask.pose == "sleeping")
    finery.cover(rig, features, ask)
    if GAPING in ask.attributes:
        parts.gape(head, species)
    if TONGUE_OUT in ask.attributes.values():
        parts.tongue(head, species)
    if spraying:
        parts.jet(head, species, features, ask.light)
    glow = flame(clay, head.flat(_mouth(species)), species.skull) if ask.pose == BREATHING_FIRE else None
    return finish(
        clay, ask, fur_length=species.fur_length, streak_length=0.05, inks=inks, features=features,
        baseline=species.length + 0.3, seat=body.flat((0.02, species.waist * 0.9, 0)),
        hand=head.flat(_mouth(species)), glow=glow,
    )  # fmt: skip


GAPING = "gaping"
"""Attribute of who roars, barks or yawns."""
TONGUE_OUT = "tongue out"
"""What is said of who shows the tongue."""


def _further(ask: Ask, species: Quadruped) -> list[Quadruped]:
    """The necks of a beast with several heads, but for the first: each at its own angle."""
    count = int(ask.attributes.get("heads", "1"))
    length, angle, foot, end = species.neck
    reach = max(1.35 * length, 0.66)
    leans = (44.0, -40.0, 76.0, -62.0)[: max(0, count - 1)]
    return [replace(species, neck=(reach, angle + lean, foot, end)) for lean in leans]


def _mouth(species: Quadruped) -> tuple[float, float, float]:
    """Where a mouth holds things, in the head's system."""
    return -0.75 * species.skull - species.muzzle[0], -species.muzzle[2] - species.muzzle[1], 0.0


def _extent(species: Quadruped, stance: Stance) -> tuple[float, float, float, float]:
    """Left, right, bottom and top that surely hold the animal."""
    half, neck = species.length / 2, species.neck[0]
    tall = 1.0 if stance.pitch > 30 else 0.0
    left = (
        half
        + neck * np.cos(np.radians(min(species.neck[1] + stance.neck, 60)))
        + species.skull
        + species.muzzle[0]
        + 0.45
    )
    right = (
        half
        + species.rump
        + {
            "rat": 1.15,
            "reptile": 1.3,
            "coil": 1.0,
            "brush": 0.95,
            "horse": 0.5,
            "short": 0.5,
            "none": 0.5,
            "curl": 0.6,
        }.get(species.tail, 0.75)
    )
    top = full_height(species) + 0.5 + stance.rise + tall + finery.HEADROOM * species.skull / finery.HEAD_RADIUS
    if species.wings or species.tail == "squirrel":
        top = max(top, species.leg + 2.0 + stance.rise)
    return -float(left), right, -0.3, top


def _body_space(root: Space, species: Quadruped, stance: Stance) -> Space:
    """The trunk's system: its zero lies in the middle of the back line between shoulder and hip."""
    height = species.leg * stance.fold + stance.rise + min(species.chest, species.rump) * 0.92
    if stance.pitch > 30:
        # Rearing: turn about the hips so that the hind feet stay where they are.
        half = species.length / 2
        tip = np.radians(stance.pitch)
        return root.at(half - half * np.cos(tip), height + half * np.sin(tip), 0, pitch=stance.pitch)
    return root.at(0, height, 0, pitch=stance.pitch)


_COATED = {"ruff": 1.45, "wool": 1.35, "lion": 1.7}
"""How much thicker a neck is in its mane than bare."""


def _rig(body: Space, head: Space, species: Quadruped, stance: Stance) -> finery.Rig:
    """Where the animal can be dressed."""
    r, (foot, end) = species.skull, _neck_line(species, stance)
    share = float(np.clip(species.chest / species.neck[0] - 0.2, 0.3, 0.9))
    thick = ((1 - share) * species.neck[2] + share * species.neck[3]) * _COATED.get(species.mane_kind, 1.1)
    eyes = tuple((-r * 0.62, r * 0.30, side * r * 0.66) for side in (-1, 1))

    def trunk(colour: F32, cloth: Material) -> None:
        wider = replace(species, chest=species.chest * 1.08, waist=species.waist * 1.12, rump=species.rump * 1.05)
        _torso(body, replace(wider, belly=None, humps=0), colour, cloth)
        half, low = species.length / 2, 0.06 + 0.5 * species.waist
        under = (half * 0.9, species.waist * 0.72, species.waist * species.width * 1.14)
        body.ellipsoid((-0.05, -low, 0), under, colour, material=cloth)
        for z in (-species.chest * species.width * 0.62, species.chest * species.width * 0.62):
            sleeve = (species.limb * 1.7, species.limb * 2.4, species.limb * 2.1)
            body.ellipsoid((-half + 0.06, -0.1, z), sleeve, colour * np.float32(0.94), material=cloth)

    side = species.chest * species.width
    back = finery.frame(body.clay, body.turn @ finery.LEFT, body.point((0, species.chest * 0.85, 0)), side * body.scale)
    return finery.Rig(
        finery.head_frame(head, r * 0.96, (0.02, 0.0, 0.0)),
        finery.seen_eyes(head, r, eyes, r * 0.235 * species.eye),
        finery.neck_frame(body, foot, end, share, thick),
        trunk,
        back,
    )


def _torso(body: Space, species: Quadruped, coat: F32, cloth: Material | None = None) -> None:
    half, wide = species.length / 2, species.width
    belly = linear(species.belly) if species.belly else coat
    back = (1.0, -0.15, 0.0)
    lie = body.lie(back)
    chest, waist, rump = species.chest, species.waist, species.rump
    solids = (
        ((half - 0.06, 0, 0), (rump * 1.08, rump, rump * wide * 1.05), 0.1),
        ((0, -0.02, 0), (half + 0.06, waist, waist * wide * 1.08), 0.3),
        ((-half + 0.06, 0, 0), (chest * 1.02, chest, chest * wide * 1.05), 0.3),
    )
    for centre, radii, blend in solids[1 if cloth else 0 :]:
        body.ellipsoid(centre, radii, coat, blend=0.0 if cloth else blend, flow=lie, material=cloth)
    if species.belly:
        body.ellipsoid(
            (0.02, -0.06 - 0.5 * waist, 0), (half * 0.95, waist * 0.62, waist * wide), belly, blend=0.3, flow=lie
        )
    for i in range(species.humps):
        x = 0.0 if species.humps == 1 else (-0.2, 0.24)[i]
        body.ellipsoid((x, waist * 0.95, 0), (0.2, 0.24, 0.14), coat, blend=0.14, flow=body.lie((0, 1, 0)))


def _boot(root: Space, species: Quadruped, knee: Matrix, foot: Matrix, colour: F32) -> None:
    r, rubber = species.shank * 1.25, Material(gloss=0.6, blend=0.02)
    root.limb(foot + (knee - foot) * 0.6, r * 1.25, foot, r * 1.1, colour, material=rubber)
    x, y, z = (float(v) for v in foot)
    root.ellipsoid((x - 0.6 * r, y - 0.3 * r, z), (r * 1.7, r * 0.95, r * 1.2), colour, material=rubber)
    root.ellipsoid(
        (x - 0.5 * r, y - 0.9 * r, z), (r * 1.8, r * 0.3, r * 1.25), colour * np.float32(0.6), material=rubber
    )


def _legs(
    root: Space, body: Space, species: Quadruped, stance: Stance, near: bool, boots: F32 | None, gloves: F32 | None
) -> None:  # fmt: skip
    half, side = species.length / 2, 1 if near else -1
    coat = linear(species.legs or species.coat)
    upper_coat = linear(species.coat)
    shade = np.float32(1.0 if near else 0.86)
    for front in (True, False):
        forward, lift = stance.feet[(0 if near else 1) + (0 if front else 2)]
        depth = (species.chest if front else species.rump) * species.width * 0.62 * side
        x = -half + 0.05 if front else half - 0.05
        joint = vec(x, -0.04 if front else -0.02, depth)
        socket = _within(root, body, joint)
        ground = np.array(
            [socket[0] - forward + (0.0 if front else 0.06), lift + species.shank * 1.1, socket[2] * 1.02]
        )
        knee, foot = _joints(species, stance, socket, ground, front, side)
        thick = species.limb * (1.0 if front else 1.3)
        joint_r = 0.3 * species.limb + 0.7 * species.shank
        root.limb(socket, thick * 1.1, knee, joint_r, upper_coat * shade, blend=0.2)
        root.limb(knee, joint_r, foot, species.shank, coat * shade, blend=0.05)
        if front and gloves is not None:
            root.ball(foot, 2.1 * species.shank + 0.02, gloves * shade, blend=0.01, fur=0.0, gloss=0.7)
        elif boots is None:
            _foot(root, species, foot, coat * shade)
        else:
            _boot(root, species, knee, foot, boots * shade)


def _joints(
    species: Quadruped, stance: Stance, socket: Matrix, ground: Matrix, front: bool, side: int
) -> tuple[Matrix, Matrix]:
    """Knee and foot of one leg in the root's system."""
    r = species.shank
    if stance.fold < 0.5:
        if front:
            return vec(socket[0] + 0.06, r * 1.6, socket[2] * 1.1), np.array([socket[0] - 0.34, r, socket[2] * 1.15])
        knee = vec(socket[0] - 0.26, socket[1] * 0.75, socket[2] * 1.45)
        return knee, vec(socket[0] - 0.12, r, socket[2] * 1.7)
    tall = species.leg + min(species.chest, species.rump) * 0.92 - 0.03 - r * 1.1
    total = max(tall * (1.004 if front else 1.02), float(np.linalg.norm(ground - socket)) * 1.002)
    bend = (-1.0, 0.2, 0.0) if front else (1.0, 0.0, 0.0)
    return two_bones(socket, ground, total * 0.5, total * 0.5, bend)


def _within(root: Space, body: Space, p: Matrix) -> Matrix:
    """A point of the body's system in the root's."""
    return np.asarray(root.turn.T @ (body.point(p) - root.origin) / root.scale)


def _foot(root: Space, species: Quadruped, foot: Matrix, coat: F32) -> None:
    r, colour = species.shank, linear(species.feet)
    x, y, z = (float(v) for v in foot)
    if species.foot == "hoof":
        root.limb(
            (x - 0.2 * r, y - 0.1 * r, z),
            r * 1.1,
            (x - 0.35 * r, y - r * 0.5, z),
            r * 1.15,
            colour,
            blend=0.012,
            fur=0.0,
            gloss=0.3,
        )
    elif species.foot == "pad":
        root.limb((x, y + 0.2 * r, z), r * 1.05, (x - 0.1 * r, y - 0.35 * r, z), r * 1.2, coat, blend=0.05)
        for i in range(3):
            root.ball(
                (x - r * 0.9, y - r * 0.75, z + (i - 1) * r * 0.7), r * 0.33, colour, blend=0.01, fur=0.0, gloss=0.3
            )
    else:
        root.ellipsoid(
            (x - 0.55 * r, y - 0.35 * r, z), (r * 1.7, r * 0.85, r * 1.25), mix(coat, colour, 0.5), blend=0.03, fur=0.4
        )


def _neck_line(species: Quadruped, stance: Stance) -> tuple[Point3, Point3]:
    """Where the neck leaves the trunk and where it ends, in the trunk's system."""
    length, angle, _, _ = species.neck
    angle = float(np.radians(angle + stance.neck))
    foot = (-species.length / 2 - 0.02, species.chest * 0.32, 0.0)
    return foot, (foot[0] - length * float(np.cos(angle)), foot[1] + length * float(np.sin(angle)), 0.0)


def _neck_and_head(body: Space, species: Quadruped, stance: Stance) -> Space:
    length, _, base, top = species.neck
    coat = linear(species.coat)
    foot, end = _neck_line(species, stance)
    middle = ((foot[0] + end[0]) / 2 + 0.03 * length, (foot[1] + end[1]) / 2 - 0.04 * length, 0.0)
    body.tube(
        [foot, middle, end],
        [base, (base + top) / 2 * 0.95, top],
        coat,
        segments=8,
        blend=0.1,
        flow=body.lie((0.5, -1, 0)),
    )
    pitch = species.head_pitch + (0 if stance.neck > -60 else -38) + (52 if stance.neck > 14 else 0)
    head = body.at(*end, yaw=24, pitch=pitch)
    parts.mane(body, head, species, foot, end)
    _head(head, species)
    return head


def _head(head: Space, species: Quadruped) -> None:
    coat = linear(species.coat)
    r, (reach, end, drop) = species.skull, species.muzzle
    muzzle = linear(species.muzzle_colour) if species.muzzle_colour else coat
    out = head.outward((-r - reach * 0.6, 0, 0))
    parts.ears(head, species)
    head.ellipsoid((0, 0.02, 0), (r * 1.08, r, r * 0.92), coat, blend=0.06, flow=out)
    for side in (-1, 1):
        head.ball((-0.02, -r * 0.32, side * r * 0.35), r * 0.62, coat, blend=0.08, flow=out)
    tip = (-r * 0.6 - reach, -drop, 0.0)
    head.limb((-r * 0.3, -r * 0.12, 0), r * 0.78, tip, end, mix(coat, muzzle, 0.3), blend=0.08, flow=out)
    if species.muzzle_colour:
        head.ellipsoid(
            (tip[0] + end * 0.25, tip[1] - 0.02, 0), (end * 1.05, end * 1.02, end * 1.08), muzzle, blend=0.05, fur=0.3
        )
    if species.trunk:
        parts.trunk(head, species, tip)
    parts.horns(head, species)
