"""A handler for real servers that answer each form in JSON."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qsl


class Answering(BaseHTTPRequestHandler):
    """Answers what ``answer`` makes of a form, on kept connections."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def answer(self, form: dict[str, str]) -> dict[str, object]:
        raise NotImplementedError

    def do_POST(self):
        form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        body = json.dumps({"success": True, **self.answer(form)}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
