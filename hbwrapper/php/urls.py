"""URLs taken apart."""

from __future__ import annotations

from typing import Any

from hbwrapper.php.conversion import to_string


def parse_url(url: Any, part: Any = -1) -> Any:
    """``parse_url()`` of a whole URL.

    Raises:
        NotImplementedError: One part alone.
    """
    from urllib.parse import urlsplit

    if part != -1:
        raise NotImplementedError("parse_url() with a component")
    text = to_string(url)
    try:
        found = urlsplit(text)
        port = found.port
    except ValueError:
        return False
    host = found.hostname
    if host is not None:
        at = found.netloc.rpartition("@")[2]
        host = at.rpartition(":")[0] if port is not None else at.rstrip(":")
    values = {
        "scheme": found.scheme or None, "host": host, "port": port, "user": found.username,
        "pass": found.password, "path": found.path or None, "query": found.query or None,
        "fragment": found.fragment or None,
    }  # fmt: skip
    if text.split("#")[0].endswith("?"):
        values["query"] = ""
    if text.endswith("#"):
        values["fragment"] = ""
    return {name: value for name, value in values.items() if value is not None}
