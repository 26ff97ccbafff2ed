"""``mail()`` against a mail server on loopback."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from hbwrapper import ConfigurationError, php


class _Mailbox(socketserver.StreamRequestHandler):
    """Speaks as much SMTP as it takes to receive a mail."""

    def handle(self) -> None:
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                data = b""
                while (part := self.rfile.readline()) != b".\r\n":
                    data += part
                self.server.mails[-1]["data"] = data.decode()  # type: ignore[attr-defined]
            elif word == b"MAIL":
                self.server.mails.append({"from": line.split()[1].decode(), "to": []})  # type: ignore[attr-defined]
            elif word == b"RCPT":
                self.server.mails[-1]["to"].append(line.split()[1].decode())  # type: ignore[attr-defined]
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
            if word == b"QUIT":
                return


@pytest.fixture
def mails(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mailbox) as server:
        server.daemon_threads = True
        server.mails = []  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        monkeypatch.setenv("SMTP_URL", f"smtp://127.0.0.1:{server.server_address[1]}")
        yield server.mails  # type: ignore[attr-defined]
        server.shutdown()
        thread.join(10)


def test_a_mail_goes_to_all_its_addresses(mails: list[dict[str, Any]]) -> None:
    headers = "From: Billing <b@example.com>\r\nCc: c@example.com\r\nBcc: d@example.com"
    assert php.mail("a@example.com, Bob <b2@example.com>", "Hello", "one\ntwo", headers) is True
    mail = mails[0]
    assert mail["from"].lower() == "from:<b@example.com>"
    assert [to.lower() for to in mail["to"]] == [
        f"to:<{name}@example.com>" for name in ("a", "b2", "c", "d")
    ]
    head, _, body = mail["data"].partition("\r\n\r\n")
    assert "Subject: Hello" in head
    assert "Bcc" not in head
    assert body == "one\r\ntwo\r\n"


def test_headers_may_be_an_array_and_the_sender_a_parameter(mails: list[dict[str, Any]]) -> None:
    assert php.mail("a@example.com", "S", "m", {"X-One": "1"}, "-fbounce@example.com") is True
    assert "X-One: 1" in mails[0]["data"]
    assert mails[0]["from"].lower() == "from:<bounce@example.com>"


def test_a_line_break_begins_no_header(mails: list[dict[str, Any]]) -> None:
    with pytest.raises(ValueError, match="line break"):
        php.mail("a@example.com", "S\r\nBcc: evil@example.com", "m")
    assert mails == []


def test_no_server_means_false(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMTP_URL", "smtp://127.0.0.1:9")
    assert php.mail("a@example.com", "S", "m") is False


@pytest.mark.parametrize("url", ["mail.example.com", "http://x", "smtp://h:port"])
def test_an_address_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("SMTP_URL", url)
    with pytest.raises(ConfigurationError, match="SMTP_URL"):
        php.mail("a@example.com", "S", "m")
