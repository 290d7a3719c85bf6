"""Rules about things: the background, a second picture, letters, and what is removed, recoloured or added."""

from __future__ import annotations

from ..language import parse as parse_prompt
from . import materials
from .grounds import cut_from_photo, ground, new_scene
from .rules_look import looks
from .said import Said
from .steps import Add, Background, Caption, Exchange, Place, Recolour, Remove, Sky, Step, Tone
from .vocabulary import Token, plain
from .worn import wearable

_PUTTING = frozenset(["mets", "mettez", "mettre", "pon", "poner", "ponle", "setze", "coloque", "ponha", "deixe"])
_DEFINITE = frozenset(["the", "this", "my", "her", "his", "their", "our", "it", "that"])
_PREPOSITIONS = frozenset(["in", "on", "at", "under", "over"])
_ACROSS = frozenset(["across", "along", "over", "onto", "around", "beneath", "below", "quer", "sobre", "sur", "em"])
_WITHIN = frozenset(["of", "in", "from", "de", "von", "の"])
_ADDED_LOOKS = frozenset(["vignette", "grainy", "light_rays", "fog", "contrast"])
_SURFACES = {"table": "table", "desk": "table", "counter": "table", "floor": "ground", "wall": "wall"}
_BODY = ("head", "hand", "nose", "shoulder")
_SIDE_OF = frozenset(["of", "from", "von", "vom", "de", "du", "del", "do", "da"])
_GIVING = frozenset(["give", "gib", "donne", "da", "dale", "de"])


def background(said: Said) -> tuple[Step, ...]:
    """ "remove the background", "blur the background", "replace the background with a beach at sunset"."""
    spoken, person = said.has("part", "background"), said.has("part", "person")
    first, last = said.where("do", "remove"), said.where("part", "background")
    if spoken and said.does("remove") and last > said.where("part", "person") > first >= 0:
        if said.nouns():  # "remove the shuttle behind her"
            said.has("do"), said.has("place")
            return (Remove(said.nouns(), said.place()),)
        return (Remove("bystanders"),)  # "remove the people in the background"
    if spoken and said.does("remove") and not said.does("replace", "isolate", "keep") and said.nouns():
        said.has("do"), said.has("place")  # "erase the flag behind her"
        return (Remove(said.nouns(), said.place()),)
    taken = said.does("isolate") or (spoken and said.does("remove") and not said.does("replace"))
    lone = said.has("part", "subject", "all") or not said.nouns() or cut_from_photo(said)
    if taken and (spoken or person or lone):
        said.has("do"), said.has("part")
        return (Background("remove", person=person, thing=said.kept),)
    if said.does("keep") and said.does("remove"):
        return (Background("remove", person=person, thing=said.kept),)
    if not spoken or said.does("keep"):
        return ()
    if said.does("blur"):
        return (Background("blur", person=person, thing=said.kept),)
    if said.second:
        said.has("do"), said.has("place")
        return (Background("second", person=person),)
    return _background_of(said, person)


def _background_of(said: Said, person: bool) -> tuple[Step, ...]:
    colours = said.colours()
    scenic = any(said.where(kind) >= 0 for kind in ("setting", "time", "weather", "season"))
    if said.does("add", "put", "write") and (said.nouns() or said.all("text")) and not scenic:
        return ()
    tonal = said.where("tone") >= 0 or said.where("style") >= 0
    if tonal and not scenic and not colours and not said.nouns():
        return looks(said)
    said.has("do"), said.has("place"), said.has("size"), said.has("part", "wall")
    if colours and not scenic and not said.nouns():
        return (Background("colour", said.pure(colours[-1]), person),)
    return ground(said, new_scene(said), person)


def caption(said: Said) -> tuple[Step, ...]:
    """Letters in quotes: "write 'SALE' at the top in yellow"."""
    texts = said.all("text")
    if not texts or said.does("remove"):
        return ()
    said.has("do"), said.has("part")
    colours = said.colours()
    bubble = said.has("do", "bubble")
    return (Caption(" ".join(texts), said.place(), said.pure(colours[-1]) if colours else "", said.size(), bubble),)


