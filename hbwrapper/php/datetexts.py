"""Dates and times as people write them: ``strtotime``."""

from __future__ import annotations

import datetime as _dt
import re
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

from hbwrapper.php.clock import (
    _DAYS,
    _MONTHS,
    ABBREVIATIONS,
    _local,
    _localized,
    _moment,
    _offset,
    _stamp,
    _zone,
    date_default_timezone_get,
    time,
)
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int

_UNITS = {
    "sec": "second", "second": "second", "min": "minute", "minute": "minute", "hour": "hour",
    "day": "day", "week": "week", "fortnight": "fortnight", "month": "month", "year": "year",
    "weekday": "weekday", "sat": "", "mon": "",
}  # fmt: skip


_ORDINALS = {name: n for n, name in enumerate(
    ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
)} | {"next": 1, "last": -1, "previous": -1, "this": 0}  # fmt: skip


_DAY_NAMES = {}


for _number, _name in enumerate(_DAYS):
    _DAY_NAMES[_name.lower()] = _DAY_NAMES[_name[:3].lower()] = _number


_DAY_NAMES |= {"tues": 1, "wednes": 2, "thur": 3, "thurs": 3}


_MONTH_NAMES = {}


for _number, _name in enumerate(_MONTHS, 1):
    _MONTH_NAMES[_name.lower()] = _MONTH_NAMES[_name[:3].lower()] = _number


_MONTH_NAMES["sept"] = 9


_DAY = "|".join(sorted(_DAY_NAMES, key=len, reverse=True))


_MONTH = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))


_UNIT = "secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|weekdays?"


_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))


_CLOCK = r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d|60)(?:[.,](?P<fraction>\d+))?)?(?:\s*(?P<half>[ap])\.?m\.?)?"


_RULES = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("stamp", r"@(?P<stamp>-?\d+)(?:\.\d+)?"),
        ("isoclock", r"(?P<year>\d{4})(?P<month>0\d|1[0-2])(?P<day>[0-2]\d|3[01])(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)(?!\d)"),
        ("isoclock", rf"(?P<day>\d{{1,2}})/(?P<name>{_MONTH})/(?P<year>\d{{4}}):(?P<hour>\d{{2}}):(?P<minute>\d{{2}}):(?P<second>\d{{2}})"),
        ("dayofyear", r"(?P<year>\d{4})-?(?P<day>[0-2]\d\d|3[0-6]\d)(?![\d:])"),
        ("iso", r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?=$|[^\d-])(?:t(?=\d))?"),
        ("iso", r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)"),
        ("iso", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})(?!\d)"),
        ("iso", r"(?P<day>\d{1,2})[.-](?P<month>\d{1,2})[.-](?P<year>\d{4})(?!\d)"),
        ("isoclock", r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})t(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?!\d)"),
        ("iso", r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?=$|[t ])(?:t(?=\d))?"),
        ("isoweek", r"(?P<year>\d{4})-?w(?P<week>0[1-9]|[1-4]\d|5[0-3])(?:-?(?P<weekday>[0-7]))?(?!\d)"),
        ("month", r"(?P<year>\d{4})-(?P<month>\d{2})(?![\d-])"),
        ("dayonly", r"(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])(?![\d/])"),
        ("iso", rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .\t-]*(?P<name>{_MONTH})[ .\t-]*(?P<year>\d{{4}})(?!\d)"),
        ("iso", rf"(?P<name>{_MONTH})[ .\t-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,. \t]+(?P<year>\d{{4}})(?![\d:])"),
        ("month", rf"(?P<name>{_MONTH})[ .\t-]*(?P<year>\d{{4}})(?!\d)"),
        ("dayonly", rf"(?P<name>{_MONTH})[ .\t-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"),
        ("dayonly", rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .\t-]*(?P<name>{_MONTH})(?![a-z])"),
        ("clock", _CLOCK),
        ("clock", r"(?P<hour>0?[1-9]|1[0-2])\s*(?P<half>[ap])\.?m\.?(?![a-z])"),
        ("aboutclock", r"(?P<about>back|front) of (?P<hour>[01]?\d|2[0-4])(?:\s*(?P<half>[ap])\.?m\.?)?(?![\d:a-z])"),
        ("edge", r"(?P<edge>first|last) day of(?![a-z])"),
        ("nth", rf"(?P<count>{_ORDINAL}) (?P<weekday>{_DAY}) of(?![a-z])"),
        ("move", rf"(?P<signs>[+-]*)\s*(?P<count>\d+)\s*(?P<unit>{_UNIT}|{_DAY})(?![a-z])(?P<ago>(?:\s+ago)?)"),
        ("move", rf"(?P<count>{_ORDINAL})\s+(?P<unit>{_UNIT}|{_DAY})(?![a-z])(?P<ago>(?:\s+ago)?)"),
        ("word", r"(?P<word>now|today|midnight|noon|tomorrow|yesterday)(?![a-z])"),
        ("weekday", rf"(?P<weekday>{_DAY})(?![a-z])"),
        ("monthname", rf"(?P<name>{_MONTH})(?![a-z])"),
        ("zone", r"(?:utc|gmt)?(?P<zone>[+-]\d{1,2}:?\d{2})(?!\d)"),
        ("zone", r"(?:utc|gmt)?(?P<zone>[+-]\d{1,2})(?![\d:]|\s*[a-z])"),
        ("zone", r"(?P<zone>utc|gmt|z)(?![a-z/])"),
        ("abbreviation", rf"(?P<zone>{'|'.join(ABBREVIATIONS)})(?![a-z/])"),
        ("zone", r"(?P<zone>[a-z]+(?:/[a-z_]+)+)"),
        ("comment", r"\([a-z]{1,6}\)"),
        ("weekday", r"(?P<weekday>weekdays?)(?![a-z])"),
        ("year", r"(?P<year>\d{4})(?!\d)"),
        ("blank", r"[\s,]+"),
    )
]  # fmt: skip


