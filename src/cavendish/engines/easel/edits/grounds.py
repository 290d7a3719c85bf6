"""What a clause wants behind the subject: a plain colour, or the words of a scenery."""

from __future__ import annotations

from .said import Said
from .shades import palette
from .steps import Background
from .vocabulary import plain, tokens

_COMING = ("with", "into")


def ground(said: Said, words: str, person: bool) -> tuple[Background, ...]:
    """The step that puts what `words` ask for behind the subject: "white background" is a colour; () for no words."""
    read = [t for word in words.split() for t in tokens(word) if t.kind != "skip"]
    known = palette()
    colours = [known[t.value] for t in read if t.kind == "colour" and t.value in known]
    if colours and all(t.kind == "colour" or t.value == "background" for t in read):
        return (Background("colour", said.pure(colours[-1]), person),)
    return (Background("scene", words, person),) if words else ()


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
