"""Rows for birds: the species and its height in metres."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..colour import F32, hexadecimal, linear, mix


@dataclass(frozen=True, slots=True)
class Bird:
    """One species. Lengths in units of the body's length; colours '#rrggbb', None for the coat's."""

    coat: str
    belly: str | None = None
    wing: str | None = None
    head: str | None = None
    tail: str | None = None
    beak: str = "#e8a030"
    foot: str = "#d88a2a"
    girth: float = 0.33
    """Half the body's height."""
    slant: float = 28.0
    """Degrees the standing body rises towards the breast."""
    skull: float = 0.21
    neck: float = 0.12
    """Length of the neck."""
    bent: bool = False
    """A long neck in an S."""
    bill: tuple[float, float, float] = (0.16, 0.055, 0.0)
    """Length, thickness, how far its tip hooks down."""
    flat_bill: bool = False
    legs: float = 0.22
    leg_width: float = 0.028
    tail_length: float = 0.4
    fan: str = ""
    """'', 'peacock', 'rooster' or 'turkey'."""
    comb: str | None = None
    crest: str | None = None
    face: str | None = None
    """Pale disc around the eyes (owls), cheek patch (parrots)."""
    eye: float = 1.0
    iris: str = "#1c1410"
    upright: bool = False
    """Penguins: body upright, flippers."""
    owl: bool = False
    fluff: float = 0.03
    habit: str = "ground"
    burning: bool = False
    """Flames on its wings and tail."""

    def recoloured(self, colour: F32) -> Bird:
        """The species in other feathers; beak and feet stay."""
        text = hexadecimal(colour)
        return replace(
            self,
            coat=text,
            wing=hexadecimal(colour * 0.78) if self.wing else None,
            head=hexadecimal(mix(colour, linear("#ffffff"), 0.12)) if self.head else None,
            tail=hexadecimal(colour * 0.62) if self.tail else None,
            belly=hexadecimal(mix(colour, linear("#fbf6ee"), 0.5)) if self.belly else None,
        )


