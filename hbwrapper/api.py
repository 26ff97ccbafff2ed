"""The two classes of PHP: HBWrapper, the remote client, and ApiWrapper, its twin for modules.

Both are dispatchers: any name that is not theirs is a remote call.
"""

from __future__ import annotations

from .call import ApiCall
from .errors import ConfigurationError
from .secrets import HIDDEN, shown_url
from .settings import STATICS, Credentials, Settings, current, shared, without_user

# A literal False hides what follows from jedi (IPython, Spyder, editors).
TYPE_CHECKING = bool()  # noqa: UP018
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar

    from typing_extensions import Self

    from ._calls import Calls
    from .settings import PhpClass, Verify

    _D = TypeVar("_D", bound="_Dispatcher")
else:
    Calls = object


class _Unset:
    """Nothing was passed, not even None."""

    def __repr__(self) -> str:
        return "..."


_UNSET: Any = _Unset()


class _Hidden(str):
    """Text that shows itself to ``str()`` and comparison only."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)


class _HiddenURL(str):
    """A URL whose user info shows itself to ``str()`` and comparison only."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(shown_url(str(self)))


def _mirrored(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return (_HiddenURL if name == "apiURL" else _Hidden)(value)


_SHARED = (*STATICS, "verify")


class _Statics(type):
    """HBWrapper's class: public statics that replace one tuple, and PHP's capitalisation."""

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> None:
        super().__init__(name, bases, namespace)
        own = [static for static in _SHARED if static in namespace]
        if own and any(isinstance(base, _Statics) for base in bases):
            raise TypeError(
                f"{name} cannot have {' and '.join(own)} of its own: all subclasses of HBWrapper "
                "share its settings, as in PHP. ApiWrapper(url, api_id, api_key) has its own."
            )

    def __setattr__(cls, name: str, value: object) -> None:
        if name in _SHARED:
            values = list(shared.values)
            values[_SHARED.index(name)] = value
            _set_shared(tuple(values))
        else:
            super().__setattr__(name, value)

    def __delattr__(cls, name: str) -> None:
        if name in _SHARED:
            setattr(cls, name, None)
            type.__delattr__(HBWrapper, name)
        else:
            super().__delattr__(name)

    def __getattr__(cls, name: str) -> Any:
        local = _LOCAL.get(name.lower())
        if local in ("setAPI", "singleton", "setAPIUrl", "LogIn", "isLoggedIn"):
            return getattr(cls, local)
        hint = "" if name.startswith("_") else f"; write {cls.__name__}.singleton().{name}(...)"
        raise AttributeError(f"{cls.__name__} has no static {name!r}{hint}", name=name, obj=cls)


def _set_shared(values: tuple[Any, ...]) -> None:
    shared.values = values
    for name, value in zip(_SHARED, values, strict=True):
        type.__setattr__(HBWrapper, name, _mirrored(name, value))


class _Dispatcher(Calls):
    """What HBWrapper and ApiWrapper share: names that become calls, copies and pickles."""

    _fixed: Settings | None = None
    timeout: float = 100

    def _settings(self) -> Settings:
        raise NotImplementedError

    def __getattr__(self, name: str) -> ApiCall:
        # The guard comes first and touches no state: copy and pickle probe half-built objects.
        # `keys` is how Python asks whether an object is a mapping.
        if name.startswith("_") or name == "keys":
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self
            )
        local = _LOCAL.get(name.lower())
        if local is not None and hasattr(type(self), local):
            return getattr(self, local)  # type: ignore[no-any-return]
        return ApiCall(self, name)

    def __dir__(self) -> list[str]:
        from .catalogue import names

        return sorted({*super().__dir__(), *names()})

    def __repr__(self) -> str:
        try:
            url = self._settings().url
        except ConfigurationError:
            url = None
        return f"<{type(self).__name__} at {shown_url(url)}>" if url else f"<{type(self).__name__}>"

    def __copy__(self) -> Self:
        copied = type(self).__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def __deepcopy__(self, memo: object) -> Self:
        return self.__copy__()

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickled, (type(self), self._pickled())

    def _pickled(self) -> Settings:
        raise NotImplementedError


def _unpickled(cls: type[_D], settings: Settings) -> _D:
    client = cls.__new__(cls)
    client.__dict__["_fixed"] = settings
    client.__dict__["timeout"] = settings.timeout
    if not issubclass(cls, HBWrapper):
        client.__dict__.update(verify=settings.verify, retries=settings.retries)
    return client


def _settings_of(
    client: _Dispatcher, php_class: PhpClass, verify: Any = _UNSET, retries: int = 0
) -> Settings:
    fixed = client._fixed
    if fixed is not None:
        if verify is _UNSET:
            verify = fixed.verify
        return Settings(fixed.credentials, php_class, client.timeout, verify, retries, fixed.url)
    credentials, shared_verify = current()
    if verify is _UNSET:
        verify = shared_verify
    return Settings(credentials, php_class, client.timeout, verify, retries)


