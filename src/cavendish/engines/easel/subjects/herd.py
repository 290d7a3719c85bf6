"""Rows for four-legged animals: the species and its height in metres to the top of its head."""

from __future__ import annotations

from dataclasses import replace

from .species import Quadruped

_HORSE = Quadruped(
    coat="#8a5430", legs="#4a2c1a", feet="#2a1f1a", length=0.92, leg=0.62, chest=0.25, waist=0.225, rump=0.245,
    width=0.74, neck=(0.6, 52, 0.2, 0.125), skull=0.165, muzzle=(0.3, 0.105, 0.14), head_pitch=-14, ear="point",
    ear_size=0.75, mane="#2a1812", mane_kind="crest", tail="horse", tail_colour="#2a1812", fur=0.28, fur_length=0.012,
    gloss=0.16, muzzle_colour="#5a3a28", limb=0.11, shank=0.05,
)  # fmt: skip
_COW = Quadruped(
    coat="#f3efe6", feet="#3a302a", length=1.1, leg=0.48, chest=0.31, waist=0.32, rump=0.3, limb=0.12, shank=0.06,
    neck=(0.36, 24, 0.24, 0.17), skull=0.2, muzzle=(0.22, 0.145, 0.1), muzzle_colour="#e8b8a8", ear="flop",
    ear_size=0.7, horns="cow", tail="tuft", tail_colour="#2a2420", marks="patches", mark_colour="#211c1a", fur=0.3,
    fur_length=0.012,
)  # fmt: skip
_SHEEP = Quadruped(
    coat="#efe9dc", legs="#3a3230", feet="#241e1c", length=0.95, leg=0.4, chest=0.36, waist=0.38, rump=0.37,
    width=0.9, limb=0.09, shank=0.055, neck=(0.26, 30, 0.22, 0.17), skull=0.2, muzzle=(0.17, 0.11, 0.1),
    muzzle_colour="#3a3230", ear="flop", ear_size=0.7, inner="#3a3230", tail="short", mane="#f4efe4",
    mane_kind="wool", fur=1.0, fur_length=0.06,
)  # fmt: skip
_GOAT = Quadruped(
    coat="#d8cfc0", belly="#f3ede0", legs="#8a7a66", length=0.95, leg=0.52, chest=0.27, waist=0.27, rump=0.26,
    neck=(0.4, 45, 0.18, 0.12), skull=0.18, muzzle=(0.24, 0.09, 0.12), ear="flop", ear_size=0.8, horns="goat",
    horn_colour="#7a6a54", tail="short", fur=0.8, fur_length=0.035,
)  # fmt: skip
_PIG = Quadruped(
    coat="#eda6a0", feet="#6a4a48", length=1.1, leg=0.34, chest=0.37, waist=0.4, rump=0.38, width=0.85, limb=0.12,
    shank=0.075, neck=(0.2, 18, 0.3, 0.26), skull=0.26, muzzle=(0.16, 0.14, 0.06), muzzle_colour="#e58a88",
    nose="#a8504e", ear="point", ear_size=0.75, inner="#e58a88", tail="curl", fur=0.12, fur_length=0.008, gloss=0.2,
)  # fmt: skip
_DEER = Quadruped(
    coat="#a8703c", belly="#ecdcc0", legs="#7a4e2c", length=0.86, leg=0.64, chest=0.22, waist=0.2, rump=0.22,
    limb=0.09, shank=0.038, neck=(0.5, 58, 0.15, 0.095), skull=0.15, muzzle=(0.22, 0.075, 0.09),
    muzzle_colour="#e6d2b2", ear="point", ear_size=1.15, horns="antlers", horn_colour="#8a6a48", tail="short",
    tail_colour="#f6efe2", marks="dapple", mark_colour="#f0e0c4", fur=0.45, fur_length=0.018,
)  # fmt: skip
_ELEPHANT = Quadruped(
    coat="#8d9096", feet="#d9d2c4", foot="pad", length=0.95, leg=0.46, chest=0.36, waist=0.37, rump=0.35, width=0.85,
    limb=0.16, shank=0.125, neck=(0.22, 25, 0.3, 0.27), skull=0.28, muzzle=(0.06, 0.16, 0.1), ear="elephant",
    ear_size=1.2, inner="#c9a09a", horns="tusks", tail="tuft", tail_colour="#4a4a4e", trunk=True, fur=0.0,
    fur_length=0.006, gloss=0.12, eye=0.75,
)  # fmt: skip
_LION = Quadruped(
    coat="#d09a4c", belly="#ecd6a8", feet="#e0b878", foot="paw", length=1.05, leg=0.5, chest=0.28, waist=0.25,
    rump=0.26, limb=0.125, shank=0.075, neck=(0.28, 38, 0.22, 0.19), skull=0.21, muzzle=(0.15, 0.12, 0.07),
    muzzle_colour="#f0dcb4", ear="round", ear_size=0.8, mane="#6e3c16", mane_kind="lion", tail="tuft",
    tail_colour="#4a2812", fur=0.5, iris="#9a6a1a", nose="#5a3a32",
)  # fmt: skip
_BIG_CAT = replace(_LION, mane=None, mane_kind="", tail="long", tail_colour=None, neck=(0.3, 32, 0.21, 0.18))
_DOG = Quadruped(
    coat="#c08446", belly="#ecd8b6", feet="#ecd8b6", foot="paw", length=0.98, leg=0.5, chest=0.26, waist=0.215,
    rump=0.235, limb=0.11, shank=0.068, neck=(0.34, 48, 0.18, 0.155), skull=0.24, muzzle=(0.2, 0.12, 0.08),
    muzzle_colour="#ecd8b6", ear="flop", ear_size=0.62, tail="brush", fur=0.7, fur_length=0.035, eye=1.1,
    iris="#4a2c17",
)  # fmt: skip
_WOLF = replace(
    _DOG, coat="#777c83", belly="#dcdbd6", feet="#b8b6b0", leg=0.56, ear="point", ear_size=0.72, inner="#b8a8a0",
    muzzle_colour="#dcdbd6", muzzle=(0.24, 0.095, 0.08), skull=0.215, fur=0.85, fur_length=0.05, iris="#b08a2a",
    eye=0.95, mane="#8a8f95", mane_kind="ruff",
)  # fmt: skip
_CAT = Quadruped(
    coat="#b98a5a", belly="#ead9c0", feet="#ead9c0", foot="paw", length=1.0, leg=0.46, chest=0.25, waist=0.23,
    rump=0.245, limb=0.105, shank=0.068, neck=(0.26, 48, 0.18, 0.17), skull=0.265, muzzle=(0.08, 0.125, 0.07),
    muzzle_colour="#ead9c0", ear="point", ear_size=1.0, inner="#d99a95", nose="#d98a86", tail="long", fur=0.75,
    fur_length=0.04, eye=1.25, iris="#5f8a2a",
)  # fmt: skip
_BEAR = Quadruped(
    coat="#6b4326", feet="#3a2416", foot="paw", length=1.05, leg=0.4, chest=0.35, waist=0.34, rump=0.36, width=0.85,
    limb=0.16, shank=0.11, neck=(0.28, 24, 0.28, 0.22), skull=0.25, muzzle=(0.2, 0.115, 0.08),
    muzzle_colour="#9a7048", ear="round", ear_size=0.8, inner="#8d623d", tail="short", fur=0.95, fur_length=0.055,
    eye=0.75,
)  # fmt: skip
_MOUSE = Quadruped(
    coat="#9a948e", belly="#e8e2da", feet="#e0a8a0", foot="paw", length=0.85, leg=0.22, chest=0.34, waist=0.4,
    rump=0.44, width=0.9, limb=0.1, shank=0.06, neck=(0.18, 20, 0.3, 0.27), skull=0.33, muzzle=(0.24, 0.09, 0.1),
    nose="#d98a86", ear="round", ear_size=1.7, inner="#e3a8a0", tail="rat", tail_colour="#e0a8a0", fur=0.7,
    fur_length=0.035, eye=1.1,
)  # fmt: skip
_DINO = Quadruped(
    coat="#5f8f4a", belly="#cfd6a0", legs=None, feet="#e8dfc4", foot="pad", length=1.0, leg=0.42, chest=0.34,
    waist=0.38, rump=0.36, width=0.85, limb=0.15, shank=0.11, neck=(0.3, 20, 0.28, 0.24), skull=0.26, muzzle=(0.24,
    0.13, 0.12), ear="none", tail="reptile", fur=0.0, fur_length=0.006, gloss=0.3, eye=0.8, iris="#c9a02a",
    nose="#2a3a20",
)  # fmt: skip

