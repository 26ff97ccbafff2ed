"""The way to the server, step by step: name, address, proxy, TLS. No key is sent here."""

from __future__ import annotations

import base64
import os
import socket
import ssl
import time
from contextlib import closing, suppress
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from hbwrapper.secrets import shown_url

from .findings import Finding, failed, milliseconds, passed, warned

if TYPE_CHECKING:
    from collections.abc import Iterator

_PORTS = {"http": 80, "https": 443}
_SOON = 14


class Unreachable(Exception):
    """The way ends here; what comes after cannot be looked at."""


def way(url: str, proxy: str | None, ca: bool | str, timeout: float) -> Iterator[Finding]:
    """Look at each step of the way to a URL.

    Args:
        url: Where to, as calls take it.
        proxy: The URL of the proxy on the way, if there is one.
        ca: Whose certificates are trusted: a path, certifi's list (True), anybody (False).
        timeout: Seconds for each step.

    Yields:
        What was found, up to the first step that fails.
    """
    scheme, host, port = _parts(url)
    first = (host, port)
    if proxy:
        proxy_scheme, proxy_host, proxy_port = _parts(proxy)
        first = (proxy_host, proxy_port)
        if proxy_scheme.startswith("socks"):
            yield passed(
                "proxy", f"{shown_url(proxy)}; what lies behind it shows when a call is made"
            )
            return
        yield passed("proxy", f"{shown_url(proxy)}, as the environment says")
    findings, addresses = _resolve(*first)
    yield findings
    if not addresses:
        return
    finding, address = _connect(addresses, first[1], timeout, proxy is not None)
    yield finding
    if address is None:
        return
    if proxy and scheme == "https":
        finding, reached = _through(proxy, address, host, port, timeout)
        yield finding
        if not reached:
            return
    if scheme == "https":
        yield from _tls(_Route(address, proxy, host, port, timeout), ca)


def _parts(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, parts.hostname or "", parts.port or _PORTS.get(scheme, 1080)


def _resolve(host: str, port: int) -> tuple[Finding, list[tuple[Any, ...]]]:
    began = time.monotonic()
    try:
        found = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no host name"
        advice = (
            "Look for a typing error in the URL. If the name is right, this machine's DNS does not "
            "know it: try `nslookup` with it, here and elsewhere"
        )
        return failed("dns", f"{host} could not be resolved: {reason}", advice), []
    took = milliseconds(time.monotonic() - began)
    shown = ", ".join(dict.fromkeys(str(address[4][0]) for address in found))
    return passed("dns", f"{host} is {shown} ({took})"), found


def _connect(
    addresses: list[tuple[Any, ...]], port: int, timeout: float, is_proxy: bool
) -> tuple[Finding, tuple[Any, ...] | None]:
    """Try each address; the first that answers is used from then on."""
    works, fails = [], []
    for address in addresses:
        began = time.monotonic()
        try:
            with closing(_opened(address, timeout)):
                works.append((address, milliseconds(time.monotonic() - began)))
        except OSError as error:
            fails.append(f"{address[4][0]} ({_reason(error)})")
    who = "the proxy" if is_proxy else "the server"
    if not works:
        return failed(
            "tcp",
            f"no connection to port {port}: {', '.join(fails)}",
            f"Refused means that nothing listens on {who}'s port {port}; no answer means that a "
            "firewall, here or there, drops what is sent. Look at the port in the URL, then ask "
            "who runs the firewall",
        ), None
    shown = f"port {port} answers at {', '.join(f'{one[0][4][0]} ({one[1]})' for one in works)}"
    if fails:
        return warned(
            "tcp",
            f"{shown}, but not at {', '.join(fails)}",
            "Calls try one address after the other, and those that do not answer cost time: take "
            "them out of the DNS, or repair them",
        ), works[0][0]
    return passed("tcp", shown), works[0][0]


def _opened(address: tuple[Any, ...], timeout: float) -> socket.socket:
    family, kind, protocol, _, place = address
    sock = socket.socket(family, kind, protocol)
    try:
        sock.settimeout(timeout)
        sock.connect(place)
    except BaseException:
        sock.close()
        raise
    return sock


def _reason(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return "no answer"
    if isinstance(error, ConnectionRefusedError):
        return "refused"
    return error.strerror or type(error).__name__


class _Route:
    """How to get a connection to the server: directly, or through a proxy's tunnel."""

    def __init__(
        self, address: tuple[Any, ...], proxy: str | None, host: str, port: int, timeout: float
    ) -> None:
        self.address = address
        self.proxy = proxy
        self.host = host
        self.port = port
        self.timeout = timeout

    def open(self) -> socket.socket:
        """A connection.

        Raises:
            OSError: There is none; the text of a proxy's refusal is its status line.
        """
        sock = _opened(self.address, self.timeout)
        try:
            if self.proxy:
                sock = self._tunnel(sock)
        except BaseException:
            sock.close()
            raise
        return sock

    def _tunnel(self, sock: socket.socket) -> socket.socket:
        parts = urlsplit(str(self.proxy))
        if parts.scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=parts.hostname)
        place = f"{self.host}:{self.port}"
        lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}"]
        if parts.username:
            user = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
            lines.append(f"Proxy-Authorization: Basic {base64.b64encode(user).decode()}")
        sock.sendall("\r\n".join([*lines, "", ""]).encode())
        head = b""
        while b"\r\n\r\n" not in head:
            more = sock.recv(4096)
            if not more or len(head) > 65536:
                raise ConnectionError("it closed the connection")
            head += more
        status = head.split(b"\r\n")[0].decode("latin-1")
        if status.split(" ")[1:2] != ["200"]:
            raise ConnectionError(f"it answered {status[:80]!r}")
        return sock


