"""A session per thread and process, with connection pools of its own."""

from __future__ import annotations

import os
import ssl
import threading
from typing import Any
from urllib.parse import urlsplit

import requests
import requests.utils
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar
from urllib3.util.ssl_ import create_urllib3_context

from ..errors import ConfigurationError
from .connection import KEPT, ONE_SHOT, LimitedSSLSocket, is_taken_over
from .underway import thread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..settings import Verify

# How many URLs a thread keeps connections to.
_MOST_POOLS = 10


class _Sessions(threading.local):
    """What belongs to one thread, and is made anew in a forked child."""

    pid = 0
    made: dict[bool, requests.Session]


_sessions = _Sessions()


def session(*, one_shot: bool) -> requests.Session:
    """This thread's session.

    Args:
        one_shot: Each exchange has a connection of its own: a reused one may have been closed
            meanwhile, and then nobody can say whether a write ran.
    """
    if is_taken_over():
        # The test tool's connections do not mix with ours.
        return _session(one_shot=True)
    if _sessions.pid != os.getpid():
        # A forked child must not read from its parent's connections.
        _sessions.pid, _sessions.made = os.getpid(), {}
    return _sessions.made.get(one_shot) or _sessions.made.setdefault(one_shot, _session(one_shot))


def _session(one_shot: bool) -> requests.Session:
    made = requests.Session()
    made.trust_env = False
    made.cookies = _NoCookies()
    made.adapters.clear()
    adapter = _Adapter(one_shot)
    made.mount("https://", adapter)
    made.mount("http://", adapter)
    return made


def close_kept() -> None:
    """Close this thread's kept connections: on one of them there is what nobody asked for."""
    kept = _sessions.made.pop(False, None)
    if kept is not None:
        kept.close()


def close() -> None:
    """Close this thread's connections; a later exchange opens new ones."""
    if _sessions.pid == os.getpid():
        for kept in _sessions.made.values():
            kept.close()
    _sessions.made = {}


class _NoCookies(RequestsCookieJar):
    """A jar that stays empty."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Keep none."""


_NEW_RESPONSE = vars(requests.Response())


class _Adapter(HTTPAdapter):
    """Connections with a time limit, on one pool per URL, proxy and CA."""

    def __init__(self, one_shot: bool) -> None:
        self._pool_classes = ONE_SHOT if one_shot else KEPT
        self._pools: dict[tuple[object, ...], Any] = {}
        super().__init__(pool_connections=_MOST_POOLS, pool_maxsize=1)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pool_classes

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        if proxy.lower().startswith("https:"):
            # The second is urllib3 1.26's, for what goes to http:// through such a proxy.
            context = _context(ca_of(None))
            proxy_kwargs.update(proxy_ssl_context=context, ssl_context=context)
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        manager.pool_classes_by_scheme = self._pool_classes
        return manager

    def build_response(self, req: requests.PreparedRequest, resp: Any) -> requests.Response:
        """As requests does, but for cookies and encoding, which take time and are not used."""
        response = requests.Response.__new__(requests.Response)
        # What its own __init__ sets; but each time, a jar for cookies takes longer than all else.
        response.__dict__.update(_NEW_RESPONSE)
        response.status_code = resp.status
        # Case counts for nothing in urllib3's either.
        response.headers = resp.headers
        response.raw = resp
        response.reason = resp.reason
        response.url = str(req.url)
        response.request = req
        response.connection = self
        return response

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Do nothing: the pool has its SSLContext."""

    def request_url(self, request: requests.PreparedRequest, proxies: Any) -> str:
        target = super().request_url(request, proxies) if proxies else request.path_url
        # A query may hold a token, and urllib3 logs what it is given.
        thread.underway.request_target = target
        return target.partition("?")[0]

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        parts = urlsplit(str(request.url))
        host = {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
        return host, {"ssl_context": _context(verify)} if parts.scheme == "https" else {}

    def get_connection_with_tls_context(
        self, request: requests.PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        key = (request.url, verify, *(proxies or {}).items())
        pool = self._pools.get(key)
        if pool is None:
            if len(self._pools) >= _MOST_POOLS:
                self._pools.clear()
                self.close()
            pool = super().get_connection_with_tls_context(request, verify, proxies, cert)
            self._pools[key] = pool
        return pool


def ca_of(verify: Verify) -> bool | str:
    """Whose certificates are trusted: a path, certifi's list (True) or anybody (False)."""
    if verify is None:
        environment = os.environ.get
        return environment("REQUESTS_CA_BUNDLE") or environment("CURL_CA_BUNDLE") or True
    return verify if isinstance(verify, bool) else os.fspath(verify)


_contexts: dict[bool | str, ssl.SSLContext] = {}


def _context(verify: bool | str) -> ssl.SSLContext:
    """The process's one SSLContext for ``verify``: loading a CA file takes 20 ms."""
    context = _contexts.get(verify)
    if context is None:
        context = create_urllib3_context()
        context.sslsocket_class = LimitedSSLSocket
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
        context.set_alpn_protocols(["http/1.1"])
        # urllib3 sets them anew for each connection, while other threads may be reading them.
        context.set_alpn_protocols = lambda protocols: None  # type: ignore[assignment,method-assign]
        context = _contexts.setdefault(verify, context)
    return context
