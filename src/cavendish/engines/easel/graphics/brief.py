"""What printed matter shows and says when the prompt leaves it open: the brief a designer would work out first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..language import Vocabulary, parse
from ..language.grammar import with_notes
from ..language.lexicon import palette, table
from ..scene import Scene, Thing
from ..subjects.crests import SUFFIX
from .designs import DESIGNS, Design
from .heads import crested
from .ornament import MOTIFS

BRANDS = frozenset({"logo", "round logo", "shield", "icon", "sticker", "business card", "neon", "t-shirt"})
"""Printed matter that a trade is shown on by its token."""
LANDS = frozenset({"forest", "beach", "castle", "lake"})
"""Places that are shown beside the other things of a logo by what stands for them."""
TRADING = frozenset({"shop", "store", "storefront", "company", "restaurant", "cafe", "coffee shop", "bakery", "market"})
"""What has a mark rather than being one."""
MARKED = BRANDS | {"tattoo", "pattern", "tarot"}
MARKS = {
    "mountains?|peaks?|summits?|alps|berge?|montañas?|montagnes?": "stylised peaks",
    "waves?|surf|ocean|welle|ola|vague": "stylised wave",
}
"""Words for places that such a mark shows as a thing."""
SILHOUETTE, SILHOUETTE_PAPER = "silhouette", "#f4f1ea"
"""The style whose marks are black shapes, and the paper they are on."""
_CLOUD = r"(?:an? |the |some )?(?:\w+ )?clouds?"
SKIES = {
    rf"sun(?: \w+){{0,3}} behind {_CLOUD}|sun and {_CLOUD}|sun with {_CLOUD}|cloud (?:and|with) (?:an? |the )?sun|"
    r"partly cloudy": "icon:sun-behind-cloud",
    r"rain ?cloud|cloud (?:and|with) (?:\w+ )?rain\w*|raining cloud": "icon:cloud-with-rain",
    r"thunder ?cloud|storm cloud|cloud (?:and|with) (?:an? )?(?:\w+ )?(?:lightning|thunder)\w*":
        "icon:cloud-with-lightning",
    r"snow cloud|cloud (?:and|with) snow\w*": "icon:cloud-with-snow",
}  # fmt: skip
"""Words for skies that a mark shows as one thing."""
_OF_SKY = frozenset({"sun", "cloud", "clouds", "rain", "raindrop", "lightning", "lightning bolt", "snowflake"})
TITLED = frozenset({"film poster", "travel poster", "poster", "flyer", "banner", "sale", "thumbnail", "magazine"})
"""Printed matter that says what it is about even when no words were given."""
_CARD = re.compile(r"\btarot(?: card)?(?: design)? (?:of|for|called|named|showing) (the \w+(?: \w+)?)", re.I)
"""The name of a card of the tarot."""
_KINDS = r"(?:poster|flyer|banner|cover|magazine|thumbnail|ad|advertisement|leaflet|brochure|header|coupon|voucher)"
_ABOUT = re.compile(
    rf"(?:{_KINDS}\s+(?:design\s+)?(?:for|about|announcing|promoting)|travel poster of)\s+"
    r"(?:an?\s+|the\s+|my\s+|our\s+|your\s+)?"
    r"([\w'&% -]+?)(?=\s+(?:with|in|on|at|featuring|that|titled|called|and|showing|using|by|under|where)\b|[,.;:]|$)",
    re.I,
)
_BEFORE = re.compile(rf"^(?:an?\s+|the\s+)?((?:[\w'&%-]+\s+){{1,3}}?){_KINDS}\b", re.I)
_PLAIN = frozenset(
    {"a", "an", "the", "vintage", "retro", "modern", "minimal", "minimalist", "colorful", "youtube", "web", "website"}
    | {"movie", "film", "book", "album", "party", "event", "concert", "travel", "gig", "music", "design", "art", "deco"}
    | {"video", "poster", "magazine", "fashion", "facebook", "big", "bold", "old", "cool"}
    | {"instagram", "tiktok", "linkedin", "horizontal", "vertical", "simple", "creative", "elegant", "cute", "horror"}
)
"""Words before 'poster' and the like that are not what it is about."""
_LONGEST_TITLE = 32


def briefed(scene: Scene, vocabulary: Vocabulary, prompt: str) -> Scene:
    """The scene of printed matter with words, manner and something to show; any other scene unchanged."""
    if scene.emblem == "card" and scene.setting and not scene.text:
        scene = replace(scene, emblem="poster")
    design = DESIGNS.get(scene.emblem)
    if design is None:
        return scene
    scene = _worded(scene, design, prompt)
    if design.ground in MOTIFS and scene.style == "black and white":
        scene = replace(scene, style="", colours=("black", "white", *scene.colours))
    style = "" if design.ground in MOTIFS and not scene.style else scene.style or design.style
    scene = replace(scene, style=style)
    if not design.ground:
        return _in_picture(scene, vocabulary)
    scene = _on_ground(scene, vocabulary, prompt)
    flat = scene.style == "flat" and scene.subjects and all(thing.kind.endswith(SUFFIX) for thing in scene.subjects)
    return replace(scene, style="") if flat else scene


def headline(prompt: str) -> str:
    """What a poster, banner or cover is about, in capitals; '' when the prompt does not say."""
    found = _ABOUT.search(prompt)
    words = found[1] if found else ""
    if not words and (before := _BEFORE.match(prompt.strip())):
        words = " ".join(word for word in before[1].split() if word.lower() not in _PLAIN)
    return words.strip().upper() if len(words) <= _LONGEST_TITLE else ""


def _worded(scene: Scene, design: Design, prompt: str) -> Scene:
    """The words of the design: those given, else those of a thing on it, else what it is about."""
    text, things = scene.text, list(scene.subjects)
    for at, thing in enumerate(things):
        if text is None and thing.text:
            text, things[at] = thing.text, replace(thing, text=None)
    if text is None and scene.emblem == "tarot" and (card := _CARD.search(prompt)):
        text = card[1].upper()
    if text is None and scene.emblem in TITLED:
        text = headline(prompt)
    return replace(scene, text=text or design.said or None, subjects=tuple(things))


def _on_ground(scene: Scene, vocabulary: Vocabulary, prompt: str) -> Scene:
    """Things on a ground of their own: a place becomes the thing that stands for it, its weather stays away."""
    things: Sequence[Thing] = scene.subjects
    usual = table("homes")["printed"].get(scene.emblem, "")
    token = table("homes")["emblem"].get(scene.setting, "")
    if things and scene.emblem in BRANDS and scene.setting in LANDS and len(things) < 3:
        things = (*parse(token, vocabulary).subjects, *things)
    if not things and scene.emblem in BRANDS:
        token = trade(prompt) or token
    things = _marked(scene, things, prompt)
    if not things and (token or scene.text or usual):
        things = _shown(scene, vocabulary, token, usual)
    decor = (
        {**scene.decor, "exposure": scene.setting}
        if scene.emblem == "double exposure" and scene.setting
        else scene.decor
    )
    if scene.ground and len(things) == 1 and not things[0].colour and scene.colours[:1] and scene.emblem in BRANDS:
        things = (replace(things[0], colour=palette().get(scene.colours[0])),)
    things = crested(things, "" if scene.style == SILHOUETTE else scene.emblem, prompt)
    plain = SILHOUETTE_PAPER if scene.style == SILHOUETTE and not scene.ground else scene.ground
    return replace(
        scene, subjects=tuple(things), setting="studio", mood="", weather="", season="", decor=decor, ground=plain
    )


def _marked(scene: Scene, things: Sequence[Thing], prompt: str) -> Sequence[Thing]:
    """The things of a mark with the places and lights it shows as things: peaks, a wave, a rising sun."""
    spoken = re.sub(r"[\"“”][^\"“”]*[\"“”]", " ", prompt.lower())
    if scene.emblem not in MARKED or len(things) > 2:
        return things
    sky = next((kind for words, kind in SKIES.items() if re.search(rf"\b(?:{words})\b", spoken)), "")
    if sky:
        return (*(thing for thing in things if not {thing.concept, thing.noun} & _OF_SKY), Thing("cloud", sky))
    known = {thing.concept for thing in things} | {thing.noun for thing in things}
    shown = [kind for words, kind in MARKS.items() if re.search(rf"\b(?:{words})\b", spoken)]
    sunny = bool(re.search(r"\b(?:sun|sunrise|sunset|rising sun)\b", spoken)) and "sun" not in known
    sun = {"sun": "yes"} if sunny else {}
    marks = [Thing(kind, kind, attributes=sun if number == 0 else {}) for number, kind in enumerate(shown)]
    if sunny and not marks and not things:
        marks = [Thing("sun", "icon:sun") if scene.emblem == "tarot" else Thing("half sun", "half sun")]
    shown_too = [thing for thing in (*things, *marks) if not TRADING & {thing.noun, thing.concept}]
    return shown_too or things


def trade(prompt: str) -> str:
    """What stands for the trade that a prompt speaks of, told as a prompt; '' for none that is known."""
    words = set(re.findall(r"[^\W\d_]+", prompt.lower()))
    spoken = prompt.lower()
    for listed, told in table("homes")["trade"].items():
        if any(word in words or (" " in word and word in spoken) for word in listed.split("|")):
            return told
    return ""


def _shown(scene: Scene, vocabulary: Vocabulary, token: str, usual: str) -> tuple[Thing, ...]:
    if token:
        return parse(token, vocabulary).subjects
    said = parse((scene.text or "").lower(), vocabulary).subjects if scene.emblem in TITLED else ()
    return said or (parse(usual, vocabulary).subjects if usual else ())


def _in_picture(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """A painted scene under the words; what the words speak of when nothing else was asked for.

    On a plain ground that was asked for there is no place.
    """
    if scene.ground and scene.emblem in TITLED and scene.text:
        return replace(scene, setting="studio")
    token = table("homes")["emblem"].get(scene.setting, "") if scene.emblem in TITLED else ""
    if token and token not in MARKS.values() and not scene.subjects:
        return replace(scene, subjects=parse(token, vocabulary).subjects)
    if scene.subjects or scene.setting:
        return scene
    about = " ".join((*scene.notes.ignored, scene.text or "")).lower()
    notions = table("homes")["notion"]
    told = next((notions[word] for word in re.findall(r"[a-z']+", about) if word in notions), "")
    shown = parse(told or about, vocabulary)
    if not shown.subjects and not shown.setting:
        told = table("homes")["printed"].get(scene.emblem, "")
        shown = parse(told, vocabulary)
    found = replace(
        scene,
        subjects=shown.subjects,
        setting=shown.setting,
        time_of_day=scene.time_of_day or shown.time_of_day,
        weather=scene.weather or shown.weather,
    )
    return with_notes(found, substituted=[f"{scene.emblem} shows {told}"]) if told else found
