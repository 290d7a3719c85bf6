"""From an instruction's letters to tokens: the longest known phrase at every place, in any of eight languages.

The phrases of editing are in `words.toml`; colours, times, weather, seasons, settings and styles are taken from the
word lists of the prompts' languages, and style names from the register of styles.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .. import styles
from ..language.lexicon import lexicon, words_of
from ..language.lexicon import table as prompt_table
from .shades import is_shade, palette

_LANGUAGES = ("english", "korean", "japanese", "chinese")
_WESTERN = "western"  # one list, whose columns are German, Spanish, French and Portuguese
_ENDINGS = (("", "e", "en", "er", "es", "em"), ("", "s"), ("", "e", "s", "es"), ("", "s"))
_SECTIONS = ("colour", "time", "weather", "season", "setting", "style")
_QUOTED = re.compile(
    r'"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|「([^」]+)」|『([^』]+)』|‘([^’]+)’'
    r"|(?:(?<=^)|(?<=[\s:,(は을를]))'([^']+)'(?=[\s.,;:!?)은는을를이가라とを]|$)"
)
_SHOUTED = re.compile(  # "the word LOVE", "the letters A B C": capitals after it are what is to be written
    r"(?<![^\W_])((?:[Ww]ords?|[Tt]exte?|[Ll]etters|[Ll]ettering|[Mm]essage|[Ss]logan|[Tt]itle|[Ww]ort|[Mm]ot|[Pp]alabra"
    r"|[Pp]alavra|[Tt]exto)\s*:?\s+)([^\W\d_a-zß-ÿ][A-ZÀ-Þ0-9&!?'’.-]+(?:\s+[A-ZÀ-Þ0-9&!?'’-]+)*)(?![^\W_])"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\W_]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:\s*[:x×/]\s*\d+)?")
_BREAK = re.compile(r"[.;!?\n。；！？]+|(?<=\s)[-–—]+(?=\s)|[–—]+")
_PAUSE = re.compile(
    r"[,、，&+]|\b(?:and then|and|then|also|plus|und dann|und|dann|y luego|y|e depois|e|et puis|et|puis|luego)\b"
    r"|그리고|然后|并且|并|そして|それから|且"
)
_CJK = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_TAIL = re.compile("[\u3041-\u309f]{1,2}")  # the end of a Japanese verb
_PARTICLES = ("에게", "한테", "에서", "으로", "위에", "에", "로", "을", "를", "은", "는", "의", "와", "과")
_CARRIED_PARTICLE = re.compile(r"(?:에게|한테|에서|으로|위에|에|로|을|를|은|는|의|와|과|이|가)(?![\uac00-\ud7af])")
_DRAWN_AS = {
    "storybook animation": ("illustration", "artwork", "concept", "fantasy", "일러스트", "digital art"),
    "gouache": ("digital painting", "matte painting"),
    "psychedelic": ("surreal", "dali", "dreamlike", "fractal"),
}
_HELD = "\ue000"  # stands for a quotation while the rest is read


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an instruction: `kind` is a section of `words.toml` or of the prompts' lists, or one of 'word',
    'number', 'text' (a quotation), 'pause' and 'break'; `value` the term; `raw` what was written."""

    kind: str
    value: str
    raw: str


def _plain(character: str) -> str:
    """One character in the form in which phrases are compared: lower case, compatible, without Latin accents."""
    folded = unicodedata.normalize("NFKC", character).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def plain(text: str) -> str:
    """`text` in the form in which phrases are compared."""
    return "".join(_plain(c) for c in unicodedata.normalize("NFC", text)).replace("’", "'")


@cache
def phrases() -> tuple[dict[str, tuple[str, str]], int]:
    """Phrase to (kind, term), and the length of the longest. What is listed first wins."""
    table: dict[str, tuple[str, str]] = {}
    own = tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))
    for kind, terms in own.items():
        for term, listed in terms.items():
            for phrase in words_of(listed):
                table.setdefault(plain(phrase), (kind, term))
    for worn in _worn():  # "clown nose" is one word, whatever "nose" means
        table.setdefault(worn, ("word", worn))
    for language in _LANGUAGES:
        for phrase, readings in lexicon(language).readings.items():
            reading = next((r for r in readings if r.section in _SECTIONS), None)
            word = plain(phrase)
            if reading and (language == "english" or len(word) > 2 or _CJK.search(word)):
                table.setdefault(word, (reading.section, reading.term))
    for kind in _SECTIONS:
        for term, listed in prompt_table(_WESTERN).get(kind, {}).items():
            for word in _western_forms(listed, inflected=kind == "colour"):
                table.setdefault(word, (kind, term))
    for phrase, (kind, term) in tuple(table.items()):
        if kind == "style" and styles.find(term) is None:  # a painter's own look, which a photo cannot go back to
            drawn = next((name for name, marks in _DRAWN_AS.items() if any(mark in phrase for mark in marks)), "")
            table[phrase] = ("style", drawn) if drawn else ("skip", "polite")
    for style in styles.STYLES.values():
        for name in (style.name, *style.words):
            table.setdefault(plain(name), ("style", style.name))
    return table, max(map(len, table))


