"""What the heads on marks look like, one row a species (see crests for how they are drawn)."""

from __future__ import annotations

from dataclasses import dataclass

_INK, _WHITE = "#1d1a20", "#fbf7ee"


@dataclass(frozen=True, slots=True)
class Crest:
    """A head seen from the front.

    fur, pale, dark: of the head, of muzzle and cheeks, of marks and ears' tips. outline: key of `crests._OUTLINES`.
    ears: key of `crests._EARS`, '' for none. muzzle: 'mask', 'oval', 'broad', 'snout', 'trunk', 'beak' or ''. marks: of
    'stripes', 'patches', 'bandit', 'spots', 'blaze', 'tips', 'discs', 'tuft'. crown: 'mane', 'antlers', 'horns',
    'curls', 'tusks', 'horn', 'wool', 'frill' or ''. eyes: 'slant', 'round' or 'wide'. iris: colour of slanting eyes.
    """

    fur: str
    pale: str = _WHITE
    dark: str = _INK
    outline: str = "wedge"
    ears: str = "pointed"
    muzzle: str = "mask"
    marks: tuple[str, ...] = ()
    crown: str = ""
    eyes: str = "slant"
    iris: str = "#f0b428"
    nose: str = _INK


@dataclass(frozen=True, slots=True)
class Beaked:
    """A bird's head from its side. beak: key of `crests._BEAKS`. comb: '', 'comb' or 'plume'. patch: about the eye."""

    fur: str
    beak_colour: str
    beak: str = "hooked"
    neck: str = ""
    comb: str = ""
    patch: str = ""
    iris: str = "#f0b428"


