"""Answers of an installation whose database layer gives whole numbers as numbers.

HostBill's answers come from MySQL through PHP. Up to PHP 8.0 all columns came as text. From PHP 8.1
on, integer columns may come as numbers. DECIMAL columns, as amounts of money are, stay text in both.
"""

from __future__ import annotations

import re
from typing import Any

_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
# Columns of text whose names look like an id's.
_TEXTS = frozenset(("api_id", "langid", "paid_id", "trans_id", "variable_id"))
_NUMBERS = frozenset(
    (
        "accounts", "admin_only", "admin_read", "autorenew", "autosetup", "cid", "client_read",
        "company", "cookie_days", "decimal", "disableemails", "domain_options", "domains",
        "downloads", "enable", "flags", "free_domain", "idprotection", "latefeeoveride",
        "manual", "max_client_usage", "max_usage", "num_usage", "number", "options",
        "order_num", "overideautosusp", "overideduenotices", "owndomain", "parentmod", "payment_module",
        "period", "perpage", "priority", "products", "qty", "reg_module", "reglock", "result",
        "rounding", "sendreport", "server", "signups", "signups_pending", "size", "sort_order",
        "sorterrecords", "stock", "tax", "taxed", "taxexempt", "taxrateoverride", "tickets", "update",
        "upgrades", "visible", "visits",
    )
)  # fmt: skip


def native(value: Any, name: str = "") -> Any:
    """An answer with its ids, counts and switches as numbers.

    Args:
        value: The answer, or a part of it.
        name: The key under which the part stands.
    """
    if isinstance(value, dict):
        return {key: native(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [native(item, name if isinstance(item, list) else "") for item in value]
    if isinstance(value, str) and _is_number(name) and _WHOLE.fullmatch(value):
        return int(value)
    return value


def _is_number(name: str) -> bool:
    return name in _NUMBERS or ((name == "id" or name.endswith("_id")) and name not in _TEXTS)
