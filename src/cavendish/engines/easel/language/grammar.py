"""From tokens to a scene: who is there, how many, how coloured, doing what, where, when and in which manner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from ..scene import Notes, Relation, Scene, Thing
from .lexicon import groups, named, palette, tints
from .tokens import Token
from .vocabulary import Match, Vocabulary

NATURAL = frozenset({("red", "fox"), ("orange", "fox"), ("orange", "tiger"), ("brown", "bear"), ("grey", "wolf")})
"""Colours that a thing has anyway when people call it so."""
MOST_SUBJECTS = 8
SKY_LIGHT = {"moon": "night", "full moon": "night", "star": "night", "sun": "day"}
"""Lights of the sky that the backdrop paints by itself."""
BELONGING = frozenset(
    {
        ("candle", "cake"),
        ("candle", "birthday cake"),
        ("coral", "underwater"),
        ("cherries", "cupcake"),
        ("fries", "burger"),
        ("tree", "palm tree"),
    }
)
"""Things that the drawing of another one shows anyway."""
AGED = frozenset({"art deco", "vintage photo"})
"""Styles whose words describe a thing when they stand before it: 'a vintage car'."""
EMBLEMS = frozenset({"logo", "logo design", "icon", "sticker", "emblem", "app icon", "flat icon"})
GROUPS = groups()
"""Words for several people at once, and who they are."""
MOST_OF_ONE = 12
PLURAL_COUNT = 3
FULL_COUNT = 6

LIVING = frozenset({"person", "animal", "creature", "fantasy"})
GARMENTS = named("furniture", "parts", "garments")
BODY = named("furniture", "parts", "body")
OF_VEHICLES = named("furniture", "parts", "vehicles")
OF_BUILDINGS = named("furniture", "parts", "buildings")
BEARS_TEXT = named("furniture", "bears", "text")
CONTAINERS = (
    named("furniture", "takes", "deep") | named("furniture", "takes", "open") | named("furniture", "takes", "glassy")
)
THINGS_NOT_PLACES = named("furniture", "places", "things")
LINKS = {
    "riding": "riding",
    "chasing": "chased",
    "watching": "with",
    "pulling": "chased",
    "guarding": "with",
    "kicking": "chased",
}
"""How the object of a verb stands to its doer; every other verb has it held."""
PLACING = frozenset(
    {"on", "inside", "towards", "under", "above", "beside", "behind", "in_front", "around", "reflected"}
)


Order = Literal["english", "romance", "final", "chinese"]
"""How words follow each other. romance: adjectives after nouns. final: verbs and relations after nouns (Korean,
Japanese). chinese: relations after nouns, verbs before their object."""


@dataclass(slots=True)
class _Draft:
    """A subject while it is being read."""

    noun: str
    match: Match
    family: str
    count: int = 1
    colour: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    material: str = ""
    size: float = 1.0
    age: str = ""
    pose: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    relation: Relation | None = None
    text: str | None = None


@dataclass(slots=True)
class _Pending:
    """What has been said about the thing that is still to be named."""

    count: int = 0
    colours: list[str] = field(default_factory=list)
    material: str = ""
    size: float = 1.0
    age: str = ""
    pose: str = ""
    mood: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        return bool(
            self.count or self.colours or self.material or self.size != 1.0 or self.age or self.mood or self.parts
        )


class Reader:
    """Reads the tokens of one prompt, once."""

    def __init__(
        self,
        tokens: Sequence[Token],
        quotations: Sequence[str],
        vocabulary: Vocabulary,
        order: Order = "english",
    ) -> None:
        self.tokens = tokens
        self.quotations = quotations
        self.vocabulary = vocabulary
        self.order = order
        self.adjectives_follow = order == "romance"
        self.nouns_last = order in ("final", "chinese")
        self.adjacent = False
        self.filling: int | None = None
        self.landmark: tuple[int, str] | None = None
        self.verb: tuple[str, int] | None = None
        self.verb_first = ""
        self.subjects: list[_Draft] = []
        self.pending = _Pending()
        self.said: dict[str, str] = {}
        self.colours: list[str] = []
        self.text: str | None = None
        self.link = ""
        self.relation = ""
        self.head = -1
        self.dressing = False
        self.negated = False
        self.joined: list[int] = []
        self.after_noun = False
        self.understood: list[str] = []
        self.substituted: list[str] = []
        self.ignored: list[str] = []

    def scene(self) -> Scene:
        """The scene that the tokens describe."""
        for at, token in enumerate(self.tokens):
            self._read(at, token)
        self._close()
        said = self.said
        things = tuple(self._thing(draft) for draft in self.subjects)
        notes = Notes(_once(self.understood), _once(self.substituted), _once(self.ignored))
        return Scene(
            things,
            said.get("setting", ""),
            said.get("time", ""),
            said.get("weather", ""),
            said.get("season", ""),
            said.get("style", ""),
            said.get("camera", ""),
            said.get("mood", ""),
            tuple(self.colours),
            self.text,
            emblem="emblem" in said,
            notes=notes,
        )

    # --- one token -----------------------------------------------------------------------------------------------

    def _read(self, at: int, token: Token) -> None:
        if token.pause:
            self._pause(token)
            return
        if token.surface.startswith("\x00"):
            self._letter(self.quotations[int(token.surface.strip("\x00"))])
            return
        if not token.readings:
            self.ignored.append(token.surface)
            self.after_noun = self.adjacent = False
            return
        section, term = self._choose(at, token)
        if self.negated and section in ("noun", "part", "setting", "weather", "time"):
            self.ignored.append(f"without {token.surface}")
            self.negated = False
            return
        getattr(self, f"_{section}")(at, token, term)
        self.adjacent = section == "noun" or (self.adjacent and token.surface in ("full", "filled"))
        self.after_noun = section == "noun" or (self.after_noun and section == "grammar" and self.nouns_last)

    def _choose(self, at: int, token: Token) -> tuple[str, str]:
        """The reading that fits the words around it."""
        readings = {entry.section: entry.term for entry in reversed(token.readings)}
        if len(readings) == 1:
            return next(iter(readings.items()))
        leads = self._noun_follows(at)
        noun = readings.get("noun")
        if noun and noun not in GROUPS and self.vocabulary.resolve(noun) is None:
            del readings["noun"]
            noun = None
            if len(readings) == 1:
                return next(iter(readings.items()))
        if "part" in readings and self._is_part(readings["part"], leads):
            return "part", readings["part"]
        if noun and "setting" in readings:
            return ("setting", readings["setting"]) if self._is_place(noun, readings["setting"]) else ("noun", noun)
        if noun:
            for section in ("colour", "material", "age", "pose", "mood", "size", "weather", "season", "parted", "time"):
                if section in readings and (
                    leads or (section in ("weather", "season", "time") and not self.pending.begun and not self.link)
                ):
                    return section, readings[section]
            for section in ("style", "camera", "doing"):
                if section in readings and not (self.pending.begun or self.link):
                    return section, readings[section]
            if "grammar" in readings and leads:
                return "grammar", "skip"
            return "noun", noun
        readings.pop("part", None) if len(readings) > 1 and "part" in readings and not self.subjects else None
        order = (
            ("part", "doing", "colour", "material", "parted")
            if leads or self.dressing
            else ("doing", "setting", "weather", "style", "camera")
        )
        for section in order:
            if section in readings:
                return section, readings[section]
        first = token.readings[0]
        return (first.section, first.term) if first.section in readings else next(iter(readings.items()))

    def _noun_follows(self, at: int) -> bool:
        """Whether the words after a modifier lead to a noun of the same phrase."""
        for token in self.tokens[at + 1 : at + 6]:
            sections = {entry.section for entry in token.readings}
            if token.pause or not sections:
                return False
            if sections & {"noun", "part", "setting"}:
                return not (self.adjectives_follow and self.after_noun)
            if not sections & {
                "colour",
                "material",
                "age",
                "mood",
                "size",
                "parted",
                "pose",
                "weather",
                "season",
                "hair",
            }:
                return False
        return False

    def _is_part(self, part: str, leads: bool) -> bool:
        if leads and part not in GARMENTS:
            return False
        if self.dressing:
            return True
        bearer = self._bearer(part)
        if bearer is None:
            return False
        return self.relation in ("with", "inside") or (not self.relation and not self.link and self.joined_part)

    @property
    def joined_part(self) -> bool:
        """Whether the words just before dressed a thing too ('a red hat and blue boots')."""
        return bool(self.said.get("last part"))

    def _is_place(self, noun: str, setting: str) -> bool:
        if self.relation in ("inside", "towards"):
            return True
        if self.vocabulary.drawn(noun) is None and noun not in THINGS_NOT_PLACES:
            return True
        if self.relation in PLACING:
            return (
                setting in ("table", "beach", "sea", "lake", "moon", "mars", "meadow", "stage", "cliff", "arctic")
                or self.vocabulary.drawn(noun) is None
            )
        return self.vocabulary.drawn(noun) is None or not self.pending.begun

    # --- sections ------------------------------------------------------------------------------------------------

    def _colour(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._noun_follows(at):
            self.pending.colours.append(term)
        elif self.subjects and self.subjects[-1].colour is None:
            self.subjects[-1].colour = term
        else:
            self.colours.append(term)

    def _count(self, at: int, token: Token, term: str) -> None:
        if self.order == "final" and self.after_noun and self.subjects and not self._noun_follows(at):
            self.subjects[-1].count = min(int(term), MOST_OF_ONE)
            return
        self.pending.count = int(term)
        self.said.pop("last part", None)

    def _material(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._noun_follows(at) or not self.subjects:
            self.pending.material = term
        else:
            self.subjects[-1].material = term

    def _size(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._noun_follows(at) or not self.subjects:
            self.pending.size *= float(term)
        else:
            self.subjects[-1].size *= float(term)

    def _age(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._noun_follows(at) or not self.subjects:
            self.pending.age = term
        else:
            self.subjects[-1].age = term

    def _mood(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.said.setdefault("mood", term)
        if self._noun_follows(at):
            self.pending.mood = term
        elif self.subjects:
            self.subjects[-1].attributes.setdefault("expression", term)

    def _parted(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self._dress_pending(term)

    def _hair(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        bearer = self._bearer("hair")
        colour = self.pending.colours.pop() if self.pending.colours else ""
        if bearer is None or (self.pending.begun and self._noun_follows(at)):
            self.pending.attributes["hairstyle"] = term
            self._dress_pending("hair", colour)
        else:
            bearer.attributes["hairstyle"] = term
            bearer.parts.setdefault("hair", colour)
            self._settle_modifiers()

    def _dress_pending(self, part: str, colour: str = "") -> None:
        if not colour and self.pending.colours:
            colour = self.pending.colours.pop()
        self.pending.parts[part] = colour

    def _part(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        bearer = self._bearer(term)
        if bearer is None or (self.nouns_last and self._noun_follows(at)):
            self._dress_pending(term)
            return
        bearer.parts[term] = self.pending.colours[-1] if self.pending.colours else bearer.parts.get(term, "")
        if " " in token.surface or term in GARMENTS:
            bearer.attributes[term] = token.surface
        if term in ("beard", "mustache", "glasses", "sunglasses"):
            bearer.attributes.setdefault(term, token.surface)
        self._settle_modifiers()
        self.said["last part"] = term

    def _settle_modifiers(self) -> None:
        self.pending = _Pending()
        self.relation = ""

    def _pose(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.dressing = False
        self.link = ""
        follows = self._noun_follows(at)
        if self.nouns_last and follows:
            self.pending.pose = term
            if self.after_noun and self.landmark is None and self.order == "final":
                self.landmark = (len(self.subjects) - 1, "on")
        elif self.order == "final" and len(self.subjects) > 1 and self.subjects[-1].relation is None:
            self.subjects[-2].pose = term
            self.subjects[-2].relation = self.subjects[-2].relation or Relation("on", len(self.subjects) - 1)
        elif self.subjects and not (follows and self.pending.begun):
            for index in self.joined or [len(self.subjects) - 1]:
                self.subjects[index].pose = term
            self.relation = self.link = ""
        else:
            self.pending.pose = term

    def _doing(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.relation = ""
        self.said.pop("last part", None)
        self.dressing = term == "wearing"
        if term == "wearing":
            return
        if self.order == "final" and self.subjects:
            self.verb = (term, len(self.subjects) - 1)
            return
        if not self.subjects:
            self.pending.pose = "" if self.nouns_last else term
            self.verb_first = term if self.nouns_last else ""
            return
        doer = self.subjects[self.head if 0 <= self.head < len(self.subjects) else -1]
        doer.pose = doer.pose if doer.pose and term == "holding" else term
        self.link = LINKS.get(term, "held")

    def _relation(self, at: int, token: Token, term: str) -> None:
        self.dressing = False
        if term != "with":
            self.said.pop("last part", None)
        if self.nouns_last:
            if self.after_noun and self.subjects and self._noun_follows(at):
                self.landmark = (len(self.subjects) - 1, term)
            return
        self.relation = term
        if term not in ("with", "towards"):
            self.link = ""

    def _sequence(self, at: int, token: Token, term: str) -> None:
        self.relation = "" if self.relation in ("with",) else self.relation
        if self.relation not in PLACING:
            self.relation = ""

    def _says(self, at: int, token: Token, term: str) -> None:
        return

    def _negation(self, at: int, token: Token, term: str) -> None:
        self.negated = True

    def _grammar(self, at: int, token: Token, term: str) -> None:
        if token.surface in ("of", "full of", "with") and self.adjacent and self._last_concept() in CONTAINERS:
            self.filling = len(self.subjects) - 1

    _one = _grammar

    def _setting(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if "setting" not in self.said:
            self.said["setting"] = term
        elif self.said["setting"] != term:
            self.said.setdefault("second setting", term)
        self.colours += self.pending.colours
        self._settle_modifiers()
        self.link = ""
        self.dressing = False

    def _about(self, section: str, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.said.setdefault(section, term)
        if self.relation:
            self._settle_modifiers()

    def _time(self, at: int, token: Token, term: str) -> None:
        self._about("time", token, term)

    def _weather(self, at: int, token: Token, term: str) -> None:
        self._about("weather", token, term)

    def _season(self, at: int, token: Token, term: str) -> None:
        self._about("season", token, term)

    def _style(self, at: int, token: Token, term: str) -> None:
        if term == "plain" or (term in AGED and self._noun_follows(at)):
            self.understood.append(token.surface)
            return
        if token.surface in EMBLEMS:
            self.said["emblem"] = token.surface
        self._about("style", token, term)

    def _camera(self, at: int, token: Token, term: str) -> None:
        self._about("camera", token, term)

    def _noun(self, at: int, token: Token, term: str) -> None:
        members = GROUPS.get(term)
        if members and not self.vocabulary.drawn(term):
            self._members(token, members)
            return
        match = self.vocabulary.resolve(term)
        if match is not None and self._only_light(at, match.concept or term):
            self.understood.append(token.surface)
            self.said.setdefault("time", SKY_LIGHT[match.concept or term])
            self._settle_modifiers()
            self.link = ""
            return
        if match is None or len(self.subjects) >= MOST_SUBJECTS:
            self.ignored.append(token.surface)
            self._settle_modifiers()
            return
        if self.relation == "with" and (match.concept or term, self._last_concept()) in BELONGING:
            self.understood.append(token.surface)
            self._settle_modifiers()
            return
        if self.adjacent and self.subjects and not self.relation:
            self._compound(token)
        self.understood.append(token.surface)
        if not match.exact:
            self.substituted.append(f"{term} drawn as {plain_kind(match.kind)}")
        index = len(self.subjects)
        self.subjects.append(self._draft(token, term, match))
        if self.filling is not None:
            self._fill(index, token.plural)
        else:
            self._relate(index)
        self.pending = _Pending()
        self.said.pop("last part", None)

    def _fill(self, index: int, plural: bool) -> None:
        """Put the newest subject into the basket before 'of'."""
        filled = self.subjects[index]
        filled.relation = Relation("inside", self.filling or 0)
        if plural and filled.count == PLURAL_COUNT:
            filled.count = FULL_COUNT
        self.filling = None

    def _bears_text(self, draft: _Draft) -> bool:
        concept = draft.match.concept or draft.noun
        return bool({concept, concept.split()[-1], draft.match.kind} & BEARS_TEXT)

    def _last_concept(self) -> str:
        return self.subjects[-1].match.concept if self.subjects else ""

    def _only_light(self, at: int, concept: str) -> bool:
        """Whether the moon, the sun or a star is there to light the picture, not as its subject."""
        if (
            concept not in SKY_LIGHT
            or self.relation in ("on", "above", "inside", "with")
            or self.link not in ("", "with")
        ):
            return False
        if self.pending.count > 1 or self.pending.colours or self.pending.size > 1.4 or self.pending.attributes:
            return False
        return bool(self.subjects or "setting" in self.said or self._scene_follows(at))

    def _scene_follows(self, at: int) -> bool:
        return any(entry.section in ("noun", "setting") for token in self.tokens[at + 1 :] for entry in token.readings)

    def _members(self, token: Token, members: Sequence[str]) -> None:
        """A word for several kinds of people at once: a family, a couple."""
        self.understood.append(token.surface)
        relation, link = self.relation, self.link
        wanted = self.pending.count if self.pending.count > 1 else len(members)
        for number, member in enumerate(members[:wanted]):
            match = self.vocabulary.resolve(member)
            if match is None or len(self.subjects) >= MOST_SUBJECTS:
                continue
            index = len(self.subjects)
            self.subjects.append(self._draft(Token(member, ()), member, match))
            self.subjects[index].count = 1
            self.relation, self.link = (relation, link) if number == 0 else ("", "")
            self._relate(index)
        self.pending = _Pending()

    def _family(self, match: Match) -> str:
        return self.vocabulary.family(match.kind)

    def _compound(self, token: Token) -> None:
        """Two nouns side by side: the first only qualifies the second ('pumpkin soup')."""
        first = self.subjects.pop()
        self.pending.count = self.pending.count or first.count
        self.pending.colours += [first.colour] if first.colour else []
        self.pending.material = self.pending.material or first.material
        self.pending.size *= first.size
        self.pending.age = self.pending.age or first.age
        self.pending.attributes.setdefault("of", first.noun)
        if first.relation:
            self.relation = first.relation.kind
        if self.head >= len(self.subjects):
            self.head = len(self.subjects) - 1
        self.joined = [index for index in self.joined if index < len(self.subjects)]

    def _draft(self, token: Token, noun: str, match: Match) -> _Draft:
        pending = self.pending
        family = self._family(match)
        count = pending.count or (PLURAL_COUNT if token.plural else 1)
        if token.plural and pending.count == 1:
            count = PLURAL_COUNT
        draft = _Draft(noun, match, family, max(1, min(count, MOST_OF_ONE)))
        draft.colour = pending.colours[-1] if pending.colours else None
        if (draft.colour, match.concept) in NATURAL:
            draft.colour = None
        draft.parts = dict(pending.parts)
        if pending.colours and pending.colours[-1] in ("blonde", "ginger") and family == "person":
            draft.parts["hair"], draft.colour = pending.colours[-1], None
        draft.material, draft.size, draft.age, draft.pose = pending.material, pending.size, pending.age, pending.pose
        draft.attributes = dict(pending.attributes)
        if pending.mood:
            draft.attributes["expression"] = pending.mood
        return draft

    def _relate(self, index: int) -> None:
        """Tie the newest subject to the others as the words before it said."""
        source = self.head if 0 <= self.head < index else index - 1
        newest = self.subjects[index]
        if self.landmark is not None or self.verb is not None:
            self._relate_backwards(index)
            return
        if self.verb_first:
            self.verb, self.verb_first = (self.verb_first, index), ""
        if source >= 0 and self.link:
            if self.link == "riding":
                self.subjects[source].relation = Relation("riding", index)
            else:
                newest.relation = Relation(self.link, source)
        elif source >= 0 and self.relation:
            holder = self.subjects[source]
            if self.relation in ("with", "around"):
                newest.relation = Relation(self.relation, source)
            elif self.relation == "towards":
                newest.relation = Relation("with", source)
            elif holder.relation is None:
                holder.relation = Relation(self.relation, index)
            elif index - 1 != source and self.subjects[index - 1].relation is None:
                self.subjects[index - 1].relation = Relation(self.relation, index)
        else:
            self.joined = [*self.joined, index] if self.head >= 0 else [index]
            self.head = index
        self.link = self.relation = ""
        self.dressing = False

    def _relate_backwards(self, index: int) -> None:
        """Tie the newest subject to a thing named before it, with the relation or verb in between."""
        if self.landmark is not None:
            place, kind = self.landmark
            self.subjects[index].relation = Relation(kind, place)
        if self.verb is not None:
            self._act(self.verb[0], index, self.verb[1])
        self.landmark = self.verb = None
        self.head = index
        self.joined = [index]

    def _act(self, verb: str, doer: int, thing: int) -> None:
        """Let the doer do the verb with the thing."""
        self.subjects[doer].pose = verb
        link = LINKS.get(verb, "held")
        if link == "riding":
            self.subjects[doer].relation = Relation("riding", thing)
        else:
            self.subjects[thing].relation = Relation(link, doer)

    # --- odds and ends -------------------------------------------------------------------------------------------

    def _bearer(self, part: str) -> _Draft | None:
        """The nearest thing before that can have such a part."""
        for draft in reversed(self.subjects):
            living = draft.family in LIVING or not draft.family
            if part in OF_BUILDINGS and draft.family in ("building", "vehicle"):
                return draft
            if part in OF_VEHICLES and draft.family == "vehicle":
                return draft
            if part in GARMENTS | BODY and living:
                return draft
            if part in ("spots", "stripes", "petals_part"):
                return draft
        return None

    def _pause(self, token: Token) -> None:
        self.after_noun = self.adjacent = False
        if token.surface in ",":
            self.link = "" if self.subjects else self.link
            self.relation = ""
            if not self.pending.colours:
                self.pending.count = 0
        else:
            self._flush()
            self.link = self.relation = ""
            self.head = -1
            self.joined = []
        self.negated = False

    def _flush(self) -> None:
        """Colours that no noun took belong to the picture as a whole."""
        self.colours += self.pending.colours
        self.pending = _Pending()

    def _letter(self, text: str) -> None:
        bearer = next(
            (draft for draft in reversed(self.subjects) if self._bears_text(draft)),
            None,
        )
        if bearer is None and self.subjects and "shirt" in self.subjects[-1].parts:
            bearer = self.subjects[-1]
        if bearer is not None and bearer.text is None:
            bearer.text = text
        elif self.text is None:
            self.text = text
        self.understood.append(f'"{text}"')
        self.relation = ""

    def _close(self) -> None:
        if self.verb is not None and self.verb[1] > 0:
            self._act(self.verb[0], self.verb[1] - 1, self.verb[1])
        elif self.verb is not None and self.subjects:
            self.subjects[-1].pose = self.verb[0]
        if self.pending.parts and self.subjects:
            self.subjects[-1].parts = {**self.pending.parts, **self.subjects[-1].parts}
        self._flush()
        if self.text is not None:
            bearer = next(
                (draft for draft in self.subjects if draft.text is None and (self._bears_text(draft))),
                None,
            )
            if bearer is not None:
                bearer.text, self.text = self.text, None

    def _thing(self, draft: _Draft) -> Thing:
        colours = palette()
        parts = {part: colours[colour] for part, colour in draft.parts.items() if colour in colours}
        bare = {part for part in draft.parts if part not in draft.attributes} - {"hair", "eyes"}
        attributes = draft.attributes | dict.fromkeys(sorted(bare), "yes")
        if "beard" in attributes:
            attributes["beard"] = next((cut for cut in ("long", "goatee") if cut in attributes["beard"]), "full")
        elif "mustache" in attributes:
            attributes["beard"] = "mustache"
        if draft.colour == "rainbow":
            attributes["pattern"] = "rainbow"
        return Thing(
            draft.noun,
            draft.match.kind,
            draft.count,
            colours.get(draft.colour or "") or tints().get(draft.match.concept if not draft.match.exact else ""),
            MappingProxyType(parts),
            draft.material,
            draft.size,
            draft.age,
            draft.pose,
            MappingProxyType(attributes),
            draft.relation,
            draft.text,
            draft.match.concept or draft.noun,
        )


def plain_kind(kind: str) -> str:
    """A kind as people read it."""
    return kind.removeprefix("icon:").replace("-", " ")


def _once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def with_notes(scene: Scene, *, substituted: Sequence[str] = (), ignored: Sequence[str] = ()) -> Scene:
    """The scene with more said in its notes."""
    notes = scene.notes
    return replace(
        scene,
        notes=Notes(notes.understood, _once((*notes.substituted, *substituted)), _once((*notes.ignored, *ignored))),
    )
