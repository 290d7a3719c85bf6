"""One clause of an instruction, and the questions the rules ask about it."""

from __future__ import annotations

import re

from .shades import palette
from .steps import EXCEPT, Place
from .vocabulary import Token, plain

_CJK = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_QUIET = frozenset({"skip", "link", "do", "amount"})
_THING = frozenset(
    {"word", "colour", "part", "size", "setting", "style", "weather", "season", "tone", "time", "number"}
)
_SCENE = frozenset(
    {"setting", "time", "weather", "season", "tone", "word", "colour", "part", "size", "number", "style"}
)
_OF = frozenset(["of", "de", "d'", "du", "von", "aus"])
_COUNTS = frozenset(
    ["two", "three", "four", "five", "both", "zwei", "drei", "beide", "dos", "tres", "deux", "trois", "dois"]
)
_LEADING_IN = frozenset(["but", "aber", "pero", "mais", "mas"])
_PARTICLES = re.compile(r"(에게|한테|에서|으로|위에|을|를|은|는|의)$")
_PLURAL = frozenset(
    (
        *("people", "humans", "everyone", "everybody", "men", "women", "children", "kids", "them", "crowd"),
        *("사람들", "사람", "人们", "人々", "人物", "leute", "menschen", "personen", "gente", "personas", "gens"),
        *("personnes", "pessoas"),
    )
)


