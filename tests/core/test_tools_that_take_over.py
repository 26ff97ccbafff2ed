"""Tools that take the network's place in users' tests: where one has, no byte of ours goes out."""

from __future__ import annotations

import gzip
import io
import socket
import ssl
import subprocess
import sys

import pytest
import trustme
from wire import Server, calls, json_answer, read_request

from hbwrapper import ApiWrapper, TransportError


def echo(received) -> bytes:
    return json_answer({"success": True, "n": received.form.get("n"), "by": "the server"})


@pytest.fixture(params=[False, True], ids=["http", "https"])
def server(request, tmp_path, monkeypatch):
    context = None
    if request.param:
        ca = trustme.CA()
        ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert("localhost").configure_cert(context)
    with Server(echo, tls=context) as running:
        yield running


# --- vcrpy

IN_CASSETTE = """
import sys, vcr
from hbwrapper import ApiWrapper

api = ApiWrapper(sys.argv[1], "the-id", "the-key", timeout=10)
with vcr.use_cassette(sys.argv[2], record_mode=sys.argv[3]):
    for n in (1, 2):
        for call in (api.getX, api.addX):
            print(call(n=n))
"""


def in_cassette(server: Server, cassette, mode: str) -> tuple[int, str]:
    """Two reads and two writes, the process's first calls."""
    done = subprocess.run(
        [sys.executable, "-c", IN_CASSETTE, server.url, str(cassette), mode],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout + done.stderr


def test_vcrpy_records_and_replays_in_another_process(server, tmp_path):
    pytest.importorskip("vcr")
    cassette = tmp_path / "cassette.yaml"
    code, recorded = in_cassette(server, cassette, "once")
    assert code == 0, recorded
    assert len(server.requests) == 4
    assert recorded.count("'by': 'the server'") == 4
    before = server.connections
    for mode in ("once", "none"):
        assert in_cassette(server, cassette, mode) == (0, recorded)
    assert (len(server.requests), server.connections) == (4, before)


def test_vcrpy_without_a_recording_lets_no_call_out(server, tmp_path):
    pytest.importorskip("vcr")
    code, output = in_cassette(server, tmp_path / "none.yaml", "none")
    assert code == 1
    assert "CannotOverwriteExistingCassetteException" in output
    assert server.connections == 0


@pytest.mark.parametrize("name", ["getX", "addX"])
def test_a_cassette_in_the_midst_of_a_program_leaves_its_connections_alone(server, tmp_path, name):
    vcr = pytest.importorskip("vcr")
    api = ApiWrapper(server.url, "i", "k", timeout=10)
    call = getattr(api, name)
    path = str(tmp_path / "cassette.yaml")
    assert call(n=0)["n"] == "0"
    with vcr.use_cassette(path):
        assert call(n=1)["n"] == "1"
    before = server.connections
    with vcr.use_cassette(path, record_mode="none") as cassette:
        assert call(n=1)["n"] == "1"
        assert cassette.all_played
        with pytest.raises(vcr.errors.CannotOverwriteExistingCassetteException):
            call(n=2)
        assert server.connections == before
    assert call(n=3)["n"] == "3"
    if name == "getX":
        # On the connection from before the cassettes.
        assert server.connections == before
    assert [form["n"] for form in calls(server)] == ["0", "1", "3"]


def test_a_cassette_of_compressed_answers_replays(server, tmp_path):
    vcr = pytest.importorskip("vcr")
    body = gzip.compress(b'{"success": true}')
    server.answer = lambda received: json_answer(body, Content_Encoding="gzip")
    api = ApiWrapper(server.url, "i", "k", timeout=10)
    for options in ({}, {"decode_compressed_response": True}):
        path = str(tmp_path / f"{len(options)}.yaml")
        for mode in ("once", "none"):
            with vcr.use_cassette(path, record_mode=mode, **options):
                assert api.getX() == {"success": True}
                assert api.addX() == {"success": True}
    assert len(server.requests) == 4


def test_pytest_recording_replays_with_the_network_blocked(server, tmp_path):
    pytest.importorskip("pytest_recording")
    (tmp_path / "test_it.py").write_text(
        f"""
import pytest
from hbwrapper import ApiWrapper

@pytest.mark.vcr
def test_it():
    api = ApiWrapper({server.url!r}, "i", "k", timeout=10)
    assert api.getX(n=1)["n"] == "1"
    assert api.addX(n=2)["by"] == "the server"
"""
    )
    for options in (["--record-mode=once"], ["--record-mode=none", "--block-network"]):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider",
             "-W", "error", *options, "test_it.py"],
            cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert "1 passed" in done.stdout, done.stdout + done.stderr
        assert len(server.requests) == 2


def test_a_call_that_is_lost_while_it_is_recorded_may_have_run(tmp_path):
    vcr = pytest.importorskip("vcr")

    def close(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            read_request(stream, 0)

    with Server(serve=close) as server:
        api = ApiWrapper(server.url, "i", "k", timeout=10, retries=3)
        with vcr.use_cassette(str(tmp_path / "cassette.yaml")):
            with pytest.raises(TransportError, match="may have run") as caught:
                api.addX()
        assert caught.value.may_have_run is True
        assert server.connections == 1


# --- pook


def test_pook_answers_and_lets_no_other_call_out(server):
    pook = pytest.importorskip("pook")
    api = ApiWrapper(server.url, "i", "k", timeout=10)
    with pook.use():
        pook.post(server.url).times(2).reply(200).json({"success": True, "by": "pook"})
        assert api.getX()["by"] == "pook"
        assert api.addX()["by"] == "pook"
        for call in (api.getX, api.addX):
            with pytest.raises(pook.exceptions.PookNoMatches):
                call()
    assert server.connections == 0
    assert api.getX()["by"] == "the server"


# --- sockets


class Canned(socket.socket):
    """A socket that reaches nobody, as httpretty and mocket put in place of Python's."""

    sent = b""

    def connect(self, address):
        self.address = address

    def sendall(self, data, *_):
        type(self).sent += data

    def settimeout(self, timeout):
        self.limit = timeout

    def gettimeout(self):
        return self.limit

    def makefile(self, mode="r", bufsize=-1):
        return io.BytesIO(json_answer({"success": True, "by": "canned"}))


@pytest.mark.parametrize("call", ["getX", "addX"])
def test_a_socket_of_another_kind_is_asked_and_no_other(monkeypatch, call):
    with Server(echo) as server:
        api = ApiWrapper(server.url, "i", "k", timeout=10)
        with monkeypatch.context() as patch:
            patch.setattr(Canned, "sent", b"")
            patch.setattr(socket, "socket", Canned)
            for _ in range(2):
                assert getattr(api, call)()["by"] == "canned"
            assert Canned.sent.count(b"POST /admin/api.php HTTP/1.1\r\n") == 2
        assert server.connections == 0
        assert getattr(api, call)()["by"] == "the server"


@pytest.mark.parametrize("call", ["getX", "addX"])
def test_where_sockets_are_forbidden_nothing_was_sent(monkeypatch, call):
    class Forbidden(RuntimeError):
        """As pytest-socket's."""

    def refuse(*_: object, **__: object) -> None:
        raise Forbidden

    with Server(echo) as server:
        with monkeypatch.context() as patch:
            patch.setattr(socket, "socket", refuse)
            with pytest.raises(Forbidden):
                getattr(ApiWrapper(server.url, "i", "k", timeout=10), call)()
        assert server.connections == 0
