"""The catalogue: what it holds, that its check finds faults, and what is read from it."""

from __future__ import annotations

import copy
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hbwrapper import catalogue

CHECK = Path(__file__).parent.parent / "tools" / "check_catalogue.py"
FILE = Path(catalogue.__file__).with_name("catalogue.json")
DATA: dict[str, dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))


def check(folder: Path, *options: str) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, str(CHECK), str(folder), *options],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert not done.stderr
    return done.returncode, done.stdout.splitlines()


def test_the_catalogue_has_no_problem() -> None:
    assert check(FILE.parent) == (0, [])


def folder(path: Path, catalogue: str) -> Path:
    """A folder of the catalogue's files, one of which is another."""
    for other in FILE.parent.glob("*.json"):
        shutil.copy(other, path)
    (path / "catalogue.json").write_text(catalogue, encoding="utf-8")
    return path


PLANTED: list[tuple[str, str, object, str]] = [
    ("getClients", "colour", "red", "unknown field 'colour'"),
    ("getClients", "summary", None, "no summary"),
    ("getClients", "summary", "", "summary is empty: leave it out"),
    ("getClients", "summary", "Two\nlines.", "the summary is not one sentence"),
    ("getClients", "category", "weather", "unknown category 'weather'"),
    ("getClients", "category", None, "no category"),
    ("getClients", "write", "yes", "write is no bool"),
    ("getClients", "write", False, "write is empty: leave it out"),
    ("getClients", "write", True, "paged and a write"),
    ("getClients", "records", None, "paged, but records does not say where they lie"),
    ("getClients", "optional", ["search"], "paged, but page is not optional"),
    ("getClients", "required", ["page"], "page is required and optional"),
    ("getClients", "required", ["filter[x"], "'filter[x' is not a parameter's name"),
    ("getClients", "required", ["a", "a"], "required names something twice"),
    ("getClients", "required", [1], "required holds something else than names"),
    ("getClients", "values", {"nope": ["1"]}, "values names nope, which is not there"),
    ("getClients", "values", {"page": []}, "the values of page are no list, or none"),
    ("getClients", "values", {"page": [1]}, "the values of page are not all texts"),
    ("getClients", "values", {"page": ["1", "1"]}, "the values of page name one twice"),
    ("getClients", "open_values", ["page"], "open_values names page, which is not there"),
    ("getClients", "lists", ["nope"], "lists names nope, which is not there"),
    (
        "getClients",
        "conditional",
        {"nope": "unless page"},
        "conditional names nope, which is not there",
    ),
    ("getClients", "conditional", {"page": "mostly"}, "page is required 'mostly'"),
    (
        "getClients",
        "conditional",
        {"page": "unless x"},
        "page is required unless x, and x is not there",
    ),
    (
        "addTicketDept",
        "conditional",
        {"host": "with method=SMTP"},
        "host is required with method=SMTP, which is no",
    ),
    ("getClients", "page", "", "page is empty: leave it out"),
    ("getClients", "incomplete", ["weather"], "unknown gap 'weather' in incomplete"),
]


@pytest.mark.parametrize(("call", "field", "value", "expected"), PLANTED)
def test_the_check_finds_a_planted_fault(
    tmp_path: Path, call: str, field: str, value: object, expected: str
) -> None:
    data = copy.deepcopy(DATA)
    data[call].pop(field, None)
    if value is not None:
        data[call][field] = value
    code, lines = check(folder(tmp_path, json.dumps(data)))
    assert code == 1
    assert any(line.startswith(f"{call}: {expected}") for line in lines), lines


def test_the_check_finds_a_call_that_is_there_twice(tmp_path: Path) -> None:
    entry = json.dumps(DATA["getClients"])
    twice = f'{{"getClients": {entry}, "getClients": {entry}}}'
    assert check(folder(tmp_path, twice)) == (1, ["getClients: more than once in one object"])


def test_the_check_finds_disorder_bad_names_and_broken_files(tmp_path: Path) -> None:
    entry = DATA["getTicketDepts"]
    disorder = json.dumps({"get b": entry, "a": entry})
    expected = ["the calls are not in alphabetical order", "get b: not a name of a call"]
    assert check(folder(tmp_path, disorder)) == (1, expected)
    code, lines = check(folder(tmp_path, "{"))
    assert code == 1
    assert lines[0].startswith("not JSON: ")


def test_the_check_finds_a_guess_that_is_a_call(tmp_path: Path) -> None:
    data = copy.deepcopy(DATA)
    data["getClients"]["guesses"] = ["getInvoices", "getInvoice"]
    assert check(folder(tmp_path, json.dumps(data)))[1] == [
        "getInvoice: a guess that is a call, or of two calls",
        "getInvoices: a guess that is a call, or of two calls",
    ]


def test_all_246_documented_calls_are_there_in_order() -> None:
    assert len(catalogue.names()) == 246
    assert list(catalogue.names()) == sorted(DATA)
    assert [call.name for call in catalogue.calls()] == list(catalogue.names())


