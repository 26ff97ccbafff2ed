"""The lines of ``--each``: read as a whole and checked, before anything is sent."""

from __future__ import annotations

import csv
import io
from hashlib import sha256
from typing import TYPE_CHECKING

from .arguments import check_name, check_names, field_names, json_object
from .ending import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class Line:
    """The parameters of one call.

    Attributes:
        number: The line of the file where they begin, from 1.
        params: The parameters that stand there.
        digest: Of these parameters as they are sent.
    """

    __slots__ = ("digest", "number", "params")

    def __init__(self, number: int, params: dict[str, Any]) -> None:
        self.number = number
        self.params = params
        self.digest = digest(params)

    def __repr__(self) -> str:
        return f"<line {self.number}>"


def read(path: str, common: dict[str, Any]) -> tuple[list[Line], str]:
    """Read a file of parameters.

    Args:
        path: A ``.csv`` file with the names in its first line, or a ``.jsonl`` file.
        common: The parameters of the command line, which each call has as well.

    Returns:
        The lines, and a digest of all that is to be sent.

    Raises:
        Problem: The file cannot be read, a line is not as it should be, or a parameter stands on
            the command line too. It names file and line.
    """
    kind = path.casefold().rpartition(".")[2]
    if kind not in ("csv", "jsonl"):
        raise Problem(f"--each {path}: what is it? The name must end in .csv or .jsonl")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise Problem(f"--each {path}: {error.strerror}") from None
    try:
        # Spreadsheets begin their files with a byte order mark.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise Problem(f"{path}: line {number} is no UTF-8 text") from None
    given = set(field_names(common))
    lines = []
    for number, params in _from_csv(path, text) if kind == "csv" else _from_jsonl(path, text):
        where = f"{path}: line {number}"
        check_names({**common, **params}, where)
        both = [name for name in (*params, *field_names(params)) if name in common or name in given]
        if both:
            raise Problem(f"{where}: {both[0]} is given on the command line too")
        try:
            lines.append(Line(number, params))
        except (TypeError, ValueError) as error:
            raise Problem(f"{where}: {error}") from None
    if not lines:
        raise Problem(f"{path} has no line of parameters")
    return lines, sha256(digest(common).encode() + data).hexdigest()


def names(common: dict[str, Any], line: Line) -> Iterator[str]:
    """The names of the fields that a line sends."""
    return field_names({**common, **line.params})


def digest(params: dict[str, Any]) -> str:
    """A digest of parameters as they are sent, uploads with their content.

    Raises:
        TypeError: A value cannot be sent.
        ValueError: The same.
    """
    from hbwrapper.wire.encode import Upload, fields

    found = sha256()
    for name, value in fields(params, rules="query"):
        parts = (
            [value.name.encode(), value.mime.encode(), value.data]
            if isinstance(value, Upload)
            else [value]
        )
        # With their lengths, so that no two forms look alike.
        for part in (name.encode(), *parts):
            found.update(b"%d:%d:" % (len(parts), len(part)) + part)
    return found.hexdigest()


def _from_csv(path: str, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    names: list[str] = []
    number = 1
    try:
        for row in rows:
            where = f"{path}: line {number}"
            if row and not names:
                names = _header(row, where)
            elif row:
                if len(row) != len(names):
                    raise Problem(
                        f"{where} has {len(row)} values; the first line names {len(names)}"
                    )
                yield number, dict(zip(names, row, strict=True))
            number = rows.line_num + 1
    except csv.Error as error:
        raise Problem(f"{path}: line {number}: {error}") from None


def _header(names: list[str], where: str) -> list[str]:
    seen: set[str] = set()
    for name in names:
        check_name(name, where)
        if name != name.strip() or ";" in name or "\t" in name:
            raise Problem(f"{where}: {name!r} is no name; the names are separated by commas alone")
        if name in seen:
            raise Problem(f"{where}: two columns are named {name}")
        seen.add(name)
    return names


def _from_jsonl(path: str, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    # Only \n ends a line: JSON may hold what splitlines() takes for line ends.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, json_object(line, f"{path}: line {number}")
