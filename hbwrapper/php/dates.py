"""PHP's dates: ``date``, ``strtotime``, ``mktime`` and the DateTime classes.

The time zone is PHP's default, UTC, until ``date_default_timezone_set`` says otherwise.
"""

from __future__ import annotations

import calendar
import datetime as _dt
import functools
import math
import re
import time as _time
from collections.abc import Callable, Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_zone_name = "UTC"


def _zone(name: str) -> _dt.tzinfo:
    offset = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", name)
    if offset:
        seconds = int(offset[2]) * 3600 + int(offset[3] or 0) * 60
        return _dt.timezone(_dt.timedelta(seconds=seconds if offset[1] == "+" else -seconds))
    if name.upper() in ("UTC", "Z", "GMT"):
        return _dt.timezone.utc
    return ZoneInfo(name)


def date_default_timezone_get() -> str:
    """``date_default_timezone_get()``."""
    return _zone_name


def date_default_timezone_set(name: Any) -> bool:
    """``date_default_timezone_set()``: False for a zone that nobody knows."""
    global _zone_name
    try:
        _zone(to_string(name))
    except (ZoneInfoNotFoundError, ValueError):
        return False
    _zone_name = to_string(name)
    return True


def time() -> int:
    """``time()``."""
    return int(_time.time())


def microtime(as_float: Any = False) -> Any:
    """``microtime()``: text, or with true a float."""
    now = _time.time()
    return now if as_float else f"{now % 1:.8f} {int(now)}"


def _local(stamp: int) -> _dt.datetime:
    base = _dt.datetime(1970, 1, 1, tzinfo=_dt.timezone.utc)
    return (base + _dt.timedelta(seconds=stamp)).astimezone(_zone(_zone_name))


def _stamp(moment: _dt.datetime) -> int:
    return calendar.timegm(moment.utctimetuple())


def _suffix(day: int) -> str:
    if 10 <= day % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _offset(moment: _dt.datetime, colon: str) -> str:
    seconds = int((moment.utcoffset() or _dt.timedelta()).total_seconds())
    sign, seconds = ("-" if seconds < 0 else "+"), abs(seconds)
    return f"{sign}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}"


def _abbreviation(moment: _dt.datetime, name: str) -> str:
    if re.match(r"[+-]\d", name):
        return _offset(moment, ":")
    found = moment.tzname() or "UTC"
    return found if found[0] not in "+-" else _offset(moment, ":")


# Python's years begin with 1; the calendar repeats itself after 400 of them.
_CYCLE, _CYCLE_SECONDS = 400, 146097 * 86400
_YEAR_ONE = -62135596800


def _formatted(pattern: str, moment: _dt.datetime, name: str, years: int = 0) -> str:
    year = moment.year - years
    iso = moment.isocalendar()
    seconds = int((moment.utcoffset() or _dt.timedelta()).total_seconds())
    letters: dict[str, Callable[[], Any]] = {
        "d": lambda: f"{moment.day:02d}", "D": lambda: _DAYS[moment.weekday()][:3],
        "j": lambda: moment.day, "l": lambda: _DAYS[moment.weekday()],
        "N": lambda: moment.isoweekday(), "S": lambda: _suffix(moment.day),
        "w": lambda: moment.isoweekday() % 7, "z": lambda: moment.timetuple().tm_yday - 1,
        "W": lambda: f"{iso[1]:02d}", "F": lambda: _MONTHS[moment.month - 1],
        "m": lambda: f"{moment.month:02d}", "M": lambda: _MONTHS[moment.month - 1][:3],
        "n": lambda: moment.month, "t": lambda: calendar.monthrange(moment.year, moment.month)[1],
        "L": lambda: int(calendar.isleap(moment.year)), "o": lambda: iso[0] - years,
        "Y": lambda: f"{'-' * (year < 0)}{abs(year):04d}", "y": lambda: f"{int(math.fmod(year, 100)):02d}",
        "a": lambda: "am" if moment.hour < 12 else "pm",
        "A": lambda: "AM" if moment.hour < 12 else "PM",
        "g": lambda: moment.hour % 12 or 12, "G": lambda: moment.hour,
        "h": lambda: f"{moment.hour % 12 or 12:02d}", "H": lambda: f"{moment.hour:02d}",
        "i": lambda: f"{moment.minute:02d}", "s": lambda: f"{moment.second:02d}",
        "u": lambda: f"{moment.microsecond:06d}", "v": lambda: f"{moment.microsecond // 1000:03d}",
        "B": lambda: f"{(_stamp(moment) + 3600) % 86400 * 10 // 864:03d}",
        "e": lambda: name, "I": lambda: int(bool(moment.dst())),
        "O": lambda: _offset(moment, ""), "P": lambda: _offset(moment, ":"),
        "p": lambda: "Z" if name in ("UTC", "Z", "+00:00") else _offset(moment, ":"),
        "T": lambda: _abbreviation(moment, name), "Z": lambda: seconds,
        "U": lambda: _stamp(moment) - years // _CYCLE * _CYCLE_SECONDS,
        "c": lambda: _formatted(f"{year:04d}-m-d\\TH:i:sP", moment, name, years),
        "r": lambda: _formatted("D, d M Y H:i:s O", moment, name, years),
    }  # fmt: skip
    out = []
    escaped = False
    for char in pattern:
        if escaped:
            out.append(char)
            escaped = False
        elif char == "\\":
            escaped = True
        elif char in letters:
            out.append(str(letters[char]()))
        else:
            out.append(char)
    return "".join(out)


