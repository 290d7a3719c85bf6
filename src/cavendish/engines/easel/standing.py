"""What the words say of depth and company: in the foreground, surrounded by, between; and of whose fire it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .extent import extent
from .grouping import BACK, BETWEEN, FRONT
from .haunts import animal, put
from .language import Vocabulary
from .relations import LIVING, takes
from .scene import Relation, Scene, Thing
from .subjects.people import draws
from .ties import without

IN_BACK = re.compile(
    r"\b(?:in|on|at) the (?:far |blurry |blurred |distant |out of focus )?(?:background|distance)\b"
    r"|\bim hintergrund|\bin der ferne|\bal fondo|\ba lo lejos|\bà l'arrière-plan|\bau loin|\bao fundo|\bno fundo"
)
IN_FRONT = re.compile(
    r"\b(?:in|on) the (?:near |immediate )?foreground\b|\bim vordergrund|\ben primer plano|\bau premier plan"
    r"|\bem primeiro plano"
)
PARTS = re.compile(r"[,;.:]|\b(?:and|with|und|mit|con|avec|com|while|as)\b|\b(?:y|e|et)\b")
"""What parts a sentence."""
SURROUNDED = re.compile(
    r"\b(?:(?:surrounded|encircled|ringed) by|umgeben von|rodead\w+ (?:de|por)|entourée?s? d(?:e|'|es)"
    r"|cercad\w+ (?:de|por))"
)
ABOUT = 6
"""How many surround a host when nobody counted them."""
PLURAL = 3
SCENIC = frozenset({"building", "plant"})
FLAME = "#ff8a1e"
FIREBALL = re.compile(
    r"\bfire ?balls?\b|\bfeuerb[aä]ll\w*|\bbolas? de fuego|\bboules? de feu|\bbolas? de fogo|火の玉|화염구|火球"
)

PULLERS = frozenset({"reindeer", "deer", "horse", "pony", "husky", "dog"})
SANTAS = re.compile(r"\bsanta\b|\bweihnachtsmann|\bpapá noel|\bpapai noel|\bpère noël|サンタ|산타|圣诞老人")
FLYING = re.compile(
    r"\b(?:fl(?:y|ies|ying|ew)|over|above|across the sky|in the (?:night )?sky|fliegt|über|volando|sobre|vol(?:e|ant))"
    r"\b"
    r"|\bvoando|飛|空|날아|飞"
)
WOODY = frozenset({"tree", "bush", "hedge", "pine tree", "oak tree", "palm tree"})
HEAPS = frozenset({"gold coins"})
PICNIC = re.compile(r"\b(?:picnic\w*|picknick\w*|pique-nique|piquenique)\b|ピクニック|소풍|피크닉|野餐")
COLD = re.compile(r"\b(?:ice|frost|blue|lightning|water) (?:ball|bolt|magic|spell)")


def told(scene: Scene, vocabulary: Vocabulary, prompt: str) -> Scene:
    """The scene with what the words of the prompt say of who is before, behind, round or between whom."""
    words = prompt.lower()
    for step in STEPS:
        scene = step(scene, words)
    return scene


def _last(thing: Thing, words: str, end: int) -> int:
    """Where the thing is named last before a place in the words; -1 when it is not."""
    names = {thing.noun, thing.noun.removesuffix("s"), thing.concept} - {""}
    return max(words.rfind(name, 0, end) for name in names)


def _depth_of(scene: Scene, words: str, pattern: re.Pattern[str]) -> set[int]:
    """The things that such words are said of: one in the same part of the sentence, before them or else after."""
    found: set[int] = set()
    for match in pattern.finditer(words):
        breaks = [one.end() for one in PARTS.finditer(words, 0, match.start())]
        first = breaks[-1] if breaks else 0
        named = [(place, at) for at, thing in enumerate(scene.subjects)
                 if (place := _last(thing, words, match.start())) >= first]  # fmt: skip
        if not named and not words[first : match.start()].strip():
            ahead = PARTS.search(words, match.end() + 2)
            last = ahead.start() if ahead is not None else len(words)
            named = [(-place, at) for at, thing in enumerate(scene.subjects)
                     if (place := _last(thing, words, last)) >= match.end()]  # fmt: skip
        found |= {max(named)[1]} if named else set()
    return found


def _foreign_back(words: str) -> set[int]:
    """Which of two things is behind where their names are not the words': the one told on that side."""
    far = IN_BACK.search(words)
    if far is None:
        return set()
    near = IN_FRONT.search(words)
    leads = far.start() < near.start() if near is not None else far.start() < len(words) / 4
    return {0 if leads else 1}


