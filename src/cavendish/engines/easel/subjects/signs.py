"""Shop fronts, boards and posters, with the words that were asked for."""

from __future__ import annotations

import cv2
import numpy as np

from .. import lettering
from ..canvas import Canvas, Linear, Path
from ..clay import Material
from ..colour import F32, linear
from .making import MATT, PAINTED, body_colour, body_material, by_lamplight, flat, one_of, part_colour, write
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

_GLASS_NIGHT = ((0.0, "#ffd893"), (0.6, "#e08f42"), (1.0, "#7a4420"))
_GLASS_DAY = ((0.0, "#9fc0cc"), (0.5, "#5f8290"), (1.0, "#33454d"))
_GOODS = ("#8a3b2a", "#d9a441", "#3f6b5a", "#e9d9b8", "#6a4a8a", "#c2593a")


@subject("shop", "shopfront", "storefront", info=SubjectInfo(4.6, "building", "ground", 1.05))
def shop(ask: Ask) -> Drawn:
    """A shop with a lettered fascia, a striped awning, a window full of goods and a glazed door."""
    tall = 4.6
    scale = ask.height_px / tall
    clay = sheet(scale, -2.5, 2.5, -0.05, tall + 0.1, MATT)
    timber = body_colour(ask, one_of(ask, "#21463f", "#3a2a4a", "#5a2a24", "#24405f", "#2f3a2a"))
    brick = part_colour(ask, "#8f4f3e", "walls", "brick")
    clay.puff([(-2.4, 0), (2.4, 0), (2.4, tall), (-2.4, tall)], brick, thickness=0.10, bevel=0.04)
    _courses(clay.channels[0:3], clay.grid(), brick)
    clay.puff([(-2.25, 0), (2.25, 0), (2.25, 3.9), (-2.25, 3.9)], timber, z=0.08, thickness=0.12, bevel=0.05)
    clay.puff(
        [(-2.35, 3.84), (2.35, 3.84), (2.35, 4.0), (-2.35, 4.0)],
        timber * np.float32(1.3),
        z=0.14,
        thickness=0.16,
        bevel=0.07,
    )
    front = clay.canvas()
    _glazing(front, ask, timber)
    _awning(front, ask)
    glow = _fascia(front, ask, clay.canvas(), timber)
    return finish(clay, ask, features=front, anchor=(0, 0), baseline=4.6, glow=glow)


@subject("glyph", info=SubjectInfo(1.0, "object", "ground", 0.75))
def glyph(ask: Ask) -> Drawn:
    """A letter or number as a solid body that stands on the ground."""
    text = (ask.text or "A").strip()[:4]
    wide = 0.12 + 0.62 * len(text)
    scale = ask.height_px / (1.02 * max(1.0, 0.5 * len(text)))
    clay = sheet(scale, -wide, wide, -0.02, 1.04, body_material(ask, PAINTED))
    tall, broad = clay.cover.shape
    mask = np.zeros_like(clay.cover)
    form = lettering.fit(text, round(0.96 * broad), round(0.98 * tall), "Black")
    rows, columns = np.nonzero(form > 0.5)
    ink = form[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    grown = min(0.96 * tall / ink.shape[0], 0.98 * broad / ink.shape[1])
    size = (max(1, int(ink.shape[1] * grown)), max(1, int(ink.shape[0] * grown)))
    ink = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_CUBIC), np.float32).clip(0, 1)
    foot, left = round(1.02 * scale), (broad - ink.shape[1]) // 2
    top = max(0, min(tall, foot) - ink.shape[0])
    mask[top : top + ink.shape[0], left : left + ink.shape[1]] = ink
    clay.puff(mask, body_colour(ask, one_of(ask, "#e0a526", "#c8342e", "#2f6fd0")), thickness=0.2, bevel=0.07)
    return finish(clay, ask, anchor=(0, 0), baseline=1.4 * wide)


