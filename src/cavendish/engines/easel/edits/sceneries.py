"""Weather and seasons over a photo: what falls, what lies, what the light and the leaves do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np

from .. import atmosphere
from ..colour import F32, from_srgb8, smoothstep, srgb8
from ..light import light_for
from ..noise import blur, fbm
from ..scene import NotUnderstood
from . import nights, surfaces, tones
from .matte import f32, fitted
from .regions import FINDERS
from .steps import Add, Scenery, Sky
from .work import PERFORMERS, Work, performs

Change: TypeAlias = Callable[[Work, float], None]


def _toned(work: Work, name: str, amount: float = 1.0) -> F32:
    return np.asarray(tones.TONES[name](work.unit, amount, work.rng(name)), np.float32)


def _fallen(work: Work, picture: F32, fall: Callable[[F32], None]) -> None:
    """Let something fall over the picture (float32 sRGB): the painter's weather works in linear light."""
    image = from_srgb8((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))
    fall(image)
    work.paint(srgb8(np.clip(image, 0, 1)))


def _sunless(work: Work) -> F32:
    """The picture under a grey sky: no sun, and no shadows on the ground."""
    even = nights.shadowless(work.unit, surfaces.ground(work))
    return np.asarray(tones.TONES["overcast"](even, 1.0, work.rng("overcast")), np.float32)


def _rain(work: Work, amount: float) -> None:
    """Dark clouds where the sky shows, grey light, wet haze, streaks, and the ground a dim mirror."""
    dark = float(work.unit.mean()) < 0.25  # night already
    floor = FINDERS["ground"](work)
    if FINDERS["sky"](work) is not None:
        PERFORMERS[Sky](work, Sky("dark clouds"))
    picture = work.unit if dark else np.power(_sunless(work), np.float32(1.12))
    picture = picture * np.array([0.90, 0.94, 1.0], np.float32)
    height = picture.shape[0]
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    picture = picture + (np.array([0.52, 0.56, 0.60], np.float32) - picture) * ((0.08 if dark else 0.20) * (1 - rows))
    if floor is not None and float(floor.mean()) > 0.02:
        picture = _wet(work, np.asarray(picture, np.float32), floor)
    light, rng = light_for("night" if dark else "overcast"), work.rng("rain")
    # streaks are as bright as what lights them, and a photo's own detail must show through
    share = np.float32(np.clip(1.6 * float(picture.mean()) ** 1.5, 0.06, 0.75))

    def shower(image: F32) -> None:
        dry = image.copy()
        atmosphere.rainfall(image, light, rng, heavy=amount >= 1 and not dark)
        image += (dry - image) * (1 - share)

    _fallen(work, np.asarray(picture, np.float32), shower)


def _wet(work: Work, picture: F32, floor: F32) -> F32:
    """The floor (H, W) darkened and mirroring what stands above it, broken by ripples."""
    height, width = floor.shape
    solid = floor > 0.5
    tops = np.where(solid.any(0), solid.argmax(0), height).astype(np.float32)
    line = blur(np.repeat(tops[None], 3, 0), width * 0.03)[1]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    wobble = (fbm(work.rng("ripples"), height, width, max(4.0, width * 0.02), 3, stretch=(3.0, 1.0)) - 0.5) * width
    source_rows = np.clip(2 * line[None] - rows, 0, height - 1)
    mirror = cv2.remap(
        picture, columns + wobble * 0.02, f32(source_rows), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
    )
    mirror = f32(cv2.GaussianBlur(mirror, (0, 0), sigmaX=max(0.8, width * 0.002), sigmaY=max(2.0, height * 0.014)))
    puddles = smoothstep(0.42, 0.6, fbm(work.rng("puddles"), height, width, width * 0.12, 3, stretch=(3.5, 1.0)))
    share = (0.30 + 0.42 * puddles) * floor
    damp = picture * (1 - 0.28 * floor)[..., None]
    return f32(damp + (mirror * 0.92 - damp) * share[..., None])


def _snow(work: Work, amount: float) -> None:
    """Cold pale light, snow on what faces up, many flakes in the air."""
    _fallen(work, _whitened(work, 0.8), lambda image: _flakes(work, image, round(620 * max(0.5, amount) ** 2)))


