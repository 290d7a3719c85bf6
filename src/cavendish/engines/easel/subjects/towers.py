"""Towers and modern sights: skyscrapers of one shape only, a glass pyramid, letters on a hill."""

from __future__ import annotations

from ..canvas import Canvas, Path
from ..colour import linear
from .making import CHROME, GLASS, LAMP, MATT, SATIN, body_colour, box, by_lamplight, flat, plate, write
from .registry import Ask, Drawn, SubjectInfo, subject
from .tile import finish, sheet

LIT = "#ffd27a"
"""Windows after dark."""


def windows(
    marks: Canvas, ask: Ask, x: float, y: float, columns: int, rows: int, step: float, tone: str = "#4a4f58"
) -> None:
    """Rows of small panes with their lower left corner at (x, y); most of them shine after dark."""
    dark, shining = Path(), Path()
    for row in range(rows):
        for column in range(columns):
            left, low = x + column * step, y + row * step * 1.4
            on = by_lamplight(ask) and (row * 5 + column * 3) % 7 != 0
            pane = (shining if on else dark).move(left, low).line(left + step * 0.45, low)
            pane.line(left + step * 0.45, low + step * 0.8).line(left, low + step * 0.8)
    marks.path(dark, flat(tone, ask))
    marks.path(shining, linear(LIT))


@subject("spire skyscraper", "burj khalifa", info=SubjectInfo(260.0, "building", "ground", 0.26))
def burj(ask: Ask) -> Drawn:
    """A silver tower that narrows in steps to a needle."""
    clay = sheet(ask.height_px / 6.2, -0.95, 0.95, -0.05, 6.25, SATIN)
    marks = clay.canvas()
    steel = body_colour(ask, "#b9c9d6")
    tiers = ((-0.62, 0.30, 1.5), (0.62, 0.30, 1.9), (-0.40, 0.26, 2.6), (0.40, 0.26, 3.1), (-0.18, 0.22, 3.8))
    for x, half, top in (*tiers, (0.14, 0.20, 4.4), (0.0, 0.13, 5.0), (0.0, 0.07, 5.5)):
        clay.capsule((x * 0.8, 0.0, 0.1), half, (x * 0.8, top - half, 0.1), half * 0.92, steel, material=GLASS)
        lines = Path()
        for k in range(int((top - half) / 0.17)):
            y, reach = 0.08 + 0.17 * k, half * 0.85
            lines.move(x * 0.8 - reach, y).line(x * 0.8 + reach, y).line(x * 0.8 + reach, y + 0.05)
            lines.line(x * 0.8 - reach, y + 0.05)
        marks.path(lines, linear(LIT) if by_lamplight(ask) else flat("#5f7588", ask), 0.85)
    clay.capsule((0, 5.4, 0.1), 0.04, (0, 6.2, 0.1), 0.008, steel, material=CHROME)
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=1.7)


@subject("glass pyramid", "louvre pyramid", info=SubjectInfo(22.0, "building", "ground", 1.65))
def glass_pyramid(ask: Ask) -> Drawn:
    """A pyramid of glass panes on a steel net."""
    clay = sheet(ask.height_px / 2.2, -1.85, 1.85, -0.05, 2.25, SATIN)
    glass = body_colour(ask, "#ffdf9a" if by_lamplight(ask) else "#a9cfe0")
    plate(
        clay,
        [(-1.75, 0.0), (1.75, 0.0), (0.0, 2.15)],
        glass,
        thickness=0.3,
        bevel=0.12,
        material=LAMP if by_lamplight(ask) else GLASS,
    )
    steel = "#4f5a64"
    for k in range(1, 10):
        share = k / 10
        for side in (-1, 1):
            foot = (side * (1.75 - 3.5 * share), 0.02, 0.36)
            clay.capsule(foot, 0.012, (side * (1.75 - 1.75 * share), 2.15 * share, 0.36), 0.012, steel)
    for side in (-1, 1):
        clay.capsule((side * 1.75, 0.0, 0.36), 0.022, (0.0, 2.15, 0.36), 0.022, steel)
    return finish(clay, ask, anchor=(0, 0), baseline=3.5)


