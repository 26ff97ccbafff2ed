"""What a played call works with: its parameters, the state, and the clock."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .money import amount, rate

if TYPE_CHECKING:
    from .store import Row, Store

_DATE = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?", re.ASCII)

Params = dict[str, Any]
Answer = dict[str, Any]


class Refused(Exception):
    """HostBill's ``success: false`` with these texts.

    HostBill documents one text, "Wrong parameter"; what follows it, and all others, are ours.
    """


def wrong(parameter: str, why: str = "") -> Refused:
    """The refusal of one parameter's value."""
    return Refused(f"Wrong parameter: {parameter}{f', {why}' if why else ''}")


class Context:
    """One call."""

    def __init__(self, name: str, params: Params, store: Store, now: datetime, ip: str) -> None:
        self.name = name
        self.params = params
        self.store = store
        self.now = now.strftime("%Y-%m-%d %H:%M:%S")
        self.today = now.strftime("%Y-%m-%d")
        self.timestamp = int(now.timestamp())
        self.ip = ip

    def text(self, parameter: str, default: str = "") -> str:
        """A parameter that is no array.

        Raises:
            Refused: It is one.
        """
        value = self.params.get(parameter, default)
        if not isinstance(value, str):
            raise wrong(parameter, "an array is given")
        return value

    def array(self, parameter: str) -> list[tuple[str, Any]]:
        """A parameter that is an array, as keys and values; a single text counts as one value."""
        value = self.params.get(parameter, [])
        if isinstance(value, dict):
            return list(value.items())
        items = [value] if isinstance(value, str) else value
        return [(str(number), item) for number, item in enumerate(items)]

    def row(self, table: str, parameter: str = "id") -> Row:
        """The row whose id the parameter gives.

        Raises:
            Refused: There is none.
        """
        found = self.store.get(table, self.text(parameter))
        if found is None:
            # The one text HostBill documents.
            raise Refused("Wrong parameter")
        return found

    def money(self, parameter: str, default: str = "0") -> Decimal:
        """A parameter that is an amount.

        Raises:
            Refused: It is none.
        """
        value = amount(self.text(parameter, default))
        if value is None:
            raise wrong(parameter, "it is no amount")
        return value

    def positive(self, parameter: str) -> Decimal:
        """A parameter that is an amount above zero.

        Raises:
            Refused: It is none.
        """
        value = self.money(parameter)
        if value <= 0:
            raise wrong(parameter, "it must be above zero")
        return value

    def percentage(self, parameter: str) -> Decimal:
        """A parameter that is a percentage, with all its places.

        Raises:
            Refused: It is none.
        """
        value = rate(self.text(parameter))
        if value is None or not 0 <= value <= 100:
            raise wrong(parameter, "it is a percentage")
        return value

    def date(self, parameter: str, default: str) -> str:
        """A parameter that is a date, ``YYYY-MM-DD`` with or without a time.

        Raises:
            Refused: It is none.
        """
        text = self.text(parameter)
        if text in ("", "0000-00-00", "0000-00-00 00:00:00"):
            return text or default
        if _DATE.fullmatch(text):
            with contextlib.suppress(ValueError):
                datetime.fromisoformat(text)
                return text
        raise wrong(parameter, "it is no YYYY-MM-DD")

    def given(self, *names: str, **renamed: str) -> dict[str, str]:
        """Those of these parameters that are given, by column: ``given('email', dept_id='deptid')``."""
        pairs = [*((name, name) for name in names), *renamed.items()]
        return {column: self.text(name) for column, name in pairs if name in self.params}


Played = Callable[[Context], Answer]
played: dict[str, Played] = {}


def plays(name: str) -> Callable[[Played], Played]:
    """Register the function that plays a call with state."""

    def register(function: Played) -> Played:
        played[name] = function
        return function

    return register


def months_later(day: str, months: int) -> str:
    """The same day so many months later, or the month's last.

    Raises:
        Refused: The day is ``0000-00-00``, or the calendar ends before.
    """
    from calendar import monthrange

    if day.startswith("0000"):
        raise Refused("There is no date to go on from")
    start = date.fromisoformat(day[:10])
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > 9999:
        raise Refused("The date is too late")
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).isoformat()
