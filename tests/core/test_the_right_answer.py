"""The answer that a call returns is its own, whatever came before it on the connection."""

from __future__ import annotations

import gc
import random
import signal
import socket
import ssl
import time
import traceback

import pytest
import trustme
from wire import Server, json_answer, read_request

from hbwrapper import ApiWrapper, HBWrapperError, RequestTimeout, ResponseError, TransportError


def echo(received) -> bytes:
    return json_answer({"n": received.form["n"]})


def api(server: Server, **options) -> ApiWrapper:
    return ApiWrapper(server.url, "canary-id", "canary-key", **{"timeout": 20, **options})


INTERIM = {
    "early hints": b"HTTP/1.1 103 Early Hints\r\nLink: </x.css>\r\n\r\n",
    "processing": b"HTTP/1.1 102 Processing\r\n\r\n" * 3,
    "continue, then hints": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nA: b\r\n\r\n",
    "switching": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
}


@pytest.mark.parametrize("interim", INTERIM.values(), ids=INTERIM)
def test_interim_answers_are_passed_over(interim):
    with Server(lambda received: interim + echo(received)) as server:
        for n in range(5):
            assert api(server).getX(n=n) == {"n": str(n)}
            assert api(server).addX(n=n) == {"n": str(n)}


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_what_comes_beyond_an_answer_is_never_the_next_ones(tls, tmp_path):
    context = None
    if tls:
        ca = trustme.CA()
        ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert("localhost").configure_cert(context)
    other = json_answer({"n": "of another call"})
    with Server(lambda received: echo(received) + other, tls=context) as server:
        client = api(server, verify=str(tmp_path / "ca.pem") if tls else None)
        for n in range(10):
            assert client.getX(n=n) == {"n": str(n)}
        assert server.connections == 10


def test_a_body_where_none_may_be_is_never_the_next_answer():
    empty = b"HTTP/1.1 204 No Content\r\n\r\n" + json_answer({"n": "of another call"})
    with Server(lambda received: empty) as server:
        for _ in range(3):
            with pytest.raises(ResponseError, match="HTTP 204"):
                api(server).getX(n=1)
        assert server.connections == 3


def test_an_idle_connection_that_is_left_with_a_408_causes_no_error():
    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            sock.sendall(echo(read_request(stream, 0)))
            if read_request(stream, 0) is not None:
                sock.sendall(b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")

    with Server(serve=serve) as server:
        client = api(server)
        assert [client.getX(n=n)["n"] for n in range(4)] == ["0", "1", "2", "3"]


class Alarm(Exception):
    """What a signal handler raises, as Celery's for its time limit."""


# An interrupt between a socket's birth and its first owner leaves it to the garbage collector.
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
def test_an_interrupted_call_leaves_nothing_to_the_next_and_shows_no_secret():
    chance = random.Random(5)
    answers = ["x", "x" * 1000, "x" * 300_000]

    def answer(received) -> bytes:
        return json_answer({"n": received.form["n"], "pad": chance.choice(answers)})

    def alarm(*_: object) -> None:
        raise Alarm

    before = signal.signal(signal.SIGALRM, alarm)
    interrupted = 0
    try:
        with Server(answer) as server:
            client = api(server)
            for n in range(300):
                try:
                    try:
                        signal.setitimer(signal.ITIMER_REAL, chance.uniform(1e-5, 0.004))
                        assert client.getX(n=n, password="canary-pw")["n"] == str(n)
                    finally:
                        signal.setitimer(signal.ITIMER_REAL, 0)
                except Alarm as error:
                    interrupted += 1
                    deep = [
                        frame
                        for frame, _ in traceback.walk_tb(error.__traceback__)
                        if frame.f_code.co_name == "_send" or "urllib3" in frame.f_code.co_filename
                    ]
                    assert deep == []
                    assert error.__context__ is None  # noqa: PT017 - it may not come
    finally:
        signal.signal(signal.SIGALRM, before)
        # Not in the midst of a later test, where the warning would be an error.
        gc.collect()
    assert interrupted > 0


def test_a_call_in_the_midst_of_another_does_not_speak_for_it():
    """A signal handler's call was not sent; the one that it interrupted may have run."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    inner = ApiWrapper(f"http://127.0.0.1:{port}/admin/api.php", "i", "k")
    said: list[bool | None] = []

    def handler(*_: object) -> None:
        with pytest.raises(TransportError) as caught:
            inner.addX()
        said.append(caught.value.may_have_run)

    before = signal.signal(signal.SIGALRM, handler)
    try:
        with Server(serve=lambda sock: time.sleep(5)) as server:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            with pytest.raises(RequestTimeout) as caught:
                api(server, timeout=1).addX(n=1)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert said == [False]
    assert caught.value.may_have_run is True


@pytest.mark.parametrize("call", ["getX", "addX"])
@pytest.mark.parametrize("length", ["99999999999999999999", "9" * 16, "5, 6", "1_0", "+9"], ids=str)
def test_a_length_that_cannot_be_is_an_error_that_says_the_call_may_have_run(length, call):
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{{}}".encode()

    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            read_request(stream, 0)
        sock.sendall(head)

    with Server(serve=serve) as server, pytest.raises(TransportError) as caught:
        getattr(api(server), call)(n=1)
    assert caught.value.may_have_run is True


def test_a_thread_keeps_connections_to_a_bounded_number_of_installations():
    servers = [Server(echo).__enter__() for _ in range(14)]
    try:
        for _ in range(2):
            for n, server in enumerate(servers):
                assert api(server).getX(n=n) == {"n": str(n)}
        # A connection that is given up reaches its server a moment later.
        end = time.monotonic() + 20
        while (kept := sum(len(server._open) for server in servers)) > 10:
            assert time.monotonic() < end, kept
            time.sleep(0.01)
        latest = servers[-1]
        connections = latest.connections
        assert api(latest).getX(n=99) == {"n": "99"}
        assert latest.connections == connections
    finally:
        for server in servers:
            server.__exit__()


def test_any_bytes_are_an_answer_or_an_error_of_ours():
    chance = random.Random(7)
    whole = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
        b"Content-Encoding: gzip\r\nSet-Cookie: a=b\r\nLocation: http://[x\r\n\r\n"
        b'5\r\n{"a":\r\n2\r\n1}\r\n0\r\n\r\n'
    )
    pieces = [b"\r\n", b"\n", b":", b"\0", b"\xff", b"HTTP/9.9 ", b"200", b"-1", b"99999999999",
              b"chunked", b"gzip", b"deflate", b" ", b"\r\n\r\n", b"ffffffff\r\n", b";x=y",
              b"Content-Length: 3\r\n", b"x" * 70_000, b"A: b\r\n" * 200]  # fmt: skip

    def answer(received) -> bytes:
        made = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(made))
            made[at : at + chance.choice([0, 0, 1, 5, 20])] = chance.choice(pieces)
        return bytes(made)

    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            received = read_request(stream, 0)
            sock.sendall(answer(received))

    with Server(serve=serve) as server:
        client = api(server)
        for n in range(400):
            try:
                client.getX(n=n) if n % 2 else client.addX(n=n)
            except HBWrapperError as error:
                assert error.may_have_run is True  # noqa: PT017 - either outcome will do
