"""What PHP can call: functions by name, methods, closures."""

from __future__ import annotations

import builtins
import inspect
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import elements, pairs
from hbwrapper.php.objects import Object, StdClass, class_name
from hbwrapper.php.properties import known_class

# The globals of the programs that said which functions they have, the newest first.
_programs: list[Mapping[str, Any]] = []


def functions(names: Mapping[str, Any]) -> None:
    """Let the functions of a program be called by their names in a text.

    Args:
        names: The program's ``globals()``; a function whose Python name ends with an underscore is
            found under PHP's name, too.
    """
    _programs[:] = [known for known in _programs if known is not names]
    _programs.insert(0, names)


def _own_function(name: str) -> Any:
    low = name.lower()
    # The script that runs need not say what it has.
    for names in (*_programs, vars(sys.modules.get("__main__", builtins))):
        for label, value in list(names.items()):
            if isinstance(value, types.FunctionType) and label.removesuffix("_").lower() == low:
                return value
    return None


def program_value(name: str, default: Any) -> Any:
    """A global of a program, or a constant of PHP's, by its name."""
    for names in _programs:
        if name in names:
            return names[name]
    room: Any = import_module("hbwrapper.php")
    bare = name.upper() if name.lower() in ("true", "false", "null") else name
    fixed = {"TRUE": True, "FALSE": False, "NULL": None}
    if bare in fixed:
        return fixed[bare]
    found = getattr(room, bare, default) if bare.isupper() else default
    return default if builtins.callable(found) else found


def _built_in(name: str) -> Any:
    room: Any = import_module("hbwrapper.php")
    low = name.lower()
    return getattr(room, low, None) if not low.startswith("_") else None


def function_by_name(name: str) -> Any:
    """The function that a text names: the program's own, or PHP's; None where there is none."""
    bare = str(name).lstrip("\\")
    found = _own_function(bare) or _own_function(bare.rpartition("\\")[2]) or _built_in(bare)
    return found if builtins.callable(found) and not isinstance(found, type) else None


def function_exists(name: Any) -> bool:
    """``function_exists()``."""
    return function_by_name(str(name)) is not None


def class_by_name(name: Any) -> Any:
    """The class that a text names, in any capitalisation; of an object its class.

    Raises:
        Error: PHP's; there is none.
    """
    if not isinstance(name, str):
        return name if isinstance(name, type) else type(name)
    found = find_class(name)
    if found is None:
        shown = name.lstrip("\\")
        raise errors.Error(f'Class "{shown}" not found')
    return found


def find_class(name: str) -> Any:
    """The class that a text names, or None."""
    bare = name.lstrip("\\")
    own = known_class(bare)
    if own is not None:
        return own
    low = bare.lower()
    if low == "stdclass":
        return StdClass
    if low in ("hbwrapper", "apiwrapper"):
        core: Any = import_module("hbwrapper")
        return core.HBWrapper if low == "hbwrapper" else core.ApiWrapper
    names: Any = import_module("hbwrapper.php.names")
    for module, text in names.MODULES.items():
        for label in text.split():
            if label.lower() == low and label[0].isupper():
                value = getattr(import_module(f"hbwrapper.php.{module}"), label)
                return value if isinstance(value, type) else None
    return None


def method(owner: Any, name: str) -> Any:
    """A method whose name is in a variable, in any capitalisation.

    Args:
        owner: An object, a class, or a class's name.
        name: The method's name in PHP.

    Raises:
        Error: PHP's; there is no such method, and no ``__call``.
    """
    if isinstance(owner, str):
        owner = class_by_name(owner)
    found = find_method(owner, name)
    if found is not None:
        return found
    kind = owner if isinstance(owner, type) else type(owner)
    shown = kind.__name__ if isinstance(owner, type) else class_name(owner)
    magic = getattr(kind, "php_callstatic" if owner is kind else "php_call", None)
    if magic is not None:
        if owner is kind:
            return lambda *arguments: magic(name, list(arguments))
        return lambda *arguments: magic(owner, name, list(arguments))
    raise errors.Error(f"Call to undefined method {shown}::{name}()")


_MAGIC = {
    "__construct": "__init__", "__tostring": "__str__", "__invoke": "__call__",
    "__clone": "__clone__",
    "__debuginfo": "php_shown",
}  # fmt: skip


