"""One remote call: what ``hb.getClientTickets`` is, and what calling it does."""

from __future__ import annotations

from .loading import load
from .secrets import entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor
    from inspect import Signature
    from typing import Any, Literal, Protocol

    from .paging import Pager
    from .settings import Options

    class Wrapper(Protocol):
        """What a call needs of HBWrapper or ApiWrapper."""

        def _options(self) -> Options: ...


class _Doc:
    """``__doc__`` of the class for the class, of the remote call for an instance."""

    def __get__(self, call: ApiCall | None, owner: type) -> str:
        if call is None:
            return (
                "A remote call of HBWrapper or ApiWrapper, bound to its settings.\n\n"
                "Call it with the parameters as a mapping, as keywords, or both."
            )
        from .catalogue.describe import docstring

        text: str = docstring(call.__name__)
        return text


class _Signature:
    """``__signature__`` of an instance: what HostBill documents; the class has that of its own."""

    def __get__(self, call: ApiCall | None, owner: type) -> Signature | None:
        if call is None:
            return None
        from .catalogue.signatures import signature

        return signature(call.__name__)


class ApiCall:  # noqa: D101 - the descriptor documents the class and each call
    __doc__ = _Doc()
    __signature__ = _Signature()

    def __init__(self, wrapper: Wrapper, name: str) -> None:
        self._wrapper = wrapper
        self.__name__ = name
        self.__qualname__ = f"{type(wrapper).__name__}.{name}"
        # Before there are parameters.
        load()

    @entry
    def __call__(self, params: Any = None, /, **more: Any) -> Any:
        """Send the call and return the decoded answer.

        Args:
            params: The parameters: a mapping, ``[]`` (PHP's empty array), a SimpleNamespace or a
                dataclass; also nested.
            **more: Parameters as keywords; those that are words of Python's with an underscore
                after them: ``from_``, ``in_``.

        Returns:
            The decoded answer; with HBWrapper a dict or list, as in PHP. Ids and numbers in it come
            as text or as number, as the installation has it.

        Raises:
            TypeError: A parameter is given twice or of a type that cannot be sent; nothing was.
            ValueError: A parameter's value cannot be sent (NaN); nothing was.
            ConfigurationError: The settings are missing or unusable; nothing was sent.
            TransportError: No answer came; ``may_have_run`` says whether the call could have run.
            ResponseError: The answer is no JSON, or with HBWrapper no object or array.
        """
        from .wire.perform import perform

        return perform(self._wrapper._options(), self.__name__, params, more)

    @entry
    def pages(self, params: Any = None, /, *, workers: int = 1) -> Iterator[dict[str, Any]]:
        """Go through a paged call's pages.

        Args:
            params: The parameters; ``page`` is where it starts (0 if not given).
            workers: How many pages are fetched at a time; their order is kept.

        Returns:
            An iterator of decoded answers, up to the last page that the latest announcement names;
            where there is none, up to an empty page, or one with the records of the first or the
            one before it.

        Raises:
            ApiError: An answer's ``success`` is not true.
            ResponseError: An announced page is empty or repeats another, or the pages go in a
                circle.
            ValueError: ``page`` is no whole number from 0, ``workers`` is below 1, or the call is
                documented as a write.
        """
        return pager(self, params).pages(workers)

    @entry
    def records(
        self, params: Any = None, /, *, workers: int = 1, key: str | None = None
    ) -> Iterator[Any]:
        """Go through the records of all pages.

        Args:
            params: As for ``pages``.
            workers: How many pages are fetched at a time; their order is kept.
            key: Under which key of the answer the records lie; needed only where the catalogue
                does not know the call and the answer leaves a choice.

        Returns:
            An iterator of the records: out of lists, and of maps by id.

        Raises:
            ApiError: An answer's ``success`` is not true; the records before it have come.
            ResponseError: As for ``pages``, or the answer leaves open where the records lie.
            ValueError: As for ``pages``.
        """
        return pager(self, params, key).records(workers)

    @entry
    def map(
        self,
        inputs: Iterable[Any],
        /,
        *,
        workers: int = 8,
        executor: Executor | None = None,
        on_error: Literal["raise", "return"] = "raise",
    ) -> Iterator[Any]:
        """Make the call once for each set of parameters, several at a time.

        Args:
            inputs: Sets of parameters; taken as they are needed, at most ``2 * workers`` ahead, and
                copied, so that one dict may be yielded again with other values.
            workers: How many calls run at a time.
            executor: Runs the calls instead of threads of our own: any
                ``concurrent.futures.Executor``. ID and key are never handed to it: other processes
                take them from their environment.
            on_error: ``raise`` ends at the first error; ``return`` gives it in its place.

        Returns:
            An iterator of decoded answers in the order of ``inputs``; nothing is called before the
            first is asked for. Stopping it cancels what has not started and waits for what has.

        Raises:
            HBWrapperError: What a call raised, or ApiError where ``success`` is not true. It has
                ``index``, the place of its input, and ``started``, those of the later inputs whose
                calls had begun (with an executor that cannot tell: all that had been handed to it).
            Exception: What ``inputs`` or the executor raised, after the answers before it.
        """
        from .many import mapped

        return mapped(
            self._wrapper._options(),
            self.__name__,
            inputs,
            workers=workers,
            executor=executor,
            on_error=on_error,
        )

    def __repr__(self) -> str:
        return f"<call {self.__name__} of {self._wrapper!r}>"

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, ApiCall)
            and self.__name__ == other.__name__
            and (self._wrapper is other._wrapper or _same_options(self._wrapper, other._wrapper))
        )

    def __hash__(self) -> int:
        return hash(self.__name__)

    def __reduce__(self) -> tuple[Any, ...]:
        return ApiCall, (self._wrapper, self.__name__)


def pager(call: ApiCall, params: object, key: str | None = None) -> Pager:
    """The walk through a call's pages, with the settings as they are now.

    Args:
        call: The call.
        params: Its parameters.
        key: Under which key of the answer the records lie, where the catalogue does not say.

    Raises:
        ConfigurationError: URL, ID or key is missing or unusable.
        ValueError: As for ``pages``.
    """
    from .paging import Pager

    return Pager(call._wrapper._options(), call.__name__, params, key)


def _same_options(one: Wrapper, other: Wrapper) -> bool:
    from .errors import ConfigurationError

    try:
        return type(one) is type(other) and one._options() == other._options()
    except ConfigurationError:
        return False
