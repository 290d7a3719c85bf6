"""What small things are shown on: velvet, silk, marble, slate, concrete, a shining surface, and in which colour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .extent import extent
from .language import Vocabulary, parse
from .language.lexicon import lexicon, palette, words_of
from .scene import Relation, Scene, Thing

SURFACE = "surface"
"""The setting that is nothing but such a ground."""
SHINING = "shining surface"
PLACES = frozenset({"", "table", "marble table", "studio", "room", "flat lay", "bokeh"})
"""Settings that give way to it."""
LARGEST = 0.75
"""Metres: what is higher is not laid on velvet."""
LYING = frozenset({"food", "drink", "object", "toy", "clothing", "instrument", "plant", ""})
STUFFS: Mapping[str, tuple[str, str]] = {
    "velvet": ("#7a1f2c", "velvet|samt|terciopelo|velours|veludo|ベルベット|ビロード|벨벳|天鹅绒|丝绒"),
    "silk": ("#ece2d4", "silk|satin|seide|seda|soie|satén|cetim|シルク|サテン|실크|丝绸|绸缎"),
    "linen": ("#e6ddcb", "linen|burlap|cotton|fabric|cloth|leinen|lino|linho|リネン|린넨|亚麻布"),
    "marble": ("#f2f0ec", "marble|marmor|mármol|marbre|mármore|大理石|대리석"),
    "slate": ("#3c4148", "slate|schiefer|pizarra|ardoise|ardósia"),
    "concrete": ("#a9a7a3", "concrete|cement|beton|hormigón|béton|concreto|コンクリート|콘크리트|水泥"),
    "stone": ("#8c8880", "stone|granite|sandstone|basalt|granit|granito|travertine"),
    "gloss": ("#1c1d21", "glossy|reflective|mirrored|shiny|glass|acrylic|mirror"),
    "plain": ("#e9e6e0", "paper|cardboard|surface|table ?top|seamless"),
}  # fmt: skip
"""Usual colour of every ground, and the words for it."""
_ON = r"\b(?:on|over|against|upon|atop|onto|auf|sobre|sur|em cima de|en)\s+"
_ARTICLE = (
    r"(?:(?:a|an|the|some|einem|einer|dem|der|un|une|una|um|uma|el|la|le|du|piece of|sheet of|slab of|bed of)\s+)*"
)
_HEAD = (
    r"(?:\s+(?:surface|table ?top|table|counter ?top|counter|background|backdrop|cloth|fabric|sheets?|slab|top|"
    r"platform|tiles?|base|drape|drapes|bedding|texture|plate|podium|pedestal|tischdecke))?"
)
_END = (
    r"(?=\s*(?:$|[,.;:!]|with\b|in\b|at\b|and\b|next\b|under\b|by\b|beside\b|near\b|surrounded\b|mit\b|con\b|avec\b|com\b"
    r"|lit\b|from\b|macro\b|close|studio|product|soft|dramatic|top view|moody))"
)
_ASIAN = r"(?P<said>[ぁ-んァ-ヶ一-龯가-힣]{0,6}?)(?P<stuff>%s)(?:の上|上|위|布|面)"


BLOCKS: Mapping[str, tuple[str, str]] = {
    r"(?:concrete|cement|beton\w*)": ("", "#b4b1ab"),
    r"(?:wood\w*|oak|walnut|holz\w*)": ("wood", "#b07a46"),
    r"(?:marble|marmor\w*)": ("marble", "#f2f0ec"),
    r"(?:stone|granite|sandstone|slate|rock|stein\w*)": ("", "#8c8880"),
    r"": ("", "#efe9e2"),
}
"""What blocks are made of by its words: material, and usual colour."""
ROUND = "podium|pedestal|plinth|podest|sockel"
BLOCK = re.compile(
    rf"\b(?:on|upon|atop|onto|auf)\s+(?:top of\s+)?(?:an?|the|einem|einer)\s+(?P<said>(?:[\w-]+\s+){{0,2}}?)"
    rf"(?P<stuff>(?:{'|'.join(words[3:-1] for words in BLOCKS if words)})|)[\s-]*"
    rf"(?P<shape>block|cube|slab|riser|{ROUND})\b"
)
"""What products stand on: 'on a concrete block', 'on a round wooden podium', 'auf einem Betonsockel'."""


@dataclass(frozen=True, slots=True)
class Found:
    """A ground that was named: the stuff, '#rrggbb', and where in the prompt it stands."""

    stuff: str
    colour: str
    start: int
    end: int


def grounded(scene: Scene, vocabulary: Vocabulary, prompt: str) -> Scene:
    """The scene on the ground named for its small things; unchanged where there is none, or they are large.

    The rest of the prompt is read anew without the words for the ground, so that none of them describes a thing.
    """
    block = BLOCK.search(prompt.casefold())
    if block is not None and not scene.emblem and scene.setting in PLACES:
        return _on_block(scene, vocabulary, prompt, block)
    found = ground_of(prompt)
    if found is None or scene.emblem or scene.setting not in PLACES:
        return scene
    rest = parse(f"{prompt[: found.start]} {prompt[found.end :]}", vocabulary)
    small = rest.subjects and all(_small(thing.kind) for thing in rest.subjects)
    if not small or rest.setting not in PLACES:
        return scene
    above = rest.setting == "flat lay"
    place = "flat lay" if above else SHINING if found.stuff == "gloss" else SURFACE
    decor = {**rest.decor, "surface": found.stuff, "surface colour": found.colour}
    notes = replace(rest.notes, understood=(*rest.notes.understood, prompt[found.start : found.end].strip()))
    return replace(rest, setting=place, decor=decor, ground="", notes=notes)


def _on_block(scene: Scene, vocabulary: Vocabulary, prompt: str, said: re.Match[str]) -> Scene:
    """The scene with its small things on a block of what was said; unchanged where they are large."""
    rest = parse(f"{prompt[: said.start()]} {prompt[said.end() :]}", vocabulary)
    if not rest.subjects or not all(_small(thing.kind) for thing in rest.subjects) or rest.setting not in PLACES:
        return scene
    material, usual = next(made for words, made in BLOCKS.items() if re.fullmatch(words, said["stuff"] or ""))
    round_ = re.fullmatch(ROUND, said["shape"]) is not None
    kind, colour = "podium" if round_ else "display block", _colour(said["said"] or "", "", "plain") or usual
    block = Thing(kind, kind, colour=colour, material=material, concept=kind)
    upon = Relation("on", len(rest.subjects))
    things = [replace(thing, relation=thing.relation or upon) for thing in rest.subjects]
    notes = replace(rest.notes, understood=(*rest.notes.understood, said[0].strip()))
    place = "studio" if rest.setting in ("", "room") else rest.setting
    return replace(rest, subjects=(*things, block), setting=place, notes=notes)


def _small(kind: str) -> bool:
    facts = extent(kind)
    return facts.family in LYING and facts.height_m <= LARGEST


def ground_of(prompt: str) -> Found | None:
    """What the prompt says that things are on, the last of several; None when it is no such ground."""
    told = prompt.casefold()
    found: tuple[int, Found] | None = None
    for stuff, (usual, words) in STUFFS.items():
        western = rf"{_ON}{_ARTICLE}(?P<said>(?:[\w-]+\s+){{0,3}}?)(?P<stuff>{words}){_HEAD}{_after(stuff)}{_END}"
        for pattern in (western, _ASIAN % words):
            for match in re.finditer(pattern, told):
                said = match["said"].split() or [match["said"]]
                if match["said"].isascii() and not all(_describes(word) for word in said if word):
                    continue
                tone = _colour(match["said"], match[0], stuff) or usual
                dark = bool(re.search(r"dark|dunkl|oscur|sombre|escur", match[0]))
                shines = stuff == "plain" and not _GLOSSY.isdisjoint(said)
                if found is None or match.start() > found[0] or (stuff != "plain" and match.start() == found[0]):
                    tone = _DARK.get(stuff, "#26262a") if dark and tone == usual else tone
                    found = (match.start(), Found("gloss" if shines else stuff, tone, match.start(), match.end()))
    return found[1] if found else None


_GLOSSY = frozenset({"glossy", "reflective", "shiny", "polished", "wet"})
_DARK = {"velvet": "#2a1a22", "slate": "#26292e", "marble": "#232327", "silk": "#3a2a34", "stone": "#3f3d3b",
         "concrete": "#4a4a4c", "linen": "#4a443c"}  # fmt: skip
"""What grounds look like that are called dark."""


_BEHIND = (
    r"(?P<after>\s+(?:blanc\w*|negr\w*|noir\w*|pret\w*|branc\w*|ros\w*|roj\w*|azul\w*|gris\w*|verde\w*|vert\w*|bleu\w*"
    r"|rouge\w*|dunkel\w*|oscur\w*|escur\w*|sombre))?"
)
"""Words for the colour behind a Romance noun: 'sobre mármol blanco'."""


def _after(stuff: str) -> str:
    return "" if stuff == "plain" else _BEHIND


_ADJECTIVES = frozenset(
    words_of(
        "a, dark, light, pale, smooth, soft, polished, textured, rough, rustic, old, crumpled, wrinkled, draped, "
        "folded, natural, plain, shiny, glossy, reflective, wet, clean, rich, deep, luxurious, elegant, matte, warm, "
        "cool, pastel, bright, vintage, fine, raw, simple"
    )
)
"""Words that tell no more than how a ground looks."""


def _describes(word: str) -> bool:
    """Whether a word before the stuff only tells its look."""
    return word in _ADJECTIVES or bool(tone_of(word))


def tone_of(word: str) -> str:
    """'#rrggbb' of a word for a colour in any of the languages; '' for any other word."""
    for language in ("english", "german", "spanish", "french", "portuguese", "japanese", "korean", "chinese"):
        for form in (word, word.rstrip("いの"), word[:-2], word[:-1]):
            for entry in lexicon(language)[form] if form else ():
                if entry.section == "colour" and entry.term in palette():
                    return palette()[entry.term]
    return ""


def _colour(said: str, whole: str, stuff: str) -> str:
    """The colour that was said of the ground: before it, or behind it."""
    words = said.split() if said.isascii() else [said]
    behind = whole.split()[-1:] if stuff != "plain" else []
    for word in (*reversed(words), *behind):
        if tone := tone_of(word):
            return {"#2a292e": "#141318", "#f4f1ea": "#f4f2ee"}.get(tone, tone)
    return ""