def caption_unquoted(said: Said) -> tuple[Step, ...]:
    """Letters without quotes: "add the text Happy Birthday at the bottom"."""
    verbs = [i for i, t in enumerate(said.tokens) if t.kind == "do" and t.value == "write"]
    if not verbs or said.does("remove", "replace", "change", "blur"):
        return ()
    at, stop, words = next(
        (found for i in reversed(verbs) if (found := _written_after(said, i))[2]), (-1, -1, "")
    )  # "the word Love in big red letters across the middle": "letters" is not followed by what to write
    if not words:
        return ()
    said.used.update(range(at, stop))
    colours = said.colours()[-1:]
    return (Caption(words, said.place(), colours[0] if colours else "", said.size()),)


def _written_after(said: Said, at: int) -> tuple[int, int, str]:
    """The letters after token `at`, as (at, end, text); no text where it goes on to say how or where."""
    end = next((i for i, t in enumerate(said.tokens) if i > at and _tells_where(t)), len(said.tokens))
    kept = [t.raw.strip() for t in said.tokens[at + 1 : end] if t.kind != "do"]
    return at, end, " ".join(word for word in kept if word)


def _tells_where(token: Token) -> bool:
    return token.kind in ("place", "link") or token.raw.strip().casefold() in _ACROSS


def remove(said: Said) -> tuple[Step, ...]:
    """ "remove the rocket on the right", "erase the person", "remove the colour"."""
    if not said.does("remove"):
        return ()
    if said.does("colour") and not said.nouns():
        return (Tone("bw"),)
    place, colours = said.place(), said.colours()
    thing = said.thing()
    if said.does("write") and (not thing or _lettered(said)):
        thing = "text"
        said.nouns(), said.has("part")
    if not thing and (place is not None or said.has("part")) and said.where("tone") < 0:
        thing = "subject"
    if not thing and said.has("second", "logo"):
        thing, place = "logo", place or Place(1, 1)
    if not thing or thing == "all":
        return ()
    apart = _apart(said)
    if apart:
        said.nouns(), said.has("part"), said.has("link")
        return (Remove(apart, None, colours[0] if colours else "", True),)
    said.has("part"), said.nouns()
    thing = "people" if thing == "person" and said.several() else thing
    return (Remove(thing, place, colours[0] if colours else ""),)


def _lettered(said: Said) -> bool:
    """Whether the letters are what goes ("the text on the bus"), and not a thing that is said to have some."""
    write = said.where("do", "write")
    link = next((i for i, t in enumerate(said.tokens) if i > write and t.kind in ("link", "place")), -1)
    before = said.where("word")
    return write >= 0 and (link == write + 1 or before < 0 or before > write)


def _apart(said: Said) -> str:
    """The noun before "behind the lion" or "next to the cup"; '' where nothing is named by what it lies beside."""
    at = said.where("place", "behind", "beside")
    if at < 0:
        return ""
    named = [t for t in said.tokens[at:] if t.kind in ("word", "part") and t.value != "all"]
    nouns = [t.raw.strip() for t in said.tokens[:at] if t.kind == "word"]
    said.has("place")
    return " ".join(nouns) if named else ""


def sky(said: Said) -> tuple[Step, ...]:
    """ "turn the sky into a sunset", "make the sky starry"."""
    if not said.has("part", "sky") or (said.does("add") and said.nouns()):
        return ()
    named = [t for t in said.tokens if t.kind in ("time", "weather", "season")]
    words = " ".join(t.raw.strip() if t.raw.isascii() else t.value for t in named)
    colours = tuple(said.colours())
    if colours and not said.does("remove", "write", "keep"):
        said.has("time"), said.has("do"), said.has("weather"), said.nouns()
        return (Sky(words, colours),)
    if not words and not said.all("colour") and said.does("replace") and said.nouns():
        words = said.nouns()
    if not words:
        return ()
    for kind in ("time", "weather", "season", "do"):
        said.has(kind)
    said.scene_words()
    return (Sky(words),)


