"""The TaskRuntime, AttemptLog and KeyStore seams, over every implementation."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest
from runtime_kit import Bench, Receiver, Worker, api_key, attempt, paint, picture, task, until

from cavendish.domain import AttemptState, Delivery, Failure, Outcome, Status, Task
from cavendish.errors import Cancelled, Conflict, StoreUnavailable, TooManyRequests, UsedUp
from cavendish.runtime.gate import LanePolicy
from cavendish.seams import AttemptLog, Claim, Report, TaskQuery

DOLLAR = 1_000_000_000


def claim(of: Task, fingerprint: str = "f", key: str | None = None, window: float = 120.0) -> Claim:
    return Claim(of.credential_id, fingerprint, key, window)


# --- running -----------------------------------------------------------------------------------------------------


async def test_accepted_task_runs_and_is_kept(bench: Bench) -> None:
    """An accepted task runs, ends with its outcome, and reads back as it was submitted."""
    given = task(count=2, ignored=("resolution",))
    async with bench.runtime() as runtime:
        submitted = await runtime.submit(given)
        assert submitted.fresh
        assert submitted.task == given
        done = await runtime.wait(given.id, 60)
        assert done is not None
        assert done.status is Status.SUCCEEDED
        assert len(done.outcome.pictures) == 2
        assert given.created_at <= done.started_at <= done.finished_at
        assert await runtime.get([given.id]) == (done,)
        kept = replace(done, status=Status.PENDING, started_at=None, finished_at=None, outcome=None)
        assert kept == given


async def test_running_task_is_shown_as_running(bench: Bench) -> None:
    """A task that runs says so and since when; one that waits is pending."""
    worker = Worker()
    async with bench.runtime(worker, lane=LanePolicy(1)) as runtime:
        first, second = task(), task()
        await runtime.submit(first)

        async def runs() -> bool:
            return (await runtime.get([first.id]))[0].status is Status.RUNNING

        await until(runs)
        await runtime.submit(second)
        shown = await runtime.get([first.id, second.id])
        assert shown[0].started_at is not None
        assert shown[1].status is Status.PENDING
        assert shown[1].started_at is None
        worker.gate.set()
        assert await runtime.wait(second.id, 60)


async def test_wait_gives_up_in_time(bench: Bench) -> None:
    """A wait ends after its timeout with None, and the task runs on."""
    worker = Worker()
    async with bench.runtime(worker) as runtime:
        given = task()
        await runtime.submit(given)
        assert await runtime.wait(given.id, 0.02) is None
        assert await runtime.wait("unknown", 0.02) is None
        worker.gate.set()
        assert (await runtime.wait(given.id, 60)).status is Status.SUCCEEDED
        assert (await runtime.wait(given.id, 0)).status is Status.SUCCEEDED


async def test_failed_outcome_fails_the_task(bench: Bench) -> None:
    """An outcome with a failure makes a failed task that keeps the failure."""
    refused = Failure("forbidden", 403, "The model declined.")

    async def refuse(of: Task, log: AttemptLog, report: Report) -> Outcome:
        return Outcome(failure=refused)

    async with bench.runtime(refuse) as runtime:
        given = task()
        await runtime.submit(given)
        done = await runtime.wait(given.id, 60)
        assert (done.status, done.outcome.failure) == (Status.FAILED, refused)


@pytest.mark.parametrize("error", [ZeroDivisionError("secret"), asyncio.CancelledError("from inside")])
async def test_defect_fails_the_task_without_telling_secrets(bench: Bench, error: BaseException) -> None:
    """An unexpected exception ends the task as api_error, and its text stays in the log."""

    async def stumble(of: Task, log: AttemptLog, report: Report) -> Outcome:
        raise error

    async with bench.runtime(stumble) as runtime:
        given = task()
        await runtime.submit(given)
        done = await runtime.wait(given.id, 60)
        assert done.status is Status.FAILED
        assert done.outcome.failure.code == "api_error"
        assert "secret" not in done.outcome.failure.message


async def test_outcome_without_pictures_is_a_failure(bench: Bench) -> None:
    """An empty outcome is never a success."""

    async def nothing(of: Task, log: AttemptLog, report: Report) -> Outcome:
        return Outcome()

    async with bench.runtime(nothing) as runtime:
        given = task()
        await runtime.submit(given)
        assert (await runtime.wait(given.id, 60)).outcome.failure.code == "api_error"


async def test_store_outage_delays_a_task(bench: Bench) -> None:
    """A task whose store is away runs again until it can end."""
    tries = []

    async def outage(of: Task, log: AttemptLog, report: Report) -> Outcome:
        tries.append(of.id)
        if len(tries) == 1:
            raise StoreUnavailable("away")
        return Outcome(pictures=(picture(),))

    async with bench.runtime(outage) as runtime:
        given = task()
        await runtime.submit(given)
        assert (await runtime.wait(given.id, 60)).status is Status.SUCCEEDED
        assert len(tries) == 2


async def test_cap_and_turns(bench: Bench) -> None:
    """A lane never runs more pictures than its cap, and a key with many tasks does not hold up another key's one."""
    order: list[str] = []
    submitted = asyncio.Event()
    running = most = 0

    async def brief(of: Task, log: AttemptLog, report: Report) -> Outcome:
        nonlocal running, most
        order.append(of.credential_id)
        running += of.request.count
        most = max(most, running)
        await submitted.wait()
        await asyncio.sleep(0.02)
        running -= of.request.count
        return Outcome(pictures=(picture(),))

    async with bench.runtime(brief, lane=LanePolicy(4)) as runtime:
        many = [task(credential_id="many", count=1 + index % 3) for index in range(24)]
        for one in many:
            await runtime.submit(one)
        single = task(credential_id="single")
        await runtime.submit(single)
        submitted.set()
        for one in (*many, single):
            assert await runtime.wait(one.id, 60)
    assert most <= 4
    assert order.index("single") <= 12


