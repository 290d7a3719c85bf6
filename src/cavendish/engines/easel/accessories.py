"""Words on a cake, sunglasses on an icon: small things laid over a tile that was drawn without them."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from . import icons, lettering
from .canvas import Canvas
from .colour import linear, luminance, over
from .dyeing import striped
from .language.vocabulary import ICON
from .scene import Thing
from .smileys import room_for_face
from .subjects import Ask, Drawn, finery, hats
from .subjects.animals import SITTERS
from .subjects.fish import FISH
from .subjects.flock import BIRDS
from .subjects.herd import HERD
from .subjects.tile import finish, sheet
from .subjects.wildlife import FEATHERED

WORN = {"sunglasses": ("sunglasses", 0.30, 0.30), "glasses": ("glasses", 0.30, 0.30)}
"""Attribute to (icon, width as a share of the tile's height, row of its middle as a share of the height)."""
HEAD_HAT, HEAD_BROW = 0.5, 0.12
"""Pixels of a head unit of a hat, and the row on which it sits, in heights of an icon: most are heads."""
OTHERS = ("frog", "snail", "octopus", "turtle", "seal", "t-rex", "dinosaur", "kangaroo", "monkey", "gorilla")
DRESSED = frozenset((*SITTERS, *HERD, *BIRDS, *FEATHERED, *FISH, *OTHERS))
"""Animals whose painters put on what they wear."""
NAKED = frozenset((*FISH, "frog", "snail", "octopus", "turtle", "seal"))
"""Of these, who wears nothing round the trunk."""
BOW = ("#f2405c", "#f7912f", "#f5da3a", "#55c45a", "#3f9af0", "#9a5ae2")
"""What is called rainbow-coloured, from left to right."""
SITTING = 1.12
"""Animals narrower than this many heights sit up and look at us: their heads are where these numbers say."""
BOLD = "#2a2226"
LETTERS = "text"
"""Part colour of the words on a thing."""
BROAD, HAT_UNITS = 1.7, 1.5
"""Width of glasses and pixels of a head unit of a hat on a thing, in radii of the room for its face."""


WRITERS = frozenset(
    {
        "glyph",
        "sign",
        "wooden sign",
        "signpost",
        "billboard",
        "shop",
        "shopfront",
        "storefront",
        "neon sign",
        "blackboard",
        "flag",
    }
    | {"book", "closed book", "novel", "notebook", "diary", "open book", "t-shirt", "t shirt", "tshirt", "shirt"}
    | {"truck", "food truck", "van", "delivery truck", "ice cream truck", "bottle", "wine", "wine bottle"}
)
"""Things whose painters write the words on them."""
FIELDS = {
    "cup of coffee": (0.44, 0.72, 0.38, 0.17),
    "cup": (0.42, 0.55, 0.52, 0.34),
    "mug": (0.42, 0.55, 0.52, 0.34),
    "birthday cake": (0.50, 0.74, 0.84, 0.19),
    "cake": (0.50, 0.70, 0.84, 0.24),
    "heart": (0.50, 0.44, 0.62, 0.26),
    "hoodie": (0.50, 0.48, 0.36, 0.18),
}
"""Middle, width and height of the field for words on other things, as shares of their tile."""


def inscribed(tile: Drawn, thing: Thing) -> Drawn:
    """The tile with the words that are on the thing, unless its painter wrote them."""
    if not thing.text or thing.kind in WRITERS:
        return tile
    return lettered(tile, thing.text, thing.kind, thing.part_colours.get(LETTERS))


def lettered(tile: Drawn, text: str, kind: str = "", colour: str | None = None) -> Drawn:
    """The tile with the text across its field, the middle where none is known."""
    height, width = tile.alpha.shape
    x, y, broad, high = FIELDS.get(kind, (0.5, 0.56, 0.62, 0.26))
    wide, tall = max(4, round(width * broad)), max(4, round(height * high))
    top, left = round(height * y) - tall // 2, round(width * x) - wide // 2
    rgb = tile.rgb.copy()
    mask = np.zeros((height, width), np.float32)
    mask[top : top + tall, left : left + wide] = lettering.fit(text, wide, tall)
    rim = cv2.dilate(mask, np.ones((3, 3), np.uint8), iterations=max(1, tall // 28))
    over(rgb, linear("#fffaf0"), np.asarray(rim * tile.alpha * np.float32(0.55), np.float32))
    over(rgb, linear(colour or BOLD), mask * tile.alpha)
    return replace(tile, rgb=rgb)


WING = (
    (0.0, 0.0), (0.25, 0.34), (0.62, 0.52), (1.0, 0.58), (0.92, 0.40), (0.99, 0.36), (0.84, 0.22), (0.90, 0.16),
    (0.70, 0.06), (0.74, -0.01), (0.50, -0.08), (0.52, -0.15), (0.28, -0.18), (0.10, -0.14),
)  # fmt: skip
"""Outline of a feathered wing from its root, to the right, in lengths of the wing."""


def winged(tile: Drawn, colour: str | None) -> Drawn:
    """The tile with a feathered wing behind each of its sides."""
    height, width = tile.alpha.shape
    reach = round(0.62 * max(height, 0.8 * width))
    wide = width + 2 * reach
    canvas = Canvas(wide, height)
    tone = linear(colour or "#f7f5ef")
    for side in (-1.0, 1.0):
        root = (wide / 2 + side * 0.30 * width, 0.46 * height)
        for share, light in ((1.0, 0.62), (0.95, 0.98), (0.66, 0.80), (0.62, 1.0)):
            points = [(root[0] + side * x * share * reach, root[1] - y * share * reach) for x, y in WING]
            canvas.polygon(points, tone * np.float32(light))
    rgb, alpha = canvas.rgb, canvas.alpha.copy()
    cover, window = tile.alpha[..., None], (slice(None), slice(reach, reach + width))
    rgb[window] = rgb[window] * (1 - cover) + tile.rgb * cover
    alpha[window] = np.maximum(alpha[window], tile.alpha)
    glow = None if tile.glow is None else np.pad(tile.glow, ((0, 0), (reach, reach), (0, 0)))
    anchor = (tile.anchor[0] + reach, tile.anchor[1])
    return replace(tile, rgb=np.asarray(rgb, np.float32), alpha=alpha, anchor=anchor, glow=glow, seat=None, hand=None)


STRIPED = frozenset({"zebra", "tiger", "white tiger"})
"""Whose stripes are in all colours, not their whole coat."""


def worn(tile: Drawn, thing: Thing, ask: Ask) -> Drawn:
    """The tile of an animal in all colours when that was said, an icon's with the hat and glasses it wears."""
    if thing.attributes.get("pattern") == "rainbow" and thing.count == 1:
        tile = striped(tile) if thing.kind in STRIPED else _rainbow(tile)
    height = tile.alpha.shape[0]
    if not thing.kind.startswith(ICON) or not wears(tile, thing):
        return tile
    for part in (part for part in WORN if part in thing.attributes and icons.available()):
        name, wide, row = WORN[part]
        colour = thing.part_colours.get(part)
        size = wide * height / icons.aspect(name)
        small = replace(ask, noun=name, height_px=size, colour=colour, text=None, attributes={})
        tile = _over(tile, icons.draw(small), tile.anchor[0], row * height)
    kind = thing.attributes.get("hat")
    if kind:
        usual = finery.HAT_COLOURS.get(kind, finery.USUAL["hat"])
        colour = thing.part_colours.get("hat") or thing.part_colours.get("crown") or usual
        piece = _hat(kind, colour, ask, HEAD_HAT * height)
        tile = _over(tile, piece, tile.anchor[0], HEAD_BROW * height, hangs=True)
    return tile


def adorned(tile: Drawn, thing: Thing, ask: Ask) -> Drawn:
    """The tile of a lifeless thing with the glasses and the hat that it wears."""
    spot = room_for_face(tile) if {"hat", *WORN} & set(thing.attributes) else None
    if spot is None:
        return tile
    x, y, radius = spot
    for part in (part for part in WORN if part in thing.attributes and icons.available()):
        name = WORN[part][0]
        size = BROAD * radius / icons.aspect(name)
        small = replace(ask, noun=name, height_px=size, colour=thing.part_colours.get(part), text=None, attributes={})
        tile = _over(tile, icons.draw(replace(small, material="", stuff=None)), x, y)
    kind = thing.attributes.get("hat")
    if kind:
        top = int(np.argmax(tile.alpha[:, x] > 0.5))
        colour = thing.part_colours.get("hat") or finery.HAT_COLOURS.get(kind, finery.USUAL["hat"])
        piece = _hat(kind, colour, replace(ask, stuff=None), max(8.0, HAT_UNITS * radius))
        tile = _over(tile, piece, x, top + 0.3 * radius, hangs=True)
    return tile


def _rainbow(tile: Drawn) -> Drawn:
    """The tile in bands of all colours from one side to the other; light and dark stay."""
    width = tile.alpha.shape[1]
    stops = np.stack([linear(tone) for tone in BOW])
    at = np.linspace(0, len(BOW) - 1, width)
    bands = np.stack([np.interp(at, np.arange(len(BOW)), stops[:, i]) for i in range(3)], axis=-1)
    grey = luminance(tile.rgb)[..., None]
    return replace(tile, rgb=(np.clip(grey * 1.5, 0.02, 1.6) * bands[None]).astype(np.float32))


def wears(tile: Drawn, thing: Thing) -> bool:
    """Whether what this animal wears is seen on its drawing."""
    if not thing.kind.startswith(ICON):
        return thing.kind in DRESSED
    height, width = tile.alpha.shape
    return bool(width <= SITTING * height)


def unseen(thing: Thing, dressed: bool) -> list[str]:
    """What an animal was said to wear and is not drawn with; `dressed` as `wears` said."""
    bare = set(finery.TRUNK) | {"cape", "backpack"} if thing.kind in NAKED else set()
    drawn = set(finery.PARTS) - bare if thing.kind in DRESSED else {"hat", "crown", "helmet", *WORN}
    return [
        f"{part} of {thing.noun}"
        for part in thing.attributes
        if part in finery.PARTS and not (dressed and part in drawn)
    ]


def _hat(kind: str, colour: str, ask: Ask, scale: float) -> Drawn:
    """A hat of the people's wardrobe by itself, anchored at the middle of the brow; scale: pixels a head unit."""
    clay = sheet(scale, -0.95, 0.95, 1.30, 2.95)
    hats.model(kind, clay, linear(colour))
    return finish(clay, ask, anchor=(0.0, 1.52), baseline=0.8)


def _over(tile: Drawn, piece: Drawn, x: float, y: float, *, hangs: bool = False) -> Drawn:
    """The tile with the piece's middle, or its anchor, laid at (x, y); grown upwards when it stands out."""
    tall, wide = piece.alpha.shape
    across, down = piece.anchor if hangs else (wide / 2, tall / 2)
    left, top = round(x - across), round(y - down)
    grow = max(0, -top)
    rgb = np.pad(tile.rgb, ((grow, 0), (0, 0), (0, 0)))
    alpha = np.pad(tile.alpha, ((grow, 0), (0, 0)))
    top += grow
    x0, x1 = max(0, left), min(alpha.shape[1], left + wide)
    if x1 <= x0:
        return tile
    cover = piece.alpha[:, x0 - left : x1 - left]
    window = (slice(top, top + tall), slice(x0, x1))
    cover = cover[: alpha[window].shape[0]]
    over(rgb[window], piece.rgb[: cover.shape[0], x0 - left : x1 - left], cover)
    alpha[window] = np.maximum(alpha[window], cover)
    glow = None if tile.glow is None else np.pad(tile.glow, ((grow, 0), (0, 0), (0, 0)))
    moved = (tile.anchor[0], tile.anchor[1] + grow)
    seat = None if tile.seat is None else (tile.seat[0], tile.seat[1] + grow)
    hand = None if tile.hand is None else (tile.hand[0], tile.hand[1] + grow)
    return replace(tile, rgb=rgb, alpha=alpha, glow=glow, anchor=moved, seat=seat, hand=hand)
