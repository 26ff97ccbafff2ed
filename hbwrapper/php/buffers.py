"""PHP's output buffers: what is printed while one is open is kept."""

from __future__ import annotations

import atexit
import io
import sys
from typing import Any

from hbwrapper.php.callables import fitted
from hbwrapper.php.conversion import to_string
from hbwrapper.php.text import strlen

PHP_OUTPUT_HANDLER_START, PHP_OUTPUT_HANDLER_FLUSH, PHP_OUTPUT_HANDLER_FINAL = 1, 4, 8


class _Buffer(io.StringIO):
    """What stands for standard output while a buffer is open."""

    def __init__(self, below: Any, callback: Any) -> None:
        super().__init__(newline="")
        self.below = below
        self.callback = callback

    def reconfigure(self, **options: Any) -> None:
        """Nothing: text is kept as text."""

    def filtered(self, flags: int) -> str:
        """The text as the buffer's callback changes it."""
        text = self.getvalue()
        if self.callback is None:
            return text
        given = fitted(self.callback, 2)(text, flags)
        return text if given is False else to_string(given)


def _top() -> _Buffer | None:
    return sys.stdout if isinstance(sys.stdout, _Buffer) else None


def ob_start(callback: Any = None, size: Any = 0, flags: Any = 0) -> bool:
    """``ob_start()``: keep what is printed from here on."""
    if not ob_get_level():
        atexit.register(flush_all)
    sys.stdout = _Buffer(sys.stdout, callback)
    return True


def flush_all() -> None:
    """Print what open buffers hold: what PHP does at the end of a script."""
    while _top() is not None:
        ob_end_flush()


def ob_get_level() -> int:
    """``ob_get_level()``: how many buffers are open."""
    level, stream = 0, sys.stdout
    while isinstance(stream, _Buffer):
        level, stream = level + 1, stream.below
    return level


def ob_get_contents() -> str | bool:
    """``ob_get_contents()``: what the buffer holds, or False."""
    top = _top()
    return False if top is None else top.getvalue()


def ob_get_length() -> int | bool:
    """``ob_get_length()``: how many bytes the buffer holds, or False."""
    top = _top()
    return False if top is None else strlen(top.getvalue())


def _close(top: _Buffer) -> None:
    sys.stdout = top.below


def ob_get_clean() -> str | bool:
    """``ob_get_clean()``: what the buffer held, which is closed; or False."""
    top = _top()
    if top is None:
        return False
    text = top.getvalue()
    _close(top)
    return text


def ob_end_clean() -> bool:
    """``ob_end_clean()``: close the buffer, and drop what it holds."""
    top = _top()
    if top is None:
        return False
    _close(top)
    return True


def ob_clean() -> bool:
    """``ob_clean()``: drop what the buffer holds."""
    top = _top()
    if top is None:
        return False
    top.seek(0)
    top.truncate()
    return True


def ob_flush() -> bool:
    """``ob_flush()``: print what the buffer holds, into the one below it if there is one."""
    top = _top()
    if top is None:
        return False
    top.below.write(top.filtered(PHP_OUTPUT_HANDLER_FLUSH))
    return ob_clean()


def ob_end_flush() -> bool:
    """``ob_end_flush()``: print what the buffer holds, and close it."""
    top = _top()
    if top is None:
        return False
    text = top.filtered(PHP_OUTPUT_HANDLER_FINAL)
    _close(top)
    sys.stdout.write(text)
    return True


def ob_get_flush() -> str | bool:
    """``ob_get_flush()``: print what the buffer holds, close it, and give the text."""
    text = ob_get_contents()
    ob_end_flush()
    return text


def ob_list_handlers() -> list[str]:
    """``ob_list_handlers()``: a name for each open buffer."""
    return ["default output handler"] * ob_get_level()


def ob_implicit_flush(enable: Any = True) -> None:
    """``ob_implicit_flush()``: nothing; Python flushes at the end."""


def flush() -> None:
    """``flush()``: send on what was printed."""
    stream: Any = sys.stdout
    while isinstance(stream, _Buffer):
        stream = stream.below
    stream.flush()


def output_of(function: Any, *arguments: Any) -> str:
    """What a function prints, instead of printing it.

    Args:
        function: Whatever can be called.
        arguments: What it is given.
    """
    ob_start()
    level = ob_get_level()
    try:
        function(*arguments)
    finally:
        while ob_get_level() > level:
            ob_end_flush()
        text = ob_get_clean()
    return str(text)
