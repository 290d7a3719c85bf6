"""Rules for how the picture looks as a whole: repairs, light, colour, weather, season, style."""

from __future__ import annotations

from .said import Said
from .steps import Repair, Scenery, Step, Styled, Tone

_REPAIRS = {
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
_SCENERY_TONES = frozenset({"rain", "snow", "fog", "light_rays"})
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
    if not named or (said.does("remove") and not {"scratches", "denoise"} & set(named)):
        return ()
    if "enhance" in named and (said.has("tone", *_OPPOSITE) or said.all("colour")):
        return looks(said)
    for kind in ("do", "turn", "amount", "style", "tone", "part"):
        said.has(kind)
    amount = said.amount()
    return tuple(Repair(name, amount, region) for name in named)


def looks(said: Said) -> tuple[Step, ...]:
    """Every tone, time of day, weather, season and style named, in the order in which they were named."""
    region = said.part()
    region = region if region in _REGIONS else ""
    weaker = said.does("decrease", "remove")
    said.does("increase", "change", "add")
    amount = said.amount()
    steps: list[Step] = []
    for index, token in enumerate(said.tokens):
        step = _look(token.kind, token.value, amount, region, weaker)
        if step is not None and step not in steps:
            said.used.add(index)
            steps.append(step)
    return tuple(_settled(steps))


def _look(kind: str, value: str, amount: float, region: str, weaker: bool) -> Step | None:
    if kind == "tone":
        return _tone(_OPPOSITE.get(value, value) if weaker else value, amount, region)
    if kind == "time":
        return Tone(value, amount, region)
    if kind in ("weather", "season"):
        if value in ("clear",):
            return Tone("sunny", amount)
        return Scenery(value, amount)
    if kind == "style":
        return Tone("bw", 1.0, region) if value == "black and white" else Styled(value, region)
    return None


def _tone(name: str, amount: float, region: str) -> Step:
    if name in _SCENERY_TONES:
        return Scenery(name, amount)
    if name in _STYLE_TONES:
        return Styled(_STYLE_TONES[name], region)
    return Tone(name, amount, region)


def _settled(steps: list[Step]) -> list[Step]:
    """ "more saturation, darker": a verb's own word (as "brighter light") does not count twice."""
    names = {step.name for step in steps if isinstance(step, Tone)}
    if "bw" in names:  # "high contrast black and white" keeps its contrast, loses its colours' strength
        return [step for step in steps if not (isinstance(step, Tone) and step.name in ("saturation", "desaturated"))]
    return steps
