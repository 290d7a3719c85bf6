"""The wire's shapes and the domain's values, translated; the only room that knows pydantic.

Requests become `Call` and `TasksCall`; tasks become records. Null means absent, unknown fields are ignored, and every
refusal names the field. The texts in `Field` are the specification's and are served in /openapi.json.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from ..callbacks import ended_body, sync_body
from ..catalog import ModelRow
from ..domain import NANODOLLARS, Action, Failure, Status, Task
from ..errors import BadRequest
from ..links import Links
from ..net import LONGEST_URL
from ..service import Call, Quote

MAX_IDS = 500
MAX_PAGE = 500
_DATA_URI = "data:"
_TYPE = "images"
OUT_OF_PATIENCE = Failure("timeout", 504, "The task is not ready yet; it goes on, ask POST /nano-banana/tasks for it.")
"""Told to a client that waited as long as a call may."""


def _whole(value: Any) -> Any:
    """JSON has one kind of number: 2.0 is the integer 2."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(_whole)]
Seed = Annotated[int, Field(ge=0, lt=2**31), BeforeValidator(_whole)]


def _short(value: str) -> str:
    """A URL is kept in the task's record as it is; only data URIs, of which a marker is kept, may be long."""
    if len(value) > LONGEST_URL and value[: len(_DATA_URI)].lower() != _DATA_URI:
        raise PydanticCustomError("long_url", "is longer than {most} characters", {"most": LONGEST_URL})
    return value


Text = Annotated[str, Field(pattern=r"^[^\x00]*$")]
Word = Annotated[str, Field(max_length=100)]
"""A value out of a list; refusals repeat it."""
PictureUrl = Annotated[Text, AfterValidator(_short)]


class _Request(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True, allow_inf_nan=False)

    @classmethod
    def read(cls, body: Mapping[str, Any]) -> Self:
        """Validate a decoded body. Raises BadRequest naming the first field that is wrong."""
        try:
            return cls.model_validate({name: value for name, value in body.items() if value is not None})
        except ValidationError as error:
            raise BadRequest(_explain(error)) from error


class ImagesRequest(_Request):
    """The body of POST /nano-banana/images."""

    action: Literal["generate", "edit"] = Field(
        "generate",
        description="`generate`: images from the prompt. `edit`: images from the prompt and `image_urls`.",
    )
    prompt: Text = Field(
        min_length=1,
        description="What to draw, or how to change the images.",
        examples=["a white siamese cat"],
    )
    model: Word = Field("nano-banana", description="Which model paints.", examples=["nano-banana"])
    image_urls: list[PictureUrl] | None = Field(
        None,
        max_length=14,
        description="Pictures to edit: http/https URLs or base64 data URIs (`data:image/png;base64,…`), at most 10 MB "
        "each. Required for `edit`.",
        examples=[["https://example.com/cat.png"]],
    )
    aspect_ratio: Word | None = Field(
        None,
        description="Ratio of width to height, default `1:1`. Works only for `generate`; an edit takes the ratio of "
        "the first image.",
        examples=["16:9"],
    )
    resolution: Word | None = Field(
        None,
        description="Size class, default `1K`. Works only for `generate` and only for models that offer it "
        "(`nano-banana-pro`); an edit takes its size from the first image.",
        examples=["1K"],
    )
    count: Whole = Field(
        1, ge=1, le=4, description="How many images; each is made on its own with its own seed.", examples=[1]
    )
    callback_url: Text | None = Field(
        None,
        description="Public URL. When present the answer comes at once and the result is POSTed there when it is "
        "ready.",
        examples=["https://example.com/callback"],
    )
    asynchronous: bool = Field(
        False,
        alias="async",
        description="Answer at once with the task's id; ask POST /nano-banana/tasks for the result.",
    )
    seed: Seed | None = Field(None, description="Repeats a picture where the engine can: same seed, same picture.")

    def call(self, body: Mapping[str, Any], trace_id: str, idempotency_key: str | None) -> Call:
        """What the service is asked; `body` is the decoded JSON that this was read from."""
        return Call(
            action=Action(self.action),
            prompt=self.prompt,
            model=self.model,
            image_urls=tuple(self.image_urls or ()),
            aspect_ratio=self.aspect_ratio,
            resolution=self.resolution,
            count=self.count,
            callback_url=self.callback_url or None,
            synchronous=not (self.asynchronous or self.callback_url),
            wire_request=_shown(body),
            trace_id=trace_id,
            idempotency_key=idempotency_key,
            seed=self.seed,
        )