def date(pattern: Any, stamp: Any = None) -> str:
    """``date()``."""
    at = time() if stamp is None else to_int(stamp)
    cycles = max(-((at - _YEAR_ONE - 86400) // _CYCLE_SECONDS), 0)
    moment = _local(at + cycles * _CYCLE_SECONDS)
    return _formatted(to_string(pattern), moment, _zone_name, cycles * _CYCLE)


def gmdate(pattern: Any, stamp: Any = None) -> str:
    """``gmdate()``."""
    at = time() if stamp is None else to_int(stamp)
    moment = _dt.datetime(1970, 1, 1, tzinfo=_dt.timezone.utc) + _dt.timedelta(seconds=at)
    return _formatted(to_string(pattern), moment, "UTC")


def getdate(stamp: Any = None) -> dict[Any, Any]:
    """``getdate()``."""
    at = time() if stamp is None else to_int(stamp)
    now = _local(at)
    return {
        "seconds": now.second, "minutes": now.minute, "hours": now.hour, "mday": now.day,
        "wday": now.isoweekday() % 7, "mon": now.month, "year": now.year,
        "yday": now.timetuple().tm_yday - 1, "weekday": _DAYS[now.weekday()],
        "month": _MONTHS[now.month - 1], 0: at,
    }  # fmt: skip


def checkdate(month: Any, day: Any, year: Any) -> bool:
    """``checkdate()``."""
    m, d, y = to_int(month), to_int(day), to_int(year)
    return 1 <= m <= 12 and 1 <= y <= 9999 and 1 <= d <= calendar.monthrange(y, m)[1]


def cal_days_in_month(kind: Any, month: Any, year: Any) -> int:
    """``cal_days_in_month()`` of the Gregorian calendar."""
    return calendar.monthrange(to_int(year), to_int(month))[1]


def _moment(
    year: int, month: int, day: int, hour: int, minute: int, second: int, zone: _dt.tzinfo
) -> _dt.datetime:
    """A moment of fields that may run over: month 14 is February of the next year."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    naive = _dt.datetime(year, month, 1) + _dt.timedelta(days=day - 1)
    naive += _dt.timedelta(hours=hour, minutes=minute, seconds=second)
    return _exact(naive.replace(tzinfo=zone))


def _exact(moment: _dt.datetime) -> _dt.datetime:
    """A time of day that daylight saving left out moves on by the hour."""
    utc = moment.astimezone(_dt.timezone.utc)
    return utc.astimezone(moment.tzinfo)


def mktime(
    hour: Any, minute: Any = None, second: Any = None, month: Any = None, day: Any = None,
    year: Any = None,
) -> int:  # fmt: skip
    """``mktime()``: what is left out is now's."""
    return _stamp(_made(_local(time()), hour, minute, second, month, day, year))


def gmmktime(
    hour: Any, minute: Any = None, second: Any = None, month: Any = None, day: Any = None,
    year: Any = None,
) -> int:  # fmt: skip
    """``gmmktime()``."""
    now = _dt.datetime.now(_dt.timezone.utc)
    return _stamp(_made(now, hour, minute, second, month, day, year))


def _made(now: _dt.datetime, *given: Any) -> _dt.datetime:
    own = (now.hour, now.minute, now.second, now.month, now.day, now.year)
    hour, minute, second, month, day, year = (
        mine if value is None else to_int(value) for mine, value in zip(own, given, strict=True)
    )
    if given[5] is not None and 0 <= year <= 100:
        year += 2000 if year < 70 else 1900
    return _moment(year, month, day, hour, minute, second, now.tzinfo or _dt.timezone.utc)


# Reading dates

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
_ABBREVIATIONS = {
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3,
}  # fmt: skip
_UNIT = "secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|weekdays?"
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_CLOCK = r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d|60)(?:[.,](?P<fraction>\d+))?)?(?:\s*(?P<half>[ap])\.?m\.?)?"
_RULES = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("stamp", r"@(?P<stamp>-?\d+)(?:\.\d+)?"),
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
        ("zone", r"(?P<zone>utc|gmt|z)(?![a-z/])"),
        ("abbreviation", rf"(?P<zone>{'|'.join(_ABBREVIATIONS)})(?![a-z/])"),
        ("zone", r"(?P<zone>[a-z]+(?:/[a-z_]+)+)"),
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
        if kind == "isoweek":
            monday = _dt.date.fromisocalendar(int(found["year"]), 1, 1)
            days = 7 * (int(found["week"]) - 1) + int(found.get("weekday", 1)) - 1
            on = monday + _dt.timedelta(days=days)
            fields = {"year": str(on.year), "month": str(on.month), "day": str(on.day)}
            return self._date("iso", fields)
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
            self.weekday = (_DAY_NAMES[found["weekday"].lower()], 0)
            self.clock = self.clock or (0, 0, 0, 0)
        elif kind == "monthname":
            self.month = _MONTH_NAMES[found["name"].lower()]
        elif kind == "abbreviation":
            if self.zone is not None:
                return False
            self.zone_name = found["zone"].upper()
            self.zone = _dt.timezone(
                _dt.timedelta(hours=_ABBREVIATIONS[found["zone"].lower()]), self.zone_name
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
        if found.get("ago"):
            amount = -amount
        unit = found["unit"].lower()
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
        naive += _dt.timedelta(days=self.move["day"])
        naive = self._weekdays(naive)
        local = naive + _dt.timedelta(hours=hour, minutes=minute, seconds=second)
        moment = _exact(local.replace(tzinfo=zone, microsecond=micro))
        # Hours and seconds run on through a change of the clock.
        utc = moment.astimezone(_dt.timezone.utc) + _dt.timedelta(
            hours=self.move["hour"], minutes=self.move["minute"], seconds=self.move["second"]
        )
        return utc.astimezone(zone)

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


def _read(
    text: str, now: _dt.datetime, keeps_time: bool = False
) -> tuple[_dt.datetime, str] | None:
    """The moment that a text means, and its zone's name; None where it means none.

    A date without a time of day is midnight, or now's time where ``keeps_time``.
    """
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
    return reading.result(), reading.zone_name


def strtotime(text: Any, base: Any = None) -> int | bool:
    """``strtotime()``: seconds since 1970, or False for what is no date.

    Dates, times and relative phrases of English, as PHP's manual lists them; rare forms (week
    dates, Roman months, zone abbreviations) are False here.
    """
    at = time() if base is None else to_int(base)
    if re.fullmatch(r"\s*0000-00-00(?:[ T]00:00(?::00)?)?\s*", to_string(text)):
        # What MySQL keeps where there is no date: for PHP, the end of November of the year -1.
        first = _dt.datetime(1, 1, 1, tzinfo=_zone(_zone_name)).utcoffset() or _dt.timedelta()
        return -62169984000 - int(first.total_seconds())
    try:
        found = _read(to_string(text), _local(at))
    except (ValueError, OverflowError):
        return False
    return _stamp(found[0]) if found else False


class DateTimeZone:
    """PHP's DateTimeZone."""

    def __init__(self, name: Any = "UTC") -> None:
        self._name = to_string(name)
        try:
            self.zone = _zone(self._name)
        except (ZoneInfoNotFoundError, ValueError):
            raise errors.Exception(
                f"DateTimeZone::__construct(): Unknown or bad timezone ({name})"
            ) from None

    def getName(self) -> str:
        """The zone's name."""
        return self._name


class DateInterval:
    """PHP's DateInterval: ``P1M2DT3H``, or what ``diff`` gives."""

    days: Any = False

    def __init__(self, text: Any = "PT0S") -> None:
        match = re.fullmatch(
            r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?",
            to_string(text),
        )
        if not match or to_string(text) in ("P", "PT"):
            raise errors.Exception(f"DateInterval::__construct(): Unknown or bad format ({text})")
        y, m, w, d, h, i, s = (int(part or 0) for part in match.groups())
        self.y, self.m, self.d, self.h, self.i, self.s = y, m, d + 7 * w, h, i, s
        self.f = 0.0
        self.invert = 0

    def format(self, pattern: Any) -> str:
        """``%a`` the days, ``%y %m %d %h %i %s`` and their capitals with a zero, ``%R`` the sign."""
        values: dict[str, Any] = {
            "y": self.y, "Y": f"{self.y:04d}", "m": self.m, "M": f"{self.m:02d}", "d": self.d,
            "D": f"{self.d:02d}", "h": self.h, "H": f"{self.h:02d}", "i": self.i,
            "I": f"{self.i:02d}", "s": self.s, "S": f"{self.s:02d}",
            "a": "(unknown)" if self.days is False else self.days,
            "R": "-" if self.invert else "+", "r": "-" if self.invert else "", "%": "%",
        }  # fmt: skip
        return re.sub(
            r"%(.)", lambda m: str(values.get(m[1], m[0])), to_string(pattern), flags=re.DOTALL
        )


def _ahead(start: _dt.datetime, months: int) -> _dt.datetime:
    moved = _moment(start.year, start.month + months, start.day, 0, 0, 0, _dt.timezone.utc)
    return _dt.datetime.combine(moved.date(), start.time())


@functools.total_ordering
class DateTimeInterface:
    """What DateTime and DateTimeImmutable share."""

    _changes = True

    def __init__(self, text: Any = "now", zone: DateTimeZone | None = None) -> None:
        self._name = zone.getName() if zone else _zone_name
        now = _dt.datetime.now(_zone(self._name))
        try:
            found = _read(to_string(text) or "now", now)
        except (ValueError, OverflowError):
            found = None
        if found is None:
            shown = to_string(text)
            raise errors.Exception(
                f"Failed to parse time string ({shown}) at position 0 ({shown[:1]}): "
                "The timezone could not be found in the database"
            )
        self._moment, name = found
        self._name = name or self._name

    @property
    def moment(self) -> _dt.datetime:
        """The moment itself."""
        return self._moment

    def _with(self, moment: _dt.datetime) -> Any:
        if self._changes:
            self._moment = moment
            return self
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin._moment = moment
        return twin

    def format(self, pattern: Any) -> str:
        """As ``date``."""
        return _formatted(to_string(pattern), self._moment, self._name)

    def getTimestamp(self) -> int:
        """Seconds since 1970."""
        return _stamp(self._moment)

    def getTimezone(self) -> DateTimeZone:
        """The zone."""
        return DateTimeZone(self._name)

    def getOffset(self) -> int:
        """Seconds east of UTC."""
        return int((self._moment.utcoffset() or _dt.timedelta()).total_seconds())

    def modify(self, text: Any) -> Any:
        """Move by a phrase as ``strtotime`` reads it; False where it is none."""
        found = _read(to_string(text), self._moment, keeps_time=True)
        return self._with(found[0].astimezone(self._moment.tzinfo)) if found else False

    def _moved(self, interval: DateInterval, sign: int) -> Any:
        now = self._moment
        if interval.days is not False and sign and interval.invert:
            sign = -sign
        local = _moment(
            now.year + sign * interval.y, now.month + sign * interval.m,
            now.day + sign * interval.d, now.hour, now.minute, now.second,
            now.tzinfo or _dt.timezone.utc,
        ).replace(microsecond=now.microsecond)  # fmt: skip
        utc = local.astimezone(_dt.timezone.utc) + sign * _dt.timedelta(
            hours=interval.h, minutes=interval.i, seconds=interval.s
        )
        return self._with(utc.astimezone(now.tzinfo))

    def add(self, interval: DateInterval) -> Any:
        """Move on."""
        return self._moved(interval, 1)

    def sub(self, interval: DateInterval) -> Any:
        """Move back."""
        return self._moved(interval, -1)

    def setTime(self, hour: Any, minute: Any, second: Any = 0) -> Any:
        """Another time of day."""
        now = self._moment
        return self._with(
            _moment(now.year, now.month, now.day, to_int(hour), to_int(minute), to_int(second),
                    now.tzinfo or _dt.timezone.utc)
        )  # fmt: skip

    def setDate(self, year: Any, month: Any, day: Any) -> Any:
        """Another day."""
        now = self._moment
        return self._with(
            _moment(to_int(year), to_int(month), to_int(day), now.hour, now.minute, now.second,
                    now.tzinfo or _dt.timezone.utc).replace(microsecond=now.microsecond)
        )  # fmt: skip

    def setTimestamp(self, stamp: Any) -> Any:
        """Another moment."""
        base = _dt.datetime(1970, 1, 1, tzinfo=_dt.timezone.utc)
        moment = base + _dt.timedelta(seconds=to_int(stamp))
        return self._with(moment.astimezone(self._moment.tzinfo))

    def setTimezone(self, zone: DateTimeZone) -> Any:
        """The same moment elsewhere."""
        result = self._with(self._moment.astimezone(zone.zone))
        result._name = zone.getName()
        return result

    def diff(self, other: DateTimeInterface) -> DateInterval:
        """From this one to the other."""
        one, two = self._moment, other.moment
        result = DateInterval()
        if two < one:
            result.invert = 1
            one, two = two, one
        if one.utcoffset() != two.utcoffset() and not isinstance(one.tzinfo, ZoneInfo):
            two = two.astimezone(one.tzinfo)
        start, end = one.replace(tzinfo=None), two.replace(tzinfo=None)
        months = (end.year - start.year) * 12 + end.month - start.month
        # As far as whole months reach, from the date that was asked; the rest is days and hours.
        if result.invert:
            while months and _ahead(end, -months) < start:
                months -= 1
            rest = _ahead(end, -months) - start
        else:
            while months and _ahead(start, months) > end:
                months -= 1
            rest = end - _ahead(start, months)
        result.y, result.m, result.d = months // 12, months % 12, rest.days
        result.h, result.i, result.s = (
            rest.seconds // 3600,
            rest.seconds // 60 % 60,
            rest.seconds % 60,
        )
        result.f = rest.microseconds / 1e6
        result.days = (end - start).days
        return result

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateTimeInterface) and self._moment == other.moment

    def __lt__(self, other: DateTimeInterface) -> bool:
        return self._moment < other.moment

    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def createFromFormat(cls, pattern: Any, text: Any, zone: DateTimeZone | None = None) -> Any:
        """A text read by a pattern of ``date``'s letters; False where it does not fit."""
        name = zone.getName() if zone else _zone_name
        try:
            moment, name = _by_pattern(to_string(pattern), to_string(text), name)
        except (ValueError, OverflowError, ZoneInfoNotFoundError):
            return False
        result = object.__new__(cls)
        result._moment, result._name = moment, name
        return result