class Said:
    """A clause: its tokens, how many pictures came with it, and which tokens a rule has used."""

    def __init__(self, clause: list[Token], pictures: int) -> None:
        self.tokens, self.excepted = _without_exception(clause)
        self.pictures = pictures
        self.used: set[int] = set()

    def forget(self, kind: str) -> None:
        """Words of this kind were looked at, but nothing was made of them after all."""
        self.used.difference_update(i for i, t in enumerate(self.tokens) if t.kind == kind)

    def has(self, kind: str, *values: str) -> bool:
        """Whether the clause holds a word of this kind (with one of these terms); marks it used."""
        hits = [i for i, t in enumerate(self.tokens) if t.kind == kind and (not values or t.value in values)]
        self.used.update(hits)
        return bool(hits)

    def all(self, kind: str) -> list[str]:
        """The terms of every word of this kind, in order; marks them used."""
        self.has(kind)
        return [t.value for t in self.tokens if t.kind == kind]

    def first(self, kind: str) -> str:
        """The first term of this kind, or ''."""
        return next(iter(self.all(kind)), "")

    def where(self, kind: str, *values: str) -> int:
        """Index of the first such token, or -1."""
        return next((i for i, t in enumerate(self.tokens) if t.kind == kind and (not values or t.value in values)), -1)

    def does(self, *verbs: str) -> bool:
        return self.has("do", *verbs)

    @property
    def second(self) -> bool:
        """A second picture was given and is spoken of."""
        return self.pictures > 1 and (self.has("second", "second", "logo", "both"))

    def numbers(self) -> list[float]:
        """The plain numbers of the clause."""
        return [float(v) for v in self.all("number") if re.fullmatch(r"\d+(\.\d+)?", v)]

    def ratio(self) -> float:
        """width / height from "16:9", "16x9" or the like; 0.0 when none is given."""
        for value in self.all("number"):
            match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*[:x×/]\s*(\d+(?:\.\d+)?)", value)
            if match and float(match[2]) > 0:
                return min(5.0, max(0.2, float(match[1]) / float(match[2])))
        return 0.0

    def place(self) -> Place | None:
        """The named place or person; None when none is named."""
        named, who = set(self.all("place")), self.first("who")
        if not named & {"top", "bottom", "left", "right", "centre", "corner"}:
            return Place(who=who) if who else None
        across = ("right" in named) - ("left" in named)
        down = ("bottom" in named) - ("top" in named)
        if "corner" in named and not (across and down):
            across, down = across or 1, down or 1
        return Place(across, down, who)

    def size(self) -> float:
        """Factor on the usual size from "small", "huge" and the like."""
        said = self.all("size")
        return 0.6 if "small" in said else 1.6 if "large" in said else 1.0

    def amount(self) -> float:
        """Strength of a change: 1 usual, 0.5 slight, 1.6 strong; percentages count as such."""
        if self.has("turn", "percent") and self.numbers():
            return min(2.0, max(0.1, self.numbers()[0] / 40))
        said = self.all("amount")
        return 0.5 if "slight" in said else 1.6 if "strong" in said else 1.0

    def colours(self) -> list[str]:
        """The named colours in order as '#rrggbb'."""
        known = palette()
        return [known[name] for name in self.all("colour") if name in known]

    def pure(self, colour: str) -> str:
        """A colour as it is meant for paper and ink: white is white, and no painter's off-white."""
        known = palette()
        return "#ffffff" if colour == known.get("white") else "#000000" if colour == known.get("black") else colour

    @property
    def region(self) -> str:
        """The part to keep to as a step says it: all but a thing when one is excepted."""
        part = self.part()
        return f"{EXCEPT}{self.excepted}" if part == "background" and self.excepted else part

    @property
    def kept(self) -> str:
        """What is to stay before its background: what was excepted, a thing by its nouns, or one person of several as
        'person@' with what tells them; '' for the picture's subject."""
        if self.excepted:
            return self.excepted
        place = self.place() if any(t.kind == "part" and t.value == "person" for t in self.tokens) else None
        if place is None:
            return ""
        person, side = self.where("part", "person"), self.where("place", "left", "right")
        told_where = side < person or any(t.kind == "link" for t in self.tokens[person:side])  # not "only she is left"
        across = {-1: "left", 1: "right"}.get(place.across, "") if told_where else ""
        told = ";".join(word for word in (place.who, across) if word)
        return f"person@{told}" if told else ""

    def part(self, *others: str) -> str:
        """The first named part of the picture that is not 'all' nor one of `others`; '' if none."""
        named = [v for v in self.all("part") if v != "all" and v not in others]
        # "her hair" speaks of the hair, "the man's shirt" of the shirt
        return next((v for v in named if v not in ("person", "subject")), next(iter(named), ""))

    def thing(self) -> str:
        """What is spoken of: a known part, else the unknown nouns of the clause; '' if neither."""
        nouns, part = self.nouns(), self.part("background")
        return nouns if nouns and part in ("", "person") else part

    def neighbour(self) -> str:
        """What another thing is to be beside of: the nouns after "next to" or "to the left of"; '' for none."""
        at = max(self.where("place", "beside"), self.where("place", "left"), self.where("place", "right"))
        after = [t for t in self.tokens[at + 1 :] if t.kind in ("word", "part") and t.value != "all"]
        return " ".join(t.raw.strip().casefold() for t in after) if at >= 0 else ""

    def upon_it(self) -> bool:
        """ "add a ladybird on it": the subject is meant."""
        last = self.tokens[-2:]
        return len(last) == 2 and last[0].kind == "link" and last[0].value == "on" and last[1].value == "all"

    def several(self) -> bool:
        """People are spoken of in the plural."""
        return any(t.kind == "part" and plain(t.raw.strip()) in _PLURAL for t in self.tokens)

    def nouns(self) -> str:
        """The words of the clause that mean nothing to the grammar, joined; their ends freed of Korean particles."""
        counts = {i for i, t in enumerate(self.tokens) if t.kind == "word" and t.value in _COUNTS}
        self.used.update(counts)
        return self._joined([t for i, t in enumerate(self.tokens) if t.kind == "word" and i not in counts])

    def words_between(self, start: int, end: int, scene: bool = False) -> str:
        """What was written from token `start` to `end` (exclusive), less verbs, links and politeness."""
        kinds = _SCENE if scene else _THING
        part = self.tokens[max(0, start) : end]
        kept = [t for i, t in enumerate(part) if t.kind in kinds or _joins(part[i - 1 : i + 2], kinds)]
        return self._joined([t for t in kept if not (t.kind == "part" and t.value == "all")])

    def scene_words(self) -> str:
        """The words that describe a scenery, as written."""
        kept = [t for t in self.tokens if t.kind in _SCENE and not (t.kind == "part" and t.value in _NOT_SCENERY)]
        return self._joined(kept)

    def _joined(self, chosen: list[Token]) -> str:
        self.used.update(i for i, t in enumerate(self.tokens) if any(t is c for c in chosen))
        out = ""
        for token in chosen:
            raw = _PARTICLES.sub("", token.raw.strip()) if len(token.raw.strip()) > 2 else token.raw.strip()
            tight = out and _CJK.match(out[-1]) and _CJK.match(raw) and not re.match("[\uac00-\ud7af]", raw)
            out += raw if tight or not out else f" {raw}"
        return out

    def label(self) -> str:
        """The clause as people read it in the notes, without politeness."""
        kept = [f"“{t.value}”" if t.kind == "text" else t.raw.strip() for t in self.tokens if t.kind != "skip"]
        return " ".join(part for part in kept if part)

    def words_for_people(self) -> list[str]:
        """The clause as it was written, for saying that nothing was made of it."""
        said = " ".join(f"“{t.value}”" if t.kind == "text" else t.raw.strip() for t in self.tokens).strip()
        return [said] if said else []

    def unused(self) -> list[str]:
        """Words that carry meaning and that no rule looked at."""
        loose = [t for i, t in enumerate(self.tokens) if i not in self.used and t.kind not in (*_QUIET, "second")]
        return [t.raw.strip() for t in loose if t.raw.strip() and not (t.kind == "part" and t.value == "all")]


