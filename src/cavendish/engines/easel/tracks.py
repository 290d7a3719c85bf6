"""How things go their way: trains on rails and out of tunnels, whatever crosses a bridge, birds that fly along."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .extent import extent
from .scene import Scene, Thing

TRAINS = frozenset({
    "train", "steam train", "passenger train", "freight train", "cargo train", "high-speed train", "bullet train",
    "locomotive", "steam locomotive", "express train", "modern train", "commuter train", "electric train",
})  # fmt: skip
TRACKLESS = frozenset({"station", "studio", "train car", "toy shop", "table", "room", "sea", "lake", "river", "sky"})
"""Places where a train stands on rails of their own, or on none."""
TUBE, PORTAL = "road tunnel", "tunnel mouth"
ELECTRIC = "commuter train"
MODERN = re.compile(
    r"\b(modern|electric|commuter|regional|suburban|elevated|moderner?|moderno|elektrisch\w*) (\w+ )?"
    r"(train|zug|tren|trem)\b"
)
SPANS = frozenset({"wooden bridge", "stone bridge", "arch bridge", "bridge", "icon:bridge"})
"""What leads over a stream."""
BRIDGES = SPANS | {"viaduct", "rope bridge", "railway bridge", "suspension bridge"}
SOARING = frozenset({"seagull", "gull", "eagle", "hawk", "swallow", "vulture", "falcon", "albatros", "bat", "crow"})
"""Birds that are met in the air."""


HEAD_ON = re.compile(
    r"\b(front view|front-facing|frontal view|from the front|head-on|seen from in front|frontansicht|von vorne"
    r"|(?:coming|driving|racing|speeding) (?:straight )?(?:towards?|at) (?:the )?(?:camera|viewer|us)|vista frontal"
    r"|vue de face)\b|正面"
)
CARS = frozenset({"car", "sports car", "supercar", "race car", "vintage car", "convertible"})
"""What is drawn from its front when that is asked for."""


def railed(scene: Scene, things: Sequence[Thing], told: str) -> tuple[Scene, list[Thing]]:
    """The scene in the tunnel that suits its things, and these with rails under the trains; told: the prompt."""
    if MODERN.search(told):
        things = [replace(thing, kind=ELECTRIC) if thing.kind == "train" else thing for thing in things]
    if HEAD_ON.search(told):
        things = [replace(thing, kind="car from the front") if thing.kind in CARS else thing for thing in things]
    scene = _bored(scene, things)
    return scene, [_on_track(thing, scene.setting) for thing in things]


def _bored(scene: Scene, things: Sequence[Thing]) -> Scene:
    """Trains are seen where they come out of a tunnel, all others inside of one."""
    if scene.setting not in (TUBE, PORTAL):
        return scene
    if not things:
        return scene
    return replace(scene, setting=PORTAL if any(thing.kind in TRAINS for thing in things) else TUBE)


def _on_track(thing: Thing, setting: str) -> Thing:
    """Trains run on a track, unless they stand on a bridge or where there is one."""
    railed = thing.kind in TRAINS and thing.relation is None and setting not in TRACKLESS and thing.count == 1
    return replace(thing, attributes={**thing.attributes, "rails": "yes"}) if railed else thing


def crossing(thing: Thing, things: Sequence[Thing]) -> Thing:
    """What drives or walks over a bridge is on it."""
    bond = thing.relation
    if bond is None or bond.kind != "above" or things[bond.target].concept not in BRIDGES:
        return thing
    return replace(thing, relation=replace(bond, kind="on")) if extent(thing.kind).where == "ground" else thing


def winged(thing: Thing, index: int) -> Thing:
    """Gulls and their like fly where they only accompany somebody."""
    loose = thing.relation is None or thing.relation.kind in ("with", "around")
    aloft = index > 0 and not thing.pose and loose and thing.noun.removesuffix("s") in SOARING
    return replace(thing, pose="flying", relation=None) if aloft else thing
