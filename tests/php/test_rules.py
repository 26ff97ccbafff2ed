"""hbwrapper.php's rules against PHP's own."""

from __future__ import annotations

import math
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import SimpleNamespace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper import php as rules


class Weekday(Enum):
    SUNDAY = "sun"


MANY = settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["", "0", "00", "0.0", "1", "01", " 1", "1 ", "1e3", "1000", "abc", "-0", "+1", ".5", "1.", "0x1A",
     "9223372036854775807", "9223372036854775808", "9223372036854775809", "9223372036854775808.0",
     "-9223372036854775809", "18446744073709551616", "1e1000", "-1e1000", "1e25", "INF", "NAN", "nan",
     "null", "\n1", "1\t", "\v1", "1\0", "\u0661", "0e1", "0e99", "1\n2\n", "é", "Array"]
)  # fmt: skip
scalars = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 1001)
    | st.floats() | st.sampled_from([-0.0, 0.1 + 0.2, 1e14, 1e15, 1e25, 2.0**63, math.inf, math.nan])
    | texts
)  # fmt: skip
keys = st.integers(-3, 3) | st.sampled_from(["a", "b", "01", "x y", "", "-5", "1.5", "é"])
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(keys, inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "c"]), inner, max_size=3).map(
            lambda found: SimpleNamespace(**found)
        )
    ),
    max_leaves=6,
)


@MANY
@given(values, values)
def test_loose_comparison_is_phps(worker, one, other):
    assert rules.loose_equal(one, other) is worker("loose_equal", one, other)
    assert rules.loose_compare(one, other) == worker("spaceship", one, other)


@MANY
@given(scalars, scalars)
def test_loose_comparison_of_scalars_is_phps(worker, one, other):
    assert rules.loose_equal(one, other) is worker("loose_equal", one, other)
    assert rules.loose_compare(one, other) == worker("spaceship", one, other)
    assert rules.loose_compare(one, one) == worker("spaceship", one, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("17", 17), ("abc", 0), (None, []), ("1e3", "1000"), ("0", False), ("", None), ("", False),
        ("0", None), ([], False), ([], None), ("a", True), ("1", True), (0, None), (0, ""),
        ("9223372036854775806", "9223372036854775809"), (math.nan, "nan"), (math.nan, math.nan),
        ("9223372036854775808", "9223372036854775808.0"), ("1", "\u0661"), ([1, 2], {1: 2, 0: 1}),
        (SimpleNamespace(), "x"), ("x", SimpleNamespace()), (SimpleNamespace(a=1), SimpleNamespace(a="1")),
        (SimpleNamespace(), 1), ([], SimpleNamespace()), (" 1", "1"), ("1 ", "01"), ("1x", 1),
    ],
)  # fmt: skip
def test_what_porters_stumble_over_compares_as_in_php(worker, one, other):
    assert rules.loose_equal(one, other) is worker("loose_equal", one, other)
    assert rules.loose_compare(one, other) == worker("spaceship", one, other)


@MANY
@given(values)
def test_empty_is_phps(worker, value):
    assert rules.empty(value) is worker("empty", value)


@MANY
@given(values)
def test_print_r_prints_what_phps_prints(worker, value):
    assert rules.print_r(value, True) == worker("print_r", value)


@MANY
@given(values)
def test_var_export_writes_what_phps_writes(worker, value):
    assert rules.var_export(value, True) == worker("var_export", value)


@MANY
@given(scalars)
def test_text_and_numbers_of_scalars_are_phps(worker, value):
    assert rules.to_string(value) == worker("string", value)
    assert rules.is_numeric(value) is worker("is_numeric", value)
    assert rules.to_int(value) == worker("int", value)


@MANY
@given(
    st.dictionaries(keys, values, max_size=4) | st.lists(values, max_size=4),
    st.sampled_from(["", "p_", "x y"]),
    st.sampled_from([None, "&", "&amp;", ""]),
    st.sampled_from([1, 2]),
)
def test_http_build_query_is_phps(worker, params, prefix, separator, encoding):
    assert rules.http_build_query(params) == worker("http_build_query", params)
    ours = rules.http_build_query(params, prefix, separator, encoding)
    assert ours == worker("http_build_query", params, prefix, separator, encoding)


def test_http_build_query_takes_objects_of_any_class_and_refuses_texts():
    class Address:
        def __init__(self):
            self.city, self.zip = "Łódź", None

    assert rules.http_build_query({"to": Address()}) == "to%5Bcity%5D=%C5%81%C3%B3d%C5%BA"
    assert rules.http_build_query(rules.StdClass(a=[1])) == "a%5B0%5D=1"
    with pytest.raises(rules.TypeError, match=r"must be of type array, string given"):
        rules.http_build_query("a=1")


PYTHONS = [
    (Decimal("7.00"), "7.00"), (date(2026, 1, 31), "2026-01-31"), (b"\xc3\xa9", "é"),
    (datetime(2026, 1, 31, 9, 5, 7, 99), "2026-01-31 09:05:07"), (Weekday.SUNDAY, "sun"),
    (UUID(int=1), "00000000-0000-0000-0000-000000000001"), (Fraction(1, 4), "0.25"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "text"), PYTHONS)
def test_values_that_php_has_no_type_for_are_what_a_call_sends_of_them(value, text):
    assert rules.to_string(value) == text
    assert rules.print_r([value], True) == rules.print_r([text], True)
    assert rules.loose_equal(value, text)
    assert rules.loose_equal(text, value)
    assert rules.http_build_query({"a": value}) == rules.http_build_query({"a": text})
    assert rules.empty(value) is False


def test_decimals_compare_as_numbers():
    assert rules.loose_equal(Decimal("7.00"), 7)
    assert rules.loose_compare(Decimal(10), "9.5") == 1


def test_an_object_without_a_text_has_none():
    with pytest.raises(
        rules.Error, match="Object of class stdClass could not be converted to string"
    ):
        rules.to_string(rules.StdClass())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([1, 2], [1, 2]),
        ((1, 2), [1, 2]),
        ([], []),
        ({}, []),
        ({"3": {"id": "3"}, "9": {"id": "9"}}, [{"id": "3"}, {"id": "9"}]),
        ({3: "a", 9: "b"}, ["a", "b"]),
        ({"id": "3"}, [{"id": "3"}]),
        (None, []),
        (False, []),
        ("", []),
        ("x", ["x"]),
        (0, [0]),
    ],
)
def test_to_list_takes_each_of_hostbills_shapes(value, expected):
    assert rules.to_list(value) == expected


@MANY
@given(values)
def test_to_list_is_what_array_values_makes_of_lists_and_maps_by_id(worker, value):
    found = rules.to_list(value)
    assert isinstance(found, list)
    if isinstance(value, list) or (
        isinstance(value, dict) and all(isinstance(rules.key(name), int) for name in value)
    ):
        assert rules.print_r(found, True) == worker("print_values", value)


def test_dir_lists_what_is_there_and_nothing_of_the_modules_beneath():
    listed = dir(rules)
    assert {"http_build_query", "json_decode", "print_r", "loose_equal", "empty", "to_list"} <= set(
        listed
    )
    assert not {"re", "math", "errors", "Decimal", "Any"} & set(listed)
    for name in ("http_build_query", "json_decode", "print_r", "loose_equal", "empty", "to_list"):
        assert getattr(rules, name).__doc__
