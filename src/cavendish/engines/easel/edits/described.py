"""Words that tell which person is meant: "the bald man", "the woman in the red dress", "穿黑色外套的男人".

They are taken out of a sentence before its rules read it, and follow the person's token as one token of kind 'who',
so that a coat somebody is known by is not taken for what is spoken of.
"""

from __future__ import annotations

import re

from .shades import palette
from .vocabulary import Token, plain

_CJK = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_INTO_WEAR = frozenset({"in", "in the", "im", "in a", "with", "wearing", "dressed in", "who", "mit", "con", "del", "de",
                        "de la", "au", "aux", "a", "avec", "com", "do", "da", "en", "em", "que", "with a", "of",
                        "who's",
                        "trägt", "viste", "lleva", "porte", "portant", "vestindo", "from"})  # fmt: skip
_INDEFINITE = frozenset(["a", "an", "ein", "eine", "einen", "einem", "einer", "un", "una", "une", "um", "uma", "some"])
_NEWCOMER = frozenset(["add", "put", "replace"])
_DRESSING = frozenset(["put", "wear", "add"])
_DARK = {"dark": "black", "light": "white", "dunklen": "black", "dunkle": "black", "hellen": "white", "helle": "white",
         "oscuro": "black", "claro": "white", "sombre": "black", "fonce": "black", "escuro": "black"}  # fmt: skip
_ITEMS = {
    "legs": "jeans, trousers, pants, shorts, skirt, leggings, hose, jeanshose, pantalones, vaqueros, pantalon, calcas, "
    "바지, 청바지, ズボン, ジーンズ, 裤子, 牛仔裤",
    "torso": "scarf, tie, necktie, waistcoat, cardigan, blazer, tuxedo, top, overcoat, raincoat, parka, polo, fleece, "
    "krawatte, schal, corbata, bufanda, cravate, echarpe, gravata, cachecol, 넥타이, 목도리, ネクタイ, マフラー, 领带, "
    "围巾, cloak, robe, apron, blouse, jersey, hoodie, fur, beigen",
    "head": "hat, cap, beanie, helmet, hood, mutze, hut, sombrero, gorra, chapeau, casquette, chapeu, bone, 모자, 帽子",
    "has sunglasses": "sunglasses, shades, sonnenbrille, gafas, lunettes, oculos, 선글라스, サングラス, 墨镜, 太阳镜",
    "has glasses": "glasses, spectacles, eyeglasses, brille, 안경, 眼鏡, メガネ, 眼镜",
    "has beard": "beard, moustache, mustache, goatee, bart, barba, barbe, bigote, 수염, ひげ, 髭, 胡子",
    "pointing": "finger, outstretched",
}
_WORN = {word.strip(): kind for kind, words in _ITEMS.items() for word in words.split(",")}
_ENDINGS = ("", "e", "en", "er", "es", "em", "n", "s")


def described(words: list[Token]) -> list[Token]:
    """The sentence with what describes people gathered into a 'who' token behind each person's own."""
    out = [t for i, t in enumerate(words) if not (i and t.raw == "s" and words[i - 1].kind in ("part", "word"))]
    own = {id(t) for t in out}
    at = 0
    while at < len(out):
        if out[at].kind == "part" and out[at].value == "person":
            out, at = _gathered(out, at)
        at += 1
    return [Token("word", plain(t.raw.strip()), t.raw) if t.kind == "who" and id(t) in own else t for t in out]


def _gathered(words: list[Token], at: int) -> tuple[list[Token], int]:
    """The words with those that describe the person at `at` in one token, and where that person's token is now."""
    start, before = _before(words, at)
    if _brought(words, start):
        return words, at
    end, after = _after(words, at)
    traits = [*before, *after]
    if not traits:
        return words, at
    raw = " ".join(t.raw.strip() for t in [*words[start:at], *words[at + 1 : end]] if t.raw.strip())
    who = Token("who", ";".join(dict.fromkeys(traits)), raw)
    return [*words[:start], words[at], who, *words[end:]], start


def _brought(words: list[Token], start: int) -> bool:
    """Somebody who is not in the picture yet: "add a man in a red coat"."""
    verb = next((t.value for t in words if t.kind == "do"), "")
    article = plain(words[start - 1].raw.strip()) if start else ""
    return verb in _NEWCOMER and article in _INDEFINITE


