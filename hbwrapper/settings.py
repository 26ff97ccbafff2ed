"""Where calls go, and with what key.

URL, API ID and API key come all three from code (``setAPI``, or the statics of HBWrapper) or
all three from the environment, never mixed.
"""

from __future__ import annotations

import os
import re

from .errors import ConfigurationError
from .secrets import HIDDEN, shown_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias

    Verify: TypeAlias = "bool | str | os.PathLike[str] | None"
    PhpClass: TypeAlias = Literal["HBWrapper", "ApiWrapper"]

# Sockets count milliseconds in 31 bits.
_LONGEST = 2_147_483

ENVIRONMENT = ("HOSTBILL_API_URL", "HOSTBILL_API_ID", "HOSTBILL_API_KEY")
STATICS = ("apiURL", "api_id", "api_key")


class Credentials:
    """URL, API ID and API key of one installation; immutable, with a repr that shows no secret."""

    __slots__ = ("api_id", "api_key", "url")

    url: str
    api_id: str
    api_key: str

    def __init__(self, given: tuple[object, ...], names: tuple[str, ...]) -> None:
        """Check and keep the three.

        Args:
            given: URL, API ID and API key.
            names: What the caller knows them as.

        Raises:
            ConfigurationError: One is missing or unusable.
        """
        missing = [name for name, value in zip(names, given, strict=True) if value in (None, "")]
        if missing:
            raise ConfigurationError(f"{' and '.join(missing)} not set. {_HOW}")
        for slot, name, value in zip(("url", "api_id", "api_key"), names, given, strict=True):
            if isinstance(value, int) and not isinstance(value, bool) and slot != "url":
                value = str(value)
            if not isinstance(value, str):
                raise ConfigurationError(f"{name} must be text, not {type(value).__name__}.")
            if any("\ud800" <= character <= "\udfff" for character in value):
                raise ConfigurationError(f"{name} holds what is no text in UTF-8.")
            object.__setattr__(self, slot, str.__str__(value))
        check_url(self.url, names[0])

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} cannot be changed")

    def __repr__(self) -> str:
        return f"Credentials({shown_url(self.url)!r}, {HIDDEN!r}, {HIDDEN!r})"


_HOW = (
    "Set all three: HBWrapper.setAPI(url, api_id, api_key), or the environment variables "
    "HOSTBILL_API_URL, HOSTBILL_API_ID and HOSTBILL_API_KEY."
)


def check_url(url: str, name: str = "the URL") -> None:
    """Refuse a URL that no call could go to.

    Raises:
        ConfigurationError: It has no scheme (PHP would take http and send the key in clear), no
            host, a wrong port, or blanks or control characters.
    """
    if any(character <= " " or character == "\x7f" for character in url):
        raise ConfigurationError(
            f"{name} holds a blank, line break or control character. Write it as "
            "https://billing.example.com/admin/api.php"
        )
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        host, scheme, _ = parts.hostname, parts.scheme.lower(), parts.port
    except ValueError:
        host, scheme = None, "bad"
    if scheme not in ("http", "https") or not host:
        fault = "has no scheme" if "://" not in url else "is not an http or https URL with a host"
        raise ConfigurationError(
            f"{name} {fault}: {shown_url(url)!r}. Write it as "
            "https://billing.example.com/admin/api.php"
        )


class _Shared:
    """What ``setAPI`` and HBWrapper's statics hold: one tuple, so no call sees half a change."""

    def __init__(self) -> None:
        self.values: tuple[Any, Any, Any, Verify] = (None, None, None, None)
        self.checked: tuple[object, Credentials | None] = (None, None)


shared = _Shared()


def current() -> tuple[Credentials, Verify]:
    """What calls use that have no settings of their own: from code, else the environment.

    Raises:
        ConfigurationError: One of the three is missing or unusable.
    """
    *code, verify = shared.values
    if any(value is not None for value in code):
        given, names = tuple(code), ("the API URL", "the API ID", "the API key")
    else:
        given, names = tuple(map(os.environ.get, ENVIRONMENT)), ENVIRONMENT
    known, credentials = shared.checked
    failure = None
    if credentials is None or known != given:
        try:
            credentials = Credentials(given, names)
            shared.checked = given, credentials
        except ConfigurationError as error:
            failure = error.with_traceback(None)
    # A traceback that shows locals must not show these.
    del code, given, known
    if failure is not None:
        raise failure
    return credentials, verify  # type: ignore[return-value]


class Settings:
    """All that decides how a call is made; a call reads it once.

    A pickle carries everything but the credentials, of which it keeps the URL without user info:
    ``complete`` finds ID and key where it is loaded.
    """

    __slots__ = ("credentials", "php_class", "retries", "timeout", "url", "verify")

    def __init__(
        self,
        credentials: Credentials | None,
        php_class: PhpClass,
        timeout: float = 100,
        verify: Verify = None,
        retries: int = 0,
        url: str | None = None,
    ) -> None:
        self.credentials = credentials
        self.php_class = php_class
        self.timeout = timeout
        self.verify = verify
        self.retries = retries
        # As shown and pickled; user info is a secret.
        self.url = url if credentials is None else without_user(credentials.url)

    def __repr__(self) -> str:
        return f"Settings({self.php_class} at {shown_url(self.url or '')!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.php_class, self.url))

    def _key(self) -> tuple[object, ...]:
        known = self.credentials
        secret = known and (known.url, known.api_id, known.api_key)
        return self.php_class, self.url, secret, self.timeout, self.verify, self.retries

    def __reduce__(self) -> tuple[Any, ...]:
        kept = (None, self.php_class, self.timeout, self.verify, self.retries, self.url)
        return Settings, kept

    def complete(self) -> Credentials:
        """The credentials; for unpickled settings those set up here, if the URL is the same.

        Raises:
            ConfigurationError: None are set up here, they are for another URL, or ``timeout``,
                ``verify`` or ``retries`` cannot be used.
        """
        check_options(self.timeout, self.verify, self.retries)
        if self.credentials is not None:
            return self.credentials
        here, _ = current()
        if self.url is not None and without_user(here.url) != self.url:
            raise ConfigurationError(
                f"This client was pickled for {shown_url(self.url)} without its key, and the key "
                f"set up here is for {shown_url(here.url)}. {_HOW}"
            )
        return here


def check_options(timeout: object, verify: object, retries: object) -> None:
    """Refuse options that no call could be made with.

    Raises:
        ConfigurationError: One of them is of another type or out of its range.
    """
    number = isinstance(timeout, (int, float)) and not isinstance(timeout, bool)
    if not number or not 0 <= timeout <= _LONGEST:  # type: ignore[operator]
        raise ConfigurationError(
            f"timeout must be a number of seconds up to {_LONGEST:,}, or 0 for no limit, "
            f"not {timeout!r}."
        )
    if verify is not None and not isinstance(verify, (bool, str, os.PathLike)):
        raise ConfigurationError(
            f"verify must be None, True, False or the path of a CA file or folder, not {verify!r}."
        )
    if isinstance(retries, bool) or not isinstance(retries, int) or retries < 0:
        raise ConfigurationError(f"retries must be a whole number from 0, not {retries!r}.")


def without_user(url: str) -> str:
    """``url`` without its user info."""
    if "@" not in url:
        return url
    return re.sub(r"^([^/?#]*//)[^/?#]*@", r"\1", url)
