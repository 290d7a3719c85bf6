"""Where a scene leads to another place than its words name: things that are places, and views from above.

A plural of flowers in a meadow is a field of them, a big wheel is a funfair, a rocket that lifts off has its pad; seen
from above a car is drawn from above, and on a steep street it stands as steep as the street.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from .backdrops.base import SETTINGS
from .extent import extent
from .language.lexicon import inverse, named, table, words_of
from .scene import Relation, Scene, Thing
from .subjects.blooms import BLOOMS, bloom_named
from .ties import without
from .tracks import SPANS, crossing, railed, winged
from .wrecks import wrecked

PLURAL = 3
"""The count that a plural without a number gets, at least."""
FULL = re.compile(r"\bvoll\w*|\bllen[oa]s?\b|\brepleto|\bplein|\bcheio|いっぱい|가득|满")
"""Words after which the name of a flower means many of them, in languages whose plurals are not told apart."""
NUMBERED = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|\d+)\b")
OPEN = re.compile(
    r"field|meadow|hill|valley|feld|wiese|campo|champ|pré|畑|밭|들판|田|花海|full of|among|surrounded|rows? of|endless"
)
LIFT_OFF = re.compile(
    r"\b(launch\w*|lift(?:s|ing)?[ -]?off|blast(?:s|ing)?[ -]?off|tak(?:es|ing) off|countdown)\b"
    r"|décoll|despeg|startende|発射|打ち上げ|发射|발사"
)
ABDUCTION = re.compile(r"\b(abduct\w*|beam\w*|tractor beam|entführ\w*|abduc\w*)\b|誘拐|연행")
BURNING = re.compile(
    r"\b(burning|on fire|in flames|ablaze|burns|brennend\w*|en llamas|en feu|em chamas)\b|燃え|불타|着火|燃烧"
)
ELSEWHERE = re.compile(
    r"\b(?:burning|brennend\w*)\s+(?:\w+\s+)?(?:fire\w*|hearth|stove|logs?|candles?|campfire|bonfire|wood|torch\w*"
    r"|kamin\w*|ofen|kerzen?|lamps?|incense|sun\w*)\b|\b(?:fire ?place|hearth|stove|candles?|campfire|logs?|kamin)\s+"
    r"(?:is |are )?burn|(?:chimenea|cheminée|lareira|vela|bougie)s?\s+(?:en llamas|en feu|em chamas)"
)
"""Fires that are meant to burn: nothing else does."""
FLAMING = frozenset({"candle", "candles", "torch", "campfire", "bonfire", "lantern", "oil lamp", "fireplace", "match"})
"""What burns by itself, with a flame of its own."""
AFLOAT = {"arctic": "arctic sea", "glacier": "arctic sea", "mountains": "lake", "valley": "lake", "forest": "lake"}
"""Where a boat is that was named with a place on land."""
HORSEMEN = frozenset({"cowboy", "cowgirl", "knight", "samurai", "warrior", "horseman", "rider", "jockey", "soldier"})
GROUND_WORDS = frozenset({"water", "waters", "shallow", "sand", "wave", "waves"})
"""What a landscape consists of."""
SAUCERS = frozenset({"ufo", "flying saucer", "alien spaceship"})
ROCKETS = frozenset({"rocket", "space shuttle", "spaceship", "rocket ship", "spaceship rocket"})
WOODED = frozenset({"forest", "autumn avenue", "park", "garden"})
"""Places that are full of leaves in autumn."""
UNSAID = frozenset({"", "space", "sky", "meadow", "city", "beach", "sea", "desert"})
"""Places that a rocket gets without being told where it starts."""
FESTIVAL = re.compile(
    r"balloon (festival|fiesta|rally)|festival of (hot[ -]air )?balloons|ballonfest|気球フェス|热气球节"
)
BALLOONS, MANY = frozenset({"hot air balloon", "hot-air balloon"}), 6
DRAWN_BY_HORSE = re.compile(r"horse[ -]drawn|horse and carriage|fiaker|stagecoach")
PARASOL = "icon:umbrella-on-ground"
"""What an umbrella is on a beach."""
ASHORE, LARGE_SHIP = frozenset({"beach", "island"}), 8.0
"""Shores that ships lie off, and how many metres high these are at least."""
RESTING = frozenset({"on", "above", "inside", "held", "head", "riding", "hanging"})
"""Relations that need what they lead to as a thing of its own."""
HOMES = frozenset({"house", "cottage", "home", "cabin", "villa", "hotel", "mansion", "row of houses", "modern house"})
"""Buildings that are beside the sea, not in it."""
FOOTPATH = re.compile(
    r"\b(footpaths?|paths?|trails?|pathway|walkway|pfad|weg|waldweg|sentier|chemin|sendero|camino|caminho|trilha)\b"
    r"|小道|小径|山道|오솔길|숲길|산길|小路"
)
STEEP, TILT = "steep street", "16"
"""The street that climbs, and by how many degrees what drives on it leans back."""


def surrounded(scene: Scene, prompt: str) -> Scene:
    """The scene in the place that its things make, and with its things as that place shows them."""
    if scene.emblem:
        return scene
    told = prompt.casefold()
    if scene.style in ("low poly", "ukiyo-e") and not scene.weather:  # clouds would look like mountains
        scene = replace(scene, weather="clear")
    scene = _sown(_rooted(scene), told)
    scene = _seasonal(_sighted(_opened(_drained(_itself(scene, told)))))
    scene = _festive(_lifting(scene, told), told)
    scene = _trodden(_abducting(scene, told), told)
    things = [wrecked(_ablaze(thing, told, len(scene.subjects)), told) for thing in scene.subjects]
    if scene.setting.endswith("from above"):
        things = [_overhead(thing) for thing in things]
    if scene.setting == STEEP:
        things = [_leaning(thing) for thing in things]
    if scene.setting in ("beach", "pool", "island"):
        things = [
            replace(thing, kind=PARASOL, concept="beach umbrella")
            if thing.kind in ("umbrella", "icon:umbrella")
            else thing
            for thing in things
        ]
    scene, things = railed(scene, _harnessed(things), told)
    things = [crossing(thing, things) for thing in things]
    things = [winged(thing, index) for index, thing in enumerate(things)]
    return replace(scene, subjects=tuple(things))


def _large_ship(thing: Thing) -> bool:
    facts = extent(thing.kind)
    return facts.family == "vehicle" and facts.where == "water" and facts.height_m >= LARGE_SHIP


def _harnessed(things: list[Thing]) -> list[Thing]:
    """A horse-drawn carriage has a horse before it."""
    at = next((index for index, thing in enumerate(things) if DRAWN_BY_HORSE.search(thing.noun)), None)
    if at is None or any(thing.kind == "horse" for thing in things):
        return things
    drawn = replace(things[at], relation=Relation("chased", len(things)))
    horse = Thing("horse", "horse", concept="horse", pose="pulling")
    return [*things[:at], drawn, *things[at + 1 :], horse]


def _sown(scene: Scene, told: str) -> Scene:
    """A plural of flowers in open country is a field of them to the horizon, in the colour that was asked for."""
    for index, thing in enumerate(scene.subjects):
        field, tone = _field_of(thing)
        if not field or scene.setting not in _open_country() or (thing.count < PLURAL and not FULL.search(told)):
            continue
        numbered = NUMBERED.search(_before(told, thing.noun))
        apart = thing.relation is not None and thing.relation.kind not in ("with", "around", "on")
        if numbered or apart or not OPEN.search(told):
            continue
        return replace(scene, setting=field, ground=tone or scene.ground, subjects=without(scene.subjects, {index}))
    return scene


def _field_of(thing: Thing) -> tuple[str, str]:
    """The field of a kind of flower and their colour: its own, that of the most alike, or wildflowers; '' for none."""
    field = _crops().get(thing.kind)
    if field is not None:
        return field, thing.colour or ""
    bloom = bloom_named(thing.concept) or bloom_named(thing.noun)
    if not bloom:
        return "", ""
    tone = thing.colour or ("" if bloom == "flower" else BLOOMS[bloom].colours[0])
    if not tone:
        return "flowers", ""
    return "daisy field" if BLOOMS[bloom].habit == "rays" else "poppy field", tone


def _before(told: str, noun: str) -> str:
    """The three words before a noun."""
    at = told.find(noun.split(" ")[0])
    return " ".join(told[: max(0, at)].split()[-3:])


def _rooted(scene: Scene) -> Scene:
    """A tree that is drawn with what is in it is not drawn again."""
    held = inverse("environs", "rooted")
    gone = {
        thing.relation.target
        for thing in scene.subjects
        if thing.relation and held.get(thing.kind) == scene.subjects[thing.relation.target].kind
    }
    return replace(scene, subjects=without(scene.subjects, gone)) if gone else scene


def _opened(scene: Scene) -> Scene:
    """A thing that is a place by itself, where no other place was asked for."""
    for index, thing in enumerate(scene.subjects):
        place = _places().get(thing.noun) or _places().get(thing.concept)
        if place in SETTINGS and (scene.setting == place or scene.setting in _general()):
            return replace(scene, setting=place, subjects=without(scene.subjects, {index}))
    return scene


def _sighted(scene: Scene) -> Scene:
    """A sight of the world is a place by itself, with who stands before it; not a toy, a ruin or a red one of it."""
    for index, thing in enumerate(scene.subjects):
        place = _sights().get(thing.kind) or _sights().get(thing.noun)
        if place not in SETTINGS or scene.setting not in {place, *_travelled()}:
            continue
        ties = {bond.kind for bond in (one.relation for one in _tied(scene, index) if not _flies(one)) if bond}
        own = thing.relation.kind if thing.relation is not None else ""
        altered = thing.colour or thing.material or thing.attributes or thing.part_colours or thing.size < 1
        if altered or thing.text or ties & RESTING or own in (*RESTING, "reflected") or thing.count > PLURAL:
            continue
        return replace(scene, setting=place, subjects=without(scene.subjects, {index}))
    return scene


def _tied(scene: Scene, index: int) -> list[Thing]:
    return [other for other in scene.subjects if other.relation and other.relation.target == index]


def _flies(thing: Thing) -> bool:
    """Whether it is over a sight in the air, not on top of it."""
    above = thing.relation is not None and thing.relation.kind == "above"
    return above and (thing.pose == "flying" or extent(thing.kind).where == "air")


def _itself(scene: Scene, told: str) -> Scene:
    """The scene without the unnumbered plurals that its place shows of itself: the houses of a village."""
    own = _has().get(scene.setting, frozenset())
    tied = {thing.relation.target for thing in scene.subjects if thing.relation}
    gone = {
        at
        for at, thing in enumerate(scene.subjects)
        if thing.count >= PLURAL
        and at not in tied
        and not thing.text
        and {thing.noun, thing.concept, thing.noun.split(" ")[-1]} & own
        and not NUMBERED.search(_before(told, thing.noun))
    }
    return replace(scene, subjects=without(scene.subjects, gone)) if gone else scene


def _festive(scene: Scene, told: str) -> Scene:
    """A balloon festival has many balloons."""
    many = FESTIVAL.search(told) is not None
    things = [
        replace(thing, count=MANY) if many and thing.kind in BALLOONS and thing.count <= PLURAL else thing
        for thing in scene.subjects
    ]
    return replace(scene, subjects=tuple(things))


def _drained(scene: Scene) -> Scene:
    """Water and sand that are said of a landscape are that landscape, not a glass of it."""
    place = SETTINGS.get(scene.setting)
    if place is None or place.indoors or place.surface == "table":
        return scene
    alone = len(scene.subjects) == 1 and scene.setting not in _wet()
    gone = {at for at, thing in enumerate(scene.subjects) if thing.noun in GROUND_WORDS and not alone}
    return replace(scene, subjects=without(scene.subjects, gone)) if gone else scene


def _seasonal(scene: Scene) -> Scene:
    """Fallen leaves make it autumn, a park in autumn an alley of red trees; ships among ice are at sea."""
    season = scene.season or ("autumn" if scene.weather == "leaves" else "")
    setting = scene.setting
    if season == "autumn" and setting in ("park", "tree avenue"):
        setting = "autumn avenue"
    if season == "autumn" and setting in WOODED:
        fallen = {at for at, thing in enumerate(scene.subjects) if thing.concept == "leaf" and not thing.relation}
        scene = replace(scene, subjects=without(scene.subjects, fallen)) if fallen else scene
    if any(_afloat(thing) for thing in scene.subjects):
        setting = AFLOAT.get(setting, setting)
    if setting in ASHORE and any(_large_ship(thing) for thing in scene.subjects):
        setting = "island bay"
    if setting == "sea" and any(extent(thing.kind).family == "plant" or _home(thing) for thing in scene.subjects):
        setting = "beach"
    if setting == "river" and any(thing.kind in SPANS for thing in scene.subjects):
        setting = "bridged stream"
    if setting in ("sea", "arctic") and any(thing.kind == "iceberg" for thing in scene.subjects):
        setting = "arctic sea"
    if not season and any(thing.noun.startswith(("ski", "snowboard")) for thing in scene.subjects):
        season = "winter"
    if setting in ("desert", "beach") and any(thing.noun.startswith("mars ") for thing in scene.subjects):
        setting = "mars"
    if scene.camera == "low" and setting == "city" and all(thing.concept == "skyscraper" for thing in scene.subjects):
        return replace(scene, setting="skyscrapers from below", subjects=(), season=season)
    return replace(_mounted(scene), setting=setting, season=season)


def _trodden(scene: Scene, told: str) -> Scene:
    """A path that is named leads through the place, where nature has none of its own."""
    said = FOOTPATH.search(told)
    if said is None or scene.setting not in _untrodden() or any("path" in thing.noun for thing in scene.subjects):
        return scene
    notes = replace(scene.notes, ignored=tuple(word for word in scene.notes.ignored if word not in said[0]))
    notes = replace(notes, understood=(*notes.understood, said[0]))
    return replace(scene, decor={**scene.decor, "path": "yes"}, notes=notes)


def _home(thing: Thing) -> bool:
    return bool(HOMES & {thing.kind, thing.concept, thing.noun})


def _mounted(scene: Scene) -> Scene:
    """Horsemen who ride nothing that was named ride a horse, motorcyclists their machine."""
    for index, thing in enumerate(scene.subjects):
        mount = "motorcycle" if thing.concept == "motorcyclist" else "horse"
        rides = thing.concept == "motorcyclist" or (thing.pose == "riding" and thing.concept in HORSEMEN)
        others = any(other.kind == mount for other in scene.subjects)
        if rides and not others and thing.relation is None and thing.count == 1:
            rider = replace(thing, pose="riding", relation=Relation("riding", len(scene.subjects)))
            things = (
                *scene.subjects[:index],
                rider,
                *scene.subjects[index + 1 :],
                Thing(mount, mount, concept=mount),
            )
            return replace(scene, subjects=things)
    return scene


def _afloat(thing: Thing) -> bool:
    facts = extent(thing.kind)
    return facts.family == "vehicle" and facts.where == "water"


def _lifting(scene: Scene, told: str) -> Scene:
    """A rocket that lifts off has its pad and its smoke below."""
    starting = any(thing.kind in ROCKETS for thing in scene.subjects) and LIFT_OFF.search(told)
    if not starting or scene.setting not in UNSAID:
        return scene
    things = [t for t in scene.subjects if t.noun not in ("smoke", "cloud", "clouds", "pad", "fire", "flame", "flames")]
    left = tuple(note for note in scene.notes.substituted if not note.startswith(("pad ", "smoke ", "flame")))
    kept = tuple(replace(thing, relation=None) for thing in things)
    return replace(scene, setting="launch pad", subjects=kept, notes=replace(scene.notes, substituted=left))


def _abducting(scene: Scene, told: str) -> Scene:
    """A saucer's beam of light over who is lifted in it."""
    at = next((index for index, thing in enumerate(scene.subjects) if thing.kind in SAUCERS), None)
    if at is None or not ABDUCTION.search(told):
        return scene
    things = list(scene.subjects)
    victim = next((index for index in range(len(things)) if index != at), None)
    if victim is not None:
        things[victim] = replace(things[victim], relation=None)
    lifted = None if victim is None else Relation("above", victim)
    things[at] = replace(things[at], attributes={**things[at].attributes, "beam": "yes"}, relation=lifted)
    return replace(scene, subjects=tuple(things))


