"""One exchange with HostBill: a request out, an answer back, within one time limit.

The request goes through ``requests.Session.send`` on an ``HTTPAdapter`` whose ``send`` is left as
it is, so that requests-mock and responses see every call of a user's tests. Time limit and "has a
byte of the request left?" are kept by the connection classes underneath.
"""

from __future__ import annotations

import http.client
import io
import os
import socket
import ssl
import threading
from collections.abc import Mapping
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import requests
import requests.utils
import urllib3
import urllib3.connection
import urllib3.connectionpool
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.auth import _basic_auth_str
from requests.cookies import RequestsCookieJar
from requests.structures import CaseInsensitiveDict
from urllib3.util.ssl_ import create_urllib3_context

from . import __version__
from .errors import (
    ConfigurationError,
    HBWrapperError,
    RequestTimeout,
    ResponseError,
    TransportError,
)
from .redact import shown_url
from .warning import warn_once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .settings import Verify

_CHUNK = 65536
_USER_AGENT = f"hbwrapper/{__version__}"
_LOOPBACK = ("localhost", "127.", "[::1]", "::1")


class Request:
    """One call's form on its way to one URL; the repr shows neither."""

    __slots__ = ("body", "content_type", "name", "timeout", "url", "verify", "write")

    def __init__(
        self,
        name: str,
        url: str,
        body: bytes,
        content_type: str,
        *,
        timeout: float,
        verify: Verify,
        write: bool,
    ) -> None:
        self.name = name
        self.url = url
        self.body = body
        self.content_type = content_type
        self.timeout = timeout
        self.verify = verify
        self.write = write

    def __repr__(self) -> str:
        return f"<request {self.name} to {shown_url(self.url)}>"


