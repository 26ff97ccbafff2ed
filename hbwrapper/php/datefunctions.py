"""PHP's ``date_`` functions, which are DateTime's methods by other names; and DatePeriod."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.datetimes import (
    DateInterval,
    DateTime,
    DateTimeImmutable,
    DateTimeInterface,
    DateTimeZone,
)
from hbwrapper.php.numerics import to_int

DATE_ATOM = DATE_RFC3339 = DATE_W3C = DateTimeInterface.ATOM
DATE_COOKIE, DATE_ISO8601, DATE_RFC822 = "l, d-M-Y H:i:s T", "Y-m-d\\TH:i:sO", "D, d M y H:i:s O"
DATE_RFC850, DATE_RFC1036, DATE_RFC1123 = "l, d-M-y H:i:s T", "D, d M y H:i:s O", "D, d M Y H:i:s O"
DATE_RFC2822 = DATE_RSS = "D, d M Y H:i:s O"
DATE_RFC7231, DATE_RFC3339_EXTENDED = "D, d M Y H:i:s \\G\\M\\T", "Y-m-d\\TH:i:s.vP"


def date_create(text: Any = "now", zone: DateTimeZone | None = None) -> Any:
    """``date_create()``: a DateTime, or False."""
    try:
        return DateTime(text, zone)
    except errors.Exception:
        return False


def date_create_immutable(text: Any = "now", zone: DateTimeZone | None = None) -> Any:
    """``date_create_immutable()``: a DateTimeImmutable, or False."""
    try:
        return DateTimeImmutable(text, zone)
    except errors.Exception:
        return False


def date_create_from_format(pattern: Any, text: Any, zone: DateTimeZone | None = None) -> Any:
    """``date_create_from_format()``: a DateTime, or False."""
    return DateTime.createFromFormat(pattern, text, zone)


def date_create_immutable_from_format(
    pattern: Any, text: Any, zone: DateTimeZone | None = None
) -> Any:
    """``date_create_immutable_from_format()``: a DateTimeImmutable, or False."""
    return DateTimeImmutable.createFromFormat(pattern, text, zone)


def date_diff(
    one: DateTimeInterface, other: DateTimeInterface, absolute: Any = False
) -> DateInterval:
    """``date_diff()``."""
    return one.diff(other, absolute)


def date_format(moment: DateTimeInterface, pattern: Any) -> str:
    """``date_format()``."""
    return moment.format(pattern)


def date_modify(moment: DateTimeInterface, text: Any) -> Any:
    """``date_modify()``."""
    return moment.modify(text)


def date_add(moment: DateTimeInterface, interval: DateInterval) -> Any:
    """``date_add()``."""
    return moment.add(interval)


def date_sub(moment: DateTimeInterface, interval: DateInterval) -> Any:
    """``date_sub()``."""
    return moment.sub(interval)


def date_timestamp_get(moment: DateTimeInterface) -> int:
    """``date_timestamp_get()``."""
    return moment.getTimestamp()


def date_timestamp_set(moment: DateTimeInterface, stamp: Any) -> Any:
    """``date_timestamp_set()``."""
    return moment.setTimestamp(stamp)


def date_timezone_get(moment: DateTimeInterface) -> DateTimeZone:
    """``date_timezone_get()``."""
    return moment.getTimezone()


def date_timezone_set(moment: DateTimeInterface, zone: DateTimeZone) -> Any:
    """``date_timezone_set()``."""
    return moment.setTimezone(zone)


def date_offset_get(moment: DateTimeInterface) -> int:
    """``date_offset_get()``."""
    return moment.getOffset()


def date_time_set(
    moment: DateTimeInterface, hour: Any, minute: Any, second: Any = 0, microsecond: Any = 0
) -> Any:
    """``date_time_set()``."""
    return moment.setTime(hour, minute, second, microsecond)


def date_date_set(moment: DateTimeInterface, year: Any, month: Any, day: Any) -> Any:
    """``date_date_set()``."""
    return moment.setDate(year, month, day)


def date_isodate_set(moment: DateTimeInterface, year: Any, week: Any, day: Any = 1) -> Any:
    """``date_isodate_set()``."""
    return moment.setISODate(year, week, day)


def date_interval_format(interval: DateInterval, pattern: Any) -> str:
    """``date_interval_format()``."""
    return interval.format(pattern)


def timezone_open(name: Any) -> Any:
    """``timezone_open()``: a DateTimeZone, or False."""
    try:
        return DateTimeZone(name)
    except errors.Exception:
        return False


def timezone_name_get(zone: DateTimeZone) -> str:
    """``timezone_name_get()``."""
    return zone.getName()


def timezone_offset_get(zone: DateTimeZone, moment: DateTimeInterface) -> int:
    """``timezone_offset_get()``."""
    return zone.getOffset(moment)


def _iso_period(text: str) -> tuple[DateTime, DateInterval, int]:
    """``R5/2008-03-01T13:00:00Z/P1D``: the start, the interval and how often it is added.

    Raises:
        Exception: PHP's; the text has another form, or a part is missing.
    """
    match = re.fullmatch(
        r"(?:R(\d+)(?:/|$))?"
        r"(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|\d{8}T\d{6}Z)(?:/|$))?"
        r"(P[\dYMWDTHS]+)?",
        text,
    )
    if not match or not text:
        raise errors.Exception(f"Unknown or bad format ({text})")
    times, start, interval = match.groups()
    missing = (
        "a start date" if not start
        else "an interval" if not interval
        else "an end date or a recurrence count" if not int(times or 0)
        else ""
    )  # fmt: skip
    if missing:
        raise errors.Exception(
            f'DatePeriod::__construct(): ISO interval must contain {missing}, "{text}" given'
        )
    return DateTime(start[:-1], DateTimeZone("+00:00")), DateInterval(interval), int(times)


class DatePeriod:
    """PHP's DatePeriod: moments from a start, an interval apart, before an end or a number of times."""

    EXCLUDE_START_DATE = 1

    def __init__(self, start: Any, interval: Any = 0, end: Any = None, options: Any = 0) -> None:
        if isinstance(start, str):
            # A text in ISO's form is followed by the options alone.
            options = interval
            start, interval, end = _iso_period(start)
        self.start, self.interval, self.end = start, interval, end
        if not isinstance(end, DateTimeInterface) and to_int(end) < 1:
            raise errors.Exception(
                "DatePeriod::__construct(): Recurrence count must be greater than 0"
            )
        self._skip = to_int(options) & 1

    def __iter__(self) -> Iterator[DateTimeInterface]:
        at = object.__new__(type(self.start))
        at.__dict__.update(self.start.__dict__)
        counted = not isinstance(self.end, DateTimeInterface)
        number = 0
        while number <= to_int(self.end) if counted else at < self.end:
            if number or not self._skip:
                given = object.__new__(type(at))
                given.__dict__.update(at.__dict__)
                yield given
            at = at.add(self.interval)
            number += 1
