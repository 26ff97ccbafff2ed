"""hbwrapper.php's rules against PHP's own."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper import php as rules

MANY = settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["", "0", "00", "0.0", "1", "01", " 1", "1 ", "1e3", "1000", "abc", "-0", "+1", ".5", "1.", "0x1A",
     "9223372036854775807", "9223372036854775808", "9223372036854775809", "1e1000", "INF", "null"]
)  # fmt: skip
scalars = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 1001)
    | st.floats(allow_nan=False, allow_infinity=False) | texts
)  # fmt: skip
keys = st.integers(0, 3) | st.sampled_from(["a", "b", "01", "x y"])
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


@MANY
@given(values, values)
def test_loose_equality_is_phps(worker, one, other):
    assert rules.loose_equal(one, other) is worker("loose_equal", one, other)
    assert rules.loose_equal(one, one) is worker("loose_equal", one, one)


@MANY
@given(values)
def test_empty_is_phps(worker, value):
    assert rules.empty(value) is worker("empty", value)


@MANY
@given(values)
def test_print_r_prints_what_phps_prints(worker, value):
    assert rules.print_r(value, True) == worker("print_r", value)


@MANY
@given(st.dictionaries(keys, values, max_size=4))
def test_http_build_query_is_phps(worker, params):
    assert rules.http_build_query(params) == worker("http_build_query", params)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([1, 2], [1, 2]),
        ([], []),
        ({}, []),
        ({"3": {"id": "3"}, "9": {"id": "9"}}, [{"id": "3"}, {"id": "9"}]),
        ({"id": "3"}, [{"id": "3"}]),
        (None, []),
        (False, []),
        ("x", ["x"]),
    ],
)
def test_to_list_takes_each_of_hostbills_shapes(value, expected):
    assert rules.to_list(value) == expected
