"""Nouns and garments: what joins the picture, and what only describes another thing."""

from __future__ import annotations

from ..scene import Relation
from .constructions import HOLDERS, OF, VESSELS, Constructions
from .drafts import Draft, Pending, plain_kind
from .lexicon import groups, grown, inverse, lexicon, named, table, words_of
from .morphology import singular
from .senses import sense
from .sentence import FULL_COUNT, GARMENTS, LIVING, MOST_SUBJECTS, PLURAL_COUNT, SKY_LIGHT
from .tokens import Token
from .vocabulary import Match

BELONGING = frozenset(
    (thing, bearer) for bearer, listed in table("furniture")["belonging"].items() for thing in words_of(listed)
)
"""(Thing, whose drawing shows it anyway)."""
OF_HOUSES = frozenset({"chimney", "chimneys"})
"""Things that a building named before has itself."""
DECORATIONS = {
    ("candle", "cake"): "candles",
    ("flower", "cake"): "flowers",
    ("rose", "cake"): "flowers",
    ("frosting", "cake"): "icing",
    ("frosting", "donut"): "icing",
    ("frosting", "cupcake"): "icing",
    ("frosting", "cupcakes"): "icing",
    ("egg", "nest"): "eggs",
}
"""(Thing, what carries it) to the part of the carrier's own drawing that shows it."""
GROUPS = groups()
"""Words for several people at once, and who they are."""
INTERIORS = inverse("views", "interiors")
"""Buildings that show their inside when somebody is in them."""
PARENTS = frozenset({"mother", "mom", "mum", "mama", "momma", "mommy", "father", "dad", "papa", "daddy", "parent"})
MOTHERS = frozenset({"mother", "mom", "mum", "mama", "momma", "mommy"})
ELDERS = frozenset({"mutter", "mama", "madre", "mamá", "mère", "maman", "mãe", "mamãe"})
OWNERS = frozenset(
    {"their", "its", "his", "her", "the", "seiner", "seinem", "seinen", "ihrer", "ihrem", "ihren", "su", "sus", "sa",
     "son", "ses", "sua", "seu", "suas", "seus"}
)  # fmt: skip
TROOPS = {"pack": 5, "herd": 6, "flock": 6, "school": 7, "pride": 5, "swarm": 7, "colony": 6, "couple": 2, "pair": 2,
          "duo": 2, "trio": 3, "pod": 4, "caravan": 5, "team": 5}  # fmt: skip
"""Words for many of an animal behind its name, and how many are drawn."""
HENS = frozenset({"hen", "hens", "chicken", "chickens", "rooster"})
"""Whose chicks are the yellow ones."""
YOUNG = frozenset({"cub", "pup", "puppy", "kitten", "calf", "foal", "chick", "kit", "fawn", "lamb", "baby", "joey"})
"""Words for an animal's young, which another animal's name may stand before."""
ROLES = frozenset(inverse("furniture", "costume")) | named("furniture", "roles", "bare")
"""What an animal can be called besides its name: 'a cat astronaut'."""
SORTS = frozenset({"dog", "cat", "horse", "bird", "butterfly", "fish", "bear", "cow", "owl", "parrot", "dragon"})
"""Words for a whole sort of animals, which the name of a kind may stand before: 'a beagle dog'."""

LONG = frozenset({"long", "very long", "flowing"})
"""Words that make a beard a long one."""


