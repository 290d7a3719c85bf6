"""What each kind of word does to the sentence: a method a section of the word lists."""

from __future__ import annotations

from ..scene import Relation
from .constructions import Constructions
from .decor import described, said_of_place, with_fixture
from .drafts import Pending, plain_kind
from .lexicon import groups, grown, lexicon, named, table, words_of
from .references import points_back, tie_back
from .senses import sense
from .sentence import FULL_COUNT, GARMENTS, LINKS, LIVING, MOST_OF_ONE, MOST_SUBJECTS, PLURAL_COUNT, SKY_LIGHT
from .tokens import Token
from .views import brought
from .vocabulary import Match

BELONGING = frozenset(
    (thing, bearer) for bearer, listed in table("furniture")["belonging"].items() for thing in words_of(listed)
)
"""(Thing, whose drawing shows it anyway)."""
DECORATIONS = {
    ("candle", "cake"): "candles",
    ("flower", "cake"): "flowers",
    ("rose", "cake"): "flowers",
    ("frosting", "cake"): "icing",
    ("frosting", "donut"): "icing",
    ("frosting", "cupcake"): "icing",
    ("frosting", "cupcakes"): "icing",
}
"""(Thing, what carries it) to the part of the carrier's own drawing that shows it."""
PAIRS = named("english", "one", "one")
"""Words in the plural that one drawing shows."""
TABLETOPS = frozenset({"table", "marble table", "flat lay"})
"""Places whose darkness is a colour of theirs."""
AGED = frozenset({"art deco", "vintage photo"})
"""Styles whose words describe a thing when they stand before it: 'a vintage car'."""
MINIMAL = frozenset({"minimal", "minimalist", "minimalistic"})
BUILT = frozenset({"furniture", "object", "building", "clothing", "vehicle"})
"""What is itself minimalist, whatever the style of its picture."""
BACKGROUNDS = named("views", "picture", "background")
"""Words for what is behind the subject: their colour is the ground's."""
TONES = named("views", "picture", "tones")
"""Words after a colour in which the whole picture is held."""
LINKING = named("views", "picture", "links")
WEAK = frozenset({"art deco", "vintage photo", "flat"})
"""Styles that a word further on makes more precise: a vintage engraving, a minimalist watercolour."""
SHAPED = {"logo": frozenset({"round logo", "shield"}), "pattern": frozenset({"floral", "stripes", "hexagons"})}
"""Kinds of printed matter, and the narrower ones that words further on may turn them into."""
GROUPS = groups()
"""Words for several people at once, and who they are."""
NOCTURNAL = frozenset({"fireworks", "oil lamps"})
"""Fixtures that are lit at night."""
HANDFUL = 5
"""How many a stack of unsaid height has."""
GLASSY = named("furniture", "takes", "glassy")
STUFFS = frozenset({"ice", "water", "eis", "hielo", "glace", "gelo", "氷", "얼음", "冰"})
"""Places that are also what meals and drinks have in them."""
INTERIORS = {
    building: place for place, listed in table("views")["interiors"].items() for building in words_of(listed)
}
"""Buildings that show their inside when somebody is in them."""
PARENTS = frozenset({"mother", "mom", "mum", "mama", "father", "dad", "parent"})
OWNERS = frozenset({"their", "its", "his", "her", "the"})
YOUNG = frozenset({"cub", "pup", "puppy", "kitten", "calf", "foal", "chick", "kit", "fawn", "lamb", "baby", "joey"})
"""Words for an animal's young, which another animal's name may stand before."""
ROLES = frozenset(who for listed in table("furniture")["costume"].values() for who in words_of(listed))
"""What an animal can be called besides its name: 'a cat astronaut'."""
SORTS = frozenset({"dog", "cat", "horse", "bird", "butterfly", "fish", "bear", "cow", "owl", "parrot", "dragon"})
"""Words for a whole sort of animals, which the name of a kind may stand before: 'a beagle dog'."""
PERCHES = {"shoulder": "shoulder", "head": "head", "mouth": "mouth"}
"""Words for a part of who was named before, which no noun follows, and the relation of what is there."""
BUILDS = {"fat": 1.2, "strong": 1.0, "thin": 1.0}
"""Size of an animal that is called so."""
SITTING = ("sitting", "seated", "perched")
"""How the words for a place begin that say at once what somebody does there."""
PLACING = frozenset(
    {"on", "inside", "towards", "under", "above", "beside", "behind", "in_front", "around", "reflected"}
)


