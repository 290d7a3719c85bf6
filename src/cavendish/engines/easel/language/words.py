"""What each kind of word does to the sentence: a method a section of the word lists."""

from __future__ import annotations

from ..scene import Relation
from .colours import joins
from .constructions import OF
from .decor import said_of_place
from .drafts import Pending
from .lexicon import named
from .references import points_back, tie_back
from .sentence import LINKS, LIVING, MOST_OF_ONE, NUMBERED, ONES, PLURAL_COUNT, SKIN_TONES
from .tokens import Token
from .whole import PLACING, Whole

PAIRS = named("english", "one", "one")
"""Words in the plural that one drawing shows."""
TABLETOPS = frozenset({"table", "marble table", "flat lay"})
"""Places whose darkness is a colour of theirs."""
ON_WHEELS = frozenset(
    {"cycling", "skateboarding", "scooter", "surfing", "skiing", "snowboarding", "skating", "kayaking"}
)
"""Poses whose words name what somebody is on; its colour stands before them."""
MOVES = frozenset({"running", "walking", "jumping", "flying"})
"""Poses that only say of those that they are on their way."""
TENDING = frozenset({"watering", "planting"})
"""Poses that are done to the thing named before."""
HANDFUL = 5
"""How many a stack of unsaid height has."""
HAIR_COLOURS = frozenset({"blonde", "ginger"})
"""Colours of people that are those of their hair."""
PERCHES = {"shoulder": "shoulder", "head": "head", "mouth": "mouth", "back": "on"}
"""Words for a part of who was named before, which no noun follows, and the relation of what is there."""
COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "several": 4}
"""Last words of a verb that count what it is done with: 'walking two dogs'."""
BENEATH = frozenset({"on", "towards", "under", "above", "beside", "behind", "in_front"})
"""Relations to what a material alone names: a flower through concrete is of no concrete itself."""
GROUNDS = {"wood": "table", "marble": "marble table", "concrete": "road", "asphalt": "road"}
"""Places that are named by what they are made of."""
BUILDS = {"pregnant": 1.0, "fat": 1.2, "strong": 1.0, "thin": 1.0}
"""Size of an animal that is called so."""
COMPATIBLE = frozenset(
    (first, then)
    for first, others in {
        "ladder": ("painting", "repairing", "holding"),
        "holding hands": ("walking", "running", "standing"),
    }.items()
    for then in others
)
"""(Pose, another one told after it) that the first shows as well."""
SITTING = ("sitting", "seated", "perched")
"""How the words for a place begin that say at once what somebody does there."""


