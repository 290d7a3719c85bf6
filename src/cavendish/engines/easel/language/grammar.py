"""From tokens to a scene: who is there, how many, how coloured, doing what, where, when and in which manner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from ..scene import Notes, Scene
from .decor import place_with
from .drafts import finished, once
from .lexicon import named, palette
from .nouns import GROUPS
from .sentence import GARMENTS, LIVING, Order
from .tokens import Token
from .views import place_of
from .whole import PLACING
from .words import Words

LAID = frozenset({"food", "drink"})
"""What is shown on a table when it is seen from above."""
DESCRIBING = frozenset({"grammar", "noun", "colour", "material", "size", "age", "mood", "count", "one"})
"""What may stand between 'of' and its noun."""
STOOD_ON = frozenset({"table", "beach", "island", "sea", "lake", "moon", "mars", "meadow", "stage", "cliff", "arctic"})
"""Places that something is on."""
ALTERNATIVES = named("views", "ties", "or")
MODIFYING = frozenset({"colour", "material", "size", "age", "mood", "pose", "parted"})
"""What may stand between 'no' and the noun."""
BEARING = frozenset({"on", "under", "above", "in_front", "hanging", "held", "riding"})
"""Relations that make a thing of what could only fill the place."""
OVERHEAD = frozenset({"fireworks"})
"""What fills the sky also where a thing is under it."""
MOTLEY = frozenset(
    {"gradient", "stripes", "polka dots", "chevron", "checkers", "mandala", "tartan", "hexagons", "shapes"}
)
"""Printed matter that is made of colours: 'orange' means the colour there."""
ALWAYS_PLACES = named("views", "places", "always")
TABLES = frozenset({"table", "marble table"})
"""Places whose top is what a flat lay lies on."""
WET = frozenset({"puddle", "mud puddle"})
"""Small waters that somebody alive is in, not at."""
THINGS_NOT_PLACES = named("furniture", "places", "things")


class Reader(Words):
    """Reads the tokens of one prompt, once."""

    def scene(self) -> Scene:
        """The scene that the tokens describe."""
        for at, token in enumerate(self.tokens):
            if at > self.passed:
                self._read(at, token)
        self._close()
        said = self.said
        things = tuple(finished(draft) for draft in self.subjects)
        place = self._place("studio" if "ground" in said else "")
        notes = Notes(once(self.understood), once(self.substituted), once(self.ignored))
        return Scene(
            things,
            place,
            said.get("time", ""),
            said.get("weather", ""),
            said.get("season", ""),
            said.get("style", ""),
            said.get("camera", ""),
            said.get("mood", ""),
            tuple(self.colours),
            self.text,
            emblem=said.get("emblem", ""),
            ground=palette().get(said.get("ground", ""), ""),
            tints=tuple(palette()[colour] for colour in self.tints if colour in palette()),
            decor=MappingProxyType(self.decor),
            notes=notes,
        )

    def _place(self, plain: str) -> str:
        """The setting in the view asked for; `plain` where none was named. Small things from above lie on a table."""
        said = self.said
        camera, first = said.get("camera", ""), said.get("setting", "") or place_with(self.decor) or plain
        if not first and camera == "macro":
            return "bokeh"
        if not first and camera == "aerial" and self.subjects and all(d.family in LAID for d in self.subjects):
            return "flat lay"
        second = said.get("second setting", "")
        place = place_of(camera, said.get("time", ""), (first, second))
        if place == "flat lay" and (top := next((one for one in (first, second) if one in TABLES), "")):
            self.decor["top"] = top
        if second and place in (first, second):
            self.decor["second"] = second if place == first else first
        return place

    def _read(self, at: int, token: Token) -> None:
        if token.pause:
            self._pause(token)
            return
        if token.surface.startswith("\x00"):
            self._letter(self.quotations[int(token.surface.strip("\x00"))])
            return
        if self._troop(token):
            return
        if not token.readings:
            self.ignored.append(token.surface)
            self.after_noun = self.adjacent = False
            return
        section, term = self._choose(at, token)
        if section == "noun" and (place := self._interior(term)):
            section, term = "setting", place
        if self._denied(section, token):
            return
        getattr(self, f"_{section}")(at, token, term)
        lost = bool(self.ignored) and self.ignored[-1] == token.surface
        self.adjacent = (section == "noun" and not lost) or (self.adjacent and token.surface in ("full", "filled"))
        if section not in DESCRIBING:
            self.of = None
        self.part_adjacent = section == "part"
        self.place_adjacent = section == "setting" or (self.place_adjacent and section == "grammar")
        described = self.adjectives_follow and section in ("material", "colour")
        lasts = described or (section == "grammar" and self.nouns_last)
        named = section == "noun" or (section == "part" and self.adjectives_follow)
        self.after_noun = named or (self.after_noun and lasts)

    def _denied(self, section: str, token: Token) -> bool:
        """Whether the token is what shall not be there: 'no people or cars', 'without text'."""
        if section == "sequence" and token.surface in ALTERNATIVES and self.excluded:
            self.negated = True
            return True
        self.excluded = self.excluded and section == "grammar"
        if not self.negated or section in ("grammar", "count", "negation"):
            return False
        if section not in MODIFYING:
            self.ignored.append(f"without {token.surface}")
            self.negated, self.excluded = False, True
        return True

    def _choose(self, at: int, token: Token) -> tuple[str, str]:
        """The reading that fits the words around it."""
        readings = {entry.section: entry.term for entry in reversed(token.readings)}
        if "looks" in readings:
            if self._somebody_near(at):
                return "looks", readings["looks"]
            if len(readings) == 1:
                return "grammar", "skip"
            del readings["looks"]
        if len(readings) == 1:
            return next(iter(readings.items()))
        if "graphic" in readings:
            if self._is_print(at) and not ("setting" in readings and "setting" in self.said):
                return "graphic", readings["graphic"]
            del readings["graphic"]
            if len(readings) == 1:
                return next(iter(readings.items()))
        if "hair" in readings:
            return "hair", readings["hair"]
        if "colour" in readings and self.said.get("emblem") in MOTLEY:
            return "colour", readings["colour"]
        leads = self._noun_follows(at)
        if "decor" in readings and not self.adjacent and self.pending.count < 2:
            return "decor", readings["decor"]
        if "doing" in readings and "setting" in readings and not self.subjects and self.order != "final":
            return "setting", readings["setting"]
        if "fixture" in readings and (self.relation not in BEARING or readings["fixture"] in OVERHEAD):
            return "fixture", readings["fixture"]
        noun = readings.get("noun")
        if noun and noun not in GROUPS and self.vocabulary.resolve(noun) is None:
            del readings["noun"]
            noun = None
            if len(readings) == 1:
                return next(iter(readings.items()))
        if noun and (self.made is not None or self.shaped is not None):
            return "noun", noun
        ends = at + 1 >= len(self.tokens) or self.tokens[at + 1].pause
        if "part" in readings and self._is_part(readings["part"], leads and not ends):
            return "part", readings["part"]
        if noun and "setting" in readings:
            return ("setting", readings["setting"]) if self._is_place(noun, readings["setting"]) else ("noun", noun)
        if noun and "colour" in readings and self.adjectives_follow and (self.after_noun or self.part_adjacent):
            return "colour", readings["colour"]
        if noun and "colour" in readings and self.subjects and not self.pending.begun and self._on_ground(at):
            return "colour", readings["colour"]
        if noun:
            for section in ("colour", "material", "age", "pose", "mood", "size", "weather", "season", "parted", "time"):
                if section in readings and (
                    leads or (section in ("weather", "season", "time") and not self.pending.begun and not self.link)
                ):
                    return section, readings[section]
            for section in ("style", "camera", "doing"):
                named = section == "style" and " " in token.surface and noun in self.vocabulary.subjects
                if section in readings and not (named or self.pending.begun or self.link):
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

    def _on_ground(self, at: int) -> bool:
        """Whether 'on' and a colour follow: 'a logo, orange on white'."""
        ahead = self.tokens[at + 1 : at + 3]
        return len(ahead) == 2 and ahead[0].term("relation") == "on" and ahead[1].term("colour") is not None

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
        described = self.pending.colours or self.pending.size != 1.0 or self.pending.material or self.pending.count > 1
        if noun in ALWAYS_PLACES and not described:
            return True
        if self.relation == "with" and (noun == "ice" or (noun in THINGS_NOT_PLACES and self.subjects)):
            return False
        if noun in WET and self.subjects and self.subjects[-1].family in LIVING:
            return False
        if self.relation in ("inside", "towards"):
            return True
        if self.vocabulary.drawn(noun) is None and noun not in THINGS_NOT_PLACES:
            return True
        if self.relation in PLACING:
            return setting in STOOD_ON or self.vocabulary.drawn(noun) is None
        return self.vocabulary.drawn(noun) is None or not self.pending.begun

    def _pause(self, token: Token) -> None:
        self.after_noun = self.adjacent = False
        self.shown_by = ""
        if token.surface in ",":
            self.clause = len(self.subjects)
            self.link = "" if self.subjects else self.link
            self.relation = ""
            if not self.pending.colours:
                self.pending.count = 0
        else:
            self._flush()
            self.link = self.relation = ""
            self.head = -1
            self.joined = []
        self.negated = self.excluded = False
        self.of, self.field, self.costume, self.made, self.shaped = None, False, None, None, None

    def _letter(self, text: str) -> None:
        bearer = next(
            (draft for draft in reversed(self.subjects) if self._bears_text(draft)),
            None,
        )
        if bearer is None and self.subjects and "shirt" in self.subjects[-1].parts:
            bearer = self.subjects[-1]
        if "emblem" in self.said:
            self.text = text if self.text is None else f"{self.text}\n{text}"
        elif bearer is not None and bearer.text is None:
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
        if self.text is not None and "emblem" not in self.said:
            bearer = next(
                (draft for draft in self.subjects if draft.text is None and (self._bears_text(draft))),
                None,
            )
            if bearer is not None:
                bearer.text, self.text = self.text, None


def with_notes(scene: Scene, *, substituted: Sequence[str] = (), ignored: Sequence[str] = ()) -> Scene:
    """The scene with more said in its notes."""
    notes = scene.notes
    return replace(
        scene,
        notes=Notes(notes.understood, once((*notes.substituted, *substituted)), once((*notes.ignored, *ignored))),
    )


__all__ = ["Order", "Reader", "with_notes"]
