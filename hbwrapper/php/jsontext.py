"""``json_encode`` and ``json_decode`` with PHP's flags."""

from __future__ import annotations

import enum
import math
import re
from typing import Any

from hbwrapper.numbers import float_to_repr
from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import from_pairs, items
from hbwrapper.php.conversion import key, plain, to_string
from hbwrapper.php.enums import Enum, is_backed
from hbwrapper.php.numerics import INT_MAX, INT_MIN, beyond, numeric, to_bool, to_int
from hbwrapper.php.objects import StdClass, is_handle, visible
from hbwrapper.wire import decode

JSON_HEX_TAG, JSON_HEX_AMP, JSON_HEX_APOS, JSON_HEX_QUOT = 1, 2, 4, 8
JSON_FORCE_OBJECT, JSON_NUMERIC_CHECK, JSON_UNESCAPED_SLASHES, JSON_PRETTY_PRINT = 16, 32, 64, 128
JSON_UNESCAPED_UNICODE, JSON_PARTIAL_OUTPUT_ON_ERROR = 256, 512
JSON_PRESERVE_ZERO_FRACTION, JSON_THROW_ON_ERROR = 1024, 4194304
JSON_INVALID_UTF8_IGNORE, JSON_INVALID_UTF8_SUBSTITUTE = 1048576, 2097152
JSON_UNESCAPED_LINE_TERMINATORS = 2048
JSON_OBJECT_AS_ARRAY, JSON_BIGINT_AS_STRING = 1, 2
JSON_ERROR_NONE, JSON_ERROR_DEPTH, JSON_ERROR_SYNTAX, JSON_ERROR_UTF8 = 0, 1, 4, 5
JSON_ERROR_STATE_MISMATCH, JSON_ERROR_CTRL_CHAR, JSON_ERROR_RECURSION = 2, 3, 6
JSON_ERROR_INF_OR_NAN, JSON_ERROR_UNSUPPORTED_TYPE, JSON_ERROR_INVALID_PROPERTY_NAME = 7, 8, 9
JSON_ERROR_UTF16, JSON_ERROR_NON_BACKED_ENUM = 10, 11
_MESSAGES = {
    0: "No error", 1: "Maximum stack depth exceeded", 4: "Syntax error",
    5: "Malformed UTF-8 characters, possibly incorrectly encoded",
    2: "State mismatch (invalid or malformed JSON)",
    3: "Control character error, possibly incorrectly encoded", 6: "Recursion detected",
    7: "Inf and NaN cannot be JSON encoded", 8: "Type is not supported",
    9: "The decoded property name is invalid",
    11: "Non-backed enums have no default serialization",
    10: "Single unpaired high surrogate in Unicode escape",
}  # fmt: skip
_last = 0


