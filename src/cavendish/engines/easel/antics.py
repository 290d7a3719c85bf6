"""What animals do with what is named beside them: they visit flowers, leap fences, cling to trunks, spray and peek.

Told before anything is laid out, from the words that the sentence was read from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from . import fauna, haunts, mirrors, puddles, stilllife, tucking
from .cords import LEASH
from .extent import extent
from .grouping import CLOSENESS
from .haunts import MANY, TALL_PLANTS, animal, put
from .language import Vocabulary
from .perching import SWIMMERS
from .portraits import EYE as EYE_ONLY
from .scene import Relation, Scene, Thing
from .subjects.animals import SITTERS
from .subjects.blooms import bloom_named
from .subjects.flock import BIRDS
from .subjects.herd import HERD
from .ties import without

ROUND = re.compile(
    r"\b(around|round|surround\w*|encircl\w*|circl\w+|among|amid|umgeben|alrededor|rodead\w+"
    r"|autour|entour\w+|ao redor|em volta|cercad\w+|intorno|circondat\w+)\b|囲まれ|周り|둘러싸|주위|围|周围"
)
ALIKE = frozenset({"fish", "tropical fish", "sheep", "deer", "salmon", "trout", "bison", "reindeer", "moose", "koi"})
"""Nouns whose plural is not told from one."""
ROUND_ABOUT = 6
"""How many of these surround somebody."""
SPRAYS = re.compile(
    r"\b(spray\w*|splash\w*|squirt\w*|spout\w*|shower\w*|spritz\w*|rociando|rocía|salpicando|lanzando agua"
    r"|asperg\w*|éclabouss\w*|espirrando|borrifando)\b|blowing water|shooting water"
    r"|水をかけ|水しぶき|물을 뿌|물을 뿜|喷水"
)
LEAPS = re.compile(
    r"\b(?:jump\w*|leap\w*|hop\w*|hurdl\w*|vault\w*)\s+(?:high\s+|right\s+|happily\s+)?over\b"
    r"|springt über|über .* springt"
    r"|\b(?:jump|leap)\w* (?:a|the) (?:\w+ )?(?:fence|hurdle|wall|log|gate|stream|puddle|obstacle|rope)\b"
    r"|saltando (?:sobre|por encima|por cima|una? |la |el |um |uma )|saut\w+ (?:par-dessus|au-dessus|une? |la |le )"
    r"|飛び越え|뛰어넘"
)
JOEY = re.compile(r"\b(joey|pouch|beutel|bolsa|poche|marsupi\w*)\b|赤ちゃん|새끼|宝宝")
POUCHED = frozenset({"joey", "pouch", "baby", "bag"})
CATCHES = re.compile(r"\bcatch\w*\b")
NOSE = re.compile(r"\b(nose|snout|nase|nariz|nez|focinho)\b|鼻|코 위|코에")
OUT = re.compile(r"\b(?:jump|leap|hop|spring|burst)\w*\s+(?:right\s+)?out of\b|springt aus|saltando de|飛び出|튀어나")
BREACHES = re.compile(
    r"\b(jump\w*|leap\w*|breach\w*|springt|saltando|saute\w*)\b.{0,14}\b(out of|from|aus|del|do|de)\b"
)
EYE = re.compile(r"\b(eye|eyes|auge|auges|ojo|œil|olho)\b|の目|눈동자|眼睛")
WATERY = frozenset({"splashing water", "splash", "water", "water drop", "sweat droplets", "water splash", "wave"})
VISITORS = frozenset(
    {"bee", "butterfly", "ladybug", "hummingbird", "dragonfly", "caterpillar", "spider", "mantis", "grasshopper",
     "moth", "monarch butterfly", "blue morpho", "swallowtail", "peacock butterfly", "cricket", "snail", "beetle"}
)  # fmt: skip
"""Who is as small as a flower and has to do with it."""
TOUCHING = frozenset({"on", "held", "with", "inside", "above", "beside", "in_front", "around", "riding"})
BUSY_AT = frozenset({"drinking", "eating", "holding", "sitting", "playing", "catching", "flying", "hugging", "walking"})
PARENTS = frozenset({"mother", "mom", "mum", "mama", "father", "dad", "parent", "mommy", "momma"})
STATIONS = frozenset({"drum kit", "icon:drum", "icon:musical-keyboard", "dj decks", "xylophone", "turntable", "mixer"})
"""What an animal plays on that stands on the ground."""
TONGUED = frozenset({"chameleon", "frog", "lizard", "gecko", "iguana", "anteater"})
FEEDING = frozenset({"eating", "drinking", "sitting", "grazing", "licking"})
BOWLS = frozenset({"bowl", "trough", "pet bowl", "dish", "bowl of milk", "saucer", "dog bowl", "cat bowl", "food bowl"})
MUTUAL = frozenset({"boxing", "fighting", "dancing", "kissing", "hugging"})
SEAS = frozenset({"sea", "beach", "underwater", "lake", "arctic", ""})


def told(scene: Scene, vocabulary: Vocabulary, prompt: str) -> Scene:
    """The scene with its animals doing what the prompt says they do."""
    words = prompt.casefold()
    for step in STEPS:
        scene = step(scene, vocabulary, words)
    return scene


def _spraying(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """An elephant that splashes water does it with its trunk: the water is drawn with it."""
    if not SPRAYS.search(words):
        return scene
    things = list(scene.subjects)
    gone = set()
    for index, thing in enumerate(things):
        match = vocabulary.resolve(thing.attributes.get("of", "")) if thing.noun in WATERY else None
        if match is not None and vocabulary.family(match.kind) == "animal":
            noun = thing.attributes["of"]
            age = "baby" if noun.startswith("baby ") else thing.age
            things[index] = replace(
                thing, noun=noun, kind=match.kind, concept=match.concept or noun, age=age, attributes={}
            )
    for index, thing in enumerate(things):
        if "elephant" not in thing.kind and thing.kind != "mammoth":
            continue
        things[index] = replace(thing, pose="spraying")
        gone |= {at for at, other in enumerate(things) if other.noun in WATERY or other.concept in WATERY}
    return replace(scene, subjects=without(things, gone) if gone else tuple(things))


def _grown_up(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Parents beside their young are of their kind and colour, and the young are smaller."""
    for index, thing in enumerate(scene.subjects):
        young = thing.age == "baby" and thing.count >= 1 and animal(thing)
        elder = next(
            (one for one in scene.subjects if one is not thing and one.kind == thing.kind and not one.age), None
        )
        if young and elder is not None and elder.colour and not thing.colour:
            scene = put(scene, index, replace(thing, colour=elder.colour))
    return scene


