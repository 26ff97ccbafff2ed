"""Answers are accepted, refused and decoded as PHP's json_decode does."""

from __future__ import annotations

import json
import math
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper.wire.decode import json_decode

MANY = settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

ROWS = [
    b" [] ", b"{}", b'{"": 1}', b'{"a": 1, "a": 2}', b'{"\\u0000a": 1}', b'"\\/"', b"NaN", b"Infinity",
    b"-Infinity", b"01", b".5", b"1.", b"[1,]", b"{'a': 1}", b'"a\nb"', b"[] x", b'"\xff"', b'"\\ud800"',
    b'"\\ud83d\\ude00"', b'"\\ud83dx"', b"TRUE", b"True", b"Null", b"1.0", b"1e5", b"1e400", b"-0", b"-0.0",
    b"1E+2", b'{"1": "x"}', b"", b" ", b"null", b"true", b"5", b'"text"', b"[" * 511 + b"]" * 511,
    b"[" * 512 + b"]" * 512, b'{"a":' * 511 + b"1" + b"}" * 511, b"9223372036854775807", b"\x00", b"[\x0b]",
    b"[\xc2\xa0]", b'"\xed\xa0\x80"', b'"\x7f"', b'"\\x41"', b'"\\u12"', b"--1", b"+1", b"1_0", b'{"a" 1}',
    b"[1 2]", b"{1: 2}", b'{"a": 1', b'"', b"\\", b'"\\\\ud800"', b'"\\\\\\ud800"',
]  # fmt: skip


def same(ours: object, php: object) -> bool:
    """Equal by value and type, PHP's arrays being dicts; whole numbers may be exact where PHP's are not."""
    if isinstance(php, dict):
        if isinstance(ours, list):
            ours = dict(enumerate(ours))
        if not isinstance(ours, dict) or [str(key) for key in ours] != [str(key) for key in php]:
            return False
        # No all(): Python 3.12 limits how deep its C code nests.
        for one, other in zip(ours.values(), php.values(), strict=True):  # noqa: SIM110
            if not same(one, other):
                return False
        return True
    if isinstance(php, float) and type(ours) is int:
        return abs(ours) >= 2**63 and float(ours) == php
    if isinstance(php, float) and isinstance(ours, float):
        return ours == php and math.copysign(1, ours) == math.copysign(1, php)
    return type(ours) is type(php) and ours == php


def check(worker, body: bytes) -> None:
    php = worker("json_decode", body)
    try:
        ours = json_decode(body)
    except ValueError:
        assert "error" in php, f"PHP accepts {body!r}"
    else:
        assert "value" in php, f"PHP refuses {body!r}"
        assert same(ours, php["value"]), f"{ours!r} for {body!r}, PHP has {php['value']!r}"


@pytest.fixture
def _deep():
    """Room for the comparison of what nests as deep as PHP allows."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(limit)


@pytest.mark.usefixtures("_deep")
@pytest.mark.parametrize("body", ROWS, ids=lambda body: repr(body[:30]))
def test_each_known_case_is_decoded_as_in_php(worker, body):
    check(worker, body)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5).filter(lambda key: not key.lstrip("-").isdecimal()), inner, max_size=4),
    max_leaves=10,
)  # fmt: skip


@MANY
@given(values, st.booleans())
def test_made_documents_are_decoded_as_in_php(worker, value, ascii_only):
    check(worker, json.dumps(value, ensure_ascii=ascii_only).encode())


@MANY
@given(values, st.booleans(), st.data())
def test_mutated_documents_are_decoded_as_in_php(worker, value, ascii_only, data):
    body = bytearray(json.dumps(value, ensure_ascii=ascii_only).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(body)))
        piece = data.draw(
            st.sampled_from([b'"', b"\\", b"[", b"]", b"{", b"}", b",", b":", b"0", b"-", b".", b"e",
                             b"\\u", b"\\ud800", b"\xff", b"\x00", b" ", b"\n", b"NaN", b""])
        )  # fmt: skip
        body[at : at + data.draw(st.integers(0, 2))] = piece
    if not bytes(body).startswith(b"\xef\xbb\xbf"):
        check(worker, bytes(body))


def test_whole_numbers_beyond_64_bits_stay_exact_and_a_byte_order_mark_is_skipped():
    assert json_decode(b"\xef\xbb\xbf[12345678901234567890]") == [12345678901234567890]
    assert json_decode(b"1" * 4300) == int("1" * 4300)
    # Python could not write down a longer one: as in PHP.
    assert json_decode(b"1" * 5000) == float("inf")
