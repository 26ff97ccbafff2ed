"""The layout of a port: ruff formats it."""

from __future__ import annotations

import subprocess

from hbwrapper.porting.syntax import MissingExtra

_OPTIONS = ["--isolated", "--no-cache", "--quiet", "--target-version", "py310", "-"]
# F632 would make `==` of `is`, which in PHP are two things.
_CHECK = ["check", "--fix", "--exit-zero", "--ignore", "F632"]
# What these two rules' corrections change is nothing here: `for x in y: yield x`, list(y)[0].
_CORRECT = ["check", "--select", "UP028,RUF015", "--fix", "--unsafe-fixes", "--exit-zero"]


class LayoutError(Exception):
    """What was written is not Python."""


def formatted(lines: list[str]) -> str:
    """Source as ruff corrects and formats it.

    Raises:
        MissingExtra: ruff is not installed.
        LayoutError: It is not Python.
    """
    source = "\n".join(lines) + "\n"
    try:
        from ruff import find_ruff_bin  # type: ignore[import-untyped]

        ruff = str(find_ruff_bin())
    except (ImportError, FileNotFoundError) as error:
        raise MissingExtra("ruff is not installed: pip install ruff") from error
    for command in (_CHECK, _CORRECT, ["format"]):
        done = subprocess.run(  # noqa: S603 - ruff's own path, our own arguments
            [ruff, *command, *_OPTIONS],
            input=source.encode("utf-8", "surrogateescape"),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise LayoutError(done.stderr.decode(errors="replace").strip().split("\n")[0])
        source = done.stdout.decode("utf-8", "surrogateescape")
    compile(source, "<translation>", "exec")
    return source
