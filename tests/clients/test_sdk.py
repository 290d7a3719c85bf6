"""The published SDK `acedatacloud`, unmodified, with its base URL set."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from acedatacloud import AceDataCloud, AsyncAceDataCloud
from acedatacloud._runtime.errors import AuthenticationError, ModerationError, ValidationError

from benchmarks.serving import Server
from cavendish import images
from cavendish.engines.scripted import plain_png

WIDE = "data:image/png;base64," + base64.b64encode(plain_png(400, 200, 7)).decode()


@pytest.fixture
def sdk(scripted_server: Server) -> Iterator[AceDataCloud]:
    with AceDataCloud(api_token=scripted_server.token, base_url=scripted_server.url) as client:
        yield client


@pytest.fixture
async def async_sdk(scripted_server: Server) -> AsyncIterator[AsyncAceDataCloud]:
    async with AsyncAceDataCloud(api_token=scripted_server.token, base_url=scripted_server.url) as client:
        yield client


def picture_size(url: str) -> tuple[int, int]:
    """The pixels of the picture at a URL."""
    answer = httpx.get(url)
    assert answer.headers["content-type"] == "image/png"
    return images.png_size(answer.content)


def test_the_embedded_painter_answers_the_sdk(painting_server: Server) -> None:
    """A newcomer's first call gets a real picture of the specification's size."""
    with AceDataCloud(api_token=painting_server.token, base_url=painting_server.url) as sdk:
        answer = sdk.images.generate(prompt="a white siamese cat", action="generate", model="nano-banana")
    assert answer["data"][0]["prompt"] == "a white siamese cat"
    assert picture_size(answer["data"][0]["image_url"]) == (1024, 1024)


def test_generate_synchronously(sdk: AceDataCloud) -> None:
    """A synchronous call answers with data items of exactly prompt and image_url."""
    answer = sdk.images.generate(prompt="a cat", model="nano-banana-pro", aspect_ratio="16:9", resolution="2K", count=2)
    assert answer["success"] is True
    assert [set(item) for item in answer["data"]] == [{"prompt", "image_url"}] * 2
    assert {picture_size(item["image_url"]) for item in answer["data"]} == {(2752, 1536)}


def test_generate_asynchronously_and_wait(sdk: AceDataCloud) -> None:
    """An asynchronous call gives a handle that waits until the task has its picture."""
    handle = sdk.images.generate(prompt="[delay=0.3] a cat", async_=True)
    state = handle.wait(poll_interval=0.1, max_wait=10)
    assert state["status"] == "succeeded"
    assert picture_size(state["response"]["data"][0]["image_url"]) == (1024, 1024)


def test_a_failed_task_ends_the_wait(sdk: AceDataCloud) -> None:
    """The SDK sees that a refused task has failed instead of polling until its time-out."""
    handle = sdk.images.generate(prompt="[refuse] a cat", async_=True)
    state = handle.wait(poll_interval=0.1, max_wait=10)
    assert state["status"] == "failed"
    assert state["response"]["error"]["code"] == "forbidden"


def test_edit_with_a_data_uri(sdk: AceDataCloud) -> None:
    """An edit takes a data URI and keeps its ratio; the record shows a marker in its place."""
    answer = sdk.images.generate(prompt="make it night", action="edit", image_urls=[WIDE])
    width, height = picture_size(answer["data"][0]["image_url"])
    assert width == 2 * height
    record = sdk.tasks.get(answer["task_id"], service="nano-banana")
    assert len(record["request"]["image_urls"][0]) < 200


def test_the_generated_resource_of_the_sdk_works_too(sdk: AceDataCloud) -> None:
    """The SDK's second way, generated from the hosted service's document, gives the same."""
    result = sdk.nano_banana.generate(action="generate", prompt="a cat")
    assert result.wait(poll_interval=0.1, max_wait=10)["response"]["data"][0]["image_url"].endswith(".png")


async def test_the_asynchronous_sdk_works_too(async_sdk: AsyncAceDataCloud) -> None:
    """The SDK's asynchronous client generates and waits."""
    handle = await async_sdk.images.generate(prompt="[delay=0.2] a cat", async_=True)
    state = await handle.wait(poll_interval=0.1, max_wait=10)
    assert state["response"]["success"] is True


def test_bad_requests_are_named(sdk: AceDataCloud) -> None:
    """A wrong parameter is 400 `bad_request`, at once, with the field's name."""
    with pytest.raises(ValidationError) as caught:
        sdk.images.generate(prompt="a cat", model="dall-e-3")
    assert (caught.value.status_code, caught.value.code) == (400, "bad_request")
    assert "model" in caught.value.message
    assert caught.value.trace_id


def test_wrong_tokens_are_refused(scripted_server: Server) -> None:
    """An unknown token is 401 `invalid_token`."""
    with (
        AceDataCloud(api_token="wrong", base_url=scripted_server.url) as sdk,
        pytest.raises(AuthenticationError) as caught,
    ):
        sdk.images.generate(prompt="a cat")
    assert (caught.value.status_code, caught.value.code) == (401, "invalid_token")


def test_refusals_are_told(sdk: AceDataCloud) -> None:
    """Refused content is 403 `forbidden`, which the SDK does not send again."""
    with pytest.raises(ModerationError) as caught:
        sdk.images.generate(prompt="[refuse] a cat")
    assert (caught.value.status_code, caught.value.code) == (403, "forbidden")


def test_resubmissions_of_the_sdk_join_one_task(scripted_server: Server, sdk: AceDataCloud) -> None:
    """One failing call, sent three times by the SDK, succeeds as one task once the engine recovers."""
    before = listing(scripted_server)
    with pytest.raises(Exception, match="scripted engine"):
        sdk.images.generate(prompt="[fail=failed] resubmitted")
    fresh = [task for task in listing(scripted_server) if task not in before]
    assert len(fresh) == 1


def listing(server: Server) -> list[str]:
    """The ids of the newest tasks."""
    answer = httpx.post(
        f"{server.url}/nano-banana/tasks", json={"action": "retrieve_batch", "limit": 100}, headers=server.headers
    )
    return [task["id"] for task in answer.json()["items"]]
