"""The stand-in as an HTTP server on loopback."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .app import HostBill
from .form import read

if TYPE_CHECKING:
    import ssl
    from datetime import datetime
    from types import TracebackType
    from typing import Any
    from wsgiref.types import StartResponse, WSGIEnvironment

PATH = "/admin/api.php"


class Sandbox:
    """A HostBill to develop against; a context manager that serves while it is open.

    Args:
        clients: How many clients a new one begins with.
        host: The address to listen on; loopback unless told otherwise.
        port: 0 takes a free one.
        data: The file that keeps its state and key; None keeps them in memory.
        clock: A time at which its clock stands still, or its ISO text; None lets it run.
        log: A file to which each call is appended as a line of JSON: ``time``, ``call``, ``params``
            (as PHP reads them, without the credentials) and ``success``.
        latency: Seconds by which each answer is late.
        fail: The share of the calls, 0 to 1, that fail: the connection closes before the call
            ran, or after, or an error page comes.
        tls: Serve HTTPS with a certificate of its own authority, whose file is ``ca_file``.

    Attributes:
        url: The URL of its API.
        api_id: The API ID it accepts.
        api_key: The key it accepts, new for every new state.
        ca_file: The CA file that clients have to trust; None without TLS.
        hostbill: Its state, with ``add_key`` for keys that may do less.

    Raises:
        ModuleNotFoundError: The extra ``sandbox`` is not installed.
        OSError: The port is taken, or a file cannot be used.
        ValueError: ``clock`` is no ISO time, or ``fail`` or ``latency`` is out of range.
    """

    def __init__(
        self,
        *,
        clients: int = 300,
        host: str = "127.0.0.1",
        port: int = 0,
        data: str | os.PathLike[str] | None = None,
        clock: datetime | str | None = None,
        log: str | os.PathLike[str] | None = None,
        latency: float = 0,
        fail: float = 0,
        tls: bool = False,
    ) -> None:
        from werkzeug.serving import make_server

        if not 0 <= fail <= 1:
            raise ValueError(f"fail is a share from 0 to 1, not {fail}")
        if not 0 <= latency < threading.TIMEOUT_MAX:
            raise ValueError(f"latency is in seconds, not {latency}")
        if not 0 <= port < 65536:
            raise ValueError(f"a port is 0 to 65535, not {port}")
        self._latency = latency
        self._fail = fail
        self._chance = random.Random()  # noqa: S311 - for failures, not for secrets
        self.ca_file: str | None = None
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # Werkzeug itself ends the process when the port is taken.
        socket.create_server((host, port), family=family).close()
        with contextlib.ExitStack() as undo:
            context = self._certificate(host, undo) if tls else None
            self.hostbill = HostBill(clients=clients, data=data, clock=clock, log=log)
            undo.callback(self.hostbill.close)
            self._server = make_server(
                host,
                port,
                self._respond,
                threaded=True,
                request_handler=_handler(),
                ssl_context=context,
            )
            if tls:
                # Else the one thread that accepts waits for each client's handshake.
                self._server.socket.do_handshake_on_connect = False  # type: ignore[attr-defined]
            self._undo = undo.pop_all()
        self.api_id = self.hostbill.api_id
        self.api_key = self.hostbill.api_key
        # One that listens on all addresses is reached at loopback's.
        reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
        shown = f"[{reached}]" if ":" in reached else reached
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://{shown}:{self._server.server_port}{PATH}"
        # Looks often for its end, so that tests do not wait for it.
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    def _certificate(self, host: str, undo: contextlib.ExitStack) -> ssl.SSLContext:
        import ssl

        import trustme

        authority = trustme.CA(organization_name="hbwrapper sandbox")
        names = dict.fromkeys((host, "localhost", "127.0.0.1", "::1"))
        certificate = authority.issue_cert(*names)
        folder = tempfile.mkdtemp(prefix="hbwrapper-sandbox-")
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        self.ca_file = os.path.join(folder, "ca.pem")
        authority.cert_pem.write_to_path(self.ca_file)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        return context

    def add_key(
        self,
        *,
        calls: str | Sequence[str] | None = None,
        ips: str | Sequence[str] | None = None,
    ) -> tuple[str, str]:
        """Make another API key: see ``HostBill.add_key``."""
        return self.hostbill.add_key(calls=calls, ips=ips)

    def __repr__(self) -> str:
        return f"<sandbox at {self.url}>"

    def __enter__(self) -> Sandbox:  # noqa: PYI034 - Self is newer than Python 3.10
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._undo.close()

    def _respond(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        from werkzeug.wrappers import Request, Response

        request = Request(environ)
        if request.path != PATH:
            return Response("<h1>Not Found</h1>", 404, mimetype="text/html")(environ, start)
        # HostBill's pages show calls as query strings too; a form's fields win.
        form = request.get_data(cache=False) if request.method == "POST" else b""
        params = read(request.query_string, request.content_type or "", form)
        if self._latency:
            time.sleep(self._latency)
        failure = None
        if self._fail and self._chance.random() < self._fail:
            failure = self._chance.choice(("before", "after", "page"))
        if failure == "before":
            _hang_up(environ)
        if failure == "page":
            page = "<html><title>503 Service Unavailable</title></html>"
            return Response(page, 503, mimetype="text/html")(environ, start)
        answer: Any = self.hostbill.answer(params, ip=request.remote_addr or "127.0.0.1")
        if failure == "after":
            _hang_up(environ)
        body = json.dumps(answer).replace("/", "\\/")
        return Response(body, mimetype="application/json")(environ, start)


def _hang_up(environ: WSGIEnvironment) -> None:
    """Close the connection without an answer."""
    environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
    raise ConnectionAbortedError("The sandbox lets this call fail")


def _handler() -> Any:
    """Werkzeug's handler, which closes each connection, without its log of every request."""
    from werkzeug.serving import WSGIRequestHandler

    class Handler(WSGIRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body are written apart; without this each answer waits for an ACK.
        disable_nagle_algorithm = True

        def log_request(self, *_: object, **__: object) -> None:
            """Say nothing."""

        def log_error(self, *_: object, **__: object) -> None:
            """Say nothing."""

        def connection_dropped(self, *_: object, **__: object) -> None:
            """Give the connection up."""
            self.close_connection = True

    return Handler
