"""The stand-in's page: its tables, the calls that came, and buttons for clock and reset.

It is for the browser of whoever runs the sandbox: it answers on loopback alone, under loopback's
names alone (so that no other site's name can be made to mean it), and lets no other site write.
"""

from __future__ import annotations

import ipaddress
import json
import re
import secrets
from contextlib import suppress
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from . import views

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from ..app import HostBill

_ROUTES = Map(
    [
        Rule("/", endpoint="overview", methods=["GET"]),
        Rule("/calls", endpoint="calls", methods=["GET"]),
        Rule("/tables/<table>", endpoint="table", methods=["GET"]),
        Rule("/tables/<table>/<int:number>", endpoint="record", methods=["GET"]),
        Rule("/_sandbox/clock", endpoint="clock", methods=["GET", "POST"]),
        Rule("/_sandbox/reset", endpoint="reset", methods=["POST"]),
        Rule("/_sandbox/style.css", endpoint="style", methods=["GET"]),
        Rule("/_sandbox/live.js", endpoint="script", methods=["GET"]),
    ]
)
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: with that, browsers hide the origin of forms from us.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
# What browsers send with a request and scripts do not.
_BROWSERS = ("Origin", "Referer", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Cookie")
_UNITS = {"": "seconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class Page:
    """The page of one installation.

    Args:
        hostbill: The installation.
        reset: Puts it back to how it began.
    """

    def __init__(self, hostbill: HostBill, reset: Callable[[], None]) -> None:
        self._hostbill = hostbill
        self._put_back = reset
        # Forms carry it; only pages of ours can have read it.
        self._token = secrets.token_urlsafe(16)

    def respond(self, request: Request) -> Response:
        """Answer one request."""
        try:
            refusal = _refusal(request) or self._without_token(request)
            if refusal:
                response = _plain(f"{refusal}\n", 403)
            else:
                endpoint, values = _ROUTES.bind_to_environ(request.environ).match()
                response = getattr(self, f"_{endpoint}")(request, **values)
        except HTTPException as error:
            response = _plain(f"{error.description}\n", error.code or 500)
            response.headers.update(
                (name, value) for name, value in error.get_headers() if name == "Allow"
            )
        response.headers.update(_HEADERS)
        return response

    def _without_token(self, request: Request) -> str:
        """Why a browser's write is refused: it does not come from a form of ours."""
        if request.method != "POST" or not any(name in request.headers for name in _BROWSERS):
            return ""
        given = request.form.get("token", "")
        if secrets.compare_digest(given.encode(), self._token.encode()):
            return ""
        return "The form is not this sandbox's own, or older than its start: reload the page"

    def _overview(self, request: Request) -> Response:
        return self._html(request, "Sandbox", views.overview(self._hostbill))

    def _calls(self, request: Request) -> Response:
        return self._html(request, "Calls", views.calls(self._hostbill, request.args))

    def _table(self, request: Request, table: str) -> Response:
        content = views.table(self._hostbill, table, request.args)
        if content is None:
            raise NotFound(f"There is no table {table}")
        return self._html(request, table, content)

    def _record(self, request: Request, table: str, number: int) -> Response:
        content = views.record(self._hostbill, table, number)
        if content is None:
            raise NotFound(f"There is no record {number} in {table}")
        return self._html(request, f"{table} {number}", content)

    def _html(self, request: Request, title: str, content: Markup) -> Response:
        # Where the browser is to return to after a form.
        back = request.full_path if request.query_string else request.path
        page = views.page(title, content, self._hostbill.clock, self._token, back)
        return Response(page, mimetype="text/html")

    def _style(self, _: Request) -> Response:
        return Response(_file("style.css"), mimetype="text/css")

    def _script(self, _: Request) -> Response:
        return Response(_file("live.js"), mimetype="text/javascript")

    def _clock(self, request: Request) -> Response:
        clock = self._hostbill.clock
        if request.method == "POST":
            try:
                _turn(clock, _fields(request))
            except ValueError as error:
                return _plain(f"{error}\n", 400)
        shown = {"time": clock.now().isoformat(), "running": clock.running}
        return self._done(request, shown)

    def _reset(self, request: Request) -> Response:
        self._put_back()
        return self._done(request, {"reset": True})

    def _done(self, request: Request, shown: dict[str, Any]) -> Response:
        back = request.form.get("back", "")
        if request.method == "POST" and "token" in request.form:
            # To a path of ours, whatever the form says.
            path = back if re.fullmatch(r"/(?![/\\])[\x21-\x7e]*", back) else "/"
            return Response(status=303, headers={"Location": path})
        return Response(json.dumps(shown) + "\n", mimetype="application/json")


def _file(name: str) -> bytes:
    return files(__package__).joinpath(name).read_bytes()


def _plain(text: str, status: int) -> Response:
    return Response(text, status, mimetype="text/plain")


def _refusal(request: Request) -> str:
    """Why a request is refused; empty where it comes from this machine, and from a page of ours."""
    if not _is_loopback(request.remote_addr or ""):
        return "The page is for this machine alone"
    host = request.headers.get("Host", "")
    if not _is_loopback(urlsplit(f"//{host}").hostname or ""):
        return "The page answers under the names of loopback alone: localhost, 127.0.0.1 or [::1]"
    if request.method != "POST":
        return ""
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"{request.scheme}://{host}":
        return "Other sites may not write here"
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        return "Other sites may not write here"
    return ""


def _is_loopback(name: str) -> bool:
    with suppress(ValueError):
        address = ipaddress.ip_address(name)
        # How a server that listens on IPv6 shows an IPv4 address.
        return (getattr(address, "ipv4_mapped", None) or address).is_loopback
    return name == "localhost"


def _fields(request: Request) -> dict[str, str]:
    """What a form or a JSON object says.

    Raises:
        ValueError: It is no object of texts and numbers.
    """
    if request.mimetype != "application/json":
        return {**request.form.to_dict(), **request.args.to_dict()}
    try:
        given = json.loads(request.get_data())
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise ValueError("the body is no JSON object")  # noqa: TRY004 - it is the request's fault
    return {name: str(value) for name, value in given.items() if value is not False}


def _turn(clock: Any, fields: dict[str, str]) -> None:
    """Do with the clock what the fields say.

    Raises:
        ValueError: They say nothing, or what cannot be done.
    """
    known = [name for name in ("set", "advance", "stop", "start") if fields.get(name)]
    if not known:
        raise ValueError(
            "say set=2027-01-31T12:00:00, advance=30d (s, m, h or d), stop=1 or start=1"
        )
    if "set" in known:
        clock.set(fields["set"])
    if "advance" in known:
        match = re.fullmatch(r"(-?\d{1,9}(?:\.\d{1,6})?)([smhd]?)", fields["advance"].strip())
        if match is None:
            raise ValueError("advance is a number of seconds, or one with s, m, h or d: 30d")
        clock.advance(**{_UNITS[match[2]]: float(match[1])})
    if "stop" in known:
        clock.stop()
    if "start" in known:
        clock.start()
