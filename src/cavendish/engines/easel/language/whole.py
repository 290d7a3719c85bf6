"""What is said of the picture as a whole: its place, light, weather, style and view."""

from __future__ import annotations

import re

from .constructions import CONTAINERS, OF
from .decor import described, said_of_place, said_of_sky, with_fixture
from .lexicon import named, palette, table
from .nouns import Nouns
from .sentence import LIVING
from .tokens import Token
from .views import brought, by_name

AGED = frozenset({"art deco", "vintage photo", "black and white"})
"""Styles whose words describe a thing when they stand before it: 'a vintage car'."""
MINIMAL = frozenset({"minimal", "minimalist", "minimalistic"})
BUILT = frozenset({"furniture", "object", "building", "clothing", "vehicle"})
"""What is itself minimalist, whatever the style of its picture."""
BACKGROUNDS = named("views", "picture", "background")
"""Words for what is behind the subject: their colour is the ground's."""
TONES = named("views", "picture", "tones")
"""Words after a colour in which the whole picture is held."""
LINKING = named("views", "picture", "links")
WEAK = frozenset({"art deco", "vintage photo", "flat", "black and white"})
"""Styles that a word further on makes more precise: a vintage engraving, a minimalist watercolour."""
SHAPED = {"logo": frozenset({"round logo", "shield"}), "pattern": frozenset({"floral", "stripes", "hexagons"})}
"""Kinds of printed matter, and the narrower ones that words further on may turn them into."""
NOCTURNAL = frozenset({"fireworks", "oil lamps"})
"""Fixtures that are lit at night."""
LIT_UP = {"city": "neon street", "road": "neon street", "old town": "neon street"}
"""Streets that neon signs turn into another one."""
GLASSY = named("furniture", "takes", "glassy")
BUOYANT = frozenset(
    {"balloon", "hot air balloon", "kite", "airplane", "helicopter", "airship", "steampunk airship", "paper airplane"}
)
"""What is in the sky itself when the sky is named with it."""
STUFFS = frozenset({"ice", "water", "eis", "hielo", "glace", "gelo", "氷", "얼음", "冰"})
"""Places that are also what meals and drinks have in them."""
FILLING = named("views", "ties", "full") - named("views", "ties", "with")
"""Words between a vessel and what is in it."""
PLACING = frozenset(
    {"on", "inside", "towards", "under", "above", "beside", "behind", "in_front", "around", "reflected", "against"}
)

FRONTED = frozenset(
    {"cafe", "bakery", "bar", "restaurant", "flower shop", "toy shop", "boutique", "supermarket", "salon"}
)
"""Rooms that who is in front of them sees as a shop in a street."""

FURNISHED = frozenset(
    {"kitchen", "living room", "bedroom", "room", "office", "library", "dining room", "restaurant", "cafe", "classroom"}
    | {"attic", "cabin", "bar", "hallway", "nursery", "workshop", "laboratory", "arcade", "castle", "ballroom"}
)
"""Rooms whose tables are furniture in them, not the place where the picture is taken."""
FURNISHING = frozenset({"table", "island", "marble table"})
TABLES = FURNISHING - {"island"}
ROUND_FURNITURE = frozenset({"under", "behind", "beside", "in_front", "against"})
"""Relations to a table that nothing laid on it has."""
SAID_LAST = frozenset({"sticker", "icon", "logo", "double exposure", "tattoo", "chalkboard", "pattern", "t-shirt"})
"""Printed matter that may be named after what it shows: 'a bear, sticker'."""
SHOWN_AS = frozenset({"as", "as a", "as an", "als", "como", "como un", "como una", "comme"})
"""Words before the print that something is shown as."""
LOOKS = ("style", "camera", "graphic", "colour")
"""Sections of words between a thing and the print that is named after it."""
PALE = frozenset({"pastel colors", "pastel colours", "pastel"})
"""Words of a style that give several things a pale colour each."""


