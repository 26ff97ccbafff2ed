"""PHP's DateTime classes."""

from __future__ import annotations

import datetime as _dt
import functools
import re
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hbwrapper.php import exceptions as errors
from hbwrapper.php.clock import (
    ABBREVIATIONS,
    _formatted,
    _moment,
    _offset,
    _stamp,
    _zone,
    date_default_timezone_get,
    timezone_identifiers_list,
)
from hbwrapper.php.conversion import to_string
from hbwrapper.php.datetexts import _MONTH, _MONTH_NAMES, _read, reading_of
from hbwrapper.php.numerics import to_bool, to_int


def _zone_type(name: str) -> int:
    """How PHP keeps a zone: 1 an offset, 2 an abbreviation, 3 a name."""
    if name[:1] in "+-":
        return 1
    return 2 if name.lower() in ABBREVIATIONS or name == "Z" else 3


def _normal_name(name: str) -> str:
    if re.fullmatch(r"[+-]\d{1,2}(?::?\d{2})?", name):
        return _offset(_dt.datetime.now(_zone(name)), ":")
    if name.lower() in ABBREVIATIONS:
        return name.upper()
    return "UTC" if name.lower() == "utc" else name


def _serialized_zone(fields: Any, shown_class: str) -> tuple[Any, DateTimeZone]:
    """The date, if any, and the zone of what ``serialize`` wrote."""
    parts = dict(fields) if isinstance(fields, dict) else {}
    kind, name = parts.get("timezone_type"), parts.get("timezone")
    try:
        if kind in (1, 2, 3) and isinstance(name, str):
            return parts.get("date"), DateTimeZone(name)
    except errors.Exception:
        # PHP warns that it does not know the zone, and then throws.
        raise _not_serialized(shown_class) from None
    raise _not_serialized(shown_class)


def _not_serialized(shown_class: str) -> errors.Error:
    return errors.Error(f"Invalid serialization data for {shown_class} object")


def _no_constructor(shown_class: str) -> errors.Error:
    """What PHP throws where a class's own constructor does not call its parent's."""
    return errors.Error(
        f"The {shown_class} object has not been correctly initialized by its constructor"
    )


class DateTimeZone:
    """PHP's DateTimeZone."""

    UTC, ALL = 1024, 2047

    def __init__(self, name: Any = "UTC") -> None:
        self._name = _normal_name(to_string(name))
        try:
            self.zone = _zone(self._name)
        except (ZoneInfoNotFoundError, ValueError):
            raise errors.Exception(
                f"DateTimeZone::__construct(): Unknown or bad timezone ({name})"
            ) from None

    def __getattr__(self, name: str) -> Any:
        if name in ("_name", "zone"):
            raise _no_constructor("DateTimeZone")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def php_unserialize(self, fields: Any) -> None:
        """Be the zone that ``serialize`` wrote.

        Raises:
            Error: PHP's; a part is missing or is none that PHP wrote.
        """
        _, zone = _serialized_zone(fields, "DateTimeZone")
        self._name, self.zone = zone._name, zone.zone

    def php_shown(self) -> dict[str, Any]:
        """What dumps show: nothing before the constructor ran."""
        if "_name" not in vars(self):
            return {}
        return {"timezone_type": _zone_type(self._name), "timezone": self._name}

    def getName(self) -> str:
        """The zone's name."""
        return self._name

    def getOffset(self, moment: DateTimeInterface) -> int:
        """Seconds east of UTC at a moment."""
        offset = moment.moment.astimezone(self.zone).utcoffset() or _dt.timedelta()
        return int(offset.total_seconds())

    @staticmethod
    def listIdentifiers(group: Any = 2047, country: Any = None) -> list[str]:
        """The names of zones."""
        return timezone_identifiers_list()