class Reply(NamedTuple):
    """What came back: status, headers, the body, and where a redirect pointed."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    location: str | None

    def __repr__(self) -> str:
        return f"<reply {self.status}, {len(self.body)} bytes>"


class _State:
    """What is known of the exchange that this thread is in."""

    __slots__ = ("end", "location", "may_have_run", "resent", "reused", "status", "timed_out")

    def __init__(self, timeout: float) -> None:
        self.end = monotonic() + timeout if timeout else None
        # Only our own connections know better: a mocked failure counts as "may have run".
        self.may_have_run = True
        self.reused = False
        self.resent = False
        self.timed_out = False
        self.status: int | None = None
        self.location: str | None = None

    def seconds_left(self) -> float | None:
        """The rest of the time limit.

        Raises:
            TimeoutError: Nothing is left.
        """
        if self.end is None:
            return None
        left = self.end - monotonic()
        if left <= 0:
            self.timed_out = True
            raise TimeoutError("the time limit is spent")
        return left


class _Thread(threading.local):
    """What belongs to one thread, and is made anew in a forked child."""

    pid = 0
    state = _State(0)
    sessions: dict[bool, requests.Session]


_thread = _Thread()


def exchange(request: Request) -> Reply | HBWrapperError:
    """Send ``request`` once, and read the whole answer.

    A read whose reused connection turns out to be closed is sent once more, on a new connection
    and within the same time limit.

    Returns:
        The answer, or the error; errors are returned, so that no traceback shows this frame.
    """
    state = _thread.state = _State(request.timeout)
    try:
        target = _target(request.url)
    except ConfigurationError as error:
        return error.with_traceback(None)
    _warn_of_risks(request, target)
    try:
        session = _session(one_shot=request.write)
        try:
            return _send(session, request, target, state)
        except (requests.RequestException, OSError) as error:
            if request.write or not _was_closed(error, state):
                raise
        state.may_have_run = state.resent = True
        return _send(_session(one_shot=True), request, target, state)
    except HBWrapperError as error:
        return error.with_traceback(None)
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        OSError,
    ) as error:
        return _failure(error, request, target, state)


def _send(session: requests.Session, request: Request, target: _Target, state: _State) -> Reply:
    prepared = requests.PreparedRequest()
    prepared.method = "POST"
    prepared.url = target.url
    prepared.headers = _headers(request, target)
    prepared.body = request.body
    prepared._cookies = session.cookies
    prepared.hooks = {"response": [_note]}
    response = session.send(
        prepared,
        stream=True,
        timeout=request.timeout or None,
        verify=_resolved(request.verify),
        proxies=_proxies(target),
        allow_redirects=False,
    )
    raw = response.raw
    try:
        # In one piece; a mock may bring a raw answer of its own kind.
        whole = isinstance(raw, urllib3.HTTPResponse)
        body = raw.read(decode_content=True) if whole else response.content
    finally:
        response.close()
    return Reply(response.status_code, response.headers, body or b"", state.location)


def _headers(request: Request, target: _Target) -> CaseInsensitiveDict[str | bytes]:
    headers: CaseInsensitiveDict[str | bytes] = CaseInsensitiveDict()
    # Filled one by one: its own update() takes thrice the time.
    headers["User-Agent"] = _USER_AGENT
    headers["Accept"] = "*/*"
    headers["Accept-Encoding"] = "gzip, deflate"
    headers["Content-Type"] = request.content_type
    headers["Content-Length"] = str(len(request.body))
    if request.write:
        headers["Connection"] = "close"
    if target.authorization:
        headers["Authorization"] = target.authorization
    return headers


def _note(response: requests.Response, **_: Any) -> None:
    _thread.state.status = response.status_code
    # Session.send prepares the next request of a redirect even when it is not to follow it, and
    # fails on a malformed Location.
    if 300 <= response.status_code < 400 and "Location" in response.headers:
        location = response.headers.pop("Location")
        try:
            location = urljoin(response.url, location)
        except ValueError:
            location = str(location)
        _thread.state.location = shown_url(location)


class _Target(NamedTuple):
    """A URL taken apart for sending."""

    url: str
    host: str
    scheme: str
    authorization: str | None

    def __repr__(self) -> str:
        return f"<target {shown_url(self.url)}>"


_targets: dict[str, _Target] = {}


def _target(url: str) -> _Target:
    known = _targets.get(url)
    if known is not None:
        return known
    user, separator, _ = urlsplit(url).netloc.rpartition("@")
    authorization = None
    if separator:
        name, _, password = user.partition(":")
        authorization = _basic_auth_str(
            unquote(name).encode("utf-8"), unquote(password).encode("utf-8")
        )
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    path = path.partition("#")[0]
    plain = f"{scheme.lower()}://{authority.rpartition('@')[2]}{slash or '/'}{path}"
    if not plain.isascii():
        plain = _in_ascii(plain)
    parts = urlsplit(plain)
    target = _Target(plain, parts.hostname or "", parts.scheme, authorization)
    if len(_targets) > 100:
        _targets.clear()
    _targets[url] = target
    return target


def _in_ascii(url: str) -> str:
    """``url`` with its host in IDNA and its path percent-encoded."""
    prepared = requests.PreparedRequest()
    try:
        prepared.prepare_url(url, None)
    except requests.RequestException as error:
        raise ConfigurationError(
            f"The API URL {shown_url(url)!r} cannot be used: {error}"
        ) from None
    return str(prepared.url)


def _warn_of_risks(request: Request, target: _Target) -> None:
    if target.scheme == "http":
        if not target.host.startswith(_LOOPBACK):
            warn_once(
                f"http {target.host}",
                f"The API key travels to {target.host} in clear: the API URL begins with http://. "
                "Use https://.",
            )
    elif request.verify is False:
        warn_once(
            f"verify {target.host}",
            f"verify=False: whoever answers for {target.host} gets the API key. "
            "Name the server's CA file instead: verify='/path/to/ca.pem'.",
        )


def _resolved(verify: Verify) -> bool | str:
    if verify is None:
        environment = os.environ.get
        return environment("REQUESTS_CA_BUNDLE") or environment("CURL_CA_BUNDLE") or True
    return verify if isinstance(verify, bool) else os.fspath(verify)


_PROXY_VARIABLES = {
    scheme: (f"{scheme}_proxy", f"{scheme}_proxy".upper(), "all_proxy", "ALL_PROXY")
    for scheme in ("http", "https")
}
_proxy_cache: dict[tuple[object, ...], dict[str, str]] = {}


def _proxies(target: _Target) -> dict[str, str]:
    """The proxy for ``target`` as the environment has it now.

    A reused connection stays as long as the environment does: another one has another pool.
    """
    get = os.environ.get
    key = (target.url, *map(get, _PROXY_VARIABLES[target.scheme]))
    if any(key[1:]):
        key += get("no_proxy"), get("NO_PROXY")
    known = _proxy_cache.get(key)
    if known is None:
        found = {} if proxy_bypass(target.host) else getproxies()
        proxy = found.get(target.scheme) or found.get("all")
        known = {target.scheme: proxy} if proxy else {}
        if len(_proxy_cache) > 100:
            _proxy_cache.clear()
        _proxy_cache[key] = known
    return known


# --- sessions, adapters and pools


def _session(*, one_shot: bool) -> requests.Session:
    if _thread.pid != os.getpid():
        # A forked child must not read from its parent's connections.
        _thread.pid, _thread.sessions = os.getpid(), {}
    session = _thread.sessions.get(one_shot)
    if session is None:
        session = requests.Session()
        session.trust_env = False
        session.cookies = _NoCookies()
        session.adapters.clear()
        adapter = _Adapter(one_shot)
        session.mount("https://", adapter)
        session.mount("http://", adapter)
        _thread.sessions[one_shot] = session
    return session


class _NoCookies(RequestsCookieJar):
    """A jar that stays empty."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Keep none."""


