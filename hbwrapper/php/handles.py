"""Files that ``fopen`` opens, as objects."""

from __future__ import annotations

import itertools
import os
import sys
from typing import Any, BinaryIO, cast

from hbwrapper.php.arrays import elements
from hbwrapper.php.conversion import to_string
from hbwrapper.php.csvtext import _csv_field, read_csv
from hbwrapper.php.formats import sprintf
from hbwrapper.php.numerics import to_int
from hbwrapper.php.text import from_bytes, to_bytes

LOCK_SH, LOCK_EX, LOCK_UN = 1, 2, 3


SEEK_SET = 0


_NEWLINE = b"\n"


# PHP numbers what it opens; a script's own begin behind the standard ones and the script itself.
_opened = itertools.count(5)


class Handle:
    """A file that ``fopen`` opened: PHP's resource."""

    php_resource = True
    number = 0
    kind = "stream"

    def __str__(self) -> str:
        return f"Resource id #{self.number}"

    def __init__(self, file: BinaryIO, standard: bool = False, append: bool = False) -> None:
        self._file = file
        self._standard = standard
        self._append = append
        self.at_end = False
        self.number = next(_opened)

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
        self.number = ("stdin", "stdout", "stderr").index(name) + 1
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
    handle.kind = "Unknown"
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
    parts = [_csv_field(to_string(v), separator, enclosure, escape) for v in elements(fields)]
    return int(handle.write(to_string(separator).join(parts) + "\n"))


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


def is_resource(value: Any) -> bool:
    """``is_resource()``: of an open file."""
    return isinstance(value, Handle) and value.kind != "Unknown"


def get_resource_type(value: Any) -> str:
    """``get_resource_type()``: ``stream``, or ``Unknown`` of a closed one."""
    return str(value.kind)


def get_resource_id(value: Any) -> int:
    """``get_resource_id()``."""
    return int(value.number)
