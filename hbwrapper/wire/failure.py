"""From an exception of requests, urllib3 or the system to an error that says what failed."""

from __future__ import annotations

import http.client
import socket
import ssl
import sys

import requests
import urllib3.exceptions

from ..errors import HBWrapperError, RequestTimeout, ResponseError, TransportError
from ..secrets import shown_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .endpoint import Endpoint
    from .message import Post
    from .underway import Underway

_UNDERLYING = (OSError, http.client.HTTPException)
_OF_LIBRARIES = (requests.RequestException, urllib3.exceptions.HTTPError)
_OF_COMPRESSION = (requests.exceptions.ContentDecodingError, urllib3.exceptions.DecodeError)
_OF_PROXIES = (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError)

_CLOSED = (
    ConnectionResetError,
    BrokenPipeError,
    ConnectionAbortedError,
    http.client.RemoteDisconnected,
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
)

# Of the underlying error the first kind that fits says what happened.
_REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "the host name {name} could not be resolved ({error.strerror})"),
    (ssl.SSLError, "TLS with {host} failed ({error})"),
    (http.client.RemoteDisconnected, "the server closed the connection without an answer"),
    (http.client.IncompleteRead, "the server closed the connection before the answer was whole"),
    (http.client.BadStatusLine, "what came back is no HTTP"),
    (ConnectionRefusedError, "{host} refused the connection"),
)

# Whose code a fault of ours may come up in.
_OURS = frozenset(("hbwrapper", "requests", "urllib3", "socks", *sys.stdlib_module_names))


def was_closed(error: BaseException, underway: Underway) -> bool:
    """Did the server close the reused connection before it answered?"""
    return (
        underway.reused
        and not underway.timed_out
        and any(isinstance(cause, _CLOSED) for cause in _chain(error))
    )


def failure(error: Exception, post: Post, endpoint: Endpoint, underway: Underway) -> Exception:
    """What went wrong in an exchange.

    Args:
        error: What was raised.
        post: What was to be sent.
        endpoint: Where to.
        underway: How far it came.

    Returns:
        The error to raise: one of ours, with the underlying OS, TLS or HTTP error as its
        ``__cause__``, unless that holds a secret; ``error`` itself where it is one of ours, or not
        of an exchange at all.
    """
    if isinstance(error, HBWrapperError):
        return error
    if not isinstance(error, (*_OF_LIBRARIES, *_UNDERLYING)):
        return _unforeseen(error, post, underway.status) if underway.may_have_run else error
    chain = _chain(error)
    root = _root(chain)
    where = shown_url(endpoint.url)
    mapped: HBWrapperError
    if any(isinstance(item, _OF_COMPRESSION) for item in chain):
        text = f"HTTP {underway.status} from {where} with a body whose compression is broken"
        mapped = ResponseError(f"{post.name}: {text}", status=underway.status)
    else:
        if any(isinstance(item, requests.ConnectTimeout) for item in chain):
            underway.may_have_run = underway.resent
        kind: type[TransportError] = TransportError
        if underway.timed_out or any(map(_is_timeout, chain)):
            kind = RequestTimeout
            text = f"no whole answer from {where} within {post.timeout:g} s"
        else:
            text = _what_failed(chain, root, post, endpoint)
        outcome = (
            "The call may have run: look before you send it again."
            if underway.may_have_run
            else "Nothing was sent."
        )
        mapped = kind(f"{post.name}: {text}. {outcome}", may_have_run=underway.may_have_run)
    mapped.__cause__ = _cause(root, post)
    return mapped


def _unforeseen(error: Exception, post: Post, status: int | None) -> Exception:
    """What a fault becomes that comes up after the call was sent.

    Args:
        error: What was raised.
        post: What was sent.
        status: The answer's HTTP status, if it is known.

    Returns:
        A ResponseError; ``error`` itself where others raised it: a signal handler, a test's mock.
    """
    entry = error.__traceback__
    while entry is not None:
        module = str(entry.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        # A named tuple's functions have modules of their own.
        if (module not in _OURS or module == "unittest") and not module.startswith("namedtuple_"):
            return error
        entry = entry.tb_next
    return ResponseError(
        f"{post.name}: the answer from {shown_url(post.url)} could not be read "
        f"({type(error).__name__}). The call may have run: look before you send it again.",
        status=status,
    )


def _is_timeout(error: BaseException) -> bool:
    """Was it a time limit of ours, and not one of the system's, which has a number?"""
    if isinstance(error, TimeoutError):
        return error.errno is None
    return isinstance(
        error, (requests.Timeout, urllib3.exceptions.TimeoutError)
    ) and not isinstance(error, urllib3.exceptions.NewConnectionError)


def _what_failed(
    chain: list[BaseException], root: BaseException | None, post: Post, endpoint: Endpoint
) -> str:
    if isinstance(root, ssl.SSLCertVerificationError):
        refused = getattr(root, "verify_message", root)
        return (
            f"the TLS certificate of {endpoint.host} was refused ({refused}). If a CA "
            "of your own signed it, name its file: HBWrapper.setAPI(..., verify='/path/to/ca.pem'),"
            " ApiWrapper(..., verify='/path/to/ca.pem') or REQUESTS_CA_BUNDLE"
        )
    proxied = any(isinstance(item, _OF_PROXIES) for item in chain)
    if root is None:
        reason = type(chain[0]).__name__
    else:
        host = "the proxy" if proxied else endpoint.host
        name = "of the proxy" if proxied else repr(endpoint.host)
        reason = next(
            (
                text.format(host=host, name=name, error=root)
                for kind, text in _REASONS
                if isinstance(root, kind)
            ),
            "",
        ) or post.hide(f"{type(root).__name__}: {root}")
    if proxied:
        return f"the proxy that the environment names did not connect to {endpoint.host}: {reason}"
    return f"no answer from {shown_url(endpoint.url)}: {reason}"


def _chain(error: BaseException) -> list[BaseException]:
    """``error`` and all that it wraps, outermost first."""
    chain: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, BaseException) and item not in chain:
            chain.append(item)
            waiting += [getattr(item, "reason", None), *item.args, item.__cause__, item.__context__]
    return chain


def _root(chain: list[BaseException]) -> BaseException | None:
    """The underlying OS, TLS or HTTP error.

    requests' exceptions hold the request with its form, urllib3's the pool.
    """
    for item in chain:
        if type(item).__name__ == "CertificateError":  # urllib3 1.26 compares host names itself
            return ssl.SSLCertVerificationError(str(item))
        if isinstance(item, _UNDERLYING) and not isinstance(item, _OF_LIBRARIES):
            return item
    return None


def _cause(root: BaseException | None, post: Post) -> BaseException | None:
    if root is None:
        return None
    if isinstance(root, http.client.IncompleteRead):
        # It holds what had come, which may echo the form.
        root.partial, root.args = b"", ()
    text = " ".join(map(str, root.args))
    if post.hide(text) != text:
        return None
    root.__cause__ = root.__context__ = None
    return root.with_traceback(None)
