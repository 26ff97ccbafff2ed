"""The parameter types of the documented calls, for annotations.

    from hbwrapper import params

    wanted: params.getClientTickets = {'id': 1, 'filter[status]': 'Open'}
    wanted['page'] = 2
    HBWrapper.singleton().getClientTickets(wanted)

Type checkers read the TypedDicts in ``params.pyi``, which ``tests/tools/generate_stubs.py`` writes
from the catalogue. When the program runs, each name stands for a plain dict.
"""

from __future__ import annotations


def __getattr__(name: str) -> type[dict[str, object]]:
    from .catalogue import get

    if get(name) is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return dict


def __dir__() -> list[str]:
    from .catalogue import names

    return sorted({*globals(), *names()})