class _Reading:
    """What a date's text says: fields, and how far to move from them."""

    def __init__(self, now: _dt.datetime, keeps_time: bool) -> None:
        self.now = now
        self.keeps_time = keeps_time
        self.year: int | None = None
        self.month: int | None = None
        self.day: int | None = None
        self.clock: tuple[int, int, int, int] | None = None
        self.move = {"second": 0, "minute": 0, "hour": 0, "day": 0, "month": 0, "year": 0,
                     "weekday": 0}  # fmt: skip
        self.weekday: tuple[int, int] | None = None
        self.same_week = False
        self.edge = ""
        self.nth: tuple[int, int] | None = None
        self.zone: _dt.tzinfo | None = None
        self.zone_name = ""
        self.stamp: int | None = None

    def take(self, kind: str, match: re.Match[str]) -> bool:
        """Note one phrase; False where it contradicts another."""
        found = {k: v for k, v in match.groupdict().items() if v is not None}
        if kind in ("iso", "month", "dayonly"):
            return self._date(kind, found)
        if kind == "clock":
            return self._time(found)
        if kind == "isoclock":
            return self._date("iso", found) and self._time(found)
        if kind == "comment":
            return self.zone is not None
        if kind == "year":
            if self.day is None or self.year is not None:
                return False
            self.year = int(found["year"])
            return True
        if kind in ("dayofyear", "isoweek"):
            return self._counted(kind, found)
        if kind == "aboutclock":
            # A quarter past, or a quarter to.
            late = found["about"].lower() == "back"
            hour = int(found["hour"]) - (0 if late else 1)
            found |= {"hour": str(hour), "minute": "15" if late else "45"}
            return self._time(found)
        if kind == "move":
            return self._move(found)
        if kind == "stamp":
            self.stamp = int(found["stamp"])
            self.zone, self.zone_name = _dt.timezone.utc, "+00:00"
        elif kind == "edge":
            self.edge = found["edge"].lower()
        elif kind == "nth":
            self.nth = _ORDINALS[found["count"].lower()], _DAY_NAMES[found["weekday"].lower()]
            self.clock = self.clock or (0, 0, 0, 0)
        elif kind == "word":
            self._word(found["word"].lower())
        elif kind == "weekday":
            # "weekday" by itself is a Monday.
            self.weekday = (_DAY_NAMES.get(found["weekday"].lower(), 0), 0)
            self.clock = self.clock or (0, 0, 0, 0)
        elif kind == "monthname":
            self.month = _MONTH_NAMES[found["name"].lower()]
        elif kind == "abbreviation":
            if self.zone is not None:
                return False
            self.zone_name = found["zone"].upper()
            self.zone = _dt.timezone(
                _dt.timedelta(hours=ABBREVIATIONS[found["zone"].lower()]), self.zone_name
            )
        elif kind == "zone":
            if self.zone is not None:
                return False
            name = found["zone"]
            try:
                self.zone = _zone(name if name[0] in "+-" or "/" in name else "UTC")
            except (ZoneInfoNotFoundError, ValueError):
                return False
            self.zone_name = name if "/" in name else "UTC"
            if name[0] in "+-":
                self.zone_name = _offset(_dt.datetime.now(self.zone), ":")
            elif name.lower() == "z":
                self.zone_name = "Z"
        return True

    def _counted(self, kind: str, found: dict[str, str]) -> bool:
        """A day by its number in the year, or by its week."""
        year = int(found["year"])
        if kind == "dayofyear":
            on = _dt.date(year, 1, 1) + _dt.timedelta(days=int(found["day"]) - 1)
        else:
            days = 7 * (int(found["week"]) - 1) + int(found.get("weekday", 1)) - 1
            on = _dt.date.fromisocalendar(year, 1, 1) + _dt.timedelta(days=days)
        return self._date("iso", {"year": str(on.year), "month": str(on.month), "day": str(on.day)})

    def _date(self, kind: str, found: dict[str, str]) -> bool:
        if self.day is not None:
            return False
        month = _MONTH_NAMES[found["name"].lower()] if "name" in found else int(found["month"])
        year = found.get("year")
        if year is not None:
            self.year = int(year)
            if len(year) == 2:
                self.year += 2000 if self.year < 70 else 1900
        self.month = month
        self.day = int(found["day"]) if "day" in found else 1
        return month <= 12 and self.day <= 31

    def _time(self, found: dict[str, str]) -> bool:
        if self.clock is not None and self.clock != (0, 0, 0, 0):
            return False
        hour = int(found["hour"])
        if "half" in found:
            if not 1 <= hour <= 12:
                return False
            hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
        fraction = int(f"{found.get('fraction', '0'):0<6}"[:6])
        self.clock = hour, int(found.get("minute", 0)), int(found.get("second", 0)), fraction
        return True

    def _move(self, found: dict[str, str]) -> bool:
        count = found["count"].lower()
        amount = int(count) if count.isdigit() else _ORDINALS[count]
        if found.get("signs", "").count("-") % 2:
            amount = -amount
        unit = found["unit"].lower()
        if found.get("ago"):
            # It turns round all that was said before.
            self.move = {name: -moved for name, moved in self.move.items()}
            amount = -amount
        if unit in _DAY_NAMES:
            # The weekday after (or before) today; the n-th one.
            self.weekday = (_DAY_NAMES[unit], amount)
            self.clock = self.clock or (0, 0, 0, 0)
            return not count.isdigit()
        name = unit if unit in _UNITS else unit.removesuffix("s")
        name = _UNITS[name]
        if name == "week" and count in ("this", "next", "last", "previous"):
            # By itself it means that week's Monday.
            self.move["day"] += 7 * amount
            self.same_week = True
            self.weekday = self.weekday or (0, 0)
        elif name in ("week", "fortnight"):
            self.move["day"] += amount * (7 if name == "week" else 14)
        else:
            self.move[name] += amount
        return True

    def _word(self, word: str) -> None:
        if word == "now":
            return
        self.clock = (12, 0, 0, 0) if word == "noon" else (0, 0, 0, 0)
        self.move["day"] += {"tomorrow": 1, "yesterday": -1}.get(word, 0)

    def result(self) -> _dt.datetime:
        """The moment."""
        zone = self.zone or self.now.tzinfo or _dt.timezone.utc
        now = self.now.astimezone(zone)
        micro = now.microsecond
        if self.stamp is not None:
            now = _dt.datetime(1970, 1, 1, tzinfo=zone) + _dt.timedelta(seconds=self.stamp)
            micro = 0
        if self.clock is not None:
            hour, minute, second, micro = self.clock
        elif self.month is not None and not self.keeps_time:
            hour = minute = second = micro = 0
        else:
            hour, minute, second = now.hour, now.minute, now.second
        year = self.year if self.year is not None else now.year
        month = (self.month if self.month is not None else now.month) + self.move["month"]
        year += self.move["year"]
        day = self.day if self.day is not None else now.day
        if self.edge:
            month += self.edge == "last"
            day = 1 if self.edge == "first" else 0
        if self.nth is not None:
            return self._nth(year, month, zone, (hour, minute, second))
        naive = _moment(year, month, day, 0, 0, 0, _dt.timezone.utc).replace(tzinfo=None)
        if self.same_week:
            # The day of this week comes first, and then the way from it.
            naive = self._weekdays(naive) + _dt.timedelta(days=self.move["day"])
        else:
            naive = self._weekdays(naive + _dt.timedelta(days=self.move["day"]))
        # All of it is what the clock shows, and then a moment.
        local = naive + _dt.timedelta(
            hours=hour + self.move["hour"], minutes=minute + self.move["minute"],
            seconds=second + self.move["second"],
        )  # fmt: skip
        summer = self.keeps_time and bool(now.dst())
        return _localized(local.replace(microsecond=micro), zone, summer)

    def _weekdays(self, naive: _dt.datetime) -> _dt.datetime:
        if self.weekday is not None:
            wanted, count = self.weekday
            ahead = (wanted - naive.weekday()) % 7
            if self.same_week:
                ahead = wanted - naive.weekday()
            elif count > 0:
                ahead = (ahead or 7) + 7 * (count - 1)
            elif count < 0:
                ahead = (ahead or 7) - 7 + 7 * (count + 1) - (7 if ahead == 0 else 0)
                ahead = ahead if ahead < 0 else ahead - 7
            naive += _dt.timedelta(days=ahead)
        step = 1 if self.move["weekday"] > 0 else -1
        for _ in range(abs(self.move["weekday"])):
            naive += _dt.timedelta(days=step)
            while naive.weekday() > 4:
                naive += _dt.timedelta(days=step)
        return naive

    def _nth(
        self, year: int, month: int, zone: _dt.tzinfo, clock: tuple[int, int, int]
    ) -> _dt.datetime:
        count, wanted = self.nth or (0, 0)
        first = _moment(year, month, 1, *clock, zone)
        if count < 0:
            last = _moment(year, month + 1, 0, *clock, zone)
            return last - _dt.timedelta(days=(last.weekday() - wanted) % 7)
        ahead = (wanted - first.weekday()) % 7 + 7 * (count - 1)
        return first + _dt.timedelta(days=ahead)


