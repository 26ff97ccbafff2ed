"""Example values: for parameters, and for the answers whose shape is documented.

All of them are our own. They are chosen by the name of a key, else by its kind, so that an example
looks like what an installation answers.
"""

from __future__ import annotations

import json
import re

from .shapes import Choice, Map, Record, Rows, Value, shape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .shapes import Shape

_BY_KEY: dict[str, str] = {
    "account_id": "3",
    "action": "Suspend Account",
    "addon_id": "2",
    "address1": "12 Mill Lane",
    "admin_id": "1",
    "billing_contact_id": "0",
    "billingcycle": "Monthly",
    "cancelled": "0",
    "cardtype": "Visa",
    "category_id": "4",
    "charge": "4.20",
    "cid": "5",
    "city": "Utrecht",
    "client_id": "5",
    "companyname": "Berg Design",
    "contact_id": "18",
    "country": "NL",
    "countryname": "Netherlands",
    "credit_note_id": "9",
    "currency_id": "0",
    "date_created": "2026-01-15",
    "date_expires": "2026-03-01",
    "datecreated": "2025-03-14",
    "datepaid": "2026-02-03 10:12:45",
    "dept_id": "1",
    "domain": "example.net",
    "domain_id": "6",
    "draft_id": "21",
    "duedate": "2026-02-15",
    "email": "mia.berg@example.com",
    "endtime": "2026-01-31 10:00:00",
    "estimate_id": "14",
    "expires": "2027-01-31",
    "file_id": "8",
    "firstname": "Mia",
    "firstpayment": "9.90",
    "host": "host17.example.net",
    "hostname": "vm1.example.net",
    "id": "17",
    "invoice_id": "31",
    "language": "english",
    "lastname": "Berg",
    "module": "Cpanel",
    "next_due": "2026-03-15",
    "next_invoice": "2026-03-08",
    "note_id": "27",
    "order_id": "12",
    "payment_module": "2",
    "phonenumber": "+31.205550117",
    "postcode": "3511 AB",
    "product_id": "7",
    "recurring_amount": "9.90",
    "server_id": "2",
    "state": "Utrecht",
    "status": "Active",
    "subtotal": "9.90",
    "tax": "2.08",
    "taxrate": "21.00",
    "ticket_id": "402118",
    "ticket_number": "402118",
    "to": "2026-02-14",
    "total": "11.98",
    "total_withdrawn": "40.00",
    "tracking_id": "52",
    "trans_id": "BT-2026-0042",
    "username": "exampleu",
    "zone_id": "8",
}
_BY_KIND: dict[str, str] = {
    "amount": "9.90",
    "base64": "JVBERi0xLjcK…",
    "date": "2026-01-31",
    "datetime": "2026-01-31 09:30:00",
    "email": "",
    "id": "1",
    "ip": "192.0.2.17",
    "number": "1",
    "rate": "1.0000",
    "secret": "********",
    "switch": "1",
    "text": "",
    "url": "https://billing.example.com/",
}
_TIME = 1_769_851_800


def answer(name: str) -> Any:
    """What a call may give back: an example of the documented shape, with values of our own.

    Args:
        name: A documented call.

    Returns:
        A decoded answer; a list has one item and a map by id one entry. None, where the documented
        answer is ``null`` or nothing is known of it.

    Raises:
        KeyError: The call is not documented.
    """
    made = example_of(shape(name))
    if not isinstance(made, dict):
        return made
    return {"success": True, **made, "call": name, "server_time": _TIME}


def example_of(documented: Shape) -> Any:
    """An example of a shape, with values of our own."""
    return _made(documented, "")


def _made(part: Any, key: str) -> Any:
    if isinstance(part, Record):
        return {key: _made(one, key) for key, one in part.keys.items()}
    if isinstance(part, Rows):
        items = [_made(item, key) for item in part.items if item != Value("any", native=True)]
        return ["…"] if key in ("info", "error") else items
    if isinstance(part, Map):
        if part.item == Value("any", native=True):
            return []
        return {"17" if part.by == "<id>" else "name": _made(part.item, key)}
    if isinstance(part, Choice):
        return _made(part.example, key)
    return _value(part, key)


def _value(part: Value, key: str) -> Any:
    if part.kind == "literal" or part.given:
        return part.example
    if part.kind == "bool":
        return True
    if part.kind == "any":
        return None
    text = _BY_KEY.get(key, "")
    if not _fits(part.kind, text):
        text = _BY_KIND[part.kind]
    return json.loads(text) if part.native else text


_DIGITS = re.compile(r"-?\d+(?:\.\d+)?")


def _fits(kind: str, text: str) -> bool:
    """Is an example by key one of this kind?"""
    if not text:
        return False
    if kind in ("date", "datetime"):
        return len(text) == len(_BY_KIND[kind]) and text[:2] == "20"
    if kind in ("id", "number", "switch"):
        return text.isdecimal() and kind != "switch"
    if kind in ("amount", "rate"):
        return _DIGITS.fullmatch(text) is not None
    return kind in ("text", "email", "ip") and not _DIGITS.fullmatch(text)
