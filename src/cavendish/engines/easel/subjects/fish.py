"""Fish and whales from the side: one body, a species is a row."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..canvas import Canvas
from ..clay import Clay, Material
from ..colour import F32, hexadecimal, linear, mix, smoothstep
from . import finery
from .faces import bead_eye
from .registry import Ask, Drawn, SubjectInfo, register
from .space import Space, vec
from .tile import facing_aware, finish, sheet

_SIDES = (-1, 1)
_WET = Material(fur=0.0, gloss=0.7, blend=0.05)
_FIN = Material(fur=0.0, gloss=0.4, blend=0.02)


@dataclass(frozen=True, slots=True)
class Fish:
    """A swimmer seen from the side. Lengths in units of half its body; colours '#rrggbb'."""

    coat: str
    belly: str | None = None
    fin: str | None = None
    height: float = 0.45
    width: float = 0.32
    tail: float = 0.5
    flukes: bool = False
    """A whale's level tail."""
    dorsal: float = 0.35
    dorsal_at: float = 0.0
    point: bool = False
    """A shark's triangular fins."""
    nose: float = 0.0
    """A beak in front of the head."""
    blunt: float = 0.0
    """A square forehead (whales)."""
    marks: str = ""
    """'', 'bands', 'patches', 'spots'."""
    mark_colour: str = "#f4f4f2"
    eye: float = 1.0
    spines: bool = False
    teeth: bool = False
    spout: bool = False
    tusk: float = 0.0
    """Length of a narwhal's tusk."""
    bend: float = 0.12

    def recoloured(self, colour: F32) -> Fish:
        """The species in another colour."""
        return replace(
            self,
            coat=hexadecimal(colour),
            fin=hexadecimal(colour * 0.8),
            belly=hexadecimal(mix(colour, linear("#fbf6ee"), 0.5)) if self.belly else None,
        )


FISH: dict[str, tuple[Fish, float]] = {
    "fish": (Fish("#e8862a", belly="#f6d8a0", fin="#d8622a", height=0.46), 0.2),
    "goldfish": (Fish("#f2802a", belly="#f8c070", fin="#f6a04a", height=0.5, tail=0.75, width=0.4, eye=1.2), 0.1),
    "clownfish": (Fish("#f07a1e", fin="#e86a14", height=0.46, marks="bands", eye=1.1), 0.1),
    "angelfish": (Fish("#f2d84a", fin="#e8c030", height=0.75, dorsal=0.8, marks="bands", mark_colour="#2a3a8a"),
        0.15),
    "salmon": (Fish("#8a9aa8", belly="#f0d8cc", fin="#7a8490", height=0.3, width=0.22, marks="spots",
        mark_colour="#3a4450"), 0.3),
    "tuna": (Fish("#3a5a8a", belly="#dfe6ea", fin="#d8b84a", height=0.36, width=0.3, point=True), 0.6),
    "koi": (Fish("#f4f0ea", fin="#f4e4d8", height=0.36, width=0.32, tail=0.6, marks="patches", mark_colour="#e0451e"),
        0.25),
    "pufferfish": (Fish("#d8b858", belly="#f8f4e6", fin="#c89a3a", height=0.72, width=0.7, tail=0.25, dorsal=0.15,
        spines=True, eye=1.5, bend=0.0), 0.3),
    "shark": (Fish("#6f8090", belly="#eef0f0", fin="#64747f", height=0.32, width=0.28, tail=0.55, dorsal=0.45,
        point=True, eye=0.55, teeth=True), 1.2),
    "dolphin": (Fish("#6a8fb0", belly="#e6edf2", fin="#5a7fa0", height=0.32, width=0.3, tail=0.42, dorsal=0.32,
        point=True, flukes=True, nose=0.28, eye=0.7, bend=-0.3), 0.9),
    "orca": (Fish("#1f2226", belly="#f4f4f2", fin="#1a1c20", height=0.38, width=0.36, dorsal=0.6, point=True,
        flukes=True, marks="orca", eye=0.5, bend=-0.2), 1.9),
    "whale": (Fish("#4a78a8", belly="#dfe8ee", fin="#3f6a98", height=0.46, width=0.45, tail=0.45, dorsal=0.0,
        flukes=True, blunt=0.3, eye=0.55, spout=True, bend=-0.35), 4.0),
}  # fmt: skip

