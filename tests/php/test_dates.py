"""Dates against PHP's own: zones whose clocks change, texts, differences, and what dumps show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper import php

ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Sydney"]
BASES = [1700000000, 1709251200, 1711846800, 1729989000, 1743300000]
TEXTS = [
    "2008-05-23 00:00:00 +08", "Sun, 13 Nov 2005 22:56:10 -0800 (PST)", "20050620091407", "2005-07-14 22:30:41 GMT+2", "Thu Nov 1 00:00:00 2007",
    "11/Oct/2000:13:55:36 -0700", "2006-167", "this week +6 days", "weekdays", "2024-10-27 02:30:00", "2024-03-31 02:30", "2024-10-27 00:30 +2 hours",
    "2024-03-31 01:30 +1 hour", "+2 hours", "+90 minutes", "+1 month", "-1 week", "last day of february", "first monday of next month", "tomorrow noon", "yesterday 14:30",
    "monday", "next friday", "saturday this week", "2024-06-15T12:00:00Z", "2024-06-15T12:00:00+02:00", "@86400", "12/31/2024", "31-12-2024", "1 January 2024", "Jan 5, 2024 3pm",
    "2024-02-30", "garbage", "", "2024-13-01", "10:30", "now", "first day of january this year", "third friday of january 2024", "2024W101", "midnight +1 day", "noon", "back of 7pm",
    "2024-06-15 12:00 EST", "2024-01-01 00:00:00.5", "last sat of July 2008", "-3 weekdays", "eighth day", "2 weeks ago", "1 month 3 days ago", "Sat, 30 Apr 2016 17:52:13 GMT",
]  # fmt: skip
WHEN = st.integers(0, 2 * 10**9)
INTERVALS = st.sampled_from(["P1D", "P1M", "P1Y2M3D", "PT30M", "PT5H", "P1DT1H", "P2W", "PT86400S", "P1MT12H"])  # fmt: skip


@pytest.fixture(autouse=True)
def utc_again() -> Iterator[None]:
    yield
    php.date_default_timezone_set("UTC")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_means_what_it_means_in_php(worker: Any, zone: str, text: str) -> None:
    php.date_default_timezone_set(zone)
    for base in BASES:
        stamp = php.strtotime(text, base)
        wanted = worker("strtotime", zone, text, base)
        assert (stamp if stamp is False else php.date("c", stamp)) == wanted, base


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(WHEN, INTERVALS, st.sampled_from(ZONES), st.booleans())
def test_moments_move_as_in_php(
    worker: Any, stamp: int, interval: str, zone: str, back: bool
) -> None:
    moment = php.DateTime("@0").setTimezone(php.DateTimeZone(zone)).setTimestamp(stamp)
    moved = (
        moment.sub(php.DateInterval(interval)) if back else moment.add(php.DateInterval(interval))
    )
    assert moved.format("c") == worker("moved", zone, stamp, interval, back)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(WHEN, st.integers(-4 * 10**7, 4 * 10**7), st.sampled_from(["UTC", "Europe/Berlin"]))
def test_differences_are_phps_in_utc(worker: Any, stamp: int, more: int, zone: str) -> None:
    # Where clocks change, PHP 8.2 gives hours that depend on which of its rules came last.
    one, two = (php.DateTime(f"@{at}") for at in (stamp, stamp + more))
    shown = one.diff(two).format("%R %y %m %d %h %i %s %a")
    assert shown == worker("diff", "UTC", stamp, stamp + more)


def test_hours_pass_where_clocks_change(worker: Any) -> None:
    php.date_default_timezone_set("Europe/Berlin")
    moment, end, shown = (
        php.DateTime("2024-10-27 01:30:00"),
        php.DateTime("2024-10-27 04:00:00"),
        [],
    )
    while moment < end and len(shown) < 20:
        shown.append(moment.format("H:i T"))
        moment.add(php.DateInterval("PT30M"))
    assert shown == [
        "01:30 CEST",
        "02:00 CEST",
        "02:30 CEST",
        "02:00 CET",
        "02:30 CET",
        "03:00 CET",
        "03:30 CET",
    ]
    assert php.DateTime("2024-03-31 00:00").diff(php.DateTime("2024-03-31 06:00")).h == 5
    sydney, york = (
        php.DateTime("2024-01-01 00:00", php.DateTimeZone(zone))
        for zone in ("Australia/Sydney", "America/New_York")
    )
    assert sydney.diff(york).h == 16


def test_dates_are_dumped_as_php_dumps_them(worker: Any) -> None:
    moment = php.DateTime("2024-01-31 10:00:00")
    assert php.print_r(moment, True) == (
        "DateTime Object\n(\n    [date] => 2024-01-31 10:00:00.000000\n    [timezone_type] => 3\n"
        "    [timezone] => UTC\n)\n"
    )
    assert php.json_encode({"d": moment}) == (
        '{"d":{"date":"2024-01-31 10:00:00.000000","timezone_type":3,"timezone":"UTC"}}'
    )
    assert (
        php.DateTime("2024-01-31").format(php.DateTime.RFC7231) == "Wed, 31 Jan 2024 00:00:00 GMT"
    )
    fraction = php.DateInterval("PT1S")
    fraction.f = 0.5
    assert php.DateTime("2024-01-01").add(fraction).format("H:i:s.u") == "00:00:01.500000"


@pytest.mark.parametrize("made", [php.DateTime, php.DateTimeImmutable])
@pytest.mark.parametrize("zone", ["Europe/London", "+01:00", "EST"])
def test_a_serialized_moment_comes_back(made: Any, zone: str) -> None:
    moment = made("2005-07-14 22:30:41.5", php.DateTimeZone(zone))
    back = php.unserialize(php.serialize(moment))
    assert type(back) is made
    assert back.format("c u e") == moment.format("c u e")
    assert php.unserialize(php.serialize(moment.getTimezone())).getName() == zone


def test_a_moment_that_php_wrote_is_read() -> None:
    # What PHP 8.2 serializes.
    back = php.unserialize(
        'O:8:"DateTime":3:{s:4:"date";s:26:"2005-07-14 22:30:41.000000";'
        's:13:"timezone_type";i:3;s:8:"timezone";s:13:"Europe/London";}'
    )
    assert back.format("F j, Y, g:i a T") == "July 14, 2005, 10:30 pm BST"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('O:8:"DateTime":0:{}', "DateTime"),
        ('O:17:"DateTimeImmutable":1:{s:4:"date";s:1:"x";}', "DateTimeImmutable"),
        ('O:12:"DateTimeZone":0:{}', "DateTimeZone"),
        ('O:8:"DateTime":3:{s:4:"date";s:7:"garbage";s:13:"timezone_type";i:3;s:8:"timezone";s:3:"UTC";}', "DateTime"),
        ('O:12:"DateTimeZone":2:{s:13:"timezone_type";i:3;s:8:"timezone";s:3:"Foo";}', "DateTimeZone"),
    ],
)  # fmt: skip
def test_what_is_no_serialized_moment_is_refused_as_in_php(text: str, shown: str) -> None:
    with pytest.raises(php.Error) as caught:
        php.unserialize(text)
    assert caught.value.getMessage() == f"Invalid serialization data for {shown} object"


def test_a_moment_whose_constructor_did_not_run_says_so() -> None:
    class Bare(php.DateTime):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            """Does not call its parent's."""

    with pytest.raises(php.Error) as caught:
        Bare().format("c")
    assert caught.value.getMessage() == (
        "The DateTime object has not been correctly initialized by its constructor"
    )
    assert not hasattr(php.DateTime(), "nothing")