class TasksRequest(_Request):
    """The body of POST /nano-banana/tasks."""

    action: Literal["retrieve", "retrieve_batch", "cancel"] = Field(
        "retrieve",
        description="`retrieve`: the task `id`. `retrieve_batch`: the tasks `ids`, or without `ids` a page of all "
        "tasks, newest first. `cancel`: end the task `id`; one that has ended stays as it is.",
    )
    id: str | None = Field(
        None,
        validation_alias=AliasChoices("id", "task_id"),
        description="Id of one task; `task_id` means the same.",
        examples=["3b7f7f0e-6c44-4b8e-9a37-0d3a1f3d2f11"],
    )
    ids: list[str] | None = Field(None, max_length=MAX_IDS, description="Ids of the tasks of a `retrieve_batch`.")
    offset: Whole = Field(0, ge=0, lt=2**31, description="How many tasks of the list to skip.")
    limit: Whole = Field(12, ge=0, le=MAX_PAGE, description="How many tasks a page holds.")
    created_at_min: float | None = Field(None, description="Only tasks made at this time or later, in Unix seconds.")
    created_at_max: float | None = Field(None, description="Only tasks made at this time or earlier, in Unix seconds.")
    type: str | None = Field(None, description="Only tasks of this type; every task is of type `images`.")

    @property
    def one(self) -> str:
        """The id of an action on one task. Raises BadRequest when it is missing."""
        if not self.id:
            raise BadRequest("id: required.")
        return self.id

    @property
    def any_match(self) -> bool:
        """False when the type asked for has no tasks here."""
        return self.type in (None, "", _TYPE)


_SHOWN = frozenset(field.alias or name for name, field in ImagesRequest.model_fields.items())


def _shown(body: Mapping[str, Any]) -> dict[str, Any]:
    """The request as records show it: known fields as they were sent, each data URI replaced by a marker."""
    shown = {name: value for name, value in body.items() if name in _SHOWN and value is not None}
    if urls := shown.get("image_urls"):
        shown["image_urls"] = [marker(url) for url in urls]
    return shown


def marker(url: str) -> str:
    """A short stand-in for a data URI: its media type, decoded size in bytes and the SHA-256 of its text."""
    if url[: len(_DATA_URI)].lower() != _DATA_URI:
        return url
    head, _, text = url[len(_DATA_URI) :].partition(",")
    media = head.partition(";")[0][:80] or "text/plain"
    size = len(text) * 3 // 4 - text[-2:].count("=") if head.lower().endswith(";base64") else len(text)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return f"{_DATA_URI}{media};size={size};sha256={digest}"


_REASONS = {
    "missing": "required",
    "string_type": "must be a string",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "must be a finite number",
    "bool_type": "must be true or false",
    "list_type": "must be an array",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": "must not contain the character U+0000",
}


def _explain(error: ValidationError) -> str:
    """`field[index]: reason` of the first thing wrong; never the value, which may be 60 MB of picture."""
    first = error.errors(include_url=False, include_context=True, include_input=False)[0]
    name = "".join(f"[{part}]" if isinstance(part, int) else str(part) for part in first["loc"])
    context = first.get("ctx", {})
    reason = _REASONS.get(first["type"])
    if first["type"] == "literal_error":
        reason = f"must be {context['expected']}"
    elif first["type"] == "too_long":
        reason = f"at most {context['max_length']} elements"
    elif first["type"] == "string_too_long":
        reason = f"at most {context['max_length']} characters"
    return f"{name}: {reason or first['msg'].lower()}."


# --- tasks as records --------------------------------------------------------------------------------------------


def record(task: Task, links: Links) -> dict[str, Any]:
    """A task as the wire shows it: pending until it has ended, then with `response` and its times."""
    shown: dict[str, Any] = {
        "_id": task.object_id,
        "id": task.id,
        "api_id": task.api_id,
        "application_id": task.application_id,
        "created_at": task.created_at,
        "credential_id": task.credential_id,
        "request": dict(task.wire_request),
        "trace_id": task.trace_id,
        "type": _TYPE,
        "user_id": task.owner_id,
        "response": {},
        "status": "pending",
        "cavendish": _details(task),
    }
    if task.started_at is not None:
        shown["started_at"] = task.started_at
    if task.status.terminal:
        finished = task.finished_at if task.finished_at is not None else task.created_at
        begun = task.started_at if task.started_at is not None else task.created_at
        shown |= {
            "finished_at": finished,
            "elapsed": max(0.0, round(finished - begun, 6)),
            "response": ended_body(task, links),
            "status": _state(task),
        }
    return shown


