"""Another sky over a photo: of a time of day or weather, or in the colours that were named."""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur, fbm
from ..scene import NotUnderstood
from . import nights, tones
from .matte import f32, over, pixels, unit
from .regions import FINDERS
from .scenes import sky_of
from .steps import Sky
from .work import Work, performs

_TONED = {"clear": "sunny", "clouds": "", "dark clouds": ""}
_YELLOW = 60.0  # degrees of hue: what is nearest to it stands nearest to the sun, at the horizon
_EVENING = frozenset(["sunset", "dusk", "dawn", "golden", "golden hour", "sunrise"])


@performs(Sky)
def perform_sky(work: Work, step: Sky) -> None:
    """A painted sky in place of the photo's, and the photo's light brought to it."""
    mask = FINDERS["sky"](work)
    if mask is None:
        raise NotUnderstood("no sky was found in the picture")
    height, width = work.size
    rows = np.flatnonzero(mask.max(1) > 0.5)
    reach = int(rows[-1]) + 1 if len(rows) else height
    if step.colours:
        _coloured(work, step, mask, reach)
        return
    painted, time_of_day = sky_of(work, step.words, width, max(reach, height // 3))
    page = np.concatenate([painted, np.repeat(painted[-1:], height, axis=0)])[:height]
    if step.words == "dark clouds":  # as bright as the light of the photo lets them be
        was = float((unit(work.pixels).mean(-1) * mask).sum() / max(1.0, float(mask.sum())))
        is_now = float(unit(painted).mean())
        page = pixels(unit(page) * np.float32(np.clip(was * 1.1 / max(is_now, 1e-3), 0.4, 1.15)))
    if time_of_day == "night":
        toned = nights.darkened(work, mask)
    else:
        toning = tones.TONES.get(_TONED.get(step.words, time_of_day))
        toned = work.unit if toning is None else f32(toning(work.unit, 1.0, work.rng("sky")))
    work.replace(over(pixels(toned), page, mask))


def _coloured(work: Work, step: Sky, mask: F32, reach: int) -> None:
    """Bands of the named colours from the horizon up, with clouds lit in them; the land takes up some of their
    light."""
    height, width = work.size
    page = _bands(work, step.colours, reach)
    clouds = _clouds(work, reach)
    page = page + (_bands(work, step.colours[::-1], reach) * 0.55 + 0.45 - page) * clouds[..., None] * np.float32(0.6)
    own = work.unit.mean(-1)
    inside = f32(own - blur(own, 0.05 * max(height, width)))  # the photo's own clouds stay
    page = np.clip(page + np.clip(inside, -0.08, 0.08)[..., None] * mask[..., None], 0, 1)
    light = f32((page * mask[..., None]).sum((0, 1)) / max(1.0, float(mask.sum())))
    light = light / max(1e-3, float(light.mean()))
    evening = bool(set(step.words.split()) & _EVENING) or step.words in _EVENING
    share = np.float32(0.34 if evening else 0.16)
    dim = np.float32(0.86 if evening else 1.0)
    toned = work.unit * (1 + (light - 1) * share) * dim
    rim = blur(mask, 0.012 * max(height, width))[..., None] * (1 - mask[..., None])
    toned = toned + (light * 0.7 - toned) * rim * np.float32(0.22)
    work.replace(over(pixels(f32(np.clip(toned, 0, 1))), pixels(f32(page)), mask))


def _bands(work: Work, colours: tuple[str, ...], reach: int) -> F32:
    """The colours one above the other, (H, W, 3), the one nearest to the sun's at the horizon; a lone one fades into
    a paler one of its own below."""
    tones_of = [f32([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]) for colour in colours]
    tones_of.sort(key=_from_yellow)
    if len(tones_of) == 1:
        tones_of.insert(0, f32(tones_of[0] + (1 - tones_of[0]) * 0.55))
    stops = np.linspace(0.06, 0.92, len(tones_of)) if len(tones_of) > 2 else np.array([0.16, 0.66])
    height, width = work.size
    up = 1 - np.arange(height, dtype=np.float32)[:, None] / max(1, reach)
    wave = (fbm(work.rng("bands"), height, width, 0.4 * width, 3, stretch=(3.0, 1.0)) - 0.5) * np.float32(0.22)
    at = np.clip(up + wave, 0, 1)
    lab = cv2.cvtColor(np.asarray([tones_of], np.float32), cv2.COLOR_RGB2Lab)[0]
    mixed = np.stack([np.interp(at, stops, lab[:, channel]) for channel in range(3)], -1).astype(np.float32)
    mixed[..., 0] += 5 * smoothstep(0.25, 0.0, f32(at)) - 6 * smoothstep(0.6, 1.0, f32(at))
    return f32(np.clip(cv2.cvtColor(f32(mixed), cv2.COLOR_Lab2RGB), 0, 1))


def _from_yellow(colour: F32) -> float:
    """How far a hue lies from yellow towards red and blue, in degrees; greys come last."""
    hue, saturation, _ = (float(v) for v in cv2.cvtColor(colour.reshape(1, 1, 3), cv2.COLOR_RGB2HSV)[0, 0])
    return (_YELLOW - hue) % 360 if saturation > 0.08 else 361.0


def _clouds(work: Work, reach: int) -> F32:
    """Long thin clouds, denser towards the horizon, (H, W) 0..1."""
    height, width = work.size
    rng = work.rng("clouds")
    broad = fbm(rng, height, width, max(8.0, 0.16 * width), 5, stretch=(4.5, 1.0))
    up = 1 - np.arange(height, dtype=np.float32)[:, None] / max(1, reach)
    return smoothstep(0.52, 0.72, broad) * np.clip(1.15 - 0.5 * up, 0.4, 1.0)
