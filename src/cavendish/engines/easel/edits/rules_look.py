"""Rules for how the picture looks as a whole: repairs, light, colour, weather, season, style."""

from __future__ import annotations

from dataclasses import replace

from .. import styles
from ..language import parse as parse_prompt
from .said import Said, spared
from .steps import EXCEPT, Add, Expression, Place, Recolour, Repair, Scenery, Sky, Step, Styled, Tone
from .vocabulary import plain

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
_LAMPS = frozenset(
    ["lamp", "lantern", "streetlamp", "streetlight", "laterne", "strassenlaterne", "farola", "lampadaire"]
)
_ONLY = frozenset(["only", "just", "nur", "solo", "seulement", "seul", "apenas", "だけ", "만", "只"])
_SKIES = {"milky way": "starry night", "aurora": "night aurora", "fireflies": "night"}
_LOW_SUN = frozenset({"golden", "sunset"})
_EXPRESSIONS = frozenset({"smile", "frown"})
_TIMES = frozenset(["day", "dawn", "golden", "sunset", "dusk", "night", "neon", "overcast", "studio", "sunny"])
_STYLE_TONES = {"vintage": "vintage photo", "sepia": "sepia"}
_ANY_MANNER = frozenset(
    (
        *("drawing", "sketch", "painting", "illustration", "artwork", "art", "picture", "print", "poster", "portrait"),
        *("zeichnung", "skizze", "gemalde", "dessin", "croquis", "peinture", "dibujo", "boceto", "pintura", "cuadro"),
        *("desenho", "esboco", "그림", "絵", "イラスト", "画", "插画", "drawn", "painted"),
    )
)
"""Words that name any picture made by hand: beside a style's name they say nothing more."""
_REGIONS = frozenset(
    {"background", "sky", "hair", "face", "skin", "eyes", "lips", "clothes", "plants", "water", "person", "subject"}
)


def repair(said: Said) -> tuple[Step, ...]:
    """ "enhance", "denoise and sharpen", "restore this old photo", "remove the scratches", "blur the face"."""
    region = said.region
    region = region if region in _REGIONS or region.startswith(EXCEPT) else ""
    named = [name for verb, name in _REPAIRS.items() if said.does(verb)]
    if "denoise" in named and region in ("skin", "face"):
        return (Tone("smooth", said.amount(), "skin"),)
    if "restore" in named and said.has("tone", "vintage"):
        return (Repair("restore"),)
    if "colorize" in named and not any(token.kind == "colour" for token in said.tokens):  # not "a color rojo"
        said.has("tone"), said.has("style")
        first = "restore" if "restore" in named else "scratches" if "scratches" in named else ""
        return (Repair(first), Repair("colorize")) if first else (Repair("colorize"),)
    named = [name for name in named if name != "colorize"]
    if not named or (said.does("remove") and not {"scratches", "denoise"} & set(named)):
        return ()
    if "enhance" in named and (said.has("tone", *_OPPOSITE) or said.all("colour")):
        return looks(said)
    if "enhance" in named or (said.has("skip", "polite") and _quality(said)):
        named = ["enhance", *(name for name in named if name not in ("enhance", "restore"))]
    for kind in ("do", "turn", "amount", "style", "tone", "part"):
        said.has(kind)
    amount = said.amount()
    return tuple(Repair(name, amount, region) for name in named)


def _quality(said: Said) -> bool:
    """ "improve the quality": of the picture as it is, which need not be an old one."""
    return any(plain(t.raw.strip()) in ("quality", "qualitat", "calidad", "qualite", "qualidade") for t in said.tokens)


def kept(said: Said) -> tuple[Step, ...]:
    """ "black and white but keep the bus in colour", "only the red in colour": the named thing keeps its colours."""
    only = any(t.raw.strip().casefold() in _ONLY for t in said.tokens)
    keeps, coloured = said.does("keep"), said.does("colour", "colorize")
    if not (said.has("tone", "bw") and (keeps or (only and coloured))) and not (keeps and only and coloured):
        return ()
    things = [t for t in said.tokens if t.kind in ("word", "part") and t.value not in ("all", "background")]
    what = spared(
        [t for t in things if t.raw.strip().casefold() not in _ONLY], [t for t in said.tokens if t.kind == "colour"]
    )
    if not what:
        return ()
    for kind in ("do", "part", "word", "colour"):
        said.has(kind)
    return (Tone("bw", 1.0, f"{EXCEPT}{what}"),)


def manner(said: Said) -> tuple[Step, ...]:
    """ "make it look like a cartoon with bold outlines": a style or a time of day, and words that only adorn it."""
    spoken = any(token.kind in ("style", "time", "weather", "season") for token in said.tokens)
    nouns = said.nouns()
    said.forget("word")
    timed = any(token.kind == "time" for token in said.tokens)
    if timed and nouns and {plain(word).rstrip("s") for word in nouns.split()} & _LAMPS and not said.does("remove"):
        said.nouns()  # "at night with the street lamps lit"
        return (*looks(said), Add("street lamp", Place(1, 1), "", 1.25))
    if not spoken or not nouns or said.does("replace", "remove") or parse_prompt(nouns).subjects:
        return ()
    said.forget("colour")
    return looks(said)


