"""From an exception of requests, urllib3 or the system to an error that says what failed."""

from __future__ import annotations

import http.client
import socket
import ssl

import requests
import urllib3.exceptions

from ..errors import HBWrapperError, RequestTimeout, ResponseError, TransportError
from ..secrets import shown_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .exchange import Request
    from .state import State
    from .target import Target

# The last two: an answer that announces more bytes than memory holds, or than a number can count.
UNDERLYING = (OSError, http.client.HTTPException, MemoryError, OverflowError)

_CLOSED = (
    ConnectionResetError,
    BrokenPipeError,
    ConnectionAbortedError,
    http.client.RemoteDisconnected,
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
)


def was_closed(error: BaseException, state: State) -> bool:
    """Did the server close the reused connection before it answered?"""
    return (
        state.reused
        and not state.timed_out
        and any(isinstance(cause, _CLOSED) for cause in _chain(error))
    )


def failure(error: BaseException, request: Request, target: Target, state: State) -> HBWrapperError:
    """What went wrong in an exchange.

    Args:
        error: What was raised.
        request: What was to be sent.
        target: Where to.
        state: How far it came.

    Returns:
        The error to raise. Its ``__cause__`` is the underlying OS, TLS or HTTP error, unless that
        holds a secret.
    """
    chain = _chain(error)
    root = _root(chain)
    cause = _cause(root, request)
    where = shown_url(target.url)
    broken = (requests.exceptions.ContentDecodingError, urllib3.exceptions.DecodeError)
    if any(isinstance(item, broken) for item in chain):
        unread = ResponseError(
            f"{request.name}: HTTP {state.status} from {where} with a body whose compression is "
            "broken",
            status=state.status,
        )
        unread.__cause__ = cause
        return unread
    if any(isinstance(item, requests.ConnectTimeout) for item in chain):
        state.may_have_run = state.resent
    outcome = (
        "The call may have run: look before you send it again."
        if state.may_have_run
        else "Nothing was sent."
    )
    kind: type[TransportError] = TransportError
    if state.timed_out or any(map(_is_timeout, chain)):
        kind = RequestTimeout
        text = f"no whole answer from {where} within {request.timeout:g} s"
    else:
        text = _what_failed(chain, root, request, target)
    lost = kind(f"{request.name}: {text}. {outcome}", may_have_run=state.may_have_run)
    lost.__cause__ = cause
    return lost


def _is_timeout(error: BaseException) -> bool:
    """Was it a time limit of ours, and not one of the system's, which has a number?"""
    if isinstance(error, TimeoutError):
        return error.errno is None
    return isinstance(
        error, (requests.Timeout, urllib3.exceptions.TimeoutError)
    ) and not isinstance(error, urllib3.exceptions.NewConnectionError)


def _what_failed(
    chain: list[BaseException], root: BaseException | None, request: Request, target: Target
) -> str:
    if isinstance(root, ssl.SSLCertVerificationError):
        refused = getattr(root, "verify_message", root)
        return (
            f"the TLS certificate of {target.host} was refused ({refused}). If a CA "
            "of your own signed it, name its file: HBWrapper.setAPI(..., verify='/path/to/ca.pem'),"
            " ApiWrapper(..., verify='/path/to/ca.pem') or REQUESTS_CA_BUNDLE"
        )
    if isinstance(root, socket.gaierror):
        reason = f"the host name {target.host!r} could not be resolved ({root.strerror})"
    elif isinstance(root, ssl.SSLError):
        reason = f"TLS with {target.host} failed ({root.reason or root})"
    elif isinstance(root, http.client.RemoteDisconnected):
        reason = "the server closed the connection without an answer"
    elif isinstance(root, http.client.IncompleteRead):
        reason = "the server closed the connection before the answer was whole"
    elif isinstance(root, http.client.BadStatusLine):
        reason = "what came back is no HTTP"
    elif isinstance(root, ConnectionRefusedError):
        reason = f"{target.host} refused the connection"
    elif isinstance(root, (MemoryError, OverflowError)):
        reason = "the answer is larger than memory"
    elif root is not None:
        reason = request.hide(f"{type(root).__name__}: {root}")
    else:
        reason = type(chain[0]).__name__
    proxy_errors = (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError)
    if any(isinstance(item, proxy_errors) for item in chain):
        return f"the proxy that the environment names did not connect to {target.host}: {reason}"
    return f"no answer from {shown_url(target.url)}: {reason}"


def _chain(error: BaseException) -> list[BaseException]:
    """``error`` and all that it wraps, outermost first."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, BaseException) and item not in found:
            found.append(item)
            waiting += [getattr(item, "reason", None), *item.args, item.__cause__, item.__context__]
    return found


def _root(chain: list[BaseException]) -> BaseException | None:
    """The underlying OS, TLS or HTTP error.

    requests' exceptions hold the request with its form, urllib3's the pool.
    """
    for item in chain:
        if type(item).__name__ == "CertificateError":  # urllib3 1.26 compares host names itself
            return ssl.SSLCertVerificationError(str(item))
        if isinstance(item, UNDERLYING) and not (
            isinstance(item, requests.RequestException)
            or type(item).__module__.startswith("urllib3")
        ):
            return item
    return None


def _cause(root: BaseException | None, request: Request) -> BaseException | None:
    if root is None:
        return None
    if isinstance(root, http.client.IncompleteRead):
        # It holds what had come, which may echo the request.
        root.partial, root.args = b"", ()
    text = " ".join(map(str, root.args))
    if request.hide(text) != text:
        return None
    root.__cause__ = root.__context__ = None
    return root.with_traceback(None)
