"""Dressing the person of the first picture in the garment of the second."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur
from ..scene import NotUnderstood
from . import nets
from .composite import Sprite, matched, trimmed
from .matte import f32, unit
from .recolours import dyed
from .regions import clothes, region_mask
from .seconds import sprite_of
from .steps import Place, Wear
from .work import Work, performs

_BODY_TO_SHOULDERS = 1.34  # a shirt's body is that much wider than the joints of the shoulders are apart
_ABOVE_SHOULDERS = 0.22  # where its collar begins, in distances of the shoulders
_FOLDS = 0.11  # how far the photo's light and shade darken and lighten the new cloth


@performs(Wear)
def perform_wear(work: Work, step: Wear) -> None:
    """The garment as it is cut, sleeves and all, laid on the body by its shoulders and hips, with the photo's folds.

    Hands and whatever skin is before the body stay in front. Raises NotUnderstood when no person is found whose
    shoulders are seen.
    """
    with work.focus(step.place or Place(0, 0) if len(work.sight.faces) > 1 else step.place):
        faces = work.faces
        pose = nets.pose(work.pixels, faces[0]) if faces else None
        if pose is None or float(pose.joints[[11, 12], 2].min()) < 0.3:
            raise NotUnderstood("no person with shoulders was found in the first picture")
        body, front = work.subject(person=True).mask, _in_front(work, faces[0], pose)
        rest = clothes(work)
    rgb, alpha = _dressed(_garment(work), pose, work.size)
    alpha = alpha * (1 - front) * smoothstep(0.05, 0.4, blur(body, work.size[1] * 0.012))
    if float(alpha.mean()) < 0.002:
        raise NotUnderstood("no body was found that the garment could be laid on")
    picture = work.unit
    if rest is not None and float(rest.mean()) > 0.005:  # sleeves that the garment lacks take its colour
        main = cv2.cvtColor(f32(np.median(rgb[alpha > 0.5], axis=0)).reshape(1, 1, 3), cv2.COLOR_RGB2Lab)[0, 0]
        rest = f32(rest * (1 - front))
        picture = f32(picture + (dyed(picture, rest, f32(main)) - picture) * rest[..., None])
    cloth = matched(rgb, alpha, picture, 0.35) * _folds(picture, alpha)[..., None]
    side = max(work.size)
    shade = np.clip(blur(alpha, side * 0.008) - alpha, 0, 1) * body * (1 - front)
    picture = picture * (1 - 0.55 * shade)[..., None]
    work.paint(f32(picture + (np.clip(cloth, 0, 1) - picture) * alpha[..., None]))
    work.remark("the garment was laid over what the person wears; what it does not cover took its colour")


def _in_front(work: Work, face: nets.Face, pose: nets.Pose) -> F32:
    """The head with its hair, and the skin of hands and forearms."""
    parts = [mask for name in ("hair", "face") if (mask := _seen(work, name)) is not None]
    height, width = work.size
    left, top, broad, tall = (float(v) for v in face.box)
    rows = np.arange(height, dtype=np.float32)[:, None]
    columns = np.arange(width, dtype=np.float32)[None]
    if (skin := _seen(work, "skin")) is not None:
        hands = np.zeros(work.size, np.float32)
        for x, y, visible in pose.joints[13:23]:
            if visible > 0.5:
                cv2.circle(hands, (round(float(x)), round(float(y))), max(2, round(0.5 * tall)), 1.0, -1)
        parts.append(skin * blur(hands, max(1.0, 0.08 * tall)))
    ellipse = ((columns - left - broad / 2) / (0.56 * broad)) ** 2 + ((rows - top - 0.38 * tall) / (0.78 * tall)) ** 2
    return f32(np.max([smoothstep(1.1, 0.9, ellipse), *(smoothstep(0.35, 0.8, part) for part in parts)], axis=0))


def _seen(work: Work, name: str) -> F32 | None:
    """The mask of a part that may not be in the picture."""
    try:
        return region_mask(work, name)
    except NotUnderstood:
        return None


def _dressed(garment: Sprite, pose: nets.Pose, size: tuple[int, int]) -> tuple[F32, F32]:
    """The garment (float32 sRGB, alpha) in the frame, its collar above the shoulders and its hem below the hips."""
    left, right = pose.joints[12, :2], pose.joints[11, :2]
    left, right = (left, right) if left[0] < right[0] else (right, left)
    shoulders = float(np.linalg.norm(right - left))
    across = (right - left) / max(shoulders, 1e-3)
    down = np.array([-across[1], across[0]], np.float32)
    tall = garment.alpha.shape[0]
    body = _body_of(garment)
    stretch = shoulders * _BODY_TO_SHOULDERS / (body[1] - body[0])
    hips = pose.joints[[23, 24]]
    middle = (left + right) / 2
    length = float(((hips[:, :2].mean(0) - middle) * down).sum()) * 1.12 + _ABOVE_SHOULDERS * shoulders
    drop = float(np.clip(length / tall, 0.85 * stretch, 1.35 * stretch))
    top = middle - down * _ABOVE_SHOULDERS * shoulders
    centre = (body[0] + body[1]) / 2
    turn = np.column_stack([across * stretch, down * drop, top - across * stretch * centre]).astype(np.float32)
    rgb = cv2.warpAffine(garment.rgb, turn, size[::-1], flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpAffine(garment.alpha, turn, size[::-1], flags=cv2.INTER_LINEAR)
    return f32(rgb), smoothstep(0.3, 0.8, f32(alpha))


def _body_of(garment: Sprite) -> tuple[float, float]:
    """Left and right edge of the garment's body, below its sleeves."""
    rows = garment.alpha[round(0.6 * garment.alpha.shape[0]) : round(0.95 * garment.alpha.shape[0])] > 0.5
    rows = rows[rows.any(1)]
    if not len(rows):
        return 0.0, float(garment.alpha.shape[1])
    lefts, rights = rows.argmax(1), rows.shape[1] - rows[:, ::-1].argmax(1)
    return float(np.median(lefts)), float(np.median(rights))


