"""Which installation the command calls: a profile, the environment, or the configuration.

URL, API ID and key always come from one source together, so that no key is sent to another
installation's URL.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hbwrapper.errors import ConfigurationError
from hbwrapper.profiles import Profile, path, profile, sections
from hbwrapper.secrets import shown_url
from hbwrapper.settings import ENVIRONMENT, check_url

from .ending import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

CHOICE = "HOSTBILL_PROFILE"
"""The environment variable that chooses a profile for the command line."""


@contextmanager
def _as_problem() -> Iterator[None]:
    try:
        yield
    except ConfigurationError as error:
        raise Problem(str(error)) from None


@_as_problem()
def find(url: str | None, name: str | None) -> Profile:
    """The installation that is meant.

    Args:
        url: ``--url``.
        name: ``--profile``.

    Returns:
        The profile; without one that of ``HOSTBILL_PROFILE``, what the environment says, or the
        section ``default``. With a URL, of those the one that is for it.

    Raises:
        Problem: There is none, or it cannot be used.
    """
    if url is not None:
        _check_given(url)
    if name is not None:
        chosen = profile(name)
        if url is not None and not _same(chosen.url, url):
            raise Problem(
                f"--url is {shown_url(url)}, but the profile {name} is for "
                f"{shown_url(chosen.url)}; its key goes nowhere else"
            )
        return chosen
    if url is not None:
        return _for_url(url)
    if preferred := os.environ.get(CHOICE):
        _check_alone(preferred)
        return profile(preferred)
    if any(os.environ.get(variable) for variable in ENVIRONMENT):
        return _environment()
    known = sections()
    if "default" in known:
        return profile("default")
    raise Problem(
        f"no settings: set {', '.join(ENVIRONMENT[:2])} and {ENVIRONMENT[2]}, or "
        + (f"choose a --profile: {', '.join(known)}" if known else f"write [default] in {path()}")
    )


@_as_problem()
def names() -> list[str]:
    """The profiles there are.

    Raises:
        Problem: The configuration cannot be read.
    """
    return list(sections())


def _check_given(url: str) -> None:
    check_url(url, "--url")
    if "@" in urlsplit(url).netloc:
        raise Problem(
            "--url holds user info, which other users see: it stands where the key does, in "
            f"{ENVIRONMENT[0]} or in {path()}"
        )


def _check_alone(preferred: str) -> None:
    """Two answers to the question which installation is meant are one too many."""
    given = [variable for variable in ENVIRONMENT if os.environ.get(variable)]
    if given:
        raise Problem(
            f"{CHOICE} chooses the profile {preferred}, and {' and '.join(given)} say something "
            "else: unset one or the other, or choose with --profile"
        )


def _environment() -> Profile:
    missing = [name for name in ENVIRONMENT if not os.environ.get(name)]
    if missing:
        raise Problem(
            f"{' and '.join(missing)} not set: URL, ID and key come all three from the environment"
        )
    url, api_id, api_key = (os.environ[name] for name in ENVIRONMENT)
    return Profile("the environment", {"url": url, "api_id": api_id, "api_key": api_key})


def _for_url(url: str) -> Profile:
    """The one source whose URL this is."""
    if _same(os.environ.get(ENVIRONMENT[0], ""), url):
        return _environment()
    fitting = [name for name, section in sections().items() if _same(section.get("url", ""), url)]
    preferred = os.environ.get(CHOICE)
    if preferred in fitting:
        fitting = [preferred]
    if len(fitting) > 1:
        raise Problem(f"several profiles are for {shown_url(url)}: {', '.join(fitting)}")
    if not fitting:
        raise Problem(
            f"no key is known for {shown_url(url)}: neither {ENVIRONMENT[0]} nor a section of "
            f"{path()} has this URL"
        )
    return profile(fitting[0])


def _same(one: str, other: str) -> bool:
    """Do two URLs name the same API? User info does not count."""
    try:
        parts = [urlsplit(url) for url in (one, other)]
        ports = [part.port or {"http": 80, "https": 443}.get(part.scheme) for part in parts]
    except ValueError:
        return False
    first, second = (
        (part.scheme, part.hostname, port, part.path, part.query)
        for part, port in zip(parts, ports, strict=True)
    )
    return bool(one) and first == second
