"""The documents are checked like code: what the code has, they have."""

from __future__ import annotations

import importlib.util
import inspect
import re
from pathlib import Path
from types import ModuleType

import httpx
import pytest

from cavendish import errors

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
CODES = {
    kind.code for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.CavendishError)
}
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


def load_tool(name: str) -> ModuleType:
    """A module of tools/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["settings.md", "cli.md"])
def test_generated_pages_are_up_to_date(page: str) -> None:
    """The pages made from the code say what the code says now; `make docs` writes them."""
    assert (DOCS / page).read_text("utf-8") == load_tool("make_docs").PAGES[page]()


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_error_code_is_explained(code: str) -> None:
    """Each code of the error tree has a line in docs/errors.md."""
    assert f"`{code}`" in (DOCS / "errors.md").read_text("utf-8")


async def test_every_route_is_described(client: httpx.AsyncClient) -> None:
    """Each route of the OpenAPI document is in docs/http.md."""
    text = (DOCS / "http.md").read_text("utf-8")
    paths = (await client.get("/openapi.json")).json()["paths"]
    assert "/nano-banana/images" in paths
    assert {path for path in paths if f"{path}`" not in text} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Each link to a file of this repository leads to one."""
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_settings_named_in_documents_exist(page: Path) -> None:
    """A setting that a document names is one that the server knows."""
    known = (DOCS / "settings.md").read_text("utf-8")
    for name in set(re.findall(r"\bCAVENDISH_[A-Z_]*[A-Z]", page.read_text("utf-8"))):
        assert f"`{name}`" in known, name


def test_every_runtime_dependency_has_a_licence_entry() -> None:
    """Each locked runtime dependency is in THIRD_PARTY.md."""
    table = (ROOT / "THIRD_PARTY.md").read_text("utf-8").lower()
    locked = set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    assert {name for name in locked if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", table)} == set()
