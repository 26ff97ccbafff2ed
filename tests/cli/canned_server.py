"""A HostBill in process whose answers a test chooses."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

KEY = "s3cr3t-k3y-of-tests"


class Canned:
    """Answers each call with what ``answer`` makes of its form; keeps the forms."""

    def __init__(self, *, listening: bool = True) -> None:
        self.forms: list[dict[str, str]] = []
        self.raw: list[bytes] = []
        self.answer: Callable[[dict[str, str]], Any] = lambda form: {"success": True}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                data = self.rfile.read(int(self.headers["Content-Length"]))
                form = dict(parse_qsl(data.decode("latin-1"), keep_blank_values=True))
                outer.raw.append(data)
                outer.forms.append(form)
                found = outer.answer(form)
                if found is None:
                    self.close_connection = True
                    return
                body = found if isinstance(found, bytes) else json.dumps(found).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler, bind_and_activate=False)
        self._server.server_bind()
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/admin/api.php"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        if listening:
            self.listen()

    def listen(self) -> None:
        """Until then connections are refused."""
        self._server.server_activate()
        self._thread.start()

    def close(self) -> None:
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    @property
    def environment(self) -> dict[str, str]:
        return {
            "HOSTBILL_API_URL": self.url,
            "HOSTBILL_API_ID": "id-of-tests",
            "HOSTBILL_API_KEY": KEY,
        }
