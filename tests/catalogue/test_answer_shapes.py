"""What calls give back: the shapes, the examples of them, and what differs from them."""

from __future__ import annotations

import copy
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hbwrapper import catalogue
from hbwrapper.catalogue import examples, shapes
from hbwrapper.catalogue.differences import differences

TOOL = Path(__file__).parent.parent / "tools" / "check_catalogue.py"
FILE = Path(catalogue.__file__).with_name("answers.json")
DATA: dict[str, dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_catalogue", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parsed(written: Any, **named: Any) -> Any:
    return shapes.parse(written, named)


@pytest.mark.parametrize("name", catalogue.names())
def test_the_example_of_each_call_is_json_and_has_its_shape(name: str) -> None:
    answer = examples.answer(name)
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
    assert differences(name, answer) == []
    if isinstance(answer, dict):
        assert answer["success"] is True
        assert answer["call"] == name


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each list and map in a value, with each of its keys."""
    if isinstance(value, (dict, list)):
        for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
            yield value, key
            yield from places(inner)


@pytest.mark.parametrize("name", catalogue.names())
def test_a_value_of_another_sort_is_a_difference_wherever_it_is(name: str) -> None:
    parts = [part for _, part in shapes.parts(shapes.shape(name))]
    if any(isinstance(part, shapes.Value) and part.kind == "any" for part in parts):
        # Something is not known of it.
        return
    answer = examples.answer(name)
    for key in ("success", "call", "server_time", "info", "error"):
        # What every answer may have is not compared.
        answer = {other: value for other, value in (answer or {}).items() if other != key}
    for held, key in places(answer):
        # Nothing in JSON.
        kept, held[key] = held[key], ()
        assert differences(name, answer), key
        held[key] = kept


@pytest.mark.parametrize("name", catalogue.names())
def test_records_lie_where_the_catalogue_says(name: str) -> None:
    call = catalogue.get(name)
    assert call
    rows: Any = examples.answer(name)
    for key in call.records:
        rows = rows[key]
    if call.records:
        assert isinstance(rows, (list, dict))
    if call.paged:
        assert isinstance(rows, list)
        assert rows


KINDS = [
    ("id", "17", 17),
    ("id", "-12", "x"),
    ("#id", 17, "17"),
    ("#id", 17, 1.5),
    ("number", "2", 2),
    ("number", "10.00", "many"),
    ("#number", 2.5, True),
    ("amount", "9.90", 9.9),
    ("amount", "-3", "9,90"),
    ("#amount", 9.9, "9.90"),
    ("switch", "0", "yes"),
    ("switch", "1", True),
    ("#switch", 1, "1"),
    ("date", "2026-01-31", "31.01.2026"),
    ("date", "2026-01-31", ""),
    ("date | 0000-00-00", "0000-00-00", ""),
    ("date | ''", "", "0"),
    ("datetime", "2026-01-31 09:30:00", "2026-01-31"),
    ("email", "a@example.com", "nobody"),
    ("email", "", 5),
    ("ip", "192.0.2.1", "host"),
    ("ip", "2001:db8::1", None),
    ("url", "https://example.com/?a=b", "example.com"),
    ("text", "", 0),
    ("text", "0", None),
    ("secret", "x", False),
    ("bool", False, 0),
    ("null", None, ""),
    ("true", True, 1),
    ("[]", [], {}),
    ("id | '-'", "-", "none"),
    ("#amount | false", False, "0"),
    ("client", {"id": "1"}, {"id": 1}),
    ("client | false", False, True),
    (["id"], ["1", "2"], "1"),
    (["id"], [], {"0": "1"}),
    ([["text", "text"]], [["a", "b"]], [["a"]]),
    ({"<id>": "text"}, {"7": "a"}, {"name": "a"}),
    ({"<id>": "text"}, [], ["a"]),
    ({"<name>": "id"}, {"domain": "2"}, {"domain": "x"}),
    ({"a?": "id"}, [], ["1"]),
    ({"a?": "id", "b": "id"}, {"b": "1"}, {"a": "1"}),
    ({"a": "id"}, {"a": "1"}, []),
    ({"...": "client", "name": "text"}, {"id": "1", "name": ""}, {"name": ""}),
    ({"id": "text", "...": "client"}, {"id": "x"}, {"id": 1}),
]


@pytest.mark.parametrize(("written", "fits", "differs"), KINDS)
def test_a_value_fits_its_shape_or_differs(written: Any, fits: Any, differs: Any) -> None:
    shape = parsed(written, client={"id": "id"})
    assert differences(shape, fits) == []
    assert differences(shape, differs)


def test_anything_fits_where_nothing_is_known() -> None:
    for value in (None, 1, "", [], {"a": 1}):
        assert differences("module", None) == differences(parsed("any"), value) == []
        assert differences("inventoryListProducts", value) == []


def test_ids_numbers_and_switches_may_be_taken_as_text_or_number() -> None:
    shape = parsed({"id": "id", "count": "#number", "on": "switch", "total": "amount"})
    answer = {"id": 17, "count": "3", "on": 1, "total": "9.90"}
    assert differences(shape, answer, either=True) == []
    assert differences(shape, answer) == [
        "id: a number instead of a text (id)",
        "count: a text instead of a number (number)",
        "on: a number instead of a text (switch)",
    ]
    assert differences(shape, {**answer, "total": 9.9}, either=True) == [
        "total: a number instead of a text (amount)"
    ]


def test_differences_say_where_they_are() -> None:
    answer = examples.answer("getInvoiceDetails")
    changed = copy.deepcopy(answer)
    changed["invoice"]["items"][0]["linetotal"] = "9.90"
    changed["invoice"]["client"] = None
    del changed["invoice"]["status"]
    changed["invoice"]["colour"] = "red"
    assert differences("getInvoiceDetails", changed) == [
        "invoice.status: missing",
        "invoice.items[0].linetotal: a text instead of a number (amount)",
        "invoice.client: null instead of a map",
        "invoice.colour: not documented",
    ]
    # Every answer may have it.
    assert differences("getInvoiceDetails", {**answer, "info": ["Done"], "error": []}) == []
    assert differences("getInvoiceDetails", None) == ["the answer: null instead of a map"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("getClients", ("id", "firstname", "lastname", "datecreated", "email")),
        ("getClientDetails", ("id", "email", "password")),
        ("getProducts", ("id", "type", "name")),
        ("ipamListSubnets", ("server_id", "id")),
        ("getKBCategories", ("id", "parent_cat", "name", "description")),
        ("vmManagerHistoryVM", ("date_create", "id")),
        ("getInvoiceDetails", ("invoice", "transactions")),
        ("addClient", ("client_id", "info")),
        ("getAPIMethods", ()),
        ("module", ()),
        ("launchRocket", ()),
    ],
)
def test_fields_are_those_of_a_record(name: str, expected: tuple[str, ...]) -> None:
    assert catalogue.fields(name)[: len(expected)] == expected
    assert bool(catalogue.fields(name)) is bool(expected)


def test_of_an_installations_own_calls_no_fields_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "calls.json"
    path.write_text(json.dumps({"hbwrapper calls": 1, "calls": {"getShoes": {}}}), "utf-8")
    monkeypatch.setenv("HOSTBILL_CALLS", str(path))
    assert catalogue.get("getShoes")
    assert catalogue.fields("getShoes") == ()
    assert catalogue.search("getShoes")


def test_all_records_of_paged_calls_have_fields() -> None:
    for call in catalogue.calls():
        if call.paged:
            assert len(catalogue.fields(call.name)) > 2, call.name


@pytest.mark.parametrize(
    ("section", "name", "value", "expected"),
    [
        ("answers", "getClients", None, "getClients: no answer"),
        ("answers", "getNothing", {}, "getNothing: an answer, and no call"),
        ("answers", "getNews", {"news": ["article"]}, "getNews: 'article' is no kind"),
        ("answers", "getNews", {"news": ["date: today"]}, "getNews: the example: news[0]: 'today'"),
        ("answers", "getNews", {"...": "nobody"}, "getNews: 'nobody'"),
        ("shapes", "unused", {"id": "id"}, "unused: no answer has this shape"),
        ("shapes", "client", {"id": "ID"}, "client: 'ID' is no kind"),
    ],
)
def test_the_check_finds_a_planted_fault(
    section: str, name: str, value: Any, expected: str
) -> None:
    data = copy.deepcopy(DATA)
    data[section].pop(name, None)
    if value is not None:
        data[section] = dict(sorted([*data[section].items(), (name, value)]))
    found = list(tool().answer_problems(json.dumps(data), catalogue.names()))
    assert any(line.startswith(expected) for line in found), found


def test_the_check_finds_disorder_doubles_and_broken_files() -> None:
    problems = tool().answer_problems
    assert next(problems("{", ())).startswith("answers.json: not JSON: ")
    twice = '{"shapes": {}, "answers": {"b": "any", "b": "any", "a": "any"}}'
    assert list(problems(twice, ("a", "b"))) == [
        "answers.json: b: more than once in one object",
        "answers.json: the answers are not in alphabetical order",
    ]


def test_the_check_compares_samples(tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    problems = tool().sample_problems
    assert list(problems(tmp_path, text)) == [f"{tmp_path}: no samples"]
    sample = examples.answer("getClients")
    sample["clients"][0] |= {"id": 17, "shoe_size": "43"}
    (tmp_path / "getClients.json").write_text(json.dumps(sample), encoding="utf-8")
    (tmp_path / "getShoes.json").write_text("{}", encoding="utf-8")
    (tmp_path / "module.json").write_text("null", encoding="utf-8")
    assert list(problems(tmp_path, text)) == [
        "getClients: clients[0].id: a number instead of a text (id)",
        "getClients: clients[0].shoe_size: not documented",
        "getShoes: a sample, and no answer",
    ]
