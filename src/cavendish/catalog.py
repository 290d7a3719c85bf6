"""The models as data: what a client may ask for, which engine answers, how many pixels it promises, what it costs.

The rows live in catalog.toml; an operator's file is laid over them, key by key. Sizes and prices of the default rows
come from Google's model pages as of 2026-07 (pixels) and its price list as of 2026-10.
"""

from __future__ import annotations

import datetime
import math
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from .domain import Action, Usage
from .errors import BadRequest, ConfigError, ModelRetired

DEFAULT_MODEL = "nano-banana"
DEFAULT_RATIO = "1:1"
DEFAULT_RESOLUTION = "1K"
CLASS_AREAS: Mapping[str, int] = {"1K": 1024**2, "2K": 2048**2, "4K": 4096**2}
"""Pixels of each size class; an edit's answer takes the class nearest to its first image."""
LONGEST_SIDE = 8192
"""No promised side is longer than this, whatever the ratio of an edit's first image."""
CHARACTERS_PER_TOKEN = 3
INPUT_IMAGE_TOKENS = 1120
THOUGHT_TOKENS = 1000
"""Allowances of a reservation; what is settled comes from the upstream's own count."""


@dataclass(frozen=True, slots=True)
class Price:
    """Rates from a day on: nanodollars per token, and image tokens per picture at each resolution."""

    since: datetime.date
    input: int
    text: int
    image: int
    image_tokens: Mapping[str, int]

    def reserve(self, resolution: str, prompt: str, inputs: int) -> int:
        """Nanodollars to set aside for one picture; meant to be a little more than its price."""
        tokens = self.image_tokens.get(resolution, max(self.image_tokens.values()))
        given = len(prompt) // CHARACTERS_PER_TOKEN + 1 + inputs * INPUT_IMAGE_TOKENS
        return tokens * self.image + given * self.input + THOUGHT_TOKENS * self.text

    def charge(self, usage: Usage) -> int:
        """Nanodollars for what the upstream counted: each kind of token at its own rate."""
        text = usage.text_tokens + usage.thought_tokens
        return usage.input_tokens * self.input + usage.image_tokens * self.image + text * self.text


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One name that clients may use. `sizes[resolution][ratio]` is (width, height) in pixels."""

    alias: str
    description: str
    engine: str
    engines: tuple[str, ...]
    upstream: str
    sizes: Mapping[str, Mapping[str, tuple[int, int]]]
    resolutions: tuple[str, ...]
    parameters: Mapping[str, tuple[str, ...]]
    prices: tuple[Price, ...]
    max_inputs: int
    concurrency: int
    requests_per_minute: int
    timeout: Mapping[str, float]
    retires: datetime.date | None = None
    successor: str | None = None
    on_retired: str = "fail"
    fallback: str | None = None

    @property
    def ratios(self) -> tuple[str, ...]:
        """The aspect ratios on offer."""
        return tuple(self.sizes[self.resolutions[0]])

    def price(self, today: datetime.date) -> Price | None:
        """The rates in force on a day; None for a row without prices."""
        current = [price for price in self.prices if price.since <= today]
        return max(current, key=lambda price: price.since) if current else None

    def upstream_on(self, today: datetime.date) -> str:
        """The upstream id to call on a day; raises ModelRetired when it is gone and no successor is allowed."""
        if self.retires is None or today < self.retires:
            return self.upstream
        if self.on_retired == "successor" and self.successor:
            return self.successor
        hint = f"; its successor is {self.successor}" if self.successor else ""
        raise ModelRetired(f"{self.alias}: the upstream model {self.upstream} was retired on {self.retires}{hint}.")


@dataclass(frozen=True, slots=True)
class Promise:
    """What will be made: the ratio, resolution and pixels, and which parameters did not count."""

    aspect_ratio: str
    resolution: str
    width: int | None
    height: int | None
    ignored: tuple[str, ...]


class Catalog:
    """All rows by alias."""

    def __init__(self, rows: Mapping[str, ModelRow]) -> None:
        self._rows = dict(rows)

    @property
    def rows(self) -> tuple[ModelRow, ...]:
        """Every row, in the order of the file."""
        return tuple(self._rows.values())

    def row(self, model: str | None) -> ModelRow:
        """The row of a name (None: the default model). Raises BadRequest for a name nobody offers."""
        row = self._rows.get(DEFAULT_MODEL if model is None else model)
        if row is None:
            raise BadRequest(f"model: unknown model {model!r}; known models: {', '.join(self._rows)}.")
        return row

    @classmethod
    def load(cls, path: str, available: Collection[str], forced: str = "") -> Catalog:
        """Read the default rows and the operator's file (empty path: none); pick each row's engine among `available`.

        `forced` names one engine for every row. Raises ConfigError when a file cannot be read or a row makes no sense.
        """
        data = tomllib.loads(files(__package__).joinpath("catalog.toml").read_text("utf-8"))
        if path:
            try:
                data = _merge(data, tomllib.loads(Path(path).read_text("utf-8")))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
                raise ConfigError(f"CAVENDISH_CATALOG: cannot read {path}: {error}") from error
        if forced and forced not in available:
            raise ConfigError(f"CAVENDISH_ENGINE: no engine is called {forced!r}; there are: {', '.join(available)}.")
        rows = {}
        for alias in data["models"]:
            try:
                row = _row(alias, data)
            except (KeyError, TypeError, ValueError) as error:
                raise ConfigError(f"catalogue row {alias!r}: {type(error).__name__}: {error}") from error
            engine = forced or next((name for name in row.engines if name in available), "")
            if not engine:
                raise ConfigError(f"catalogue row {alias!r}: none of its engines {list(row.engines)} is configured.")
            rows[alias] = replace(row, engine=engine)
        return cls(rows)


def promise(
    row: ModelRow,
    action: Action,
    aspect_ratio: str | None,
    resolution: str | None,
    first_image: tuple[int, int] | None,
    exact: bool,
) -> Promise:
    """Settle ratio, resolution and pixels. `first_image` is the (width, height) of an edit's first picture.

    Raises BadRequest for a value that no row knows. A parameter that does not count here is named in `ignored`.
    """
    counted = row.parameters[action.value]
    ignored = []
    if aspect_ratio is not None and aspect_ratio not in row.ratios:
        raise BadRequest(f"aspect_ratio: {aspect_ratio!r} is not one of {', '.join(row.ratios)}.")
    if resolution is not None and resolution not in CLASS_AREAS:
        raise BadRequest(f"resolution: {resolution!r} is not one of {', '.join(CLASS_AREAS)}.")
    if aspect_ratio is not None and "aspect_ratio" not in counted:
        ignored.append("aspect_ratio")
        aspect_ratio = None
    if resolution is not None and ("resolution" not in counted or resolution not in row.resolutions):
        if action is Action.EDIT or resolution != DEFAULT_RESOLUTION:
            ignored.append("resolution")
        resolution = None
    if action is Action.EDIT and first_image is not None and aspect_ratio is None:
        label = resolution or size_class(*first_image)
        width, height = fit_area(*first_image, CLASS_AREAS[label]) if exact else (None, None)
        if not exact and label not in row.resolutions:
            label = row.resolutions[-1]
        return Promise("auto", label, width, height, tuple(ignored))
    label, ratio = resolution or DEFAULT_RESOLUTION, aspect_ratio or DEFAULT_RATIO
    width, height = row.sizes[label][ratio]
    return Promise(ratio, label, width, height, tuple(ignored))


def size_class(width: int, height: int) -> str:
    """The size class whose area is nearest, by ratio, to width x height."""
    return min(CLASS_AREAS, key=lambda label: abs(math.log(CLASS_AREAS[label] / (width * height))))


def fit_area(width: int, height: int, area: int) -> tuple[int, int]:
    """Whole pixels near `area` in the ratio width:height: that very ratio when its whole multiples come near enough."""
    common = math.gcd(width, height)
    p, q = width // common, height // common
    times = max(1, round(math.sqrt(area / (p * q))))
    if 0.8 <= times * times * p * q / area <= 1.25 and max(p, q) * times <= LONGEST_SIDE:
        return p * times, q * times
    scale = min(math.sqrt(area / (width * height)), LONGEST_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _merge(base: Any, over: Any) -> Any:
    if not (isinstance(base, dict) and isinstance(over, dict)):
        return over
    return base | {key: _merge(base.get(key), value) for key, value in over.items()}


def _row(alias: str, data: Mapping[str, Any]) -> ModelRow:
    own = data["models"][alias]
    raw = _merge(data["defaults"], _merge(data["models"][own["same_as"]] if "same_as" in own else {}, own))
    table = data["sizes"][raw["sizes"]]
    sizes = {
        label: {ratio: (int(width), int(height)) for ratio, (width, height) in table[label].items()}
        for label in raw["resolutions"]
    }
    if raw["on_retired"] not in ("fail", "successor"):
        raise ValueError("on_retired must be 'fail' or 'successor'")
    return ModelRow(
        alias=alias,
        description=raw.get("description", ""),
        engine="",
        engines=tuple(raw["engines"]),
        upstream=raw["upstream"],
        sizes=sizes,
        resolutions=tuple(raw["resolutions"]),
        parameters={action: tuple(names) for action, names in raw["parameters"].items()},
        prices=tuple(_price(price) for price in raw.get("prices", ())),
        max_inputs=int(raw["max_inputs"]),
        concurrency=int(raw["concurrency"]),
        requests_per_minute=int(raw["requests_per_minute"]),
        timeout={label: float(seconds) for label, seconds in raw["timeout"].items()},
        retires=_date(raw["retires"]) if "retires" in raw else None,
        successor=raw.get("successor"),
        on_retired=raw["on_retired"],
        fallback=raw.get("fallback"),
    )


def _price(raw: Mapping[str, Any]) -> Price:
    # A dollar per million tokens is 1,000 nanodollars per token.
    rates = {kind: round(float(raw[kind]) * 1000) for kind in ("input", "text", "image")}
    return Price(since=_date(raw["since"]), image_tokens=dict(raw["image_tokens"]), **rates)


def _date(value: object) -> datetime.date:
    return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(str(value))
