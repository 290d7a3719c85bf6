"""Asks a stand-in through a published client, unmodified, and prints what the client made of each answer.

Run as `python drive.py genai|litellm URL KEY PROMPT...`; prints one JSON object a line. A process of its own, because
these clients bring warnings and global settings along.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import os
import sys
from collections.abc import Awaitable, Callable
from typing import Any

Ask = Callable[[str], Awaitable[dict[str, Any]]]


def digest(data: bytes) -> str:
    """A short name of a picture."""
    return hashlib.sha256(data).hexdigest()[:16]


def genai(url: str, key: str) -> Ask:
    """Google's own SDK."""
    from google import genai as sdk
    from google.genai import errors, types

    client = sdk.Client(api_key=key, http_options=types.HttpOptions(base_url=url, timeout=5000))
    config = types.GenerateContentConfig(
        response_modalities=["IMAGE"], image_config=types.ImageConfig(aspect_ratio="16:9", image_size="2K"), seed=7
    )
    given = types.Part.from_bytes(data=b"given", mime_type="image/png")

    async def ask(prompt: str) -> dict[str, Any]:
        try:
            answer = await client.aio.models.generate_content(
                model="gemini-3-pro-image", contents=[given, prompt], config=config
            )
        except errors.APIError as error:
            return {"error": error.code, "status": error.status}
        candidate = (answer.candidates or [None])[0]
        parts = (candidate.content.parts or []) if candidate and candidate.content else []
        feedback = answer.prompt_feedback
        return {
            "pictures": [digest(part.inline_data.data) for part in parts if part.inline_data and not part.thought],
            "drafts": [digest(part.inline_data.data) for part in parts if part.inline_data and part.thought],
            "finish": candidate.finish_reason.value if candidate and candidate.finish_reason else None,
            "blocked": feedback.block_reason.value if feedback and feedback.block_reason else None,
            "words": "".join(part.text for part in parts if part.text),
        }

    return ask


def litellm(url: str, key: str) -> Ask:
    """LiteLLM's image client for Gemini."""
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
    import litellm as library

    library.telemetry = False
    library.suppress_debug_info = True

    async def ask(prompt: str) -> dict[str, Any]:
        try:
            answer = await library.aimage_generation(
                prompt=prompt,
                model="gemini/gemini-3-pro-image",
                api_key=key,
                api_base=f"{url}/v1beta",
                timeout=5,
                max_retries=0,
            )
        except Exception as error:
            return {"error": getattr(error, "status_code", None), "kind": type(error).__name__}
        return {
            "pictures": [digest(base64.b64decode(picture.b64_json)) for picture in answer.data or ()],
            "tokens": answer.usage.total_tokens if answer.usage else None,
        }

    return ask


async def main(client: str, url: str, key: str, *prompts: str) -> None:
    """Ask each prompt in turn."""
    ask = {"genai": genai, "litellm": litellm}[client](url, key)
    for prompt in prompts:
        try:
            told = await ask(prompt)
        except Exception as error:
            told = {"raised": type(error).__name__}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
