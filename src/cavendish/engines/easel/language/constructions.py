"""How two nouns make one thing: 'a bouquet of roses', 'a cat as a pirate', 'a cloud in the shape of a rabbit'."""

from __future__ import annotations

from collections.abc import Mapping

from .drafts import Draft
from .lexicon import inverse, named
from .sentence import FEMALE, LIVING, MALE, YOUNG, Sentence
from .tokens import Token

CONTAINERS = (
    named("furniture", "takes", "deep") | named("furniture", "takes", "open") | named("furniture", "takes", "glassy")
)
OF = named("views", "ties", "of")
"""Words between a thing and what it is of, in the languages that set them so."""
FULL = named("views", "ties", "full")
"""Words between a container and what is in it."""
WITH = named("views", "ties", "with")
HOLDERS = named("furniture", "of", "holders")
"""Things that hold what they are "with"; a car with wheels does not."""
BUNDLES = named("furniture", "of", "bundles")
"""Things that are what they are of: a bouquet of roses is roses."""
DISHES = named("furniture", "of", "dishes")
"""Meals that are drawn with their bowl or cup."""
VESSELS = named("furniture", "of", "vessels")
OUTFITS = named("furniture", "of", "outfits")
AIRY = frozenset({"white wool"})
"""Stuffs that float."""
FIELDS = frozenset({"meadow", "garden", "farm", "flowers"})
PLENTY = 9
ANYWHERE = frozenset({"city", "road", "park"})
"""Places that say nothing of where they are."""
AT = frozenset({"で", "에서", "에"})
"""What stands behind the place of a verb in Japanese and Korean."""
SITTERS = named("furniture", "takes", "sitters")
NOTHING = -1
"""In place of a subject: what has the shape is not drawn."""


