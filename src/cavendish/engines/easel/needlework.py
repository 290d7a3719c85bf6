"""What somebody knits, crochets or sews lies in their lap, in its colours: nobody wears it and it is no thing of its
own."""

from __future__ import annotations

import re
from dataclasses import replace

from .extent import extent
from .scene import Scene, Thing
from .ties import without

_MADE = frozenset({"scarf", "sweater", "blanket", "dress", "shirt", "hat", "beanie", "coat", "skirt", "quilt", "cloth",
                   "mittens", "sock", "socks", "curtain", "napkin", "fabric", "jacket", "yarn", "towel"})  # fmt: skip
_MAKES = re.compile(r"\b(?:knit|crochet|sew|embroider|stitch|strick|häkel|näh|tejiendo|teje|tricot|cos[ei])\w*")


def _work(thing: Thing) -> bool:
    names = {thing.concept, thing.kind.removeprefix("icon:"), thing.noun}
    return bool(names & _MADE) and (extent(thing.kind).family != "person")


def in_lap(scene: Scene, prompt: str) -> Scene:
    """The scene with the work of the first who knits, where it was named, as the work in the lap."""
    things = list(scene.subjects)
    at = next((at for at, thing in enumerate(things) if thing.pose == "knitting"), None)
    if at is None or extent(things[at].kind).family != "person" or _MAKES.search(prompt.casefold()) is None:
        return scene
    maker = things[at]
    attributes, colours = dict(maker.attributes), dict(maker.part_colours)
    if "scarf" in attributes and "wearing" not in prompt:
        del attributes["scarf"]
    gone = {k: at for k, thing in enumerate(things) if k != at and _work(thing) and thing.relation is None}
    for k in gone:
        if colour := things[k].colour:
            colours["scarf"] = colour
        if "stripes" in things[k].attributes:
            attributes["stripes"] = "yes"
    things[at] = replace(maker, attributes=attributes, part_colours=colours)
    return replace(scene, subjects=without(things, gone))
