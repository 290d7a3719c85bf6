"""Hooks of the fuzzer: addresses that it invents stay on this machine."""

from __future__ import annotations

from typing import Any

import schemathesis

NOBODY = "http://127.0.0.1:9/nobody"
"""The discard port, where nothing listens: a fetch ends at once."""


def homely(value: Any) -> Any:
    """A web address becomes one of this machine; anything else stays."""
    return NOBODY if isinstance(value, str) and value.lower().startswith(("http:", "https:")) else value


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: schemathesis.Case, kwargs: dict[str, Any]) -> None:
    """Keep image_urls and callback_url at home, whatever phase invented them."""
    body = case.body
    if isinstance(body, dict):
        if isinstance(urls := body.get("image_urls"), list):
            body["image_urls"] = [homely(url) for url in urls]
        if "callback_url" in body:
            body["callback_url"] = homely(body["callback_url"])
