"""Every documented call: with good parameters it answers as documented, with bad ones it says why."""

from __future__ import annotations

import base64
import copy
import json
import random
import re

import pytest

from hbwrapper import catalogue
from hbwrapper.catalogue import shapes
from hbwrapper.catalogue.differences import differences
from hbwrapper.sandbox.app import HostBill
from hbwrapper.sandbox.context import played

TODAY = "2026-11-01"
FILE = base64.b64encode(b"content").decode()

# What makes a call succeed on fresh data, where "1" for each required parameter does not.
GOOD = {
    "addProductFormItem": {"id": "1", "name": "200 GB"},
    "addTicketDept": {"email": "new@example.com"},
    "bulkSetPrices": {"category_id": "4", "products": {"1": {"name": ".com"}}},
    "deleteProductForm": {"id": "1", "product_id": "4"},
    "editProductForm": {"id": "1", "product_id": "4"},
    "getProductForm": {"id": "1", "product_id": "4"},
    "ipamUpdateIP": {"ip": "192.0.2.10", "status": "reserved"},
    "orderUpgrade": {"id": "@active", "new": "6", "new_billing": "a"},
    "search": {"query": "a"},
    "getAccountLogs": {"filter": {"account_id": "@logged"}},
    "getClientCreditLog": {"id": "2"},
    "editOrderDraft": {"id": "@full draft"},
    "removeOrderDraftDiscount": {"id": "@full draft"},
    "searchServiceByIP": {"ip": "192.0.2.10"},
    "searchServiceByIPLimited": {"ip": "192.0.2.10"},
    "accountCreate": {"id": "@pending"},
    "accountSuspend": {"id": "@active"},
    "accountTerminate": {"id": "@active"},
    "accountUnsuspend": {"id": "@suspended"},
    "addAccountCancellation": {"submission_date": TODAY},
    "addBulkPayInvoice": {"invoice_id": "@invoice", "bulkselected": ["@invoice2"]},
    "addClient": {"email": "new@example.com"},
    "addClientContact": {"email": "new@example.com"},
    "addClientCreditCard": {"cardnum": "4111 1111 1111 1111", "expiryyear": "2030"},
    "addClientFile": {"data": FILE},
    "addInvoicePayment": {"date": TODAY, "id": "@invoice", "fee": "0"},
    "addInvoiceQueueItem": {
        "queueitem": {"description": "d", "amount": "5", "qty": "2", "taxed": "1", "note": ""}
    },
    "addOrderDraftDiscount": {"id": "@draft", "coupon": "custom", "value": "5"},
    "addOrderDraftItem": {"id": "@draft", "product": "1"},
    "addTicket": {"client_id": "1"},
    "addTicketTimeTracking": {
        "startdate": TODAY, "startime": "10:00", "enddate": TODAY, "endtime": "10:30",
    },
    "addTransaction": {"in": "5"},
    "applyInvoiceCoupon": {"id": "@invoice", "applycoupon": "WELCOME10"},
    "applyInvoiceCredit": {"id": "@credited", "apply_credit": "0.01"},
    "billTicketTimeTracking": {"id": "@timed"},
    "chargeCreditCard": {"id": "@carded"},
    "convertContactToClient": {"client_id": "@contact"},
    "convertOrderDraft": {"id": "@full draft"},
    "deleteAccountCancellation": {"id": "@cancelled"},
    "deleteClientContact": {"client_id": "@contact", "parent_id": "1"},
    "deleteClientFile": {"file_id": "@file"},
    "deleteProduct": {"id": "12"},
    "domainRegister": {"id": "@pending domain"},
    "domainTransfer": {"id": "@pending domain"},
    "editClientCreditCard": {"id": "@card owner", "cardnum": "4111111111111111", "expiryyear": "2030"},
    "editContactPermissions": {"id": "@contact", "privileges": {"billing": {"emails": "1"}}},
    "editOrderDraftItem": {"id": "@full draft", "service": "1"},
    "getClientContact": {"id": "@contact"},
    "getClientCreditCard": {"id": "@card owner"},
    "domainSetContacts": {"updateContactInfo": {"registrant": {"email": "a@example.com"}}},
    "getAccountAddons": {"id": "@with addon"},
    "getAffiliate": {"id": "1"},
    "getClientAutomationSettings": {"id": "@automated"},
    "getClientDraftOrders": {"client_id": "@drafted"},
    "getClientFiles": {"client_id": "@filed"},
    "getClientTaxDetails": {"id": "@taxed"},
    "getEstimateDetails": {"id": "1"},
    "getInvoiceDetails": {"id": "@paid"},
    "getOrderDetails": {"id": "@ordered"},
    "getOrderDraft": {"id": "@full draft"},
    "getProducts": {"id": "1"},
    "getTicketTimeTable": {"id": "@timed"},
    "getTickets": {},
    "listAdminNotes": {"item_type": "client", "item_id": "3"},
    "getPromoDetailsByCode": {"code": "WELCOME10"},
    "issueCreditNote": {"id": "@paid"},
    "mergeTickets": {"tickets": ["100037", "100074"]},
    "passwordResetRequest": {"email": "client1@example.com"},
    "removeClientCreditCard": {"id": "@card owner"},
    "setClientAutomationSettings": {"value": "1"},
    "setContactDetails": {"id": "@contact"},
    "unassignClientAffiliate": {"client_id": "6"},
    "verifyClientLogin": {"email": "client1@example.com", "password": "sandbox"},
    "activateAsAffiliate": {"client_id": "1"},
}  # fmt: skip
BY_NUMBER = (
    "addTicketNotes", "addTicketReply", "addTicketTag", "deleteTicket", "getTicketDetails",
    "setTicketPriority", "setTicketStatus",
)  # fmt: skip
DRAFTS = ("clearOrderDraftItems", "removeOrderDraft")  # fmt: skip


