"""check(): from HostBill's ``success`` to Python's exceptions."""

from __future__ import annotations

from .errors import ApiError
from .secrets import entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Result = TypeVar("Result")


@entry
def check(result: Result) -> Result:
    """Return an answer that says it is a success; raise for any other.

    HostBill says ``success: false`` for what went wrong, with or without ``error``; ``error`` may
    also be an empty list beside a success. ``success`` alone decides, by PHP's rules of truth.

    Args:
        result: What a call returned.

    Returns:
        ``result`` as it is.

    Raises:
        ApiError: ``success`` is missing or false in PHP (``false``, ``0``, ``"0"``, ``""``, ``[]``,
            ``null``). ``errors`` has HostBill's texts, ``response`` the answer.
    """
    said = result.get("call") if isinstance(result, dict) else None
    return checked(result, said if isinstance(said, str) else "")


def checked(result: Result, name: str) -> Result:
    """``check`` for one who knows which call was made.

    Args:
        result: What the call returned.
        name: The call's name; empty if it is not known.

    Returns:
        ``result`` as it is.

    Raises:
        ApiError: As for ``check``; it names the call, and the documented ones of nearly that name.
    """
    if isinstance(result, dict) and is_true(result.get("success")):
        return result
    found = errors(result)
    said = "; ".join(found) or "success is not true, and no error is given"
    raise ApiError(
        f"{name or 'HostBill'}: {said}{_meant(name)}",
        errors=found,
        response=result,
    )


def _meant(name: str) -> str:
    """What to add to the error of a call whose name is nearly that of a documented one."""
    from .catalogue import similar

    near = similar(name)
    return f" (did you mean {' or '.join(near)}?)" if near else ""


def is_true(value: object) -> bool:
    """Is a decoded JSON value true in PHP?"""
    return value != "0" and bool(value)


def errors(result: object) -> list[str]:
    """HostBill's error texts in an answer.

    Args:
        result: A decoded answer, whose ``error`` is a list, a text, or an object of texts or lists.

    Returns:
        The texts in their order; ``[]`` where there is none.
    """
    found: list[str] = []
    waiting = [result.get("error")] if isinstance(result, dict) else []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += reversed(value.values())
        elif isinstance(value, list):
            waiting += reversed(value)
        elif value is not None and value is not False and value != "":
            found.append(str(value))
    return found
