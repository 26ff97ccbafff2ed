"""``curl_`` functions against PHP's own: what they send, and what a script sees of the answer."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from hbwrapper import CURLFile, php


class _Echo(BaseHTTPRequestHandler):
    """Answers what it was asked, as JSON."""

    protocol_version = "HTTP/1.1"

    def _answer(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(size)
        path = self.path.partition("?")[0]
        if path == "/moved":
            return self._write(302, b"", {"Location": "/there?x=1"})
        if path == "/kept":
            return self._write(307, b"", {"Location": "/there"})
        if path == "/closed":
            self.close_connection = True
            return None
        told = {
            "method": self.command, "path": self.path, "body": body.decode("latin-1"),
            "headers": sorted((k.lower(), v) for k, v in self.headers.items()),
        }  # fmt: skip
        status = int(path[1:]) if path[1:].isdigit() else 200
        return self._write(status, json.dumps(told).encode(), {"Content-Type": "text/x-echo"})

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer

    def _write(self, status: int, data: bytes, headers: dict[str, str]) -> None:
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join(10)


# What is set, in both languages' literals; {at} is the server.
EXCHANGES: list[dict[str, Any]] = [
    {"URL": "http://{at}/a?x=1&y=%C3%A4"}, {"URL": "{at}/noscheme"}, {"URL": "http://u:p%40@{at}/"},
    {"URL": "http://{at}/", "POST": True, "POSTFIELDS": "a=1&b=2"},
    {"URL": "http://{at}/", "POSTFIELDS": {"a": 1, "b": True, "c": None, "l[]": [1, 2]}},
    {"URL": "http://{at}/", "POSTFIELDS": ""}, {"URL": "http://{at}/", "POSTFIELDS": "x", "HTTPGET": True},
    {"URL": "http://{at}/", "USERPWD": "me:s3cret", "USERAGENT": "script/1", "REFERER": "http://r/", "COOKIE": "a=b"},
    {"URL": "http://{at}/", "HTTPHEADER": ["X-One: 1", "Accept:", "Authorization: Bearer t", "Content-Type: application/json"], "POSTFIELDS": "{}"},
    {"URL": "http://{at}/", "CUSTOMREQUEST": "PUT", "POSTFIELDS": "p=1"}, {"URL": "http://{at}/", "CUSTOMREQUEST": "DELETE"},
    {"URL": "http://{at}/404"}, {"URL": "http://{at}/500", "FAILONERROR": True}, {"URL": "http://{at}/x", "NOBODY": True},
    {"URL": "http://{at}/moved"}, {"URL": "http://{at}/moved", "FOLLOWLOCATION": True, "POSTFIELDS": "a=1"},
    {"URL": "http://{at}/kept", "FOLLOWLOCATION": True, "POSTFIELDS": "a=1"}, {"URL": "http://{at}/moved", "FOLLOWLOCATION": True, "MAXREDIRS": 0},
    {"URL": "http://{at}/", "HEADER": True}, {"URL": "http://127.0.0.1:9/"}, {"URL": "http://nowhere.invalid/"}, {"URL": "foo://x/"},
    {"URL": "http://{at}/closed"}, {"URL": "http://{at}/", "TIMEOUT": 5, "CONNECTTIMEOUT": 2, "SSL_VERIFYPEER": False, "SSL_VERIFYHOST": 0, "ENCODING": ""},
]  # fmt: skip

SCRIPT = """<?php
foreach (json_decode(base64_decode('%s'), true) as $options) {
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    foreach ($options as $name => $value) {
        curl_setopt($ch, constant("CURLOPT_$name"), $value);
    }
    $body = curl_exec($ch);
    echo json_encode([$body, curl_errno($ch), curl_error($ch), curl_getinfo($ch, CURLINFO_HTTP_CODE), curl_getinfo($ch, CURLINFO_EFFECTIVE_URL),
        curl_getinfo($ch, CURLINFO_CONTENT_TYPE), curl_getinfo($ch, CURLINFO_REDIRECT_COUNT), curl_getinfo($ch)['redirect_url']]), "\\n";
}
"""


def steady(line: str) -> str:
    """An answer without what changes from run to run."""
    return re.sub(r"-{24}\w+|after \d+ ms", "?", line)


def ours(options: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> Any:
    handle = php.curl_init()
    php.curl_setopt(handle, php.CURLOPT_RETURNTRANSFER, True)
    for name, value in options.items():
        php.curl_setopt(handle, getattr(php, f"CURLOPT_{name}"), value)
    body = php.curl_exec(handle)
    return [
        body, php.curl_errno(handle), php.curl_error(handle),
        php.curl_getinfo(handle, php.CURLINFO_HTTP_CODE), php.curl_getinfo(handle, php.CURLINFO_EFFECTIVE_URL),
        php.curl_getinfo(handle, php.CURLINFO_CONTENT_TYPE), php.curl_getinfo(handle, php.CURLINFO_REDIRECT_COUNT),
        php.curl_getinfo(handle)["redirect_url"],
    ]  # fmt: skip


def parsed(answer: list[Any]) -> list[Any]:
    """The answer with the echo taken apart: header order and spacing are nobody's business."""
    body = answer[0]
    if isinstance(body, str) and body.startswith("HTTP/"):
        body = body.partition("\r\n\r\n")[2]
    if isinstance(body, str) and body.startswith("{"):
        body = json.loads(steady(body))
        body["headers"] = [
            h
            for h in body["headers"]
            if h[0] not in ("connection", "content-length", "accept-encoding")
        ]
    return [body, *(steady(part) if isinstance(part, str) else part for part in answer[1:])]