class _Failure(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class _Encoder:
    """One ``json_encode``.

    Attributes:
        code: The first error that JSON_PARTIAL_OUTPUT_ON_ERROR passed over.
    """

    def __init__(self, flags: int, depth: int) -> None:
        self.flags = flags
        self.code = 0
        self._depth = depth
        self._parents: list[int] = []

    def fail(self, code: int, instead: str) -> str:
        """Note an error, and go on with something else where the flags say so."""
        if not self.flags & JSON_PARTIAL_OUTPUT_ON_ERROR:
            raise _Failure(code)
        self.code = self.code or code
        return instead

    def text(self, value: Any, line: str) -> str:
        """A value's JSON; ``line`` begins a line at its depth."""
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int) and INT_MIN <= value <= INT_MAX:
            return int.__repr__(value)
        if isinstance(value, int):
            value = beyond(value)
        if isinstance(value, float):
            return self._float(value)
        if isinstance(value, str):
            return self._string(value, line)
        if isinstance(value, enum.Enum) or (isinstance(value, Enum) and is_backed(value)):
            return self.text(value.value, line)
        if isinstance(value, Enum):
            return self.fail(JSON_ERROR_NON_BACKED_ENUM, "0")
        simple = plain(value)
        if simple is not value:
            return self.text(simple, line)
        if is_handle(value):
            return self.fail(JSON_ERROR_UNSUPPORTED_TYPE, "null")
        if id(value) in self._parents:
            return self.fail(JSON_ERROR_RECURSION, "null")
        self._parents.append(id(value))
        try:
            if hasattr(type(value), "jsonSerialize"):
                return self._serialized(value, line)
            return self._container(value, line)
        finally:
            self._parents.pop()

    def _serialized(self, value: Any, line: str) -> str:
        given = value.jsonSerialize()
        return self._container(value, line) if given is value else self.text(given, line)

    def _container(self, value: Any, line: str) -> str:
        array = isinstance(value, (list, tuple, dict))
        if isinstance(value, (list, tuple)):
            pairs: list[tuple[Any, Any]] = list(enumerate(value))
        elif isinstance(value, dict):
            pairs = [(key(name), item) for name, item in value.items()]
        elif hasattr(type(value), "php_shown"):
            pairs = list(items(value.php_shown()))
        else:
            pairs = list(visible(value))
        is_list = array and not self.flags & JSON_FORCE_OBJECT
        is_list = is_list and all(name == i for i, (name, _) in enumerate(pairs))
        if len(self._parents) > self._depth:
            self.fail(JSON_ERROR_DEPTH, "")
        if not pairs:
            return "[]" if is_list else "{}"
        pretty = self.flags & JSON_PRETTY_PRINT
        inner = line + "    " if pretty else ""
        parts = []
        for name, item in pairs:
            if is_list:
                label = ""
            elif str(name).startswith("\0"):
                self.fail(JSON_ERROR_INVALID_PROPERTY_NAME, "")
                continue
            else:
                numbers = self.flags & ~JSON_NUMERIC_CHECK
                text = self._key(str(name), numbers, line)
                label = text + (": " if pretty else ":")
            parts.append(inner + label + self.text(item, inner or line))
        end = line if pretty else ""
        body = ",".join(parts) + end
        return f"[{body}]" if is_list else f"{{{body}}}"

    def _key(self, name: str, flags: int, line: str) -> str:
        """A name; one that is no UTF-8 is empty where the flags allow a part of the output."""
        encoder = _Encoder(flags, 1)
        text = encoder.text(name, line)
        self.code = self.code or encoder.code
        return '""' if encoder.code else text

    def _string(self, value: str, line: str) -> str:
        if self.flags & JSON_NUMERIC_CHECK:
            found = numeric(value)
            if found is not None and math.isfinite(found):
                return self.text(found, line)
        if re.search("[\ud800-\udfff]", value):
            if self.flags & JSON_INVALID_UTF8_SUBSTITUTE:
                value = re.sub("[\ud800-\udfff]", "\ufffd", value)
            elif self.flags & JSON_INVALID_UTF8_IGNORE:
                value = re.sub("[\ud800-\udfff]", "", value)
            else:
                return self.fail(JSON_ERROR_UTF8, "null")
        return _text(value, self.flags)

    def _float(self, value: float) -> str:
        if not math.isfinite(value):
            return self.fail(JSON_ERROR_INF_OR_NAN, "0")
        text = float_to_repr(value).replace("E", "e")
        if self.flags & JSON_PRESERVE_ZERO_FRACTION and re.fullmatch(r"-?\d+", text):
            text += ".0"
        return text


