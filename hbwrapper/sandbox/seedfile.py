"""Data of a user's own for the stand-in: JSON of all tables, or CSV of one table a file."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .money import NOTHING, recalculate
from .seed import PRICES
from .store import TABLES

if TYPE_CHECKING:
    from .store import Store

_Path = str | os.PathLike[str]
# Files, or the rows of each table.
Given = _Path | Sequence[_Path] | Mapping[str, Sequence[Mapping[str, Any]]]


class Line(NamedTuple):
    """One row that is given, and where: ``clients.csv line 3``."""

    place: str
    columns: dict[str, str]


Tables = dict[str, list[Line]]

# What a row has where it does not say otherwise, so that the calls can work with it.
_ZERO = dict.fromkeys((*PRICES, *(f"{cycle}_setup" for cycle in PRICES)), "0.00")
_SUMS = dict.fromkeys(("subtotal", "credit", "tax", "taxrate", "tax2", "taxrate2", "total"), "0.00")
_BILLED = {**_SUMS, "currency_id": "0", "rate": "1.0000000000"}
_DEFAULTS: dict[str, dict[str, str]] = {
    "clients": {
        "status": "Active", "parent_id": "0", "language": "english", "company": "0",
        "credit": "0.00", "taxexempt": "0", "currency_id": "0", "group_id": "0",
        "datecreated": "today", "lastlogin": "0000-00-00 00:00:00",
    },
    "categories": {"visible": "1", "sort_order": "0", "parent_id": "0", "ctype": "services"},
    "products": {**_ZERO, "visible": "1", "stock": "0", "qty": "0", "paytype": "Regular", "tax": "1"},
    "accounts": {
        "order_id": "0", "server_id": "0", "status": "Active", "billingcycle": "Monthly",
        "firstpayment": "0.00", "total": "0.00", "next_due": "today+30", "next_invoice": "today+30",
        "payment_module": "1", "date_created": "today", "commitment_date": "0000-00-00",
        "manual": "0",
    },
    "domains": {
        "order_id": "0", "tld_id": "11", "reg_module": "3", "payment_module": "1",
        "date_created": "today", "firstpayment": "0.00", "recurring_amount": "0.00", "period": "1",
        "expires": "today+365", "type": "Register", "status": "Active", "next_due": "today+365",
        "next_invoice": "today+365", "idprotection": "0", "nameservers": "[]", "autorenew": "1",
        "reglock": "0", "manual": "0", "synch_date": "0000-00-00 00:00:00", "contacts": "{}",
    },
    "orders": {
        "date_created": "today 00:00:00", "total": "0.00", "status": "Active", "module": "1",
        "invoice_id": "0", "staff_member_id": "0",
    },
    "drafts": {
        "currency_id": "0", "date_created": "today 00:00:00", "options": "{}", "items": "[]",
    },
    "invoices": {
        **_BILLED, "status": "Unpaid", "date": "today", "duedate": "today+14",
        "datepaid": "0000-00-00 00:00:00", "payment_module": "1", "recurring_id": "0",
        "invoicetype": "standardinvoice",
    },
    "invoice_items": {"type": "Other", "item_id": "0", "amount": "0.00", "taxed": "1", "qty": "1"},
    "transactions": {
        "invoice_id": "0", "module": "1", "date": "today 00:00:00", "amount_in": "0.00",
        "fee": "0.00", "amount_out": "0.00", "rate": "1.0000000000", "currency_id": "0",
        "type": "invoice", "status": "Success",
    },
    "tickets": {
        "client_id": "0", "dept_id": "1", "status": "Open", "priority": "0",
        "date": "today 00:00:00", "lastreply": "today 00:00:00", "admin_read": "0",
        "client_read": "1", "type": "Client", "request_type": "General", "owner_id": "0",
        "tags": "[]", "deadline": "0000-00-00",
    },
    "ticket_replies": {"date": "today 00:00:00", "status": "Sent", "type": "Admin", "replier_id": "1"},
    "estimates": {**_BILLED, "status": "Draft", "date_created": "today", "date_expires": "today+30"},
    "estimate_items": {"item_id": "0", "type": "Other", "amount": "0.00", "taxed": "1", "qty": "1"},
    "coupons": {
        "status": "Active", "coupon_type": "invoice", "type": "percent", "num_usage": "0",
        "clients": "all", "client_id": "0", "expires": "0000-00-00", "max_usage": "0",
    },
    "account_addons": {"status": "Active", "recurring_amount": "0.00", "setup_fee": "0.00"},
    "affiliates": {
        "parent_id": "0", "status": "Active", "visits": "0", "balance": "0.00", "pending": "0.00",
        "total_commissions": "0.00", "total_withdrawn": "0.00", "date_created": "today",
        "cookie_days": "0",
    },
}  # fmt: skip
# Whose id a column holds; 0 is nobody's.
OWNERS = {
    "client_id": "clients", "invoice_id": "invoices", "ticket_id": "tickets",
    "estimate_id": "estimates", "account_id": "accounts", "order_id": "orders",
    "product_id": "products", "category_id": "categories", "parent_id": "clients",
}  # fmt: skip
_ELSEWHERE = {
    ("categories", "parent_id"), ("client_files", "category_id"), ("affiliates", "parent_id"),
    ("forms", "category_id"),
}  # fmt: skip
# Beside those that have it in their names.
_DATES = frozenset(
    ("cardcreated", "deadline", "endtime", "expires", "lastlogin", "lastreply", "next_due",
     "next_invoice", "process_at", "starttime", "uploaded")
)  # fmt: skip
_RELATIVE = re.compile(r"today(?:([+-])(\d{1,5}))?( \d\d:\d\d:\d\d)?")
_AMOUNTS = frozenset(
    (*PRICES, *_SUMS, "amount", "amount_in", "amount_out", "fee", "recurring_amount",
     "setup_fee", "firstpayment", "balance", "value", *(f"{cycle}_setup" for cycle in PRICES))
)  # fmt: skip


def load(given: Given | None) -> Tables:
    """Read rows, and check that they fit the tables.

    Args:
        given: A file or files: ``.json`` holds an object of lists of rows by table, ``clients.csv``
            the rows of ``clients``, with the columns' names in its first line. Or the rows by table.
            A text ``today``, ``today-14`` or ``today+30 09:00:00`` is a date from the clock.

    Raises:
        OSError: A file cannot be read.
        ValueError: In one line that names the place: it is no JSON or CSV, or it has a table or
            column that the sandbox does not know.
    """
    if given is None:
        return {}
    tables: Tables = {}
    if isinstance(given, Mapping):
        sources: Iterable[tuple[str, str, Any]] = [("seed", "", given)]
    else:
        paths = [given] if isinstance(given, str | os.PathLike) else given
        sources = [(Path(path).name, *_read(Path(path))) for path in paths]
    for name, table, content in sources:
        for key, rows in ({table: content} if table else content).items():
            _check_table(key, name)
            tables.setdefault(key, []).extend(_lines(key, rows, name))
    return tables


def _read(path: Path) -> tuple[str, Any]:
    """A file's table, empty for all of them, and its rows."""
    # A byte order mark is what spreadsheets begin a file with.
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}: it is no UTF-8 from byte {error.start} on") from None
    if path.suffix.lower() == ".csv":
        return path.stem, _csv(path.name, text)
    if path.suffix.lower() != ".json":
        raise ValueError(f"{path.name}: a seed file is .json, or .csv with the name of a table")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path.name}: it is no JSON: {error}") from None
    if not isinstance(content, dict):
        raise ValueError(f"{path.name}: it is no object of tables")  # noqa: TRY004 - the file is at fault
    return "", content


