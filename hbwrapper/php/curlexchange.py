"""One exchange of PHP's cURL: a request out by the options of a handle, an answer back."""

from __future__ import annotations

import base64
import gzip
import os
import zlib
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from requests.structures import CaseInsensitiveDict

from hbwrapper.curlfile import CURLFile
from hbwrapper.errors import ConfigurationError
from hbwrapper.php import curlnumbers as numbers
from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import elements, pairs
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_bool, to_int
from hbwrapper.php.objects import debug_type
from hbwrapper.php.query import http_build_query
from hbwrapper.php.text import to_bytes
from hbwrapper.wire.endpoint import endpoint_of, proxies_of
from hbwrapper.wire.pools import ca_of, session
from hbwrapper.wire.underway import Underway, thread

MESSAGES = {
    0: "No error", 1: "Unsupported protocol", 3: "URL using bad/illegal format or missing URL",
    5: "Couldn't resolve proxy name", 6: "Couldn't resolve host name",
    7: "Couldn't connect to server", 18: "Transferred a partial file",
    22: "HTTP response code said error", 28: "Timeout was reached", 35: "SSL connect error",
    47: "Number of redirects hit maximum amount",
    52: "Server returned nothing (no headers, no data)",
    55: "Failed sending data to the peer", 56: "Failure when receiving data from the peer",
    60: "SSL peer certificate or SSH remote key was not OK",
    77: "Problem with the SSL CA cert (path? access rights?)",
}  # fmt: skip
_REDIRECTS = (301, 302, 303, 307, 308)


class CurlHandle:
    """PHP's CurlHandle: what ``curl_init`` gives."""

    def __init__(self, url: Any = None) -> None:
        self.options: dict[int, Any] = {}
        self.forget()
        if url is not None:
            self.options[numbers.CURLOPT_URL] = to_string(url)

    def forget(self) -> None:
        """Forget the last exchange."""
        self.errno, self.error = 0, ""
        self.info: dict[str, Any] = {
            "url": "", "content_type": None, "http_code": 0, "header_size": 0, "request_size": 0,
            "filetime": -1, "ssl_verify_result": 0, "redirect_count": 0, "total_time": 0.0,
            "namelookup_time": 0.0, "connect_time": 0.0, "pretransfer_time": 0.0,
            "size_upload": 0.0, "size_download": 0.0, "speed_download": 0.0, "speed_upload": 0.0,
            "starttransfer_time": 0.0, "redirect_time": 0.0, "redirect_url": "", "primary_ip": "",
            "primary_port": 0, "effective_method": "GET",
        }  # fmt: skip

    def option(self, number: int, default: Any = None) -> Any:
        """What an option was set to."""
        value = self.options.get(number)
        return default if value is None else value

    def __repr__(self) -> str:
        return "CurlHandle()"


class Failed(Exception):
    """An exchange that brought no answer."""

    def __init__(self, number: int, message: str = "") -> None:
        super().__init__(message or MESSAGES.get(number, ""))
        self.number = number


def _limit(handle: CurlHandle, seconds: int, milliseconds: int) -> float:
    fine = to_int(handle.option(milliseconds, 0))
    return fine / 1000 if fine else float(to_int(handle.option(seconds, 0)))