def chosen(key):
    """A key, or one of our own where the documentation leaves it to the caller."""
    return "1" if key in ("n", "k", "variable") else key


def merged(under, over):
    both = under.keys() & over.keys()
    deep = {
        name: merged(under[name], over[name])
        for name in both
        if isinstance(under[name], dict) and isinstance(over[name], dict)
    }
    return {**under, **over, **deep}


class Calls:
    """A fresh installation, called in process."""

    def __init__(self, **options):
        self.hostbill = HostBill(clients=60, clock=f"{TODAY}T12:00:00", **options)

    def __call__(self, call, params=()):
        key = {"api_id": self.hostbill.api_id, "api_key": self.hostbill.api_key}
        return self.hostbill.answer({"call": call, **key, **dict(params)})

    def placed(self, name):
        """The id of a record of a certain kind, made where there is none."""
        store = self.hostbill.store

        def first(sql):
            return store.select(f"{sql} LIMIT 1")[0]["id"]

        unpaid = "SELECT i.id FROM invoices i WHERE i.status = 'Unpaid'"
        if name == "invoice2":
            client = store.get("invoices", self.placed("invoice"))["client_id"]
            extra = self("addInvoice", {"client_id": client})["invoice_id"]
            self("sendInvoice", {"id": extra})
            return extra
        if name in ("credited", "carded"):
            invoice = self.placed("invoice")
            owner = store.get("invoices", invoice)["client_id"]
            self("addClientCredit", {"client_id": owner, "amount": "50"})
            self("addClientCreditCard", {"id": owner, **CARD})
            return invoice
        if name == "card owner":
            self("addClientCreditCard", {"id": "1", **CARD})
            return "1"
        if name == "timed":
            self(
                "addTicketTimeTracking",
                {"id": "1", "rate_id": "1", "note": "n", **GOOD["addTicketTimeTracking"]},
            )
            return "1"
        if name == "file":
            return self(
                "addClientFile", {"client_id": "1", "name": "n", "filename": "f", "data": FILE}
            )["file_id"]
        if name in ("draft", "full draft"):
            draft = str(self("createOrderDraft", {"client_id": "1"})["draft_id"])
            if name == "full draft":
                self("addOrderDraftItem", {"id": draft, "product": "1"})
            return draft
        if name == "logged":
            self("accountSynch", {"id": "1"})
            return "1"
        if name == "filed":
            self.placed("file")
            return "1"
        if name == "drafted":
            self.placed("full draft")
            return "1"
        if name == "automated":
            self(
                "setClientAutomationSettings",
                {"id": "1", "setting": "CreditAutoApply", "value": "on"},
            )
            return "1"
        if name == "cancelled":
            self(
                "addAccountCancellation",
                {
                    "id": "1",
                    "type": "Immediate",
                    "reason": "r",
                    "submission_date": TODAY,
                    "submission_time": "10:00",
                },
            )
            return "1"
        if name == "pending domain":
            store.change("domains", "1", status="Pending")
            return "1"
        return first(
            {
                "invoice": unpaid,
                "with addon": "SELECT account_id AS id FROM account_addons",
                "taxed": "SELECT id FROM clients WHERE country = 'DE' AND parent_id = '0'",
                "ordered": "SELECT o.id FROM orders o JOIN domains d ON d.order_id = o.id",
                "paid": "SELECT id FROM invoices WHERE status = 'Paid'",
                "contact": "SELECT id FROM clients WHERE parent_id = '1'",
                **{
                    status: f"SELECT id FROM accounts WHERE status = '{status.title()}'"
                    for status in ("pending", "active", "suspended")
                },
            }[name]
        )

    def good(self, call):
        """Parameters with which the call succeeds."""
        params: dict = {}
        for parameter in call.required:
            keys = [key for key in re.split(r"[\[\]]+", parameter) if key]
            inner = params
            for key in keys[:-1]:
                inner = inner.setdefault(chosen(key), {})
            inner[keys[-1]] = call.values.get(parameter, ("1",))[0]
        if call.name in BY_NUMBER:
            params["id"] = "100037"
        if call.name in DRAFTS:
            params["id"] = "@draft"
        if call.name == "editTicketDetails":
            params["ticket_number"] = "100037"
        params = merged(params, copy.deepcopy(GOOD.get(call.name, {})))
        return {name: self.filled(value) for name, value in params.items()}

    def filled(self, value):
        if isinstance(value, list):
            return [self.filled(item) for item in value]
        if isinstance(value, dict):
            return {name: self.filled(item) for name, item in value.items()}
        return self.placed(value[1:]) if isinstance(value, str) and value[:1] == "@" else value


