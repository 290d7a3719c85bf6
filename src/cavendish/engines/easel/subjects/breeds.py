"""Rows for breeds of dogs and cats: how each sits, how it stands, and its height in metres."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .herd import HERD
from .sitter import Sitter
from .species import Quadruped


@dataclass(frozen=True, slots=True)
class Breed:
    """One breed in both models. height: sitting, metres."""

    sits: Sitter
    stands: Quadruped
    height: float


_DOG = Sitter(
    coat="#c98d4d", belly="#f0ddbf", inner="#b67a45", nose="#231a18", eye="#4a2c17", pupil="round", ear="flop",
    muzzle=1.35, snout=0.16, tail="curl", eye_size=0.86, whiskers=0, fur=0.05, bib=True, tongue=True,
)  # fmt: skip
_PRICKED = replace(_DOG, ear="tri", inner="#d9a99a", muzzle=1.4, snout=0.22, cheek=1.1, eye_size=0.78)
_WALKER = HERD["dog"][0]
_UPRIGHT_EARS = replace(_WALKER, ear="point", ear_size=0.8, inner="#c99a90")
_CAT = HERD["cat"][0]


def _dog(height: float, coat: str, pale: str, sits: Sitter = _DOG, stands: Quadruped = _WALKER) -> Breed:
    """A dog of two colours."""
    same = pale == coat
    return Breed(
        replace(sits, coat=coat, belly=pale),
        replace(stands, coat=coat, belly=None if same else pale, feet=pale, muzzle_colour=None if same else pale),
        height,
    )


def _cat(height: float, sits: Sitter, **stands: object) -> Breed:
    """A cat whose walking form takes the sitting one's colours."""
    walker = replace(_CAT, coat=sits.coat, belly=sits.belly, feet=sits.socks or sits.belly, iris=sits.eye,
                     muzzle_colour=sits.belly)  # fmt: skip
    return Breed(sits, replace(walker, **stands), height)  # type: ignore[arg-type]


_TABBY = Sitter(coat="#a08468", belly="#efe4d2", stripes="#3a2a1e", eye="#8aa83a")
_BLACK_TAN = replace(_DOG, mask="tan", bib=False, point="#1c1a1b", fur=0.03)