def exchanged(handle: CurlHandle, begin: float) -> tuple[bytes, bytes]:
    """The answer's head (of redirects too) and body.

    Raises:
        Failed: None came.
    """
    url, method, headers, body = _request(handle)
    limit = _limit(handle, numbers.CURLOPT_TIMEOUT, numbers.CURLOPT_TIMEOUT_MS)
    before, thread.underway = thread.underway, Underway(limit)
    head = b""
    follows = to_bool(handle.option(numbers.CURLOPT_FOLLOWLOCATION))
    most = to_int(handle.option(numbers.CURLOPT_MAXREDIRS, 30))
    try:
        while True:
            response, data = _sent(handle, url, method, headers, body)
            head += _head(response)
            location = response.headers.get("Location")
            if not (follows and location and response.status_code in _REDIRECTS):
                break
            if handle.info["redirect_count"] >= most >= 0:
                _note(handle, response, url, method, head, data, location, False)
                raise Failed(47, f"Maximum ({most}) redirects followed")
            handle.info["redirect_count"] += 1
            target = urljoin(url, location)
            method, headers, body = _redirected(
                handle, response.status_code, url, target, (method, headers, body)
            )
            url = target
    finally:
        thread.underway = before
    _note(handle, response, url, method, head, data, location, follows)
    if to_bool(handle.option(numbers.CURLOPT_FAILONERROR)) and response.status_code >= 400:
        raise Failed(22, f"The requested URL returned error: {response.status_code}")
    return head, data


def _note(
    handle: CurlHandle, response: Any, url: str, method: str, head: bytes, data: bytes,
    location: str | None, follows: bool,
) -> None:  # fmt: skip
    handle.info.update(
        url=url, http_code=response.status_code, content_type=response.headers.get("Content-Type"),
        header_size=len(head), size_download=float(len(data)), effective_method=method,
    )  # fmt: skip
    if location and not follows:
        handle.info["redirect_url"] = urljoin(url, location)


_Request = tuple[str, "CaseInsensitiveDict[str]", bytes | None]


def _redirected(handle: CurlHandle, status: int, old: str, new: str, request: _Request) -> _Request:
    """What follows a redirect: a POST becomes a GET, and another host learns no password."""
    method, headers, body = request
    headers = headers.copy()
    if status == 303 or (status in (301, 302) and method == "POST"):
        if not handle.option(numbers.CURLOPT_CUSTOMREQUEST):
            method = "GET"
        body = None
        headers.pop("Content-Type", None)
        headers.pop("Content-Length", None)
    here, there = urlsplit(old), urlsplit(new)
    away = (here.hostname, here.port, here.scheme) != (there.hostname, there.port, there.scheme)
    if away and not to_bool(handle.option(numbers.CURLOPT_UNRESTRICTED_AUTH)):
        headers.pop("Authorization", None)
        headers.pop("Cookie", None)
    return method, headers, body


def _request(handle: CurlHandle) -> tuple[str, str, CaseInsensitiveDict[str], bytes | None]:
    """URL, method, headers and body.

    Raises:
        Failed: There is no URL that could be asked.
    """
    url = to_string(handle.option(numbers.CURLOPT_URL, ""))
    handle.info["url"] = url
    if not url or any(ord(char) <= 32 for char in url):
        raise Failed(3)
    if "://" not in url:
        url = f"http://{url}"
        handle.info["url"] = url
    scheme = url.partition("://")[0].lower()
    if scheme not in ("http", "https"):
        raise Failed(1, f'Protocol "{scheme}" not supported or disabled in libcurl')
    posts = to_bool(handle.option(numbers.CURLOPT_POST))
    body, kind = _body(handle) if posts else (None, None)
    method = (
        "POST" if posts else "HEAD" if to_bool(handle.option(numbers.CURLOPT_NOBODY)) else "GET"
    )
    method = to_string(handle.option(numbers.CURLOPT_CUSTOMREQUEST, "")) or method
    headers: CaseInsensitiveDict[str] = CaseInsensitiveDict()
    _add_credentials(handle, headers)
    headers["Accept"] = "*/*"
    for option, name in (
        (numbers.CURLOPT_USERAGENT, "User-Agent"), (numbers.CURLOPT_REFERER, "Referer"),
        (numbers.CURLOPT_COOKIE, "Cookie"),
    ):  # fmt: skip
        if to_string(handle.option(option, "")):
            headers[name] = to_string(handle.option(option))
    encoding = handle.option(numbers.CURLOPT_ENCODING)
    if encoding is not None:
        headers["Accept-Encoding"] = to_string(encoding) or "deflate, gzip"
    if kind is not None and body is not None:
        headers["Content-Length"] = str(len(body))
        headers["Content-Type"] = kind
    for line in elements(handle.option(numbers.CURLOPT_HTTPHEADER, [])):
        _set_header(headers, to_string(line))
    return url, method, headers, body


