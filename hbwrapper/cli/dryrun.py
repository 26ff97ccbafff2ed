"""``--dry-run``: the request as it would be sent, without its secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from hbwrapper.secrets import HIDDEN, is_secret, shown_url

from . import output
from .ending import Problem

if TYPE_CHECKING:
    from typing import Any

_OWN = (("outputformat", "json"), ("api_id", HIDDEN), ("api_key", HIDDEN))


def show(url: str, name: str, params: dict[str, Any]) -> None:
    """Print method, URL, content type and the form's fields, a line each.

    Args:
        url: Where it would go; user info and query are not shown.
        name: The call.
        params: Its parameters.

    Raises:
        Problem: They cannot be sent.
    """
    form, uploads = _form(params)
    try:
        called = quote_plus(name)
    except UnicodeError as error:
        raise Problem(str(error)) from None
    kind = "multipart/form-data" if uploads else "application/x-www-form-urlencoded"
    lines = [f"POST {shown_url(url)}", f"Content-Type: {kind}", ""]
    lines += [f"{quote_plus(field)}={quoted}" for field, _, quoted in form]
    lines += [f"call={called}", *(f"{field}={value}" for field, value in _OWN)]
    output.put_line("\n".join(lines))


def shown_fields(params: dict[str, Any], *, at_most: int = 8) -> list[str]:
    """The first fields of what would be sent, for a person to read before answering a question.

    Args:
        params: A call's parameters.
        at_most: How many fields.

    Returns:
        A line each, ``name=value`` without secrets, and one that counts the rest.

    Raises:
        Problem: They cannot be sent.
    """
    form, _ = _form(params)
    lines = [f"  {field}={_short(shown)}" for field, shown, _ in form[:at_most]]
    rest = len(form) - len(lines)
    return [*lines, f"  and {counted(rest, 'field')} more"] if rest else lines


def counted(count: int, noun: str) -> str:
    """``1 time``, ``1,234 times``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"


def _form(params: dict[str, Any]) -> tuple[list[tuple[str, str, str]], bool]:
    """The form's fields: name, value for people, value as it is sent; and whether one is a file."""
    from hbwrapper.wire.encode import Upload, fields

    try:
        form = fields(params, rules="query")
    except (TypeError, ValueError) as error:
        raise Problem(str(error)) from None
    shown = []
    for field, value in form:
        if isinstance(value, Upload):
            about = f"<{value.name}, {value.mime}, {len(value.data):,} bytes>"
            shown.append((field, about, about))
        elif is_secret(field):
            shown.append((field, HIDDEN, HIDDEN))
        else:
            shown.append((field, value.decode("utf-8", "replace"), quote_plus(value)))
    return shown, any(isinstance(value, Upload) for _, value in form)
