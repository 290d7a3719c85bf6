"""Rules for an instruction that comes with a second picture: laid in, worn, set beside, or taken as a manner."""

from __future__ import annotations

from .rules_things import add
from .said import Said
from .steps import Background, Exchange, Lay, Recolour, Step, Styled, Wear
from .vocabulary import Token

_LEADING = frozenset(["front", "before", "behind", "vor", "neben", "delante", "frente", "devant", "diante", "junto"])
_KNOWN = frozenset(["the", "this", "der", "die", "das", "den", "el", "la", "le"])


def beside(said: Said) -> tuple[Step, ...]:
    """ "put the two images side by side"."""
    return (Lay("beside"),) if said.pictures > 1 and said.does("side") else ()


def like_second(said: Said) -> tuple[Step, ...]:
    """ "in the style of the second image"."""
    if said.has("link", "like") and said.second and not said.does("wear"):
        said.does("change")
        said.has("second")
        return (Styled(""),)
    return ()


def wear(said: Said) -> tuple[Step, ...]:
    """ "let this man wear this T-shirt" with a second picture; with a colour or a thing only, recolour or add."""
    put_on = said.pictures > 1 and said.does("put", "add") and {"clothes", "person"} <= {t.value for t in said.tokens}
    if not said.does("wear") and not put_on:
        return ()
    clothes = said.has("part", "clothes")
    if said.pictures > 1 and (clothes or said.has("second") or not said.nouns()):
        said.has("part"), said.has("second")
        return (Wear(said.place()),)
    if clothes and said.colours():
        said.has("part")
        return (Recolour("clothes", said.colours()[-1]),)
    return add(said)


def second_picture(said: Said) -> tuple[Step, ...]:
    """What to do with the second picture: a logo laid in, its subject put in, its scene taken as background."""
    if said.pictures < 2:
        return ()
    logo = said.has("second", "logo")
    spoken = logo or said.has("second", "second", "both") or said.where("part", "all") >= 0 or _known(said)
    if not spoken or not said.does("put", "add", "replace", "change") or said.all("text"):
        return ()
    if said.where("tone") >= 0 or (said.all("colour") and not logo):
        return ()
    if said.does("replace") and said.thing():
        if said.has("part", "clothes"):  # "replace her clothes with the T-shirt in the second image"
            return (Wear(said.place()),)
        return (Exchange(said.thing(), ""),)
    place, size = said.place(), said.size()
    if said.has("tone", "dreamy"):
        return (Lay("blend"),)
    if not logo and (_into_second(said) or _by_thing_of_second(said)):
        said.nouns(), said.has("setting"), said.has("place"), said.has("second")
        mover = next((t for t in said.tokens if t.kind in ("part", "word")), None)
        said.has("part")
        return (Background("second", person=mover is not None and mover.value == "person"),)
    if not logo and said.where("second") < 0 and said.nouns() and not _known(said):
        return ()  # "add a cat to this picture" speaks of the only picture there could be
    onto = said.part("background", "person")
    said.nouns(), said.has("part"), said.has("second"), said.has("place"), said.has("do")
    return (Lay("flat" if logo else "subject", place, size, onto),)


def _known(said: Said) -> bool:
    """ "put the cat on the street": spoken of as known, it is what the second picture shows."""
    verb = said.where("do", "put", "add")
    if verb < 0 or verb + 2 >= len(said.tokens):
        return False
    following = said.tokens[verb + 1 : verb + 3]
    return following[0].raw.strip().casefold() in _KNOWN and following[1].kind in ("word", "part")


def _into_second(said: Said) -> bool:
    """ "put the person from the first image into the second image"."""
    goal = said.where("second", "second")
    before = [t for t in said.tokens[:goal] if t.kind in ("link", "second", "part", "word", "do")]
    if goal < 0 or not before:
        return False
    links = [t.value for t in before if t.kind == "link"]
    moved = any(t.kind in ("part", "word") or (t.kind == "second" and t.value == "first") for t in before)
    return moved and bool(links) and links[-1] in ("into", "on")


def _by_thing_of_second(said: Said) -> bool:
    """ "put the motorcycle in front of the temple from the second picture": what is named first moves there."""
    goal = said.where("second", "second")
    things = [i for i, t in enumerate(said.tokens) if t.kind in ("word", "part", "setting") and t.value not in _LEADING]
    if goal < 0 or len(things) < 2 or not things[0] < things[1] < goal:
        return False
    if things[-1] > goal or said.where("second", "first") > goal:
        return False  # "the cat on the sofa from the second image next to the dog" comes here
    way = said.tokens[things[0] + 1 : things[1] + 1]
    return any(_leads(token) for token in way)


def _leads(token: Token) -> bool:
    """Whether a word says where to: "into", "next to", "in front of", "at the", "on the roof"."""
    if token.kind == "link":
        return token.value in ("into", "on")
    if token.kind in ("skip", "setting"):
        return token.raw.strip().casefold().split()[0] in ("at", "on", "in")
    return (token.kind == "place" and token.value == "beside") or token.value in _LEADING
