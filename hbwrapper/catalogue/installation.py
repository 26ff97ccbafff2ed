"""The calls of one installation that nobody documents, from the file that HOSTBILL_CALLS names.

``hbwrapper discover`` writes the file. It adds to help and completion; whether a call is a write,
and what is sent, it does not decide.
"""

from __future__ import annotations

import os

from ..warning import warn_once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VARIABLE = "HOSTBILL_CALLS"
VERSION = 1

_read: dict[str, dict[str, dict[str, Any]]] = {}


def entries() -> dict[str, dict[str, Any]]:
    """What the file says of each call; nothing where there is no file.

    A file that cannot be read is warned of, once, and counts for nothing: calls go on without it.
    """
    path = os.environ.get(VARIABLE)
    if not path:
        return {}
    if path not in _read:
        try:
            _read[path] = load(path)
        except ValueError as error:
            _read[path] = {}
            warn_once(f"{VARIABLE} {path}", f"{VARIABLE}: {error}")
    return _read[path]


def load(path: str) -> dict[str, dict[str, Any]]:
    """Read a file that ``hbwrapper discover`` wrote.

    Raises:
        ValueError: It cannot be read, or is another file; it names file and place.
    """
    import json

    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{path}: line {error.lineno}: {error.msg}") from None
    except (ValueError, RecursionError):
        raise ValueError(f"{path} is no JSON") from None
    ours = isinstance(content, dict) and content.get("hbwrapper calls") == VERSION
    _require(ours, f"{path} is not what `hbwrapper discover -o` writes")
    calls = content.get("calls")
    _require(isinstance(calls, dict), f"{path}: `calls` is no object")
    return {str(name): _entry(path, name, entry) for name, entry in calls.items()}


def _entry(path: str, name: str, entry: Any) -> dict[str, Any]:
    """One call's entry, with no more than what is shown of it."""
    where = f"{path}: `calls`, {name}:"
    _require(isinstance(entry, dict), f"{where} it is no object")
    optional = entry.get("optional", [])
    is_list = isinstance(optional, list) and all(isinstance(item, str) for item in optional)
    _require(is_list, f"{where} `optional` is no list of names")
    texts = {key: entry.get(key, "") for key in ("category", "summary")}
    for key, text in texts.items():
        _require(isinstance(text, str), f"{where} `{key}` is no text")
    return {
        "category": texts["category"] or "this installation",
        "summary": texts["summary"] or "A call of this installation.",
        "optional": optional,
        "open_params": True,
        "page": "",
    }


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)
