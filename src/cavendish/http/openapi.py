"""The OpenAPI 3.1 document: the specification's texts from `wire`, the catalogue's models, every status and body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .. import __version__
from ..catalog import CLASS_AREAS, ModelRow
from . import wire
from .openapi_links import after_images

Json = dict[str, Any]

INTRODUCTION = (
    "Images from words, and from words and pictures. Send `Authorization: Bearer <token>` and JSON; every answer is "
    "JSON and carries its trace id in `x-trace-id`. A synchronous call answers with the pictures; with `async` or a "
    "`callback_url` it answers at once with a task id. Clients may resubmit on 409, 429, 5xx and time-outs: a "
    "resubmission of a call that was left without a good answer joins the first task."
)
ERRORS: Mapping[int, tuple[str, Sequence[str]]] = {
    400: (
        "Malformed JSON, a missing or invalid parameter (the message names it), or no token.",
        ("bad_request", "no_token", "cancelled"),
    ),
    401: (
        "The token is wrong, expired, or not allowed for this API.",
        ("invalid_token", "token_expired", "token_mismatched"),
    ),
    403: (
        "The budget is spent, the key is disabled, or the content is refused by policy.",
        ("used_up", "disabled", "forbidden"),
    ),
    404: ("There is nothing at this path.", ("no_api",)),
    409: ("The idempotency key was used with another body; the first task is untouched.", ("conflict",)),
    413: ("The body is too large.", ("request_too_large",)),
    416: ("The range lies outside the picture.", ("bad_request",)),
    429: ("A rate limit or a full queue; Retry-After says when to come back.", ("too_many_requests",)),
    500: ("The server or an upstream failed.", ("api_error",)),
    503: ("The database or the pictures' store cannot be used now; the message says which.", ("api_error",)),
    504: ("The upstream did not answer in time, or the call waited as long as one may.", ("timeout",)),
}
_UUID: Json = {"type": "string", "format": "uuid"}
_TIME: Json = {"type": "number", "description": "Unix seconds with a fraction."}
_TRACE: Json = {"x-trace-id": {"description": "The id of this request in the server's log.", "schema": _UUID}}


def document(models: Iterable[ModelRow]) -> Json:
    """The whole document, ready to be encoded."""
    rows = list(models)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Nano Banana Images API",
            "version": __version__,
            "description": INTRODUCTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "security": [{"bearer": []}],
        "tags": [
            {"name": "images", "description": "Make pictures."},
            {"name": "tasks", "description": "What became of calls."},
            {"name": "server", "description": "The server itself."},
        ],
        "paths": _paths(),
        "components": {
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer", "description": "`Authorization: Bearer <token>`"}
            },
            "schemas": _schemas(rows),
        },
    }


def _paths() -> Json:
    images = {"post": _images()}
    return {
        "/nano-banana/images": images,
        "/nano-banana/tasks": {"post": _tasks()},
        "/nano-banana/tasks/{id}/events": {"get": _events()},
        "/nano-banana/models": {"get": _models()},
        "/nanobanana/images": {"post": _alias(_images(), "/nano-banana/images")},
        "/nanobanana/tasks": {"post": _alias(_tasks(), "/nano-banana/tasks")},
        "/nanobanana/{name}": {"get": _picture()},
        "/health": {"get": _open("health", "The process is up", "Health")},
        "/ready": {"get": _open("ready", "Tasks can be accepted and run", "Health", 503)},
        "/metrics": {"get": _metrics()},
    }


def _images() -> Json:
    header = {"in": "header", "required": False}
    done = {
        "success": True,
        "task_id": "3b7f7f0e-6c44-4b8e-9a37-0d3a1f3d2f11",
        "trace_id": "c8b6dc60-3f5e-4c5b-8b0c-3d8f2f3f4a55",
        "data": [
            {
                "prompt": "a white siamese cat",
                "image_url": "http://127.0.0.1:8080/nanobanana/5e0d1c5e-0b0a-4e0e-8f43-1c5b8f1d2c3a.png",
            }
        ],
    }
    headers = {
        "x-engine": {"description": "The engine that paints.", "schema": {"type": "string"}},
        "x-ignored-parameters": {
            "description": "Parameters that do not count for this call, separated by commas.",
            "schema": {"type": "string"},
        },
    }
    accepted = {key: done[key] for key in ("success", "task_id", "trace_id")}
    return {
        "tags": ["images"],
        "operationId": "createImages",
        "summary": "Generate or edit images",
        "parameters": [
            header | {
                "name": "Prefer",
                "description": "`wait=N`: the asynchronous answer when the pictures are not ready in N seconds.",
                "schema": {"type": "string"},
            },
            {
                "name": "dry_run",
                "in": "query",
                "required": False,
                "description": "`true`: say what would be made and what it would cost, and make nothing.",
                "schema": {"type": "string", "enum": ["true", "false"]},
            },
            header | {
                "name": "Idempotency-Key",
                "description": "The same key with the same body is the same task, for 24 hours; with another body "
                "it is refused with 409.",
                "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
            },
        ],
        "requestBody": _body("ImagesRequest", {
            "generate": {"action": "generate", "prompt": "a white siamese cat"},
            "edit": {
                "action": "edit",
                "prompt": "make the background blue",
                "image_urls": ["https://example.com/cat.png"],
            },
            "callback": {"prompt": "a white siamese cat", "callback_url": "https://example.com/callback"},
        }),
        "responses": {
            "200": _answer(
                "The pictures; or, asynchronous, the task's id alone; or the price of a dry run.",
                "ImagesAnswers", headers, {"synchronous": done, "asynchronous": accepted},
            ) | {"links": after_images()},
            **_errors(400, 401, 403, 409, 413, 429, 500, 503, 504),
        },
        "callbacks": {
            "done": {
                "{$request.body#/callback_url}": {
                    "post": {
                        "summary": "The result, when it is ready",
                        "requestBody": {
                            "content": {
                                "application/json": {
                                    "schema": {"anyOf": [_ref("ImagesAnswer"), _ref("TaskFailure")]}
                                }
                            }
                        },
                        "responses": {"2XX": {"description": "Received. Anything else is tried again later."}},
                    }
                }
            }
        },
    }  # fmt: skip


def _tasks() -> Json:
    return {
        "tags": ["tasks"],
        "operationId": "askTasks",
        "summary": "Retrieve, list or cancel tasks",
        "description": "An unknown id, or a task of another key's owner, is answered with `{}`.",
        "requestBody": _body("TasksRequest", {
            "retrieve": {"action": "retrieve", "id": "3b7f7f0e-6c44-4b8e-9a37-0d3a1f3d2f11"},
            "retrieve_batch": {"action": "retrieve_batch", "ids": ["3b7f7f0e-6c44-4b8e-9a37-0d3a1f3d2f11"]},
            "newest": {"action": "retrieve_batch", "offset": 0, "limit": 12},
        }),
        "responses": {
            "200": _answer("The record, the batch, or nothing.", "TasksAnswer"),
            **_errors(400, 401, 403, 413, 429, 500, 503),
        },
    }  # fmt: skip


def _events() -> Json:
    stream: Json = {"text/event-stream": {"schema": {}}}  # a stream of events is no JSON value to describe
    identifier = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    last = {
        "name": "Last-Event-ID",
        "in": "header",
        "required": False,
        "description": "The id of the last event that was seen; the stream goes on after it.",
        "schema": {"type": "string", "pattern": r"^[0-3]\.[0-9]{1,3}\.[0-9]{1,2}$"},
    }
    return {
        "tags": ["tasks"],
        "operationId": "watchTask",
        "summary": "Watch a task",
        "description": "Server-sent events: `accepted`, `started`, `progress` (percent), `picture` (each as it is "
        "ready) and `ended` (the record). Comments keep a silent connection open.",
        "parameters": [identifier, last],
        "responses": {
            "200": {"description": "The events, until the task has ended.", "headers": _TRACE, "content": stream},
            "204": {"description": "The last event that was seen is the last there is."},
            **_errors(400, 401, 403, 404, 429, 500, 503),
        },
    }


def _models() -> Json:
    return {
        "tags": ["images"],
        "operationId": "listModels",
        "summary": "The models on offer",
        "responses": {"200": _answer("Every model.", "Models"), **_errors(400, 401, 403, 429, 500, 503)},
    }


def _picture() -> Json:
    binary = {"image/png": {"schema": {"type": "string", "contentMediaType": "image/png"}}}
    name = {
        "name": "name",
        "in": "path",
        "required": True,
        "description": "The file name of a picture's URL.",
        "schema": {"type": "string", "pattern": r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(png|jpg|webp)$"},
    }
    return {
        "tags": ["images"],
        "operationId": "getPicture",
        "summary": "A finished picture",
        "security": [],
        "parameters": [name, {"name": "Range", "in": "header", "required": False, "schema": {"type": "string"}}],
        "responses": {
            "200": {"description": "The picture.", "headers": _TRACE, "content": binary},
            "206": {"description": "The range asked for.", "headers": _TRACE, "content": binary},
            "304": {"description": "The client's copy is good."},
            **_errors(403, 404, 416, 500, 503),
        },
    }


def _metrics() -> Json:
    text = {"text/plain": {"schema": {"type": "string"}}}
    return {
        "tags": ["server"],
        "operationId": "metrics",
        "summary": "Counters for Prometheus",
        "responses": {
            "200": {"description": "The counters.", "headers": _TRACE, "content": text},
            **_errors(400, 401, 403, 429, 500, 503),
        },
    }


def _open(name: str, summary: str, schema: str, *errors: int) -> Json:
    return {
        "tags": ["server"],
        "operationId": name,
        "summary": summary,
        "security": [],
        "responses": {"200": _answer(f"{summary}.", schema), **_errors(*errors)},
    }


def _alias(operation: Json, path: str) -> Json:
    changed = operation | {
        "operationId": operation["operationId"] + "Alias",
        "summary": operation["summary"] + " (alias)",
        "description": f"The same as POST {path}, for clients that use the spelling without a hyphen.",
    }
    changed.pop("callbacks", None)
    return changed


def _body(schema: str, examples: Mapping[str, Json]) -> Json:
    shown = {name: {"value": value} for name, value in examples.items()}
    return {"required": True, "content": {"application/json": {"schema": _ref(schema), "examples": shown}}}


def _answer(text: str, schema: str, headers: Json | None = None, examples: Mapping[str, Json] | None = None) -> Json:
    content: Json = {"schema": _ref(schema)}
    if examples:
        content["examples"] = {name: {"value": value} for name, value in examples.items()}
    return {"description": text, "headers": _TRACE | (headers or {}), "content": {"application/json": content}}


def _errors(*statuses: int) -> Json:
    answers = {}
    for status in statuses:
        text, codes = ERRORS[status]
        listed = ", ".join(f"`{code}`" for code in codes)
        answer = _answer(f"{text} Codes: {listed}.", "Error")
        if status == 429:
            answer["headers"] = answer["headers"] | {
                "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}
            }
        answers[str(status)] = answer
    return answers


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: Sequence[str], properties: Json, **more: Any) -> Json:
    return {"type": "object", "required": list(required), "properties": properties, **more}


def _schemas(rows: Sequence[ModelRow]) -> Json:
    code = {"type": "string", "enum": sorted({code for _, codes in ERRORS.values() for code in codes})}
    problem = _object(["code", "message"], {"code": code, "message": {"type": "string"}})
    refused: Json = {"type": "boolean", "const": False}
    datum = _object(
        ["prompt", "image_url"],
        {"prompt": {"type": "string"}, "image_url": {"type": "string", "format": "uri"}},
        additionalProperties=False,
    )
    ids = {"task_id": _UUID, "trace_id": _UUID}
    data = {"type": "array", "items": datum, "minItems": 1, "maxItems": 4}
    return {
        "ImagesRequest": wire.request_schema(wire.ImagesRequest, _enums(rows)),
        "TasksRequest": wire.request_schema(wire.TasksRequest, {}),
        "ImagesAnswer": _object(
            ["success", "task_id", "trace_id"],
            {"success": {"type": "boolean", "const": True}, **ids, "data": data},
            additionalProperties=False,
        ),
        "Quote": _object(
            ["success", "trace_id", "dry_run", "model", "engine", "count", "price"],
            {
                "success": {"type": "boolean", "const": True},
                "dry_run": {"type": "boolean", "const": True},
                "trace_id": _UUID,
                "count": {"type": "integer"},
                "price": _object(
                    ["nanodollars", "dollars"], {"nanodollars": {"type": "integer"}, "dollars": {"type": "number"}}
                ),
            },
        ),
        "ImagesAnswers": {"anyOf": [_ref("ImagesAnswer"), _ref("Quote")]},
        "TaskFailure": _object(
            ["success", "task_id", "trace_id", "error"], {"success": refused, **ids, "error": problem}
        ),
        "Error": _object(["success", "error", "trace_id"], {"success": refused, "error": problem, **ids}),
        "Record": _record(),
        "Batch": _object(
            ["items", "count"],
            {"items": {"type": "array", "items": _ref("Record")}, "count": {"type": "integer", "minimum": 0}},
        ),
        "TasksAnswer": {
            "anyOf": [
                _ref("Record"),
                _ref("Batch"),
                {"type": "object", "maxProperties": 0, "description": "There is no such task."},
            ]
        },
        "Models": _object(
            ["items", "count"],
            {"items": {"type": "array", "items": {"type": "object"}}, "count": {"type": "integer", "minimum": 0}},
        ),
        "Health": _object(["status"], {"status": {"type": "string"}, "version": {"type": "string"}}),
    }


def _enums(rows: Sequence[ModelRow]) -> Mapping[str, Sequence[str]]:
    ratios = dict.fromkeys(ratio for row in rows for ratio in row.ratios)
    return {"model": [row.alias for row in rows], "aspect_ratio": list(ratios), "resolution": list(CLASS_AREAS)}


def _record() -> Json:
    response = {
        "type": "object",
        "description": "Empty until the task has ended; then the body that a synchronous call or a callback gets.",
    }
    properties = {
        "_id": {"type": "string", "pattern": "^[0-9a-f]{24}$"},
        **dict.fromkeys(("id", "api_id", "application_id", "credential_id", "trace_id", "user_id"), _UUID),
        **dict.fromkeys(("created_at", "started_at", "finished_at"), _TIME),
        "elapsed": {"type": "number", "minimum": 0, "description": "Seconds from start to end."},
        "type": {"type": "string", "const": "images"},
        "request": {"type": "object", "description": "What was sent; a data URI is replaced by a short marker."},
        "response": response,
        "status": {"type": "string", "enum": ["pending", "succeeded", "failed"]},
        "cavendish": {"type": "object", "description": "What this server adds: engine, real pixels, notes, callback."},
    }
    optional = {"started_at", "finished_at", "elapsed", "cavendish"}
    return _object([name for name in properties if name not in optional], properties)
