"""The profiles of the configuration file: installations by name, and where each one's key is.

A profile is a section of ``~/.config/hbwrapper/config.ini``. ``from_profile`` makes a client of
one; the command line chooses among them.
"""

from __future__ import annotations

import configparser
import os
import stat
from pathlib import Path

from .errors import ConfigurationError
from .secrets import entry, shown_url
from .settings import Settings, check_options, check_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api import ApiWrapper
    from .settings import Verify

_KEYS = ("url", "api_id", "api_key", "key_file", "key_command", "timeout", "verify")
_KEY_FROM = ("api_key", "key_file", "key_command")


@entry
def from_profile(name: str) -> ApiWrapper:
    """A client with the settings of a profile, from the file that the command line uses.

    The file is ``hbwrapper/config.ini`` in ``XDG_CONFIG_HOME``, or else in ``~/.config``.

    Args:
        name: The profile's section: ``staging``.

    Returns:
        A client of its own, with the profile's URL, ID, key, ``timeout`` and ``verify``. The file
        is read, and ``key_command`` run, now and not again.

    Raises:
        ConfigurationError: There is no such profile, it is incomplete, its key cannot be had, or
            others may read the file.
    """
    return profile(name).api()


class Profile:
    """One installation, and how to get at its key.

    Attributes:
        source: What says so: the file and its section, or ``the environment``.
        url: The URL of its API.
        timeout: Seconds for each call, as the profile says.
        verify: Whose TLS certificates are trusted, as the profile says.
        key_from: What gives the key: ``api_key``, ``key_file`` or ``key_command``.
    """

    def __init__(self, source: str, values: dict[str, str], folder: Path | None = None) -> None:
        self.source = source
        self.url = values["url"]
        self.timeout = _number(values.get("timeout"), source)
        self.verify = _verify(values.get("verify"), folder)
        self.key_from = next((key for key in _KEY_FROM if key in values), "api_key")
        self._values = values
        self._folder = folder
        check_url(self.url, f"{source}: url")
        check_options(self.timeout, self.verify, 0)

    def __repr__(self) -> str:
        return f"<{self.source} at {shown_url(self.url)}>"

    def api(self, timeout: float | None = None) -> ApiWrapper:
        """A client with the settings; only now the key is read.

        Args:
            timeout: Seconds for each call, instead of what the profile says.

        Raises:
            ConfigurationError: The key cannot be had.
        """
        from .api import ApiWrapper

        if timeout is None:
            timeout = self.timeout
        url, api_id, api_key, verify = self.settings()
        return ApiWrapper(url, api_id, api_key, timeout=timeout, verify=verify)

    def settings(self) -> Settings:
        """URL, ID, key and ``verify``; only now the key is read.

        Raises:
            ConfigurationError: The key cannot be had.
        """
        return Settings(self.url, self._values["api_id"], self._key(), self.verify)

    def _key(self) -> str:
        if "key_file" in self._values:
            key = self._key_file(self._values["key_file"])
        elif "key_command" in self._values:
            key = self._key_command(self._values["key_command"])
        else:
            key = self._values["api_key"]
        if not key:
            raise ConfigurationError(f"{self.source}: the key is empty")
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
            raise ConfigurationError(f"{self.source}: key_command: {error}") from None
        if not words:
            raise ConfigurationError(f"{self.source}: key_command is empty")
        # Its arguments may be secrets.
        program = f"{self.source}: key_command {words[0]}"
        words[0] = os.path.expanduser(words[0])
        try:
            ran = subprocess.run(words, stdout=subprocess.PIPE, check=False)  # noqa: S603
        except OSError as error:
            raise ConfigurationError(f"{program}: {error.strerror}") from None
        if ran.returncode:
            raise ConfigurationError(f"{program} failed with exit code {ran.returncode}")
        try:
            lines = ran.stdout.decode().splitlines()
        except UnicodeDecodeError:
            raise ConfigurationError(f"{program} printed no UTF-8 text") from None
        return lines[0].strip() if lines else ""


def path() -> Path:
    """Where the configuration lies."""
    # A relative path in XDG_CONFIG_HOME is to be ignored.
    base = Path(os.environ.get("XDG_CONFIG_HOME") or "")
    if not base.is_absolute():
        base = Path("~/.config").expanduser()
    return base / "hbwrapper" / "config.ini"


def profile(name: str) -> Profile:
    """The profile of that name.

    Raises:
        ConfigurationError: There is none, or it cannot be used.
    """
    known = sections()
    if name not in known:
        there = f"there are {', '.join(known)}" if known else "there is none"
        raise ConfigurationError(f"no profile {name!r} in {path()}: {there}")
    section = known[name]
    source = f"{path()}, [{name}]"
    for key in section:
        if key not in _KEYS:
            raise ConfigurationError(f"{source}: unknown {key!r}; there are {', '.join(_KEYS)}")
    for key in ("url", "api_id"):
        if not section.get(key):
            raise ConfigurationError(f"{source}: {key} is missing")
    if len([key for key in _KEY_FROM if key in section]) != 1:
        raise ConfigurationError(f"{source}: give the key as one of {', '.join(_KEY_FROM)}")
    return Profile(source, section, path().parent)


def sections() -> dict[str, dict[str, str]]:
    """The profiles there are, and what the file says of each.

    Raises:
        ConfigurationError: The file cannot be read, or others may read it.
    """
    where = path()
    if not os.path.exists(where):
        return {}
    parser = configparser.ConfigParser(interpolation=None, default_section="\0")
    try:
        # configparser quotes the line it cannot read, which may hold the key.
        parser.read_string(_private_text(where))
    except configparser.ParsingError as error:
        raise ConfigurationError(f"{where}: line {_line(error)} is no name = value") from None
    except configparser.DuplicateSectionError as error:
        raise ConfigurationError(
            f"{where}: line {error.lineno}: [{error.section}] stands twice"
        ) from None
    except configparser.DuplicateOptionError as error:
        raise ConfigurationError(
            f"{where}: line {error.lineno}: {error.option} stands twice"
        ) from None
    return {name: dict(parser[name]) for name in parser.sections()}


def _line(error: configparser.ParsingError) -> int:
    if isinstance(error, configparser.MissingSectionHeaderError):
        return error.lineno
    lines: list[tuple[int, str]] = error.errors
    return lines[0][0]


def _private_text(where: Path) -> str:
    """Read a file that only its owner may read or change.

    Raises:
        ConfigurationError: It is not so, or it cannot be read.
    """
    try:
        with open(where, encoding="utf-8") as file:
            about = os.fstat(file.fileno())
            if os.name == "posix":
                _check_private(where, about)
            return file.read()
    except OSError as error:
        raise ConfigurationError(f"{where}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{where} is no UTF-8 text") from None


def _check_private(where: Path, about: os.stat_result) -> None:
    if about.st_uid != os.geteuid():
        raise ConfigurationError(f"{where} belongs to another user")
    if stat.S_IMODE(about.st_mode) & 0o077:
        raise ConfigurationError(f"{where} is open to others: chmod 600 {where}")


def _number(text: str | None, source: str) -> float:
    try:
        return 100 if text is None else float(text)
    except ValueError:
        raise ConfigurationError(f"{source}: timeout must be a number of seconds") from None


def _verify(text: str | None, folder: Path | None) -> Verify:
    """``true``, ``false``, or the path of a CA file or folder."""
    if text is None or text.casefold() in ("true", "false"):
        return None if text is None else text.casefold() == "true"
    return str((folder or Path()) / Path(text).expanduser())
