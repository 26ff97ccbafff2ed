"""What is thrown: where an expression throws, and what an error says."""

from __future__ import annotations

from hbwrapper.errors import ResponseError, TransportError
from hbwrapper.php import exceptions as errors
from hbwrapper.php.output import var_export


def throw(error: BaseException) -> object:
    """``throw`` where PHP allows it and Python does not: inside an expression."""
    raise error


def error_code(error: BaseException) -> object:
    """``$e->getCode()``; hbwrapper's own errors have none, as PHP's HBWrapper's: 0."""
    return getattr(error, "code", 0)


def error_message(error: BaseException) -> str:
    """``$e->getMessage()``; of hbwrapper's errors, what PHP's HBWrapper says."""
    if isinstance(error, (ResponseError, TransportError)):
        body = error.body if isinstance(error, ResponseError) else ""
        return f"Unable to parse response, no JSON data returned, got string instead: {body}"
    if isinstance(error, errors.Throwable):
        # __toString has no say in it.
        return str(error.getMessage())
    return str(error)


def unhandled_match(value: object) -> object:
    """``match`` found no arm.

    Raises:
        UnhandledMatchError: Always.
    """
    shown = f"of type {type(value).__name__}"
    if value is None or isinstance(value, (bool, int, float, str)):
        shown = str(var_export(value, True))
    raise errors.UnhandledMatchError(f"Unhandled match case {shown}")