def _joins(three: list[Token], kinds: frozenset[str]) -> bool:
    """Whether the middle one is the "of" of "a cup of tea": it tells which noun is the thing."""
    if len(three) < 3 or three[1].kind != "link" or three[1].raw.strip().casefold() not in _OF:
        return False
    return three[0].kind in ("word", "style") and three[2].kind in kinds and three[2].kind != "part"


def _without_exception(clause: list[Token]) -> tuple[list[Token], str]:
    """ "everything except the cup" speaks of the background; and what is excepted: a part, nouns, or a colour as
    '#rrggbb'."""
    at = next((i for i, t in enumerate(clause) if t.kind == "do" and t.value == "except"), -1)
    things = [t for t in clause if t.kind in ("word", "part", "who") and t.value != "all"]
    after = [t for t in clause[at:] if t in things]
    colours = [t for t in clause[at:] if t.kind == "colour"]
    if at < 0 or not (things or colours):
        return clause, ""
    spoken = [t for t in clause[:at] if t in things]
    if spoken and after and all(t.value == "person" for t in spoken if t.kind == "part") and spoken[0].kind == "part":
        who = next((t.value for t in after if t.kind == "who"), "")
        if who or any(t.kind == "place" for t in clause[at:]):  # "everyone except the bald man"
            raw = " ".join(t.raw.strip() for t in clause[at:])
            rest = [t for t in clause[at:] if t.kind == "do" and t.value != "except"]
            places = [t.value for t in clause[at:] if t.kind == "place"]
            return [*clause[:at], *rest, Token("who", f"not {who or ' '.join(places)}", raw)], ""
    rest = [t for t in clause if t not in things and t is not clause[at] and t.value != "all"]
    raw = " ".join(t.raw.strip() for t in clause[at:])
    kept = [t for t in rest if t.kind not in ("link", "skip", "colour") or clause.index(t) < at]
    return [*kept, Token("part", "background", raw)], spared(after or things, colours)


def spared(things: list[Token], colours: list[Token]) -> str:
    """What is to stay as it is: nouns, else a part, else a colour as '#rrggbb'; '' for nothing."""
    nouns = " ".join(t.raw.strip() for t in things if t.kind == "word" and t.value not in _LEADING_IN)
    parts = [t.value for t in things if t.kind == "part" and t.value != "background"]
    known_by = next((t.value for t in things if t.kind == "who"), "")
    if known_by and set(parts) == {"person"}:
        return f"person@{known_by}"
    part = next((v for v in parts if v not in ("person", "subject")), next(iter(parts), ""))  # "her face"
    known = palette()
    return nouns or part or next((known[t.value] for t in colours if t.value in known), "")


_NOT_SCENERY = frozenset({"all", "background", "person", "subject"})