def _csv(name: str, text: str) -> list[tuple[str, dict[str, str]]]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    rows: list[tuple[str, dict[str, str]]] = []
    try:
        header = next(reader, [])
        _check_header(header, name)
        for values in reader:
            place = f"{name} line {reader.line_num}"
            if values and len(values) != len(header):
                raise ValueError(f"{place}: {len(values)} values for {len(header)} columns")
            if values:
                rows.append((place, dict(zip(header, values, strict=True))))
    except csv.Error as error:
        raise ValueError(f"{name} line {reader.line_num}: {error}") from None
    return rows


def _check_header(header: list[str], name: str) -> None:
    table = Path(name).stem
    _check_table(table, name)
    for column in header:
        _check_column(table, column, f"{name} line 1")
        if header.count(column) > 1:
            raise ValueError(f"{name} line 1: the column {column} stands there twice")


def _check_table(table: str, name: str) -> None:
    if table not in TABLES or table == "api_keys":
        known = [known for known in TABLES if known != "api_keys"]
        raise ValueError(f"{name}: there is no table {table!r}{_near(table, known)}")


def _lines(table: str, rows: Any, name: str) -> list[Line]:
    if not isinstance(rows, list | tuple):
        raise ValueError(f"{name}: {table} is no list of rows")  # noqa: TRY004 - the file is at fault
    return [
        _line(table, row[0], row[1])
        if isinstance(row, tuple)
        else _line(table, f"{name} {table}[{number}]", row)
        for number, row in enumerate(rows)
    ]