@subject("empire state building", "chrysler building", info=SubjectInfo(220.0, "building", "ground", 0.34))
def empire_state(ask: Ask) -> Drawn:
    """A tower of pale stone in set-backs with a mast on its crown."""
    clay = sheet(ask.height_px / 5.4, -0.95, 0.95, -0.05, 5.45, MATT)
    marks = clay.canvas()
    stone = body_colour(ask, "#cfc4b0")
    for half, top, z in ((0.9, 0.7, 0.0), (0.72, 1.3, 0.05), (0.52, 3.5, 0.1), (0.40, 3.95, 0.15), (0.27, 4.3, 0.2)):
        box(clay, -half, 0.0, 2 * half, top, stone, z=z, thickness=0.3, bevel=0.03)
    for half, foot, rows in ((0.80, 0.10, 3), (0.62, 0.76, 3), (0.42, 1.36, 12)):
        windows(marks, ask, -half, foot, round(half * 2 / 0.125), rows, 0.125)
    lit = by_lamplight(ask)
    clay.lathe(
        (0, 4.25, 0.3),
        [(0, 0.17), (0.28, 0.14), (0.40, 0.06)],
        "#fff0c0" if lit else "#9fb0bd",
        material=LAMP if lit else GLASS,
    )
    clay.capsule((0, 4.6, 0.3), 0.04, (0, 5.4, 0.3), 0.01, "#8f98a5", material=CHROME)
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=1.8)


@subject(
    "space needle",
    "cn tower",
    "tv tower",
    "fernsehturm",
    "oriental pearl tower",
    info=SubjectInfo(190.0, "building", "ground", 0.34),
)
def needle(ask: Ask) -> Drawn:
    """A saucer, or a ball, high up on slender legs, a mast above it."""
    clay = sheet(ask.height_px / 4.6, -0.85, 0.85, -0.05, 4.65, SATIN)
    white = body_colour(ask, "#e6e6e0")
    round_one = ask.noun in ("tv tower", "fernsehturm", "oriental pearl tower")
    for side in (-1, 0, 1):
        clay.capsule((side * 0.45, 0.0, 0.1), 0.07, (side * 0.09, 2.0, 0.15), 0.05, white)
        clay.capsule((side * 0.09, 2.0, 0.15), 0.05, (side * 0.2, 3.25, 0.15), 0.06, white)
    if round_one:
        tone = "#c86a8a" if ask.noun.startswith("oriental") else "#c3cad2"
        clay.ellipsoid((0, 3.35, 0.2), (0.42, 0.42, 0.42), tone, material=CHROME)
    else:
        clay.lathe(
            (0, 3.15, 0.2),
            [(0, 0.25), (0.10, 0.66), (0.18, 0.78), (0.24, 0.74), (0.30, 0.42), (0.46, 0.30), (0.52, 0.08)],
            white,
        )
    lit = by_lamplight(ask)
    box(clay, -0.60, 3.29, 1.2, 0.05, LIT if lit else "#4a5a68", z=0.95, thickness=0.02, material=LAMP if lit else None)
    clay.capsule((0, 3.6, 0.2), 0.05, (0, 4.6, 0.2), 0.012, "#d8433a" if round_one else white)
    return finish(clay, ask, anchor=(0, 0), baseline=1.0)


@subject("marina bay sands", info=SubjectInfo(190.0, "building", "ground", 1.45))
def marina_bay(ask: Ask) -> Drawn:
    """Three leaning towers of glass that carry a ship-like deck."""
    clay = sheet(ask.height_px / 2.6, -1.95, 1.95, -0.05, 2.65, SATIN)
    marks = clay.canvas()
    glass = body_colour(ask, "#a9c0cf")
    for x in (-1.2, 0.0, 1.2):
        plate(
            clay,
            [(x - 0.44, 0.0), (x + 0.40, 0.0), (x + 0.30, 2.1), (x - 0.24, 2.1)],
            glass,
            thickness=0.25,
            bevel=0.05,
        )
        windows(marks, ask, x - 0.28, 0.15, 5, 10, 0.125)
    deck = [(-1.85, 2.22), (-1.7, 2.08), (1.65, 2.08), (1.92, 2.34), (1.5, 2.30), (-1.4, 2.30)]
    plate(clay, deck, "#e9e4d8", z=0.2, thickness=0.3, bevel=0.08)
    for k in range(14):
        clay.ellipsoid((-1.3 + 0.2 * k, 2.36, 0.35), (0.09, 0.08, 0.08), "#4f8a3f")
    return finish(clay, ask, features=marks, anchor=(0, 0), baseline=3.4)


@subject("hollywood sign", info=SubjectInfo(14.0, "building", "ground", 4.9))
def hollywood(ask: Ask) -> Drawn:
    """Nine tall white letters on posts."""
    clay = sheet(ask.height_px / 1.2, -3.0, 3.0, -0.1, 1.25, SATIN)
    for k in range(19):
        box(clay, -2.8 + 0.311 * k, -0.05, 0.05, 0.5, "#6a6a66", thickness=0.05)
    letters = clay.canvas()
    write(letters, ask.text or "HOLLYWOOD", -2.95, 1.2, 5.9, 1.2, flat("#fbfaf6", ask, 1.15), "Bold")
    return finish(clay, ask, features=letters, anchor=(0, -0.05), baseline=5.8)
