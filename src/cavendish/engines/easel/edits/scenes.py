"""What is painted for an edit: sceneries for backgrounds, and single drawn things, by the painter's own means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from ..colour import F32, U8, srgb8
from ..direction import MOON, directed
from ..language import default_vocabulary, parse
from ..language.lexicon import WESTERN, lexicon
from ..language.vocabulary import ICON
from ..light import Light, light_for
from ..scene import NotUnderstood, Scene, Thing
from ..subjects import Ask, Drawn, draw
from .work import Work

_PLAIN_SKY = "sky"
_STARRY = "milky way"
_FOREIGN = (*WESTERN, "korean", "japanese", "chinese")
_DARK_CLOUDS = frozenset({"dark clouds"})
_LIGHT = {"clear": "day", "clouds": "day", "dark clouds": "overcast"}
_COVER = {"clear": 0.08, "clouds": 0.85, "dark clouds": 1.0}  # how much of the sky its clouds cover


_BOOKS = re.compile(
    r"book ?(?:shel|case)|shelves (?:of|full of|with) books|wall of books|bücherregal|bücherwand|estanter|librer[ií]a"
    r"|bibliothè|étagères|estante|책장|책꽂이|本棚|书架|书柜"
)
"""What a wall of is a library to stand in."""


def scene_of(words: str) -> Scene:
    """The scene that words ask for. Raises NotUnderstood when they name nothing that can be painted."""
    said = parse("library" if _BOOKS.search(words.casefold()) else words)
    if not (said.setting or said.subjects or said.time_of_day or said.weather or said.season):
        said = parse(_in_english(words, ("setting", "season", "time", "weather", "noun")))
    if not (said.setting or said.subjects or said.time_of_day or said.weather or said.season):
        raise NotUnderstood(f"easel cannot paint “{words}”")
    if not said.setting:
        said = _placed(said, words)
    if not said.setting and not said.subjects:
        said = parse(f"{words} {_PLAIN_SKY}")
    if said.weather == _STARRY and MOON.search(words):  # a moon outshines the Milky Way
        said = replace(said, weather="", time_of_day="night")
    return said


def _placed(said: Scene, words: str) -> Scene:
    """ "a football stadium" is one object to the prompt's reader; behind somebody it is a stadium to be in."""
    for word in reversed(words.split()):
        setting = parse(word).setting
        if setting and setting != _PLAIN_SKY:
            return replace(said, setting=setting, subjects=())
    return said


def scenery(work: Work, words: str, width: int, height: int, alone: bool = False) -> U8:
    """The scenery that words ask for as a picture of width × height px; its subjects too unless `alone`."""
    from ..compose import Work as Painting
    from ..compose import enlarged, working_size

    said = scene_of(words)
    if said.setting and alone:
        said = replace(said, subjects=())
    scene = directed(replace(said, style="", text=None), default_vocabulary())
    if said.setting and not said.subjects:
        scene = replace(scene, subjects=())
    for remark in scene.notes.substituted:
        work.remark(remark)
    painting = Painting(scene, working_size(width, height), (f"scenery {words}", work.seed))
    return enlarged(painting.picture(lambda share, stage: None), width, height, work.rng("scenery"))


def sky_of(work: Work, words: str, width: int, height: int) -> tuple[U8, str]:
    """A painted sky alone, of the time of day and weather that words ask for, and the time of day's name."""
    from ..atmosphere import finish
    from ..backdrops.base import Scenery
    from ..backdrops.sky import paint_sky
    from ..direction import light_name

    said = scene_of(words)
    light = light_for(_LIGHT.get(words) or light_name(said, "day"))
    dark = words in _DARK_CLOUDS
    weather = "rain" if dark else said.weather
    page = Scenery(width, height, light, weather, said.season, f"sky {words} {work.seed}")
    paint_sky(page, 1.0, _COVER.get(words, 0.45))
    image = page.image * np.array([0.42, 0.45, 0.52], np.float32) if dark else page.image
    return finish(image, light, "", work.rng("air")), light.time_of_day


def things_of(words: str, remark: Callable[[str], None] | None = None) -> tuple[Thing, ...]:
    """The drawable things that words ask for; the nearest when only a part of them is known, which `remark` is told.

    Raises NotUnderstood when there are none.
    """
    said = parse(words)
    things = said.subjects
    for word in reversed(words.split()):  # "full moon" is a night to the prompt's reader, and a moon here
        things = things or parse(word).subjects or parse(word.removesuffix("s")).subjects
    if not things:
        english = _in_english(words)
        things = parse(english).subjects if english else ()
    if not things:
        raise NotUnderstood(f"easel cannot draw “{words}”")
    if remark is not None:
        for each in said.notes.substituted:
            remark(each)
    return things


def _in_english(words: str, sections: tuple[str, ...] = ("noun", "part")) -> str:
    """What other languages' words mean in English: a word alone does not say which language it is. German compounds
    ("Herbstwald") are read as their two parts."""
    text = words.casefold()
    found: list[str] = []
    for language in _FOREIGN:
        readings = lexicon(language).readings
        parts = [text, *text.split()]
        if language == "german":
            parts += [half for word in text.split() for half in _halves(word, readings)]
        for word in parts:
            known = next((r for r in readings.get(word, ()) if r.section in sections), None)
            if known is not None and known.term not in found:
                found.append(known.term)
    return " ".join(found)


def _halves(word: str, readings: Mapping[str, object]) -> tuple[str, ...]:
    """The two known words that a compound is made of, with or without an s between; or nothing."""
    for cut in range(4, len(word) - 3):
        first, second = word[:cut], word[cut:]
        if second in readings and (first in readings or first.removesuffix("s") in readings):
            return first if first in readings else first.removesuffix("s"), second
    return ()


def drawn(work: Work, thing: Thing, height_px: float, light: Light, copy: int = 0) -> Drawn:
    """One thing as a tile, about `height_px` tall."""
    ask = Ask(
        noun=thing.kind.removeprefix(ICON),
        height_px=max(16.0, height_px),
        light=light,
        rng=work.rng("thing", thing.noun, copy),
        colour=thing.colour,
        part_colours=thing.part_colours,
        attributes=thing.attributes,
        pose=thing.pose,
        age=thing.age,
        material=thing.material,
        text=thing.text,
    )
    if thing.kind.startswith(ICON):
        from .. import icons

        return icons.draw(ask)
    return draw(ask)


def tile_pixels(tile: Drawn) -> tuple[F32, F32]:
    """A tile as float32 sRGB (h, w, 3) and alpha (h, w)."""
    rgb = tile.rgb if tile.glow is None else tile.rgb + tile.glow
    return srgb8(np.clip(rgb, 0, 1)).astype(np.float32) / 255, np.clip(tile.alpha, 0, 1).astype(np.float32)


def light_of(image: U8) -> Light:
    """The painter's light that is nearest to a photo's: by its brightness and its warmth."""
    small = image[:: max(1, image.shape[0] // 64), :: max(1, image.shape[1] // 64)].reshape(-1, 3).astype(np.float32)
    brightness = float(small.mean()) / 255
    warmth = float(small[:, 0].mean() - small[:, 2].mean()) / 255
    if brightness < 0.22:
        return light_for("night")
    if warmth > 0.16:
        return light_for("golden")
    return light_for("overcast" if warmth < -0.05 and brightness < 0.5 else "day")