class _Adapter(HTTPAdapter):
    """Connections with a time limit, on one pool per URL, proxy and CA.

    With ``one_shot`` each exchange has a connection of its own: a reused one may have been closed
    meanwhile, and then nobody can say whether a write ran.
    """

    def __init__(self, one_shot: bool) -> None:
        self._pool_classes = _ONE_SHOT_POOLS if one_shot else _POOLS
        self._pools: dict[tuple[object, ...], Any] = {}
        super().__init__(pool_maxsize=1)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pool_classes

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        if proxy.startswith("https:"):
            proxy_kwargs.setdefault("proxy_ssl_context", _context(_resolved(None)))
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = self._pool_classes
        return manager

    def build_response(self, req: requests.PreparedRequest, resp: Any) -> requests.Response:
        """As requests does, but for the cookies, which take a tenth of a call's time."""
        response = requests.Response()
        response.status_code = resp.status
        response.headers = CaseInsensitiveDict(resp.headers)
        response.raw = resp
        response.reason = resp.reason
        response.url = str(req.url)
        response.request = req
        response.connection = self
        return response

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Do nothing: the pool has its SSLContext."""

    def request_url(self, request: requests.PreparedRequest, proxies: Any) -> str:
        return super().request_url(request, proxies) if proxies else request.path_url

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        parts = urlsplit(str(request.url))
        host = {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
        return host, {"ssl_context": _context(verify)} if parts.scheme == "https" else {}

    def get_connection_with_tls_context(
        self, request: requests.PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        state = _thread.state
        state.may_have_run = state.resent
        state.reused = True
        key = (request.url, verify, *(proxies or {}).items())
        pool = self._pools.get(key)
        if pool is None:
            pool = super().get_connection_with_tls_context(request, verify, proxies, cert)
            self._pools[key] = pool
        return pool


_contexts: dict[bool | str, ssl.SSLContext] = {}


def _context(verify: bool | str) -> ssl.SSLContext:
    """The process's one SSLContext for ``verify``: loading a CA file takes 20 ms."""
    context = _contexts.get(verify)
    if context is None:
        context = create_urllib3_context()
        if verify is False:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        else:
            path = requests.utils.DEFAULT_CA_BUNDLE_PATH if verify is True else verify
            try:
                if os.path.isdir(path):
                    context.load_verify_locations(capath=path)
                else:
                    context.load_verify_locations(cafile=path)
            except OSError as error:
                reason = "it holds no certificate" if isinstance(error, ssl.SSLError) else error
                raise ConfigurationError(
                    f"The CA file or folder {path!r} cannot be used: {reason}. It comes from "
                    "verify, REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE."
                ) from None
        context = _contexts.setdefault(verify, context)
    return context


