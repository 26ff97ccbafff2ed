"""PHP's ``curl_`` functions, over requests.

What an exchange needs is set by ``curl_setopt``; options that change what is sent, and that this
does not know, are refused by name. Certificates are verified unless a script says otherwise; proxy
variables count, ``.netrc`` and cookies do not. A time limit is over the whole exchange, as cURL's.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from hbwrapper.php import curlnumbers as numbers
from hbwrapper.php import exceptions as errors
from hbwrapper.php.arrays import pairs
from hbwrapper.php.curlexchange import MESSAGES, CurlHandle, Failed, exchanged
from hbwrapper.php.encoding import rawurldecode, rawurlencode
from hbwrapper.php.numerics import to_bool, to_int
from hbwrapper.php.text import from_bytes

_KNOWN = {value: name for name, value in vars(numbers).items() if name.startswith("CURLOPT_")} | {
    numbers.CURLINFO_HEADER_OUT: "CURLINFO_HEADER_OUT"
}
# They change nothing of what is sent.
_WITHOUT_EFFECT = frozenset(
    getattr(numbers, f"CURLOPT_{name}")
    for name in (
        "VERBOSE", "NOSIGNAL", "FRESH_CONNECT", "FORBID_REUSE", "IPRESOLVE", "SSLVERSION",
        "TCP_NODELAY", "TCP_KEEPALIVE", "DNS_CACHE_TIMEOUT", "HTTP_VERSION", "BINARYTRANSFER",
        "NOPROGRESS", "FILETIME", "BUFFERSIZE", "SAFE_UPLOAD", "DNS_USE_GLOBAL_CACHE",
        "LOW_SPEED_LIMIT", "LOW_SPEED_TIME", "SSL_CIPHER_LIST",
    )
)  # fmt: skip
_REFUSED = frozenset([numbers.CURLOPT_COOKIEFILE, numbers.CURLOPT_COOKIEJAR])


def curl_init(url: Any = None) -> CurlHandle:
    """``curl_init()``."""
    return CurlHandle(url)


def curl_setopt(handle: CurlHandle, option: Any, value: Any) -> bool:
    """``curl_setopt()``.

    Args:
        handle: What ``curl_init`` gave.
        option: CURLOPT_URL and its like.
        value: What it is to be; null takes it back.

    Raises:
        NotImplementedError: An option that is not known here.
    """
    number = to_int(option)
    if number not in _KNOWN or number in _REFUSED:
        name = _KNOWN.get(number, f"option {number}")
        raise NotImplementedError(f"curl_setopt(): {name} is not known here")
    if number == numbers.CURLOPT_HTTPHEADER and not isinstance(value, (list, dict)):
        raise errors.TypeError(
            "curl_setopt(): The CURLOPT_HTTPHEADER option must have an array value"
        )
    if number in _WITHOUT_EFFECT:
        return True
    handle.options[number] = value
    _choose_method(handle, number, value)
    return True


def _choose_method(handle: CurlHandle, number: int, value: Any) -> None:
    """The last of these options decides, as in cURL."""
    if number == numbers.CURLOPT_POSTFIELDS or (number == numbers.CURLOPT_POST and to_bool(value)):
        handle.options.pop(numbers.CURLOPT_HTTPGET, None)
        handle.options[numbers.CURLOPT_POST] = True
    elif number == numbers.CURLOPT_HTTPGET and to_bool(value):
        handle.options.pop(numbers.CURLOPT_POST, None)
        handle.options.pop(numbers.CURLOPT_NOBODY, None)


def curl_setopt_array(handle: CurlHandle, options: Any) -> bool:
    """``curl_setopt_array()``.

    Args:
        handle: What ``curl_init`` gave.
        options: Options by their numbers.

    Raises:
        NotImplementedError: An option that is not known here.
    """
    for option, value in pairs(options):
        curl_setopt(handle, option, value)
    return True


def curl_reset(handle: CurlHandle) -> None:
    """``curl_reset()``: forget all options."""
    handle.options.clear()
    handle.forget()


def curl_copy_handle(handle: CurlHandle) -> CurlHandle:
    """``curl_copy_handle()``."""
    twin = CurlHandle()
    twin.options = dict(handle.options)
    return twin


def curl_close(handle: CurlHandle) -> None:
    """``curl_close()``: nothing; each exchange closes its own connection."""


def curl_errno(handle: CurlHandle) -> int:
    """``curl_errno()``: the last exchange's error, 0 for none."""
    return handle.errno


