"""From parameters to a form's body, by PHP's rules.

Two sets of rules exist. ``curl`` is what PHP's HBWrapper sends, an array given to cURL: null and
false become empty. ``query`` is ``http_build_query``: null is left out, false is 0. Nested arrays
become bracketed keys in both (cURL would mangle them).
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any, BinaryIO, Literal, TypeAlias

    Rules: TypeAlias = Literal["curl", "query"]
    Field: TypeAlias = "tuple[str, bytes | Upload]"

# What the client sends itself; a parameter cannot.
RESERVED = frozenset(("call", "outputformat", "api_id", "api_key"))

_PLAIN = re.compile(rb"[A-Za-z0-9_.-]*").fullmatch

# How many fields PHP's server side reads unless its max_input_vars says more.
MAX_FIELDS = 1000


class Upload:
    """A file to upload: its name, type and content."""

    __slots__ = ("data", "mime", "name")

    def __init__(self, name: str, mime: str, data: bytes) -> None:
        self.name = name
        self.mime = mime
        self.data = data

    def __repr__(self) -> str:
        return f"<upload {self.name!r}, {len(self.data)} bytes>"


def merged(params: object, more: Mapping[str, object] | None = None) -> Mapping[Any, Any]:
    """The parameters of one call as one mapping.

    Args:
        params: None, a mapping, an empty list or tuple (PHP's empty array), a SimpleNamespace, a
            dataclass, or an object with ``__hostbill_fields__``.
        more: Parameters given as keywords. Python's own words are written with an underscore
            after them, as always in Python: ``from_`` is ``from``.

    Returns:
        A mapping; the caller's own where there is nothing to add.

    Raises:
        TypeError: ``params`` is something else, or a name is given twice.
    """
    given = as_mapping(params)
    if given is None:
        if params is None or (isinstance(params, (list, tuple)) and not params):
            given = {}
        else:
            raise TypeError(
                "parameters must be a mapping, a SimpleNamespace or a dataclass, "
                f"not {type(params).__name__}"
            )
    if not more:
        return given
    more = {_bare(name): value for name, value in more.items()}
    twice = [name for name in more if name in given]
    if twice:
        raise TypeError(f"{_shown(twice[0])} is given twice, in the mapping and as a keyword")
    return {**given, **more}


def _bare(name: str) -> str:
    if not name.endswith("_"):
        return name
    from keyword import iskeyword

    return name[:-1] if iskeyword(name[:-1]) else name


def snapshot(value: object, _parents: tuple[int, ...] = ()) -> Any:
    """A copy of parameters, which the caller's later changes to them do not reach.

    Args:
        value: Parameters as for ``merged``, or one of them.

    Returns:
        Mappings and objects as dicts, lists and tuples as lists, at every depth; else ``value``.
    """
    if id(value) in _parents:
        # It contains itself, and is refused when it is sent.
        return value
    nested = as_mapping(value)
    if nested is not None:
        parents = (*_parents, id(value))
        return {key: snapshot(item, parents) for key, item in nested.items()}
    if isinstance(value, (list, tuple)):
        return [snapshot(item, (*_parents, id(value))) for item in value]
    return bytes(value) if isinstance(value, (bytearray, memoryview)) else value


def fields(
    params: object, more: Mapping[str, object] | None = None, *, rules: Rules
) -> list[Field]:
    """Flatten parameters into the fields of a form, in PHP's order.

    Fields that PHP would file under ``call``, ``outputformat``, ``api_id`` or ``api_key`` are left
    out: those are the client's.

    Args:
        params: As for ``merged``; values may be nested.
        more: As for ``merged``.
        rules: ``curl`` or ``query``.

    Returns:
        Pairs of name and value; the caller's objects are left as they are.

    Raises:
        TypeError: As for ``merged``, or a value or key is of a type that no form can carry.
        ValueError: A value cannot be sent: NaN, infinity, half a surrogate pair, a date with a
            time zone, a file that cannot be read. Both name the parameter: ``filter[status]``.
    """
    found: list[Field] = []
    for key, value in merged(params, more).items():
        name = _key(key, "")
        if name in RESERVED:
            continue
        kind = type(value)
        if kind is str:
            found.append((name, text_bytes(value, name)))
        elif kind is int:
            found.append((name, _digits(value).encode()))
        else:
            _flatten(name, value, rules, found, ())
    return [field for field in found if not _is_reserved(field[0])]


def body(form: Sequence[Field]) -> tuple[bytes, str]:
    """Write a form down.

    Args:
        form: Pairs of name and value.

    Returns:
        The body and its content type: URL-encoded, or multipart where there is an upload.
    """
    if len(form) > MAX_FIELDS:
        from ..warning import warn

        warn(
            f"The call has {len(form)} fields. PHP reads {MAX_FIELDS} unless the server's "
            "max_input_vars says more, and refuses this call if it does not reach the key."
        )
    if any(isinstance(value, Upload) for _, value in form):
        return _multipart(form)
    pairs = [b"%b=%b" % (_escaped(name.encode()), _escaped(value)) for name, value in form]  # type: ignore[arg-type]
    return b"&".join(pairs), "application/x-www-form-urlencoded"


def _escaped(text: bytes) -> bytes:
    """Percent-encode as PHP's ``urlencode`` does, which escapes the tilde too."""
    if _PLAIN(text):
        return text
    from urllib.parse import quote_plus

    return quote_plus(text).replace("~", "%7E").encode("ascii")


def as_mapping(value: object) -> Mapping[Any, Any] | None:
    """PHP's arrays with keys, and its objects: those that have ``__hostbill_fields__`` say how."""
    if isinstance(value, dict):
        return value
    from collections.abc import Mapping
    from types import SimpleNamespace

    if isinstance(value, Mapping):
        return value
    if isinstance(value, SimpleNamespace):
        return vars(value)
    described = getattr(type(value), "__hostbill_fields__", None)
    if described is not None:
        return dict(described(value))
    if hasattr(type(value), "__dataclass_fields__"):
        from dataclasses import fields as fields_of

        return {
            field.name: getattr(value, field.name)
            for field in fields_of(value)  # type: ignore[arg-type]
        }
    return None


def _flatten(
    name: str, value: object, rules: Rules, form: list[Field], parents: tuple[int, ...]
) -> None:
    while _is_enum(value):
        value = value.value  # type: ignore[attr-defined]
    items = _items(name, value, rules)
    if items is None:
        sent = scalar(value, name, rules)
        if sent is not None:
            form.append((name, sent))
        return
    if id(value) in parents:
        raise ValueError(f"{_shown(name)} contains itself")
    if len(parents) > 100:
        raise ValueError(f"{_shown(name)} is nested more than 100 deep")
    for inner, item in items:
        _flatten(inner, item, rules, form, (*parents, id(value)))


def _items(name: str, value: object, rules: Rules) -> list[tuple[str, Any]] | None:
    """What a value holds, each with the field's name; None for a value that is one field."""
    nested = as_mapping(value)
    if nested is not None:
        return [(f"{name}[{_key(key, name)}]", item) for key, item in nested.items()]
    if not isinstance(value, (list, tuple)):
        return None
    if rules == "curl" and name.endswith("[]"):
        # `ids[]` with a list repeats the field, in PHP's cURL too.
        return [(name, item) for item in value]
    return [(f"{name}[{n}]", item) for n, item in enumerate(value)]


def _is_enum(value: object) -> bool:
    from enum import Enum

    return isinstance(value, Enum)


def _key(key: object, name: str) -> str:
    if isinstance(key, str):
        text = str.__str__(key)
    elif isinstance(key, bool) or not isinstance(key, int):
        where = f" in {_shown(name)}" if name else ""
        raise TypeError(
            f"a parameter's name{where} must be text or a whole number, not {type(key).__name__}"
        )
    else:
        text = int.__str__(key)
    text_bytes(text, text)
    return text


def scalar(value: object, name: str, rules: Rules) -> bytes | Upload | None:
    """One value as a field carries it; None where http_build_query would leave it out.

    Raises:
        TypeError: It is of a type that no form can carry.
        ValueError: It cannot be sent: NaN, a date with a time zone. Both name ``name``.
    """
    if value is None:
        return b"" if rules == "curl" else None
    if isinstance(value, bool):
        return b"1" if value else (b"" if rules == "curl" else b"0")
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, str):
        return text_bytes(value, name)
    text = _text(value, name)
    if text is not None:
        return text.encode("ascii")
    if (type(value).__module__, type(value).__name__) == ("numpy", "bool") or (
        type(value).__name__ == "bool_"
    ):
        return scalar(bool(value), name, rules)
    upload = _upload(value, name)
    if upload is None:
        raise TypeError(
            f"{_shown(name)} cannot be sent: {type(value).__name__} is no value of a form"
        )
    return upload


