"""The errors hbwrapper raises.

    HBWrapperError
    ├─ ConfigurationError      settings are missing or unusable; nothing was sent
    ├─ TransportError          no answer came back
    │  └─ RequestTimeout       the time limit ended the exchange; also a TimeoutError
    ├─ ResponseError           an answer came that cannot be read
    └─ ApiError                HostBill answered ``success: false``

All of them pickle and copy with their attributes.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class HBWrapperError(Exception):
    """Whatever goes wrong in hbwrapper.

    Attributes:
        may_have_run: Could the server have run the call? True unless it is known that it could
            not; before a write is repeated, this is the question to ask.
    """

    may_have_run: bool | None = True

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]:
        # Subclasses take keyword-only arguments, which the default would not pass back.
        return _rebuild, (type(self), self.args), self.__dict__


def _rebuild(cls: type[HBWrapperError], args: tuple[Any, ...]) -> HBWrapperError:
    error = cls.__new__(cls, *args)
    error.args = args
    return error


class ConfigurationError(HBWrapperError):
    """URL, API ID or API key are missing or unusable. Nothing was sent."""

    may_have_run = False


class TransportError(HBWrapperError):
    """No answer came back: refused, unresolved, reset, TLS or proxy failure.

    Attributes:
        may_have_run: False only if no byte of the request left this machine.
    """

    def __init__(self, message: str = "", *, may_have_run: bool = True) -> None:
        super().__init__(message)
        self.may_have_run = may_have_run


class RequestTimeout(TransportError, TimeoutError):
    """The exchange did not end within ``timeout`` seconds."""


class ResponseError(HBWrapperError):
    """An answer came that is no JSON, or that cannot be read as pages of records.

    The message begins as PHP's HBWrapper begins its exception's.

    Attributes:
        status: The HTTP status, or None where the answer is not a single HTTP answer.
        body: The beginning of the answer's text, with secrets hidden.
        retry_after: What the answer's Retry-After header says; empty where it has none.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status: int | None = None,
        body: str = "",
        retry_after: str = "",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body = body
        self.retry_after = retry_after


class ApiError(HBWrapperError):
    """HostBill answered, and said no: ``success`` is not true.

    Raised only where asked for: ``check()``, ``pages``, ``records``, ``map`` and the command
    line. A plain call returns the answer as it is.

    Attributes:
        errors: HostBill's error texts; empty when it gave none.
        response: The decoded answer.
        may_have_run: None: HostBill does not say how far it came.
    """

    may_have_run = None

    def __init__(
        self, message: str = "", *, errors: list[str] | None = None, response: Any = None
    ) -> None:
        super().__init__(message)
        self.errors = [] if errors is None else errors
        self.response = response
