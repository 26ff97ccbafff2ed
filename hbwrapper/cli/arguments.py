"""From ``name=value`` and ``--json`` to a call's parameters."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from collections import Counter
from typing import TYPE_CHECKING

from hbwrapper.wire.encode import RESERVED, php_name

from .ending import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any


def parameters(words: Iterable[str], text: str | None) -> dict[str, Any]:
    """Read the parameters of a command line.

    Args:
        words: ``name=value``, ``name=@FILE`` or ``name@FILE``; ``name[]`` may be repeated.
        text: What was given as ``--json``.

    Returns:
        The parameters, those of ``--json`` first.

    Raises:
        Problem: One cannot be read, stands twice, or is not the caller's to set. Values are not
            quoted: they may be secrets.
    """
    if text == "-":
        text = _standard_input()
    found = {} if text is None else json_object(text, "--json")
    lists: dict[str, list[Any]] = {}
    for number, word in enumerate(words, 1):
        name, value = _parameter(word, number)
        if name.endswith("[]"):
            name = name[:-2]
            if name in lists:
                lists[name].append(value)
                continue
            value = lists[name] = [value]
        if name in found:
            raise Problem(f"{name} is given twice")
        check_name(name)
        found[name] = value
    check_names(found)
    return found


def _standard_input() -> str:
    if sys.stdin is None:
        raise Problem("--json: standard input is closed")
    if isinstance(sys.stdin, io.TextIOWrapper):
        # JSON is UTF-8 wherever the process runs.
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")
    try:
        return sys.stdin.read()
    except OSError as error:
        raise Problem(f"--json: standard input: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Problem("--json: standard input is no UTF-8 text") from None


def _parameter(word: str, number: int) -> tuple[str, Any]:
    equals, at = word.find("="), word.find("@")
    if at > 0 and (equals < 0 or at < equals):
        from hbwrapper.curlfile import CURLFile

        _check_upload(word[:at], word[at + 1 :])
        try:
            return word[:at], CURLFile(word[at + 1 :])
        except ValueError as error:
            raise Problem(f"{word[:at]}: {error}") from None
    if equals < 1:
        raise Problem(
            f"argument {number} after the call's name is no parameter: write name=value, "
            "name=@FILE or name@FILE"
        )
    name, value = word[:equals], word[equals + 1 :]
    return name, _text_of(value[1:], name) if value.startswith("@") else value


def _check_upload(name: str, path: str) -> None:
    """Refuse a device, which may have no end. What is wrong with other files is said by CURLFile."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise Problem(f"{name}: {path!r} is a device, not a file")


def _text_of(path: str, name: str) -> str:
    try:
        # As it is: no line end is changed. A pipe is read too; what never ends is not.
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read(_LARGEST_TEXT + 1)
    except FileNotFoundError:
        raise Problem(
            f"{name}: there is no file {path!r}; a text that begins with @ is given as JSON: "
            f'--json \'{{"{name}": "@..."}}\''
        ) from None
    except OSError as error:
        raise Problem(f"{name}: {path!r}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Problem(f"{name}: {path!r} is no UTF-8 text; {name}@{path} uploads it") from None
    except ValueError as error:
        raise Problem(f"{name}: {path!r}: {error}") from None
    if len(text) > _LARGEST_TEXT:
        raise Problem(f"{name}: {path!r} has more than {_LARGEST_TEXT:,} characters")
    return text


# PHP takes 8 MB of form data unless it is told otherwise.
_LARGEST_TEXT = 64 * 1024 * 1024


def json_object(text: str, where: str) -> dict[str, Any]:
    """Read one JSON object; decimals keep their digits.

    Raises:
        Problem: It is none, or has a name twice.
    """
    from decimal import Decimal

    try:
        found = json.loads(
            text, object_pairs_hook=_once, parse_float=Decimal, parse_constant=_refuse
        )
    except json.JSONDecodeError as error:
        raise Problem(f"{where}: {error.msg} at column {error.colno}: no JSON") from None
    except RecursionError:
        raise Problem(f"{where}: arrays and objects are nested too deep") from None
    except ValueError as error:
        raise Problem(f"{where}: {error}") from None
    if not isinstance(found, dict):
        raise Problem(f'{where}: parameters are an object: {{"name": "value"}}')
    for name in list(found):
        check_name(name, where)
        if name.endswith("[]") and isinstance(found[name], list):
            # As PHP's scripts name a list; http_build_query would send a list of lists.
            if name[:-2] in found:
                raise Problem(f"{where}: {name[:-2]} is given twice")
            found[name[:-2]] = found.pop(name)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise ValueError(f"{twice} is given twice")
    return found


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")


def check_name(name: str, where: str = "") -> None:
    """Refuse names that no parameter can have.

    Raises:
        Problem: It is empty, or the client sets it itself.
    """
    before = f"{where}: " if where else ""
    if not php_name(name):
        raise Problem(f"{before}a parameter has no name")
    if php_name(name) in RESERVED:
        raise Problem(f"{before}{name} cannot be given as a parameter")


def check_names(params: dict[str, Any], where: str = "") -> None:
    """Refuse ``{"filter": {"a": 1}, "filter[a]": 2}``: one field in two ways.

    Raises:
        Problem: It is the case.
    """
    seen: set[str] = set()
    for name in field_names(params):
        if name in seen and not name.endswith("[]"):
            raise Problem(f"{f'{where}: ' if where else ''}{name} is given twice")
        seen.add(name)


def field_names(params: dict[str, Any]) -> Iterator[str]:
    """The names of the form's fields that parameters become."""
    return (name for key, value in params.items() for name in _field_names(key, value))


def _field_names(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        items: Iterable[tuple[Any, Any]] = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    else:
        yield name
        return
    for key, item in items:
        yield from _field_names(f"{name}[{key}]", item)
