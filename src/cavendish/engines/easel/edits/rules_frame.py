"""Rules for what changes the frame: turning, mirroring, cropping, widening."""

from __future__ import annotations

from .said import Said
from .steps import Border, Crop, Extend, Flip, Place, Rotate, Step, Straighten
from .vocabulary import plain

_THIN = frozenset(
    [
        "thin",
        "slim",
        "narrow",
        "fine",
        "hairline",
        "small",
        "little",
        "dunn",
        "dunner",
        "dunne",
        "dunnen",
        "schmaler",
        "schmalen",
        "fino",
        "fina",
        "delgado",
        "fin",
        "mince",
        "얇은",
        "가는",
        "細い",
        "薄い",
        "细",
        "薄",
    ]
)
_THICK = frozenset(
    [
        "thick",
        "wide",
        "broad",
        "heavy",
        "big",
        "large",
        "bold",
        "chunky",
        "dick",
        "dicker",
        "dicken",
        "breiter",
        "breiten",
        "grueso",
        "ancho",
        "gruesa",
        "epais",
        "epaisse",
        "grosso",
        "grossa",
        "largo",
        "두꺼운",
        "굵은",
        "太い",
        "厚い",
        "粗",
        "厚",
    ]
)
_WOOD, _GILT = "#5a3820", "#c79a3a"
_CRAFTED = (
    dict.fromkeys(["wooden", "wood", "holz", "madera", "bois", "madeira", "나무", "木", "木製", "木质"], _WOOD)
    | dict.fromkeys(
        [
            "gold",
            "golden",
            "gilded",
            "ornate",
            "baroque",
            "goldener",
            "goldenen",
            "dorado",
            "dore",
            "dourada",
            "금색",
            "金色",
        ],
        _GILT,
    )
    | {"oak": "#8a6238", "walnut": "#4a2f1c", "silver": "#b4b8be", "antique": "#a8813a"}
)
_LINES = frozenset(
    ["border", "borders", "edge", "outline", "rand", "borde", "bordure", "borda", "white", "테두리", "枠", "边框"]
)
_BORDER_WIDTH = 0.05


def border(said: Said) -> tuple[Step, ...]:
    """ "add a thin white border", "put it in a golden frame", "give it a polaroid frame"."""
    raw = [plain(t.raw.strip()) for t in said.tokens]
    if not said.has("tone", "frame") or said.does("remove", "crop", "extend") or said.all("text"):
        return ()
    words = {word for each in raw for word in each.split()}
    for kind in ("do", "part", "place", "size", "material", "word", "style", "time"):
        said.has(kind)
    if any("polaroid" in each or "instant" in each for each in raw) or said.has("style", "polaroid"):
        return (Border("polaroid", "#f6f4ee"),)
    width = 0.02 if words & _THIN else 0.1 if words & _THICK else _BORDER_WIDTH
    if said.has("turn", "percent") and said.numbers():
        width = min(0.25, max(0.004, said.numbers()[0] / 100))
    elif said.numbers():  # px of a picture as people think of one
        width = min(0.25, max(0.004, said.numbers()[0] / 1000))
    crafted = next((_CRAFTED[word] for word in raw + sorted(words) if word in _CRAFTED), "")
    colours = said.colours()
    if crafted:
        return (Border("moulding", crafted, max(width, _BORDER_WIDTH)),)
    hung = words & {"picture", "photo", "museum", "gallery", "액자", "額縁", "相框"} and "frame" in " ".join(raw)
    if not colours and (hung or not words & _LINES) and not words & _THIN:
        return (Border("moulding"),)
    return (Border("plain", said.pure(colours[-1]) if colours else "#ffffff", width),)


def rotate(said: Said) -> tuple[Step, ...]:
    """ "rotate 90 degrees clockwise", "turn it upside down", "um 90 Grad drehen"."""
    by_degrees = said.has("turn", "degrees")
    if said.does("straighten"):
        angle = next(iter(said.numbers()), 0.0)
        said.has("do"), said.has("turn")
        return (Rotate(-angle if said.has("turn", "counter") else angle),) if angle else (Straighten(),)
    upside_down = said.has("turn", "vertical") and said.does("change", "rotate") and not said.does("flip", "crop")
    if not (said.does("rotate") or by_degrees or upside_down):
        return ()
    if said.does("flip", "crop", "enlarge") and not by_degrees:
        return ()
    angle = next(iter(said.numbers()), 180.0 if upside_down or said.has("turn", "half") else 90.0)
    place = said.place()
    counter = said.has("turn", "counter") or (place is not None and place.across < 0)
    said.has("turn")
    return (Rotate(-angle if counter else angle),)


def flip(said: Said) -> tuple[Step, ...]:
    """ "flip horizontally", "mirror the image", "좌우 반전"."""
    if said.has("tone", "negative") and not said.has("turn", "horizontal", "vertical"):
        return ()
    turned = said.has("turn", "horizontal", "vertical") and (said.has("tone", "negative") or said.does("change"))
    if not (said.does("flip") or turned):
        return ()
    return (Flip(upside_down=said.has("turn", "vertical")),)


def crop(said: Said) -> tuple[Step, ...]:
    """ "crop to a square", "crop to 16:9", "zoom in on the face", "crop the left half", "cut off the bottom 20%"."""
    if not said.does("crop"):
        square = said.has("turn", "square") and said.does("change")
        return (Crop(ratio=1.0),) if square else ()
    if said.has("turn", "circle"):
        return (Crop(ratio=1.0, round=True),)
    ratio = 1.0 if said.has("turn", "square") else said.ratio()
    if said.has("turn", "portrait"):
        ratio = 3 / 4
    elif said.has("turn", "landscape"):
        ratio = 16 / 9
    place = said.place()
    thing = said.thing()
    if thing:
        near = 0.6 if thing in ("face", "eyes") else 1.0
        person = said.part() == "person"
        one = _one_of_several(said) if person else None
        return (Crop(ratio=ratio, place=one, subject=True, share=near, person=person),)
    share = 0.5 if said.has("turn", "half") else _share(said, 1.0 if ratio else 0.7)
    return (Crop(ratio=ratio, share=share, place=place),)


def _one_of_several(said: Said) -> Place | None:
    """Which person is meant: by their looks, or by the first side that is told ("the right man is left")."""
    side = next((t.value for t in said.tokens if t.kind == "place" and t.value in ("left", "right")), "")
    who = said.first("who")
    said.has("place")
    if said.several() or not (side or who):
        return None
    across = {"left": -1, "right": 1}.get(side, 0)
    return Place(across, who=who)


def extend(said: Said) -> tuple[Step, ...]:
    """ "extend the canvas to the right", "zoom out", "add space at the top"."""
    if not said.does("extend") or (said.does("add") and said.nouns()):
        return ()
    place, ratio = said.place(), said.ratio()
    if said.has("place", "left") and said.has("place", "right"):
        place = Place(2, 0)
    elif said.has("place", "top") and said.has("place", "bottom"):
        place = Place(0, 2)
    return (Extend(share=_share(said, 0.25), place=place, ratio=ratio),)


def _share(said: Said, usual: float) -> float:
    """A percentage of the clause as a share, kept within what still shows something."""
    if said.has("turn", "percent") and said.numbers():
        return min(1.0, max(0.1, said.numbers()[0] / 100))
    return usual
