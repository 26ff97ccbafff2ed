"""Text and numbers by a pattern: ``sprintf``, ``number_format`` and their like."""

from __future__ import annotations

import math
import re
import sys
from typing import Any

from hbwrapper.numbers import float_to_repr
from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import to_string
from hbwrapper.php.mathematics import round
from hbwrapper.php.numerics import number, to_float, to_int
from hbwrapper.php.strings import chr__
from hbwrapper.php.text import _s, from_bytes, strlen, to_bytes

_CONVERSION = re.compile(
    r"%(?:(\d+)\$)?((?:[-+ 0]|'.)*)(\d+|\*(?:\d+\$)?)?(?:\.(\d+|\*(?:\d+\$)?)?)?(l?)(.?)", re.DOTALL
)


def sprintf(pattern: Any, *values: Any) -> str:
    """``sprintf()``.

    Args:
        pattern: Text with conversions: ``%05.2f``, ``%'x8s``, ``%2$s``, ``%*d``.
        values: What they show.

    Raises:
        ArgumentCountError: PHP's; too few values.
        ValueError: PHP's; an unknown conversion, or an argument number of 0.
    """
    following = 0
    most = -1

    def argument(place: str | None) -> int:
        nonlocal following, most
        if place:
            at = int(place) - 1
            if not 0 <= at < 2**31 - 1:
                raise errors.ValueError(
                    f"Argument number specifier must be greater than zero and less than {2**31 - 1}"
                )
        else:
            at, following = following, following + 1
        most = max(most, at)
        return at

    def size(text: str | None, what: str) -> int | None:
        if text is None:
            return None
        if text.startswith("*"):
            at = argument(text[1:].removesuffix("$"))
            if at >= len(values):
                return 0
            if type(values[at]) is not int:
                raise errors.ValueError(f"{what} must be an integer")
            found = int(values[at])
        else:
            found = int(text)
        low = -1 if what == "Precision" else 0
        if not low <= found <= 2**31 - 1:
            raise errors.ValueError(
                f"{what} must be {'greater than zero' if low == 0 else 'between -1'} and "
                f"{'less than' if low == 0 else ''} {2**31 - 1}".replace("  ", " ")
            )
        return found

    def convert(match: re.Match[str]) -> str:
        kind = match[6]
        if match[0].startswith("%%"):
            return (
                match[0][1:] if match[0] == "%%" else "%" + _CONVERSION.sub(convert, match[0][2:])
            )
        if kind == "%":
            return "%"
        if kind == "":
            raise errors.ValueError(
                "Missing padding character" if match[0].endswith("'") else
                "Missing format specifier at end of string"
            )  # fmt: skip
        if kind == "'":
            raise errors.ValueError("Missing padding character")
        if kind not in "bcdeEfFgGhHosuxX":
            raise errors.ValueError(f'Unknown format specifier "{kind}"')
        named = argument(match[1]) if match[1] else None
        width = size(match[3], "Width") or 0
        has_point = "." in match[0].replace("'.", "")
        precision = size(match[4], "Precision") if match[4] else (0 if has_point else None)
        at = argument(None) if named is None else named
        if at >= len(values):
            return ""
        return _conversion(kind, match[2], width, precision, values[at])

    out = _CONVERSION.sub(convert, _s(pattern))
    if most >= len(values):
        raise errors.ArgumentCountError(
            f"{most + 2} arguments are required, {len(values) + 1} given"
        )
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
        if precision is not None and precision >= 0:
            data = data[:precision]
    elif kind == "d":
        whole = to_int(value)
        data = f"{whole:+d}".encode() if plus else str(whole).encode()
    elif kind == "u":
        data = str(to_int(value) % 2**64).encode()
    elif kind in "fFeEgGhH":
        data = _decimal(kind, to_float(value), precision, plus).encode()
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


def _decimal(kind: str, value: float, given: int | None, plus: bool) -> str:
    if math.isnan(value):
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "-Inf" if value < 0 else "+Inf" if plus else "Inf"
    # -1 shows as many digits as it takes, of those that have no point.
    shortest = given == -1 and kind in "gGhH"
    precision = 17 if shortest else min(6 if given is None or given < 0 else given, 53)
    if value == 0 and kind not in "gGhH":
        # PHP shows no sign of -0.
        value = 0.0
    if kind in "fF":
        text = f"{value:.{precision}f}"
    elif kind in "eE":
        text = f"{value:.{precision}{kind}}"
        text = re.sub(r"([eE][+-])0*(\d)", r"\1\2", text)
    else:
        text = float_to_repr(value).replace("E", "e") if shortest else f"{value:.{precision or 1}g}"
        text = text.upper() if kind in "GH" else text
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
    point = "." if point is None else point
    separator = "," if separator is None else separator
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