def test_exchanges_are_phps(
    php_server: str, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    exchanges = json.loads(json.dumps(EXCHANGES).replace("{at}", address))
    script = SCRIPT % base64.b64encode(json.dumps(exchanges).encode()).decode()
    done = subprocess.run(
        [php_server], input=script, capture_output=True, text=True, check=True, timeout=60
    )
    for options, line in zip(exchanges, done.stdout.splitlines(), strict=True):
        wanted, got = parsed(json.loads(line)), parsed(ours(options, capsys))
        if options["URL"].endswith("noscheme"):
            # PHP says the URL with the slash that it had.
            wanted[4] = wanted[4].lower()
        assert got == wanted, options


@pytest.fixture
def php_server(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("php"))


def test_files_are_uploaded_and_results_printed(
    address: str, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    handle = php.curl_init(f"http://{address}/up")
    php.curl_setopt_array(handle, {php.CURLOPT_POSTFIELDS: {"f": CURLFile(path, "text/plain")}})
    assert php.curl_exec(handle) is True
    told = json.loads(capsys.readouterr().out)
    assert 'name="f"; filename="a.txt"' in told["body"]
    assert "text" in told["body"]


def test_an_option_that_is_not_known_is_refused_by_name() -> None:
    handle = php.curl_init("http://127.0.0.1/")
    with pytest.raises(NotImplementedError, match="CURLOPT_COOKIEJAR"):
        php.curl_setopt(handle, php.CURLOPT_COOKIEJAR, "/tmp/x")
    with pytest.raises(NotImplementedError, match="option 12345"):
        php.curl_setopt(handle, 12345, 1)


def test_an_exchange_is_seen_by_mocks(requests_mock: Any) -> None:
    requests_mock.post("http://billing.example.com/api", text='{"success":true}')
    handle = php.curl_init("http://billing.example.com/api")
    php.curl_setopt(handle, php.CURLOPT_RETURNTRANSFER, 1)
    php.curl_setopt(handle, php.CURLOPT_POSTFIELDS, "call=getClients")
    assert php.curl_exec(handle) == '{"success":true}'
    assert requests_mock.last_request.text == "call=getClients"