def test_a_period_is_read_from_a_text() -> None:
    # PHP 8.2's values.
    text = "R2/2024-01-31T00:00:00Z/P1M"
    days = ["2024-01-31 +00:00", "2024-03-02 +00:00", "2024-04-02 +00:00"]
    assert [day.format("Y-m-d e") for day in php.DatePeriod(text)] == days
    assert [day.format("Y-m-d e") for day in php.DatePeriod(text, 1)] == days[1:]
    assert len(list(php.DatePeriod("R2/20240131T000000Z/P1D"))) == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("garbage", "Unknown or bad format (garbage)"),
        ("R2/2024-01-31T00:00:00+02:00/P1D", "Unknown or bad format (R2/2024-01-31T00:00:00+02:00/P1D)"),
        ("R4/P1D", 'DatePeriod::__construct(): ISO interval must contain a start date, "R4/P1D" given'),
        (
            "2008-03-01T13:00:00Z/P1D",
            "DatePeriod::__construct(): ISO interval must contain an end date or a recurrence count, "
            '"2008-03-01T13:00:00Z/P1D" given',
        ),
    ],
)  # fmt: skip
def test_a_text_that_is_no_period_is_refused_as_in_php(text: str, message: str) -> None:
    with pytest.raises(php.Exception) as caught:
        php.DatePeriod(text)
    assert caught.value.getMessage() == message


def test_the_years_of_an_interval_have_two_digits() -> None:
    # PHP 8.2's values.
    assert php.DateInterval("P1Y").format("%Y %y") == "01 1"
    assert php.DateInterval("P123Y").format("%Y") == "123"


def test_an_interval_of_no_form_and_a_period_of_no_moments_are_refused() -> None:
    # PHP 8.2's messages.
    with pytest.raises(php.Exception) as caught:
        php.DateInterval("xx")
    assert caught.value.getMessage() == "Unknown or bad format (xx)"
    with pytest.raises(php.Exception) as caught:
        php.DatePeriod(php.DateTime("2024-01-31"), php.DateInterval("P1D"), 0)
    assert caught.value.getMessage() == (
        "DatePeriod::__construct(): Recurrence count must be greater than 0"
    )
