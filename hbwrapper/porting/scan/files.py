"""Which files of a tree a scan looks at."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

EXTENSIONS = (".php", ".phtml", ".inc", ".php3", ".php4", ".php5", ".php7", ".php8", ".module")

_OPEN_TAG = re.compile(rb"<\?(?!xml\b)", re.IGNORECASE)


class PathError(Exception):
    """A path of the command line that cannot be scanned. The text is for the user."""


def is_php(data: bytes) -> bool:
    """Has a file an opening tag of PHP, a short one included?"""
    return _OPEN_TAG.search(data) is not None


def find(
    paths: Iterable[str], exclude: Iterable[str] = ()
) -> tuple[list[str], list[tuple[str, str]]]:
    """The files under ``paths``: a file as it is, a folder's PHP files sorted by name.

    Links to folders are followed once each, so loops end; a file that several paths lead to is
    taken by the first.

    Args:
        paths: Files and folders.
        exclude: Shell patterns; what a whole path or one name in it matches is left out, unless
            it is named in ``paths``.

    Returns:
        The files, each as its path begins in ``paths``, and the folders that cannot be read with
        the reason.

    Raises:
        PathError: One of ``paths`` does not exist, cannot be read, or is a file and not PHP.
    """
    patterns = tuple(exclude)
    found: list[str] = []
    unreadable: list[tuple[str, str]] = []
    taken: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
            if stat.S_ISDIR(mode):
                with os.scandir(path):
                    pass
                files = sorted(_walk(path, patterns, unreadable, folders), key=_order)
            else:
                _require_php(path, mode)
                files = [path]
        except OSError as error:
            raise PathError(f"{path}: {error.strerror or error}") from error
        parents: dict[str, str] = {}
        for file in files:
            parent, name = os.path.split(file)
            if parent not in parents:
                parents[parent] = os.path.realpath(parent)
            real = os.path.join(parents[parent], name)
            if os.path.islink(real):
                real = os.path.realpath(real)
            if real not in taken:
                taken.add(real)
                found.append(file)
    return found, unreadable


def _require_php(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise PathError(f"{path}: neither a file nor a folder")
    with open(path, "rb") as file:
        if not is_php(file.read()):
            raise PathError(f"{path}: not PHP (it has no <?php)")


def _order(path: str) -> list[str]:
    return path.split(os.sep)


def _walk(
    top: str, exclude: tuple[str, ...], unreadable: list[tuple[str, str]], seen: set[str]
) -> Iterator[str]:
    rest = [top]
    # Links wait until all else is done: a folder is shown by its own path if it has one here.
    links: list[str] = []
    while rest or links:
        folder = rest.pop() if rest else links.pop(0)
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        try:
            with os.scandir(folder) as entries:
                children = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            unreadable.append((folder, error.strerror or str(error)))
            continue
        for entry in children:
            if _excluded(entry.path, entry.name, exclude):
                continue
            try:
                if entry.is_dir():
                    (links if entry.is_symlink() else rest).append(entry.path)
                elif entry.name.lower().endswith(EXTENSIONS):
                    if stat.S_ISREG(entry.stat().st_mode):
                        yield entry.path
                    else:
                        unreadable.append((entry.path, "not a file: not read"))
            except OSError as error:
                unreadable.append((entry.path, error.strerror or str(error)))


def _excluded(path: str, name: str, patterns: tuple[str, ...]) -> bool:
    return any(
        fnmatchcase(name, pattern) or fnmatchcase(path, pattern)
        for pattern in (each.rstrip("/") for each in patterns)
    )
