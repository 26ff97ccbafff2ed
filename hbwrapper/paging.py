"""From HostBill's pages to all of a list's records.

Pages count from 0. Some calls announce how many there are (``sorter.totalpages``, or
``totalpages`` beside the list), some do not.
"""

from __future__ import annotations

import re
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from hashlib import blake2b
from json import dumps
from operator import index

from .catalogue import get
from .catalogue.records import at, candidates, paths
from .checking import checked
from .errors import ResponseError
from .wire.encode import merged, snapshot
from .wire.perform import perform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any, TypeAlias

    from .catalogue.records import Path
    from .settings import Options

    Pages: TypeAlias = Generator[dict[str, Any], None, None]
    # Gives answers in order; told the announced number of pages with each step.
    Answers: TypeAlias = Generator[Any, int | None, None]


class Pager:
    """One walk through the pages of one call.

    Args:
        options: Read once, when the walk begins.
        name: The call's name.
        params: Its parameters, as they are now; ``page`` is where the walk starts.
        key: Under which key of the answer the records lie, where the catalogue does not say.

    Raises:
        ValueError: ``page`` is no whole number from 0, or the call is documented as a write.
    """

    __slots__ = ("_key", "_name", "_options", "_params", "_paths", "_start")

    def __init__(self, options: Options, name: str, params: object, key: str | None = None) -> None:
        call = get(name)
        if call is not None and call.write:
            raise ValueError(f"{name} changes data, and pages are read with a call for each")
        self._options = options
        self._name = name
        self._key = key
        self._paths: list[Path] | None = None
        self._params = dict(snapshot(merged(params)))
        page = self._params.pop("page", 0)
        start = _whole(page)
        if start is None or start < 0:
            raise ValueError(f"page must be a whole number from 0, not {page!r}")
        self._start = start

    def __repr__(self) -> str:
        return f"<pager of {self._name}>"

    def pages(self, workers: int = 1) -> Pages:
        """The pages in order, up to ``workers`` of them fetched at a time."""
        if workers < 1:
            raise ValueError(f"workers must be at least 1, not {workers!r}")
        return self._walk(self._ahead(workers) if workers > 1 else self._one_by_one())

    def records(self, workers: int = 1) -> Generator[Any, None, None]:
        """The records of all pages, in order."""
        return self._each(self.pages(workers))

    def _each(self, pages: Pages) -> Generator[Any, None, None]:
        with closing(pages):
            for page in pages:
                yield from self.records_of(page)

    def _walk(self, answers: Answers) -> Pages:
        course = _Course(self._name, self._start)
        try:
            answers.send(None)
            while True:
                answer = checked(answers.send(course.total), self._name)
                records = [
                    record
                    for path in self._where(answer)
                    for record in at(answer, path, self._name)
                ]
                if not course.has(records, _total(answer, self._name)):
                    return
                yield answer
                if course.ends(records):
                    return
        finally:
            answers.close()

    def _one_by_one(self) -> Answers:
        yield None
        number = self._start
        while True:
            yield self._fetch(number)
            number += 1

    def _ahead(self, workers: int) -> Answers:
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
        return perform(self._options, self._name, self._params, {"page": number})

    def records_of(self, answer: dict[str, Any]) -> list[Any]:
        """The records of one page.

        Raises:
            ResponseError: Where they lie leaves a choice.
        """
        paths = self._where(answer)
        if len(paths) != 1:
            shown = ", ".join(path[0] for path in paths) or "none"
            raise ResponseError(
                f"{self._name}: which key has the records? Candidates: {shown}. "
                f"Say it: .records(params, key=...)"
            )
        return at(answer, paths[0], self._name)

    def _where(self, answer: dict[str, Any]) -> list[Path]:
        """Where records may lie; the first page decides it for all."""
        if self._paths is None:
            self._paths = self._first_paths(answer)
        elif (
            self._paths
            and not any(path[0] in answer for path in self._paths)
            and (others := candidates(answer))
        ):
            # A page past the end may come without the list, but not with another.
            raise ResponseError(
                f"{self._name}: the records were under {self._paths[0][0]}, "
                f"and a later page has {', '.join(others)} instead"
            )
        return self._paths

    def _first_paths(self, answer: dict[str, Any]) -> list[Path]:
        if self._key is not None:
            if self._key not in answer:
                raise ResponseError(
                    f"{self._name}: the answer has no key {self._key!r}; it has "
                    + ", ".join(answer)
                )
            return [(self._key,)]
        return paths(answer, self._name)


