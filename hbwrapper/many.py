"""Many calls at once: ``call.map(...)``."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor

from .checking import checked
from .perform import perform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor, Future
    from typing import Any

    from .settings import Settings


def mapped(
    settings: Settings,
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
    return _run(settings, name, iter(inputs), workers, executor, on_error == "raise")


def one(settings: Settings, name: str, params: object) -> Any:
    """Make one call, in whichever process: the checked answer, or the error."""
    result = perform(settings, name, params)
    del params
    if isinstance(result, Exception):
        return result
    try:
        return checked(result, name)
    except Exception as error:  # noqa: BLE001 - it travels back as a value
        return error.with_traceback(None)


def _run(
    settings: Settings,
    name: str,
    inputs: Iterator[object],
    workers: int,
    executor: Executor | None,
    raising: bool,
) -> Iterator[Any]:
    pool = executor or ThreadPoolExecutor(workers, thread_name_prefix="hbwrapper-map")
    waiting: deque[tuple[int, Future[Any]]] = deque()
    index = 0
    try:
        while True:
            while len(waiting) < 2 * workers:
                try:
                    params = next(inputs)
                except StopIteration:
                    break
                waiting.append((index, pool.submit(one, settings, name, params)))
                del params
                index += 1
            if not waiting:
                return
            number, future = waiting.popleft()
            result = future.result()
            if raising and isinstance(result, Exception):
                result.index = number  # type: ignore[attr-defined]
                # What can still be cancelled has not started.
                result.started = [  # type: ignore[attr-defined]
                    later for later, pending in waiting if not pending.cancel()
                ]
                raise result
            yield result
            del result, future
    finally:
        for _, pending in waiting:
            pending.cancel()
        if executor is None:
            pool.shutdown(wait=True, cancel_futures=True)
