"""The calls that the stand-in plays with state, a module a subject; importing registers them."""

from . import (
    accounts,
    affiliates,
    cards,
    clients,
    domains,
    estimates,
    forms,
    general,
    invoices,
    notes,
    orders,
    products,
    searching,
    tickets,
    transactions,
    upgrades,
)

__all__ = [
    "accounts",
    "affiliates",
    "cards",
    "clients",
    "domains",
    "estimates",
    "forms",
    "general",
    "invoices",
    "notes",
    "orders",
    "products",
    "searching",
    "tickets",
    "transactions",
    "upgrades",
]
