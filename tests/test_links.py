"""Picture URLs: plain, or signed and expiring."""

from __future__ import annotations

import stat
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from cavendish.config import Config
from cavendish.errors import ConfigError, Forbidden
from cavendish.links import SECRET_NAME, Links

FILE = "11111111-1111-1111-1111-111111111111.png"
OTHER = "22222222-2222-2222-2222-222222222222.png"


@dataclass
class HandClock:
    """Time that stands until it is moved."""

    time: float = 1_000_000.0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds


def parts(url: str) -> tuple[str, str, str]:
    """File, expires and signature of a signed URL."""
    split = urlsplit(url)
    query = parse_qs(split.query)
    return split.path.rpartition("/")[2], query["expires"][0], query["signature"][0]


def test_plain_urls_last() -> None:
    """Without signing a URL is the base, the route and the file, and is good for ever."""
    links = Links("https://pictures.example/", HandClock())
    assert links.picture(f"outputs/{FILE}") == f"https://pictures.example/nanobanana/{FILE}"
    assert links.check(FILE, "", "") is None


def test_signed_url_is_good_until_it_expires() -> None:
    """A signed URL is good for the time set, and refused afterwards."""
    clock = HandClock()
    links = Links("https://pictures.example", clock, b"x" * 32, seconds=3600)
    signed = parts(links.picture(f"outputs/{FILE}"))
    left = links.check(*signed)
    assert left is not None
    assert 3600 <= left <= 3600 * 25 / 24 + 1
    clock.time += left
    with pytest.raises(Forbidden, match="expired"):
        links.check(*signed)


def test_signature_is_for_one_file_and_one_deadline() -> None:
    """Another file, a later deadline, another secret or no signature is forbidden."""
    links = Links("https://pictures.example", HandClock(), b"x" * 32)
    file, expires, signature = parts(links.picture(f"outputs/{FILE}"))
    other = parts(Links("https://pictures.example", HandClock(), b"y" * 32).picture(FILE))
    for forged in [
        (OTHER, expires, signature),
        (file, str(int(expires) + 1), signature),
        (file, expires, ""),
        (file, "", ""),
        (file, expires, "\udc80é"),
        (file, "nan", signature),
        other,
    ]:
        with pytest.raises(Forbidden, match="signature"):
            links.check(*forged)


def test_asking_again_soon_gives_the_same_url() -> None:
    """Deadlines are rounded up, so that caches see one URL for a while."""
    clock = HandClock()
    links = Links("https://pictures.example", clock, b"x" * 32, seconds=86_400)
    first = links.picture(FILE)
    clock.time += 1
    assert links.picture(FILE) == first
    clock.time += 3600
    assert links.picture(FILE) != first


def test_random_secret_is_kept_for_this_user_alone(tmp_path: Path) -> None:
    """Without CAVENDISH_URL_SECRET a random secret is made once, in a file that others cannot read."""
    config = Config(data=tmp_path / "data", signed_urls=True)
    first = Links.of(config, HandClock()).picture(FILE)
    assert Links.of(config, HandClock()).picture(FILE) == first
    kept = config.data / SECRET_NAME
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in config.data.iterdir()] == [SECRET_NAME]
    elsewhere = replace(config, data=tmp_path / "other")
    assert Links.of(elsewhere, HandClock()).picture(FILE) != first


def test_shared_secret_needs_no_file(tmp_path: Path) -> None:
    """Servers with one CAVENDISH_URL_SECRET accept each other's URLs."""
    configs = [Config(data=tmp_path / name, signed_urls=True, url_secret="ours") for name in "ab"]
    first, second = [Links.of(config, HandClock()) for config in configs]
    assert second.check(*parts(first.picture(FILE))) is not None
    assert list(tmp_path.iterdir()) == []


def test_an_empty_secret_file_is_refused(tmp_path: Path) -> None:
    """A secret that anybody could guess is a ConfigError, not a signature."""
    (tmp_path / SECRET_NAME).write_bytes(b"")
    with pytest.raises(ConfigError, match="too short"):
        Links.of(Config(data=tmp_path, signed_urls=True), HandClock())
