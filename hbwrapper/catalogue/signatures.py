"""The signatures of documented calls, as ``inspect``, IPython, Jupyter and jedi show them."""

from __future__ import annotations

from inspect import Parameter, Signature
from keyword import iskeyword
from typing import Any, Literal

from . import Call, get


class _Word:
    """Stands where a default would: what a parameter is to HostBill."""

    def __init__(self, word: str) -> None:
        self._word = word

    def __repr__(self) -> str:
        return self._word


_REQUIRED, _OPTIONAL = _Word("<required>"), _Word("<optional>")


def signature(name: str) -> Signature:
    """What the call ``name`` takes.

    Args:
        name: ``getClientTickets``.

    Returns:
        ``(params=None, /, *, id=<required>, page=<optional>, …, **more)``. Each parameter that
        can be a keyword is one; any other, and any call's undocumented ones, are in ``more``. None
        must be a keyword, as ``params`` may have it.
    """
    call = get(name)
    given = [Parameter("params", Parameter.POSITIONAL_ONLY, default=None)]
    if call is not None:
        given += _keywords(call)
    given.append(Parameter("more", Parameter.VAR_KEYWORD, annotation=Any))
    return Signature(given)


def _keywords(call: Call) -> list[Parameter]:
    keywords = []
    for stem in dict.fromkeys(name.partition("[")[0] for name in call.parameters):
        # A word of Python's own is written with an underscore after it.
        name = f"{stem}_" if iskeyword(stem) else stem
        if name.isidentifier() and name not in ("params", "more", "self"):
            below = [each for each in call.parameters if each.partition("[")[0] == stem]
            required = any(each in call.required for each in below)
            keywords.append(
                Parameter(
                    name,
                    Parameter.KEYWORD_ONLY,
                    default=_REQUIRED if required else _OPTIONAL,
                    annotation=_values(call, stem),
                )
            )
    return keywords


def _values(call: Call, name: str) -> Any:
    """The documented values as a type; none where others may be given too."""
    if name in call.values and name not in call.open_values:
        return Literal[call.values[name]]
    return Parameter.empty