def _details(task: Task) -> dict[str, Any]:
    """What this server adds to a record, under one key that no client of the hosted service reads."""
    details: dict[str, Any] = {"engine": task.engine, "phase": task.status.value, "ignored": list(task.ignored)}
    if task.status is not Status.PENDING and (outcome := task.outcome) is not None:
        details |= {
            "engine": outcome.engine or task.engine,
            "pictures": [
                {"width": made.width, "height": made.height, "size": made.size, "seed": made.seed, "index": made.index}
                for made in outcome.pictures
            ],
            "notes": {
                "understood": list(outcome.notes.understood),
                "substituted": list(outcome.notes.substituted),
                "ignored": list(outcome.notes.ignored),
            },
            "cost_nanodollars": outcome.cost,
        }
    if (delivery := task.delivery) is not None:
        details["callback"] = {
            "tries": delivery.tries,
            "next_at": delivery.next_at,
            "delivered_at": delivery.delivered_at,
            "last_status": delivery.last_status,
            "last_error": delivery.last_error,
            "log": [{"at": one.at, "http": one.status, "error": one.error} for one in delivery.log],
        }
    return details


def summary(task: Task, links: Links) -> list[dict[str, Any]]:
    """The `data` list that the unhyphenated alias adds to a task's answer: one row per picture, or one without."""
    state = _state(task)
    prompt = task.request.prompt
    if task.status is not Status.SUCCEEDED:
        return [{"id": task.id, "state": state, "prompt": prompt, "image_url": None}]
    return [{"id": task.id, "state": state, **row} for row in sync_body(task, links)["data"]]


def _state(task: Task) -> str:
    """The wire's three words for the life of a task."""
    if not task.status.terminal:
        return "pending"
    return "succeeded" if task.status is Status.SUCCEEDED else "failed"


def accepted_body(task: Task) -> dict[str, Any]:
    """The asynchronous answer: the task's id and nothing to wait for."""
    return {"success": True, "task_id": task.id, "trace_id": task.trace_id}


def quote_body(quote: Quote, trace_id: str) -> dict[str, Any]:
    """The answer of a dry run: what would be made, and its price in exact nanodollars and in dollars."""
    promise = quote.promise
    return {
        "success": True,
        "trace_id": trace_id,
        "dry_run": True,
        "model": quote.model,
        "engine": quote.engine,
        "count": quote.count,
        "aspect_ratio": promise.aspect_ratio,
        "resolution": promise.resolution,
        "width": promise.width,
        "height": promise.height,
        "ignored": list(promise.ignored),
        "price": {"nanodollars": quote.reserve, "dollars": quote.reserve / NANODOLLARS},
    }


def failure_of(task: Task) -> Failure:
    """Why an ended task has no picture."""
    if task.outcome is not None and task.outcome.failure is not None:
        return task.outcome.failure
    if task.status is Status.CANCELLED:
        return Failure("cancelled", 400, "The task was cancelled.")
    return Failure("api_error", 500, "The task ended without a picture.")


def model(row: ModelRow) -> dict[str, Any]:
    """A catalogue row as GET /nano-banana/models shows it; sizes are pixels, width first."""
    return {
        "model": row.alias,
        "description": row.description,
        "engine": row.engine,
        "upstream": row.upstream,
        "resolutions": list(row.resolutions),
        "aspect_ratios": list(row.ratios),
        "sizes": {label: {ratio: list(size) for ratio, size in table.items()} for label, table in row.sizes.items()},
        "parameters": {action: list(names) for action, names in row.parameters.items()},
        "retires": row.retires.isoformat() if row.retires else None,
    }


def request_schema(request: type[_Request], enums: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The JSON Schema of a request body; `enums` names the values that the catalogue knows for a field.

    A field that need not be there may also be null.
    """
    schema = request.model_json_schema(by_alias=True)
    required = schema.get("required", ())
    for name, field in schema["properties"].items():
        field.pop("title", None)
        if name in enums:
            field["enum"] = list(enums[name])
        if name not in required:
            _allow_null(field)
    schema.pop("title", None)
    return schema


def _allow_null(field: dict[str, Any]) -> None:
    if "anyOf" in field:
        kept = [choice for choice in field.pop("anyOf") if choice != {"type": "null"}]
        field.update(kept[0])
    field["type"] = [field["type"], "null"]
    if "enum" in field:
        field["enum"] = [*field["enum"], None]
    if field.get("default", ...) is None:
        del field["default"]