class Constructions(Sentence):
    """The ties between a noun and the one before it."""

    def _tie(self, surface: str) -> None:
        """Remember that an 'of' follows a noun or a place, or that a container is full of what comes."""
        if self._full(surface):
            return
        seated = self.order == "final" and surface in AT and self.after_noun and self._last_concept() in SITTERS
        if seated and self.landmark is None:
            self.landmark = (len(self.subjects) - 1, "on")
        if surface in OF and self.adjacent and self.subjects:
            if self._last_concept() in CONTAINERS:
                self.filling = len(self.subjects) - 1
            else:
                self.of = len(self.subjects) - 1
        elif surface in OF and self.place_adjacent:
            self.field = True

    def _full(self, surface: str) -> bool:
        """Whether what follows fills the container just named."""
        holds = VESSELS | HOLDERS if surface in WITH else CONTAINERS
        if surface not in FULL or not self.subjects or self._last_concept() not in holds:
            return False
        self.filling, self.relation = len(self.subjects) - 1, ""
        return True

    def _of(self, token: Token, term: str, concept: str) -> bool:
        """Take a noun after 'of' as part of the noun before it; whether it was taken."""
        head, self.of = self.of, None
        if self.filling is not None and concept in DISHES and self.subjects[self.filling].match.concept in VESSELS:
            self._served()
            return False
        if head is None or head >= len(self.subjects):
            return False
        thing = self.subjects[head]
        if self._named_together(thing, term):
            self.understood.append(token.surface)
            self._settle_modifiers()
            return True
        if thing.match.concept in BUNDLES:
            thing.colour = self.pending.colours[-1] if self.pending.colours else thing.colour
            thing.noun = f"{thing.noun} of {term}"
            self.understood.append(token.surface)
        else:
            self.ignored.append(f"of {token.surface}")
        thing.attributes["of"] = term
        self._settle_modifiers()
        return True

    def _named_together(self, thing: Draft, term: str) -> bool:
        """Whether both make the name of a thing, whatever stands between: 'a ball of blue yarn'."""
        whole = f"{thing.match.concept or thing.noun} of {term}"
        match = self.vocabulary.resolve(whole) if self.vocabulary.names(whole) else None
        if match is None or not match.exact:
            return False
        thing.noun, thing.match, thing.family = whole, match, self._family(match)
        thing.colour = self.pending.colours[-1] if self.pending.colours else thing.colour
        return True

    def _qualifies(self, at: int, term: str) -> bool:
        """Whether a noun after 'of' only describes the noun right behind it: 'a bowl of tomato soup'."""
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        noun = ahead.term("noun") if ahead is not None and (self.of is not None or self.filling is not None) else None
        if noun is None or self.adjectives_follow or self.vocabulary.resolve(noun) is None:
            return False
        self.pending.attributes.setdefault("of", term)
        return True

    def _made(self, at: int, token: Token, term: str) -> None:
        """What follows is what the thing before consists of: 'a heart made of roses'."""
        self.made = len(self.subjects) - 1 if self.subjects else None
        self.relation = self.link = ""

    def _consists(self, token: Token, kind: str) -> bool:
        """Take a noun after 'made of' as the pieces of the thing before it; whether it was taken."""
        made, self.made = self.made, None
        if made is None or made >= len(self.subjects):
            return False
        whole = self.subjects[made]
        whole.attributes["made of"] = kind
        if self.pending.colours:
            whole.parts["made of"] = self.pending.colours[-1]
        self.understood.append(token.surface)
        self._settle_modifiers()
        return True

    def _shape(self, at: int, token: Token, term: str) -> None:
        """'In the shape of' gives the thing before the shape that follows; 'shaped' gives it to the thing after."""
        if not self.subjects:
            return
        if term == "before":
            shape = self.subjects.pop()
            self.pending.count = self.pending.count or (shape.count if shape.count > 1 else 0)
            self.pending.colours = [*([shape.colour] if shape.colour else []), *self.pending.colours]
            self.pending.attributes["shape"] = shape.noun
            self.head = min(self.head, len(self.subjects) - 1)
            self.joined = [index for index in self.joined if index < len(self.subjects)]
        else:
            known = at == 0 or bool(self.tokens[at - 1].readings)
            self.shaped = len(self.subjects) - 1 if known else NOTHING
        self.relation = self.link = ""

    def _shapes(self, token: Token, term: str) -> bool:
        """Take a noun after 'in the shape of'; whether it was taken."""
        shaped, self.shaped = self.shaped, None
        if shaped is None or shaped >= len(self.subjects):
            return False
        if shaped == NOTHING:
            self.ignored.append(f"shape of {token.surface}")
            self._settle_modifiers()
            return True
        self._reshaped(self.subjects[shaped], term, token.surface)
        self._settle_modifiers()
        return True

    def _reshaped(self, thing: Draft, shape: str, surface: str) -> None:
        """Draw the shape in the stuff of the thing, where that can be shown."""
        match, stuff = self.vocabulary.resolve(shape), _stuffs().get(thing.match.concept or thing.noun)
        if match is not None and stuff is None and thing.family not in LIVING:
            thing.attributes["likeness"] = match.kind
            self.understood.append(surface)
            return
        if match is None or stuff is None:
            self.ignored.append(f"shape of {surface}")
            return
        colour, _, material = stuff.partition(" ")
        self.substituted.append(f"{thing.noun} in the shape of {shape} drawn as a {shape} in its colour")
        thing.noun, thing.match, thing.family = shape, match, self._family(match)
        thing.colour = thing.colour or colour or None
        thing.material = thing.material or material
        if stuff in AIRY:
            thing.pose = "flying"
            self.said.setdefault("setting", "sky")

    def _served(self) -> None:
        """A bowl of soup is the soup: what is said of the bowl is its colour there."""
        bowl = self.subjects.pop()
        self.filling = None
        self.head = min(self.head, len(self.subjects) - 1)
        self.joined = [index for index in self.joined if index < len(self.subjects)]
        self.pending.size *= bowl.size
        self.pending.count = self.pending.count or bowl.count
        if bowl.colour:
            self.pending.parts.setdefault("bowl", bowl.colour)
        if bowl.relation:
            self.relation = bowl.relation.kind

    def _in_field(self, token: Token, concept: str, family: str) -> None:
        """A field of what grows is full of it."""
        field, self.field = self.field, False
        if field and family == "plant" and self.said.get("setting") in FIELDS:
            self.said["setting"] = "flowers" if "tree" not in concept else "farm"
            self.pending.count = max(self.pending.count, PLENTY)

    def _place_of_place(self, at: int) -> bool:
        """Whether the place named before only says where this one is: '海辺のカフェ'."""
        before = self.tokens[at - 1].surface if at else ""
        plain = self.tokens[at].term("setting") in ANYWHERE
        return self.nouns_last and self.place_adjacent and before[-1:] in OF and not plain

    def _costume(self, at: int, token: Token, term: str) -> None:
        """Dress who was named last as somebody else, now ('in a spacesuit') or with the noun that follows ('as')."""
        if not self.subjects or (term == "as" and token.surface == "as" and not self._somebody_follows(at)):
            return
        if term == "as":
            self.costume = len(self.subjects) - 1
            self.link = self.relation = ""
            return
        self.understood.append(token.surface)
        self._disguise(len(self.subjects) - 1, term)

    def _somebody_follows(self, at: int) -> bool:
        for ahead in self.tokens[at + 1 : at + 5]:
            noun = ahead.term("noun")
            match = self.vocabulary.resolve(noun) if noun else None
            if match is not None:
                return self._family(match) in ("person", "fantasy")
            if ahead.pause or not ahead.readings:
                return False
        return False

    def _somebody_near(self, at: int) -> bool:
        """Whether a word for looks tells of somebody: who follows, or was named just before 'with dark skin'."""
        after = self.tokens[at].surface.startswith("with ") and self.subjects
        return bool(after and self.subjects[-1].family == "person") or self._somebody_follows(at)

    def _wears(self, at: int, term: str, family: str) -> int | None:
        """Who wears what is named as a costume: 'as a pirate', 'in a pirate costume'; None when it is no costume."""
        costume, self.costume = self.costume, None
        if costume is not None:
            return costume
        after = self.tokens[at + 1].surface if at + 1 < len(self.tokens) else ""
        if after in OUTFITS and self.subjects and (self.relation or self.dressing):
            self.passed = at + 1
            bearer = next((i for i in range(len(self.subjects) - 1, -1, -1) if self._alive(i)), None)
            return bearer
        return None

    def _alive(self, index: int) -> bool:
        return self.subjects[index].family in LIVING

    def _disguise(self, index: int, who: str) -> None:
        """Give somebody the looks of `who`; an animal gets the hat."""
        wearer = self.subjects[index]
        match = self.vocabulary.resolve(who)
        self.relation = self.link = ""
        self.dressing = False
        self.pending = type(self.pending)()
        if wearer.family == "person" and match is not None and self._family(match) in ("person", "fantasy"):
            wearer.attributes |= person_traits(wearer.match.concept or wearer.noun)
            wearer.age = wearer.age or ("young" if {wearer.noun, wearer.match.concept} & YOUNG else "")
            wearer.noun, wearer.match = who, match
            return
        concept = match.concept or who if match is not None else who
        if wearer.family == "animal":
            wearer.attributes["role"] = concept
        hat = _costume_hats().get(who) or _costume_hats().get(concept)
        if hat is None:
            self.ignored.append(f"as {who}")
            return
        wearer.attributes["hat"] = hat

    def _said_of(self, surface: str) -> None:
        """A pronoun says whether somebody is a woman or a man."""
        gender = _pronouns().get(surface)
        person = next((draft for draft in reversed(self.subjects) if draft.family == "person"), None)
        if gender and person is not None and person.noun not in FEMALE | MALE:
            person.attributes.setdefault("gender", gender)


def person_traits(noun: str) -> dict[str, str]:
    """What a word for somebody says besides who it is: {'gender': 'female'}."""
    if noun in FEMALE:
        return {"gender": "female"}
    return {"gender": "male"} if noun in MALE else {}


def _costume_hats() -> Mapping[str, str]:
    return inverse("furniture", "costume")


def _stuffs() -> Mapping[str, str]:
    """What can be given a shape, to 'colour material' of it."""
    return inverse("furniture", "stuff")


def _pronouns() -> Mapping[str, str]:
    return inverse("views", "pronouns")
