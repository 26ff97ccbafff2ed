"""Settings for vcrpy, so that a cassette of HostBill's answers may be kept beside the tests.

In a cassette, secrets are hidden and persons replaced by invented ones; see ``persons``. The
installation's address is left out as well, so that a test that replays it needs no settings of its
own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from ..secrets import HIDDEN, scrub, shown_url
from .persons import Persons

if TYPE_CHECKING:
    from collections.abc import Iterator

URL = "https://hostbill.example/admin/api.php"
"""Where every recorded call went, as the cassette says."""

_FORM = "application/x-www-form-urlencoded"
_CREDENTIALS = ("api_id", "api_key")
# Of an answer's headers, what a test can need.
_HEADERS = ("content-type", "location", "retry-after")
# A shorter API ID may be a word or number like any other.
_SHORTEST_SECRET = 6


def vcr_config(*, salt: str = "", **more: Any) -> dict[str, Any]:
    """What ``vcr.VCR(...)`` takes, and pytest-recording's fixture ``vcr_config`` returns.

    Secrets are hidden: API ID and key, user info, parameters and fields of answers that are like a
    password. E-mail addresses, names, phone numbers, postal and IP addresses become invented ones;
    the same person stays the same person, and ids stay. Texts (a ticket's body, notes) are searched
    for e-mail addresses and for persons that answers have named; what else stands in them is to be
    read before a cassette is committed.

    A request is replayed for the call with the same parameters, whatever installation the settings
    name. Requests that are not HostBill calls are recorded as they are.

    Args:
        salt: Enters into every replacement; the same one to record and to replay. Without it, who
            knows an e-mail address can find out whether a cassette has it.
        **more: Further settings of vcrpy's, or others in place of ours: ``record_mode="none"``.

    Returns:
        The settings, as keywords.
    """
    recorder = _Recorder(Persons(salt))
    return {
        "before_record_request": recorder.request,
        "before_record_response": recorder.response,
        "decode_compressed_response": True,
        "match_on": ["method", "uri", "body"],
        **more,
    }


class _Recorder:
    """Changes what is recorded, and in the same way what is compared with it."""

    def __init__(self, persons: Persons) -> None:
        self._persons = persons
        self._secrets: set[str] = set()

    def request(self, request: Any) -> Any:
        """A request as the cassette has it; vcrpy passes a copy."""
        fields = list(_fields(request))
        names = {name for name, _ in fields}
        if not {"call", *_CREDENTIALS} <= names:
            return request
        given = (value for name, value in fields if name in _CREDENTIALS and value != HIDDEN)
        self._secrets.update(value for value in given if len(value) >= _SHORTEST_SECRET)
        kept = [(name, value) for name, value in fields if name not in _CREDENTIALS]
        shown = [*self._persons.pairs(kept), *((name, HIDDEN) for name in _CREDENTIALS)]
        request.uri = URL
        request.body = urlencode(shown).encode()
        request.headers = {"Content-Type": _FORM}
        return request

    def response(self, response: Any) -> Any:
        """An answer as the cassette has it; vcrpy passes a copy."""
        body = response["body"]["string"]
        data = body if isinstance(body, bytes) else str(body).encode()
        try:
            # Not by PHP's rules: a number keeps its digits.
            value = json.loads(data)
        except (ValueError, RecursionError):
            text = self._persons.text(data.decode("utf-8", "surrogateescape"))
        else:
            text = json.dumps(self._persons.replaced(value), ensure_ascii=False)
        text = scrub(text, self._secrets)
        response["body"]["string"] = text.encode("utf-8", "surrogateescape")
        response["headers"] = dict(_headers(response["headers"]))
        return response


def _headers(headers: Any) -> Iterator[tuple[str, Any]]:
    for name, values in headers.items():
        if name.lower() == "location":
            yield name, [shown_url(str(value)) for value in values]
        elif name.lower() in _HEADERS:
            yield name, values


def _fields(request: Any) -> Iterator[tuple[str, str]]:
    """The fields of a form; of a file its name, type and digest."""
    body = request.body or b""
    data = body if isinstance(body, bytes) else str(body).encode()
    kind = _text(
        {name.lower(): value for name, value in request.headers.items()}.get("content-type")
    )
    if kind.startswith(_FORM):
        yield from parse_qsl(data.decode("utf-8", "replace"), keep_blank_values=True)
    elif kind.startswith("multipart/form-data"):
        yield from _parts(kind, data)


def _parts(kind: str, data: bytes) -> Iterator[tuple[str, str]]:
    from email import message_from_bytes
    from email.policy import HTTP
    from hashlib import sha256

    message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + data, policy=HTTP)
    for part in message.iter_parts():
        name = str(part.get_param("name", "", "content-disposition"))
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
        if part.get_filename() is None:
            yield name, content.decode("utf-8", "replace")
        else:
            digest = sha256(content).hexdigest()
            yield name, f"{part.get_filename()}; {part.get_content_type()}; sha256 {digest}"


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value.decode("latin-1") if isinstance(value, bytes) else str(value or "")
