"""The exchange: time limit, redirects, connections, authentication, proxies, mocks."""

from __future__ import annotations

import base64
import gzip
import http.server
import multiprocessing
import os
import socket
import threading
import time
from types import SimpleNamespace

import pytest
import requests
import responses
from wire import Server, calls, json_answer, read_request

from hbwrapper import (
    ApiWrapper,
    CURLFile,
    HBWrapper,
    HBWrapperError,
    RequestTimeout,
    ResponseError,
    TransportError,
    __version__,
)
from hbwrapper.wire import retry


def api(server: Server, **options) -> ApiWrapper:
    return ApiWrapper(server.url, "the-id", "the-key", **options)


# --- one limit over the whole exchange


def drip(head: bytes, piece: bytes = b"x"):
    """Send ``head``, then one ``piece`` each 0.1 s."""

    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            read_request(stream, 0)
        sock.sendall(head)
        for _ in range(600):
            time.sleep(0.1)
            sock.sendall(piece)

    return serve


def _silent(sock: socket.socket) -> None:
    time.sleep(60)


@pytest.mark.parametrize("call", ["getClients", "addClient"])
@pytest.mark.parametrize(
    "serve",
    [
        drip(b"HTTP/1.1 200 OK\r\nX-Drip: "),
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"),
        drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"),
        drip(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        drip(b"", b"H"),
        _silent,
    ],
    ids=["header", "body", "chunks", "until-close", "100-continue", "status", "silence"],
)
def test_an_answer_that_drips_ends_at_the_timeout(serve, call):
    with Server(serve=serve) as server:
        began = time.monotonic()
        with pytest.raises(RequestTimeout, match="within 0.5 s") as caught:
            getattr(api(server, timeout=0.5), call)()
        assert time.monotonic() - began < 5
        assert caught.value.may_have_run is True
        assert isinstance(caught.value, TimeoutError)


def _sip(sock: socket.socket) -> None:
    """Read a little every 0.1 s, so that no single send waits for long."""
    while sock.recv(100_000):
        time.sleep(0.1)


@pytest.mark.parametrize("serve", [_silent, _sip], ids=["never read", "read slowly"])
def test_an_upload_that_is_not_read_in_time_ends_at_the_timeout(serve, tmp_path):
    (tmp_path / "big").write_bytes(b"x" * 30_000_000)
    with Server(serve=serve) as server:
        began = time.monotonic()
        with pytest.raises(RequestTimeout) as caught:
            api(server, timeout=0.5).addClientFile(file=CURLFile(str(tmp_path / "big")))
        assert time.monotonic() - began < 10
        assert caught.value.may_have_run is True


def test_an_address_that_does_not_answer_leaves_time_to_the_others(monkeypatch):
    with Server() as server:
        # A listener whose queue is full answers no further connection.
        full = socket.create_server(("127.0.0.2", server.port), backlog=0)
        waiting = [socket.socket() for _ in range(4)]
        for sock in waiting:
            sock.setblocking(False)
            sock.connect_ex(("127.0.0.2", server.port))
        real = socket.getaddrinfo

        def both(host, port, *args):
            if host != "two-addresses.test":
                return real(host, port, *args)
            return [
                (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
                for address in ("127.0.0.2", "127.0.0.1")
            ]

        monkeypatch.setattr(socket, "getaddrinfo", both)
        url = f"http://two-addresses.test:{server.port}/admin/api.php"
        with pytest.warns(UserWarning, match="in clear"):
            assert ApiWrapper(url, "i", "k", timeout=3).getClients() == {"success": True}
        for sock in (*waiting, full):
            sock.close()


def test_a_timeout_while_connecting_says_that_nothing_was_sent():
    full = socket.create_server(("127.0.0.1", 0), backlog=0)
    waiting = [socket.socket() for _ in range(4)]
    for sock in waiting:
        sock.setblocking(False)
        sock.connect_ex(full.getsockname())
    url = f"http://127.0.0.1:{full.getsockname()[1]}/admin/api.php"
    with pytest.raises(RequestTimeout, match="Nothing was sent") as caught:
        ApiWrapper(url, "i", "k", timeout=0.3).addClient()
    assert caught.value.may_have_run is False
    for sock in (*waiting, full):
        sock.close()


def test_zero_is_no_limit():
    def late(received):
        time.sleep(0.3)
        return json_answer({"success": True})

    with Server(late) as server:
        assert api(server, timeout=0).getClients() == {"success": True}


# --- redirects, cookies, netrc, authentication


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("call", ["getClients", "addClient"])
def test_a_redirect_is_named_and_not_followed(status, call):
    with Server() as second:
        location = f"{second.url.replace('//', '//u:p@')}?api_key=the-key"
        answer = json_answer(b"<h1>Moved</h1>", f"{status} Moved", Location=location)
        with Server(lambda received: answer) as first:
            with pytest.raises(
                ResponseError, match=rf"HTTP {status}.*redirects to {second.url}"
            ) as caught:
                getattr(api(first), call)()
            assert caught.value.status == status
            assert len(first.requests) == 1
        assert second.connections == 0


@pytest.mark.parametrize("location", ["http://[bad", "//", "", "\x80", "http://:x@/", "/login.php"])
def test_a_malformed_location_is_only_text(location):
    answer = json_answer(b"x", "302 Found", Location=location)
    with Server(lambda received: answer) as server, pytest.raises(ResponseError, match="HTTP 302"):
        api(server).getClients()


@pytest.mark.parametrize("status", ["301 Moved", "401 No", "403 No", "404 No", "500 No", "503 No"])
def test_the_status_is_not_looked_at_when_the_body_decodes(status):
    with Server(lambda received: json_answer({"success": False}, status, Location="/x")) as server:
        assert api(server).getClients() == {"success": False}


def test_cookies_and_netrc_have_no_effect(tmp_path, monkeypatch):
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    answer = json_answer({"success": True}, Set_Cookie="session=1; Path=/")
    with Server(lambda received: answer) as server:
        for _ in range(3):
            api(server).getClients()
        for received in server.requests:
            assert "cookie" not in received.headers
            assert "authorization" not in received.headers


@pytest.mark.parametrize(
    ("userinfo", "sent"),
    [("me:pass", "me:pass"), ("me", "me:"), ("m%40e:p%3Aä%2F", "m@e:p:ä/"), (":pw", ":pw")],
)
def test_user_info_in_the_url_becomes_basic_authentication(userinfo, sent):
    with Server() as server:
        ApiWrapper(server.url.replace("//", f"//{userinfo}@"), "i", "k").getClients()
        expected = "Basic " + base64.b64encode(sent.encode()).decode()
        assert server.requests[0].headers["authorization"] == expected
        assert server.requests[0].line == "POST /admin/api.php HTTP/1.1"


def test_the_path_and_query_are_sent_as_given():
    with Server() as server:
        url = f"{server.url}/%41//x;y?a=b&c=%20d#fragment"
        ApiWrapper(url, "i", "k").getClients()
        assert server.requests[0].line == "POST /admin/api.php/%41//x;y?a=b&c=%20d HTTP/1.1"


def test_the_agent_is_named_and_only_the_host_is_contacted(monkeypatch):
    addresses = []
    connect = socket.socket.connect

    def noted(sock, address):
        addresses.append(address)
        return connect(sock, address)

    monkeypatch.setattr(socket.socket, "connect", noted)
    with Server() as server:
        api(server).getClients()
        assert server.requests[0].headers["user-agent"] == f"hbwrapper/{__version__}"
        assert addresses == [("127.0.0.1", server.port)]


def test_compressed_answers_are_read():
    body = gzip.compress(b'{"success": true, "x": "' + b"y" * 100_000 + b'"}')
    with Server(lambda received: json_answer(body, Content_Encoding="gzip")) as server:
        assert len(api(server).getClients()["x"]) == 100_000


def test_broken_compression_is_an_answer_that_cannot_be_read():
    with Server(lambda received: json_answer(b"no gzip", Content_Encoding="gzip")) as server:
        with pytest.raises(ResponseError, match="compression"):
            api(server).addClient()


# --- connections


def test_reads_reuse_a_connection_and_every_write_has_its_own():
    with Server() as server:
        client = api(server)
        for _ in range(3):
            client.getClients()
            client.addClient()
            client.getClients()
        names = [
            (call["call"], received.connection)
            for call, received in zip(calls(server), server.requests, strict=True)
        ]
        assert len({number for name, number in names if name == "getClients"}) == 1
        assert len({number for name, number in names if name == "addClient"}) == 3


def test_threads_get_their_own_answers():
    with Server(
        lambda received: json_answer({"success": True, "echo": received.form["n"]})
    ) as server:
        HBWrapper.setAPI(server.url, "i", "k")
        hb = HBWrapper.singleton()
        wrong: list[object] = []

        def work(number: int) -> None:
            for turn in range(100):
                call = hb.getEcho if turn % 10 else hb.addEcho
                if call(n=f"{number}-{turn}")["echo"] != f"{number}-{turn}":
                    wrong.append((number, turn))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []
        assert len(server.requests) == 3200


def _child(number: int, failures) -> None:
    hb = HBWrapper.singleton()
    try:
        for turn in range(100):
            call = hb.getEcho if turn % 10 else hb.addEcho
            if call(n=f"{number}-{turn}")["echo"] != f"{number}-{turn}":
                failures.put((number, turn))
    except HBWrapperError as error:
        failures.put((number, str(error)))


@pytest.mark.usefixtures("processes")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_forked_children_get_their_own_answers():
    with Server(
        lambda received: json_answer({"success": True, "echo": received.form["n"]})
    ) as server:
        HBWrapper.setAPI(server.url, "i", "k")
        HBWrapper.singleton().getEcho(n="parent")
        context = multiprocessing.get_context("fork")
        failures = context.Queue()
        children = [context.Process(target=_child, args=(n, failures)) for n in range(8)]
        for child in children:
            child.start()
        for turn in range(50):
            assert HBWrapper.singleton().getEcho(n=turn)["echo"] == str(turn)
        for child in children:
            child.join(60)
        assert [child.exitcode for child in children] == [0] * 8
        assert failures.empty()
        assert len(server.requests) == 851


# --- mocks


def test_requests_mock_sees_every_call(requests_mock):
    url = "https://billing.example.com/admin/api.php"
    requests_mock.post(url, json={"success": True})
    client = ApiWrapper(url, "the-id", "the-key", timeout=7)
    client.getClients({"page": 1})
    client.addClient(firstname="A")
    assert requests_mock.call_count == 2
    assert requests_mock.last_request.text == (
        "firstname=A&call=addClient&outputformat=json&api_id=the-id&api_key=the-key"
    )
    assert requests_mock.last_request.timeout == 7
    assert requests_mock.last_request.verify is True


@responses.activate
def test_responses_sees_every_call():
    url = "https://billing.example.com/admin/api.php"
    responses.post(url, json={"success": True})
    client = ApiWrapper(url, "the-id", "the-key")
    client.getClients()
    client.addClient()
    assert len(responses.calls) == 2


@pytest.mark.parametrize(
    ("raised", "expected", "may_have_run"),
    [
        (requests.exceptions.ConnectTimeout, RequestTimeout, False),
        (requests.exceptions.ReadTimeout, RequestTimeout, True),
        (requests.exceptions.ConnectionError, TransportError, True),
        (requests.exceptions.SSLError, TransportError, True),
        (requests.exceptions.ProxyError, TransportError, True),
        (requests.exceptions.ChunkedEncodingError, TransportError, True),
        (requests.exceptions.InvalidHeader, TransportError, True),
        (ConnectionResetError, TransportError, True),
        (TimeoutError, RequestTimeout, True),
    ],
)
def test_a_mocked_failure_may_have_run(requests_mock, raised, expected, may_have_run):
    url = "https://billing.example.com/admin/api.php"
    requests_mock.post(url, exc=raised)
    with pytest.raises(expected) as caught:
        ApiWrapper(url, "i", "k").addClient()
    assert caught.value.may_have_run is may_have_run


# --- proxies


class _Proxy(http.server.BaseHTTPRequestHandler):
    seen: list[str]

    def do_POST(self) -> None:
        type(self).seen.append(self.path)
        self.rfile.read(int(self.headers["Content-Length"]))
        body = b'{"success": true, "by": "proxy"}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self) -> None:
        type(self).seen.append(f"CONNECT {self.path}")
        self.send_error(403)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def proxy():
    handler = type("Handler", (_Proxy,), {"seen": []})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.seen = handler.seen
    yield server
    server.shutdown()
    server.server_close()


def test_proxy_variables_count_and_no_proxy_excepts(proxy, monkeypatch):
    with Server() as server:
        client = api(server)
        assert client.getClients() == {"success": True}
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.server_port}")
        for call in (client.getClients, client.addClient):
            assert call() == {"success": True, "by": "proxy"}
        assert proxy.seen == [server.url] * 2
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert client.getClients() == {"success": True}


def test_a_refusing_proxy_is_named_and_nothing_was_sent(proxy, monkeypatch):
    monkeypatch.setenv("https_proxy", f"http://me:s3cret@127.0.0.1:{proxy.server_port}")
    with pytest.raises(TransportError, match="proxy") as caught:
        ApiWrapper("https://billing.example.com/admin/api.php", "i", "k").addClient()
    assert caught.value.may_have_run is False
    assert "s3cret" not in str(caught.value)
    assert proxy.seen == ["CONNECT billing.example.com:443"]


@pytest.mark.parametrize(
    ("proxy_url", "reason"),
    [
        ("http://127.0.0.1:9", "the proxy refused the connection"),
        ("http://proxy.invalid:3128", "the host name of the proxy could not be resolved"),
    ],
)
def test_a_proxy_that_cannot_be_reached_is_to_blame(monkeypatch, proxy_url, reason):
    monkeypatch.setenv("https_proxy", proxy_url)
    with pytest.raises(TransportError, match=reason) as caught:
        ApiWrapper("https://billing.example.com/admin/api.php", "i", "k").addClient()
    assert caught.value.may_have_run is False


def test_a_proxy_that_drips_its_answer_to_connect_ends_at_the_timeout(monkeypatch):
    with Server(serve=drip(b"HTTP/1.1 200 OK\r\nX: ")) as server:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{server.port}")
        with pytest.raises(RequestTimeout) as caught:
            ApiWrapper("https://billing.example.com/", "i", "k", timeout=0.5).addClient()
        assert caught.value.may_have_run is False


# --- retries


def failing(*outcomes: bytes):
    waiting = list(outcomes)
    return lambda received: waiting.pop(0) if waiting else json_answer({"success": True})


BUSY = json_answer(b"<h1>busy</h1>", "503 Busy", Retry_After="0")


def test_reads_are_retried_where_asked_for_and_writes_are_not():
    with Server(failing(BUSY, BUSY)) as server:
        assert api(server, retries=2).getClients() == {"success": True}
        assert len(server.requests) == 3
    with Server(failing(BUSY)) as server:
        with pytest.raises(ResponseError):
            api(server, retries=2).addClient()
        assert len(server.requests) == 1
    with Server(failing(BUSY)) as server:
        with pytest.raises(ResponseError):
            api(server).getClients()
        assert len(server.requests) == 1


def test_a_write_that_was_not_sent_is_retried_where_asked_for(monkeypatch):
    with socket.socket() as listener:
        # Bound and not listening: connections are refused.
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        client = ApiWrapper(f"http://127.0.0.1:{port}/admin/api.php", "i", "k", retries=3)
        forms = []
        pauses = []

        def serve() -> None:
            sock, _ = listener.accept()
            with sock, sock.makefile("rb") as stream:
                forms.append(read_request(stream, 0).form)
                sock.sendall(json_answer({"success": True}))

        thread = threading.Thread(target=serve)

        def pause(seconds: float) -> None:
            """The first attempt was refused; the second meets a server."""
            pauses.append(seconds)
            listener.listen()
            thread.start()

        monkeypatch.setattr(retry, "time", SimpleNamespace(sleep=pause, time=time.time))
        assert client.addClient(n=1) == {"success": True}
        thread.join()
    assert len(pauses) == 1
    assert [form["n"] for form in forms] == ["1"]


@pytest.mark.parametrize(
    ("header", "waits"),
    [("2", 2), ("Thu, 01 Jan 1970 00:00:07 GMT", 7), ("soon", 0), ("-5", 0), ("٣", 0)],
)
def test_retry_after_is_waited_for(monkeypatch, header, waits):
    slept: list[float] = []
    clock = SimpleNamespace(sleep=slept.append, time=lambda: 0.0)
    monkeypatch.setattr(retry, "time", clock)
    with Server(failing(json_answer(b"<p>", "429 Slow down", Retry_After=header))) as server:
        api(server, retries=1).getClients()
    assert len(slept) == 1
    assert max(waits, 0.25) <= slept[0] <= max(waits, 0.75)


def test_a_retry_after_of_an_hour_ends_the_attempts(monkeypatch):
    clock = SimpleNamespace(sleep=lambda pause: pytest.fail("slept"), time=time.time)
    monkeypatch.setattr(retry, "time", clock)
    with Server(failing(json_answer(b"<p>", "503 Later", Retry_After="3600"))) as server:
        with pytest.raises(ResponseError):
            api(server, retries=3).getClients()


# --- what is left behind


def test_import_and_calls_leave_logging_and_warning_filters_alone():
    import logging
    import warnings

    with Server() as server:
        before = list(warnings.filters), list(logging.getLogger().handlers)
        api(server).getClients()
        assert (list(warnings.filters), list(logging.getLogger().handlers)) == before
        assert os.environ.get("REQUESTS_CA_BUNDLE") is None


def test_plain_http_to_another_machine_warns_once_a_host(requests_mock):
    for host in ("a.example.com", "b.example.com"):
        requests_mock.post(f"http://{host}/admin/api.php", json={"success": True})
        client = ApiWrapper(f"http://{host}/admin/api.php", "i", "k")
        with pytest.warns(UserWarning, match=f"{host} in clear") as caught:
            client.getClients()
        assert caught[0].filename == __file__
        client.getClients()