_WHALE, _SALMON = FISH["whale"][0], FISH["salmon"][0]
FISH |= {
    "betta fish": (Fish("#3350d8", fin="#c02a6a", height=0.34, tail=1.05, dorsal=0.85, eye=1.1), 0.1),
    "piranha": (Fish("#64747e", belly="#d8582a", fin="#4f5c64", height=0.56, teeth=True, eye=1.1), 0.25),
    "trout": (replace(_SALMON, coat="#8f8a56", belly="#f2dcb8", fin="#a8703a"), 0.3),
    "swordfish": (Fish("#3f5f90", belly="#e6ecf0", fin="#2f4a76", height=0.3, tail=0.7, dorsal=0.6, point=True,
        nose=0.8), 1.2),
    "lionfish": (Fish("#c04a2a", fin="#e8b08a", marks="bands", mark_colour="#f8ece0", height=0.46, dorsal=0.5,
        spines=True), 0.3),
    "beluga": (replace(_WHALE, coat="#eef1f2", belly="#ffffff", fin="#dfe4e6", spout=False), 2.0),
    "narwhal": (replace(_WHALE, coat="#8fa0b0", belly="#eef0f0", fin="#7a8c9c", spout=False, marks="spots",
        mark_colour="#4a5a6a", tusk=1.1), 2.0),
    "tropical fish": (Fish("#f6c92a", fin="#f08a2a", height=0.6, dorsal=0.5, marks="bands", mark_colour="#2f6fd8",
        eye=1.2), 0.15),
}  # fmt: skip


def draw_fish(ask: Ask, fish: Fish, pixels_per_unit: float) -> Drawn:
    """Draw the swimmer looking left, hanging in the water: the anchor is its middle."""
    clay = sheet(
        pixels_per_unit, -1.7 - 0.6 * fish.tusk, 2.0, -1.15, 1.35 + 0.5 * fish.spout + finery.room(ask, 0.45), _WET
    )
    body = Space.on(clay, yaw=24, look_down=4)
    features = clay.canvas()
    if ask.pose in ("jumping", "leaping"):
        body = body.at(pitch=32)
    coat = linear(fish.coat)
    belly = linear(fish.belly) if fish.belly else coat
    fin = linear(fish.fin or fish.coat)
    h, w, bend = fish.height, fish.width, fish.bend
    _fish_tail(body, fish, fin)
    tail_end = (1.1, bend, 0.0)
    body.tube(
        [(0.2, 0, 0), (0.7, bend * 0.35, 0), tail_end],
        [min(h, w) * 1.02, h * 0.5, h * 0.16],
        coat,
        segments=10,
        flat=w / h,
        blend=0.08,
    )
    body.ellipsoid((-0.08, 0, 0), (0.92, h, w), coat, blend=0.15)
    body.ellipsoid((-0.12, -h * 0.32, 0), (0.78, h * 0.66, w * 0.94), belly, blend=0.2)
    if fish.blunt:
        body.ellipsoid((-0.62, 0.04, 0), (0.45, h * 0.88, w * 0.95), coat, blend=0.2)
    if fish.nose:
        body.limb(
            (-0.82, -h * 0.12, 0), 0.12, (-1.0 - fish.nose, -h * 0.22, 0), 0.055, mix(coat, belly, 0.3), blend=0.08
        )
    if fish.tusk:
        body.limb((-0.86, h * 0.1, 0), 0.06, (-0.95 - fish.tusk, h * 0.45, 0), 0.012, "#efe8d8", blend=0.02)
    _fins(body, fish, fin)
    _fish_marks(clay, body, fish)
    if fish.spines:
        for i in range(60):
            a, b = i * 2.399, np.arccos(1 - 2 * (i + 0.5) / 60)
            out = vec(np.sin(b) * np.cos(a) * 0.92, np.cos(b) * h, np.sin(b) * np.sin(a) * w)
            root = out + vec(-0.08, 0, 0)
            body.limb(root, 0.03, root + out * 0.22, 0.004, coat * np.float32(0.8), blend=0.01)
    _fish_face(body, fish, ask, features)
    if finery.wants(ask):
        head = body.at(-0.55, 0.1 * h, 0.0)
        neck = finery.neck_frame(body, (-0.2, 0, 0), (-0.6, 0, 0), 0.3, min(h, w) * 1.05)
        rig = finery.side_rig(head, h * 0.62, (-0.12, h * 0.1, w * 0.8), 0.09 * fish.eye, neck)
        finery.dress(rig, ask)
        finery.cover(rig, features, ask)
    if fish.spout:
        x, y = body.flat((-0.45, h * 0.95, 0))
        for dx in (-0.26, -0.1, 0.1, 0.26):
            curve = [(x, y), (x + dx * 0.5, y + 0.42), (x + dx * 1.6, y + 0.30)]
            features.polyline(curve, [0.03, 0.05, 0.08], ask.light.lit("#e8f6fb", 1.2), opacity=0.75, soft=0.012)
    seat = body.flat((-0.3, 0.86 * h, 0.0))
    return finish(clay, ask, features=features, anchor=(0.0, -0.1), baseline=1.4, seat=seat)


