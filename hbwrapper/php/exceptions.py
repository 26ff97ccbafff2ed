"""PHP's exception classes, for ported code that throws and catches them.

They stand beside Python's: ``except php.Exception`` catches what the PHP script would have caught,
and no mistake of the port.
"""

from __future__ import annotations

import builtins


class Throwable(builtins.Exception):
    """The root of what PHP can throw.

    Attributes:
        message: The text; ``str(error)`` gives it, too.
        code: The script's number for it.
    """

    message: str = ""
    code: int = 0

    def __init__(
        self, message: str = "", code: int = 0, previous: BaseException | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.__cause__ = previous

    def __str__(self) -> str:
        return self.message


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
