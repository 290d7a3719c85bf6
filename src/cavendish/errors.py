"""The error tree: every failure the server can name, with the facts a client and an operator need.

Each class carries `code` (the wire's word), `status` (HTTP) and `retryable`. The message of an instance is public:
it may be sent to a client as it stands. `detail` is private: logs only. One renderer (`http/render.py`) turns these
into the wire's envelope; nothing else builds error bodies.
"""

from __future__ import annotations

from typing import ClassVar


class CavendishError(Exception):
    """A failure with a name. Subclasses fix the facts; instances add a public message and a private detail."""

    code: ClassVar[str] = "api_error"
    status: ClassVar[int] = 500
    retryable: ClassVar[bool] = False

    def __init__(self, message: str, *, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail
        self.retry_after = retry_after


class ConfigError(CavendishError):
    """A setting, catalogue file or command line that cannot work; the message names it."""

    code = "config_error"


# --- what a client did -------------------------------------------------------------------------------------------


class BadRequest(CavendishError):
    """Malformed JSON, or a missing or invalid parameter; the message names the field."""

    code = "bad_request"
    status = 400


class NoToken(CavendishError):
    """No Authorization header."""

    code = "no_token"
    status = 400


class InvalidToken(CavendishError):
    """The token is not known here."""

    code = "invalid_token"
    status = 401


class TokenExpired(CavendishError):
    """The token was valid until a moment that has passed."""

    code = "token_expired"
    status = 401


class TokenMismatched(CavendishError):
    """The token is valid but its scopes do not include this API."""

    code = "token_mismatched"
    status = 401


class UsedUp(CavendishError):
    """The key's budget would be exceeded; nothing was spent."""

    code = "used_up"
    status = 403


class Disabled(CavendishError):
    """The key was revoked or disabled."""

    code = "disabled"
    status = 403


class Forbidden(CavendishError):
    """The content was refused by policy."""

    code = "forbidden"
    status = 403


class NoApi(CavendishError):
    """No route has this path and method."""

    code = "no_api"
    status = 404


class Conflict(CavendishError):
    """An idempotency key was used again with another body; the first task is untouched."""

    code = "conflict"
    status = 409


class RequestTooLarge(CavendishError):
    """The request body exceeds the configured size."""

    code = "request_too_large"
    status = 413


class TooManyRequests(CavendishError):
    """A rate limit or a full queue; `retry_after` says when to come back."""

    code = "too_many_requests"
    status = 429
    retryable = True


class Cancelled(CavendishError):
    """The task was cancelled at the client's request (400: a resubmission would not change it)."""

    code = "cancelled"
    status = 400


# --- what the server or an upstream did --------------------------------------------------------------------------


class ApiError(CavendishError):
    """The server or an upstream failed in a way the client cannot mend."""

    code = "api_error"
    status = 500


class UpstreamTimeout(CavendishError):
    """The upstream did not answer in time."""

    code = "timeout"
    status = 504


class EngineError(ApiError):
    """An engine could not make the picture. `outcome` is the typed outcome that is kept in the attempt."""

    outcome: ClassVar[str] = "failed"


class Refused(EngineError):
    """The engine declined the content; never retried."""

    code = "forbidden"
    status = 403
    outcome = "refused"


class NotPaintable(EngineError):
    """The engine does not understand what was asked, and says so (400: asking again changes nothing)."""

    code = "bad_request"
    status = 400
    outcome = "rejected"


class Empty(EngineError):
    """The engine answered without a picture."""

    outcome = "empty"
    retryable = True


class Overloaded(EngineError):
    """The upstream has no capacity now."""

    outcome = "overloaded"
    retryable = True


class RateLimited(EngineError):
    """The upstream limits the rate; `retry_after` carries its delay."""

    outcome = "rate_limited"
    retryable = True


class UpstreamFailed(EngineError):
    """The upstream failed on its own side and gave no picture; another try may succeed."""

    outcome = "upstream_failed"
    retryable = True


class KeyRejected(EngineError):
    """The upstream does not accept our credentials or their account."""

    outcome = "key_rejected"


class ModelRetired(EngineError):
    """The upstream model no longer exists (or never did for this account)."""

    outcome = "retired"


class TimedOut(EngineError):
    """The upstream said that its own deadline passed, or did not answer in time."""

    code = "timeout"
    status = 504
    outcome = "timed_out"


class Malformed(EngineError):
    """The upstream's answer could not be read."""

    outcome = "malformed"


class NotSent(EngineError):
    """The request never left: safe to send again."""

    outcome = "not_sent"
    retryable = True


class UnknownOutcome(EngineError):
    """A paid call may or may not have been made (connection lost after sending, or the process died during it)."""

    outcome = "unknown"


class Overdue(UnknownOutcome):
    """The request was sent and no answer came in time: the call may have been made and charged."""

    code = "timeout"
    status = 504


class StoreUnavailable(ApiError):
    """The artifact store or database cannot be used now (disk full, connection lost); the message says which."""

    status = 503
    retryable = True
