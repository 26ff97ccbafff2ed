"""One remote call: what ``hb.getClientTickets`` is, and what calling it does."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Protocol

    from .settings import Credentials, Settings

    class Wrapper(Protocol):
        """What a call needs of HBWrapper or ApiWrapper."""

        def _settings(self) -> Settings: ...


def perform(
    source: Settings | Callable[[], Settings],
    name: str,
    params: object = None,
    more: Mapping[str, object] | None = None,
) -> Any:
    """Make one call.

    Args:
        source: The settings, or what gives them.
        name: The call's name.
        params: The parameters, as for ``ApiCall``.
        more: Further parameters.

    Returns:
        The decoded answer, or the error. Errors are returned, without their tracebacks, for the
        caller to raise from a frame that holds no parameters.
    """
    from .catalogue import is_write
    from .encode import body, fields, merged

    try:
        settings = source() if callable(source) else source
        credentials = settings.complete()
        form = fields(
            merged(params, more), rules="curl" if settings.php_class == "HBWrapper" else "query"
        )
        data, content_type = body([*form, *_own_fields(name, credentials)])
    except Exception as error:  # noqa: BLE001 - returned to the frame that may raise it
        return error.with_traceback(None)
    finally:
        # A warning that a filter turns into an error passes this frame.
        del params, more
    from .answer import Secrets, read
    from .retry import persist
    from .transport import Request

    request = Request(
        name,
        credentials.url,
        data,
        content_type,
        timeout=settings.timeout,
        verify=settings.verify,
        write=is_write(name),
    )
    secrets = Secrets(credentials, form)
    del data, form
    try:
        reply = persist(request, settings.retries)
    except Warning as warning:
        return warning.with_traceback(None)
    return read(reply, request, secrets, settings.php_class)


def _own_fields(name: str, credentials: Credentials) -> list[tuple[str, bytes]]:
    return [
        ("call", name.encode()),
        ("outputformat", b"json"),
        ("api_id", credentials.api_id.encode()),
        ("api_key", credentials.api_key.encode()),
    ]


class _Doc:
    """``__doc__`` of the class for the class, of the remote call for an instance."""

    def __get__(self, call: ApiCall | None, owner: type) -> str:
        if call is None:
            return (
                "A remote call of HBWrapper or ApiWrapper, bound to its settings.\n\n"
                "Call it with the parameters as a mapping, as keywords, or both."
            )
        from .describe import docstring

        text: str = docstring(call.__name__)
        return text


class ApiCall:  # noqa: D101 - the descriptor documents the class and each call
    __doc__ = _Doc()

    def __init__(self, wrapper: Wrapper, name: str) -> None:
        self._wrapper = wrapper
        self.__name__ = name
        self.__qualname__ = f"{type(wrapper).__name__}.{name}"

    def __call__(self, params: Any = None, /, **more: Any) -> Any:
        """Send the call and return the decoded answer.

        Args:
            params: The parameters: a mapping, ``[]`` (PHP's empty array), a SimpleNamespace or a
                dataclass; also nested.
            **more: Parameters as keywords.

        Returns:
            The decoded answer; with HBWrapper a dict or list, as in PHP.

        Raises:
            TypeError: A parameter is given twice or of a type that cannot be sent; nothing was.
            ValueError: A parameter's value cannot be sent (NaN); nothing was.
            ConfigurationError: The settings are missing or unusable; nothing was sent.
            TransportError: No answer came; ``may_have_run`` says whether the call could have run.
            ResponseError: The answer is no JSON, or with HBWrapper no object or array.
        """
        result = perform(self._wrapper._settings, self.__name__, params, more)
        # A traceback that shows locals must not show the parameters.
        del params, more
        if isinstance(result, BaseException):
            raise result
        return result

    def __repr__(self) -> str:
        return f"<call {self.__name__} of {self._wrapper!r}>"

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, ApiCall)
            and self.__name__ == other.__name__
            and (self._wrapper is other._wrapper or _same_settings(self._wrapper, other._wrapper))
        )

    def __hash__(self) -> int:
        return hash(self.__name__)

    def __reduce__(self) -> tuple[Any, ...]:
        return ApiCall, (self._wrapper, self.__name__)


def _same_settings(one: Wrapper, other: Wrapper) -> bool:
    from .errors import ConfigurationError

    try:
        return type(one) is type(other) and one._settings() == other._settings()
    except ConfigurationError:
        return False
