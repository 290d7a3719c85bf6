"""Editing pictures by plain-language instructions, in eight languages, several in a sentence.

>>> edit("make it black and white and write 'Hello' at the top", [photo], 1024, 768)

What is understood is `grammar`'s business; what is done, that of the modules whose functions are registered in
`work.PERFORMERS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import cv2
import numpy as np

from .. import memory
from ..scene import Notes, NotUnderstood, Painting, Pixels, Progress
from . import (
    additions,
    backgrounds,
    borders,
    expressions,
    frame,
    garments,
    heavens,
    letters,
    looks,
    recolours,
    removals,
    repairs,
    sceneries,
    seconds,
)
from .detail import detailed
from .frame import framed, resized
from .grammar import parse
from .steps import Border, Crop, Expression, Extend, Flip, Lay, Repair, Rotate, Step, Straighten, Styled
from .work import PERFORMERS, Work

__all__ = ["NotUnderstood", "edit"]

# Importing these modules registers what carries out each kind of step; the tuple keeps the imports honest.
FAMILIES = (
    *(additions, backgrounds, borders, expressions, frame, garments, heavens, letters),
    *(looks, recolours, removals, repairs, sceneries, seconds),
)

WORKING_PIXELS = 1_250_000
"""Larger pictures are edited at this size, to bound time and memory; the photo's detail is given back at the end."""
_LEAST_SIDE = 48
_SMALL = 120_000  # px
_MOVING = (Border, Crop, Rotate, Straighten, Flip, Extend, Lay, Expression, Repair, Styled)
"""Steps after which a pixel is not where the photo has it, or that make their own detail."""


def edit(
    instruction: str,
    images: Sequence[Pixels],
    width: int,
    height: int,
    seed: int = 0,
    progress: Progress | None = None,
) -> Painting:
    """Carry out an instruction on the first picture.

    Args:
        instruction: plain language, any of eight; up to 10,000 characters are read.
        images: uint8 sRGB, (H, W, 3) or (H, W, 4) with straight alpha; the first is edited, the second may be
            spoken of ("the second image", "this logo", "this T-shirt").
        width, height: of the result in px. A result of another shape (after a crop or a turn) is set into it whole,
            between transparent margins.
        seed: for what is drawn.
        progress: told how far the work is.

    Returns:
        The picture, with four channels when its background was removed or it has margins, and what was understood.

    Raises:
        NotUnderstood: nothing of the instruction is an edit that easel knows, or what it speaks of is not in the
            picture. The message says what.
        ValueError: no image, or width or height below 1.
    """
    if not images:
        raise ValueError("an edit needs a picture")
    if width < 1 or height < 1:
        raise ValueError(f"a picture of {width} x {height} pixels cannot be made")
    report = progress or _silent
    plan = parse(instruction[:10_000], len(images))
    if not plan.steps:
        said = instruction.strip()[:200]
        raise NotUnderstood(f"no edit that easel knows was found in “{said}”" if said else "the instruction is empty")
    first, steps, remarks = _mended(images[0], plan.steps, width * height, seed)
    work = _started((first, *images[1:]), width, height, seed)
    work.substituted.extend(remarks)
    _carry_out(work, steps, report, done_before=len(plan.steps) > len(steps))
    report(0.92, "framing")
    pixels = framed(_with_alpha(work), width, height)
    still = not any(isinstance(step, _MOVING) for step in steps)
    photo = images[0]
    if still and pixels.shape[2] == 3 and min(width * height, photo.shape[0] * photo.shape[1]) > 1.5 * WORKING_PIXELS:
        photo = np.ascontiguousarray(photo[..., :3])
        pixels = detailed(pixels, photo, resized(photo, *work.size[::-1]), work.pixels)
    work.forget()
    memory.hand_back()
    report(1.0, "done")
    understood = (*plan.labels, *(f"{thing} left as it is" for thing in plan.spared))
    return Painting(np.ascontiguousarray(pixels), Notes(understood, tuple(work.substituted), plan.ignored))


def _carry_out(work: Work, steps: Sequence[Step], report: Progress, done_before: bool) -> None:
    """One step after the other. What cannot be done is said in the notes and left; raises NotUnderstood when that is
    all there was to do."""
    refused: list[NotUnderstood] = []
    for index, step in enumerate(steps):
        report(0.05 + 0.85 * index / len(steps), type(step).__name__.lower())
        try:
            PERFORMERS[type(step)](work, step)
        except NotUnderstood as why:
            refused.append(why)
    if refused and len(refused) == len(steps) and not done_before:
        raise refused[0]
    for each in refused:
        work.remark(f"left out: {each}")


def _mended(
    image: Pixels, steps: tuple[Step, ...], goal: int, seed: int
) -> tuple[Pixels, tuple[Step, ...], Sequence[str]]:
    """The picture after the repairs that its steps begin with, the steps left to do, and remarks for the notes.

    Repairs are done at the size the picture was taken at when it is to be enlarged (`goal` in px): noise cannot be
    told from detail any more once it has been enlarged.
    """
    mending = tuple(takewhile(lambda step: isinstance(step, Repair) and not step.region, steps))
    if image.shape[0] * image.shape[1] < _SMALL and any(step == Repair("enhance") for step in mending):
        return image, steps, ()  # what is finest in a tiny picture is no noise, and its edges are steps
    if not mending or image.shape[0] * image.shape[1] >= goal or image.shape[2] != 3:
        return image, steps, ()
    work = Work(image, None, (), seed)
    for step in mending:
        PERFORMERS[type(step)](work, step)
    return work.pixels, steps[len(mending) :], work.substituted


def _started(images: Sequence[Pixels], width: int, height: int, seed: int) -> Work:
    """The first picture at the size it is edited at, the others beside it."""
    first = images[0]
    scale = min(1.0, (WORKING_PIXELS / (width * height)) ** 0.5)
    size = max(_LEAST_SIDE, round(width * scale)), max(_LEAST_SIDE, round(height * scale))
    alpha = None
    if first.shape[2] == 4 and int(first[..., 3].min()) < 255:
        alpha = cv2.resize(first[..., 3], size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    pixels = resized(np.ascontiguousarray(first[..., :3]), *size)
    return Work(np.ascontiguousarray(pixels), alpha, tuple(images[1:]), seed)


def _with_alpha(work: Work) -> Pixels:
    if work.alpha is None:
        return work.pixels
    alpha = np.clip(work.alpha * 255 + 0.5, 0, 255).astype(np.uint8)
    return np.dstack([work.pixels, alpha])


def _silent(share: float, stage: str) -> None:
    """Progress that nobody follows."""