class _Course:
    """How far a walk has come, and whether it goes on.

    Attributes:
        total: How many pages the latest announcement names; None before there is one.
    """

    def __init__(self, name: str, start: int) -> None:
        self._name = name
        self._start = self._number = start
        self._seen = _Seen()
        self.total: int | None = None

    def has(self, records: list[Any], announced: int | None) -> bool:
        """Is what came a page of the list? If not, the one before it was the last.

        Args:
            records: What it holds.
            announced: How many pages it says there are, if it says so.

        Raises:
            ResponseError: It is announced and empty, or the pages go in a circle.
        """
        # Records on a list of no pages: that is no announcement.
        if announced is not None and (announced > 0 or not records):
            self.total = announced
        number, total = self._number, self.total
        earlier = self._seen.before(records, number)
        if records and earlier is None:
            return True
        first = number == self._start
        # A server without this page gives its first or its last one again.
        if self._is_missing(first) or earlier not in (None, self._start, number - 1):
            raise ResponseError(
                f"{self._name}: page {number}{f' of {total}' if total else ''} "
                + ("is empty" if earlier is None else f"repeats page {earlier}")
                + "; the records cannot be read to their end"
            )
        return first

    def _is_missing(self, first: bool) -> bool:
        """Has the page been announced? An empty list is a page as well."""
        announced = self.total is not None and self._number < self.total
        return announced and not (first and self.total == 1)

    def ends(self, records: list[Any]) -> bool:
        """Was that the last page? Counts on."""
        self._number += 1
        return not records if self.total is None else self._number >= self.total


class _Seen:
    """The pages there have been, as far as it takes to notice that one comes again.

    It knows the last hundred and those at the powers of two. So it notices a server that goes in a
    circle of any length, and takes no more memory for a longer list.
    """

    def __init__(self) -> None:
        self._count = 0
        self._last: dict[bytes, int] = {}
        self._marks: dict[bytes, int] = {}

    def before(self, records: list[Any], number: int) -> int | None:
        """The number of the page that had these records; None for a new or an empty page."""
        if not records:
            return None
        content = _identity(records)
        earlier = self._last.get(content, self._marks.get(content))
        if earlier is None:
            self._last[content] = number
            if self._count & (self._count - 1) == 0:
                self._marks[content] = number
            if len(self._last) > 100:
                del self._last[next(iter(self._last))]
            self._count += 1
        return earlier


def _identity(records: list[Any]) -> bytes:
    """What makes two pages the same: the ids of their records, else all that they hold.

    A page may be the same and have other text in it ("2 minutes ago").
    """
    ids = [record.get("id") for record in records if isinstance(record, dict)]
    distinct = {str(one) for one in ids if isinstance(one, (int, str))}
    content = ids if len(distinct) == len(records) > 1 else records
    return blake2b(dumps(content).encode(), digest_size=16).digest()


def _total(answer: dict[str, Any], name: str) -> int | None:
    """How many pages an answer announces; None where it does not say."""
    sorter = answer.get("sorter")
    value = sorter.get("totalpages") if isinstance(sorter, dict) else None
    if value is None:
        value = answer.get("totalpages")
    if value is None or value == "" or isinstance(value, bool):
        return None
    total = _whole(value)
    if total is None:
        raise ResponseError(f"{name}: totalpages is {value!r:.40}, which is no whole number")
    return total


def _whole(value: Any) -> int | None:
    """The whole number that a number or text is; None where it is none."""
    if isinstance(value, str):
        return int(value) if re.fullmatch(r"\s*-?[0-9]{1,18}\s*", value) else None
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    try:
        return index(value)
    except TypeError:
        return None
