"""`cavendish doctor` in front of a provider."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner

from cavendish.cli import cavendish

from .standin import KEY, StandIn


async def test_doctor_probes_each_model_id(standin: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctor asks the provider for every upstream id of the catalogue and names each."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEMINI_API_KEY", KEY)
    monkeypatch.setenv("CAVENDISH_GEMINI_BASE_URL", f"{standin.url}/v1")
    said = await asyncio.to_thread(CliRunner().invoke, cavendish, ["doctor"])
    for name in ("gemini-2.5-flash-image", "gemini-3.1-flash-image", "gemini-3-pro-image", "gemini-nano-banana-2.1"):
        assert f"model {name}" in said.output
    assert any(path.endswith("gemini-3-pro-image") for path in standin.probes)
