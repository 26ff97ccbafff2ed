"""What ``assert_called`` compares, and what it says when nothing fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..catalogue import similar
from ..sandbox.form import read
from ..sandbox.journal import hidden
from ..wire.encode import RESERVED, body, fields

if TYPE_CHECKING:
    from ..wire.encode import Rules
    from . import Made

# So many calls are told one by one.
_TOLD = 20


class Wanted:
    """Parameters that a call should have: as HBWrapper sends them, or as ApiWrapper does."""

    def __init__(self, params: Mapping[str, Any]) -> None:
        self.shown = ", ".join(f"{name}={_shown(name, value)}" for name, value in params.items())
        self.by_curl = _as_php_reads(params, "curl")
        self.by_query = _as_php_reads(params, "query")
        # Which http_build_query leaves out.
        self.absent = [name for name, value in params.items() if value is None]

    def fit(self, params: Mapping[str, Any]) -> bool:
        """Do these parameters, as PHP reads them, have all that is wanted?"""
        if any(name in params for name in self.absent):
            return _within(self.by_curl, params)
        return _within(self.by_query, params) or _within(self.by_curl, params)

    def differences(self, params: Mapping[str, Any]) -> list[str]:
        """What these parameters have else than is wanted: ``subject is 'Hi', not 'Hello'``."""
        return [
            f"{name} is {_shown(name, params[name])}, not {_shown(name, value)}"
            if name in params
            else f"{name} is missing"
            for name, value in self.by_curl.items()
            if name not in params or not _within(value, params[name])
        ]


def told(call: str, wanted: Wanted, calls: Sequence[Made]) -> str:
    """Why no call fits, in lines.

    Args:
        call: The name that was looked for.
        wanted: Its parameters.
        calls: What was called.
    """
    same = [made for made in calls if made.name == call]
    if same:
        lines = [f"{call} was not called with {wanted.shown}. It was called with:"]
        for made in same[:_TOLD]:
            why = "; ".join(wanted.differences(made.params))
            lines.append(f"  {_shown('', made.params)}  ({why})")
        return "\n".join(lines + _more(len(same)))
    lines = [f"{call} was not called."]
    near = similar(call)
    if near:
        lines[0] += f" HostBill documents no such call; did you mean {' or '.join(near)}?"
    if not calls:
        return f"{lines[0]} Nothing was called."
    lines.append("What was called:")
    lines += [f"  {made.name}({_shown('', made.params)})" for made in calls[:_TOLD]]
    return "\n".join(lines + _more(len(calls)))


def _more(count: int) -> list[str]:
    return [f"  and {count - _TOLD} more"] if count > _TOLD else []


def _as_php_reads(params: Mapping[str, Any], rules: Rules) -> dict[str, Any]:
    given = {name: value for name, value in params.items() if name not in RESERVED}
    form, kind = body(fields(given, rules=rules))
    return read(b"", kind, form)


def _within(wanted: Any, actual: Any) -> bool:
    """Is what is wanted among what there is? An array may have more keys, a list not."""
    if isinstance(wanted, list) and isinstance(actual, list):
        return len(wanted) == len(actual) and all(map(_within, wanted, actual))
    if isinstance(wanted, dict):
        if isinstance(actual, list):
            actual = {str(number): item for number, item in enumerate(actual)}
        return isinstance(actual, dict) and all(
            key in actual and _within(value, actual[key]) for key, value in wanted.items()
        )
    return bool(wanted == actual)


def _shown(name: str, value: Any) -> str:
    text = repr(hidden(value, name))
    return text if len(text) <= 300 else f"{text[:300]}…"
