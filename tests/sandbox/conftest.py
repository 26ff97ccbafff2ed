"""A fresh company, and calls on it."""

from __future__ import annotations

import pytest

from hbwrapper.sandbox.app import HostBill


class Company:
    """``call('getNews', …)`` calls; ``call.ok`` also checks that the call succeeds."""

    def __init__(self, hostbill):
        self._hostbill = hostbill
        self.store = hostbill.store

    def __call__(self, name, /, **params):
        key = {"api_id": self._hostbill.api_id, "api_key": self._hostbill.api_key}
        return self._hostbill.answer({"call": name, **key, **params})

    def ok(self, name, /, **params):
        answer = self(name, **params)
        assert answer["success"] is True, answer
        return answer

    def invoice(self, number):
        return self.ok("getInvoiceDetails", id=number)["invoice"]

    def unpaid(self, amount="100.00", client="1", tax="0", status="Unpaid"):
        """The id of a new invoice with one line."""
        number = self.ok("addInvoice", client_id=client)["invoice_id"]
        self.ok("addInvoiceItem", id=number, line="x", price=amount, qty="1", tax=tax)
        if status != "Draft":
            self.ok("setInvoiceStatus", id=number, status=status)
        return number


@pytest.fixture
def call():
    """A company of 20 clients at noon of 2026-11-01."""
    hostbill = HostBill(clients=20, clock="2026-11-01T12:00:00")
    yield Company(hostbill)
    hostbill.close()
