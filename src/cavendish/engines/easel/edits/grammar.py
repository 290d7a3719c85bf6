"""From an instruction to steps: clauses are told apart, and each clause is read by the first rule that knows it.

A rule looks at which kinds of words a clause holds and hardly at their order, so that it reads eight languages alike;
order matters only where the sense hangs on it (the last of two colours is the wanted one).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .described import described
from .protections import unprotected, without_ground
from .rules import RULES, Said
from .rules_look import ordered, settled
from .steps import Background, Plan, Recolour, Step
from .vocabulary import Token, tokens

_CARRIED = ("add", "remove", "colour", "change", "write", "put")
_AIR = frozenset({"time", "weather", "season"})
_STANDALONE = frozenset({"do", "tone", "style", "text", "turn"}) | _AIR


def parse(instruction: str, pictures: int = 1) -> Plan:
    """The steps of an instruction given with `pictures` pictures. Never raises; a plan may be empty."""
    found: list[Step] = []
    labels: list[str] = []
    ignored: list[str] = []
    asked, spared = unprotected(instruction)
    asked = without_ground(asked) if pictures > 1 else asked
    for clause in _clauses(described(tokens(asked)), pictures):
        said = Said(clause, pictures)
        steps = _read(said)
        if not steps:
            ignored.extend(said.words_for_people())
            continue
        found.extend(step for step in steps if step not in found)
        labels.append(said.label())
        ignored.extend(said.unused())
    return Plan(tuple(ordered(settled(_instead(found)))), tuple(labels), tuple(dict.fromkeys(ignored)), spared)


def _instead(steps: list[Step]) -> list[Step]:
    """ "Remove the background and make it grey": what was removed is what is spoken of, not the subject."""
    out: list[Step] = []
    for step in steps:
        before = out[-1] if out else None
        gone = isinstance(before, Background) and before.how == "remove"
        if gone and isinstance(before, Background) and isinstance(step, Recolour) and step.thing in ("subject", ""):
            out[-1] = replace(before, how="colour", value=step.colour)
        elif gone and isinstance(step, Background) and step.how in ("colour", "backdrop", "scene", "second"):
            out[-1] = step
        else:
            out.append(step)
    return out


def _read(said: Said) -> tuple[Step, ...]:
    for rule in RULES:
        steps = rule(said)
        if steps:
            return steps
    return ()


def _clauses(words: list[Token], pictures: int) -> Iterable[list[Token]]:
    """Cut at full stops always, and at pauses ("and", commas) where both sides make sense by themselves."""
    for sentence in _cut(words, "break"):
        parts = _cut(sentence, "pause")
        current: list[Token] = []
        for part in parts:
            if not current:
                current = part
                continue
            joined = _continues(current, part, pictures)
            if joined is None:
                yield current
                current = part
            elif joined is part:
                current = current + part
            else:
                yield current
                current = joined
        if current:
            yield current


def _cut(words: list[Token], kind: str) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for word in words:
        if word.kind == kind:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _more_colours(before: list[Token], part: list[Token]) -> bool:
    """ "a sky of orange", "pink like at sunset": a second colour of the same thing, whatever it is likened to."""
    said = [word for word in part if word.kind not in ("skip", "amount")]
    coloured = any(word.kind == "colour" for word in before) and bool(said) and said[0].kind == "colour"
    return coloured and not any(word.kind in ("do", "part", "word") for word in said) and _of_sky(before)


def _of_sky(clause: list[Token]) -> bool:
    return any(word.kind == "part" and word.value == "sky" for word in clause)


def _new_ground(read: tuple[Step, ...]) -> bool:
    """ "A starry sky and a full moon" behind the subject: the moon belongs there, and the subject keeps its light."""
    return any(isinstance(step, Background) and step.how == "scene" for step in read)


def _continues(before: list[Token], part: list[Token], pictures: int) -> list[Token] | None:
    """How `part` follows `before`: None for a clause of its own, `part` itself when it belongs to the same clause,
    or a completed copy when it shares the verb of the clause before."""
    read = _read(Said(before, pictures))
    if not read:
        return part
    kinds = {word.kind for word in part}
    if _more_colours(before, part) or (_new_ground(read) and kinds & _AIR and not kinds & (_STANDALONE - _AIR)):
        return part
    if not kinds & _STANDALONE:
        verb = next((w for w in before if w.kind == "do" and w.value in _CARRIED), None)
        if verb is not None and kinds & {"word", "part", "setting"}:
            return [verb, *part] if _read(Said([verb, *part], pictures)) else part
        return part
    return None if _read(Said(part, pictures)) else part
