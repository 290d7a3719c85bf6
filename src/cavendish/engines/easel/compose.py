"""From a prompt to a painting: understand, direct, lay out, paint back to front, finish, apply the style, enlarge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np

from . import atmosphere, backdrops, graphics, icons, portraits, styles
from .abstract import flow_painting
from .accessories import adorned, inscribed, unseen, wears, winged, worn
from .backdrops.diorama import diorama
from .captions import caption
from .casting import is_portrait
from .colour import F32, from_srgb8, srgb8, tone_map
from .cords import LEASH, cords, laid
from .dew import beaded
from .direction import available_setting, light_name
from .dyeing import dyed
from .emblem import PRINT, STICKER, outline
from .enlarging import enlarged
from .environs import surrounded
from .extent import Extent, extent, measured
from .footprint import COPIES, Footprint
from .grade import graded, mood_of
from .halves import halved
from .immersion import bathes, immersed
from .inlay import inlaid, piece_height
from .lamplight import BURNING, shed
from .language import LONGEST_PROMPT
from .language.grammar import with_notes
from .language.vocabulary import ICON
from .laying import lay, resting
from .layout import WORLD, Layout
from .light import Light, by_lamp, light_for
from .likenesses import SHAPE, likened
from .mirrors import reflect
from .modelling import MODEL, modelled, orders_of
from .moments import DANGLING
from .noise import stream
from .places import Frame, Placement
from .puddles import PUDDLE, Puddle, raised
from .scene import Painting, Pixels, Progress, Scene, Thing
from .smileys import LIVELESS, face_of, faced
from .stage import mirrored, place
from .stuffs import stuff_of
from .subjects import Ask, Drawn, draw
from .subjects.events import happening
from .subjects.vessels import ratio_inside
from .subjects.wardrobe import PARTS as GARMENT_PARTS
from .tucking import cropped
from .venue import placed
from .wintry import capped, roofed
from .worlds import understood

WORKING_AREA = 1024 * 1024
"""Pixels a picture is painted with; larger ones are enlarged from it."""
LEAST_SIDE = 96
MOTLEY = ("#d8402f", "#efc62f", "#2f6fd0", "#3f9a4c", "#ec86ab", "#e07a22", "#7d4fb8")
"""Colours of several things that are together called colourful."""
PALE = ("#f4b8c4", "#b8dcf0", "#f6e6a8", "#c4e6c0", "#d8c4ee", "#f8d0b0")
"""Colours of several things in pastel."""
FOG, MIST, THIN = 0.85, 0.75, 0.65
"""How much of the fog lies behind the subjects, how much drifts before them, the share of both in an empty place."""
CLEAN = atmosphere.Camera(bloom=0.0, vignette=0.0, grain=0.0)
"""How printed matter is taken."""
HAZY = ("fog", "dust")
"""Weathers that veil what is in them."""
MIRRORING = ("water", "gloss")
"""Grounds that show what stands on them upside down."""
SEATED = frozenset({"riding", "chair", "chair reading", "knitting"})
"""Poses of people that rest on their seat, not on their feet."""
WINGLESS = frozenset({"object", "food", "drink", "furniture", "instrument", "clothing", "toy", "building", "plant"})
"""Families that get a pair of feathered wings laid on when they are to have any."""
DRAWN = 0.04
"""Least cover that counts as drawn when a tile is measured."""
TRIAL = 56.0
"""Pixels of catalogue height of the trial that measures a subject."""
CAMERAS = {"close": "portrait", "macro": "macro", "bokeh": "bokeh", "aerial": "aerial"}
"""Words of the language to names of the camera's finish."""
WORLD_SHARE = 0.5
"""Side of the picture of a world in glass, in shorter sides of the picture around it."""
FURTHEST_RATIO = 8.0
MOST_IN_ROW = 5
"""Copies of a thing that a design lays side by side."""
LARGE_PICTURE, FEW = 700, 2
"""Shorter side in pixels and number of things at which a thing is drawn large."""


