"""The house as it is drawn: rooms, their modules, and who knows whom."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import hbwrapper

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "hbwrapper"

# What users may import. A module more is a promise more: add it here, and to the documentation.
PUBLIC = {
    "api", "call", "catalogue", "checking", "cli", "curlfile", "dispatch", "errors", "loading", "many",
    "numbers", "paging", "params", "php", "porting", "profiles", "sandbox", "secrets", "settings",
    "statics", "testing", "version", "visible", "warning", "wire",
}  # fmt: skip

CORE = [
    *(PACKAGE / f"{name}.py" for name in sorted(PUBLIC) if (PACKAGE / f"{name}.py").exists()),
    *sorted((PACKAGE / "wire").glob("*.py")),
]


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Each module's dotted name below the package, and its tree."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def imported(name: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Which names of which modules of the package a module imports, also for types alone."""
    package = name.split(".")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            source = node.module or ""
            if node.level:
                kept = package[: len(package) - node.level + 1]
                source = ".".join([*kept, *filter(None, [source])])
            elif source.partition(".")[0] == "hbwrapper":
                source = source.partition(".")[2]
            else:
                continue
            for alias in node.names:
                yield source, alias.name


def test_the_top_level_has_the_modules_that_are_named_public():
    names = {
        path.stem
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert {name for name in names if not name.startswith("_")} == PUBLIC


def test_all_that_the_package_offers_can_be_imported():
    for name in hbwrapper.__all__:
        assert getattr(hbwrapper, name) is not None
        assert name in dir(hbwrapper)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = hbwrapper.no_such_name


def test_nobody_imports_an_underscore_name_from_another_room():
    wrong = [
        f"{name} imports {attribute} from {source}"
        for name, tree in modules()
        for source, attribute in imported(name, tree)
        if attribute.startswith("_")
        and not attribute.startswith("__")
        and source.partition(".")[0] != name.partition(".")[0]
    ]
    assert wrong == []


def test_the_way_of_a_call_is_drawn_as_it_is():
    text = ast.get_docstring(ast.parse((PACKAGE / "wire/__init__.py").read_text(encoding="utf-8")))
    stems = {path.stem for path in (PACKAGE / "wire").glob("*.py")} - {"__init__"}
    drawn = {}
    for line in text.splitlines():
        row = re.match(r" {4}(\w+) *((?:\w+ )*?\w*)(?:  |$)", line)
        if row and row[1] in stems:
            drawn[row[1]] = set(row[2].split())
    known = {
        name.partition(".")[2]: {
            part
            for source, _ in imported(name, tree)
            if source.startswith("wire.") and (part := source.partition(".")[2])
        }
        for name, tree in modules()
        if name.startswith("wire.") and not name.endswith("__init__")
    }
    assert drawn == known


def test_the_map_names_every_module_of_the_way():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = {f"wire/{path.name}" for path in (PACKAGE / "wire").glob("*.py")}
    assert paths - {"wire/__init__.py"} == set(re.findall(r"`(wire/\w+\.py)`", text)) - {
        "wire/__init__.py"
    }


def test_no_class_of_the_core_has_the_name_of_another():
    owners: dict[str, list[str]] = {}
    for name, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                owners.setdefault(node.name, []).append(name)
    core = {".".join(path.relative_to(PACKAGE).with_suffix("").parts) for path in CORE}
    shared = {
        name: places for name, places in owners.items() if len(places) > 1 and core & {*places}
    }
    assert shared == {}
