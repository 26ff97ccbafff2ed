"""Answers of the calls that are played without state: of the documented shape, and saying so."""

from __future__ import annotations

import copy
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from hbwrapper.catalogue import shapes

from .listing import PER_PAGE

if TYPE_CHECKING:
    from hbwrapper.catalogue import Call

    from .context import Context


@cache
def _answers() -> dict[str, Any]:
    text = files(__package__).joinpath("canned.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


# Which table holds the record that a parameter names.
_TABLES = {
    "account_id": "accounts",
    "client_id": "clients",
    "product_id": "products",
    "service_id": "accounts",
    "source_product_id": "products",
}
# Whose `id` it is, by the beginning of the call's name; of others the sandbox keeps no records.
_IDS = {
    "editClientACH": "clients",
    "getClientEmails": "clients",
    "getProductApplicableAddons": "products",
    "getProductUpgrades": "products",
    "listClientCreditCards": "clients",
    "orderConfigUpgrade": "accounts",
    "orderUpgrade": "accounts",
    "proxmox": "accounts",
    "vmManager": "accounts",
}


def _has_sorter(name: str) -> bool:
    documented = shapes.shape(name)
    return isinstance(documented, shapes.Record) and "sorter" in documented.keys


def answer(call: Call, context: Context) -> dict[str, Any] | None:
    """The canned answer of a call that is documented.

    Returns:
        The answer without ``success``; None where HostBill documents ``null``.

    Raises:
        Refused: It names a client, account or product that does not exist.
    """
    owners = [table for prefix, table in _IDS.items() if call.name.startswith(prefix)]
    for parameter, table in (*_TABLES.items(), *(("id", table) for table in owners)):
        given = parameter in call.parameters and context.text(parameter)
        if given or parameter in call.required:
            context.row(table, parameter)
    found = copy.deepcopy(_answers()[call.name])
    if found is None:
        return None
    if call.paged and "totalpages" not in found and _has_sorter(call.name):
        sorter = {"perpage": PER_PAGE, "totalpages": 1, "sorterrecords": 1, "sorterpage": 1}
        found.setdefault("sorter", sorter)
    said = f"The sandbox answers {call.name} alike every time and keeps nothing of it"
    return {**found, "info": [*found.get("info", []), said]}
