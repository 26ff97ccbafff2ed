"""Small real servers on loopback, for tests of what crosses a network."""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import parse_qsl


class Received(NamedTuple):
    """One request as the server read it."""

    connection: int
    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))


def json_answer(value: object, status: str = "200 OK", **headers: str) -> bytes:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    head = "".join(f"{name.replace('_', '-')}: {text}\r\n" for name, text in headers.items())
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n{head}\r\n"
    ).encode() + body


def read_request(stream: BinaryIO, connection: int) -> Received | None:
    line = stream.readline()
    if not line.strip():
        return None
    headers = {}
    while (header := stream.readline()) not in (b"\r\n", b""):
        name, _, value = header.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    body = stream.read(int(headers.get("content-length", 0)))
    return Received(connection, line.decode("latin-1").strip(), headers, body)


def reset(sock: socket.socket) -> None:
    """Close with RST instead of FIN."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


class Server:
    """An HTTP/1.1 server on loopback; ``answer(received)`` gives each request's raw answer.

    ``serve``, where given, has each accepted socket to itself instead.
    """

    def __init__(
        self,
        answer: Callable[[Received], bytes] | None = None,
        *,
        serve: Callable[[socket.socket], None] | None = None,
        tls: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
    ) -> None:
        self.answer = answer or (lambda received: json_answer({"success": True}))
        self.requests: list[Received] = []
        self.connections = 0
        self._serve = serve
        self._tls = tls
        self._socket = socket.create_server((host, 0), backlog=128)
        self.port = self._socket.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._closing = False

    @property
    def url(self) -> str:
        name = "https://localhost" if self._tls else "http://127.0.0.1"
        return f"{name}:{self.port}/admin/api.php"

    def __enter__(self) -> Server:
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._closing = True
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for sock in list(self._open):
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        self._thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            self._open.add(sock)
            threading.Thread(target=self._talk, args=(sock, self.connections), daemon=True).start()

    def _talk(self, sock: socket.socket, number: int) -> None:
        raw = sock
        try:
            if self._tls:
                sock = self._tls.wrap_socket(sock, server_side=True)
            if self._serve:
                self._serve(sock)
                return
            with sock.makefile("rb") as stream:
                while received := read_request(stream, number):
                    self.requests.append(received)
                    sock.sendall(self.answer(received))
                    if received.headers.get("connection") == "close":
                        return
        except OSError:
            return
        finally:
            self._open.discard(raw)
            sock.close()


def calls(server: Server) -> list[dict[str, Any]]:
    return [received.form for received in server.requests]