def curl_error(handle: CurlHandle) -> str:
    """``curl_error()``: the last exchange's error as text, empty for none."""
    return handle.error


def curl_strerror(number: Any) -> str | None:
    """``curl_strerror()``: what an error's number means."""
    return MESSAGES.get(to_int(number))


def curl_escape(handle: CurlHandle, text: Any) -> str:
    """``curl_escape()``."""
    return rawurlencode(text)


def curl_unescape(handle: CurlHandle, text: Any) -> str:
    """``curl_unescape()``."""
    return rawurldecode(text)


_INFO = {
    numbers.CURLINFO_EFFECTIVE_URL: "url", numbers.CURLINFO_HTTP_CODE: "http_code",
    numbers.CURLINFO_CONTENT_TYPE: "content_type", numbers.CURLINFO_TOTAL_TIME: "total_time",
    numbers.CURLINFO_REDIRECT_URL: "redirect_url", numbers.CURLINFO_HEADER_SIZE: "header_size",
    numbers.CURLINFO_REDIRECT_COUNT: "redirect_count", numbers.CURLINFO_PRIMARY_IP: "primary_ip",
    numbers.CURLINFO_SIZE_DOWNLOAD: "size_download", numbers.CURLINFO_SIZE_UPLOAD: "size_upload",
    numbers.CURLINFO_CONNECT_TIME: "connect_time", numbers.CURLINFO_PRIMARY_PORT: "primary_port",
    numbers.CURLINFO_NAMELOOKUP_TIME: "namelookup_time",
    numbers.CURLINFO_PRETRANSFER_TIME: "pretransfer_time",
    numbers.CURLINFO_STARTTRANSFER_TIME: "starttransfer_time",
    numbers.CURLINFO_SSL_VERIFYRESULT: "ssl_verify_result",
    numbers.CURLINFO_REQUEST_SIZE: "request_size", numbers.CURLINFO_HEADER_OUT: "request_header",
}  # fmt: skip


def curl_getinfo(handle: CurlHandle, option: Any = None) -> Any:
    """``curl_getinfo()``: all that is known of the last exchange, or one piece.

    Args:
        handle: What ``curl_init`` gave.
        option: CURLINFO_HTTP_CODE and its like.

    Raises:
        NotImplementedError: A piece that is not known here.
    """
    if option is None:
        return dict(handle.info)
    name = _INFO.get(to_int(option))
    if name is None:
        raise NotImplementedError(f"curl_getinfo(): the piece {to_int(option)} is not known here")
    found = handle.info.get(name)
    return False if found is None else found


def curl_exec(handle: CurlHandle) -> Any:
    """``curl_exec()``: the answer's body; False where none came.

    Returns:
        The body with CURLOPT_RETURNTRANSFER; else True, and the body is printed (or written into
        the file of CURLOPT_FILE).
    """
    handle.forget()
    begin = time.monotonic()
    try:
        head, body = exchanged(handle, begin)
    except Failed as failed:
        handle.errno, handle.error = failed.number, str(failed)
        handle.info["total_time"] = round(time.monotonic() - begin, 6)
        return False
    handle.info["total_time"] = round(time.monotonic() - begin, 6)
    text = from_bytes(head + body if to_bool(handle.option(numbers.CURLOPT_HEADER)) else body)
    if to_bool(handle.option(numbers.CURLOPT_RETURNTRANSFER)):
        return text
    file = handle.option(numbers.CURLOPT_FILE)
    if file is not None:
        file.write(text)
    else:
        sys.stdout.write(text)
    return True
