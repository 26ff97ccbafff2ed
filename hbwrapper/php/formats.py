"""Text and numbers by a pattern: ``sprintf``, ``number_format`` and their like."""

from __future__ import annotations

import math
import re
import sys
from typing import Any

from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string
from hbwrapper.php.mathematics import round
from hbwrapper.php.numerics import number, to_float, to_int
from hbwrapper.php.strings import chr__
from hbwrapper.php.text import _s, from_bytes, strlen, to_bytes

_CONVERSION = re.compile(r"%(?:(\d+)\$)?((?:[-+ 0]|'.)*)(\d+)?(?:\.(\d+)?)?([a-zA-Z%])", re.DOTALL)


def sprintf(pattern: Any, *values: Any) -> str:
    """``sprintf()``.

    Raises:
        ArgumentCountError: PHP's; too few values.
        ValueError: PHP's; an unknown conversion.
    """
    following = 0

    def convert(match: re.Match[str]) -> str:
        nonlocal following
        kind = match[5]
        if match[0] == "%%":
            return "%"
        if kind == "%":
            return "%"
        if match[1]:
            at = int(match[1]) - 1
        else:
            at, following = following, following + 1
        if at >= len(values):
            raise errors.ArgumentCountError(
                f"{at + 2} arguments are required, {len(values) + 1} given"
            )
        has_point = "." in match[0].replace("'.", "")
        precision = int(match[4]) if match[4] else (0 if has_point else None)
        return _conversion(kind, match[2], int(match[3] or 0), precision, values[at])

    text = _s(pattern)
    out = _CONVERSION.sub(convert, text)
    rest = _CONVERSION.sub("", text)
    if "%" in rest:
        raise errors.ValueError("Missing format specifier at end of string")
    return out


def _conversion(kind: str, flags: str, width: int, precision: int | None, value: Any) -> str:
    left, plus, filling = False, False, " "
    for flag in re.findall(r"'.|[-+ 0]", flags, re.DOTALL):
        if flag == "-":
            left = True
        elif flag == "+":
            plus = True
        else:
            filling = flag[-1]
    if kind == "s":
        data = to_bytes(to_string(value))
        if precision is not None:
            data = data[:precision]
    elif kind in "di":
        whole = to_int(value)
        data = f"{whole:+d}".encode() if plus else str(whole).encode()
    elif kind == "u":
        data = str(to_int(value) % 2**64).encode()
    elif kind in "fFeEgGhH":
        data = _decimal(kind, to_float(value), 6 if precision is None else precision, plus).encode()
    elif kind in "xXob":
        data = format(to_int(value) % 2**64, kind).encode()
    elif kind == "c":
        return chr__(value)
    else:
        raise errors.ValueError(f'Unknown format specifier "{kind}"')
    missing = width - len(data)
    if missing <= 0:
        return from_bytes(data)
    pad = filling.encode("utf-8", "surrogateescape")
    if left:
        # PHP does not pad numbers with zeros on the right.
        return from_bytes(data + (pad if kind == "s" or pad != b"0" else b"0") * missing)
    if pad == b"0" and kind in "dfFeE" and data[:1] in (b"-", b"+"):
        return from_bytes(data[:1] + pad * missing + data[1:])
    return from_bytes(pad * missing + data)


def _decimal(kind: str, value: float, precision: int, plus: bool) -> str:
    if math.isnan(value):
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "-Inf" if value < 0 else "+Inf" if plus else "Inf"
    precision = min(precision, 53)
    if value == 0:
        # PHP shows no sign of -0.
        value = 0.0
    if kind in "fF":
        text = f"{value:.{precision}f}"
    elif kind in "eE":
        text = f"{value:.{precision}{kind}}"
        text = re.sub(r"([eE][+-])0*(\d)", r"\1\2", text)
    else:
        text = f"{value:.{precision or 1}{'G' if kind in 'GH' else 'g'}}"
        text = re.sub(r"([eE][+-])0*(\d)", r"\1\2", text)
        if "e" in text.lower() and "." not in text:
            text = re.sub(r"(\d)([eE])", r"\1.0\2", text)
    return f"+{text}" if plus and not text.startswith("-") else text


def vsprintf(pattern: Any, array: Any) -> str:
    """``vsprintf()``."""
    return sprintf(pattern, *(array.values() if isinstance(array, dict) else array))


def printf(pattern: Any, *values: Any) -> int:
    """``printf()``: how many bytes were printed."""
    return _printed(sprintf(pattern, *values))


def vprintf(pattern: Any, array: Any) -> int:
    """``vprintf()``."""
    return _printed(vsprintf(pattern, array))


def _printed(text: str) -> int:
    sys.stdout.write(text)
    return strlen(text)


def echo(value: Any) -> int:
    """``print`` inside an expression: always 1."""
    sys.stdout.write(to_string(value))
    return 1


def number_format(value: Any, decimals: Any = 0, point: Any = ".", separator: Any = ",") -> str:
    """``number_format()``."""
    places = max(0, to_int(decimals))
    rounded = round(number(value), places)
    text = f"{abs(rounded):.{places}f}"
    if not math.isfinite(rounded):
        return str(float(rounded))
    whole, _, fraction = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\0").replace("\0", _s(separator))
    if fraction:
        grouped += _s(point) + fraction
    negative = rounded < 0 and re.search(r"[1-9]", text)
    return f"-{grouped}" if negative else grouped
