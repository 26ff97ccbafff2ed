"""Where the command's settings come from: a profile, the environment, or the configuration.

URL, API ID and key always come from one source together, so that no key is sent to another
installation's URL.
"""

from __future__ import annotations

import configparser
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hbwrapper.errors import ConfigurationError
from hbwrapper.secrets import shown_url
from hbwrapper.settings import ENVIRONMENT, check_options, check_url

from .ending import Problem

if TYPE_CHECKING:
    from hbwrapper.api import ApiWrapper
    from hbwrapper.settings import Verify

_KEYS = ("url", "api_id", "api_key", "key_file", "key_command", "timeout", "verify")
_KEY_FROM = ("api_key", "key_file", "key_command")


class Target:
    """One installation, and how to get at its key.

    Attributes:
        url: The URL of its API.
        timeout: Seconds for each call, as the profile says.
    """

    def __init__(self, source: str, values: dict[str, str], folder: Path | None = None) -> None:
        self.url = values["url"]
        self.timeout = _number(values.get("timeout"), source)
        self._verify = _verify(values.get("verify"), folder)
        self._source = source
        self._values = values
        self._folder = folder
        try:
            check_url(self.url, f"{source}: url")
            check_options(self.timeout, self._verify, 0)
        except ConfigurationError as error:
            raise Problem(str(error)) from None

    def __repr__(self) -> str:
        return f"<{self._source} at {shown_url(self.url)}>"

    def api(self, timeout: float | None) -> ApiWrapper:
        """A client with the settings; only now the key is read.

        Args:
            timeout: What the command line says, if it does.

        Raises:
            Problem: The key cannot be had.
        """
        from hbwrapper.api import ApiWrapper

        if timeout is None:
            timeout = self.timeout
        return ApiWrapper(
            self.url, self._values["api_id"], self._key(), timeout=timeout, verify=self._verify
        )

    def _key(self) -> str:
        if "key_file" in self._values:
            key = self._key_file(self._values["key_file"])
        elif "key_command" in self._values:
            key = self._key_command(self._values["key_command"])
        else:
            key = self._values["api_key"]
        if not key:
            raise Problem(f"{self._source}: the key is empty")
        return key

    def _key_file(self, name: str) -> str:
        path = (self._folder or Path()) / Path(name).expanduser()
        lines = _private_text(path).splitlines()
        return lines[0].strip() if lines else ""

    def _key_command(self, command: str) -> str:
        import shlex
        import subprocess

        try:
            words = shlex.split(command)
        except ValueError as error:
            raise Problem(f"{self._source}: key_command: {error}") from None
        if not words:
            raise Problem(f"{self._source}: key_command is empty")
        # Its arguments may be secrets.
        program = f"{self._source}: key_command {words[0]}"
        words[0] = os.path.expanduser(words[0])
        try:
            ran = subprocess.run(words, stdout=subprocess.PIPE, check=False)  # noqa: S603
        except OSError as error:
            raise Problem(f"{program}: {error.strerror}") from None
        if ran.returncode:
            raise Problem(f"{program} failed with exit code {ran.returncode}")
        try:
            lines = ran.stdout.decode().splitlines()
        except UnicodeDecodeError:
            raise Problem(f"{program} printed no UTF-8 text") from None
        return lines[0].strip() if lines else ""


def find(url: str | None, profile: str | None) -> Target:
    """The installation that is meant.

    Args:
        url: ``--url``.
        profile: ``--profile``.

    Returns:
        The profile; without one what the environment says, else the section ``default``. With a
        URL, of those the one that is for it.

    Raises:
        Problem: There is none, or it cannot be used.
    """
    if url is not None:
        try:
            check_url(url, "--url")
        except ConfigurationError as error:
            raise Problem(str(error)) from None
        if "@" in urlsplit(url).netloc:
            raise Problem(
                "--url holds user info, which other users see: it stands where the key does, in "
                f"{ENVIRONMENT[0]} or in {path()}"
            )
    if profile is not None:
        found = _profile(profile)
        if url is not None and not _same(found.url, url):
            raise Problem(
                f"--url is {shown_url(url)}, but the profile {profile} is for "
                f"{shown_url(found.url)}; its key goes nowhere else"
            )
        return found
    if url is not None:
        return _for_url(url)
    if any(os.environ.get(name) for name in ENVIRONMENT):
        return _environment()
    if "default" in _sections():
        return _profile("default")
    known = _sections()
    raise Problem(
        f"no settings: set {', '.join(ENVIRONMENT[:2])} and {ENVIRONMENT[2]}, or "
        + (f"choose a --profile: {', '.join(known)}" if known else f"write [default] in {path()}")
    )


