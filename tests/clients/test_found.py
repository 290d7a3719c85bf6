"""What the fuzzer found once stays mended."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize("edge", ["created_at_min", "created_at_max"])
@pytest.mark.parametrize("far", [-3.4e134, 1.7e308, -1e13, 5e-324])
async def test_times_out_of_this_world_are_answered(client: httpx.AsyncClient, edge: str, far: float) -> None:
    """A listing takes any number as a time, and counts what matches."""
    await client.post("/nano-banana/images", json={"prompt": "a cat"})
    answer = await client.post("/nano-banana/tasks", json={"action": "retrieve_batch", edge: far})
    assert answer.status_code == 200
    matches = far < 1 if edge == "created_at_min" else far > 1e12
    assert answer.json()["count"] == len(answer.json()["items"]) == int(matches)
