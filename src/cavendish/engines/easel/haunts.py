"""Where animals are met by what the prompt says of them: in the water, in a tree, among flowers, by candlelight."""

from __future__ import annotations

import re
from dataclasses import replace

from .extent import extent
from .immersion import SURFACING, bathes
from .language import Vocabulary
from .relations import takes
from .scene import Relation, Scene, Thing
from .subjects.animals import SITTERS
from .subjects.blooms import bloom_named
from .ties import without

CANDLELIT = re.compile(
    r"\b(candlelight|candle light|candlelit|kerzenlicht|kerzenschein)\b|luz (?:de|das) (?:las )?velas"
    r"|bougies|ろうそくの"
)
POOL, IN_POOL = "pool", "in the pool"
FLOATS = frozenset({"swim ring", "flamingo float", "duck float", "unicorn float"})
HANGS = re.compile(r"hang|upside|colga|suspend|tête en bas|pendura|逆さ|ぶら下|거꾸로|매달|倒挂")
DRIFTS = re.compile(r"\b(float\w*|drift\w*|treib\w*|schwimm\w*|flota\w*|flott\w*|boia\w*)\b|浮|떠")
BATHES = re.compile(
    r"\b(swim\w*|bath\w*|wad(?:es|ing)|cross\w*|stand\w* in|badet|badend\w*|bañ\w*|nad\w*|nage\w*)\b"
    r"|\bin (?:a|the) (?:\w+ )?(?:river|stream|creek)\b|泳|水浴び|수영|헤엄|游泳|洗澡"
)
IN_A_POOL = re.compile(
    r"\bin(?:side)? (?:a|the|my|our|his|her) (?:[\w-]+ ){0,2}pool\b|\bim (?:\w+)?pool\b|en la piscina|dans la piscine"
    r"|na piscina|nella piscina|プールの中|プールに"
)
AMAZON = re.compile(
    r"\b(?:rio|río|river|fleuve|fluss) amazon\w*|\bamazon\w* (?:river|fluss)"
    r"|アマゾン川|亚马逊河|아마존 강"
)
BOATS = frozenset({"rowboat", "rowing boat", "wooden boat", "boat", "canoe", "small boat"})
BELLY = re.compile(
    r"\b(?:slid\w+|glid\w+|lying|lies|sled\w+|toboggan\w*)\b.*\b(?:belly|bellies|tummy|stomach)\b"
    r"|\bbelly[- ]slid\w+|auf dem bauch|sur le ventre|腹ばい|腹滑り"
)
PETAL = re.compile(r"\b(\w+)(?:'s)? (?:flower )?petals?\b(?: of (?:an? |the )?(?:\w+ )??(\w+)\b)?")
"""A petal, and the flower it is of."""
RIVERINE = frozenset({"hippopotamus", "crocodile", "otter", "beaver", "salmon", "trout", "piranha"})
WITHIN = {"river": "in the river", "hot spring": "in the hot spring"}
"""Places seen from the bank, to those in the middle of the water."""
WATERS = frozenset({"lake", "sea", "river", "in the river", "swamp", "arctic sea", "pool", "hot spring"})
MUD = frozenset({"mud", "mud puddle", "puddle of mud", "muddy puddle", "mud bath"})
TALL_PLANTS = 2.0
"""Metres from which a plant is a tree that one clings to."""
MANY = 3
"""Count from which flowers are a field."""
PERCHED = 1.7
"""Metres up to which an animal sits on a bough."""
BARE = re.compile(r"\b(dead|bare|leafless|withered|kahl\w*|tot\w* baum|árbol seco|arbre mort)\b|枯れ木|枯树")
SPACES = frozenset({"space", "orbit", "galaxy"})


def animal(thing: Thing) -> bool:
    """Whether it is drawn as an animal."""
    return extent(thing.kind).family == "animal"


def put(scene: Scene, index: int, thing: Thing) -> Scene:
    """The scene with another thing in the place of one."""
    return replace(scene, subjects=(*scene.subjects[:index], thing, *scene.subjects[index + 1 :]))


