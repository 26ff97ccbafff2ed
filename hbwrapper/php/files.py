"""PHP's file functions: whole files, folders and paths."""

from __future__ import annotations

import os
import sys
from typing import Any

from hbwrapper.php.conversion import to_string
from hbwrapper.php.handles import STDERR, STDOUT
from hbwrapper.php.numerics import to_int
from hbwrapper.php.text import from_bytes, to_bytes
from hbwrapper.secrets import shown_url

FILE_IGNORE_NEW_LINES, FILE_SKIP_EMPTY_LINES, FILE_APPEND = 2, 4, 8


PATHINFO_DIRNAME, PATHINFO_BASENAME, PATHINFO_EXTENSION, PATHINFO_FILENAME = 1, 2, 4, 8


def file_get_contents(path: Any) -> str | bool:
    """``file_get_contents()`` of a file, or False.

    Raises:
        NotImplementedError: A URL.
    """
    name = to_string(path)
    if name == "php://stdin":
        return from_bytes(sys.stdin.buffer.read())
    if "://" in name:
        raise NotImplementedError(f"file_get_contents() of {shown_url(name)}")
    try:
        with open(name, "rb") as file:
            return from_bytes(file.read())
    except OSError:
        return False


def file_put_contents(path: Any, value: Any, flags: Any = 0) -> int | bool:
    """``file_put_contents()``: how many bytes, or False."""
    if isinstance(value, (list, dict)):
        found = value.values() if isinstance(value, dict) else value
        data = b"".join(to_bytes(part) for part in found)
    else:
        data = to_bytes(to_string(value))
    name = to_string(path)
    if name in ("php://stdout", "php://output", "php://stderr"):
        return (STDERR if name.endswith("err") else STDOUT).write(from_bytes(data))
    try:
        with open(name, "ab" if to_int(flags) & FILE_APPEND else "wb") as file:
            file.write(data)
    except OSError:
        return False
    return len(data)


def file(path: Any, flags: Any = 0) -> Any:
    """``file()``: the lines, with their ends; or False."""
    text = file_get_contents(path)
    if text is False or text is True:
        return False
    lines = [part + "\n" for part in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    if lines[-1] == "":
        lines.pop()
    if to_int(flags) & FILE_IGNORE_NEW_LINES:
        lines = [part.removesuffix("\n").removesuffix("\r") for part in lines]
        if to_int(flags) & FILE_SKIP_EMPTY_LINES:
            lines = [part for part in lines if part]
    return lines


def file_exists(path: Any) -> bool:
    """``file_exists()``."""
    return os.path.exists(to_string(path))


def is_file(path: Any) -> bool:
    """``is_file()``."""
    return os.path.isfile(to_string(path))


def is_dir(path: Any) -> bool:
    """``is_dir()``."""
    return os.path.isdir(to_string(path))


def is_readable(path: Any) -> bool:
    """``is_readable()``."""
    return os.access(to_string(path), os.R_OK)


def is_writable(path: Any) -> bool:
    """``is_writable()``."""
    return os.access(to_string(path), os.W_OK)


def unlink(path: Any) -> bool:
    """``unlink()``."""
    return _done(lambda: os.unlink(to_string(path)))


def mkdir(path: Any, mode: Any = 0o777, parents: Any = False) -> bool:
    """``mkdir()``."""
    make = os.makedirs if parents else os.mkdir
    return _done(lambda: make(to_string(path), to_int(mode)))


def rmdir(path: Any) -> bool:
    """``rmdir()``."""
    return _done(lambda: os.rmdir(to_string(path)))


def rename(old: Any, new: Any) -> bool:
    """``rename()``."""
    return _done(lambda: os.rename(to_string(old), to_string(new)))


def touch(path: Any) -> bool:
    """``touch()``."""
    from pathlib import Path

    return _done(lambda: Path(to_string(path)).touch())


def _done(action: Any) -> bool:
    try:
        action()
    except OSError:
        return False
    return True


def filesize(path: Any) -> int | bool:
    """``filesize()``."""
    try:
        return os.path.getsize(to_string(path))
    except OSError:
        return False


def filemtime(path: Any) -> int | bool:
    """``filemtime()``."""
    try:
        return int(os.path.getmtime(to_string(path)))
    except OSError:
        return False


def realpath(path: Any) -> str | bool:
    """``realpath()``, or False."""
    found = os.path.realpath(to_string(path))
    return found if os.path.exists(found) else False


def scandir(path: Any, order: Any = 0) -> Any:
    """``scandir()``: the names with ``.`` and ``..``, sorted; or False."""
    try:
        names = [".", "..", *os.listdir(to_string(path))]
    except OSError:
        return False
    return sorted(names, key=os.fsencode, reverse=bool(order))


def glob(pattern: Any) -> list[str]:
    """``glob()``."""
    import glob as _glob

    return sorted(_glob.glob(to_string(pattern)))


def sys_get_temp_dir() -> str:
    """``sys_get_temp_dir()``."""
    import tempfile

    return tempfile.gettempdir()


def tempnam(directory: Any, prefix: Any) -> str:
    """``tempnam()``: a new empty file."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=to_string(prefix), dir=to_string(directory))
    os.close(handle)
    return name


def basename(path: Any, suffix: Any = "") -> str:
    """``basename()``."""
    name = to_string(path).rstrip("/").rpartition("/")[2]
    end = to_string(suffix)
    return name[: -len(end)] if end and name.endswith(end) and name != end else name


def dirname(path: Any, levels: Any = 1) -> str:
    """``dirname()``."""
    found = to_string(path)
    for _ in range(to_int(levels)):
        bare = found.rstrip("/")
        if bare == "":
            return "/" if found else ""
        head, slash, _tail = bare.rpartition("/")
        found = (head.rstrip("/") or "/") if slash else "."
    return found


def pathinfo(path: Any, flags: Any = 15) -> Any:
    """``pathinfo()``."""
    name = to_string(path)
    result = {}
    if name:
        result["dirname"] = dirname(name)
    base = basename(name)
    result["basename"] = base
    stem, dot, extension = base.rpartition(".")
    if dot:
        result["extension"] = extension
    result["filename"] = stem if dot else base
    labels = {1: "dirname", 2: "basename", 4: "extension", 8: "filename"}
    if to_int(flags) in labels:
        return result.get(labels[to_int(flags)], "")
    return result
