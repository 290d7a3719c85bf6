"""What a clause wants behind the subject: a plain colour, or the words of a scenery."""

from __future__ import annotations

from .said import Said
from .shades import is_shade, palette
from .steps import Background
from .vocabulary import Token, plain, tokens

_COMING = ("with", "into")
_PLAIN = frozenset(["plain", "solid", "uniform"])
_CLOTH = frozenset(["studio", "wall", "front", "seamless", "paper"])


def ground(said: Said, words: str, person: bool) -> tuple[Background, ...]:
    """The step that puts what `words` ask for behind the subject: "white background" is a colour; () for no words."""
    read = [t for word in words.split() for t in tokens(word) if t.kind != "skip"]
    known = palette()
    spoken = [t for t in tokens(words) if t.kind == "colour"]  # "navy blue" is one; "white" is a word in "white studio"
    colours = [known[t.value] for t in spoken or read if t.kind == "colour" and t.value in known]
    plainly = any(t.value == "background" or plain(t.raw.strip()) in _PLAIN for t in said.tokens)
    if colours and all(t.kind == "colour" or t.value == "background" or (plainly and _of_cloth(t)) for t in read):
        how = "backdrop" if any(t.value == "studio" for t in read) else "colour"
        return (Background(how, said.pure(colours[-1]), person),)
    return (Background("scene", words, person),) if words else ()


def _of_cloth(token: Token) -> bool:
    """Whether the word only tells that a colour is one of a studio's cloth, or of a wall, and which shade it has."""
    return token.value in _CLOTH or is_shade(plain(token.raw.strip()))


def new_scene(said: Said) -> str:
    """The words for what comes: "replace the flag and the blue backdrop behind her with bookshelves" has them last."""
    words = said.scene_words()
    at = said.where("part", "background")
    link = next((i for i, t in enumerate(said.tokens) if i > at >= 0 and t.kind == "link" and t.value in _COMING), -1)
    after = said.words_between(link + 1, len(said.tokens), scene=True) if link > 0 and said.does("replace") else ""
    return after or words


def cut_from_photo(said: Said) -> bool:
    """ "cut out the cup and saucer", "isolate the vase": not "make the shirt transparent"."""
    return any(t.value == "isolate" and plain(t.raw.strip()) != "transparent" for t in said.tokens if t.kind == "do")
