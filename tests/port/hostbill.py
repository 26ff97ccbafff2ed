"""A small HostBill of fixed answers, with a log of what it was asked."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from werkzeug.formparser import parse_form_data

CLIENTS: list[dict[str, Any]] = [
    {"id": str(i), "firstname": name, "lastname": "Nowak" if i % 2 else "O'Brien \"Q\"",
     "email": f"{name.lower()}@example.com", "status": "Active" if i % 3 else "Closed",
     "credit": f"{i * 7.25:.2f}", "companyname": None if i % 2 else "Żółw & Co <Ltd>",
     "datecreated": f"2024-0{i}-1{i}", "services": i - 1}
    for i, name in enumerate(["Ann", "Bob", "Cecylia", "Dávid", "Ewa", "Filip", "Gaël"], 1)
]  # fmt: skip
INVOICES: list[dict[str, Any]] = [
    {"id": str(100 + i), "client_id": str(1 + i % 3), "status": "Unpaid" if i % 3 else "Paid",
     "total": f"{19.99 * i:.2f}", "duedate": f"2024-01-{i:02d}", "currency": "EUR",
     "items": [{"description": f"Hosting {i}", "amount": 19.99 * i}] if i % 4 else []}
    for i in range(1, 12)
]  # fmt: skip
TICKETS = {
    str(7 * i): {"id": 7 * i, "ticket_number": str(900000 + i), "subject": f"Help {i}: <b>it's</b>",
                 "status": ("Open", "Answered", "Closed")[i % 3], "priority": i % 3,
                 "lastreply": f"2024-02-0{i} 10:0{i}:00", "tags": ["a", "b"][: i % 3]}
    for i in range(1, 6)
}  # fmt: skip


def answer(call: str, form: dict[str, str]) -> dict[str, Any]:
    """What the call brings."""
    page, size = int(form.get("page") or 0), 3
    if call == "getClients":
        found = CLIENTS[page * size : page * size + size]
        pages = -(-len(CLIENTS) // size)
        return {"success": True, "clients": found, "sorter": {"totalpages": pages}}
    if call == "getInvoices":
        size = int(form.get("perpage") or 4)
        wanted = [i for i in INVOICES if form.get("filter[status]", i["status"]) == i["status"]]
        found = wanted[page * size : page * size + size]
        return {"success": True, "invoices": found, "totalpages": -(-len(wanted) // size)}
    if call in ("getTickets", "getClientTickets"):
        return {"success": True, "tickets": TICKETS}
    if call == "getClientDetails":
        for client in CLIENTS:
            if client["id"] == form.get("id"):
                return {"success": True, "client": client}
        return {"success": False, "error": ["Client not found"]}
    if call == "getInvoiceDetails":
        for invoice in INVOICES:
            if invoice["id"] == form.get("id"):
                return {"success": True, "invoice": invoice}
        return {"success": False, "error": ["Invoice not found"]}
    if call == "getOrders":
        return {"success": True, "orders": []}
    if call == "accountSuspend" and form.get("id") == "13":
        return {"success": False, "error": ["Account is locked", "Try later"]}
    if call == "getAppServers":
        return {"success": True, "servers": {"3": {"name": "eu-1", "load": 0.5},
                                             "5": {"name": "us-1", "load": 12.0}}}  # fmt: skip
    shown = {k: v for k, v in sorted(form.items()) if k not in ("api_id", "api_key")}
    shown.pop("outputformat", None)
    return {"success": True, "echo": shown, "list": [1, 2.5, "x", None, True], "empty": []}


class HostBill:
    """The server, while the ``with`` block runs."""

    api_id, api_key = "id-of-tests", "key-of-tests"

    def __init__(self) -> None:
        self.log: list[tuple[str, list[tuple[str, str]]]] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                environ = {
                    "wsgi.input": self.rfile, "CONTENT_LENGTH": str(length),
                    "CONTENT_TYPE": self.headers["Content-Type"], "REQUEST_METHOD": "POST",
                }  # fmt: skip
                _, form, _ = parse_form_data(environ)
                pairs = [(k, v) for k, values in form.lists() for v in values]
                body = self.reply(dict(pairs), pairs)
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def reply(self, form: dict[str, str], pairs: list[tuple[str, str]]) -> bytes:
                call = form.pop("call", "")
                if (form.get("api_id"), form.get("api_key")) != (owner.api_id, owner.api_key):
                    return b'{"success":false,"error":["Wrong key"]}'
                secret = ("call", "outputformat", "api_id", "api_key")
                owner.log.append((call, sorted(p for p in pairs if p[0] not in secret)))
                if call == "brokenCall":
                    return b"<h1>Fatal</h1>"
                result = {**answer(call, form), "call": call, "server_time": 1709287200}
                return json.dumps(result).replace("/", "\\/").encode()

            def log_message(self, format: str, *args: object) -> None:
                """Nothing on standard error."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/admin/api.php"

    def __enter__(self) -> HostBill:
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
