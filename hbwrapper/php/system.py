"""What PHP tells of the machine and the program."""

from __future__ import annotations

import os
import re
import sys
import time as _time
from typing import Any, NoReturn

from hbwrapper.php.arrays import elements
from hbwrapper.php.conversion import to_string
from hbwrapper.php.numerics import to_int

PHP_VERSION = "8.2.0"


E_ERROR, E_WARNING, E_NOTICE, E_STRICT, E_DEPRECATED, E_ALL = 1, 2, 8, 2048, 8192, 32767


E_USER_ERROR, E_USER_WARNING, E_USER_NOTICE = 256, 512, 1024


LC_ALL = 6


def byte_output() -> None:
    """Let ``print`` write bytes that are no UTF-8 as they came."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="surrogateescape")


def exit(value: Any = None) -> NoReturn:
    """``exit($value)``: an int is the exit code, anything else is printed.

    Raises:
        SystemExit: Always.
    """
    if type(value) is int:
        sys.exit(value)
    sys.stdout.write(to_string(value))
    sys.exit()


def getenv(name: Any = None, local: Any = False) -> Any:
    """``getenv()``: a variable or False; all of them without a name."""
    if name is None:
        return dict(os.environ)
    found = os.environ.get(to_string(name))
    return False if found is None else found


def server() -> dict[str, Any]:
    """``$_SERVER`` of the command line."""
    now = _time.time()
    return {
        **os.environ,
        "PHP_SELF": sys.argv[0],
        "SCRIPT_NAME": sys.argv[0],
        "SCRIPT_FILENAME": sys.argv[0],
        "argv": list(sys.argv),
        "argc": len(sys.argv),
        "REQUEST_TIME": int(now),
        "REQUEST_TIME_FLOAT": now,
    }


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


def error_log(message: Any) -> bool:
    """``error_log()``: on standard error."""
    print(to_string(message), file=sys.stderr)
    return True
