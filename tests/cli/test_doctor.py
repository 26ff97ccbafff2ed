"""What ``hbwrapper doctor`` says about a server with a fault: a server for each sentence."""

from __future__ import annotations

import datetime
import json
import socket
import ssl
import threading
import time
from contextlib import suppress

import pytest
import trustme

from hbwrapper.cli import main

KEY, ID = "s3cr3t-k3y-of-doctor", "id-of-doctor"
VERSION = {"success": True, "version": "2026-10-01", "call": "getHostBillversion"}


def http(body, status="200 OK", *headers):
    """A whole HTTP answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(data)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + data


class Server:
    """Answers each request with what ``answers`` has for its call, or with ``answer``."""

    def __init__(self, context=None):
        self.answer = http(VERSION)
        self.answers = {}
        self.requests = []
        self.context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        scheme = "https" if context else "http"
        self.url = f"{scheme}://127.0.0.1:{self.port}/admin/api.php"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection):
        try:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            with connection, connection.makefile("rb") as file:
                while head := self._head(file):
                    length = int(head.get("content-length", 0))
                    request = file.read(length).decode()
                    self.requests.append(request)
                    call = request.partition("call=")[2].partition("&")[0]
                    answer = self.answers.get(call, self.answer)
                    if answer is None:
                        return
                    connection.sendall(answer() if callable(answer) else answer)
        except (OSError, ValueError):
            return

    def _head(self, file):
        first = file.readline()
        head = {}
        while (line := file.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode().partition(":")
            head[name.lower()] = value.strip()
        return {"": first, **head} if first else None

    def close(self):
        # A thread that waits in accept() would keep it open.
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def serve(monkeypatch):
    """Starts servers; the environment points at the last one."""
    running = []
    for name in ("http_proxy", "https_proxy", "all_proxy", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("HOSTBILL_API_ID", ID)
    monkeypatch.setenv("HOSTBILL_API_KEY", KEY)

    def start(answer=None, context=None):
        server = Server(context)
        if answer is not None:
            server.answer = answer
        running.append(server)
        monkeypatch.setenv("HOSTBILL_API_URL", server.url)
        return server

    yield start
    for server in running:
        server.close()


@pytest.fixture
def diagnosed(capsys):
    """Runs the command; its findings by check, and its exit code."""

    def run(*options):
        code = main(["doctor", "--format", "json", "--timeout", "5", *options])
        printed = capsys.readouterr()
        assert KEY not in printed.out
        assert ID not in printed.out
        report = json.loads(printed.out)
        assert report["ok"] == (code == 0)
        # What needs something done says what.
        for check in report["checks"]:
            assert bool(check["advice"]) == (check["state"] != "pass"), check
        return {check["check"]: check for check in report["checks"]}, code

    return run


def test_all_is_well_with_a_sandbox(capsys, monkeypatch, serve):
    from hbwrapper.sandbox import Sandbox

    serve()
    with Sandbox(clients=1) as sandbox:
        monkeypatch.setenv("HOSTBILL_API_URL", sandbox.url)
        monkeypatch.setenv("HOSTBILL_API_ID", sandbox.api_id)
        monkeypatch.setenv("HOSTBILL_API_KEY", sandbox.api_key)
        assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines if line.startswith("ok ")] == [
        "settings", "url", "dns", "tcp", "http", "json", "api", "clock", "key", "version",
        "functions", "speed",
    ]  # fmt: skip
    assert lines[-1] == "all is well"
    assert max(map(len, lines)) <= 100


def test_only_reads_are_sent(serve, diagnosed, tmp_path):
    server = serve()
    methods = ["addClient", "getClients", "deleteClient"]
    server.answers["getAPIMethods"] = http({"success": True, "methods": methods})
    file = tmp_path / "needs.txt"
    file.write_text(
        "addClient\ngetClients\ndeleteClient  # never\nterminateEverything\n", encoding="utf-8"
    )
    diagnosed("--needs", str(file))
    calls = {request.partition("call=")[2].partition("&")[0] for request in server.requests}
    assert calls == {"getHostBillversion", "getAPIMethods", "getClients"}


@pytest.mark.parametrize(
    ("answer", "check", "code", "said"),
    [
        (http(b"", "301 Moved", "Location: https://x.example/login?token=1"), "http", 4,
         "a redirect to https://x.example/login"),
        (http(b"", "302 Found"), "http", 4, "without a target"),
        (http(b"<title>Log in</title>", "401 Unauthorized"), "http", 4, "a password of the web server"),
        (http(b"<title>No</title>", "403 Forbidden"), "http", 4, 'a firewall refuses the request before'
         ' HostBill sees it (a page "No")'),
        (http(b"gone", "404 Not Found"), "http", 4, "nothing at this path"),
        (http(b"", "405 Method Not Allowed"), "http", 4, "takes no POST"),
        (http(b"", "429 Too Many Requests"), "http", 4, "no more requests"),
        (http(b"", "413 Too Large"), "http", 4, "no form of this size"),
        (http(b"", "418 Teapot"), "http", 4, "the request is refused"),
        (http(b"<title>Back soon</title>", "503 Unavailable"), "http", 4, "in maintenance"),
        (http(b"", "500 Oops"), "http", 4, "the server failed"),
        (None, "http", 4, "closed the connection without a whole answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "http", 4, "without a whole answer"),
        (http(b"  "), "json", 4, "the answer is empty"),
        (http(b"<!DOCTYPE html><title>Welcome</title>"), "json", 4,
         'an HTML page came instead of JSON (a page "Welcome")'),
        (http(b"<br />\n<b>Fatal error</b>:  Uncaught Error in /x.php"), "json", 4,
         "PHP's message came instead of JSON: Fatal error:"),
        (http(b"OK"), "json", 4, "is no JSON: 'OK'"),
        (http(b"<b>Warning</b>:  foo() in <b>/x.php</b>\n" + json.dumps(VERSION).encode()), "json", 4,
         "PHP's messages stand before the JSON: Warning: foo() in /x.php"),
        (http(json.dumps(VERSION).encode() + b"<!-- cached -->"), "json", 4,
         "15 characters stand after the JSON"),
        (http({"status": "up"}), "api", 4, "JSON, and not HostBill's: status"),
        (http([1]), "api", 4, "JSON, and not HostBill's: list"),
        (http({"success": False, "error": ["The API ID or key is wrong"]}), "key", 1, "it is refused:"),
        (http({"success": False, "error": ["IP 192.0.2.1 is not allowed"]}), "key", 1,
         "this machine's address is refused"),
        (http({"success": False, "error": ["This API key cannot be used from 192.0.2.1"]}), "key", 1,
         "this machine's address is refused"),
        (http({"success": False, "error": ["Wrong parameter"]}), "key", 1,
         "getHostBillversion is refused: Wrong parameter"),
        (http({"success": False}), "key", 1, "no reason is given"),
    ],
)  # fmt: skip
def test_a_fault_of_the_server_is_named(serve, diagnosed, answer, check, code, said):
    server = serve()
    server.answer = answer
    findings, ended = diagnosed()
    assert (ended, list(findings)[-1]) == (code, check)
    assert findings[check]["state"] == "fail"
    assert said in findings[check]["text"]


@pytest.mark.parametrize(
    ("answer", "check", "said"),
    [
        (http(b"\xef\xbb\xbf" + json.dumps(VERSION).encode()), "json", "a byte order mark"),
        (http({**VERSION, "server_time": int(time.time()) - 7200}), "clock", "2 hours behind"),
        (http({**VERSION, "server_time": str(int(time.time()) + 90000)}), "clock", "1 day ahead of"),
        (http({"success": False, "error": ["No permission for this function"]}), "key",
         "accepted, but getHostBillversion is not permitted"),
    ],
)  # fmt: skip
def test_what_works_and_is_not_as_it_should_be_is_told(serve, diagnosed, answer, check, said):
    server = serve()
    server.answer = answer
    server.answers["getAPIMethods"] = http({"success": True, "methods": ["getHostBillversion"]})
    findings, code = diagnosed()
    assert code == 0
    assert findings[check]["state"] == "warn"
    assert said in findings[check]["text"]


def test_a_status_counts_for_nothing_where_the_answer_can_be_read(serve, diagnosed):
    serve(http(VERSION, "500 Oops"))
    findings, code = diagnosed()
    assert code == 0
    assert findings["http"]["state"] == "pass"


def test_silence_ends_at_the_time_limit(serve, diagnosed):
    ends = threading.Event()
    server = serve()
    server.answer = lambda: ends.wait(30) and b""
    began = time.monotonic()
    findings, code = diagnosed("--timeout", "0.5")
    ends.set()
    assert time.monotonic() - began < 20
    assert code == 4
    assert findings["http"]["text"] == "no answer within 0.5 s"


def test_a_slow_server_is_told(serve, diagnosed):
    server = serve()
    server.answer = lambda: time.sleep(2.1) or http(VERSION)
    server.answers["getAPIMethods"] = http({"success": True, "methods": []})
    findings, _ = diagnosed()
    assert findings["speed"]["state"] == "warn"
    assert "That is slow" in findings["speed"]["advice"]


def test_secrets_that_the_server_repeats_are_hidden(serve, diagnosed):
    serve(http(f"<html><title>{KEY} {ID}</title>".encode()))
    findings, _ = diagnosed()
    assert "[hidden]" in findings["json"]["text"]


def test_settings_that_are_missing_are_named(diagnosed, capsys, monkeypatch):
    findings, code = diagnosed()
    assert code == 2
    assert "no settings" in findings["settings"]["text"]
    assert "hbwrapper configure" in findings["settings"]["advice"]
    monkeypatch.setenv("HOSTBILL_API_URL", "https://billing.example.com/admin/api.php")
    assert "HOSTBILL_API_ID and HOSTBILL_API_KEY not set" in diagnosed()[0]["settings"]["text"]


def test_where_the_settings_come_from(serve, diagnosed, config, monkeypatch):
    server = serve()
    for name in ("HOSTBILL_API_URL", "HOSTBILL_API_ID", "HOSTBILL_API_KEY"):
        monkeypatch.delenv(name)
    file = config(
        f"[work]\nurl = {server.url}\napi_id = {ID}\nkey_command = echo {KEY}\ntimeout = 30\n"
        "verify = false\n"
    )
    findings, code = diagnosed("--profile", "work")
    assert code == 0
    assert findings["settings"]["text"] == (
        f"URL, ID and key from {file}, [work]; the key through key_command; timeout 30 s; "
        "verify False (the profile)"
    )


def test_a_name_that_nobody_knows(serve, diagnosed, monkeypatch):
    serve()
    monkeypatch.setenv("HOSTBILL_API_URL", "https://billing.invalid/admin/api.php")
    findings, code = diagnosed()
    assert (code, list(findings)[-1]) == (3, "dns")
    assert "billing.invalid could not be resolved" in findings["dns"]["text"]


def test_a_port_where_nothing_listens(serve, diagnosed):
    serve().close()
    findings, code = diagnosed()
    assert (code, list(findings)[-1]) == (3, "tcp")
    assert "(refused)" in findings["tcp"]["text"]


def test_an_address_of_two_that_does_not_answer(serve, diagnosed, monkeypatch):
    server = serve()
    real = socket.getaddrinfo

    def two(host, port, *more, **named):
        good = real("127.0.0.1", server.port, *more, **named)
        bad = [(*one[:4], ("127.0.0.1", 1)) for one in good]
        return [*bad, *good] if host == "localhost" else real(host, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", two)
    monkeypatch.setenv("HOSTBILL_API_URL", server.url.replace("127.0.0.1", "localhost"))
    findings, code = diagnosed()
    assert code == 0
    assert findings["tcp"]["state"] == "warn"
    assert "but not at 127.0.0.1 (refused)" in findings["tcp"]["text"]


def test_a_key_in_clear_is_told(serve, diagnosed, monkeypatch):
    server = serve()
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *more, **named: real("127.0.0.1", *more, **named),
    )
    url = f"http://user:pass-word@billing.example:{server.port}/admin/api.php"
    monkeypatch.setenv("HOSTBILL_API_URL", url)
    findings, code = diagnosed()
    assert code == 0
    assert "the key travels in clear" in findings["url"]["text"]
    assert "with a user and password for the web server" in findings["url"]["text"]
    assert "pass-word" not in json.dumps(findings)


def days(count):
    return datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=count)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def tls(authority, serve, monkeypatch, tmp_path):
    """Starts a server with a certificate; its CA is trusted."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(bundle))

    def start(*names, trusted=True, **validity):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*names, **validity).configure_cert(context)
        server = serve(context=context)
        if trusted:
            monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
        return server

    return start