BIRDS: dict[str, tuple[Bird, float]] = {
    "bird": (Bird("#4a8ac8", belly="#f2c8a0", wing="#3a6aa0", beak="#3a3430", foot="#5a4a40", skull=0.24), 0.16),
    "robin": (Bird("#7a6048", belly="#e0662e", wing="#6a5240", face="#e0662e", beak="#3a3430", foot="#5a4a40",
        skull=0.24), 0.14),
    "sparrow": (Bird("#9a7450", belly="#e0d4c0", wing="#6a4a30", beak="#4a4038", foot="#8a6a54", skull=0.24), 0.14),
    "canary": (Bird("#f2d23a", wing="#e0b828", beak="#e8a070", foot="#d8a080", skull=0.24), 0.14),
    "hummingbird": (Bird("#2f9a6a", belly="#e8e8e0", wing="#5a8a8a", face="#c8305a", beak="#22201e", foot="#3a3430",
        girth=0.26, bill=(0.42, 0.022, 0.0), legs=0.1), 0.1),
    "crow": (Bird("#26262c", wing="#1c1c22", beak="#2a2a2e", foot="#2a2a2e", bill=(0.2, 0.06, 0.02)), 0.45),
    "pigeon": (Bird("#8a929e", belly="#a8aab4", wing="#6f7884", head="#5a6a7a", beak="#4a4448", foot="#c86a5a"),
        0.33),
    "dove": (Bird("#f4f2ee", wing="#e8e4de", beak="#c8a090", foot="#d88a80"), 0.32),
    "seagull": (Bird("#f4f3f0", wing="#a8b0b8", tail="#f4f3f0", bill=(0.2, 0.05, 0.02)), 0.42),
    "eagle": (Bird("#5a3c26", wing="#4a3020", head="#f4efe6", tail="#f4efe6", bill=(0.2, 0.075, 0.07), skull=0.2,
        slant=48, iris="#c8981e", foot="#e0a82a"), 0.9),
    "hawk": (Bird("#7a5434", belly="#e8d8bc", wing="#5f4028", bill=(0.15, 0.065, 0.06), slant=50, iris="#c8981e"),
        0.55),
    "parrot": (Bird("#d8302a", wing="#2a5ac8", tail="#2a5ac8", face="#f4efe6", beak="#2a2628", foot="#6a625c",
        bill=(0.13, 0.085, 0.12), slant=56, tail_length=0.75, skull=0.23), 0.6),
    "duck": (Bird("#a89078", belly="#e0d6c8", wing="#8a7460", head="#2f7a4a", beak="#e8b030", flat_bill=True,
        bill=(0.2, 0.07, 0), slant=10, neck=0.2, skull=0.2, legs=0.14, tail_length=0.22, habit="water"), 0.45),
    "duckling": (Bird("#f2d24a", wing="#e6c238", beak="#e89a3a", flat_bill=True, bill=(0.13, 0.06, 0), slant=10,
        skull=0.28, legs=0.12, tail_length=0.08, fluff=0.05, habit="water"), 0.18),
    "goose": (Bird("#f2f0ea", wing="#e2ded6", beak="#e8902a", flat_bill=True, bill=(0.19, 0.065, 0), slant=14,
        neck=0.5, bent=True, skull=0.15, legs=0.18, tail_length=0.18), 0.8),
    "swan": (Bird("#f8f7f4", wing="#eeece8", beak="#e8802a", flat_bill=True, bill=(0.17, 0.055, 0), slant=8,
        neck=0.85, bent=True, skull=0.14, legs=0.14, tail_length=0.2, habit="water"), 1.1),
    "flamingo": (Bird("#f08aa0", wing="#e86a86", beak="#2a2426", foot="#e88a98", slant=12, neck=0.95, bent=True,
        skull=0.125, bill=(0.17, 0.06, 0.1), legs=0.95, leg_width=0.022, girth=0.27, tail_length=0.16), 1.3),
    "crane": (Bird("#f2f2f0", wing="#d8dadc", tail="#26262c", head="#f2f2f0", comb="#c8302a", beak="#5a5a50",
        foot="#3a3a38", slant=14, neck=0.8, bent=True, skull=0.12, bill=(0.32, 0.03, 0.0), legs=0.85, leg_width=0.022,
        girth=0.27, tail_length=0.2), 1.4),
    "stork": (Bird("#f4f2ee", wing="#2a2a30", beak="#d8402a", foot="#d8402a", slant=14, neck=0.62, bent=True,
        skull=0.13, bill=(0.38, 0.035, 0.0), legs=0.8, leg_width=0.022, girth=0.27, tail_length=0.16), 1.1),
    "chicken": (Bird("#f2ede2", wing="#e2d8c6", beak="#e8b040", comb="#d8302a", slant=22, neck=0.2, skull=0.17,
        girth=0.36, tail_length=0.18, legs=0.24), 0.45),
    "rooster": (Bird("#b8501e", wing="#7a2f16", head="#e0962e", tail="#1f5a4a", beak="#e8b040", comb="#d8202a",
        fan="rooster", slant=26, neck=0.26, skull=0.17, girth=0.33, legs=0.3), 0.6),
    "chick": (Bird("#f6dc5a", wing="#eed04a", beak="#e8983a", skull=0.3, legs=0.14, tail_length=0.06, fluff=0.055,
        girth=0.36), 0.12),
    "turkey": (Bird("#5a3c28", wing="#4a3020", head="#a86a6a", tail="#7a4a2a", fan="peacock", comb="#d8302a",
        skull=0.13, neck=0.28, girth=0.4), 0.9),
    "peacock": (Bird("#1f5ab8", wing="#8a7a5a", head="#1f5ab8", crest="#2a9ab8", face="#f2f2ee", fan="peacock",
        neck=0.4, skull=0.14, slant=34, girth=0.29, legs=0.3, foot="#7a6a5a", beak="#8a8a80"), 1.5),
    "toucan": (Bird("#22222a", belly="#22222a", face="#f6efe0", beak="#f2a02a", bill=(0.42, 0.12, 0.06), slant=50,
        foot="#4a6a8a", iris="#2a4a8a", tail_length=0.4), 0.55),
    "ostrich": (Bird("#2a262a", wing="#1f1c20", tail="#f2ede4", head="#d8b8a4", beak="#c8a080", foot="#c8a48c",
        slant=8, neck=0.95, bent=True, skull=0.12, bill=(0.14, 0.05, 0.0), legs=0.95, leg_width=0.045, girth=0.36,
        tail_length=0.25, fluff=0.06, eye=1.6), 2.3),
    "penguin": (Bird("#262830", belly="#f6f4ee", wing="#22242c", head="#262830", face="#f4d48a", beak="#e8902a",
        foot="#e8902a", upright=True, skull=0.27, fluff=0.015, eye=1.2), 0.8),
    "owl": (Bird("#8a6844", belly="#dcc8a4", wing="#6a4c30", head="#8a6844", face="#ecdcbc", beak="#4a4038",
        foot="#c8a04a", owl=True, skull=0.34, iris="#f0b020", fluff=0.04), 0.5),
    "snowy owl": (Bird("#f4f3ef", belly="#fbfaf6", wing="#e4e2dc", head="#f4f3ef", face="#ffffff", beak="#3a3634",
        foot="#e0dcd4", owl=True, skull=0.34, iris="#f0c020", fluff=0.045), 0.6),
    "phoenix": (Bird("#e8501e", belly="#f6b83a", wing="#d8301a", head="#f0802a", tail="#f6b020", crest="#f6c83a",
        beak="#f2c040", foot="#d8902a", tail_length=1.0, slant=40, neck=0.25, bill=(0.16, 0.06, 0.05), fluff=0.06,
        iris="#8a1a0a", burning=True), 1.2),
}  # fmt: skip
