"""The README's picture shows what the command line prints."""

from __future__ import annotations

import html
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("picture", ROOT / "tests" / "tools" / "picture.py")
picture = importlib.util.module_from_spec(spec)
spec.loader.exec_module(picture)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def drawing() -> str:
    return picture.PICTURE.read_text(encoding="utf-8")


def test_it_is_the_one_that_the_readme_shows():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"](docs/static/{picture.PICTURE.name})" in readme


@pytest.mark.parametrize("command", picture.COMMANDS)
def test_it_shows_what_a_command_prints_today(drawing, command):
    shown = squeezed(html.unescape("".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawing))))
    printed = picture.printed(command)
    assert printed
    # If this fails, draw it anew: python tests/tools/picture.py
    assert squeezed(f"$ {command}{printed}") in shown


def test_it_loads_nothing_from_a_network(drawing):
    assert set(re.findall(r"https?://[^\s\"')]+", drawing)) <= {
        "http://www.w3.org/2000/svg",
        "https://www.textualize.io",
    }