CARD = {
    "cardnum": "4111111111111111",
    "cardtype": "Visa",
    "expiryyear": "2030",
    "expirymonth": "01",
}
CALLS = list(catalogue.calls())
NULL = {"ipamAssignIP", "ipamUnassignIP", "listClientCreditCards", "module"}


@pytest.fixture
def calls():
    made = Calls()
    yield made
    made.hostbill.close()


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_it_answers_each_call_in_its_documented_shape(calls, call):
    answer = calls(call.name, calls.good(call))
    if call.name in NULL:
        assert answer is None
        return
    assert answer["success"] is True, answer
    assert (answer["call"], answer["server_time"]) == (call.name, 1793534400)
    found = answer
    for key in call.records:
        found = found[key]
    if call.records:
        assert isinstance(found, (list, dict))


# Documented lists and maps that a fresh company has nothing for.
EMPTY = {
    "addOrderDraftDiscount": {"draft.services"},
    "clearOrderDraftItems": {"draft.services"},
    "getAccountDetails": {"details.options"},
    "getPromoDetailsByCode": {
        f"coupon.{name}" for name in ("addons", "domains", "forms", "products")
    },
    "getQueueTasks": {"logs[].error", "logs[].info", "logs[].notify.error", "logs[].notify.info"},
    "getStaffMember": {"admin.emails"},
    "ipamListSubnets": {"error"},
    "searchServiceByIP": {"services[].additional_ip"},
}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_it_answers_with_the_documented_keys_and_kinds_of_values(calls, call):
    if call.name in NULL:
        return
    answer = calls(call.name, calls.good(call))
    documented = shapes.shape(call.name)
    assert differences(documented, answer) == []
    # As HostBill's, they are keys of a language file, but where the sandbox speaks for itself.
    own = r"[a-z0-9_]+|The sandbox .+|Starter was copied as 1"
    assert all(re.fullmatch(own, said) for said in answer.get("info", ())), answer["info"]
    assert set(hollow(documented, answer)) == EMPTY.get(call.name, set())


