"""The animals easel draws: species tables and the choice of model for a pose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..colour import F32, linear
from .breeds import BREEDS
from .curled import draw_curled
from .herd import HERD
from .quadruped import TONGUE_OUT, draw_quadruped, usual_aspect
from .rarer import SITTING as RARE_SITTING
from .rarer import WALKERS as RARE_WALKERS
from .registry import Ask, Drawn, SubjectInfo, register
from .sitter import Sitter
from .sitting import HOLDING, draw_sitting
from .species import RAINBOW, Quadruped, full_height
from .tile import facing_aware
from .wildlife import SITTING, WALKERS

_SITTING_UNITS = 2.2
"""Height of the sitting model in its own units."""

_FOX = Sitter(
    coat="#d8641f", belly="#fbf1e4", point="#2b1a14", inner="#e9c9ae", nose="#1d1512", eye="#b8791f", mask="fox",
    muzzle=0.8, snout=0.26, ear_length=1.18, tail="brush", tail_tip="#fbf3ea", fur=0.075, socks="#2b1a14", bib=True,
    cheek=1.22, eye_size=0.82, whiskers=0.5,
)  # fmt: skip
_DOG = Sitter(
    coat="#c98d4d", belly="#f0ddbf", inner="#b67a45", nose="#231a18", eye="#4a2c17", pupil="round", ear="flop",
    muzzle=1.35, snout=0.16, tail="curl", eye_size=0.86, whiskers=0, fur=0.05, bib=True, tongue=True,
)  # fmt: skip
_WOLF = Sitter(
    coat="#7d8288", belly="#e3e2de", inner="#a7a09a", nose="#1c1a1a", eye="#c79a2a", pupil="round", mask="fox",
    muzzle=1.0, snout=0.25, tail="brush", fur=0.085, eye_size=0.74, cheek=1.25, bib=True, whiskers=0.3,
)  # fmt: skip
_TIGER = Sitter(
    coat="#e08a2c", belly="#fbf2e4", nose="#d67f7a", eye="#b7a02c", pupil="round", ear="round", stripes="#1d130d",
    muzzle=1.35, snout=0.05, head=1.06, cheek=1.2, eye_size=0.8, body=1.15,
)  # fmt: skip
_BEAR = Sitter(
    coat="#6b4326", belly="#8d623d", nose="#17110f", eye="#2a180d", pupil="round", ear="round", muzzle=1.25,
    snout=0.14, tail="none", eye_size=0.6, body=1.3, whiskers=0, fur=0.075, inner="#8d623d",
)  # fmt: skip
_PANDA = Sitter(
    coat="#f4f1ea", belly="#f8f6f0", point="#1e1c1d", nose="#17110f", eye="#2a180d", pupil="round", ear="round",
    inner="#2a2728", mask="panda", socks="#1e1c1d", leg="#1e1c1d", muzzle=1.15, snout=0.06, tail="none",
    eye_size=0.62, body=1.32, whiskers=0, fur=0.07,
)  # fmt: skip
_RABBIT = Sitter(
    coat="#d9cbbb", belly="#f7f1e8", nose="#d98f8f", eye="#4b2b20", pupil="round", ear="long", muzzle=0.85,
    tail="none", head=0.92, eye_size=0.95, whiskers=0.7, fur=0.06,
)  # fmt: skip
_SQUIRREL = Sitter(
    coat="#b0602c", belly="#f6ead2", inner="#d99a70", nose="#3a2018", eye="#1d1310", pupil="round", ear_length=0.62,
    ear_width=0.6, muzzle=0.7, snout=0.1, tail="plume", tail_width=1.0, head=0.98, body=0.9, eye_size=0.78,
    cheek=1.15, whiskers=0.6, bib=True, fur=0.06,
)  # fmt: skip
_SIAMESE = Sitter(
    coat="#f1e4cf", belly="#fbf3e6", point="#4a352b", inner="#8a6459", nose="#3a2a25", eye="#3f8fd8", mask="siamese",
    fur=0.04, socks="#5b4336", tail_tip="#3d2b23", ear_length=1.1, ear_width=1.08,
)  # fmt: skip

SITTERS: dict[str, tuple[Sitter, float]] = {
    "cat": (Sitter(), 0.45),
    "siamese cat": (_SIAMESE, 0.45),
    "kitten": (Sitter(coat="#c99a66", head=1.12, eye_size=1.12, body=0.9), 0.25),
    "fox": (_FOX, 0.6),
    "arctic fox": (replace(_FOX, coat="#f2f3f4", belly="#ffffff", point="#cfd3d8", socks=None, tail_tip=None), 0.5),
    "dog": (_DOG, 0.7),
    "puppy": (replace(_DOG, head=1.12, eye_size=0.98, body=0.92), 0.35),
    "wolf": (_WOLF, 0.95),
    "husky": (replace(_WOLF, coat="#4a4e57", belly="#f5f4f0", eye="#4a9fd8", fur=0.07), 0.75),
    "tiger": (_TIGER, 1.2),
    "leopard": (replace(_TIGER, coat="#d9a44e", stripes=None, spots="#2a1a10", head=1.0, body=1.0, eye="#9fae3a"),
        1.0 ),
    "cheetah": (replace(_TIGER, coat="#e0b567", stripes=None, spots="#2a1a10", head=0.92, body=0.9, cheek=1.0), 1.0 ),
    "lion": (replace(_TIGER, coat="#d6a050", belly="#f2e0ba", stripes=None, mane="#7a4218", eye="#b07a24",
        tail_tip="#5a3014" ), 1.3),
    "lioness": (replace(_TIGER, coat="#d3a25a", belly="#f2e0ba", stripes=None, tail_tip="#5a3014"), 1.15),
    "bear": (_BEAR, 1.5),
    "polar bear": (replace(_BEAR, coat="#f3f1ea", belly="#fbfaf6", inner="#d9d2c8"), 1.6),
    "teddy bear": (replace(_BEAR, coat="#b8834a", belly="#dcb988", inner="#e3c49a", fur=0.035, eye_size=0.66), 0.35),
    "panda": (_PANDA, 1.2),
    "koala": (Sitter(coat="#8f949b", belly="#e9e7e3", inner="#e3dcd8", nose="#26211f", eye="#3a2214", pupil="round",
        ear="round", ear_length=1.7, ear_width=1.25, mask="koala", muzzle=0.9, snout=0.06, tail="none", eye_size=0.62,
        body=1.1, whiskers=0, fur=0.07, bib=True), 0.7),
    "raccoon": (Sitter(coat="#7b7672", belly="#e6e0d6", point="#2a2624", inner="#cfc6ba", nose="#191514",
        eye="#2a1a10", pupil="round", ear="round", ear_length=0.9, mask="raccoon", muzzle=0.8, snout=0.2,
        tail="ringed", tail_tip="#2a2624", tail_width=0.8, eye_size=0.66, body=1.1, cheek=1.2, whiskers=0.6,
        fur=0.07), 0.45),
    "red panda": (Sitter(coat="#b8512a", belly="#2a1a14", point="#f3e2cf", inner="#f3e2cf", nose="#191210",
        eye="#2a180d", pupil="round", ear="round", ear_length=1.15, mask="raccoon", muzzle=0.85, snout=0.1,
        tail="ringed", tail_tip="#e6b88a", eye_size=0.64, cheek=1.2, whiskers=0.5, fur=0.07, socks="#2a1712"), 0.45),
    "badger": (Sitter(coat="#7a7873", belly="#3a3735", point="#26221f", inner="#e8e2d8", nose="#161312",
        eye="#1d1310", pupil="round", ear="round", ear_length=0.75, mask="badger", muzzle=0.85, snout=0.25,
        tail="none", eye_size=0.55, body=1.2, whiskers=0.3, fur=0.075, socks="#26221f"), 0.4),
    "rabbit": (_RABBIT, 0.35),
    "hamster": (Sitter(coat="#d99a4e", belly="#fbf3e6", inner="#e8b8a6", nose="#d98f8f", eye="#1a1210", pupil="round",
        ear="round", ear_length=0.8, cheek=1.35, muzzle=0.75, tail="none", head=1.15, body=1.05, eye_size=0.75,
        whiskers=0.6, bib=True, fur=0.05), 0.1),
    "beaver": (Sitter(coat="#6b4a2c", belly="#96704a", inner="#59402a", nose="#1d1512", eye="#1d1310", pupil="round",
        ear="round", ear_length=0.65, muzzle=1.2, snout=0.1, tail="none", body=1.25, eye_size=0.6, whiskers=0.5,
        teeth=True), 0.5),
    "squirrel": (_SQUIRREL, 0.25),
    "chipmunk": (replace(_SQUIRREL, coat="#b07a44", tail_width=0.75), 0.18),
    "otter": (Sitter(coat="#6a4a34", belly="#cdb08c", inner="#5a4030", nose="#1d1512", eye="#1d1310", pupil="round",
        ear="round", ear_length=0.6, muzzle=1.25, snout=0.06, eye_size=0.66, body=0.95, whiskers=0.9, bib=True,
        fur=0.04), 0.6),
}  # fmt: skip

SITTERS.update(SITTING | RARE_SITTING)
HERD.update(WALKERS | RARE_WALKERS)
SITTERS.update({noun: (breed.sits, breed.height) for noun, breed in BREEDS.items()})
HERD.update({noun: (breed.stands, breed.height) for noun, breed in BREEDS.items()})


_EARS = {"tri": "point", "round": "round", "long": "long", "flop": "flop"}
_TAILS = {"long": "long", "brush": "brush", "ringed": "brush", "plume": "squirrel", "curl": "curl", "none": "short"}


def _on_all_fours(sitter: Sitter) -> Quadruped:
    """A walking form for a small animal of which only the sitting one is told: its colours on a sturdy body."""
    pale = sitter.belly
    return replace(
        HERD["fox"][0], coat=sitter.coat, belly=pale, legs=sitter.leg or sitter.socks, feet=sitter.socks or sitter.coat,
        length=0.86, leg=0.34, chest=0.27 * sitter.body, waist=0.28 * sitter.body, rump=0.30 * sitter.body, limb=0.11,
        shank=0.07, neck=(0.2, 44, 0.22, 0.2), skull=0.29 * sitter.head, muzzle=(0.12 + 0.4 * sitter.snout, 0.10, 0.07),
        muzzle_colour=pale, nose=sitter.nose, ear=_EARS.get(sitter.ear, "round"), inner=sitter.inner,
        ear_size=0.85 * sitter.ear_length, tail=_TAILS.get(sitter.tail, "short"), tail_colour=sitter.tail_tip or None,
        eye=1.1, iris=sitter.eye, fur=0.9, fur_length=0.045,
    )  # fmt: skip


UPRIGHT_STANDERS = frozenset(SITTERS) - frozenset(HERD)
"""Small animals that stand up on their hind legs: the sitting form shows it."""
HERD.update({
    noun: (_on_all_fours(sitter), height) for noun, (sitter, height) in SITTERS.items()
    if noun not in HERD and noun not in ("teddy bear", "koala")
})  # fmt: skip


def natural(colour: str) -> F32:
    """A colour as fur can have it: neither pitch black nor paper white, linear float32[3]."""
    asked = linear(colour)
    return np.clip(asked, 0.016, 0.92).astype(np.float32) * np.float32(0.94) + np.float32(0.006)


def _sitter(ask: Ask) -> Drawn:
    species, _ = SITTERS[ask.noun]
    if ask.colour:
        species = species.recoloured(natural(ask.colour))
    eyes = ask.part_colours.get("eyes") or ask.part_colours.get("eye")
    if eyes:
        species = replace(species, eye=eyes)
    if ask.age in ("baby", "young"):
        species = replace(species, head=species.head * 1.1, eye_size=species.eye_size * 1.1, body=species.body * 0.92)
    if TONGUE_OUT in ask.attributes.values():
        species = replace(species, tongue=True)
    draw = draw_curled if ask.pose in _ASLEEP else draw_sitting
    return draw(ask, species, ask.height_px / _SITTING_UNITS)


_ASLEEP = frozenset({"sleeping", "curled"})


_UPRIGHT = frozenset({"", "sitting", "front", "portrait", HOLDING, "watching", "waiting", "waving", "singing",
    "reading", "eating", "drinking", "hugging", "kissing", "meditating", "praying", "cheering", "guarding", "listening",
    "driving", "riding", "chair", "chair reading", "playing", "kneeling", *_ASLEEP})  # fmt: skip
"""Poses in which an animal that can sit looks at us."""


_PROFILES = frozenset({"dachshund", "greyhound"})
"""Who is known by its outline from the side."""


PATCHED = frozenset({"spots", "patches", "spotted"})
"""What is said of a coloured animal that keeps its patches."""


def _walker(ask: Ask, pixels_per_metre: float) -> Drawn:
    species, height = HERD[ask.noun]
    if ask.colour:
        species = species.recoloured(natural(ask.colour))
        if species.marks == "patches" and not PATCHED & set(ask.attributes):
            species = replace(species, marks="")
    if "wings" in ask.attributes and not species.wings:
        species = replace(species, wings=ask.part_colours.get("wings", "#fbfaf6"))
    if RAINBOW in ask.attributes.get("hair", "") + ask.attributes.get("mane", "") and species.mane_kind == "crest":
        species = replace(species, mane=RAINBOW, tail_colour=RAINBOW)
    if nose := ask.part_colours.get("nose"):
        species = replace(species, nose=nose)
    if ask.age in ("baby", "young"):
        species = replace(species, skull=species.skull * 1.2, eye=species.eye * 1.15, length=species.length * 0.88)
    return draw_quadruped(ask, species, pixels_per_metre * height / full_height(species))


def _animal(ask: Ask) -> Drawn:
    sits = ask.noun in SITTERS
    rises = ask.pose == "standing" and ask.noun in UPRIGHT_STANDERS
    looks_up = (ask.pose in _UPRIGHT or rises) and (ask.pose or ask.noun not in _PROFILES)
    if sits and (ask.noun not in HERD or (looks_up and "wings" not in ask.attributes)):
        return _sitter(ask)
    return _walker(ask, ask.height_px / (SITTERS if sits else HERD)[ask.noun][1])


def _register() -> None:
    for noun, (species, height) in SITTERS.items():
        wide = 0.95 if species.tail in ("brush", "ringed", "long", "plume") else 0.8
        register(noun, facing_aware(_animal), SubjectInfo(height, "animal", "ground", wide))
    for noun, (walker, height) in HERD.items():
        if noun not in SITTERS:
            register(noun, facing_aware(_animal), SubjectInfo(height, "animal", "ground", usual_aspect(walker)))


_register()