def _through(
    proxy: str, address: tuple[Any, ...], host: str, port: int, timeout: float
) -> tuple[Finding, bool]:
    try:
        with closing(_Route(address, proxy, host, port, timeout).open()):
            return passed("tunnel", f"the proxy connects to {host}:{port}"), True
    except OSError as error:
        advice = (
            "407 asks for a user and password: http://USER:PASSWORD@proxy... in the variable. If "
            f"this host needs no proxy, put it into no_proxy: no_proxy={host}"
        )
        text = f"{shown_url(proxy)} does not connect to {host}:{port}: {error or _reason(error)}"
        return failed("tunnel", text, advice), False


def _tls(route: _Route, ca: bool | str) -> Iterator[Finding]:
    began = time.monotonic()
    try:
        context = trusting(ca)
    except OSError as error:
        yield failed(
            "tls",
            f"the CA file {ca} cannot be used: {error.strerror or error}",
            "Give `verify` or REQUESTS_CA_BUNDLE the path of a file with PEM certificates",
        )
        return
    try:
        with closing(_wrapped(route, context)) as sock:
            took = milliseconds(time.monotonic() - began)
            version = sock.version()
            chain = _chain(sock)
    except ssl.SSLCertVerificationError as error:
        yield _refused(route, error)
        return
    except (OSError, ValueError) as error:
        yield _no_tls(route, error)
        return
    if ca is False:
        yield warned(
            "tls",
            f"{version}, and the certificate was not checked ({took})",
            "Whoever answers for this name gets the key: take `verify = false` away, or name the "
            "server's CA file there",
        )
        return
    yield _dates(f"{version}, {_names(chain)} ({took})", chain)


def trusting(ca: bool | str) -> ssl.SSLContext:
    """A TLS context that trusts what calls trust.

    Raises:
        OSError: The CA file cannot be read, or holds no certificate.
    """
    if ca is False:
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context
    from certifi import where

    path = where() if ca is True else str(ca)
    if os.path.isdir(path):
        return ssl.create_default_context(capath=path)
    return ssl.create_default_context(cafile=path)


def _wrapped(route: _Route, context: ssl.SSLContext) -> ssl.SSLSocket:
    sock = route.open()
    try:
        return context.wrap_socket(sock, server_hostname=route.host)
    except BaseException:
        sock.close()
        raise