CRESTS: dict[str, Crest] = {
    "fox": Crest("#e8722a", marks=("tips",)),
    "wolf": Crest("#7d8794", "#e4e8ec", "#3c444e", marks=("blaze",), iris="#f0c030"),
    "dog": Crest("#c98f4e", "#fbf0dc", "#7a4a24", "square", "flop", "oval", eyes="round"),
    "cat": Crest("#e89a3c", "#fdf3e0", "#b86a1e", "round", "pointed", "oval", ("stripes",), iris="#7ac04a"),
    "lion": Crest("#eeb04a", "#fbe8c0", "#8f4a1c", "square", "cup", "oval", crown="mane", iris="#5a3418"),
    "tiger": Crest("#ee8426", "#fdf6ea", "#1f1a1c", "round", "cup", "oval", ("stripes",), iris="#e8d23a"),
    "leopard": Crest("#e8b04a", "#fdf3e0", "#3a2a1e", "round", "cup", "oval", ("spots",), iris="#8ac04a"),
    "panther": Crest("#2c2b34", "#45444f", "#121116", "round", "cup", "oval", iris="#f0d020"),
    "bear": Crest("#8a5a34", "#d9b184", "#4a2c16", "round", "cup", "oval", eyes="round"),
    "polar bear": Crest("#f1f1ee", "#ffffff", "#a8b4c0", "round", "cup", "oval", eyes="round"),
    "panda": Crest("#f7f6f2", "#ffffff", "#232126", "round", "cup", "oval", ("patches",), eyes="round"),
    "koala": Crest("#98a2ac", "#dfe4e8", "#5c6670", "round", "big cup", "", eyes="round"),
    "raccoon": Crest("#8d949c", "#f2f2ee", "#33353b", "wedge", "short", "mask", ("bandit",), eyes="round"),
    "rabbit": Crest("#d8d2ca", "#fbf7f0", "#a49a90", "round", "tall", "oval", eyes="round", nose="#e88a9a"),
    "mouse": Crest("#a9aeb6", "#f2ece8", "#e8a0a8", "round", "big cup", "oval", eyes="round", nose="#e88a9a"),
    "monkey": Crest("#8a5630", "#ecc898", "#5a3418", "round", "low cup", "broad", eyes="round"),
    "gorilla": Crest("#3b3c44", "#74767f", "#1c1c22", "square", "", "broad", iris="#e09030"),
    "pig": Crest("#f2a6b4", "#f7c4cc", "#c86a80", "round", "short", "snout", eyes="round"),
    "cow": Crest("#f4f0ea", "#f2b8b4", "#2a282c", "broad", "side", "broad", ("spots",), "horns", "round"),
    "bull": Crest("#7a3a24", "#d8a684", "#2a1a16", "broad", "side", "broad", (), "horns", iris="#f0b428"),
    "deer": Crest("#b87a42", "#f0dcc0", "#6a4222", "long", "side", "mask", (), "antlers", "round"),
    "sheep": Crest("#efe6da", "#f8f2ea", "#4a4240", "long", "side", "", (), "wool", "round"),
    "goat": Crest("#d8c8b0", "#f6efe2", "#6a5a48", "long", "side", "mask", (), "horns"),
    "ram": Crest("#d0b48e", "#f2e4cc", "#7a5c3c", "long", "side", "mask", (), "curls"),
    "elephant": Crest("#8d98a6", "#b8c2cc", "#5c6672", "round", "fan", "trunk", (), "tusks", "round"),
    "owl": Crest("#8a5e3a", "#f0dcb8", "#5a3a22", "round", "tufts", "beak", ("discs",), eyes="wide"),
    "horse": Crest("#8f5630", "#f4ece0", "#3a2216", "long", "short", "", ("blaze", "tuft"), eyes="round"),
    "unicorn": Crest("#f6f2fa", "#f8d8e8", "#c88ad8", "long", "short", "", ("tuft",), "horn", "round"),
    "hippo": Crest("#9a8ea6", "#c4b4c4", "#6a5c74", "broad", "cup", "broad", eyes="round"),
    "rhino": Crest("#8c929a", "#aab0b8", "#5c6268", "broad", "short", "broad", (), "horn", "round"),
    "boar": Crest("#6a4a36", "#a88468", "#3a2820", "wedge", "short", "snout", (), "tusks"),
}  # fmt: skip
BEAKED: dict[str, Beaked] = {
    "eagle": Beaked("#f8f5ee", "#f2b21e", neck="#5a3a22"),
    "hawk": Beaked("#9a6a3e", "#e8b030", neck="#e8d4b0"),
    "parrot": Beaked("#e03a34", "#2a2a30", "hooked", "#2f6fd0", patch="#fbf7ee", iris="#f0d020"),
    "rooster": Beaked("#c8502a", "#f2b21e", "straight", "#7a2a1c", "comb"),
    "raven": Beaked("#26262e", "#3c3c46", "straight", "#16161c", iris="#e8e4dc"),
    "duck": Beaked("#2f7a4a", "#f2a61e", "broad", "#f4f0e8", iris="#1d1a20"),
    "toucan": Beaked("#1f1f26", "#f2952a", "great", "#fbf3d0", patch="#5ab0d8"),
    "cockatoo": Beaked("#fbf8f2", "#4a4a52", "hooked", "#eee8de", "plume", iris="#1d1a20"),
    "penguin": Beaked("#22242e", "#f2952a", "straight", "#fbf7ee", patch="#fbf7ee", iris="#1d1a20"),
}
ALIKE: dict[str, str] = {
    "puppy": "dog", "kitten": "cat", "bunny": "rabbit", "hare": "rabbit", "stag": "deer", "buck": "deer", "elk": "deer",
    "reindeer": "deer", "moose": "deer", "fawn": "deer", "red fox": "fox", "fennec fox": "fox", "husky": "wolf",
    "coyote": "wolf", "jackal": "wolf", "lioness": "lion", "black cat": "cat", "grizzly bear": "bear",
    "grizzly": "bear", "brown bear": "bear", "red panda": "raccoon", "white tiger": "tiger", "jaguar": "leopard",
    "cheetah": "leopard", "lynx": "cat", "puma": "panther", "cougar": "panther", "bald eagle": "eagle",
    "falcon": "hawk", "crow": "raven", "macaw": "parrot", "buffalo": "bull", "bison": "bull", "ox": "bull",
    "lamb": "sheep", "pony": "horse", "stallion": "horse", "chicken": "rooster", "hen": "rooster", "rat": "mouse",
    "hamster": "mouse", "chimpanzee": "monkey", "ape": "gorilla", "rhinoceros": "rhino", "hippopotamus": "hippo",
    "wild boar": "boar", "black panther": "panther", "piglet": "pig", "golden retriever": "dog", "labrador": "dog",
}  # fmt: skip
"""Species whose head is like another's."""