_PARTS = {
    "d": r"(?P<day>\d{1,2})", "j": r"(?P<day>\d{1,2})", "m": r"(?P<month>\d{1,2})",
    "n": r"(?P<month>\d{1,2})", "Y": r"(?P<year>\d{1,4})", "y": r"(?P<short>\d{2})",
    "M": rf"(?P<name>{_MONTH})", "F": rf"(?P<name>{_MONTH})", "D": r"[A-Za-z]+", "l": r"[A-Za-z]+",
    "S": r"(?:st|nd|rd|th)", "H": r"(?P<hour>\d{1,2})", "G": r"(?P<hour>\d{1,2})",
    "h": r"(?P<hour>\d{1,2})", "g": r"(?P<hour>\d{1,2})", "i": r"(?P<minute>\d{2})",
    "s": r"(?P<second>\d{2})", "u": r"(?P<micro>\d{1,6})", "v": r"(?P<micro>\d{1,3})",
    "a": r"(?P<half>[ap])\.?m\.?", "A": r"(?P<half>[ap])\.?m\.?", "U": r"(?P<stamp>-?\d+)",
    "e": r"(?P<zone>[A-Za-z_/]+|[+-]\d{2}:?\d{2})", "T": r"(?P<zone>[A-Za-z_/]+|[+-]\d{2}:?\d{2})",
    "O": r"(?P<zone>Z|[+-]\d{2}:?\d{2})", "P": r"(?P<zone>Z|[+-]\d{2}:?\d{2})",
    "p": r"(?P<zone>Z|[+-]\d{2}:?\d{2})", " ": r"\s", "?": r".", "*": r"[^\s,;:/.\\()-]*",
    "+": r".*", "!": "", "|": "", "#": r"[;:/.,()-]",
}  # fmt: skip


