"""PHP's own constants."""

from __future__ import annotations

from . import python as py
from .python import Result
from .types import ANY, FLOAT, INT, NAT, STR, WORD, Type

_NEAR_64_BITS = 1 << 53
INTS: dict[str, int] = {
    "PHP_INT_MAX": 2**63 - 1, "PHP_INT_SIZE": 8, "PHP_INT_MIN": -(2**63),
    "SORT_REGULAR": 0, "SORT_NUMERIC": 1, "SORT_STRING": 2, "SORT_FLAG_CASE": 8, "SORT_NATURAL": 6,
    "COUNT_RECURSIVE": 1, "COUNT_NORMAL": 0, "JSON_PRETTY_PRINT": 128, "JSON_UNESCAPED_SLASHES": 64,
    "JSON_UNESCAPED_UNICODE": 256, "JSON_THROW_ON_ERROR": 4194304, "JSON_FORCE_OBJECT": 16,
    "JSON_NUMERIC_CHECK": 32, "JSON_PRESERVE_ZERO_FRACTION": 1024, "JSON_ERROR_NONE": 0,
    "JSON_HEX_TAG": 1, "JSON_HEX_AMP": 2, "JSON_HEX_APOS": 4, "JSON_HEX_QUOT": 8,
    "JSON_PARTIAL_OUTPUT_ON_ERROR": 512, "JSON_INVALID_UTF8_SUBSTITUTE": 2097152,
    "JSON_INVALID_UTF8_IGNORE": 1048576, "JSON_BIGINT_AS_STRING": 2, "JSON_OBJECT_AS_ARRAY": 1,
    "JSON_ERROR_SYNTAX": 4, "JSON_ERROR_DEPTH": 1, "JSON_ERROR_UTF8": 5,
    "STR_PAD_LEFT": 0, "STR_PAD_RIGHT": 1, "STR_PAD_BOTH": 2, "ARRAY_FILTER_USE_KEY": 2,
    "ARRAY_FILTER_USE_BOTH": 1, "PREG_SPLIT_NO_EMPTY": 1, "PREG_SPLIT_DELIM_CAPTURE": 2,
    "PREG_SPLIT_OFFSET_CAPTURE": 4, "PREG_SET_ORDER": 2, "PREG_PATTERN_ORDER": 1,
    "PREG_OFFSET_CAPTURE": 256, "PREG_UNMATCHED_AS_NULL": 512, "PREG_GREP_INVERT": 1,
    "FILE_APPEND": 8, "LOCK_EX": 2, "LOCK_SH": 1, "LOCK_UN": 3, "FILE_IGNORE_NEW_LINES": 2,
    "FILE_SKIP_EMPTY_LINES": 4, "FILE_USE_INCLUDE_PATH": 1, "PHP_ROUND_HALF_UP": 1,
    "PHP_ROUND_HALF_DOWN": 2, "PHP_ROUND_HALF_EVEN": 3, "PHP_ROUND_HALF_ODD": 4, "ENT_QUOTES": 3,
    "ENT_COMPAT": 2, "ENT_NOQUOTES": 0, "ENT_HTML5": 48, "ENT_HTML401": 0, "ENT_SUBSTITUTE": 8,
    "E_ALL": 32767, "E_ERROR": 1, "E_WARNING": 2, "E_PARSE": 4, "E_NOTICE": 8, "E_STRICT": 2048,
    "E_DEPRECATED": 8192, "E_USER_ERROR": 256, "E_USER_WARNING": 512, "E_USER_NOTICE": 1024,
    "E_USER_DEPRECATED": 16384, "SEEK_SET": 0, "SEEK_CUR": 1, "SEEK_END": 2,
    "PHP_QUERY_RFC1738": 1, "PHP_QUERY_RFC3986": 2, "LC_ALL": 6, "EXTR_SKIP": 1,
    "PATHINFO_EXTENSION": 4, "PATHINFO_FILENAME": 8, "PATHINFO_BASENAME": 2, "PATHINFO_DIRNAME": 1,
    "PHP_URL_SCHEME": 0, "PHP_URL_HOST": 1, "PHP_URL_PORT": 2, "PHP_URL_USER": 3, "PHP_URL_PASS": 4,
    "PHP_URL_PATH": 5, "PHP_URL_QUERY": 6, "PHP_URL_FRAGMENT": 7, "SORT_ASC": 4, "SORT_DESC": 3,
    "DEBUG_BACKTRACE_IGNORE_ARGS": 2, "MB_CASE_UPPER": 0, "MB_CASE_LOWER": 1, "MB_CASE_TITLE": 2,
    "PHP_MAJOR_VERSION": 8, "PHP_MINOR_VERSION": 2, "CAL_GREGORIAN": 0, "FILTER_VALIDATE_INT": 257,
    "FILTER_VALIDATE_EMAIL": 274, "FILTER_VALIDATE_BOOLEAN": 258, "FILTER_VALIDATE_BOOL": 258,
    "FILTER_VALIDATE_FLOAT": 259, "FILTER_VALIDATE_URL": 273, "FILTER_VALIDATE_IP": 275,
    "FILTER_FLAG_IPV4": 1048576, "FILTER_FLAG_IPV6": 2097152, "FILTER_DEFAULT": 516,
    "FILTER_NULL_ON_FAILURE": 134217728, "PHP_FLOAT_DIG": 15, "PHP_MAXPATHLEN": 4096,
    "GLOB_BRACE": 1024, "GLOB_ONLYDIR": 8192, "LIBXML_NOERROR": 32,
}  # fmt: skip
FLOATS: dict[str, float] = {
    "NAN": float("nan"), "INF": float("inf"), "M_PI": 3.141592653589793, "M_E": 2.718281828459045,
    "PHP_FLOAT_EPSILON": 2.220446049250313e-16, "PHP_FLOAT_MAX": 1.7976931348623157e308,
    "PHP_FLOAT_MIN": 2.2250738585072014e-308, "M_SQRT2": 1.4142135623730951, "M_PI_2": 1.5707963267948966,
    "M_PI_4": 0.7853981633974483, "M_LN2": 0.6931471805599453, "M_LN10": 2.302585092994046,
}  # fmt: skip
TEXTS: dict[str, str] = {
    "PHP_EOL": "\n", "DIRECTORY_SEPARATOR": "/", "PATH_SEPARATOR": ":", "PHP_SAPI": "cli",
    "DATE_ATOM": "Y-m-d\\TH:i:sP", "DATE_ISO8601": "Y-m-d\\TH:i:sO", "DATE_RFC3339": "Y-m-d\\TH:i:sP",
    "DATE_RFC2822": "D, d M Y H:i:s O", "DATE_COOKIE": "l, d-M-Y H:i:s T", "DATE_RFC822": "D, d M y H:i:s O",
    "DATE_RSS": "D, d M Y H:i:s O", "DATE_W3C": "Y-m-d\\TH:i:sP", "DATE_RFC850": "l, d-M-y H:i:s T",
    "DATE_RFC1036": "D, d M y H:i:s O", "DATE_RFC1123": "D, d M Y H:i:s O",
    "DATE_RFC7231": "D, d M Y H:i:s \\G\\M\\T", "DATE_RFC3339_EXTENDED": "Y-m-d\\TH:i:s.vP",
}  # fmt: skip


def whole(value: int) -> Type:
    """The type of a whole number: of one near 64 bits nothing is known, so that all is computed exactly."""
    if abs(value) >= _NEAR_64_BITS:
        return ANY
    return NAT if value >= 0 else INT


def find(name: str) -> Result | None:
    """A constant of PHP's; None where there is none of this name."""
    if name in INTS:
        from hbwrapper import php

        value = INTS[name]
        if hasattr(php, name):
            return Result(py.php(name), whole(value))
        return Result(py.number(value), whole(value))
    if name in FLOATS:
        return Result(py.number(FLOATS[name]), FLOAT)
    if name in TEXTS:
        return Result(py.const(TEXTS[name]), WORD)
    if name.startswith(("CURLOPT_", "CURLINFO_", "CURLE_", "CURL_")):
        from hbwrapper import php

        return Result(py.php(name), NAT) if hasattr(php, name) else None
    if name == "PHP_VERSION":
        return Result(py.php("PHP_VERSION"), STR)
    if name in ("PHP_OS", "PHP_OS_FAMILY"):
        return Result(py.php_call("os_name"), STR)
    return None
