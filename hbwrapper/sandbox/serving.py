"""The HTTP server below the stand-in: connections that stay open, and a bound on all of them."""

from __future__ import annotations

import contextlib
import io
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import BadRequest, HTTPException, RequestEntityTooLarge
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler
from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    import ssl

# So many connections may be open at once. Above that, the one that has kept the server waiting
# for the rest of its request, or for its next one, the longest gives way.
MOST_CONNECTIONS = 200
# A connection that says nothing for so long is closed.
SILENCE = 60.0
# A larger body is refused unread.
MOST_BYTES = 64 * 1024 * 1024
# How long the end of the server waits for what is being answered.
_PATIENCE = 5.0

Respond = Callable[[Request], Response]


class HangUp(Exception):
    """Raised by ``Respond``: the connection is to be closed without an answer."""


class Connections:
    """The open connections: those that the server waits for, and those it works for."""

    def __init__(self, most: int = MOST_CONNECTIONS) -> None:
        self._most = most
        self._lock = threading.Lock()
        # The longest waiting one comes first.
        self._waiting: dict[socket.socket, threading.Thread | None] = {}
        self._working: dict[socket.socket, threading.Thread | None] = {}

    def opened(self, connection: socket.socket) -> None:
        """Count a new one; the longest waiting one is closed if there are too many."""
        with self._lock:
            if self._waiting and len(self._waiting) + len(self._working) >= self._most:
                _shut(next(iter(self._waiting)))
                del self._waiting[next(iter(self._waiting))]
            self._waiting[connection] = None

    def waits(self, connection: socket.socket) -> None:
        """Its next request, or the rest of one, is awaited."""
        with self._lock:
            if self._working.pop(connection, None):
                self._waiting[connection] = threading.current_thread()

    def works(self, connection: socket.socket) -> None:
        """Its request is whole, and is being answered."""
        with self._lock:
            if connection in self._waiting:
                del self._waiting[connection]
                self._working[connection] = threading.current_thread()

    def closed(self, connection: socket.socket) -> None:
        """Forget one."""
        with self._lock:
            self._waiting.pop(connection, None)
            self._working.pop(connection, None)

    def close_all(self) -> None:
        """Close all; those that are being answered get a moment to end."""
        with self._lock:
            threads = [thread for thread in self._working.values() if thread]
            for connection in (*self._waiting, *self._working):
                _shut(connection)
        for thread in threads:
            thread.join(_PATIENCE)


def _shut(connection: socket.socket) -> None:
    # It may have been closed by its client already.
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class Server(ThreadedWSGIServer):
    """A thread a connection, a bounded number of them.

    Args:
        listening: The socket that listens; closed with the server.
        respond: What answers a request.
        tls: The context of an HTTPS server.
    """

    def __init__(
        self, listening: socket.socket, respond: Respond, tls: ssl.SSLContext | None = None
    ) -> None:
        host, port = listening.getsockname()[:2]
        self.respond = respond
        self.connections = Connections()
        with listening:
            # Werkzeug's server, asked to listen itself, ends the process if the port is taken.
            super().__init__(
                host, port, _no_application, Handler, ssl_context=tls, fd=listening.fileno()
            )
        if tls:
            # Else the one thread that accepts waits for each client's handshake.
            self.socket.do_handshake_on_connect = False  # type: ignore[attr-defined]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve one connection in a thread of its own."""
        self.connections.opened(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close one connection."""
        self.connections.closed(request)
        super().shutdown_request(request)


def _no_application(*_: object) -> list[bytes]:
    raise AssertionError("Handler answers through Server.respond")


class Handler(WSGIRequestHandler):
    """One connection: its requests, one after the other."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = SILENCE
    # Headers and body are written apart; without this each answer waits for an ACK.
    disable_nagle_algorithm = True

    def run_wsgi(self) -> None:
        """Answer one request; the connection stays open unless its client wants it closed."""
        connections = self.server.connections
        try:
            request = Request(self._environ())
            connections.works(self.connection)
            response = self.server.respond(request)
        except HangUp:
            _shut(self.connection)
            self.close_connection = True
            return
        except HTTPException as error:
            # What is left of its body is not read.
            self.close_connection = True
            response = Response(f"{error.description}\n", error.code, mimetype="text/plain")
        self._send(response)
        connections.waits(self.connection)

    def _environ(self) -> Any:
        """The request with its whole body, so that the next one begins where this one ends."""
        environ = self.make_environ()
        if "chunked" in environ.pop("HTTP_TRANSFER_ENCODING", ""):
            body = environ["wsgi.input"].read(MOST_BYTES + 1)
            length = len(body)
        else:
            text = environ.get("CONTENT_LENGTH") or "0"
            if not (text.isascii() and text.isdecimal()):
                raise BadRequest("Content-Length is no number")
            length = int(text) if len(text) < 20 else MOST_BYTES + 1
            body = self.rfile.read(length) if length <= MOST_BYTES else b""
        if length > MOST_BYTES:
            raise RequestEntityTooLarge(f"A request has at most {MOST_BYTES} bytes here")
        if len(body) < length:
            raise ConnectionAbortedError("The client went away within its request")
        environ["wsgi.input"] = io.BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        return environ

    def _send(self, response: Response) -> None:
        body = response.get_data()
        self.send_response(response.status_code)
        for name, value in response.headers:
            if name.lower() != "content-length":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_request(self, *_: object, **__: object) -> None:
        """Say nothing."""

    def log_error(self, *_: object, **__: object) -> None:
        """Say nothing."""

    def connection_dropped(self, *_: object, **__: object) -> None:
        """Give the connection up."""
        self.close_connection = True