def _winter(work: Work, amount: float) -> None:
    """Snow lies: plants whiten, what faces up carries it, the light is cold; a few flakes fall."""
    _fallen(work, _whitened(work, 1.0), lambda image: _flakes(work, image, 240))


def _flakes(work: Work, image: F32, count: int) -> None:
    atmosphere.snowfall(image, light_for("overcast"), work.rng("flakes"), count)


def _whitened(work: Work, strength: float) -> F32:
    """The picture in winter light with snow where snow would lie."""
    even = nights.shadowless(work.unit, surfaces.ground(work))
    picture = tones.TONES["cooler"](even, 0.7, work.rng("cold"))
    lab = cv2.cvtColor(np.asarray(picture, np.float32), cv2.COLOR_RGB2Lab)
    light = lab[..., 0]
    side = max(light.shape)
    coarse = blur(light, max(1.5, side * 0.012))
    rough = _rough(work, light)
    cover = np.clip(_snow_cover(work, light, coarse, rough) * np.float32(strength), 0, 0.97)
    shape = (light - coarse) * (0.42 + 0.5 * rough)
    snow = 90 - 5 * rough + shape - 0.10 * np.maximum(0, 60 - coarse)
    lab[..., 0] = np.clip(light + (np.maximum(snow, light) - light) * cover + 2, 0, 100)
    lab[..., 1] = lab[..., 1] * (1 - 0.95 * cover) * 0.8
    lab[..., 2] = lab[..., 2] * (1 - 0.95 * cover) * 0.8 - 2 - 2.5 * cover
    return np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1)


def _rough(work: Work, light: F32) -> F32:
    """Where there are leaves and twigs rather than a surface, (H, W) 0..1."""
    side = max(light.shape)
    grain = blur(np.abs(light - blur(light, side * 0.003)), side * 0.01)
    plants = FINDERS["plants"](work)
    green = 0.0 if plants is None else smoothstep(0.06, 0.25, blur(plants, side * 0.03))
    return f32(np.maximum(smoothstep(2.5, 6.0, grain) * green, smoothstep(6.0, 9.0, grain)))


def _snow_cover(work: Work, light: F32, coarse: F32, rough: F32) -> F32:
    """How much snow lies where, (H, W) 0..1: on the ground, on the upper side of leaves, on roofs and ledges."""
    height, width = light.shape
    side = max(light.shape)
    patches = smoothstep(0.36, 0.6, fbm(work.rng("snow"), height, width, max(8.0, width * 0.08)))
    above = FINDERS["sky"](work)
    cover = np.maximum(_blankets(work, light, above), _roofs(work, light, above))
    plants = FINDERS["plants"](work)
    upper = smoothstep(-5, 5, blur(light, max(0.8, side * 0.0016)) - coarse)
    floor = surfaces.ground(work)
    leafy = floor * rough if plants is None else np.maximum(blur(plants, side * 0.004), floor * rough)
    cover = np.maximum(cover, leafy * upper * (0.8 + 0.2 * patches))
    cutout = work.subject()
    if not cutout.weak and (cutout.faces or above is None):  # people and animals brush it off
        cover = cover * (1 - (1.0 if cutout.faces else 0.72) * cutout.mask)
    cover = np.maximum(cover, floor * (1 - rough) * (0.9 + 0.1 * patches))
    return f32(cover if above is None else cover * (1 - above))


def _roofs(work: Work, light: F32, above: F32 | None) -> F32:
    """What the light from above strikes: lighter than what is around it and no bare wall, (H, W) 0..1."""
    side = max(light.shape)
    solid = np.ones_like(light) if above is None else f32(1 - above)
    soft = blur(light, max(1.0, side * 0.003))
    around = blur(soft * solid, side * 0.05) / np.maximum(blur(solid, side * 0.05), 1e-2)
    lit = smoothstep(1, 9, soft - around) * smoothstep(24, 38, soft) * solid
    people = work.sight.bodies
    free = 1 - f32(np.max(people, axis=0)) if people else np.ones_like(light)
    return f32(np.clip(fitted(work.unit, f32(lit), max(3.0, side * 0.008), 1e-3) * 1.25, 0, 1) * free * solid)


