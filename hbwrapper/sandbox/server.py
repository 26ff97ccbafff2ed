"""The stand-in as an HTTP server on loopback."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import socket
import tempfile
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hbwrapper.wire.encode import RESERVED

from .app import HostBill
from .clock import Clock, Moment
from .form import read
from .script import Asked, Body, Drop, Script, Step, body

if TYPE_CHECKING:
    import ssl
    from types import TracebackType
    from typing import Any

    from werkzeug.wrappers import Request, Response

    from .seedfile import Given

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
        seed: What a new one holds beside its own company: files, or rows by table.
        bare: Begin with no company's data but what ``seed`` holds.
        native_numbers: Answer ids, counts and switches as numbers, as an installation with PHP 8.1
            may; else as text.
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
        clock: Moment | None = None,
        log: str | os.PathLike[str] | None = None,
        latency: float = 0,
        fail: float = 0,
        seed: Given | None = None,
        bare: bool = False,
        native_numbers: bool = False,
        tls: bool = False,
    ) -> None:
        from .page import Page
        from .serving import Server

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
        self._script = Script()
        self._closing = threading.Event()
        with contextlib.ExitStack() as undo:
            listening = undo.enter_context(_listen(host, port))
            context = self._certificate(host, undo) if tls else None
            self.hostbill = HostBill(
                clients=clients, data=data, clock=clock, log=log, seed=seed, bare=bare,
                native_numbers=native_numbers,
            )  # fmt: skip
            undo.callback(self.hostbill.close)
            self._page = Page(self.hostbill, self.reset)
            self._server = Server(listening, self._respond, context)
            self._undo = undo.pop_all()
        self.api_id = self.hostbill.api_id
        self.api_key = self.hostbill.api_key
        # One that listens on all addresses is reached at loopback's.
        reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
        shown = f"[{reached}]" if ":" in reached else reached
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://{shown}:{self._server.port}{PATH}"
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
        self._closing.set()
        self._server.connections.close_all()
        self._undo.close()

    @property
    def clock(self) -> Clock:
        """Its clock: ``set``, ``advance``, ``stop``, ``start``."""
        return self.hostbill.clock

    def reset(self) -> None:
        """Put data and clock back to how they began, and forget what is scripted. Keys stay."""
        self._script.clear()
        self.hostbill.reset()

    def reply(self, call: str, *answers: Any, times: int | None = None, latency: float = 0) -> None:
        """Answer a call with something of the test's own: see ``FakeHostBill.reply``."""
        self._script.reply(call, *answers, times=times, latency=latency)

    def fail(
        self,
        call: str,
        *errors: str,
        status: int | None = None,
        drop: Drop | None = None,
        notice: str | None = None,
        latency: float = 0,
        wrong_key: bool = False,
        forbidden: bool = False,
        times: int | None = None,
    ) -> None:
        """Let a call fail: see ``FakeHostBill.fail``."""
        self._script.fail(
            call, *errors, status=status, drop=drop, notice=notice, latency=latency,
            wrong_key=wrong_key, forbidden=forbidden, times=times,
        )  # fmt: skip

    def _respond(self, request: Request) -> Response:
        from werkzeug.wrappers import Response

        if request.path != PATH:
            return self._page.respond(request)
        # HostBill's pages show calls as query strings too; a form's fields win.
        form = request.get_data(cache=False) if request.method == "POST" else b""
        params = read(request.query_string, request.content_type or "", form)
        status, kind, data = self._answer(params, request.remote_addr or "127.0.0.1")
        return Response(data, status, content_type=kind)

    def _answer(self, params: dict[str, Any], ip: str) -> Body:
        from .serving import HangUp

        name = params.get("call")
        name = name if isinstance(name, str) else ""
        step = self._script.next(name) or self._by_chance()
        # Not a sleep, which would outlast the server.
        self._closing.wait(self._latency + step.latency)
        if step.drop == "before":
            raise HangUp
        asked = Asked(
            name,
            {key: value for key, value in params.items() if key not in RESERVED},
            int(self.clock.now().timestamp()),
            lambda: self._own(params, step, ip),
            lambda answer: self.hostbill.note(params, answer),
        )
        answer = body(step, asked)
        if step.drop == "after":
            raise HangUp
        return answer

    def _own(self, params: dict[str, Any], step: Step, ip: str) -> Any:
        if step.refusal:
            return self.hostbill.refuse(params, step.refusal, ip=ip)
        return self.hostbill.answer(params, ip=ip)

    def _by_chance(self) -> Step:
        """How a call goes that nothing is scripted for: as always, or, with ``fail``, not."""
        if self._fail and self._chance.random() < self._fail:
            return self._chance.choice((Step(drop="before"), Step(drop="after"), Step(status=503)))
        return Step()


def _listen(host: str, port: int) -> socket.socket:
    try:
        if ":" in host:
            both = host == "::" and socket.has_dualstack_ipv6()
            return socket.create_server(
                (host, port), family=socket.AF_INET6, backlog=128, dualstack_ipv6=both
            )
        return socket.create_server((host, port), backlog=128)
    except OSError as error:
        # From Python 3.12 on it repeats the address.
        why = str(error.strerror).partition(" (while")[0]
        raise OSError(f"{host} port {port}: {why}") from None