def exchange(said: Said) -> tuple[Step, ...]:
    """ "replace the cat with a dog", "turn the cup into a teapot"."""
    verb = said.where("do", "replace")
    link = _exchanged_at(said)
    if verb < 0 and not (said.does("change") and link > 0):
        return ()
    old, new = said.words_between(0, link), said.words_between(link + 1, len(said.tokens))
    if not any(t.kind in ("word", "part", "style") and t.value != "all" for t in said.tokens[:link]):
        return ()  # "make it winter with snow": nothing is spoken of that could be replaced
    nouns_after = [t for t in said.tokens[link + 1 :] if t.kind in ("word", "part") and t.value != "all"]
    if link < 0 or not old or not nouns_after or not new or materials.named(new):
        return ()
    part = next((t.value for t in said.tokens[:link] if t.kind == "part" and t.value != "all"), "")
    return (Exchange(part or old, new),)


def _exchanged_at(said: Said) -> int:
    """Index of the word between what goes and what comes: "with", "into"; or of the Chinese "变成"; -1 for none."""
    links = [i for i, t in enumerate(said.tokens) if t.kind == "link" and t.value in ("into", "with")]
    telling = [i for i in links if said.tokens[i].raw.strip().casefold() not in _WITHIN]
    named = [i for i, t in enumerate(said.tokens) if t.kind in ("word", "part") and t.value != "all"]
    telling = [i for i in telling if named and named[0] < i]
    if telling or links:
        return telling[0] if telling else max(links)
    becomes = [i for i, t in enumerate(said.tokens) if t.kind == "do" and t.raw.strip()[-1:] in ("成", "为")]
    return next((i for i in becomes if named and named[0] < i < named[-1]), -1)


def recolour(said: Said) -> tuple[Step, ...]:
    """ "change the car to blue", "make her hair blonde", "turn the red cup green"."""
    colours = said.colours()
    laid = said.does("add", "put", "wear") and not said.does("change", "colour")
    laid = laid or _given_it(said) >= 0
    if laid and _given_looks(said):
        said.has("part"), said.nouns()
        return (Recolour(said.part("person"), colours[-1], "", said.place()),)
    stuffs = [m for t in said.tokens if t.kind != "skip" and (m := materials.named(t.raw))]
    stuff = stuffs[-1] if stuffs and not laid else ""
    if stuff and (made := _made_of(said, stuff, colours)):
        return made
    if not colours or (laid and not _put_into_colour(said)):
        return ()
    thing = said.thing()
    if not thing and not said.does("change", "colour", "colorize", "replace"):
        return ()
    compared = said.where("link", "like") % (len(said.tokens) + 1)  # "yellow like a school bus": no school
    if any(t.kind in ("style", "setting") for t in said.tokens[:compared]):
        return ()
    said.does("change", "colour", "colorize", "replace"), said.has("part"), said.nouns()
    old = colours[0] if len(colours) > 1 else ""
    return (Recolour(thing or ("" if old else "subject"), colours[-1], old, said.place()),)


def _made_of(said: Said, stuff: str, colours: list[str]) -> tuple[Step, ...]:
    """ "turn the table into white marble": the thing before the material's word."""
    if not said.does("change", "replace", "colour") or said.where("style") >= 0:
        return ()
    at = max(i for i, t in enumerate(said.tokens) if t.kind != "skip" and materials.named(t.raw) == stuff)
    before = [t for t in said.tokens[:at] if t.kind in ("word", "part") and t.value != "all"]
    before = [t for t in before if not materials.named(t.raw)] or before
    if not before:  # "wooden table" is a place to the prompts' lists
        raw = [t.raw.casefold() for t in said.tokens[:at] if t.kind == "setting"]
        before = [Token("part", part, word) for word, part in _SURFACES.items() if any(word in each for each in raw)]
    if not before:
        return ()
    part = next((t.value for t in before if t.kind == "part"), "")
    thing = part or " ".join(t.raw.strip() for t in before)
    for kind in ("part", "do", "colour", "word", "link", "setting"):
        said.has(kind)
    return (Recolour(thing, colours[-1] if colours else materials.USUAL[stuff], "", said.place(), stuff),)