def test_tls_with_its_chain_and_dates(tls, diagnosed):
    tls("127.0.0.1", not_after=days(100))
    findings, code = diagnosed()
    assert code == 0
    assert findings["tls"]["state"] == "pass"
    assert "TLSv1.3" in findings["tls"]["text"]
    assert f"to {days(100):%Y-%m-%d}" in findings["tls"]["text"]
    assert "(REQUESTS_CA_BUNDLE)" in findings["settings"]["text"]


@pytest.mark.parametrize(
    ("names", "more", "said", "advice"),
    [
        (["127.0.0.1"], {"not_after": days(-1)}, "expired", "Renew the server's certificate"),
        (["127.0.0.1"], {"not_before": days(2)}, "not yet valid", "this machine's clock"),
        (["other.example"], {}, "mismatch", "another name than 127.0.0.1"),
        (["127.0.0.1"], {"trusted": False}, "issuer certificate", "name its file"),
    ],
)
def test_a_certificate_that_is_refused(tls, diagnosed, names, more, said, advice):
    server = tls(*names, **more)
    findings, code = diagnosed()
    assert (code, list(findings)[-1]) == (3, "tls")
    assert said in findings["tls"]["text"]
    assert "valid from" in findings["tls"]["text"]
    assert advice in findings["tls"]["advice"]
    # No key goes to whom nobody can trust.
    assert server.requests == []