def paint(
    prompt: str, width: int = 1024, height: int = 1024, seed: int = 0, progress: Progress | None = None
) -> Painting:
    """Paint what the prompt asks for.

    The picture is the same for the same prompt, seed, ratio and build; its size in pixels only changes the detail.

    Args:
        prompt: any text in any script; up to 10,000 characters are read.
        width, height: of the picture in pixels, 1 or more.
        progress: told how far the work is.

    Raises:
        ValueError: width or height is less than 1.
    """
    if width < 1 or height < 1:
        raise ValueError(f"a picture of {width} x {height} pixels cannot be painted")
    report = progress or _silent
    report(0.0, "understanding")
    scene = understood(prompt)
    scene = modelled(surrounded(placed(scene, backdrops.SETTINGS), prompt[:LONGEST_PROMPT]))
    work = Work(scene, working_size(width, height), (prompt.strip(), seed))
    report(0.05, "painting the place")
    image = work.picture(report)
    report(0.75, "style" if scene.style else "finishing")
    pixels = work.lettered(styled(image, work.scene, work.stream("style"), work.shown))
    report(0.92, "enlarging")
    pixels = enlarged(pixels, width, height, work.stream("grain"))
    report(1.0, "done")
    return Painting(pixels, work.scene.notes)


def working_size(width: int, height: int) -> tuple[int, int]:
    """(width, height) to paint with: about a megapixel, the asked ratio, never far beyond the asked size."""
    ratio = float(np.clip(width / height, 1 / FURTHEST_RATIO, FURTHEST_RATIO))
    area = min(WORKING_AREA, max(width * height, LEAST_SIDE * LEAST_SIDE * 4))
    tall = np.sqrt(area / ratio)
    return max(LEAST_SIDE // 2, round(tall * ratio)), max(LEAST_SIDE // 2, round(tall))


@dataclass
class Work:
    """One picture under way. seed: what every random stream of it starts from."""

    scene: Scene
    size: tuple[int, int]
    seed: tuple[str, int]
    shown: Footprint = field(init=False)

    def __post_init__(self) -> None:
        self.shown = Footprint(*self.size)

    def stream(self, *parts: object) -> np.random.Generator:
        """The random stream of one layer."""
        return stream(*self.seed, *parts)

    def picture(self, report: Progress) -> Pixels:
        """The finished picture at working size, sRGB (height, width, 3)."""
        scene, (width, height) = self.scene, self.size
        if not scene.setting:
            image = flow_painting(width, height, scene, self.stream("abstract"))
            return srgb8(tone_map(image))
        self._foresee()
        ground, weather = self._ground(width, height)
        scene = self.scene
        report(0.35, "painting the subjects")
        image = ground.image
        camera = atmosphere.CAMERAS[CAMERAS.get(scene.camera, "")] if ground.kind != PRINT else CLEAN
        atmosphere.depth_blur(image, ground.horizon, camera.depth)
        thick = 1.0 if scene.subjects else THIN
        if weather in HAZY and not ground.indoors:
            atmosphere.fog_bank(image, ground.light, self.stream("fog"), ground.horizon, FOG * thick)
        self._paint_subjects(image, ground, report)
        for layer in ground.front:
            place(image, layer, ground.light)
        report(0.65, "air and light")
        if not ground.indoors:
            falling = {"petals": ("windy", "spring"), "leaves": ("windy", "autumn")}.get(
                weather, (weather, scene.season)
            )
            if weather in HAZY:
                atmosphere.mist(image, ground.light, self.stream("mist"), ground.horizon, MIST * thick)
            else:
                atmosphere.fall(image, *falling, ground.light, self.stream("weather"), ground.horizon)
        pixels = atmosphere.finish(image, ground.light, camera, self.stream("air"))
        pixels = graded(pixels, mood_of(scene), scene.tints)
        if scene.text and graphics.design_of(scene) is None and graphics.SPEECH not in scene.decor:
            pixels = caption(pixels, scene.text, self.stream("caption"), scene.decor.get("text", ""))
        return pixels

    def lettered(self, pixels: Pixels) -> Pixels:
        """The picture in its style with the words that a design sets on top."""
        design = graphics.design_of(self.scene)
        if design is None:
            return graphics.told(pixels, self.scene, self.shown.figure())
        return graphics.words(pixels, self.scene, design, self._field(), self.stream("words"))

    def _field(self) -> str:
        """'#rrggbb' of the coloured parts of printed matter."""
        return graphics.colour_of(self.scene, self.stream("field"))

    def _foresee(self) -> None:
        """Let the icons that will surely be drawn large be made ready while the place is painted."""
        if min(self.size) >= LARGE_PICTURE and sum(thing.count for thing in self.scene.subjects) <= FEW:
            for thing in self.scene.subjects:
                if thing.kind.startswith(ICON):
                    icons.foresee(thing.kind.removeprefix(ICON))

    def _ground(self, width: int, height: int) -> tuple[backdrops.Backdrop, str]:
        """The place in its light, and the weather there."""
        scene, rng = self.scene, self.stream("backdrop")
        design = graphics.design_of(scene)
        if design is not None and design.ground:
            return graphics.base(scene, design, self.size, self._field(), rng), ""
        setting = available_setting(scene.setting, backdrops.SETTINGS)
        if setting != scene.setting:
            self.scene = with_notes(scene, substituted=[f"{scene.setting} shown as {setting}"])
        light = light_for(light_name(scene, backdrops.SETTINGS[setting].time_of_day))
        if backdrops.SETTINGS[setting].indoors:
            light = by_lamp(light)
        weather = scene.weather or ("snow" if scene.season == "winter" else "")
        if MODEL in scene.decor:
            return diorama(setting, width, height, light, orders_of(scene), rng, weather == "snow"), weather
        asked = frozenset(name for thing in scene.subjects for name in (thing.noun, thing.concept, thing.kind))
        return backdrops.paint(
            setting, width, height, light, weather, scene.season, rng, scene.ground, scene.decor, asked
        ), weather

    def _paint_subjects(self, image: F32, ground: backdrops.Backdrop, report: Progress) -> None:
        things = self.scene.subjects
        design = graphics.design_of(self.scene)
        if design is not None and (design.boxes or design.ground in graphics.MOTIFS):
            self._arrange(image, ground, design)
            return
        extents = [self._extent(thing) for thing in things]
        top, room = design.free(ground.ground) if design is not None and self.scene.text else (0.0, 1.0)
        frame = Frame(self.size[0], round(self.size[1] * room), ground.ground, ground.air, ground.indoors, top)
        places = Layout(self.scene, extents, frame, self.stream("layout")).placements()
        tiles: list[tuple[Drawn, float, float]] = []
        rimmed = self.scene.emblem == STICKER
        near = portraits.is_close_up(self.scene)
        pool = None
        if PUDDLE in self.scene.decor and not near:
            places = raised(places, self.size[1])
            pool = Puddle(image, places, extents, ground.horizon)
            pool.lay(image, ground.light, self.stream(PUDDLE))
        for index, spot in enumerate(places):
            report(0.35 + 0.3 * index / len(places), "painting the subjects")
            thing = things[spot.thing]
            if near:
                spot = portraits.closer(spot, extents[spot.thing], self.size[1])
            tile = self._tile(thing, spot, ground.light)
            x, y = resting(spot, tiles, tile, thing.pose in SEATED)
            if near and portraits.EYE in thing.attributes:
                tile, (x, y) = portraits.eye(tile, self.size, spot.facing)
            elif near:
                tile = portraits.enlarged(tile, self.size[0])
                x, y = portraits.seat(tile, self.size, spot.facing)
            elif spot.grounded and ground.ground.surface == "water" and bathes(thing):
                tile = immersed(tile, thing, ground.light)
            tile = cropped(tile, (x, y), spot, tiles, things)
            tiles.append((tile, x, y))
            if spot.grounded and ground.ground.surface in MIRRORING:
                mirrored(image, tile.layer_at(x, y), y)
            elif spot.grounded and pool is not None:
                pool.show(image, tile.layer_at(x, y), y)
            if rimmed:
                outline(image, tile.layer_at(x, y))
            self.shown.mark(tile.layer_at(x, y), spot.thing * COPIES + spot.copy)
            reflect(image, things, places, tiles, ground.light)
            lay(image, tile, x, y, spot, ground.light)
        leashed = LEASH.search(self.seed[0].lower()) is not None
        laid(image, list(cords(things, places, tiles, leashed)), ground.light)
        shed(image, self._flames(tiles, places), ground.light)

    def _flames(
        self, tiles: Sequence[tuple[Drawn, float, float]], places: Sequence[Placement]
    ) -> Iterator[tuple[float, float, float]]:
        """(x, y, height) in pixels of the tops of what burns."""
        for (tile, x, y), spot in zip(tiles, places, strict=True):
            thing = self.scene.subjects[spot.thing]
            if {thing.concept.removesuffix("s"), thing.kind.removesuffix("s")} & BURNING:
                tall = float(tile.alpha.shape[0])
                yield x - tile.anchor[0] + tile.alpha.shape[1] / 2, y - 0.75 * tall, tall

    def _arrange(self, image: F32, ground: backdrops.Backdrop, design: graphics.Design) -> None:
        """Lay the things of a design into its boxes, or all over it."""
        tall = min(self.size) * (0.5 if design.boxes else 0.24)
        tiles = []
        for index, thing in enumerate(self.scene.subjects):
            alone = len(design.boxes) == 1 and len(self.scene.subjects) == 1
            for copy in range(min(thing.count, MOST_IN_ROW) if alone else 1):
                tile = self._tile(thing, Placement(index, copy, 0.0, 0.0, tall, 0.0), ground.light)
                rng = self.stream("treated", index, copy)
                tiles.append(graphics.treated(tile, self.scene, rng, graphics.tones_of(self.scene)))
        before = image.copy()
        graphics.arranged(image, tiles, design, self.stream("ornament"), worded=bool(self.scene.text))
        self.shown.changed(before, image)

    def _world(self, words: str, ratio: float) -> F32:
        """The small linear picture, `ratio` times wider than high, of what is seen inside of glass."""
        side = WORLD_SHARE * min(self.size)
        size = working_size(round(side * ratio**0.5), round(side / ratio**0.5))
        work = Work(understood(words), size, (words, self.seed[1]))
        return from_srgb8(work.picture(_silent))

    def _extent(self, thing: Thing) -> Extent:
        """How large the thing really comes out, from a tiny trial of it."""
        facts = extent(thing.kind)
        cut = is_portrait(thing)
        if thing.kind.startswith(ICON) and facts.family != "animal":
            return replace(facts, cut=cut)
        attributes = tuple(sorted(thing.attributes.items()))
        shape, anchor, dressed = _trial(thing.kind, thing.pose, thing.age, thing.material, attributes)
        if facts.family == "animal" and (left := unseen(thing, dressed)):
            self.scene = with_notes(self.scene, ignored=left)
        return measured(facts, shape, anchor, TRIAL, cut=cut, dangling=thing.pose in DANGLING)

    def _tile(self, thing: Thing, spot: Placement, light: Light) -> Drawn:
        rng = self.stream("subject", spot.thing, spot.copy)
        each = tuple(filter(None, thing.attributes.get("each", "").split(",")))
        tones = each or {"rainbow": MOTLEY, "pastel": PALE}.get(thing.attributes.get("pattern", ""))
        if "motley" in thing.attributes:
            own = MOTLEY[spot.copy % len(MOTLEY)]
            thing = replace(thing, part_colours={**thing.part_colours, thing.attributes["motley"]: own})
        if tones is not None and (thing.count > 1 or extent(thing.kind).family == "person"):
            tone = tones[spot.copy % len(tones)]
            parts = [part for part in thing.attributes if part in (*GARMENT_PARTS, "hat")]
            worn_parts = {part: tones[(spot.copy + n) % len(tones)] for n, part in enumerate(parts)}
            thing = replace(thing, colour=tone if thing.count > 1 else thing.colour,
                            part_colours={**worn_parts, **thing.part_colours})  # fmt: skip
        ask = _ask(roofed(thing, self.scene), spot.height, light, rng, spot.facing)
        if WORLD in thing.attributes:
            ask = replace(ask, world=self._world(thing.attributes[WORLD], ratio_inside(thing.kind)))
        tile = _drawn(thing, ask)
        tile = happening(capped(tile, thing, self.scene, light, rng), thing.attributes, rng, light)
        tile = beaded(tile, rng) if "drops" in thing.attributes else tile
        said = thing.attributes.get("expression", "")
        face = face_of(extent(thing.kind).family, said, emblem=self.scene.emblem == STICKER)
        tile = tile if face is None else faced(tile, face, light)
        tile = adorned(tile, thing, ask) if extent(thing.kind).family in LIVELESS else tile
        made_of = thing.attributes.get("made of")
        if not made_of:
            return tile
        piece = Thing(made_of, made_of, colour=thing.part_colours.get("made of"))
        return inlaid(tile, _drawn(piece, _ask(piece, piece_height(tile), light, rng, "")), rng)


@lru_cache(maxsize=512)
def _trial(
    kind: str, pose: str, age: str, material: str, attributes: tuple[tuple[str, str], ...]
) -> tuple[tuple[int, int], float, bool]:
    """((height, width), row of the anchor) in pixels of a subject drawn `TRIAL` tall, and whether it can be dressed."""
    thing = Thing(kind, kind, pose=pose, age=age, material=material, attributes=dict(attributes))
    tile = _drawn(thing, _ask(thing, TRIAL, light_for("day"), stream("trial"), ""))
    drawn = np.flatnonzero((tile.alpha > DRAWN).any(0))
    width = int(drawn[-1] - drawn[0]) + 1 if len(drawn) else tile.alpha.shape[1]
    return (tile.alpha.shape[0], width), tile.anchor[1], wears(tile, thing)


def _ask(thing: Thing, height: float, light: Light, rng: np.random.Generator, facing: str) -> Ask:
    stuff = stuff_of(thing.material, extent(thing.kind).family)
    return Ask(
        noun=thing.kind.removeprefix(ICON),
        height_px=height,
        light=light,
        rng=rng,
        colour=thing.colour,
        part_colours=thing.part_colours,
        attributes=thing.attributes,
        pose=thing.pose,
        age=thing.age,
        material="" if stuff is not None else thing.material,
        stuff=stuff,
        text=thing.text,
        facing=facing,
    )


def _drawn(thing: Thing, ask: Ask) -> Drawn:
    if thing.kind.startswith(ICON):
        tile = icons.draw(ask)
        tile = inscribed(tile, thing)
    else:
        tile = inscribed(dyed(draw(ask), ask), thing)
    family = extent(thing.kind).family
    if SHAPE in thing.attributes:
        return likened(ask, thing, family)
    if "half" in thing.attributes:
        tile = halved(tile, _other(thing.attributes["half"], ask))
    if "wings" in thing.attributes and family in WINGLESS:
        return winged(tile, thing.part_colours.get("wings"))
    return worn(tile, thing, ask) if family == "animal" else tile


def _other(kind: str, ask: Ask) -> Drawn:
    """The drawing of another kind that becomes a part of this one."""
    other = replace(ask, noun=kind.removeprefix(ICON))
    return icons.draw(other) if kind.startswith(ICON) else draw(other)


def _silent(fraction: float, stage: str) -> None:
    """Progress that nobody follows."""


def styled(pixels: Pixels, scene: Scene, rng: np.random.Generator, shown: Footprint) -> Pixels:
    """The picture in the style asked for, `shown` telling its things from their ground."""
    found = styles.find(scene.style) if scene.style else None
    return styles.apply(found, pixels, rng, figure=shown.figure()) if found else pixels


__all__ = ["Work", "enlarged", "paint", "styled", "with_notes", "working_size"]