class Whole(Nouns):
    """Handlers of places and of the picture's manner."""

    def _decor(self, at: int, token: Token, term: str) -> None:
        """Take what is said of walls, floors, curtains or a cloth: they belong to the place, whichever it is."""
        self.understood.append(token.surface)
        if term == "cloth" and self._noun_follows(at):
            return
        self.decor |= described(term, self.pending)
        self._settle_modifiers()
        self.link = ""
        self.dressing = False

    def _of_place_before(self, at: int, colour: str) -> bool:
        """Take a colour that follows its place or wall, as in 'una cocina amarilla con azulejos azules'."""
        before = self.tokens[at - 1] if at else None
        if not self.adjectives_follow or before is None:
            return False
        part = (before.term("decor") or "").partition(" ")[0] or ("place" if before.term("setting") else "")
        if part:
            self.decor[part] = palette().get(colour, "")
        return bool(part)

    def _fixture(self, at: int, token: Token, term: str) -> None:
        """Take what only fills a place; what is counted and comes first is the subject."""
        if not self.subjects and self.pending.count > 1 and self.vocabulary.resolve(term) is not None:
            self._noun(at, token, term)
            return
        self.understood.append(token.surface)
        self.decor |= with_fixture(self.decor, term, self.pending)
        if term in NOCTURNAL:
            self.said.setdefault("time", "night")
        self._settle_modifiers()
        self.link = ""
        self.dressing = False

    def _setting(self, at: int, token: Token, term: str) -> None:
        self.understood.append(token.surface)
        self.decor |= said_of_sky(term, token.surface, self.pending)
        if self._inside_glass(at, token, term) or self._only_sky(term) or self._served_with(at, token.surface):
            return
        if self._from_the_street(at, token, term) or self._stands_in_room(at, token, term):
            return
        if self._its_windows(at, token, term) or self._coffee(at, token, term):
            return
        aloft = self.said.get("setting") == "sky" and term != "sky" and self.nouns_last
        if aloft:
            self.decor.pop("place", None)
            self.said.pop("setting")
        self.decor |= said_of_place(term, token.surface, self.pending, first="setting" not in self.said)
        if "setting" not in self.said or self._place_of_place(at) or self._more_exact(term):
            if "setting" in self.said:
                self.said["second setting"] = self.said["setting"]
            self.said["setting"] = term
        elif self.said["setting"] != term:
            if by_name(term):
                self.said["second setting"] = term
            self.said.setdefault("second setting", term)
        for entry in brought(token.surface):
            self.said.setdefault("ground" if entry.section == "colour" else entry.section, entry.term)
        self.colours += self.pending.colours
        kept = self.relation if self._of_the_place(at) else ""
        pose, parts = (self.pending.pose, self.pending.parts) if self.order == "final" else ("", {})
        self._settle_modifiers()
        self.pending.pose, self.pending.parts = pose, parts
        self.link, self.relation = "", kept
        self.dressing = False

    def _of_the_place(self, at: int) -> bool:
        """Whether the place only says where the thing behind it is: '坐在公园的长椅上'."""
        after = self.tokens[at + 1 : at + 3]
        tied = self.order == "chinese" and len(after) == 2 and after[0].surface == "的"
        return tied and after[1].term("noun") is not None

    def _more_exact(self, term: str) -> bool:
        """Whether a city named now says where a canal or a bridge is that was named without one."""
        vague = self.tokens and any(token.surface in ("canal", "canals") for token in self.tokens)
        return bool(vague) and self.said.get("setting") == "venice" and term == "amsterdam"

    def _inside_glass(self, at: int, token: Token, place: str) -> bool:
        """A place in a snow globe or a bottle is the thing that stands for it, in there."""
        within = self.filling is not None or self.relation == "with"
        if not within or self._last_concept() not in GLASSY:
            return False
        self.filling = len(self.subjects) - 1
        self._noun(at, token, table("homes")["emblem"].get(place, "house"))
        return True

    def _from_the_street(self, at: int, token: Token, place: str) -> bool:
        """A shop that somebody is in front of is its front with its name over the window, not the room behind."""
        if self.relation != "in_front" or place not in FRONTED or not self.subjects:
            return False
        self.understood.pop()
        self._noun(at, token, "storefront")
        self.subjects[-1].text = token.surface.upper()
        self.subjects[-1].size = 1.5
        return True

    def _served_with(self, at: int, surface: str) -> bool:
        """Whether ice or water is in a drink, on a plate or in what it fills, not the place."""
        if surface not in STUFFS or not self.subjects:
            return False
        before = self.tokens[at - 1].surface if at else ""
        fills = before in FILLING or (before in OF and self._last_concept() in CONTAINERS)
        if self.subjects[-1].family not in ("food", "drink") and not fills:
            return False
        self.understood.pop()
        self.ignored.append(surface)
        self._settle_modifiers()
        return True

    def _its_windows(self, at: int, token: Token, place: str) -> bool:
        """A window that is named with a house is the house's own."""
        bearer = self.subjects[-1] if self.subjects else None
        if place != "windowsill" or bearer is None or bearer.family != "building" or self.relation in PLACING:
            return False
        self.understood.pop()
        self._part(at, token, "windows")
        return True

    def _coffee(self, at: int, token: Token, place: str) -> bool:
        """Whether 'café' in a Romance language is the drink: it is when nobody is said to be in it."""
        if place != "cafe" or token.surface != "café" or not self.adjectives_follow or self.relation in PLACING:
            return False
        self.understood.pop()
        self._noun(at, token, "coffee")
        return True

    def _stands_in_room(self, at: int, token: Token, place: str) -> bool:
        """Take a table or an island that a room has as a piece of its furniture."""
        room = self.said.get("setting", "")
        stood_on = self.relation in PLACING or (" " in token.surface and self.adjectives_follow)
        furnishes = room in FURNISHED and not stood_on
        if place not in FURNISHING or not (furnishes or self._beside_table(place)):
            return False
        kind = "kitchen island" if place == "island" else "desk" if "desk" in token.surface else "dining table"
        self.understood.pop()
        self._noun(at, token, kind)
        return True

    def _beside_table(self, place: str) -> bool:
        """Whether somebody alive is under, behind or beside the table: it is seen whole then, and they on the floor."""
        alive = bool(self.subjects) and self.subjects[-1].family in LIVING
        return place in TABLES and self.relation in ROUND_FURNITURE and (alive or self.relation == "under")

    def _only_sky(self, place: str) -> bool:
        """Whether the sky is spoken of as it is above any place: 'a ship, dark sky'."""
        under = self.relation == "under"
        if len(self.subjects) == 1 and self._last_concept() in BUOYANT:
            return False
        if place != "sky" or not self.subjects or (self.relation in PLACING and not under):
            return False
        if under:
            self.said.setdefault("time", "day")
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
        if token.surface in PALE and self.subjects and self.subjects[-1].count > 1:
            self.understood.append(token.surface)
            self.subjects[-1].attributes["pattern"] = "pastel"
            return
        if term == "abstract" and token.surface.endswith("painting") and self.subjects and "setting" in self.said:
            self._fixture(at, token, "picture")
            return
        if (
            term == "plain"
            or (term in AGED and "deco" not in token.surface and self._noun_follows(at))
            or self._plainly(at, token)
            or self._pied(token, term)
        ):
            self.understood.append(token.surface)
            return
        if "portrait" in token.surface:
            self.said.setdefault("camera", "close")
        if self.said.get("style") in WEAK and term not in WEAK:
            self.said.pop("style")
        self._about("style", token, term)

    def _pied(self, token: Token, term: str) -> bool:
        """Whether 'black and white' behind an animal is said of its coat: 'une vache noire et blanche'."""
        last = self.subjects[-1] if self.subjects and self.adjacent else None
        if term != "black and white" or last is None or last.family != "animal" or last.colour:
            return False
        return not re.match(r"(?:en|in|em) |.*(?:foto|photo)|mono", token.surface)

    def _plainly(self, at: int, token: Token) -> bool:
        """Whether a word for a plain style only describes the room or thing behind it: 'a minimalist bedroom'."""
        if token.surface not in MINIMAL:
            return False
        ahead = next((t for t in self.tokens[at + 1 : at + 4] if t.pause or t.term("noun") or t.term("setting")), None)
        if ahead is None or ahead.pause or ahead.term("graphic"):
            return False
        match = self.vocabulary.resolve(ahead.term("noun") or "")
        return ahead.term("setting") is not None or (match is not None and self._family(match) in BUILT)

    def _is_print(self, at: int) -> bool:
        """Whether a word for printed matter tells what the picture is, not what somebody has or what hangs there."""
        last = at + 1 == len(self.tokens) or self.tokens[at].pause
        if at and last and self.tokens[at - 1].pause and self.tokens[at].term("graphic") in SAID_LAST:
            return True
        if at and self.tokens[at - 1].surface in SHOWN_AS and self.tokens[at].term("graphic") in SAID_LAST:
            return True
        held = self.link or self.dressing or self.relation in (*PLACING, "with")
        return not held and (self.nouns_last or not self.subjects or self.adjacent or self._described_print(at))

    def _described_print(self, at: int) -> bool:
        """Whether only looks and unknown words lie between a thing and the print it names: 'a wolf silhouette logo'."""
        for token in reversed(self.tokens[:at]):
            if token.pause:
                return False
            if token.term("noun"):
                return True
            if token.readings and not any(token.term(section) for section in LOOKS):
                return False
        return False

    def _graphic(self, at: int, token: Token, term: str) -> None:
        """Take what the picture is printed as: its colours are those said just before."""
        if not self._is_print(at):
            self.ignored.append(token.surface)
            self._settle_modifiers()
            return
        self.understood.append(token.surface)
        if term == "neon" and self.said.get("setting") and not self.quotations:
            self.said["setting"] = LIT_UP.get(self.said["setting"], self.said["setting"])
            self._settle_modifiers()
            return
        known = self.said.get("emblem", "")
        if not known or term in SHAPED.get(known, ()):
            self.said["emblem"] = term
        manner = token.term("style")
        if manner:
            self.said.setdefault("style", manner)
        if at and self.tokens[at - 1].term("style") == "black and white":
            self.colours += ["black", "white"]
        self.colours += self.pending.colours
        self._settle_modifiers()
        self.link = ""

    def _camera(self, at: int, token: Token, term: str) -> None:
        self._about("camera", token, term)

    def _of_print(self, at: int) -> bool:
        """Whether a colour after a pause is that of printed matter: 'a pattern with cats, pastel blue'."""
        return "emblem" in self.said and at > 0 and self.tokens[at - 1].pause

    def _of_picture(self, at: int, term: str) -> bool:
        """Take a colour that is said of the background or of the whole picture ('in blue tones')."""
        before = next((t.surface for t in reversed(self.tokens[max(0, at - 3) : at]) if t.surface not in LINKING), "")
        after = next((t.surface for t in self.tokens[at + 1 : at + 3] if t.surface not in LINKING), "")
        alone = not after or self.tokens[at + 1].pause
        if (
            after in BACKGROUNDS
            or before in BACKGROUNDS
            or (self.relation == "on" and alone and (self.subjects or "emblem" in self.said))
        ):
            self.said.setdefault("ground", term)
        elif after in TONES or before in TONES:
            self.tints.append(term)
        else:
            return False
        self.relation = ""
        return True
