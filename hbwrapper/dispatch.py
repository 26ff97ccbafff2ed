"""What HBWrapper and ApiWrapper share: any name that is not theirs is a remote call."""

from __future__ import annotations

from .call import ApiCall
from .secrets import shown_url
from .settings import given
from .statics import LOCAL

# A literal False hides what follows from jedi (IPython, Spyder, editors).
TYPE_CHECKING = bool()  # noqa: UP018
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from typing_extensions import Self

    from ._calls import Calls
    from .settings import Options, Settings

    _D = TypeVar("_D", bound="Dispatcher")
else:
    Calls = object


class Dispatcher(Calls):
    """A client whose attributes are calls; copies keep its settings, pickles leave the key behind."""

    # Settings of its own; without them those of code or environment count.
    _own: Settings | None = None
    _pickled: tuple[str, ...] = ("timeout",)
    timeout: float = 100

    def _options(self) -> Options:
        """What a call is made with, read once.

        Raises:
            ConfigurationError: URL, ID or key is missing or unusable.
        """
        raise NotImplementedError

    def __getattr__(self, name: str) -> ApiCall:
        # The guard comes first and touches no state: copy and pickle probe half-built objects.
        # `keys` is how Python asks whether an object is a mapping.
        if name.startswith("_") or name == "keys":
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self
            )
        local = LOCAL.get(name.lower())
        if local is not None and hasattr(type(self), local):
            return getattr(self, local)  # type: ignore[no-any-return]
        return ApiCall(self, name)

    def __dir__(self) -> list[str]:
        from .catalogue import names

        return sorted({*super().__dir__(), *names()})

    def __repr__(self) -> str:
        url = (self._own or given()[0]).url
        place = f" at {shown_url(url)}" if url and isinstance(url, str) else ""
        return f"<{type(self).__name__}{place}>"

    def __copy__(self) -> Self:
        copied = type(self).__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def __deepcopy__(self, memo: object) -> Self:
        return self.__copy__()

    def __reduce__(self) -> tuple[Any, ...]:
        kept = {name: getattr(self, name) for name in self._pickled}
        return _unpickled, (type(self), self._own or given()[0], kept)


def _unpickled(cls: type[_D], settings: Settings, kept: dict[str, Any]) -> _D:
    client = cls.__new__(cls)
    client.__dict__.update(kept, _own=settings)
    return client