async def test_full_queue_refuses_at_once(bench: Bench) -> None:
    """Above the queue limit the answer is 429 with a time to come back, and nothing is kept."""
    worker = Worker()
    async with bench.runtime(worker, lane=LanePolicy(1), queue_limit=2) as runtime:
        await runtime.submit(task())
        await until(lambda: len(worker.started) == 1)
        await runtime.submit(task())
        await runtime.submit(task())
        late = task()
        with pytest.raises(TooManyRequests) as caught:
            await runtime.submit(late)
        assert caught.value.retry_after >= 1
        assert await runtime.get([late.id]) == ()
        worker.gate.set()


# --- reading -----------------------------------------------------------------------------------------------------


async def test_get_keeps_order_and_owners(bench: Bench) -> None:
    """Known tasks come once each, in the order asked, and only the owner's."""
    async with bench.runtime() as runtime:
        mine, also, other = task(), task(), task(owner_id="owner-2")
        for one in (mine, also, other):
            await runtime.submit(one)
        ids = [other.id, "unknown'; --", also.id, mine.id, also.id, ""]
        assert [one.id for one in await runtime.get(ids)] == [other.id, also.id, mine.id]
        assert [one.id for one in await runtime.get(ids, "owner-1")] == [also.id, mine.id]


async def test_list_pages_newest_first_with_totals(bench: Bench) -> None:
    """A page is newest first, bounded by time and status, and says how many match in all."""
    start = 1_760_000_000.0 // 3600 * 3600
    moments = [start + minutes * 60 for minutes in (0, 30, 59, 60, 61, 150, 240, 241)]
    async with bench.runtime() as runtime:
        tasks = [task(created_at=moment) for moment in moments]
        for one in (*tasks, task(created_at=start, owner_id="owner-2")):
            await runtime.submit(one)
            await runtime.wait(one.id, 60)
        page = await runtime.list(TaskQuery("owner-1", offset=1, limit=3))
        assert [one.id for one in page.tasks] == [one.id for one in tasks[::-1][1:4]]
        assert page.total == 8
        assert (await runtime.list(TaskQuery())).total == 9
        assert (await runtime.list(TaskQuery(status=Status.SUCCEEDED))).total == 9
        assert (await runtime.list(TaskQuery(status=Status.FAILED))).total == 0
        for low in (None, -1e300, *moments, 1e300):
            for high in (None, -1e300, *moments, 1e300):
                matching = [m for m in moments if (low is None or m >= low) and (high is None or m <= high)]
                found = await runtime.list(TaskQuery("owner-1", created_min=low, created_max=high, limit=100))
                assert (found.total, len(found.tasks)) == (len(matching), len(matching)), (low, high)


# --- cancelling --------------------------------------------------------------------------------------------------


