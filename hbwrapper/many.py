"""Many calls at once: ``call.map(...)``."""

from __future__ import annotations

import sys
from collections import deque
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from uuid import uuid4

from .checking import checked
from .secrets import without_our_frames
from .wire.encode import snapshot
from .wire.perform import perform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor, Future
    from typing import Any

    from .settings import Options


def mapped(
    options: Options,
    name: str,
    inputs: Iterable[object],
    *,
    workers: int,
    executor: Executor | None,
    on_error: str,
) -> Iterator[Any]:
    """Run one call for each of ``inputs``; see ``ApiCall.map``.

    Raises:
        ValueError: ``workers`` is below 1, or ``on_error`` neither ``raise`` nor ``return``.
        TypeError: ``executor`` is none.
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers!r}")
    if on_error not in ("raise", "return"):
        raise ValueError(f"on_error must be 'raise' or 'return', not {on_error!r}")
    if executor is not None and not callable(getattr(type(executor), "submit", None)):
        # Asked of its type: a class has no instance yet, and a client has calls of every name.
        kind = executor.__name__ if isinstance(executor, type) else type(executor).__name__
        raise TypeError(
            "executor must be a concurrent.futures.Executor, such as ThreadPoolExecutor(8) or Dask's "
            f"client.get_executor(): {'the class' if isinstance(executor, type) else 'a'} {kind} "
            "has no submit() that could be called"
        )
    return _run(options, name, iter(inputs), workers, executor, on_error == "raise")


def one(options: Options, name: str, params: object, _place: str) -> Any:
    """Make one call, in whichever process: the checked answer, or the error.

    No two calls have the same ``_place``: Dask runs a function once for the same arguments.
    """
    try:
        return checked(perform(options, name, params), name)
    except Exception as error:  # noqa: BLE001 - it travels back as a value
        return without_our_frames(error)


def _run(
    options: Options,
    name: str,
    inputs: Iterator[object],
    workers: int,
    executor: Executor | None,
    raising: bool,
) -> Iterator[Any]:
    pool = executor
    if pool is None:
        pool = ThreadPoolExecutor(workers, thread_name_prefix="hbwrapper-map")
    window = _Window(pool, options, name, inputs, workers)
    try:
        while window.fill():
            number, result = window.take()
            if raising and isinstance(result, Exception):
                result.index = number  # type: ignore[attr-defined]
                result.started = _begun(pool, window.waiting)  # type: ignore[attr-defined]
                raise result
            yield result
            del result
        if window.stop is not None:
            raise window.stop
    finally:
        for _, pending in window.waiting:
            pending.cancel()
        if executor is None:
            pool.shutdown(wait=True, cancel_futures=True)


class _Window:
    """The calls under way, in the order of their inputs.

    Attributes:
        waiting: Each one's place among the inputs, and its future.
        stop: What the inputs or the executor raised; raised after the answers before it.
    """

    def __init__(
        self, pool: Executor, options: Options, name: str, inputs: Iterator[object], workers: int
    ) -> None:
        self._pool = pool
        self._call = (options, name)
        self._inputs = inputs
        self._workers = workers
        self._run = uuid4().hex
        self._index = 0
        self._running: set[Future[Any]] = set()
        self._ended = False
        self.waiting: deque[tuple[int, Future[Any]]] = deque()
        self.stop: Exception | None = None

    def fill(self) -> bool:
        """Begin as many calls as may run; False when there is none left to wait for."""
        self._running = {future for future in self._running if not future.done()}
        # No more than can run: what is left in the queue of a pool runs when the program ends.
        while (
            not self._ended
            and len(self._running) < self._workers
            and len(self.waiting) < 2 * self._workers
        ):
            self._begin()
        return bool(self.waiting)

    def _begin(self) -> None:
        try:
            # The caller may yield one dict again and again, with other values in it.
            params = snapshot(next(self._inputs))
            place = f"{self._run}-{self._index}"
            future = self._pool.submit(one, *self._call, params, place)
        except StopIteration:
            self._ended = True
        except Exception as error:  # noqa: BLE001 - raised after the answers before it
            self._ended, self.stop = True, error
        else:
            self.waiting.append((self._index, future))
            self._running.add(future)
            self._index += 1

    def take(self) -> tuple[int, Any]:
        """Wait for the first call; its place among the inputs, and its answer or error."""
        number, future = self.waiting[0]
        while not future.done():
            wait(self._running, return_when=FIRST_COMPLETED)
            self.fill()
        self.waiting.popleft()
        try:
            return number, future.result()
        except Exception as error:  # noqa: BLE001 - the executor's: a process died
            return number, error


def _begun(pool: Executor, waiting: Iterable[tuple[int, Future[Any]]]) -> list[int]:
    """Cancel what has not begun, and give the places of the others."""
    # With others, the future of a call that runs on another machine can be cancelled too.
    processes = sys.modules.get("concurrent.futures.process")
    tells = isinstance(pool, ThreadPoolExecutor) or (
        processes is not None and isinstance(pool, processes.ProcessPoolExecutor)
    )
    return [place for place, future in waiting if not future.cancel() or not tells]