def _in_depth(scene: Scene, words: str) -> Scene:
    """What is in the foreground is near and large; what is in the background is far behind it."""
    if len(scene.subjects) < 2:
        return scene
    back, front = _depth_of(scene, words, IN_BACK), _depth_of(scene, words, IN_FRONT)
    if not back | front and all(_last(thing, words, len(words)) < 0 for thing in scene.subjects):
        back = _foreign_back(words)
    back -= front
    if front and not back:
        back = {at for at, thing in enumerate(scene.subjects) if at not in front and thing.relation is None}
    if not back or len(back) == len(scene.subjects):
        return scene
    if len(scene.subjects) == 2:
        front = front or {0, 1} - back
    for at in back | front:
        thing = scene.subjects[at]
        depth = {BACK: "yes"} if at in back else {FRONT: "yes"}
        loose = thing.relation if thing.relation is not None and thing.relation.kind in ("held", "riding") else None
        scene = put(scene, at, replace(thing, relation=loose, attributes={**thing.attributes, **depth}))
    things = [
        replace(thing, relation=None)
        if thing.relation is not None and thing.relation.target in back and at not in back
        and thing.relation.kind in ("with", "beside", "in_front", "behind", "around")
        else thing
        for at, thing in enumerate(scene.subjects)
    ]  # fmt: skip
    return replace(scene, subjects=tuple(things))


def _encircled(scene: Scene, words: str) -> Scene:
    """Whatever somebody is surrounded by stands on both sides of them, before and behind."""
    match = SURROUNDED.search(words)
    if match is None:
        return scene
    hosts = [at for at, thing in enumerate(scene.subjects) if _last(thing, words, match.start()) >= 0]
    round_about = [
        at for at, thing in enumerate(scene.subjects)
        if at not in hosts and _last(thing, words, len(words)) > match.start() and _free(thing, hosts)
    ]  # fmt: skip
    if not hosts or not round_about or scene.subjects[hosts[0]].count > 1:
        return scene
    share = ABOUT if len(round_about) == 1 else ABOUT // 2 + 1
    for at in round_about:
        thing = scene.subjects[at]
        if _towers(thing, scene.subjects[hosts[0]]):
            continue
        if thing.count == PLURAL and not re.search(r"\b(?:three|3|drei|tres|trois|três)\b", words):
            thing = replace(thing, count=share)
        if thing.relation is None or thing.relation.kind != "ring":
            thing = replace(thing, relation=Relation("herd", hosts[0]))
        scene = put(scene, at, thing)
    return scene


def _towers(thing: Thing, host: Thing) -> bool:
    """Whether it is a tree or building that the place behind is better made of."""
    facts = extent(thing.kind)
    return facts.family in SCENIC and facts.height_m > extent(host.kind).height_m / 2


def _free(thing: Thing, hosts: Sequence[int]) -> bool:
    tie = thing.relation
    return tie is None or (tie.target in hosts and tie.kind in ("around", "with", "herd", "ring"))


def _between(scene: Scene, words: str) -> Scene:
    """What is between two things on a shelf or branch is there itself."""
    for at, thing in enumerate(scene.subjects):
        if thing.relation is None or thing.relation.kind != "between":
            continue
        beside = thing.relation.target
        side = scene.subjects[beside].relation
        if side is None or side.kind not in ("on", "inside") or side.target == at:
            continue
        scene = put(scene, at, replace(thing, relation=side, attributes={**thing.attributes, BETWEEN: "yes"}))
        if extent(thing.kind).family == "animal" and scene.subjects[beside].count > 1:
            scene = _parted(scene, at, beside)
    return scene


def _parted(scene: Scene, amid: int, beside: int) -> Scene:
    """The scene with half of several things told before the one in their middle, the other half at the end."""
    first, last = min(amid, beside), max(amid, beside)
    sides = scene.subjects[beside]
    half = sides.count // 2
    swapped = {first: last, last: first} if amid < beside else {}
    things = list(scene.subjects)
    things[first], things[last] = replace(sides, count=half), scene.subjects[amid]
    things.append(replace(sides, count=sides.count - half))
    moved = [
        replace(one, relation=replace(one.relation, target=swapped.get(one.relation.target, one.relation.target)))
        if one.relation is not None else one
        for one in things
    ]  # fmt: skip
    return replace(scene, subjects=tuple(moved))


def _heaps(scene: Scene, words: str) -> Scene:
    """One drawing of a heap shows coins in plenty; riders through the sky fly, on dolphins they are at sea."""
    for at, thing in enumerate(scene.subjects):
        if thing.kind in HEAPS and thing.count == PLURAL:
            scene = put(scene, at, replace(thing, count=1))
        if thing.kind == "witch" and thing.pose == "flying" and thing.relation is None:
            scene = put(scene, at, replace(thing, pose="broom", attributes={**thing.attributes, "with": "broom"}))
        tie = thing.relation
        host = scene.subjects[tie.target] if tie is not None else None
        if tie is None or host is None:
            continue
        if tie.kind == "riding" and scene.setting == "sky" and animal(host):
            scene = put(scene, tie.target, replace(host, pose="flying"))
        elif tie.kind == "riding" and not scene.setting and animal(host) and extent(host.kind).where == "water":
            scene = replace(scene, setting="sea")
        elif tie.kind in ("behind", "under") and not scene.setting and host.kind in WOODY:
            scene = replace(scene, setting="meadow")
        elif tie.kind == "inside" and animal(thing) and not thing.pose and host.concept in takes("deep"):
            scene = put(scene, at, replace(thing, pose="sitting"))
    return scene


