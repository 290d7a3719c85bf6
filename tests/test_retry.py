"""Retry policy and breaker: arithmetic, advice, and what is never repeated."""

import pytest

from cavendish.errors import EngineError, Overloaded, RateLimited, Refused, UnknownOutcome
from cavendish.retry import INSTANT, Breaker, RetryPolicy


def test_waits_grow_and_are_capped() -> None:
    """Waits double from the first to the ceiling, with at most the jitter on top."""
    policy = RetryPolicy(tries={"overloaded": 20}, first=1, factor=2, ceiling=5, jitter=0.5, patience=60)
    for done, base in ((1, 1), (2, 2), (3, 4), (4, 5), (10, 5)):
        wait = policy.wait(Overloaded("busy"), done)
        assert wait is not None
        assert base <= wait <= base * 1.5


def test_upstream_delay_is_honoured_up_to_patience() -> None:
    """RetryInfo replaces a shorter wait; one longer than our patience ends the trying."""
    policy = RetryPolicy(patience=60)
    assert policy.wait(RateLimited("slow down", retry_after=7), 1) == 7
    assert policy.wait(RateLimited("tomorrow", retry_after=3600), 1) is None


@pytest.mark.parametrize("error", [Refused("no"), UnknownOutcome("lost"), EngineError("broken")])
def test_what_may_have_been_paid_or_is_final_is_not_repeated(error: EngineError) -> None:
    """Refusals, unknown outcomes and plain failures get no second call."""
    assert INSTANT.wait(error, 1) is None


def test_tries_are_counted() -> None:
    """After the last allowed try there is no wait."""
    assert INSTANT.wait(Overloaded("busy"), 3) == 0
    assert INSTANT.wait(Overloaded("busy"), 4) is None


def test_breaker_opens_and_lets_one_through_after_the_pause() -> None:
    """After enough capacity failures calls fail at once; after the pause one is let through."""
    breaker = Breaker(threshold=3, pause=20)
    for _ in range(3):
        breaker.check(100)
        breaker.note(Overloaded("busy"), 100)
    with pytest.raises(Overloaded) as caught:
        breaker.check(110)
    assert caught.value.retry_after == pytest.approx(10)
    breaker.check(121)
    with pytest.raises(Overloaded):
        breaker.check(121.5)
    breaker.note(None, 122)
    breaker.check(122)