def _set_header(headers: CaseInsensitiveDict[str], line: str) -> None:
    name, colon, value = line.partition(":")
    if any(char in line for char in "\r\n\0"):
        raise errors.ValueError("curl_setopt(): a header holds a line break")
    if colon and value.strip():
        headers[name.strip()] = value.strip()
    elif colon:
        headers.pop(name.strip(), None)
    elif line.endswith(";"):
        headers[line[:-1].strip()] = ""


def _add_credentials(handle: CurlHandle, headers: CaseInsensitiveDict[str]) -> None:
    bearer = handle.option(numbers.CURLOPT_XOAUTH2_BEARER)
    if bearer is not None:
        headers["Authorization"] = f"Bearer {to_string(bearer)}"
        return
    how = to_int(handle.option(numbers.CURLOPT_HTTPAUTH, numbers.CURLAUTH_BASIC))
    user = handle.option(numbers.CURLOPT_USERPWD)
    if user is None and handle.option(numbers.CURLOPT_USERNAME) is not None:
        name, password = (
            to_string(handle.option(option, ""))
            for option in (numbers.CURLOPT_USERNAME, numbers.CURLOPT_PASSWORD)
        )
        user = f"{name}:{password}"
    if user is None:
        return
    if not how & numbers.CURLAUTH_BASIC:
        raise NotImplementedError("curl_exec(): CURLOPT_HTTPAUTH other than basic")
    text = to_string(user)
    joined = text if ":" in text else f"{text}:"
    headers["Authorization"] = f"Basic {base64.b64encode(to_bytes(joined)).decode()}"


def _body(handle: CurlHandle) -> tuple[bytes, str]:
    """The form and its content type: an array is multipart, a text is sent as it is."""
    fields = handle.option(numbers.CURLOPT_POSTFIELDS, "")
    if not isinstance(fields, (list, dict)):
        if debug_type(fields) not in ("string", "int", "float", "bool", "null"):
            fields = http_build_query(fields)
        return to_bytes(fields), "application/x-www-form-urlencoded"
    parts = [
        (str(name), _part(item))
        for name, value in pairs(fields)
        for item in (elements(value) if isinstance(value, (list, dict)) else [value])
    ]
    if not parts:
        return b"", "application/x-www-form-urlencoded"
    boundary = f"------------------------{os.urandom(8).hex()}"
    return urllib3.encode_multipart_formdata(parts, boundary)


def _part(value: Any) -> Any:
    if not isinstance(value, CURLFile):
        return to_bytes(to_string(value))
    with open(value.name, "rb") as file:
        return value.postname, file.read(), value.mime


def _sent(
    handle: CurlHandle, url: str, method: str, headers: CaseInsensitiveDict[str], body: bytes | None
) -> tuple[requests.Response, bytes]:
    """One request, and its answer.

    Raises:
        Failed: None came.
    """
    try:
        endpoint = endpoint_of(url)
    except (ConfigurationError, ValueError):
        raise Failed(3) from None
    prepared = requests.PreparedRequest()
    sent: Any = headers.copy()
    prepared.method, prepared.url, prepared.headers = method, endpoint.url, sent
    if endpoint.authorization:
        prepared.headers.setdefault("Authorization", endpoint.authorization)
    # requests would name itself; a None keeps a header away.
    for name in ("User-Agent", "Accept-Encoding"):
        prepared.headers.setdefault(name, urllib3.util.SKIP_HEADER)
    prepared.body = body
    opened = session(one_shot=True)
    prepared._cookies = opened.cookies
    prepared.hooks = {"response": []}
    total = _limit(handle, numbers.CURLOPT_TIMEOUT, numbers.CURLOPT_TIMEOUT_MS) or None
    connect = _limit(handle, numbers.CURLOPT_CONNECTTIMEOUT, numbers.CURLOPT_CONNECTTIMEOUT_MS)
    try:
        response = opened.send(
            prepared, stream=True, timeout=(connect or total, total), verify=_verify(handle),
            proxies=_proxies(handle, endpoint), allow_redirects=False,
        )  # fmt: skip
        try:
            return response, _read(response, handle)
        finally:
            response.close()
    except ConfigurationError as error:
        raise Failed(77, str(error)) from None
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        raise _failure(error, url, total) from None