HERD: dict[str, tuple[Quadruped, float]] = {
    "horse": (_HORSE, 2.1),
    "pony": (replace(_HORSE, coat="#c9a06a", legs=None, leg=0.52, neck=(0.5, 50, 0.22, 0.15), skull=0.19,
        mane="#efe2c6", tail_colour="#efe2c6"), 1.5),
    "foal": (replace(_HORSE, coat="#a8703c", leg=0.68, length=0.72, chest=0.2, waist=0.18, rump=0.2, skull=0.18,
        eye=1.2), 1.2),
    "donkey": (replace(_HORSE, coat="#8d8780", legs="#b8b0a6", ear="long", ear_size=0.9, neck=(0.46, 45, 0.19, 0.13),
        skull=0.18, mane="#3a3430", tail="tuft", tail_colour="#3a3430", muzzle_colour="#e6ded2"), 1.5),
    "zebra": (replace(_HORSE, coat="#f2efe8", legs=None, mane="#1d1815", tail="tuft", tail_colour="#1d1815",
        marks="stripes", muzzle_colour="#2a2422", neck=(0.52, 50, 0.2, 0.14)), 1.8),
    "unicorn": (replace(_HORSE, coat="#f4f0f2", legs=None, feet="#d8b04a", horns="unicorn", horn_colour="#f2cf6a",
        mane="rainbow", tail_colour="rainbow", muzzle_colour="#f0d8de", iris="#5a3a8a", eye=1.15), 2.2),
    "pegasus": (replace(_HORSE, coat="#f4f2ee", legs=None, feet="#c9a860", mane="#e8dcc0", tail_colour="#e8dcc0",
        muzzle_colour="#e8dcd4", wings="#fbfaf6"), 2.7),
    "cow": (_COW, 1.55),
    "bull": (replace(_COW, coat="#5a3a28", marks="", chest=0.36, neck=(0.36, 22, 0.3, 0.2), muzzle_colour="#3a2820",
        tail_colour="#2a1c14"), 1.65),
    "calf": (replace(_COW, coat="#b87a48", marks="", horns="", leg=0.54, length=0.9, skull=0.22, eye=1.2), 0.95),
    "buffalo": (replace(_COW, coat="#4a3628", marks="", chest=0.42, mane="#3a281c", mane_kind="ruff", fur=0.9,
        fur_length=0.05, muzzle_colour="#2a201a", tail_colour="#2a1c14"), 1.8),
    "sheep": (_SHEEP, 0.95),
    "lamb": (replace(_SHEEP, legs="#efe6d8", muzzle_colour="#efe6d8", inner="#e3b8a8", leg=0.48, length=0.75,
        skull=0.24, eye=1.2, fur_length=0.045), 0.55),
    "ram": (replace(_SHEEP, horns="ram", horn_colour="#b8a078"), 1.0),
    "goat": (_GOAT, 0.95),
    "pig": (_PIG, 0.8),
    "piglet": (replace(_PIG, leg=0.36, length=0.85, skull=0.31, eye=1.2), 0.35),
    "boar": (replace(_PIG, coat="#5a4638", muzzle_colour="#4a3830", inner="#6a5040", fur=0.95, fur_length=0.05,
        horns="", nose="#2a1c18"), 0.9),
    "deer": (_DEER, 1.9),
    "doe": (replace(_DEER, horns=""), 1.4),
    "fawn": (replace(_DEER, horns="", leg=0.7, length=0.66, chest=0.18, waist=0.165, rump=0.18, skull=0.175,
        eye=1.25), 0.8),
    "reindeer": (replace(_DEER, coat="#7a6048", marks="", mane="#e3d8c8", mane_kind="ruff", fur=0.8, fur_length=0.04),
        1.9),
    "moose": (replace(_DEER, coat="#4a3426", belly="#4a3426", legs="#8a7a68", feet="#2a201a", marks="", horns="palms",
        horn_colour="#c8a878", muzzle=(0.34, 0.15, 0.16), chest=0.36, waist=0.29, rump=0.28, skull=0.18,
        neck=(0.34, 40, 0.24, 0.19), muzzle_colour="#6a5040", tail="short", tail_colour="#3a281c"), 2.4),
    "antelope": (replace(_DEER, horns="goat", horn_colour="#3a3028"), 1.5),
    "elephant": (_ELEPHANT, 3.0),
    "baby elephant": (replace(_ELEPHANT, horns="", skull=0.33, length=0.8, eye=1.0), 1.1),
    "mammoth": (replace(_ELEPHANT, coat="#6a4630", feet="#4a3020", inner="#5a3a28", ear_size=0.7, fur=1.0,
        fur_length=0.07, tail_colour="#3a2418"), 3.2),
    "giraffe": (Quadruped(coat="#f0d9a8", feet="#6a4a2c", length=0.72, leg=0.62, chest=0.25, waist=0.22, rump=0.22,
        limb=0.1, shank=0.045, neck=(1.15, 66, 0.19, 0.09), skull=0.13, muzzle=(0.2, 0.075, 0.08), head_pitch=-6,
        ear="point", ear_size=0.8, horns="giraffe", mane="#9a5a2c", mane_kind="crest", tail="tuft",
        tail_colour="#2a1c14", marks="giraffe", mark_colour="#a8622c", fur=0.28, fur_length=0.01,
        muzzle_colour="#f4e6c6"), 5.0),
    "lion": (_LION, 1.4),
    "griffin": (replace(_LION, mane="#f4efe2", mane_kind="ruff", wings="#a8743a", horns="beak", horn_colour="#f0b02a",
        muzzle=(0.10, 0.09, 0.05), muzzle_colour="#f4efe2", ear="point", ear_size=0.5, iris="#e0a020"), 2.6),
    "lioness": (replace(_LION, mane=None, mane_kind=""), 1.2),
    "tiger": (replace(_BIG_CAT, coat="#e08a2c", belly="#fbf2e4", feet="#f0d8b4", marks="tiger",
        muzzle_colour="#fbf2e4"), 1.1),
    "leopard": (replace(_BIG_CAT, coat="#d9a44e", belly="#f2e4c4", marks="spots", mark_colour="#2a1a10"), 0.9),
    "cheetah": (replace(_BIG_CAT, coat="#dcae5e", belly="#f4e8cc", marks="dots", mark_colour="#2a1a10", leg=0.58,
        chest=0.24, waist=0.19, rump=0.21, limb=0.1, shank=0.058, skull=0.17), 0.95),
    "panther": (replace(_BIG_CAT, coat="#26242a", belly=None, feet="#1c1a1e", muzzle_colour="#2e2c32",
        inner="#4a3a3e", iris="#b8a02a"), 0.9),
    "dog": (_DOG, 0.7),
    "puppy": (replace(_DOG, leg=0.4, length=0.8, skull=0.3, eye=1.2), 0.35),
    "wolf": (_WOLF, 0.95),
    "husky": (replace(_WOLF, coat="#4a4e57", belly="#f5f4f0", muzzle_colour="#f5f4f0", iris="#4a9fd8", mane=None,
        tail="brush"), 0.75),
    "dalmatian": (replace(_DOG, coat="#f4f1ea", belly=None, muzzle_colour=None, marks="dots", mark_colour="#211d1c",
        fur=0.35, fur_length=0.012), 0.75),
    "fox": (replace(_WOLF, coat="#d8641f", belly="#fbf1e4", legs="#2b1a14", feet="#2b1a14", muzzle_colour="#fbf1e4",
        tail_colour="#fbf3ea", inner="#e9c9ae", mane=None, ear_size=0.85, chest=0.22, waist=0.19, rump=0.2,
        limb=0.085, shank=0.05, muzzle=(0.24, 0.075, 0.08), iris="#b8791f"), 0.6),
    "cat": (_CAT, 0.42),
    "kitten": (replace(_CAT, skull=0.32, length=0.8, leg=0.42, eye=1.35), 0.22),
    "bear": (_BEAR, 1.4),
    "polar bear": (replace(_BEAR, coat="#f3f1ea", feet="#4a4440", muzzle_colour="#efece2", inner="#d9d2c8"), 1.5),
    "panda": (replace(_BEAR, coat="#f4f1ea", legs="#1e1c1d", muzzle_colour="#f8f6f0", inner="#1e1c1d"), 1.0),
    "camel": (Quadruped(coat="#c79a5e", feet="#8a6a44", foot="pad", length=0.9, leg=0.6, chest=0.26, waist=0.25,
        rump=0.23, limb=0.1, shank=0.052, neck=(0.62, 40, 0.17, 0.11), skull=0.15, muzzle=(0.22, 0.085, 0.08),
        ear="round", ear_size=0.7, tail="tuft", tail_colour="#6a4a2c", humps=2, fur=0.65, fur_length=0.03), 2.2),
    "llama": (Quadruped(coat="#efe6d6", legs="#e0d4c0", length=0.75, leg=0.5, chest=0.28, waist=0.28, rump=0.27,
        limb=0.1, shank=0.06, neck=(0.66, 74, 0.18, 0.13), skull=0.155, muzzle=(0.15, 0.085, 0.06), ear="long",
        ear_size=0.5, tail="short", fur=1.0, fur_length=0.055, muzzle_colour="#d8c8b0"), 1.7),
    "rhinoceros": (Quadruped(coat="#8a8784", feet="#c9c2b6", foot="pad", length=1.15, leg=0.36, chest=0.36,
        waist=0.37, rump=0.36, limb=0.16, shank=0.115, neck=(0.34, 8, 0.3, 0.24), skull=0.24, muzzle=(0.3, 0.16,
        0.12), ear="point", ear_size=0.6, horns="rhino", horn_colour="#d8d0c0", tail="tuft", fur=0.0,
        fur_length=0.006, gloss=0.12, eye=0.6), 1.7),
    "hippopotamus": (Quadruped(coat="#8a7484", belly="#c9a8ae", feet="#5a4a52", foot="pad", length=1.15, leg=0.28,
        chest=0.4, waist=0.42, rump=0.4, limb=0.17, shank=0.125, neck=(0.26, 14, 0.34, 0.3), skull=0.28, muzzle=(0.28,
        0.24, 0.1), muzzle_colour="#b08a96", ear="round", ear_size=0.5, tail="short", fur=0.0, fur_length=0.006,
        gloss=0.4, eye=0.7), 1.5),
    "mouse": (_MOUSE, 0.08),
    "rat": (replace(_MOUSE, coat="#6a625c", skull=0.28, ear_size=1.1, length=1.0), 0.12),
    "squirrel": (replace(_MOUSE, coat="#b0602c", belly="#f2e4cc", feet="#8a4a24", leg=0.26, skull=0.3, muzzle=(0.16,
        0.1, 0.08), ear="point", ear_size=0.8, inner="#d99a70", nose="#3a2018", tail="squirrel",
        tail_colour="#d98a4a", fur_length=0.05), 0.25),
    "chipmunk": (replace(_MOUSE, coat="#b07a44", skull=0.32, ear_size=0.9, tail="squirrel", marks="", feet="#8a5a34",
        nose="#3a2018"), 0.15),
    "hedgehog": (replace(_MOUSE, coat="#c9a67c", belly=None, skull=0.3, ear_size=0.8, inner="#b08a68", nose="#1d1512",
        muzzle=(0.28, 0.07, 0.12), tail="none", spines="#5a4634", feet="#8a6a4c"), 0.16),
    "triceratops": (replace(_DINO, coat="#8a8a5a", horns="triceratops", skull=0.3, plates="frill"), 2.6),
    "brontosaurus": (replace(_DINO, coat="#6a8f9a", belly="#d0dcd2", neck=(1.1, 52, 0.24, 0.12), skull=0.16,
        muzzle=(0.16, 0.09, 0.05)), 7.0),
    "stegosaurus": (replace(_DINO, coat="#b0804a", belly="#e6d4a8", plates="back", neck=(0.34, 4, 0.22, 0.15),
        skull=0.16, muzzle=(0.18, 0.075, 0.06)), 3.6),
    "dragon": (replace(_DINO, coat="#3f8a52", belly="#d8d49a", neck=(0.72, 58, 0.24, 0.15), skull=0.27, muzzle=(0.34,
        0.14, 0.10), horns="dragon", horn_colour="#e8dcc0", wings="#c9583a", plates="spikes", leg=0.44,
        iris="#e0b020", eye=0.95), 3.5),
    "crocodile": (replace(_DINO, coat="#5a6f3f", belly="#c9c79a", leg=0.12, chest=0.2, waist=0.22, rump=0.2,
        width=1.2, neck=(0.26, 4, 0.18, 0.16), skull=0.17, muzzle=(0.5, 0.085, 0.04), plates="spikes", limb=0.08,
        shank=0.055, length=1.15), 0.5),
    "lizard": (replace(_DINO, coat="#6fa84a", leg=0.14, chest=0.16, waist=0.17, rump=0.16, width=1.1, neck=(0.2, 12,
        0.14, 0.13), skull=0.17, muzzle=(0.18, 0.1, 0.05), limb=0.07, shank=0.045, eye=1.2), 0.12),
}  # fmt: skip