def _fish_tail(body: Space, fish: Fish, fin: F32) -> None:
    x, y, t = 1.08, fish.bend, fish.tail
    if fish.flukes:
        for side in _SIDES:
            body.limb(
                (x, y, 0), 0.09, (x + t * 0.7, y + 0.04, side * t * 1.1), 0.03, fin, flat=0.5, blend=0.05, material=_FIN
            )
        outline = [(x - 0.05, y, 0.06), (x + t * 0.35, y + 0.08, 0.4), (x + t * 0.9, y + 0.1, 0.75), (x + t * 0.5,
        y + 0.02, 0.1),
                   (x + t * 0.9, y + 0.32, -0.6), (x + t * 0.3, y + 0.22, -0.3)]  # fmt: skip
        body.sheet(outline, fin, thickness=0.05, bevel=0.05, material=_FIN)
        return
    spread = t * (1.0 if not fish.point else 1.15)
    outline = [(x - 0.12, y + 0.04, 0), (x + t * 0.4, y + spread * 0.62, 0), (x + t, y + spread * 0.75, 0),
    (x + t * 0.62, y, 0),
               (x + t * (1.0 if not fish.point else 0.75), y - spread * (0.75 if not fish.point else 0.5), 0),
               (x + t * 0.4, y - spread * 0.62, 0), (x - 0.12, y - 0.04, 0)]  # fmt: skip
    body.sheet(outline, fin, thickness=0.06, bevel=0.09, material=_FIN)
    for i in range(5):
        a = (i - 2) * 0.3
        body.limb((x, y, 0.03), 0.022, (x + t * 0.75, y + spread * a, 0.03), 0.012, fin * np.float32(0.85), blend=0.02)


def _fins(body: Space, fish: Fish, fin: F32) -> None:
    h, w, d, at = fish.height, fish.width, fish.dorsal, fish.dorsal_at
    if d:
        if fish.point:
            outline = [
                (at - 0.22, h * 0.88, 0),
                (at + 0.08, h + d, 0),
                (at + 0.24, h + d * 0.9, 0),
                (at + 0.2, h * 0.8, 0),
            ]
        else:
            outline = [(at - 0.45, h * 0.8, 0), (at - 0.2, h + d * 0.8, 0), (at + 0.2, h + d, 0), (at + 0.55,
            h * 0.9 + d * 0.3, 0),
                       (at + 0.5, h * 0.6, 0)]  # fmt: skip
        body.sheet(outline, fin, thickness=0.06, bevel=0.07, material=_FIN)
        if not fish.point:
            body.sheet([(0.15, -h * 0.8, 0), (0.35, -h - d * 0.5, 0), (0.6, -h * 0.7 - d * 0.2, 0), (0.55, -h * 0.55,
            0)], fin,
                       thickness=0.06, bevel=0.06, material=_FIN)  # fmt: skip
    long = 0.6 if fish.point or fish.flukes else 0.4
    body.limb(
        (-0.28, -h * 0.35, w * 0.85),
        0.12,
        (-0.02 + 0.1 * long, -h * 0.6 - long * 0.5, w + 0.18),
        0.035,
        fin,
        flat=0.4,
        blend=0.03,
    )


