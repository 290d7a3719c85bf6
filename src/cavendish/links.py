"""The public URLs of pictures: plain, or signed and good for a while."""

from __future__ import annotations

import base64
import hashlib
import hmac
import math
import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl

from .config import Config
from .errors import ConfigError, Forbidden
from .seams import Clock

PICTURE_ROUTE = "/nanobanana/"
SECRET_NAME = "url.secret"  # noqa: S105  (a file's name)
_SECRET_BYTES = 32
_STEPS = 24


class Links:
    """Makes the URLs of stored pictures, and judges those that come back."""

    def __init__(self, base_url: str, clock: Clock, secret: bytes | None = None, seconds: float = 86_400.0) -> None:
        """With a `secret`, URLs are signed and good for `seconds`; without one they are plain and last."""
        self._base_url = base_url.rstrip("/")
        self._clock = clock
        self._secret = secret
        # A deadline is rounded up to a step, so that asking again soon gives the same URL and caches can help.
        self._seconds = seconds
        self._step = max(1.0, seconds / _STEPS)

    @classmethod
    def of(cls, config: Config, clock: Clock) -> Links:
        """The links that the settings ask for. Raises ConfigError when the secret can be neither read nor made."""
        secret = _secret(config) if config.signed_urls else None
        return cls(config.base_url, clock, secret, config.signed_url_seconds)

    def picture(self, name: str) -> str:
        """The URL of the stored picture `outputs/<file>`."""
        file = name.rpartition("/")[2]
        url = f"{self._base_url}{PICTURE_ROUTE}{file}"
        if self._secret is None:
            return url
        until = math.ceil((self._clock.now() + self._seconds) / self._step) * self._step
        expires = str(math.ceil(until))
        return f"{url}?expires={expires}&signature={self._sign(file, expires, self._secret)}"

    def stored(self, url: str) -> str | None:
        """The name `outputs/<file>` that one of this server's own picture URLs stands for; None for any other URL.

        Raises Forbidden when the URL should carry a signature and carries no good one.
        """
        prefix = self._base_url + PICTURE_ROUTE
        if not url.startswith(prefix):
            return None
        file, _, query = url[len(prefix) :].partition("#")[0].partition("?")
        given = dict(parse_qsl(query))
        self.check(file, given.get("expires", ""), given.get("signature", ""))
        return f"outputs/{file}"

    def check(self, file: str, expires: str, signature: str) -> float | None:
        """How many seconds a URL of `file` is still good for, None for ever. Raises Forbidden when it is not."""
        if self._secret is None:
            return None
        # Bytes, because compare_digest refuses text that is not ASCII.
        right = self._sign(file, expires, self._secret).encode()
        if not hmac.compare_digest(right, signature.encode("utf-8", "surrogatepass")):
            raise Forbidden("The picture's URL carries no valid signature.")
        left = float(expires) - self._clock.now()
        if left <= 0:
            raise Forbidden("The picture's URL has expired; the task's record gives a new one.")
        return left

    @staticmethod
    def _sign(file: str, expires: str, secret: bytes) -> str:
        message = f"{file}\n{expires}".encode("utf-8", "surrogatepass")
        return base64.urlsafe_b64encode(hmac.digest(secret, message, hashlib.sha256)).rstrip(b"=").decode()


def _secret(config: Config) -> bytes:
    if config.url_secret:
        return config.url_secret.encode()
    path = config.data / SECRET_NAME
    try:
        config.data.mkdir(parents=True, exist_ok=True)
        _make_once(path)
        secret = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"The secret of picture URLs cannot be kept in {path}: {error.strerror}.") from error
    if len(secret) < _SECRET_BYTES:
        raise ConfigError(f"The secret of picture URLs in {path} is too short; remove the file for a new one.")
    return secret


def _make_once(path: Path) -> None:
    """Write a random secret for this user alone, unless there is one; whole or not at all."""
    if path.exists():
        return
    draft = path.with_suffix(f".{secrets.token_hex(8)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secrets.token_bytes(_SECRET_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first; its secret counts
    finally:
        draft.unlink()
