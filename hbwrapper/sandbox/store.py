"""The stand-in's state: SQLite tables, read as HostBill's rows (every value a text)."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

Row = dict[str, Any]

# Every table has an INTEGER id; all other columns are texts with the empty text as default.
_COLUMNS = {
    "api_keys": "api_id, api_key, calls, ips",
    "clients": "email, password, status, firstname, lastname, companyname, address1, address2,"
    " city, state, postcode, country, phonenumber, datecreated, lastlogin, ip, host,"
    " parent_id, notes, language, company, credit, taxexempt, currency_id, group_id,"
    " privileges, automation",
    "credit_log": "client_id, date, amount_in, amount_out, balance, description, invoice_id",
    "client_files": "client_id, category_id, filename, name, description, size, uploaded,"
    " product_id, downloads, data, admin_only",
    "cards": "client_id, cardname, cardtype, expirymonth, expiryyear, last4, token, gateway_id,"
    " cardcreated, cardupdated",
    "categories": "name, description, visible, sort_order, template, ctype, ptype, lptype, otype,"
    " slug, scenario, parent_id",
    "domain_prices": "product_id, years, register, transfer, renew",
    "forms": "product_id, type, name, description, admin_description, key, variable, category,"
    " options, config",
    "form_items": "form_id, name, variable_id, description, paytype, sort_order, m, q, s, a, b, t, d,"
    " w, h, m_setup, q_setup, s_setup, a_setup, b_setup, t_setup, d_setup, w_setup, h_setup",
    "products": "category_id, type, name, description, visible, stock, qty, paytype, tax, code,"
    " autosetup, m, q, s, a, b, t, d, w, h, m_setup, q_setup, s_setup, a_setup, b_setup,"
    " t_setup, d_setup, w_setup, h_setup, module",
    "accounts": "client_id, order_id, product_id, server_id, domain, username, password,"
    " rootpassword, status, billingcycle, firstpayment, total, next_due, next_invoice,"
    " payment_module, date_created, commitment_date, notes, manual",
    "account_addons": "account_id, addon_id, name, billingcycle, recurring_amount, setup_fee,"
    " status, next_due",
    "upgrades": "account_id, order_id, invoice_id, product_id, billingcycle, total, status",
    "ips": "ipaddress, mask, wanip, mac, flag, server_id, domains, revdns, descripton, changedby,"
    " lastupdate, client_id, listname, gateway, client_description, status, vlan, vlan_name,"
    " account_id, assigndate, private",
    "account_logs": "account_id, date, admin_login, module, action, manual, result, error",
    "cancellations": "item_id, item_type, date, reason, type, process_at, who",
    "domains": "client_id, order_id, tld_id, name, reg_module, payment_module, date_created,"
    " firstpayment, recurring_amount, period, expires, type, status, next_due, next_invoice,"
    " idprotection, nameservers, autorenew, reglock, manual, epp_code, notes, synch_date, contacts",
    "orders": "number, client_id, date_created, total, status, module, invoice_id, notes,"
    " staff_member_id, order_ip",
    "drafts": "client_id, currency_id, date_created, options, items, discount",
    "invoices": "client_id, status, date, duedate, datepaid, subtotal, credit, tax, taxrate, tax2,"
    " taxrate2, total, payment_module, currency_id, rate, notes, paid_id, recurring_id,"
    " invoicetype, recurring, metadata, credit_note",
    "invoice_items": "invoice_id, type, item_id, description, amount, taxed, qty",
    "invoice_queue": "client_id, rel_id, rel_type, item_id, type, description, note, amount, taxed,"
    " qty, status",
    "transactions": "client_id, invoice_id, module, date, description, amount_in, fee, amount_out,"
    " trans_id, rate, currency_id, type, status",
    "departments": "name, description, email, visible, method, host, login, port",
    "tickets": "ticket_number, client_id, dept_id, name, email, cc, bcc, subject, body, status,"
    " priority, date, lastreply, admin_read, client_read, type, request_type, owner_id, tags,"
    " deadline, acc_hash",
    "ticket_replies": "ticket_id, replier_id, name, email, date, body, status, type",
    "ticket_notes": "ticket_id, admin_id, name, email, date, note",
    "ticket_attachments": "ticket_id, reply_id, filename, content",
    "ticket_times": "ticket_id, admin_id, starttime, endtime, rate_id, note, invoice_id",
    "estimates": "client_id, status, subject, date_created, date_expires, subtotal, credit, tax,"
    " taxrate, tax2, taxrate2, total, currency_id, rate, notes, notes_private, hash",
    "estimate_items": "estimate_id, item_id, type, description, amount, taxed, tax_rate, qty",
    "affiliates": "client_id, parent_id, status, visits, balance, pending, total_commissions,"
    " total_withdrawn, date_created, landing_url, cookie_days",
    "withdrawals": "aff_id, date, amount, currency_id, transaction_id, note, method, status,"
    " trans_id",
    "affiliate_clients": "aff_id, client_id, date, by",
    "admin_notes": "type, rel_id, admin_id, date, note, flags",
    "coupons": "code, status, coupon_type, type, value, num_usage, notes, clients, client_id,"
    " expires, max_usage, cycles, categories, products",
}
# The columns of each table, beside its id.
TABLES = {
    table: tuple(name.strip() for name in columns.split(",")) for table, columns in _COLUMNS.items()
}
_INDEXES = (
    "accounts(client_id)",
    "accounts(order_id)",
    "clients(parent_id)",
    "clients(email)",
    "credit_log(client_id)",
    "domains(client_id)",
    "invoice_items(invoice_id)",
    "invoices(client_id)",
    "orders(client_id)",
    "ticket_replies(ticket_id)",
    "tickets(client_id)",
    "tickets(ticket_number)",
    "transactions(client_id)",
    "transactions(invoice_id)",
)


# A file of ours is known by this, and by its layout: one with other columns cannot be used.
_APPLICATION = 0x48425342
_LAYOUT = zlib.crc32(repr((TABLES, _INDEXES)).encode()) & 0x7FFFFFFF


class Store:
    """The tables of one installation; not for several threads at once.

    Several processes may have one file open: each waits until the others' calls are through.

    Args:
        path: The file that keeps them; None keeps them in memory.

    Raises:
        OSError: The file cannot be opened, or is none of ours.
    """

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        if path is not None:
            # It holds an API key, and perhaps a copy of somebody's clients.
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        self._connection = sqlite3.connect(
            ":memory:" if path is None else path,
            check_same_thread=False,
            isolation_level=None,
            timeout=60,
        )
        self._connection.row_factory = _as_texts
        try:
            self._refuse_foreign()
            self._write_ahead()
        except (sqlite3.Error, ValueError) as error:
            self._connection.close()
            raise OSError(f"{os.fspath(path or '')}: {error}") from None

    def _write_ahead(self) -> None:
        """Keep a journal that readers need not wait for.

        SQLite does not wait here, whatever its timeout, for another process that does the same.
        """
        end = time.monotonic() + 60
        while not self._changed_to_wal(end):
            time.sleep(0.02)

    def _changed_to_wal(self, end: float) -> bool:
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            return False
        return True

    def _refuse_foreign(self) -> None:
        if not self.select("SELECT * FROM sqlite_master"):
            return
        if self.select("PRAGMA application_id")[0]["application_id"] != str(_APPLICATION):
            raise ValueError("an SQLite file, but no sandbox's")
        if self.select("PRAGMA user_version")[0]["user_version"] != str(_LAYOUT):
            raise ValueError("of another version of hbwrapper; move it away to begin anew")

    def create(self) -> bool:
        """Make the tables, in a transaction; False if they are there."""
        if self.select("SELECT * FROM sqlite_master"):
            return False
        for table, columns in TABLES.items():
            typed = [f'"{name}" TEXT NOT NULL DEFAULT ""' for name in columns]
            self._connection.execute(
                f"CREATE TABLE {table} (id INTEGER PRIMARY KEY AUTOINCREMENT, {', '.join(typed)})"
            )
        for index in _INDEXES:
            self._connection.execute(f'CREATE INDEX "by_{index}" ON {index}')
        self._connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        self._connection.execute(f"PRAGMA user_version = {_LAYOUT}")
        return True

    def clear(self, keep: str) -> None:
        """Empty all tables but one, and count ids from 1 again; in a transaction."""
        for table in TABLES:
            if table != keep:
                self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("DELETE FROM sqlite_sequence WHERE name <> ?", (keep,))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What happens inside is kept whole, or not at all when an exception leaves."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def select(self, sql: str, *values: object) -> list[Row]:
        """The rows of a query."""
        return self._connection.execute(sql, values).fetchall()

    def columns(self, sql: str, *values: object) -> list[str]:
        """The columns that a query gives."""
        cursor = self._connection.execute(f"SELECT * FROM ({sql}) LIMIT 0", values)
        return [description[0] for description in cursor.description]

    def get(self, table: str, number: object) -> Row | None:
        """The row with this id; None if there is none, or it is no number."""
        text = str(number)
        if not (text.isascii() and text.isdecimal() and len(text) < 19):
            return None
        found = self.select(f"SELECT * FROM {table} WHERE id = ?", int(text))
        return found[0] if found else None

    def where(self, table: str, **values: object) -> list[Row]:
        """The rows that have these values, by id; all rows where none is given."""
        condition = " AND ".join(f'"{name}" = ?' for name in values) or "1"
        return self.select(
            f"SELECT * FROM {table} WHERE {condition} ORDER BY id",
            *map(str, values.values()),
        )

    def add(self, table: str, **values: object) -> str:
        """Insert a row; its id comes back."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        cursor = self._connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",
            tuple(map(str, values.values())),
        )
        return str(cursor.lastrowid)

    def add_all(self, table: str, rows: Iterable[dict[str, str]]) -> None:
        """Insert many rows that have the same keys."""
        rows = list(rows)
        if rows:
            names = ", ".join(f'"{name}"' for name in rows[0])
            marks = ", ".join(f":{name}" for name in rows[0])
            self._connection.executemany(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",
                rows,
            )

    def change(self, table: str, number: object, /, **values: object) -> None:
        """Set columns of the row with this id."""
        if values:
            assignments = ", ".join(f'"{name}" = ?' for name in values)
            self._connection.execute(
                f"UPDATE {table} SET {assignments} WHERE id = ?",
                (*map(str, values.values()), int(str(number))),
            )

    def remove(self, table: str, **values: object) -> None:
        """Delete the rows that have these values."""
        condition = " AND ".join(f'"{name}" = ?' for name in values)
        self._connection.execute(
            f"DELETE FROM {table} WHERE {condition}",
            tuple(map(str, values.values())),
        )

    def close(self) -> None:
        """Close the file; what was answered stays."""
        self._connection.close()


def _as_texts(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Row:
    return {
        description[0]: value if isinstance(value, str) or value is None else str(value)
        for description, value in zip(cursor.description, row, strict=True)
    }
