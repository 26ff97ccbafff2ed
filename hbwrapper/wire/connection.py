"""urllib3's connections, with one time limit over the whole exchange.

They also know whether a byte of the request has left, and whether more came than the answer. What is
overridden, or read, that urllib3 and http.client do not document (read in urllib3 1.26.20, 2.2.3 and
2.8.0, in http.client of Python 3.10 to 3.13, and in requests 2.32.4 and 2.34.2):

    urllib3.connection.HTTPConnection._new_conn      the socket: our time limit, every address
    urllib3.connection.HTTPConnection._tunnel        CONNECT is no byte of the request
    urllib3.connection.HTTPConnection.putrequest     the query, which urllib3 is not told
    urllib3.connection.HTTPConnection.putheader      no checks of what is constant
    urllib3.connection.HTTPConnection.send           one packet, the time limit, may_have_run
    urllib3.connection.HTTPConnection.host           whom to look up
    urllib3.connection.HTTPConnection.socket_options set before connecting
    http.client.HTTPConnection.response_class        the answer under the time limit
    http.client.HTTPResponse._read_status            every interim answer is passed over
    http.client.HTTPResponse._close_conn             what is left when an answer ends is surplus
    urllib3.connectionpool.HTTPConnectionPool.ConnectionCls    ours, or a test tool's
    urllib3.connectionpool.HTTPConnectionPool.QueueCls         without a lock
    urllib3.connectionpool.HTTPConnectionPool._put_conn        kept, or closed
    urllib3.connectionpool.HTTPSConnectionPool._validate_conn  one warning a host, not a call
    urllib3.poolmanager.PoolManager.pool_classes_by_scheme     our pools
    urllib3.util.ssltransport.SSLTransport._ssl_io_loop        takes recv and sendall of the socket
"""

from __future__ import annotations

import http.client
import io
import queue
import socket
import ssl
from typing import Any

import urllib3.connection
import urllib3.connectionpool
import urllib3.exceptions
from urllib3.util import SKIP_HEADER

from .underway import thread

_CHUNK = 65536


def _limit(sock: Any) -> None:
    """Let the socket's next operation take what is left of the time limit.

    Raises:
        TimeoutError: Nothing is left.
    """
    left = thread.underway.seconds_left()
    now = sock.gettimeout()
    # Each setting is a system call; ten milliseconds too much do no harm.
    if left is None or now is None or not left <= now < left + 0.01:
        sock.settimeout(left)


class LimitedSSLSocket(ssl.SSLSocket):
    """TLS to a proxy, inside which urllib3 runs the TLS to HostBill: each step is limited."""

    def recv(self, *args: Any) -> bytes:
        """Receive within the time limit."""
        _limit(self)
        return super().recv(*args)

    def sendall(self, *args: Any) -> None:
        """Send within the time limit."""
        _limit(self)
        super().sendall(*args)


def _through_socks(sock: Any, address: Any, options: dict[str, Any], target: Any) -> None:
    """Let a SOCKS proxy connect ``sock`` to ``target``, each step of the handshake limited."""
    sock.set_proxy(
        options["socks_version"],
        *address[:2],
        options["rdns"],
        options["username"],
        options["password"],
    )
    sock.connect(target)


def _socks_socket(*kind: int) -> Any:
    import socks

    class LimitedSocksSocket(socks.socksocket):  # type: ignore[misc]
        def recv_into(self, *args: Any) -> int:
            _limit(self)
            return super().recv_into(*args)  # type: ignore[no-any-return]

    return LimitedSocksSocket(*kind)


