"""A server with canned answers, and no configuration of the machine's."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from canned_server import Canned

# They drive terminals, shells and signals as POSIX has them.
POSIX = ("completion", "configure", "journal", "killed_runs", "streams", "terminal")
collect_ignore = [] if os.name == "posix" else [f"test_{name}.py" for name in POSIX]


@pytest.fixture(autouse=True)
def no_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "hbwrapper" / "config.ini"


@pytest.fixture
def config(no_configuration: Path) -> Callable[..., Path]:
    """Writes the configuration."""

    def write(text: str, mode: int = 0o600) -> Path:
        no_configuration.parent.mkdir(parents=True, exist_ok=True)
        no_configuration.write_text(text, encoding="utf-8")
        no_configuration.chmod(mode)
        return no_configuration

    return write


@pytest.fixture
def unset() -> Iterator[Canned]:
    """A server that nothing points at."""
    found = Canned()
    yield found
    found.close()


@pytest.fixture
def canned(unset: Canned, monkeypatch: pytest.MonkeyPatch) -> Canned:
    """The server that the environment points at."""
    for name, value in unset.environment.items():
        monkeypatch.setenv(name, value)
    return unset


@pytest.fixture
def paged(canned: Canned) -> Canned:
    """Three pages of clients, two on each but the last; their columns differ."""
    clients = [
        {"id": "1", "name": "Ann"},
        {"id": "2", "name": 'Bob, the "builder"'},
        {"id": "3", "name": "Zoë", "tags": ["a", {"b": None}]},
        {"id": "4", "name": None},
        {"id": "5", "name": "line\nbreak", "vip": True},
    ]

    def answer(form: dict[str, str]) -> dict[str, Any]:
        page = int(form.get("page", "0"))
        return {
            "success": True,
            "clients": clients[2 * page : 2 * page + 2],
            "sorter": {"totalpages": 3, "sorterrecords": 5},
        }

    canned.answer = answer
    return canned


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess]:
    """Runs the command in a process of its own."""

    def start(*arguments: str, **more: Any) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", "hbwrapper", *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            encoding="utf-8",
            env={**os.environ, **more.pop("env", {})},
            **more,
        )

    return start
