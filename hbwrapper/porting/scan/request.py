"""Requests that PHP sends by itself: what is in a form, a query string or a cURL handle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote_plus

from .values import (
    ANY_ARRAY,
    EMPTY,
    NULL,
    UNKNOWN,
    Array,
    Choice,
    Const,
    Entry,
    Form,
    Item,
    KeyOf,
    Param,
    Text,
    Value,
    choice,
    concat,
    join,
    lookup,
    members,
    merge,
    set_item,
)

# Stands for a piece of a text that is no literal, while the text is taken apart.
_HOLE = 0xF0000


def form_fields(value: Value, *, query: bool = False) -> Value:
    """The fields of a form body, or with ``query`` of a URL's query string.

    Args:
        value: An array (cURL's multipart), ``http_build_query`` of one, or a text.
        query: Leave out what precedes the first question mark.
    """
    found: list[Value] = []
    for member in members(value):
        if isinstance(member, Form):
            found.append(EMPTY if query else form_fields(member.value))
        elif isinstance(member, Text):
            found.append(_parse(member, query))
        elif isinstance(member, (Array, Param, Item)):
            found.append(EMPTY if query else member)
        elif query or member == NULL:
            found.append(EMPTY)
        else:
            found.append(ANY_ARRAY)
    return choice(found)


def _parse(text: Text, query: bool) -> Value:
    holes: list[Value] = []
    skeleton = ""
    at = text.at
    for part in text.parts:
        if isinstance(part, str):
            skeleton += part
        else:
            skeleton += chr(_HOLE + len(holes))
            holes.append(part)

    def pieces(text: str) -> Value:
        return concat([holes[ord(c) - _HOLE] if ord(c) >= _HOLE else Text((c,), at) for c in text])

    if query:
        _, mark, skeleton = skeleton.partition("?")
        if not mark:
            return EMPTY
        skeleton = skeleton.partition("#")[0]
    fields: Value = EMPTY
    for pair in skeleton.replace("&amp;", "&").split("&"):
        name, equals, content = pair.partition("=")
        name = name.lstrip()
        if not name:
            continue
        if len(name) == 1 and ord(name) >= _HOLE:
            hole = holes[ord(name) - _HOLE]
            if equals:
                # "$k=" . urlencode($v), inside a foreach over the fields.
                keys = [base.base for base in members(hole) if isinstance(base, KeyOf)]
                fields = merge(fields, keys[0] if keys else ANY_ARRAY)
            elif isinstance(hole, (Form, Text, Choice)):
                fields = merge(fields, form_fields(hole))
            else:
                fields = merge(fields, ANY_ARRAY)
        elif any(ord(c) >= _HOLE for c in name):
            # `name[$n]=…` is still one of `name`.
            stem = unquote_plus(name.partition("[")[0])
            if "[" in name and all(ord(c) < _HOLE for c in stem):
                fields = set_item(fields, Text((f"{stem}[]",)), Entry(UNKNOWN, at))
            else:
                fields = merge(fields, ANY_ARRAY)
        else:
            field = unquote_plus(name).strip()
            literal = all(ord(c) < _HOLE for c in content)
            entry = Entry(pieces(unquote_plus(content)), at, literal)
            fields = set_item(fields, Text((field,)), entry)
    return fields


@dataclass
class Request:
    """What is known of a request that PHP sends by itself.

    Attributes:
        url: Where to.
        body: What is posted.
        unverified: Is TLS verification switched off?
        redirects: Are redirects followed?
        sent: Was it sent by name (``curl_exec``)?
    """

    url: Value = UNKNOWN
    body: Value = NULL
    unverified: bool = False
    redirects: bool = False
    sent: bool = False

    def copy(self) -> Request:
        """The same, to be changed apart."""
        return Request(self.url, self.body, self.unverified, self.redirects)

    def option(self, name: str, value: Value, *, maybe: bool) -> None:
        """Follow ``curl_setopt``; ``maybe``: on some ways through the program only."""
        if name == "CURLOPT_URL":
            self.url = join(self.url, value) if maybe and self.url != UNKNOWN else value
        elif name == "CURLOPT_POSTFIELDS":
            self.body = join(self.body, value) if maybe and self.body != NULL else value
        elif name in ("CURLOPT_SSL_VERIFYPEER", "CURLOPT_SSL_VERIFYHOST"):
            self.unverified = self.unverified or is_off(value)
        elif name == "CURLOPT_FOLLOWLOCATION":
            self.redirects = not is_off(value)

    def options(self, values: Value) -> None:
        """Follow ``curl_setopt_array``."""
        for member in members(values):
            if isinstance(member, Array):
                for key, entry in member.items.items():
                    self.option(key, entry.value, maybe=entry.maybe)

    def stream(self, context: Value) -> None:
        """Follow the options of a stream context."""
        content = lookup(lookup(context, "http"), "content")
        if content != NULL:
            self.body = content
        tls = lookup(context, "ssl")
        self.unverified = any(
            is_off(lookup(tls, name), absent=False) for name in ("verify_peer", "verify_peer_name")
        )

    def fields(self) -> Value:
        """All fields, of the query string and of the body."""
        query = form_fields(self.url, query=True)
        body = form_fields(self.body)
        if query == EMPTY:
            return body
        return query if body == EMPTY else merge(query, body)

    @property
    def multipart(self) -> bool:
        """Is an array posted as it is, which nested arrays do not survive?"""
        return any(isinstance(member, Array) for member in members(self.body))


def is_off(value: Value, *, absent: bool = True) -> bool:
    """Is a switch turned off? ``absent`` says whether null counts."""
    for member in members(value):
        if isinstance(member, Const) and not member.value and (absent or member != NULL):
            return True
        if isinstance(member, Text) and member.literal in ("", "0"):
            return True
    return False


def points_to_api(url: Value) -> bool:
    """Does a URL name HostBill's admin API, as far as it can be read?"""
    for member in members(url):
        if isinstance(member, Text):
            text = member.skeleton.lower().partition("?")[0]
            if "admin/api.php" in text or "\0/api.php" in text or text.startswith("\0api.php"):
                return True
    return False


def has_key(fields: Value, names: Iterable[str]) -> bool:
    """Has one of the arrays in ``fields`` one of these keys?"""
    return any(
        isinstance(member, Array) and any(name in member.items for name in names)
        for member in members(fields)
    )
