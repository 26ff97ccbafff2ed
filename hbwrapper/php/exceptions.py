"""PHP's exception classes, for ported code that throws and catches them.

They stand beside Python's: ``except php.Exception`` catches what the PHP script would have caught,
and no mistake of the port.
"""

from __future__ import annotations

import builtins
import sys
from typing import Any

from hbwrapper.numbers import float_to_string
from hbwrapper.php.objects import Object
from hbwrapper.php.properties import Named, fill, raises

_KEEP: Any = object()


class Throwable(Object, builtins.Exception):
    """The root of what PHP can throw.

    Its properties are PHP's, in PHP's order; ``str(error)`` is the message. Where a PHP program
    says file and line of the PHP, a port says those of the Python.

    Args:
        message: The text; what a subclass declares if not given.
        code: The script's number for it.
        previous: The error that led to this one.
    """

    _message: Any = ""
    _string: Named("private string") = ""  # type: ignore[valid-type]
    _code: Any = 0
    _file: str = ""
    _line: int = 0
    _trace: Named("private trace") = []  # type: ignore[valid-type]  # noqa: RUF012
    _previous: Named("private previous") = None  # type: ignore[valid-type]

    def __new__(cls, *arguments: Any, **named: Any) -> Any:
        """A new error, which notes where it is made."""
        self = builtins.Exception.__new__(cls)
        fill(self)
        frame: Any = sys._getframe(1)
        while frame is not None and frame.f_code.co_name == "__new__":
            frame = frame.f_back
        if frame is not None:
            self._file, self._line = frame.f_code.co_filename, frame.f_lineno
        return self

    def __init__(
        self, message: Any = _KEEP, code: Any = _KEEP, previous: BaseException | None = None
    ) -> None:
        if message is not _KEEP:
            self._message = _text(message)
        if code is not _KEEP:
            self._code = code
        self._previous = previous
        self.__cause__ = previous
        self.args = (self._message,)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._message, self._code), self.__dict__

    def __str__(self) -> str:
        return self._message if isinstance(self._message, str) else _text(self._message)

    @property
    def message(self) -> Any:
        """The text."""
        return self._message

    @message.setter
    def message(self, value: Any) -> None:
        self._message = value

    @property
    def code(self) -> Any:
        """The script's number."""
        return self._code

    @code.setter
    def code(self, value: Any) -> None:
        self._code = value

    def getMessage(self) -> Any:
        """The text."""
        return self._message

    def getCode(self) -> Any:
        """The script's number."""
        return self._code

    def getPrevious(self) -> Any:
        """The error that led to this one, or None."""
        return self._previous

    def getFile(self) -> str:
        """The Python file that made it."""
        return self._file

    def getLine(self) -> int:
        """The Python line that made it."""
        return self._line

    def getTrace(self) -> list[Any]:
        """Nothing: Python's traceback has it."""
        return []

    def getTraceAsString(self) -> str:
        """``#0 {main}``: Python's traceback has more."""
        return "#0 {main}"


def _text(value: Any) -> str:
    if isinstance(value, float):
        return float_to_string(value)
    if value is True:
        return "1"
    return "" if value is None or value is False else str(value)


class Exception(Throwable):
    """PHP's Exception."""


class Error(Throwable):
    """PHP's Error."""


class ErrorException(Exception):
    """PHP's ErrorException."""


class TypeError(Error):
    """PHP's TypeError."""


class ArgumentCountError(TypeError):
    """PHP's ArgumentCountError."""


class ValueError(Error):
    """PHP's ValueError."""


class ArithmeticError(Error):
    """PHP's ArithmeticError."""


class DivisionByZeroError(ArithmeticError):
    """PHP's DivisionByZeroError."""


class UnhandledMatchError(Error):
    """PHP's UnhandledMatchError."""


class RuntimeException(Exception):
    """PHP's RuntimeException."""


class OutOfBoundsException(RuntimeException):
    """PHP's OutOfBoundsException."""


class OverflowException(RuntimeException):
    """PHP's OverflowException."""


class RangeException(RuntimeException):
    """PHP's RangeException."""


class UnderflowException(RuntimeException):
    """PHP's UnderflowException."""


class UnexpectedValueException(RuntimeException):
    """PHP's UnexpectedValueException."""


class LogicException(Exception):
    """PHP's LogicException."""


class BadFunctionCallException(LogicException):
    """PHP's BadFunctionCallException."""


class BadMethodCallException(BadFunctionCallException):
    """PHP's BadMethodCallException."""


class DomainException(LogicException):
    """PHP's DomainException."""


class InvalidArgumentException(LogicException):
    """PHP's InvalidArgumentException."""


class LengthException(LogicException):
    """PHP's LengthException."""


class OutOfRangeException(LogicException):
    """PHP's OutOfRangeException."""


class JsonException(Exception):
    """PHP's JsonException."""


raises(Error)