def _text(value: object, name: str) -> str | None:
    """Numbers, dates and UUIDs as PHP would write them."""
    from datetime import date
    from numbers import Number
    from uuid import UUID

    if isinstance(value, Number):
        return _number(value, name)
    if isinstance(value, date):
        return _date(value, name)
    return str(value) if isinstance(value, UUID) else None


def _number(value: object, name: str) -> str | None:
    from decimal import Decimal
    from math import inf, isfinite
    from numbers import Integral, Real

    from ..numbers import float_to_string

    if isinstance(value, Integral):
        return _digits(int(value))
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{_shown(name)} cannot be sent: {value} is no number")
        return format(value, "f")
    if not isinstance(value, Real):
        return None
    try:
        number = float(value)
    except OverflowError:
        number = inf
    if not isfinite(number):
        raise ValueError(f"{_shown(name)} cannot be sent: {number} is no number")
    return float_to_string(number)


def _date(value: date, name: str) -> str:
    from datetime import datetime

    if value != value:  # noqa: PLR0124 - pandas' NaT is a datetime
        raise ValueError(f"{_shown(name)} cannot be sent: {value} is no date")
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is not None:
        raise ValueError(
            f"{_shown(name)} cannot be sent: HostBill's times have no time zone; convert it to "
            "the server's and drop it with .replace(tzinfo=None)"
        )
    return value.strftime("%Y-%m-%d %H:%M:%S").zfill(19)


