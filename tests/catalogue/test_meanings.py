"""What parameters mean."""

from __future__ import annotations

import copy
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hbwrapper import catalogue
from hbwrapper.catalogue.meanings import KINDS, meaning

TOOL = Path(__file__).parent.parent / "tools" / "check_catalogue.py"
FOLDER = Path(catalogue.__file__).parent
DATA: dict[str, dict[str, Any]] = json.loads((FOLDER / "meanings.json").read_text(encoding="utf-8"))
CALLS: dict[str, dict[str, Any]] = json.loads(
    (FOLDER / "catalogue.json").read_text(encoding="utf-8")
)


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_catalogue", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_parameter_of_every_call_has_a_kind_and_a_phrase() -> None:
    count = 0
    for call in catalogue.calls():
        for parameter in call.parameters:
            kind, phrase = meaning(call, parameter)
            inner = kind.removeprefix("list of ").removesuffix("s" if "list" in kind else "")
            assert inner in KINDS, (call.name, parameter, kind)
            assert len(phrase) > 2, (call.name, parameter)
            assert (kind == "switch") >= call.is_switch(parameter)
            count += 1
    assert count > 1000


@pytest.mark.parametrize(
    ("name", "parameter", "kind", "phrase"),
    [
        ("getInvoiceDetails", "id", "id", "the invoice"),
        ("getClientInvoices", "id", "id", "the client"),
        ("getTicketDetails", "id", "id", "the ticket, by its number"),
        ("proxmoxVmDetails", "id", "id", "the account"),
        ("deleteClientContact", "client_id", "id", "the contact"),
        ("getClientTickets", "sort", "choice", "oldest first, or newest first"),
        ("getInvoices", "filter[status]", "text", "only invoices of this status"),
        ("getDomains", "filter[status]", "choice", "only those of this status"),
        ("mergeTickets", "tickets", "list of ids", "the tickets, at least two, by their numbers"),
        ("addClientFile", "data", "base64", "the file"),
        ("addTicket", "isinternal", "switch", "1 hides the ticket from the client"),
        ("editInvoiceDetails", "duedate", "date", "when the invoice is due"),
    ],
)
def test_a_parameter_means_what_it_means_in_its_call(
    name: str, parameter: str, kind: str, phrase: str
) -> None:
    call = catalogue.get(name)
    assert call
    assert meaning(call, parameter) == (kind, phrase)


def test_a_parameter_that_the_call_does_not_have_has_no_meaning() -> None:
    call = catalogue.get("getClients")
    assert call
    with pytest.raises(KeyError):
        meaning(call, "shoe_size")


@pytest.mark.parametrize(
    ("section", "key", "value", "expected"),
    [
        ("common", "page", None, "getClients: page has no meaning"),
        ("common", "shoe", "text: a shoe", "shoe: no call has this parameter"),
        ("common", "page", "count: a page", "page: unknown kind 'count'"),
        ("common", "page", "number: A page.", "page: 'A page.' is no phrase"),
        ("common", "page", "number", "page: '' is no phrase"),
        ("common", "page", "choice: a page", "getClients: page is a choice, and has no values"),
        ("calls", "getClients", {"page": "number: the page"}, None),
        (
            "calls",
            "getClients",
            {"page": "number: which page; the first is 0"},
            "getClients: page means what it means everywhere: leave it out",
        ),
        ("calls", "getClients", {"shoe": "text: a shoe"}, "getClients: no parameter shoe"),
        ("calls", "getShoes", {"page": "number: the page"}, "getShoes: no parameter page"),
        (
            "calls",
            "addTicket add*cket",
            {"body": "text: the text"},
            None,
        ),
        (
            "calls",
            "accountCr*",
            {"id": "id: the account to create"},
            "accountCreate: id has a meaning in two groups",
        ),
    ],
)
def test_the_check_finds_a_planted_fault(
    section: str, key: str, value: object, expected: str | None
) -> None:
    data = copy.deepcopy(DATA)
    data[section].pop(key, None)
    if value is not None:
        data[section][key] = value
    lines = list(tool().meaning_problems(json.dumps(data), CALLS))
    if expected is None:
        assert lines == []
    else:
        assert any(line.startswith(expected) for line in lines), lines


def test_the_check_finds_doubles_and_broken_files() -> None:
    problems = tool().meaning_problems
    assert next(problems("{", {})).startswith("meanings.json: not JSON: ")
    twice = '{"common": {"a": "text: one", "a": "text: two"}, "calls": {}}'
    assert "meanings.json: a: more than once in one object" in list(problems(twice, {}))
