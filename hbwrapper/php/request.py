"""The request that a page answers: ``$_GET`` and its like, headers, status, the session.

    from hbwrapper import php

    with php.request.serving(get={"page": 2}, method="POST", post=form) as reply:
        page.render()
    reply.status, reply.headers, reply.session

Outside of ``serving`` a program is PHP's command line: the form is empty, ``$_SERVER`` has the
arguments, and headers are noted and go nowhere. Each thread and each task has a request of its own.
"""

from __future__ import annotations

import contextvars
import os
import re
import sys
import time
import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from hbwrapper.php.arrays import php_keys
from hbwrapper.php.clock import gmdate
from hbwrapper.php.conversion import to_string
from hbwrapper.php.encoding import rawurlencode
from hbwrapper.php.numerics import to_bool, to_int

SUPERGLOBALS = ("get", "post", "request", "cookie", "files", "server", "session", "env", "globals")


class Request:
    """One request, and what the program answers beside its text.

    Attributes:
        get: ``$_GET``.
        post: ``$_POST``.
        request: ``$_REQUEST``.
        cookie: ``$_COOKIE``.
        files: ``$_FILES``.
        server: ``$_SERVER``.
        session: ``$_SESSION``.
        env: ``$_ENV``.
        globals: ``$GLOBALS``, as far as a program keeps something there by itself.
        headers: The headers that the program sent, as (name, value).
        status: The status that it set; 200 if it set none.
    """

    def __init__(self, **given: Mapping[Any, Any]) -> None:
        unknown = given.keys() - set(SUPERGLOBALS)
        if unknown:
            raise TypeError(f"a request has no {min(unknown)}: give {', '.join(SUPERGLOBALS)}")
        arrays = {name: _array(given.get(name, {})) for name in SUPERGLOBALS}
        self.get: dict[Any, Any] = arrays["get"]
        self.post: dict[Any, Any] = arrays["post"]
        self.request: dict[Any, Any] = arrays["request"] or {**self.get, **self.post}
        self.cookie: dict[Any, Any] = arrays["cookie"]
        self.files: dict[Any, Any] = arrays["files"]
        self.server: dict[Any, Any] = arrays["server"]
        self.session: dict[Any, Any] = arrays["session"]
        self.env: dict[Any, Any] = arrays["env"]
        self.globals: dict[Any, Any] = arrays["globals"]
        self.headers: list[tuple[str, str]] = []
        self.status = 200


def _array(given: Mapping[Any, Any]) -> dict[Any, Any]:
    made = php_keys(dict(given))
    return made if isinstance(made, dict) else dict(enumerate(made))


def command_line() -> dict[str, Any]:
    """``$_SERVER`` of the command line."""
    now = time.time()
    return {
        **os.environ,
        "PHP_SELF": sys.argv[0],
        "SCRIPT_NAME": sys.argv[0],
        "SCRIPT_FILENAME": sys.argv[0],
        "REQUEST_TIME": int(now),
        "REQUEST_TIME_FLOAT": now,
        "argv": list(sys.argv),
        "argc": len(sys.argv),
    }


_current: contextvars.ContextVar[Request | None] = contextvars.ContextVar("request", default=None)


def active() -> Request:
    """The request that is being answered; the command line's where there is none."""
    found = _current.get()
    if found is None:
        found = Request(server=command_line())
        _current.set(found)
    return found


@contextmanager
def serving(request: Request | None = None, **given: Any) -> Iterator[Request]:
    """Answer a request: fill the superglobals, and note what the program answers.

    Args:
        request: A request; or its parts:
        given: ``get``, ``post``, ``cookie``, ``files``, ``server``, ``session``: dicts;
            ``method``: GET or POST.

    Yields:
        The request, whose ``headers``, ``status`` and ``session`` the program changes.

    Raises:
        TypeError: A part that a request does not have.
    """
    if request is None:
        method = given.pop("method", "POST" if given.get("post") else "GET")
        now = time.time()
        known = {
            "REQUEST_METHOD": method, "REQUEST_TIME": int(now), "REQUEST_TIME_FLOAT": now,
            "SERVER_PROTOCOL": "HTTP/1.1", "REQUEST_URI": "/", "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "localhost", "SCRIPT_NAME": "/index.php", "PHP_SELF": "/index.php",
        }  # fmt: skip
        request = Request(**{**given, "server": {**known, **given.get("server", {})}})
    token = _current.set(request)
    try:
        yield request
    finally:
        _current.reset(token)


