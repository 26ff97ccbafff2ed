"""PHP's text of a number, which forms and ported code share."""

from __future__ import annotations


def float_to_string(number: float, precision: int = 14) -> str:
    """Write a float as PHP's ``(string)`` does with its ``precision`` setting.

    Args:
        number: Any float.
        precision: Significant digits; 14 is PHP's default.

    Returns:
        ``0.3``, ``-0``, ``1.0E+25``, ``INF``, ``NAN``.
    """
    mantissa, exponential, exponent = f"{number:.{precision}G}".partition("E")
    if not exponential:
        return mantissa
    if number.is_integer() and abs(number) < 1e15:
        digits = f"{abs(number):.0f}"
        if digits[precision - 1] == "0" and digits[precision:].rstrip("0") == "5":
            # PHP rounds such a half down to the even digit, and leaves the zeros at the end.
            mantissa = f"{mantissa.partition('.')[0]}.{digits[1:precision]}"
    if "." not in mantissa:
        mantissa += ".0"
    return f"{mantissa}E{exponent[0]}{exponent[1:].lstrip('0')}"


def float_to_repr(number: float) -> str:
    """Write a float as ``var_dump`` and ``json_encode`` do: with as few digits as it takes.

    Returns:
        ``0.1``, ``1``, ``1.0E+17``, ``INF``.
    """
    digits, _, exponent = f"{number!r}".partition("e")
    if digits in ("inf", "-inf", "nan"):
        return digits.upper()
    sign = "-" if digits[0] == "-" else ""
    whole, _, fraction = digits.lstrip("-").partition(".")
    point = len(whole) + int(exponent or 0)
    all_digits = whole + ("" if fraction == "0" else fraction)
    significant = all_digits.lstrip("0")
    point -= len(all_digits) - len(significant)
    significant = significant.rstrip("0")
    if not significant:
        return f"{sign}0"
    if not -3 <= point <= 17:
        scale = point - 1
        mantissa = f"{significant[0]}.{significant[1:] or '0'}"
        return f"{sign}{mantissa}E{'-' if scale < 0 else '+'}{abs(scale)}"
    if point <= 0:
        return f"{sign}0.{'0' * -point}{significant}"
    padded = significant.ljust(point, "0")
    return f"{sign}{padded[:point]}" + (f".{padded[point:]}" if padded[point:] else "")