def _verify(handle: CurlHandle) -> bool | str:
    """Whose certificates are trusted. Without the host's name checked, none would be worth much."""
    if not to_bool(handle.option(numbers.CURLOPT_SSL_VERIFYPEER, True)):
        return False
    path = handle.option(numbers.CURLOPT_CAINFO, handle.option(numbers.CURLOPT_CAPATH))
    return ca_of(None if path is None else to_string(path))


def _proxies(handle: CurlHandle, endpoint: Any) -> dict[str, str]:
    proxy = handle.option(numbers.CURLOPT_PROXY)
    if proxy is None:
        return dict(proxies_of(endpoint) or {})
    text = to_string(proxy)
    return {endpoint.scheme: text if "://" in text else f"http://{text}"} if text else {}


def _read(response: requests.Response, handle: CurlHandle) -> bytes:
    raw: Any = response.raw
    own = isinstance(raw, urllib3.HTTPResponse)
    data: bytes = raw.read(decode_content=False) if own else response.content
    if own and handle.option(numbers.CURLOPT_ENCODING) is not None:
        encoding = response.headers.get("Content-Encoding", "").lower()
        if encoding in ("gzip", "x-gzip"):
            return gzip.decompress(data)
        if encoding == "deflate":
            return zlib.decompress(data)
    return data


def _head(response: requests.Response) -> bytes:
    lines = [f"HTTP/1.1 {response.status_code} {response.reason or ''}".rstrip()]
    lines += [f"{name}: {value}" for name, value in response.headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _failure(error: Exception, url: str, total: float | None) -> Failed:
    """CURL's number and words for what went wrong; nothing of the form is in them."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    chain: list[BaseException] = []
    seen: BaseException | None = error
    while seen is not None and seen not in chain:
        chain.append(seen)
        reason = getattr(seen, "reason", None)
        inner = reason if isinstance(reason, BaseException) else None
        first = seen.args[0] if seen.args and isinstance(seen.args[0], BaseException) else None
        seen = inner or first or seen.__cause__ or seen.__context__
    names = [type(link).__name__ for link in chain]
    words = " ".join(str(link) for link in chain)
    if thread.underway.timed_out or any("Timeout" in name for name in names):
        waited = round((total or 0) * 1000)
        return Failed(28, f"Operation timed out after {waited} milliseconds with 0 bytes received")
    if "CERTIFICATE_VERIFY_FAILED" in words:
        return Failed(60, "SSL certificate problem: the certificate cannot be verified")
    if any("SSL" in name for name in names):
        return Failed(35, "SSL connect error")
    if any(name in ("NameResolutionError", "gaierror") for name in names):
        return Failed(6, f"Could not resolve host: {host}")
    if "ProxyError" in names:
        return Failed(7, "Failed to connect to the proxy: Couldn't connect to server")
    if any(name in ("NewConnectionError", "ConnectionRefusedError") for name in names):
        message = f"Failed to connect to {host} port {port} after 0 ms: Couldn't connect to server"
        return Failed(7, message)
    if "RemoteDisconnected" in names:
        return Failed(52, "Empty reply from server")
    if "IncompleteRead" in names:
        return Failed(18, "transfer closed with outstanding read data remaining")
    if any(name.startswith(("Invalid", "Location")) for name in names):
        return Failed(3)
    return Failed(56, "Recv failure: Connection reset by peer")