def _given_looks(said: Said) -> bool:
    """ "give the cat green eyes": what everybody has already only changes its colour."""
    last = next((t for t in reversed(said.tokens) if t.kind in ("word", "part")), None)
    return last is not None and last.kind == "part" and last.value in ("eyes", "hair", "lips", "skin")


def _put_into_colour(said: Said) -> bool:
    """ "mets le ciel en rouge", "pon el cielo en rojo": a verb of putting that means colouring."""
    colour = said.where("colour")
    verb = next((t.raw.strip().casefold() for t in said.tokens if t.kind == "do"), "")
    ends = not any(t.kind in ("word", "part") for t in said.tokens[colour:])
    return ends and said.tokens[colour - 1].kind == "link" and verb in _PUTTING


def relocate(said: Said) -> tuple[Step, ...]:
    """ "put the woman on the moon": the subject stays, its surroundings change."""
    verb = said.where("do", "put")
    link = max(said.where("link", "on"), said.where("link", "into"), said.where("place", "behind"))
    goal = link + 1
    if link < verb:  # "on the beach" may be one phrase
        goal = link = said.where("setting")
    moved = [t for t in said.tokens[verb + 1 : max(link, 0)] if t.kind in ("part", "word", "colour")]
    if verb < 0 or link < verb or not moved:
        return ()
    parts = all(t.kind == "part" and t.value in ("person", "subject", "all") for t in moved)
    if not parts and not _known_in_scenery(said, verb, link):
        return ()
    words = said.words_between(goal, len(said.tokens))
    if said.colours() and said.has("part", "clothes") and said.has("part", "person"):  # "put the man in a red coat"
        return (Recolour("clothes", said.colours()[-1], "", said.place()),)
    said.has("part"), said.has("do"), said.has("place"), said.nouns()
    return ground(said, words, any(t.value == "person" for t in moved))


def _known_in_scenery(said: Said, verb: int, link: int) -> bool:
    """ "put the motorcycle on a desert road": what is spoken of as known, and a place to go to."""
    definite = said.tokens[verb + 1].raw.strip().casefold() in _DEFINITE if verb + 1 < len(said.tokens) else False
    return definite and any(t.kind == "setting" for t in said.tokens[link:])


def add(said: Said) -> tuple[Step, ...]:
    """ "add a red hat to the cat", "put a lighthouse on the left", "고양이에게 모자를 씌워줘"."""
    verb = said.where("do", "add", "put", "wear")
    if verb < 0:
        verb = _given_it(said)
    if verb < 0:
        return ()
    words, onto = _added(said, verb)
    if not words or not _names_something(said) or _only_a_look(said):
        return ()
    place, size = said.place(), said.size()
    behind = said.where("place", "behind") >= 0 and (bool(onto) or said.has("part", "subject", "person"))
    beside = said.has("place", "beside", "behind") or _sided(said)
    near = said.neighbour() if beside and not behind else ""
    if beside:
        onto = ""  # "next to the woman": where there is room for it
    if not onto and not beside and said.upon_it():
        onto = "subject"
    if any(t.value == "sky" and t.kind == "setting" for t in said.tokens) or said.tokens[verb].raw.startswith("飛ば"):
        onto = "sky"
    for spot in _BODY:
        onto = spot if said.has("place", spot) else onto
    for kind in ("colour", "part", "word", "place", "size", "setting", "weather", "season", "style", "time", "number"):
        said.has(kind)
    return (Add(words, place, onto, size, beside, behind, near),)


def _sided(said: Said) -> bool:
    """ "to the left of the saucer": beside a thing, and not in that part of the picture."""
    at = max(said.where("place", "left"), said.where("place", "right"))
    after = said.tokens[at + 1 :] if at >= 0 else []
    named = any(t.kind in ("word", "part") and t.value != "all" for t in after)
    return named and after[0].raw.strip().casefold().split(" ")[0] in _SIDE_OF


def _only_a_look(said: Said) -> bool:
    """ "add a soft vignette": a tone, and words that name nothing to draw."""
    nouns = " ".join(t.raw.strip() for t in said.tokens if t.kind == "word")
    toned = any(t.kind == "tone" and t.value in _ADDED_LOOKS for t in said.tokens)
    return toned and not parse_prompt(nouns).subjects and wearable(nouns) is None


