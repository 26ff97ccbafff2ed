"""What PHP's ``print_r``, ``var_dump`` and ``var_export`` print, to the byte."""

from __future__ import annotations

import inspect
import re
import sys
from typing import NamedTuple

from hbwrapper.numbers import float_to_repr
from hbwrapper.php.arrays import pairs
from hbwrapper.php.conversion import key, plain, to_string
from hbwrapper.php.enums import Enum, is_backed
from hbwrapper.php.numbering import handle
from hbwrapper.php.numerics import INT_MAX, INT_MIN, beyond
from hbwrapper.php.objects import Closure, class_name, is_handle, members, owner_name, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def print_r(value: Any, give_back: bool = False) -> Any:
    """PHP's ``print_r``.

    Args:
        value: Any value; dicts and lists are arrays, other objects show their attributes.
        give_back: Return the text and print nothing.

    Returns:
        The text with ``give_back``, else True.
    """
    text = "".join(_print_r(value, "", ()))
    if give_back:
        return text
    sys.stdout.write(text)
    return True


def var_dump(*values: Any) -> None:
    """PHP's ``var_dump``: print values with their types."""
    for value in values:
        sys.stdout.write("".join(_var_dump(value, "", ())))


def var_export(value: Any, give_back: bool = False) -> str | None:
    """PHP's ``var_export``: a value as PHP source.

    Args:
        value: Any value.
        give_back: Return the text and print nothing.

    Returns:
        The text with ``give_back``, else None.
    """
    text = "".join(_var_export(value, ""))
    if give_back:
        return text
    sys.stdout.write(text)
    return None


def _pairs(value: Any) -> list[tuple[Any, Any]] | None:
    """Keys and values of an array, or an object's visible properties; None for scalars."""
    if isinstance(value, dict):
        return [(key(name), item) for name, item in value.items()]
    if isinstance(value, (list, tuple)):
        return list(enumerate(value))
    if value is None or isinstance(value, (str, int, float)) or is_handle(value):
        return None
    if plain(value) is not value:
        return None
    return shown(value) if hasattr(type(value), "php_shown") else list(visible(value))


def shown(value: Any) -> list[tuple[Any, Any]]:
    """What an object of PHP's own, or one with ``__debugInfo``, shows of itself."""
    return list(pairs(value.php_shown()))


class _Field(NamedTuple):
    """One element or property of a value, as a dump shows it."""

    label: Any
    visibility: str
    owner: str
    value: Any


def _fields(value: Any) -> list[_Field] | None:
    """All elements or properties, hidden ones too; None for scalars and cases of enums."""
    if isinstance(value, Closure):
        return [_Field(name, "public", "", item) for name, item in _of_function(value).items()]
    if isinstance(value, (dict, list, tuple)) or hasattr(type(value), "php_shown"):
        return [_Field(name, "public", "", item) for name, item in _pairs(value) or ()]
    if _pairs(value) is None:
        return None
    return [
        _Field(name, p.visibility if p else "public", owner_name(p, value) if p else "", item)
        for p, name, item in members(value)
    ]


_MARKS = {"public": "", "protected": ":protected", "private": ":{}:private"}
_QUOTED_MARKS = {"public": "", "protected": ":protected", "private": ':"{}":private'}


def _of_function(function: Any) -> dict[str, Any]:
    """What PHP shows of a closure: its parameters, and whether they may be left out."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (ValueError, TypeError):
        return {}
    shown = {
        f"${p.name}": "<optional>"
        if p.default is not p.empty or p.kind is p.VAR_POSITIONAL
        else "<required>"
        for p in parameters
    }
    return {"parameter": shown} if shown else {}


def _class_name(value: Any) -> str | None:
    """The name of an object's class; None for arrays."""
    return None if isinstance(value, (dict, list, tuple)) else class_name(value)


def _print_r(value: Any, indent: str, parents: tuple[int, ...]) -> Iterator[str]:
    fields = _fields(value)
    if fields is None:
        yield to_string(value)
        return
    name = _class_name(value)
    if isinstance(value, Enum):
        backed = ":string" if isinstance(value.value, str) else ":int"
        name = f"{name} Enum{backed if is_backed(value) else ''}"
        yield f"{name}\n"
    else:
        yield f"{name} Object\n" if name else "Array\n"
    if id(value) in parents:
        yield " *RECURSION*"
        return
    yield f"{indent}(\n"
    for label, visibility, owner, item in fields:
        yield f"{indent}    [{label}{_MARKS[visibility].format(owner)}] => "
        yield from _print_r(item, indent + " " * 8, (*parents, id(value)))
        yield "\n"
    yield f"{indent})\n"