BREEDS: dict[str, Breed] = {
    "corgi": _dog(0.4, "#d58a3c", "#fbf4e8",
        replace(_PRICKED, ear_length=1.4, ear_width=1.3, mask="blaze", socks="#fbf4e8", snout=0.22, tail="none",
            body=1.05),
        replace(_UPRIGHT_EARS, leg=0.21, length=1.2, ear_size=1.3, tail="short", fur=0.8, legs="#f4e6d2", skull=0.26)),
    "german shepherd": _dog(0.8, "#b8834a", "#d9b07a",
        replace(_PRICKED, ear_length=1.15, mask="shepherd", point="#241c18", snout=0.28, tail="brush", bib=False),
        replace(_UPRIGHT_EARS, leg=0.54, marks="saddle", mark_colour="#241c18", muzzle=(0.26, 0.1, 0.08))),
    "golden retriever": _dog(0.7, "#dca85a", "#f0d8a4",
        replace(_DOG, fur=0.085, tail="brush", inner="#c08a48", cheek=1.05, ear_length=1.1),
        replace(_WALKER, fur=0.95, fur_length=0.055)),
    "labrador": _dog(0.7, "#e3c896", "#f2e4c8", replace(_DOG, fur=0.03, inner="#cfa870", ear_length=0.9),
        replace(_WALKER, fur_length=0.018, tail="long")),
    "poodle": _dog(0.55, "#f1ece4", "#f1ece4", replace(_DOG, fur=0.06, inner="#e4dccf", mask="poodle", ear_length=1.3),
        replace(_WALKER, mane="#f7f3ec", mane_kind="wool", fur=1.0, fur_length=0.06, leg=0.58, tail="short")),
    "dachshund": _dog(0.35, "#8a4a26", "#a8683a",
        replace(_DOG, fur=0.025, ear_length=1.45, snout=0.32, muzzle=1.0, body=0.85, bib=False, inner="#6e381c"),
        replace(_WALKER, length=1.45, leg=0.22, chest=0.24, waist=0.2, rump=0.21, muzzle=(0.32, 0.09, 0.08), fur=0.35,
            fur_length=0.012, tail="long", ear_size=0.8)),
    "pug": _dog(0.35, "#dcb98a", "#e8cda4",
        replace(_DOG, mask="pug", point="#241e1c", snout=0.02, muzzle=1.3, ear_length=0.5, inner="#2a2220", fur=0.025,
            cheek=1.25, body=1.1, eye_size=1.0, bib=False),
        replace(_WALKER, leg=0.34, length=0.9, muzzle=(0.06, 0.14, 0.08), tail="curl", skull=0.28, ear_size=0.45,
            fur=0.35, fur_length=0.012)),
    "bulldog": _dog(0.45, "#e9dcc8", "#f6efe2",
        replace(_DOG, mask="bulldog", point="#b07a48", snout=0.02, muzzle=1.85, ear_length=0.38, ear_width=0.7,
            fur=0.012, cheek=1.25, body=1.3, head=1.12, eye_size=0.62, tail="none", tongue=False, teeth=True),
        replace(_WALKER, leg=0.3, length=0.95, chest=0.34, waist=0.28, muzzle=(0.08, 0.17, 0.1), skull=0.29,
            tail="short", marks="patches", mark_colour="#b07a48", ear_size=0.45, fur=0.35, fur_length=0.012)),
    "french bulldog": _dog(0.35, "#5a5654", "#d8d2ca",
        replace(_PRICKED, snout=0.03, muzzle=1.45, ear_length=0.75, ear_width=1.35, fur=0.025, cheek=1.3, tail="none",
            body=1.1, eye_size=0.95),
        replace(_UPRIGHT_EARS, leg=0.32, length=0.9, muzzle=(0.06, 0.15, 0.08), skull=0.28, tail="short", ear_size=1.0,
            fur=0.35, fur_length=0.012)),
    "chihuahua": _dog(0.25, "#d9a468", "#f2e2c8",
        replace(_PRICKED, ear_length=1.35, ear_width=1.5, head=1.05, snout=0.14, muzzle=0.8, eye_size=1.15, body=0.8,
            fur=0.025),
        replace(_UPRIGHT_EARS, skull=0.3, ear_size=1.25, muzzle=(0.14, 0.085, 0.08), eye=1.4, limb=0.09, shank=0.05,
            fur=0.35, fur_length=0.012, tail="long")),
    "beagle": _dog(0.4, "#b8703a", "#fbf4ea",
        replace(_DOG, mask="blaze", socks="#fbf4ea", leg="#fbf4ea", ear_length=1.35, fur=0.03, inner="#9a5628"),
        replace(_WALKER, marks="saddle", mark_colour="#2a2220", legs="#fbf4ea", leg=0.42, ear_size=0.85, fur=0.4,
            fur_length=0.014, tail="long")),
    "border collie": _dog(0.6, "#26252a", "#f8f6f0",
        replace(_DOG, mask="blaze", socks="#f8f6f0", fur=0.08, ear_length=0.7, tail="brush", tail_tip="#f8f6f0",
            inner="#1c1b20"),
        replace(_WALKER, mane="#f8f6f0", mane_kind="ruff", fur=0.95, fur_length=0.055, tail_colour="#f8f6f0")),
    "dalmatian": _dog(0.75, "#f6f3ec", "#f6f3ec",
        replace(_DOG, mask="dots", point="#1e1c1d", inner="#26221f", fur=0.02, ear_length=0.95, snout=0.2),
        replace(_WALKER, marks="dots", mark_colour="#211d1c", fur=0.35, fur_length=0.012, tail="long")),
    "shiba inu": _dog(0.45, "#d98f44", "#fbf1e0",
        replace(_PRICKED, mask="fox", ear_length=0.85, cheek=1.3, fur=0.055, muzzle=1.0, snout=0.18, socks="#fbf1e0"),
        replace(_UPRIGHT_EARS, tail="curl", ear_size=0.7, fur=0.8)),
    "samoyed": _dog(0.6, "#f8f6f1", "#ffffff",
        replace(_PRICKED, ear_length=0.7, cheek=1.35, fur=0.11, tail="brush", snout=0.16, body=1.12),
        replace(_UPRIGHT_EARS, fur=1.0, fur_length=0.08, ear_size=0.55, mane="#ffffff", mane_kind="ruff")),
    "pomeranian": _dog(0.25, "#e09a4a", "#f4d8a8",
        replace(_PRICKED, ear_length=0.6, cheek=1.45, fur=0.12, tail="brush", muzzle=0.75, snout=0.1, body=1.1,
            mane="#e8a85a", eye_size=0.95),
        replace(_UPRIGHT_EARS, fur=1.0, fur_length=0.09, ear_size=0.5, skull=0.3, leg=0.32, length=0.8,
            muzzle=(0.12, 0.08, 0.07), mane="#f0bc78", mane_kind="ruff")),
    "rottweiler": _dog(0.75, "#232023", "#a8652c", replace(_BLACK_TAN, body=1.2, muzzle=1.45, ear_length=0.7,
            head=1.05),
        replace(_WALKER, fur=0.35, fur_length=0.012, chest=0.3, ear_size=0.45, tail="short", belly=None)),
    "doberman": _dog(0.8, "#232023", "#a8652c",
        replace(_BLACK_TAN, ear="tri", ear_length=1.3, ear_width=0.8, muzzle=1.0, snout=0.3, body=0.9),
        replace(_UPRIGHT_EARS, fur=0.3, fur_length=0.01, leg=0.6, muzzle=(0.28, 0.085, 0.08), tail="short",
            waist=0.18)),
    "saint bernard": _dog(0.8, "#a85a2a", "#fbf4ea",
        replace(_DOG, mask="blaze", body=1.3, head=1.1, fur=0.075, ear_length=1.1, muzzle=1.6, socks="#fbf4ea",
            inner="#5a3018"),
        replace(_WALKER, marks="patches", mark_colour="#f4ece0", fur=0.95, fur_length=0.05, chest=0.32, waist=0.28)),
    "great dane": _dog(1.0, "#8a8f98", "#a4a9b0", replace(_DOG, fur=0.02, ear_length=0.9, snout=0.25, inner="#6e737c"),
        replace(_WALKER, leg=0.68, fur=0.25, fur_length=0.01, tail="long", muzzle=(0.26, 0.11, 0.09))),
    "greyhound": _dog(0.75, "#9a9aa2", "#c4c4c8",
        replace(_DOG, fur=0.02, ear_length=0.6, snout=0.34, muzzle=0.75, body=0.78, head=0.92),
        replace(_WALKER, leg=0.68, chest=0.25, waist=0.14, rump=0.2, limb=0.085, shank=0.045, tail="long", fur=0.25,
            fur_length=0.01, muzzle=(0.32, 0.07, 0.07), skull=0.19, ear_size=0.45)),
    "terrier": _dog(0.35, "#f4efe6", "#fbf8f2",
        replace(_DOG, mask="patch", point="#a8642e", ear_length=0.6, fur=0.06, body=0.92),
        replace(_WALKER, marks="patches", mark_colour="#a8642e", leg=0.42, tail="short", ear_size=0.5)),
    "cocker spaniel": _dog(0.45, "#c07a3a", "#dca468",
        replace(_DOG, ear_length=1.75, fur=0.075, inner="#a8642c", bib=False),
        replace(_WALKER, fur=0.95, fur_length=0.055, ear_size=1.1, leg=0.42)),
    "shih tzu": _dog(0.3, "#f2ece0", "#fffaf0",
        replace(_DOG, mask="patch", point="#b08458", fur=0.11, snout=0.04, muzzle=1.2, ear_length=1.5, tail="brush"),
        replace(_WALKER, fur=1.0, fur_length=0.09, leg=0.26, muzzle=(0.06, 0.12, 0.07), marks="patches",
            mark_colour="#c09a70")),
    "persian cat": _cat(0.42,
        Sitter(coat="#f0e6d6", belly="#fffaf2", eye="#e09a2a", ear_length=0.62, ear_width=0.9, cheek=1.4, muzzle=1.05,
            fur=0.12, tail="brush", head=1.06, body=1.12, inner="#e0a8a0"),
        fur=1.0, fur_length=0.09, tail="brush", ear_size=0.65),
    "tabby cat": _cat(0.45, _TABBY, marks="tiger", mark_colour="#3a2a1e"),
    "orange tabby": _cat(0.45, replace(_TABBY, coat="#d98a3e", belly="#f8e6cc", stripes="#a85a1e", eye="#7a9a3a"),
        marks="tiger", mark_colour="#a85a1e"),
    "maine coon": _cat(0.6,
        replace(_TABBY, coat="#8a6a4a", fur=0.1, ear_length=1.35, mane="#a58560", tail="brush", muzzle=1.25,
            snout=0.08),
        marks="tiger", mark_colour="#2e2018", fur=1.0, fur_length=0.08, tail="brush", mane="#a58560", mane_kind="ruff"),
    "calico cat": _cat(0.45, Sitter(coat="#f8f4ec", belly="#ffffff", mask="calico", point="#d8853a", eye="#8aa83a"),
        marks="patches", mark_colour="#d8853a"),
    "tuxedo cat": _cat(0.45, Sitter(coat="#232227", belly="#f8f6f1", bib=True, mask="blaze", socks="#f8f6f1",
        eye="#b8c83a", inner="#c99a96"), belly="#f8f6f1"),
    "bengal cat": _cat(0.45, Sitter(coat="#c9934e", belly="#f2e2c4", spots="#2a1c12", eye="#7aa84a", fur=0.035),
        marks="spots", mark_colour="#2a1c12"),
    "sphynx cat": _cat(0.42,
        Sitter(coat="#e3b9a8", belly="#edcfc2", inner="#eaa8a0", eye="#7ab8d8", ear_length=1.35, ear_width=1.4,
            fur=0.004,
            body=0.85, cheek=0.95, whiskers=0.4, tail_width=0.6),
        fur=0.0, fur_length=0.004, ear_size=1.35, waist=0.2, limb=0.09),
    "ragdoll cat": _cat(0.45,
        Sitter(coat="#f1e8dc", belly="#fffaf4", point="#6a5548", inner="#a0847a", nose="#8a625c", eye="#4a92dc",
            mask="siamese", fur=0.095, tail="brush", tail_tip="#6a5548", socks="#fffaf4"),
        fur=1.0, fur_length=0.07, tail="brush", tail_colour="#6a5548"),
    "british shorthair": _cat(0.45,
        Sitter(coat="#7d8794", belly="#96a0ac", eye="#e08a1e", cheek=1.4, head=1.06, ear_length=0.75, body=1.12,
            nose="#5a5f68", inner="#a89a9c"), ear_size=0.75),
    "russian blue": _cat(0.45, Sitter(coat="#74808e", belly="#8d98a4", eye="#5fb04a", nose="#5a5f68", fur=0.035,
        inner="#a89aa0", ear_length=1.1)),
    "lynx": _cat(0.9,
        Sitter(coat="#b8905e", belly="#f4ead8", spots="#5a4028", ear_length=1.5, ear_width=0.9, fur=0.085,
            tail="none", point="#2a2018", cheek=1.2, muzzle=1.2, eye="#c9a02a"),
        marks="dots", mark_colour="#5a4028", tail="short", ear_size=1.2, leg=0.54, mane="#e0cba4", mane_kind="ruff"),
}  # fmt: skip
"""The breeds, by the name that is drawn; `things.toml` lists what else they are called."""