def test_a_certificate_that_soon_ends(tls, diagnosed):
    tls("127.0.0.1", not_after=days(5.5))
    findings, code = diagnosed()
    assert code == 0
    assert findings["tls"]["state"] == "warn"
    assert "5 days left" in findings["tls"]["text"]


def test_a_certificate_that_is_not_checked(tls, diagnosed, config, monkeypatch):
    server = tls("other.example", trusted=False)
    for name in ("HOSTBILL_API_URL", "HOSTBILL_API_ID", "HOSTBILL_API_KEY"):
        monkeypatch.delenv(name)
    config(f"[default]\nurl = {server.url}\napi_id = {ID}\napi_key = {KEY}\nverify = false\n")
    findings, code = diagnosed()
    assert code == 0
    assert findings["tls"]["state"] == "warn"
    assert "was not checked" in findings["tls"]["text"]


def test_a_ca_file_that_is_none(tls, diagnosed, monkeypatch, tmp_path):
    tls("127.0.0.1")
    (tmp_path / "ca.pem").write_text("no certificate", encoding="utf-8")
    findings, code = diagnosed()
    assert (code, list(findings)[-1]) == (3, "tls")
    assert "cannot be used" in findings["tls"]["text"]


def test_a_port_without_tls(serve, diagnosed, monkeypatch):
    server = serve(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    monkeypatch.setenv("HOSTBILL_API_URL", server.url.replace("http:", "https:"))
    findings, code = diagnosed()
    assert (code, list(findings)[-1]) == (3, "tls")
    assert findings["tls"]["state"] == "fail"


def test_tls_that_does_not_begin(serve, diagnosed, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        serve()
        url = f"https://127.0.0.1:{silent.getsockname()[1]}/admin/api.php"
        monkeypatch.setenv("HOSTBILL_API_URL", url)
        findings, code = diagnosed("--timeout", "0.5")
    assert (code, list(findings)[-1]) == (3, "tls")
    assert findings["tls"]["text"] == "no answer to the TLS handshake"


class Proxy(Server):
    """Answers CONNECT with a status line, and passes nothing on."""

    status = "407 Proxy Authentication Required"

    def _handle(self, connection):
        with connection, connection.makefile("rb") as file:
            head = self._head(file)
            self.requests.append(head)
            connection.sendall(f"HTTP/1.1 {self.status}\r\n\r\n".encode())


def test_a_proxy_that_does_not_connect(serve, diagnosed, monkeypatch):
    serve()
    proxy = Proxy()
    monkeypatch.setenv("HOSTBILL_API_URL", "https://billing.example/admin/api.php")
    monkeypatch.setenv("https_proxy", f"http://user:proxy-word@127.0.0.1:{proxy.port}")
    findings, code = diagnosed()
    proxy.close()
    assert (code, list(findings)[-1]) == (3, "tunnel")
    assert "does not connect to billing.example:443" in findings["tunnel"]["text"]
    assert "407 Proxy Authentication" in findings["tunnel"]["text"]
    assert "no_proxy=billing.example" in findings["tunnel"]["advice"]
    assert "proxy-word" not in json.dumps(findings)


def test_a_proxy_where_nothing_listens(serve, diagnosed, monkeypatch):
    serve()
    monkeypatch.setenv("HOSTBILL_API_URL", "https://billing.example/admin/api.php")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    findings, code = diagnosed()
    assert (code, list(findings)[-1]) == (3, "tcp")
    assert "the proxy's port 1" in findings["tcp"]["advice"]


def test_the_calls_that_are_needed(serve, diagnosed, tmp_path):
    server = serve()
    methods = ["getHostBillversion", "getClients", "getInvoices", "addClient"]
    server.answers = {
        "getAPIMethods": http({"success": True, "methods": methods}),
        "getClients": http({"success": False, "error": ["No permission"]}),
        "getInvoices": http({"success": False, "error": ["Missing parameter"]}),
    }
    file = tmp_path / "needs.txt"
    file.write_text("# ours\ngetClients\ngetInvoices\naddClient\ngetClientz\n\n", encoding="utf-8")
    findings, code = diagnosed("--needs", str(file))
    assert code == 1
    assert "lists 4 calls" in findings["functions"]["text"]
    states = {name: check["state"] for name, check in findings.items() if name.startswith("needs")}
    assert states == {
        "needs getClients": "fail",
        "needs getInvoices": "pass",
        "needs addClient": "pass",
        "needs getClientz": "fail",
    }
    assert "did you mean getClients?" in findings["needs getClientz"]["text"]
    assert "is not tried: it is a write" in findings["needs addClient"]["text"]


def test_a_scan_names_the_calls_that_are_needed(serve, diagnosed, tmp_path):
    serve().answers["getAPIMethods"] = http({"success": False, "error": ["No permission"]})
    file = tmp_path / "scan.json"
    file.write_text(
        json.dumps({"calls": [{"call": "getClients"}, {"call": None}]}), encoding="utf-8"
    )
    findings, code = diagnosed("--needs", str(file))
    assert code == 0
    assert findings["functions"]["state"] == "warn"
    assert findings["needs getClients"]["state"] == "pass"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a b\n", "line 1 is no name of a call"),
        ("", "names no call"),
        ('{"calls": 7}', "not what `scan` prints"),
        ("{", "not what `scan` prints"),
        (None, "No such file"),
    ],
)
def test_a_file_of_needs_that_is_none(serve, capsys, tmp_path, text, said):
    server = serve()
    file = tmp_path / "needs.txt"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["doctor", "--needs", str(file)]) == 2
    assert said in capsys.readouterr().err
    assert server.requests == []


def test_text_for_people_says_what_to_do(serve, capsys):
    serve(http(b"gone", "404 Not Found"))
    assert main(["doctor"]) == 4
    lines = capsys.readouterr().out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("FAIL http"))
    assert "-> HostBill's API is at .../admin/api.php" in lines[at + 1]
    assert max(map(len, lines)) <= 100
