"""PHP's comments as Python's."""

from __future__ import annotations

import re

from hbwrapper.porting.syntax import nodes as n

from .python import Blank, Note, Stmt, Trailing

# A comment in the first two lines that names an encoding would change how Python reads the file.
_CODING = re.compile(r"coding([:=])(\s*[-\w.]+)")


def lines(comment: n.Comment) -> list[str]:
    """A comment as lines that begin with ``#``."""
    source = comment.text
    if source.startswith("/*"):
        inner = source.removeprefix("/*").removeprefix("*").removesuffix("*/")
        parts = [part.strip().removeprefix("*").strip() for part in inner.strip().splitlines()]
        while parts and not parts[0]:
            parts.pop(0)
        while parts and not parts[-1]:
            parts.pop()
    else:
        parts = [source.removeprefix("//").removeprefix("#").strip()]
    return [("# " + _harmless(part)).rstrip() for part in parts]


def _harmless(text: str) -> str:
    text = "".join(char if char.isprintable() or char == "\t" else "?" for char in text)
    text = text.encode("utf-8", "replace").decode()
    text = re.sub(
        r"^(noqa|type\s*:|fmt\s*:|pragma|ruff\s*:|pylint|mypy\s*:|isort\s*:|yapf)", r": \1", text
    )
    return _CODING.sub(r"coding \1\2", text)


def notes(comments: list[n.Comment]) -> list[Stmt]:
    """Comments between statements."""
    out: list[Stmt] = []
    for index, comment in enumerate(comments):
        if index and comment.blank_before:
            out.append(Blank())
        out.append(Note(lines(comment)))
    return out


def trailing(comments: list[n.Comment]) -> list[Stmt]:
    """Comments behind a statement, in its line."""
    out: list[Stmt] = []
    for comment in comments:
        written = lines(comment)
        out.append(Trailing(written[0]) if len(written) == 1 else Note(written))
    return out
