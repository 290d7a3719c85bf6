"""Rows for people: what a job or a part in a story wears."""

from __future__ import annotations

from .figure import Costume

PLAIN: tuple[Costume, ...] = (
    Costume(collar="#f4f0e6"),
    Costume(bottom_colour="#5a4a3a", shoes="#f0ece4", sleeves="short"),
    Costume(bottom_colour="#2a2f3a", shoes="#8a4a2a"),
)
PLAIN_FEMALE: tuple[Costume, ...] = (
    Costume(bottom="dress", bottom_colour=None, sleeves="short", shoes="#c85a6a"),
    Costume(collar="#f4f0e6", bottom_colour="#3f4f70", shoes="#f0ece4"),
    Costume(bottom="skirt", bottom_colour="#3a3a5a", shoes="#5a2f2a"),
)
BABY = Costume(bottom="trousers", bottom_colour=None, shoes="#f4efe6", collar="#ffffff", bulk=1.1)

COSTUMES: dict[str, Costume] = {
    "knight": Costume(top="#aab2bb", bottom_colour="#9aa2ab", shoes="#8a929b", gloves="#8a929b", hat="helmet",
        hat_colour="#c8302a", prop="sword", second_prop="shield", stuff="metal", boots=True, belt="#5a3a24",
        bulk=1.12),
    "chef": Costume(top="#f4f2ec", bottom_colour="#3a3f4a", shoes="#22222a", hat="toque", prop="spoon",
        apron="#ffffff", emblem="buttons", collar="#c8302a"),
    "astronaut": Costume(top="#eceef2", bottom_colour="#e2e5ea", shoes="#9aa2ad", gloves="#c8ccd4", hat="space",
        stuff="suit", boots=True, emblem="panel", bulk=1.38, belt="#8a929b", collar="#c8ccd4"),
    "samurai": Costume(top="#8a2430", bottom="robe", bottom_colour="#2a2430", shoes="#c9a86a", hat="kabuto",
        hat_colour="#8a2430", prop="katana", stuff="suit", belt="#d8b04a", bulk=1.12),
    "wizard": Costume(top="#3f3a8a", bottom="robe", bottom_colour="#3f3a8a", shoes="#3a2a22", hat="pointed",
        hat_colour="#3f3a8a", prop="staff", belt="#d8b04a", beard="long", emblem="star"),
    "witch": Costume(top="#2a2630", bottom="gown", bottom_colour="#2a2630", shoes="#1c1a20", hat="pointed",
        hat_colour="#2a2630", prop="wand", hair_style="long", belt="#8a4ab8"),
    "doctor": Costume(top="#f4f6f7", bottom_colour="#5a7a8a", shoes="#e8e8e8", collar="#9ac8d8", emblem="stethoscope",
        prop=""),
    "nurse": Costume(top="#8ac8d0", bottom_colour="#8ac8d0", shoes="#f4f4f4", sleeves="short", emblem="cross"),
    "scientist": Costume(top="#f4f6f7", bottom_colour="#4a4a5a", shoes="#2a2a2e", collar="#5a8ac8", emblem="tie"),
    "farmer": Costume(top="#b83a32", bottom_colour="#3f5f8f", shoes="#5a4028", boots=True, hat="straw",
        prop="pitchfork"),
    "gardener": Costume(top="#6a9a4a", bottom_colour="#5a4a3a", shoes="#4a6a3a", boots=True, hat="straw",
        prop="flowers"),
    "pirate": Costume(top="#a8302e", bottom_colour="#3a2a22", shoes="#22181a", boots=True, hat="tricorn",
        prop="sword", belt="#5a3a24", beard="goatee", collar="#f4efe4"),
    "king": Costume(top="#8a2438", bottom_colour="#f2ead8", shoes="#5a3a24", hat="crown", cape="#a8202e",
        belt="#d8b04a", beard="full", collar="#f8f4ea", emblem="sash"),
    "queen": Costume(top="#6a3a8a", bottom="gown", bottom_colour="#6a3a8a", hat="crown", cape="#a8202e",
        collar="#f8f4ea", hair_style="long"),
    "prince": Costume(top="#3a5aa8", bottom_colour="#f2ead8", shoes="#5a3a24", boots=True, hat="crown",
        cape="#7a2438", belt="#d8b04a", emblem="buttons"),
    "princess": Costume(top="#e88ab0", bottom="gown", bottom_colour="#f0a0c0", hat="tiara", sleeves="short",
        hair_style="long", gloves="#f8f0f4"),
    "ballerina": Costume(top="#f0a8c0", bottom="tutu", bottom_colour="#f6c8d8", shoes="#f0a0b8", sleeves="none",
        hair_style="bun", collar="#f0a8c0"),
    "dancer": Costume(top="#c8304a", bottom="gown", bottom_colour="#c8304a", sleeves="none", hair_style="bun"),
    "firefighter": Costume(top="#2f3038", bottom_colour="#2f3038", shoes="#1c1c20", boots=True, hat="firefighter",
        belt="#e8c83a", stuff="suit", emblem="stripes", bulk=1.1, gloves="#e0b03a"),
    "police officer": Costume(top="#2f4a80", bottom_colour="#22304f", shoes="#16161a", hat="cap",
        hat_colour="#22304f", belt="#16161a", emblem="star"),
    "soldier": Costume(top="#5f6a44", bottom_colour="#545f3c", shoes="#2a2620", boots=True, hat="cap",
        hat_colour="#5f6a44", belt="#3a3024"),
    "pilot": Costume(top="#22304f", bottom_colour="#22304f", shoes="#16161a", hat="cap", hat_colour="#22304f",
        emblem="tie", collar="#f4f4f4"),
    "builder": Costume(top="#f08a2a", bottom_colour="#3f5f8f", shoes="#8a6a3a", boots=True, hat="hard hat",
        belt="#5a3a24"),
    "cowboy": Costume(top="#a85a3a", bottom_colour="#3f5f8f", shoes="#5a3a20", boots=True, hat="cowboy",
        belt="#4a2a18", collar="#d8b04a"),
    "santa": Costume(top="#c8242a", bottom_colour="#c8242a", shoes="#1c1a1c", boots=True, hat="santa", belt="#1c1a1c",
        beard="long", collar="#f8f6f0", gloves="#f8f6f0", bulk=1.35),
    "viking": Costume(top="#6a4a30", bottom_colour="#4a3a2c", shoes="#3a2818", boots=True, hat="viking", prop="sword",
        second_prop="shield", belt="#2a1c12", beard="long", bulk=1.15),
    "ninja": Costume(top="#22232a", bottom_colour="#22232a", shoes="#16161a", gloves="#16161a", hat="mask",
        prop="katana", belt="#8a2430"),
    "monk": Costume(top="#d8782a", bottom="robe", bottom_colour="#d8782a", shoes="#8a5a30", hair_style="bald",
        belt="#a8501e"),
    "superhero": Costume(top="#2a4ab8", bottom_colour="#2a4ab8", shoes="#c8242a", boots=True, gloves="#c8242a",
        cape="#c8242a", belt="#f2c83a", stuff="suit", emblem="star"),
    "fairy": Costume(top="#9ad87a", bottom="dress", bottom_colour="#b8e89a", sleeves="none", shoes="#7ab85a",
        prop="wand", hair_style="long"),
    "elf": Costume(top="#3f8a4a", bottom_colour="#8a5a34", shoes="#5a3a20", boots=True, hat="hood",
        hat_colour="#3f8a4a", belt="#8a5a34"),
    "bride": Costume(top="#fbf8f2", bottom="gown", bottom_colour="#fbf8f2", prop="flowers", hat="tiara",
        hair_style="bun", sleeves="short"),
    "groom": Costume(top="#26262e", bottom_colour="#26262e", shoes="#121216", collar="#f8f8f8", emblem="tie"),
    "businessman": Costume(top="#2f3a52", bottom_colour="#2f3a52", shoes="#16161a", collar="#f4f4f4", emblem="tie"),
    "businesswoman": Costume(top="#4a3a5a", bottom="skirt", bottom_colour="#2f2a3a", shoes="#16161a",
        collar="#f4f4f4"),
    "teacher": Costume(top="#7a5a3a", bottom_colour="#3a3a44", shoes="#2a2018", collar="#f4f0e4", prop="book"),
    "student": Costume(bottom_colour="#3a4660", shoes="#f0ece4", collar="#f4f0e6", prop="book"),
    "artist": Costume(top="#e8e2d4", bottom_colour="#3a4660", shoes="#5a3a22", apron="#6a7a8a", prop="brush",
        hat="beanie", hat_colour="#3a2a3a"),
    "musician": Costume(top="#3a3040", bottom_colour="#26262e", shoes="#16161a", prop="guitar"),
    "magician": Costume(top="#22202a", bottom_colour="#22202a", shoes="#121216", hat="top hat", prop="wand",
        cape="#6a1c3a", collar="#f8f8f8"),
    "clown": Costume(top="#f2c83a", bottom_colour="#3a8ad8", shoes="#e23a3a", sleeves="long", prop="balloon",
        hair_style="afro", collar="#f4f4f4", emblem="buttons", bulk=1.15),
    "athlete": Costume(bottom="shorts", bottom_colour="#22304f", sleeves="short", shoes="#f4f4f4"),
    "runner": Costume(bottom="shorts", bottom_colour="#22222a", sleeves="none", shoes="#e85a2a"),
}  # fmt: skip

HEIGHTS = {"baby": 0.75, "child": 1.2, "boy": 1.25, "girl": 1.25, "woman": 1.66, "queen": 1.75, "princess": 1.65}
"""Metres of those who are not 1.75."""

USUAL_POSES = {"baby": "sitting", "ballerina": "ballet", "dancer": "dancing", "runner": "running", "athlete": "running"}
"""What those do who are known by it."""
