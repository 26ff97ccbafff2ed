"""What type checkers must let pass. Read by mypy and pyright, never run."""
# ruff: noqa: F821 (reveal_type is the checkers')

from __future__ import annotations

import argparse
import json
import os
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType, SimpleNamespace
from typing import Any

from hbwrapper import ApiWrapper, HBWrapper, params
from hbwrapper import params as params_module
from hbwrapper.php import StdClass

hb = HBWrapper.singleton()
own = ApiWrapper("https://billing.example.com/admin/api.php", "id", "key", retries=2)


@dataclass
class Wanted:
    id: int


def keywords(given: argparse.Namespace, page: int) -> None:
    hb.getClientTickets(id=1, page=page, sort="DESC", filter={"status": "Open"})
    hb.getClientTickets(id="1", filter={"status": "Of our own", "date": date(2026, 1, 31)})
    hb.getClientTickets(id=given.id, sort=given.sort)
    hb.setTicketStatus(id=1, status="Waiting")
    hb.addInvoicePayment(id=1, amount=Decimal("9.90"), paymentmodule=2, fee=0.5, date="2026-01-31")
    hb.addClient(email="a@example.com", password="x", password2="x", customfield="y", notify=1)
    own.addInvoiceItem(id=1, line="Work", price=10, qty=1, tax=True)
    own.setClientDetails(id=1, vatnumber="x")
    own.addTicket(subject="x", body="x", isinternal=0, asclient="", useclientname=False)
    own.addTicketReply(id=1, body="x", encrypt=None)
    own.addInvoicePayment(id=1, amount=1, paymentmodule=2, fee=0, date="", send_email="0")
    own.addAddonToAccount(account_id=1, addon_id=2, invoice=False, prorata=True)
    own.addAddonToAccount({"account_id": 1, "addon_id": 2, "invoice": "true", "prorata": "1"})
    own.addClientContact(id=1, email="a@example.com", ofourown="x")


def variables(
    anything: dict[str, Any], texts: dict[str, str], settings: OrderedDict[str, int]
) -> None:
    params = {"id": 1}
    hb.getClientTickets(params)
    hb.getClientTickets(params, page=2)
    hb.getClientTickets.records(params)
    mixed = {"id": 1, "filter": {"status": "Open"}, "sort": None}
    hb.getClientTickets(mixed)
    status = {"status": "Open"}
    hb.getClientTickets(id=1, filter=status)
    hb.getClients(texts)
    hb.getClients(settings)
    hb.getClients(anything)
    hb.getClients(dict(os.environ))
    hb.getClients(MappingProxyType(texts))
    hb.addClient(texts)
    given: params_module.getClientTickets = {"id": 1, "filter": {"status": "Open"}}
    hb.getClientTickets(given)
    hb.getClientTickets(StdClass(id=1))
    hb.getClientTickets(id=1, filter=StdClass(status="Open"))
    own.addTransaction(client_id=1, in_=5)


def dicts() -> None:
    hb.getClientTickets({"id": 1, "filter[status]": "Open", "filterop[date]": "<", "sort": "ASC"})
    hb.getClientTickets({"id": 1, "filter": {"status": "Open", "admin_read": False}})
    hb.getClientTickets({"id": 1}, page=2)
    hb.addBulkPayInvoice({"invoice_id": 1, "bulkselected[]": [2, 3]})
    hb.addBulkPayInvoice({"invoice_id": 1, "bulkselected": [2, 3]})
    hb.addBulkPayInvoice(invoice_id=1, bulkselected=[2, 3])
    hb.editClientACH({"id": 1, "ach[type]": "savings", "ach[account]": 1, "ach[routing]": 2})
    hb.editClientACH({"id": 1, "ach": {"type": "savings", "account": 1, "routing": 2}})
    hb.bulkSetPrices({"products[1][name]": ".com", "products[1][periods][1][renew]": 9})
    hb.orderConfigUpgrade({"id": 1, "new[7]": 2})
    hb.module({"module": "reports", "fn": "monthly", "year": 2026})
    hb.addPromoCode(SimpleNamespace(code="x"), cycles=["Monthly"])
    hb.productCloneSettings(
        {"source_product_id": 1, "target_product_ids": [2], "settings": [1, "2"]}
    )
    hb.productCloneSettings(
        {"source_product_id": 1, "target_product_ids[]": [2], "settings[]": ["1"]}
    )
    hb.mergeTickets({"tickets[]": [1, 2]})
    hb.mergeTickets({"tickets": [1, 2]})
    hb.mergeTickets(tickets=[1, 2])
    hb.getClientAccounts({"id": 1, "status[]": ["Active", "Pending"]})
    hb.domainEdit({"id": 1, "nameservers[]": ["ns1.example.net"]})
    hb.getClients([])
    hb.getClients({})
    hb.getClients(None)
    hb.getCurrencies()
    hb.getCurrencies([])


def unchecked(text: str, anything: Any, row: dict[str, Any]) -> None:
    hb.getClientTickets(json.loads(text))
    hb.getClientTickets(anything)
    hb.getClientTickets(row)
    hb.getClientTickets(dict(row))
    hb.getClientTickets(**row)
    hb.getClientTickets({**row})
    hb.getClientTickets(id=1, **row)
    hb.getClientTickets(row, page=2)
    hb.getClientTickets({"id": 1, "filter": row})
    hb.getClientTickets(SimpleNamespace(id=1))
    hb.getClientTickets(Wanted(1))
    hb.module(Wanted(1))
    hb.aCallOfOurOwn({"anything": object()}, more=1)
    own.aCallOfOurOwn()
    own.request({"call": "getClients", "page": 1})


def annotated() -> None:
    wanted: params.getClientTickets = {"id": 1, "filter[status]": "Open"}
    wanted["page"] = 2
    hb.getClientTickets(wanted)
    bulk: params.addBulkPayInvoice = {"invoice_id": 1, "bulkselected[]": [2]}
    hb.addBulkPayInvoice(bulk)
    free: params.module = {"module": "reports", "fn": "monthly"}
    hb.module(free)


def many(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from hb.getClientTickets.records({"id": 1}, workers=4, key="tickets")
    yield from hb.getClientTickets.pages(row, workers=2)
    for page in hb.aCallOfOurOwn.pages({"x": 1}, workers=2):
        yield page["x"]
    yield from hb.getClients.records()
    yield from own.getClientDetails.map({"id": n} for n in range(9))
    ids = [{"id": 1}, {"id": 2}]
    yield from own.getClientDetails.map(ids, workers=2)
    answers = hb.getClientDetails.map(ids, on_error="return")
    for answer in answers:
        if not isinstance(answer, Exception):
            yield answer


reveal_type(hb.getClientTickets({"id": 1}))
reveal_type(hb.getClientTickets.records({"id": 1}))
reveal_type(hb.getClients.pages())
reveal_type(own.module({"module": "a", "fn": "b"}))
reveal_type(hb.aCallOfOurOwn)
reveal_type(HBWrapper.singleton())