def _by_pattern(pattern: str, text: str, name: str) -> tuple[_dt.datetime, str]:
    """What ``createFromFormat`` makes of a text.

    Raises:
        ValueError: The text does not fit the pattern.
    """
    source = ""
    escaped = False
    for char in pattern:
        if escaped or char not in _PARTS:
            if char == "\\" and not escaped:
                escaped = True
                continue
            if char == "z" and not escaped:
                raise NotImplementedError("createFromFormat() with the day of the year")
            source += re.escape(char)
        else:
            source += _PARTS[char]
        escaped = False
    match = re.fullmatch(source, text, re.IGNORECASE | re.DOTALL)
    if not match:
        raise ValueError(text)
    found = {key: value for key, value in match.groupdict().items() if value is not None}
    if "zone" in found:
        name = found["zone"]
        name = (
            "Z" if name in ("Z", "z") else name.upper() if name.lower() in ("utc", "gmt") else name
        )
    zone = _zone(name)
    if name[0] in "+-":
        name = _offset(_dt.datetime.now(zone), ":")
    if "stamp" in found:
        base = _dt.datetime(1970, 1, 1, tzinfo=_dt.timezone.utc)
        return base + _dt.timedelta(seconds=int(found["stamp"])), "+00:00"
    epoch = _dt.datetime(1970, 1, 1, tzinfo=zone)
    now = epoch if "!" in pattern or "|" in pattern else _dt.datetime.now(zone)
    timed = found.keys() & {"hour", "minute", "second", "micro"}
    hour = int(found.get("hour", 0 if timed else now.hour))
    if "half" in found:
        if not 1 <= hour <= 12:
            raise ValueError(text)
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    minute = int(found.get("minute", 0 if timed else now.minute))
    second = int(found.get("second", 0 if timed else now.second))
    year = int(found.get("year", now.year))
    if "short" in found:
        year = int(found["short"])
        year += 2000 if year < 70 else 1900
    month = (
        _MONTH_NAMES[found["name"].lower()]
        if "name" in found
        else int(found.get("month", now.month))
    )
    day = int(found.get("day", now.day))
    if month > 12 or day > 31 or hour > 24 or minute > 59 or second > 59:
        raise ValueError(text)
    micro = int(f"{found['micro']:0<6}") if "micro" in found else 0 if timed else now.microsecond
    return _moment(year, month, day, hour, minute, second, zone).replace(microsecond=micro), name


class DateTime(DateTimeInterface):
    """PHP's DateTime: its methods change it."""


class DateTimeImmutable(DateTimeInterface):
    """PHP's DateTimeImmutable: its methods give a new one."""

    _changes = False


def date_create(text: Any = "now") -> Any:
    """``date_create()``: a DateTime, or False."""
    try:
        return DateTime(text)
    except errors.Exception:
        return False


def date_diff(one: DateTimeInterface, other: DateTimeInterface) -> DateInterval:
    """``date_diff()``."""
    return one.diff(other)


def date_format(moment: DateTimeInterface, pattern: Any) -> str:
    """``date_format()``."""
    return moment.format(pattern)


class DatePeriod:
    """PHP's DatePeriod: moments from a start, an interval apart, before an end or a number of times."""

    EXCLUDE_START_DATE = 1

    def __init__(
        self, start: DateTimeInterface, interval: DateInterval, end: Any, options: Any = 0
    ) -> None:
        self.start, self.interval, self.end = start, interval, end
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