def muddy(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who is in the mud is in a yard full of it."""
    mud = [at for at, thing in enumerate(scene.subjects) if thing.concept in MUD or thing.noun in MUD]
    if not mud or scene.setting not in ("", "farm", "meadow") or not any(animal(thing) for thing in scene.subjects):
        return scene
    return replace(scene, subjects=without(scene.subjects, mud), setting="muddy yard")


def clinging(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who hugs or climbs a tree is on its trunk."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is not None and tie.target < len(scene.subjects):
            doer = scene.subjects[tie.target]
            plant = extent(thing.kind).family == "plant" and extent(thing.kind).height_m > TALL_PLANTS
            if plant and animal(doer) and tie.kind == "held" and doer.pose in ("hugging", "climbing", "holding", ""):
                scene = put(scene, index, replace(thing, relation=None))
                scene = put(scene, tie.target, replace(doer, pose="sitting", relation=Relation("clasp", index)))
        if animal(thing) and thing.pose == "climbing":
            trunks = [at for at, other in enumerate(scene.subjects) if extent(other.kind).family == "plant"]
            if trunks:
                up = "sitting" if thing.kind in SITTERS else "rearing"
                scene = put(scene, index, replace(thing, pose=up, relation=Relation("clasp", trunks[0])))
    return scene


def among(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who is in many flowers is in a field of them."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind not in ("inside", "on", "with") or not animal(thing):
            continue
        host = scene.subjects[tie.target]
        if extent(host.kind).family == "plant" and host.count >= MANY and extent(host.kind).height_m < TALL_PLANTS:
            scene = put(scene, index, replace(thing, relation=None))
            scene = replace(scene, setting=scene.setting or "flowers")
    return scene


def petalled(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who is on the petal of a flower is on that flower."""
    for index, thing in enumerate(scene.subjects):
        told = PETAL.search(words)
        if thing.noun.split(" ")[-1] not in ("petal", "petals") or told is None or not _trodden(scene, index):
            continue
        flower = next((word for word in told.groups() if word and bloom_named(word)), "flower")
        match = vocabulary.resolve(bloom_named(flower))
        if match is not None:
            kept = {name: said for name, said in thing.attributes.items() if name != "of"}
            grown = replace(thing, noun=flower, kind=match.kind, concept=match.concept or flower, attributes=kept)
            scene = put(scene, index, replace(grown, count=1, relation=None))
    return scene


def _trodden(scene: Scene, index: int) -> bool:
    """Whether an animal is on the thing."""
    ties = [one.relation for one in scene.subjects if animal(one)]
    return any(tie is not None and tie.kind == "on" and tie.target == index for tie in ties)


def carrying(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """What somebody has in the mouth they do not stand on; a bat that hangs is head down."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if thing.kind == "bat" and HANGS.search(words):
            scene = put(scene, index, replace(thing, pose="hanging"))
        if tie is None or not animal(thing) or tie.kind not in ("on", "inside"):
            continue
        back = scene.subjects[tie.target].relation
        if back is not None and back.target == index:
            scene = put(scene, index, replace(thing, relation=None))
    return scene


def afloat(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who swims in a pool, or lies on a float, is in its water; who floats on a lake does not fly over it."""
    if scene.setting in (*WATERS, "") and DRIFTS.search(words):
        for index, thing in enumerate(scene.subjects):
            wet = scene.setting or thing.kind in RIVERINE
            if wet and animal(thing) and thing.pose == "flying" and extent(thing.kind).where in ("ground", "water"):
                scene = put(scene, index, replace(thing, pose="swimming" if thing.kind not in SITTERS else ""))
    if scene.setting == "arctic" and scene.subjects and all(thing.kind in SURFACING for thing in scene.subjects):
        return replace(scene, setting="arctic sea")
    bathing = BATHES.search(words) or any(thing.kind in RIVERINE for thing in scene.subjects)
    if any(animal(thing) for thing in scene.subjects) and (bathing or scene.setting != "river"):
        scene = replace(scene, setting=WITHIN.get(scene.setting, scene.setting))
    floats = any(thing.kind in FLOATS for thing in scene.subjects)
    swims = any(animal(thing) and thing.pose in ("swimming", "flying", "floating") for thing in scene.subjects)
    if floats and scene.setting == "":
        return replace(scene, setting=IN_POOL)
    wades = IN_A_POOL.search(words) and any(animal(thing) and bathes(thing) for thing in scene.subjects)
    return replace(scene, setting=IN_POOL) if scene.setting == POOL and (floats or swims or wades) else scene


def launched(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Boats on a river have broad water under them; the Amazon flows through a jungle."""
    if AMAZON.search(words) and scene.setting in ("", "river", WITHIN["river"], "jungle waterfall", "jungle"):
        decor = {part: said for part, said in scene.decor.items() if part != "second"}
        return replace(scene, setting="jungle river", decor=decor)
    rowed = any(thing.concept in takes("decks") and thing.concept in BOATS for thing in scene.subjects)
    return replace(scene, setting=WITHIN["river"]) if rowed and scene.setting == "river" else scene


def sliding(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Penguins slide on their bellies, the head before."""
    if not BELLY.search(words):
        return scene
    for index, thing in enumerate(scene.subjects):
        if thing.kind == "penguin" and thing.relation is None:
            lies = {**{part: said for part, said in thing.attributes.items() if part != "belly"}, "prone": "yes"}
            scene = put(scene, index, replace(thing, pose="", attributes=lies))
    return scene


def lit(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Candlelight has a candle, and a room for it."""
    if not CANDLELIT.search(words) or any(
        "candle" in thing.concept or "candles" in thing.attributes for thing in scene.subjects
    ):
        return scene
    match = vocabulary.resolve("candle")
    if match is None or scene.emblem:
        return scene
    candle = Thing("candle", match.kind, concept=match.concept or "candle", relation=Relation("beside", 0), size=1.6)
    place = scene.setting or ("library" if any("book" in thing.concept for thing in scene.subjects) else "room")
    return replace(scene, subjects=(*scene.subjects, candle), setting=place, time_of_day="night")


def treed(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who is in a tree sits on one of its boughs, seen from near."""
    branch = vocabulary.resolve("branch")
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind not in ("inside", "on") or not animal(thing) or branch is None:
            continue
        host, facts = scene.subjects[tie.target], extent(scene.subjects[tie.target].kind)
        tree = facts.family == "plant" and facts.height_m > TALL_PLANTS and host.count == 1
        if (
            not tree
            or extent(thing.kind).height_m > PERCHED
            or host.kind in ("hollow tree", branch.kind)
            or host.colour
        ):
            continue
        bare = {"bare": "yes"} if BARE.search(words) else {}
        bough = replace(host, kind=branch.kind, concept="branch", size=1.0, attributes={**host.attributes, **bare})
        scene = put(put(scene, tie.target, bough), index, replace(thing, relation=Relation("on", tie.target)))
        scene = replace(scene, setting=scene.setting or "forest")
    return scene


def weightless(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who floats in space is seen from the front: so the helmet shows a face."""
    for index, thing in enumerate(scene.subjects):
        if scene.setting in SPACES and thing.kind in SITTERS and thing.pose == "flying" and thing.relation is None:
            scene = put(scene, index, replace(thing, pose="sitting"))
    return scene


def dewy(scene: Scene) -> Scene:
    """Drops that lie on somebody lie on the leaf or blossom below as well."""
    for thing in scene.subjects:
        if "drops" not in thing.attributes or thing.relation is None:
            continue
        at = thing.relation.target
        host = scene.subjects[at]
        if extent(host.kind).family == "plant":
            scene = put(scene, at, replace(host, attributes={**host.attributes, "drops": "yes"}))
    return scene