def _line(table: str, place: str, row: Any) -> Line:
    if not isinstance(row, Mapping):
        raise ValueError(f"{place}: it is no object")  # noqa: TRY004 - the file is at fault
    columns = {}
    for column, value in row.items():
        _check_column(table, column, place)
        columns[column] = _as_text(value)
        wrong = problem(table, column, columns[column])
        if wrong:
            raise ValueError(f"{place}: {column} is {wrong}, not {columns[column]!r}")
    return Line(place, columns)


def _check_column(table: str, column: str, place: str) -> None:
    if column != "id" and column not in TABLES[table]:
        near = _near(column, TABLES[table])
        raise ValueError(f"{place}: {table} has no column {column!r}{near}")


def problem(table: str, column: str, text: str) -> str:
    """What a column's text should be; empty where it is that.

    Args:
        table: The table.
        column: One of its columns.
        text: The column's text.
    """
    if column == "id" or column in OWNERS:
        fits = re.fullmatch(r"0|[1-9]\d{0,14}", text, re.ASCII) if text or column == "id" else True
        return "" if fits and (column, text) != ("id", "0") else "a whole number"
    # tax is a switch of products, and an amount elsewhere.
    if column in _AMOUNTS and (table, column) != ("products", "tax"):
        fits = re.fullmatch(r"-?\d{1,12}(\.\d{1,4})?", text, re.ASCII)
        return "" if fits else "an amount"
    if text and _is_date(column) and not _RELATIVE.fullmatch(text):
        return "" if _is_moment(text) else "a date, or today with or without days (today-14)"
    return ""


def _is_date(column: str) -> bool:
    return "date" in column or column in _DATES


def _is_moment(text: str) -> bool:
    if text in ("0000-00-00", "0000-00-00 00:00:00"):
        return True
    with contextlib.suppress(ValueError):
        return str(datetime.fromisoformat(text))[: len(text)] == text
    return False


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"; did you mean {near[0]}?" if near else ""


def _as_text(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return "1" if value else "" if value is None else "0"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def put(store: Store, tables: Tables, today: date) -> None:
    """Write rows; one whose id exists changes that row.

    Args:
        store: The tables, within a transaction.
        tables: The rows.
        today: The day that ``today`` means.

    Raises:
        ValueError: A row belongs to a record that does not exist.
    """
    written = [
        (table, line, _put(store, table, line.columns, today))
        for table, lines in tables.items()
        for line in lines
    ]
    for table, line, _ in written:
        for column, owners in OWNERS.items():
            number = line.columns.get(column) or "0"
            own = number == "0" or (table, column) in _ELSEWHERE
            if not own and store.get(owners, number) is None:
                raise ValueError(f"{line.place}: there is no {column} {number}")
    _finish(store, written)


def _put(store: Store, table: str, columns: dict[str, str], today: date) -> str:
    values = {
        name: _dated(text, today) if _is_date(name) else text for name, text in columns.items()
    }
    number = values.get("id")
    if number and store.get(table, number):
        store.change(table, number, **{name: text for name, text in values.items() if name != "id"})
        return number
    defaults = {name: _dated(text, today) for name, text in _DEFAULTS.get(table, {}).items()}
    return store.add(table, **{**defaults, **values})


def _dated(text: str, today: date) -> str:
    match = _RELATIVE.fullmatch(text)
    if match is None:
        return text
    days = int(match[2] or 0) * (-1 if match[1] == "-" else 1)
    return f"{today + timedelta(days=days)}{match[3] or ''}"


def _finish(store: Store, written: list[tuple[str, Line, str]]) -> None:
    """Number what has a number of its own, and add up the invoices that do not say their total."""
    totalled = {
        number for table, line, number in written if table == "invoices" and "total" in line.columns
    }
    for table, line, number in written:
        if table == "tickets" and not store.where("tickets", id=number)[0]["ticket_number"]:
            store.change("tickets", number, ticket_number=100_000 + 37 * int(number))
        if table == "orders" and not store.where("orders", id=number)[0]["number"]:
            store.change("orders", number, number=2_000_000 + 7 * int(number))
        if table == "invoice_items" and line.columns.get("invoice_id", "0") not in totalled:
            recalculate(store, line.columns.get("invoice_id", "0"))
        if table == "invoices" and not store.where("invoice_items", invoice_id=number):
            total = line.columns.get("total", str(NOTHING))
            if "subtotal" not in line.columns:
                store.change("invoices", number, subtotal=total)