def _blankets(work: Work, light: F32, above: F32 | None) -> F32:
    """Snow on what faces up: it begins where something lighter begins below, or where the sky ends, and thins out
    downwards."""
    side = max(light.shape)
    soft = blur(light, max(1.0, side * 0.0022))
    rise = cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3)
    edge = smoothstep(4.0, 16.0, f32(rise))
    thick = max(3, round(side * 0.016))
    if above is not None:
        ends = np.clip(np.roll(above, 2, 0) - above, 0, 1)
        ends[:3] = 0
        edge = np.maximum(edge * (1 - above), blur(f32(ends), side * 0.001) * 1.6)
    cover = np.zeros_like(light)
    for k in range(0, thick, max(1, thick // 10)):
        lower = np.zeros_like(edge)
        lower[k:] = edge[: edge.shape[0] - k]
        cover = np.maximum(cover, lower * np.float32(1 - (k / thick) ** 2))
    lit = smoothstep(-12, 4, light - blur(light, side * 0.02))
    return f32(np.clip(blur(cover, side * 0.0012) * (0.35 + 0.65 * lit), 0, 0.95))


def _fog(work: Work, amount: float) -> None:
    """Banks of pale air: thick over water and far away, thin on what is near."""
    height, width = work.size
    rng = work.rng("fog")
    rows = np.linspace(1, 0, height, dtype=np.float32)[:, None]
    banks = fbm(rng, height, width, max(8.0, width * 0.3), 5, stretch=(3.0, 1.0))
    wisps = smoothstep(0.38, 0.68, fbm(rng, height, width, max(8.0, width * 0.14), 5, stretch=(4.0, 1.0)))
    far = _distance(work)
    thick = (0.08 + 0.62 * far) * (0.55 + 0.9 * banks) + 0.34 * wisps * smoothstep(0.05, 0.5, far)
    thick = np.clip((thick + 0.08 * rows) * np.float32(amount), 0, 0.96)
    picture = _toned(work, "overcast", 0.7)
    picture = picture * 0.9 + 0.06
    air = np.array([0.84, 0.86, 0.88], np.float32) * np.float32(np.clip(0.35 + 1.4 * float(work.unit.mean()), 0.4, 1.0))
    work.paint(np.asarray(picture + (air - picture) * thick[..., None], np.float32))


def _distance(work: Work) -> F32:
    """About how far away things are, (H, W) 0..1: the ground recedes upwards, the subject stands on it."""
    height, width = work.size
    rows = np.repeat(np.linspace(0, 1, height, dtype=np.float32)[:, None], width, 1)
    above = FINDERS["sky"](work)
    line = 0.35
    if above is not None and (above > 0.5).any():
        ends = height - (above[::-1] > 0.5).argmax(0)
        line = float(np.clip(np.percentile(ends, 75) / height, 0.15, 0.8))
    far = np.clip(1 - np.abs(rows - line) / np.where(rows > line, 1.02 - line, 1.3 * line + 0.2), 0, 1) ** np.float32(
        0.9
    )
    if above is not None:
        far = np.maximum(far, above * 0.62)
    cutout = work.subject()
    if not cutout.weak and float(cutout.mask.mean()) < 0.7:
        solid = cutout.mask > 0.5
        foot = float(np.flatnonzero(solid.any(1))[-1]) / height if solid.any() else 1.0
        near = float(np.clip(1 - (foot - line) / max(0.05, 1 - line), 0, 1))
        far = far + (np.minimum(far, 0.15 + 0.5 * near) - far) * cutout.mask
    return f32(blur(f32(far), max(1.0, width * 0.004)))


def _leaves_turned(work: Work, colour: tuple[float, float], spread: float) -> F32:
    """Greenery turned to the hues around (a, b) of Lab."""
    lab = cv2.cvtColor(work.unit, cv2.COLOR_RGB2Lab)
    plants = FINDERS["plants"](work)
    if plants is None or float(plants.mean()) < 0.01:
        return work.unit
    height, width = plants.shape
    wander = fbm(work.rng("leaves"), height, width, max(4.0, width * 0.03)) - 0.5
    chroma = np.maximum(np.hypot(lab[..., 1], lab[..., 2]), 18)
    angle = np.arctan2(colour[1], colour[0]) + wander * np.float32(spread)
    lab[..., 1] += (np.cos(angle) * chroma * 1.25 - lab[..., 1]) * plants
    lab[..., 2] += (np.sin(angle) * chroma * 1.25 - lab[..., 2]) * plants
    lab[..., 0] = np.clip(lab[..., 0] + 5 * plants, 0, 100)
    return np.clip(cv2.cvtColor(lab, cv2.COLOR_Lab2RGB), 0, 1)


def _autumn(work: Work, amount: float) -> None:
    """Leaves orange and red, light golden, leaves in the air."""
    turned = _leaves_turned(work, (30.0, 46.0), 1.1)
    warm = tones.TONES["golden"](turned, 0.75 * amount, work.rng("autumn"))
    light, rng = light_for("golden"), work.rng("falling")
    _fallen(work, np.asarray(warm, np.float32), lambda image: atmosphere.drifting(image, "autumn", light, rng, 150))


def _spring(work: Work, amount: float) -> None:
    """Fresh green, light pastel, petals in the air."""
    turned = _leaves_turned(work, (-30.0, 44.0), 0.3)
    bright = tones.TONES["brighter"](tones.TONES["saturation"](turned, 0.4, work.rng("s")), 0.3, work.rng("b"))
    light, rng = light_for("day"), work.rng("petals")
    _fallen(work, np.asarray(bright, np.float32), lambda image: atmosphere.drifting(image, "spring", light, rng, 130))


def _leaves(work: Work, amount: float) -> None:
    light, rng = light_for("golden"), work.rng("falling")
    _fallen(work, work.unit, lambda image: atmosphere.drifting(image, "autumn", light, rng, 90))


def _petals(work: Work, amount: float) -> None:
    light, rng = light_for("day"), work.rng("falling")
    _fallen(work, work.unit, lambda image: atmosphere.drifting(image, "spring", light, rng, 110))


def _summer(work: Work, amount: float) -> None:
    work.paint(_toned(work, "summer", amount))


def _storm(work: Work, amount: float) -> None:
    work.paint(tones.TONES["dramatic"](_toned(work, "dusk"), 1.0, work.rng("storm")))
    _rain(work, 1.0)


def _rays(work: Work, amount: float) -> None:
    light, rng = light_for("golden"), work.rng("rays")
    _fallen(work, _toned(work, "golden", 0.4), lambda image: atmosphere.light_rays(image, light, rng, 0.5 * amount))


def _drawn(name: str) -> Change:
    def add(work: Work, amount: float) -> None:
        PERFORMERS[Add](work, Add(name, None, "sky"))

    return add


def _skied(words: str, instead: str) -> Change:
    """Another sky; where no sky shows, the light that it would give."""

    def change(work: Work, amount: float) -> None:
        if FINDERS["sky"](work) is not None:
            PERFORMERS[Sky](work, Sky(words))
            return
        work.remark("no sky was found: only the light was changed")
        work.paint(_toned(work, instead, amount))

    return change


CHANGES: dict[str, Change] = {
    "clouds": _skied("clouds", "overcast"),
    "dark_clouds": _skied("dark clouds", "dramatic"),
    "clear_sky": _skied("clear", "sunny"),
    "rain": _rain,
    "snow": _snow,
    "winter": _winter,
    "fog": _fog,
    "autumn": _autumn,
    "spring": _spring,
    "summer": _summer,
    "storm": _storm,
    "leaves": _leaves,
    "petals": _petals,
    "light_rays": _rays,
    "rainbow": _drawn("rainbow"),
}


@performs(Scenery)
def perform_scenery(work: Work, step: Scenery) -> None:
    change = CHANGES.get(step.name)
    if change is None:
        raise NotUnderstood(f"easel cannot make {step.name} in a photo")
    change(work, step.amount)
