"""`keys`, `tasks`, `models`, `config`, `doctor`: looking after a server."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cavendish import config as settings
from cavendish.app import build, records
from cavendish.cli.serve import banner, dev_token
from cavendish.config import Config
from cavendish.domain import Action
from cavendish.keys import new_token
from cavendish.service import Call

Cavendish = Callable[..., Any]


def test_a_created_token_is_accepted_and_shown_once(cavendish: Cavendish, tmp_path: Path) -> None:
    """`keys create` prints the token alone on standard output; the server accepts it; the list never shows it."""
    token = cavendish("keys", "create", "laptop").out.strip()

    async def name_of(token: str) -> str:
        async with records(Config(data=tmp_path / "data")) as (keys, _):
            return (await keys.verify(f"Bearer {token}")).name

    assert asyncio.run(name_of(token)) == "laptop"
    listed = cavendish("keys", "list").out
    assert "laptop" in listed
    assert token not in listed
    assert token[-4:] in listed


def test_a_key_is_revoked_by_the_beginning_of_its_id(cavendish: Cavendish) -> None:
    """`keys revoke` takes the beginning of one id, and names how many match otherwise."""
    cavendish("keys", "create", "one", "--expires-in", "2d", "--budget-day", "0.50")
    listed = cavendish("keys", "list").out.splitlines()[1]
    assert "$0.5000 a day" in listed
    assert cavendish("keys", "revoke", listed[:8]).code == 0
    assert "revoked" in cavendish("keys", "list").out
    said = cavendish("keys", "revoke", "zzz")
    assert said.code == 2
    assert "0 keys" in said.err


@pytest.mark.parametrize("wrong", [("--expires-in", "soon"), ("--expires-in", "0"), ("--budget-day", "-1")])
def test_wrong_amounts_are_named(cavendish: Cavendish, wrong: tuple[str, str]) -> None:
    """A duration or an amount that makes no sense is a usage error."""
    said = cavendish("keys", "create", "one", *wrong)
    assert said.code == 2
    assert wrong[1] in said.err


def call(prompt: str, callback_url: str | None = None) -> Call:
    return Call(
        action=Action.GENERATE,
        prompt=prompt,
        model=None,
        image_urls=(),
        aspect_ratio=None,
        resolution="4K",
        count=1,
        callback_url=callback_url,
        synchronous=False,
        wire_request={"prompt": prompt},
        trace_id="5a3f8a5e-3f4e-4c39-8a39-0c1a5e0f1a24",
    )


async def run_task(folder: Path, prompt: str, callback_url: str | None = None) -> str:
    """Run one task to its end; returns its id."""
    config = Config(data=folder / "data", engine="scripted", allow_private_network=True)
    async with build(config) as app:
        _, key = await app.keys.create("test")
        submitted = await app.service.submit(call(prompt, callback_url), key)
        await app.service.wait(submitted.task.id, 60)
        return submitted.task.id


def test_tasks_can_be_listed_and_shown(cavendish: Cavendish, tmp_path: Path) -> None:
    """`tasks list` and `tasks show` tell what was asked, what was ignored, each engine call and the picture."""
    good = asyncio.run(run_task(tmp_path, "a cat"))
    bad = asyncio.run(run_task(tmp_path, "[refuse] a dog"))
    listed = cavendish("tasks", "list").out
    assert good in listed
    assert bad in listed
    assert listed.endswith("2 of 2 tasks.\n")
    failed = cavendish("tasks", "list", "--status", "failed").out
    assert bad in failed
    assert good not in failed
    shown = cavendish("tasks", "show", good).out
    assert "1024 x 1024" in shown
    assert "ignored   parameters that do not count here: resolution" in shown
    picture = next(line.split()[1] for line in shown.splitlines() if line.startswith("picture"))
    assert Path(picture).is_file()
    assert "failure   403 forbidden" in cavendish("tasks", "show", bad).out


def test_a_callback_can_be_sent_again(cavendish: Cavendish, tmp_path: Path) -> None:
    """`tasks retry-callback` makes a task's callback due now; a task without one is named."""
    with_callback = asyncio.run(run_task(tmp_path, "a cat", "http://127.0.0.1:9/nobody"))
    without = asyncio.run(run_task(tmp_path, "a cat"))
    said = cavendish("tasks", "retry-callback", with_callback)
    assert said.code == 0
    assert "http://127.0.0.1:9/nobody" in said.out
    assert "tries: 0" in cavendish("tasks", "show", with_callback).out
    assert cavendish("tasks", "retry-callback", without).code == 2
    assert cavendish("tasks", "show", "nothing").code == 2


