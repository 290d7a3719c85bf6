"""Markings of sitting animals: masks, stripes and spots."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..clay import Clay
from ..colour import F32, linear, luminance, mix, smoothstep
from ..noise import blur, fbm
from .sitter import HEAD_Y, Sitter, SitterHead, eye_places


def paint_marks(clay: Clay, species: Sitter, head: SitterHead, rng: np.random.Generator) -> None:
    if not (species.mask in _MASKS or species.stripes or species.spots):
        return
    gx, gy = clay.grid()
    wobble = fbm(rng, clay.height, clay.width, 0.12 * clay.scale, 3) - np.float32(0.5)
    if species.mask in _MASKS:
        _MASKS[species.mask](clay, species, head, gx, gy, wobble)
    if species.stripes:
        _stripes(clay, linear(species.stripes), gx, gy, rng)
    if species.spots:
        _spots(clay, linear(species.spots), gx, gy, rng)


def paint_coat(clay: Clay, species: Sitter, rng: np.random.Generator) -> None:
    """Stripes, spots and patches on a body that lies, without its head."""
    gx, gy = clay.grid()
    if species.stripes:
        _stripes(clay, linear(species.stripes), gx, gy, rng)
    if species.spots:
        _spots(clay, linear(species.spots), gx, gy, rng)
    if species.mask in ("calico", "dots", "patch"):
        wobble = fbm(rng, clay.height, clay.width, 0.12 * clay.scale, 3) - np.float32(0.5)
        _MASKS[species.mask](clay, species, SitterHead(species.head), gx, gy, wobble)


def _siamese(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    d = np.sqrt((gx / 0.34) ** 2 + ((gy - (HEAD_Y - 0.05)) / 0.38) ** 2) + wobble * 0.35
    amount = (1 - smoothstep(0.45, 1.15, d)) * (gy > 0.9) * (gy < HEAD_Y + 0.42) * np.float32(0.93)
    clay.tint(species.point or species.coat, amount)


def _panda(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    dark = species.point or "#1e1c1d"
    for ex, ey in eye_places(species, head):
        d = np.sqrt(((gx - ex * 1.08) / 0.16) ** 2 + ((gy - ey + 0.03) / 0.19) ** 2) + wobble * 0.2
        clay.tint(dark, 1 - smoothstep(0.8, 1.0, d))
    band = smoothstep(0.88, 0.93, gy + wobble * 0.1) * (1 - smoothstep(1.02, 1.08, gy + wobble * 0.1))
    clay.tint(dark, band * (gy < 1.12))
    arm = smoothstep(0.05, 0.09, np.abs(gx)) * (1 - smoothstep(0.30, 0.34, np.abs(gx) + wobble * 0.1))
    clay.tint(dark, arm * (1 - smoothstep(0.66, 0.74, gy + wobble * 0.15)))


def _raccoon(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    pale = "#e9e3d9"
    if species.tail == "ringed" and species.tail_tip:
        rings = smoothstep(0.1, 0.4, np.sin(gy * 19 + gx * 5 + wobble)) * smoothstep(0.66, 0.74, gx - 0.1 * gy)
        clay.tint(species.tail_tip, rings * np.float32(0.9))
    for ex, ey in eye_places(species, head):
        rim = np.sqrt(((gx - ex * 1.15) / 0.25) ** 2 + ((gy - ey + 0.02) / 0.2) ** 2) + wobble * 0.2
        clay.tint(pale, (1 - smoothstep(0.85, 1.05, rim)) * np.float32(0.9))
    for ex, ey in eye_places(species, head):
        side = np.sign(ex)
        u = (gx - ex * 1.2) * side
        d = np.sqrt((u / 0.2) ** 2 + ((gy - ey + 0.03 + 0.25 * np.maximum(u, 0)) / 0.12) ** 2) + wobble * 0.2
        clay.tint(species.point or "#2a2624", 1 - smoothstep(0.8, 1.05, d))


def _badger(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    there = smoothstep(1.12, 1.2, gy) * (1 - smoothstep(1.95, 2.05, gy))
    clay.tint("#f2efe8", there * (1 - smoothstep(0.4, 0.46, np.abs(gx) + wobble * 0.08)))
    stripe = 1 - smoothstep(0.085, 0.115, np.abs(np.abs(gx) - 0.185 - 0.1 * (gy - HEAD_Y)) + wobble * 0.06)
    clay.tint("#1d1b1c", stripe * there)


def _blaze(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """White up the muzzle and between the eyes to the brow."""
    y = gy - HEAD_Y
    width = 0.05 + 0.2 * (1 - smoothstep(-0.16, 0.06, y)) + 0.05 * smoothstep(0.15, 0.4, y)
    stripe = (1 - smoothstep(-0.03, 0.03, np.abs(gx) / head.scale + wobble * 0.08 - width)) * (gy > 1.05)
    clay.tint(species.belly, stripe * np.float32(0.95))


def _shepherd(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """A dark muzzle that runs up to the brow, dark shoulders."""
    dark = species.point or "#241c18"
    d = np.sqrt((gx / 0.23) ** 2 + ((gy - HEAD_Y + 0.16) / 0.3) ** 2) + wobble * 0.3
    clay.tint(dark, (1 - smoothstep(0.7, 1.1, d)) * (gy > 1.0) * np.float32(0.92))
    back = smoothstep(0.3, 0.42, np.abs(gx) + wobble * 0.15) * smoothstep(0.5, 0.62, gy) * (gy < 1.2)
    clay.tint(dark, back * np.float32(0.9))


def _pug(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """A black muzzle and dark rings round the eyes."""
    dark = species.point or "#241e1c"
    d = np.sqrt((gx / 0.27) ** 2 + ((gy - HEAD_Y + 0.2) / 0.2) ** 2) + wobble * 0.2
    clay.tint(dark, (1 - smoothstep(0.85, 1.1, d)) * (gy > 1.0))
    for ex, ey in eye_places(species, head):
        ring = np.sqrt(((gx - ex) / 0.16) ** 2 + ((gy - ey) / 0.15) ** 2) + wobble * 0.2
        clay.tint(dark, (1 - smoothstep(0.8, 1.1, ring)) * np.float32(0.8))


def _tan(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """Tan cheeks, brows, chest and feet on black."""
    tan = species.belly
    cheeks = np.sqrt(((np.abs(gx) - 0.17) / 0.16) ** 2 + ((gy - HEAD_Y + 0.22) / 0.13) ** 2) + wobble * 0.2
    clay.tint(tan, 1 - smoothstep(0.8, 1.05, cheeks))
    for ex, ey in eye_places(species, head):
        brow = np.sqrt(((gx - ex * 0.85) / 0.06) ** 2 + ((gy - ey - 0.17) / 0.045) ** 2)
        clay.tint(tan, 1 - smoothstep(0.8, 1.1, brow))
    clay.tint(tan, (1 - smoothstep(0.22, 0.3, gy + wobble * 0.1)) * np.float32(0.9))
    chest = np.sqrt(((np.abs(gx) - 0.14) / 0.13) ** 2 + ((gy - 0.92) / 0.1) ** 2) + wobble * 0.2
    clay.tint(tan, 1 - smoothstep(0.8, 1.05, chest))


def _patch(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """One eye and ear in another colour, a blot on the flank."""
    colour = species.point or "#a8642e"
    (ex, ey), _ = eye_places(species, head)
    d = np.sqrt(((gx - ex * 1.35) / 0.26) ** 2 + ((gy - ey - 0.08) / 0.3) ** 2) + wobble * 0.3
    clay.tint(colour, (1 - smoothstep(0.8, 1.05, d)) * (gy > 1.1))
    blot = np.sqrt(((gx - 0.5) / 0.28) ** 2 + ((gy - 0.5) / 0.3) ** 2) + wobble * 0.4
    clay.tint(colour, 1 - smoothstep(0.8, 1.05, blot))


def _calico(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """Orange on one side of the head, black on the other, both on the flanks."""
    for colour, spots in (
        (species.point or "#d8853a", ((-0.32, HEAD_Y + 0.22, 0.3), (0.5, 0.45, 0.3), (-0.42, 0.85, 0.22))),
        ("#2a2628", ((0.34, HEAD_Y + 0.24, 0.26), (-0.5, 0.4, 0.26), (0.98, 0.5, 0.2))),
    ):
        for x, y, r in spots:
            d = np.hypot(gx - x, gy - y) / r + wobble * 0.5
            clay.tint(colour, 1 - smoothstep(0.85, 1.0, d))


def _freckled(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """Round solid spots all over."""
    colour = species.point or "#1e1c1d"
    cell = 0.2
    rows = np.floor(gy / cell)
    x = gx / cell + 0.5 * (rows % 2) + 0.35 * np.sin(rows * 2.3)
    dx, dy = x - np.floor(x) - 0.5, gy / cell - rows - 0.5
    size = 0.2 + 0.1 * np.sin(np.floor(x) * 5.1 + rows * 3.7)
    quiet = smoothstep(0.12, 0.2, np.hypot(gx / 1.2, gy - HEAD_Y + 0.08))
    clay.tint(colour, (1 - smoothstep(0.0, 0.08, np.hypot(dx, dy) + wobble * 0.12 - size)) * quiet)


def _sloth(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """A pale face with dark patches that droop from the eyes."""
    k = head.scale
    d = np.sqrt((gx / (0.42 * k)) ** 2 + ((gy - HEAD_Y + 0.02) / (0.36 * k)) ** 2) + wobble * 0.15
    clay.tint(species.point or "#e8d9bd", 1 - smoothstep(0.88, 1.02, d))
    for ex, ey in eye_places(species, head):
        side = np.sign(ex)
        u, v = (gx - ex) * side, gy - ey + 0.03
        patch = np.sqrt(((u - 0.09) / 0.2) ** 2 + ((v + 0.45 * np.maximum(u, 0)) / 0.12) ** 2) + wobble * 0.15
        clay.tint("#4a3626", 1 - smoothstep(0.8, 1.02, patch))


def _ringed(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """Dark rings round the eyes."""
    for ex, ey in eye_places(species, head):
        d = np.sqrt(((gx - ex * 1.1) / 0.15) ** 2 + ((gy - ey + 0.01) / 0.13) ** 2) + wobble * 0.2
        clay.tint(species.point or "#4a3626", 1 - smoothstep(0.8, 1.05, d))


def _bulldog(clay: Clay, species: Sitter, head: SitterHead, gx: F32, gy: F32, wobble: F32) -> None:
    """Tan patches over the eyes, dark folds over the nose and down both sides of the hanging lips."""
    k = head.scale
    for ex, ey in eye_places(species, head):
        d = np.sqrt(((gx - ex * 1.35) / 0.24) ** 2 + ((gy - ey - 0.08) / 0.27) ** 2) + wobble * 0.25
        clay.tint(species.point or "#b07a48", (1 - smoothstep(0.85, 1.05, d)) * np.float32(0.95))
    u, v = np.abs(gx) / k, (gy - HEAD_Y) / k
    jowl = np.abs(u - 0.13 - 0.34 * np.sqrt(np.clip(-v - 0.06, 0, 1))) + wobble * 0.02
    there = smoothstep(-0.46, -0.40, v) * (1 - smoothstep(-0.12, -0.06, v))
    clay.tint("#4a3428", (1 - smoothstep(0.012, 0.04, jowl)) * there * np.float32(0.85))
    for level in (0.03, 0.13):
        fold = np.abs(v - level - 0.9 * u**2 + 0.02) + wobble * 0.01
        clay.tint("#6a4a34", (1 - smoothstep(0.008, 0.03, fold)) * (u < 0.15) * np.float32(0.7))


_MASKS: dict[str, Callable[[Clay, Sitter, SitterHead, F32, F32, F32], None]] = {
    "siamese": _siamese,
    "sloth": _sloth,
    "ringed": _ringed,
    "bulldog": _bulldog,
    "panda": _panda,
    "raccoon": _raccoon,
    "badger": _badger,
    "blaze": _blaze,
    "shepherd": _shepherd,
    "pug": _pug,
    "tan": _tan,
    "patch": _patch,
    "calico": _calico,
    "dots": _freckled,
}


def _stripes(clay: Clay, colour: F32, gx: F32, gy: F32, rng: np.random.Generator) -> None:
    """Bands over the flanks, rays over the head, none on pale fur."""
    wave = fbm(rng, clay.height, clay.width, 0.22 * clay.scale, 2) - np.float32(0.5)
    head = smoothstep(1.02, 1.12, gy)
    around = np.arctan2(np.abs(gx), gy - HEAD_Y + 0.02)
    r = np.sqrt(gx**2 + (gy - HEAD_Y) ** 2)
    bands = np.abs(np.sin(gy * 13.5 + np.abs(gx) * 3.5 + wave * 4))
    rays = np.abs(np.sin(around * 7.5 + r * 3 + wave * 2.5))
    on_body = (1 - smoothstep(0.16, 0.40, bands)) * smoothstep(0.10, 0.30, np.abs(gx) + wave * 0.12)
    on_head = (1 - smoothstep(0.18, 0.46, rays)) * smoothstep(0.20, 0.30, r + wave * 0.1)
    on_head = on_head * smoothstep(0.05, 0.16, gy - HEAD_Y + np.abs(gx) * 0.9)
    amount = mix(on_body, on_head, head) * np.float32(0.93)
    pale = luminance(np.moveaxis(clay.albedo, 0, -1))
    limit = 0.42 if float(np.median(pale[clay.cover > 0.5])) < 0.4 else 0.9
    amount = amount * (1 - smoothstep(limit, limit + 0.3, pale))
    clay.tint(colour, blur(amount.astype(np.float32), 0.006 * clay.scale))


def _spots(clay: Clay, colour: F32, gx: F32, gy: F32, rng: np.random.Generator) -> None:
    """Rosettes: scattered blots with a paler middle."""
    cell = 0.15
    x, y = gx / cell, gy / cell
    jitter = rng.random((64, 64, 2), dtype=np.float32)
    nearest = np.full((clay.height, clay.width), 9.0, np.float32)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            cx, cy = np.floor(x) + dx, np.floor(y) + dy
            shift = jitter[cy.astype(int) % 64, cx.astype(int) % 64]
            d = (x - cx - 0.2 - 0.6 * shift[..., 0]) ** 2 + (y - cy - 0.2 - 0.6 * shift[..., 1]) ** 2
            nearest = np.minimum(nearest, d)
    ring = np.sqrt(nearest)
    amount = (1 - smoothstep(0.28, 0.40, ring)) * (0.35 + 0.65 * smoothstep(0.08, 0.22, ring))
    quiet = np.sqrt((gx / 0.2) ** 2 + ((gy - HEAD_Y + 0.12) / 0.2) ** 2)
    chest = np.sqrt((gx / 0.16) ** 2 + ((gy - 0.8) / 0.3) ** 2)
    amount = amount * smoothstep(0.9, 1.3, quiet) * smoothstep(0.7, 1.2, chest)
    clay.tint(colour, (amount * 0.92).astype(np.float32))
