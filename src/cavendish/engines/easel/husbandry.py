"""What animals wear, carry, eat and do with things that people made: told before they are laid out."""

from __future__ import annotations

from dataclasses import replace

from .accessories import DRESSED
from .extent import extent
from .language import Vocabulary
from .language.nouns import DECORATIONS
from .scene import Relation, Scene, Thing
from .subjects.animals import SITTERS
from .subjects.fish import FISH
from .subjects.herd import HERD
from .subjects.people import draws
from .ties import without

WORN_THINGS = {
    "bell": "collar", "cowbell": "collar", "headphone": "headphones",
    "headphones": "headphones", "sunglasses": "sunglasses", "glasses": "glasses",
    "goggles": "sunglasses", "crown": "crown", "top hat": "hat", "hat": "hat", "woman's hat": "hat",
    "billed cap": "hat", "graduation cap": "hat", "scarf": "scarf", "necktie": "tie", "necklace": "collar",
    "pearl necklace": "collar", "ribbon": "collar", "backpack": "backpack", "coat": "coat", "safety vest": "coat",
    "sports medal": "medal", "medal": "medal", "gold medal": "medal", "t-shirt": "shirt", "shirt": "shirt",
    "dress": "dress", "kimono": "dress",
}  # fmt: skip
"""Things that an animal who has them wears, and the part of its drawing that shows them."""
CAUGHT = frozenset({"catching", "fetching", "biting", "chewing", "carrying"})
"""What animals do with their mouths."""
PACK = frozenset({"donkey", "horse", "camel", "elephant", "llama", "alpaca", "cow", "bull", "pony", "yak"})
"""Who carries things on the back."""
CLIMBERS = frozenset({"monkey", "sloth", "opossum", "possum", "lemur", "chimpanzee", "orangutan", "koala"})
"""Who hangs from branches by the feet."""
FISHES = frozenset(FISH)
RIDERS = frozenset({"rider", "jockey", "horseman", "riders", "equestrian"})
TOOLS = {"lifting": "dumbbell", "cooking": "frying pan", "painting": "paintbrush", "photographing": "camera",
    "typing": "laptop", "gaming": "video game", "reading": "book", "fishing": "fishing pole", "violin": "violin",
    "telephoning": "telephone", "scrolling": "smartphone", "trumpet": "trumpet", "drums": "drum",
    "knitting": "knitting work"}  # fmt: skip
"""What an animal has in its paws that does what people do."""
PLAYED = {"kicking": "soccer ball", "basketball": "basketball", "tennis": "tennis ball", "golf": "golf ball",
    "baseball": "baseball"}  # fmt: skip
"""What lies before an animal that plays ball."""
VEHICLES = {"surfing": "surfboard", "skateboarding": "skateboard", "cycling": "bicycle", "scooter": "kick scooter"}
"""What it stands on."""
OPENED = {
    ("inside", "icon:package"): "open box",
    ("inside", "cup"): "empty cup",
    ("inside", "icon:egg"): "cracked egg",
    ("inside", "egg"): "cracked egg",
    ("on", "blanket"): "spread blanket",
    ("on", "towel"): "beach towel",
}
"""How things are drawn that an animal lies in or on: open, spread out."""
DRIFTING = frozenset({"floating", "floats", "drifting", "levitating", "hovering", "falling", "skydiving"})
"""Words of being in the air or water without flying."""
SUBMERGED = frozenset({"jellyfish", "octopus", "fish", "clownfish", "angelfish", "starfish", "pufferfish", "goldfish"})
"""Who is only seen below the water of a sea or lake."""


def put_on(scene: Scene) -> Scene:
    """What an animal wears, carries on its head or holds in its mouth."""
    things = list(scene.subjects)
    gone: dict[int, int] = {}
    for index, thing in enumerate(things):
        relation = thing.relation
        if relation is None and thing.concept in ("headphone", "headphones", "sunglasses"):
            alone = [at for at, other in enumerate(things) if other.kind in DRESSED or draws(other.kind)]
            relation = Relation("with", alone[0]) if len(alone) == 1 else None
        if relation is None and thing.noun in RIDERS:
            mounts = [at for at, other in enumerate(things) if extent(other.kind).family == "animal"]
            relation = Relation("with", mounts[0]) if mounts else None
        if relation is None or relation.target in gone or relation.kind not in ("with", "held", "head", "mouth"):
            continue
        host = things[relation.target]
        if thing.noun in RIDERS and extent(host.kind).family == "animal":
            things[index] = replace(thing, relation=Relation("riding", relation.target), pose="riding")
            continue
        if relation.kind in ("held", "with") and thing.concept == "piano" and host.kind in SITTERS:
            things[relation.target] = replace(host, pose="sitting", relation=Relation("in_front", index))
            things[index] = replace(thing, relation=None)
            continue
        if relation.kind == "held" and thing.concept == "piano" and extent(host.kind).family == "animal":
            things[index] = replace(thing, relation=Relation("station", relation.target), size=0.8 * thing.size)
            continue
        if relation.kind == "held" and thing.concept == "drum kit" and extent(host.kind).family == "animal":
            things[relation.target] = replace(host, pose="sitting")
            things[index] = replace(thing, relation=Relation("in_front", relation.target), size=0.62 * thing.size)
            continue
        if relation.kind == "held" and host.kind in PACK and host.pose in ("holding", "carrying", "pulling"):
            things[relation.target] = replace(host, pose="walking")
            things[index] = replace(thing, relation=Relation("on", relation.target))
            continue
        if relation.kind == "held" and host.pose in CAUGHT and host.kind in HERD:
            pose = "jumping" if host.pose == "catching" else "walking"
            things[relation.target] = replace(host, pose=pose)
            things[index] = replace(thing, relation=Relation("mouth", relation.target))
            continue
        if thing.concept in ("headphone", "headphones") and thing.count == 1 and draws(host.kind):
            colours = {**host.part_colours, "hat": thing.colour} if thing.colour else host.part_colours
            worn = {**host.attributes, "hat": "headphones"}
            things[relation.target] = replace(host, attributes=worn, part_colours=colours)
            gone[index] = relation.target
            continue
        if host.kind not in DRESSED:
            continue
        if relation.kind == "mouth":
            if host.kind in HERD and host.pose in ("", "sitting", "holding", "carrying"):
                things[relation.target] = replace(host, pose="standing")
            continue
        part = WORN_THINGS.get(thing.concept) or WORN_THINGS.get(thing.noun)
        if part is None or thing.count != 1:
            continue
        colours = {**host.part_colours, part: thing.colour} if thing.colour else host.part_colours
        pose = "" if host.pose == "holding" else host.pose
        worn = {**host.attributes, part: thing.noun}
        things[relation.target] = replace(host, attributes=worn, part_colours=colours, pose=pose)
        gone[index] = relation.target
    feed(things)
    return replace(scene, subjects=without(things, gone)) if gone else replace(scene, subjects=tuple(things))


