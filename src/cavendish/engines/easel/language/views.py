"""The place that is painted: what the words of a setting bring with them, and how it looks from above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from .lexicon import Entry, lexicon, table, words_of

BROUGHT = ("weather", "season", "time")
"""What a place's own words may say besides: 'snowy mountains', 'stormy sea', 'night market'."""
PLAIN = frozenset({"background", "backdrop", "hintergrund", "fondo", "fond", "fundo"})
"""Last words of places whose colour counts: 'white background'."""
EXEMPT = frozenset({"rain forest", "snow globe", "day care", "north pole", "summer house", "under the sun"})


def brought(phrase: str) -> Iterator[Entry]:
    """What the words of a setting's name say of weather, season, time of day, and of the colour of a plain ground."""
    words = phrase.split()
    if len(words) < 2 or phrase in EXEMPT:
        return
    listed = lexicon("english")
    for word in words:
        for entry in listed[word]:
            if entry.section in BROUGHT or (entry.section == "colour" and PLAIN.intersection(words)):
                yield entry
                break


@cache
def _listed(section: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((place, frozenset(words_of(listed))) for place, listed in table("views")[section].items())


@cache
def _named_places() -> tuple[frozenset[str], frozenset[str]]:
    """(plain places, places by name that outdo them): 'a terrace in Paris' is Paris."""
    return frozenset(words_of(table("views")["over"]["plain"])), frozenset(words_of(table("views")["over"]["named"]))


def by_name(place: str) -> bool:
    """Whether a place is a city or country, of which a plainer one is a part."""
    return place in _named_places()[1]


def place_of(camera: str, time: str, settings: Sequence[str]) -> str:
    """The setting to paint for those named, first to last, in this view and light; '' when none was named.

    An aerial view of a forest with a river shows the river: what winds through a place names the view. Mountains with
    a lake are one place, a city in neon light is a street of signs, and a street in a famous city is that city's.
    """
    named = [setting for setting in settings if setting]
    if not named:
        return ""
    if camera == "aerial":
        for view, shown in _listed("above"):
            if shown.intersection(named):
                return view
    pairs = {"+".join(named), "+".join(reversed(named))}
    for place, together in _listed("together"):
        if together & pairs:
            return place
    general, famous = (frozenset(words_of(table("views")["yields"][which])) for which in ("general", "to"))
    if named[0] in general and named[-1] in famous:
        return named[-1]
    if named[0] == "sky" and len(named) > 1 and named[1] not in ("galaxy", "space"):
        return named[1]
    general, special = _named_places()
    if len(named) > 1 and named[0] in general and named[1] in special:
        return named[1]
    return "neon street" if named[0] == "city" and time == "neon" else named[0]