async def test_cancel_waiting_and_running(bench: Bench) -> None:
    """A waiting task ends at once and never runs, a running one is stopped, and both callbacks say cancelled."""
    worker, receiver = Worker(), Receiver()
    async with bench.runtime(worker, receiver, lane=LanePolicy(1)) as runtime:
        running, waiting = (task(callback_url="http://receiver.test/") for _ in range(2))
        await runtime.submit(running)
        await until(lambda: worker.running == 1)
        await runtime.submit(waiting)
        for one in (waiting, running):
            stopped = await runtime.cancel(one.id)
            assert stopped.status is Status.CANCELLED
            assert stopped.outcome.failure.code == "cancelled"
            assert (await runtime.wait(one.id, 60)).status is Status.CANCELLED
        await until(lambda: worker.running == 0)
        await until(lambda: {one.id for one in receiver.told} == {running.id, waiting.id})
        assert [one.id for one in worker.started] == [running.id]
        worker.gate.set()
        following = task()
        await runtime.submit(following)
        assert (await runtime.wait(following.id, 60)).status is Status.SUCCEEDED


async def test_cancel_leaves_ended_and_foreign_tasks(bench: Bench) -> None:
    """An ended task is returned as it is; another owner's and an unknown one are None."""
    async with bench.runtime() as runtime:
        given = task()
        await runtime.submit(given)
        done = await runtime.wait(given.id, 60)
        assert await runtime.cancel(given.id, "owner-1") == done
        assert await runtime.cancel(given.id, "owner-2") is None
        assert await runtime.cancel("unknown") is None


async def test_nothing_is_begun_for_a_cancelled_task(bench: Bench) -> None:
    """An engine call cannot begin once its task has ended."""
    async with bench.runtime(Worker()) as runtime:
        given = task()
        await runtime.submit(given)
        await runtime.cancel(given.id)
        with pytest.raises(Cancelled):
            await runtime.begin(attempt(given))
        assert await runtime.attempts(given.id) == ()


# --- resubmission ------------------------------------------------------------------------------------------------


async def test_idempotency_key_names_one_task(bench: Bench) -> None:
    """The same key and request give the first task, at any time and over restarts; another request is a Conflict."""
    worker = Worker()
    first = task()
    async with bench.runtime(worker) as runtime:
        assert await runtime.recall(claim(first, key="k")) is None
        assert (await runtime.submit(first, claim(first, key="k"))).fresh
        again = await runtime.submit(task(), claim(first, key="k"))
        assert (again.fresh, again.task.id) == (False, first.id)
        assert (await runtime.recall(claim(first, key="k"))).id == first.id
        with pytest.raises(Conflict):
            await runtime.submit(task(), claim(first, "other", key="k"))
        with pytest.raises(Conflict):
            await runtime.recall(claim(first, "other", key="k"))
        other = task(credential_id="credential-2")
        assert (await runtime.submit(other, claim(other, key="k"))).fresh
        worker.gate.set()
        assert (await runtime.wait(first.id, 60)).status is Status.SUCCEEDED
    async with bench.runtime() as runtime:
        again = await runtime.submit(task(), claim(first, key="k"))
        assert (again.fresh, again.task.id, again.task.status) == (False, first.id, Status.SUCCEEDED)


async def test_idempotency_key_is_forgotten_after_a_day(bench: Bench) -> None:
    """After 24 hours the same key names a new task."""
    async with bench.runtime() as runtime:
        first = task()
        await runtime.submit(first, claim(first, key="k"))
        bench.clock.ahead = 24 * 3600 + 1
        assert (await runtime.submit(task(), claim(first, "other", key="k"))).fresh


async def test_equal_keys_at_once_give_one_task(bench: Bench) -> None:
    """Of many submissions with one key at the same moment, one is fresh and all name it."""
    async with bench.runtime() as runtime:
        one = task()
        answers = await asyncio.gather(*(runtime.submit(task(), claim(one, key="k")) for _ in range(8)))
        assert sum(answer.fresh for answer in answers) == 1
        assert len({answer.task.id for answer in answers}) == 1


async def test_released_task_is_joined_once(bench: Bench) -> None:
    """An equal request joins a task whose client was left without an answer, once; honest twins are two tasks."""
    async with bench.runtime() as runtime:
        first, twin = task(synchronous=True), task(synchronous=True)
        assert (await runtime.submit(first, claim(first))).fresh
        assert (await runtime.submit(twin, claim(twin))).fresh
        await runtime.release(first.id)
        assert await runtime.recall(claim(first, "another request")) is None
        assert (await runtime.recall(claim(first))).id == first.id
        assert await runtime.recall(claim(first)) is None
        await runtime.release(first.id)
        joined = await runtime.submit(task(), claim(first))
        assert (joined.fresh, joined.task.id) == (False, first.id)
        await runtime.release(first.id)
        bench.clock.ahead = 121
        assert await runtime.recall(claim(first)) is None


