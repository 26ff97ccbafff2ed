"""The calls that the stand-in plays with state, a module a subject; importing registers them."""

from . import (
    accounts,
    affiliates,
    clients,
    domains,
    estimates,
    general,
    invoices,
    notes,
    orders,
    products,
    tickets,
    transactions,
)

__all__ = [
    "accounts",
    "affiliates",
    "clients",
    "domains",
    "estimates",
    "general",
    "invoices",
    "notes",
    "orders",
    "products",
    "tickets",
    "transactions",
]
