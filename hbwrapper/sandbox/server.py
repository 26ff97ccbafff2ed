"""The stand-in as an HTTP server on loopback."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from .app import HostBill
from .form import post

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any
    from wsgiref.types import StartResponse, WSGIEnvironment

PATH = "/admin/api.php"


class Sandbox:
    """A HostBill to develop against; a context manager that serves while it is open.

    Args:
        clients: How many clients it begins with.
        host: The address to listen on; loopback unless told otherwise.
        port: 0 takes a free one.

    Attributes:
        url: The URL of its API.
        api_id: The API ID it accepts.
        api_key: The key it accepts, new for every sandbox.
        hostbill: Its state.

    Raises:
        ModuleNotFoundError: The extra ``sandbox`` is not installed.
        OSError: The port is taken.
    """

    def __init__(self, *, clients: int = 300, host: str = "127.0.0.1", port: int = 0) -> None:
        from werkzeug.serving import make_server

        self.api_id = "sandbox"
        self.api_key = secrets.token_hex(16)
        self.hostbill = HostBill(self.api_id, self.api_key, clients)
        self._server = make_server(
            host, port, self._respond, threaded=True, request_handler=_quiet()
        )
        self.url = f"http://{host}:{self._server.server_port}{PATH}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

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

    def _respond(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        from werkzeug.wrappers import Request, Response

        request = Request(environ)
        if request.path != PATH:
            return Response("<h1>Not Found</h1>", 404, mimetype="text/html")(environ, start)
        # HostBill's pages show calls as query strings too; a form's fields win.
        query = parse_qsl(request.query_string.decode("latin-1"), keep_blank_values=True)
        fields = [*query, *request.form.items(multi=True)]
        answer: Any = self.hostbill.answer(post(fields))
        body = json.dumps(answer).replace("/", "\\/")
        return Response(body, mimetype="application/json")(environ, start)


def _quiet() -> Any:
    """Werkzeug's handler without its log of every request."""
    from werkzeug.serving import WSGIRequestHandler

    class Quiet(WSGIRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_request(self, *_: object, **__: object) -> None:
            """Say nothing."""

    return Quiet
