"""PHP's ``http_build_query``."""

from __future__ import annotations

from hbwrapper import encode


def http_build_query(params: object) -> str:
    """Write parameters as a query string, as PHP does.

    Args:
        params: A mapping, list or object, nested at will. None is left out, booleans are 1 and 0.

    Returns:
        ``filter%5Bstatus%5D=Open&page=1``: RFC 1738, blanks as ``+``.

    Raises:
        TypeError: A value or key is of a type that no form can carry.
        ValueError: A value cannot be sent: NaN or an infinity (PHP would write ``NAN``, ``INF``).
    """
    if isinstance(params, (list, tuple)):
        params = dict(enumerate(params))
    found: list[encode.Field] = []
    for key, value in encode.merged(params).items():
        encode._flatten(encode._key(key, ""), value, "query", found, ())
    return encode.body(found)[0].decode()
