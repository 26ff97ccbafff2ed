"""Where calls go, with what key, and how.

URL, API ID and API key come all three from code (``setAPI``, or the statics of HBWrapper) or
all three from the environment, never mixed.
"""

from __future__ import annotations

import os
import re
from collections import namedtuple

from .errors import ConfigurationError
from .secrets import HIDDEN, shown_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal, TypeAlias

    Verify: TypeAlias = "bool | str | os.PathLike[str] | None"
    PhpClass: TypeAlias = Literal["HBWrapper", "ApiWrapper"]

# Sockets count milliseconds in 31 bits.
_LONGEST = 2_147_483

# How large an answer may be, decompressed, unless code says otherwise.
MAX_BYTES = 256_000_000

ENVIRONMENT = ("HOSTBILL_API_URL", "HOSTBILL_API_ID", "HOSTBILL_API_KEY")

_HOW = (
    "Set all three: HBWrapper.setAPI(url, api_id, api_key), or the environment variables "
    "HOSTBILL_API_URL, HOSTBILL_API_ID and HOSTBILL_API_KEY."
)


class Settings(
    namedtuple(
        "Settings", ("url", "api_id", "api_key", "verify"), defaults=[None, None, None, None]
    )
):
    """One installation: its URL, API ID and API key, and whose TLS certificates are trusted.

    It is immutable, and replaced whole: no call sees half a change. The repr shows no secret; a
    pickle has the URL as it is shown, and neither ID nor key, which ``complete`` finds again.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        url = shown_url(self.url) if isinstance(self.url, str) else None
        return f"Settings({url!r}, {HIDDEN!r}, {HIDDEN!r}, {self.verify!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        url = shown_url(self.url) if self.url and isinstance(self.url, str) else None
        return Settings, (url, None, None, self.verify)

    def complete(self) -> Settings:
        """These settings; for unpickled ones those set up here, if the URL is the same.

        Raises:
            ConfigurationError: None are set up here, or they are for another URL.
        """
        if self.api_key is not None:
            return self
        here = current()
        if self.url is not None and shown_url(here.url) != self.url:
            raise ConfigurationError(
                f"This client was pickled for {self.url} without its key, and the key "
                f"set up here is for {shown_url(here.url)}. {_HOW}"
            )
        return here._replace(verify=self.verify)


class Options(
    namedtuple(
        "Options",
        ("settings", "php_class", "timeout", "retries", "max_bytes"),
        defaults=[0, MAX_BYTES],
    )
):
    """All that decides how a call is made; a call reads it once.

    Attributes:
        settings: Where it goes.
        php_class: By whose rules it is sent and answered: ``HBWrapper`` or ``ApiWrapper``.
        timeout: Seconds that one attempt may take; 0 is no limit.
        retries: How many attempts may follow the first.
        max_bytes: How large an answer may be, decompressed.
    """

    __slots__ = ()

    settings: Settings

    def complete(self) -> Options:
        """These options, checked, with complete settings.

        Raises:
            ConfigurationError: As for ``Settings.complete``, or an option cannot be used.
        """
        check_options(self.timeout, self.settings.verify, self.retries, self.max_bytes)
        settings = self.settings.complete()
        return self if settings is self.settings else self._replace(settings=settings)


def usable(settings: Settings, names: tuple[str, ...] = ("url", "api_id", "api_key")) -> Settings:
    """Check URL, API ID and API key.

    Args:
        settings: What was given.
        names: What the caller knows the three as.

    Returns:
        The settings, with plain texts; a number for ID or key has become text, as in PHP.

    Raises:
        ConfigurationError: One is missing or unusable.
    """
    given = dict(zip(names, settings, strict=False))
    missing = [name for name, value in given.items() if value in (None, "")]
    if missing:
        raise ConfigurationError(f"{' and '.join(missing)} not set. {_HOW}")
    for name, value in given.items():
        if isinstance(value, int) and not isinstance(value, bool) and name != names[0]:
            given[name] = value = str(value)
        if not isinstance(value, str):
            raise ConfigurationError(f"{name} must be text, not {type(value).__name__}.")
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise ConfigurationError(f"{name} holds what is no text in UTF-8.")
    _check_order(given)
    check_url(given[names[0]], names[0])
    url, api_id, api_key = map(str.__str__, given.values())
    return Settings(url, api_id, api_key, settings.verify)


def _check_order(given: dict[str, str]) -> None:
    """Say so where URL, ID and key were given in another order."""
    url, *others = given
    swapped = [name for name in others if "://" in given[name]]
    if swapped and "://" not in given[url]:
        raise ConfigurationError(
            f"{swapped[0]} is a URL, and {url} is none: the order is URL, API ID, API key."
        )


def check_url(url: str, name: str = "the URL") -> None:
    """Refuse a URL that no call could go to.

    Raises:
        ConfigurationError: It has no scheme (PHP would take http and send the key in clear), no
            host, a wrong port, blanks or control characters, or a ``@`` beyond the host: a
            password with a slash in it would make the user's name the host.
    """
    if any(character <= " " or character == "\x7f" for character in url):
        raise ConfigurationError(
            f"{name} holds a blank, line break or control character. Write it as "
            "https://billing.example.com/admin/api.php"
        )
    if re.search("://[^/?#]*[/?#].*@", url):
        raise ConfigurationError(
            f"{name} has a @ beyond its host. In a user's name or password write / as %2F, ? as "
            "%3F, # as %23 and @ as %40; elsewhere write @ as %40."
        )
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        host, scheme, _ = parts.hostname, parts.scheme.lower(), parts.port
    except ValueError:
        host, scheme = None, "bad"
    if scheme not in ("http", "https") or not host:
        # Without a scheme it may be anything, also the key.
        fault = (
            f"is not an http or https URL with a host: {shown_url(url)!r}"
            if "://" in url
            else "has no scheme"
        )
        raise ConfigurationError(
            f"{name} {fault}. Write it as https://billing.example.com/admin/api.php"
        )


def check_options(
    timeout: object, verify: object, retries: object = 0, max_bytes: object = MAX_BYTES
) -> None:
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
    for name, value, least in (("retries", retries, 0), ("max_bytes", max_bytes, 1)):
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise ConfigurationError(f"{name} must be a whole number from {least}, not {value!r}.")


class _Shared:
    """What ``setAPI`` and HBWrapper's statics hold, and the last that was found usable."""

    settings = Settings()
    checked: tuple[Settings | None, Settings] = (None, settings)
    # Told of each change: HBWrapper, which shows its statics.
    mirror: Callable[[Settings], None] | None = None