class _Timed:
    """A connection of urllib3's that ends with the exchange's time limit."""

    sock: Any
    _tunnelling = False
    _head = b""
    _lines: list[bytes]

    def _new_conn(self) -> socket.socket:
        state = _thread.state
        state.reused = False
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
                left = state.seconds_left()
                # An address that does not answer leaves half of the time to the others.
                sock.settimeout(left / 2 if left and more else left)
                sock.connect(address)
                sock.settimeout(state.seconds_left())
                return sock
            except OSError as error:
                if sock is not None:
                    sock.close()
                failure = error
        state.seconds_left()
        if isinstance(failure, TimeoutError) and state.end is not None and failure.errno is None:
            state.timed_out = True
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
        self.sock.settimeout(_thread.state.seconds_left())

    def putrequest(self, *args: Any, **kwargs: Any) -> None:
        self._lines = []
        super().putrequest(*args, **kwargs)  # type: ignore[misc]

    def putheader(self, header: Any, *values: Any) -> None:
        # http.client's and urllib3's own checks take a tenth of a call's time. All headers are made
        # in this module, of text that holds no line break.
        line = f"{header}: {values[0]}\r\n".encode("latin-1")
        if line.count(b"\r") + line.count(b"\n") != 2:
            raise ValueError(f"the header {header!r} holds a line break")
        self._lines.append(line)

    def send(self, data: Any) -> None:
        state = _thread.state
        if not self._tunnelling and data.startswith(b"POST ") and data.endswith(b"\r\n\r\n"):
            # The headers wait for the body, and both go in one packet.
            self._head = data[:-2] + b"".join(self._lines) + b"\r\n"
            return
        if self.sock is None:
            self.connect()  # type: ignore[attr-defined]
        if not self._tunnelling:
            state.may_have_run = True
            data, self._head = self._head + data, b""
        view = memoryview(data)
        for start in range(0, len(view), _CHUNK):
            self.sock.settimeout(state.seconds_left())
            self.sock.sendall(view[start : start + _CHUNK])


