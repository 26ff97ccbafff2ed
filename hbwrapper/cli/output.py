"""What goes to standard output: answers and records in five formats."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import tempfile
from typing import TYPE_CHECKING, Protocol

from hbwrapper.visible import CONTROLS, visible

from .ending import UNREADABLE, Problem
from .terminal import is_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from hbwrapper.catalogue.records import Path

# How much of what must wait for the end is kept in memory.
_IN_MEMORY = 1 << 20

# Up to how many characters JSON is coloured.
_COLOURED = 1 << 18


def json_text(value: Any, indent: int | None = None) -> str:
    """``value`` as JSON that is safe to show: readable letters, escaped control characters."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return re.sub(
        CONTROLS, lambda match: match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}", text
    )


def put(text: str) -> None:
    """Write to standard output, at once and as a whole.

    Raises:
        OSError: It cannot be written, or nobody reads any more.
    """
    sys.stdout.write(text)
    sys.stdout.flush()


def put_json(text: str) -> None:
    """Write JSON, with colours where a terminal shows them.

    Raises:
        OSError: As for ``put``.
    """
    # A terminal's user reads no megabytes, and colouring takes its time.
    put(_coloured(text) if len(text) < _COLOURED and is_terminal(sys.stdout) else text)


def _coloured(text: str) -> str:
    try:
        from rich.console import Console
        from rich.highlighter import JSONHighlighter
        from rich.text import Text
    except ImportError:
        return text
    # rich heeds NO_COLOR and terminals without colours.
    console = Console(file=sys.stdout)
    shown = Text(text)
    JSONHighlighter().highlight(shown)
    with console.capture() as captured:
        console.print(shown, soft_wrap=True, end="")
    return captured.get()


def put_answer(value: Any, form: str) -> None:
    """Write one value, whole (json, print_r) or as records.

    Args:
        value: A decoded answer, or what a query made of it.
        form: One of ``FORMATS``.
    """
    if form == "json":
        put_json(f"{json_text(value, 2)}\n")
    elif form == "print_r":
        from hbwrapper.php.output import print_r

        put_line(print_r(value, True).removesuffix("\n"))
    else:
        lines = writer(form)
        for record in value if isinstance(value, list) else [value]:
            lines.write(record)
        lines.close()


def put_line(text: str) -> None:
    """Write lines for people: on a terminal without control characters."""
    put(f"{visible(text, kept=chr(10)) if is_terminal(sys.stdout) else text}\n")


class Writer(Protocol):
    """Writes records, one after the other."""

    def write(self, record: Any) -> None:
        """Take one record."""

    def close(self) -> None:
        """Write what is left; what came before is whole whether or not more was to come."""


def writer(form: str) -> Writer:
    """The writer of one of ``FORMATS``."""
    kinds: dict[str, type[Any]] = {
        "json": _Array,
        "jsonl": _Lines,
        "csv": _Csv,
        "table": _Table,
        "print_r": _PrintR,
    }
    found: Writer = kinds[form]()
    return found


class _Lines:
    """A line of JSON each."""

    def write(self, record: Any) -> None:
        put_json(f"{json_text(record)}\n")

    def close(self) -> None:
        """Nothing is left."""


class _Array:
    """One JSON array, written as it grows."""

    def __init__(self) -> None:
        self._before = "["

    def write(self, record: Any) -> None:
        text = json_text(record, 2).replace("\n", "\n  ")
        put_json(f"{self._before}\n  {text}")
        self._before = ","

    def close(self) -> None:
        put("[]\n" if self._before == "[" else "\n]\n")


class _Waiting:
    """Keeps the records in a file of no name until all are known."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8")  # noqa: SIM115
        self._columns: dict[str, None] = {}
        self._count = 0

    def write(self, record: Any) -> None:
        if isinstance(record, dict):
            self._columns.update(dict.fromkeys(record))
        else:
            self._columns["value"] = None
        self._count += 1
        self._file.write(f"{json.dumps(record)}\n")

    def _records(self) -> Iterator[Any]:
        self._file.seek(0)
        return map(json.loads, self._file)

    def _rows(self) -> Iterator[list[str]]:
        """The records as texts, a column for every name that any of them has."""
        for record in self._records():
            row = record if isinstance(record, dict) else {"value": record}
            yield [_cell(row.get(column)) for column in self._columns]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json_text(value)


class _Csv(_Waiting):
    def close(self) -> None:
        with self._file:
            if not self._count:
                return
            terminal = is_terminal(sys.stdout)
            put(_csv_line(list(self._columns), terminal))
            for row in self._rows():
                put(_csv_line(row, terminal))


def _csv_line(row: list[str], terminal: bool) -> str:
    line = io.StringIO()
    # Told of \r\n, every Python quotes both; lines end as Unix's tools expect it.
    csv.writer(line, lineterminator="\r\n").writerow(
        [visible(cell, kept="\n") for cell in row] if terminal else row
    )
    return f"{line.getvalue()[:-2]}\n"


class _PrintR(_Waiting):
    """PHP's ``print_r`` of the array of records."""

    def close(self) -> None:
        from hbwrapper.php.output import print_r

        with self._file:
            put_line(print_r(list(self._records()), True).removesuffix("\n"))