def _fish_marks(clay: Clay, body: Space, fish: Fish) -> None:
    if not fish.marks:
        return
    gx, gy = clay.grid()
    cx, cy = body.flat((0, 0, 0))
    x, y = gx - cx, gy - cy
    colour = linear(fish.mark_colour)
    if fish.marks == "bands":
        amount = np.zeros((clay.height, clay.width), np.float32)
        for at, wide in ((-0.48, 0.085), (0.08, 0.11), (0.72, 0.07)):
            d = np.abs(x - at + 0.12 * np.sin(y * 4))
            amount = np.maximum(amount, 1 - smoothstep(wide - 0.02, wide + 0.02, d))
            dark = smoothstep(wide - 0.01, wide + 0.02, d) * (1 - smoothstep(wide + 0.04, wide + 0.06, d))
            clay.tint("#1c1a1e", dark * (np.hypot(x / 1.0, y / fish.height) < 1.05))
        amount = amount * (np.hypot(x / 1.05, y / (fish.height * 1.4)) < 1.05)
    elif fish.marks == "orca":
        amount = 1 - smoothstep(0.8, 1.0, np.hypot((x + 0.5) / 0.16, (y - 0.13) / 0.075))
    elif fish.marks == "patches":
        amount = smoothstep(0.35, 0.5, np.sin(x * 5.2 + 0.6) * np.cos(y * 4.0 + x * 2.0))
    else:
        amount = smoothstep(0.6, 0.8, np.sin(x * 34) * np.sin(y * 34 + np.floor(x * 34 / np.pi) * 1.57)) * (y > 0)
    clay.tint(colour, np.asarray(amount, np.float32))


def _fish_face(body: Space, fish: Fish, ask: Ask, canvas: Canvas) -> None:
    h, w = fish.height, fish.width
    up = 0.16 if not fish.flukes else -0.02
    place = (-0.66, h * up, w * 0.74)
    x, y = body.flat(place)
    size = 0.085 * fish.eye
    if fish.eye > 0.9:
        canvas.circle(x, y, size * 1.35, ask.light.lit("#f6f4ea"))
    bead_eye(canvas, ask.light, x, y, size)
    a = body.flat((-0.97 - fish.nose * 0.9, -h * 0.22, 0.02))
    b, c = body.flat((-0.72, -h * 0.44, w * 0.45)), body.flat((-0.56, -h * 0.30, w * 0.7))
    if fish.teeth:
        canvas.polygon([a, b, c, body.flat((-0.66, -h * 0.58, w * 0.5))], ask.light.lit("#4a2226"))
        for i in range(5):
            t = i / 5 + 0.06
            px, py = a[0] + (c[0] - a[0]) * t, a[1] + (c[1] - a[1]) * t - 0.03 * np.sin(np.pi * t)
            canvas.polygon([(px, py), (px + 0.05, py), (px + 0.025, py - 0.055)], ask.light.lit("#f8f8f4"))
        for i in range(3):
            top, low = (
                body.flat((-0.36 + 0.09 * i, h * 0.25, w * 0.95)),
                body.flat((-0.32 + 0.09 * i, -h * 0.3, w * 0.95)),
            )
            canvas.polyline([top, low], 0.018, ask.light.lit("#3a444c"), opacity=0.7, soft=0.006)
        return
    canvas.polyline([a, b, c], 0.024, ask.light.lit("#3a2420"), opacity=0.75, soft=0.006)


def _fish(ask: Ask) -> Drawn:
    fish, _ = FISH[ask.noun]
    if ask.colour:
        fish = fish.recoloured(np.clip(linear(ask.colour), 0.016, 0.92).astype(np.float32))
    return draw_fish(ask, fish, ask.height_px / _fish_height(fish))


def _fish_height(fish: Fish) -> float:
    low = max(fish.height, 0.75 * fish.tail if not fish.flukes else 0.0, fish.height * 0.6 + 0.3)
    up = fish.height + (fish.dorsal if fish.point else 0.75 * fish.dorsal)
    return float(max(up, 0.75 * fish.tail + fish.bend) + low + 0.5 * fish.spout)


def _register() -> None:
    for noun, (fish, height) in FISH.items():
        register(noun, facing_aware(_fish), SubjectInfo(height, "animal", "water", 2.6 / _fish_height(fish)))


_register()