def _var_dump(value: Any, indent: str, parents: tuple[int, ...]) -> Iterator[str]:
    fields = _fields(value)
    if isinstance(value, Enum):
        yield f"{indent}enum({class_name(value)}::{value.name})\n"
        return
    if fields is None:
        yield f"{indent}{_typed(value)}\n"
        return
    if id(value) in parents:
        yield f"{indent}*RECURSION*\n"
        return
    name = _class_name(value)
    if name is None:
        yield f"{indent}array({len(fields)}) {{\n"
    else:
        yield f"{indent}object({name})#{handle(value)} ({len(fields)}) {{\n"
    for label, visibility, owner, item in _with_unset(value, fields):
        mark = _QUOTED_MARKS[visibility].format(owner)
        bare = name is None and isinstance(label, int)
        yield f"{indent}  [{label}]=>\n" if bare else f'{indent}  ["{label}"{mark}]=>\n'
        if isinstance(item, _Uninitialized):
            yield f"{indent}  {item}\n"
        else:
            yield from _var_dump(item, indent + "  ", (*parents, id(value)))
    yield f"{indent}}}\n"


class _Uninitialized(str):
    """What ``var_dump`` says of a typed property that has no value."""


def _with_unset(value: Any, fields: list[_Field]) -> list[_Field]:
    """The fields with the typed properties that have no value, in the declared order."""
    declared = getattr(type(value), "php_properties", ())
    if len([p for p in declared if p.attribute in vars(value)]) == len(declared):
        return fields
    rest = iter(fields)
    shown = [
        next(rest)
        if p.attribute in vars(value)
        else _Field(
            p.name, p.visibility, owner_name(p, value), _Uninitialized(f"uninitialized({p.kind})")
        )
        for p in declared
        if p.kind or p.attribute in vars(value)
    ]
    return [*shown, *rest]


def _typed(value: Any) -> str:
    if is_handle(value):
        return f"resource({value.number}) of type ({value.kind})"
    value = plain(value)
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return f"bool({'true' if value else 'false'})"
    if isinstance(value, int) and not INT_MIN <= value <= INT_MAX:
        value = beyond(value)
    if isinstance(value, int):
        return f"int({value})"
    if isinstance(value, float):
        return f"float({float_to_repr(value)})"
    return f'string({len(value.encode("utf-8", "surrogateescape"))}) "{value}"'


def _var_export(value: Any, indent: str, parents: tuple[int, ...] = ()) -> Iterator[str]:
    fields = _fields(value)
    if isinstance(value, Enum):
        yield f"\\{class_name(value)}::{value.name}"
        return
    if fields is None or id(value) in parents:
        # PHP warns of a value that holds itself, and writes NULL.
        yield _source(value) if fields is None else "NULL"
        return
    name = _class_name(value)
    if name is None:
        yield "array (\n"
    elif name == "stdClass":
        yield "(object) array(\n"
    else:
        yield f"\\{name}::__set_state(array(\n"
    for label, _, _, item in fields:
        text = label if isinstance(label, int) and name is None else _quoted(str(label))
        # PHP indents the keys of an object by one blank more, and writes no blank in front of "=>".
        yield f"{indent}{'   ' if name else '  '}{text} => "
        if _fields(item) is not None:
            yield f"\n{indent}  "
        yield from _var_export(item, indent + "  ", (*parents, id(value)))
        yield ",\n"
    yield f"{indent})" if name in (None, "stdClass") else f"{indent}))"


def _source(value: Any) -> str:
    value = plain(value)
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and not INT_MIN <= value <= INT_MAX:
        value = beyond(value)
    if isinstance(value, float):
        text = float_to_repr(value)
        return f"{text}.0" if re.fullmatch(r"-?[0-9]+", text) else text
    if isinstance(value, int):
        return "-9223372036854775807-1" if value == -(2**63) else str(value)
    return _quoted(value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\0", "' . \"\\0\" . '")
    return f"'{escaped}'"