class _Table(_Waiting):
    """For people: cells without control characters, and no line wider than the terminal."""

    def close(self) -> None:
        with self._file:
            rows = [[_one_line(cell) for cell in row] for row in self._rows()]
        if not rows:
            return
        columns = [visible(column) for column in self._columns]
        width = _terminal_width()
        if width is None:
            put(_aligned(columns, rows))
        elif len(rows) == 1 or not _fits(columns, rows, width):
            put("\n".join(_block(columns, row, width) for row in rows))
        else:
            _show(columns, rows, width)


def _one_line(cell: str) -> str:
    return visible(re.sub(r"[\t\r\n]+", " ", cell))


def _terminal_width() -> int | None:
    import shutil

    return shutil.get_terminal_size().columns if is_terminal(sys.stdout) else None


# Between two columns stand a space and rich's border; and the longest word that a column makes room for.
_GAP, _LONGEST_WORD = 3, 30


def _fits(columns: list[str], rows: list[list[str]], width: int) -> bool:
    """Is there room for a table whose columns break no word?"""
    return sum(_narrowest(columns, rows)) + _GAP * (len(columns) - 1) <= width


def _narrowest(columns: list[str], rows: list[list[str]]) -> list[int]:
    """How wide each column is at least: as its longest word."""
    cells = zip(columns, *rows, strict=True)
    return [
        min(
            _LONGEST_WORD,
            max((_width(word) for cell in column for word in cell.split()), default=1),
        )
        for column in cells
    ]


def _widths(columns: list[str], rows: list[list[str]], width: int) -> list[int]:
    """How wide each column is: what its longest word leaves is shared by those with long cells."""
    narrowest = _narrowest(columns, rows)
    cells = zip(columns, *rows, strict=True)
    wanted = [
        max(map(_width, column)) - least for column, least in zip(cells, narrowest, strict=True)
    ]
    spare = width - sum(narrowest) - _GAP * (len(columns) - 1)
    share = min(1.0, spare / max(1, sum(wanted)))
    return [least + int(share * more) for least, more in zip(narrowest, wanted, strict=True)]


def _show(columns: list[str], rows: list[list[str]], width: int) -> None:
    try:
        from rich import box
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text
    except ImportError:
        aligned = _aligned(columns, rows)
        fits = max(map(_width, aligned.splitlines())) <= width
        put(aligned if fits else "\n".join(_block(columns, row, width) for row in rows))
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column, room in zip(columns, _widths(columns, rows, width), strict=True):
        table.add_column(Text(column), overflow="fold", width=room)
    for row in rows:
        # As Text, or rich would take [b] for its own markup.
        table.add_row(*map(Text, row))
    console = Console(file=sys.stdout, width=width)
    with console.capture() as captured:
        console.print(table)
    put(captured.get())


def _aligned(columns: list[str], rows: list[list[str]]) -> str:
    lines = [columns, *rows]
    widths = [max(map(_width, cells)) for cells in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return "".join(
        "  ".join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )


def _block(columns: list[str], row: list[str], width: int) -> str:
    """One record, a line for each of its values; what follows of a long one stands below it."""
    first = min(max(map(_width, columns)), max(width - 20, 8))
    room = width - first - _GAP
    lines = []
    for column, cell in zip(columns, row, strict=True):
        begin, *more = _wrapped(cell, room)
        lines.append(f"{_padded(column, first)}  {begin}".rstrip())
        lines += [f"{' ' * first}  {line}" for line in more]
    return "".join(f"{line}\n" for line in lines)


def _wrapped(text: str, room: int) -> list[str]:
    """A text in lines that are no wider than ``room``, broken between words where that is possible."""
    lines, line = [], ""
    for word in re.findall(r"\S+\s*", text):
        if line and _width(line + word.rstrip()) > room:
            lines.append(line.rstrip())
            line = ""
        while _width(word.rstrip()) > room:
            cut = next(n for n in range(len(word), 0, -1) if n == 1 or _width(word[:n]) <= room)
            lines.append(word[:cut])
            word = word[cut:]
        line += word
    return [*lines, line.rstrip()] if line or not lines else lines


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )


def records(answer: Any, name: str, key: str | None = None) -> list[Any]:
    """What of one answer are its records.

    Args:
        answer: The decoded answer of the call ``name``.
        name: The call.
        key: Where they lie, if the user said so.

    Returns:
        The list that the catalogue knows of, or the only one there is; a single record; else the
        answer itself.

    Raises:
        Problem: There is nothing, or no list, where they should lie.
    """
    from hbwrapper.catalogue import get
    from hbwrapper.catalogue.records import paths
    from hbwrapper.checking import is_true

    if not isinstance(answer, dict):
        return answer if isinstance(answer, list) else [answer]
    if key is not None:
        if key not in answer:
            there = ", ".join(answer)
            raise Problem(f"{name}: the answer has no key {key!r}; it has {there}", UNREADABLE)
        return _at(answer, (key,), name)
    if not is_true(answer.get("success")):
        return [answer]
    found = paths(answer, name)
    if len(found) != 1:
        return [answer]
    path = found[0]
    value = answer.get(path[0])
    call = get(name)
    documented = call is not None and call.records == path
    if isinstance(value, dict) and not documented and not all(map(str.isdecimal, value)):
        return [value]
    return _at(answer, path, name)


def _at(answer: dict[str, Any], path: Path, name: str) -> list[Any]:
    from hbwrapper.catalogue.records import at
    from hbwrapper.errors import ResponseError

    try:
        return at(answer, path, name)
    except ResponseError as error:
        raise Problem(str(error), UNREADABLE) from None