class _Timed:
    """A connection of urllib3's that ends with the exchange's time limit."""

    sock: Any
    port: int
    _dns_host: str
    _tunnelling = False
    _kept = False
    _lines: list[bytes] = []  # noqa: RUF012 - putrequest gives each connection its own
    _head = b""

    def __init__(self, *args: Any, _socks_options: Any = None, **kwargs: Any) -> None:
        self._socks_options = _socks_options
        super().__init__(*args, **kwargs)

    def _new_conn(self) -> Any:
        underway = thread.underway
        underway.may_have_run, underway.reused = underway.resent, False
        host, port = self._dns_host.strip("[]"), self.port
        if self._socks_options:
            host, port = self._socks_options["proxy_host"], self._socks_options["proxy_port"]
        try:
            addresses = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
        except socket.gaierror as error:
            raise self._unconnected(error) from error
        except UnicodeError:
            wrong = OSError(f"{host!r} is no host name")
            raise self._unconnected(wrong) from wrong
        failure: OSError = OSError(f"{host!r} has no address")
        for others, address in zip(range(len(addresses) - 1, -1, -1), addresses, strict=True):
            left = underway.seconds_left()
            try:
                # An address that does not answer leaves half of the time to the others.
                sock = self._opened(address, left / 2 if left and others else left)
            except OSError as error:
                failure = error
            else:
                sock.settimeout(underway.seconds_left())
                return sock
        underway.seconds_left()
        if isinstance(failure, TimeoutError) and underway.end is not None and not failure.errno:
            underway.timed_out = True
        raise self._unconnected(failure) from failure

    def _opened(self, address: Any, timeout: float | None) -> Any:
        family, kind, protocol, _, place = address
        options = self._socks_options
        sock: Any = (_socks_socket if options else socket.socket)(family, kind, protocol)
        try:
            for option in self.socket_options or ():  # type: ignore[attr-defined]
                sock.setsockopt(*option)
            sock.settimeout(timeout)
            if options:
                _through_socks(sock, place, options, (self._dns_host.strip("[]"), self.port))
            else:
                sock.connect(place)
        except BaseException:
            sock.close()
            raise
        return sock

    def _unconnected(self, error: OSError) -> Exception:
        # urllib3 takes a plain ECONNRESET for one that came after the request was sent.
        return urllib3.exceptions.NewConnectionError(self, str(error))  # type: ignore[arg-type]

    def _tunnel(self) -> None:
        self._tunnelling = True
        try:
            super()._tunnel()  # type: ignore[misc]
        finally:
            self._tunnelling = False
        # The TLS handshake that follows takes its limit from the socket.
        _limit(self.sock)

    def putrequest(self, method: str, url: str, *args: Any, **kwargs: Any) -> None:
        underway = thread.underway
        if self._kept:
            underway.may_have_run, underway.reused = underway.resent, True
        self._lines = []
        # What urllib3 was given, and logs, lacks the query.
        super().putrequest(  # type: ignore[misc]
            method, underway.request_target or url, *args, **kwargs
        )

    def putheader(self, header: Any, *values: Any) -> None:
        # http.client's checks take a tenth of a call's time. All that holds for our headers, which
        # no parameter reaches, is that none may forge another.
        if values[0] == SKIP_HEADER:
            return
        line = f"{header}: {values[0]}\r\n".encode("latin-1")
        if line.count(b"\r") + line.count(b"\n") != 2:
            raise ValueError(f"the header {header!r} holds a line break")
        self._lines.append(line)

    def send(self, data: Any) -> None:
        if self._lines and not self._tunnelling and data.endswith(b"\r\n\r\n"):
            # The headers wait for the body, if one comes, and both go in one packet.
            lines, self._lines = self._lines, []
            self._head = data[:-2] + b"".join(lines) + b"\r\n"
            if any(
                line[:15].lower() == b"content-length:" and line[15:].strip() != b"0"
                for line in lines
            ):
                return
            data = b""
        if self.sock is None:
            self.connect()  # type: ignore[attr-defined]
        if not self._tunnelling:
            thread.underway.may_have_run = True
            data, self._head = self._head + data, b""
        view = memoryview(data)
        for start in range(0, len(view), _CHUNK):
            _limit(self.sock)
            self.sock.sendall(view[start : start + _CHUNK])


class _TimedSocket:
    """What HTTPResponse takes for a socket: reads end with the exchange's time limit."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._sock), _CHUNK)


class _Reader(io.RawIOBase):
    at_end = False

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        # By position, for tools that put a socket of their own here call it otherwise.
        self._raw: Any = sock.makefile("rb", 0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self.at_end:
            return 0
        _limit(self._sock)
        return self._raw.readinto(buffer)  # type: ignore[no-any-return]

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    fp: Any

    def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(_TimedSocket(sock), *args, **kwargs)  # type: ignore[arg-type]

    def _read_status(self) -> tuple[str, int, str]:
        """Pass over every interim answer; http.client takes 102 and 103 for the answer."""
        while True:
            line: tuple[str, int, str] = super()._read_status()  # type: ignore[misc]
            if not 100 <= line[1] < 200:
                return line
            while self.fp.readline(_CHUNK) not in (b"\r\n", b"\n", b""):
                continue

    def _close_conn(self) -> None:
        self.fp.raw.at_end = True
        if self.fp.peek(1):
            thread.underway.surplus = True
        super()._close_conn()  # type: ignore[misc]


def _of_urllib3(name: str) -> Any:
    """urllib3's class, also while a test tool has put one of its own in that place."""
    present = getattr(urllib3.connection, name)
    return next(
        cls
        for cls in present.__mro__
        if (cls.__module__, cls.__name__) == ("urllib3.connection", name)
    )


