"""PHP's file functions: text with any bytes in it, handles as objects."""

from __future__ import annotations

import os
import sys
from typing import Any, BinaryIO, cast

from hbwrapper.php.convert import to_string
from hbwrapper.php.strings import from_bytes, to_bytes
from hbwrapper.php.values import to_int
from hbwrapper.secrets import shown_url

FILE_IGNORE_NEW_LINES, FILE_SKIP_EMPTY_LINES, FILE_APPEND = 2, 4, 8
LOCK_SH, LOCK_EX, LOCK_UN = 1, 2, 3
SEEK_SET = 0
PATHINFO_DIRNAME, PATHINFO_BASENAME, PATHINFO_EXTENSION, PATHINFO_FILENAME = 1, 2, 4, 8
_NEWLINE = b"\n"


class Handle:
    """A file that ``fopen`` opened."""

    def __init__(self, file: BinaryIO, standard: bool = False, append: bool = False) -> None:
        self._file = file
        self._standard = standard
        self._append = append
        self.at_end = False

    def write(self, text: str) -> int:
        """Write text; how many bytes."""
        data = to_bytes(text)
        if self._standard:
            (sys.stdout if self is STDOUT else sys.stderr).write(text)
        else:
            self._file.write(data)
        return len(data)

    def line(self) -> bytes:
        """The next line with its end, or nothing."""
        found = self._file.readline()
        self.at_end = not found.endswith(_NEWLINE)
        return found

    def read(self, amount: int = -1) -> bytes:
        """So many bytes, or all."""
        found = self._file.read(amount)
        self.at_end = amount < 0 or len(found) < amount
        return found

    @property
    def file(self) -> BinaryIO:
        """The file itself."""
        return self._file


class _Standard(Handle):
    def __init__(self, name: str) -> None:
        self._name = name
        self._standard = name != "stdin"
        self._append = False
        self.at_end = False

    @property
    def _file(self) -> BinaryIO:  # type: ignore[override]
        found = getattr(sys, self._name)
        return found.buffer  # type: ignore[no-any-return]


STDIN, STDOUT, STDERR = _Standard("stdin"), _Standard("stdout"), _Standard("stderr")


def fopen(path: Any, mode: Any) -> Handle | bool:
    """``fopen()``: a handle, or False."""
    name = to_string(path)
    standard = {
        "php://stdin": STDIN, "php://stdout": STDOUT, "php://output": STDOUT,
        "php://stderr": STDERR,
    }  # fmt: skip
    if name in standard:
        return standard[name]
    kind = to_string(mode).replace("b", "").replace("t", "")
    if name.startswith(("php://memory", "php://temp")):
        import io

        return Handle(io.BytesIO())
    if "://" in name or kind.rstrip("+") not in ("r", "w", "a", "x", "c"):
        raise NotImplementedError(f"fopen() of {name} with mode {mode}")
    try:
        if kind.startswith("c"):
            number = os.open(name, os.O_RDWR | os.O_CREAT, 0o666)
            return Handle(os.fdopen(number, "r+b"))
        return Handle(cast("BinaryIO", open(name, kind[0] + "b" + kind[1:])))
    except OSError:
        return False


def fclose(handle: Any) -> bool:
    """``fclose()``."""
    if not isinstance(handle, _Standard):
        handle.file.close()
    return True


def feof(handle: Any) -> bool:
    """``feof()``: true once a read has met the end."""
    if handle.at_end:
        return True
    file = handle.file
    if isinstance(handle, _Standard) or not file.seekable():
        return False
    return False


def fgets(handle: Any, length: Any = None) -> str | bool:
    """``fgets()``: the next line with its end, or False."""
    if length is not None:
        found = handle.file.readline(to_int(length) - 1)
        handle.at_end = not found
    else:
        found = handle.line()
    return from_bytes(found) if found else False


def fgetc(handle: Any) -> str | bool:
    """``fgetc()``: a byte, or False."""
    found = handle.read(1)
    return from_bytes(found) if found else False


def fread(handle: Any, length: Any) -> str:
    """``fread()``."""
    return from_bytes(handle.read(to_int(length)))