def _worn() -> Iterator[str]:
    """The phrases of more than one word, and those of East Asian letters, for what can be worn."""
    lists = tomllib.loads((resources.files(__package__) / "wardrobe.toml").read_text(encoding="utf-8"))
    for kinds in lists.values():
        for listed in kinds.values():
            yield from (
                word for word in map(plain, words_of(listed)) if " " in word or "-" in word or _CJK.search(word)
            )


def _western_forms(listed: str, inflected: bool) -> Iterator[str]:
    """The phrases of a list with four columns, colours with the endings that adjectives take."""
    for column, endings in zip(listed.split("|"), _ENDINGS, strict=False):
        for phrase in words_of(column):
            word = plain(phrase)
            if len(word) < 3:
                continue
            yield from (word + ending for ending in (endings if inflected else ("",)))
            if inflected and word.endswith("o"):
                yield from (word[:-1] + ending for ending in ("a", "as", "os"))


def _phrase_at(text: str, start: int) -> tuple[int, tuple[str, str]] | None:
    """End and reading of the longest phrase that starts here; Latin phrases end where a word ends."""
    table, longest = phrases()
    for end in range(min(len(text), start + longest), start, -1):
        reading = table.get(text[start:end])
        if reading is not None and _stands_alone(text, start, end, reading[0]):
            return end, reading
    return None


def _stands_alone(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the phrase at start..end is one here and not the beginning of a longer, unknown word."""
    following = text[end : end + 1]
    if not _CJK.match(text[end - 1]):
        return not (following.isalnum() and text[end - 1].isalnum() and not _CJK.match(following))
    if end - start > 1 or not _CJK.match(following):
        return True
    if _HANGUL.match(text[start]):  # a particle ends its word; a short noun may carry one
        begins = not _HANGUL.match(text[start - 1 : start]) if start else True
        return begins and kind not in ("skip", "link") and bool(_CARRIED_PARTICLE.match(text, end))
    if _HIRAGANA.match(text[start]):
        return text[start] == "を" or not _HIRAGANA.match(text[start - 1 : start])
    return kind not in ("part", "size", "place", "turn") or _phrase_at(text, end) is not None


def tokens(instruction: str) -> list[Token]:
    """The instruction cut into tokens. Quotations become 'text' tokens with their letters untouched."""
    quotes: list[str] = []

    def hold(match: re.Match[str]) -> str:
        quotes.append(next(group for group in match.groups() if group is not None).strip())
        return f" {_HELD} "

    quoted = _SHOUTED.sub(r"\1“\2”", unicodedata.normalize("NFC", instruction))
    original = _QUOTED.sub(hold, quoted).replace("’", "'")
    cells = [_plain(c) for c in original]
    text = "".join(cells)
    back = [index for index, cell in enumerate(cells) for _ in cell] + [len(original)]
    found: list[Token] = []
    held = iter(quotes)
    at = 0
    while at < len(text):
        if text[at] == _HELD:
            found.append(Token("text", next(held), ""))
            at += 1
            continue
        end, kind, value = _token_at(text, at)
        if kind == "word" and value == "고" and found:  # "바꾸고 …": change, and then
            found.append(Token("pause", "", ""))
        elif kind and not (kind == "word" and _TAIL.fullmatch(value)):
            found.append(Token(kind, value, original[back[at] : back[end - 1] + 1]))
            if text[end - 1] == "고" and not _HANGUL.match(text[end : end + 1]) and end < len(text):
                found.append(Token("pause", "", ""))  # "지우고 …": erase, and then
        at = end
    return _with_shades(found)


def _with_shades(found: list[Token]) -> list[Token]:
    """The tokens with "deep" and the "purple" after it as one colour."""
    out: list[Token] = []
    for token in found:
        shade = plain(out[-1].raw.strip()) if out else ""
        shaded = f"{shade} {token.value}"
        if token.kind == "colour" and is_shade(shade) and shaded in palette():
            token = Token("colour", shaded, f"{out.pop().raw.strip()} {token.raw.strip()}")
        out.append(token)
    return out


def _token_at(text: str, at: int) -> tuple[int, str, str]:
    """(end, kind, value) of the token that starts here; kind '' for blanks and stray signs."""
    phrase = _phrase_at(text, at)
    pause = _PAUSE.match(text, at)
    if pause and (phrase is None or phrase[0] <= pause.end()):
        return pause.end(), "pause", ""
    if phrase is not None:
        return phrase[0], phrase[1][0], phrase[1][1]
    for kind, pattern in (("break", _BREAK), ("number", _NUMBER)):
        match = pattern.match(text, at)
        if match:
            return match.end(), kind, match.group()
    if _CJK.match(text[at]):
        return _unknown_run(text, at)
    match = _WORD.match(text, at)
    if match:
        word = match.group()
        first_cjk = _CJK.search(word)
        end = at + first_cjk.start() if first_cjk else match.end()
        return end, "word", text[at:end]
    return at + 1, "", ""


def _unknown_run(text: str, at: int) -> tuple[int, str, str]:
    """A run of East Asian letters in which no phrase starts, as one word."""
    end = at + 1
    while end < len(text) and _CJK.match(text[end]) and _phrase_at(text, end) is None and not _PAUSE.match(text, end):
        end += 1
    for particle in _PARTICLES:
        if _HANGUL.match(text[end - 1]) and text[at:end].endswith(particle) and end - at > len(particle) + 1:
            end -= len(particle)
            break
    return end, "word", text[at:end]
