"""Render easel's gallery of edits: photos that scikit-image ships, before and after.

    python tools/easel_sheet_edits.py [--into FOLDER] [--only WORD] [--say INSTRUCTION --photo NAME]

Writes numbered pictures and one contact sheet. The whole gallery calls `paint_edits`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cavendish.engines.easel import lettering
from cavendish.engines.easel.edits import NotUnderstood, edit

Pixels = NDArray[np.uint8]
LONGER_SIDE = 900


@dataclass(frozen=True)
class Case:
    """One edit of the gallery: photos by name, the first is edited."""

    photos: tuple[str, ...]
    instruction: str


@dataclass(frozen=True)
class Shown:
    """A rendered case: where its pictures are, what easel said, how long it took in seconds."""

    case: Case
    before: Path
    after: Path | None
    said: str
    seconds: float


CASES = (
    Case(("astronaut",), "Replace the background with a tropical beach at sunset"),
    Case(("astronaut",), "Blur the background"),
    Case(("astronaut",), "Turn the orange suit blue"),
    Case(("astronaut",), "Make her hair red and add sunglasses"),
    Case(("astronaut",), "Turn this into a Van Gogh painting"),
    Case(("astronaut", "tee"), "Let this woman wear this T-shirt"),
    Case(("astronaut",), "Write 'FIRST FLIGHT' at the bottom in yellow"),
    Case(("chelsea",), "Make it look like a watercolor painting"),
    Case(("chelsea",), "Add a red hat to the cat"),
    Case(("chelsea",), "배경을 눈 덮인 숲으로 바꿔줘"),
    Case(("chelsea",), 'Make it black and white, then write "야옹" at the top'),
    Case(("coffee",), "Change the cup to green"),
    Case(("coffee",), "Remove the background"),
    Case(("coffee", "logo"), "Put this logo in the bottom right corner"),
    Case(("coffee",), "Golden hour, a bit more contrast"),
    Case(("motorcycle",), "Make the motorcycle blue"),
    Case(("motorcycle",), "Put the motorcycle on a desert road at sunset"),
    Case(("motorcycle",), "Make it snow"),
    Case(("motorcycle",), "Make it look like a comic book"),
    Case(("rocket",), "Turn the sky into a sunset"),
    Case(("rocket",), "Remove the rocket"),
    Case(("rocket",), "Add a full moon in the sky"),
    Case(("motorcycle", "chelsea"), "Put the cat from the second image on the left"),
    Case(("motorcycle", "starry"), "In the style of the second image"),
)


def photo(name: str) -> Pixels:
    """A photo of scikit-image by name, or one of the drawn extras: 'tee', 'logo' and 'starry'."""
    from skimage import data

    if name in _EXTRAS:
        return _EXTRAS[name]()
    if name == "motorcycle":
        return np.ascontiguousarray(data.stereo_motorcycle()[0])
    return np.ascontiguousarray(getattr(data, name)())


def _tee() -> Pixels:
    """A garment as shops show it: a striped T-shirt on white."""
    page = np.full((640, 640, 3), 255, np.uint8)
    outline = np.array(
        [
            [210, 80], [270, 110], [370, 110], [430, 80], [580, 190], [520, 290],
            [455, 250], [455, 580], [185, 580], [185, 250], [120, 290], [60, 190],
        ]
    )  # fmt: skip
    cv2.fillPoly(page, [outline], (236, 232, 220), cv2.LINE_AA)
    stripes = np.zeros((640, 640), bool)
    for top in range(150, 580, 70):
        stripes[top : top + 34] = True
    cloth = (page != 255).any(-1)
    page[stripes & cloth] = (24, 62, 130)
    return page


def _logo() -> Pixels:
    page = np.zeros((300, 300, 4), np.uint8)
    cv2.circle(page, (150, 150), 140, (235, 88, 40, 255), -1, cv2.LINE_AA)
    letters = lettering.fit("GO!", 220, 160, "Black")
    where = page[70:230, 40:260]
    where[letters > 0.5] = (255, 250, 240, 255)
    return page


def _starry() -> Pixels:
    from cavendish.engines.easel import paint

    return paint("a starry night over the mountains, van gogh", 640, 512, 3).pixels


_EXTRAS = {"tee": _tee, "logo": _logo, "starry": _starry}


def render(folder: Path, cases: Sequence[Case] = CASES) -> Iterator[Shown]:
    """Render the cases one after the other into the folder, as `edit-NN-before.jpg` and `edit-NN-after.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, case in enumerate(cases, 1):
        photos = [photo(name) for name in case.photos]
        height, width = photos[0].shape[:2]
        scale = LONGER_SIDE / max(height, width)
        size = round(width * scale), round(height * scale)
        before = folder / f"edit-{number:02}-before.jpg"
        after: Path | None = folder / f"edit-{number:02}-after.png"
        _write(before, cv2.resize(photos[0][..., :3], size, interpolation=cv2.INTER_CUBIC))
        started = time.perf_counter()
        try:
            painting = edit(case.instruction, photos, *size, seed=1)
            _write(after, painting.pixels)
            said = painting.notes.summary()
        except NotUnderstood as error:
            after, said = None, f"not understood: {error}"
        yield Shown(case, before, after, said, time.perf_counter() - started)


def paint_edits(folder: Path) -> Iterator[tuple[str, str, str, float]]:
    """(file, instruction, what easel said, seconds) of every case, before and after side by side in one file."""
    for number, each in enumerate(render(folder / "edits"), 1):
        name = f"edit-{number:02}.jpg"
        before = cv2.imread(str(each.before))
        after = before if each.after is None else cv2.imread(str(each.after), cv2.IMREAD_UNCHANGED)
        if after.shape[2] == 4:
            after = _on_checks(after)
        cv2.imwrite(str(folder / name), np.hstack([before, after]), [cv2.IMWRITE_JPEG_QUALITY, 88])
        yield name, each.case.instruction, each.said, each.seconds


def _write(path: Path | None, image: Pixels) -> None:
    code = cv2.COLOR_RGBA2BGRA if image.shape[2] == 4 else cv2.COLOR_RGB2BGR
    cv2.imwrite(str(path), cv2.cvtColor(image, code))


def contact_sheet(shown: Sequence[Shown], columns: int = 4, side: int = 300) -> Pixels:
    """Pairs before | after with the instruction under them."""
    tiles = [_tile(each, side) for each in shown]
    tiles += [np.full_like(tiles[0], 250)] * (-len(tiles) % columns)
    rows = [np.hstack(tiles[i : i + columns]) for i in range(0, len(tiles), columns)]
    return np.vstack(rows)


def _tile(each: Shown, side: int) -> Pixels:
    page = np.full((side + 34, 2 * side + 12, 3), 250, np.uint8)
    for slot, path in enumerate((each.before, each.after)):
        image = cv2.imread(str(path), cv2.IMREAD_UNCHANGED) if path else np.full((8, 8, 3), 200, np.uint8)
        assert image is not None
        scale = side / max(image.shape[:2])
        small = cv2.resize(
            image, (round(image.shape[1] * scale), round(image.shape[0] * scale)), interpolation=cv2.INTER_AREA
        )
        if small.shape[2] == 4:
            small = _on_checks(small)
        left = slot * (side + 4) + (side - small.shape[1]) // 2
        page[: small.shape[0], left : left + small.shape[1]] = small[..., ::-1]
    words = f"{each.case.instruction} ({each.seconds:.1f} s)" if each.after else each.said
    ink = lettering.fit(words, 2 * side, 26, "Medium", largest=17)
    page[side + 4 : side + 30, 4 : 4 + ink.shape[1]][ink > 0.35] = 20
    return page


def _on_checks(image: Pixels) -> Pixels:
    rows, columns = np.indices(image.shape[:2])
    checks = np.where((rows // 10 + columns // 10) % 2 == 0, 235, 205)[..., None]
    alpha = image[..., 3:].astype(np.float32) / 255
    return (image[..., :3] * alpha + checks * (1 - alpha)).astype(np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description="Render easel's gallery of edits.")
    parser.add_argument("--into", type=Path, default=Path("build/sheet/edits"))
    parser.add_argument("--only", default="", help="cases whose instruction holds this word")
    parser.add_argument("--say", action="append", default=[], help="an instruction of your own (repeatable)")
    parser.add_argument("--photo", action="append", default=[], help="photos for --say")
    given = parser.parse_args()
    cases = [Case(tuple(given.photo or ["chelsea"]), words) for words in given.say]
    cases = cases or [case for case in CASES if given.only.casefold() in case.instruction.casefold()]
    shown = []
    for each in render(given.into, cases):
        print(f"{each.seconds:5.2f} s  {each.case.instruction}  [{each.said}]")
        shown.append(each)
    _write(given.into / "sheet.png", contact_sheet(shown))


if __name__ == "__main__":
    main()
