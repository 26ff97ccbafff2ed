"""A HostBill that logs each write as it comes, before it answers; a process of its own.

The parameter ``id`` decides: ``d…`` gets no answer, ``r…`` a refusal, ``h…`` a page of HTML, all others
a success.
"""

from __future__ import annotations

import os
import random
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

ANSWERS = {"r": b'{"success": false, "error": ["no"]}', "h": b"<h1>Oops</h1>"}


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        given = parse_qs(data.decode())["id"][0]
        os.write(LOG, f"{given}\n".encode())
        time.sleep(random.uniform(0, 0.02))
        if given[0] == "d":
            return
        body = ANSWERS.get(given[0], b'{"success": true}')
        try:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            """Whoever asked was killed."""

    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    LOG = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