def stream_get_contents(handle: Any) -> str:
    """``stream_get_contents()``."""
    return from_bytes(handle.read())


def fwrite(handle: Any, text: Any, length: Any = None) -> int:
    """``fwrite()``: how many bytes."""
    shown = to_string(text)
    if length is not None:
        shown = from_bytes(to_bytes(shown)[: to_int(length)])
    return int(handle.write(shown))


fputs = fwrite


def fprintf(handle: Any, pattern: Any, *values: Any) -> int:
    """``fprintf()``: how many bytes."""
    from hbwrapper.php.strings import sprintf

    return fwrite(handle, sprintf(pattern, *values))


def rewind(handle: Any) -> bool:
    """``rewind()``."""
    handle.file.seek(0)
    handle.at_end = False
    return True


def fseek(handle: Any, offset: Any, whence: Any = 0) -> int:
    """``fseek()``: 0."""
    handle.file.seek(to_int(offset), to_int(whence))
    handle.at_end = False
    return 0


def ftell(handle: Any) -> int:
    """``ftell()``."""
    return int(handle.file.tell())


def fflush(handle: Any) -> bool:
    """``fflush()``."""
    (sys.stdout if handle is STDOUT else handle.file).flush()
    return True


def flock(handle: Any, operation: Any) -> bool:
    """``flock()``."""
    import fcntl

    kinds = {1: fcntl.LOCK_SH, 2: fcntl.LOCK_EX, 3: fcntl.LOCK_UN}
    wait = 0 if not to_int(operation) & 4 else fcntl.LOCK_NB
    try:
        fcntl.flock(handle.file, kinds[to_int(operation) & 3] | wait)
    except OSError:
        return False
    return True


def fputcsv(
    handle: Any, fields: Any, separator: Any = ",", enclosure: Any = '"', escape: Any = "\\"
) -> int:
    """``fputcsv()``: how many bytes; a backslash keeps the quote behind it single, as in PHP."""
    from hbwrapper.php.arrays import elements

    parts = [_csv_field(to_string(v), separator, enclosure, escape) for v in elements(fields)]
    return int(handle.write(to_string(separator).join(parts) + "\n"))


def _csv_field(text: str, separator: str, enclosure: str, escape: str) -> str:
    special = (separator, enclosure, escape, "\n", "\r", "\t", " ")
    if not any(char and char in text for char in special):
        return text
    out = []
    escaped = False
    for char in text:
        if escape and char == escape and escape != enclosure:
            escaped = True
        elif not escaped and char == enclosure:
            out.append(enclosure)
        else:
            escaped = False
        out.append(char)
    return f"{enclosure}{''.join(out)}{enclosure}"


def fgetcsv(
    handle: Any, length: Any = None, separator: Any = ",", enclosure: Any = '"', escape: Any = "\\"
) -> Any:
    """``fgetcsv()``: the fields of the next record, or False."""
    found = handle.line()
    if not found:
        return False
    quote = to_bytes(enclosure)
    while found.count(quote) % 2 and (more := handle.line()):
        found += more
    text = from_bytes(found)
    text = text.removesuffix("\n").removesuffix("\r")
    return read_csv(text, separator, enclosure)


def read_csv(text: str, separator: str = ",", enclosure: str = '"') -> Any:
    """The fields of a CSV record; ``[null]`` of an empty one."""
    if text == "":
        return [None]
    fields = []
    at = 0
    while True:
        begin = at
        while at < len(text) and text[at] in " \t" and text[at] != separator:
            at += 1
        if text[at : at + 1] == enclosure:
            at += 1
            out = []
            while at < len(text):
                if text[at] == enclosure:
                    if text[at + 1 : at + 2] == enclosure:
                        out.append(enclosure)
                        at += 2
                        continue
                    at += 1
                    break
                out.append(text[at])
                at += 1
            end = text.find(separator, at)
            rest = text[at : end if end >= 0 else len(text)]
            fields.append("".join(out) + rest)
        else:
            end = text.find(separator, begin)
            fields.append(text[begin : end if end >= 0 else len(text)])
        if end < 0:
            return fields
        at = end + len(separator)


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