def _ablaze(thing: Thing, told: str, many: int) -> Thing:
    """Buildings and vehicles that burn keep their looks, with flames out of them."""
    if thing.material == "fire" and {thing.kind, thing.concept} & FLAMING:
        return replace(thing, material="")
    said = BURNING.search(told) is not None and not ELSEWHERE.search(told)
    burns = thing.material == "fire" or (many == 1 and said)
    solid = extent(thing.kind).family in ("object", "furniture") and said
    if not burns or not (solid or thing.kind in _combustible()):
        return thing
    return replace(thing, material="", attributes={**thing.attributes, "ablaze": "yes"})


def _overhead(thing: Thing) -> Thing:
    view = _tops().get(thing.kind) or _tops().get(thing.concept)
    small = 0.62 if view in ("car from above", "bus from above") else 1.0
    return replace(thing, kind=view, pose="", relation=None, size=thing.size * small) if view else thing


def _leaning(thing: Thing) -> Thing:
    rolling = thing.kind in _combustible() or thing.kind in _tops()
    return replace(thing, attributes={**thing.attributes, "tilt": TILT}) if rolling else thing


def _crops() -> Mapping[str, str]:
    return inverse("environs", "crops")


def _places() -> Mapping[str, str]:
    return inverse("environs", "opens")


def _sights() -> Mapping[str, str]:
    return inverse("environs", "sights")


@cache
def _has() -> Mapping[str, frozenset[str]]:
    return {place: frozenset(words_of(listed)) for place, listed in table("environs")["has"].items()}


@cache
def _untrodden() -> frozenset[str]:
    return named("environs", "where", "untrodden")


@cache
def _travelled() -> frozenset[str]:
    return named("environs", "where", "travelled")


def _tops() -> Mapping[str, str]:
    return inverse("environs", "tops")


@cache
def _open_country() -> frozenset[str]:
    return named("environs", "where", "open country")


@cache
def _general() -> frozenset[str]:
    return named("environs", "where", "general")


@cache
def _wet() -> frozenset[str]:
    return named("environs", "where", "wet")


@cache
def _combustible() -> frozenset[str]:
    return named("environs", "where", "combustible")
