"""People: who somebody is (from words), and portraits down to the chest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..clay import Clay, Material
from ..colour import F32, linear
from ..noise import fbm, stream
from . import hats, masks, trades
from .costumes import BABY, COSTUMES, HEIGHTS, LOOSE, PLAIN, PLAIN_FEMALE, SPECIALISTS, USUAL_POSES
from .figure import Costume, draw_figure
from .heads import LIPS, Head, model_head, neck
from .human_faces import draw_face, ink_head
from .portrait_wear import badge, lapels
from .registry import Ask, Drawn, SubjectInfo, register
from .tile import finish, sheet
from .turned import Turned
from .wardrobe import dressed

SKINS = {
    "light": "#f0c8a6", "fair": "#f0c8a6", "pale": "#f4d6bd", "tan": "#d9a07c", "olive": "#cf9f72",
    "brown": "#8a5a3c", "dark": "#6b4229", "black": "#5a3826", "asian": "#eec6a0",
}  # fmt: skip
_ANY_SKIN = ("#f0c8a6", "#e8b994", "#e2ac86", "#d9a07c", "#b87d55", "#8a5a3c", "#6b4229")
_ANY_HAIR = ("#1b1614", "#3a2418", "#6b4428", "#a8763f", "#7a3418")
_CLOTH = ("#3f5f7f", "#8a3f4f", "#4f7f5a", "#c98a3a", "#6a4f8a", "#2f6f78", "#a84a3a")
DARK_HAIRED = frozenset({"asian", "brown", "tan", "dark"})
"""Looks that come with black hair when none is told."""
NATURAL_HAIR = {"#c8321f": "#a8481f", "#e8822a": "#c8682a"}
"""Colours of things to what they are on a head: red hair is ginger."""
TALL = frozenset({"pointed", "toque", "crown", "top hat", "jester", "bunny ears", "feathers", "fedora", "firefighter"})
"""Hats that need more room above the head."""
_CLOTHES = Material(fur=0.0, gloss=0.08)

BULKS = {"pregnant": 1.31, "fat": 1.45, "strong": 1.2, "thin": 0.84}
"""Girth of those who are called so."""
BEARDS = frozenset({"full", "long", "goatee", "mustache"})
"""Beards that are drawn; any other word for one means the usual beard of who has it."""
SMILES = {"smiling": 1.1, "happy": 1.0, "serious": 0.1, "sad": -0.8, "crying": -0.9, "angry": -0.6, "scared": 0.0}
"""How far an expression lifts the corners of the mouth."""
_FEMALE = frozenset(
    {"woman", "girl", "queen", "princess", "ballerina", "grandmother", "mermaid", "witch", "bride", "fairy",
     "businesswoman", "dancer", "angel", "waitress", "geisha", "nun", "maid", "goddess", "snow queen", "cheerleader",
     "flamenco dancer", "opera singer", "fortune teller", "red riding hood", "cleaner"}
) | trades.FEMALE  # fmt: skip
_MALE = frozenset(
    {"man", "boy", "king", "prince", "grandfather", "wizard", "samurai", "knight", "groom", "monk", "santa", "viking",
     "pirate", "cowboy", "businessman", "farmer", "vampire", "waiter", "mechanic", "plumber", "carpenter", "blacksmith",
     "lumberjack", "miner", "postman", "delivery man", "detective", "sailor", "captain", "sumo wrestler", "gladiator",
     "caveman", "pharaoh", "greek god", "leprechaun", "gnome", "dwarf", "goblin", "orc", "jester", "priest", "pope",
     "thief", "hunter", "shepherd", "butler", "butcher", "zombie", "skeleton", "mummy", "frankenstein", "grim reaper",
     "devil", "genie", "spartan", "napoleon", "sultan", "sikh", "scotsman", "mariachi", "rapper", "firefighter",
     "soldier", "builder", "ninja", "superhero", "fisherman", "magician", "boxer", "weightlifter", "giant"}
) | trades.MALE  # fmt: skip
_YEARS = {
    "baby": 0.0,
    "child": 0.14,
    "boy": 0.14,
    "girl": 0.14,
    "grandmother": 1.0,
    "grandfather": 1.0,
    "wizard": 1.0,
    "santa": 1.0,
}


def head_of(ask: Ask) -> Head:
    """The face that fits the words of an ask; what is not said is chosen from the ask's own stream.

    Attributes read: gender (male, female), skin, hair ('#rrggbb'), hairstyle, beard, glasses, expression.
    """
    said = ask.attributes
    rng = stream("face", ask.noun, int(ask.rng.integers(1 << 30)))
    female = _is_female(ask, rng)
    years = _YEARS.get(ask.noun, 0.32)
    years = {"baby": 0.0, "young": 0.16 if years <= 0.2 else 0.26, "child": 0.14, "old": 1.0}.get(ask.age, years)
    skin = _skin(said.get("skin", ""), rng)
    dark = float(linear(skin).mean()) < 0.22 or said.get("skin") in DARK_HAIRED
    hair = (
        said.get("hair")
        or NATURAL_HAIR.get(ask.part_colours.get("hair", ""), ask.part_colours.get("hair"))
        or ("#17120f" if dark else str(rng.choice(_ANY_HAIR)))
    )
    if years > 0.8 and not (said.get("hair") or ask.part_colours.get("hair")):
        hair = "#e4e0da"
    style = said.get("hairstyle") or _style(female, years, dark, rng)
    beard = said.get("beard", "")
    beard = "full" if beard in ("yes", "true") else "" if beard in ("no", "none") else beard
    if years > 0.8 and not female and not beard and not said.get("beard") and rng.random() < 0.6:
        beard = str(rng.choice(("full", "full", "mustache")))
    eye = ask.part_colours.get("eyes") or ask.part_colours.get("eye")
    return Head(
        skin=skin,
        hair=hair,
        style=style,
        beard="" if female else beard,
        years=years,
        female=female,
        eye=eye or ("#2a1a12" if dark else str(rng.choice(("#5a3d22", "#4f7f4a", "#4a7fa5", "#6a4a2a")))),
        glasses=said.get("glasses", "") not in ("", "no", "none") or "sunglasses" in said,
        shades="sunglasses" in said,
        beard_hair=ask.part_colours.get("beard") or ask.part_colours.get("mustache") or "",
        smile=SMILES.get(said.get("expression", ""), 0.7),
        expression=said.get("expression", ""),
        lips=ask.part_colours.get("lips") or LIPS,
        large_eyes=said.get("manner") == "anime",
        freckles="freckles" in said,
        earrings=_jewel(ask, "earrings"),
        necklace=_jewel(ask, "necklace"),
    )


def _jewel(ask: Ask, part: str) -> str:
    """'#rrggbb' of a jewel that somebody wears: as told, of pearl or of gold; '' for none."""
    words = ask.attributes.get(part, "")
    if not words:
        return ""
    return ask.part_colours.get(part) or ("#f6f1e6" if "pearl" in words else "#e8b93a")


def _is_female(ask: Ask, rng: np.random.Generator) -> bool:
    said = ask.attributes.get("gender", "")
    if said:
        return said.startswith("f")
    if ask.noun in _FEMALE or ask.noun in _MALE:
        return ask.noun in _FEMALE
    return not ask.attributes.get("beard") and bool(rng.random() < 0.5)


def _skin(said: str, rng: np.random.Generator) -> str:
    if said.startswith("#"):
        return said
    return SKINS.get(said) or str(rng.choice(_ANY_SKIN))


def _style(female: bool, years: float, dark: bool, rng: np.random.Generator) -> str:
    if years < 0.05:
        return "bald" if rng.random() < 0.4 else "short"
    if female:
        if years > 0.8:
            return "bun"
        return str(rng.choice(("afro", "long", "bun") if dark else ("long", "bob", "ponytail", "long")))
    if years > 0.8:
        return "receding"
    return "afro" if dark and rng.random() < 0.3 else "short"


def cloth_colour(ask: Ask) -> str:
    """The colour of what somebody wears: as asked, else one of a few that suit everybody."""
    for name in ("clothes", "shirt", "dress", "coat", "jacket", "sweater", "t-shirt", "suit"):
        if name in ask.part_colours:
            return ask.part_colours[name]
    return ask.colour or str(stream("cloth", int(ask.rng.integers(1 << 30))).choice(_CLOTH))


def bust(clay: Clay, head: Head, cloth: F32, collar: F32) -> None:
    """Shoulders and chest in head units, cut below the chest."""
    small = 1 - 0.25 * head.child - 0.14 * head.infant
    wide = (0.80 if head.female else 0.96) * small
    clay.ellipsoid((0, 0.04, -0.1), (wide, 0.62, 0.45), cloth, blend=0.12, material=_CLOTHES)
    for side in (-1, 1):
        shoulder = (side * (wide - 0.18), 0.22, -0.05)
        clay.capsule((side * 0.26, 0.50, -0.05), 0.17, shoulder, 0.26, cloth, blend=0.15, material=_CLOTHES)
        clay.capsule((side * (wide - 0.12), 0.22, -0.05), 0.25, (side * (wide + 0.02), -0.6, 0), 0.24, cloth, blend=0.1,
                     material=_CLOTHES)  # fmt: skip
    neck(clay, head, 0.4)
    for side in (-1, 1):
        clay.capsule(
            (side * 0.21, 0.62, 0.02), 0.075, (side * 0.03, 0.42, 0.30), 0.06, collar, blend=0.03, material=_CLOTHES
        )


def draw_portrait(ask: Ask, head: Head | None = None, costume: Costume | None = None) -> Drawn:
    """Head and shoulders; the tile's height is the ask's, its bottom edge the cut below the chest."""
    chosen, worn = head or head_of(ask), costume or Costume()
    hat = _headwear(ask, worn.hat)
    hat_colour = ask.part_colours.get("hat") or worn.hat_colour
    chosen = replace(chosen, covered=bool(hat), style=_under(hat, worn.hair_style or chosen.style, chosen.female))
    scale = ask.height_px / (2.9 if hat in TALL else 2.3)
    clay = sheet(scale, -1.25, 1.25, -0.3, 3.05 if hat in TALL else 2.3)
    cloth = linear((worn.top if worn.top and not ask.colour else None) or cloth_colour(ask))
    bust(clay, chosen, cloth, linear(worn.collar or "#e9e2d6"))
    lapels(clay, chosen, worn, cloth)
    if worn.face == masks.ROBOT:
        masks.model_robot(Turned(clay), linear(chosen.skin), crowned=bool(hat))
    else:
        model_head(clay, chosen)
    masks.model(worn.face, Turned(clay), linear(chosen.skin))
    if hat:
        hats.model(hat, clay, linear(hat_colour or cloth_colour(ask)))
    grain = fbm(ask.rng, clay.height, clay.width, 0.05 * scale, 3)
    clay.channels[:3] *= 1 + np.float32(0.10) * (grain - np.float32(0.5))
    inks, features = clay.canvas(), clay.canvas()
    if worn.face != masks.ROBOT:
        ink_head(inks, chosen)
    if masks.hides(worn.face):
        masks.veil(worn.face, features, ask.light)
    else:
        draw_face(features, chosen, ask.light)
    masks.draw(worn.face, features, ask.light)
    hats.draw(hat, features, ask.light)
    badge(features, worn, ask.light)
    return finish(
        clay, ask, fur_length=0.045, streak_length=0.11, occlusion=0.9, inks=inks, ink_strength=0.5,
        ink_tint=(0.30, 0.10, 0.06), features=features, anchor=(0.0, -0.3), baseline=1.8,
    )  # fmt: skip


def _headwear(ask: Ask, usual: str) -> str:
    """What is on somebody's head; an astronaut's helmet is the usual one of astronauts."""
    said = ask.attributes.get("hat", "")
    return usual if not said or (said == "helmet" and usual) else said


def _under(hat: str, style: str, female: bool) -> str:
    """The hair style, pressed flat under a hat."""
    if hat in ("space", "hood", "mask", "veil"):
        return "short"
    return ("bob" if female else "short") if hat and style in ("afro", "bun", "curly") else style


def _costume(ask: Ask, head: Head) -> Costume:
    if ask.noun in COSTUMES:
        return COSTUMES[ask.noun]
    if head.years < 0.05:
        return BABY
    choices = PLAIN_FEMALE if head.female else PLAIN
    return choices[int(stream("wear", ask.noun, head.skin, head.hair).integers(len(choices)))]


def _own_hair(ask: Ask) -> str:
    told = ask.part_colours.get("hair", "")
    return ask.attributes.get("hair", "") or NATURAL_HAIR.get(told, told)


def _person(ask: Ask) -> Drawn:
    head = head_of(ask)
    costume = _costume(ask, head)
    pose = usual_pose(ask.noun, ask.pose)
    if pose != ask.pose:
        ask = replace(ask, pose=pose, height_px=ask.height_px * (1.3 if ask.noun == "baby" else 1.0))
    if costume.beard and not head.female:
        head = replace(head, beard=head.beard if head.beard in BEARDS else costume.beard)
    kin = {"robot": "android"}.get(ask.attributes.get("of", ""), ask.attributes.get("of", ""))
    if kin == "ghost":
        costume = replace(costume, skin="#cfe2ee")
    if kin in COSTUMES:
        other = COSTUMES[kin]
        costume = replace(costume, face=other.face, skin=other.skin, wings=costume.wings or other.wings)
        if other.face == masks.ROBOT:
            costume = replace(costume, beard="", gloves=other.gloves, shoes=other.shoes, sleeves="none")
    costume = dressed(costume, ask, head)
    costume = replace(costume, bulk=costume.bulk * BULKS.get(ask.attributes.get("build", ""), 1.0))
    if costume.hat == "hood" and (_own_hair(ask) or ask.attributes.get("hairstyle")):
        costume = replace(costume, hat="")
    head = replace(head, skin=costume.skin or head.skin, hair=_own_hair(ask) or costume.hair or head.hair)
    if ask.pose in ("portrait", "close-up") or ask.attributes.get("framing") == "portrait":
        return draw_portrait(ask, head, costume)
    if ask.colour and ask.noun in COSTUMES:
        costume = replace(costume, top=ask.colour)
        if costume.bottom in ("gown", "robe", "dress"):
            costume = replace(costume, bottom_colour=ask.colour)
    if "hat" in ask.part_colours:
        costume = replace(costume, hat=costume.hat or "fedora", hat_colour=ask.part_colours["hat"])
    costume = replace(costume, hat=_headwear(ask, costume.hat))
    return draw_figure(ask, head, costume, cloth_colour(ask))


PLAIN_PEOPLE = ("person", "man", "woman", "boy", "girl", "child", "baby", "grandmother", "grandfather")
"""People of no trade."""


LEAPS = frozenset({"jumping", "leaping", "flying"})
JUMPERS = {"skier": "ski jumping", "snowboarder": "board jumping"}
"""How those leap who have boards under their feet."""


def draws(noun: str) -> bool:
    """Whether it is a person of this module, who takes any pose."""
    return noun in PLAIN_PEOPLE or noun in COSTUMES


def usual_pose(noun: str, said: str) -> str:
    """The pose of somebody of whom `said` ('' for nothing) is told."""
    if noun == "zombie" and said in ("", "walking", "running", "standing"):
        return "stumbling"
    if said == "flying" and noun in COSTUMES and COSTUMES[noun].wings:
        return "hovering"
    if noun == "diver" and said in ("swimming", "walking", "working", "watching", "holding", "standing"):
        return "scuba"
    if said in LEAPS and noun in JUMPERS:
        return JUMPERS[noun]
    if noun == "dentist" and said in ("examining", "watching", "standing"):
        return "treating teeth"
    known = noun in USUAL_POSES and (not said or (noun in SPECIALISTS and said in LOOSE))
    return USUAL_POSES[noun] if known else said


def _register() -> None:
    for noun in (*PLAIN_PEOPLE, *COSTUMES):
        register(noun, _person, SubjectInfo(HEIGHTS.get(noun, 1.75), "person", "ground", 0.45))


_register()
