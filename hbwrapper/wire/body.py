"""An answer's body: read and decompressed, within a size and the time limit."""

from __future__ import annotations

import http.client
import zlib

import urllib3

from ..errors import ResponseError
from ..secrets import shown_url
from .underway import thread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    import requests

    from .message import Post

# How much is read, or decompressed, at a time (bytes).
_PIECE = 1 << 20
_GZIP_MAGIC = b"\x1f\x8b"


def read_body(response: requests.Response, post: Post) -> bytes:
    """Read an answer's body to its end.

    Args:
        response: The answer, of which the head has been read.
        post: What was sent, and how much may come back.

    Returns:
        The body, decompressed.

    Raises:
        ResponseError: It is larger than ``post.max_bytes``, or decompressing it takes longer than
            the time limit.
        urllib3.exceptions.DecodeError: Its compression is broken.
    """
    raw: Any = response.raw
    # A test tool may bring a raw answer of its own kind, which it has decompressed.
    own = isinstance(raw, urllib3.HTTPResponse)
    pieces = _read(raw) if own else response.iter_content(_PIECE)
    body = _joined(pieces, post)
    if own and body:
        for encoding in reversed(response.headers.get("Content-Encoding", "").split(",")):
            if name := encoding.strip().lower():
                body = _joined(_decompressed(body, name), post)
                check_time(post)
    return body


def check_time(post: Post) -> None:
    """Refuse to go on where the time limit is spent.

    Raises:
        ResponseError: It is.
    """
    if thread.underway.is_spent():
        raise _refusal(post, f"was not decoded within {post.timeout:g} s")


def _joined(pieces: Iterator[bytes], post: Post) -> bytes:
    kept, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > post.max_bytes:
            raise _refusal(
                post,
                f"is larger than {post.max_bytes:,} bytes, which ApiWrapper(..., max_bytes=...) "
                "raises",
            )
        kept.append(piece)
    return kept[0] if len(kept) == 1 else b"".join(kept)


def _refusal(post: Post, fault: str) -> ResponseError:
    return ResponseError(
        f"{post.name}: the answer from {shown_url(post.url)} {fault}. The call may have run: look "
        "before you send it again.",
        status=thread.underway.status,
    )


def _read(raw: Any) -> Iterator[bytes]:
    while piece := raw.read(_PIECE, decode_content=False):
        yield piece
        if raw.length_remaining == 0:
            return
    if raw.length_remaining:
        # urllib3 1.26 does not look.
        raise http.client.IncompleteRead(b"", raw.length_remaining)


def _decompressed(data: bytes, encoding: str) -> Iterator[bytes]:
    if encoding == "identity":
        yield data
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise urllib3.exceptions.DecodeError(f"{encoding} was not asked for")
    while data:
        inflate = zlib.decompressobj(_window(data, encoding))
        while not inflate.eof:
            try:
                piece = inflate.decompress(data, _PIECE)
            except zlib.error as error:
                raise urllib3.exceptions.DecodeError(str(error)) from None
            data = inflate.unconsumed_tail
            if not piece and not data and not inflate.eof:
                raise urllib3.exceptions.DecodeError("it ends too early")
            yield piece
        # gzip may have more members; anything else that follows is passed over.
        data = inflate.unused_data if inflate.unused_data.startswith(_GZIP_MAGIC) else b""


def _window(data: bytes, encoding: str) -> int:
    """Give zlib's number for the format; some servers send deflate without zlib's head."""
    if encoding != "deflate":
        return 16 + zlib.MAX_WBITS
    has_head = data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if has_head else -zlib.MAX_WBITS
