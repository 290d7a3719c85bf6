"""More rows for wild animals: relatives of the species in `herd`, `sitter` and `flock` in coats of their own."""

from __future__ import annotations

from dataclasses import replace

from .flock import BIRDS, Bird
from .herd import HERD
from .sitter import Sitter
from .species import Quadruped

_CAT, _WOLF, _DEER = HERD["tiger"][0], HERD["wolf"][0], HERD["deer"][0]
_BIG = Sitter(
    coat="#d9a44e", belly="#f2e4c4", nose="#d67f7a", eye="#9fae3a", pupil="round", ear="round", muzzle=1.35, snout=0.05,
    cheek=1.2, eye_size=0.8,
)  # fmt: skip
_SMALL = Sitter(coat="#8a6a4a", belly="#e6d6bc", nose="#1d1512", eye="#1d1310", pupil="round", ear="round",
    ear_length=0.7, muzzle=0.85, snout=0.2, eye_size=0.7, whiskers=0.5)  # fmt: skip
_PLAIN = replace(_CAT, marks="")
_CANINE = Sitter(coat="#a88a5e", belly="#e8dcc4", nose="#1c1a1a", eye="#c79a2a", pupil="round", mask="fox", muzzle=1.0,
    snout=0.25, tail="brush", fur=0.075, eye_size=0.74, cheek=1.2, bib=True, whiskers=0.3)  # fmt: skip