def find_method(owner: Any, name: Any) -> Any:
    """A method by PHP's name, bound where the owner is an object; None where there is none."""
    text = str(name)
    label = _MAGIC.get(text.lower(), text)
    if label.startswith("__") and label == text:
        label = f"php_{text[2:].lower()}"
    kind = owner if isinstance(owner, type) else type(owner)
    if not issubclass(kind, (Object, StdClass)):
        # HBWrapper's methods are whatever is asked for.
        found = getattr(owner, text, None)
        if found is not None and builtins.callable(found):
            return found
    for candidate in _spellings(kind, label):
        if builtins.callable(getattr(kind, candidate, None)):
            return getattr(owner, candidate)
    return None


def _spellings(kind: type, name: str) -> Iterator[str]:
    """The attributes of a class that may be PHP's method of a name."""
    if hasattr(kind, name):
        yield name
    low = name.lower()
    for parent in kind.__mro__:
        mangled = f"_{parent.__name__.lstrip('_')}__".lower()
        for attribute in parent.__dict__:
            small = attribute.lower()
            if small in (low, f"{low}_", f"{mangled}{low}", f"_{low}"):
                yield attribute


def callable(value: Any) -> Any:
    """Whatever PHP can call, as a Python function.

    Args:
        value: A closure; a function's name; ``"A::m"``; ``[object, "m"]`` or ``["A", "m"]``; an
            object with ``__invoke``.

    Raises:
        Error: PHP's; it names nothing that can be called.
        TypeError: PHP's; it is nothing that could be called.
    """
    if isinstance(value, str):
        owner, colons, name = value.partition("::")
        if colons:
            return method(owner, name)
        found = function_by_name(value)
        if found is None:
            raise errors.Error(f"Call to undefined function {value}()")
        return found
    if isinstance(value, (list, dict)):
        parts = list(elements(value))
        if len(parts) != 2 or not isinstance(parts[1], str):
            raise errors.Error("Array callback must have exactly two elements")
        owner, name = parts
        return _parent_method(owner, name) or method(owner, name)
    if builtins.callable(value):
        return value
    raise errors.TypeError(f"Value of type {class_name(value)} is not callable")


def _parent_method(owner: Any, name: str) -> Any:
    """``[$this, "parent::m"]``."""
    if not name.lower().startswith("parent::"):
        return None
    return getattr(super(type(owner), owner), name[len("parent::") :])


def is_callable(value: Any) -> bool:
    """``is_callable()``."""
    if isinstance(value, (str, list, dict)):
        try:
            callable(value)
        except errors.Throwable:
            return False
        return True
    return builtins.callable(value)


def closure(value: Any) -> Any:
    """``Closure::fromCallable()`` and ``f(...)``: a function of one's own."""
    found = callable(value)
    return lambda *arguments, **named: found(*arguments, **named)


def call_user_func(function: Any, *arguments: Any) -> Any:
    """``call_user_func()``: what the function does not take is dropped."""
    return fitted(function, len(arguments))(*arguments)


def call_user_func_array(function: Any, arguments: Any) -> Any:
    """``call_user_func_array()``; text keys name parameters."""
    positional = [v for k, v in pairs(arguments) if isinstance(k, int)]
    named = {k: v for k, v in pairs(arguments) if isinstance(k, str)}
    return fitted(function, len(positional))(*positional, **named)


def arguments(value: Any) -> list[Any]:
    """What ``...$x`` passes: the values."""
    return list(elements(value))


def fitted(function: Any, count: int) -> Callable[..., Any]:
    """The function, called with no more arguments than it takes: PHP drops the others.

    Args:
        function: Whatever PHP can call.
        count: How many arguments it will be given.
    """
    call: Callable[..., Any] = callable(function)
    code = getattr(call, "__code__", None)
    if code is not None and not isinstance(call, types.MethodType):
        if code.co_flags & inspect.CO_VARARGS or code.co_argcount >= count:
            return call
        takes = code.co_argcount
        return lambda *given: call(*given[:takes])
    try:
        parameters = inspect.signature(call).parameters.values()
    except (ValueError, TypeError):
        return call
    if any(parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters):
        return call
    takes = sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)
    return call if takes >= count else lambda *given: call(*given[:takes])
