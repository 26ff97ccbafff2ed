"""Every way in which requests can open a socket keeps the same promises."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import time

import pytest
import trustme
from proxies import http_proxy, socks_proxy
from wire import Server, calls, json_answer, read_request

from hbwrapper import (
    ApiWrapper,
    ConfigurationError,
    RequestTimeout,
    ResponseError,
    TransportError,
)

# name → the proxy's scheme, whether HostBill speaks TLS
WAYS = {
    "http": (None, False),
    "https": (None, True),
    **{
        f"{'https' if tls else 'http'} through {scheme}": (scheme, tls)
        for scheme in ("http", "https", "socks4", "socks4a", "socks5", "socks5h")
        for tls in (False, True)
    },
}
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls(ca, tmp_path, monkeypatch) -> ssl.SSLContext:
    path = str(tmp_path / "ca.pem")
    ca.cert_pem.write_to_path(path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", path)
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("localhost", "127.0.0.1").configure_cert(made)
    return made


@pytest.fixture(params=WAYS, ids=str)
def way(request, tls, monkeypatch):
    """``way(serve)``: a server that is reached in one of the ways, and the proxy before it."""
    scheme, secure = WAYS[request.param]
    if scheme and scheme.startswith("socks"):
        pytest.importorskip("socks")
    with contextlib.ExitStack() as stack:

        def open_way(answer=None, *, serve=None, pause=0.0, proxied=None):
            server = stack.enter_context(Server(answer, serve=serve, tls=tls if secure else None))
            if scheme is not None:
                pumping = http_proxy(pause) if scheme.startswith("http") else socks_proxy(pause)
                proxy = stack.enter_context(
                    Server(serve=proxied or pumping, tls=tls if scheme == "https" else None)
                )
                monkeypatch.setenv("all_proxy", f"{scheme}://me:s3cret@127.0.0.1:{proxy.port}")
                monkeypatch.setenv("no_proxy", "")
            return server

        open_way.scheme, open_way.secure = scheme, secure
        yield open_way


def test_reads_and_writes_are_answered(way):
    server = way()
    api = ApiWrapper(server.url, "the-id", "the-key", timeout=20)
    for call in (api.getX, api.addX, api.getX, api.addX):
        assert call(n=1) == {"success": True}
    assert [form["call"] for form in calls(server)] == ["getX", "addX", "getX", "addX"]
    assert {form["api_key"] for form in calls(server)} == {"the-key"}


def test_a_write_that_was_received_is_never_sent_again(way):
    received = []

    def close(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            received.append(read_request(stream, 0))

    server = way(serve=close)
    with pytest.raises(TransportError, match="may have run") as caught:
        ApiWrapper(server.url, "i", "k", timeout=20, retries=3).addX()
    assert caught.value.may_have_run is True
    assert len(received) == 1


def test_an_answer_that_drips_ends_at_the_timeout(way):
    def drip(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            read_request(stream, 0)
        sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n{")
        for _ in range(300):
            time.sleep(0.1)
            sock.sendall(b" ")

    server = way(serve=drip)
    began = time.monotonic()
    with pytest.raises(RequestTimeout, match=r"within 1.5 s") as caught:
        ApiWrapper(server.url, "i", "k", timeout=1.5).addX()
    assert time.monotonic() - began < 10
    assert caught.value.may_have_run is True


def test_where_nobody_listens_nothing_was_sent(way, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    if way.scheme:
        monkeypatch.setenv("all_proxy", f"{way.scheme}://me:s3cret@127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "")
    url = f"{'https' if way.secure else 'http'}://127.0.0.1:{port}/admin/api.php"
    with pytest.raises(TransportError, match="Nothing was sent") as caught:
        ApiWrapper(url, "i", "k", timeout=20).addX()
    assert caught.value.may_have_run is False
    assert "s3cret" not in str(caught.value) + repr(caught.value.__cause__)


@pytest.mark.parametrize(
    "way",
    ["http through socks5", *(name for name in WAYS if "https through" in name)],
    indirect=True,
)
def test_a_handshake_that_drips_ends_at_the_timeout_and_nothing_was_sent(way):
    # HostBill's part of the TLS handshake comes byte by byte; so does the SOCKS proxy's.
    server = way(pause=0.05) if way.secure else way(proxied=socks_proxy(stuck=True))
    began = time.monotonic()
    with pytest.raises(RequestTimeout, match="Nothing was sent") as caught:
        ApiWrapper(server.url, "i", "k", timeout=1).addX()
    assert time.monotonic() - began < 10
    assert caught.value.may_have_run is False


def test_the_debug_output_of_http_client_shows_no_key(way, monkeypatch, capsys):
    monkeypatch.setattr(http.client.HTTPConnection, "debuglevel", 1)
    server = way()
    ApiWrapper(server.url, "canary-id", "canary-key", timeout=20).addX(password="canary-pw")
    assert len(server.requests) == 1
    assert "canary" not in capsys.readouterr().out


def test_an_answer_beyond_the_limit_is_refused(way):
    server = way(lambda received: json_answer({"x": "y" * 3000}))
    api = ApiWrapper(server.url, "i", "k", timeout=20, max_bytes=1000)
    with pytest.raises(ResponseError, match="larger than 1,000 bytes"):
        api.getX()


# --- proxies that cannot be used


@pytest.mark.parametrize(
    "proxy",
    [
        "http://u:canary@", "u:canary@", "http://", "//", ":canary@", "ftp://u:canary@h:1",
        "http://u:canary@h:port", "http://u:canary@[::1", "socks9://u:canary@h:1", "http://:80",
    ],
)  # fmt: skip
@pytest.mark.parametrize("variable", ["http_proxy", "all_proxy"])
def test_a_proxy_that_cannot_be_used_is_one_clear_line(monkeypatch, variable, proxy):
    monkeypatch.setenv(variable, proxy)
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(ConfigurationError, match="The proxy that the environment names") as caught:
        ApiWrapper("http://localhost:9/admin/api.php", "i", "k").addX()
    assert caught.value.may_have_run is False
    assert "canary" not in str(caught.value)


def test_socks_without_pysocks_says_what_to_install(monkeypatch):
    from hbwrapper.wire import endpoint

    monkeypatch.setenv("http_proxy", "socks5://u:canary@127.0.0.2:9")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setattr(endpoint, "find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match=r"pip install 'requests\[socks\]'"):
        ApiWrapper("http://localhost:9/admin/api.php", "i", "k").addX()


@pytest.mark.parametrize("tunnel", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 407 %s\r\n\r\n", b"%s\r\n\r\n", b"HTTP/1.1 502 Bad\r\nX-Auth: %s\r\n\r\n<p>%s</p>",
    ],
)  # fmt: skip
def test_what_a_proxy_says_shows_no_password_of_its_own(monkeypatch, tunnel, answer, caplog):
    caplog.set_level("DEBUG")
    echo = answer.replace(b"%s", b"you are me:canary-pw (bWU6Y2FuYXJ5LXB3)")

    def serve(sock: socket.socket) -> None:
        with sock.makefile("rb") as stream:
            while stream.readline() not in (b"\r\n", b""):
                continue
        sock.sendall(echo)

    with Server(serve=serve) as proxy:
        monkeypatch.setenv("all_proxy", f"http://me:canary-pw@127.0.0.1:{proxy.port}")
        scheme = "https" if tunnel else "http"
        api = ApiWrapper(f"{scheme}://billing.localhost/admin/api.php", "i", "k", timeout=10)
        with pytest.raises((TransportError, ResponseError)) as caught:
            api.addX()
    shown = f"{caught.value} {vars(caught.value)} {caught.value.__cause__!r} {caplog.text}"
    assert "canary" not in shown
    assert "bWU6Y2FuYXJ5LXB3" not in shown
