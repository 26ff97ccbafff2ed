"""``json_encode`` and ``json_decode`` with PHP's flags."""

from __future__ import annotations

import math
import re
from typing import Any

from hbwrapper.numbers import float_to_repr
from hbwrapper.php import exceptions as errors
from hbwrapper.php.conversion import key, to_string
from hbwrapper.php.numerics import numeric, to_int
from hbwrapper.wire import decode

JSON_HEX_TAG, JSON_HEX_AMP, JSON_HEX_APOS, JSON_HEX_QUOT = 1, 2, 4, 8
JSON_FORCE_OBJECT, JSON_NUMERIC_CHECK, JSON_UNESCAPED_SLASHES, JSON_PRETTY_PRINT = 16, 32, 64, 128
JSON_UNESCAPED_UNICODE, JSON_PARTIAL_OUTPUT_ON_ERROR = 256, 512
JSON_PRESERVE_ZERO_FRACTION, JSON_THROW_ON_ERROR = 1024, 4194304
JSON_INVALID_UTF8_SUBSTITUTE = 2097152
JSON_OBJECT_AS_ARRAY, JSON_BIGINT_AS_STRING = 1, 2
JSON_ERROR_NONE, JSON_ERROR_DEPTH, JSON_ERROR_SYNTAX, JSON_ERROR_UTF8 = 0, 1, 4, 5
JSON_ERROR_INF_OR_NAN = 7
_MESSAGES = {
    0: "No error", 1: "Maximum stack depth exceeded", 4: "Syntax error",
    5: "Malformed UTF-8 characters, possibly incorrectly encoded",
    7: "Inf and NaN cannot be JSON encoded",
}  # fmt: skip
_last = 0


class _Failure(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def json_encode(value: Any, flags: Any = 0, depth: Any = 512) -> str | bool:
    """``json_encode()``: the text, or False.

    Raises:
        JsonException: PHP's; with JSON_THROW_ON_ERROR.
    """
    flags = to_int(flags)
    if depth != 512:
        raise NotImplementedError("json_encode() with a depth")
    try:
        text = _encoded(value, flags, "\n")
    except _Failure as failure:
        return bool(_failed(failure.code, flags))
    if not flags & JSON_THROW_ON_ERROR:
        _note(0)
    return text


def _note(code: int) -> None:
    global _last
    _last = code


def _failed(code: int, flags: int, result: Any = False) -> Any:
    if flags & JSON_THROW_ON_ERROR:
        raise errors.JsonException(_MESSAGES[code], code)
    _note(code)
    return result


def json_last_error() -> int:
    """``json_last_error()``."""
    return _last


def json_last_error_msg() -> str:
    """``json_last_error_msg()``."""
    return _MESSAGES[_last]


def json_decode(value: Any, assoc: Any = True, depth: Any = 512, flags: Any = 0) -> Any:
    """``json_decode($text, true)``: null where the text is no JSON.

    Raises:
        JsonException: PHP's; with JSON_THROW_ON_ERROR.
    """
    flags = to_int(flags)
    if flags & JSON_BIGINT_AS_STRING or depth != 512:
        raise NotImplementedError("json_decode() with JSON_BIGINT_AS_STRING or a depth")
    try:
        found = decode.json_decode(to_string(value).encode("utf-8", "surrogateescape"))
    except ValueError as error:
        code = 1 if "nest" in str(error) or "deep" in str(error) else 4
        if code == 4 and re.search("[\udc80-\udcff]", to_string(value)):
            code = 5
        return _failed(code, flags, None)
    if not flags & JSON_THROW_ON_ERROR:
        _note(0)
    return found


def _encoded(value: Any, flags: int, line: str) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value, flags)
    if isinstance(value, str):
        if flags & JSON_NUMERIC_CHECK:
            found = numeric(value)
            if found is not None and math.isfinite(found):
                return _encoded(found, flags, line)
        return _text(value, flags)
    if hasattr(type(value), "jsonSerialize"):
        return _encoded(value.jsonSerialize(), flags, line)
    if isinstance(value, (list, tuple)):
        pairs: list[tuple[Any, Any]] = list(enumerate(value))
        is_list = not flags & JSON_FORCE_OBJECT
    elif isinstance(value, dict):
        pairs = [(key(k), v) for k, v in value.items()]
        is_list = not flags & JSON_FORCE_OBJECT and all(k == i for i, (k, _) in enumerate(pairs))
    else:
        pairs, is_list = list(vars(value).items()), False
    if not pairs:
        return "[]" if is_list else "{}"
    pretty = flags & JSON_PRETTY_PRINT
    inner = line + "    " if pretty else ""
    parts = []
    for name, item in pairs:
        label = "" if is_list else _text(str(name), flags) + (": " if pretty else ":")
        parts.append(inner + label + _encoded(item, flags, inner or line))
    end = line if pretty else ""
    body = ",".join(parts) + end
    return f"[{body}]" if is_list else f"{{{body}}}"


def _float(value: float, flags: int) -> str:
    if not math.isfinite(value):
        if flags & JSON_PARTIAL_OUTPUT_ON_ERROR:
            return "0"
        raise _Failure(JSON_ERROR_INF_OR_NAN)
    text = float_to_repr(value).replace("E", "e")
    if flags & JSON_PRESERVE_ZERO_FRACTION and re.fullmatch(r"-?\d+", text):
        text += ".0"
    return text


_SHORT = {
    '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}  # fmt: skip


def _text(value: str, flags: int) -> str:
    if re.search("[\udc80-\udcff]", value):
        if flags & JSON_INVALID_UTF8_SUBSTITUTE:
            value = re.sub("[\udc80-\udcff]", "\ufffd", value)
        elif flags & JSON_PARTIAL_OUTPUT_ON_ERROR:
            return "null"
        else:
            raise _Failure(JSON_ERROR_UTF8)
    special = {
        "/": "/" if flags & JSON_UNESCAPED_SLASHES else "\\/",
        "<": "\\u003C" if flags & JSON_HEX_TAG else "<",
        ">": "\\u003E" if flags & JSON_HEX_TAG else ">",
        "&": "\\u0026" if flags & JSON_HEX_AMP else "&",
        "'": "\\u0027" if flags & JSON_HEX_APOS else "'",
    }
    out = []
    for char in value:
        if char in special:
            out.append(special[char])
        elif char == '"' and flags & JSON_HEX_QUOT:
            out.append("\\u0022")
        elif char in _SHORT:
            out.append(_SHORT[char])
        elif char < " ":
            out.append(f"\\u{ord(char):04x}")
        elif (
            char <= "~"
            or char == "\x7f"
            or (flags & JSON_UNESCAPED_UNICODE and char not in "\u2028\u2029")
        ):
            out.append(char)
        elif ord(char) > 0xFFFF:
            code = ord(char) - 0x10000
            out.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
        else:
            out.append(f"\\u{ord(char):04x}")
    return '"' + "".join(out) + '"'
