"""How PHP reads a form: from fields to the nested ``$_POST``."""

from __future__ import annotations

from typing import Any

# PHP's max_input_vars: the fields beyond it are dropped.
MAX_FIELDS = 1000


def post(fields: list[tuple[str, str]]) -> dict[str, Any]:
    """Read a form's fields as PHP's ``php_register_variable_ex`` does.

    Args:
        fields: Names and values, decoded, in their order.

    Returns:
        The nested parameters. Keys are texts; where PHP's array would be a list (keys 0, 1, 2 …)
        it is a list.
    """
    found: dict[str, Any] = {}
    for name, value in fields[:MAX_FIELDS]:
        path = _path(name)
        if path is not None:
            _put(found, path, value)
    return {key: _listed(value) for key, value in found.items()}


def _path(name: str) -> list[str | None] | None:
    """The keys that a field's name stands for, None for ``[]``; None where PHP ignores the field."""
    name = name.lstrip(" ").partition("\0")[0]
    at = name.find("[")
    base, rest = (name, "") if at < 0 else (name[:at], name[at:])
    base = base.replace(" ", "_").replace(".", "_")
    if not base:
        return None
    keys: list[str | None] = [base]
    while rest.startswith("["):
        end = rest.find("]")
        if end < 0:
            if len(keys) == 1:
                # An unclosed bracket becomes an underscore.
                return [f"{base}_{rest[1:]}"]
            break
        inner = rest[1:end]
        # One blank between the brackets counts for none.
        keys.append(None if inner in ("", " ", "\t", "\n", "\r", "\v", "\f") else inner)
        rest = rest[end + 1 :]
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
    return key.removeprefix("-").isdecimal() and str(int(key)) == key


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    items = {key: _listed(item) for key, item in value.items()}
    if list(items) == [str(number) for number in range(len(items))]:
        return list(items.values())
    return items