class DateInterval:
    """PHP's DateInterval: ``P1M2DT3H``, or what ``diff`` gives."""

    days: Any = False

    def __init__(self, text: Any = "PT0S") -> None:
        match = re.fullmatch(
            r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?",
            to_string(text),
        )
        if not match or to_string(text) in ("P", "PT"):
            raise errors.Exception(f"Unknown or bad format ({text})")
        y, m, w, d, h, i, s = (int(part or 0) for part in match.groups())
        self.y, self.m, self.d, self.h, self.i, self.s = y, m, d + 7 * w, h, i, s
        self.f = 0.0
        self.invert = 0

    def php_shown(self) -> dict[str, Any]:
        """What dumps show."""
        shown = {name: getattr(self, name) for name in ("y", "m", "d", "h", "i", "s", "f")}
        return {**shown, "invert": self.invert, "days": self.days, "from_string": False}

    @staticmethod
    def createFromDateString(text: Any) -> Any:
        """An interval of a phrase: ``"1 day + 2 hours"``; False where it is none."""
        return date_interval_create_from_date_string(text)

    def format(self, pattern: Any) -> str:
        """``%a`` the days, ``%y %m %d %h %i %s`` and their capitals with a zero, ``%R`` the sign."""
        values: dict[str, Any] = {
            "y": self.y, "Y": f"{self.y:02d}", "m": self.m, "M": f"{self.m:02d}", "d": self.d,
            "D": f"{self.d:02d}", "h": self.h, "H": f"{self.h:02d}", "i": self.i,
            "I": f"{self.i:02d}", "s": self.s, "S": f"{self.s:02d}",
            "a": "(unknown)" if self.days is False else self.days,
            "f": round(self.f * 1e6), "F": f"{round(self.f * 1e6):06d}",
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

    ATOM = RFC3339 = W3C = "Y-m-d\\TH:i:sP"
    COOKIE = "l, d-M-Y H:i:s T"
    ISO8601 = "Y-m-d\\TH:i:sO"
    RFC1123 = RFC2822 = RSS = "D, d M Y H:i:s O"
    RFC822 = RFC1036 = "D, d M y H:i:s O"
    RFC850 = "l, d-M-y H:i:s T"
    RFC7231 = "D, d M Y H:i:s \\G\\M\\T"
    RFC3339_EXTENDED = "Y-m-d\\TH:i:s.vP"

    _changes, _shown_class = True, "DateTime"

    def __init__(self, text: Any = "now", zone: DateTimeZone | None = None) -> None:
        self._name = zone.getName() if zone else date_default_timezone_get()
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

    def __getattr__(self, name: str) -> Any:
        if name in ("_moment", "_name"):
            raise _no_constructor(self._shown_class)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def php_unserialize(self, fields: Any) -> None:
        """Be the moment that ``serialize`` wrote.

        Raises:
            Error: PHP's; a part is missing or is none that PHP wrote.
        """
        date, zone = _serialized_zone(fields, self._shown_class)
        if not isinstance(date, str):
            raise _not_serialized(self._shown_class)
        try:
            DateTimeInterface.__init__(self, date, zone)
        except errors.Exception:
            raise _not_serialized(self._shown_class) from None

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

    def php_shown(self) -> dict[str, Any]:
        """What dumps show: nothing before the constructor ran."""
        if "_moment" not in vars(self):
            return {}
        shown = {"date": self.format("Y-m-d H:i:s.u")}
        return {**shown, "timezone_type": _zone_type(self._name), "timezone": self._name}

    def getMicrosecond(self) -> int:
        """The microseconds of the second."""
        return self._moment.microsecond

    def getOffset(self) -> int:
        """Seconds east of UTC."""
        return int((self._moment.utcoffset() or _dt.timedelta()).total_seconds())

    def modify(self, text: Any) -> Any:
        """Move by a phrase as ``strtotime`` reads it; False where it is none."""
        found = _read(to_string(text), self._moment, keeps_time=True)
        return self._with(found[0].astimezone(self._moment.tzinfo)) if found else False

    def _summer(self) -> bool:
        return bool(self._moment.dst())

    def _moved(self, interval: DateInterval, sign: int) -> Any:
        now = self._moment
        if interval.invert:
            sign = -sign
        zone = now.tzinfo or _dt.timezone.utc
        years, months, days = sign * interval.y, sign * interval.m, sign * interval.d
        if interval.days is not False and interval.days != 0 and not (interval.y or interval.m):
            days = sign * interval.d
        local = now
        if years or months or days:
            # Days go by the calendar; hours, minutes and seconds pass.
            local = _moment(
                now.year + years, now.month + months, now.day + days, now.hour, now.minute,
                now.second, zone, self._summer(),
            ).replace(microsecond=now.microsecond)  # fmt: skip
        utc = local.astimezone(_dt.timezone.utc) + sign * _dt.timedelta(
            hours=interval.h, minutes=interval.i, seconds=interval.s,
            microseconds=round(interval.f * 1e6),
        )  # fmt: skip
        return self._with(utc.astimezone(zone))

    def add(self, interval: DateInterval) -> Any:
        """Move on."""
        return self._moved(interval, 1)

    def sub(self, interval: DateInterval) -> Any:
        """Move back."""
        return self._moved(interval, -1)

    def setTime(self, hour: Any, minute: Any, second: Any = 0, microsecond: Any = 0) -> Any:
        """Another time of day."""
        now = self._moment
        return self._with(
            _moment(now.year, now.month, now.day, to_int(hour), to_int(minute), to_int(second),
                    now.tzinfo or _dt.timezone.utc, self._summer())
            .replace(microsecond=to_int(microsecond))
        )  # fmt: skip

    def setDate(self, year: Any, month: Any, day: Any) -> Any:
        """Another day."""
        now = self._moment
        return self._with(
            _moment(to_int(year), to_int(month), to_int(day), now.hour, now.minute, now.second,
                    now.tzinfo or _dt.timezone.utc, self._summer()).replace(microsecond=now.microsecond)
        )  # fmt: skip

    def setISODate(self, year: Any, week: Any, day: Any = 1) -> Any:
        """Another day, by its week."""
        first = _dt.date.fromisocalendar(to_int(year), 1, 1)
        on = first + _dt.timedelta(days=7 * (to_int(week) - 1) + to_int(day) - 1)
        return self.setDate(on.year, on.month, on.day)

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

    def diff(self, other: DateTimeInterface, absolute: Any = False) -> DateInterval:
        """From this one to the other."""
        one, two = self._moment, other.moment
        result = DateInterval()
        if two < one:
            result.invert = 0 if to_bool(absolute) else 1
            one, two = two, one
        swapped = self._moment is not one
        if self._name != other._name or not isinstance(one.tzinfo, ZoneInfo):
            # Two places have one clock in common.
            one, two = one.astimezone(_dt.timezone.utc), two.astimezone(_dt.timezone.utc)
        elif two.replace(tzinfo=None) - one.replace(tzinfo=None) < _dt.timedelta(days=1):
            # Within a day it is the time that passes.
            zone = _dt.timezone(one.utcoffset() or _dt.timedelta())
            two = two.astimezone(zone)
            if two - one >= _dt.timedelta(days=1):
                two = one + (two - one)
        start, end = one.replace(tzinfo=None), two.replace(tzinfo=None)
        months = (end.year - start.year) * 12 + end.month - start.month
        # As far as whole months reach, from the date that was asked; the rest is days and hours.
        if swapped:
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
        name = zone.getName() if zone else date_default_timezone_get()
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


def _twin(cls: Any, moment: DateTimeInterface) -> Any:
    made = object.__new__(cls)
    made.__dict__.update(moment.__dict__)
    return made


class DateTime(DateTimeInterface):
    """PHP's DateTime: its methods change it."""

    @classmethod
    def createFromInterface(cls, moment: DateTimeInterface) -> Any:
        """The same moment as an object of this class."""
        return _twin(cls, moment)

    createFromImmutable = createFromInterface


class DateTimeImmutable(DateTimeInterface):
    """PHP's DateTimeImmutable: its methods give a new one."""

    _changes, _shown_class = False, "DateTimeImmutable"

    @classmethod
    def createFromInterface(cls, moment: DateTimeInterface) -> Any:
        """The same moment as an object of this class."""
        return _twin(cls, moment)

    createFromMutable = createFromInterface


def date_interval_create_from_date_string(text: Any) -> Any:
    """``date_interval_create_from_date_string()``: an interval of a phrase, or False."""
    now = _dt.datetime(2001, 1, 1, tzinfo=_dt.timezone.utc)
    reading = reading_of(to_string(text), now)
    if reading is None:
        return False
    made = DateInterval()
    move = reading.move
    made.y, made.m, made.d = move["year"], move["month"], move["day"] + move["weekday"]
    made.h, made.i, made.s = move["hour"], move["minute"], move["second"]
    return made
