"""What may follow a call, as OpenAPI links: readers see how calls belong together, and fuzzers follow them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_TASK = "$response.body#/task_id"


def after_images() -> dict[str, Any]:
    """From a call to its task. The picture itself is at the `image_url` of the answer, which no link can name."""
    return {
        "retrieve": _ask("The task's record.", {"action": "retrieve", "id": _TASK}),
        "cancel": _ask("Ends the task.", {"action": "cancel", "id": _TASK}),
        "watch": {
            "operationId": "watchTask",
            "parameters": {"id": _TASK},
            "description": "The task's life as events.",
        },
    }


def _ask(description: str, body: Mapping[str, str]) -> dict[str, Any]:
    return {"operationId": "askTasks", "requestBody": dict(body), "description": description}