def reading_of(text: str, now: _dt.datetime, keeps_time: bool = False) -> _Reading | None:
    """What a text says, or None where it is no date."""
    reading = _Reading(now, keeps_time)
    rest = text.strip()
    if not rest:
        return None
    while rest:
        for kind, rule in _RULES:
            match = rule.match(rest)
            if match and match.end():
                if kind != "blank" and not reading.take(kind, match):
                    return None
                rest = rest[match.end() :]
                break
        else:
            return None
    return reading


def _read(
    text: str, now: _dt.datetime, keeps_time: bool = False
) -> tuple[_dt.datetime, str] | None:
    """The moment that a text means, and its zone's name; None where it means none.

    A date without a time of day is midnight, or now's time where ``keeps_time``.
    """
    reading = reading_of(text, now, keeps_time)
    return None if reading is None else (reading.result(), reading.zone_name)


def strtotime(text: Any, base: Any = None) -> int | bool:
    """``strtotime()``: seconds since 1970, or False for what is no date.

    Dates, times and relative phrases of English, as PHP's manual lists them; rare forms (week
    dates, Roman months, zone abbreviations) are False here.
    """
    at = time() if base is None else to_int(base)
    if re.fullmatch(r"\s*0000-00-00(?:[ T]00:00(?::00)?)?\s*", to_string(text)):
        # What MySQL keeps where there is no date: for PHP, the end of November of the year -1.
        first = (
            _dt.datetime(1, 1, 1, tzinfo=_zone(date_default_timezone_get())).utcoffset()
            or _dt.timedelta()
        )
        return -62169984000 - int(first.total_seconds())
    try:
        found = _read(to_string(text), _local(at))
    except (ValueError, OverflowError):
        return False
    return _stamp(found[0]) if found else False