def _pickled_settings(client: _Dispatcher, php_class: PhpClass) -> Settings:
    """The client's settings if it has any yet, else none: pickling always works."""
    try:
        return client._settings()
    except ConfigurationError:
        url = shared.values[0]
        return Settings(
            None,
            php_class,
            client.timeout,
            shared.values[3],
            url=without_user(url) if isinstance(url, str) and url else None,
        )


instances: dict[type, HBWrapper] = {}
"""Each class's singleton."""


class HBWrapper(_Dispatcher, metaclass=_Statics):
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
    def setAPI(url: str, api_id: str, api_key: str, *, verify: Verify = None) -> None:
        """Say where HostBill is; replaces all four settings at once.

        Args:
            url: The URL of HostBill's ``admin/api.php``, with its scheme.
            api_id: The API ID.
            api_key: The API key.
            verify: None trusts what ``REQUESTS_CA_BUNDLE`` or ``CURL_CA_BUNDLE`` name, else
                certifi's list; a path trusts that CA file or folder; False trusts anybody.
        """
        _set_shared((url, api_id, api_key, verify))

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
        if name in _SHARED:
            raise AttributeError(f"{name} was deleted", name=name, obj=self)
        return super().__getattr__(name)

    def __setattr__(self, name: str, value: object) -> None:
        if name in _SHARED:
            setattr(HBWrapper, name, value)
        else:
            super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        if name in _SHARED:
            delattr(HBWrapper, name)
        else:
            super().__delattr__(name)

    def _settings(self) -> Settings:
        return _settings_of(self, "HBWrapper")

    def _pickled(self) -> Settings:
        return _pickled_settings(self, "HBWrapper")


class ApiWrapper(_Dispatcher):
    """HostBill's in-process client for modules, over HTTP.

    ``ApiWrapper()`` uses what ``HBWrapper.setAPI`` or the environment set; with a URL, ID and key
    of its own it talks to an installation of its own. Every name but ``request``, ``timeout``,
    ``verify`` and ``retries`` is a remote call.
    """

    retries: int = 0
    """How often a read, or a write that provably was not sent, is tried again."""

    def __init__(
        self,
        url: str = _UNSET,
        api_id: str = _UNSET,
        api_key: str = _UNSET,
        *,
        timeout: float = 100,
        verify: Verify = _UNSET,
        retries: int = 0,
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

        Raises:
            ConfigurationError: Of URL, ID and key only some were given, or one is unusable.
        """
        if any(value is not _UNSET for value in (url, api_id, api_key)):
            given = tuple(None if value is _UNSET else value for value in (url, api_id, api_key))
            failure = None
            try:
                credentials = Credentials(given, ("url", "api_id", "api_key"))
                own = None if verify is _UNSET else verify
                self._fixed = Settings(credentials, "ApiWrapper", timeout, own, retries)
            except ConfigurationError as error:
                failure = error.with_traceback(None)
            # A traceback that shows locals must not show these.
            del given, url, api_id, api_key
            if failure is not None:
                raise failure
        self.timeout = timeout
        self.retries = retries
        if verify is not _UNSET:
            self.verify = verify

    @property
    def verify(self) -> Verify:
        """Whose TLS certificates are trusted (None, a CA file or folder, or False)."""
        own = self.__dict__.get("verify", _UNSET)
        if own is not _UNSET:
            return own  # type: ignore[no-any-return]
        return None if self._fixed is not None else shared.values[3]

    @verify.setter
    def verify(self, value: Verify) -> None:
        self.__dict__["verify"] = value

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
        from .wire.perform import perform

        try:
            name = _call_name(params)
            result = perform(self._settings, name, params) if name else None
        finally:
            # A traceback that shows locals must not show the parameters.
            del params
        if not name:
            raise TypeError("request() needs the call's name: request({'call': 'getClients', ...})")
        if isinstance(result, BaseException):
            raise result
        return result

    def _settings(self) -> Settings:
        return _settings_of(self, "ApiWrapper", self.verify, self.retries)

    def _pickled(self) -> Settings:
        return _pickled_settings(self, "ApiWrapper")


def _call_name(params: object) -> str | None:
    from .wire.encode import as_mapping

    name = (as_mapping(params) or {}).get("call")
    return name if isinstance(name, str) and name else None


APIWrapper = ApiWrapper

_LOCAL: dict[str, str] = {
    name.lower(): name
    for name in ("setAPI", "singleton", "setAPIUrl", "LogIn", "isLoggedIn", "request")
}