def _environment() -> Target:
    missing = [name for name in ENVIRONMENT if not os.environ.get(name)]
    if missing:
        raise Problem(
            f"{' and '.join(missing)} not set: URL, ID and key come all three from the environment"
        )
    url, api_id, api_key = (os.environ[name] for name in ENVIRONMENT)
    return Target("the environment", {"url": url, "api_id": api_id, "api_key": api_key})


def _for_url(url: str) -> Target:
    """The one source whose URL this is."""
    if _same(os.environ.get(ENVIRONMENT[0], ""), url):
        return _environment()
    fitting = [name for name, section in _sections().items() if _same(section.get("url", ""), url)]
    if len(fitting) > 1:
        raise Problem(f"several profiles are for {shown_url(url)}: {', '.join(fitting)}")
    if not fitting:
        raise Problem(
            f"no key is known for {shown_url(url)}: neither {ENVIRONMENT[0]} nor a section of "
            f"{path()} has this URL"
        )
    return _profile(fitting[0])


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


def path() -> Path:
    """Where the configuration lies."""
    # A relative path in XDG_CONFIG_HOME is to be ignored.
    base = Path(os.environ.get("XDG_CONFIG_HOME") or "")
    if not base.is_absolute():
        base = Path("~/.config").expanduser()
    return base / "hbwrapper" / "config.ini"


def names() -> list[str]:
    """The profiles there are.

    Raises:
        Problem: The configuration cannot be read.
    """
    return list(_sections())


def _profile(name: str) -> Target:
    sections = _sections()
    if name not in sections:
        known = f"there are {', '.join(sections)}" if sections else "there is none"
        raise Problem(f"no profile {name!r} in {path()}: {known}")
    section = sections[name]
    source = f"{path()}, [{name}]"
    for key in section:
        if key not in _KEYS:
            raise Problem(f"{source}: unknown {key!r}; there are {', '.join(_KEYS)}")
    for key in ("url", "api_id"):
        if not section.get(key):
            raise Problem(f"{source}: {key} is missing")
    if len([key for key in _KEY_FROM if key in section]) != 1:
        raise Problem(f"{source}: give the key as one of {', '.join(_KEY_FROM)}")
    return Target(source, section, path().parent)


def _sections() -> dict[str, dict[str, str]]:
    where = path()
    if not os.path.exists(where):
        return {}
    parser = configparser.ConfigParser(interpolation=None, default_section="\0")
    try:
        # configparser quotes the line it cannot read, which may hold the key.
        parser.read_string(_private_text(where))
    except configparser.ParsingError as error:
        raise Problem(f"{where}: line {_line(error)} is no name = value") from None
    except configparser.DuplicateSectionError as error:
        raise Problem(f"{where}: line {error.lineno}: [{error.section}] stands twice") from None
    except configparser.DuplicateOptionError as error:
        raise Problem(f"{where}: line {error.lineno}: {error.option} stands twice") from None
    return {name: dict(parser[name]) for name in parser.sections()}


def _line(error: configparser.ParsingError) -> int:
    if isinstance(error, configparser.MissingSectionHeaderError):
        return error.lineno
    lines: list[tuple[int, str]] = error.errors
    return lines[0][0]


def _private_text(where: Path) -> str:
    """Read a file that only its owner may read or change.

    Raises:
        Problem: It is not so, or it cannot be read.
    """
    try:
        with open(where, encoding="utf-8") as file:
            about = os.fstat(file.fileno())
            if os.name == "posix":
                _check_private(where, about)
            return file.read()
    except OSError as error:
        raise Problem(f"{where}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Problem(f"{where} is no UTF-8 text") from None


def _check_private(where: Path, about: os.stat_result) -> None:
    if about.st_uid != os.geteuid():
        raise Problem(f"{where} belongs to another user")
    if stat.S_IMODE(about.st_mode) & 0o077:
        raise Problem(f"{where} is open to others: chmod 600 {where}")


def _number(text: str | None, source: str) -> float:
    try:
        return 100 if text is None else float(text)
    except ValueError:
        raise Problem(f"{source}: timeout must be a number of seconds") from None


def _verify(text: str | None, folder: Path | None) -> Verify:
    """``true``, ``false``, or the path of a CA file or folder."""
    if text is None or text.casefold() in ("true", "false"):
        return None if text is None else text.casefold() == "true"
    return str((folder or Path()) / Path(text).expanduser())