def _folds(picture: F32, alpha: F32) -> F32:
    """What the photo's light does over the cloth, about 1: broad shading kept, small things (buttons) not."""
    light = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    side = max(light.shape)
    inside = alpha + np.float32(1e-3)
    near = blur(light * inside, side * 0.003) / blur(inside, side * 0.003)
    wide = blur(light * inside, side * 0.07) / blur(inside, side * 0.07)
    # a tie on a shirt is no fold: what differs much shades no more than a deep fold does
    folds = 1 + np.float32(_FOLDS) * np.tanh((near / np.maximum(wide, 0.04) - 1) / np.float32(_FOLDS))
    rim = smoothstep(0.0, 1.0, blur(alpha, side * 0.02) * 1.25)
    return f32(folds * (0.80 + 0.20 * rim))


def _garment(work: Work) -> Sprite:
    """The garment cut out. On a plain ground, as shops show it, its outline is filled: white cloth on white counts."""
    second = work.second()
    rim = np.concatenate([second[0, :, :3], second[-1, :, :3]]).astype(np.float32)
    if second.shape[2] == 4 or float(rim.std(0).max()) >= 12:
        return sprite_of(work, second, flat=False)
    colour = np.ascontiguousarray(second[..., :3])
    ground = np.median(rim, axis=0)
    differs = (np.abs(colour.astype(np.float32) - ground).max(-1) > 6).astype(np.uint8)
    outlines, _ = cv2.findContours(differs, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    mask = np.zeros(colour.shape[:2], np.uint8)
    cv2.drawContours(mask, outlines, -1, 255, -1)
    clean = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    return trimmed(unit(colour), f32(clean) / 255)
