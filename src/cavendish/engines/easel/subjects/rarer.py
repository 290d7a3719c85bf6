"""Rows for animals that are asked for less often: relatives of known species in coats of their own."""

from __future__ import annotations

from dataclasses import replace

from .flock import BIRDS, Bird
from .herd import HERD
from .sitter import Sitter
from .species import Quadruped

_TIGER, _WOLF, _LIZARD = HERD["tiger"][0], HERD["wolf"][0], HERD["lizard"][0]
_BIG = Sitter(
    coat="#f2f0ea", belly="#fbfaf6", nose="#d67f7a", eye="#7ab8d8", pupil="round", ear="round", muzzle=1.35, snout=0.05,
    cheek=1.2, eye_size=0.8, head=1.06, body=1.15,
)  # fmt: skip
_CANINE = Sitter(coat="#b08a5a", belly="#ecdcc0", nose="#1c1a1a", eye="#c79a2a", pupil="round", mask="fox", muzzle=1.0,
    snout=0.25, tail="brush", fur=0.07, eye_size=0.74, cheek=1.15, bib=True, whiskers=0.3)  # fmt: skip
_SMALL = Sitter(coat="#a07a50", belly="#d8bc92", nose="#1d1512", eye="#1d1310", pupil="round", ear="round",
    ear_length=0.8, muzzle=0.9, snout=0.14, eye_size=0.75, whiskers=0.5, tail="none")  # fmt: skip

SITTING: dict[str, tuple[Sitter, float]] = {
    "white tiger": (replace(_BIG, stripes="#26242a"), 1.2),
    "panther": (replace(_BIG, coat="#2a282e", belly="#34323a", eye="#d8c02a", nose="#16151a", inner="#4a3a3e",
        head=1.0, body=1.0), 1.0),
    "sloth": (replace(_SMALL, coat="#9a8262", belly="#b8a07c", point="#ecdcc0", mask="sloth", ear_length=0.35,
        nose="#241a15", eye="#1d1310", tail="none", body=1.1, cheek=1.1, whiskers=0.0, fur=0.075), 0.7),
    "fennec fox": (replace(_CANINE, coat="#e3bd82", belly="#fdf6e8", inner="#f0c9b0", ear_length=1.62, ear_width=1.6,
        eye="#2a180d", eye_size=0.95, muzzle=0.75, head=1.08), 0.3),
    "jackal": (_CANINE, 0.6),
    "dingo": (replace(_CANINE, coat="#d09a54", belly="#f6e6c8", tail="curl"), 0.7),
    "quokka": (replace(_SMALL, body=1.15, cheek=1.25, head=1.1, muzzle=1.1), 0.4),
    "mole": (replace(_SMALL, coat="#3a3638", belly="#4a4648", ear_length=0.3, eye_size=0.4, snout=0.4, nose="#e8a0a0",
        socks="#e8b8b0"), 0.14),
    "gerbil": (replace(_SMALL, coat="#d8b078", belly="#fbf3e4", tail="long", tail_width=0.5, body=0.9), 0.12),
}  # fmt: skip

WALKERS: dict[str, tuple[Quadruped, float]] = {
    "white tiger": (replace(_TIGER, coat="#f2f0ea", belly="#fbfaf6", feet="#f2f0ea", mark_colour="#26242a",
        muzzle_colour="#fbfaf6", iris="#7ab8d8"), 1.1),
    "jackal": (replace(_WOLF, coat="#b08a5a", belly="#ecdcc0", muzzle_colour="#ecdcc0", mane=None), 0.6),
    "dingo": (replace(_WOLF, coat="#d09a54", belly="#f6e6c8", muzzle_colour="#f6e6c8", mane=None), 0.7),
    "chameleon": (replace(_LIZARD, coat="#5fb04a", leg=0.3, chest=0.26, waist=0.28, rump=0.2, width=0.6, length=0.9,
        tail="coil", skull=0.27, muzzle=(0.16, 0.13, 0.05), eye=2.0, iris="#e0a020", neck=(0.16, 22, 0.2,
        0.2), marks="dots", mark_colour="#e8d84a"), 0.2),
    "iguana": (replace(_LIZARD, coat="#6f9a4a", plates="spikes", skull=0.2), 0.3),
    "gecko": (replace(_LIZARD, coat="#e8c84a", marks="dots", mark_colour="#5a4020", skull=0.22, eye=1.6), 0.12),
    "komodo dragon": (replace(_LIZARD, coat="#6f6a58", leg=0.2, skull=0.19, muzzle=(0.26, 0.1, 0.05)), 0.6),
    "bearded dragon": (replace(_LIZARD, coat="#d8b070", plates="spikes", skull=0.22), 0.2),
    "salamander": (replace(_LIZARD, coat="#26242a", marks="dots", mark_colour="#f2c82a", gloss=0.7), 0.12),
    "axolotl": (replace(_LIZARD, coat="#f4b8c8", belly="#fbe0e6", mane="#d8486e", mane_kind="ruff", skull=0.28,
        muzzle=(0.12, 0.16, 0.05), eye=0.9, gloss=0.7), 0.15),
}  # fmt: skip
_BIRD, _PARROT, _DUCK = BIRDS["bird"][0], BIRDS["parrot"][0], BIRDS["duck"][0]
FEATHERED: dict[str, tuple[Bird, float]] = {
    "egret": (replace(BIRDS["crane"][0], coat="#f8f8f6", wing="#f0f0ee", tail="#f0f0ee", head="#f8f8f6", comb=None,
        beak="#e0a838"), 1.0),
    "hoopoe": (replace(_BIRD, coat="#e0a068", belly="#f0d0a8", wing="#26242a", crest="#e8903a",
        bill=(0.32, 0.03, 0.05)), 0.25),
    "cockatiel": (replace(_PARROT, coat="#b8bcc2", wing="#9aa0a8", tail="#9aa0a8", face="#f0863a", crest="#f2e04a",
        bill=(0.08, 0.06, 0.06), beak="#8a8a8a"), 0.3),
    "mandarin duck": (replace(_DUCK, coat="#c8783a", belly="#f4f0e8", wing="#e89a3a", head="#a8481e", crest="#2f7a5a",
        beak="#d8302a", tail="#3a5a9a"), 0.42),
    "goldfinch": (replace(_BIRD, coat="#f2cc2a", belly="#f6e6a0", wing="#26242a", tail="#26242a", beak="#e8a070"),
        0.14),
}  # fmt: skip