async def test_full_queue_still_finds_the_first_task(bench: Bench) -> None:
    """A resubmission is answered with its task even when no new one would be taken."""
    worker = Worker()
    async with bench.runtime(worker, lane=LanePolicy(1), queue_limit=1) as runtime:
        first = task()
        await runtime.submit(first, claim(first, key="k"))
        await until(lambda: len(worker.started) == 1)
        await runtime.submit(task())
        assert (await runtime.submit(task(), claim(first, key="k"))).task.id == first.id
        worker.gate.set()


# --- the ledger --------------------------------------------------------------------------------------------------


async def test_attempts_are_kept_in_order(bench: Bench) -> None:
    """Attempts come back in the order they began, whole; one number is one attempt."""
    async with bench.runtime(Worker()) as runtime:
        given = task()
        await runtime.submit(given)
        lines = [attempt(given, index=index, number=number) for index, number in ((1, 1), (0, 1), (1, 2))]
        for line in lines:
            await runtime.begin(line)
        await runtime.begin(lines[0])
        with pytest.raises(Conflict):
            await runtime.begin(replace(lines[0], picture_name="outputs/another"))
        made = replace(lines[1], state=AttemptState.SUCCEEDED, settled=5, ended_at=time.time(), picture=picture())
        await runtime.end(made)
        assert await runtime.attempts(given.id) == (lines[0], made, lines[2])


