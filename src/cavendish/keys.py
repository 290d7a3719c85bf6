"""API keys: made of 256 random bits, shown once, kept as a hash, checked in constant time."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .domain import ApiKey, new_id
from .errors import BadRequest, Disabled, InvalidToken, NoToken, TokenExpired, TokenMismatched
from .seams import Clock, KeyStore

PREFIX = "cav_"
API = "nano-banana"
"""The name of this API in a key's scopes."""
_NAMESPACE = uuid.UUID("3f0e5d6c-6b0b-5a0e-9a53-5d7c8e0f1a24")
_BEARER = re.compile(r"bearer +(\S+) *", re.IGNORECASE)
_HINT_CHARS = 4


def new_token() -> str:
    """A token nobody can guess: the prefix and 43 URL-safe characters (256 bits)."""
    return PREFIX + secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """SHA-256 in hex. Tokens are random, so a fast hash is enough: there is no dictionary to try."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_webhook_secret() -> str:
    """A signing secret as Standard Webhooks writes it: `whsec_` and 32 random bytes in base64."""
    return _secret(secrets.token_bytes(32))


def _secret(material: bytes) -> str:
    return "whsec_" + base64.b64encode(material).decode()


def fixed_key(token: str) -> ApiKey:
    """The key of a token from the settings: its ids follow from the token, so that they outlive restarts."""
    digest = token_hash(token)

    def derived(what: str) -> str:
        return str(uuid.uuid5(_NAMESPACE, f"{what}:{digest}"))

    return ApiKey(
        id=derived("key"),
        name="settings",
        owner_id=derived("owner"),
        application_id=derived("application"),
        token_hash=digest,
        created_at=0.0,
        hint=token[-_HINT_CHARS:] if len(token) > 4 * _HINT_CHARS else "",
        webhook_secrets=(_secret(hmac.digest(token.encode("utf-8", "surrogatepass"), b"webhook", "sha256")),),
    )


class Keys:
    """Makes and checks keys: those in the store, and the fixed ones of the settings."""

    def __init__(self, store: KeyStore, fixed_tokens: Iterable[str], clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._fixed = {key.token_hash: key for key in map(fixed_key, fixed_tokens)}

    @property
    def fixed(self) -> tuple[ApiKey, ...]:
        """The keys that the settings name; they cannot be revoked here."""
        return tuple(self._fixed.values())

    async def create(
        self,
        name: str,
        *,
        owner_id: str | None = None,
        expires_at: float | None = None,
        scopes: Sequence[str] = (),
        budget_day: int | None = None,
        budget_month: int | None = None,
    ) -> tuple[str, ApiKey]:
        """Make a key and keep its hash; the token returned is seen here and never again.

        `owner_id` None makes a new owner: only keys of one owner see each other's tasks. `expires_at` is Unix seconds;
        budgets are nanodollars. Raises BadRequest for an expiry that has passed.
        """
        now = self._clock.now()
        if expires_at is not None and expires_at <= now:
            raise BadRequest("expires_at: the moment has passed.")
        token = new_token()
        key = ApiKey(
            id=new_id(),
            name=name,
            owner_id=owner_id or new_id(),
            application_id=new_id(),
            token_hash=token_hash(token),
            created_at=now,
            hint=token[-_HINT_CHARS:],
            scopes=tuple(scopes),
            expires_at=expires_at,
            budget_day=budget_day,
            budget_month=budget_month,
            webhook_secrets=(new_webhook_secret(),),
        )
        await self._store.add(key)
        return token, key

    async def list(self) -> tuple[ApiKey, ...]:
        """The keys in the store."""
        return await self._store.list()

    async def webhook_secrets(self, key_id: str) -> tuple[str, ...]:
        """The secrets that sign a key's callbacks, the newest first; empty for a key that is not known."""
        key = next((key for key in self.fixed if key.id == key_id), None) or await self._store.get(key_id)
        return key.webhook_secrets if key is not None else ()

    async def rotate_webhook_secret(self, key_id: str) -> str | None:
        """Make a new signing secret; the one before stays valid beside it until the next rotation.

        Returns the new secret, None when no stored key has this id.
        """
        key = await self._store.get(key_id)
        if key is None:
            return None
        secret = new_webhook_secret()
        await self._store.update(replace(key, webhook_secrets=(secret, *key.webhook_secrets[:1])))
        return secret

    async def revoke(self, key_id: str) -> bool:
        """Disable a stored key from now on; False when there is no such key."""
        return await self._store.disable(key_id, self._clock.now())

    async def verify(self, header: str | None, api: str = API) -> ApiKey:
        """The key of an Authorization header.

        Raises, in this order: NoToken (no header), InvalidToken (no such token), TokenExpired, Disabled,
        TokenMismatched (`api` is not among the key's scopes).
        """
        if header is None or not header.strip():
            raise NoToken("No Authorization header. Send: Authorization: Bearer <token>.")
        match = _BEARER.fullmatch(header.strip())
        key = await self._find(match.group(1)) if match else None
        if key is None:
            raise InvalidToken("The token is not valid here.")
        now = self._clock.now()
        if key.expires_at is not None and key.expires_at <= now:
            raise TokenExpired("The token has expired.")
        if key.disabled_at is not None and key.disabled_at <= now:
            raise Disabled("The key of this token was disabled.")
        if key.scopes and api not in key.scopes:
            raise TokenMismatched(f"The token is not allowed to use the API {api}.")
        return key

    async def _find(self, token: str) -> ApiKey | None:
        digest = token_hash(token)
        key = self._fixed.get(digest) or await self._store.find(digest)
        # A lookup by hash tells an attacker nothing about a token; the comparison keeps that true of any store.
        return key if key is not None and hmac.compare_digest(key.token_hash, digest) else None
