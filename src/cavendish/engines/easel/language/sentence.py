"""What is known in the middle of a prompt, and how its words lean on each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ..scene import Relation
from .colours import colours_go_on, joins, motley
from .drafts import Draft, Pending
from .lexicon import named
from .tokens import Token
from .vocabulary import Match, Vocabulary

NATURAL = frozenset({("red", "fox"), ("orange", "fox"), ("orange", "tiger"), ("brown", "bear"), ("grey", "wolf")})
"""Colours that a thing has anyway when people call it so."""
MOST_SUBJECTS = 8
ONES = frozenset({"one", "ones"})
"""Words that stand for what was named before."""
RISING = frozenset({"balloon", "balloons", "kite"})
"""What is above the thing that it is tied to."""
SKY_LIGHT = {"moon": "night", "full moon": "night", "star": "night", "sun": "day"}
"""Lights of the sky that the backdrop paints by itself."""
MOST_OF_ONE = 12
MACHINES = frozenset({"robot", "android", "cyborg", "machine"})
"""Nouns before an animal that say what it is built as: 'a robot dog'."""
PLURAL_COUNT = 3
MOST_OF_GROUP = 6
"""Most people of a group that are drawn."""
FULL_COUNT = 6
NUMBERED = frozenset({"plant", "food"})
"""Families of which it matters whether a number was said."""
LIVING = frozenset({"person", "animal", "creature", "fantasy"})
PREPOSITIONS = ("on ", "in ", "at ", "by ", "over ", "under ")
"""How words for a place begin that stand for themselves: "on a roof"."""
GARMENTS = named("furniture", "parts", "garments")
BODY = named("furniture", "parts", "body")
OF_VEHICLES = named("furniture", "parts", "vehicles")
OF_BUILDINGS = named("furniture", "parts", "buildings")
OF_FOOTWEAR = named("furniture", "parts", "footwear")
BEARS_TEXT = named("furniture", "bears", "text")
SPANS = named("furniture", "takes", "spans")
FUNCTION = named("views", "ties", "function")
"""Small words that end a phrase: no noun behind them takes the colour before them."""
FEMALE = named("furniture", "who", "female")
MALE = named("furniture", "who", "male")
YOUNG = named("furniture", "who", "young")
FEMININE = re.compile(
    r"(?:[aä]rztin|[a-zäöüß]{2}(?:er|ent|eur|or|ist|at)in|[èe]re|euse|trice|ienne|era|eira|[dts]ora)\b"
)
"""Endings of words for women at their trade, in German, French, Spanish and Portuguese."""
SKIN_TONES = {"black": "dark", "brown": "brown", "white": "light"}
"""Colours of people that are those of their skin."""
COLOURED_PEOPLE = frozenset(
    {"person", "man", "woman", "boy", "girl", "child", "baby", "grandmother", "grandfather", "doctor", "nurse",
     "teacher", "student", "businessman", "businesswoman", "ballerina", "dancer", "scientist", "singer", "bride"}
)  # fmt: skip
"""People whom a colour says the skin of, not what they wear."""
LINKS = {
    "riding": "riding",
    "chasing": "chased",
    "watching": "with",
    "pulling": "chased",
    "pushing": "chased",
    "walking": "chased",
    "repairing": "with",
    "building": "with",
    "examining": "with",
    "planting": "with",
    "fighting": "with",
    "feeding": "with",
    "watering": "with",
    "raising": "above",
    "guarding": "with",
    "kicking": "chased",
    "attacking": "with",
    "approaching": "with",
    "licking": "with",
    "sniffing": "with",
    "milking": "with",
}
"""How the object of a verb stands to its doer; every other verb has it held."""
Order = Literal["english", "romance", "final", "chinese"]
"""How words follow each other. romance: adjectives after nouns. final: verbs and relations after nouns (Korean,
Japanese). chinese: relations after nouns, verbs before their object."""


def _describes(token: Token) -> bool:
    """Whether a word after a comma goes on describing: 'a red, shiny apple'."""
    sections = {entry.section for entry in token.readings}
    return bool(sections & {"colour", "size", "age", "material"}) or (
        sections == {"grammar"} and token.surface not in FUNCTION
    )


class Sentence:
    """A prompt half read: the subjects so far, what is pending, and the ties between them."""

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
        self.place_adjacent = False
        self.part_adjacent = False
        self.filling: int | None = None
        self.of: int | None = None
        self.field = False
        self.costume: int | None = None
        self.made: int | None = None
        self.shaped: int | None = None
        self.passed = -1
        self.landmark: tuple[int, str] | None = None
        self.verb: tuple[str, int] | None = None
        self.verb_first = ""
        self.subjects: list[Draft] = []
        self.pending = Pending()
        self.said: dict[str, str] = {}
        self.colours: list[str] = []
        self.tints: list[str] = []
        self.decor: dict[str, str] = {}
        self.text: str | None = None
        self.link = ""
        self.relation = ""
        self.head = -1
        self.dressing = False
        self.shown_by = ""
        self.negated = False
        self.excluded = False
        self.joined: list[int] = []
        self.clause = 0
        """The first subject after the last comma that no 'and' followed."""
        self.after_noun = False
        self.understood: list[str] = []
        self.substituted: list[str] = []
        self.ignored: list[str] = []

    def _settle_modifiers(self) -> None:
        self.pending = Pending()
        self.relation = ""

    def _dress_pending(self, part: str, colour: str = "") -> None:
        if not colour and self.pending.colours:
            colour = self.pending.colours.pop()
        self.pending.parts[part] = colour

    def _flush(self) -> None:
        """Colours that no noun took belong to the picture as a whole."""
        self.colours += self.pending.colours
        self.pending = Pending()

    def _noun_follows(self, at: int) -> bool:
        """Whether the words after a modifier lead to a noun of the same phrase."""
        ahead = self.tokens[at + 1 : at + 6]
        for place, token in enumerate(ahead):
            sections = {entry.section for entry in token.readings}
            goes_on = place + 1 < len(ahead) and _describes(ahead[place + 1])
            alone = not (place and (joins(ahead[place - 1]) or ahead[place - 1].pause))
            if token.surface in ONES and alone and self.subjects and self.tokens[at].term("colour"):
                return True
            if joins(token) and colours_go_on(self.tokens, at + 1 + place):
                continue
            if token.term("count") and place and joins(ahead[place - 1]):
                continue
            if token.surface == "," and goes_on and _describes(self.tokens[at]):
                continue
            if (not sections and not token.pause) or (
                sections <= {"grammar", "looks"} and token.surface not in FUNCTION
            ):
                continue
            if token.pause or not sections or token.surface.startswith(PREPOSITIONS):
                return False
            if sections & {"noun", "part", "setting", "decor", "fixture", "hair"}:
                return not (self.adjectives_follow and self.after_noun)
            if not sections & {
                "colour",
                "material",
                "age",
                "mood",
                "size",
                "build",
                "parted",
                "pose",
                "weather",
                "season",
                "hair",
                "looks",
                "style",
            }:
                return False
        return False

    def _bearer(self, part: str) -> Draft | None:
        """The nearest thing before that can have such a part."""
        for draft in reversed(self.subjects):
            living = draft.family in LIVING or not draft.family
            if part in OF_BUILDINGS and draft.family in ("building", "vehicle"):
                return draft
            if part in OF_VEHICLES and draft.family == "vehicle":
                return draft
            if part in OF_FOOTWEAR and draft.family == "clothing":
                return draft
            if part in GARMENTS | BODY and living:
                return draft
            if part in ("spots", "stripes", "petals_part") or (part == "wings" and not draft.relation):
                return draft
        return None

    def _last_concept(self) -> str:
        return self.subjects[-1].match.concept if self.subjects else ""

    def _bears_text(self, draft: Draft) -> bool:
        concept = draft.match.concept or draft.noun
        return bool({concept, concept.split()[-1], draft.match.kind} & BEARS_TEXT)

    def _family(self, match: Match) -> str:
        return self.vocabulary.family(match.kind)

    def _draft(self, token: Token, noun: str, match: Match) -> Draft:
        pending = self.pending
        family = self._family(match)
        count = pending.count or (PLURAL_COUNT if token.plural else 1)
        if token.plural and pending.count == 1:
            count = PLURAL_COUNT
        draft = Draft(noun, match, family, max(1, min(count, MOST_OF_ONE)))
        draft.colour = pending.colours[-1] if pending.colours else None
        if (draft.colour, match.concept) in NATURAL:
            draft.colour = None
        motley(draft, pending)
        draft.parts = dict(pending.parts)
        if pending.colours and pending.colours[-1] in ("blonde", "ginger") and family == "person":
            draft.parts["hair"], draft.colour = pending.colours[-1], None
        if draft.colour is not None and self._is_skin(draft, draft.colour):
            draft.attributes["skin"], draft.colour = SKIN_TONES[draft.colour], None
        draft.material, draft.size, draft.age, draft.pose = pending.material, pending.size, pending.age, pending.pose
        draft.attributes |= pending.attributes
        if family != "person":
            draft.attributes.pop("skin", None)
        if pending.count > 1 and family in NUMBERED:
            draft.attributes["counted"] = "yes"
        if pending.mood:
            draft.attributes["expression"] = pending.mood
        if family == "animal" and draft.attributes.get("of", "") in MACHINES:
            draft.material = draft.material or "metal"
        self._gender(draft, token.surface)
        return draft

    def _is_skin(self, draft: Draft, colour: str) -> bool:
        """Whether a colour right at a word for somebody is that of the skin: 'a black woman'."""
        plain = draft.match.kind in COLOURED_PEOPLE and self.order in ("english", "romance")
        return plain and colour in SKIN_TONES and "skin" not in draft.attributes

    def _gender(self, draft: Draft, surface: str) -> None:
        """'A female astronaut', 'a boy wizard', 'une boulangère': the noun before or the ending says who it is."""
        if draft.family == "person" and surface != draft.noun and FEMININE.search(surface):
            draft.attributes.setdefault("gender", "female")
        first = draft.attributes.get("of", "")
        if draft.family == "person" and first in FEMALE | MALE:
            draft.attributes["gender"] = "female" if first in FEMALE else "male"
            draft.age = draft.age or ("young" if first in YOUNG else "")

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
                self._accompany(source, index)
            else:
                newest.relation = Relation(self.link, source)
        elif source >= 0 and self.relation:
            holder = self.subjects[source]
            if self.relation in ("with", "around"):
                newest.relation = Relation(self.relation, source)
            elif self.relation == "towards" and newest.match.concept in SPANS:
                self._over(source, index)
            elif self.relation == "towards":
                newest.relation = Relation("with", source)
            elif holder.relation is None:
                holder.relation = Relation(self._manner(holder, newest), index)
                self._accompany(source, index)
            elif index - 1 != source and self.subjects[index - 1].relation is None:
                self.subjects[index - 1].relation = Relation(self.relation, index)
        elif source >= 0 and self.dressing:
            newest.relation = Relation("with", source)
        else:
            self.joined = [*self.joined, index] if self.head >= 0 else [index]
            self.head = index
        self.link = self.relation = ""
        self.dressing = False

    def _accompany(self, source: int, index: int) -> None:
        """Who was named together with somebody is on, in or under the same thing: 'a dog and a cat on a sofa'."""
        kind = self.subjects[source].relation
        for other in range(index):
            draft, relation = self.subjects[other], self.subjects[other].relation
            free = relation is None and other in self.joined
            along = relation is not None and relation.kind in ("with", "beside") and relation.target == source
            if other != source and draft.family in LIVING and (free or along):
                draft.relation = kind

    def _manner(self, source: Draft, landmark: Draft) -> str:
        """How somebody is to a thing named after 'on': who flies is above a house."""
        if self.relation == "beside" and source.match.concept in RISING:
            return "above"
        above = self.relation == "on" and source.pose == "flying" and landmark.family in ("building", "plant")
        return "above" if above else self.relation

    def _over(self, source: int, bridge: int) -> None:
        """Somebody crosses a bridge; a rider on what they ride."""
        ridden = self.subjects[source].relation
        crossing = ridden.target if ridden is not None and ridden.kind == "riding" else source
        self.subjects[crossing].relation = self.subjects[crossing].relation or Relation("on", bridge)

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
        if verb == "cooking" and not self._eaten(self.subjects[thing]):
            verb = "building"
        self.subjects[doer].pose = verb
        link = LINKS.get(verb, "held")
        placed = self.subjects[thing].relation
        if placed is not None and placed.target != doer and self.order == "final":
            self.subjects[doer].relation = self.subjects[doer].relation or placed
        if link == "riding":
            self.subjects[doer].relation = Relation("riding", thing)
        else:
            self.subjects[thing].relation = Relation(link, doer)

    @staticmethod
    def _eaten(thing: Draft) -> bool:
        """Whether what is made is a meal, or what it is cooked in."""
        return thing.family in ("food", "drink", "") or thing.match.concept in ("cauldron", "potion", "pot", "bowl")

    def _fill(self, index: int, plural: bool) -> None:
        """Put the newest subject into the basket before 'of'."""
        filled = self.subjects[index]
        filled.relation = Relation("inside", self.filling or 0)
        unsaid = plural and filled.count == PLURAL_COUNT and "counted" not in filled.attributes
        if unsaid or (filled.count == 1 and filled.family == "plant"):
            filled.count = FULL_COUNT
        self.filling = None

    def _compound(self, token: Token) -> None:
        """Two nouns side by side: the first only qualifies the second ('pumpkin soup')."""
        first = self.subjects.pop()
        self.pending.count = self.pending.count or first.count
        self.pending.colours += [first.colour] if first.colour else []
        self.pending.material = self.pending.material or first.material
        self.pending.size *= first.size
        self.pending.age = self.pending.age or first.age
        self.pending.attributes.setdefault("of", first.noun)
        if first.relation and first.relation.kind == "inside" and first.relation.target < len(self.subjects):
            self.filling = first.relation.target
        elif first.relation:
            self.relation = first.relation.kind
        if self.head >= len(self.subjects):
            self.head = len(self.subjects) - 1
        self.joined = [index for index in self.joined if index < len(self.subjects)]

    def _members(self, token: Token, members: Sequence[str]) -> None:
        """A word for several kinds of people at once: a family, a couple."""
        self.understood.append(token.surface)
        relation, link = self.relation, self.link
        wanted = self.pending.count if self.pending.count > 1 else len(members)
        for number in range(min(wanted, MOST_OF_GROUP)):
            member = members[number % len(members)]
            match = self.vocabulary.resolve(member)
            if match is None or len(self.subjects) >= MOST_SUBJECTS:
                continue
            index = len(self.subjects)
            self.subjects.append(self._draft(Token(member, ()), member, match))
            self.subjects[index].count = 1
            self.relation, self.link = (relation, link) if number == 0 else ("", "")
            self._relate(index)
        self.pending = Pending()

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