def json_encode(value: Any, flags: Any = 0, depth: Any = 512) -> str | bool:
    """``json_encode()``: the text, or False.

    Args:
        value: Anything; of objects the public properties, or what ``jsonSerialize`` gives.
        flags: JSON_PRETTY_PRINT and its like.
        depth: How deep arrays and objects may nest.

    Raises:
        JsonException: PHP's; with JSON_THROW_ON_ERROR.
    """
    flags = to_int(flags)
    encoder = _Encoder(flags, to_int(depth))
    try:
        text = encoder.text(value, "\n")
    except _Failure as failure:
        return bool(_failed(failure.code, flags))
    if encoder.code:
        _note(encoder.code)
    elif not flags & JSON_THROW_ON_ERROR:
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
    """``json_decode()``: null where the text is no JSON.

    Args:
        value: The text.
        assoc: Maps are arrays; objects where it is false. PHP's default is false.
        depth: How deep arrays may nest.
        flags: JSON_OBJECT_AS_ARRAY, JSON_BIGINT_AS_STRING, JSON_THROW_ON_ERROR.

    Returns:
        The value with PHP's keys: ``{"17": 1}`` has the key 17.

    Raises:
        JsonException: PHP's; with JSON_THROW_ON_ERROR.
        ValueError: PHP's; a depth that is none.
    """
    flags, levels = to_int(flags), to_int(depth)
    if levels < 1:
        raise errors.ValueError("json_decode(): Argument #3 ($depth) must be greater than 0")
    text = to_string(value)
    if text.startswith("\ufeff"):
        # The core passes over a byte order mark; PHP does not.
        return _failed(JSON_ERROR_SYNTAX, flags, None)
    try:
        decoded = decode.json_decode(text.encode("utf-8", "surrogateescape"))
    except ValueError as error:
        return _failed(_reason(text, str(error)), flags, None)
    if _depth(decoded) > levels:
        return _failed(JSON_ERROR_DEPTH, flags, None)
    if not flags & JSON_THROW_ON_ERROR:
        _note(0)
    arrays = to_bool(assoc) if assoc is not None else bool(flags & JSON_OBJECT_AS_ARRAY)
    return _decoded(decoded, arrays, bool(flags & JSON_BIGINT_AS_STRING))


def _reason(text: str, message: str) -> int:
    if "nest" in message or "deep" in message:
        return JSON_ERROR_DEPTH
    if re.search("[\udc80-\udcff]", text):
        return JSON_ERROR_UTF8
    if re.search(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", text) and "surrogate" in message:
        return JSON_ERROR_UTF16
    broken = "control character" in message or "Unterminated string" in message
    return JSON_ERROR_CTRL_CHAR if broken else JSON_ERROR_SYNTAX


def _depth(value: Any) -> int:
    """How deep a decoded value nests; a scalar is 0 deep."""
    level, row = 0, [value]
    while True:
        inner: list[Any] = []
        for item in row:
            if isinstance(item, dict):
                inner += item.values()
            elif isinstance(item, list):
                inner += item
        if not any(isinstance(item, (list, dict)) for item in row):
            return level
        level, row = level + 1, inner


def _decoded(value: Any, arrays: bool, big_as_text: bool) -> Any:
    """What the core's decoder gave, as PHP has it."""
    if isinstance(value, list):
        return [_decoded(item, arrays, big_as_text) for item in value]
    if isinstance(value, dict) and arrays:
        return from_pairs(
            (key(n), _decoded(item, arrays, big_as_text)) for n, item in value.items()
        )
    if isinstance(value, dict):
        # PHP makes the object when it has read the first of its values.
        made = None
        for name, item in value.items():
            decoded = _decoded(item, arrays, big_as_text)
            made = StdClass() if made is None else made
            made.__dict__[name] = decoded
        return StdClass() if made is None else made
    if type(value) is int and not INT_MIN <= value <= INT_MAX:
        return str(value) if big_as_text else beyond(value)
    return value


_SHORT = {
    '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}  # fmt: skip


def _text(value: str, flags: int) -> str:
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
            or (
                flags & JSON_UNESCAPED_UNICODE
                and (char not in "\u2028\u2029" or flags & JSON_UNESCAPED_LINE_TERMINATORS)
            )
        ):
            out.append(char)
        elif ord(char) > 0xFFFF:
            code = ord(char) - 0x10000
            out.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
        else:
            out.append(f"\\u{ord(char):04x}")
    return '"' + "".join(out) + '"'
