"""What a style asks of the scene itself: Dalí's soft clocks in a desert, a low sun behind a silhouette."""

from __future__ import annotations

import re
from dataclasses import replace

from .accessories import LETTERS
from .florist import HOLDERS
from .language import Vocabulary
from .language.lexicon import palette
from .language.vocabulary import ICON
from .scene import Scene, Thing
from .subjects.blooms import bloom_named
from .ties import without

CLOCK = "melting clock"
_OPEN = frozenset({"", "meadow", "park", "studio", "field", "sky"})
"""Places that a style may choose for itself."""
_VIEWS = re.compile(r"\b(?:landscape|scenery|vista|panorama)\b", re.I)
_OWN = {
    "santorini": frozenset({"white house", "house", "building", "dome", "church", "village"}),
    "paris": frozenset({"building"}),
    "new york": frozenset({"skyscraper", "building"}),
    "city": frozenset({"skyscraper", "building"}),
}
"""What a place shows by itself and needs no drawing of its own."""
_ON = re.compile(r"\bon (?:an? )?(?:light |pale |dark |soft )?(\w+)(?: background| paper)?\s*[.!]?\s*$", re.I)
_SMALL = 0.4
"""Size of such a light beside what stands below it."""
_LIGHTS = {"rainbow": "rainbow arch", "sun": "icon:sun"}
_DRAWN = frozenset({"line art", "crayon"})
"""Styles that draw the lights of the sky as things."""
_SHAPED = frozenset({"toy", "plush", "plushie", "stuffed toy", "stuffed animal", "plant", "bush", "figurine"})
"""What has the shape of what it is said to be of."""
_PAPER = re.compile(r"\b(\w+) paper\b", re.I)
_NEON = re.compile(r"\bcyberpunk\b|サイバーパンク|사이버펑크|赛博朋克", re.I)
_WAVE = re.compile(r"\b(?:waves?|welle|ola|vague|onda)\b|波|파도|海浪", re.I)
_CLOTHS = {
    "denim": "#3a5a8c", "jeans": "#3a5a8c", "linen": "#e4d8c0", "velvet": "#5a1f3a", "felt": "#c8d0c0",
    "canvas": "#e8dfcc", "burlap": "#b8955e", "cotton": "#f4f0e8", "satin": "#e8d8dc",
}  # fmt: skip
_CLOTH = re.compile(rf"\b(?:on|onto)\s+(?:an?\s+)?(?:\w+\s+)?({'|'.join(_CLOTHS)})\b", re.I)
"""Cloths that are stitched on, and their colours."""
_CONIFERS = re.compile(
    r"\b(?:pines?|firs?|spruces?|conifers?|evergreens?|tannen\w*|kiefern|pinos|sapins|pinheiros)\b|松|소나무"
)
_ICING = frozenset({"icing", "frosting", "lettering", "letter", "letters", "writing"})


def mannered(scene: Scene, prompt: str, vocabulary: Vocabulary) -> Scene:
    """The scene as its style and its words want it composed."""
    scene = _stitched(_folded(scene, prompt), prompt)
    scene = _piny(_once(_compounded(scene, vocabulary)), prompt.casefold())
    scene = _in_sky(_on_colour(_written(_at_home(scene)), prompt), prompt, vocabulary)
    if scene.style == "dali" and not scene.emblem:
        return _dreamt(scene)
    if scene.style == "ukiyo-e" and not scene.emblem:
        scene = _as_hokusai(scene, prompt)
    if _NEON.search(prompt) and scene.subjects and not (scene.setting or scene.emblem):
        return replace(scene, setting="neon street")
    if scene.style == "silhouette":
        scene = _backlit(scene)
    if scene.style == "silhouette" and not scene.time_of_day and scene.setting in _OPEN:
        return replace(scene, time_of_day="sunset")
    if not scene.camera and not scene.emblem and scene.setting and _VIEWS.search(prompt):
        return replace(scene, camera="wide")
    return scene


def _piny(scene: Scene, told: str) -> Scene:
    """Conifers named with a lake, and nothing else, frame it."""
    shore = scene.setting in ("lake", "lakeside") and scene.decor.get("second") == "forest"
    if not shore or scene.subjects or not _CONIFERS.search(told):
        return scene
    return replace(scene, setting="pine lake")


def _folded(scene: Scene, prompt: str) -> Scene:
    """What is folded or cut of 'blue paper' is blue itself."""
    found = _PAPER.search(prompt)
    colour = palette().get(found[1].lower()) if found and scene.style in ("origami", "paper cut-out") else None
    if colour is None or not scene.subjects or scene.subjects[0].colour:
        return scene
    ground = "" if scene.ground == colour else scene.ground
    setting = scene.setting if ground else scene.setting.replace("studio", "")
    return replace(
        scene, subjects=(replace(scene.subjects[0], colour=colour), *scene.subjects[1:]), ground=ground, setting=setting
    )


def _as_hokusai(scene: Scene, prompt: str) -> Scene:
    """A wave in a woodblock print is the great one, and a place, not a thing."""
    if _WAVE.search(prompt) is None or scene.setting not in ("", "sea", "underwater"):
        return scene
    gone = {i for i, thing in enumerate(scene.subjects) if "wave" in (*thing.noun.split(), *thing.concept.split())}
    return replace(scene, setting="great wave", subjects=without(scene.subjects, gone) if gone else scene.subjects)