def _given_it(said: Said) -> int:
    """Index of "give it" before a thing that can be drawn or worn; -1 when it is given a look."""
    at = next((i for i, t in enumerate(said.tokens) if t.kind == "do" and plain(t.raw.strip()) == "give it"), -1)
    nouns = " ".join(t.raw.strip() for t in said.tokens[at + 1 :] if t.kind == "word")
    drawable = bool(nouns) and (wearable(nouns) is not None or bool(parse_prompt(nouns).subjects))
    return at if at >= 0 and drawable and said.where("style") < 0 else -1


def _names_something(said: Said) -> bool:
    """There is a noun to draw, not only weather, a tone or a time."""
    nouns = [t for t in said.tokens if t.kind in ("word", "style") or (t.kind == "part" and t.value != "all")]
    rainbow = any(t.kind == "weather" and t.value in ("rainbow", "aurora") for t in said.tokens)
    return bool(nouns) or rainbow or (said.where("setting") >= 0 and said.where("do", "add") >= 0)


def _added(said: Said, verb: int) -> tuple[str, str]:
    """The words for what is added, and for what it is added to."""
    tokens, end = said.tokens, len(said.tokens)
    kinds = ("word", "style", "part", "setting", "weather", "time")  # "full moon" is a time to the prompts' lists
    nounlike = [i for i, t in enumerate(tokens) if t.kind in kinds]
    east_asian = any("\u3040" <= c <= "\ud7af" for t in tokens for c in t.raw)
    # where the verb comes last, what stands before the link is the goal
    if east_asian and not any(i > verb for i in nounlike):
        link = next(
            (i for i, t in enumerate(tokens) if t.kind in ("link", "place") and i > min(nounlike, default=0)), -1
        )
        goal = said.words_between(0, link) if link > 0 else ""
        new = said.words_between(link + 1, verb)
        return (new, goal) if new else (goal, "")
    if tokens[verb].raw.strip().casefold() in _GIVING:
        return _given(said, verb)
    first = next((i for i in nounlike if i > verb), end)
    stop = next((i for i, t in enumerate(tokens) if i > first and _leads_on(t)), end)
    goal_at = next((i for i in nounlike if i > stop), end)
    goal = said.words_between(goal_at, end) if goal_at < end else ""
    part = next((t.value for t in tokens[stop:] if t.kind == "part" and t.value not in ("all", "background")), "")
    if east_asian and not goal:  # Chinese names the goal before the verb
        goal = said.words_between(0, verb)
        part = next((t.value for t in tokens[:verb] if t.kind == "part" and t.value != "all"), "")
    return said.words_between(verb + 1, stop), part or goal


def _leads_on(token: Token) -> bool:
    """From here on it is said where the thing goes, not what it is."""
    placed = token.kind == "setting" and token.raw.strip().casefold().split(" ")[0] in _PREPOSITIONS
    return placed or (token.kind in ("link", "place") and token.value != "with")


def _given(said: Said, verb: int) -> tuple[str, str]:
    """ "give the man a beard": who comes first, what after the article."""
    tokens = said.tokens
    who = next((i for i in range(verb + 1, len(tokens)) if tokens[i].kind in ("word", "part")), len(tokens))
    what = next((i for i in range(who + 1, len(tokens)) if tokens[i].kind != "word"), who)
    words = said.words_between(what, len(tokens))
    if not words or what == who:
        return said.words_between(verb + 1, len(tokens)), ""
    return words, tokens[who].value


def elsewhere(said: Said) -> tuple[Step, ...]:
    """ "put her on the beach", "make it look like he is in space": another scene behind the subject."""
    if said.where("setting") < 0:
        return ()
    said.has("do")
    person = said.has("part", "person")
    said.has("place")
    return ground(said, said.scene_words(), person)


__all__ = [
    "add",
    "background",
    "caption",
    "caption_unquoted",
    "elsewhere",
    "exchange",
    "recolour",
    "relocate",
    "remove",
    "sky",
]