def _courses(albedo: F32, grid: tuple[F32, F32], brick: F32) -> None:
    """Joints of the wall above and beside the shop front."""
    x, y = grid
    row = np.floor(y / 0.14)
    across = x / 0.34 + 0.5 * (row % 2)
    joint = (np.abs((y / 0.14) % 1 - 0.5) > 0.42) | (np.abs(across % 1 - 0.5) > 0.465)
    each = np.sin(row * 91.7 + np.floor(across) * 37.3) * 43758.5
    tone = 0.78 + 0.4 * (each - np.floor(each))
    shown = np.abs(albedo - brick[:, None, None]).sum(0) < 1e-3
    mortar = linear("#9a8f84")
    for i in range(3):
        painted = np.where(joint, mortar[i], brick[i] * tone)
        albedo[i] = np.where(shown, painted, albedo[i])


def _glazing(canvas: Canvas, ask: Ask, timber: F32) -> None:
    """The window with shelves of goods, and the door beside it."""
    lit = by_lamplight(ask)
    stops = [(at, linear(c) if lit else flat(c, ask, 1.2)) for at, c in (_GLASS_NIGHT if lit else _GLASS_DAY)]
    frame, panel = flat(timber * np.float32(0.5), ask), flat(timber * np.float32(0.7), ask)
    for x0, x1, y0, y1 in ((-1.98, 0.34, 0.55, 2.18), (0.78, 1.92, 0.06, 2.30)):
        canvas.rectangle(x0 - 0.07, y0 - 0.07, x1 - x0 + 0.14, y1 - y0 + 0.14, frame, radius=0.02)
        canvas.rectangle(x0, y0, x1 - x0, y1 - y0, Linear((0, y1), (0, y0), stops))
    gain = 1.0 if lit else 0.8
    for shelf in (0.60, 1.30):
        canvas.rectangle(-1.98, shelf, 2.32, 0.05, linear("#5a3418") * np.float32(0.9 * gain))
        x = -1.90
        while x < 0.20:
            wide, high = 0.09 + 0.15 * ask.rng.random(), 0.16 + 0.34 * ask.rng.random()
            tone = linear(_GOODS[int(ask.rng.integers(len(_GOODS)))])
            shown = tone * np.float32(0.85) if lit else flat(tone, ask, 0.85)
            canvas.rectangle(x, shelf + 0.05, min(wide, 0.30 - x), high, shown, radius=0.03)
            x += wide + 0.06
    for k in range(4):
        x = -1.70 + 0.50 * k
        canvas.line(x, 2.18, x, 2.02, 0.014, "#3a2414")
        canvas.circle(x, 1.97, 0.05, linear("#fff2cf") if lit else flat("#f4ead0", ask), soft=0.02 if lit else 0.0)
    canvas.rectangle(-1.98, 0.06, 2.32, 0.40, panel)
    for k in range(3):
        canvas.rectangle(-1.90 + 0.76 * k, 0.12, 0.64, 0.28, flat(timber * np.float32(0.95), ask), radius=0.02)
    canvas.rectangle(0.78, 0.06, 1.14, 0.72, panel)
    canvas.rectangle(0.88, 0.16, 0.94, 0.52, flat(timber * np.float32(0.95), ask), radius=0.02)
    canvas.circle(1.80, 1.05, 0.045, flat("#f2cf7a", ask, 1.3))
    canvas.rectangle(1.10, 1.35, 0.50, 0.28, flat("#f4ead6", ask, 1.1), radius=0.03)
    write(canvas, "OPEN", 1.14, 1.58, 0.42, 0.18, flat("#b23a2a", ask))
    for x in (-1.85, 0.85):
        sheen = [(x, 0.6), (x + 0.50, 2.18), (x + 0.75, 2.18), (x + 0.25, 0.6)]
        canvas.polygon(sheen, linear("#ffffff"), opacity=0.08)


