"""PHP's clock: time zones, ``date``, ``mktime`` and what belongs to them.

The time zone is PHP's default, UTC, until ``date_default_timezone_set`` says otherwise.
"""

from __future__ import annotations

import calendar
import datetime as _dt
import math
import re
import time as _time
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip


_zone_name = "UTC"


ABBREVIATIONS = {
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "wet": 0, "west": 1, "bst": 1,
    "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "awst": 8, "nzst": 12, "nzdt": 13, "sast": 2,
}  # fmt: skip


def _zone(name: str) -> _dt.tzinfo:
    offset = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", name)
    if offset:
        seconds = int(offset[2]) * 3600 + int(offset[3] or 0) * 60
        return _dt.timezone(_dt.timedelta(seconds=seconds if offset[1] == "+" else -seconds))
    if name.upper() in ("UTC", "Z", "GMT"):
        return _dt.timezone.utc
    hours = ABBREVIATIONS.get(name.lower())
    if hours is not None:
        return _dt.timezone(_dt.timedelta(hours=hours), name.upper())
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
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int,
    zone: _dt.tzinfo,
    summer: bool = False,
) -> _dt.datetime:
    """A moment of fields that may run over: month 14 is February of the next year."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    naive = _dt.datetime(year, month, 1) + _dt.timedelta(days=day - 1)
    naive += _dt.timedelta(hours=hour, minutes=minute, seconds=second)
    return _localized(naive, zone, summer)


def _localized(naive: _dt.datetime, zone: _dt.tzinfo, summer: bool = False) -> _dt.datetime:
    """A time of day in a zone.

    Args:
        naive: What the clock shows.
        zone: Where.
        summer: Of an hour that comes twice, is it the first one? PHP takes the second, unless the
            moment before was in summer time.

    Returns:
        The moment. A time of day that is left out moves on by what is left out.
    """
    first, second = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    before, after = first.utcoffset(), second.utcoffset()
    if before == after:
        return first
    if before is not None and after is not None and before > after:
        return first if summer else second
    return first.astimezone(_dt.timezone.utc).astimezone(zone)


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


def timezone_identifiers_list(group: Any = 2047, country: Any = None) -> list[str]:
    """``timezone_identifiers_list()``: the names of zones that the system knows."""
    regions = (
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
        "Indian", "Pacific",
    )  # fmt: skip
    known = available_timezones()
    return sorted(name for name in known if name.split("/")[0] in regions or name == "UTC")


def idate(pattern: Any, stamp: Any = None) -> int:
    """``idate()``: one letter of ``date`` as an int."""
    return int(date(pattern, stamp))


def localtime(stamp: Any = None, named: Any = False) -> Any:
    """``localtime()``: the fields of C's ``tm``, as a list or by their names."""
    now = _local(time() if stamp is None else to_int(stamp))
    fields = {
        "tm_sec": now.second, "tm_min": now.minute, "tm_hour": now.hour, "tm_mday": now.day,
        "tm_mon": now.month - 1, "tm_year": now.year - 1900, "tm_wday": now.isoweekday() % 7,
        "tm_yday": now.timetuple().tm_yday - 1, "tm_isdst": int(bool(now.dst())),
    }  # fmt: skip
    return fields if named else list(fields.values())
