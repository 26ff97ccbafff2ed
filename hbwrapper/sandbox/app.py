"""What the stand-in answers: from a form's parameters to HostBill's answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from hbwrapper import catalogue

from . import data

PER_PAGE = 25

Params = dict[str, Any]
Answer = dict[str, Any]


class Refused(Exception):
    """HostBill's ``success: false`` with this text."""


class HostBill:
    """The state of one installation, and the calls on it.

    Args:
        api_id: The API ID it accepts.
        api_key: The key it accepts.
        clients: How many clients it begins with.
    """

    def __init__(self, api_id: str, api_key: str, clients: int) -> None:
        self._credentials = (api_id, api_key)
        self._lock = threading.Lock()
        self.clients = {client["id"]: client for client in data.clients(clients)}
        self.tickets = {
            ticket["ticket_number"]: ticket for ticket in data.tickets(list(self.clients.values()))
        }
        self._calls: dict[str, Callable[[Params], Answer]] = {
            "addTicket": self._add_ticket,
            "getAPIMethods": self._get_api_methods,
            "getClientDetails": self._get_client_details,
            "getClientTickets": self._get_client_tickets,
            "getClients": self._get_clients,
            "getTicketDetails": self._get_ticket_details,
        }

    def answer(self, params: Params) -> Answer:
        """Run one call.

        Args:
            params: The form as PHP reads it, with ``call``, ``api_id`` and ``api_key``.

        Returns:
            HostBill's answer; ``success`` false with ``error`` for a wrong key, an unknown call, a
            missing parameter or an id that does not exist.
        """
        name = params.get("call")
        name = name if isinstance(name, str) else ""
        own = ("call", "api_id", "api_key", "outputformat")
        given = {key: value for key, value in params.items() if key not in own}
        try:
            if (params.get("api_id"), params.get("api_key")) != self._credentials:
                raise Refused("The API ID or key is wrong")
            with self._lock:
                payload = {"success": True, **self._run(name, given)}
        except Refused as refusal:
            payload = {"success": False, "error": [str(refusal)]}
        return {**payload, "call": name, "server_time": int(time.time())}

    def _run(self, name: str, params: Params) -> Answer:
        run = self._calls.get(name)
        if run is None:
            if catalogue.get(name) is None:
                raise Refused(f"Unknown call: {name}")
            raise Refused(f"The sandbox does not play {name} yet")
        call = catalogue.get(name)
        for parameter in call.required if call else ():
            if parameter not in params:
                raise Refused(f"Missing parameter: {parameter}")
        return run(params)

    def _get_api_methods(self, params: Params) -> Answer:
        return {"methods": sorted(self._calls)}

    def _get_clients(self, params: Params) -> Answer:
        return _page("clients", list(self.clients.values()), params)

    def _get_client_details(self, params: Params) -> Answer:
        return {"client": self._client(params["id"])}

    def _get_client_tickets(self, params: Params) -> Answer:
        client = self._client(params["id"])
        found = [
            _without_body(ticket)
            for ticket in self.tickets.values()
            if ticket["client_id"] == client["id"] and _matches(ticket, params.get("filter"))
        ]
        if params.get("sort") == "DESC":
            found.reverse()
        return _page("tickets", found, params)

    def _get_ticket_details(self, params: Params) -> Answer:
        ticket = self.tickets.get(str(params["id"]))
        if ticket is None:
            raise Refused("Wrong parameter")
        return {"ticket": ticket, "replies": [], "attachments": [], "notes": []}

    def _add_ticket(self, params: Params) -> Answer:
        client = None
        if params.get("client_id") not in (None, "", "0"):
            client = self._client(params["client_id"])
        for parameter in ("name", "email"):
            if client is None and not params.get(parameter):
                raise Refused(f"Missing parameter: {parameter}")
        number = len(self.tickets) + 1
        ticket = {
            "id": str(number),
            "ticket_number": str(100000 + number * 37),
            "client_id": client["id"] if client else "0",
            "name": params.get("name") or f"{client['firstname']} {client['lastname']}",  # type: ignore[index]
            "email": params.get("email") or client["email"],  # type: ignore[index]
            "dept_id": params.get("dept_id", "1"),
            "subject": params["subject"],
            "body": params["body"],
            "status": params.get("status", "Open"),
            "priority": params.get("priority", "0"),
            "request_type": params.get("request_type", "General"),
            "date": time.strftime("%Y-%m-%d %H:%M:%S"),
        }
        self.tickets[ticket["ticket_number"]] = ticket
        return {"ticket_id": int(ticket["ticket_number"]), "info": ["ticket_added"]}

    def _client(self, given: Any) -> dict[str, Any]:
        client = self.clients.get(str(given))
        if client is None:
            raise Refused("Wrong parameter")
        return client


def _without_body(ticket: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in ticket.items() if key != "body"}


def _matches(record: dict[str, Any], wanted: Any) -> bool:
    if not isinstance(wanted, dict):
        return True
    return all(
        str(value).casefold() in str(record.get(key, "")).casefold()
        for key, value in wanted.items()
    )


def _page(key: str, records: list[dict[str, Any]], params: Params) -> Answer:
    text = str(params.get("page", "0"))
    page = int(text) if text.isdecimal() else 0
    total = max(1, -(-len(records) // PER_PAGE))
    return {
        key: records[page * PER_PAGE : (page + 1) * PER_PAGE],
        "sorter": {
            "perpage": PER_PAGE,
            "totalpages": total,
            "sorterrecords": len(records),
            "sorterpage": page + 1,
        },
    }
