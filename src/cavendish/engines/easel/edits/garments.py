"""Dressing the person of the first picture in the garment of the second."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from ..colour import F32, U8, smoothstep
from ..noise import blur
from ..scene import NotUnderstood
from . import nets
from .composite import Sprite, matched, trimmed
from .matte import f32, pixels, unit
from .regions import clothes, region_mask
from .seconds import sprite_of
from .steps import Place, Wear
from .work import Work, performs

_BODY_TO_SHOULDERS = 1.30  # a shirt's body is that much wider than the joints of the shoulders are apart
_NECK = (0.30, 0.24)  # half the width of the neckline and how far below the shoulders' line it dips, in shoulders
_COLLAR = 0.16  # where the neckline begins above the shoulders' line, in shoulders
_CHEST = 0.36  # half the width of what is surely cloth below the neckline (ties, lapels), in shoulders
_SLEEVE = 0.34  # half the width of a sleeve, in shoulders
_HANGING = 0.8  # cosine of the angle up to which an arm hangs
_DETAIL, _SHAPE = 0.045, 0.16  # how strongly the photo's own folds and the body's roundness shade the cloth


@dataclass(frozen=True, slots=True)
class Frame:
    """A torso in px: the middle of its shoulders, unit vectors across (to the right of the picture) and down, the
    distance of the shoulders and from them to the hips, and the arms as (shoulder, elbow, wrist)."""

    middle: F32
    across: F32
    down: F32
    shoulders: float
    length: float
    arms: tuple[F32, ...]

    def of(self, size: tuple[int, int]) -> tuple[F32, F32]:
        """For every pixel how far it lies across and down from the middle, in shoulders, (H, W) each."""
        rows, columns = (f32(grid) for grid in np.indices(size))
        x, y = columns - self.middle[0], rows - self.middle[1]
        across = (x * self.across[0] + y * self.across[1]) / np.float32(self.shoulders)
        down = (x * self.down[0] + y * self.down[1]) / np.float32(self.shoulders)
        return f32(across), f32(down)


@performs(Wear)
def perform_wear(work: Work, step: Wear) -> None:
    """The person's upper clothes repainted with the garment's cloth: its front on the chest, its cloth round the
    arms, shaded as the body is. Whatever is before the body stays in front.

    Raises NotUnderstood when no person is found whose shoulders are seen.
    """
    with work.focus(step.place or Place(0, 0) if len(work.sight.faces) > 1 else step.place):
        faces = work.faces
        pose = nets.pose(work.pixels, faces[0]) if faces else None
        if pose is None or float(pose.joints[[11, 12], 2].min()) < 0.3:
            raise NotUnderstood("no person with shoulders was found in the first picture")
        frame = _frame(pose)
        body = _own(work, faces[0], work.subject(person=True).mask)
        front = _in_front(work, faces[0], pose)
        cloth = clothes(work)
        bare = _seen(work, "skin")
    covered = _covered(work, frame, body, f32(np.maximum(front, _neck(frame, bare, work.size))), cloth)
    if float(covered.mean()) < 0.002:
        raise NotUnderstood("no body was found that the garment could be laid on")
    picture = work.unit
    painted = _clothed(picture, _garment(work), frame, covered)
    work.paint(f32(picture + (painted - picture) * covered[..., None]))
    work.remark("the garment's cloth was put on the clothes that the person wears, with their sleeves")


def _frame(pose: nets.Pose) -> Frame:
    left, right = pose.joints[12, :2], pose.joints[11, :2]
    sides = ((12, 14, 16), (11, 13, 15))
    if left[0] > right[0]:
        left, right = right, left
    shoulders = max(8.0, float(np.linalg.norm(right - left)))
    across = f32((right - left) / shoulders)
    down = f32([-across[1], across[0]])
    middle = f32((left + right) / 2)
    hips = float((pose.joints[[23, 24], :2].mean(0) - middle) @ down)
    # a body seen aside has its shoulders nearer to each other than its length says
    shoulders = max(shoulders, 0.5 * hips)
    arms = tuple(f32(pose.joints[list(side), :2]) for side in sides)
    return Frame(middle, across, down, shoulders, max(hips, 1.2 * shoulders), arms)


def _own(work: Work, face: nets.Face, body: F32) -> F32:
    """The body less the other people before it."""
    bodies = work.sight.bodies
    others = [mask for mask, other in zip(bodies, work.sight.faces, strict=False) if other is not face]
    arms = [_arms(work, other) for other in work.sight.faces if other is not face]
    return f32(body * (1 - np.max([*others, *arms], axis=0))) if others or arms else body


def _arms(work: Work, face: nets.Face) -> F32:
    """The arms of somebody as their joints say: outlines of bodies tend to miss what is stretched out."""
    page = np.zeros(work.size, np.float32)
    pose = nets.pose(work.pixels, face)
    if pose is None:
        return page
    unit = float(face.box[3])
    for shoulder, elbow, wrist, tip in ((11, 13, 15, 19), (12, 14, 16, 20)):
        for start, end, thick in ((shoulder, elbow, 0.42), (elbow, wrist, 0.36), (wrist, tip, 0.30)):
            if float(pose.joints[[start, end], 2].min()) > 0.5:
                ends = np.round(pose.joints[[start, end], :2]).astype(int)
                first, last = (int(ends[0][0]), int(ends[0][1])), (int(ends[1][0]), int(ends[1][1]))
                cv2.line(page, first, last, 1.0, max(2, round(thick * unit)), cv2.LINE_AA)
    return page


def _neck(frame: Frame, skin: F32 | None, size: tuple[int, int]) -> F32:
    """Where the throat is bare already: the garment's neckline goes around it, (H, W)."""
    if skin is None:
        return np.zeros(size, np.float32)
    across, down = frame.of(size)
    line = _NECK[1] * np.sqrt(np.clip(1 - (across / _NECK[0]) ** 2, 0, 1)) - _COLLAR
    rim = np.float32(3.0 / frame.shoulders)
    within = smoothstep(float(rim), -float(rim), f32(down - line)) * (np.abs(across) < _NECK[0])
    bare = ((skin > 0.45) & (within > 0.5)).astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (max(3, round(0.07 * frame.shoulders)) | 1,) * 2)
    closed = cv2.morphologyEx(cv2.morphologyEx(bare, cv2.MORPH_CLOSE, disc), cv2.MORPH_OPEN, disc)
    return f32(blur(f32(closed), max(0.8, 0.006 * frame.shoulders)) * within)


