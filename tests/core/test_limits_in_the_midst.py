"""Time limits, retries and connections where several things happen at once."""

from __future__ import annotations

import pickle
import signal
import socket
import threading
import time

import pytest
from wire import Server, calls, json_answer, read_request

from hbwrapper import (
    ApiWrapper,
    ConfigurationError,
    HBWrapper,
    RequestTimeout,
    ResponseError,
    TransportError,
)
from hbwrapper.secrets import scrub
from hbwrapper.wire.decode import json_decode


def api(server: Server, **options) -> ApiWrapper:
    return ApiWrapper(server.url, "i", "k", **{"timeout": 20, **options})


def drip(sock: socket.socket) -> None:
    with sock.makefile("rb") as stream:
        read_request(stream, 0)
    sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n{")
    for _ in range(200):
        time.sleep(0.1)
        sock.sendall(b" ")


def test_a_call_from_a_signal_handler_leaves_the_limit_of_the_one_it_interrupts():
    with Server() as quick, Server(serve=drip) as slow:
        inner = api(quick, timeout=60)
        # A kept connection, so that the call in the handler takes no time.
        inner.getX()

        def handler(*_: object) -> None:
            assert inner.getX() == {"success": True}

        before = signal.signal(signal.SIGALRM, handler)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            began = time.monotonic()
            with pytest.raises(RequestTimeout, match="within 1 s") as caught:
                api(slow, timeout=1).addX()
            assert time.monotonic() - began < 8
            assert caught.value.may_have_run is True
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
        assert len(quick.requests) == 2


# --- reads and their connections


def dying(received: list[object]):
    """Takes a request, and closes without an answer."""

    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            received.append(read_request(stream, 0))

    return serve


def test_a_read_on_a_new_connection_that_dies_is_sent_once():
    received: list[object] = []
    with Server(serve=dying(received)) as server:
        with pytest.raises(TransportError) as caught:
            api(server).getX()
        assert caught.value.may_have_run is True
    assert len(received) == 1


def test_a_read_on_a_kept_connection_that_dies_is_sent_once_more_and_no_more():
    received: list[object] = []

    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            received.append(read_request(stream, 0))
            if len(received) == 1:
                sock.sendall(json_answer({"success": True}))
                received.append(read_request(stream, 0))

    with Server(serve=serve) as server:
        client = api(server)
        assert client.getX() == {"success": True}
        with pytest.raises(TransportError) as caught:
            client.getX()
        assert caught.value.may_have_run is True
    assert len(received) == 3


@pytest.mark.parametrize("late", [0, 0.001, 0.02])
def test_what_comes_late_on_a_kept_connection_is_never_another_calls_answer(late):
    def serve(sock: socket.socket) -> None:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with sock.makefile("rb") as stream:
            while received := read_request(stream, 0):
                form = received.form
                sock.sendall(json_answer({"call": form["call"], "n": form["n"]}))
                time.sleep(late)
                sock.sendall(json_answer({"call": "getSomethingElse", "n": "of another call"}))

    with Server(serve=serve) as server:
        client = api(server)
        for n in range(200):
            assert client.getX(n=n) == {"call": "getX", "n": str(n)}


def test_the_answer_to_another_call_is_repeated_once_on_a_new_connection_and_then_taken():
    """An installation may always say another name; a write is never repeated."""
    with Server(lambda received: json_answer({"call": "other"})) as server:
        client = api(server)
        for _ in range(3):
            assert client.getX() == {"call": "other"}
        # The first answer came on a new connection; the second came on that, and was asked for again;
        # both old connections are closed then.
        assert [received.connection for received in server.requests] == [1, 1, 2, 3]
        before = len(server.requests)
        client.addX()
        assert len(server.requests) == before + 1


@pytest.mark.parametrize("said", ["GETX", "", None, 5, ["getX"]])
def test_a_call_that_is_said_otherwise_is_not_another(said):
    with Server(lambda received: json_answer({"call": said})) as server:
        client = api(server)
        for _ in range(3):
            client.getX()
        assert len(server.requests) == 3
        assert server.connections == 1


# --- addresses and hosts


def test_no_limit_and_several_addresses(monkeypatch):
    with Server() as server, socket.create_server(("127.0.0.2", 0)) as closed:
        refused = ("127.0.0.2", closed.getsockname()[1])
        closed.close()
        real = socket.getaddrinfo

        def both(host, port, *args):
            if host != "two-addresses.localhost":
                return real(host, port, *args)
            places = (refused, ("127.0.0.1", server.port))
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", place) for place in places]

        monkeypatch.setattr(socket, "getaddrinfo", both)
        url = f"http://two-addresses.localhost:{server.port}/admin/api.php"
        for timeout in (0, 20):
            assert ApiWrapper(url, "i", "k", timeout=timeout).addX() == {"success": True}


def test_a_host_beyond_ascii_is_looked_up_in_idna(monkeypatch):
    asked = []

    def refuse(host, port, *args):
        asked.append(host)
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for host, idna in (("rechnung.bücher.example", "rechnung.xn--bcher-kva.example"),):
        with pytest.raises(TransportError, match="could not be resolved") as caught:
            ApiWrapper(f"https://{host}/admin/api.php", "i", "k").addX()
        assert caught.value.may_have_run is False
        assert asked.pop() == idna
    for host in ("ü" * 70, "a..é.example", "‍.example"):
        with pytest.raises((ConfigurationError, TransportError)) as caught:
            ApiWrapper(f"https://{host}/admin/api.php", "i", "k").addX()
        assert caught.value.may_have_run is False


# --- pickles


@pytest.mark.parametrize("make", [HBWrapper, ApiWrapper])
def test_a_client_pickled_before_there_are_settings_works_where_there_are_some(make):
    data = pickle.dumps([make(), make().getX])
    client, call = pickle.loads(data)
    with pytest.raises(ConfigurationError, match="not set"):
        client.getX()
    with Server() as server:
        HBWrapper.setAPI(server.url, "the-id", "the-key")
        assert client.getX() == call() == {"success": True}
        assert [form["api_key"] for form in calls(server)] == ["the-key"] * 2


# --- retries


@pytest.fixture
def pauses(monkeypatch):
    from hbwrapper.wire import retry

    slept: list[float] = []
    monkeypatch.setattr(retry.time, "sleep", slept.append)
    monkeypatch.setattr(retry.random, "uniform", lambda low, high: 1.0)
    return slept


@pytest.mark.parametrize(
    ("status", "attempts"),
    [(429, 3), (502, 3), (503, 3), (504, 3), (400, 1), (404, 1), (408, 1), (500, 1), (501, 1)],
)
def test_which_answers_a_read_is_tried_again_after(pauses, status, attempts):
    with Server(lambda received: json_answer(b"<p>", f"{status} X")) as server:
        with pytest.raises(ResponseError) as caught:
            api(server, retries=2).getX()
        assert caught.value.status == status
        assert len(server.requests) == attempts
        server.requests.clear()
        with pytest.raises(ResponseError):
            api(server, retries=2).addX()
        assert len(server.requests) == 1


def test_pauses_double_up_to_a_minute(pauses):
    with Server(lambda received: json_answer(b"<p>", "503 X")) as server:
        with pytest.raises(ResponseError):
            api(server, retries=14).getX()
    assert pauses == [0.5, 1, 2, 4, 8, 16, 32, *[60] * 7]


def test_pauses_are_jittered_by_half(monkeypatch):
    from hbwrapper.wire import retry

    asked = []
    monkeypatch.setattr(retry.time, "sleep", lambda pause: None)
    monkeypatch.setattr(retry.random, "uniform", lambda *given: asked.append(given) or 1.0)
    with Server(lambda received: json_answer(b"<p>", "503 X")) as server:
        with pytest.raises(ResponseError):
            api(server, retries=1).getX()
    assert asked == [(0.5, 1.5)]


@pytest.mark.parametrize(
    ("header", "attempts"), [("300", 2), ("301", 1), ("99999999999999999999", 1), ("9" * 400, 1)]
)
def test_a_retry_after_of_more_than_five_minutes_ends_the_attempts(pauses, header, attempts):
    with Server(lambda received: json_answer(b"<p>", "503 X", Retry_After=header)) as server:
        with pytest.raises(ResponseError) as caught:
            api(server, retries=1).getX()
        assert len(server.requests) == attempts
    assert caught.value.retry_after == header[:200]
    assert pauses == ([300.0] if attempts == 2 else [])


def test_the_error_of_several_attempts_is_the_last_after_which_the_call_may_have_run(pauses):
    """What follows it, and was not sent, does not undo it."""
    listener = socket.create_server(("127.0.0.1", 0))

    def once() -> None:
        sock, _ = listener.accept()
        listener.close()
        with sock, sock.makefile("rb") as stream:
            read_request(stream, 0)

    thread = threading.Thread(target=once)
    port = listener.getsockname()[1]
    thread.start()
    with pytest.raises(TransportError, match="may have run") as caught:
        ApiWrapper(f"http://127.0.0.1:{port}/admin/api.php", "i", "k", retries=2).getX()
    thread.join()
    assert caught.value.may_have_run is True
    assert len(pauses) == 2


# --- decoding


def test_brackets_and_escaped_quotes_in_texts_nest_nothing():
    texts = [r'"[{[{ \" [[ \\"', r'"\\\" {{{ \\\\"', r'"]]"', r'"a\\"', r'"\"[\"[\"["', r'""']
    body = b'{"records": [' + ",".join(texts * 120).encode() + b"]}"
    assert len(json_decode(body)["records"]) == 720
    with pytest.raises(ValueError, match="deep"):
        json_decode(b"[" * 512 + body + b"]" * 512)


@pytest.mark.parametrize("cut", range(1, 40))
def test_an_answer_of_many_brackets_that_is_cut_is_no_json(cut):
    body = b'{"a": [' + rb'{"b": ["x]\"", {}]}, ' * 600 + b"[]]}"
    assert len(json_decode(body)["a"]) == 601
    with pytest.raises(ValueError, match="."):
        json_decode(body[:-cut])
    with Server(lambda received: json_answer(body[:-cut])) as server:
        with pytest.raises(ResponseError, match="Unable to parse"):
            api(server).getX()


# --- secrets that are echoed


@pytest.mark.parametrize(
    "echoed", ["p%40ss:w%C3%B6rd", "p@ss:wörd", "wörd", "cEA6c3M6d8O2cmQ=", "cEBzczp3w7ZyZA=="]
)
def test_the_password_of_the_url_is_hidden_in_each_form(echoed):
    page = f"<p>You are {echoed}, and no other</p>".encode()
    with Server(lambda received: json_answer(page, "401 No")) as server:
        url = server.url.replace("//", "//p%40ss:w%C3%B6rd@")
        with pytest.raises(ResponseError) as caught:
            ApiWrapper(url, "i", "key-of-ours").addX()
    if echoed != "cEA6c3M6d8O2cmQ=":
        assert echoed not in str(caught.value) + caught.value.body
    assert "You are" in caught.value.body


def test_a_secret_is_hidden_in_base64():
    assert scrub("is S0VZLW9mLW91cnM= here", ["KEY-of-ours"]) == "is [hidden] here"
