"""Rules for how the picture looks as a whole: repairs, light, colour, weather, season, style."""

from __future__ import annotations

from .. import styles
from ..language import parse as parse_prompt
from .said import Said
from .steps import Add, Expression, Repair, Scenery, Sky, Step, Styled, Tone

_REPAIRS = {
    "colorize": "colorize",
    "descratch": "scratches",
    "denoise": "denoise",
    "restore": "restore",
    "enlarge": "enhance",
    "sharpen": "sharpen",
    "blur": "blur",
    "pixelate": "pixelate",
}
_OPPOSITE = {
    "brighter": "darker",
    "darker": "brighter",
    "warmer": "cooler",
    "cooler": "warmer",
    "saturation": "desaturated",
    "desaturated": "saturation",
    "contrast": "softer",
    "softer": "contrast",
}
_SCENERY_TONES = frozenset({"rain", "snow", "fog", "light_rays", "clouds", "dark_clouds", "clear_sky"})
_EXPRESSIONS = frozenset({"smile", "frown"})
_TIMES = frozenset(["day", "dawn", "golden", "sunset", "dusk", "night", "neon", "overcast", "studio", "sunny"])
_STYLE_TONES = {"vintage": "vintage photo", "sepia": "sepia"}
_REGIONS = frozenset(
    {"background", "sky", "hair", "face", "skin", "eyes", "lips", "clothes", "plants", "water", "person", "subject"}
)


def repair(said: Said) -> tuple[Step, ...]:
    """ "enhance", "denoise and sharpen", "restore this old photo", "remove the scratches", "blur the face"."""
    region = said.part()
    region = region if region in _REGIONS else ""
    named = [name for verb, name in _REPAIRS.items() if said.does(verb)]
    if "denoise" in named and region in ("skin", "face"):
        return (Tone("smooth", said.amount(), "skin"),)
    if "restore" in named and said.has("tone", "vintage"):
        return (Repair("restore"),)
    if "colorize" in named:
        said.has("tone"), said.has("style")
        return (Repair("colorize"),)
    if not named or (said.does("remove") and not {"scratches", "denoise"} & set(named)):
        return ()
    if "enhance" in named and (said.has("tone", *_OPPOSITE) or said.all("colour")):
        return looks(said)
    for kind in ("do", "turn", "amount", "style", "tone", "part"):
        said.has(kind)
    amount = said.amount()
    return tuple(Repair(name, amount, region) for name in named)


def manner(said: Said) -> tuple[Step, ...]:
    """ "make it look like a cartoon with bold outlines": a style or a time of day, and words that only adorn it."""
    spoken = any(token.kind in ("style", "time", "weather", "season") for token in said.tokens)
    nouns = said.nouns()
    said.forget("word")
    if not spoken or not nouns or said.does("replace", "remove") or parse_prompt(nouns).subjects:
        return ()
    said.forget("colour")
    return looks(said)


def looks(said: Said) -> tuple[Step, ...]:
    """Every tone, time of day, weather, season and style named, in the order in which they were named."""
    region = said.part()
    timed = said.where("time") >= 0  # "night time with the street lamps lit": it is night all over
    region = region if region in _REGIONS else "" if timed else _known_noun(said)
    weaker = said.does("decrease", "remove")
    said.does("increase", "change", "add")
    amount = said.amount()
    steps: list[Step] = []
    liked = said.where("link", "like") >= 0
    for index, token in enumerate(said.tokens):
        named = styles.find(token.raw.strip()) if token.kind == "time" and (liked or token.value == "neon") else None
        # "at night, starry" is a time of day, "like Starry Night" is a painting
        step = Styled(named.name, region) if named else _look(token.kind, token.value, amount, region, weaker)
        if token.kind == "tone" and token.value in _EXPRESSIONS:
            said.has("part")
            step = Expression(token.value, said.place())
        if step is not None and step not in steps:
            said.used.add(index)
            steps.append(step)
    return tuple(sorted(settled(steps), key=_turn))


def _known_noun(said: Said) -> str:
    """A thing the look is meant for ("brighten the cup"), if it is a word for a thing at all."""
    noun = said.nouns()
    if noun and parse_prompt(noun).subjects:
        return noun
    said.forget("word")
    return ""


def _turn(step: Step) -> int:
    """The order within one clause ("a rainy night, oil painting"): light, then weather, then style, then the rest."""
    if isinstance(step, Tone):
        return 0 if step.name in _TIMES else 3
    return 1 if isinstance(step, Scenery) else 2


def _look(kind: str, value: str, amount: float, region: str, weaker: bool) -> Step | None:
    if kind == "tone":
        return _tone(_OPPOSITE.get(value, value) if weaker else value, amount, region)
    if kind == "time":
        return Tone(value, amount, region)
    if kind in ("weather", "season"):
        if value in ("clear",):
            return Tone("sunny", amount)
        return Scenery(value, amount)
    if kind == "style" and region in ("person", "subject"):
        region = ""  # "turn her into an oil painting": a painting has a painted ground
    if kind == "style":
        return Tone("bw", 1.0, region) if value == "black and white" else Styled(value, region)
    return None


def _tone(name: str, amount: float, region: str) -> Step:
    if name in ("frame", "vignette"):
        return Tone(name, amount)
    if name == "younger":
        return Tone("smooth", 1.8, "skin")
    if name in _SCENERY_TONES:
        return Scenery(name, amount)
    if name in _STYLE_TONES:
        return Styled(_STYLE_TONES[name], region)
    return Tone(name, amount, region)


def ordered(steps: list[Step]) -> list[Step]:
    """Time of day and sky before what is put into the picture: a new sky would cover a moon."""
    at = next((i for i, step in enumerate(steps) if isinstance(step, Add)), len(steps))
    early = [s for s in steps[at:] if isinstance(s, Sky) or (isinstance(s, Tone) and s.name in _TIMES and not s.region)]
    return [*steps[:at], *early, *(step for step in steps[at:] if step not in early)]


def settled(steps: list[Step]) -> list[Step]:
    """What several words said, once."""
    names = {step.name for step in steps if isinstance(step, Tone)}
    hours = [step for step in steps if isinstance(step, Tone) and step.name in _TIMES and not step.region]
    steps = [step for step in steps if step not in hours[:-1]]  # "turn day into night"
    falling = {step.name for step in steps if isinstance(step, Scenery)}
    if "winter" in falling:  # "winter with snow" is one snow, not two
        steps = [step for step in steps if not (isinstance(step, Scenery) and step.name == "snow")]
    if falling & {"clouds", "dark_clouds", "clear_sky"}:  # the new sky brings its light
        steps = [step for step in steps if not (isinstance(step, Tone) and step.name in ("day", "sunny"))]
    if falling & {"clouds", "dark_clouds"}:
        steps = [step for step in steps if not (isinstance(step, Scenery) and step.name == "clear_sky")]
    if falling & {"rain", "storm"}:  # rain brings its own dark clouds
        steps = [step for step in steps if not (isinstance(step, Scenery) and step.name in ("clouds", "dark_clouds"))]
    if "bw" in names:  # "high contrast black and white" keeps its contrast, loses its colours' strength
        return [step for step in steps if not (isinstance(step, Tone) and step.name in ("saturation", "desaturated"))]
    return steps