def _awning(canvas: Canvas, ask: Ask) -> None:
    """Striped cloth with a scalloped edge, and the shade below it."""
    canvas.rectangle(-2.2, 1.75, 4.4, 0.7, "#000000", opacity=0.5, soft=0.16)
    stripe = part_colour(ask, one_of(ask, "#c8433a", "#2f6f8a", "#3f7a4a", "#c9822a"), "awning")
    count = 14
    for i in range(count):
        tone = stripe if i % 2 else linear("#f2eadb")
        x0, x1 = -2.12 + 4.24 * i / count, -2.12 + 4.24 * (i + 1) / count
        w0, w1 = x0 * 1.085, x1 * 1.085
        cloth = Path().move(x0, 2.85).line(x1, 2.85).line(w1, 2.42).quad((w0 + w1) / 2, 2.20, w0, 2.42)
        canvas.path(cloth, Linear((0, 2.85), (0, 2.30), [(0.0, flat(tone, ask, 1.35)), (1.0, flat(tone, ask, 0.75))]))


def _fascia(canvas: Canvas, ask: Ask, glow: Canvas, timber: F32) -> Canvas | None:
    """The board with the shop's name, lit after dark."""
    text = ask.text or ask.attributes.get("name", "") or "OPEN"
    board = part_colour(ask, timber * np.float32(0.55), "sign", "board")
    canvas.rectangle(-2.12, 2.92, 4.24, 0.84, flat(board, ask), radius=0.05)
    canvas.rectangle(-2.06, 2.98, 4.12, 0.72, flat("#f2d79a", ask), opacity=0.25, radius=0.04)
    canvas.rectangle(-2.03, 3.01, 4.06, 0.66, flat(board, ask), radius=0.03)
    if not by_lamplight(ask):
        write(canvas, text, -1.92, 3.62, 3.84, 0.56, flat("#f6e7c4", ask, 1.25))
        return None
    write(canvas, text, -1.92, 3.62, 3.84, 0.56, linear("#fff0cf"))
    write(glow, text, -1.92, 3.62, 3.84, 0.56, linear("#ffb45a"))
    glow.soften(0.06)
    return glow


@subject("sign", "wooden sign", "signpost", "billboard", info=SubjectInfo(1.6, "object", "ground", 1.25))
def sign(ask: Ask) -> Drawn:
    """A board on two posts, with the words on it."""
    scale = ask.height_px / 1.6
    clay = sheet(scale, -1.1, 1.1, -0.05, 1.7, MATT)
    wood = body_colour(ask, "#b07a48")
    for x in (-0.72, 0.72):
        clay.capsule((x, 0.02, 0), 0.055, (x, 1.52, 0), 0.05, wood * np.float32(0.72))
    board = Material(gloss=0.2, blend=0.0)
    for k, y in enumerate((0.62, 0.92, 1.22)):
        tone = wood * np.float32((0.94, 1.06, 0.98)[k])
        clay.puff(
            [(-1.0, y), (1.0, y), (1.0, y + 0.285), (-1.0, y + 0.285)],
            tone,
            z=0.06,
            thickness=0.10,
            bevel=0.03,
            material=board,
        )
    across, up = clay.grid()
    grain = np.sin(up * 150 + np.sin(across * 3.1 + np.floor(up / 0.3) * 5) * 7) * 0.5 + 0.5
    on_board = (up > 0.6) & (up < 1.52) & (np.abs(across) < 1.0)
    clay.tint(wood * np.float32(0.45), np.asarray(grain * 0.28 * on_board * clay.cover, np.float32))
    words = clay.canvas()
    for hole in (-0.9, 0.9):
        for row in (0.72, 1.40):
            words.circle(hole, row, 0.022, flat("#3a2c20", ask))
    write(
        words,
        ask.text or "",
        -0.86,
        1.44,
        1.72,
        0.76,
        flat(part_colour(ask, "#3a2212", "letters", "text"), ask),
        "Black",
    )
    return finish(clay, ask, features=words, anchor=(0, 0), baseline=1.6)
