"""Persons are replaced: consistently, completely, and nothing else with them."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hbwrapper.api import ApiWrapper
from hbwrapper.sandbox import Sandbox
from hbwrapper.testing.persons import Persons

CLIENT = {
    "id": "7",
    "firstname": "Zoë",
    "lastname": "Müller-Lüdenscheidt",
    "companyname": "Badewannen GmbH",
    "email": "zoe@badewannen.de",
    "phonenumber": "+49.3055512345",
    "address1": "Am Rosenhof 12",
    "city": "Görlitz",
    "postcode": "02826",
    "country": "DE",
    "status": "Active",
    "credit": "12.50",
    "datecreated": "2024-05-06",
    "password": "hunter22",
    "ip": "93.184.216.34",
}


def test_persons_are_gone_and_everything_else_stays():
    replaced = Persons().replaced(CLIENT)
    assert list(replaced) == list(CLIENT)
    same = {key for key in CLIENT if replaced[key] == CLIENT[key]}
    assert same == {"id", "country", "status", "credit", "datecreated"}
    assert replaced["password"] == "[hidden]"
    assert replaced["email"].endswith("@persons.example")


def test_the_same_person_stays_the_same_in_other_answers_and_other_runs():
    first, second = Persons(), Persons()
    client = first.replaced(CLIENT)
    first.replaced({"firstname": "Somebody", "lastname": "Else"})
    again = second.replaced({"client": {**CLIENT, "email": "ZOE@Badewannen.de"}})["client"]
    assert again["email"] == client["email"]
    assert again["lastname"] == client["lastname"]
    ticket = {"name": "Zoë Müller-Lüdenscheidt", "client_id": "7", "ticket_number": "100037"}
    whole = f"{client['firstname']} {client['lastname']}"
    assert Persons().replaced(ticket) == {**ticket, "name": whole}


def test_texts_are_searched_for_whom_the_answers_name():
    persons = Persons()
    client = persons.replaced(CLIENT)
    said = persons.replaced(
        {"body": "Dear Zoë Müller-Lüdenscheidt (zoe@badewannen.de), your password is hunter22."}
    )
    whole = f"{client['firstname']} {client['lastname']}"
    assert said == {"body": f"Dear {whole} ({client['email']}), your password is [hidden]."}


def test_a_name_is_a_person_s_only_beside_a_person_s_fields():
    product = {"id": "1", "name": "Starter hosting", "category_id": "2"}
    department = {"id": "1", "name": "Support", "email": "help@example.com"}
    assert Persons().replaced(product) == product
    assert Persons().replaced(department)["name"] == "Support"


def test_a_salt_changes_every_replacement():
    plain, salted = Persons().replaced(CLIENT), Persons("pepper").replaced(CLIENT)
    for key in ("email", "lastname", "phonenumber", "address1", "companyname", "city"):
        assert plain[key] != salted[key]


def test_ids_of_cards_stay_and_their_numbers_do_not():
    card = {"card_id": "12", "cardnum": "4111111111111111", "expdate": "1230", "cvv": "123"}
    hidden = "[hidden]"
    assert Persons().replaced(card) == {
        "card_id": "12", "cardnum": hidden, "expdate": hidden, "cvv": hidden,
    }  # fmt: skip


def test_fields_of_a_form():
    fields = [("call", "addTicket"), ("name", "Ann Bee"), ("email", "a@b.de"), ("subject", "Hi")]
    replaced = dict(Persons().pairs([*fields, ("admin[password]", "x"), ("tags[]", "Ann Bee")]))
    assert replaced["call"] == "addTicket"
    assert replaced["subject"] == "Hi"
    assert replaced["name"] not in ("Ann Bee", "Hi")
    assert replaced["admin[password]"] == "[hidden]"
    assert replaced["tags[]"] == replaced["name"]


def test_a_field_of_the_installation_s_own_with_its_value_beside_it():
    given_ = {"fields": {"mobilephone": {"id": "1", "type": "input", "value": "0301234567"}}}
    replaced = Persons().replaced(given_)["fields"]["mobilephone"]
    assert replaced["value"].startswith("+999.")
    assert (replaced["id"], replaced["type"]) == ("1", "input")


NAMES = ["firstname", "lastname", "name", "email", "phone", "address1", "city", "zip", "ip",
         "companyname", "username", "body", "password", "id", "client_id", "vat", "token", "cc"]  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20)
    | st.sampled_from(["a@b.de", "Ann Bee", "10.1.2.3", "::1", "+1 555 1", "198.18.1.1", "Bee Ltd"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
# A machine with much to do makes values slowly; that is no fault of theirs.
patient = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@patient
@given(VALUES)
def test_replacing_twice_is_replacing_once(value):
    """A recorder filters what it reads as well as what it writes."""
    once = Persons().replaced(value)
    assert Persons().replaced(once) == once
    persons = Persons()
    persons.replaced(value)
    assert persons.replaced(once) == once


def _shape(value):
    if isinstance(value, dict):
        return {key: _shape(item) for key, item in value.items()}
    return [_shape(item) for item in value] if isinstance(value, list) else None


@patient
@given(VALUES)
def test_the_shape_stays(value):
    assert _shape(Persons().replaced(value)) == _shape(value)


@pytest.fixture(scope="module")
def api():
    with Sandbox(clients=40) as sandbox:
        yield ApiWrapper(sandbox.url, sandbox.api_id, sandbox.api_key)


def test_nobody_of_a_whole_installation_is_left(api):
    persons = Persons()
    clients = list(api.getClients.records())
    real = {value for client in clients for key in ("lastname", "email") if (value := client[key])}
    answers = [api.getClients(), api.getTickets(), api.getAccounts(), api.getInvoices()]
    answers += [api.getClientDetails(id=client["id"]) for client in clients]
    text = json.dumps([persons.replaced(answer) for answer in answers], ensure_ascii=False)
    assert [name for name in sorted(real) if f'"{name}"' in text or f" {name}" in text] == []
    assert "Active" in text
