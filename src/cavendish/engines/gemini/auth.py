"""Who asks: an AI Studio key, or a Google Cloud project through application-default credentials."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from ...errors import EngineError, KeyRejected, NotSent

SCOPE = "https://www.googleapis.com/auth/cloud-platform"
_EARLY = 300.0
"""Seconds before its end that a token is replaced."""


class Auth(Protocol):
    """What puts our name on a request."""

    async def headers(self) -> Mapping[str, str]:
        """The headers of one request. Raises KeyRejected when there are no usable credentials."""
        ...


class StudioKey:
    """An AI Studio key; in a header, because URLs end up in logs."""

    def __init__(self, key: str) -> None:
        self._headers = {"x-goog-api-key": key}

    async def headers(self) -> Mapping[str, str]:
        """The key's header."""
        return self._headers


class CloudCredentials:
    """Application-default credentials; tokens are fetched off the event loop, by one caller at a time."""

    def __init__(self) -> None:
        self._credentials: Any = None
        self._fetching = asyncio.Lock()

    async def headers(self) -> Mapping[str, str]:
        """A bearer token with some minutes left, and the project that pays where the credentials name one."""
        async with self._fetching:
            if not self._fresh():
                try:
                    await asyncio.to_thread(self._refresh)
                except Exception as error:  # google-auth and what is below it raise many types
                    raise _refusal(error) from error
        headers = {"authorization": f"Bearer {self._credentials.token}"}
        if payer := getattr(self._credentials, "quota_project_id", None):
            headers["x-goog-user-project"] = payer
        return headers

    def _fresh(self) -> bool:
        if self._credentials is None or not self._credentials.token:
            return False
        expiry: datetime | None = self._credentials.expiry  # UTC without saying so
        return expiry is None or (expiry.replace(tzinfo=UTC) - datetime.now(UTC)).total_seconds() > _EARLY

    def _refresh(self) -> None:
        import google.auth
        from google.auth.transport.requests import Request

        if self._credentials is None:
            self._credentials, _ = google.auth.default(scopes=[SCOPE])
        self._credentials.refresh(Request())


def _refusal(error: Exception) -> EngineError:
    """Without a token nothing was sent: worth another try when only the way to the token was blocked."""
    from google.auth.exceptions import TransportError

    told = f"{type(error).__name__}: {error}"
    if isinstance(error, TransportError) or getattr(error, "retryable", False):
        return NotSent("Google Cloud's credentials could not be renewed.", detail=told)
    return KeyRejected("The server has no usable Google Cloud credentials.", detail=told)
