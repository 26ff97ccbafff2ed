"""Which records are printed, and what of them: ``--where``, ``--sort``, ``--limit``, ``--fields``, ``--query``."""

from __future__ import annotations

import operator
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from .ending import UNREADABLE, Problem
from .guess import unknown_field

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from typing import Any

    from .output import Writer

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    "<": operator.lt,
    ">": operator.gt,
}
_TEST = re.compile(r"\s*(.+?)\s*(!=|<=|>=|==|=|<|>)\s*(.*?)\s*", re.DOTALL)

_MISSING = object()


class Choice:
    """What the options say.

    Args:
        fields: The names of the fields to print; None for all.
        where: The tests that a record must pass: field, operator, value.
        sort: The field that decides the order, with ``-`` before it for the reverse.
        limit: How many records are printed.
        query: A JMESPath expression.
    """

    def __init__(
        self,
        fields: list[str] | None = None,
        where: list[tuple[str, str, str]] | None = None,
        sort: str | None = None,
        limit: int | None = None,
        query: str | None = None,
    ) -> None:
        self.fields = fields
        self.where = where or []
        self.reverse = sort is not None and sort.startswith("-")
        self.sort = sort.removeprefix("-") if sort else None
        self.limit = limit
        self._query = None if query is None else _compiled(query)

    @classmethod
    def of(cls, options: argparse.Namespace) -> Choice:
        """What the command line says.

        Raises:
            Problem: A test or the query cannot be read, or jmespath is not installed.
        """
        where = [_test(text) for text in options.where or ()]
        return cls(options.fields, where, options.sort, options.limit, options.query)

    @property
    def chooses(self) -> bool:
        """Is anything left out, or put in another order?"""
        return bool(self.fields or self.where or self.sort or self.limit)

    def queried(self, value: Any) -> Any:
        """What the query makes of a decoded answer.

        Raises:
            Problem: A function of the query does not take what is there.
        """
        import jmespath  # type: ignore[import-untyped]

        try:
            return self._query.search(value)  # type: ignore[union-attr]
        except jmespath.exceptions.JMESPathError as error:
            raise Problem(f"--query: {' '.join(str(error).split())}", UNREADABLE) from None

    def writer(self, writer: Writer, form: str = "json") -> ChoosingWriter:
        """A writer that hands on what is chosen.

        Args:
            writer: The one that prints.
            form: The format in which a query's result is printed.
        """
        return ChoosingWriter(self, writer, form)


def _test(text: str) -> tuple[str, str, str]:
    match = _TEST.fullmatch(text)
    if match is None:
        raise Problem("--where takes a test: status=Active, status!=Active, total>=10")
    name, sign, value = match.groups()
    return name, "=" if sign == "==" else sign, value


def _compiled(query: str) -> Any:
    try:
        import jmespath
    except ModuleNotFoundError:
        raise Problem("--query needs jmespath: pip install jmespath") from None
    try:
        return jmespath.compile(query)
    except jmespath.exceptions.JMESPathError as error:
        raise Problem(f"--query: {' '.join(str(error).split())}") from None


class ChoosingWriter:
    """Hands on the chosen records; those that are sorted or queried wait for the last one."""

    def __init__(self, choice: Choice, writer: Writer, form: str) -> None:
        self._choice = choice
        self._writer = writer
        self._form = form
        self._waiting: list[Any] = []
        self._written = 0
        self._read = 0
        # Of all records: the names of their fields, in the order of their appearance.
        self._there: dict[str, None] = {}
        self._asked = {*(choice.fields or ()), *(name for name, _, _ in choice.where)}
        if choice.sort:
            self._asked.add(choice.sort)

    @property
    def has_enough(self) -> bool:
        """Will no further record be printed?"""
        choice = self._choice
        return choice.limit is not None and not choice.sort and self._written >= choice.limit

    def write(self, record: Any) -> None:
        """Take one record."""
        choice = self._choice
        self._read += 1
        if self._asked and isinstance(record, dict):
            self._there.update(dict.fromkeys(record))
            self._asked = {name for name in self._asked if value_of(record, name) is _MISSING}
        if choice._query is not None or choice.sort:
            if all(_passes(record, test) for test in choice.where):
                self._waiting.append(record)
        elif not self.has_enough and all(_passes(record, test) for test in choice.where):
            self._put(record)

    def close(self) -> None:
        """Write what waits.

        Raises:
            Problem: No record has a field that was asked for.
        """
        from . import output

        choice = self._choice
        if choice._query is not None:
            output.put_answer(choice.queried(self._waiting), self._form)
            return
        if choice.sort:
            for record in _sorted(self._waiting, choice.sort, choice.reverse)[: choice.limit]:
                self._put(record)
        self._writer.close()
        if self._asked and self._read:
            raise Problem(unknown_field(min(self._asked), self._there), UNREADABLE)

    def _put(self, record: Any) -> None:
        fields = self._choice.fields
        if fields is not None:
            values = ((name, value_of(record, name)) for name in fields)
            record = {name: None if value is _MISSING else value for name, value in values}
        self._writer.write(record)
        self._written += 1


def value_of(record: Any, name: str) -> Any:
    """The field ``name``, or ``client.id`` inside of ``client``; a marker where there is none."""
    if isinstance(record, dict) and name in record:
        return record[name]
    value = record
    for part in name.split("."):
        if isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        elif isinstance(value, dict) and part in value:
            value = value[part]
        else:
            return _MISSING
    return value


def _passes(record: Any, test: tuple[str, str, str]) -> bool:
    name, sign, wanted = test
    value = value_of(record, name)
    if value is _MISSING:
        return sign == "!="
    text = _text(value)
    if isinstance(value, bool):
        wanted = {"true": "1", "false": "0"}.get(wanted.casefold(), wanted)
    numbers = _number(text), _number(wanted)
    # Ids and amounts come as text or as numbers: "5.00" is 5.
    left, right = (text, wanted) if None in numbers else numbers
    return _OPERATORS[sign](left, right)


def _text(value: Any) -> str:
    """A value as it is compared: ``null`` and ``false`` are empty or 0, as HostBill's PHP has them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (dict, list)):
        import json

        return json.dumps(value)
    return str(value)


def _number(text: str) -> Decimal | None:
    if re.fullmatch(r"[+-]?\d{1,400}(?:\.\d{1,400})?", text, re.ASCII) is None:
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _sorted(records: list[Any], name: str, reverse: bool) -> list[Any]:
    """In the order of a field: numbers by their size, then texts; what has none comes last."""

    def order(record: Any) -> tuple[bool, Any]:
        text = _text(value_of(record, name))
        number = _number(text)
        return (True, text.casefold()) if number is None else (False, number)

    has = [record for record in records if value_of(record, name) not in (_MISSING, None)]
    has_none = [record for record in records if value_of(record, name) in (_MISSING, None)]
    return [*sorted(has, key=order, reverse=reverse), *has_none]
