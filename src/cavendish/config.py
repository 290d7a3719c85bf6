"""Settings: one table of fields with name, default and help; the only reader of the environment.

Each field of `Config` is one setting. Its metadata gives the environment variable and the help text that
`cavendish config`, `--help` and docs/settings.md show. Precedence: command line, then environment, then default.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any

from .errors import ConfigError


def setting(env: str, default: Any, help: str, *, parse: Callable[[str], Any] = str, secret: bool = False) -> Any:
    """One row of the table: a dataclass field that knows its environment variable, parser and help."""
    return field(
        default=default, repr=not secret, metadata={"env": env, "help": help, "parse": parse, "secret": secret}
    )


def _boolean(text: str) -> bool:
    words = {
        "1": True,
        "true": True,
        "yes": True,
        "on": True,
        "0": False,
        "false": False,
        "no": False,
        "off": False,
        "": False,
    }
    if text.strip().lower() not in words:
        raise ValueError("expected 1/0, true/false, yes/no or on/off")
    return words[text.strip().lower()]


def _positive_int(text: str) -> int:
    if (number := int(text)) < 1:
        raise ValueError("expected a whole number of at least 1")
    return number


def _natural(text: str) -> int:
    if (number := int(text)) < 0:
        raise ValueError("expected a whole number of at least 0")
    return number


def _seconds(text: str) -> float:
    if not 0 <= (number := float(text)) < float("inf"):
        raise ValueError("expected a number of seconds, 0 or more")
    return number


def _heartbeat(text: str) -> float:
    if (number := _seconds(text)) < 1:
        raise ValueError("expected a number of seconds, 1 or more")
    return number


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _networks(text: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(word) for word in _words(text))


def _ports(text: str) -> tuple[int, ...]:
    return tuple(_port(word) for word in _words(text))


def _choice(*allowed: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}")
        return text

    return parse


def _port(text: str) -> int:
    if not 0 <= (number := int(text)) <= 65535:
        raise ValueError("expected a port, 0 to 65535 (0: any free one)")
    return number


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting with its default."""

    # where it lives and listens
    data: Path = setting("CAVENDISH_DATA", Path("data"), "Folder of the database and the pictures.", parse=Path)
    host: str = setting("CAVENDISH_HOST", "127.0.0.1", "Address to listen on.")
    port: int = setting("CAVENDISH_PORT", 8080, "Port to listen on; 0 takes any free one.", parse=_port)
    public_url: str = setting(
        "CAVENDISH_PUBLIC_URL", "", "Base of the picture URLs; default http://HOST:PORT. Some clients need https."
    )
    log: str = setting("CAVENDISH_LOG", "text", "Log lines as text or json.", parse=_choice("text", "json"))
    catalog: str = setting("CAVENDISH_CATALOG", "", "A TOML file that overrides rows of the model catalogue.")
    engine: str = setting("CAVENDISH_ENGINE", "", "One engine for every model, instead of the catalogue's choice.")
    # who may call
    api_keys: tuple[str, ...] = setting(
        "CAVENDISH_API_KEYS",
        (),
        "Tokens accepted besides those in the store, separated by commas.",
        parse=_words,
        secret=True,
    )
    requests_per_minute: int = setting(
        "CAVENDISH_REQUESTS_PER_MINUTE",
        0,
        "Requests that one key may make in a minute; above it the answer is 429. 0: no limit.",
        parse=_natural,
    )
    failed_auth_per_minute: int = setting(
        "CAVENDISH_FAILED_AUTH_PER_MINUTE",
        60,
        "Wrong tokens that one address may send in a minute; above it the address is answered 429. 0: no limit.",
        parse=_natural,
    )
    trusted_proxies: tuple[IPv4Network | IPv6Network, ...] = setting(
        "CAVENDISH_TRUSTED_PROXIES",
        (),
        "Networks whose X-Forwarded-For names the client's address, separated by commas.",
        parse=_networks,
    )
    cors_origins: tuple[str, ...] = setting(
        "CAVENDISH_CORS_ORIGINS",
        (),
        "Web origins (https://example.com) whose pages may call the API, separated by commas; * for any.",
        parse=_words,
    )
    docs: str = setting(
        "CAVENDISH_DOCS",
        "open",
        "The API reference: open to all, for holders of a key, or off.",
        parse=_choice("open", "key", "off"),
    )
    metrics: str = setting(
        "CAVENDISH_METRICS",
        "key",
        "The counters at /metrics: open to all, for holders of a key, or off.",
        parse=_choice("open", "key", "off"),
    )
    signed_urls: bool = setting(
        "CAVENDISH_SIGNED_URLS",
        False,
        "Picture URLs carry a signature and expire; without it their 128 random bits are the secret.",
        parse=_boolean,
    )
    signed_url_seconds: int = setting(
        "CAVENDISH_SIGNED_URL_SECONDS",
        86_400,
        "Seconds that a signed picture URL is good for; the task's record gives a new one.",
        parse=_positive_int,
    )
    url_secret: str = setting(
        "CAVENDISH_URL_SECRET",
        "",
        "What picture URLs are signed with; default: random, kept in the data folder. Servers of a cluster share one.",
        secret=True,
    )
    # limits
    max_body_mb: int = setting("CAVENDISH_MAX_BODY_MB", 64, "Largest request body in MB.", parse=_positive_int)
    max_intake_mb: int = setting(
        "CAVENDISH_MAX_INTAKE_MB",
        512,
        "Request bodies and their pictures held in memory at once, in MB; above it the answer is 429.",
        parse=_positive_int,
    )
    max_prompt_chars: int = setting(
        "CAVENDISH_MAX_PROMPT_CHARS", 32_000, "Longest prompt in characters.", parse=_positive_int
    )
    concurrency: int = setting(
        "CAVENDISH_CONCURRENCY", 0, "Pictures that the embedded engine paints at once; 0: one per CPU.", parse=_natural
    )
    queue_limit: int = setting(
        "CAVENDISH_QUEUE_LIMIT",
        1000,
        "Tasks that may wait per engine; above it the answer is 429.",
        parse=_positive_int,
    )
    allow_hosts: tuple[str, ...] = setting(
        "CAVENDISH_ALLOW_HOSTS",
        (),
        "Host names that image_urls and callbacks may use whatever they resolve to, separated by commas.",
        parse=_words,
    )
    allow_networks: tuple[IPv4Network | IPv6Network, ...] = setting(
        "CAVENDISH_ALLOW_NETWORKS",
        (),
        "Networks (10.1.0.0/16) that image_urls and callbacks may reach besides the public ones, separated by commas.",
        parse=_networks,
    )
    allow_private_network: bool = setting(
        "CAVENDISH_ALLOW_PRIVATE_NETWORK",
        False,
        "Fetch image_urls from, and call back to, loopback and private addresses, on any port.",
        parse=_boolean,
    )
    outbound_ports: tuple[int, ...] = setting(
        "CAVENDISH_OUTBOUND_PORTS",
        (),
        "Ports that image_urls and callbacks may use besides 80 and 443, separated by commas.",
        parse=_ports,
    )
    # one machine, or many
    database_url: str = setting(
        "CAVENDISH_DATABASE_URL",
        "",
        "postgresql://… puts tasks, keys and the ledger on PostgreSQL, for any number of processes; default: one file.",
        secret=True,
    )
    cluster_concurrency: int = setting(
        "CAVENDISH_CLUSTER_CONCURRENCY",
        16,
        "Pictures that free engines make at once over a whole cluster.",
        parse=_positive_int,
    )
    heartbeat: float = setting(
        "CAVENDISH_HEARTBEAT",
        20.0,
        "Seconds of silence after which a process of a cluster counts as dead and its tasks run elsewhere.",
        parse=_heartbeat,
    )
    grace: float = setting(
        "CAVENDISH_GRACE",
        20.0,
        "Seconds that running tasks get when a process stops; then they are handed back.",
        parse=_seconds,
    )
    # where pictures are kept, and how long
    artifacts: str = setting(
        "CAVENDISH_ARTIFACTS",
        "",
        "Where pictures are kept: s3://bucket/prefix, gs://, az://, file:///folder; default: the data folder.",
    )
    artifacts_endpoint: str = setting(
        "CAVENDISH_ARTIFACTS_ENDPOINT", "", "URL of an S3-speaking server that is not Amazon's."
    )
    artifact_urls: str = setting(
        "CAVENDISH_ARTIFACT_URLS",
        "proxied",
        "Pictures of an object store: proxied through this server, or presigned: a redirect to a URL at the store.",
        parse=_choice("proxied", "presigned"),
    )
    keep_outputs: int = setting(
        "CAVENDISH_KEEP_OUTPUTS", 30, "Days that finished pictures are kept; 0: for ever.", parse=_natural
    )
    keep_tasks: int = setting(
        "CAVENDISH_KEEP_TASKS",
        90,
        "Days that the records of ended tasks are kept; the ledger of what they cost stays. 0: for ever.",
        parse=_natural,
    )
    keep_inputs: int = setting(
        "CAVENDISH_KEEP_INPUTS",
        7,
        "Days that the pictures of an edit are kept; longer than any queue.",
        parse=_positive_int,
    )
    # paying once
    resubmit_window: float = setting(
        "CAVENDISH_RESUBMIT_WINDOW",
        120.0,
        "Seconds in which an identical request joins the task whose client was left without a good answer.",
        parse=_seconds,
    )
    unknown: str = setting(
        "CAVENDISH_UNKNOWN",
        "fail",
        "A paid call whose outcome is unknown: fail the picture, or retry-once (which may pay twice).",
        parse=_choice("fail", "retry-once"),
    )
    output_format: str = setting(
        "CAVENDISH_OUTPUT_FORMAT",
        "png",
        "Pictures as png, or original: the engine's own bytes with their metadata.",
        parse=_choice("png", "original"),
    )
    scripted_paid: bool = setting(
        "CAVENDISH_SCRIPTED_PAID", False, "The scripted engine counts as paid, to test paying once.", parse=_boolean
    )
    # the real models
    gemini_api_key: str = setting("GEMINI_API_KEY", "", "Key of AI Studio: the real models answer.", secret=True)
    google_cloud_project: str = setting(
        "GOOGLE_CLOUD_PROJECT",
        "",
        "Project on Vertex AI for the real models, with application-default credentials; a key of AI Studio wins.",
    )
    gemini_location: str = setting(
        "CAVENDISH_GEMINI_LOCATION", "global", "Location on Vertex AI; the newer image models are global only."
    )
    gemini_base_url: str = setting(
        "CAVENDISH_GEMINI_BASE_URL",
        "",
        "Where the models are, up to and without /models/...; default Google's own address, with its version.",
    )
    # callbacks
    callback_schedule: str = setting(
        "CAVENDISH_CALLBACK_SCHEDULE",
        "0,5,300,1800,7200,18000,36000,50400,72000,86400",
        "Seconds to wait before each try of a callback, separated by commas; 'instant' drops the waits.",
    )
    callback_timeout: float = setting(
        "CAVENDISH_CALLBACK_TIMEOUT", 20.0, "Seconds that a callback receiver has to answer.", parse=_seconds
    )

    @property
    def base_url(self) -> str:
        """The public base URL without a trailing slash."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}.get(self.host, self.host)  # noqa: S104
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def callback_waits(self) -> tuple[float, ...]:
        """The schedule as seconds before each try; raises ConfigError when it cannot be read."""
        default = next(f for f in dataclasses.fields(self) if f.name == "callback_schedule").default
        instant = self.callback_schedule.strip() == "instant"
        text = str(default) if instant else self.callback_schedule
        try:
            waits = tuple(_seconds(word) for word in text.split(","))
        except ValueError as error:
            raise ConfigError(f"CAVENDISH_CALLBACK_SCHEDULE: {error}") from error
        return tuple(0.0 for _ in waits) if instant else waits


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as it stands: where its value came from."""

    name: str
    env: str
    value: Any
    default: Any
    source: str
    help: str
    secret: bool


def load(environ: Mapping[str, str] | None = None, **overrides: Any) -> Config:
    """Build the settings from the environment and explicit overrides (None means: not given).

    Raises ConfigError, naming the variable, for a value that cannot be read.
    """
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    for row in dataclasses.fields(Config):
        env = row.metadata["env"]
        if env in environ:
            try:
                values[row.name] = row.metadata["parse"](environ[env])
            except ValueError as error:
                shown = "" if row.metadata["secret"] else f" {environ[env]!r}:"
                raise ConfigError(f"{env}:{shown} {error}") from error
    values.update({name: value for name, value in overrides.items() if value is not None})
    return Config(**values)


def describe(config: Config, environ: Mapping[str, str] | None = None) -> tuple[Setting, ...]:
    """Every setting with its value and source ('default', the variable's name, or 'command line')."""
    environ = os.environ if environ is None else environ
    rows = []
    for row in dataclasses.fields(Config):
        env, value = row.metadata["env"], getattr(config, row.name)
        parsed = row.metadata["parse"](environ[env]) if env in environ else row.default
        source = "command line" if value != parsed else env if env in environ else "default"
        rows.append(Setting(row.name, env, value, row.default, source, row.metadata["help"], row.metadata["secret"]))
    return tuple(rows)
