"""Money: decimal texts with two places, and how invoices and credit add up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .store import Row, Store

CENT = Decimal("0.01")
NOTHING = Decimal("0.00")
_LIMIT = Decimal("1e12")
_MOST = Decimal("1e6")


def amount(text: str) -> Decimal | None:
    """An amount of money, rounded to cents; None for what is none."""
    value = _number(text.strip() or "0")
    return None if value is None or abs(value) > _LIMIT else cents(value)


def rate(text: str) -> Decimal | None:
    """A rate, with two places at least and all that it has; None for what is none."""
    value = _number(text.strip() or "0")
    if value is None or abs(value) > _LIMIT:
        return None
    # Ours is not the place to lose a tenth of a percent; beyond ten places nobody writes them.
    value = round(value, 10).normalize() + 0
    places = max(2, -int(value.as_tuple().exponent))
    return value.quantize(Decimal(1).scaleb(-places))


def quantity(text: str) -> Decimal | None:
    """A quantity above zero; None for what is none."""
    value = _number(text.strip())
    if value is None or not 0 < value < _MOST:
        return None
    return value.quantize(Decimal("0.0001"), ROUND_HALF_UP) or None


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def plain(value: Decimal) -> str:
    """A quantity's text: 2 for 2.0000."""
    return f"{value.normalize():f}"


def cents(value: Decimal) -> Decimal:
    """Rounded to cents, halves away from zero; never a negative zero."""
    return value.quantize(CENT, ROUND_HALF_UP) + 0


def php_number(value: Decimal) -> int | float:
    """A number as PHP's JSON has it: 5 for 5.00."""
    return int(value) if value == value.to_integral_value() else float(value)


def line_total(item: Row) -> Decimal:
    """An item's amount times its quantity."""
    return cents(Decimal(item["amount"]) * Decimal(item["qty"] or "1"))


def add_up(items: list[Row], taxrate: str, taxrate2: str, credit: str) -> dict[str, Decimal]:
    """The sums of an invoice or estimate: subtotal, tax, tax2, and what is left after credit."""
    taxed = sum((line_total(item) for item in items if item["taxed"] == "1"), NOTHING)
    subtotal = sum((line_total(item) for item in items), NOTHING)
    tax, tax2 = (cents(taxed * Decimal(rate or "0") / 100) for rate in (taxrate, taxrate2))
    return {
        "subtotal": subtotal,
        "tax": tax,
        "tax2": tax2,
        "total": subtotal + tax + tax2 - Decimal(credit or "0"),
    }


def paid(store: Store, invoice: Row) -> Decimal:
    """What came in for an invoice, less what went out."""
    return sum(
        (
            Decimal(row["amount_in"]) - Decimal(row["amount_out"])
            for row in store.where("transactions", invoice_id=invoice["id"])
        ),
        NOTHING,
    )


def balance(store: Store, invoice: Row) -> Decimal:
    """What is still to be paid on an invoice."""
    return Decimal(invoice["total"]) - paid(store, invoice)


def recalculate(store: Store, invoice_id: str) -> Row:
    """Write an invoice's sums anew from its items; the invoice as it is then."""
    invoice = store.where("invoices", id=invoice_id)[0]
    items = store.where("invoice_items", invoice_id=invoice_id)
    sums = add_up(items, invoice["taxrate"], invoice["taxrate2"], invoice["credit"])
    store.change("invoices", invoice_id, **sums)
    return store.where("invoices", id=invoice_id)[0]


def new_invoice(
    store: Store, client_id: str, today: str, lines: list[dict[str, Any]], **columns: object
) -> str:
    """Write an unpaid invoice with its items; its id comes back.

    Args:
        store: The tables.
        client_id: Whose it is.
        today: Its date, and when it is due unless ``columns`` say otherwise.
        lines: Columns of the items; taxed and of quantity 1 unless they say otherwise.
        columns: Columns of the invoice.
    """
    number = store.add(
        "invoices",
        **{
            "client_id": client_id, "status": "Unpaid", "date": today, "duedate": today,
            "datepaid": "0000-00-00 00:00:00", "credit": NOTHING, "taxrate": NOTHING,
            "taxrate2": NOTHING, "payment_module": "1", "currency_id": "0",
            "rate": "1.0000000000", "recurring_id": "0", "invoicetype": "standardinvoice",
        }
        | columns,
    )  # fmt: skip
    for line in lines:
        item = {"type": "Other", "item_id": "0", "taxed": "1", "qty": "1"} | line
        store.add("invoice_items", invoice_id=number, **item)
    recalculate(store, number)
    return number


def change_credit(
    store: Store,
    client_id: str,
    change: Decimal,
    date: str,
    description: str,
    invoice_id: str = "0",
) -> bool:
    """Give a client credit, or take some, and log it.

    Returns:
        False, with nothing changed, if the client has less than what is to be taken.
    """
    client = store.where("clients", id=client_id)[0]
    left = Decimal(client["credit"] or "0") + change
    if left < 0:
        return False
    if change:
        store.change("clients", client_id, credit=left)
        store.add(
            "credit_log",
            client_id=client_id,
            date=date,
            amount_in=max(change, NOTHING),
            amount_out=max(-change, NOTHING),
            balance=left,
            description=description,
            invoice_id=invoice_id,
        )
    return True
