"""Which characters a text has, and whether a value passes a filter."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from hbwrapper.php.text import _s


def _ctype(name: str, pattern: str) -> Callable[[Any], bool]:
    check = re.compile(pattern)

    def test(value: Any) -> bool:
        return isinstance(value, str) and check.fullmatch(value) is not None

    test.__name__ = name
    test.__doc__ = f"``{name}()``: of texts alone; a number is none."
    return test


ctype_digit = _ctype("ctype_digit", r"[0-9]+")


ctype_alpha = _ctype("ctype_alpha", r"[A-Za-z]+")


ctype_alnum = _ctype("ctype_alnum", r"[A-Za-z0-9]+")


ctype_upper = _ctype("ctype_upper", r"[A-Z]+")


ctype_lower = _ctype("ctype_lower", r"[a-z]+")


ctype_space = _ctype("ctype_space", r"[ \t\n\r\v\f]+")


ctype_punct = _ctype("ctype_punct", r"[!-/:-@\[-`{-~]+")


ctype_xdigit = _ctype("ctype_xdigit", r"[0-9A-Fa-f]+")


def filter_var(value: Any, rule: Any = 516) -> Any:
    """``filter_var()`` for whole numbers, booleans and mail addresses.

    Raises:
        NotImplementedError: Another filter.
    """
    text = _s(value).strip(" \t\n\r\v\0")
    if rule == 257:
        return int(text) if re.fullmatch(r"[+-]?(0|[1-9]\d*)", text) else False
    if rule == 258:
        return text.lower() in ("1", "true", "on", "yes")
    if rule == 274:
        found = re.fullmatch(
            r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            r"@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+",
            text,
        )
        return text if found and len(text.split("@")[0]) <= 64 else False
    raise NotImplementedError(f"filter_var() with filter {rule}")


FILTER_VALIDATE_INT, FILTER_VALIDATE_BOOLEAN, FILTER_VALIDATE_EMAIL = 257, 258, 274