class Words(Constructions):
    """Handlers, named after the sections; each takes the token's place, the token and the canonical term."""

    def _colour(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._of_picture(at, term):
            return
        if self._noun_follows(at):
            self.pending.colours.append(term)
        elif self._colours_part(term) or self._colours_place(term):
            return
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

    def _of_print(self, at: int) -> bool:
        """Whether a colour after a pause is that of printed matter: 'a pattern with cats, pastel blue'."""
        return "emblem" in self.said and at > 0 and self.tokens[at - 1].pause

    def _of_picture(self, at: int, term: str) -> bool:
        """Take a colour that is said of the background or of the whole picture ('in blue tones')."""
        before = next((t.surface for t in reversed(self.tokens[max(0, at - 3) : at]) if t.surface not in LINKING), "")
        after = next((t.surface for t in self.tokens[at + 1 : at + 3] if t.surface not in LINKING), "")
        alone = not after or self.tokens[at + 1].pause
        if after in BACKGROUNDS or before in BACKGROUNDS or (
            self.relation == "on" and alone and (self.subjects or "emblem" in self.said)
        ):
            self.said.setdefault("ground", term)
        elif after in TONES or before in TONES:
            self.tints.append(term)
        else:
            return False
        self.relation = ""
        return True

    def _count(self, at: int, token: Token, term: str) -> None:
        if self.order == "final" and self.after_noun and self.subjects and not self._noun_follows(at):
            self.subjects[-1].count = min(int(term), MOST_OF_ONE)
            return
        pair = token.surface.endswith("pair of") and self._next_is_one(at)
        self.pending.count = 1 if pair else int(term)
        self.said.pop("last part", None)

    def _next_is_one(self, at: int) -> bool:
        """Whether what a pair is spoken of is drawn as a pair anyway: glasses, mittens, sneakers."""
        return any(token.surface in PAIRS or token.surface.split()[-1] in PAIRS for token in self.tokens[at + 1 : at + 4])

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
        ahead = self.tokens[at + 1 : at + 2]
        if token.surface == "dark" and ahead and (ahead[0].term("material") or ahead[0].term("setting") in TABLETOPS):
            self.pending.colours.append("brown")
            return
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

    def _build(self, at: int, token: Token, term: str) -> None:
        """How stout somebody is; animals are larger or smaller."""
        self.understood.append(token.surface)
        if self._noun_follows(at) or not self.subjects:
            self.pending.attributes["build"] = term
            self.pending.size *= BUILDS[term]
        else:
            self.subjects[-1].attributes["build"] = term

    def _part(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        bearer = self._bearer(term)
        if bearer is None and self._alone(at, term):
            self.understood.pop()
            self._noun(at, token, term)
            return
        if bearer is None or (self.nouns_last and self._noun_follows(at)):
            self._dress_pending(term)
            if term in GARMENTS:
                self.pending.attributes[term] = token.surface
            return
        bearer.parts[term] = self.pending.colours[-1] if self.pending.colours else bearer.parts.get(term, "")
        if " " in token.surface or term in GARMENTS:
            bearer.attributes[term] = token.surface
        if term in ("beard", "mustache", "glasses", "sunglasses"):
            bearer.attributes.setdefault(term, token.surface)
        self._settle_modifiers()
        self.said["last part"] = term

    def _alone(self, at: int, part: str) -> bool:
        """Whether a garment that nobody before can wear is a thing of its own, since nobody follows either."""
        later = any(token.term("noun") for token in self.tokens[at + 1 :])
        return part in GARMENTS and not later and self.vocabulary.resolve(part) is not None

    def _pose(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.dressing = False
        awaited, self.link = self.link, ""
        follows = self._noun_follows(at)
        if self.order == "chinese" and not follows and self._placed_before_verb():
            self.subjects[self.head].pose = term
        elif self.nouns_last and follows:
            self.pending.pose = term
            if self.after_noun and self.landmark is None and self.order == "final":
                self.landmark = (len(self.subjects) - 1, "on")
        elif self.order == "final" and len(self.subjects) > 1 and not self._tied():
            self.subjects[-2].pose = term
            self.subjects[-2].relation = self.subjects[-2].relation or Relation("on", len(self.subjects) - 1)
        elif self.subjects and not (follows and (self.pending.begun or awaited)):
            for index in self._company(self.joined) or [len(self.subjects) - 1]:
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
        doer.pose = doer.pose if doer.pose and term in ("holding", "watching") else term
        self.link = LINKS.get(term, "held")

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
        self.of = None
        if self._full(token.surface):
            return
        if self.nouns_last:
            if self.after_noun and self.subjects and (self._noun_follows(at) or self._verb_follows(at)):
                self.landmark = (len(self.subjects) - 1, term)
            return
        self.relation = term
        if term not in ("with", "towards"):
            self.link = ""

    def _perch(self, term: str) -> None:
        """What was named last sits on the shoulder or head of who was named before it."""
        newest = len(self.subjects) - 1
        bearer = next((at for at in range(newest - 1, -1, -1) if self.subjects[at].family in LIVING), None)
        if bearer is not None:
            self.subjects[newest].relation = Relation(PERCHES[term], bearer)

    def _sequence(self, at: int, token: Token, term: str) -> None:
        self.relation = "" if self.relation in ("with",) else self.relation
        if self.relation not in PLACING:
            self.relation = ""

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
        self.pending.count = self.pending.count if self.pending.count > 1 else HANDFUL

    def _decor(self, at: int, token: Token, term: str) -> None:
        """Take what is said of walls, floors, curtains or a cloth: they belong to the place, whichever it is."""
        self.understood.append(token.surface)
        self.decor |= described(term, self.pending)
        self._settle_modifiers()
        self.link = ""
        self.dressing = False

    def _fixture(self, at: int, token: Token, term: str) -> None:
        """Take what only fills a place."""
        self.understood.append(token.surface)
        self.decor |= with_fixture(self.decor, term, self.pending)
        if term in NOCTURNAL:
            self.said.setdefault("time", "night")
        self._settle_modifiers()
        self.link = ""
        self.dressing = False

    def _setting(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        if self._inside_glass(at, token, term) or self._only_sky(term) or self._served_with(token.surface):
            return
        self.decor |= said_of_place(term, token.surface, self.pending, first="setting" not in self.said)
        if "setting" not in self.said or self._place_of_place(at):
            if "setting" in self.said:
                self.said["second setting"] = self.said["setting"]
            self.said["setting"] = term
        elif self.said["setting"] != term:
            self.said.setdefault("second setting", term)
        for entry in brought(token.surface):
            self.said.setdefault("ground" if entry.section == "colour" else entry.section, entry.term)
        self.colours += self.pending.colours
        self._settle_modifiers()
        self.link = ""
        self.dressing = False

    def _inside_glass(self, at: int, token: Token, place: str) -> bool:
        """A place in a snow globe or a bottle is the thing that stands for it, in there."""
        within = self.filling is not None or self.relation == "with"
        if not within or self._last_concept() not in GLASSY:
            return False
        self.filling = len(self.subjects) - 1
        self._noun(at, token, table("homes")["emblem"].get(place, "house"))
        return True

    def _served_with(self, surface: str) -> bool:
        """Whether ice or water is in a drink or on a plate, not the place."""
        if surface not in STUFFS or not self.subjects or self.subjects[-1].family not in ("food", "drink"):
            return False
        self.understood.pop()
        self.ignored.append(surface)
        self._settle_modifiers()
        return True

    def _only_sky(self, place: str) -> bool:
        """Whether the sky is spoken of as it is above any place: 'a ship, dark sky'."""
        if place != "sky" or not self.subjects or self.relation in PLACING:
            return False
        self._settle_modifiers()
        return True

    def _about(self, section: str, token: Token, term: str, at: int | None = None) -> None:
        self.understood.append(token.surface)
        self.said.setdefault(section, term)
        if self.relation and not (at is not None and self._noun_follows(at)):
            self._settle_modifiers()

    def _time(self, at: int, token: Token, term: str) -> None:
        self._about("time", token, term, at)

    def _weather(self, at: int, token: Token, term: str) -> None:
        said = self.said.get("weather")
        if "snow" in (said, term) and said not in (None, term):
            self.said.setdefault("season", "winter")
            self.said["weather"] = term if said == "snow" else said
        self._about("weather", token, term, at)

    def _season(self, at: int, token: Token, term: str) -> None:
        self._about("season", token, term, at)

    def _style(self, at: int, token: Token, term: str) -> None:
        if term == "plain" or (term in AGED and self._noun_follows(at)) or self._plainly(at, token):
            self.understood.append(token.surface)
            return
        if self.said.get("style") in WEAK and term not in WEAK:
            self.said.pop("style")
        self._about("style", token, term)

    def _plainly(self, at: int, token: Token) -> bool:
        """Whether a word for a plain style only describes the room or thing behind it: 'a minimalist bedroom'."""
        if token.surface not in MINIMAL:
            return False
        ahead = next((t for t in self.tokens[at + 1 : at + 4] if t.pause or t.term("noun") or t.term("setting")), None)
        if ahead is None or ahead.pause:
            return False
        match = self.vocabulary.resolve(ahead.term("noun") or "")
        return ahead.term("setting") is not None or (match is not None and self._family(match) in BUILT)

    def _is_print(self) -> bool:
        """Whether a word for printed matter tells what the whole picture is, not what somebody has or what hangs there."""
        held = self.link or self.dressing or self.relation in (*PLACING, "with")
        return not held and (self.nouns_last or not self.subjects or self.adjacent)

    def _graphic(self, at: int, token: Token, term: str) -> None:
        """Take what the picture is printed as: its colours are those said just before."""
        if not self._is_print():
            self.ignored.append(token.surface)
            self._settle_modifiers()
            return
        self.understood.append(token.surface)
        known = self.said.get("emblem", "")
        if not known or term in SHAPED.get(known, ()):
            self.said["emblem"] = term
        manner = token.term("style")
        if manner:
            self.said.setdefault("style", manner)
        self.colours += self.pending.colours
        self._settle_modifiers()
        self.link = ""

    def _camera(self, at: int, token: Token, term: str) -> None:
        self._about("camera", token, term)

    def _noun(self, at: int, token: Token, term: str) -> None:
        if term == "family" and self._same_animal(token, term):
            return
        members = GROUPS.get(term)
        if members and not self.vocabulary.drawn(term):
            self._members(token, members)
            return
        term = self._meant(term)
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
        if self._is_interior(match.concept or term):
            self._setting(at, token, INTERIORS[match.concept or term])
            return
        bearer = self._last_concept() if self.relation == "with" else self.shown_by
        if (match.concept or term, bearer) in BELONGING:
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
        if self.adjacent and self.subjects and not self.relation and not self._plays(term):
            self._compound(token)
        self.understood.append(token.surface)
        if not match.exact:
            self.substituted.append(f"{term} drawn as {plain_kind(match.kind)}")
        index = len(self.subjects)
        self.subjects.append(self._draft(token, term, match))
        shape = self.subjects[index].attributes.pop("shape", "")
        if shape:
            self._reshaped(self.subjects[index], shape, shape)
        if self.filling is not None:
            self._fill(index, token.plural)
        else:
            self._relate(index)
        self.pending = Pending()
        self.said.pop("last part", None)

    def _same_animal(self, token: Token, term: str) -> bool:
        """Take the second word for an animal that was just named: 'a corgi puppy', 'a monarch butterfly'."""
        plain = term.removesuffix("s")
        plain = {"puppie": "puppy", "foxe": "fox", "calve": "calf"}.get(plain, plain)
        if not self.adjacent or not self.subjects or self.subjects[-1].family != "animal" or self.relation:
            return False
        kind = self.subjects[-1]
        if term == "family":
            self.understood.append(token.surface)
            kind.count = max(kind.count, 4)
            return True
        if term in ROLES:
            self.understood.append(token.surface)
            kind.attributes["role"] = term
            return True
        if plain not in YOUNG | SORTS:
            return False
        self.understood.append(token.surface)
        kind.age = kind.age or ("baby" if plain in YOUNG else "")
        kind.count = PLURAL_COUNT if token.plural and kind.count == 1 else kind.count
        return True

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

    def _is_interior(self, noun: str) -> bool:
        """Whether somebody living is inside such a building: then its inside is the place."""
        if noun not in INTERIORS or self.relation != "inside" or self.pending.colours or "setting" in self.said:
            return False
        return bool(self.subjects) and self.subjects[-1].family in LIVING

    def _kin(self, at: int, term: str) -> str:
        """An animal's parents and young are animals too: 'ducklings following their mother', 'a bear and her cub'."""
        plain = term.removesuffix("s")
        old = next((draft for draft in reversed(self.subjects) if draft.family == "animal"), None)
        mine = at > 0 and self.tokens[at - 1].surface.split(" ")[-1] in OWNERS - {"the"}
        if old is not None and (plain in ("cub", "pup", "kit") or (mine and plain in ("baby", "babie", "calf", "young"))):
            self.pending.age = "baby"
            return old.noun
        owner = self.tokens[at - 1].surface.split(" ")[-1] if at else ""
        young = next((draft for draft in reversed(self.subjects) if draft.family == "animal"), None)
        if term not in PARENTS or owner not in OWNERS or young is None or self.subjects[-1].family != "animal":
            return term
        return grown().get(young.noun.removesuffix("s"), young.noun)

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

    _one = _grammar
