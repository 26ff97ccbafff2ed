"""Hiding what a quoted PHP line may hold."""

from __future__ import annotations

import re

_SECRET = re.compile(
    r"""((?:api_?id|api_?key|password|passwd|pass|secret|token|cvv|card\w*|cc\w*|EppCode)\w*
    ["']?\]?\s*(?:=>|=|,)\s*)(["'])(?:\\.|(?!\2).)*\2""",
    re.IGNORECASE | re.VERBOSE,
)
_SET_API = re.compile(r"(setAPI\s*\(\s*)(.*)", re.IGNORECASE | re.DOTALL)
_CONNECT = re.compile(
    r"(new\s+(?:PDO|mysqli)\s*\(|(?:mysqli?|pg|oci|ftp)_(?:p?connect|login)\s*\()(.*)",
    re.IGNORECASE | re.DOTALL,
)
_QUERY = re.compile(
    r"((?:api_?id|api_?key|password|passwd|pass|secret|token)\w*=)[^&\s'\"$]+", re.IGNORECASE
)
_BEARER = re.compile(r"\b(Bearer|Basic)\s+[\w.+/=~-]{6,}", re.IGNORECASE)
_USER = re.compile(r"(\w+://)[^/@\s'\"]+@")


def hide(line: str) -> str:
    """A PHP line for a message: keys, passwords and user info become ``***``."""
    line = _SECRET.sub(r"\1\2***\2", line)
    line = _SET_API.sub(r"\1***)", line)
    line = _CONNECT.sub(r"\1***)", line)
    line = _QUERY.sub(r"\1***", line)
    line = _BEARER.sub(r"\1 ***", line)
    return _USER.sub(r"\1***@", line)