# What the program answers

_STATUS = re.compile(r"HTTP/\d(?:\.\d)?\s+(\d{3})")


def header(line: Any, replace: Any = True, code: Any = 0) -> None:
    """``header()``: note a header, or a status line; ``Location`` makes the status 302.

    Args:
        line: ``"Location: /here"``, or ``"HTTP/1.1 404 Not Found"``.
        replace: Take away those of the same name.
        code: The status; 0 leaves it.
    """
    request, text = active(), to_string(line).strip()
    status = _STATUS.match(text)
    if status:
        request.status = int(status[1])
        return
    name, colon, value = text.partition(":")
    if not colon:
        return
    if to_bool(replace):
        header_remove(name)
    request.headers.append((name.strip(), value.strip()))
    if to_int(code):
        request.status = to_int(code)
    elif name.strip().lower() == "location" and request.status not in (201, *range(300, 400)):
        request.status = 302


def header_remove(name: Any = None) -> None:
    """``header_remove()``: the headers of a name, or all."""
    request = active()
    low = None if name is None else to_string(name).strip().lower()
    request.headers[:] = [] if low is None else [h for h in request.headers if h[0].lower() != low]


def headers_list() -> list[str]:
    """``headers_list()``: those noted so far, as lines."""
    return [f"{name}: {value}" for name, value in active().headers]


def headers_sent() -> bool:
    """``headers_sent()``: False; they go when the program has ended."""
    return False


def http_response_code(code: Any = 0) -> int | bool:
    """``http_response_code()``: the status so far; of the command line False, or true where set."""
    request = active()
    serves = "REQUEST_METHOD" in request.server
    before = request.status
    if to_int(code):
        request.status = to_int(code)
        return before if serves or before != 200 else True
    return before if serves or before != 200 else False


def setcookie(
    name: Any, value: Any = "", expires: Any = 0, path: Any = "", domain: Any = "",
    secure: Any = False, httponly: Any = False,
) -> bool:  # fmt: skip
    """``setcookie()``: note a ``Set-Cookie`` header.

    Args:
        name: The cookie's name.
        value: Its value; the empty one deletes it.
        expires: Seconds since 1970; or an array of the options by name.
        path: Where it counts.
        domain: For which hosts.
        secure: Over TLS alone.
        httponly: Not for scripts.
    """
    options = {"expires": expires, "path": path, "domain": domain, "secure": secure,
               "httponly": httponly, "samesite": ""}  # fmt: skip
    if isinstance(expires, dict):
        options = {**dict.fromkeys(options, ""), **{str(k).lower(): v for k, v in expires.items()}}
    text = f"{to_string(name)}={rawurlencode(value)}"
    until = to_int(options["expires"])
    if to_string(value) == "":
        text = f"{to_string(name)}=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0"
    elif until > 0:
        rest = max(until - int(time.time()), 0)
        text += f"; expires={gmdate('D, d-M-Y H:i:s', until)} GMT; Max-Age={rest}"
    for label in ("path", "domain"):
        if to_string(options[label]):
            text += f"; {label}={to_string(options[label])}"
    text += "; secure" if to_bool(options["secure"]) else ""
    text += "; HttpOnly" if to_bool(options["httponly"]) else ""
    if to_string(options["samesite"]):
        text += f"; SameSite={to_string(options['samesite'])}"
    active().headers.append(("Set-Cookie", text))
    return True


def session_start(options: Any = None) -> bool:
    """``session_start()``: the session is what ``serving`` was given."""
    active()
    return True


def session_destroy() -> bool:
    """``session_destroy()``: empty the session."""
    active().session.clear()
    return True


def session_id(name: Any = None) -> str:
    """``session_id()``: the empty text: who serves the program keeps the session."""
    return ""


class _Module(types.ModuleType):
    """This module; its superglobals are those of the request that is being answered."""

    def __getattr__(self, name: str) -> Any:
        if name in SUPERGLOBALS or name in ("headers", "status"):
            return getattr(active(), name)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        if name in SUPERGLOBALS:
            setattr(active(), name, _array(dict(value) if isinstance(value, dict) else
                                            dict(enumerate(value or ()))))  # fmt: skip
        else:
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Module
