"""One exchange with HostBill: a request out, an answer back, within one time limit.

The request goes through ``requests.Session.send`` on an ``HTTPAdapter`` whose ``send`` is left as
it is, so that requests-mock and responses see every call of a user's tests. Time limit and "has a
byte of the request left?" are kept by the connection classes underneath.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

import requests
from requests.structures import CaseInsensitiveDict

from ..secrets import shown_url
from ..version import __version__
from .answer import answers, read
from .body import read_body
from .endpoint import Endpoint, endpoint_of, proxies_of, warn_of_risks
from .failure import failure, was_closed
from .message import Post, Reply
from .pools import ca_of, close_kept, session
from .underway import Underway, thread

_REQUEST_TIMEOUT = 408
_USER_AGENT = f"hbwrapper/{__version__}"


def exchange(post: Post) -> tuple[Reply, Any]:
    """Send ``post`` once, read the whole answer, and decode it.

    A read on a connection that was used before is sent once more, on a new connection and within the
    same time limit, where the old one turns out to be closed or to bring another call's answer.

    Args:
        post: What to send.

    Returns:
        The answer as it came, and decoded.

    Raises:
        ConfigurationError: The URL, the CA file or the proxy cannot be used; nothing was sent.
        TransportError: No whole answer came.
        ResponseError: One came that cannot be read.
    """
    endpoint = endpoint_of(post.url)
    warn_of_risks(endpoint, post.verify)
    interrupted, thread.underway = thread.underway, Underway(post.timeout)
    try:
        return _exchange(post, endpoint, thread.underway)
    except Exception as error:  # noqa: BLE001 - failure() returns what is not its own
        raise failure(error, post, endpoint, thread.underway)  # noqa: B904 - it has its cause
    finally:
        # A signal handler, or a finaliser, may make this call in the midst of another one.
        thread.underway = interrupted


def _exchange(post: Post, endpoint: Endpoint, underway: Underway) -> tuple[Reply, Any]:
    if not post.write:
        try:
            reply = _send(session(one_shot=False), post, endpoint, underway)
            # Some servers answer with this status when they close an idle connection.
            if reply.status != _REQUEST_TIMEOUT or not underway.reused:
                value = read(reply, post)
                if not underway.reused or answers(value, post.name):
                    return reply, value
            close_kept()
        except (requests.RequestException, OSError) as error:
            if not was_closed(error, underway):
                raise
        underway.may_have_run = underway.resent = True
    reply = _send(session(one_shot=True), post, endpoint, underway)
    return reply, read(reply, post)


def _send(session: requests.Session, post: Post, endpoint: Endpoint, underway: Underway) -> Reply:
    prepared = requests.PreparedRequest()
    prepared.method = "POST"
    prepared.url = endpoint.url
    prepared.headers = _headers(post, endpoint)
    prepared.body = post.body
    prepared._cookies = session.cookies
    prepared.hooks = {"response": [_note]}
    response = session.send(
        prepared,
        stream=True,
        timeout=post.timeout or None,
        verify=ca_of(post.verify),
        proxies=proxies_of(endpoint),
        allow_redirects=False,
    )
    try:
        body = read_body(response, post)
    finally:
        response.close()
    return Reply(response.status_code, response.headers, body, underway.location)


def _headers(post: Post, endpoint: Endpoint) -> CaseInsensitiveDict[str | bytes]:
    headers: CaseInsensitiveDict[str | bytes] = CaseInsensitiveDict()
    # One by one: given all at once, it takes three times as long.
    headers["User-Agent"] = _USER_AGENT
    headers["Accept"] = "*/*"
    headers["Accept-Encoding"] = "gzip, deflate"
    headers["Content-Type"] = post.content_type
    headers["Content-Length"] = str(len(post.body))
    if post.write:
        headers["Connection"] = "close"
    if endpoint.authorization:
        headers["Authorization"] = endpoint.authorization
    return headers


def _note(response: requests.Response, **_: Any) -> None:
    underway = thread.underway
    underway.status = response.status_code
    # Session.send prepares the next request of a redirect even when it is not to follow it, and
    # fails on a malformed Location.
    if 300 <= response.status_code < 400 and "Location" in response.headers:
        location = response.headers.pop("Location")
        try:
            location = urljoin(response.url, location)
        except ValueError:
            location = str(location)
        underway.location = shown_url(location)
