"""The stubs are what the catalogue makes of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from hbwrapper import catalogue, params

TOOLS = Path(__file__).parent.parent / "tools"


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generating_the_stubs_again_changes_nothing() -> None:
    texts = tool("generate_stubs").stubs()
    assert {path.name for path in texts} == {"_calls.pyi", "params.pyi"}
    for path, text in texts.items():
        assert path.read_text(encoding="utf-8") == text, "run tests/tools/generate_stubs.py"


def test_every_call_is_in_both_stubs() -> None:
    calls, types = (
        (Path(catalogue.__file__).parent.parent / name).read_text(encoding="utf-8")
        for name in ("_calls.pyi", "params.pyi")
    )
    for name in catalogue.names():
        assert f"    def {name}(self)" in calls
        assert f"\n{name} = TypedDict(" in types or f"\n{name}: TypeAlias" in types


def test_parameter_types_exist_when_the_program_runs() -> None:
    assert params.getClientTickets is dict
    assert set(catalogue.names()) <= set(dir(params))
    with pytest.raises(AttributeError, match="getClientTicket'"):
        params.getClientTicket  # noqa: B018
