"""Birds: one body, a species is a row; they stand, swim or fly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, linear
from . import bird_parts as parts
from . import finery
from .bird_parts import HORN, SIDES
from .faces import bead_eye
from .flock import BIRDS, Bird
from .plumage import feathers
from .rarer import FEATHERED as RARE
from .registry import Ask, Drawn, SubjectInfo, register
from .space import Space, vec
from .tile import facing_aware, finish, sheet
from .turned import rotation
from .wildlife import FEATHERED

STRIDES = {"running": 1.0, "racing": 1.0, "chasing": 1.0, "walking": 0.55, "marching": 0.7, "dancing": 0.6}
"""How far the legs are apart."""
_FIRE = Material(fur=0.0, gloss=0.0, emission=0.55, blend=0.0)


def model_height(bird: Bird) -> float:
    """Height of the standing bird in its own units."""
    if bird.upright or bird.owl:
        return 1.25 + bird.skull * 0.4
    rise = 0.5 * np.sin(np.radians(bird.slant)) + bird.neck + bird.skull * 1.25
    tail = 1.2 if bird.fan == "peacock" else 0.0
    return float(bird.legs + bird.girth * 0.9 + max(rise + (0.15 if bird.crest else 0.0), tail))


def draw_bird(ask: Ask, bird: Bird, pixels_per_unit: float) -> Drawn:
    """Draw the bird looking left."""
    flying = ask.pose in ("flying", "soaring", "landing", "hovering", "rising") or (bird.burning and not ask.pose)
    afloat = bird.habit == "water" and "shoes" not in ask.attributes and ask.pose in ("", "courting")
    swimming = afloat or ask.pose in ("swimming", "floating", "brooding")
    material = Material(fur=0.55, gloss=0.1, blend=0.06)
    wide = 2.15 if flying and _stretches(bird) else 1.75 if flying else 1.3
    if bird.fan == "peacock":
        wide = 1.5
    top = model_height(bird) + (1.0 if flying else 0.35) + finery.HEADROOM * bird.skull / finery.HEAD_RADIUS
    wide += 0.5 * bird.burning
    clay = sheet(pixels_per_unit, -wide, wide, -0.95 if bird.burning else -0.75 if flying else -0.2, top, material)
    root = Space.on(clay, yaw=28, look_down=5)
    inks, features = clay.canvas(), clay.canvas()
    hand = None
    if bird.upright or bird.owl:
        _upright(root, bird, features, ask, flying)
    else:
        head = _level(root, bird, features, ask, flying, swimming)
        hand = head.flat((-bird.skull * 0.95 - 1.15 * bird.bill[0], -0.03 - bird.bill[2], 0.0))
    glow = _burn(clay, root, bird) if bird.burning and flying else None
    anchor = (0.0, 0.5) if flying else (0.0, 0.05 if swimming else 0.0)
    return finish(
        clay, ask, fur_length=bird.fluff, streak_length=0.07, inks=inks, features=features, anchor=anchor,
        baseline=0.9 if swimming else 0.4, glow=glow, hand=hand,
    )  # fmt: skip


def _burn(clay: Clay, root: Space, bird: Bird) -> Canvas:
    """Flames along the wings and streaming from the tail; returns the light they shed."""
    glow = clay.canvas()
    tongues = [((0.42, 0.24, 0.02 * i), (1.25 - 0.1 * i, 0.3 - 0.2 * i, 0.05 * i), 0.12) for i in range(4)]
    for i in range(10):
        t = i / 9
        for z, lift in ((0.5, 0.0), (-0.3, 0.1)):
            start = (0.02 + 0.45 * t, 0.98 - 0.5 * t + lift, z)
            tongues.append((start, (0.22 + 0.95 * t, 1.62 - 0.85 * t + lift + 0.1 * (i % 2), z), 0.075))
    for start, end, size in tongues:
        for k, (tone, wide, reach) in enumerate(
            (("#d8301a", 1.0, 1.0), ("#f58a1e", 0.7, 0.72), ("#ffe06a", 0.42, 0.45))
        ):
            tip = [a + (b - a) * reach for a, b in zip(start, end, strict=True)]
            bend = [(a + b) / 2 + d for a, b, d in zip(start, tip, (0.05, 0.06, 0.0), strict=True)]
            path = [(x, y, z + 0.07 * k) for x, y, z in (start, bend, tip)]
            root.tube(
                path, [size * wide * 0.7, size * wide, 0.008], linear(tone), segments=3, blend=0.0, material=_FIRE
            )
        x, y = root.flat(end)
        glow.circle(x, y, 0.16, linear("#ff7a1e") * np.float32(0.16), soft=0.12)
    x, y = root.flat((0.1, 0.4, 0))
    glow.ellipse(x, y, 0.9, 0.7, linear("#ff8a2a") * np.float32(0.18), soft=0.35)
    return glow


def _level(root: Space, bird: Bird, features: Canvas, ask: Ask, flying: bool, swimming: bool) -> Space:
    """Draw a bird with a level body; returns the system of its head."""
    slant = 8.0 if flying or swimming else bird.slant
    legs = 0.0 if swimming else bird.legs
    height = legs + bird.girth * (0.55 if swimming else 0.9) + (0.2 if flying else 0.0)
    body = root.at(0, height, 0, pitch=slant)
    coat = linear(bird.coat)
    belly = linear(bird.belly) if bird.belly else coat
    lie = body.lie((1, -0.2, 0))
    if bird.fan == "peacock":
        parts.train(body, bird)
    if flying:
        parts.raised_wing(body, bird, near=False)
    parts.tail(body, bird, flying)
    if not flying and not swimming:
        boots = finery.colour_of(ask, "shoes") if "shoes" in ask.attributes else None
        parts.legs(root, body, bird, STRIDES.get(ask.pose, 0.0), boots)
    body.ellipsoid((0, 0, 0), (0.5, bird.girth, bird.girth * 0.88), coat, blend=0.06, flow=lie)
    body.ellipsoid((-0.16, -0.07, 0), (0.36, bird.girth * 0.9, bird.girth * 0.86), belly, blend=0.16, flow=lie)
    if flying and _stretches(bird):
        parts.trailing_legs(body, bird)
    yaw = FRONTAL if bird.bent and GLASSES & set(ask.attributes) else 14.0
    head = _courting_neck(root, body, bird) if "heart" in ask.attributes and bird.bent else None
    head = head or (_stretched_neck(root, body, bird) if flying and _stretches(bird) else _neck(root, body, bird, yaw))
    if flying:
        parts.raised_wing(body, bird, near=True)
    else:
        parts.folded_wing(body, bird)
    parts.head(head, bird, features, ask.light)
    _dress(root, body, head, bird, features, ask)
    return head


def _dress(root: Space, body: Space, head: Space, bird: Bird, features: Canvas, ask: Ask) -> None:
    """Put on what a bird with a level body wears."""
    if not finery.wants(ask):
        return
    r = bird.skull
    base, nape = parts.inside(root, body.point((-0.34, bird.girth * 0.42, 0))), parts.inside(root, head.origin)
    thick = max(0.07, bird.girth * 0.36) * 0.62 if bird.bent else r * 0.98
    eyes = tuple((-r * 0.42, r * 0.22, side * r * 0.84) for side in SIDES)

    def trunk(colour: F32, cloth: Material) -> None:
        body.ellipsoid((-0.06, 0, 0), (0.44, bird.girth * 1.04, bird.girth * 0.96), colour, material=cloth)

    rig = finery.Rig(
        finery.head_frame(head, r),
        finery.seen_eyes(head, r, eyes, r * (0.42 if bird.bent else 0.24) * bird.eye),
        finery.neck_frame(root, base, nape, 0.5 if bird.bent else 0.3, thick),
        trunk,
        finery.frame(body.clay, body.turn @ finery.LEFT, body.point((0.1, bird.girth * 0.8, 0)), bird.girth * 0.8),
    )
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)


def _neck(root: Space, body: Space, bird: Bird, yaw: float) -> Space:
    colour = linear(bird.head or bird.coat)
    start = parts.inside(root, body.point((-0.34, bird.girth * 0.42, 0)))
    length = bird.neck
    thick = max(0.07, bird.girth * 0.36) if bird.bent else bird.skull * 0.95
    if bird.bent:
        bend = start + vec(-0.2, length * 0.30, 0)
        turn = start + vec(0.06, length * 0.68, 0)
        end = start + vec(-0.06, length, 0)
        root.tube(
            [start, bend, turn, end], [thick, thick * 0.62, thick * 0.55, thick * 0.6], colour, segments=16, blend=0.05
        )
    else:
        end = start + vec(-0.1, length + bird.skull * 0.55, 0)
        root.limb(start, thick * 1.1, end, bird.skull * 0.9, colour, blend=0.12)
    return root.at(*(float(v) for v in end), yaw=yaw)


def _stretches(bird: Bird) -> bool:
    """Whether it flies with its long neck held out before it."""
    return bird.bent


def _stretched_neck(root: Space, body: Space, bird: Bird) -> Space:
    """The neck of a long-necked bird in flight, straight ahead."""
    start = parts.inside(root, body.point((-0.34, bird.girth * 0.25, 0)))
    end = start + vec(-0.92 * bird.neck - 0.06, 0.16 * bird.neck, 0)
    thick = max(0.075, bird.girth * 0.34)
    middle = (start + end) / 2 + vec(0, 0.02, 0)
    colour = linear(bird.head or bird.coat)
    root.tube([start, middle, end], [thick, thick * 0.72, thick * 0.62], colour, segments=16, blend=0.05)
    return root.at(*(float(v) for v in end), yaw=8.0)


def _courting_neck(root: Space, body: Space, bird: Bird) -> Space:
    """One half of a heart: the neck goes up, over and down to the beak of the other one."""
    start = parts.inside(root, body.point((-0.42, bird.girth * 0.1, 0)))
    reach = bird.neck / 0.85
    bows = ((0.0, 0.0), (0.17, 0.30), (0.22, 0.62), (0.1, 0.92), (-0.1, 0.94), (-0.2, 0.78))
    points = [start + vec(x * reach, y * reach, 0) for x, y in bows]
    thick = max(0.07, bird.girth * 0.34)
    sizes = [thick * share for share in (1.0, 0.8, 0.64, 0.58, 0.58, 0.6)]
    root.tube(points, sizes, linear(bird.head or bird.coat), segments=24, blend=0.05)
    return root.at(*(float(v) for v in points[-1]), yaw=6.0, pitch=44.0)


def _upright(root: Space, bird: Bird, features: Canvas, ask: Ask, flying: bool) -> None:
    """Penguins and owls: an egg on feet, a face to the front."""
    coat, belly = linear(bird.coat), linear(bird.belly or bird.coat)
    down = (0.0, -1.0)
    foot = linear(bird.foot)
    prone = "prone" in ask.attributes
    front = root.at(0.5, 0.25, 0, yaw=14, pitch=-84) if prone else root.at(0, 0, 0, yaw=34 if bird.owl else 20)
    for side in SIDES:
        front.ellipsoid((-0.1, 0.035, side * 0.13), (0.14, 0.04, 0.085), foot, blend=0.02, material=HORN)
    if bird.owl and flying:
        for near in (False, True):
            side = 1 if near else -1
            start = vec(0.02, 0.78, side * 0.26)
            feathers(
                root,
                start,
                start + vec(0.02 if near else -0.1, 0.3, side * 0.5),
                linear(bird.wing or bird.coat),
                side,
                0.9,
            )
    front.ellipsoid((0.05, 0.5, 0), (0.33, 0.5, 0.34), coat, blend=0.06, flow=down)
    front.ellipsoid((-0.12, 0.46, 0), (0.21, 0.42, 0.27), belly, blend=0.07, flow=down)
    if not (bird.owl and flying):
        wing = linear(bird.wing or bird.coat)
        for side in SIDES:
            low = (0.06, 0.22, side * 0.42) if not bird.owl else (0.14, 0.16, side * 0.36)
            front.limb((0.02, 0.74, side * 0.3), 0.09, low, 0.05, wing, flat=0.7, blend=0.03, flow=down)
    head = front.at(-0.02, 1.02, 0)
    if prone:
        head = root.at(*(float(v) for v in parts.inside(root, front.point((0.12, 1.04, 0)))), yaw=20)
    r = bird.skull
    head.ellipsoid(
        (0, 0, 0), (r * 0.95, r * 0.9, r), linear(bird.head or bird.coat), blend=0.08, flow=head.outward((-r, 0, 0))
    )
    if bird.owl:
        _owl_face(head, bird, r, features, ask)
        _dress_upright(front, head, bird, features, ask)
        return
    if bird.face:
        for side in SIDES:
            head.ellipsoid(
                (-r * 0.35, -r * 0.1, side * r * 0.72), (r * 0.4, r * 0.36, r * 0.3), linear(bird.face), blend=0.03
            )
    beak = linear(bird.beak)
    head.limb((-r * 0.8, -r * 0.08, 0), 0.06, (-r * 1.35 - 0.03, -r * 0.2, 0), 0.014, beak, blend=0.012, material=HORN)
    for side in SIDES:
        if head.facing((-0.75, 0.1, side * 0.6)) > 0.1:
            x, y = head.flat((-r * 0.72, r * 0.18, side * r * 0.55))
            features.circle(x, y, r * 0.225 * bird.eye, ask.light.lit("#f4f2ec"), soft=0.006)
            bead_eye(features, ask.light, x, y, r * 0.17 * bird.eye, bird.iris)
    _dress_upright(front, head, bird, features, ask)


def _dress_upright(front: Space, head: Space, bird: Bird, features: Canvas, ask: Ask) -> None:
    """Put on what a penguin or an owl wears."""
    if not finery.wants(ask):
        return
    r = bird.skull
    place, size = ((-0.98, 0.08, 0.42), 0.3) if bird.owl else ((-0.72, 0.18, 0.55), 0.225 * bird.eye)
    eyes = tuple((r * place[0], r * place[1], side * r * place[2]) for side in SIDES)

    def trunk(colour: F32, cloth: Material) -> None:
        front.ellipsoid((0.03, 0.52, 0), (0.37, 0.42, 0.37), colour, material=cloth)
        for side in SIDES:
            front.limb((0.02, 0.72, side * 0.31), 0.12, (0.06, 0.36, side * 0.41), 0.09, colour, flat=0.7,
                       blend=0.03, material=cloth)  # fmt: skip

    rig = finery.Rig(
        finery.head_frame(head, r * 0.95),
        finery.seen_eyes(head, r, eyes, r * size),
        finery.neck_frame(front, (0.02, 0.7, 0), (-0.02, 1.02, 0), 0.4, 0.29),
        trunk,
        finery.frame(front.clay, front.turn @ finery.LEFT @ rotation(pitch=90), front.point((0.3, 0.6, 0)), 0.3),
    )
    finery.dress(rig, ask)
    finery.cover(rig, features, ask)


def _owl_face(head: Space, bird: Bird, r: float, features: Canvas, ask: Ask) -> None:
    pale = linear(bird.face or "#e8dcc4")
    for side in SIDES:
        head.ellipsoid(
            (-r * 0.62, r * 0.02, side * r * 0.42),
            (r * 0.36, r * 0.5, r * 0.46),
            pale,
            blend=0.03,
            flow=head.outward((-r, 0, side * r * 0.42)),
        )
        head.limb(
            (-r * 0.3, r * 0.62, side * r * 0.5),
            0.07,
            (-r * 0.25, r * 1.25, side * r * 0.85),
            0.015,
            linear(bird.head or bird.coat),
            blend=0.03,
        )
    head.limb(
        (-r * 0.95, -r * 0.1, 0),
        0.05,
        (-r * 1.05, -r * 0.38, 0),
        0.012,
        linear(bird.beak),
        blend=0.01,
        material=HORN,
    )
    for side in SIDES:
        x, y = head.flat((-r * 0.98, r * 0.08, side * r * 0.42))
        size = r * 0.30
        features.circle(x, y, size, ask.light.lit(linear(bird.iris), 1.1))
        bead_eye(features, ask.light, x, y, size * 0.46, "#0c0a0a")


GLASSES, WEARER, FRONTAL = frozenset({"glasses", "sunglasses"}), 1.45, 40.0
"""How many times larger the small head of a long-necked bird is when it has to show what it wears,
and the degrees by which it then turns to us."""
_DOWN = "#9aa0aa"
"""The grey of young penguins."""


def _bird(ask: Ask) -> Drawn:
    bird, _ = BIRDS[ask.noun]
    if ask.colour:
        bird = bird.recoloured(np.clip(linear(ask.colour), 0.016, 0.92).astype(np.float32))
    if bird.bent and GLASSES & set(ask.attributes):
        bird = replace(bird, skull=bird.skull * WEARER)
    if ask.age in ("baby", "young"):
        bird = replace(bird, skull=bird.skull * 1.25, fluff=bird.fluff * 1.4)
        if bird.upright and not ask.colour:
            bird = replace(bird, coat=_DOWN, wing=_DOWN, belly="#d9dce0", head="#3a3c44", face="#f4f4f2", fluff=0.05)
    return draw_bird(ask, bird, ask.height_px / model_height(bird))


def _width(bird: Bird) -> float:
    if bird.fan in ("peacock", "turkey"):
        return 2.1
    return float((0.8 + 0.75 * bird.tail_length) * np.cos(np.radians(bird.slant)) + bird.skull + 0.7 * bird.bill[0])


BIRDS.update(FEATHERED | RARE)


def _register() -> None:
    for noun, (bird, height) in BIRDS.items():
        where = "water" if bird.habit == "water" else "ground"
        aspect = 0.62 if bird.upright or bird.owl else _width(bird) / model_height(bird)
        register(noun, facing_aware(_bird), SubjectInfo(height, "animal", where, aspect))  # type: ignore[arg-type]


_register()
