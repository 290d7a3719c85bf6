"""Animals among others: who watches what is behind glass, who courts, who comes out of the sea, what a web catches.

Steps as in `antics`, which runs them after its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .extent import extent
from .grouping import CLOSENESS
from .haunts import animal, put
from .language import Vocabulary
from .relations import takes
from .scene import Relation, Scene, Thing
from .subjects.animals import SITTERS
from .subjects.flock import BIRDS
from .subjects.herd import HERD
from .ties import without

WATCHES = frozenset({"watching", "sniffing", "listening", "hunting", "pointing"})
"""What one does to those behind glass from outside."""
HEARTS = re.compile(r"\b(hearts?|herz\w*|coraz[oó]n\w*|c[oœ]e?urs?|coraç\w+|cuore)\b|ハート|하트|心形|爱心")
NECKS = re.compile(r"\b(necks?|hals|hälse\w*|cuellos?|cous?|pescoços?|beaks?)\b|首|목|脖")
PLOUGHS = re.compile(
    r"\b(?:plough|plow)(?:s|ed|ing)?\b|\bpflüg\w*|\b(?:ara|arando|ará) |\blabour(?:e|ant)\b|\barado\b|\blavrando\b"
    r"|耕(?:す|し|地|田)|밭을 가는|쟁기"
)
TRAILS = frozenset({"behind", "above", "beside", "after", "around", "with", "in_front"})
"""How birds go with what moves on the ground."""
GIANT, OUTGROWS = 2.0, 1.45
"""Size from which something is called giant, and how much taller than others it then is."""
LIVING = frozenset({"person", "animal"})
COURTING = "courting"
SWIMS_FREE = frozenset({"whale", "dolphin", "orca", "beluga", "narwhal", "shark", "manta ray", "humpback whale"})
DEW = frozenset(
    {
        "dew",
        "morning dew",
        "dew drops",
        "dewdrops",
        "water drops",
        "water droplets",
        "raindrops",
        "droplets",
        "dew drop",
    }
)
WEBS = frozenset({"web", "spider web", "cobweb"})
PEAKS = {"mount fuji": "mount fuji", "mountain": "mountains", "mountains": "mountains", "volcano": "volcano"}
"""What is too large to fly over as a thing, and the place it is."""
CROWD = re.compile(
    r"\b(surrounded by|encircled by|umgeben von|rodead\w+ (?:de|por)|entourée? (?:de|par)|cercad\w+ (?:de|por))\b"
    r"|に囲まれ|둘러싸인|被.*(?:围|包围)"
)
GAPES = re.compile(
    r"\b(roar\w*|growl\w*|snarl\w*|bark(?:s|ing)|yawn\w*|mouth (?:wide )?open|open(?:ing)? (?:its|his|her|the)? ?mouth"
    r"|brüll\w*|bellt|bellend\w*|gähn\w*|rugi\w*|ruge|ladra\w*|bostez\w*|boceja\w*|bâill\w*|aboi\w*|abo[iy]e\w*)\b"
    r"|吠え|咆|あくび|포효|짖|하품|打哈欠|吼"
)
DRINKS = re.compile(
    r"\bdrink\w*(?: some| cool| fresh)? water\b|trinkt wasser|bebiendo agua|boit de l'eau|bebendo água"
    r"|水を飲|물을 마시|喝水"
)
MOTHER = re.compile(r"\b(mother|mom|mum|mama|mommy|mutter|madre|mère|mãe)\b|母|엄마|妈妈")
NOSES = re.compile(r"\b(nose|snout|nase|schnauze|nariz|nez|hocico|focinho)\b|鼻|코에|코 위")
RAINBOW_COAT = re.compile(
    r"\brainbow[- ](?:\w+ )?(?:stripes?|striped|fur|coat|feathers?|scales|spots|skin|plumage|wool|colou?red|colou?rs?"
    r"|wings|shell|hair)\b"
)
KIN = 4
"""How many a family of animals is read as."""
BROODS = re.compile(
    r"\b(sit\w* on|sits on|hatch\w*|incubat\w*|brood\w*|brüt\w*|sitzt auf|incub\w*|empoll\w*|couv\w*"
    r"|choc\w*|(?:her|its) eggs)\b"
    r"|温め|抱卵|품|孵"
)
SHALLOWS = re.compile(
    r"\b(lagoons?|lagune\w*|laguna|lagune|shallows?|shallow (?:water|waters|lake|pool)|wading|in the water|im wasser"
    r"|flach\w* wasser|en el agua|dans l'eau|na água)\b|水の中|浅瀬|물속|물 속|水中|浅水"
)
SLUGGISH = frozenset({"", "hanging", "climbing", "watching", "relaxing", "sleeping", "smiling", "waiting", "hugging"})
"""What a sloth does where it hangs."""
CROWDED = 8
"""How many of a kind surround somebody when no number is said."""
NUMBERS = re.compile(r"\b(two|three|four|five|six|seven|zwei|drei|vier|fünf|dos|tres|deux|trois|dois|três|\d+)\b")


def _outside(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who watches somebody in a bowl or cage sits before it, not in it."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind != "inside" or not animal(thing) or thing.pose not in WATCHES:
            continue
        host = scene.subjects[tie.target]
        others = [
            at for at, other in enumerate(scene.subjects)
            if at != index and other.relation == tie and extent(other.kind).family == "animal"
        ]  # fmt: skip
        names = {host.concept, host.concept.split(" ")[-1], host.kind}
        if others and names & (takes("glassy") | {"bowl", "tank", "fish tank"}):
            scene = put(scene, index, replace(thing, relation=None))
    return scene


def _courting(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Two long-necked birds whose necks make a heart."""
    if not (HEARTS.search(words) and (NECKS.search(words) or "swan" in words)):
        return scene
    for index, thing in enumerate(scene.subjects):
        found = BIRDS.get(thing.kind)
        if found is None or not found[0].bent:
            continue
        pair = replace(thing, count=2, pose=COURTING, attributes={**thing.attributes, "heart": "yes"}, relation=None)
        scene = put(scene, index, pair)
        spare = {at for at, other in enumerate(scene.subjects) if other.concept in ("heart", "neck", "necks")}
        told = tuple(word for word in scene.notes.ignored if not (HEARTS.search(word) or NECKS.search(word)))
        scene = replace(scene, subjects=without(scene.subjects, spare), notes=replace(scene.notes, ignored=told))
        return replace(scene, notes=replace(scene.notes, understood=(*scene.notes.understood, "heart of necks")))
    return scene