_shared = _Shared()


def shared() -> Settings:
    """What code has set, as it was given; all None where it has set nothing."""
    return _shared.settings


def replace(settings: Settings) -> Settings:
    """Replace what code has set, whole.

    Args:
        settings: What HBWrapper's statics are to be; ``Settings()`` leaves all to the environment.

    Returns:
        What was set before; to be given to ``replace`` again where it is to come back.
    """
    before, _shared.settings = _shared.settings, settings
    if _shared.mirror is not None:
        _shared.mirror(settings)
    return before


def mirror(show: Callable[[Settings], None]) -> None:
    """Let ``show`` be told of what code has set, now and at each change."""
    _shared.mirror = show
    show(_shared.settings)


def given() -> tuple[Settings, tuple[str, ...]]:
    """What calls use that have no settings of their own, unchecked, and what its parts are called.

    Returns:
        What code has set, if anything, else the environment's URL, ID and key.
    """
    settings = _shared.settings
    if settings[:3] != (None, None, None):
        return settings, ("the API URL", "the API ID", "the API key")
    url, api_id, api_key = map(os.environ.get, ENVIRONMENT)
    return Settings(url, api_id, api_key, settings.verify), ENVIRONMENT


def current() -> Settings:
    """What calls use that have no settings of their own: from code, else the environment.

    Raises:
        ConfigurationError: One of the three is missing or unusable.
    """
    settings, names = given()
    known, checked = _shared.checked
    if known != settings:
        checked = usable(settings, names)
        _shared.checked = settings, checked
    return checked
