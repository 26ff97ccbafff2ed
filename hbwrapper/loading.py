"""Loading what calls need, once, before a call holds parameters.

``import hbwrapper`` loads neither requests nor urllib3; the first ``hb.getClients`` does. An import
that is under way is a bad moment for three things, and each of them is kept away from it here:

* An interrupt, or a call that a signal handler makes, would meet modules that are half loaded. So
  they are loaded in a thread of its own, which no signal reaches, and callers wait for it.
* A fork would leave the child with locks of modules that nobody opens any more. So a fork waits
  until the loading has ended.
* A traceback would show the parameters of the call. So it comes before them: as soon as a call
  has a name.
"""

from __future__ import annotations

import os
import sys
from _thread import RLock, allocate_lock, start_new_thread
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

# Also what only an error's text or a rare type of parameter needs.
_MODULES = (
    *("hbwrapper.wire.perform", "hbwrapper.paging", "hbwrapper.many"),
    *("hbwrapper.curlfile", "hbwrapper.numbers", "hbwrapper.warning"),
    *("base64", "dataclasses", "decimal", "difflib", "enum", "html", "keyword", "numbers"),
    *("secrets", "types", "uuid"),
)

# Seconds. Who waits longer may itself hold what the thread waits for.
_PATIENCE = 20


class _Loading:
    """How far it is, and for each fork that is under way whether it waited for its end."""

    ended = False
    process = 0
    waited: ClassVar[list[bool]] = []


# Held while modules are loaded, and by who forks.
_lock = RLock()


def load() -> None:
    """Load what calls need, unless that has been done.

    Raises:
        ImportError: A package that is needed is not installed.
    """
    if _Loading.ended:
        return
    # For good here: the thread that loads it first is the main one to it, whose end it waits for.
    import_module("threading")
    # Locks of one's own: a signal handler may come here while its thread waits below.
    done = allocate_lock()
    done.acquire()
    failures: list[BaseException] = []

    def loaded() -> None:
        try:
            _import()
        except BaseException as error:  # noqa: BLE001 - raised in the thread that waits
            failures.append(error)
        finally:
            done.release()

    try:
        start_new_thread(loaded, ())
    except RuntimeError:
        # No thread can be started: the interpreter ends.
        _import()
        return
    if not done.acquire(timeout=_PATIENCE):
        _import()
    elif failures:
        raise failures[0]


def _import() -> None:
    with _lock:
        if _Loading.process not in (0, os.getpid()):
            _forget_what_the_fork_cut_short()
        _Loading.process = os.getpid()
        # These take locks of their own before a fork, and logging's is needed by others as they are
        # loaded. What is registered last is done first: from here on ours is held before theirs.
        import_module("logging")
        import_module("concurrent.futures.thread")
        _before_forks()
        for name in _MODULES:
            import_module(name)
        # The catalogue is a file.
        import_module("hbwrapper.catalogue").names()
    _Loading.ended = True


def _forget_what_the_fork_cut_short() -> None:
    """Load anew what the parent was loading before its forks waited for us."""
    for name, module in list(sys.modules.items()):
        half = getattr(getattr(module, "__spec__", None), "_initializing", False)
        if half and name.partition(".")[0] in ("concurrent", "logging"):
            del sys.modules[name]


def _before_forks() -> None:
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=_wait, after_in_parent=_go_on, after_in_child=_go_on)


def _wait() -> None:
    _Loading.waited.append(_lock.acquire(timeout=_PATIENCE))


def _go_on() -> None:
    # It is not ours where the waiting was in vain, or began before this was registered once more.
    if _Loading.waited and _Loading.waited.pop():
        _lock.release()


_before_forks()
