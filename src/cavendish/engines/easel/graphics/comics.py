"""Comics: panels on a page, speech balloons and bursts, laid over the finished sRGB picture."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeAlias

import cv2
import numpy as np

from .. import lettering
from ..colour import F32, U8
from ..extent import extent
from ..scene import Scene
from ..styles import Figure
from ..ties import without

SPEECH, PANELS = "speech", "panels"
"""Decor of a scene in which somebody speaks, and of one that is told in panels."""
_BUBBLE = re.compile(
    r"speech[ -](?:bubble|balloon)|thought[ -]bubble|word balloon|text bubble|sprechblase|bocadillo|bulle"
    r"|말풍선|吹き出し|对话框",
    re.I,
)
_SAYS = re.compile(r"\b(?:says?|saying|shouts?|shouting|yells?|sagt|dice|dit)\s*[:,]?\s*[\"'“„«「]", re.I)
_SPEAKERS = frozenset({"animal", "person"})
_BURST = re.compile(r"^(?:pow|bam|boom|bang|zap|wham|kapow|crash|smash|wow|splash|whoosh)\b|!{2,}$", re.I)
_STRIP = re.compile(
    r"comic strip|(?:[2-4]|two|three|four)[ -]panel|comic page|manga page|comicstrip|四格|4컷|네컷", re.I
)
_PANEL = re.compile(r"(?:comic(?: book)?|manga|comics) panel|panel of a comic|comic book page", re.I)
_ROUND = frozenset({"bubble", "speech balloon", "balloon", "thought balloon"})
_Box: TypeAlias = tuple[int, int, int, int]
_WHITE, _INK, _YELLOW, _RED = (255, 255, 255), (16, 14, 20), (255, 222, 50), (214, 32, 36)
_GUTTER, _RULE = 0.022, 0.006
"""Width of the white between panels, and of the line about each, in smaller sides."""


def staged(scene: Scene, prompt: str) -> Scene:
    """The scene with what is spoken in a balloon and told in panels, where the prompt says so."""
    decor = dict(scene.decor)
    if _STRIP.search(prompt):
        decor[PANELS] = "3"
    elif _PANEL.search(prompt):
        decor[PANELS] = "1"
    style = scene.style or ("comic" if PANELS in decor else "")
    found = next((thing.text for thing in scene.subjects if thing.text), None)
    text = scene.text or found
    alive = any(extent(thing.kind).family in _SPEAKERS for thing in scene.subjects)
    spoken = _BUBBLE.search(prompt) or (_SAYS.search(prompt) and alive and found is None)
    if not text or scene.emblem or not (spoken or PANELS in decor):
        return replace(scene, decor=decor, style=style) if PANELS in decor else scene
    decor[SPEECH] = "burst" if _BURST.search(text.strip()) else "balloon"
    gone = [index for index, thing in enumerate(scene.subjects) if thing.concept in _ROUND and _BUBBLE.search(prompt)]
    things = tuple(replace(thing, text=None) for thing in without(scene.subjects, gone))
    ignored = tuple(word for word in scene.notes.ignored if word not in ("speech", "panel", "comic", "strip"))
    scene = replace(scene, notes=replace(scene.notes, ignored=ignored))
    return replace(scene, decor=decor, style=style, subjects=things, text=text)


def told(pixels: U8, scene: Scene, figure: Figure | None) -> U8:
    """The finished picture with its balloon, in its panels; unchanged where it has none."""
    if PANELS not in scene.decor and SPEECH not in scene.decor:
        return pixels
    out = pixels.astype(np.float32)
    if SPEECH in scene.decor and scene.text:
        out = _spoken(out, scene.text, figure, burst=scene.decor[SPEECH] == "burst")
    if PANELS in scene.decor:
        out = _page(out, pixels.astype(np.float32), figure, int(scene.decor[PANELS]))
    return np.asarray(np.clip(out + 0.5, 0, 255), np.uint8)


def _boxes(figure: Figure | None, height: int, width: int) -> list[_Box]:
    """(left, top, right, bottom) of every thing, from the first that was laid down; the middle where none is known."""
    whole = (width // 3, height // 3, 2 * width // 3, height)
    if figure is None:
        return [whole]
    found: list[_Box] = []
    for part in np.unique(figure.parts)[1:]:
        rows, columns = np.nonzero(figure.parts == part)
        found.append((int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1))
    return found or [whole]


def _spoken(image: F32, text: str, figure: Figure | None, *, burst: bool) -> F32:
    """Lay a balloon with a tail to the largest thing's head, or a burst beside it."""
    height, width = image.shape[:2]
    boxes = _boxes(figure, height, width)
    left, top, right, _ = boxes[0]
    head = ((left + right) / 2, top + 0.06 * height)
    side = float(np.sqrt(height * width))
    lines = 1 if len(text) < 9 else 2 if len(text) < 26 else 3
    half = (min(0.44 * width, side * (0.13 + 0.018 * len(text) / lines)), side * (0.065 + 0.035 * lines))
    away = -1 if head[0] > width / 2 else 1
    x = float(np.clip(head[0] + away * 0.22 * width, half[0] + 0.03 * width, width - half[0] - 0.03 * width))
    y = half[1] + 0.05 * height
    sheet = np.ascontiguousarray(image)
    thick = max(2, round(side * 0.006))
    outline = _star(x, y, *half) if burst else _balloon(x, y, *half)
    shapes = [outline] if burst else [_tail(x, y, half, head), outline]
    for fill, grow in ((_INK, thick * 2), (_YELLOW if burst else _WHITE, 0)):
        for shape in shapes:
            points = [np.round(shape * 16).astype(np.int32)]
            cv2.fillPoly(sheet, points, fill, cv2.LINE_AA, 4)
            if grow:
                cv2.polylines(sheet, points, True, fill, grow, cv2.LINE_AA, 4)
    share = 0.62 if burst else 0.74
    box = (round(2 * half[0] * share), round(2 * half[1] * share))
    ink = lettering.fit(text, box[0], box[1], "Black" if burst else "Bold")
    mask = np.zeros((height, width), np.float32)
    mask[round(y) - box[1] // 2 :, round(x) - box[0] // 2 :][: ink.shape[0], : ink.shape[1]] = ink
    ink_of = np.array(_RED if burst else _INK, np.float32)
    return np.asarray(sheet + (ink_of - sheet) * mask[..., None], np.float32)


def _balloon(x: float, y: float, across: float, down: float) -> F32:
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    wave = [np.sign(v) * np.abs(v) ** 0.8 for v in (np.cos(turn), np.sin(turn))]
    return np.stack([x + across * wave[0], y + down * wave[1]], -1).astype(np.float32)


def _star(x: float, y: float, across: float, down: float) -> F32:
    turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    reach = np.where(np.arange(28) % 2 == 0, 1.18, 0.82) + 0.06 * np.sin(np.arange(28) * 5.0)
    return np.stack([x + across * reach * np.cos(turn), y + down * reach * np.sin(turn)], -1).astype(np.float32)


def _tail(x: float, y: float, half: tuple[float, float], head: tuple[float, float]) -> F32:
    """A wedge from the balloon towards the head, ending a little before it."""
    towards = np.array([head[0] - x, head[1] - y])
    far = np.array([x, y]) + towards * (1 - 0.05)
    lean = np.array([-towards[1], towards[0]]) / max(1.0, float(np.hypot(*towards))) * half[0] * 0.20
    return np.stack([np.array([x, y]) - lean, far, np.array([x, y]) + lean]).astype(np.float32)


def _page(spoken: F32, bare: F32, figure: Figure | None, count: int) -> F32:
    """One or three framed panels on white paper: the whole scene, then near the first and the last of its things."""
    height, width = spoken.shape[:2]
    side = min(height, width)
    gutter, rule = max(3, round(_GUTTER * side)), max(2, round(_RULE * side))
    out = np.full_like(spoken, 252.0)
    boxes = _boxes(figure, height, width)
    for number, (left, top, right, bottom) in enumerate(_frames(count, width, height, gutter)):
        shape = (bottom - top, right - left)
        near = (boxes[0], boxes[-1])[number - 1] if number else None
        out[top:bottom, left:right] = _seen(bare if number else spoken, near, _around(boxes), shape)
        cv2.rectangle(out, (left, top), (right - 1, bottom - 1), _INK, rule)
    return out


def _frames(count: int, width: int, height: int, gutter: int) -> list[_Box]:
    """(left, top, right, bottom) of the panels, the first the largest."""
    inner = (gutter, gutter, width - gutter, height - gutter)
    if count == 1:
        return [inner]
    if width > 1.25 * height:
        across = (inner[0] + round(0.46 * width), inner[0] + round(0.46 * width) + round(0.25 * width))
        return [
            (inner[0], inner[1], across[0], inner[3]),
            (across[0] + gutter, inner[1], across[1], inner[3]),
            (across[1] + gutter, inner[1], inner[2], inner[3]),
        ]
    down, middle = round(0.60 * height), width // 2
    return [
        (inner[0], inner[1], inner[2], down),
        (inner[0], down + gutter, middle - gutter // 2, inner[3]),
        (middle + gutter // 2, down + gutter, inner[2], inner[3]),
    ]


def _around(boxes: list[_Box]) -> _Box:
    """The box about them all."""
    edges = np.array(boxes)
    return (*(int(v) for v in edges[:, :2].min(0)), *(int(v) for v in edges[:, 2:].max(0)))  # type: ignore[return-value]


def _seen(image: F32, near: _Box | None, around: _Box, shape: tuple[int, int]) -> F32:
    """The part of the picture about a box, its upper part where it is tall, or all of it, cut to a panel's shape."""
    height, width = image.shape[:2]
    tall, wide = shape
    ratio = wide / tall
    left, top, right, bottom = near or around
    if near is not None and bottom - top > 1.4 * (right - left):
        bottom = top + round(0.55 * (bottom - top))
    across = max((right - left) * 1.2, (bottom - top) * 1.15 * ratio) if near else float(width)
    across = min(across, width, height * ratio)
    down = across / ratio
    x = float(np.clip((left + right) / 2 - across / 2, 0, width - across))
    y = float(np.clip((top + bottom) / 2 - down / 2, 0, height - down)) if near else height - down
    part = image[round(y) : round(y + down), round(x) : round(x + across)]
    return cv2.resize(part, (wide, tall), interpolation=cv2.INTER_AREA if part.shape[1] > wide else cv2.INTER_CUBIC)


__all__ = ["PANELS", "SPEECH", "staged", "told"]