def _chain(sock: ssl.SSLSocket) -> list[dict[str, Any]]:
    """The certificates that the server sent, its own first; as far as this Python shows them."""
    inner: Any = getattr(sock, "_sslobj", None)
    if hasattr(inner, "get_unverified_chain"):
        with suppress(ValueError, AttributeError):
            return [certificate.get_info() for certificate in inner.get_unverified_chain() or ()]
    own = sock.getpeercert()
    return [dict(own)] if own else []


def _names(chain: list[dict[str, Any]]) -> str:
    if not chain:
        return "the certificate is trusted"
    names = [_name(certificate.get("subject", ())) for certificate in chain]
    last = _name(chain[-1].get("issuer", ()))
    return " < ".join(dict.fromkeys([*names, last]))


def _name(parts: Any) -> str:
    """What a certificate calls somebody: the common name, or the organisation."""
    known = {key: value for part in parts for key, value in part}
    return str(known.get("commonName") or known.get("organizationName") or "?")


def _dates(text: str, chain: list[dict[str, Any]]) -> Finding:
    if not chain:
        return passed("tls", text)
    ends = [_date(certificate.get("notAfter", "")) for certificate in chain]
    begins = _date(chain[0].get("notBefore", ""))
    soonest = min((end for end in ends if end is not None), default=None)
    if soonest is None:
        return passed("tls", text)
    left = (soonest - datetime.now(timezone.utc)).days
    valid = f"valid from {begins:%Y-%m-%d} to {soonest:%Y-%m-%d}" if begins else ""
    if left < _SOON:
        return warned(
            "tls",
            f"{text}, {valid}: {left} day{'' if left == 1 else 's'} left",
            "Renew the server's certificate: on that day all calls begin to fail",
        )
    return passed("tls", f"{text}, {valid}")


def _date(text: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(ssl.cert_time_to_seconds(text), timezone.utc)
    except ValueError:
        return None


def _refused(route: _Route, error: ssl.SSLCertVerificationError) -> Finding:
    """Say why a certificate was not trusted, with what it says of itself."""
    try:
        with closing(_wrapped(route, trusting(False))) as sock:
            chain = _chain(sock)
    except (OSError, ValueError):
        chain = []
    about = f"; it is {_names(chain)}" if chain else ""
    if chain and (end := _date(chain[0].get("notAfter", ""))):
        begin = _date(chain[0].get("notBefore", ""))
        about += f", valid from {begin:%Y-%m-%d} to {end:%Y-%m-%d}" if begin else ""
    reason = error.verify_message or str(error)
    return failed(
        "tls", f"the certificate of {route.host} was refused: {reason}{about}", _cure(route, reason)
    )


def _cure(route: _Route, reason: str) -> str:
    said = reason.casefold()
    if "expired" in said:
        return (
            "Renew the server's certificate. If its dates are right, this machine's clock is wrong"
        )
    if "not yet valid" in said:
        return "Look at this machine's clock, or wait for the certificate's first day"
    if "mismatch" in said or "match" in said:
        return (
            f"The certificate is for another name than {route.host}: use the name that it is for, "
            "or have one made for this name"
        )
    return (
        "If a CA of your own signed it, name its file: verify = /path/to/ca.pem in the profile, or "
        "REQUESTS_CA_BUNDLE. If a public one did, the server does not send its intermediate "
        "certificates: install the whole chain there"
    )


def _no_tls(route: _Route, error: Exception) -> Finding:
    if isinstance(error, TimeoutError):
        text, advice = (
            "no answer to the TLS handshake",
            (
                "The port answers, and TLS does not begin: look at what listens there, and at a "
                "firewall that inspects TLS"
            ),
        )
    elif isinstance(error, ssl.SSLError) and "WRONG_VERSION" in str(error.reason):
        text, advice = (
            f"port {route.port} does not speak TLS",
            ("Look at the port in the URL; a server without TLS is not to be trusted with the key"),
        )
    else:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
        text, advice = (
            f"TLS with {route.host} failed: {reason}",
            (
                "The server and this machine agree on no TLS version or cipher, or the connection was "
                "closed: look at the web server's TLS settings"
            ),
        )
    return failed("tls", text, advice)
