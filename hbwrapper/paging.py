"""From HostBill's pages to all of a list's records.

Pages count from 0. Some calls announce how many there are (``sorter.totalpages``, or
``totalpages`` beside the list), some do not.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import blake2b
from json import dumps

from .catalogue import get
from .checking import checked
from .encode import merged
from .errors import ResponseError
from .perform import perform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .settings import Settings

_ENVELOPE = frozenset(
    ("success", "call", "server_time", "sorter", "totalpages", "info", "error", "errors")
)


class Pager:
    """One walk through the pages of one call.

    Args:
        settings: Read once, when the walk begins.
        name: The call's name.
        params: Its parameters; ``page`` is where the walk starts.
        key: Under which key of the answer the records lie, where the catalogue does not say.

    Raises:
        ValueError: ``page`` is no whole number from 0.
    """

    __slots__ = ("_key", "_name", "_params", "_settings", "_start")

    def __init__(
        self, settings: Settings, name: str, params: object, key: str | None = None
    ) -> None:
        self._settings = settings
        self._name = name
        self._key = key
        self._params = dict(merged(params))
        page = self._params.pop("page", 0)
        try:
            self._start = int(page)
        except (TypeError, ValueError):
            self._start = -1
        if self._start < 0:
            raise ValueError(f"page must be a whole number from 0, not {page!r}")

    def __repr__(self) -> str:
        return f"<pager of {self._name}>"

    def pages(self, workers: int = 1) -> Iterator[dict[str, Any]]:
        """The pages in order, up to ``workers`` of them fetched at a time."""
        if workers < 1:
            raise ValueError(f"workers must be at least 1, not {workers!r}")
        return self._walk(self._ahead(workers) if workers > 1 else self._one_by_one())

    def records(self, workers: int = 1) -> Iterator[Any]:
        """The records of all pages, in order."""
        pages = self.pages(workers)
        return (record for page in pages for record in self._records(page))

    def _walk(self, answers: _Answers) -> Iterator[dict[str, Any]]:
        number, first, before = self._start, b"", b""
        try:
            answers.send(None)
            total: int | None = None
            while True:
                answer = answers.send(total)
                if isinstance(answer, BaseException):
                    raise answer
                checked(answer, self._name)
                total = _total(answer, self._name)
                records = self._records(answer)
                content = _digest(answer)
                again = content in (first, before)
                if number > self._start or (total or 0) > 1:
                    ended = not records or again
                    announced = total is not None and number < total
                    if ended and announced:
                        what = "repeats another" if again else "is empty"
                        raise ResponseError(
                            f"{self._name}: page {number} of {total} {what}; "
                            "the records cannot be read to their end"
                        )
                    if ended and number > self._start:
                        return
                yield answer
                number += 1
                if total is not None and number >= total:
                    return
                if total is None and not records:
                    return
                first, before = first or content, content
        finally:
            answers.close()

    def _one_by_one(self) -> _Answers:
        yield None
        number = self._start
        while True:
            yield self._fetch(number)
            number += 1

    def _ahead(self, workers: int) -> _Answers:
        total = yield None
        number = self._start
        waiting: deque[Future[Any]] = deque()
        with ThreadPoolExecutor(workers, thread_name_prefix="hbwrapper-pages") as threads:
            try:
                # The first answer says how many pages there are.
                total = yield self._fetch(number)
                while True:
                    while len(waiting) < workers:
                        following = number + 1 + len(waiting)
                        if total is not None and following >= total and waiting:
                            break
                        waiting.append(threads.submit(self._fetch, following))
                    number += 1
                    total = yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def _fetch(self, number: int) -> Any:
        return perform(self._settings, self._name, self._params, {"page": number})

    def _records(self, answer: dict[str, Any]) -> list[Any]:
        value: Any = answer
        for key in self._path(answer):
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, dict):
            return list(value.values())
        return value if isinstance(value, list) else []

    def _path(self, answer: dict[str, Any]) -> tuple[str, ...]:
        if self._key is not None:
            if self._key not in answer:
                raise ResponseError(
                    f"{self._name}: the answer has no key {self._key!r}; it has "
                    + ", ".join(answer)
                )
            return self._nested(answer, self._key)
        call = get(self._name)
        if call is not None and call.records and call.records[0] in answer:
            return call.records
        found = [
            key
            for key, value in answer.items()
            if key not in _ENVELOPE and isinstance(value, (list, dict))
        ]
        if len(found) != 1:
            shown = ", ".join(found) or "none"
            raise ResponseError(
                f"{self._name}: which key has the records? Candidates: {shown}. "
                f"Say it: .records(params, key=...)"
            )
        return self._nested(answer, found[0])

    def _nested(self, answer: dict[str, Any], key: str) -> tuple[str, ...]:
        """``categories.categories``: a list alone in a map."""
        value = answer[key]
        if isinstance(value, dict) and len(value) == 1:
            inner, held = next(iter(value.items()))
            if isinstance(held, list) and not inner.isdecimal():
                return key, inner
        return (key,)


if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import TypeAlias

    # Gives answers or errors in order; told the announced number of pages with each step.
    _Answers: TypeAlias = Generator[Any, int | None, None]


def _total(answer: dict[str, Any], name: str) -> int | None:
    """How many pages an answer announces; None where it does not say."""
    sorter = answer.get("sorter")
    value = sorter.get("totalpages") if isinstance(sorter, dict) else answer.get("totalpages")
    if value is None or isinstance(value, bool):
        return None
    try:
        return int(value)
    except (TypeError, ValueError):
        raise ResponseError(f"{name}: totalpages is {value!r}, which is no number") from None


def _digest(answer: dict[str, Any]) -> bytes:
    content = {key: value for key, value in answer.items() if key not in ("server_time", "sorter")}
    return blake2b(dumps(content).encode(), digest_size=16).digest()
