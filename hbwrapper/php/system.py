"""What PHP tells of the machine and the program."""

from __future__ import annotations

import os
import re
import sys
import time as _time
from typing import Any

from hbwrapper.php.arrays import elements
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int
from hbwrapper.php.request import command_line

PHP_VERSION = "8.2.0"


LC_ALL = 6


def byte_output() -> None:
    """Let ``print`` write bytes that are no UTF-8 as they came."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="surrogateescape")


def getenv(name: Any = None, local: Any = False) -> Any:
    """``getenv()``: a variable or False; all of them without a name."""
    if name is None:
        return dict(os.environ)
    found = os.environ.get(to_string(name))
    return False if found is None else found


def server() -> dict[str, Any]:
    """``$_SERVER`` of the command line."""
    return command_line()


def os_name() -> str:
    """``PHP_OS``."""
    import platform

    return platform.system()


def php_sapi_name() -> str:
    """``php_sapi_name()``."""
    return "cli"


def phpversion() -> str:
    """``phpversion()``: the version whose rules these are."""
    return PHP_VERSION


def gethostname() -> str:
    """``gethostname()``."""
    import socket

    return socket.gethostname()


def getmypid() -> int:
    """``getmypid()``."""
    return os.getpid()


def memory_get_usage(real: Any = False) -> int:
    """``memory_get_usage()``: of the Python program."""
    return memory_get_peak_usage()


def memory_get_peak_usage(real: Any = False) -> int:
    """``memory_get_peak_usage()``: of the Python program."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def sleep(seconds: Any) -> int:
    """``sleep()``: 0."""
    sys.stdout.flush()
    _time.sleep(to_int(seconds))
    return 0


def usleep(microseconds: Any) -> None:
    """``usleep()``."""
    sys.stdout.flush()
    _time.sleep(to_int(microseconds) / 1e6)


def getopt(short: Any, long: Any = ()) -> dict[str, Any]:
    """``getopt()``: the options in front of the first other argument.

    Args:
        short: Letters; a colon behind one says that it has a value, two that it may have one.
        long: Names, with the same colons.
    """
    letters = dict(re.findall(r"(\w)(:{0,2})", to_string(short)))
    words = dict(
        re.findall(r"^([^:]+)(:{0,2})$", "\n".join(map(to_string, elements(long))), re.MULTILINE)
    )
    found: dict[str, Any] = {}

    def note(name: str, value: Any) -> None:
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]

    arguments = iter(sys.argv[1:])
    for argument in arguments:
        if argument in ("-", "--") or not argument.startswith("-"):
            break
        if argument.startswith("--"):
            name, equals, value = argument[2:].partition("=")
            colons = words.get(name)
            if colons == ":" and not equals:
                value = next(arguments, "")
                if not value:
                    continue
            if colons is not None:
                note(name, value if colons == ":" or (colons and equals) else False)
            continue
        rest = argument[1:]
        while rest:
            name, rest = rest[0], rest[1:]
            colons = letters.get(name)
            if colons:
                value = rest.removeprefix("=") or (next(arguments, "") if colons == ":" else "")
                if value or colons == "::":
                    note(name, value or False)
                break
            if colons is not None:
                note(name, False)
    return found


def putenv(setting: Any) -> bool:
    """``putenv("NAME=value")``; without ``=`` the variable goes."""
    name, equals, value = to_string(setting).partition("=")
    if equals:
        os.environ[name] = value
    else:
        os.environ.pop(name, None)
    return True


_settings: dict[str, str] = {
    "precision": "14", "memory_limit": "-1", "max_execution_time": "0", "display_errors": "",
    "default_charset": "UTF-8", "error_log": "", "include_path": ".", "serialize_precision": "-1",
}  # fmt: skip


def ini_get(name: Any) -> str | bool:
    """``ini_get()``: a setting as text, or False for one that is not known here."""
    return _settings.get(to_string(name), False)


def ini_set(name: Any, value: Any) -> str | bool:
    """``ini_set()``: the setting before, or False.

    Raises:
        NotImplementedError: Another precision: numbers are printed with 14 digits, or as they are.
    """
    text = to_string(name)
    if text in ("precision", "serialize_precision") and to_string(value) != _settings[text]:
        raise NotImplementedError(f"ini_set() of {text}")
    before = ini_get(text)
    _settings[text] = to_string(value)
    return before


ini_alter = ini_set


def set_time_limit(seconds: Any) -> bool:
    """``set_time_limit()``: nothing; Python has no such limit."""
    return True


def ignore_user_abort(enable: Any = None) -> int:
    """``ignore_user_abort()``: 0."""
    return 0


def gc_collect_cycles() -> int:
    """``gc_collect_cycles()``: how many objects were freed."""
    import gc

    return gc.collect() * 0


def php_uname(mode: Any = "a") -> str:
    """``php_uname()``: the system, its host, release, version and machine."""
    import platform

    found = platform.uname()
    parts = {
        "s": found.system,
        "n": found.node,
        "r": found.release,
        "v": found.version,
        "m": found.machine,
    }
    letter = to_string(mode)
    return parts[letter] if letter in parts else " ".join(parts.values())


def extension_loaded(name: Any) -> bool:
    """``extension_loaded()``: of those whose functions are here."""
    return to_string(name).lower() in (
        "core",
        "standard",
        "json",
        "pcre",
        "date",
        "ctype",
        "mbstring",
        "curl",
        "hash",
    )


def hrtime(as_number: Any = False) -> Any:
    """``hrtime()``: seconds and nanoseconds since some moment, or nanoseconds alone."""
    now = _time.monotonic_ns()
    return now if as_number else [now // 10**9, now % 10**9]
