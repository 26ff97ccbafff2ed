"""Texts in other alphabets: hexadecimal, Base64, URLs, hashes."""

from __future__ import annotations

import re
from typing import Any

from hbwrapper.php.text import _s, from_bytes, to_bytes


def bin2hex(value: Any) -> str:
    """``bin2hex()``."""
    return to_bytes(value).hex()


def hex2bin(value: Any) -> str | bool:
    """``hex2bin()``, or False."""
    text = _s(value)
    if not re.fullmatch(r"(?:[0-9a-fA-F]{2})*", text):
        return False
    return from_bytes(bytes.fromhex(text))


def md5(value: Any) -> str:
    """``md5()``."""
    import hashlib

    return hashlib.md5(to_bytes(value), usedforsecurity=False).hexdigest()


def sha1(value: Any) -> str:
    """``sha1()``."""
    import hashlib

    return hashlib.sha1(to_bytes(value), usedforsecurity=False).hexdigest()


def crc32(value: Any) -> int:
    """``crc32()``."""
    import zlib

    return zlib.crc32(to_bytes(value))


def _algorithm(name: Any) -> str:
    import hashlib

    low = _s(name).lower().replace("sha3-", "sha3_")
    if low not in hashlib.algorithms_available:
        raise NotImplementedError(f"hash algorithm {name}")
    return low


def hash_(name: Any, value: Any) -> str:
    """``hash()``."""
    import hashlib

    if _s(name).lower() == "crc32b":
        return format(crc32(value), "08x")
    return hashlib.new(_algorithm(name), to_bytes(value)).hexdigest()


def hash_hmac(name: Any, value: Any, secret: Any) -> str:
    """``hash_hmac()``."""
    import hmac

    return hmac.new(to_bytes(secret), to_bytes(value), _algorithm(name)).hexdigest()


def base64_encode(value: Any) -> str:
    """``base64_encode()``."""
    import base64

    return base64.b64encode(to_bytes(value)).decode()


def base64_decode(value: Any, strict: Any = False) -> str | bool:
    """``base64_decode()``: what is no base64 is passed over, or with strict gives False."""
    import base64

    text = _s(value)
    if strict:
        text = re.sub(r"[ \t\r\n]", "", text)
        if not re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", text) or len(text.rstrip("=")) % 4 == 1:
            return False
        if text.endswith("=") and len(text) % 4:
            return False
    found = re.sub(r"[^A-Za-z0-9+/]", "", text)
    if len(found) % 4 == 1:
        found = found[:-1]
    return from_bytes(base64.b64decode(found + "=" * (-len(found) % 4)))


def urlencode(value: Any) -> str:
    """``urlencode()``: blanks as ``+``, ``~`` as ``%7E``."""
    from urllib.parse import quote_plus

    return quote_plus(to_bytes(value)).replace("~", "%7E")


def rawurlencode(value: Any) -> str:
    """``rawurlencode()``."""
    from urllib.parse import quote

    return quote(to_bytes(value), safe="")


def urldecode(value: Any) -> str:
    """``urldecode()``."""
    return rawurldecode(_s(value).replace("+", " "))


def rawurldecode(value: Any) -> str:
    """``rawurldecode()``."""
    from urllib.parse import unquote_to_bytes

    return from_bytes(unquote_to_bytes(to_bytes(value)))


def utf8_encode(value: Any) -> str:
    """``utf8_encode()``: Latin-1 to UTF-8."""
    return to_bytes(value).decode("latin-1")


def utf8_decode(value: Any) -> str:
    """``utf8_decode()``: UTF-8 to Latin-1; what it lacks becomes ``?``."""
    text = re.sub("[\udc80-\udcff]", "?", _s(value))
    return from_bytes(text.encode("latin-1", "replace"))


def uniqid(prefix: Any = "", more: Any = False) -> str:
    """``uniqid()``: the time in microseconds."""
    import time

    now = time.time()
    tail = f"{now % 1 * 10:.8f}" if more else ""
    return f"{_s(prefix)}{int(now):08x}{int(now % 1 * 1e6):05x}{tail}"


hash = hash_
