"""``-v``: how each call went, on standard error, without parameters and secrets."""

from __future__ import annotations

import logging
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .findings import milliseconds
from .terminal import say

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Trace(threading.local):
    """What a thread has seen of the call that it is in.

    Attributes:
        began: When the first request of the call went out.
        steps: What happened since, in words.
    """

    began: float | None = None

    def __init__(self) -> None:
        self.steps: list[str] = []


_trace = _Trace()
_told = False
_hooked = False


@contextmanager
def told(wanted: bool) -> Iterator[None]:
    """Tell of each call made in the context: addresses, TLS, reuse and times.

    Args:
        wanted: Without it, nothing is done.
    """
    if not wanted:
        yield
        return
    import ssl

    import requests

    global _told, _hooked
    if not _hooked:
        # A hook stays as long as the process; Python tells it of each connection.
        sys.addaudithook(_heard)
        _hooked = True
    log = logging.getLogger("hbwrapper")
    handler, level = _Handler(), log.level
    send, handshake = requests.Session.send, ssl.SSLSocket.do_handshake

    def timed_send(session: Any, *args: Any, **more: Any) -> Any:
        _begin()
        return send(session, *args, **more)

    def timed_handshake(sock: Any, *args: Any) -> None:
        began = time.monotonic()
        handshake(sock, *args)
        took = milliseconds(time.monotonic() - began)
        cipher = (sock.cipher() or ("?",))[0]
        _trace.steps.append(f"{sock.version()} {cipher} in {took}")

    # Every call goes through the one, and every TLS connection through the other.
    requests.Session.send = timed_send  # type: ignore[method-assign, assignment]
    ssl.SSLSocket.do_handshake = timed_handshake  # type: ignore[method-assign, assignment]
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    _told = True
    try:
        yield
    finally:
        _told = False
        log.removeHandler(handler)
        log.setLevel(level)
        requests.Session.send = send  # type: ignore[method-assign]
        ssl.SSLSocket.do_handshake = handshake  # type: ignore[method-assign]


def _begin() -> None:
    if _trace.began is None:
        _trace.began = time.monotonic()
        _trace.steps = []
    else:
        _trace.steps.append("sent once more")


def _heard(event: str, args: tuple[Any, ...]) -> None:
    if not _told or _trace.began is None:
        return
    if event == "socket.getaddrinfo":
        _trace.steps.append(f"looking up {args[0]}")
    elif event == "socket.connect":
        place = args[1]
        shown = f"{place[0]} port {place[1]}" if isinstance(place, tuple) else "a socket"
        _trace.steps.append(
            f"connecting to {shown} after {milliseconds(time.monotonic() - _trace.began)}"
        )


class _Handler(logging.Handler):
    """Takes the record that ends each call."""

    def emit(self, record: logging.LogRecord) -> None:
        """Say how the call of this thread went."""
        began, _trace.began = _trace.began, None
        if began is None or not isinstance(record.args, tuple) or len(record.args) < 3:
            return
        name, _, outcome = record.args[:3]
        took = milliseconds(time.monotonic() - began)
        steps = _trace.steps or ["on an open connection"]
        say(f"{name}: {'; '.join(steps)}; {str(outcome).strip('<>')} after {took}")
