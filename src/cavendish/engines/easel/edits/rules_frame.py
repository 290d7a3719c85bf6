"""Rules for what changes the frame: turning, mirroring, cropping, widening."""

from __future__ import annotations

from .said import Said
from .steps import Crop, Extend, Flip, Rotate, Step


def rotate(said: Said) -> tuple[Step, ...]:
    """ "rotate 90 degrees clockwise", "turn it upside down", "um 90 Grad drehen"."""
    by_degrees = said.has("turn", "degrees")
    upside_down = said.has("turn", "vertical") and said.does("change", "rotate") and not said.does("flip", "crop")
    if not (said.does("rotate") or by_degrees or upside_down):
        return ()
    if said.does("flip", "crop", "enlarge") and not by_degrees:
        return ()
    angle = next(iter(said.numbers()), 180.0 if upside_down or said.has("turn", "half") else 90.0)
    place = said.place()
    counter = said.has("turn", "counter") or (place is not None and place.across < 0)
    said.has("turn")
    return (Rotate(-angle if counter else angle),)


def flip(said: Said) -> tuple[Step, ...]:
    """ "flip horizontally", "mirror the image", "좌우 반전"."""
    if said.has("tone", "negative") and not said.has("turn", "horizontal", "vertical"):
        return ()
    turned = said.has("turn", "horizontal", "vertical") and (said.has("tone", "negative") or said.does("change"))
    if not (said.does("flip") or turned):
        return ()
    return (Flip(upside_down=said.has("turn", "vertical")),)


def crop(said: Said) -> tuple[Step, ...]:
    """ "crop to a square", "crop to 16:9", "zoom in on the face", "crop the left half", "cut off the bottom 20%"."""
    if not said.does("crop"):
        square = said.has("turn", "square") and said.does("change")
        return (Crop(ratio=1.0),) if square else ()
    ratio = 1.0 if said.has("turn", "square") else said.ratio()
    if said.has("turn", "portrait"):
        ratio = 3 / 4
    elif said.has("turn", "landscape"):
        ratio = 16 / 9
    place = said.place()
    thing = said.thing()
    if thing:
        near = 0.6 if thing in ("face", "eyes") else 1.0
        return (Crop(ratio=ratio, subject=True, share=near, person=said.part() == "person"),)
    share = 0.5 if said.has("turn", "half") else _share(said, 1.0 if ratio else 0.7)
    return (Crop(ratio=ratio, share=share, place=place),)


def extend(said: Said) -> tuple[Step, ...]:
    """ "extend the canvas to the right", "zoom out", "add space at the top"."""
    if not said.does("extend") or (said.does("add") and said.nouns()):
        return ()
    return (Extend(share=_share(said, 0.25), place=said.place()),)


def _share(said: Said, usual: float) -> float:
    """A percentage of the clause as a share, kept within what still shows something."""
    if said.has("turn", "percent") and said.numbers():
        return min(1.0, max(0.1, said.numbers()[0] / 100))
    return usual
