"""Make `language/data/nouns.xz`, the outline of concrete English nouns, from Princeton WordNet 3.0.

    apt-get install wordnet-base && python tools/make_noun_table.py [--wordnet /usr/share/wordnet]

The outline is text: one line a meaning, indented by one tab a level under the wider meaning, its words joined
by `|`. A word stands once, at the first of its two commonest meanings that is a concrete thing. Proper names
are left out.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

OUTPUT = Path(__file__).parents[1] / "src/cavendish/engines/easel/language/data/nouns.xz"

CONCRETE = {
    5: "animal",
    6: "artifact",
    8: "body",
    13: "food",
    17: "object",
    18: "person",
    19: "phenomenon",
    20: "plant",
}
COMMON_MEANINGS = 2
LONGEST_PHRASE = 3
WORD = re.compile(r"[a-z][a-z'\- ]+")


@dataclass(frozen=True)
class Meaning:
    """One WordNet synset: its words and the offset of the first wider meaning ('' at the top)."""

    words: tuple[str, ...]
    wider: str
    is_name: bool


def read_meanings(path: Path) -> dict[str, Meaning]:
    """The concrete synsets of `data.noun` by offset."""
    meanings = {}
    for line in path.read_text().splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        if int(fields[1]) not in CONCRETE:
            continue
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * i].lower().replace("_", " ") for i in range(count))
        at = 4 + 2 * count
        pointers = [(fields[at + 1 + 4 * i], fields[at + 2 + 4 * i]) for i in range(int(fields[at]))]
        wider = next((offset for symbol, offset in pointers if symbol == "@"), "")
        meanings[fields[0]] = Meaning(words, wider, any(symbol == "@i" for symbol, _ in pointers))
    return meanings


def home_of_words(path: Path, meanings: dict[str, Meaning]) -> dict[str, str]:
    """Word to the offset of the meaning under which it is listed."""
    homes = {}
    for line in path.read_text().splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        word = fields[0].replace("_", " ")
        if not WORD.fullmatch(word) or word.count(" ") >= LONGEST_PHRASE:
            continue
        for offset in fields[-int(fields[2]) :][:COMMON_MEANINGS]:
            if offset in meanings and not meanings[offset].is_name:
                homes[word] = offset
                break
    return homes


def outline(meanings: dict[str, Meaning], homes: dict[str, str]) -> str:
    """The indented text; meanings without a listed word below or in them are left out."""
    words: dict[str, list[str]] = defaultdict(list)
    for word, offset in homes.items():
        words[offset].append(word)
    narrower: dict[str, list[str]] = defaultdict(list)
    tops: list[str] = []
    for offset in sorted(meanings):
        wider = meanings[offset].wider
        (narrower[wider] if wider in meanings else tops).append(offset)
    lines: list[str] = []

    def write(offset: str, depth: int) -> bool:
        at = len(lines)
        order = {word: i for i, word in enumerate(meanings[offset].words)}
        own = sorted(words[offset], key=lambda word: order.get(word, 99))
        lines.append("\t" * depth + "|".join(own))
        below = [write(child, depth + 1) for child in narrower[offset]]
        if own or any(below):
            return True
        del lines[at:]
        return False

    for top in tops:
        write(top, 0)
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    folder = parser.parse_args().wordnet
    meanings = read_meanings(folder / "data.noun")
    homes = home_of_words(folder / "index.noun", meanings)
    text = outline(meanings, homes)
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    OUTPUT.write_bytes(packed)
    print(f"{len(homes)} words, {len(text)} characters, {len(packed)} bytes packed")


if __name__ == "__main__":
    main()