class Words(Whole):
    """Handlers, named after the sections; each takes the token's place, the token and the canonical term."""

    def _colour(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._of_picture(at, term):
            return
        if self._of_place_before(at, term):
            return
        if self._noun_follows(at):
            self.pending.colours.append(term)
        elif self._colours_part(term) or self._colours_place(term):
            return
        elif term in HAIR_COLOURS and self.subjects and self.subjects[-1].family == "person":
            self.subjects[-1].parts.setdefault("hair", term)
        elif self.subjects and self._is_skin(self.subjects[-1], term):
            self.subjects[-1].attributes.setdefault("skin", SKIN_TONES[term])
        elif self.subjects and self.subjects[-1].colour is None and not self._of_print(at):
            self.subjects[-1].colour = term
        else:
            self.colours.append(term)

    def _colours_place(self, term: str) -> bool:
        """Give a colour that follows a place to it: 'una pared amarilla'."""
        if not (self.adjectives_follow and self.place_adjacent):
            return False
        self.pending.colours.append(term)
        self.decor |= said_of_place(self.said["setting"], "", self.pending, first=True)
        self.pending.colours.pop()
        return True

    def _colours_part(self, term: str) -> bool:
        """Give a colour that follows a part to it: 'con puerta azul'."""
        part = self.said.get("last part", "")
        bearer = self._bearer(part) if part and self.adjectives_follow else None
        if bearer is None or bearer.parts.get(part):
            return False
        bearer.parts[part] = term
        return True

    def _count(self, at: int, token: Token, term: str) -> None:
        if self._apiece(at, token) or self._another(at, token):
            return
        ahead = self.tokens[at + 1].surface if at + 1 < len(self.tokens) else ""
        if self.order == "final" and self.after_noun and self.subjects and ahead not in OF:
            self.subjects[-1].count = min(int(term), MOST_OF_ONE)
            if self.subjects[-1].family in NUMBERED and int(term) > 1:
                self.subjects[-1].attributes["counted"] = "yes"
            return
        pair = token.surface.endswith("pair of") and self._next_is_one(at)
        self.pending.count = 1 if pair else int(term)
        self.said.pop("last part", None)

    def _apiece(self, at: int, token: Token) -> bool:
        """Take 'one black and one white' as the colours of the single copies of what was named last."""
        before = self.tokens[at - 1] if at else None
        if before is not None and joins(before) and self.pending.colours and not self.pending.apiece:
            self.pending.apiece = self.pending.count == 1 and self._noun_follows(at)
            if self.pending.apiece:
                return True
        ahead = [one for one in self.tokens[at + 1 : at + 3] if not one.term("relation") and not one.term("grammar")]
        colour = ahead[0].term("colour") if ahead else None
        last = self.subjects[-1] if self.subjects else None
        if colour is None or last is None or (last.count < 2 and not last.each) or self.pending.begun:
            return False
        place = self.tokens.index(ahead[0], at)
        if self._noun_follows(place):
            return False
        self.understood.append(ahead[0].surface)
        last.each += [colour] * int(token.term("count") or 1)
        last.count = max(last.count, len(last.each))
        self.passed = place
        return True

    def _another(self, at: int, token: Token) -> bool:
        """Take the 'one' of 'a black cat and a white one' as another such cat."""
        said = self.pending.colours or self.pending.size != 1.0 or self.pending.age
        if token.surface not in ONES or not said or not self.subjects or self._noun_follows(at):
            return False
        model = self.subjects[-1]
        one = Token(token.surface, (), plural=token.surface.endswith("s"))
        self.subjects.append(self._draft(one, model.noun, model.match))
        self._relate(len(self.subjects) - 1)
        self.pending = Pending()
        return True

    def _next_is_one(self, at: int) -> bool:
        """Whether what a pair is spoken of is drawn as a pair anyway: glasses, mittens, sneakers."""
        return any(
            token.surface in PAIRS or token.surface.split()[-1] in PAIRS for token in self.tokens[at + 1 : at + 4]
        )

    def _material(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self.order == "english" and self.relation in BENEATH and self.subjects and not self._noun_follows(at):
            self.relation = ""
            if token.surface in GROUNDS:
                self.said.setdefault("setting", GROUNDS[token.surface])
            return
        if self._noun_follows(at) or not self.subjects:
            self.pending.material = term
        elif not (self.subjects[-1].family == "person" and self.order == "english" and " " not in token.surface):
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
        ahead = self.tokens[at + 1 : at + 2]
        if token.surface == "dark" and ahead and (ahead[0].term("material") or ahead[0].term("setting") in TABLETOPS):
            self.pending.colours.append("brown")
            return
        self.said.setdefault("mood", term)
        if self._noun_follows(at):
            self.pending.mood = term
        elif self.subjects and not self.tokens[at - 1].pause:
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
            self.said["last part"] = "hair"

    def _looks(self, at: int, token: Token, term: str) -> None:
        """The skin of who follows, or of who was named before."""
        self.understood.append(token.surface)
        if token.surface.startswith("with ") and self.subjects:
            self.subjects[-1].attributes["skin"] = term
        else:
            self.pending.attributes["skin"] = term

    def _build(self, at: int, token: Token, term: str) -> None:
        """How stout somebody is; animals are larger or smaller."""
        self.understood.append(token.surface)
        if self._noun_follows(at) or not self.subjects:
            self.pending.attributes["build"] = term
            self.pending.size *= BUILDS[term]
        else:
            self.subjects[-1].attributes["build"] = term

    def _pose(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        before = self.tokens[at - 1] if at else None
        if term == "flying" and before is not None and (before.term("weather") or not before.readings):
            return
        self.dressing = False
        awaited, self.link = self.link, ""
        follows = self._noun_follows(at)
        if self.order == "chinese" and not follows and self._placed_before_verb():
            self.subjects[self.head].pose = term
        elif self.order == "chinese" and self.after_noun and token.surface.endswith("在"):
            self.subjects[-1].pose, self.relation = term, "on"
        elif self.nouns_last and follows:
            self.pending.pose = self.pending.pose if self.pending.pose in ON_WHEELS and term in MOVES else term
            if term in ON_WHEELS and self.pending.colours:
                self._dress_pending(term)
            if self.after_noun and self.landmark is None and self.order == "final":
                self.landmark = (len(self.subjects) - 1, "on")
        elif self.order == "final" and len(self.subjects) > 1 and not self._tied() and term in TENDING:
            self.subjects[-2].pose = term
            self.subjects[-1].relation = Relation("with", len(self.subjects) - 2)
        elif self.order == "final" and len(self.subjects) > 1 and not self._tied():
            self.subjects[-2].pose = term
            self.subjects[-2].relation = self.subjects[-2].relation or Relation("on", len(self.subjects) - 1)
        elif self.subjects and not (follows and (self.pending.begun or awaited)):
            newest = len(self.subjects) - 1
            clause = [index for index in self.joined if index >= self.clause] if self.after_noun else []
            for index in self._company(clause or self.joined) or [newest]:
                said = self.subjects[index].pose
                if (index == newest or not said) and (said, term) not in COMPATIBLE:
                    self.subjects[index].pose = term
            self.relation = self.link = ""
        else:
            self.pending.pose = term
            self.link = awaited

    def _company(self, joined: list[int]) -> list[int]:
        """Those who were named together, with the living that were named as with or beside them."""
        beside = [
            index
            for index, draft in enumerate(self.subjects)
            if draft.relation and draft.relation.kind in ("with", "beside") and draft.relation.target in joined
            and draft.family in LIVING and not draft.pose
        ]  # fmt: skip
        return [*joined, *beside]

    def _doing(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.relation = ""
        self.said.pop("last part", None)
        self.pending.count = COUNTED.get(token.surface.split(" ")[-1], self.pending.count)
        if term == "wearing" and self.order == "final" and self.after_noun and self.subjects:
            term = "holding"
        self.dressing = term == "wearing"
        if term == "wearing":
            return
        self._placed_before_verb()
        if self.order == "final" and self.subjects:
            self.verb = (term, len(self.subjects) - 1)
            return
        if not self.subjects:
            self.pending.pose = "" if self.nouns_last else term
            self.verb_first = term if self.nouns_last else ""
            return
        doer = self.subjects[self.head if 0 <= self.head < len(self.subjects) else -1]
        for index in self.joined:
            together = self.subjects[index]
            together.pose = together.pose or term
        kept = doer.pose and (term in ("holding", "watching") or (doer.pose, term) in COMPATIBLE)
        doer.pose = doer.pose if kept else term
        self.link = LINKS.get(term, "held")

    def _placed_at_the_end(self, kind: str) -> None:
        """Who was named before a thing and its 'before' or 'on', with only the verb to come, is there."""
        doer = len(self.subjects) - 2
        self.subjects[doer].relation = Relation(kind, doer + 1)
        self.head, self.joined = doer, [doer]

    def _verb_follows(self, at: int) -> bool:
        """Whether the next word is a verb, in the order of Chinese."""
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return self.order == "chinese" and ahead is not None and bool(ahead.term("doing") or ahead.term("pose"))

    def _tied(self) -> bool:
        """Whether one of the last two subjects already stands in a relation."""
        return any(subject.relation is not None for subject in self.subjects[-2:])

    def _placed_before_verb(self) -> bool:
        """Who was named before a place, then does something, is there: '老人在长椅上喂鸽子'."""
        if self.order != "chinese" or self.landmark is None or not self.landmark[0]:
            return False
        place, kind = self.landmark
        doer = place - 1
        self.subjects[doer].relation = self.subjects[doer].relation or Relation(kind, place)
        self.head, self.joined, self.landmark = doer, [doer], None
        return True

    def _relation(self, at: int, token: Token, term: str) -> None:
        self.dressing = False
        if term in PERCHES:
            self._perch(term)
            return
        if self.order == "english" and term in PLACING and points_back(self.tokens, at):
            tie_back(self.subjects, term)
            self.relation = self.link = ""
            return
        if token.surface.startswith(SITTING) and self.subjects:
            sitter = self.subjects[self.head if 0 <= self.head < len(self.subjects) else -1]
            sitter.pose = sitter.pose or "sitting"
        if term != "with":
            self.said.pop("last part", None)
        self.clause = 0 if token.surface.startswith("and ") else self.clause
        self.of = None
        if self._full(token.surface):
            return
        if self.nouns_last:
            if self.after_noun and self.subjects and (self._noun_follows(at) or self._verb_follows(at)):
                self.landmark = (len(self.subjects) - 1, term)
            elif self.after_noun and self.order == "final" and len(self.subjects) > 1 and not self._tied():
                self._placed_at_the_end(term)
            return
        if token.surface == "and a" and self.pending.colours and self._noun_follows(at):
            self.pending.apiece = True
            return
        self.relation = term
        if term not in ("with", "towards") or token.surface == "and a":
            self.link = ""

    def _perch(self, term: str) -> None:
        """What was named last sits on the shoulder or head of who was named before it."""
        newest = len(self.subjects) - 1
        bearer = next((at for at in range(newest - 1, -1, -1) if self.subjects[at].family in LIVING), None)
        if bearer is not None:
            self.subjects[newest].relation = Relation(PERCHES[term], bearer)
        else:
            self.relation = PERCHES[term]

    def _sequence(self, at: int, token: Token, term: str) -> None:
        self.relation = "" if self.relation in ("with",) else self.relation
        if self.relation not in PLACING:
            self.relation = ""
        self.clause = 0

    def _says(self, at: int, token: Token, term: str) -> None:
        return

    def _negation(self, at: int, token: Token, term: str) -> None:
        self.negated = True

    def _grammar(self, at: int, token: Token, term: str) -> None:
        self._said_of(token.surface)
        self._tie(token.surface)

    def _compare(self, at: int, token: Token, term: str) -> None:
        """Take 'bigger than': what was named last is to be larger than what comes now."""
        self.understood.append(token.surface)
        if self.subjects:
            self.subjects[-1].attributes["bigger"] = term
            self.relation = "beside"

    def _stacked(self, at: int, token: Token, term: str) -> None:
        """Take 'a stack of': what follows is piled up, as many as are told or a handful."""
        self.understood.append(token.surface)
        self.pending.attributes["stacked"] = "yes"
        if self.pending.count > 1 and token.surface.split()[0].endswith("s"):
            self.pending.attributes["stacks"] = str(self.pending.count)
            self.pending.count = HANDFUL
        elif token.surface.startswith(("stacks", "piles", "heaps")):
            self.pending.attributes["stacks"] = str(PLURAL_COUNT)
        self.pending.count = self.pending.count if self.pending.count > 1 else HANDFUL

    _one = _grammar
