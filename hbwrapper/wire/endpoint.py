"""Where a request goes: the URL taken apart, the proxy on the way, and what to warn of."""

from __future__ import annotations

import ipaddress
import os
import re
from importlib.util import find_spec
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import requests
import requests.utils
from requests.auth import _basic_auth_str
from urllib3.exceptions import LocationParseError

from ..errors import ConfigurationError
from ..secrets import shown_url
from ..warning import warn_once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..settings import Verify


class Endpoint(NamedTuple):
    """A URL taken apart for sending."""

    url: str
    host: str
    scheme: str
    authorization: str | None
    loopback: bool

    def __repr__(self) -> str:
        return f"<endpoint {shown_url(self.url)}>"


_PARTS = re.compile(r"([^/?#]*//[^/?#]*)([^#]*)", re.DOTALL)
_endpoints: dict[str, Endpoint] = {}


def endpoint_of(url: str) -> Endpoint:
    """Take a checked URL apart.

    Raises:
        ConfigurationError: Its host name cannot be written in ASCII.
    """
    known = _endpoints.get(url)
    if known is not None:
        return known
    user, separator, _ = urlsplit(url).netloc.rpartition("@")
    authorization = None
    if separator:
        name, _, password = user.partition(":")
        authorization = _basic_auth_str(
            unquote(name).encode("utf-8"), unquote(password).encode("utf-8")
        )
    origin, path = _PARTS.match(_without_user(url)).groups()  # type: ignore[union-attr]
    plain = origin + (path if path.startswith("/") else f"/{path}")
    if not plain.isascii():
        plain = _in_ascii(plain)
    parts = urlsplit(plain)
    host = parts.hostname or ""
    endpoint = Endpoint(plain, host, parts.scheme, authorization, _is_loopback(host))
    if len(_endpoints) > 100:
        _endpoints.clear()
    _endpoints[url] = endpoint
    return endpoint


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


def warn_of_risks(endpoint: Endpoint, verify: Verify) -> None:
    """Warn once a host of a key that travels in clear, or to whoever answers."""
    if endpoint.scheme == "http":
        if not endpoint.loopback:
            warn_once(
                f"http {endpoint.host}",
                f"The API key travels to {endpoint.host} in clear: the API URL begins with http://. "
                "Use https://.",
            )
    elif verify is False:
        warn_once(
            f"verify {endpoint.host}",
            f"verify=False: whoever answers for {endpoint.host} gets the API key. "
            "Name the server's CA file instead: verify='/path/to/ca.pem'.",
        )


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


_PROXY_VARIABLES = {
    scheme: (f"{scheme}_proxy", f"{scheme}_proxy".upper(), "all_proxy", "ALL_PROXY")
    for scheme in ("http", "https")
}
_SOCKS = ("socks4", "socks4a", "socks5", "socks5h")
_proxies: dict[tuple[object, ...], dict[str, str]] = {}


def proxies_of(endpoint: Endpoint) -> dict[str, str]:
    """The proxy for ``endpoint`` as the environment has it now.

    A reused connection stays as long as the environment does: another one has another pool.

    Raises:
        ConfigurationError: It cannot be used.
    """
    get = os.environ.get
    named = tuple(map(get, _PROXY_VARIABLES[endpoint.scheme]))
    key = (endpoint.url, named, any(named) and (get("no_proxy"), get("NO_PROXY")))
    known = _proxies.get(key)
    if known is None:
        variables = requests.utils.get_environ_proxies(endpoint.url)
        proxy = requests.utils.select_proxy(endpoint.url, variables)
        known = {endpoint.scheme: _usable(proxy)} if proxy else {}
        if len(_proxies) > 100:
            _proxies.clear()
        _proxies[key] = known
    return known


def _usable(proxy: str) -> str:
    """A proxy's URL with its scheme.

    Raises:
        ConfigurationError: It has no host, another scheme, or the module that SOCKS needs is missing.
    """
    try:
        proxy = requests.utils.prepend_scheme_if_needed(proxy, "http")
        parts = urlsplit(proxy)
        host, scheme, _ = parts.hostname, parts.scheme.lower(), parts.port
    except (ValueError, TypeError, LocationParseError):
        host = scheme = ""
    if not host or scheme not in ("http", "https", *_SOCKS):
        raise ConfigurationError(
            # Not shown: where it is no URL, nobody knows which part of it is a password.
            "The proxy that the environment names (http_proxy, https_proxy or all_proxy) cannot be "
            "used. Write it as http://proxy.example.com:3128"
        )
    if scheme in _SOCKS and find_spec("socks") is None:
        raise ConfigurationError(
            f"The proxy that the environment names, {shown_url(proxy)}, needs: "
            "pip install 'requests[socks]'"
        )
    return proxy


def _without_user(url: str) -> str:
    """``url`` without its user info."""
    return re.sub(r"^([^/?#]*//)[^/?#]*@", r"\1", url)
