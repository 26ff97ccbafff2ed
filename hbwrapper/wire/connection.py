"""urllib3's connections, with one time limit over the whole exchange.

They also know whether a byte of the request has left, and whether more came than the answer.
"""

from __future__ import annotations

import http.client
import io
import queue
import socket
from typing import Any

import urllib3.connection
import urllib3.connectionpool
import urllib3.exceptions

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


class _Timed:
    """A connection of urllib3's that ends with the exchange's time limit."""

    sock: Any
    _tunnelling = False
    _lines: list[bytes]
    _head = b""

    def _new_conn(self) -> socket.socket:
        underway = thread.underway
        underway.reused = False
        host, port = self._dns_host.strip("[]"), self.port  # type: ignore[attr-defined]
        try:
            addresses = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)
        except socket.gaierror as error:
            raise self._unconnected(error) from error
        except UnicodeError:
            wrong = OSError(f"{host!r} is no host name")
            raise self._unconnected(wrong) from wrong
        failure: OSError | None = None
        for more, (family, kind, protocol, _, address) in zip(
            range(len(addresses) - 1, -1, -1), addresses, strict=True
        ):
            sock = None
            try:
                sock = socket.socket(family, kind, protocol)
                for option in self.socket_options or ():  # type: ignore[attr-defined]
                    sock.setsockopt(*option)
                left = underway.seconds_left()
                # An address that does not answer leaves half of the time to the others.
                sock.settimeout(left / 2 if left and more else left)
                sock.connect(address)
                sock.settimeout(underway.seconds_left())
                return sock
            except BaseException as error:
                if sock is not None:
                    sock.close()
                if not isinstance(error, OSError):
                    raise
                failure = error
        underway.seconds_left()
        if isinstance(failure, TimeoutError) and underway.end is not None and failure.errno is None:
            underway.timed_out = True
        failure = failure or OSError(f"{host!r} has no address")
        raise self._unconnected(failure) from failure

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
        self._lines = []
        # What urllib3 was given, and logs, lacks the query.
        super().putrequest(  # type: ignore[misc]
            method, thread.underway.request_target or url, *args, **kwargs
        )

    def putheader(self, header: Any, *values: Any) -> None:
        # http.client's checks take a tenth of a call's time. All that holds for our headers, which
        # no parameter reaches, is that none may forge another.
        line = f"{header}: {values[0]}\r\n".encode("latin-1")
        if line.count(b"\r") + line.count(b"\n") != 2:
            raise ValueError(f"the header {header!r} holds a line break")
        self._lines.append(line)

    def send(self, data: Any) -> None:
        underway = thread.underway
        if not self._tunnelling and data.startswith(b"POST ") and data.endswith(b"\r\n\r\n"):
            # The headers wait for the body, and both go in one packet.
            self._head = data[:-2] + b"".join(self._lines) + b"\r\n"
            return
        if self.sock is None:
            self.connect()  # type: ignore[attr-defined]
        if not self._tunnelling:
            underway.may_have_run = True
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
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self.at_end:
            return 0
        _limit(self._sock)
        return self._raw.readinto(buffer)

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
            found: tuple[str, int, str] = super()._read_status()  # type: ignore[misc]
            if not 100 <= found[1] < 200:
                return found
            while self.fp.readline(_CHUNK) not in (b"\r\n", b"\n", b""):
                continue

    def _close_conn(self) -> None:
        self.fp.raw.at_end = True
        if self.fp.peek(1):
            thread.underway.surplus = True
        super()._close_conn()  # type: ignore[misc]


class _HTTPConnection(_Timed, urllib3.connection.HTTPConnection):
    response_class = _Response


class _HTTPSConnection(_Timed, urllib3.connection.HTTPSConnection):
    response_class = _Response


class _Kept:
    """Connections are used again, but for those on which more came than the answer.

    It would be taken for the answer to the next request.
    """

    def _put_conn(self, conn: Any) -> None:
        if conn is not None and (thread.underway.surplus or _pending(conn.sock)):
            conn.close()
        super()._put_conn(conn)  # type: ignore[misc]


def _pending(sock: Any) -> bool:
    """Has TLS decrypted bytes that nobody has read? The socket beneath does not show them."""
    return hasattr(sock, "pending") and sock.pending() > 0


class _OneShot:
    """Each exchange has a connection of its own."""

    def _put_conn(self, conn: Any) -> None:
        if conn is not None:
            conn.close()
        super()._put_conn(conn)  # type: ignore[misc]


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


class _HTTPPool(urllib3.connectionpool.HTTPConnectionPool):
    ConnectionCls = _HTTPConnection
    QueueCls: Any = _Stack


class _HTTPSPool(urllib3.connectionpool.HTTPSConnectionPool):
    ConnectionCls = _HTTPSConnection
    QueueCls: Any = _Stack

    def _validate_conn(self, conn: Any) -> None:
        # urllib3's own warns of each unverified request; ours warns once a host.
        if conn.sock is None:
            conn.connect()


class _KeptHTTPPool(_Kept, _HTTPPool):
    pass


class _KeptHTTPSPool(_Kept, _HTTPSPool):
    pass


class _OneShotHTTPPool(_OneShot, _HTTPPool):
    pass


class _OneShotHTTPSPool(_OneShot, _HTTPSPool):
    pass


KEPT: dict[str, Any] = {"http": _KeptHTTPPool, "https": _KeptHTTPSPool}
ONE_SHOT: dict[str, Any] = {"http": _OneShotHTTPPool, "https": _OneShotHTTPSPool}
