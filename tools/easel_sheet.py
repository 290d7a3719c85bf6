"""Paint the gallery of prompts and show it.

python tools/easel_sheet.py                    every prompt of the gallery → build/sheet/, with index.html
python tools/easel_sheet.py --poster           the first prompts of each kind → docs/pictures/sheet.jpg, siamese.jpg
"""

from __future__ import annotations

import argparse
import html
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "src"))

from cavendish.engines import easel  # noqa: E402
from cavendish.engines.easel import lettering  # noqa: E402

GALLERY = Path(__file__).with_name("gallery.txt")
FOLDER = ROOT / "build/sheet"
PICTURES = ROOT / "docs/pictures"
HERO = "a white siamese cat"
RATIOS = ((1024, 1024), (1248, 832), (832, 1248))
LABEL = 22
MOST_BYTES = 600_000


@dataclass(frozen=True)
class Entry:
    """One prompt of the gallery: its number, kind, size in pixels, and whether it hangs on the poster."""

    number: int
    kind: str
    prompt: str
    size: tuple[int, int]
    poster: bool

    @property
    def name(self) -> str:
        return f"{self.number:03d}.jpg"


def read_gallery(path: Path = GALLERY) -> list[Entry]:
    """The entries of the gallery file: `[kind]` lines, then one prompt a line; `*` before it hangs it on the poster,
    `|w` or `|t` after it makes it wide or tall."""
    entries: list[Entry] = []
    kind = ""
    for line in (line.strip() for line in path.read_text(encoding="utf-8").splitlines()):
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        prompt, _, shape = line.lstrip("* ").partition("|")
        size = RATIOS[" wt".index(shape.strip() or " ")]
        entries.append(Entry(len(entries) + 1, kind, prompt.strip(), size, line.startswith("*")))
    return entries


def painted(entry: Entry, scale: float = 1.0) -> tuple[npt.NDArray[np.uint8], str, float]:
    """The picture, what was made of its words, and the seconds it took."""
    begun = time.perf_counter()
    width, height = (round(side * scale) for side in entry.size)
    painting = easel.paint(entry.prompt, width, height, seed=1)
    return painting.pixels, painting.notes.summary(), time.perf_counter() - begun


def write_one(entry: Entry) -> tuple[Entry, str, float]:
    """Paint one entry into the folder."""
    cv2.setNumThreads(1)
    pixels, notes, seconds = painted(entry)
    save(FOLDER / entry.name, pixels, 88)
    return entry, notes, seconds


def save(path: Path, pixels: npt.NDArray[np.uint8], quality: int) -> None:
    """Write a JPEG."""
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])


def paint_folder(entries: Sequence[Entry]) -> None:
    """Every entry as a file, and an index page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        done = list(pool.map(write_one, entries))
    edited = list(paint_edits())
    page = "".join(_figure(entry.name, entry.prompt, entry.kind, notes, seconds) for entry, notes, seconds in done)
    page += "".join(_figure(name, prompt, "edits", notes, seconds) for name, prompt, notes, seconds in edited)
    (FOLDER / "index.html").write_text(_PAGE.format(figures=page, count=len(done) + len(edited)), encoding="utf-8")
    seconds = sorted(each for *_, each in done)
    print(f"{len(done)} pictures and {len(edited)} edits in {FOLDER.relative_to(ROOT)}/index.html")
    print(f"seconds a picture: median {seconds[len(seconds) // 2]:.2f}, longest {seconds[-1]:.2f}")


def paint_edits() -> Iterator[tuple[str, str, str, float]]:
    """(file, instruction, notes, seconds) of each edit of the gallery, where this build has them."""
    try:
        from easel_sheet_edits import paint_edits as painted_edits
    except ImportError:
        return
    yield from painted_edits(FOLDER)


def _figure(name: str, prompt: str, kind: str, notes: str, seconds: float) -> str:
    told = html.escape(notes)
    title = html.escape(prompt)
    return (
        f'<figure><a href="{name}"><img src="{name}" loading="lazy" alt="{title}"></a>'
        f"<figcaption><b>{title}</b><br>"
        f"<small>{html.escape(kind)} · {seconds:.2f} s<br>{told}</small></figcaption></figure>\n"
    )


_PAGE = """<!doctype html><meta charset="utf-8"><title>Easel: {count} pictures</title>
<style>body{{font:15px/1.4 system-ui;margin:2em;background:#f6f4ef;display:flex;flex-wrap:wrap;gap:1.2em}}
figure{{width:300px;margin:0}}img{{width:300px;height:300px;object-fit:contain;background:#e6e2d8}}</style>
{figures}"""


def contact_sheet(entries: Sequence[Entry], columns: int = 6, tile: int = 320) -> npt.NDArray[np.uint8]:
    """The entries side by side with their prompts above."""
    rows = -(-len(entries) // columns)
    sheet = np.full((rows * (tile + LABEL), columns * tile, 3), 250, np.uint8)
    for place, entry in enumerate(entries):
        row, column = divmod(place, columns)
        top, left = row * (tile + LABEL), column * tile
        pixels, notes, seconds = painted(entry)
        print(f"{seconds:.2f} s  {entry.prompt}  [{notes}]")
        height, width = pixels.shape[:2]
        factor = (tile - 4) / max(height, width)
        small = cv2.resize(pixels, (round(width * factor), round(height * factor)), interpolation=cv2.INTER_AREA)
        y, x = top + LABEL + (tile - small.shape[0]) // 2, left + (tile - small.shape[1]) // 2
        sheet[y : y + small.shape[0], x : x + small.shape[1]] = small
        _label(sheet[top : top + LABEL, left : left + tile], entry.prompt)
    return sheet


def _label(strip: npt.NDArray[np.uint8], text: str) -> None:
    mask = lettering.line(text, 14, "Regular")
    height, width = min(mask.shape[0], strip.shape[0] - 2), min(mask.shape[1], strip.shape[1] - 6)
    part = strip[2 : 2 + height, 3 : 3 + width].astype(np.float32)
    ink = mask[:height, :width, None]
    strip[2 : 2 + height, 3 : 3 + width] = (part * (1 - ink) + 40 * ink).astype(np.uint8)


def paint_poster(entries: Sequence[Entry]) -> None:
    """The contact sheet and the picture at the head of the README."""
    save(PICTURES / "siamese.jpg", painted(Entry(0, "", HERO, (1024, 1024), False))[0], 90)
    sheet = contact_sheet([entry for entry in entries if entry.poster])
    for quality in range(90, 40, -5):
        save(PICTURES / "sheet.jpg", sheet, quality)
        if (PICTURES / "sheet.jpg").stat().st_size <= MOST_BYTES:
            break


def main() -> None:
    """Parse the command line and paint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--poster", action="store_true", help="paint docs/pictures instead of the whole gallery")
    parser.add_argument("--only", default="", help="only prompts that contain these words")
    given = parser.parse_args()
    entries = [entry for entry in read_gallery() if given.only in entry.prompt]
    if given.poster:
        paint_poster(entries)
    else:
        paint_folder(entries)


if __name__ == "__main__":
    main()