_Plain: Any = _of_urllib3("HTTPConnection")
_Tls: Any = _of_urllib3("HTTPSConnection")


class _HTTPConnection(_Timed, _Plain):  # type: ignore[misc]
    response_class = _Response


class _HTTPSConnection(_Timed, _Tls):  # type: ignore[misc]
    response_class = _Response


_PlainPool: Any = urllib3.connectionpool.HTTPConnectionPool
_TlsPool: Any = urllib3.connectionpool.HTTPSConnectionPool
_CLASSES = {
    "http": (_PlainPool, _Plain, _HTTPConnection),
    "https": (_TlsPool, _Tls, _HTTPSConnection),
}


def is_taken_over() -> bool:
    """Has a test tool put its connections in place of urllib3's, as vcrpy does for a cassette?"""
    return _PlainPool.ConnectionCls is not _Plain or _TlsPool.ConnectionCls is not _Tls


def _connection_class(pool: Any) -> Any:
    """Ours, or the test tool's."""
    base, theirs, ours = _CLASSES[pool.scheme]
    return ours if base.ConnectionCls is theirs else base.ConnectionCls


class _Stack:
    """A pool's idle connections, as urllib3 asks a ``queue.LifoQueue`` for them.

    It needs no lock, for a pool belongs to one thread; and an interrupt can leave a lock locked, so
    that every later call waits for ever.
    """

    def __init__(self, maxsize: int) -> None:
        self._maxsize = maxsize
        self._items: list[Any] = []

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        if not self._items:
            raise queue.Empty
        return self._items.pop()

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        if len(self._items) >= self._maxsize:
            raise queue.Full
        self._items.append(item)

    def qsize(self) -> int:
        return len(self._items)

    def empty(self) -> bool:
        return not self._items


class _Pool:
    scheme: str
    QueueCls: Any = _Stack
    ConnectionCls: Any = property(_connection_class)

    def _validate_conn(self, conn: Any) -> None:
        # urllib3's own warns of each unverified request; ours warns once a host.
        if self.scheme == "https" and conn.sock is None:
            conn.connect()

    def _put_conn(self, conn: Any) -> None:
        if conn is not None:
            conn._kept = not self._is_done(conn.sock)
            if not conn._kept:
                conn.close()
        super()._put_conn(conn)  # type: ignore[misc]

    def _is_done(self, sock: Any) -> bool:
        """Is a connection to be closed after its exchange?"""
        raise NotImplementedError


class _Kept(_Pool):
    """Connections are used again, but for those on which more came than the answer.

    It would be taken for the answer to the next request.
    """

    def _is_done(self, sock: Any) -> bool:
        # TLS may have decrypted bytes that nobody has read; the socket beneath does not show them.
        # TLS in TLS cannot tell.
        pending = isinstance(sock, ssl.SSLSocket) and sock.pending()
        return thread.underway.surplus or not isinstance(sock, socket.socket) or bool(pending)


class _OneShot(_Pool):
    """Each exchange has a connection of its own."""

    def _is_done(self, sock: Any) -> bool:
        return True


class _KeptHTTPPool(_Kept, _PlainPool):  # type: ignore[misc]
    pass


class _KeptHTTPSPool(_Kept, _TlsPool):  # type: ignore[misc]
    pass


class _OneShotHTTPPool(_OneShot, _PlainPool):  # type: ignore[misc]
    pass


class _OneShotHTTPSPool(_OneShot, _TlsPool):  # type: ignore[misc]
    pass


KEPT: dict[str, Any] = {"http": _KeptHTTPPool, "https": _KeptHTTPSPool}
ONE_SHOT: dict[str, Any] = {"http": _OneShotHTTPPool, "https": _OneShotHTTPSPool}
