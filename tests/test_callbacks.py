"""Callbacks: what they say, how they are signed, when they are tried again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from cavendish.callbacks import LOG_TRIES, Callbacks, Schedule, signed_headers
from cavendish.clock import SystemClock
from cavendish.domain import Action, Failure, ImageRequest, Outcome, Picture, Status, Task
from cavendish.errors import ApiError
from cavendish.keys import new_webhook_secret
from cavendish.links import Links

PICTURE = Picture("outputs/11111111-1111-1111-1111-111111111111.png", "image/png", 1024, 1024, 10, 1)
TASK = Task(
    id="22222222-2222-2222-2222-222222222222",
    object_id="0" * 24,
    api_id="a",
    application_id="b",
    credential_id="key",
    owner_id="c",
    trace_id="33333333-3333-3333-3333-333333333333",
    created_at=1.0,
    request=ImageRequest(Action.GENERATE, "eine weiße Katze", "nano-banana"),
    wire_request={},
    engine="easel",
    lane="easel",
    callback_url="http://receiver/",
    status=Status.SUCCEEDED,
    outcome=Outcome(pictures=(PICTURE,)),
)


@dataclass
class Receiver:
    """Stands where the outbound client stands: answers in turn, and keeps what it was sent."""

    answers: list[int | Exception]
    seen: list[tuple[bytes, Mapping[str, str]]] = field(default_factory=list)

    @dataclass
    class Answer:
        """An HTTP status."""

        status: int

    async def post(self, url: str, body: bytes, headers: Mapping[str, str], timeout: float) -> "Receiver.Answer":
        """Keep the POST; answer, or fail, with the next of `answers`."""
        self.seen.append((body, headers))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return self.Answer(answer)


def callbacks(receiver: Receiver, secrets: tuple[str, ...] = (), waits: tuple[float, ...] = (0, 5, 60)) -> Callbacks:
    """Callbacks to a receiver, without jitter."""

    async def find(credential_id: str) -> tuple[str, ...]:
        assert credential_id == "key"
        return secrets

    links = Links("https://pictures.example", SystemClock())
    return Callbacks(receiver, links, Schedule(waits, jitter=0), find, SystemClock())


async def test_success_is_the_sync_body() -> None:
    """A callback of success is the body of the synchronous answer."""
    receiver = Receiver([200])
    delivery = await callbacks(receiver).deliver(TASK)
    assert json.loads(receiver.seen[0][0]) == {
        "success": True,
        "task_id": TASK.id,
        "trace_id": TASK.trace_id,
        "data": [
            {
                "prompt": "eine weiße Katze",
                "image_url": "https://pictures.example/nanobanana/11111111-1111-1111-1111-111111111111.png",
            }
        ],
    }
    assert delivery.delivered_at is not None
    assert (delivery.tries, delivery.next_at, delivery.last_status) == (1, None, 200)


async def test_failure_names_code_and_message() -> None:
    """A callback of failure carries the error's code and message, and no data."""
    receiver = Receiver([204])
    failed = replace(TASK, status=Status.FAILED, outcome=Outcome(failure=Failure("forbidden", 403, "refused")))
    await callbacks(receiver).deliver(failed)
    assert json.loads(receiver.seen[0][0]) == {
        "success": False,
        "task_id": TASK.id,
        "trace_id": TASK.trace_id,
        "error": {"code": "forbidden", "message": "refused"},
    }


async def test_a_receiver_can_verify_the_signature() -> None:
    """The headers verify with the Standard Webhooks library, and not for another body or secret."""
    secret, receiver = new_webhook_secret(), Receiver([200])
    await callbacks(receiver, (secret,)).deliver(TASK)
    body, headers = receiver.seen[0]
    assert Webhook(secret).verify(body, dict(headers))["task_id"] == TASK.id
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body + b" ", dict(headers))
    with pytest.raises(WebhookVerificationError):
        Webhook(new_webhook_secret()).verify(body, dict(headers))


async def test_both_secrets_are_valid_during_rotation() -> None:
    """While a secret is rotated the new and the old one verify."""
    new, old, receiver = new_webhook_secret(), new_webhook_secret(), Receiver([200])
    await callbacks(receiver, (new, old)).deliver(TASK)
    body, headers = receiver.seen[0]
    for secret in (new, old):
        assert Webhook(secret).verify(body, dict(headers))


def test_the_id_is_stable_and_the_timestamp_is_the_trys() -> None:
    """`webhook-id` is the same for every try; `webhook-timestamp` is this try's; no secret means no signature."""
    first, second = (signed_headers("id", b"{}", (), now) for now in (1000.9, 2000.0))
    assert first["webhook-id"] == second["webhook-id"] == "id"
    assert (first["webhook-timestamp"], second["webhook-timestamp"]) == ("1000", "2000")
    assert "webhook-signature" not in first


async def test_tries_grow_apart_and_end() -> None:
    """Other answers, and none, are tried again by the schedule until its last wait; each try is logged."""
    receiver = Receiver([500, ApiError("no answer"), 302])
    deliver = callbacks(receiver).deliver
    one = await deliver(TASK)
    two = await deliver(replace(TASK, delivery=one))
    three = await deliver(replace(TASK, delivery=two))
    assert one.next_at is not None
    assert two.next_at is not None
    assert one.next_at - one.log[0].at == pytest.approx(5, abs=0.5)
    assert two.next_at - two.log[1].at == pytest.approx(60, abs=0.5)
    assert three.next_at is None
    assert three.delivered_at is None
    assert [(trial.status, trial.error) for trial in three.log] == [
        (500, "HTTP 500"),
        (None, "no answer"),
        (302, "HTTP 302"),
    ]


async def test_gone_ends_the_trying() -> None:
    """410 stops: the receiver does not want it."""
    delivery = await callbacks(Receiver([410])).deliver(TASK)
    assert (delivery.tries, delivery.next_at, delivery.delivered_at) == (1, None, None)


async def test_the_log_is_bounded() -> None:
    """The log keeps the latest tries only."""
    receiver = Receiver([500] * (LOG_TRIES + 5))
    deliver, task = callbacks(receiver, waits=(0,) * 100).deliver, TASK
    for _ in range(LOG_TRIES + 5):
        task = replace(task, delivery=await deliver(task))
    assert task.delivery is not None
    assert (task.delivery.tries, len(task.delivery.log)) == (LOG_TRIES + 5, LOG_TRIES)
