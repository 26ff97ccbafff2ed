"""The two classes of PHP: HBWrapper, the remote client, and ApiWrapper, its twin for modules."""

from __future__ import annotations

from .dispatch import Dispatcher
from .loading import load
from .secrets import entry
from .settings import MAX_BYTES, Options, Settings, current, replace, shared, usable
from .statics import STATICS, Statics

# A literal False hides what follows from jedi (IPython, Spyder, editors).
TYPE_CHECKING = bool()  # noqa: UP018
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from typing_extensions import Self

    from .call import ApiCall
    from .settings import Verify


class _NotGiven:
    """Nothing was passed, not even None."""

    def __repr__(self) -> str:
        return "..."


_NOT_GIVEN: Any = _NotGiven()

instances: dict[type, HBWrapper] = {}
"""Each class's singleton."""


class HBWrapper(Dispatcher, metaclass=Statics):
    """HostBill's remote client, as PHP's class of that name.

    ``HBWrapper.singleton().getClientTickets({'id': 1})`` sends the call ``getClientTickets`` and
    returns HostBill's answer as a dict. Every name that is not listed here is a remote call.
    """

    apiURL: str | None = None
    """The URL of HostBill's ``admin/api.php``."""
    api_id: str | None = None
    """The API ID."""
    api_key: str | None = None
    """The API key."""
    verify: Verify = None
    """Whose TLS certificates are trusted (None, a CA file or folder, or False)."""
    timeout: float = 100
    """Seconds that one call may take, from connecting to the last byte; 0 is no limit."""

    @staticmethod
    @entry
    def setAPI(
        url: str, api_id: str, api_key: str, *surplus: object, verify: Verify = None
    ) -> None:
        """Say where HostBill is; replaces all four settings at once.

        Args:
            url: The URL of HostBill's ``admin/api.php``, with its scheme.
            api_id: The API ID.
            api_key: The API key.
            *surplus: Ignored with a warning, as PHP ignores it in silence.
            verify: None trusts what ``REQUESTS_CA_BUNDLE`` or ``CURL_CA_BUNDLE`` name, else
                certifi's list; a path trusts that CA file or folder; False trusts anybody.
        """
        replace(Settings(url, api_id, api_key, verify))
        if surplus:
            from .warning import warn

            warn(
                f"setAPI takes URL, API ID and API key; {len(surplus)} more "
                f"argument{'s were' if len(surplus) > 1 else ' was'} ignored, as in PHP. Write "
                "verify by its name: setAPI(..., verify=...)."
            )

    @classmethod
    def singleton(cls) -> Self:
        """Return the one instance of this class.

        Returns:
            The same instance each time.
        """
        # One step each, so that threads never see two.
        return instances.get(cls) or instances.setdefault(cls, cls())  # type: ignore[return-value]

    @staticmethod
    def setAPIUrl(url: str) -> None:
        """Do nothing, as in PHP, and warn that calls still go to the old URL.

        Args:
            url: Has no effect.
        """
        from .warning import warn

        warn(
            "setAPIUrl has no effect, in PHP as here: calls still go to the URL that setAPI set. "
            "Call setAPI(url, api_id, api_key) instead."
        )

    @staticmethod
    def LogIn(login: object = None, password: object = None) -> bool:
        """Send nothing, as in PHP.

        Args:
            login: Has no effect.
            password: Has no effect.

        Returns:
            True.
        """
        return True

    @staticmethod
    def isLoggedIn() -> bool:
        """Send nothing, as in PHP.

        Returns:
            True.
        """
        return True

    def __getattr__(self, name: str) -> ApiCall:
        if name in STATICS:
            raise AttributeError(f"{name} was deleted", name=name, obj=self)
        return super().__getattr__(name)

    def __setattr__(self, name: str, value: object) -> None:
        if name in STATICS:
            setattr(type(self), name, value)
        else:
            super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        if name in STATICS:
            delattr(type(self), name)
        else:
            super().__delattr__(name)

    def _options(self) -> Options:
        return Options(self._own or current(), "HBWrapper", self.timeout)


class ApiWrapper(Dispatcher):
    """HostBill's in-process client for modules, over HTTP.

    ``ApiWrapper()`` uses what ``HBWrapper.setAPI`` or the environment set; with a URL, ID and key
    of its own it talks to an installation of its own. Every name but ``request``, ``timeout``,
    ``verify``, ``retries`` and ``max_bytes`` is a remote call.
    ``with ApiWrapper(...) as api:`` closes this thread's connections at its end.
    """

    _pickled = ("timeout", "retries", "verify", "max_bytes")
    retries: int = 0
    """How often a read, or a write that provably was not sent, is tried again."""
    max_bytes: int = MAX_BYTES
    """How large an answer may be, decompressed."""

    @entry
    def __init__(
        self,
        url: str = _NOT_GIVEN,
        api_id: str = _NOT_GIVEN,
        api_key: str = _NOT_GIVEN,
        *,
        timeout: float = 100,
        verify: Verify = _NOT_GIVEN,
        retries: int = 0,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        """Connect to nothing yet.

        Args:
            url: The URL of HostBill's ``admin/api.php``; with it come ID and key, or none of them.
            api_id: The API ID.
            api_key: The API key.
            timeout: Seconds that one attempt may take as a whole; 0 is no limit.
            verify: As for ``HBWrapper.setAPI``; ``ApiWrapper()`` takes the one set there.
            retries: How often a read, or a write that provably was not sent, is tried again, with
                growing, jittered pauses or as long as Retry-After says.
            max_bytes: How large an answer may be, decompressed; a larger one is a ResponseError.

        Raises:
            ConfigurationError: Of URL, ID and key only some were given, or one is unusable.
        """
        given = (url, api_id, api_key)
        if any(value is not _NOT_GIVEN for value in given):
            self._own = usable(
                Settings(*(None if value is _NOT_GIVEN else value for value in given))
            )
        self.timeout = timeout
        self.retries = retries
        self.max_bytes = max_bytes
        if verify is not _NOT_GIVEN:
            self.verify = verify

    @property
    def verify(self) -> Verify:
        """Whose TLS certificates are trusted (None, a CA file or folder, or False)."""
        own = self.__dict__.get("verify", _NOT_GIVEN)
        return (self._own or shared()).verify if own is _NOT_GIVEN else own  # type: ignore[no-any-return]

    @verify.setter
    def verify(self, value: Verify) -> None:
        self.__dict__["verify"] = value

    def __enter__(self) -> Self:
        """Begin a ``with``, at whose end this thread's connections are closed."""
        return self

    def __exit__(self, *_: object) -> None:
        from .wire.pools import close

        close()

    @entry
    def request(self, params: Mapping[str, Any]) -> Any:
        """Make the call that ``params['call']`` names.

        Args:
            params: The call's name under ``call``, and its parameters.

        Returns:
            The decoded answer.

        Raises:
            TypeError: ``params`` holds no ``call``, or cannot be sent.
            HBWrapperError: As for any call.
        """
        load()
        from .wire.encode import as_mapping
        from .wire.perform import perform

        name = (as_mapping(params) or {}).get("call")
        if not isinstance(name, str) or not name:
            raise TypeError("request() needs the call's name: request({'call': 'getClients', ...})")
        return perform(self._options(), name, params)

    def _options(self) -> Options:
        settings = self._own or current()
        if "verify" in self.__dict__:
            settings = settings._replace(verify=self.__dict__["verify"])
        return Options(settings, "ApiWrapper", self.timeout, self.retries, self.max_bytes)


APIWrapper = ApiWrapper