def _performing(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """An animal plays on what is too large for its paws standing behind it; a disc jockey has decks."""
    things = list(scene.subjects)
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.target == index or not animal(things[tie.target]) or thing.kind not in STATIONS:
            continue
        things[index] = replace(thing, count=1, relation=Relation("station", tie.target))
        things[tie.target] = replace(things[tie.target], pose="sitting")
    for index, thing in enumerate(scene.subjects):
        decks = vocabulary.resolve("dj decks")
        if animal(thing) and thing.attributes.get("role") == "dj" and decks is not None:
            things.append(Thing("decks", decks.kind, relation=Relation("station", index), concept="dj decks"))
    return replace(scene, subjects=tuple(things))


def _browsing(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who eats leaves from a tree stands at it; the leaves are the tree's."""
    eaters = [at for at, thing in enumerate(scene.subjects) if animal(thing) and thing.pose in ("eating", "standing")]
    trees = [at for at, thing in enumerate(scene.subjects)
             if extent(thing.kind).family == "plant" and extent(thing.kind).height_m > TALL_PLANTS]  # fmt: skip
    leaves = [at for at, thing in enumerate(scene.subjects) if thing.concept in ("leaf", "leaves", "twig", "branch")]
    if not eaters or not trees or not leaves:
        return scene
    things = list(scene.subjects)
    for at in trees:
        things[at] = replace(things[at], relation=Relation("beside", eaters[0]))
    for at in eaters:
        things[at] = replace(things[at], pose="browsing")
    dry = any(word in words for word in ("acacia", "akazie", "acácia"))
    place = scene.setting or ("savanna" if dry or things[eaters[0]].kind == "giraffe" else "")
    return replace(scene, subjects=without(things, set(leaves)), setting=place)


def _fed(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who eats or drinks from a bowl has its head over it; what was poured in is in the bowl."""
    things = list(scene.subjects)
    eaters = [at for at, thing in enumerate(things) if animal(thing) and thing.pose in FEEDING]
    bowls = [at for at, thing in enumerate(things) if thing.concept in BOWLS or thing.kind in BOWLS]
    match = vocabulary.resolve("pet bowl")
    if len(eaters) != 1 or not bowls or match is None or "wearing" in words:
        return scene
    eater, bowl = eaters[0], bowls[0]
    food = [at for at, thing in enumerate(things) if at not in (eater, bowl) and not animal(thing)
            and thing.relation is not None and thing.relation.target in (eater, bowl)]  # fmt: skip
    troughs = things[bowl].kind == "trough"
    filling = next((name for name in ("milk", "water", "honey") if name in words), "kibble")
    colour = things[bowl].colour
    things[bowl] = replace(
        things[bowl], kind="trough" if troughs else match.kind, concept="pet bowl", colour=colour,
        relation=Relation("bowl", eater),
        attributes={**things[bowl].attributes, "filling": filling}, material="",
    )  # fmt: skip
    things[eater] = replace(things[eater], pose="grazing" if things[eater].kind in HERD else "sitting", relation=None)
    return replace(scene, subjects=without(things, set(food)))


def _at_the_easel(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """An animal that paints has a brush, and an easel beside it."""
    painter = next((at for at, thing in enumerate(scene.subjects) if animal(thing) and thing.pose == "painting"), -1)
    easel, brush = vocabulary.resolve("easel"), vocabulary.resolve("paintbrush")
    if painter < 0 or easel is None or brush is None:
        return scene
    kept = {at for at, thing in enumerate(scene.subjects) if thing.concept in ("easel", "paintbrush", "canvas")}
    things = [*without(scene.subjects, kept)]
    at = things.index(next(thing for thing in things if animal(thing) and thing.pose == "painting"))
    sits = things[at].kind in SITTERS
    things[at] = replace(things[at], pose="holding" if sits else "watching", relation=None)
    things.append(
        Thing("paintbrush", brush.kind, relation=Relation("held" if sits else "mouth", at), concept="paintbrush")
    )
    size = min(1.0, 1.35 * (extent(things[at].kind).height_m / extent(easel.kind).height_m) ** CLOSENESS)
    things.append(Thing("easel", easel.kind, relation=Relation("beside", at), concept="easel", size=size))
    return replace(scene, subjects=tuple(things))


def _lapping(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """What a chameleon or frog catches is at the end of its tongue."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind not in ("held", "mouth") or scene.subjects[tie.target].kind not in TONGUED:
            continue
        if scene.subjects[tie.target].pose in ("catching", "eating", "jumping", "chasing") and animal(thing):
            doer = replace(scene.subjects[tie.target], pose="standing")
            scene = put(scene, tie.target, doer)
            scene = put(scene, index, replace(thing, relation=Relation("tongue", tie.target), pose="sitting"))
    spare = {at for at, thing in enumerate(scene.subjects) if thing.noun == "tongue"}
    return replace(scene, subjects=without(scene.subjects, spare)) if spare else scene


def _sparring(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Two animals that box, dance or fight do it with each other."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind not in ("with", "held", "chased", "beside") or not animal(thing):
            continue
        other = scene.subjects[tie.target]
        if animal(other) and other.pose in MUTUAL:
            scene = put(scene, index, replace(thing, pose=other.pose, relation=None))
    return scene


def _visiting(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A bee on a sunflower, a hummingbird drinking from a blossom: at its head, on its own side of it."""
    for index, thing in enumerate(scene.subjects):
        if thing.kind not in VISITORS:
            continue
        flowers = [
            at
            for at, other in enumerate(scene.subjects)
            if bloom_named(other.noun) or bloom_named(other.kind) or other.kind == "reeds"
        ]
        tied = [at for at in flowers if thing.relation and thing.relation.target == at] + [
            at for at in flowers if (tie := scene.subjects[at].relation) is not None and tie.target == index
        ]
        relation = next((t.relation.kind for t in (thing, *(scene.subjects[at] for at in tied)) if t.relation), "")
        nosed = NOSE.search(words) and not flowers
        if nosed and thing.relation is not None and animal(scene.subjects[thing.relation.target]):
            nose = Relation("nose", thing.relation.target)
            scene = put(scene, index, replace(thing, pose="sitting", relation=nose))
        if not tied or relation not in TOUCHING or scene.subjects[tied[0]].count > MANY:
            continue
        at = tied[0]
        hovers = thing.kind == "hummingbird"
        scene = put(scene, at, replace(scene.subjects[at], relation=None, count=1))
        many = thing.count > 1 and (ROUND.search(words) or thing.count > 2)
        manner = Relation("ring" if many else "bloom", at)
        doer = replace(thing, pose="flying" if hovers or many else "sitting", relation=manner)
        scene = put(scene, index, replace(doer, concept=thing.kind))
    return scene


def _surrounded(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """What surrounds a host is several, and round it when it flies or swims."""
    if not ROUND.search(words):
        return scene
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind not in ("around", "with") or not animal(thing):
            continue
        if thing.count == 1 and thing.noun == thing.concept and thing.concept in ALIKE:
            thing = replace(thing, count=ROUND_ABOUT)
            scene = put(scene, index, thing)
        airy = extent(thing.kind).where == "air" or thing.kind in VISITORS
        if thing.count > 1 and (airy or thing.concept in SWIMMERS) and scene.subjects[tie.target].count == 1:
            pose = "flying" if airy else thing.pose
            scene = put(scene, index, replace(thing, pose=pose, relation=Relation("ring", tie.target)))
        elif thing.count > 1 and tie.kind == "around" and _leads(scene.subjects[tie.target]):
            scene = put(scene, index, replace(thing, relation=Relation("herd", tie.target)))
    return scene


def _leads(host: Thing) -> bool:
    """Whether a herd may stand round about somebody."""
    return host.count == 1 and (animal(host) or extent(host.kind).family == "person")


def _eaten(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """What an animal on all fours eats lies whole before its mouth."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind != "held" or thing.count > 1 or extent(thing.kind).family not in ("food", "plant"):
            continue
        eater = scene.subjects[tie.target]
        bows = eater.kind in HERD and eater.kind not in SITTERS and eater.pose in ("eating", "grazing")
        if bows and eater.count == 1:
            scene = put(scene, index, replace(thing, relation=Relation("morsel", tie.target)))
            scene = put(scene, tie.target, replace(eater, pose="grazing"))
    return scene


def _leaping(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who jumps over something is above it."""
    out = OUT.search(words) is not None
    if not out and not LEAPS.search(words):
        return scene
    leaper = next((at for at, thing in enumerate(scene.subjects) if animal(thing)), -1)
    if leaper < 0:
        return scene
    thing = scene.subjects[leaper]
    if out and (thing.relation is None or thing.relation.kind != "inside"):
        return scene
    over = thing.relation.target if thing.relation is not None else -1
    if over < 0 and len(scene.subjects) > leaper + 1 and scene.subjects[leaper + 1].relation is None:
        over = leaper + 1
    if over < 0 or scene.subjects[over].concept in ("moon", "full moon", "rainbow", "star", "sun"):
        return put(scene, leaper, replace(thing, pose="jumping"))
    return put(scene, leaper, replace(thing, pose="jumping", relation=Relation("leap", over)))


def _hunted(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who is chased runs, and so does who chases."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind != "chased" or scene.subjects[tie.target].pose != "chasing":
            continue
        if not thing.pose and extent(thing.kind).family in ("animal", "person"):
            scene = put(scene, index, replace(thing, pose="running"))
    return scene


def _nesting(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A bird on its eggs is on the nest that shows them; a joey is in its mother's pouch, a catch in the mouth."""
    things = list(scene.subjects)
    nest = next((at for at, thing in enumerate(things) if thing.concept == "nest"), -1)
    eggs = {at for at, thing in enumerate(things) if thing.concept in ("egg", "eggs")}
    gone: set[int] = set()
    for index, thing in enumerate(scene.subjects):
        if nest >= 0 and eggs and thing.relation is not None and thing.relation.target in eggs and animal(thing):
            things[index], gone = replace(thing, relation=Relation("on", nest)), gone | eggs
        if thing.kind == "kangaroo" and not thing.age and JOEY.search(words):
            things[index] = replace(thing, relation=None, attributes={**thing.attributes, "joey": "yes"})
            gone |= {at for at, one in enumerate(things) if one.noun in POUCHED or (one.age and one.kind == thing.kind)}
        fish = vocabulary.resolve("salmon")
        if animal(thing) and thing.pose == "fishing" and CATCHES.search(words) and fish is not None:
            wings = extent(thing.kind).where == "air" or thing.kind in BIRDS
            things[index] = replace(thing, pose="flying" if wings else "walking")
            things.append(Thing("fish", fish.kind, relation=Relation("mouth", index), concept="fish"))
    return replace(scene, subjects=without(things, gone) if gone else tuple(things))


def _breaching(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """What jumps out of the sea is seen in the air over it."""
    if not BREACHES.search(words) or scene.setting not in SEAS:
        return scene
    for index, thing in enumerate(scene.subjects):
        if animal(thing) and extent(thing.kind).where == "water" and thing.relation is None:
            scene = put(scene, index, replace(thing, pose="jumping"))
    return scene


def _eye_to_eye(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """'An owl's eye' from near is the owl's face; the eye of nobody is not drawn."""
    if scene.camera not in ("close", "macro") or not EYE.search(words):
        return scene
    eyes = [at for at, thing in enumerate(scene.subjects) if thing.concept in ("eye", "eyes")]
    owner = next((scene.subjects[at].attributes.get("of", "") for at in eyes), "")
    match = vocabulary.resolve(owner) if owner else None
    alive = [at for at, thing in enumerate(scene.subjects) if animal(thing)]
    if not eyes or (match is None and not alive):
        return scene
    things = list(scene.subjects)
    if not alive and match is not None:
        things[eyes[0]] = replace(things[eyes[0]], noun=owner, kind=match.kind, concept=match.concept or owner)
        eyes = eyes[1:]
    spare = {*eyes, *(at for at, thing in enumerate(things) if thing.concept in ("feather", "feathers", "fur"))}
    kept = [
        replace(thing, count=1, attributes={**thing.attributes, EYE_ONLY: "yes"}) if animal(thing) else thing
        for thing in without(things, spare)
    ]
    return replace(scene, subjects=tuple(kept), camera="close")


def _leashed(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A pet that somebody walks is on a leash when one is named."""
    if not LEASH.search(words):
        return scene
    people = [at for at, thing in enumerate(scene.subjects) if extent(thing.kind).family == "person"]
    pets = [at for at, thing in enumerate(scene.subjects) if animal(thing)]
    if not people or not pets:
        return scene
    for at in pets:
        pose = scene.subjects[at].pose or "walking"
        relation = scene.subjects[at].relation or Relation("chased", people[0])
        leashed = replace(scene.subjects[at], pose=pose, relation=relation)
        scene = put(scene, at, replace(leashed, attributes={**leashed.attributes, "collar": "collar"}))
    ignored = tuple(word for word in scene.notes.ignored if not LEASH.search(word))
    if ignored != scene.notes.ignored:
        notes = replace(scene.notes, ignored=ignored, understood=(*scene.notes.understood, "leash"))
        scene = replace(scene, notes=notes)
    return scene


STEPS: Sequence[Callable[[Scene, Vocabulary, str], Scene]] = (
    haunts.petalled, _spraying, _performing, _browsing, _lapping, _fed, _at_the_easel, _sparring, _hunted, _nesting,
    haunts.muddy,
    puddles.spilt, _grown_up, _surrounded, _visiting, _eaten, _leaping, _breaching, haunts.clinging, haunts.treed,
    haunts.among, haunts.carrying, haunts.afloat, haunts.launched, haunts.sliding, haunts.weightless, _eye_to_eye,
    haunts.lit, mirrors.shown, _leashed, fauna.together, tucking.tucked, stilllife.hung,
)  # fmt: skip
"""What is looked for, in this order."""
