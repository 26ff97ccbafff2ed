"""How PHP reads a request: from a query string and a body to nested parameters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from hbwrapper.wire.encode import MAX_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# PHP's max_input_nesting_level: what is beyond it is dropped without a word, as beyond MAX_FIELDS.
MAX_DEPTH = 64

Field = tuple[str, str]


def read(query: bytes, content_type: str = "", body: bytes = b"") -> dict[str, Any]:
    """Read a request's parameters as PHP's ``$_REQUEST`` has them; the body's win.

    Args:
        query: What follows the URL's question mark.
        content_type: The body's.
        body: A form, URL-encoded or multipart; of any other type it has no fields.

    Returns:
        The nested parameters. Keys are texts; where PHP's array would be a list (keys 0, 1, 2 …)
        it is a list. Uploads are left out, and what is no UTF-8 is replaced.
    """
    # PHP passes over empty pairs of a query, and counts them in a form.
    found = _nested(_urlencoded(re.sub(b"&&+", b"&", query).strip(b"&")))
    kind = content_type.partition(";")[0].strip().lower()
    boundary = re.search(r'boundary="?([^",;]+)', content_type, re.IGNORECASE)
    if kind == "application/x-www-form-urlencoded":
        # Here PHP counts after it has kept the field: one more than its limit gets through.
        found = _merged(found, _nested(_urlencoded(body), MAX_FIELDS + 1))
    elif kind == "multipart/form-data" and boundary:
        found = _merged(found, _nested(_multipart(body, boundary[1].encode("latin-1"))))
    return {key: _listed(value) for key, value in found.items()}


def _nested(fields: Iterable[Field], most: int = MAX_FIELDS) -> dict[str, Any]:
    """Fields by the rules of PHP's ``php_register_variable_ex``."""
    found: dict[str, Any] = {}
    for name, value in islice(fields, most):
        path = _path(name)
        if path is None:
            continue
        if len(path) > MAX_DEPTH + 1:
            # PHP forgets what it has under this name, too.
            found.pop(str(path[0]), None)
            continue
        _put(found, path, value)
    return found


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    found = dict(under)
    for key, value in over.items():
        below = found.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            value = _merged(below, value)
        found[key] = value
    return found


def _urlencoded(raw: bytes) -> Iterator[Field]:
    for pair in raw.split(b"&"):
        name, _, value = (part.replace(b"+", b" ") for part in pair.partition(b"="))
        yield _text(unquote_to_bytes(name)), _text(unquote_to_bytes(value))


def _multipart(body: bytes, boundary: bytes) -> Iterator[Field]:
    marker = b"--" + boundary
    begin = re.compile(rb"(?:^|\n)" + re.escape(marker) + rb"\r?\n")
    at = 0
    while found := begin.search(body, at):
        headers = _HEADERS.match(body, found.end())
        if headers is None:
            # The headers never end. To look for another part would take the square of the time.
            return
        # The blank line's own end may be the one before the next boundary.
        at = body.find(b"\n" + marker, headers.end() - 1)
        at = len(body) if at < 0 else at
        names = _disposition(headers[1])
        if not names:
            # PHP reads no further.
            return
        if "filename" not in names:
            yield names["name"], _text(body[headers.end() : at].removesuffix(b"\r"))


# The lines up to a blank one.
_HEADERS = re.compile(rb"((?:[^\r\n]+\r?\n)*)\r?\n")


def _disposition(headers: bytes) -> dict[str, str]:
    """``name`` and ``filename`` of a part."""
    line = re.search(rb"^content-disposition:(.*)", headers, re.IGNORECASE | re.MULTILINE)
    found = {}
    for key, quoted, bare in re.findall(
        rb';\s*(name|filename)=(?:"((?:\\["\\]|[^"])*)"?|([^;\s]*))',
        line[1].strip() if line else b"",
        re.IGNORECASE,
    ):
        value = re.sub(rb'\\(["\\])', rb"\1", quoted) or bare
        found[key.decode().lower()] = _text(value)
    return found


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _path(name: str) -> list[str | None] | None:
    """The keys that a field's name stands for, None for ``[]``; None where PHP ignores the field."""
    name = name.lstrip(" ").partition("\0")[0]
    at = name.find("[")
    at = len(name) if at < 0 else at
    base = name[:at].replace(" ", "_").replace(".", "_")
    if not base:
        return None
    keys: list[str | None] = [base]
    # Deeper than that a field is dropped, whatever follows.
    while name.startswith("[", at) and len(keys) <= MAX_DEPTH + 1:
        end = name.find("]", at)
        if end < 0:
            if len(keys) == 1:
                # Without its end it is no array, and the whole a plain name.
                return [base + re.sub(r"[\[ .]", "_", name[at:])]
            break
        inner = name[at + 1 : end]
        # One blank between the brackets counts for none.
        keys.append(None if inner in ("", " ", "\t", "\n", "\r", "\v", "\f") else inner)
        at = end + 1
    return keys


def _put(target: dict[str, Any], path: list[str | None], value: str) -> None:
    for key in path[:-1]:
        name = _following(target) if key is None else key
        inner = target.get(name)
        if not isinstance(inner, dict):
            inner = target[name] = {}
        target = inner
    last = path[-1]
    target[_following(target) if last is None else last] = value


def _following(array: dict[str, Any]) -> str:
    numbers = [int(key) for key in array if _is_int(key)]
    return str(max(numbers, default=-1) + 1)


def _is_int(key: str) -> bool:
    return re.fullmatch(r"0|-?[1-9][0-9]{0,17}", key) is not None


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    items = {key: _listed(item) for key, item in value.items()}
    if list(items) == [str(number) for number in range(len(items))]:
        return list(items.values())
    return items