def test_get_tells_what_is_documented() -> None:
    call = catalogue.get("getClientTickets")
    assert call
    assert (call.category, call.write, call.paged) == ("clients", False, True)
    assert call.required == ("id",)
    assert call.parameters[:3] == ("id", "page", "sort")
    assert call.values["sort"] == ("ASC", "DESC")
    assert "filter[status]" in call.open_values
    assert call.records == ("tickets",)
    assert call.incomplete == ("values",)
    assert call.summary in repr(call)


def test_calls_with_fields_of_an_installation_or_a_module_take_other_parameters() -> None:
    taking = {call.name for call in catalogue.calls() if call.open_params}
    assert {"addClient", "setClientDetails", "module", "addOrderDraftItem"} <= taking
    assert not {"getClientTickets", "bulkSetPrices"} & taking


def test_get_knows_names_exactly_as_they_are() -> None:
    assert catalogue.get("getclienttickets") is None
    assert catalogue.get("getClientTicket") is None
    assert catalogue.get("") is None


@pytest.mark.parametrize("name", ["getClientTicket", "getclienttickets", "getCleintTickets"])
def test_similar_names_the_call_that_was_meant_first(name: str) -> None:
    assert catalogue.similar(name)[0] == "getClientTickets"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("getInvoice", "getInvoiceDetails"),
        ("addPayment", "addInvoicePayment"),
        ("getClientServices", "getClientAccounts"),
        ("getpaymentmethods", "getPaymentModules"),
        ("createInvoice", "addInvoice"),
        ("updateClient", "setClientDetails"),
    ],
)
def test_similar_knows_names_that_code_in_the_wild_has(name: str, meant: str) -> None:
    assert catalogue.similar(name)[0] == meant


@pytest.mark.parametrize("name", ["getClientTickets", "launchRocket", "", "x"])
def test_similar_is_silent_where_nothing_is_near_or_nothing_is_wrong(name: str) -> None:
    assert catalogue.similar(name) == []


def found(pattern: str) -> list[str]:
    return [call.name for call in catalogue.search(pattern)]


def test_search_finds_all_words_in_any_capitalisation_names_first() -> None:
    names = found("TICKET client")
    assert names[0] == "getClientTickets"
    by_name = [all(word in name.casefold() for word in ("ticket", "client")) for name in names]
    assert by_name == sorted(by_name, reverse=True)
    assert found("") == list(catalogue.names())
    assert found("launch rocket") == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("overdue", {"getInvoices", "getClientInvoices"}),
        ("ip address", {"searchServiceByIP", "ipamAssignIP", "addTicket"}),
        ("due date", {"editInvoiceDetails", "addInvoiceQueueItem"}),
        ("dept", {"getTicketDepts", "addTicketDept", "addTicket"}),
        ("refund", {"getTransactions", "getClientTransactions"}),
        ("base64", {"addClientFile", "getInvoicesPDF"}),
    ],
)
def test_search_finds_what_is_said_of_parameters(pattern: str, expected: set[str]) -> None:
    assert expected <= set(found(pattern))


def test_search_takes_a_short_word_for_the_beginning_of_one() -> None:
    # Not in "description" or "recipient".
    assert "addEstimateLine" not in found("ip")
    assert "searchServiceByIP" in found("ip")


def test_each_call_has_an_address_of_hostbills_page() -> None:
    for call in catalogue.calls():
        assert re.fullmatch(r"https?://api2?\.hostbillapp\.com/\w+/\w+(?:\.html|/)", call.page)
    call = catalogue.get("getClientTickets")
    assert call
    assert call.page == "https://api2.hostbillapp.com/clients/getClientTickets.html"


@pytest.mark.parametrize(
    ("name", "parameter", "switch", "accepted"),
    [
        ("addTicket", "isinternal", True, ("1", "0", "", "true", "false")),
        ("addInvoiceItem", "tax", True, ("1", "0", "", "true", "false")),
        ("addAddonToAccount", "invoice", True, ("true", "1", "0", "", "false")),
        ("addPromoCode", "apply_addons", True, ("on", "1", "0", "", "true", "false")),
        ("editProduct", "stock_usage", False, ("on", "off")),
        ("editProduct", "autosetup", False, ()),
        ("getClientTickets", "sort", False, ("ASC", "DESC")),
        ("getClientTickets", "filter[status]", False, ()),
        ("getClientTickets", "page", False, ()),
    ],
)
def test_a_switch_takes_what_php_code_sends(
    name: str, parameter: str, switch: bool, accepted: tuple[str, ...]
) -> None:
    call = catalogue.get(name)
    assert call
    assert call.is_switch(parameter) is switch
    assert call.accepted(parameter) == accepted


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("getClients", False),
        ("addClient", True),
        ("module", True),
        ("getSomethingNew", False),
        ("listSomethingNew", False),
        ("getaway", True),
        ("GetClients", True),
        ("dropSomethingNew", True),
    ],
)
def test_is_write_trusts_the_catalogue_then_names_that_say_read(name: str, write: bool) -> None:
    assert catalogue.is_write(name) is write