def _afloat(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Where a boat is, whoever lives in the sea is met at its surface."""
    boats = [
        thing for thing in scene.subjects
        if (extent(thing.kind).family, extent(thing.kind).where) == ("vehicle", "water")
        and "submarine" not in thing.noun
    ]  # fmt: skip
    swimmers = [at for at, thing in enumerate(scene.subjects) if thing.kind in SWIMS_FREE]
    if scene.setting in ("", "underwater") and boats and swimmers and "underwater" not in words:
        scene = replace(scene, setting="sea")
    if scene.setting == "" and swimmers and any(scene.subjects[at].pose == "jumping" for at in swimmers):
        scene = replace(scene, setting="sea")
    return scene


def _bedewed(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A web with dew has its drops on it; a spider named with a web sits in it."""
    webs = [at for at, thing in enumerate(scene.subjects) if thing.concept in WEBS or thing.kind in WEBS]
    if not webs:
        return scene
    things = list(scene.subjects)
    drops = {at for at, thing in enumerate(things) if thing.concept in DEW or thing.noun in DEW}
    if drops:
        things[webs[0]] = replace(things[webs[0]], attributes={**things[webs[0]].attributes, "drops": "yes"})
    for at, thing in enumerate(things):
        if "spider" in thing.concept and at not in webs and (thing.relation is None or thing.relation.kind != "on"):
            things[at] = replace(thing, relation=Relation("inside", webs[0]), pose="")
            things[webs[0]] = replace(things[webs[0]], relation=None)
    return replace(scene, subjects=without(things, drops))


def _above_peaks(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who flies over a mountain has it as the place below."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind != "above" or not animal(thing):
            continue
        place = PEAKS.get(scene.subjects[tie.target].concept)
        if place is None or scene.setting not in ("", "mountains", place):
            continue
        scene = put(scene, index, replace(thing, relation=None, pose="flying"))
        return replace(scene, subjects=without(scene.subjects, {tie.target}), setting=place)
    return scene


def _crowded(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Surrounded by cats is surrounded by many, on all sides."""
    if not CROWD.search(words):
        return scene
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind != "herd" or NUMBERS.search(words):
            continue
        scene = put(scene, index, replace(thing, count=max(thing.count, CROWDED)))
    return scene


def _empty_handed(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """'With a red sweater' is worn: who holds nothing stands as it always does."""
    for index, thing in enumerate(scene.subjects):
        holds = any(other.relation and other.relation.target == index for other in scene.subjects)
        if animal(thing) and thing.pose == "holding" and not holds:
            scene = put(scene, index, replace(thing, pose=""))
    return scene


def _wading(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Long-legged birds in a lagoon or in shallow water stand in it."""
    if scene.setting not in ("", "beach") or not SHALLOWS.search(words):
        return scene
    waders = [BIRDS[thing.kind][0] for thing in scene.subjects if thing.kind in BIRDS and thing.relation is None]
    return replace(scene, setting="lake") if any(bird.legs > 0.5 for bird in waders) else scene


def _hung(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A sloth hangs from a bough of its own unless it does something else."""
    for index, thing in enumerate(scene.subjects):
        worn = set(thing.attributes) - {"upside down", "expression", "belly"}
        if thing.kind != "sloth" or worn or thing.pose not in SLUGGISH:
            continue
        tie = thing.relation
        boughs = set()
        if tie is not None and scene.subjects[tie.target].concept in ("branch", "tree branch", "tree", "vine"):
            boughs = {tie.target}
        elif tie is not None:
            continue
        kept = {part: said for part, said in thing.attributes.items() if part != "upside down"}
        hung = replace(thing, kind="hanging sloth", relation=None, attributes=kept)
        return replace(scene, subjects=without(put(scene, index, hung).subjects, boughs))
    return scene


def _kinsfolk(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A family of an animal is two of it with their young, whatever the order of the words is."""
    things = scene.subjects
    last = things[2] if len(things) > 2 else None
    noun = last.attributes.get("of", "") if last is not None else ""
    match = vocabulary.resolve(noun) if noun else None
    if last is not None and match is not None and extent(match.kind).family == "animal":
        old = Thing(noun, match.kind, 2, pose=last.pose, concept=match.concept or noun)
        ignored = tuple(word for word in scene.notes.ignored if not word.startswith("of "))
        notes = replace(scene.notes, ignored=ignored, understood=(*scene.notes.understood, noun))
        rest = without(things, {0, 1, 2})
        young = replace(old, count=1, age="baby", relation=Relation("with", 0))
        return replace(scene, subjects=(old, young), notes=notes) if not rest else scene
    if len(things) == 1 and animal(things[0]) and things[0].count == KIN and re.search(r"\bfamily of\b", words):
        old = replace(things[0], count=2)
        return replace(scene, subjects=(old, replace(old, age="baby", relation=Relation("with", 0))))
    return scene


def _brooding(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A bird that sits on its eggs has a nest for them."""
    eggs = {at for at, thing in enumerate(scene.subjects) if thing.concept in ("egg", "eggs")}
    birds = [at for at, thing in enumerate(scene.subjects) if thing.kind in BIRDS]
    nest = vocabulary.resolve("nest")
    known = any(thing.concept == "nest" for thing in scene.subjects)
    if not eggs or not birds or nest is None or known or not BROODS.search(words):
        return scene
    things = [*scene.subjects, Thing("nest", nest.kind, concept="nest")]
    things[birds[0]] = replace(things[birds[0]], pose="brooding", relation=Relation("on", len(things) - 1))
    return replace(scene, subjects=without(things, eggs))


def _overhead(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Birds over a place fly."""
    for index, thing in enumerate(scene.subjects):
        found = BIRDS.get(thing.kind)
        if found is None or found[0].upright or thing.pose or thing.relation is not None:
            continue
        if re.search(rf"\b{re.escape(thing.noun)}\w* (?:over|above|across|über|sobre|au-dessus)\b", words):
            scene = put(scene, index, replace(thing, pose="flying"))
    return scene


def _on_the_nose(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """What an animal balances on its nose is there, not on its head."""
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is not None and tie.kind == "head" and NOSES.search(words) and animal(scene.subjects[tie.target]):
            scene = put(scene, index, replace(thing, relation=Relation("nose", tie.target)))
    return scene


def _many_coloured(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Rainbow stripes or feathers are on the animal, not in the sky."""
    beasts = [at for at, thing in enumerate(scene.subjects) if animal(thing)]
    if not beasts or not RAINBOW_COAT.search(words):
        return scene
    thing = scene.subjects[beasts[0]]
    gone = {at for at, other in enumerate(scene.subjects) if other.concept == "rainbow"}
    scene = put(scene, beasts[0], replace(thing, attributes={**thing.attributes, "pattern": "rainbow"}))
    weather = "" if scene.weather == "rainbow" else scene.weather
    return replace(scene, subjects=without(scene.subjects, gone), weather=weather)


def _gaping(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Who roars, barks or yawns has the mouth open, seen from the side."""
    beasts = [at for at, thing in enumerate(scene.subjects) if animal(thing)]
    if not beasts or not GAPES.search(words):
        return scene
    thing = scene.subjects[beasts[0]]
    if thing.kind not in HERD and thing.kind not in ("t-rex", "dinosaur", "velociraptor"):
        return scene
    pose = "standing" if thing.pose in ("", "holding", "singing", "sitting") else thing.pose
    open_wide = replace(thing, pose=pose, attributes={**thing.attributes, "gaping": "yes"})
    ignored = tuple(
        word for word in scene.notes.ignored if not (GAPES.search(word) or word in ("mouth", "open", "wide"))
    )
    return replace(put(scene, beasts[0], open_wide), notes=replace(scene.notes, ignored=ignored))


def _at_the_wheel(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """An animal in a car has an open one, in which it is seen."""
    roofless = vocabulary.resolve("convertible")
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if tie is None or tie.kind not in ("riding", "inside") or not animal(thing) or roofless is None:
            continue
        if scene.subjects[tie.target].concept in ("car", "sports car"):
            car = replace(scene.subjects[tie.target], kind=roofless.kind, concept="convertible")
            scene = put(put(scene, tie.target, car), index, replace(thing, relation=Relation("inside", tie.target)))
    return scene


def _sprigged(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A branch in a beak is a sprig."""
    sprig = vocabulary.resolve("olive sprig")
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if sprig is None or tie is None or tie.kind not in ("mouth", "held") or thing.kind != "branch":
            continue
        if scene.subjects[tie.target].kind in BIRDS:
            small = replace(thing, kind=sprig.kind, concept="olive sprig", colour=None)
            scene = put(scene, index, replace(small, relation=Relation("mouth", tie.target)))
    return scene


def _cubs(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A lion, tiger or bear cub is young; lions' young have no mane, and neither has their mother."""
    for index, thing in enumerate(scene.subjects):
        young = thing.age == "baby" or thing.noun.removesuffix("s").endswith(" cub")
        if not animal(thing) or not young:
            continue
        kind = "lioness" if thing.kind == "lion" else thing.kind
        scene = put(scene, index, replace(thing, kind=kind, age="baby"))
        for at, other in enumerate(scene.subjects):
            if at != index and other.kind == "lion" and other.age == "" and MOTHER.search(words):
                scene = put(scene, at, replace(other, kind="lioness"))
    return scene


def _watered(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Wild animals and herds that drink water are at a waterhole when no place was named."""
    first = scene.subjects[0] if scene.subjects else None
    alone = len(scene.subjects) == 1 and first is not None and first.kind in HERD and first.kind not in SITTERS
    if scene.setting or not alone or not DRINKS.search(words):
        return scene
    return replace(scene, setting="oasis" if first is not None and "camel" in first.kind else "waterhole")


def _in_tow(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """Birds that fly behind a tractor, a boat or somebody are small in the air beside; what ploughs leaves furrows."""
    if PLOUGHS.search(words) and scene.setting in ("", "meadow", "farm"):
        scene = replace(scene, setting="ploughed field")
    for index, thing in enumerate(scene.subjects):
        tie = thing.relation
        if thing.kind not in BIRDS or thing.pose != "flying" or tie is None or tie.kind not in TRAILS:
            continue
        host = scene.subjects[tie.target]
        if (
            extent(host.kind).family == "building"
            or extent(host.kind).where == "air"
            or (host.pose == "flying" and extent(host.kind).family != "vehicle")
        ):
            continue
        rolls = extent(host.kind).family == "vehicle" and extent(host.kind).where == "ground"
        scene = put(scene, index, replace(thing, relation=None, size=0.6 * thing.size))
        host = replace(host, pose="" if rolls or host.pose == "flying" else host.pose)
        scene = put(scene, tie.target, replace(host, size=0.6 * host.size) if rolls else host)
        scene = replace(scene, camera=scene.camera or "wide")
    return scene


def _giants(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """A giant animal is taller than whoever is with it; beavers dam water."""
    for index, thing in enumerate(scene.subjects):
        if thing.size < GIANT or not animal(thing):
            continue
        own = extent(thing.kind).height_m
        others = [one for at, one in enumerate(scene.subjects) if at != index and extent(one.kind).family in LIVING]
        tall = max((one.size * (extent(one.kind).height_m / own) ** CLOSENESS for one in others), default=0.0)
        scene = put(scene, index, replace(thing, size=max(thing.size, OUTGROWS * tall)))
    dammed = any(thing.kind == "beaver dam" for thing in scene.subjects)
    return replace(scene, setting="lake") if dammed and scene.setting in ("", "forest", "meadow") else scene


STEPS: Sequence[Callable[[Scene, Vocabulary, str], Scene]] = (
    _outside, _courting, _afloat, _bedewed, _above_peaks, _crowded, _empty_handed, _wading,
    _hung, _kinsfolk, _brooding, _overhead, _on_the_nose, _many_coloured,
    _gaping, _at_the_wheel, _sprigged, _watered, _cubs, _in_tow, _giants,
)  # fmt: skip
"""What is looked for, in this order."""


def together(scene: Scene, vocabulary: Vocabulary, words: str) -> Scene:
    """The scene once all of that has been told; `words` in lower case."""
    for step in STEPS:
        scene = step(scene, vocabulary, words)
    return scene
