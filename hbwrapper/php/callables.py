"""What PHP can call: functions by name, methods, closures."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import elements, pairs


def method(owner: Any, name: str) -> Any:
    """A method whose name is in a variable, in any capitalisation."""
    found = getattr(owner, name, None)
    if found is not None:
        return found
    for other in dir(owner):
        if other.lower() == str(name).lower():
            return getattr(owner, other)
    raise errors.Error(f"Call to undefined method {type(owner).__name__}::{name}()")


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


def fitted(function: Callable[..., Any] | str, count: int) -> Callable[..., Any]:
    """The function, called with no more arguments than it takes: PHP drops the others.

    A text names a function of PHP's.
    """
    if isinstance(function, str):
        from hbwrapper import php

        found = getattr(php, function.lower(), None)
        if found is None:
            raise errors.Error(f"Call to undefined function {function}()")
        call: Callable[..., Any] = found
    else:
        call = function
    try:
        parameters = inspect.signature(call).parameters.values()
    except ValueError:
        return call
    if any(parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters):
        return call
    takes = sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) for p in parameters)
    return call if takes >= count else lambda *given: call(*given[:takes])
