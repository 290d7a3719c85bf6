"""What an answer means, as tables: every finish reason, block reason and error status to one typed outcome.

The sets are open: a reason that no table knows is a failure that names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...domain import Usage
from ...errors import (
    Empty,
    EngineError,
    KeyRejected,
    ModelRetired,
    NotPaintable,
    Overloaded,
    RateLimited,
    Refused,
    TimedOut,
    UnknownOutcome,
    UpstreamFailed,
)
from .wire import Answer, Blob, Candidate, Part, Status, UsageMetadata, read_blob

FINISH_REASONS: Mapping[str, type[EngineError] | None] = {
    # None: the picture counts when there is one
    "": None,
    "FINISH_REASON_UNSPECIFIED": None,
    "STOP": None,
    "MAX_TOKENS": EngineError,
    "NO_IMAGE": Empty,
    "IMAGE_OTHER": UpstreamFailed,
    "OTHER": UpstreamFailed,
    "MALFORMED_RESPONSE": UpstreamFailed,
    "MALFORMED_FUNCTION_CALL": UpstreamFailed,
    "SAFETY": Refused,
    "PROHIBITED_CONTENT": Refused,
    "BLOCKLIST": Refused,
    "SPII": Refused,
    "RECITATION": Refused,
    "LANGUAGE": NotPaintable,
    "IMAGE_SAFETY": Refused,
    "IMAGE_PROHIBITED_CONTENT": Refused,
    "IMAGE_RECITATION": Refused,
    "MODEL_ARMOR": Refused,
    "PUP_LIMITED_DISABLED": KeyRejected,
    "UNEXPECTED_TOOL_CALL": EngineError,
    "TOO_MANY_TOOL_CALLS": EngineError,
    "MISSING_THOUGHT_SIGNATURE": EngineError,
    "ESCALATION": EngineError,
    "CONTINUATION": EngineError,
}
"""Gemini's finishReason to our error."""

ACCOUNT = "The model's provider does not accept this server's account."
"""What a client hears about the operator's key; the particulars are for the log."""

_STATUSES: Mapping[int, type[EngineError]] = {
    400: NotPaintable,
    401: KeyRejected,
    402: KeyRejected,
    403: KeyRejected,
    404: ModelRetired,
    408: UpstreamFailed,
    413: NotPaintable,
    429: RateLimited,
    499: EngineError,
    500: UpstreamFailed,
    503: Overloaded,
    504: TimedOut,
}
_MESSAGES: Mapping[type[EngineError], str] = {
    NotPaintable: "The model does not take this request",
    KeyRejected: ACCOUNT,
    ModelRetired: "The upstream model does not exist or is not open to this server's account.",
    RateLimited: "The model's provider limits the rate of requests.",
    Overloaded: "The model is overloaded.",
    TimedOut: "The model did not finish in the time it was given.",
    UpstreamFailed: "The model's provider failed.",
}
_KEY_REASONS = frozenset({"API_KEY_INVALID", "API_KEY_SERVICE_BLOCKED", "API_KEY_HTTP_REFERRER_BLOCKED"})
_DAY = 3600.0
"""Seconds to stay away from a quota counted by the day, when the upstream does not say: longer than any patience."""
_DURATION = re.compile(r"(\d+(?:\.\d+)?)s")
_LONGEST_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Made:
    """A picture as the upstream encoded it, and what was counted."""

    data: bytes
    usage: Usage | None


def made(answer: Answer) -> Made:
    """The picture of an answer, decoded. Raises the EngineError that its reasons mean."""
    feedback = answer.prompt_feedback
    if feedback is not None and feedback.block_reason not in (None, "", "BLOCK_REASON_UNSPECIFIED"):
        raise Refused(_declined(feedback.block_reason, feedback.block_reason_message))
    candidate = answer.candidates[0] if answer.candidates else Candidate()
    blob = final_picture(candidate)
    reason = candidate.finish_reason or ""
    if reason == "MAX_TOKENS" and blob is not None:  # a picture is one part: it is whole or absent
        reason = ""
    if (kind := FINISH_REASONS.get(reason, EngineError)) is not None:
        raise _failure(kind, reason, candidate.finish_message)
    if blob is None:
        said = " ".join(part.text for part in _parts(candidate) if part.text and not part.thought)
        raise Empty(f"The model answered in words: {_quote(said)}" if said else "The model answered without a picture.")
    return Made(read_blob(blob), usage_of(answer.usage_metadata))