class Nouns(Constructions):
    """Handlers of nouns and of parts, and what decides between them."""

    def _noun(self, at: int, token: Token, term: str) -> None:
        if term == "family" and self._kinsfolk(at, token):
            return
        if term == "parents" and self._kin(at, "parent") != "parent":
            term = self._kin(at, "parent")
            self.pending.count = 2
        members = GROUPS.get(term)
        if members and not self.vocabulary.drawn(term):
            self._members(token, members)
            return
        term = self._single(self._meant(self._parent_of(term)))
        part = self._worn(term)
        if part:
            self._part(at, token, part)
            return
        if self._qualifies(at, term):
            self.understood.append(token.surface)
            return
        match = self.vocabulary.resolve(self._kin(at, term))
        if match is not None and self._only_light(at, match.concept or term):
            self.understood.append(token.surface)
            self.said.setdefault("time", SKY_LIGHT[match.concept or term])
            self._settle_modifiers()
            self.link = ""
            return
        wearer = self._wears(at, term, self._family(match) if match else "")
        if wearer is not None:
            self.understood.append(token.surface)
            self._disguise(wearer, term)
            return
        if self._named_again(at, match):
            return
        if match is None or len(self.subjects) >= MOST_SUBJECTS:
            self.ignored.append(token.surface)
            if not self._describes_next(at):
                self._settle_modifiers()
            return
        bearer = self._last_concept() if self.relation == "with" else self.shown_by
        housed = term in OF_HOUSES and any(draft.family == "building" for draft in self.subjects)
        if housed or (match.concept or term, bearer) in BELONGING:
            self.shown_by = bearer
            self.understood.append(token.surface)
            self._settle_modifiers()
            return
        if self._consists(token, match.kind) or self._shapes(token, term):
            return
        if self._decorates(match.concept or term, token) or self._of(token, term, match.concept or term):
            return
        self._in_field(token, match.concept or term, self._family(match))
        if self._same_animal(token, term):
            return
        qualified = "of" in self.pending.attributes
        if self._served_in(self._family(match)):
            self.filling = len(self.subjects) - 1
        elif self.adjacent and self.subjects and not (self.relation or qualified or self._plays(term)):
            self._compound(token)
        self.understood.append(token.surface)
        if not match.exact:
            self.substituted.append(f"{term} drawn as {plain_kind(match.kind)}")
        index = len(self.subjects)
        awaiting = self._pose_of_another(self._family(match))
        self.subjects.append(self._draft(token, term, match))
        shape = self.subjects[index].attributes.pop("shape", "")
        if shape:
            self._reshaped(self.subjects[index], shape, shape)
        if self.filling is not None:
            self._fill(index, token.plural)
        else:
            self._relate(index)
        self.pending = Pending(pose=awaiting)
        self.said.pop("last part", None)

    def _pose_of_another(self, family: str) -> str:
        """Take the pose said before a thing that nobody alive is: '앉아 기타를 치는 토끼' is a rabbit who sits."""
        if self.order != "final" or family in LIVING or not family:
            return ""
        pose, self.pending.pose = self.pending.pose, ""
        return pose

    def _served_in(self, family: str) -> bool:
        """Whether food stands right behind its vessel, as in 'ein Teller Kekse'."""
        behind = self.adjacent and bool(self.subjects) and not self.relation and self.filling is None
        return behind and family in ("food", "drink") and self._last_concept() in VESSELS | HOLDERS

    def _same_animal(self, token: Token, term: str) -> bool:
        """Take the second word for an animal that was just named: 'a corgi puppy', 'a monarch butterfly'."""
        plain = term.removesuffix("s")
        plain = {"puppie": "puppy", "foxe": "fox", "calve": "calf"}.get(plain, plain)
        if not self.adjacent or not self.subjects or self.subjects[-1].family != "animal" or self.relation:
            return False
        kind = self.subjects[-1]
        if term in ROLES:
            self.understood.append(token.surface)
            kind.attributes["role"] = term
            return True
        if plain in PARENTS:
            self.understood.append(token.surface)
            return True
        if plain not in YOUNG | SORTS:
            return False
        self.understood.append(token.surface)
        kind.age = kind.age or ("baby" if plain in YOUNG else "")
        kind.count = PLURAL_COUNT if token.plural and kind.count == 1 else kind.count
        self.pending.age = ""
        return True

    def _troop(self, token: Token) -> bool:
        """Take a word for many of an animal behind its name: 'a wolf pack', 'an elephant herd'."""
        kind = self.subjects[-1] if self.subjects and self.adjacent else None
        if kind is None or kind.family != "animal" or token.surface not in TROOPS:
            return False
        self.understood.append(token.surface)
        kind.count = max(kind.count, TROOPS[token.surface])
        return True

    def _kinsfolk(self, at: int, token: Token) -> bool:
        """A family of an animal just named: two of it with their young."""
        beside = self.adjacent or (at > 0 and self.tokens[at - 1].surface in OF)
        kind = self.subjects[-1] if self.subjects else None
        if kind is None or not beside or kind.family != "animal" or kind.relation is not None:
            return False
        self.understood.append(token.surface)
        kind.count = max(kind.count, 2)
        index = len(self.subjects) - 1
        self.subjects.append(Draft(kind.noun, kind.match, kind.family, age="baby", relation=Relation("with", index)))
        self.adjacent = False
        return True

    def _parent_of(self, term: str) -> str:
        """The animal that 'mother hen' or 'papa bear' is."""
        first, _, animal = term.partition(" ")
        match = self.vocabulary.resolve(animal) if animal and first in PARENTS else None
        return animal if match is not None and self._family(match) == "animal" else term

    def _plays(self, term: str) -> bool:
        """Whether a noun like 'playing cards' behind somebody is what they do."""
        if not term.startswith("playing ") or self.subjects[-1].family != "person":
            return False
        self.subjects[-1].pose, self.link = "playing", "held"
        return True

    def _worn(self, term: str) -> str:
        """The garment that a noun after 'wearing' is: 'a knitted sweater'; '' for anything else."""
        if not self.dressing or self._bearer("hat") is None:
            return ""
        entries = lexicon("english")[term.split(" ")[-1]]
        return next((entry.term for entry in entries if entry.section == "part" and entry.term in GARMENTS), "")

    def _single(self, term: str) -> str:
        """The thing itself where a count is told of what is drawn as a handful: 'six colorful eggs'."""
        first, _, rest = term.partition(" ")
        colour = next((entry.term for entry in lexicon("english")[first] if entry.section == "colour"), "")
        handful = self.pending.count > 1 and rest.endswith("s") and colour != ""
        if not handful or self.vocabulary.resolve(singular(rest)) is None:
            return term
        self.pending.colours.append(colour)
        return singular(rest)

    def _meant(self, term: str) -> str:
        """The meaning of a noun that fits the other words, if it can be drawn."""
        meaning = sense(term, self.tokens)
        return meaning if self.vocabulary.resolve(meaning) is not None else term

    def _describes_next(self, at: int) -> bool:
        """Whether a noun nobody draws only describes the one right after it: 'a matchbox bed'."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return after is not None and after.term("noun") is not None

    def _named_again(self, at: int, match: Match | None) -> bool:
        """Take 'the frog' after 'a frog' as the same one, not as a second."""
        words = f" {self.tokens[at - 1].surface}" if at else ""
        if match is None or not words.endswith(" the") or self.pending.begun:
            return False
        same = [index for index, draft in enumerate(self.subjects) if draft.match == match and draft.count == 1]
        if not same or (same[0] == len(self.subjects) - 1 and not self.relation):
            return False
        newest = self.subjects[-1]
        if self.relation and newest.relation is None and same[0] != len(self.subjects) - 1:
            newest.relation = Relation(self.relation, same[0])
        self._settle_modifiers()
        return True

    def _interior(self, noun: str) -> str:
        """The place inside a building that somebody living is in; '' for any other noun."""
        if self.relation != "inside" or self.pending.colours or "setting" in self.said or not self.subjects:
            return ""
        match = self.vocabulary.resolve(noun)
        place = INTERIORS.get(match.concept or noun, "") if match is not None else ""
        return place if any(draft.family in LIVING for draft in self.subjects) else ""

    def _kin(self, at: int, term: str) -> str:
        """An animal's parents and young are animals too: 'ducklings following their mother', 'a bear and her cub'."""
        term = "mother" if self.tokens[at].surface in ELDERS else term
        plain = term.removesuffix("s")
        old = next((draft for draft in reversed(self.subjects) if draft.family == "animal"), None)
        if old is not None and old.noun not in HENS and plain == "chick" and self.vocabulary.family(old.match.kind):
            self.pending.age = "baby" if old.match.kind not in HENS else ""
            return old.match.kind if old.match.kind not in HENS else term
        mine = at > 0 and self.tokens[at - 1].surface.split(" ")[-1] in OWNERS - {"the"}
        mine = mine or (self.relation == "with" and not self.link)
        if old is not None and (
            plain in ("cub", "pup", "kit") or (mine and plain in ("baby", "babie", "calf", "young"))
        ):
            self.pending.age = "baby"
            return old.noun
        owner = self.tokens[at - 1].surface.split(" ")[-1] if at else ""
        young = next((draft for draft in reversed(self.subjects) if draft.family == "animal"), None)
        lone = old is not None and not self.pending.begun and not self.relation and self.tokens[at - 1].pause
        if (
            young is None
            or term not in PARENTS
            or not (lone or owner in OWNERS)
            or self.subjects[-1].family != "animal"
        ):
            return term
        parent = grown().get(young.noun.removesuffix("s"), young.noun)
        return "lioness" if parent == "lion" and term in MOTHERS else parent

    def _decorates(self, concept: str, token: Token) -> bool:
        """Take what belongs on the thing before ('a cake with seven candles') as a part of it."""
        part = DECORATIONS.get((concept.removesuffix("s"), self._last_concept().split(" ")[-1]))
        if part is None or self.relation not in ("with", "on"):
            return False
        self.understood.append(token.surface)
        self.subjects[-1].attributes[part] = str(self.pending.count or FULL_COUNT)
        if self.pending.colours:
            self.subjects[-1].parts[part] = self.pending.colours[-1]
        self._settle_modifiers()
        return True

    def _part(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        bearer = self._bearer(term)
        if bearer is None and self._alone(at, term):
            self.understood.pop()
            self._noun(at, token, term)
            return
        if bearer is None or (self.nouns_last and (self._noun_follows(at) or self._wearer_follows(at))):
            self._dress_pending(term)
            if term in GARMENTS:
                self.pending.attributes[term] = token.surface
            return
        bearer.parts[term] = self.pending.colours[-1] if self.pending.colours else bearer.parts.get(term, "")
        if " " in token.surface or term in GARMENTS:
            bearer.attributes[term] = token.surface
        if term == "beard" and self._said_long(at):
            bearer.attributes[term] = f"long {token.surface}"
        if term == "dress" and token.surface in ("dress", "skirt") and self._said_long(at):
            bearer.attributes[term] = f"long {token.surface}"
        if term in ("beard", "mustache", "glasses", "sunglasses"):
            bearer.attributes.setdefault(term, token.surface)
        if token.plural_garment and term in GARMENTS:
            for index in self.joined:
                self._dress_alike(self.subjects[index], bearer, term)
        self._settle_modifiers()
        self.said["last part"] = term

    def _said_long(self, at: int) -> bool:
        """Whether one of the two words before says that the part is long."""
        return bool(LONG.intersection(one.surface for one in self.tokens[max(0, at - 2) : at]))

    @staticmethod
    def _dress_alike(one: Draft, pattern: Draft, part: str) -> None:
        """Clothes in the plural are worn by all who were named together: 'mother and daughter in raincoats'."""
        if one is not pattern and one.family == pattern.family and part not in one.parts:
            one.parts[part] = pattern.parts[part]
            one.attributes |= {part: pattern.attributes[part]} if part in pattern.attributes else {}

    def _wearer_follows(self, at: int) -> bool:
        """Whether who wears it comes after it, as in '빨간 목도리를 한 강아지'."""
        for token in self.tokens[at + 1 :]:
            if token.pause or token.term("part"):
                return False
            noun = token.term("noun")
            match = self.vocabulary.resolve(noun) if noun else None
            if match is not None:
                return self._family(match) in LIVING
        return False

    def _alone(self, at: int, part: str) -> bool:
        """Whether a garment that nobody before can wear is a thing of its own, since nobody follows either."""
        later = next((noun for token in self.tokens[at + 1 :] if (noun := token.term("noun"))), "")
        match = self.vocabulary.resolve(later) if later else None
        ties = {token.term("relation") for token in self.tokens[at + 1 : at + 3]}
        laid = bool(ties & {"on", "inside", "hanging"}) and match is not None and self._family(match) not in LIVING
        return part in GARMENTS and (not later or laid) and self.vocabulary.resolve(part) is not None