def _before(words: list[Token], at: int) -> tuple[int, list[str]]:
    """Where the adjectives before the person begin, and what they say."""
    traits: list[str] = []
    start = at
    while start > 0:
        token, earlier = words[start - 1], words[start - 2] if start > 1 else None
        if token.kind == "who":
            traits.append(token.value)
            start -= 1
        elif token.kind == "tone" and token.value == "older":
            traits.append("greyhaired")
            start -= 1
        elif (
            token.kind == "word"
            and plain(token.raw.strip()) in ("haired", "haarige", "haarigen")
            and earlier is not None
        ):
            if earlier.kind != "colour":
                break
            traits.append(_hair(earlier.value))
            start -= 2
        elif token.kind == "colour" and token.value in ("blonde", "blond"):
            traits.append("blond")
            start -= 1
        elif token.kind == "skip" and _CJK.search(token.raw) and earlier is not None and earlier.kind == "who":
            start -= 1
        else:
            break
    if start == at and _CJK.search(words[at].raw):
        return _before_eastern(words, at)
    return start, traits


def _before_eastern(words: list[Token], at: int) -> tuple[int, list[str]]:
    """ "ベージュのコートを着た男性", "베이지색 코트를 입은 남자", "穿黑色外套的男人": all of it stands before."""
    start, colour, place, worn = at, "", "", False
    while start > 0:
        token = words[start - 1]
        if token.kind == "colour" and not colour:
            colour = token.value
        elif token.kind in ("part", "word") and not place and (where := _item(token)):
            place = where
        elif token.kind == "do" and token.value in ("wear", "add") and not worn:
            worn = True
        elif token.kind not in ("skip", "link") or (colour and place):
            break
        start -= 1
    if not place or not (colour or place.startswith("has")):
        return at, []
    return start, [_worn(place, colour)]


def _after(words: list[Token], at: int) -> tuple[int, list[str]]:
    """Where what is said behind the person ends, and what it says."""
    end = at + 1
    traits: list[str] = []
    while end < len(words) and words[end].kind == "who" and words[end].value != "other":
        traits.append(words[end].value)
        end += 1
    found = _worn_after(words, end, following=bool(traits))
    while found is not None:
        end = found[0]
        traits.append(found[1])
        found = _worn_after(words, end, following=True)
    return end, traits


def _worn_after(words: list[Token], at: int, following: bool = False) -> tuple[int, str] | None:
    """(end, trait) of "in the beige coat", "au manteau beige", "and sunglasses" from `at` on; None for none."""
    verb = next((t.value for t in words if t.kind == "do"), "")
    joined = following
    start = at
    if following:
        if at >= len(words) or words[at].kind != "pause":
            return None
        at += 1
    colour = place = ""
    indefinite = False
    while at < len(words):
        token = words[at]
        raw = plain(token.raw.strip())
        if token.kind in ("link", "skip", "do") and not place:
            if token.kind == "do" and token.value not in ("wear", "add"):
                return None
            joined = joined or raw in _INTO_WEAR or token.value == "wear" or raw == "wearing"
            indefinite = indefinite or raw in _INDEFINITE
            if not (joined or token.kind == "skip"):
                return None
        elif (token.kind == "colour" or raw in _DARK or _stem_colour(raw)) and not colour:
            colour = _DARK.get(raw) or (token.value if token.kind == "colour" else _stem_colour(raw))
        elif token.kind in ("part", "word") and not place and (where := _item(token)):
            place = where
        elif token.kind == "size" and not place:
            pass
        else:
            break
        at += 1
        if place and colour:
            break
    if (
        not joined
        or not (colour or place)
        or (not place and (following or (at < len(words) and words[at].kind == "word")))
    ):
        return None
    if not colour and place in ("torso", "legs", "head", "hair"):
        return None
    if (indefinite and verb in _DRESSING) or (following and at < len(words) and words[at].kind == "do"):
        return None
    if words[start].kind == "do" and words[start].value == "wear" and verb in ("change", "wear"):
        return None  # "make the man wear a red coat"
    return at, _worn(place or "torso", colour)


def _stem_colour(raw: str) -> str:
    """A colour in a German ending that the lists leave out ("beigen"); '' for none."""
    known = palette()
    return next(
        (raw[: len(raw) - len(e)] for e in _ENDINGS[1:] if e and raw.endswith(e) and raw[: -len(e)] in known), ""
    )


def _item(token: Token) -> str:
    """Where on a body the thing is that a token names; '' when it is nothing that people are known by."""
    if token.kind == "part":
        return {"clothes": "torso", "hair": "hair"}.get(token.value, "")
    raw = plain(token.raw.strip())
    return _WORN.get(raw) or _WORN.get(raw.removesuffix("s"), "")


def _worn(place: str, colour: str) -> str:
    if place == "hair":
        return _hair(colour)
    return (
        place if place.startswith(("has", "pointing")) or not colour else f"{place} {palette().get(colour, '#808080')}"
    )


def _hair(colour: str) -> str:
    return f"hair {palette().get(colour, '#808080')}"
