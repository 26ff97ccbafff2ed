"""What reaches the server is what PHP's clients make reach it."""

from __future__ import annotations

import base64
import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper import ApiWrapper, CURLFile, HBWrapper

# 2,000 sets in every run, not a tenth: they are the proof.
SETS = settings(
    max_examples=2000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    [
        "a\0b",
        "\r\n",
        "a\r\nb\n",
        " ",
        "+",
        "%41",
        "&=;",
        "~*()'!",
        "é€😀",
        "\U0010ffff",
        "@/etc/hosts",
    ]
)
floats = st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from(
    [1.5, 1.0, 0.1 + 0.2, 1e25, -0.0, 1e15, 1e14, 1e-7, 123456789.123456789, 5e-324, 1e-5, 1e-4]
)
ints = st.integers(-(2**63), 2**63 - 1)
scalars = texts | floats | ints | st.booleans() | st.none()

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["id", "filter[status]", "a.b", "c d", " e", "f[", "g]", "h[i", "j[k]l", "m[]n", "o[p][q]", "[r]",
     "s[[t]]", "u[ v ]", "w.x[y.z]", "0", "-1", "01", "call", "call[x]", " api.id", "api key", "a[b.c",
     "_", "a\tb", "[", "]", "[]", "a[]"]
)  # fmt: skip
# What PHP's cURL client itself does not get across in the name of a multipart field.
curl_names = names.filter(lambda name: not set(name) & set('"\\\r\n\0'))


def post(answer: dict) -> object:
    return answer["post"]


def text_of(encoded: str) -> bytes:
    return base64.b64decode(encoded)


@SETS
@given(
    st.dictionaries(
        curl_names.filter(lambda name: not name.endswith("[]")) | st.integers(-5, 2000), scalars
    ),
    st.dictionaries(
        curl_names.map(lambda name: f"{name}[]"), st.lists(scalars, max_size=4), max_size=2
    ),
)
def test_hbwrapper_posts_what_php_curl_posts(worker, endpoint, flat, repeated):
    params = {**flat, **repeated}
    by_php = json.loads(worker("curl", endpoint.url, params))
    HBWrapper.setAPI(endpoint.url, "id", "key")
    by_python = HBWrapper.singleton().echo(params)
    assert without_own(by_python) == without_own(by_php)
    assert own(by_python) == ["echo", "json", "id", "key"]


def as_php_keys(value: dict) -> dict:
    """One of two keys that PHP takes for the same (1 and "1")."""
    return {
        key: item
        for key, item in value.items()
        if not isinstance(key, int) or str(key) not in value
    }


nested = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(names | st.integers(-5, 2000), inner, max_size=4).map(as_php_keys)
    ),
    max_leaves=12,
)


@SETS
@given(st.dictionaries(names | st.integers(-5, 2000), nested, max_size=6).map(as_php_keys))
def test_apiwrapper_posts_what_http_build_query_posts(worker, endpoint, params):
    by_php = json.loads(worker("query", endpoint.url, params))
    by_python = ApiWrapper(endpoint.url, "id", "key").echo(params)
    assert without_own(by_python) == without_own(by_php)
    assert own(by_python) == ["echo", "json", "id", "key"]


OWN = {
    base64.b64encode(name.encode()).decode()
    for name in ("call", "outputformat", "api_id", "api_key")
}


def without_own(answer: dict) -> list:
    return [pair for pair in answer["post"] if pair[0] not in OWN] + [answer["files"]]


def own(answer: dict) -> list:
    return [text_of(value).decode() for name, value in answer["post"] if name in OWN]


@pytest.mark.parametrize(
    "name", ["report.csv", "a b.txt", 'quo"te.txt', "é€😀.bin", "semi;colon=.txt"]
)
def test_uploads_arrive_as_php_sends_them(worker, endpoint, tmp_path, name):
    path = tmp_path / "data"
    path.write_bytes(b"\0\r\n--x\r\n\xff")
    params = {"a": "1", "file": CURLFile(str(path), "text/csv", name), "b[c]": "é"}
    by_php = json.loads(worker("curl", endpoint.url, params))
    HBWrapper.setAPI(endpoint.url, "id", "key")
    by_python = HBWrapper.singleton().echo(params)
    if '"' not in name:  # PHP's cURL percent-escapes it
        assert by_python["files"] == by_php["files"]
    assert list(map(text_of, by_python["files"][0])) == [
        b"file",
        name.encode(),
        b"text/csv",
        path.read_bytes(),
    ]
    assert without_own(by_python)[:-1] == without_own(by_php)[:-1]


def test_values_beyond_phps_types_arrive_as_their_text(endpoint):
    params = {"huge": 10**30, "money": Decimal("1E+3"), "raw": b"\xff\0", "pair": (1, 2)}
    answer = ApiWrapper(endpoint.url, "id", "key").echo(params)
    values = {text_of(name): value for name, value in answer["post"]}
    assert text_of(values[b"huge"]) == b"1" + b"0" * 30
    assert text_of(values[b"money"]) == b"1000"
    assert text_of(values[b"raw"]) == b"\xff\0"
    assert [text_of(item) for _, item in values[b"pair"]] == [b"1", b"2"]