def _picnic(scene: Scene, words: str) -> Scene:
    """Beings other than people have a blanket and a basket before them at a picnic."""
    people = [at for at, thing in enumerate(scene.subjects) if draws(thing.kind)]
    guests = [at for at, thing in enumerate(scene.subjects) if extent(thing.kind).family in LIVING]
    served = any("picnic" in thing.kind or thing.kind == "basket" for thing in scene.subjects)
    if not guests or people or served or not PICNIC.search(words) or scene.emblem:
        return scene
    last = len(scene.subjects)
    blanket = Thing(
        "picnic blanket", "picnic blanket", concept="picnic blanket", relation=Relation("station", guests[0])
    )
    basket = Thing("picnic basket", "picnic basket", concept="picnic basket", relation=Relation("on", last))
    return replace(scene, subjects=(*scene.subjects, blanket, basket))


def _fireballs(scene: Scene, words: str) -> Scene:
    """A ball of fire that a wizard casts burns in the hand."""
    if not FIREBALL.search(words) or COLD.search(words):
        return scene
    caster = next((at for at, thing in enumerate(scene.subjects) if extent(thing.kind).family == "person"), -1)
    if caster < 0:
        return scene
    thing = scene.subjects[caster]
    pose = "casting" if thing.pose in ("", "casting", "throwing", "holding", "standing") else thing.pose
    tones = {**thing.part_colours, "fireball": FLAME}
    scene = put(scene, caster, replace(thing, pose=pose, part_colours=tones))
    if pose != "casting":
        return scene
    balls = {at for at, one in enumerate(scene.subjects) if FIREBALL.search(one.noun)}
    things = [
        replace(one, relation=None) if one.relation and one.relation.target in balls else one for one in scene.subjects
    ]
    notes = replace(scene.notes, substituted=tuple(one for one in scene.notes.substituted if not FIREBALL.search(one)))
    return replace(scene, subjects=without(things, balls), notes=notes)


def _among_rocks(scene: Scene, words: str) -> Scene:
    """Asteroids drift all round who flies through them."""
    rocks = [at for at, thing in enumerate(scene.subjects) if thing.noun.startswith("asteroid") and thing.count > 2]
    hosts = [at for at in range(len(scene.subjects)) if at not in rocks and scene.subjects[at].count == 1]
    if len(rocks) != 1 or len(hosts) != 1:
        return scene
    return put(scene, rocks[0], replace(scene.subjects[rocks[0]], relation=Relation("ring", hosts[0])))


def _drawn_by_reindeer(scene: Scene, words: str) -> Scene:
    """Santa's sleigh has reindeer before it, on the ground and in the air."""
    at = next((at for at, thing in enumerate(scene.subjects) if thing.kind == "sleigh"), -1)
    if at < 0 or scene.subjects[at].count > 1 or scene.emblem:
        return scene
    pullers = [one for one, thing in enumerate(scene.subjects) if animal(thing) and thing.kind in PULLERS]
    santa = any(thing.kind == "santa" for thing in scene.subjects) or SANTAS.search(words)
    if not pullers and not santa:
        return scene
    aloft = FLYING.search(words) is not None
    things = list(scene.subjects)
    things[at] = replace(things[at], pose="flying" if aloft else "", relation=None)
    for one in pullers or (len(things),):
        team = things[one] if pullers else Thing("reindeer", "reindeer", 2, concept="reindeer")
        team = replace(team, count=min(team.count, 2), pose="galloping", relation=Relation("team", at))
        things[one:] = [team, *things[one + 1 :]]
    for one, thing in enumerate(things):
        if extent(thing.kind).family == "person":
            things[one] = replace(thing, pose="waving", relation=Relation("inside", at))
    return replace(scene, subjects=tuple(things))


def _at_sea(scene: Scene, words: str) -> Scene:
    """A ship and what it meets are at the surface of the sea."""
    if scene.setting not in ("", "underwater"):
        return scene
    afloat = [thing for thing in scene.subjects if _sails(thing)]
    others = [thing for thing in scene.subjects if animal(thing) and extent(thing.kind).where == "water"]
    sunken = re.search(r"\b(?:sunken|wreck\w*|underwater|under the sea|seabed|ocean floor|below)\b", words)
    if not afloat or not others or sunken or any("submarine" in thing.kind for thing in afloat):
        return scene
    return replace(scene, setting="sea")


def _sails(thing: Thing) -> bool:
    facts = extent(thing.kind)
    return facts.family == "vehicle" and facts.where == "water"


STEPS: Sequence[Callable[[Scene, str], Scene]] = (
    _in_depth, _encircled, _between, _fireballs, _among_rocks, _heaps, _picnic,
    _drawn_by_reindeer, _at_sea,
)  # fmt: skip
__all__ = ["told"]
