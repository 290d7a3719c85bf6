"""Hooks of the fuzzer: it follows pictures, and addresses that it invents stay on this machine."""

from __future__ import annotations

from typing import Any

import schemathesis

NOBODY = "http://127.0.0.1:9/nobody"
"""The discard port, where nothing listens: a fetch ends at once."""


def homely(value: Any) -> Any:
    """A web address becomes one of this machine; anything else stays."""
    return NOBODY if isinstance(value, str) and value.lower().startswith(("http:", "https:")) else value


@schemathesis.hook
def before_load_schema(context: schemathesis.HookContext, raw_schema: dict[str, Any]) -> None:
    """Add the link from an answer to its picture: OpenAPI has no words for the last part of a URL, the fuzzer has."""
    for path in ("/nano-banana/images", "/nanobanana/images"):
        raw_schema["paths"][path]["post"]["responses"]["200"]["links"]["picture"] = {
            "operationId": "getPicture",
            "parameters": {"name": "$response.body#/data/0/image_url#regex:/nanobanana/(.+)"},
        }


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: schemathesis.Case, kwargs: dict[str, Any]) -> None:
    """Keep image_urls and callback_url at home, whatever phase invented them."""
    body = case.body
    if isinstance(body, dict):
        if isinstance(urls := body.get("image_urls"), list):
            body["image_urls"] = [homely(url) for url in urls]
        if "callback_url" in body:
            body["callback_url"] = homely(body["callback_url"])