async def test_ledger_reserves_then_settles(bench: Bench) -> None:
    """A reservation counts until its attempt ends, then the settled price does; ending twice counts once."""
    async with bench.runtime(Worker()) as runtime:
        given = task()
        await runtime.submit(given)
        line = attempt(given, started_at=1_760_000_000.0)
        await runtime.begin(line)
        (spent,) = await runtime.spending("2025-10-01")
        assert (spent.calls, spent.pictures, spent.reserved, spent.settled) == (1, 0, DOLLAR // 10, 0)
        made = replace(line, state=AttemptState.SUCCEEDED, settled=39_000_000, picture=picture())
        await runtime.end(made)
        await runtime.end(made)
        (spent,) = await runtime.spending("2025-10-01", given.credential_id)
        assert (spent.day, spent.model) == ("2025-10-09", "nano-banana")
        assert (spent.calls, spent.pictures, spent.reserved, spent.settled) == (1, 1, 0, 39_000_000)
        assert await runtime.spending("2025-10-10") == ()
        assert await runtime.spending("2025-10-01", "another") == ()


@pytest.mark.parametrize("period", ["day", "month"])
async def test_budget_is_never_exceeded(bench: Bench, period: str) -> None:
    """Calls at the same moment together stay within the key's budget; what does not fit is UsedUp and not written."""
    key = api_key(**{f"budget_{period}": DOLLAR // 4})
    async with bench.keys() as keys:
        await keys.add(key)
    async with bench.runtime(Worker()) as runtime:
        given = task(credential_id=key.id)
        await runtime.submit(given)
        begun = await asyncio.gather(
            *(runtime.begin(attempt(given, number=number)) for number in range(1, 6)), return_exceptions=True
        )
        assert sum(answer is None for answer in begun) == 2
        assert sum(isinstance(answer, UsedUp) for answer in begun) == 3
        first = (await runtime.attempts(given.id))[0]
        await runtime.end(replace(first, state=AttemptState.REFUSED, settled=0))
        await runtime.begin(attempt(given, number=6))
        with pytest.raises(UsedUp, match=period):
            await runtime.begin(attempt(given, number=7))
        await runtime.begin(attempt(given, number=8, reserved=0, paid=False))


# --- callbacks ---------------------------------------------------------------------------------------------------


async def test_callback_is_tried_until_it_is_over(bench: Bench) -> None:
    """A callback is tried as often as its delivery asks, and the record keeps the last answer."""
    receiver = Receiver(500, 503)
    async with bench.runtime(deliver=receiver) as runtime:
        given, silent = task(callback_url="http://receiver.test/hook"), task()
        await runtime.submit(given)
        await runtime.submit(silent)

        async def over() -> bool:
            (shown,) = await runtime.get([given.id])
            return bool(shown.delivery and shown.delivery.delivered_at)

        await until(over)
        (shown,) = await runtime.get([given.id])
        assert (shown.status, shown.delivery.tries, shown.delivery.next_at) == (Status.SUCCEEDED, 3, None)
        assert [one.id for one in receiver.told] == [given.id] * 3
        assert all(one.status is Status.SUCCEEDED for one in receiver.told)


async def test_undelivered_callback_survives_a_restart(bench: Bench) -> None:
    """A callback that waits for its next try is tried by the next process at its time."""
    refusing, receiver = Receiver(500, wait=0.3), Receiver()
    given = task(callback_url="http://receiver.test/hook")
    async with bench.runtime(deliver=refusing) as runtime:
        await runtime.submit(given)
        await until(lambda: len(refusing.told) == 1)
        await asyncio.sleep(0.05)
    async with bench.runtime(deliver=receiver) as runtime:
        await until(lambda: len(receiver.told) == 1)
        assert receiver.told[0].delivery.tries == 1


async def test_redelivery_starts_afresh(bench: Bench) -> None:
    """A callback that is over can be made due again; without a callback there is nothing to redeliver."""
    receiver = Receiver()
    async with bench.runtime(deliver=receiver) as runtime:
        given, silent = task(callback_url="http://receiver.test/hook"), task()
        for one in (given, silent):
            await runtime.submit(one)
            await runtime.wait(one.id, 60)
        await until(lambda: len(receiver.told) == 1)
        await asyncio.sleep(0.05)
        assert (await runtime.redeliver(given.id)).delivery.tries == 0
        await until(lambda: len(receiver.told) == 2)
        assert await runtime.redeliver(silent.id) is None
        assert await runtime.redeliver("unknown") is None


async def test_slow_receiver_delays_nobody_else(bench: Bench) -> None:
    """Callbacks to one host that hangs do not hold up another host's."""
    told: list[str] = []
    release = asyncio.Event()

    async def deliver(of: Task) -> Delivery:
        if "slow" in of.callback_url:
            await release.wait()
        told.append(of.callback_url)
        return Delivery(tries=1, delivered_at=time.time(), last_status=200)

    async with bench.runtime(deliver=deliver) as runtime:
        for _ in range(90):
            await runtime.submit(task(callback_url="http://slow.test/"))
        await runtime.submit(task(callback_url="http://quick.test/"))
        await until(lambda: "http://quick.test/" in told)
        assert told == ["http://quick.test/"]
        release.set()
        await until(lambda: len(told) == 91)


# --- stopping and starting ---------------------------------------------------------------------------------------


async def test_stopping_finishes_or_hands_back(bench: Bench) -> None:
    """A stopping process lets running tasks end within the grace, hands back the rest, and the next one runs them."""
    worker = Worker()
    quick, stuck, waiting = task(), task(), task()

    async def work(of: Task, log: AttemptLog, report: Report) -> Outcome:
        if of.id == quick.id:
            await asyncio.sleep(0.1)
            return Outcome(pictures=(picture(),))
        return await worker(of, log, report)

    async with bench.runtime(work, lane=LanePolicy(2), grace=0.3) as runtime:
        await runtime.submit(quick)
        await runtime.submit(stuck)
        await until(lambda: len(worker.started) == 1)
        await runtime.submit(waiting)
        waiter = asyncio.create_task(runtime.wait(stuck.id))
        await asyncio.sleep(0)
    assert await waiter is None
    with pytest.raises(StoreUnavailable):
        await runtime.submit(task())
    async with bench.runtime(paint) as runtime:
        for one in (quick, stuck, waiting):
            assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED


async def test_cancelled_submit_is_all_or_nothing(bench: Bench) -> None:
    """A submission whose caller goes away half-way is unknown or runs to its end."""
    async with bench.runtime() as runtime:
        tasks = [task() for _ in range(20)]
        for index, one in enumerate(tasks):
            call = asyncio.create_task(runtime.submit(one))
            for _ in range(index % 4):
                await asyncio.sleep(0)
            call.cancel()
        await asyncio.sleep(0.05)
        for one in tasks:
            if await runtime.get([one.id]):
                assert (await runtime.wait(one.id, 60)).status is Status.SUCCEEDED


async def test_check_passes(bench: Bench) -> None:
    """A store that works says so."""
    async with bench.runtime() as runtime:
        await runtime.check()


# --- keys --------------------------------------------------------------------------------------------------------


async def test_keys_are_found_listed_and_revoked(bench: Bench) -> None:
    """A key is found by its hash, revoked once, and its id and hash are unique."""
    first, second = api_key(scopes=("images",), budget_day=5), api_key(created_at=time.time() + 1)
    async with bench.keys() as keys:
        await keys.add(first)
        await keys.add(second)
        assert await keys.find(first.token_hash) == first
        assert await keys.find("unknown") is None
        assert await keys.list() == (first, second)
        assert await keys.disable(first.id, 1000.0)
        assert await keys.disable(first.id, 2000.0)
        assert not await keys.disable("unknown", 1000.0)
        assert (await keys.find(first.token_hash)).disabled_at == 1000.0
        with pytest.raises(Conflict):
            await keys.add(replace(second, id="another"))
