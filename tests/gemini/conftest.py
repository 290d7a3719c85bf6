"""A stand-in upstream and an engine that speaks to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from cavendish.config import load
from cavendish.domain import Action
from cavendish.engines.gemini.engine import GeminiEngine, build
from cavendish.seams import Job, JobInput

from .standin import KEY, StandIn

MakeJob = Callable[..., Job]


def silent(fraction: float, stage: str) -> None:
    """Nobody watches the progress."""


@pytest.fixture
async def standin() -> AsyncIterator[StandIn]:
    async with StandIn() as server:
        yield server


@pytest.fixture
async def engine(standin: StandIn) -> AsyncIterator[GeminiEngine]:
    config = load({"GEMINI_API_KEY": KEY, "CAVENDISH_GEMINI_BASE_URL": f"{standin.url}/v1"})
    made = build(config)
    assert made is not None
    async with made:
        yield made


@pytest.fixture
def make_job(tmp_path: Path) -> MakeJob:
    """Jobs for a small picture; any field can be replaced."""

    def make(**changes: object) -> Job:
        inputs = changes.pop("inputs", ())
        assert isinstance(inputs, tuple)
        fields: dict[str, object] = {
            "action": Action.EDIT if inputs else Action.GENERATE,
            "prompt": "a white siamese cat",
            "upstream_id": "gemini-3.1-flash-image",
            "seed": 7,
            "aspect_ratio": "1:1",
            "resolution": "1K",
            "width": 64,
            "height": 64,
            "inputs": tuple(
                given if isinstance(given, JobInput) else JobInput(given, "image/png", 64, 64) for given in inputs
            ),
            "timeout": 5.0,
            "scratch": tmp_path,
        }
        return Job(**{**fields, **changes})  # type: ignore[arg-type]

    return make
