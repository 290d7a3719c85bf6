"""The direction of data: modules import what stands left of them, nothing else."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "cavendish"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = (
    ("errors", "domain", "__init__"),
    ("seams",),
    ("config",),
    ("clock", "heap", "links", "retry"),
    ("net", "images", "catalog", "telemetry"),
    ("engines", "artifacts", "runtime"),
    ("pipeline", "callbacks", "intake", "keys", "service"),
    ("transfer",),
    ("http",),
    ("app",),
    ("cli",),
    ("__main__",),
)
"""Rooms from left to right; a room imports rooms of earlier groups and, except below, of its own group."""
APART = ("engines", "artifacts", "runtime")
"""Rooms of one group that know nothing of each other."""
RANK = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}
PIXEL_LIBRARIES = {"PIL", "cv2", "numpy", "isal"}
PURE = ("domain.py", "errors.py", "seams.py")


def room(path: Path) -> str:
    """The room of a module: its first path part below the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path, *, top_level: bool = False) -> Iterator[str]:
    """Absolute dotted names of everything that a module imports (only while it is being imported, with `top_level`)."""
    package = ("cavendish", *path.relative_to(PACKAGE).parts[:-1])
    tree = ast.parse(path.read_text("utf-8"))
    for node in _at_import(tree) if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join((*base, *([node.module] if node.module else [])))
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def _at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """Nodes that run when the module is imported: not those inside functions, nor under `if TYPE_CHECKING`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _at_import(node)


def own_rooms(path: Path) -> set[str]:
    """The rooms of this package that a module imports from."""
    names = [name.split(".") for name in imports(path) if name.split(".")[0] == "cavendish"]
    return {parts[1] if len(parts) > 1 and parts[1] in RANK else "__init__" for parts in names}


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def test_every_room_has_a_place_in_the_order() -> None:
    """Every module and folder of the package is in the table of rooms."""
    assert {room(path) for path in MODULES} == set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_run_one_way(path: Path) -> None:
    """A module imports only what stands left of it."""
    here = room(path)
    for other in own_rooms(path) - {here}:
        assert RANK[other] <= RANK[here], f"{here} must not import {other}"
        assert not (here in APART and other in APART), f"{here} and {other} must not know each other"


EASEL = [path for path in MODULES if "easel" in path.parts and path.name != "engine.py"]


@pytest.mark.parametrize("path", EASEL, ids=named)
def test_the_painter_is_a_library_of_its_own(path: Path) -> None:
    """Everything under engines/easel except engine.py imports nothing of cavendish."""
    for name in imports(path):
        assert not name.startswith("cavendish.") or name.startswith("cavendish.engines.easel"), name


@pytest.mark.parametrize("name", PURE)
def test_the_core_is_pure(name: str) -> None:
    """Domain values, errors and seams import the standard library only."""
    outside = {one.split(".")[0] for one in imports(PACKAGE / name)} - {"cavendish"}
    assert outside <= set(sys.stdlib_module_names)


def test_pydantic_stays_at_the_wire() -> None:
    """pydantic lives in http/wire.py only."""
    users = {named(path) for path in MODULES if any(one.split(".")[0] == "pydantic" for one in imports(path))}
    assert users <= {"http/wire.py"}


def test_the_http_side_never_imports_the_model_stack() -> None:
    """Only engines and the images room know pixel libraries."""
    users = {room(path) for path in MODULES if any(one.split(".")[0] in PIXEL_LIBRARIES for one in imports(path))}
    assert users <= {"engines", "images"}


HEAVY = {
    "aiohttp",
    "cv2",
    "fastapi",
    "granian",
    "msgspec",
    "numpy",
    "PIL",
    "pydantic",
    "rich",
    "starlette",
    "structlog",
}


@pytest.mark.parametrize("path", [PACKAGE / "cli" / "__init__.py", PACKAGE / "config.py"], ids=named)
def test_help_stays_instant(path: Path) -> None:
    """What `cavendish --help` imports brings in no heavy library."""
    seen: set[Path] = set()
    queue = [path]
    while queue:
        module = queue.pop()
        seen.add(module)
        for name in imports(module, top_level=True):
            assert name.split(".")[0] not in HEAVY, f"{named(module)} imports {name}"
            if name.startswith("cavendish.") and (found := _file(name)) and found not in seen:
                queue.append(found)


def _file(name: str) -> Path | None:
    """The module file behind a dotted name (or behind the module that holds it)."""
    parts = name.split(".")[1:]
    for cut in (len(parts), len(parts) - 1):
        base = PACKAGE.joinpath(*parts[:cut])
        for candidate in (base.with_suffix(".py"), base / "__init__.py"):
            if cut and candidate.is_file():
                return candidate
    return None
