"""Many calls at once: ``call.map(...)``."""

from __future__ import annotations

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
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers!r}")
    if on_error not in ("raise", "return"):
        raise ValueError(f"on_error must be 'raise' or 'return', not {on_error!r}")
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
    waiting: deque[tuple[int, Future[Any]]] = deque()
    running: set[Future[Any]] = set()
    index = 0
    stop: Exception | None = None
    run = uuid4().hex
    try:
        while True:
            running = {future for future in running if not future.done()}
            # No more than can run: what is left in the queue of a pool runs when the program ends.
            while stop is None and len(running) < workers and len(waiting) < 2 * workers:
                try:
                    # The caller may yield one dict again and again, with other values in it.
                    params = snapshot(next(inputs))
                    future = pool.submit(one, options, name, params, f"{run}-{index}")
                except Exception as error:  # noqa: BLE001 - raised after the answers before it
                    stop = error
                    break
                waiting.append((index, future))
                running.add(future)
                index += 1
            if not waiting:
                if stop is None or isinstance(stop, StopIteration):
                    return
                raise stop
            number, future = waiting[0]
            if not future.done():
                wait(running, return_when=FIRST_COMPLETED)
                continue
            waiting.popleft()
            try:
                result = future.result()
            except Exception as error:  # noqa: BLE001 - the executor's: a process died
                result = error
            if raising and isinstance(result, Exception):
                result.index = number  # type: ignore[attr-defined]
                result.started = _begun(pool, waiting)  # type: ignore[attr-defined]
                raise result
            yield result
            del result, future
    finally:
        for _, pending in waiting:
            pending.cancel()
        if executor is None:
            pool.shutdown(wait=True, cancel_futures=True)


def _begun(pool: Executor, waiting: Iterable[tuple[int, Future[Any]]]) -> list[int]:
    """Cancel what has not begun, and give the places of the others."""
    from concurrent.futures import ProcessPoolExecutor

    # With others, the future of a call that runs on another machine can be cancelled too.
    tells = isinstance(pool, (ThreadPoolExecutor, ProcessPoolExecutor))
    return [place for place, future in waiting if not future.cancel() or not tells]