def _covered(work: Work, frame: Frame, body: F32, front: F32, cloth: F32 | None) -> F32:
    """Where the garment will be, (H, W)."""
    across, down = frame.of(work.size)
    unit = frame.shoulders
    below = smoothstep(-0.42, -0.36, down)
    hem = _hem(frame, work.size[0]) / unit
    inside = body * below * smoothstep(hem + 0.04, hem - 0.02, down)
    worn = np.zeros(work.size, np.float32) if cloth is None else cloth
    chest = (np.abs(across) < _CHEST) & (down > -_COLLAR) & (down < min(hem, 0.8 * frame.length / unit + 9 * (hem > 5)))
    shoulder = (np.abs(across) < 0.6) & (down > -0.30) & (down < 0.45)
    solid = ((worn > 0.4) | chest | shoulder).astype(np.uint8)
    reach = max(3, round(0.10 * unit)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    closed = _without_holes(np.asarray(cv2.morphologyEx(solid, cv2.MORPH_CLOSE, disc), np.uint8))
    soft = blur(f32(closed), max(0.8, 0.008 * unit))
    return f32(soft * smoothstep(0.25, 0.7, inside) * (1 - front))


def _hem(frame: Frame, height: int) -> float:
    """How far below the shoulders the garment ends, in px: a little below the hips, or beyond the picture's edge
    when they are near it."""
    lowest = float(frame.middle[1]) + frame.length * 1.12 * float(frame.down[1])
    return frame.length * 1.12 if lowest < 0.78 * height else 9.0 * frame.length


def _without_holes(mask: U8) -> U8:
    """The mask with everything that it encloses."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros_like(mask)
    cv2.drawContours(filled, outlines, -1, 1, -1)
    return filled


def _clothed(picture: F32, garment: Sprite, frame: Frame, covered: F32) -> F32:
    """The garment's cloth (float32 sRGB) over the whole picture, shaded for where it is `covered`."""
    across, down = frame.of(covered.shape)
    left, right, top, bottom = _body_of(garment)
    stretch = (right - left) / _BODY_TO_SHOULDERS
    middle = (left + right) / 2
    columns = middle + across * stretch
    length = frame.length / frame.shoulders * 1.08
    rows = top + (down + _COLLAR) * (bottom - top) / (length + _COLLAR)
    near, along, aside = _on_arms(frame, covered.shape)
    outside = smoothstep(0.46, 0.54, np.abs(across)) * near
    start = top + 0.10 * (bottom - top)
    scale = (bottom - top) / (length + _COLLAR)
    columns = np.where(outside > 0.5, middle + aside * stretch, columns)
    rows = np.where(outside > 0.5, start + along * scale, rows)
    rgb = _solid(garment)
    columns = _folded(f32(columns), left + 1, right - 1)
    rows = _folded(f32(rows), top, bottom - 1)
    cloth = cv2.remap(rgb, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    seam = np.abs(outside - 0.5) < 0.45
    shading = _shading(picture, covered, frame) * np.where(seam, 0.93, 1.0)
    toned = matched(f32(cloth), covered, picture, 0.2)
    return f32(np.clip(toned * blur(f32(shading), 0.6)[..., None], 0, 1))


def _on_arms(frame: Frame, size: tuple[int, int]) -> tuple[F32, F32, F32]:
    """How surely each pixel lies on an arm, how far along it from the shoulder and how far aside, in shoulders."""
    rows, columns = (f32(grid) for grid in np.indices(size))
    best = np.full(size, 9.0, np.float32)
    along, aside = np.zeros(size, np.float32), np.zeros(size, np.float32)
    for arm in frame.arms:
        run = 0.0
        upper = arm[1] - arm[0]
        if float(upper @ frame.down) > _HANGING * float(np.linalg.norm(upper)):
            continue  # an arm that hangs down goes on with the pattern of the front
        for start, end in pairwise(arm):
            bone = end - start
            length = max(1.0, float(np.linalg.norm(bone)))
            bone = bone / length
            x, y = columns - start[0], rows - start[1]
            t = np.clip(x * bone[0] + y * bone[1], -0.2 * length, 1.1 * length)
            off = (x * -bone[1] + y * bone[0]) / frame.shoulders
            distance = np.hypot(x - t * bone[0], y - t * bone[1]) / np.float32(frame.shoulders)
            closer = distance < best
            best = np.where(closer, distance, best)
            along = np.where(closer, (run + t) / frame.shoulders, along)
            aside = np.where(closer, off, aside)
            run += length
    return smoothstep(_SLEEVE + 0.2, _SLEEVE, f32(best)), f32(along), f32(aside)


def _folded(values: F32, low: float, high: float) -> F32:
    """Values beyond the limits led back into them as in a mirror."""
    span = max(1.0, high - low)
    wave = np.abs((values - low + span) % (2 * span) - span)
    return f32(low + wave)


def _solid(garment: Sprite) -> F32:
    """The garment's colours, those at its rim carried outwards over what is not cloth."""
    missing = (garment.alpha < 0.6).astype(np.uint8)
    grown = cv2.dilate(missing, np.ones((5, 5), np.uint8))
    small = pixels(garment.rgb)
    if not grown.any() or grown.all():
        return garment.rgb
    return f32(cv2.inpaint(small, grown, 3, cv2.INPAINT_TELEA)) / np.float32(255)


def _body_of(garment: Sprite) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of the garment's front, between its sleeves, from collar to hem."""
    height, width = garment.alpha.shape
    rows = garment.alpha[round(0.6 * height) : round(0.95 * height)] > 0.5
    rows = rows[rows.any(1)]
    if not len(rows):
        return 0.0, float(width), 0.0, float(height)
    lefts, rights = rows.argmax(1), rows.shape[1] - rows[:, ::-1].argmax(1)
    left, right = float(np.median(lefts)), float(np.median(rights))
    centre = garment.alpha[:, int((left + right) / 2)] > 0.5
    top = float(centre.argmax()) if centre.any() else 0.0
    return left, right, max(0.0, top - 0.06 * height), float(height)


def _shading(picture: F32, covered: F32, frame: Frame) -> F32:
    """Light on the cloth, about 1: the body is round, cloth has folds, and a little of the photo's own shading."""
    unit = frame.shoulders
    depth = cv2.distanceTransform((covered > 0.5).astype(np.uint8), cv2.DIST_L2, 5) / np.float32(unit)
    roundness = 1 - np.float32(_SHAPE) * 2.0 * (1 - smoothstep(0.0, 0.22, f32(depth)))
    across, down = frame.of(covered.shape)
    drape = np.sin(across * 9 + 3.1 * np.sin(down * 2.3 + across * 2)) * smoothstep(0.1, 1.1, down) * 0.035
    side = 1 - 0.10 * across  # light from the upper left
    light = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    inside = covered + np.float32(1e-3)
    near = blur(light * inside, 0.04 * unit) / blur(inside, 0.04 * unit)
    wide = blur(light * inside, 0.16 * unit) / blur(inside, 0.16 * unit)
    own = np.float32(_DETAIL) * np.tanh((near / np.maximum(wide, 0.05) - 1) / np.float32(0.12))
    return f32(np.clip(roundness * side + drape + own, 0.4, 1.15))


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
    ellipse = ((columns - left - broad / 2) / (0.52 * broad)) ** 2 + ((rows - top - 0.40 * tall) / (0.66 * tall)) ** 2
    return f32(np.max([smoothstep(1.1, 0.9, ellipse), *(smoothstep(0.35, 0.8, part) for part in parts)], axis=0))


def _seen(work: Work, name: str) -> F32 | None:
    """The mask of a part that may not be in the picture."""
    try:
        return region_mask(work, name)
    except NotUnderstood:
        return None


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
