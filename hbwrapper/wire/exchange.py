"""One exchange with HostBill: a request out, an answer back, within one time limit.

The request goes through ``requests.Session.send`` on an ``HTTPAdapter`` whose ``send`` is left as
it is, so that requests-mock and responses see every call of a user's tests. Time limit and "has a
byte of the request left?" are kept by the connection classes underneath.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import urljoin

import requests
import urllib3
from requests.structures import CaseInsensitiveDict

from .. import __version__
from ..errors import ConfigurationError, HBWrapperError
from ..secrets import shown_url
from .failure import UNDERLYING, failure, was_closed
from .pools import ca_of, session
from .state import State, thread
from .target import Target, proxies_of, target_of, warn_of_risks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..settings import Verify

_REQUEST_TIMEOUT = 408
_USER_AGENT = f"hbwrapper/{__version__}"


class Request:
    """One call's form on its way to one URL; the repr shows neither.

    Attributes:
        hide: Hides the call's secrets in a text that came from elsewhere.
    """

    __slots__ = ("body", "content_type", "hide", "name", "timeout", "url", "verify", "write")

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
        hide: Callable[[str], str],
    ) -> None:
        self.name = name
        self.url = url
        self.body = body
        self.content_type = content_type
        self.timeout = timeout
        self.verify = verify
        self.write = write
        self.hide = hide

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


def exchange(request: Request) -> Reply | HBWrapperError:
    """Send ``request`` once, and read the whole answer.

    A read whose reused connection turns out to be closed is sent once more, on a new connection
    and within the same time limit.

    Returns:
        The answer, or the error; errors are returned, so that no traceback shows this frame.
    """
    interrupted, thread.state = thread.state, State(request.timeout)
    try:
        return _exchange(request, thread.state)
    finally:
        # A signal handler, or a finaliser, may make this call in the midst of another one.
        thread.state = interrupted


def _exchange(request: Request, state: State) -> Reply | HBWrapperError:
    try:
        target = target_of(request.url)
    except ConfigurationError as error:
        return error
    warn_of_risks(target, request.verify)
    try:
        try:
            reply = _send(session(one_shot=request.write), request, target, state)
            # So some servers take leave of an idle connection.
            closed = reply.status == _REQUEST_TIMEOUT and state.reused
        except (requests.RequestException, OSError) as error:
            closed = was_closed(error, state)
            if request.write or not closed:
                raise
        if request.write or not closed:
            return reply
        state.may_have_run = state.resent = True
        return _send(session(one_shot=True), request, target, state)
    except HBWrapperError as error:
        return error
    except (requests.RequestException, urllib3.exceptions.HTTPError, *UNDERLYING) as error:
        return failure(error, request, target, state)


def _send(session: requests.Session, request: Request, target: Target, state: State) -> Reply:
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
        verify=ca_of(request.verify),
        proxies=proxies_of(target),
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


def _headers(request: Request, target: Target) -> CaseInsensitiveDict[str | bytes]:
    headers: CaseInsensitiveDict[str | bytes] = CaseInsensitiveDict()
    # One by one: given all at once, it takes three times as long.
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
    state = thread.state
    state.status = response.status_code
    # Session.send prepares the next request of a redirect even when it is not to follow it, and
    # fails on a malformed Location.
    if 300 <= response.status_code < 400 and "Location" in response.headers:
        location = response.headers.pop("Location")
        try:
            location = urljoin(response.url, location)
        except ValueError:
            location = str(location)
        state.location = shown_url(location)