def equipped(scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Animals who do what people do with the tool or board for it, when none was named."""
    things = list(scene.subjects)
    for index, thing in enumerate(scene.subjects):
        busy = any(other.relation and other.relation.target == index for other in scene.subjects)
        if extent(thing.kind).family != "animal" or busy or thing.relation is not None:
            continue
        ball = vocabulary.resolve(PLAYED.get(thing.pose, "")) if thing.pose in PLAYED else None
        if ball is not None:
            noun = PLAYED[thing.pose]
            things.append(Thing(noun, ball.kind, relation=Relation("in_front", index), concept=ball.concept or noun))
            things[index] = replace(thing, pose="walking" if thing.kind in HERD else "")
            continue
        tool, board = TOOLS.get(thing.pose, ""), VEHICLES.get(thing.pose, "")
        match = vocabulary.resolve(tool or board) if tool or board else None
        if match is None:
            continue
        held = Relation("held", index) if tool else None
        things.append(Thing(tool or board, match.kind, relation=held, concept=match.concept or tool or board))
        pose = "holding" if tool else "sitting"
        things[index] = replace(thing, pose=pose, relation=None if tool else Relation("riding", len(things) - 1))
    return replace(scene, subjects=tuple(things))


def feed(things: list[Thing]) -> None:
    """Who eats or drinks what it has not in its paws bows to the ground; fish live in glass, not in china."""
    for index, thing in enumerate(things):
        used = any(other.relation and other.relation.target == index for other in things)
        if thing.pose in ("eating", "drinking") and thing.kind in HERD and not used and thing.kind != "giraffe":
            things[index] = replace(thing, pose="grazing")
        relation = thing.relation
        host_kind = things[relation.target].kind if relation is not None else ""
        if relation is not None and extent(thing.kind).family == "animal" and (relation.kind, host_kind) in OPENED:
            host = things[relation.target]
            things[relation.target] = replace(host, kind=OPENED[relation.kind, host_kind])
        if relation is not None and relation.kind == "inside" and thing.kind in FISHES:
            host = things[relation.target]
            if host.concept in ("bowl", "glass", "jar", "vase"):
                things[relation.target] = replace(host, kind="fishbowl", concept="fishbowl", material="")


def hung(thing: Thing, host: Thing) -> Thing:
    """Who hangs from a branch by its feet hangs head down."""
    relation = thing.relation
    climbs = relation is not None and relation.kind == "hanging" and thing.concept in CLIMBERS
    if not climbs or extent(host.kind).family not in ("plant", "object"):
        return thing
    return replace(thing, attributes={**thing.attributes, "upside down": "yes"})


def decorated(scene: Scene) -> Scene:
    """What a thing's own drawing shows on it is drawn there: twelve candles on a cake, ten eggs in a nest."""
    things, gone = list(scene.subjects), set()
    for index, thing in enumerate(things):
        if thing.relation is not None:
            things[index] = hung(thing, things[thing.relation.target])
    for index, thing in enumerate(things):
        relation = thing.relation
        if relation is None or relation.kind not in ("on", "inside"):
            continue
        host = things[relation.target]
        part = DECORATIONS.get((thing.concept.removesuffix("s"), host.concept.split(" ")[-1]))
        if part is None or any(other.relation and other.relation.target == index for other in things):
            continue
        colours = {**host.part_colours, part: thing.colour} if thing.colour else host.part_colours
        attributes = {**host.attributes, part: str(thing.count)}
        things[relation.target] = replace(host, attributes=attributes, part_colours=colours)
        gone.add(index)
    return replace(scene, subjects=without(things, gone))


def below(scene: Scene) -> Scene:
    """The sea from within when everybody there lives under water."""
    dry = any(thing.kind not in SUBMERGED or thing.relation for thing in scene.subjects)
    if scene.setting != "sea" or dry or not scene.subjects or scene.subjects[0].pose in ("jumping", "flying"):
        return scene
    return replace(scene, setting="underwater")


def aloft(thing: Thing, scene: Scene) -> Thing:
    """What flies has wings; what drifts where there is water swims or sits."""
    if thing.pose != "flying" or thing.kind not in HERD:
        return thing
    if DRIFTING.intersection(scene.notes.understood):
        wet = scene.setting in ("lake", "sea", "arctic", "river", "beach") and extent(thing.kind).where == "ground"
        return replace(thing, pose="sitting") if wet else thing
    if thing.relation is not None or "cape" in thing.attributes:
        return thing
    return replace(thing, attributes={"wings": "wings", **thing.attributes})
