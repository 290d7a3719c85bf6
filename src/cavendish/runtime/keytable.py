"""API keys in the embedded store. Nothing is cached: a key revoked by another process is refused at once."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import msgspec

from ..domain import ApiKey
from ..errors import Conflict
from .sqlite import Database

_keys = msgspec.json.Decoder(ApiKey)


class SqliteKeys:
    """The `KeyStore` over a `Database`, whose lifecycle is its owner's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, key: ApiKey) -> None:
        """Keep a key. Raises Conflict when its id or token is known."""
        try:
            await self._database.write(lambda connection: _insert(connection, key))
        except sqlite3.IntegrityError as error:
            raise Conflict("This key exists already.") from error

    async def find(self, token_hash: str) -> ApiKey | None:
        """By the SHA-256 hex of the token."""
        row = self._database.peek(
            lambda connection: connection.execute(
                "SELECT body, disabled FROM api_key WHERE token_hash = ?", (token_hash,)
            ).fetchone()
        )
        return None if row is None else _key(*row)

    async def get(self, key_id: str) -> ApiKey | None:
        """By its id."""
        row = self._database.peek(
            lambda connection: connection.execute(
                "SELECT body, disabled FROM api_key WHERE id = ?", (key_id,)
            ).fetchone()
        )
        return None if row is None else _key(*row)

    async def update(self, key: ApiKey) -> bool:
        """Replace the key of the same id, all but its revocation; False when there is no such key."""
        return await self._database.write(lambda connection: _update(connection, key))

    async def list(self) -> tuple[ApiKey, ...]:
        """Every key, oldest first."""
        rows = await self._database.read(
            lambda connection: connection.execute("SELECT body, disabled FROM api_key ORDER BY created, id").fetchall()
        )
        return tuple(_key(*row) for row in rows)

    async def disable(self, key_id: str, at: float) -> bool:
        """Revoke; False when there is no such key. The first revocation's time stays."""
        return await self._database.write(lambda connection: _disable(connection, key_id, at))


def _insert(connection: sqlite3.Connection, key: ApiKey) -> None:
    connection.execute(
        "INSERT INTO api_key VALUES(?, ?, ?, ?, ?, ?, ?)",
        (
            key.id,
            key.token_hash,
            key.created_at,
            key.disabled_at,
            key.budget_day,
            key.budget_month,
            msgspec.json.encode(key),
        ),
    )


def _update(connection: sqlite3.Connection, key: ApiKey) -> bool:
    changed = connection.execute(
        "UPDATE api_key SET token_hash = ?, budget_day = ?, budget_month = ?, body = ? WHERE id = ?",
        (key.token_hash, key.budget_day, key.budget_month, msgspec.json.encode(key), key.id),
    )
    return changed.rowcount == 1


def _disable(connection: sqlite3.Connection, key_id: str, at: float) -> bool:
    changed = connection.execute("UPDATE api_key SET disabled = COALESCE(disabled, ?) WHERE id = ?", (at, key_id))
    return changed.rowcount == 1


def _key(body: bytes, disabled: float | None) -> ApiKey:
    return replace(_keys.decode(body), disabled_at=disabled)