def _backlit(scene: Scene) -> Scene:
    """A silhouette with its moon or sun in the sky behind it, where it shines, and not as one more black thing."""
    lights = {thing.concept for thing in scene.subjects} & {"moon", "full moon", "sun"}
    gone = {i for i, thing in enumerate(scene.subjects) if thing.concept in lights}
    if lights and len(gone) < len(scene.subjects):
        moon = {} if lights == {"sun"} else {"moon": "behind"}
        scene = replace(scene, subjects=without(scene.subjects, gone), decor={**scene.decor, **moon})
        scene = replace(scene, time_of_day=scene.time_of_day or ("night" if moon else "sunset"))
    nightly = "moon" in scene.decor and not scene.time_of_day
    return replace(scene, time_of_day="night") if nightly else scene


def _once(scene: Scene) -> Scene:
    """Without what is only drawn as something else that was itself asked for: jazz and a saxophone are one."""
    stood_in = {note.partition(" drawn as")[0] for note in scene.notes.substituted if " drawn as" in note}
    named = {thing.kind for thing in scene.subjects if thing.noun in thing.kind and thing.noun not in stood_in}
    gone = {i for i, thing in enumerate(scene.subjects) if thing.kind in named and thing.noun in stood_in}
    return replace(scene, subjects=without(scene.subjects, gone)) if gone else scene


def _stitched(scene: Scene, prompt: str) -> Scene:
    """What is embroidered on a cloth has its colour behind it."""
    found = _CLOTH.search(prompt) if scene.style == "embroidery" and not scene.ground else None
    return replace(scene, ground=_CLOTHS[found[1].lower()]) if found else scene


def _compounded(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """An octopus toy is an octopus, a strawberry plant strawberries, a sunflower vase one with sunflowers in it."""
    things = list(scene.subjects)
    for index, thing in enumerate(things):
        of = thing.attributes.get("of", "")
        match = vocabulary.resolve(of) if of else None
        if match is None:
            continue
        rest = {name: said for name, said in thing.attributes.items() if name != "of"}
        if thing.concept in HOLDERS and (bloom := bloom_named(of)):
            rest |= {"blooms": bloom, "tones": ""}
            things[index] = replace(thing, kind=HOLDERS[thing.concept], attributes=rest)
        elif thing.noun in _SHAPED:
            things[index] = replace(thing, noun=of, concept=of, kind=match.kind, attributes=rest)
    return replace(scene, subjects=tuple(things))


def _on_colour(scene: Scene, prompt: str) -> Scene:
    """A colour that is also a thing is the ground of printed matter: 'blue roses on cream'."""
    found = _ON.search(prompt)
    colour = palette().get(found[1].lower()) if found else None
    if found is None or colour is None or not scene.emblem:
        return scene
    gone = {i for i, thing in enumerate(scene.subjects) if thing.noun == found[1].lower()}
    left = len(gone) < len(scene.subjects)
    things = without(scene.subjects, gone) if left else scene.subjects
    return replace(scene, ground=scene.ground or colour, subjects=things)


def _in_sky(scene: Scene, prompt: str, vocabulary: Vocabulary) -> Scene:
    """Lights of the sky: things of their own where no sky is painted, only the sky's where a place is."""
    if scene.emblem or scene.style in _DRAWN:
        known = {thing.concept for thing in scene.subjects} | {thing.noun for thing in scene.subjects}
        names = [name for name in _LIGHTS if re.search(rf"\ban? (?:\w+ )?{name}\b", prompt, re.I) and name not in known]
        painted = {*vocabulary.subjects, *(ICON + name for name in vocabulary.icons)}
        drawn = [name for name in names if _LIGHTS[name] in painted and (scene.emblem or scene.setting in _OPEN)]
        if not drawn or not scene.subjects:
            return scene
        more = [Thing(name, _LIGHTS[name], concept=name, size=1.0 if scene.emblem else _SMALL) for name in drawn]
        setting = scene.setting or ("" if scene.emblem or scene.style == "line art" else "meadow")
        return replace(scene, subjects=(*scene.subjects, *more), setting=setting)
    lights = {thing.concept for thing in scene.subjects}
    if scene.setting and lights and lights <= {"moon", "sun"}:
        time = scene.time_of_day or ("night" if "moon" in lights else "day")
        return replace(scene, subjects=(), time_of_day=time)
    return scene


def _dreamt(scene: Scene) -> Scene:
    """A soft clock beside what is shown, in a desert unless a place was named."""
    clock = () if any(thing.kind == CLOCK for thing in scene.subjects) else (Thing(CLOCK, CLOCK, size=0.5),)
    setting = "desert" if scene.setting in _OPEN else scene.setting
    return replace(scene, subjects=(*scene.subjects, *clock), setting=setting)


def _at_home(scene: Scene) -> Scene:
    """Without things that the place shows anyway, where something else or the place alone remains."""
    own = _OWN.get(scene.setting, frozenset())
    gone = {i for i, thing in enumerate(scene.subjects) if thing.noun in own or thing.noun.removesuffix("s") in own}
    if not gone or any(thing.relation is not None and thing.relation.target in gone for thing in scene.subjects):
        return scene
    return replace(scene, subjects=without(scene.subjects, gone))


def _written(scene: Scene) -> Scene:
    """Letters 'in blue icing' are blue letters on the cake, not a thing."""
    texts = [i for i, thing in enumerate(scene.subjects) if thing.text]
    gone = {i for i, thing in enumerate(scene.subjects) if thing.noun in _ICING and not thing.text}
    if not texts or not gone:
        return scene
    colour = next((scene.subjects[i].colour for i in gone if scene.subjects[i].colour), None)
    things = list(scene.subjects)
    if colour:
        bearer = things[texts[0]]
        things[texts[0]] = replace(bearer, part_colours={**bearer.part_colours, LETTERS: colour})
    return replace(scene, subjects=without(things, gone))