def test_models_shows_who_answers(cavendish: Cavendish) -> None:
    """`models` lists every name with the engine that answers it."""
    lines = cavendish("models").out.splitlines()
    assert [line.split()[0] for line in lines[1:3]] == ["nano-banana", "nano-banana-2"]
    assert lines[1].split()[1] == "scripted"


def test_config_shows_every_setting_and_hides_secrets(cavendish: Cavendish, monkeypatch: pytest.MonkeyPatch) -> None:
    """`config` shows every setting with its value and its source; of a secret only that there is one."""
    monkeypatch.setenv("CAVENDISH_API_KEYS", "tell-nobody,nor-this")
    said = cavendish("config", "--data", "elsewhere")
    rows = {line.split()[0]: line for line in said.out.splitlines()[1:]}
    assert set(rows) == {setting.env for setting in settings.describe(Config())}
    assert "tell-nobody" not in said.out
    assert "(hidden)" in rows["CAVENDISH_API_KEYS"]
    assert rows["CAVENDISH_DATA"].endswith("command line")
    assert rows["CAVENDISH_ENGINE"].endswith("CAVENDISH_ENGINE")
    assert rows["CAVENDISH_PORT"].endswith("default")


def test_doctor_finds_a_healthy_machine_able(cavendish: Cavendish) -> None:
    """`doctor` exits with 0 when a server could run, and says what is worth doing."""
    said = cavendish("doctor", "--port", "0")
    assert said.code == 0
    assert "fail" not in {line.split()[0] for line in said.out.splitlines()}
    assert "cavendish keys create" in said.out


def test_doctor_says_what_to_mend(cavendish: Cavendish, tmp_path: Path) -> None:
    """`doctor` exits with 1 when something must be mended, and names it."""
    (tmp_path / "occupied").write_text("a file where a folder should be")
    said = cavendish("doctor", "--data", "occupied/data", "--port", "0")
    assert said.code == 1
    assert "fail  data folder" in said.out
    assert "--data" in said.out


def test_doctor_sees_a_taken_port(cavendish: Cavendish) -> None:
    """A port in use is a warning: it may be the server itself."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = cavendish("doctor", "--port", str(taken.getsockname()[1]))
    assert said.code == 0
    assert any(line.startswith("warn  127.0.0.1:") for line in said.out.splitlines())


def test_the_dev_token_stays_and_is_private(tmp_path: Path) -> None:
    """The token of `serve --dev` is made once and readable by its owner only."""
    token = dev_token(tmp_path / "data")
    assert dev_token(tmp_path / "data") == token
    assert (tmp_path / "data" / "dev-token").stat().st_mode & 0o077 == 0


def test_the_banner_has_what_one_needs(tmp_path: Path) -> None:
    """The first lines of `serve --dev` have the URL, the token and a curl line; without keys, how to make one."""
    config, token = Config(data=tmp_path, port=9000), new_token()
    text = banner(config, token, nobody=False, engines="easel (nano-banana)")
    assert "http://127.0.0.1:9000/nano-banana/images" in text
    assert f"authorization: Bearer {token}" in text
    assert "cavendish keys create" in banner(config, None, nobody=True, engines="")
