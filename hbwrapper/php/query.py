"""PHP's ``http_build_query``."""

from __future__ import annotations

from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string
from hbwrapper.php.encoding import rawurlencode, urlencode
from hbwrapper.php.numerics import to_int
from hbwrapper.php.objects import debug_type
from hbwrapper.php.output import _pairs


def http_build_query(
    data: Any, numeric_prefix: Any = "", arg_separator: Any = None, encoding_type: Any = 1
) -> str:
    """``http_build_query()``: parameters as a query string.

    Args:
        data: A dict, list, tuple or object, nested at will. None is left out, booleans are 1 and 0.
        numeric_prefix: Stands before whole numbers among the outermost names.
        arg_separator: Stands between two fields; None is ``&``.
        encoding_type: 1 (PHP_QUERY_RFC1738) writes a blank as ``+``, 2 (PHP_QUERY_RFC3986) as
            ``%20``.

    Returns:
        ``filter%5Bstatus%5D=Open&page=1``.

    Raises:
        TypeError: PHP's; ``data`` is no array and no object.
    """
    pairs = _pairs(data)
    if pairs is None:
        raise errors.TypeError(
            "http_build_query(): Argument #1 ($data) must be of type array, "
            f"{debug_type(data)} given"
        )
    escape = rawurlencode if to_int(encoding_type) == 2 else urlencode
    fields: list[str] = []
    for name, value in pairs:
        label = to_string(numeric_prefix) + str(name) if isinstance(name, int) else escape(name)
        _add(fields, label, value, escape, (id(data),))
    return ("&" if arg_separator is None else to_string(arg_separator)).join(fields)


def _add(fields: list[str], label: str, value: Any, escape: Any, parents: tuple[int, ...]) -> None:
    if value is None or id(value) in parents:
        return
    pairs = _pairs(value)
    if pairs is None:
        text = "0" if value is False else to_string(value)
        fields.append(f"{label}={escape(text)}")
        return
    for name, item in pairs:
        _add(fields, f"{label}%5B{escape(str(name))}%5D", item, escape, (*parents, id(value)))
