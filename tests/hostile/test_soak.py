"""The storm of `make soak`, short."""

from __future__ import annotations

from benchmarks import soak


async def test_nothing_is_left_of_two_hundred_clients() -> None:
    """After good, slow, huge, broken and leaving clients every accepted task has ended and nothing is held."""
    wrong = await soak.soak(seconds=10, clients=200, lull=0)
    # Memory is judged by `make soak`: it takes minutes until an allocator's ups and downs are small beside a leak.
    assert [line for line in wrong if not line.startswith("memory")] == []
