"""The program itself: how it ends, its constants, and its errors and their handlers."""

from __future__ import annotations

import atexit
import sys
from typing import Any, NoReturn

from hbwrapper.php import exceptions as errors
from hbwrapper.php.callables import class_by_name, fitted, program_value
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.properties import type_name

E_ERROR, E_WARNING, E_PARSE, E_NOTICE, E_STRICT, E_DEPRECATED = 1, 2, 4, 8, 2048, 8192
E_CORE_ERROR, E_CORE_WARNING, E_COMPILE_ERROR, E_COMPILE_WARNING = 16, 32, 64, 128
E_USER_ERROR, E_USER_WARNING, E_USER_NOTICE, E_USER_DEPRECATED = 256, 512, 1024, 16384
E_RECOVERABLE_ERROR, E_ALL = 4096, 32767


class Exit(SystemExit):
    """``exit``: it ends the program, and no ``catch`` of PHP's takes it."""


def exit(value: Any = None) -> NoReturn:
    """``exit($value)``: an int is the exit code, anything else is printed.

    Raises:
        Exit: Always.
    """
    if type(value) is int:
        raise Exit(value & 255)
    sys.stdout.write(to_string(value))
    raise Exit(0)


def exiting() -> bool:
    """Does a ``finally`` run because of ``exit``? PHP runs none then."""
    return isinstance(sys.exc_info()[1], Exit)


_at_end: list[tuple[Any, tuple[Any, ...]]] = []


def register_shutdown_function(function: Any, *arguments: Any) -> None:
    """``register_shutdown_function()``: call a function when the program has ended."""
    if not _at_end:
        atexit.register(run_shutdown_functions)
    _at_end.append((function, arguments))


def run_shutdown_functions() -> None:
    """Call what ``register_shutdown_function`` was given, in its order."""
    while _at_end:
        function, arguments = _at_end.pop(0)
        try:
            fitted(function, len(arguments))(*arguments)
        except Exit:
            _at_end.clear()


# Constants

_constants: dict[str, Any] = {}


def define(name: Any, value: Any, any_case: Any = False) -> bool:
    """``define()``: False where there is such a constant."""
    text = to_string(name).lstrip("\\")
    if text in _constants:
        return False
    _constants[text] = value
    return True


_NO_CONSTANT = object()


def _constant(name: str) -> Any:
    bare = name.lstrip("\\")
    owner, colons, label = bare.partition("::")
    if colons:
        found = class_by_name(owner)
        return getattr(found, label, getattr(found, f"{label}_", _NO_CONSTANT))
    if bare in _constants:
        return _constants[bare]
    return program_value(bare, _NO_CONSTANT)


def defined(name: Any) -> bool:
    """``defined()``."""
    try:
        return _constant(to_string(name)) is not _NO_CONSTANT
    except errors.Error:
        return False


def constant(name: Any) -> Any:
    """``constant()``: of the program, of a class, or PHP's own.

    Raises:
        Error: PHP's; there is no such constant.
    """
    text = to_string(name)
    value = _constant(text)
    if value is _NO_CONSTANT:
        raise errors.Error(f'Undefined constant "{text}"')
    return value


# Errors

_NAMES = {
    E_USER_ERROR: "Fatal error", E_USER_WARNING: "Warning", E_USER_NOTICE: "Notice",
    E_USER_DEPRECATED: "Deprecated", E_WARNING: "Warning", E_NOTICE: "Notice",
    E_DEPRECATED: "Deprecated",
}  # fmt: skip
_handlers: list[tuple[Any, int]] = []
_exception_handlers: list[Any] = []
_reporting = E_ALL
_last: dict[str, Any] | None = None


def _caller() -> tuple[str, int]:
    """Where the program stands: its file and line."""
    frame: Any = sys._getframe(1)
    while frame.f_back is not None and "/hbwrapper/php/" in frame.f_code.co_filename:
        frame = frame.f_back
    return frame.f_code.co_filename, frame.f_lineno


