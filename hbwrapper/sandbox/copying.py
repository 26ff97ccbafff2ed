"""Rows for a sandbox from an installation's answers: reads only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from hbwrapper.checking import check
from hbwrapper.errors import ApiError
from hbwrapper.secrets import HIDDEN

from .seedfile import OWNERS, problem
from .store import TABLES

if TYPE_CHECKING:
    from hbwrapper.api import ApiWrapper

Rows = dict[str, list[dict[str, str]]]
# Where our columns have other names than HostBill's keys.
_RENAMED = {
    "transactions": {"in": "amount_in", "out": "amount_out"},
    "orders": {"payment_module": "module"},
}


class Copy:
    """A copy of an installation's clients and what belongs to them.

    Args:
        api: The installation. Nothing but reads is sent to it.
        replaced: Makes an answer fit to be kept: ``Persons().replaced``.

    Attributes:
        rows: What was copied, by table.
        refused: The calls that the installation refused, and why. What they give is not copied.
    """

    def __init__(self, api: ApiWrapper, replaced: Callable[[Any], Any]) -> None:
        self._api = api
        self._replaced = replaced
        self._seen: set[tuple[str, str]] = set()
        self.rows: Rows = {}
        self.refused: dict[str, str] = {}

    def run(self, clients: int, step: Callable[[], None]) -> None:
        """Copy the first clients, all products and the departments.

        Args:
            clients: How many clients at most.
            step: Called after each.

        Raises:
            ApiError: The installation refuses to list its clients.
            TransportError: It gives no answer.
            ResponseError: Its answer cannot be read.
        """
        self._common()
        for listed in islice(self._api.getClients.records(), clients):
            self._client(str(listed["id"]))
            step()
        self._cut_loose()

    def _common(self) -> None:
        for department in self._list("getTicketDepts", {}):
            self._add("departments", department)
        for page in self._list("getOrderPages", {}):
            self._add("categories", page, parent_id="0")
            for product in self._list("getProducts", {"id": page["id"]}):
                self._add("products", product, category_id=str(page["id"]))

    def _client(self, number: str) -> None:
        for answer in self._details("getClientDetails", [number]):
            self._add("clients", answer.get("client"), id=number)
        for contact in self._list("getClientContacts", {"id": number}):
            for answer in self._details("getClientContact", [str(contact["id"])]):
                self._add("clients", answer.get("client"), id=str(contact["id"]), parent_id=number)
        for order in self._list("getClientOrders", {"id": number}):
            self._add("orders", order, client_id=number)
        for call, details, table in (
            ("getClientAccounts", "getAccountDetails", "accounts"),
            ("getClientDomains", "getDomainDetails", "domains"),
        ):
            ids = [str(row["id"]) for row in self._list(call, {"id": number})]
            for answer in self._details(details, ids):
                self._add(table, answer.get("details"), client_id=number)
        invoices = [str(row["id"]) for row in self._list("getClientInvoices", {"id": number})]
        for answer in self._details("getInvoiceDetails", invoices):
            self._invoice(answer, number)
        # Tickets are asked for by their numbers.
        tickets = self._list("getClientTickets", {"id": number})
        numbers = [str(row["ticket_number"]) for row in tickets if "ticket_number" in row]
        for answer in self._details("getTicketDetails", numbers):
            self._ticket(answer, number)

    def _invoice(self, answer: dict[str, Any], client: str) -> None:
        invoice = self._add("invoices", answer.get("invoice"), client_id=client)
        if invoice is None:
            return
        for item in _dicts(answer["invoice"].get("items")):
            self._add("invoice_items", item, invoice_id=invoice)
        for row in _dicts(answer.get("transactions")):
            self._add("transactions", row, invoice_id=invoice, client_id=client)

    def _ticket(self, answer: dict[str, Any], client: str) -> None:
        ticket = self._add("tickets", answer.get("ticket"), client_id=client)
        if ticket is None:
            return
        for reply in _dicts(answer.get("replies")):
            self._add("ticket_replies", reply, ticket_id=ticket)
        for note in _dicts(answer.get("notes")):
            self._add("ticket_notes", note, ticket_id=ticket)

    def _list(self, name: str, params: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """A list's records on all its pages, without real persons and secrets.

        There are none where the installation refuses the call.
        """
        if name in self.refused:
            return
        try:
            for record in getattr(self._api, name).records(params):
                # A map's records come as pairs of id and record.
                row = record[1] if isinstance(record, tuple) else record
                if isinstance(row, dict) and "id" in row:
                    yield self._replaced(row)
        except ApiError as error:
            self.refused[name] = str(error)

    def _details(self, name: str, ids: list[str]) -> Iterator[dict[str, Any]]:
        """The answers for many ids, without real persons and secrets."""
        if name in self.refused or not ids:
            return
        call = getattr(self._api, name)
        try:
            for answer in call.map([{"id": number} for number in ids], workers=4):
                yield self._replaced(check(answer))
        except ApiError as error:
            self.refused[name] = str(error)

    def _add(self, table: str, record: Any, **columns: str) -> str | None:
        """Keep what a table has of a record; its id, or None where it is no record of ours."""
        if not isinstance(record, dict):
            return None
        number = columns.get("id") or str(record.get("id", ""))
        if problem(table, "id", number) or (table, number) in self._seen:
            return None
        self._seen.add((table, number))
        renamed = _RENAMED.get(table, {})
        row = {str(renamed.get(key, key)): _text(value) for key, value in record.items()}
        row |= columns
        row["id"] = number
        # What does not fit is left to the default: installations have formats of their own.
        kept = {
            name: text
            for name, text in row.items()
            if (name == "id" or name in TABLES[table]) and not problem(table, name, text)
        }
        self.rows.setdefault(table, []).append(kept)
        return number

    def _cut_loose(self) -> None:
        """Let nothing name a record that was not copied."""
        for rows in self.rows.values():
            for row in rows:
                for column, owners in OWNERS.items():
                    if column in row and (owners, row[column]) not in self._seen:
                        row[column] = "0"


def _dicts(value: Any) -> list[dict[str, Any]]:
    rows = list(value.values()) if isinstance(value, dict) else value
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _text(value: Any) -> str:
    if value is None or value is False or value == HIDDEN:
        return ""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return "1" if value is True else str(value)
