"""Small proxies on loopback: HTTP's, with and without TLS, and SOCKS's."""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit


def _pump(source: socket.socket, sink: socket.socket, pause: float = 0) -> None:
    """Pass on what comes, a byte at a time if there is a pause."""
    try:
        while data := source.recv(1 if pause else 65536):
            time.sleep(pause)
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return


def _joined(sock: socket.socket, host: str, port: int, first: bytes, pause: float) -> None:
    with socket.create_connection((host, port)) as upstream:
        upstream.sendall(first)
        back = threading.Thread(target=_pump, args=(upstream, sock, pause), daemon=True)
        back.start()
        _pump(sock, upstream)
        back.join(20)


def _until(sock: socket.socket, end: bytes) -> bytes:
    data = b""
    while not data.endswith(end) and (byte := sock.recv(1)):
        data += byte
    return data


def http_proxy(pause: float = 0) -> Callable[[socket.socket], None]:
    """Serves one connection: ``CONNECT``, or one request by its whole URL.

    ``pause``: after each byte that comes back.
    """

    def serve(sock: socket.socket) -> None:
        head = _until(sock, b"\r\n\r\n")
        if not head:
            return
        method, target, _ = head.decode("latin-1").split(" ", 2)
        if method == "CONNECT":
            host, _, port = target.rpartition(":")
            sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            _joined(sock, host, int(port), b"", pause)
        else:
            parts = urlsplit(target)
            first = head.replace(target.encode(), parts.path.encode(), 1)
            _joined(sock, parts.hostname, parts.port, first, pause)

    return serve


def socks_proxy(pause: float = 0, stuck: bool = False) -> Callable[[socket.socket], None]:
    """Serves one connection by SOCKS 4, 4a or 5, with or without a password.

    ``stuck``: its part of the handshake never ends, though bytes come.
    """

    def serve(sock: socket.socket) -> None:
        def take(count: int) -> bytes:
            return sock.recv(count, socket.MSG_WAITALL)

        if take(1) == b"\x05":
            methods = take(take(1)[0])
            sock.sendall(b"\x05\x02" if b"\x02" in methods else b"\x05\x00")
            if b"\x02" in methods:
                take(1), take(take(1)[0]), take(take(1)[0])
                sock.sendall(b"\x01\x00")
            kind = take(4)[3]
            host = socket.inet_ntoa(take(4)) if kind == 1 else take(take(1)[0]).decode()
            (port,) = struct.unpack(">H", take(2))
            if stuck:
                sock.sendall(b"\x05\x00\x00\x03\xff")
                for _ in range(255):
                    time.sleep(0.1)
                    sock.sendall(b"x")
                return
            sock.sendall(b"\x05\x00\x00\x01\0\0\0\0\0\0")
        else:
            take(1)
            (port,) = struct.unpack(">H", take(2))
            address = take(4)
            _until(sock, b"\0")
            named = address[:3] == b"\0\0\0" and address[3]
            host = _until(sock, b"\0")[:-1].decode() if named else socket.inet_ntoa(address)
            sock.sendall(b"\0\x5a\0\0\0\0\0\0")
        _joined(sock, host, port, b"", pause)

    return serve
