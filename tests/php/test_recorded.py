"""Cases once found, with what real PHP made of them: they run without PHP too.

``python tests/php/test_recorded.py`` records them anew.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from urllib.parse import urlencode

import pytest
from php_side import Endpoint, Worker, untag

from hbwrapper.wire.decode import json_decode
from hbwrapper.wire.encode import fields

RECORD = Path(__file__).with_name("recorded.json")

FLAT = {
    "text": "é€😀 + %41 &=; ~*()'!",
    "line breaks": "a\r\nb\n",
    "NUL": "a\0b",
    "no path": "@/etc/hosts",
    "last plane": "\U0010ffff",
    "true": True,
    "false": False,
    "null": None,
    "one": 1.0,
    "sum": 0.1 + 0.2,
    "1e14": 1e14,
    "1e15": 1e15,
    "1e25": 1e25,
    "1e-4": 1e-4,
    "1e-5": 1e-5,
    "minus zero": -0.0,
    "digits": 123456789.123456789,
    "half to even": 672568494290705.0,
    "smallest": 5e-324,
    "largest": 1.7976931348623157e308,
    "int": -(2**63),
    "filter[status]": "Open",
    "a.b c": 1,
    " leading": 1,
    "f[": 1,
    "g]": 1,
    "h[i": 1,
    "j[k]l": 1,
    "o[p][q]": 1,
    "s[[t]]": 1,
    "u[ v ]": 1,
    "w.x[y.z]": 1,
    "_": 1,
    7: "integer key",
    -1: "negative key",
    "01": "text key",
}
FORMS = {
    "curl": [
        *({name: value} for name, value in FLAT.items()),
        FLAT,
        {"invoices[]": [1, 2, "x"]},
        {"invoices[]": []},
        {"[r]": 1},
        {"": 1},
        {"a": 1, "a[b]": 2},
        {"a[b]": 1, "a": 2},
        {"m[]n": 1},
    ],
    "query": [
        *({name: value} for name, value in FLAT.items()),
        FLAT,
        {"a": {"b": {"c": [1, None, False, True, {"d": "e"}]}}},
        {"a": [], "b": {}, "c": [[]], "d": [None]},
        {"list": [1.5, -0.0, 1e25]},
        {"k": {"x y": 1, "z.w": 2, "[": 3, "]": 4, "": 5, "7": 6, 8: 7}},
        {5: [1], "6": [2]},
        {"[r]": [1], "": [2]},
    ],
}
BODIES = [
    " [] ", "{}", '{"": 1}', '{"a": 1, "a": 2}', '{"\\u0000a": 1}', '"\\/"', "NaN", "Infinity",
    "-Infinity", "01", ".5", "1.", "[1,]", "{'a': 1}", '"a\nb"', "[] x", '"\\ud800"',
    '"\\ud83d\\ude00"', '"\\ud83dx"', "TRUE", "True", "Null", "1.0", "1e5", "1e400", "-0", "-0.0",
    "1E+2", '{"1": "x"}', "", " ", "null", "true", "5", '"text"', "9223372036854775807", "\x00",
    "[\x0b]", "[\xa0]", '"\x7f"', '"\\x41"', '"\\u12"', "--1", "+1", "1_0", '{"a" 1}', "[1 2]",
    "{1: 2}", '{"a": 1', '"', "\\", '"\\\\ud800"', '"\\\\\\ud800"', "[[[1]]]", "[1] [2]", "nul",
]  # fmt: skip


def as_php_reads(form: dict, rules: str) -> object:
    """The fields that we send, as nested pairs by the sandbox's reading of a form."""
    from hbwrapper.sandbox.form import read

    return pairs(read(urlencode(fields(form, rules=rules)).encode()))


def pairs(value: object) -> object:
    if isinstance(value, list):
        value = dict(enumerate(value))
    if isinstance(value, dict):
        return [[str(key), pairs(item)] for key, item in value.items()]
    return value


def by_php(worker: Worker, endpoint: Endpoint, rules: str, form: dict) -> object:
    def texts(post: list) -> list:
        return [[untag(["str", key]), texts(item) if isinstance(item, list) else untag(["str", item])]
                for key, item in post]  # fmt: skip

    answer = texts(json.loads(worker(rules, endpoint.url, form))["post"])
    return [pair for pair in answer if pair[0] not in ("call", "outputformat", "api_id", "api_key")]


def record(worker: Worker, endpoint: Endpoint) -> dict:
    return {
        **{rules: [by_php(worker, endpoint, rules, form) for form in forms]
           for rules, forms in FORMS.items()},
        "json_decode": [repr(worker("json_decode", body)) for body in BODIES],
    }  # fmt: skip


KNOWN = json.loads(RECORD.read_text())


def test_php_still_does_what_is_recorded(worker, endpoint):
    assert record(worker, endpoint) == KNOWN


@pytest.mark.parametrize(
    ("rules", "form", "recorded"),
    [
        (rules, form, known)
        for rules in FORMS
        for form, known in zip(FORMS[rules], KNOWN[rules], strict=False)
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_form_reaches_php_as_recorded(rules, form, recorded):
    assert as_php_reads(form, rules) == recorded


@pytest.mark.parametrize(
    ("body", "recorded"), list(zip(BODIES, KNOWN["json_decode"], strict=False)), ids=repr
)
def test_an_answer_is_decoded_as_recorded(body, recorded):
    try:
        ours = repr({"value": as_arrays(json_decode(body.encode()))})
    except ValueError:
        assert "'error'" in recorded
    else:
        assert ours == recorded


def as_arrays(value: object) -> object:
    """PHP's arrays as the worker gives them: dicts, with integer keys where PHP has them."""
    if isinstance(value, list):
        value = dict(enumerate(value))
    if isinstance(value, dict):
        return {
            int(key) if str(key).isdecimal() else key: as_arrays(item)
            for key, item in value.items()
        }
    return value


if __name__ == "__main__":
    with_php, endpoint = Worker("php"), Endpoint("php")
    RECORD.write_text(json.dumps(record(with_php, endpoint), indent=1) + "\n")
    with_php.close()
    endpoint.close()
    sys.exit()
