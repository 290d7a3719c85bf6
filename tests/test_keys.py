"""API keys: random, hashed, checked in one order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import pytest

from cavendish.domain import ApiKey
from cavendish.errors import BadRequest, Disabled, InvalidToken, NoToken, TokenExpired, TokenMismatched
from cavendish.keys import Keys, fixed_key, new_token, token_hash


@dataclass
class ListStore:
    """Keys in a dictionary."""

    rows: dict[str, ApiKey] = field(default_factory=dict)

    async def add(self, key: ApiKey) -> None:
        self.rows[key.token_hash] = key

    async def find(self, token_hash: str) -> ApiKey | None:
        return self.rows.get(token_hash)

    async def list(self) -> tuple[ApiKey, ...]:
        return tuple(self.rows.values())

    async def disable(self, key_id: str, at: float) -> bool:
        for digest, key in self.rows.items():
            if key.id == key_id:
                self.rows[digest] = replace(key, disabled_at=at)
                return True
        return False


@dataclass
class HandClock:
    """Time that stands until it is moved."""

    time: float = 1000.0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def store() -> ListStore:
    return ListStore()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def keys(store: ListStore, clock: HandClock) -> Keys:
    return Keys(store, ["fixed-token-of-the-settings"], clock)


def test_tokens_are_256_random_bits() -> None:
    """A token is the prefix and 43 URL-safe characters, never the same twice."""
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(re.fullmatch(r"cav_[A-Za-z0-9_-]{43}", token) for token in tokens)


async def test_only_the_hash_is_kept(keys: Keys, store: ListStore) -> None:
    """What is stored does not contain the token."""
    token, key = await keys.create("mine")
    assert store.rows == {token_hash(token): key}
    assert token not in repr(store.rows)
    assert key.hint == token[-4:]


async def test_a_created_token_is_known(keys: Keys) -> None:
    """Authorization: Bearer <token> finds its key, whatever the case of the scheme."""
    token, key = await keys.create("mine")
    for header in (f"Bearer {token}", f"bearer  {token} ", f"BEARER {token}"):
        assert await keys.verify(header) == key


@pytest.mark.parametrize("header", [None, "", "  "])
async def test_no_header_is_no_token(keys: Keys, header: str | None) -> None:
    """Without an Authorization header the code is no_token, with status 400."""
    with pytest.raises(NoToken) as caught:
        await keys.verify(header)
    assert (caught.value.code, caught.value.status) == ("no_token", 400)


@pytest.mark.parametrize("header", ["Bearer", "Bearer x y", "Basic eDp5", "Bearer wrong", "Bearer \udc80", "x" * 9000])
async def test_unknown_tokens_are_invalid(keys: Keys, header: str) -> None:
    """A header that names no known token is invalid_token, with status 401."""
    with pytest.raises(InvalidToken):
        await keys.verify(header)


async def test_a_hash_is_not_a_token(keys: Keys) -> None:
    """Who reads the stored hash cannot call with it."""
    _, key = await keys.create("mine")
    with pytest.raises(InvalidToken):
        await keys.verify(f"Bearer {key.token_hash}")


async def test_expiry(keys: Keys, clock: HandClock) -> None:
    """A token works until its expiry, then it is token_expired."""
    token, _ = await keys.create("short", expires_at=1060.0)
    await keys.verify(f"Bearer {token}")
    clock.time = 1060.0
    with pytest.raises(TokenExpired):
        await keys.verify(f"Bearer {token}")


async def test_expiry_in_the_past_is_refused(keys: Keys) -> None:
    """A key cannot be born expired."""
    with pytest.raises(BadRequest, match="expires_at"):
        await keys.create("late", expires_at=999.0)


async def test_revoked_key_is_disabled(keys: Keys) -> None:
    """After revoke the token is disabled; revoking what is not there says so."""
    token, key = await keys.create("mine")
    assert await keys.revoke(key.id)
    with pytest.raises(Disabled):
        await keys.verify(f"Bearer {token}")
    assert not await keys.revoke("nobody")


async def test_expired_goes_before_disabled_and_disabled_before_mismatched(keys: Keys, clock: HandClock) -> None:
    """The checks have one order: expired, disabled, mismatched."""
    token, key = await keys.create("all", expires_at=1060.0, scopes=["other"])
    with pytest.raises(TokenMismatched):
        await keys.verify(f"Bearer {token}")
    await keys.revoke(key.id)
    with pytest.raises(Disabled):
        await keys.verify(f"Bearer {token}")
    clock.time = 2000.0
    with pytest.raises(TokenExpired):
        await keys.verify(f"Bearer {token}")


async def test_scopes(keys: Keys) -> None:
    """A key with scopes may use those APIs only; one without may use every API."""
    token, _ = await keys.create("scoped", scopes=["nano-banana"])
    await keys.verify(f"Bearer {token}")
    with pytest.raises(TokenMismatched):
        await keys.verify(f"Bearer {token}", api="other")


async def test_fixed_tokens(keys: Keys) -> None:
    """A token of the settings is accepted; its ids are the same in every process and its own owner's."""
    key = await keys.verify("Bearer fixed-token-of-the-settings")
    assert key == fixed_key("fixed-token-of-the-settings")
    assert len({key.id, key.owner_id, key.application_id, fixed_key("another").owner_id}) == 4
    assert keys.fixed == (key,)