def trigger_error(message: Any, level: Any = E_USER_NOTICE) -> bool:
    """``trigger_error()``: ask the program's handler; without one, write to standard error.

    Args:
        message: The text.
        level: E_USER_NOTICE, E_USER_WARNING, E_USER_DEPRECATED or E_USER_ERROR.

    Raises:
        ValueError: PHP's; another level.
        Exit: An E_USER_ERROR that no handler took.
    """
    number = to_int(level)
    if number not in (E_USER_ERROR, E_USER_WARNING, E_USER_NOTICE, E_USER_DEPRECATED):
        raise errors.ValueError(
            "trigger_error(): Argument #2 ($error_level) must be one of E_USER_ERROR, "
            "E_USER_WARNING, E_USER_NOTICE, or E_USER_DEPRECATED"
        )
    raise_error(to_string(message), number)
    return True


user_error = trigger_error


def raise_error(message: str, level: int) -> None:
    """Have PHP's way with an error: the handler, or a line on standard error.

    Raises:
        Exit: An E_USER_ERROR that no handler took.
    """
    global _last
    file, line = _caller()
    if _handlers and _handlers[-1][0] is not None and _handlers[-1][1] & level:
        handler, mask = _handlers.pop()
        try:
            taken = fitted(handler, 4)(level, message, file, line)
        finally:
            _handlers.append((handler, mask))
        if taken is not False:
            return
    _last = {"type": level, "message": message, "file": file, "line": line}
    if _reporting & level:
        print(
            f"PHP {_NAMES.get(level, 'Warning')}:  {message} in {file} on line {line}",
            file=sys.stderr,
        )
    if level == E_USER_ERROR:
        raise Exit(255)


def set_error_handler(handler: Any, levels: Any = E_ALL) -> Any:
    """``set_error_handler()``: the handler before, or None."""
    before = _handlers[-1][0] if _handlers else None
    _handlers.append((handler, to_int(levels)))
    return before


def restore_error_handler() -> bool:
    """``restore_error_handler()``: the handler before the last one counts again."""
    if _handlers:
        _handlers.pop()
    return True


def set_exception_handler(handler: Any) -> Any:
    """``set_exception_handler()``: what is called for an error that nobody catches.

    Returns:
        The handler before, or None.
    """
    before = _exception_handlers[-1] if _exception_handlers else None
    _exception_handlers.append(handler)
    sys.excepthook = _uncaught
    return before


def restore_exception_handler() -> bool:
    """``restore_exception_handler()``: the handler before the last one counts again."""
    if _exception_handlers:
        _exception_handlers.pop()
    return True


def _uncaught(kind: Any, error: Any, trace: Any) -> None:
    handler = _exception_handlers[-1] if _exception_handlers else None
    if handler is None or not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    fitted(handler, 1)(error)


def error_reporting(levels: Any = None) -> int:
    """``error_reporting()``: the levels so far."""
    global _reporting
    before = _reporting
    if levels is not None:
        _reporting = to_int(levels)
    return before


def error_get_last() -> dict[str, Any] | None:
    """``error_get_last()``: the last error that no handler took, or None."""
    return None if _last is None else dict(_last)


def error_clear_last() -> None:
    """``error_clear_last()``."""
    global _last
    _last = None


def error_log(message: Any, kind: Any = 0, destination: Any = None, headers: Any = None) -> bool:
    """``error_log()``: on standard error, or at the end of a file.

    Args:
        message: The text.
        kind: 3 is a file.
        destination: The file's path.
        headers: Of mails, which this does not send.
    """
    if to_int(kind) == 3:
        try:
            with open(
                to_string(destination), "a", encoding="utf-8", errors="surrogateescape"
            ) as file:
                file.write(to_string(message))
        except OSError:
            return False
        return True
    print(to_string(message), file=sys.stderr)
    return True


def class_constant_name(value: Any) -> str:
    """``$object::class``: the class's name."""
    return type_name(value if isinstance(value, type) else type(value))


class Ref:
    """A cell that several names share: PHP's reference where one must stay.

    Args:
        value: What it holds.
    """

    __slots__ = ("value",)

    def __init__(self, value: Any = None) -> None:
        self.value = value