WALKERS: dict[str, tuple[Quadruped, float]] = {
    "snow leopard": (replace(_CAT, coat="#d8d6d2", belly="#f6f5f2", marks="spots", mark_colour="#3a3a40",
        muzzle_colour="#f6f5f2", iris="#9ab0b8", fur=0.8, fur_length=0.045, feet="#d8d6d2"), 0.9),
    "jaguar": (replace(_CAT, coat="#cf953c", belly="#f0dfb8", marks="spots", mark_colour="#20160e",
        muzzle_colour="#f0dfb8", feet="#cf953c"), 0.9),
    "puma": (replace(_PLAIN, coat="#b88a5e", belly="#ead8bc", muzzle_colour="#f2e6d2", feet="#b88a5e"), 0.9),
    "hyena": (replace(_WOLF, coat="#a88e66", belly=None, marks="dots", mark_colour="#4a3a28", mane="#7a6244",
        muzzle_colour="#4a3a2c", ear="round", ear_size=1.0), 0.85),
    "coyote": (replace(_WOLF, coat="#a88a5e", belly="#e8dcc4", muzzle_colour="#e8dcc4", mane=None), 0.7),
    "alpaca": (replace(HERD["llama"][0], coat="#c99a66", legs="#b88a58", muzzle_colour="#e6cfae"), 1.5),
    "bison": (replace(HERD["buffalo"][0], coat="#4f3826", chest=0.46, horns="cow"), 1.8),
    "yak": (replace(HERD["buffalo"][0], coat="#2e2622", fur=1.0, fur_length=0.09), 1.8),
    "highland cow": (replace(HERD["cow"][0], coat="#b8652a", marks="", fur=1.0, fur_length=0.09, mane="#b8652a",
        mane_kind="ruff", muzzle_colour="#d8a088", tail_colour="#8a4a1e"), 1.4),
    "gazelle": (replace(_DEER, coat="#c08a4a", horns="goat", horn_colour="#2e2620", marks="", belly="#f4ecdc"), 1.1),
    "okapi": (replace(_DEER, coat="#5a2e20", horns="giraffe", marks="", legs="#e8e2d8", neck=(0.62, 58, 0.16, 0.1)),
        1.9),
    "tapir": (replace(HERD["pig"][0], coat="#3a3638", muzzle=(0.3, 0.1, 0.12), muzzle_colour="#3a3638", nose="#1c1a1c",
        inner="#5a5456", tail="short"), 1.0),
    "capybara": (replace(HERD["mouse"][0], coat="#9a6a40", belly=None, feet="#5a3c26", tail="none", ear_size=0.6,
        inner="#7a5030", nose="#2a1c14", skull=0.3, muzzle=(0.24, 0.2, 0.08), leg=0.26, fur=0.9, fur_length=0.045,
        eye=0.8), 0.6),
    "guinea pig": (replace(HERD["mouse"][0], coat="#c07a3a", belly="#fbf4ea", feet="#e8b8a6", tail="none",
        ear_size=0.75, ear="flop", inner="#8a5a3a", nose="#d98a86", skull=0.34, muzzle=(0.12, 0.16, 0.06),
        muzzle_colour="#fbf4ea", leg=0.12, length=0.72, chest=0.34, waist=0.36, rump=0.36, fur=1.0, fur_length=0.05,
        marks="saddle", mark_colour="#2e2620", eye=1.1), 0.2),
    "warthog": (replace(HERD["boar"][0], coat="#7a6450", horns="tusks"), 0.9),
    "wildebeest": (replace(HERD["buffalo"][0], coat="#5e564e", chest=0.34, leg=0.56, mane="#2a2420"), 1.5),
    "anteater": (replace(HERD["bear"][0], coat="#5e564e", muzzle=(0.55, 0.06, 0.16), ear_size=0.5, tail="brush",
        muzzle_colour="#7a7068", skull=0.18), 0.8),
}  # fmt: skip
SITTING: dict[str, tuple[Sitter, float]] = {
    "snow leopard": (replace(_BIG, coat="#d8d6d2", belly="#f6f5f2", spots="#3a3a40", eye="#9ab0b8", fur=0.085,
        tail_width=1.5), 0.95),
    "jaguar": (replace(_BIG, coat="#cf953c", belly="#f0dfb8", spots="#20160e", body=1.1), 0.95),
    "puma": (replace(_BIG, coat="#b88a5e", belly="#f2e6d2", eye="#b0a03a"), 0.95),
    "coyote": (_CANINE, 0.7),
    "skunk": (replace(_SMALL, coat="#1f1d20", belly="#2a282c", mask="badger", tail="plume", tail_tip="#f4f2ee",
        point="#1f1d20", inner="#4a464a", fur=0.08), 0.4),
    "meerkat": (replace(_SMALL, coat="#c9a06a", belly="#ecdcba", body=0.62, head=0.8, mask="ringed", point="#4a3626",
        ear_length=0.45, tail="long", tail_width=0.45, snout=0.24), 0.35),
    "lemur": (replace(_SMALL, coat="#8f9096", belly="#f2f0ec", mask="raccoon", point="#26242a", tail="ringed",
        tail_tip="#1e1c20", eye="#e08a1e", ear_length=0.95, eye_size=0.95), 0.45),
    "ferret": (replace(_SMALL, coat="#c8ae88", belly="#f2e8d4", mask="raccoon", point="#4a382a", body=0.75,
        head=0.9), 0.3),
    "opossum": (replace(_SMALL, coat="#8f8c8a", belly="#e8e4de", point="#3a3436", nose="#d98a8a", snout=0.32,
        tail_width=0.5, mask="siamese"), 0.4),
    "wombat": (replace(_SMALL, coat="#7a6048", belly="#9a8064", tail="none", body=1.3, head=1.1, cheek=1.2, snout=0.1,
        muzzle=1.2), 0.5),
    "chinchilla": (replace(_SMALL, coat="#9aa0aa", belly="#f2f2f2", ear_length=1.4, ear_width=1.05, tail="brush",
        head=1.1, fur=0.085, snout=0.08), 0.25),
    "capybara": (replace(_SMALL, coat="#9a6a40", belly="#b08458", inner="#7a5030", tail="none", body=1.3, head=1.1,
        muzzle=1.6, snout=0.16, ear_length=0.6, eye_size=0.6, teeth=True), 0.6),
    "groundhog": (replace(_SMALL, coat="#8a6848", belly="#b89468", body=1.2, teeth=True, tail="none", muzzle=1.1,
        snout=0.1), 0.4),
}  # fmt: skip
_BIRD = BIRDS["bird"][0]
FEATHERED: dict[str, tuple[Bird, float]] = {
    "blue jay": (replace(_BIRD, coat="#3f7fd0", belly="#eef0f2", wing="#2f5fb0", crest="#3f7fd0", tail="#2f5fb0"),
        0.25),
    "cardinal": (replace(_BIRD, coat="#cf2a2a", belly=None, wing="#a82020", crest="#cf2a2a", face="#2a1c1c",
        beak="#e8742a"), 0.2),
    "raven": (replace(BIRDS["crow"][0], coat="#1f1f26", bill=(0.24, 0.075, 0.04)), 0.5),
    "magpie": (replace(BIRDS["crow"][0], belly="#f4f3f0", wing="#2f5a9a", tail_length=0.8), 0.4),
    "swallow": (replace(_BIRD, coat="#2f4a7a", belly="#f2e6d8", wing="#24406c", face="#b8502e", tail_length=0.7), 0.17),
    "kingfisher": (replace(_BIRD, coat="#1f8fc0", belly="#e0803a", wing="#1a76a8", bill=(0.34, 0.05, 0.0), skull=0.27,
        beak="#26242a"), 0.18),
    "woodpecker": (replace(_BIRD, coat="#26242a", belly="#f0ece4", crest="#d02a2a", bill=(0.26, 0.04, 0.0), slant=62,
        wing="#1e1c22"), 0.25),
    "puffin": (Bird("#22242a", belly="#f6f5f1", wing="#1c1e24", face="#f4f3ee", beak="#f0702a", foot="#f0702a",
        bill=(0.2, 0.11, 0.05), skull=0.24, slant=62, girth=0.36, legs=0.14, tail_length=0.1), 0.3),
    "pelican": (Bird("#f6f3ec", wing="#e6e2d8", tail="#3a3a3e", beak="#f0a83a", foot="#f0a040", flat_bill=True,
        bill=(0.55, 0.085, 0.0), slant=14, neck=0.5, bent=True, skull=0.15, legs=0.18, tail_length=0.14), 1.2),
    "heron": (replace(BIRDS["crane"][0], coat="#8d99a8", wing="#6f7d8e", head="#e8ebee", comb=None, crest="#2a2c34",
        beak="#e0a838", tail="#6f7d8e"), 1.2),
    "falcon": (replace(BIRDS["hawk"][0], coat="#5f6a78", belly="#ece6da", wing="#4a5462", head="#3e4753"), 0.5),
    "vulture": (replace(BIRDS["eagle"][0], coat="#3a2e28", wing="#2c231e", head="#d8a090", tail="#2c231e", neck=0.3,
        bent=True), 0.9),
    "cockatoo": (replace(BIRDS["parrot"][0], coat="#f7f5f0", wing="#ece8e0", tail="#ece8e0", crest="#f2d23a",
        face=None), 0.5),
    "macaw": (replace(BIRDS["parrot"][0], coat="#2f6fd0", belly="#f2b82a", wing="#2a5ab8", tail="#2a5ab8",
        tail_length=1.0), 0.85),
    "budgie": (replace(BIRDS["parrot"][0], coat="#7ac84a", wing="#5aa838", tail="#2f6fa8", face="#f2e24a",
        bill=(0.08, 0.06, 0.06), beak="#c8b878", skull=0.26), 0.18),
    "kiwi": (Bird("#7a5a3c", wing="#6a4c32", beak="#e0d0b4", foot="#c8a888", bill=(0.45, 0.025, 0.05), girth=0.42,
        skull=0.2, slant=16, legs=0.32, tail_length=0.04, fluff=0.06), 0.4),
    "emu": (replace(BIRDS["ostrich"][0], coat="#5a4a3e", wing="#4c3e34", tail="#4c3e34", head="#4a6a8a"), 1.8),
    "pheasant": (replace(BIRDS["rooster"][0], coat="#a85a24", head="#1f5a4a", tail="#b88a4a", fan="", tail_length=1.2,
        comb=None, face="#c8302a"), 0.7),
    "quail": (replace(BIRDS["chicken"][0], coat="#8a7a66", wing="#6f604e", comb=None, crest="#2a2420", girth=0.38),
        0.2),
    "gosling": (replace(BIRDS["duckling"][0], coat="#d8d09a", wing="#c8be84", neck=0.22), 0.22),
    "cygnet": (replace(BIRDS["duckling"][0], coat="#b8b8ba", wing="#a6a6a8", beak="#4a4a4e", neck=0.25), 0.3),
}  # fmt: skip
