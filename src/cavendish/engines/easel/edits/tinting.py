"""Colours for a black-and-white photo, by rules: what is skin, hair, sky and greenery is coloured as it usually is.

Lightness stays the photo's own. What no rule knows gets the colours of its lightness: bluish-brown shade, warm light.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..colour import F32, smoothstep
from ..noise import blur, fbm
from ..scene import NotUnderstood
from . import skies, surfaces
from .matte import f32, fitted
from .regions import FINDERS
from .work import Work

# (a, b) of Lab at half lightness
_SKIN, _LIPS, _TONGUE, _HAIR, _EYES = (15.0, 19.0), (27.0, 13.0), (30.0, 14.0), (6.0, 15.0), (-3.0, -12.0)
_SKY, _GREEN, _EARTH, _CLOTH = (-3.0, -23.0), (-17.0, 25.0), (5.0, 15.0), (1.0, -13.0)
_SHADE, _LIGHT = (3.0, -5.0), (2.0, 10.0)


def coloured_in(work: Work) -> F32:
    """The picture (float32 sRGB) with guessed colours."""
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    light = lab[..., 0]
    share = smoothstep(15, 80, light)[..., None]
    colours = f32(_SHADE) + (f32(_LIGHT) - f32(_SHADE)) * share
    for mask, colour in _layers(work, light):
        colours = colours + (f32(colour) - colours) * np.clip(mask, 0, 1)[..., None]
    colours = blur(f32(colours), max(0.8, work.size[1] * 0.0012))
    # the darkest and the palest tones carry little colour
    strength = smoothstep(2, 30, light) * smoothstep(100, 82, light) * np.float32(1.08)
    lab[..., 1:] = colours * strength[..., None]
    return f32(np.clip(cv2.cvtColor(f32(lab), cv2.COLOR_Lab2RGB), 0, 1))


def _layers(work: Work, light: F32) -> list[tuple[F32, tuple[float, float]]]:
    """Masks and their colours, later ones over earlier ones."""
    out: list[tuple[F32, tuple[float, float]]] = []
    above = skies.sky(work)
    if above is not None:
        out.append((above, _SKY))
    if not work.faces:
        floor = surfaces.ground(work)
        out.append((floor * 0.8, _EARTH))
        out.append((_leafy(work, light) * (1 if above is None else 1 - above), _GREEN))
        return out
    person = work.subject(person=True).mask
    height, width = light.shape
    wood = fbm(work.rng("ground"), height, width, max(8.0, width * 0.3), 3)
    out.append(((1 - person) * (0.35 + 0.5 * wood), _EARTH))
    out.append((person * 0.75, _CLOTH))
    if above is not None:
        out.append((above * (1 - person), _SKY))
    for name, colour in (("hair", _HAIR), ("face", _SKIN), ("lips", _LIPS), ("eyes", _EYES)):
        mask = _part(work, name)
        if mask is not None:
            out.append((mask * (0.7 if name in ("hair", "eyes") else 1.0), colour))
            if name == "face":
                out.append((_bare(work, light, mask, person), _SKIN))
    return out


def _part(work: Work, name: str) -> F32 | None:
    try:
        return FINDERS[name](work)
    except NotUnderstood:
        return None


def _bare(work: Work, light: F32, face: F32, person: F32) -> F32:
    """Ears, neck and hands: what of the person is as light as the face and as smooth, near faces or at the wrists."""
    solid = face > 0.6
    if not solid.any():
        return np.zeros_like(light)
    low, high = np.percentile(light[solid], (20, 97))
    like = smoothstep(low - 6, low + 2, light) * smoothstep(high + 8, high + 1, light)
    tall = float(np.ptp(np.flatnonzero(solid.any(1))))
    near = np.clip(blur(face, max(1.0, tall * 0.16)) * 3.2, 0, 1)
    mask = f32(like * near * person)
    return fitted(work.unit, mask, max(3.0, tall * 0.03), 1e-3)


def _leafy(work: Work, light: F32) -> F32:
    """Fine rough texture of middle lightness: leaves and grass."""
    width = light.shape[1]
    rough = blur(np.abs(light - blur(light, max(1.0, width * 0.003))), width * 0.012)
    return f32(smoothstep(3.0, 6.5, rough) * smoothstep(88, 60, light) * 0.9)
