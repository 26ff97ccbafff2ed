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
    from hbwrapper.wire.encode import Upload, fields

    try:
        form = fields(params, rules="query")
        called = quote_plus(name)
    except (TypeError, ValueError) as error:
        raise Problem(str(error)) from None
    uploads = any(isinstance(value, Upload) for _, value in form)
    kind = "multipart/form-data" if uploads else "application/x-www-form-urlencoded"
    lines = [f"POST {shown_url(url)}", f"Content-Type: {kind}", ""]
    for field, value in form:
        if isinstance(value, Upload):
            shown = f"<{value.name}, {value.mime}, {len(value.data):,} bytes>"
        else:
            shown = HIDDEN if is_secret(field) else quote_plus(value)
        lines.append(f"{quote_plus(field)}={shown}")
    lines += [f"call={called}", *(f"{field}={value}" for field, value in _OWN)]
    output.put_line("\n".join(lines))
