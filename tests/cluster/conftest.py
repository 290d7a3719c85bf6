"""A real PostgreSQL and a real S3 server, for the tests of clusters and of the way into one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import s3_server
from postgres_server import PostgresServer


@pytest.fixture(scope="module")
def places() -> Iterator[dict[str, str]]:
    """The settings that make a cluster: where its database and its pictures are."""
    with ExitStack() as stack:
        s3 = stack.enter_context(s3_server.running())
        postgres = PostgresServer()
        stack.callback(postgres.stop)
        postgres.start()
        yield {
            "CAVENDISH_DATABASE_URL": postgres.url(),
            "CAVENDISH_ARTIFACTS": f"s3://{s3_server.BUCKET}/cluster",
            "CAVENDISH_ARTIFACTS_ENDPOINT": s3,
            **s3_server.CREDENTIALS,
        }
