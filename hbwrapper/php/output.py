"""What PHP's ``print_r``, ``var_dump`` and ``var_export`` print, to the byte."""

from __future__ import annotations

import re
import sys
from types import SimpleNamespace

from hbwrapper.numbers import float_to_repr
from hbwrapper.php.conversion import key, plain, to_string
from hbwrapper.php.objects import StdClass

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
        numbers: dict[int, int] = {}
        sys.stdout.write("".join(_var_dump(value, "", (), numbers)))


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
    """Keys and values of an array or object; None for scalars, which ``plain`` makes of others."""
    if isinstance(value, dict):
        return [(key(name), item) for name, item in value.items()]
    if isinstance(value, (list, tuple)):
        return list(enumerate(value))
    if value is None or isinstance(value, (str, int, float)):
        return None
    if plain(value) is not value:
        return None
    return list(vars(value).items()) if hasattr(value, "__dict__") else []


def _class_name(value: Any) -> str | None:
    """The name of an object's class; None for arrays."""
    if isinstance(value, (dict, list, tuple)):
        return None
    if isinstance(value, (StdClass, SimpleNamespace)):
        return "stdClass"
    return type(value).__name__


def _print_r(value: Any, indent: str, parents: tuple[int, ...]) -> Iterator[str]:
    pairs = _pairs(value)
    if pairs is None:
        yield to_string(value)
        return
    name = _class_name(value)
    yield f"{name} Object\n" if name else "Array\n"
    if id(value) in parents:
        yield " *RECURSION*"
        return
    yield f"{indent}(\n"
    for label, item in pairs:
        yield f"{indent}    [{label}] => "
        yield from _print_r(item, indent + " " * 8, (*parents, id(value)))
        yield "\n"
    yield f"{indent})\n"


def _var_dump(
    value: Any, indent: str, parents: tuple[int, ...], numbers: dict[int, int]
) -> Iterator[str]:
    pairs = _pairs(value)
    if pairs is None:
        yield f"{indent}{_typed(value)}\n"
        return
    if id(value) in parents:
        yield f"{indent}*RECURSION*\n"
        return
    name = _class_name(value)
    if name is None:
        yield f"{indent}array({len(pairs)}) {{\n"
    else:
        number = numbers.setdefault(id(value), len(numbers) + 1)
        yield f"{indent}object({name})#{number} ({len(pairs)}) {{\n"
    for label, item in pairs:
        yield f"{indent}  [{label}]=>\n" if isinstance(label, int) else f'{indent}  ["{label}"]=>\n'
        yield from _var_dump(item, indent + "  ", (*parents, id(value)), numbers)
    yield f"{indent}}}\n"


def _typed(value: Any) -> str:
    value = plain(value)
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return f"bool({'true' if value else 'false'})"
    if isinstance(value, int):
        return f"int({value})"
    if isinstance(value, float):
        return f"float({float_to_repr(value)})"
    return f'string({len(value.encode("utf-8", "surrogateescape"))}) "{value}"'


def _var_export(value: Any, indent: str) -> Iterator[str]:
    pairs = _pairs(value)
    if pairs is None:
        yield _source(value)
        return
    name = _class_name(value)
    if name is None:
        yield "array (\n"
    elif name == "stdClass":
        yield "(object) array(\n"
    else:
        yield f"\\{name}::__set_state(array(\n"
    for label, item in pairs:
        shown = label if isinstance(label, int) and name is None else _quoted(str(label))
        # PHP indents the keys of an object by one blank more, and writes no blank in front of "=>".
        yield f"{indent}{'   ' if name else '  '}{shown} => "
        if _pairs(item) is not None:
            yield f"\n{indent}  "
        yield from _var_export(item, indent + "  ")
        yield ",\n"
    yield f"{indent})" if name in (None, "stdClass") else f"{indent}))"


def _source(value: Any) -> str:
    value = plain(value)
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        text = float_to_repr(value)
        return f"{text}.0" if re.fullmatch(r"-?[0-9]+", text) else text
    if isinstance(value, int):
        return "-9223372036854775807-1" if value == -(2**63) else str(value)
    return _quoted(value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\0", "' . \"\\0\" . '")
    return f"'{escaped}'"
