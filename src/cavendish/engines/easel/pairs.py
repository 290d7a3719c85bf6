"""What two people do with each other, as one group: who pushes the wheelchair stands behind it, who carries holds.

Told last of all, from the words of the prompt and from what is known of the two by then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from .extent import extent
from .scene import Relation, Scene, Thing
from .subjects.people import draws
from .ties import without

HANDY = 0.8
"""Metres up to which a thing is handed over."""
MANY = 4
"""How many animals that somebody walks go about them, not in a row."""
AIRLINERS = frozenset({"airplane", "plane", "jet", "airliner", "private jet", "propeller plane", "biplane"})
"""Aircraft before or beside which people stand."""
AT_REST = frozenset({"", "standing", "sitting", "holding", "holding hands", "walking", "chair", "happy"})
CARRIED = AT_REST | {"sleeping", "lying", "sleeping in bed", "jumping"}
"""Poses of those whom somebody may carry."""
PUSHES = re.compile(r"\bpush\w*\b|\bschieb\w*|\bschub\w*|\bempuj\w*|\bpouss\w*|\bempurr\w*|押し|押す|밀|推")
SWINGS = re.compile(r"\bswings?\b|\bschaukel\w*|\bcolumpio\b|\bbalançoire\b|\bbalanço\b|ブランコ|그네|秋千")
LESSONS = re.compile(r"\b(?:homework|math\w*|spelling|lesson|study\w*|hausaufgaben|deberes|tarea|devoirs|lição)\b")
SLEDGED = re.compile(r"\b(?:sled|sledge|sleigh|toboggan|schlitten|trineo|luge|trenó)\b|そり|썰매|雪橇")
SLEDS = frozenset({"sled", "sledge", "sleigh", "toboggan"})
CARRIES = re.compile(
    r"\bcarr(?:y|ies|ying|ied)\b|\bin (?:his|her|their) arms\b|\bholding (?:a|the|his|her|their) (?:\w+ )?"
    r"(?:child|son|daughter|boy|girl|toddler|kid|bride|wife|princess)\b|\brescu\w*\b|\bsaving\b"
    r"|\bträgt\b|\btragen\b|\bllevando en brazos\b|\bporte\b.*\bbras\b|\bcarregando\b|抱"
)
PIGGYBACK = re.compile(r"\bpiggy-?\s?back\w*|\bon (?:his|her|their) back\b|\bhuckepack\b|\bcaballito\b|おんぶ|어부바")
ON_SHOULDERS = re.compile(r"\bshoulders?\b|\bschultern?\b|\bhombros\b|\bépaules\b|\bombros\b|肩|어깨")
TENDS = re.compile(
    r"\b(?:braid|plait|comb|brush|wash|dry|styl|cut|trim)\w*\b[^.]*\bhair\b|\bmassag\w+|\bface paint\w*"
    r"|\b(?:doing|putting on|applying)\b.*\bmake-?up\b|\bflicht\b|\bkämmt\b|\bpeina\w*\b|\bcoiff\w*\b|\bpente\w*\b"
)
TEACHES = re.compile(
    r"\b(?:teach|help|show|coach|guid)\w*\b|\btrain(?:s|ing)\b|\bbringt\b.*\bbei\b|\benseñ\w*|\bappren\w*|\bensin\w*|教|가르"
)
GIVES = re.compile(
    r"\b(?:giv|pass|offer|present|deliver|serv|show)\w*\b.*\b(?:to|over)\b|\b(?:giv(?:es|ing)|handing|offer(?:s|ing))\b"
    r"|\bgibt\b|\bschenkt\b|\bda(?:ndo)?\b|\bregala\w*|\boffr\w*|\bdonn\w*|\bentrega\w*|渡|주는|送|递"
)
HUGS = frozenset({"hugging"})
TUGS = re.compile(
    r"\btug[ -]of[ -]war\b|\btauziehen\b|\btira y afloja\b|\btir à la corde\b"
    r"|\bcabo de guerra\b|綱引き|줄다리기|拔河"
)
SHOWN = {"met": ("steps", "front steps", "stairs"), "bedside": ("bed", "hospital bed"), "fed": ("spoon", "high chair"),
         "treated": ("syringe",), "measured": ("measuring tape", "tape measure")}  # fmt: skip
"""What the drawing of two shows besides them."""
ROUND = frozenset({"food", "animal", "building", "vehicle", "creature"})
LAID_OPEN = frozenset({"coin", "ring", "seed", "egg", "stone", "seashell", "heart", "globe", "earth", "pill", "diamond",
                       "gem stone", "button", "dice", "snowflake", "seedling", "snowball", "planet"})  # fmt: skip
"""What lies on an open hand."""


TALKS = re.compile(
    r"\b(?:talk|chat|convers|gossip|discuss|interview|flirt)\w*\b|\bspeak\w* (?:with|to)\b|\bspricht mit\b"
    r"|\b(?:plaud|unterh)\w*\b|\b(?:charla|conversa|habla|bavard|discut|fala)\w*\b|話し|대화|聊天"
)
TALKING = AT_REST | {"watching", "talking"}


@dataclass(frozen=True, slots=True)
class Pair:
    """How two are shown: the poses of the doer and of the other one, and their relation, '' for side by side."""

    doer: str
    other: str
    tie: str


ACTS: tuple[tuple[re.Pattern[str], Pair], ...] = tuple(
    (re.compile(words), pair)
    for words, pair in (
        (
            r"\bwhisper\w*|\bflüster\w*|\bsusurr\w*|\bchuchot\w*|\bcochich\w*|囁|속삭|耳语",
            Pair("whispering", "standing", "whispered"),
        ),
        (
            r"\b(?:measur|fitting)\w*\b.*\b(?:suit|dress|man|woman|customer|client|bride|groom|him|her)\b",
            Pair("measuring", "open arms", "measured"),
        ),
        (
            r"\binjection\b|\bvaccin\w*|\binject\w*|\bgiving .{0,24}\ba shot\b|\bimpf\w*"
            r"|\bvacun\w*|\bpiqûre\b|注射|주사",
            Pair("injecting", "on a stool", "treated"),
        ),
        (
            r"\bhid(?:es|ing|den)\b.*\bbehind\b|\bpeek\w*\b.*\bbehind\b|versteckt sich hinter",
            Pair("peeking", "standing", "hidden"),
        ),
        (
            r"\bfirst steps\b|\b(?:walk|run|crawl|toddl)\w* (?:towards?|to|into) (?:his|her|the|their) "
            r"(?:mother|mom|mum|dad|father|daddy|parents?|grandm\w+|grandp\w+|grandf\w+|arms)\b|\berste[nr]? schritte\b"
            r"|\bprimeros pasos\b|\bpremiers pas\b|\bprimeiros passos\b",
            Pair("toddling", "welcoming", "met"),
        ),
        (
            r"\b(?:patient|man|woman|child|boy|girl|grandm\w+|grandf\w+)\b.{0,12}"
            r"\b(?:in|on) (?:\w+ )?(?:hospital )?bed\b",
            Pair("talking", "in bed", "bedside"),
        ),
    )
)
"""What two do of whom the words say it all."""
Rule = Callable[[Thing, Thing, str], Pair | None]


def paired(scene: Scene, prompt: str) -> Scene:
    """The scene with the first two people, where one does something to the other, as one group."""
    scene = replace(
        scene, subjects=tuple(_loosely(thing, at, scene.subjects) for at, thing in enumerate(scene.subjects))
    )
    scene = replace(scene, subjects=tuple(_gripping(thing, at, scene) for at, thing in enumerate(scene.subjects)))
    if scene.subjects and scene.subjects[0].kind == "hand" and not scene.camera:
        scene = replace(scene, camera="close", setting=scene.setting or "table")
    if TUGS.search(prompt.casefold()):
        return _tugging(scene)
    people = [at for at, thing in enumerate(scene.subjects) if draws(thing.kind) and not _portrait(thing)]
    if len(people) == 1 and scene.subjects[people[0]].count == 2 and TALKS.search(prompt.casefold()):
        return _face_to_face(scene, people[0])
    if len(people) != 2 or any(scene.subjects[at].count > 1 for at in people):
        return scene
    doer, other = people
    tie = scene.subjects[doer].relation
    if tie is not None and tie.target == other and tie.kind in ("chased", "held", "with", "beside"):
        doer, other = other, doer
    told = prompt.casefold()
    holds = any(thing.relation == Relation("held", doer) for thing in scene.subjects)
    for rule in RULES:
        pair = rule(_holding(scene.subjects[doer], holds), scene.subjects[other], told)
        if pair is not None:
            return _together(scene, doer, other, pair)
    return scene


def _loosely(thing: Thing, at: int, things: tuple[Thing, ...]) -> Thing:
    """What is named with a hand is held by it; many that somebody walks are about them."""
    tie, first = thing.relation, things[0]
    if first.kind == "hand" and at == 1 and len(things) == 2 and (tie is None or tie.kind in ("with", "beside")):
        return replace(thing, relation=Relation("held", 0))
    if tie is None or tie.kind != "chased" or thing.count < MANY or extent(thing.kind).family != "animal":
        return thing
    return replace(thing, relation=Relation("herd", tie.target)) if draws(things[tie.target].kind) else thing


def _gripping(thing: Thing, at: int, scene: Scene) -> Thing:
    """A hand that is open where what it holds is no thing to grasp; a crowd that looks to the stage."""
    if thing.concept in AIRLINERS and scene.setting in ("", "airport") and any(
        one.relation == Relation(kind, at) and draws(one.kind)
        for one in scene.subjects for kind in ("in_front", "beside", "with", "against")
    ):  # fmt: skip
        return replace(thing, pose="standing")
    if thing.kind == "crowd" and scene.setting in ("stage", "concert"):
        return replace(thing, attributes={**thing.attributes, "seen": "behind"}, relation=None)
    if thing.kind != "hand":
        return thing
    held = next((one for one in scene.subjects if one.relation and one.relation.target == at), None)
    open_hand = held is not None and (extent(held.kind).family in ROUND or held.concept in LAID_OPEN)
    return replace(thing, attributes={**thing.attributes, "grip": "palm"}) if open_hand else thing


def _holding(thing: Thing, holds: bool) -> Thing:
    """Somebody, known to hold something when that is a thing of its own."""
    return replace(thing, attributes={"holding": "thing", **thing.attributes}) if holds else thing


def _face_to_face(scene: Scene, at: int) -> Scene:
    """Two of a kind who talk and do nothing else."""
    idle = scene.subjects[at].pose in TALKING
    talking = tuple(
        replace(thing, pose="talking") if n == at and idle else thing for n, thing in enumerate(scene.subjects)
    )
    return replace(scene, subjects=talking)


def _tugging(scene: Scene) -> Scene:
    """Two against two at one rope, those that were named or four of a kind."""
    people = [thing for thing in scene.subjects if draws(thing.kind)]
    if not people:
        return scene
    four = [replace(one, count=1) for one in people for _ in range(one.count)][:4]
    four += [replace(four[0], count=1)] * (4 - len(four))
    ties = (None, Relation("teammate", 0), Relation("rival", 0), Relation("last", 0))
    team = tuple(replace(one, pose="tugging", relation=tie) for one, tie in zip(four, ties, strict=True))
    return replace(scene, subjects=team, setting=scene.setting or "meadow")


def _portrait(thing: Thing) -> bool:
    return thing.attributes.get("framing") == "portrait"


def _together(scene: Scene, doer: int, other: int, pair: Pair) -> Scene:
    """The two in their poses, with what is drawn with them taken out."""
    things = list(scene.subjects)
    seat = things[other].relation
    gone = {seat.target} if seat is not None and things[seat.target].concept in SLEDS and pair.tie == "towed" else set()
    gone |= {at for at, thing in enumerate(things) if thing.concept in SHOWN.get(pair.tie, ())}
    if pair.tie == "hidden":
        doer, other, pair = other, doer, Pair(pair.other, pair.doer, pair.tie)
    if pair.tie == "given":
        things = [_handed(thing, doer, other) for thing in things]
    tied = Relation(pair.tie, doer) if pair.tie else None
    things[other] = replace(things[other], pose=pair.other, relation=tied)
    own = things[doer].relation
    free = own is None or own.target == other or extent(things[own.target].kind).family in ("building", "object")
    things[doer] = replace(things[doer], pose=pair.doer, relation=None if free else own)
    scene = replace(scene, subjects=without(things, gone) if gone else tuple(things))
    return replace(scene, season="winter") if pair.tie == "towed" and not scene.season else scene


def _handed(thing: Thing, doer: int, other: int) -> Thing:
    """What is given, in the hands of the giver; other things as they are."""
    tie, facts = thing.relation, extent(thing.kind)
    loose = tie is None or tie.target == other
    if draws(thing.kind) or not loose or thing.count > 1 or facts.height_m > HANDY:
        return thing
    return replace(thing, relation=Relation("held", doer))


def _wheelchair(doer: Thing, other: Thing, told: str) -> Pair | None:
    return Pair("wheeling", "wheelchair", "wheeled") if other.pose == "wheelchair" else None


def _swing(doer: Thing, other: Thing, told: str) -> Pair | None:
    fits = SWINGS.search(told) and (PUSHES.search(told) or doer.pose == "pushing")
    return Pair("giving a push", "swinging", "swung") if fits else None


def _sled(doer: Thing, other: Thing, told: str) -> Pair | None:
    fits = doer.pose == "pulling" and SLEDGED.search(told)
    return Pair("pulling", "sledding", "towed") if fits else None


def _carried(doer: Thing, other: Thing, told: str) -> Pair | None:
    if PIGGYBACK.search(told):
        return Pair("bearing on the back", "on the back", "piggyback")
    if ON_SHOULDERS.search(told) or not CARRIES.search(told) or other.pose not in CARRIED:
        return None
    tie = other.relation
    tied = tie is not None and tie.kind in ("held", "beside", "with")
    return Pair("carrying in arms", "in arms", "in_arms") if tied else None


def _tended(doer: Thing, other: Thing, told: str) -> Pair | None:
    fits = TENDS.search(told) and other.pose in AT_REST and doer.pose != "haircut"
    return Pair("tending", "on a stool", "tended") if fits else None


def _guided(doer: Thing, other: Thing, told: str) -> Pair | None:
    if not TEACHES.search(told) or doer.pose not in {*AT_REST, "writing", other.pose}:
        return None
    if other.pose in AT_REST - {"walking"} and (doer.kind == "teacher" or LESSONS.search(told)):
        return Pair("guiding", "penning", "guided")
    return Pair("guiding", other.pose, "guided") if other.pose not in ("", "standing") else None


def _given(doer: Thing, other: Thing, told: str) -> Pair | None:
    fits = (
        GIVES.search(told) and "holding" in doer.attributes and {doer.pose, other.pose} <= AT_REST - {"holding hands"}
    )
    return Pair("giving", "receiving", "given") if fits else None


def _fed(doer: Thing, other: Thing, told: str) -> Pair | None:
    if doer.pose != "feeding" or "breast" in told or "bottle" in told:
        return None
    return Pair("spooning", "in a high chair" if other.kind in ("baby", "child") else "on a stool", "fed")


def _hugged(doer: Thing, other: Thing, told: str) -> Pair | None:
    fits = doer.pose in HUGS and other.pose in HUGS and "shared" not in {**doer.attributes, **other.attributes}
    return Pair("embracing", "embracing", "embraced") if fits else None


def _told(doer: Thing, other: Thing, told: str) -> Pair | None:
    """What a verb alone says of any two."""
    return next((pair for words, pair in ACTS if words.search(told)), None)


def _conversing(doer: Thing, other: Thing, told: str) -> Pair | None:
    free = doer.pose in TALKING and other.pose in TALKING and doer.relation is None
    return Pair("talking", "talking", "") if free and TALKS.search(told) else None


RULES: tuple[Rule, ...] = (
    _told, _conversing, _wheelchair, _swing, _sled, _carried, _tended, _guided, _given, _fed, _hugged
)  # fmt: skip
