"""Isometric scenes: which of the things asked for are built of boxes on the model, and which stand on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .backdrops.diorama import Order
from .backdrops.iso import PIECES
from .backdrops.iso_shops import SHOPS
from .scene import Scene, Thing

MODEL = "model"
"""The decor of an isometric scene: its pieces as 'kind=#rrggbb', separated by commas."""
HOUSED = {"bed": "bedroom", "desk": "office", "sofa": "living room", "fridge": "kitchen", "counter": "cafe"}
"""The room that a piece of furniture makes when no place was named."""
OUTDOORS = frozenset({"meadow", "park", "forest"})
MOST = 8


def modelled(scene: Scene) -> Scene:
    """An isometric scene as a model of its place; any other scene unchanged."""
    if scene.camera != "isometric" or scene.emblem or not scene.setting:
        return scene
    kinds = {at: kind for at, thing in enumerate(scene.subjects) if (kind := _piece(thing))}
    orders = [
        f"{kind}={scene.subjects[at].colour or ''}"
        for at, kind in kinds.items()
        for _ in range(scene.subjects[at].count)
    ]
    if _from_outside(scene, kinds.values()):
        orders = [f"{scene.setting}={scene.decor.get('place', '')}", *orders]
        kinds |= {at: "table" for at, thing in enumerate(scene.subjects) if "table" in thing.kind}
    kept = [at for at in range(len(scene.subjects)) if at not in kinds]
    moved = {old: new for new, old in enumerate(kept)}
    rest = tuple(_freed(scene.subjects[at], moved) for at in kept)
    room = next((HOUSED[kind] for kind in kinds.values() if kind in HOUSED), "")
    setting = room if room and scene.setting in OUTDOORS else scene.setting
    return replace(scene, subjects=rest, setting=setting, decor={**scene.decor, MODEL: ",".join(orders[:MOST])})


def _from_outside(scene: Scene, built: Iterable[str]) -> bool:
    """Whether a shop is seen from the street: nothing that stands inside one was asked for."""
    inside = {"counter", "sofa", "bookshelf", "fridge", "desk", "lamp"} & set(built)
    inner = scene.decor.get("second", "") == "room" or any(
        word in one for one in scene.notes.understood for word in ("interior", "inside", "indoor")
    )
    return scene.setting in SHOPS and not inside and not inner and scene.decor.keys().isdisjoint({"walls", "floor"})


def orders_of(scene: Scene) -> list[Order]:
    """The pieces of a modelled scene with their colours."""
    told = (order.partition("=") for order in scene.decor.get(MODEL, "").split(","))
    return [(kind, colour) for kind, _, colour in told if kind]


def _piece(thing: Thing) -> str:
    """The piece that a thing is built as, '' for what is drawn."""
    words = (thing.concept, thing.noun, thing.kind)
    return next((word for word in words if word in PIECES), "")


def _freed(thing: Thing, moved: dict[int, int]) -> Thing:
    """The thing with its relation to what still stands there."""
    relation = thing.relation
    if relation is None:
        return thing
    kept = relation.target in moved
    return replace(thing, relation=replace(relation, target=moved[relation.target]) if kept else None)