class _TimedSocket:
    """What HTTPResponse takes for a socket: reads end with the exchange's time limit."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._sock), _CHUNK)


class _Reader(io.RawIOBase):
    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(_thread.state.seconds_left())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(_TimedSocket(sock), *args, **kwargs)  # type: ignore[arg-type]


class _HTTPConnection(_Timed, urllib3.connection.HTTPConnection):
    response_class = _Response


class _HTTPSConnection(_Timed, urllib3.connection.HTTPSConnection):
    response_class = _Response


class _HTTPPool(urllib3.connectionpool.HTTPConnectionPool):
    ConnectionCls = _HTTPConnection


class _HTTPSPool(urllib3.connectionpool.HTTPSConnectionPool):
    ConnectionCls = _HTTPSConnection

    def _validate_conn(self, conn: Any) -> None:
        # urllib3's own warns of each unverified request; ours warns once a host.
        if conn.sock is None:
            conn.connect()


class _OneShot:
    def _put_conn(self, conn: Any) -> None:
        if conn is not None:
            conn.close()
        super()._put_conn(conn)  # type: ignore[misc]


class _OneShotHTTPPool(_OneShot, _HTTPPool):
    pass


class _OneShotHTTPSPool(_OneShot, _HTTPSPool):
    pass


_POOLS: dict[str, Any] = {"http": _HTTPPool, "https": _HTTPSPool}
_ONE_SHOT_POOLS: dict[str, Any] = {"http": _OneShotHTTPPool, "https": _OneShotHTTPSPool}


# --- failures


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


_CLOSED = (
    ConnectionResetError,
    BrokenPipeError,
    ConnectionAbortedError,
    http.client.RemoteDisconnected,
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
)


def _was_closed(error: BaseException, state: _State) -> bool:
    """Did the server close the reused connection before it answered?"""
    return (
        state.reused
        and not state.timed_out
        and any(isinstance(cause, _CLOSED) for cause in _chain(error))
    )


def _failure(
    error: BaseException, request: Request, target: _Target, state: _State
) -> HBWrapperError:
    chain = _chain(error)
    root = _root(chain)
    broken = (requests.exceptions.ContentDecodingError, urllib3.exceptions.DecodeError)
    if any(isinstance(item, broken) for item in chain):
        return _caused(
            ResponseError(
                f"{request.name}: HTTP {state.status} from {shown_url(target.url)} with a body "
                "whose compression is broken",
                status=state.status,
            ),
            root,
        )
    if any(isinstance(item, requests.ConnectTimeout) for item in chain):
        state.may_have_run = False
    outcome = (
        "The call may have run: look before you send it again."
        if state.may_have_run
        else "Nothing was sent."
    )
    where = shown_url(target.url)
    if state.timed_out or any(
        isinstance(item, (TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError))
        and not isinstance(item, urllib3.exceptions.NewConnectionError)
        for item in chain
    ):
        text = (
            f"{request.name}: no whole answer from {where} within {request.timeout:g} s. {outcome}"
        )
        return _caused(RequestTimeout(text, may_have_run=state.may_have_run), root)
    text = f"{request.name}: {_what_failed(chain, root, target)}. {outcome}"
    return _caused(TransportError(text, may_have_run=state.may_have_run), root)


def _what_failed(chain: list[BaseException], root: BaseException | None, target: _Target) -> str:
    if isinstance(root, socket.gaierror):
        reason = f"the host name {target.host!r} could not be resolved ({root.strerror})"
    elif isinstance(root, ssl.SSLCertVerificationError):
        return (
            f"the TLS certificate of {target.host} was refused ({root.verify_message}). If a CA "
            "of your own signed it, name its file: HBWrapper.setAPI(..., verify='/path/to/ca.pem'),"
            " ApiWrapper(..., verify='/path/to/ca.pem') or REQUESTS_CA_BUNDLE"
        )
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
    elif root is not None:
        reason = f"{type(root).__name__}: {root}"
    else:
        reason = type(chain[0]).__name__
    if any(
        isinstance(item, (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError))
        for item in chain
    ):
        return f"the proxy that the environment names did not connect to {target.host}: {reason}"
    return f"no answer from {shown_url(target.url)}: {reason}"


def _root(chain: list[BaseException]) -> BaseException | None:
    """The underlying OS, TLS or HTTP error.

    requests' exceptions hold the request with its form, urllib3's the pool.
    """
    for item in chain:
        if isinstance(item, (OSError, http.client.HTTPException)) and not isinstance(
            item, requests.RequestException
        ):
            if type(item).__module__.startswith("urllib3"):
                continue
            return item
    return None


def _caused(error: HBWrapperError, root: BaseException | None) -> HBWrapperError:
    if root is not None:
        root.__cause__ = root.__context__ = None
        if isinstance(root, http.client.IncompleteRead):
            # It holds what had come, which may echo the request.
            root.partial, root.args = b"", ()
        error.__cause__ = root.with_traceback(None)
    return error
