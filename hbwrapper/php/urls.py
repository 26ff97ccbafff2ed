"""URLs and queries taken apart, as PHP reads them."""

from __future__ import annotations

import re
from typing import Any

from hbwrapper.php.arrays import END, from_pairs, put
from hbwrapper.php.conversion import key
from hbwrapper.php.encoding import urldecode
from hbwrapper.php.numerics import to_int
from hbwrapper.php.text import _s, from_bytes, to_bytes

PHP_URL_SCHEME, PHP_URL_HOST, PHP_URL_PORT, PHP_URL_USER = 0, 1, 2, 3
PHP_URL_PASS, PHP_URL_PATH, PHP_URL_QUERY, PHP_URL_FRAGMENT = 4, 5, 6, 7
_PARTS = ("scheme", "host", "port", "user", "pass", "path", "query", "fragment")
_SCHEME = re.compile(rb"[A-Za-z0-9.+-]+\Z")


def parse_url(url: Any, component: Any = -1) -> Any:
    """``parse_url()``: the parts that a URL has, or False for what is none.

    Args:
        url: The URL, whole or relative.
        component: PHP_URL_HOST and its like: that part alone, None where it is missing.
    """
    found = _split(to_bytes(url))
    if found is None:
        return False
    shown = {
        name: found[name] if name == "port" else from_bytes(_printable(found[name]))
        for name in _PARTS
        if name in found
    }
    wanted = to_int(component)
    return shown if wanted == -1 else shown.get(_PARTS[wanted])


def _printable(data: bytes) -> bytes:
    """A part without control characters, which PHP turns into underscores."""
    return re.sub(rb"[\x00-\x1f\x7f]", b"_", data)


def _split(url: bytes) -> dict[str, Any] | None:
    """The parts by the rules of PHP's own parser (its manual: "not for validating")."""
    found: dict[str, Any] = {}
    colon = url.find(b":")
    if colon > 0 and _SCHEME.match(url[:colon]):
        return _with_scheme(url, colon, found)
    if url == b":":
        return None
    if 0 <= colon < len(url) - 1 and not re.search(rb"[?#]", url[:colon]):
        port = re.match(rb"(\d{0,5})(?=/|\Z)", url[colon + 1 :])
        if port and port[1]:
            if int(port[1]) > 65535:
                return None
            # PHP takes it for a port, wherever the colon stands.
            found["port"] = int(port[1])
            return _authority(url.removeprefix(b"//"), found)
    if url.startswith(b"//"):
        return _authority(url[2:], found)
    return _path(url, found)


def _with_scheme(url: bytes, colon: int, found: dict[str, Any]) -> dict[str, Any] | None:
    rest = url[colon + 1 :]
    if not rest:
        # Nothing but a scheme.
        found["scheme"] = url[:colon]
        return found
    if rest[:1] != b"/":
        port = re.match(rb"\d+", rest)
        after = rest[port.end() :] if port else b""
        if port and len(port[0]) < 6 and (not after or after[:1] == b"/"):
            return _authority(url, found)
        found["scheme"] = url[:colon]
        return _path(rest, found)
    found["scheme"] = url[:colon]
    if rest[:2] != b"//":
        return _path(rest, found)
    if rest[:3] == b"///" and url[:colon].lower() == b"file":
        # A drive letter is no part of the path's root.
        skip = 3 if rest[4:5] == b":" and rest[3:4].isalpha() else 2
        return _path(rest[skip:], found)
    return _authority(rest[2:], found)


def _authority(text: bytes, found: dict[str, Any]) -> dict[str, Any] | None:
    end = next((i for i, byte in enumerate(text) if byte in b"/?#"), len(text))
    place, rest = text[:end], text[end:]
    user, at, host = place.rpartition(b"@")
    if at:
        name, colon, password = user.partition(b":")
        found["user"] = name
        if colon:
            found["pass"] = password
    bracket = host.rfind(b"]") if host[:1] == b"[" else -1
    colon_at = host.rfind(b":")
    if colon_at > bracket:
        digits = host[colon_at + 1 :]
        host = host[:colon_at]
        if digits:
            number = re.match(rb"\d*", digits)
            if len(digits) > 5 or number is None or not number[0]:
                return None
            if int(number[0]) > 65535 or (int(number[0]) == 0 and digits[:1] != b"0"):
                return None
            found["port"] = int(number[0])
    if not host:
        return None
    found["host"] = host
    return _path(rest, found) if rest else found


def _path(text: bytes, found: dict[str, Any]) -> dict[str, Any]:
    before, hash_mark, fragment = text.partition(b"#")
    path, question, query = before.partition(b"?")
    if question:
        found["query"] = query
    if hash_mark:
        found["fragment"] = fragment
    if path or not (question or hash_mark):
        found["path"] = path
    return found


# Queries

_LIMIT = 1000


def parse_str(text: Any) -> Any:
    """``parse_str($text, $result)``: the array that PHP writes into the second argument."""
    result: Any = {}
    for pair in to_bytes(text).split(b"&")[:_LIMIT]:
        if not pair:
            continue
        name, _, value = pair.partition(b"=")
        path = _field_path(urldecode(from_bytes(name)))
        if path:
            result = put(result, urldecode(from_bytes(value)), *path)
    return from_pairs(result.items()) if isinstance(result, dict) else result


def _field_path(name: str) -> list[Any]:
    """The keys that a field's name stands for; none where PHP ignores the field."""
    name = _s(name).lstrip(" ").partition("\0")[0]
    at = name.find("[")
    base, rest = (name, "") if at < 0 else (name[:at], name[at:])
    base = base.replace(" ", "_").replace(".", "_")
    if not base:
        return []
    path: list[Any] = [key(base)]
    while rest.startswith("["):
        end = rest.find("]")
        if end < 0:
            if len(path) == 1:
                # Without its end it is no array, and the whole a plain name.
                return [base + re.sub(r"[\[ .]", "_", rest)]
            break
        inner = rest[1:end]
        path.append(END if not inner.strip() else key(inner))
        rest = rest[end + 1 :]
    return path