def final_picture(candidate: Candidate) -> Blob | None:
    """The last picture that is no thought, else the last one that is: drafts come first, and sometimes alone."""
    pictures = [part for part in _parts(candidate) if part.inline_data is not None]
    final = [part for part in pictures if not part.thought] or pictures
    return final[-1].inline_data if final else None


def usage_of(counted: UsageMetadata | None) -> Usage | None:
    """The upstream's counts by rate: output tokens that are not the picture's are billed as text."""
    if counted is None:
        return None
    output = counted.candidates_token_count or 0
    details = counted.candidates_tokens_details
    image = output
    if details:
        image = sum(count.token_count or 0 for count in details if count.modality == "IMAGE")
    return Usage(
        input_tokens=counted.prompt_token_count or 0,
        image_tokens=image,
        text_tokens=max(0, output - image),
        thought_tokens=counted.thoughts_token_count or 0,
        total_tokens=counted.total_token_count or 0,
    )


def error_of(http: int, status: Status, retry_after: str | None = None) -> EngineError:
    """The typed error of an answer that is not 200. `retry_after` is the header's text."""
    kind = _kind(http, status)
    said = f"HTTP {http} {status.status or ''}: {status.message or ''}"
    if kind is None:
        return _unlisted(http, said)
    message = _MESSAGES.get(kind, f"The model's provider answered HTTP {http}.")
    if kind is NotPaintable:  # the upstream says which part of the client's request it does not take
        message = f"{message}: {_quote(status.message)}" if status.message else f"{message}."
    delay = _delay(status, retry_after) if kind in (RateLimited, Overloaded, UpstreamFailed) else None
    return kind(message, detail=said, retry_after=delay)


def _kind(http: int, status: Status) -> type[EngineError] | None:
    """The class of an error status, from its code and structured reasons, never from its words."""
    reasons = {detail.reason for detail in status.details or ()}
    if http == 400 and (status.status == "FAILED_PRECONDITION" or reasons & _KEY_REASONS):
        return KeyRejected
    if http == 429 and any("FreeTier" in quota for quota in _quotas(status)):
        return KeyRejected  # no free quota exists for these models: the account needs billing
    return _STATUSES.get(http)


def _unlisted(http: int, said: str) -> EngineError:
    message = f"The model's provider answered HTTP {http}."
    if http >= 500:  # a gateway in between: what is behind it may have made and charged the picture
        return UnknownOutcome(f"{message} The call may have been charged.", detail=said)
    return EngineError(message, detail=said)


def _quotas(status: Status) -> list[str]:
    found = [violation.get("quotaId") for detail in status.details or () for violation in detail.violations or ()]
    return [quota for quota in found if isinstance(quota, str)]


def _delay(status: Status, header: str | None) -> float | None:
    """Seconds to wait: RetryInfo, else Retry-After, else a long time for a quota of the day."""
    if any("PerDay" in quota for quota in _quotas(status)):
        return _DAY
    for detail in status.details or ():
        if detail.retry_delay and (match := _DURATION.fullmatch(detail.retry_delay)):
            return float(match[1])
    return float(header) if header and header.strip().isdecimal() else None


def _failure(kind: type[EngineError], reason: str, message: str | None) -> EngineError:
    if kind is Refused:
        return Refused(_declined(reason, message))
    if kind is KeyRejected:
        return KeyRejected(ACCOUNT, detail=f"{reason}: {message or ''}")
    return kind(f"The model made no picture ({reason}): {_quote(message)}" if message else
                f"The model made no picture ({reason}).")  # fmt: skip


def _declined(reason: str | None, message: str | None) -> str:
    return f"{_quote(message)} ({reason})" if message else f"The model declined the request ({reason})."


def _parts(candidate: Candidate) -> list[Part]:
    return (candidate.content.parts or []) if candidate.content else []


def _quote(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + "…"
