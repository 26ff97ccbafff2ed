"""Values as PHP turns them into text and numbers."""

from __future__ import annotations


def float_to_string(number: float, precision: int = 14) -> str:
    """Write a float as PHP's ``(string)`` does with its ``precision`` setting.

    Args:
        number: Finite.
        precision: Significant digits; 14 is PHP's default.

    Returns:
        ``0.3``, ``-0``, ``1.0E+25``.
    """
    mantissa, exponential, exponent = f"{number:.{precision}G}".partition("E")
    if not exponential:
        return mantissa
    if "." not in mantissa:
        mantissa += ".0"
    return f"{mantissa}E{exponent[0]}{exponent[1:].lstrip('0')}"