def _digits(value: int) -> str:
    try:
        return int.__str__(value)
    except ValueError:
        from decimal import Decimal, localcontext

        # Beyond Python's limit of 4,300 digits.
        with localcontext() as context:
            context.prec = value.bit_length() // 3 + 3
            return format(Decimal(value), "f")


def _upload(value: object, name: str) -> Upload | None:
    from io import IOBase, TextIOBase

    from ..curlfile import CURLFile

    if isinstance(value, CURLFile):
        try:
            with open(value.name, "rb") as file:
                return Upload(value.postname, value.mime, file.read())
        except OSError as error:
            raise ValueError(
                f"{_shown(name)} cannot be sent: {value.name!r}: {error.strerror}"
            ) from None
    if isinstance(value, TextIOBase):
        raise TypeError(f"{_shown(name)} cannot be sent: open the file in binary mode ('rb')")
    # What has options is a client of ours: `read` would be a remote call.
    if isinstance(value, IOBase) or (hasattr(value, "read") and not hasattr(value, "_options")):
        return _open_file(value, name)  # type: ignore[arg-type]
    return None


def _open_file(file: BinaryIO, name: str) -> Upload:
    import os

    from ..curlfile import CURLFile

    try:
        data = file.read()
    except (OSError, ValueError) as error:
        raise ValueError(f"{_shown(name)} cannot be sent: {error}") from None
    if not isinstance(data, bytes):
        raise TypeError(f"{_shown(name)} cannot be sent: open the file in binary mode ('rb')")
    path = getattr(file, "name", None)
    try:
        described = CURLFile(path if isinstance(path, (str, os.PathLike)) and path else "file")
    except ValueError as error:
        raise ValueError(f"{_shown(name)} cannot be sent: {error}") from None
    return Upload(described.postname, described.mime, data)


def text_bytes(text: str, name: str) -> bytes:
    """``text`` in UTF-8.

    Raises:
        ValueError: It holds half a surrogate pair; the message names ``name``, and not the text.
    """
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise ValueError(
            f"{_shown(name)} cannot be sent: it holds half a surrogate pair, which is no text"
        ) from None


def _shown(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode() if name else "the parameter ''"


def _is_reserved(name: str) -> bool:
    return name in RESERVED or (not name.isidentifier() and php_name(name) in RESERVED)


def php_name(name: str) -> str:
    """Under which top-level key PHP's ``$_POST`` files a field (php_register_variable_ex).

    Args:
        name: The field's name: ``filter[status]``.

    Returns:
        ``filter``: without leading blanks, cut at NUL and at the first bracket that is closed;
        blanks, dots and an unclosed bracket before become underscores.
    """
    name = name.lstrip(" ").partition("\0")[0]
    bracket = name.find("[", 1)
    if bracket > 0 and "]" in name[bracket:]:
        name = name[:bracket]
    return name.replace(" ", "_").replace(".", "_").replace("[", "_")


def _multipart(form: Sequence[Field]) -> tuple[bytes, str]:
    import secrets

    boundary = secrets.token_hex(16).encode()
    parts = []
    for name, value in form:
        head = b'Content-Disposition: form-data; name="%s"' % _quoted(name)
        data = value
        if isinstance(value, Upload):
            head += b'; filename="%s"\r\nContent-Type: %s' % (
                _quoted(value.name),
                value.mime.encode("utf-8", "surrogateescape"),
            )
            data = value.data
        parts.append(b"--%s\r\n%s\r\n\r\n%s\r\n" % (boundary, head, data))
    parts.append(b"--%s--\r\n" % boundary)
    return b"".join(parts), f"multipart/form-data; boundary={boundary.decode()}"


def _quoted(text: str | bytes) -> bytes:
    # A path that is no UTF-8 goes out as it is on the disk.
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    # PHP takes a backslash before a quote for an escape, and ends a header at a line break.
    return (
        data.replace(b"\\", b"\\\\")
        .replace(b'"', b'\\"')
        .replace(b"\r", b"%0D")
        .replace(b"\n", b"%0A")
    )
