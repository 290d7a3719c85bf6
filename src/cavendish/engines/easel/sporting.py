"""Where and how players are seen: dunks at the hoop, goalkeepers in the air, arenas with a crowd round a court."""

from __future__ import annotations

import re
from dataclasses import replace

from .scene import Scene, Thing
from .subjects.people import draws
from .ties import without

ARENA = re.compile(r"\barenas?\b")
DUNKS = re.compile(r"\b(?:slam[ -]?)?dunk\w*\b")
STAYS = re.compile(r"\b(?:portrait|standing|posing|holding|kneeling|sitting|walking)\b")
FIGHTERS = frozenset({"boxer", "wrestler"})
BOUTS = frozenset({"boxing", "fighting", "karate"})
PLAYERS = frozenset(
    {"basketball player", "hockey player", "volleyball player", "tennis player", "football player", "athlete",
     "gymnast", "skater", "weightlifter", "runner"}
)  # fmt: skip
GAMES = frozenset({"basketball", "dunking", "hockey", "volleyball", "tennis", "kicking", "skating"})
SKATERS = frozenset({"skater", "ice skater", "figure skater", "skating girl"})
KIT = "#c8242a"
"""The shirts of a team of whose colour nothing is told."""
KEEPERS = frozenset({"goalkeeper", "goalie", "soccer goalkeeper", "football goalkeeper", "goal keeper"})
SAVED = frozenset({"ball", "soccer ball", "football", "goal", "net", "goal net", "soccer goal"})
"""What the drawing of a save shows besides the goalkeeper."""

DUNKED = frozenset({"ball", "basketball", "hoop", "basketball hoop", "basket", "rim", "net"})
"""What the drawing of a dunk shows besides the player."""


def played(scene: Scene, prompt: str) -> Scene:
    """The scene with its players at their game, in an arena for it where one is named."""
    told = prompt.casefold()
    things = list(scene.subjects)
    gone: set[int] = set()
    for at, thing in enumerate(things):
        if thing.noun.removesuffix("s") in SKATERS and not thing.pose:
            things[at] = replace(thing, kind="woman" if at % 2 == 0 else "man", pose="skating")
        if not draws(thing.kind):
            continue
        if DUNKS.search(told) and (thing.kind == "basketball player" or thing.pose == "basketball"):
            things[at] = replace(thing, pose="dunking")
            gone |= _shown(things, at, DUNKED)
        if thing.noun in KEEPERS and thing.kind != "hockey player":
            things[at] = _keeping(thing, told)
            if things[at].pose == "goalkeeping":
                gone |= _shown(things, at, SAVED)
    scene = replace(scene, subjects=without(things, gone) if gone else tuple(_in_kit(things)))
    if scene.setting == "stage" and ARENA.search(told):
        scene = replace(scene, setting=_arena(scene.subjects) or scene.setting)
    return scene


def _in_kit(things: list[Thing]) -> list[Thing]:
    """The players of one team in shirts of one colour."""
    team = [thing for thing in things if thing.kind in PLAYERS]
    if len(team) > 2 and not any(thing.colour or thing.part_colours for thing in team):
        kit = {"shirt": KIT, "clothes": KIT}
        return [replace(thing, colour=KIT, part_colours=kit) if thing in team else thing for thing in things]
    return things


def _shown(things: list[Thing], at: int, shown: frozenset[str]) -> set[int]:
    """The things that are drawn with the player at `at`."""
    return {n for n, other in enumerate(things) if n != at and {other.noun, other.concept} & shown}


def _keeping(thing: Thing, told: str) -> Thing:
    """A goalkeeper leaps for the ball unless the words say that he is still."""
    pose = thing.pose if thing.attributes.get("framing") == "portrait" or STAYS.search(told) else "goalkeeping"
    return replace(thing, kind="football player", concept="football player", pose=pose)


def _arena(things: tuple[Thing, ...]) -> str:
    """The kind of arena in which these play; '' where nobody does."""
    if any(thing.kind in FIGHTERS or thing.pose in BOUTS for thing in things if draws(thing.kind)):
        return "boxing ring"
    if any(thing.kind == "hockey player" or thing.pose in ("hockey", "skating") for thing in things):
        return "ice arena"
    return "sports arena" if any(thing.kind in PLAYERS or thing.pose in GAMES for thing in things) else ""