def looks(said: Said) -> tuple[Step, ...]:
    """Every tone, time of day, weather, season and style named, in the order in which they were named."""
    region = said.region
    timed = said.where("time") >= 0  # "night time with the street lamps lit": it is night all over
    if region not in _REGIONS and not region.startswith(EXCEPT):
        region = "" if timed else _known_noun(said)
    weaker = said.does("decrease", "remove")
    said.does("increase", "change", "add")
    amount = said.amount()
    steps: list[Step] = []
    liked = said.where("link", "like") >= 0
    adorned = sum(token.kind == "style" for token in said.tokens) > 1
    for index, token in enumerate(said.tokens):
        if adorned and token.kind == "style" and plain(token.raw.strip()) in _ANY_MANNER:
            said.used.add(index)  # "an anime drawing" is anime
            continue
        named = styles.find(token.raw.strip()) if token.kind == "time" and (liked or token.value == "neon") else None
        # "at night, starry" is a time of day, "like Starry Night" is a painting
        step = Styled(named.name, region) if named else _look(token.kind, token.value, amount, region, weaker)
        if token.kind == "tone" and token.value in _EXPRESSIONS:
            said.has("part")
            step = Expression(token.value, said.place())
        if token.kind == "tone" and token.value == "older":
            steps.append(Recolour("hair", "#b9bec6"))
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
        if value in _SKIES:
            return Sky(_SKIES[value])
        if value == "wind":
            return Scenery("leaves", amount)
        return Scenery(value, amount)
    if kind == "style" and region in ("person", "subject"):
        region = ""  # "turn her into an oil painting": a painting has a painted ground
    if kind == "style":
        return Tone("bw", 1.0, region) if value == "black and white" else Styled(value, region)
    return None


def _tone(name: str, amount: float, region: str) -> Step:
    if name == "vignette":
        return Tone(name, amount)
    if name == "older":
        return Tone("weathered", amount, "skin")
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


def _once(steps: list[Step]) -> list[Step]:
    """ "Far too dark, brighten it" says one thing twice: the first tone of a name on a part is the one that counts."""
    out: list[Step] = []
    told: set[tuple[str, str]] = set()
    for step in steps:
        if isinstance(step, Tone):
            if (step.name, step.region) in told:
                continue
            told.add((step.name, step.region))
        out.append(step)
    return out


def settled(steps: list[Step]) -> list[Step]:
    """What several words said, once."""
    steps = _once(steps)
    names = {step.name for step in steps if isinstance(step, Tone)}
    hours = [step for step in steps if isinstance(step, Tone) and step.name in _TIMES and not step.region]
    steps = [step for step in steps if step not in hours[:-1]]  # "turn day into night"
    falling = {step.name for step in steps if isinstance(step, Scenery)}
    if falling & {"winter", "snow", "fog", "rain", "storm"}:  # "a snowy winter day" is no sunny one
        steps = [step for step in steps if not (isinstance(step, Tone) and step.name in ("day", "sunny"))]
    if "autumn" in falling:  # its light is golden already
        steps = [replace(s, amount=0.35) if isinstance(s, Tone) and s.name in _LOW_SUN else s for s in steps]
    if "winter" in falling:  # "winter with snow" is one snow, not two
        steps = [step for step in steps if not (isinstance(step, Scenery) and step.name == "snow")]
    if falling & {"clouds", "dark_clouds", "clear_sky"}:  # the new sky brings its light
        steps = [step for step in steps if not (isinstance(step, Tone) and step.name in ("day", "sunny"))]
    if falling & {"clouds", "dark_clouds"}:
        steps = [step for step in steps if not (isinstance(step, Scenery) and step.name == "clear_sky")]
    if falling & {"rain", "storm"}:  # rain brings its own dark clouds
        steps = [step for step in steps if not (isinstance(step, Scenery) and step.name in ("clouds", "dark_clouds"))]
    if Repair("enhance") in steps:  # "upscale it and improve the quality" is one wish
        steps = [step for step in steps if step != Repair("restore")]
    drawn = Styled("storybook animation")
    if drawn in steps and any(isinstance(step, Styled) and step != drawn for step in steps):
        steps = [step for step in steps if step != drawn]  # "a cartoon illustration" is a cartoon
    if any(isinstance(step, Tone) and step.name == "bw" and step.region.startswith(EXCEPT) for step in steps):
        steps = [step for step in steps if step != Tone("bw", 1.0, "background")]  # "keep the red, the rest grey"
    if "bw" in names:  # "high contrast black and white" keeps its contrast, loses its colours' strength
        return [step for step in steps if not (isinstance(step, Tone) and step.name in ("saturation", "desaturated"))]
    return steps