def hollow(documented, answer, at=""):
    """Where a list or map of documented rows is empty, so that its rows were not compared."""
    if isinstance(documented, shapes.Choice):
        documented = documented.shapes[0]
    if isinstance(documented, shapes.Record) and isinstance(answer, dict):
        for key, part in documented.keys.items():
            if key in answer:
                yield from hollow(part, answer[key], f"{at}.{key}".lstrip("."))
    elif isinstance(documented, shapes.Rows | shapes.Map):
        item = documented.items[0] if isinstance(documented, shapes.Rows) else documented.item
        rows = list(answer.values()) if isinstance(answer, dict) else answer
        if rows:
            yield from hollow(item, rows[0], f"{at}[]")
        elif getattr(item, "kind", "") != "any":
            yield at


@pytest.mark.parametrize(
    ("call", "parameter"),
    [(call, name) for call in CALLS for name in call.required],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_missing_parameter_is_named(calls, call, parameter):
    params = calls.good(call)
    inner, keys = params, [key for key in re.split(r"[\[\]]+", parameter) if key]
    for key in keys[:-1]:
        inner = inner[chosen(key)]
    del inner[keys[-1]]
    answer = calls(call.name, params)
    assert (answer["success"], answer["error"]) == (False, [f"Missing parameter: {parameter}"])


@pytest.mark.parametrize(
    ("call", "parameter"),
    [
        (call, name)
        for call in CALLS
        for name in call.values
        if name not in call.open_values and "[" not in name
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_value_that_is_not_documented_is_refused(calls, call, parameter):
    answer = calls(call.name, {**calls.good(call), parameter: "Nonsense"})
    assert answer["success"] is False
    assert answer["error"][0].startswith(f"Wrong parameter: {parameter}, it is one of ")


@pytest.mark.parametrize(
    ("call", "parameter"),
    [
        (call, name)
        for call in CALLS
        for name in call.values
        if call.is_switch(name) and "[" not in name
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_switch_takes_what_php_code_sends_for_on_and_off(calls, call, parameter):
    good = calls.good(call)
    for value in ("1", "0", "", "true", "false"):
        answer = calls(call.name, {**good, parameter: value})
        # The same good parameters may not do twice.
        said = " ".join((answer or {}).get("error", ()))
        assert f"Wrong parameter: {parameter}" not in said, value


def test_calls_without_state_say_so(calls):
    assert calls("getNews")["info"] == [
        "The sandbox answers getNews alike every time and keeps nothing of it"
    ]


WITH_ID = [call for call in CALLS if call.required[:1] == ("id",)]


BAD_IDS = ("999999", "x", "", "-1", "1' OR '1'='1")


@pytest.mark.parametrize(
    "call", [call for call in WITH_ID if call.name in played], ids=lambda call: call.name
)
def test_a_bad_id_is_hostbills_wrong_parameter(calls, call):
    for bad in BAD_IDS:
        answer = calls(call.name, {**calls.good(call), "id": bad})
        assert answer["success"] is False, bad
        assert answer["error"][0].startswith("Wrong parameter"), answer


@pytest.mark.parametrize(
    "call", [call for call in WITH_ID if call.name not in played], ids=lambda call: call.name
)
def test_a_call_without_state_refuses_an_id_or_answers_alike(calls, call):
    usual = calls(call.name, calls.good(call))
    for bad in BAD_IDS:
        answer = calls(call.name, {**calls.good(call), "id": bad})
        if answer != usual:
            assert answer["success"] is False, bad
            assert answer["error"][0].startswith("Wrong parameter"), answer


@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        ("accountModuleSSO", "account_id"),
        ("getClientEmails", "id"),
        ("getProductUpgrades", "id"),
        ("listClientCreditCards", "id"),
        ("meteredAddUsage", "account_id"),
        ("orderUpgrade", "id"),
        ("productCloneSettings", "source_product_id"),
        ("proxmoxVmDetails", "id"),
        ("storeCardToken", "client_id"),
        ("vmManagerStartVM", "id"),
    ],
)
def test_a_call_without_state_refuses_whom_the_sandbox_does_not_know(calls, name, parameter):
    good = calls.good(next(call for call in CALLS if call.name == name))
    assert calls(name, good) is None or calls(name, good)["success"] is True
    for bad in ("999999", "x", ""):
        answer = calls(name, {**good, parameter: bad})
        assert (answer["success"], answer["error"]) == (False, ["Wrong parameter"]), bad


# --- lists

LISTS = [call for call in CALLS if call.paged]


@pytest.mark.parametrize("call", LISTS, ids=lambda call: call.name)
def test_each_documented_filter_is_taken(calls, call):
    good = calls.good(call)
    for name in call.parameters:
        match = re.fullmatch(r"(filter|filterop|filterdatatype)\[(\w+)\]", name)
        if match:
            value = {"filterop": "="}.get(match[1]) or call.values.get(name, ("1",))[0]
            answer = calls(call.name, {**good, match[1]: {match[2]: value}})
            assert answer["success"] is True, (name, answer)


def test_ids_compare_as_numbers(calls):
    found = calls("getTransactions", {"filter": {"id": "9"}, "filterop": {"id": ">"}})
    ids = [int(row["id"]) for row in found["transactions"]]
    assert ids[:3] == [10, 11, 12]


def test_filters_select_and_operators_compare(calls):
    client = calls.hostbill.store.select(
        "SELECT client_id FROM invoices GROUP BY client_id "
        "ORDER BY COUNT(DISTINCT date) DESC, client_id LIMIT 1"
    )[0]["client_id"]
    rows = calls("getClientInvoices", {"id": client})["invoices"]
    # Neither the first nor the last day, so that each operator has something to find.
    days = sorted({row["date"] for row in rows})
    assert len(days) >= 3
    date = days[1]

    def dates(operator):
        params = {"id": client, "filter": {"date": date}, "filterop": {"date": operator}}
        return [row["date"] for row in calls("getClientInvoices", params)["invoices"]]

    assert set(dates("=")) == {date}
    assert set(dates("<")) == {day for day in days if day < date}
    assert set(dates(">")) == {day for day in days if day > date}
    assert set(dates("!=")) == {day for day in days if day != date}
    assert len(dates("=") + dates("!=")) == len(rows)
    refused = calls("getClients", {"filter": {"nonsense": "1"}})
    assert refused["error"] == ["Wrong parameter: filter[nonsense], getClients has no such filter"]


def test_sort_turns_a_list_around(calls):
    up = calls("getTickets", {"sort": "ASC"})["tickets"]
    down = calls("getTickets", {"sort": "DESC"})["tickets"]
    assert [row["id"] for row in up] == [str(n) for n in range(1, 26)]
    assert int(down[0]["id"]) > int(down[-1]["id"]) > 25


@pytest.mark.parametrize(
    ("call", "wanted", "status"),
    [
        ("getAccounts", "all_suspended", "Suspended"),
        ("getInvoices", "unpaid", "Unpaid"),
        ("getDomains", "active", "Active"),
        ("getOrders", "active", "Active"),
    ],
)
def test_list_selects_by_status(calls, call, wanted, status):
    answer = calls(call, {"list": wanted})
    (rows,) = (value for value in answer.values() if isinstance(value, list))
    assert {row["status"] for row in rows} == {status}


def test_pages_tell_their_number_in_each_of_hostbills_shapes(calls):
    sorter = calls("getClients", {"page": "1"})["sorter"]
    assert sorter == {"perpage": 25, "totalpages": 3, "sorterrecords": 60, "sorterpage": 2}
    assert calls("listPromoCodes")["sorter"]["sorterrecords"] == "2"
    assert calls("getEstimates")["totalpages"] == 1
    assert set(calls("getTransactions")) == {"success", "transactions", "call", "server_time"}
    assert calls("getClients", {"page": "x"})["error"] == [
        "Wrong parameter: page, pages count from 0"
    ]


# --- what one call writes, the next one reads


def test_an_account_goes_through_its_life(calls):
    account = calls.placed("active")

    def status():
        return calls("getAccountDetails", {"id": account})["details"]["status"]

    for call, after in [
        ("accountSuspend", "Suspended"), ("accountUnsuspend", "Active"),
        ("accountTerminate", "Terminated"), ("accountCreate", "Active"),
    ]:  # fmt: skip
        assert calls(call, {"id": account})["success"] is True
        assert status() == after
    assert calls("accountUnsuspend", {"id": account})["error"] == [
        "The account is Active, not Suspended"
    ]
    logged = calls("getAccountLogs", {"filter": {"account_id": account}})["logs"]
    assert [row["action"] for row in logged] == [
        "Suspend Account", "Unsuspend Account", "Terminate Account", "Create Account",
    ]  # fmt: skip


def test_a_draft_becomes_an_order_with_its_invoice(calls):
    draft = calls("createOrderDraft", {"client_id": "3"})["draft_id"]
    params = {"id": str(draft)}
    assert calls("getOrderDraft", params)["draft"]["services"] == []
    calls("addOrderDraftItem", {**params, "product": "4", "cycle": "m", "host": "one.example"})
    calls(
        "addOrderDraftItem",
        {**params, "prod_type": "domain", "domain_sld": "one", "domain_tld": ".example"},
    )
    calls("addOrderDraftDiscount", {**params, "coupon": "custom", "type": "percent", "value": "10"})
    shown = calls("getOrderDraft", params)["draft"]
    assert (list(shown["services"]), list(shown["domains"])) == (["1"], ["2"])
    assert shown["total"] == "19.71"
    order = calls("convertOrderDraft", params)["order_id"]
    assert calls("getOrderDraft", params)["success"] is False
    details = calls("getOrderDetails", {"id": str(order)})["details"]
    assert (details["total"], details["status"]) == ("19.71", "Pending")
    invoice = calls("getInvoiceDetails", {"id": details["invoice_id"]})["invoice"]
    assert (invoice["total"], len(invoice["items"])) == ("19.71", 3)
    calls("setOrderActive", {"id": str(order)})
    details = calls("getOrderDetails", {"id": str(order)})["details"]
    assert [details["hosting"][0]["status"], details["domains"][0]["status"]] == [
        "Active",
        "Active",
    ]


def test_tickets_are_answered_tagged_and_merged(calls):
    one = str(calls("addTicket", {"client_id": "3", "subject": "One", "body": "1"})["ticket_id"])
    two = str(calls("addTicket", {"client_id": "3", "subject": "Two", "body": "2"})["ticket_id"])
    calls("addTicketReply", {"id": two, "body": "Reply", "attachments": {"a.txt": FILE}})
    calls("addTicketNotes", {"id": two, "notes": "Note"})
    calls("addTicketTag", {"id": one, "tag": "urgent"})
    calls("setTicketPriority", {"id": one, "priority": "High"})
    assert calls("mergeTickets", {"tickets": [one, two]})["ticket_number"] == one
    assert calls("getTicketDetails", {"id": two})["success"] is False
    shown = calls("getTicketDetails", {"id": one})
    assert [reply["body"] for reply in shown["replies"]] == ["Reply", "2"]
    assert [note["note"] for note in shown["notes"]] == ["Note"]
    assert [file["filename"] for file in shown["attachments"]] == ["a.txt"]
    assert (shown["ticket"]["tags"], shown["ticket"]["priority"]) == (["urgent"], "2")
    found = calls("getTickets", {"filter": {"tag": "urgent"}})["tickets"]
    assert [row["ticket_number"] for row in found] == [one]


def test_a_refused_call_changes_nothing(calls):
    def dump():
        return [
            calls.hostbill.store.select(f"SELECT * FROM {table}")
            for table in ("clients", "tickets", "ticket_attachments", "invoices", "credit_log")
        ]

    before = dump()
    bad = {"attachments": {"a.txt": "no Base64!"}}
    assert (
        calls("addTicket", {"client_id": "3", "subject": "S", "body": "B", **bad})["success"]
        is False
    )
    assert calls("addClientCredit", {"client_id": "1", "amount": "-1000"})["success"] is False
    assert dump() == before


def test_the_same_clock_gives_the_same_answers():
    one, other = Calls(), Calls()
    for call in ("getTickets", "getInvoices", "getClientDetails", "addTicket", "getTransactions"):
        described = catalogue.get(call)
        assert one(call, one.good(described)) == other(call, other.good(described))
    one.hostbill.close()
    other.hostbill.close()


# --- what nobody should send

ODD = [
    "", "0", "-1", "1", "999999", "x", "NaN", "Infinity", "-0", "1e5", "1e400", "0.001", "-0.01",
    "0000-00-00", TODAY, "9999-12-31", "2026-W01-1", "20261101", "2026-11-01T10:00:00+02:00",
    "é€😀", "\x00", "'; DROP TABLE clients", "[]", "a\r\nb", "٣", "9" * 30, "1 ", "+1", "1_0",
    [], ["1"], ["x", ""], {"a": "1"}, {"a": {"b": "1"}}, [["1"]], {"0": "1", "5": "2"},
    {"1": {"id": "1"}}, {"registrant": "x"}, {"billing": ["x"]}, {"date": ["<"]},
]  # fmt: skip
STRAY = ("page", "sort", "list", "filter", "filterop")


@pytest.mark.parametrize("seed", range(4))
def test_no_value_breaks_a_call(seed, scale):
    """Each answer is one of HostBill's, as JSON that PHP could have written."""
    chance = random.Random(seed)
    for _ in range(scale(20)):
        made = Calls()
        for call in chance.sample(CALLS, len(CALLS)):
            try:
                params = made.good(call)
            except LookupError:
                # What it is for is gone by now.
                made.hostbill.close()
                made = Calls()
                params = made.good(call)
            names = [re.split(r"[\[\]]+", name)[0] for name in call.parameters] + [*STRAY]
            for name in chance.choices(names, k=chance.randrange(4)):
                params[name] = copy.deepcopy(chance.choice(ODD))
            if call.paged and chance.random() < 0.5:
                name = chance.choice(call.parameters)
                match = re.fullmatch(r"filter\[(\w+)\]", name)
                if match:
                    params["filter"] = {match[1]: chance.choice(ODD)}
                    params["filterop"] = {match[1]: chance.choice(["<", ">", "!=", "=", *ODD])}
            answer = made(call.name, params)
            text = json.dumps(answer, allow_nan=False)
            assert not re.search(r": -?\d+\.0[,}\]]|\"-0.00\"", text), (call.name, params, text)
            if answer is not None and answer["success"] is not True:
                assert list(answer) == ["success", "error", "call", "server_time"]
                assert all(isinstance(said, str) for said in answer["error"])
        made.hostbill.close()


def test_a_clients_tax_details_have_numbers_for_ids(calls):
    client = calls("getClientTaxDetails", {"id": "1"})["client"]
    assert (client["id"], client["client_id"], client["parent_id"]) == (1, 1, 0)
