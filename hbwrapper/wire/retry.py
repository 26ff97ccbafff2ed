"""Trying again, where that was asked for and can double nothing.

what came of an attempt          a read       a write
no byte of it was sent           again        again
it may have run, no answer       again        never
HTTP 429, 502, 503, 504          again        never
a certificate that is refused    never        never
any other answer                 never        never
"""

from __future__ import annotations

import random
import ssl
import time
from datetime import timezone
from email.utils import parsedate_to_datetime

from ..errors import HBWrapperError, ResponseError, TransportError
from .exchange import exchange
from .message import BUSY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .message import Post, Reply

# In seconds.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 60.0
_LONGEST_RETRY_AFTER = 300.0


def persist(post: Post, retries: int) -> tuple[Reply, Any]:
    """Make an exchange, and up to ``retries`` more: reads, and writes that were not sent.

    Pauses grow from half a second to a minute, with jitter; Retry-After, in seconds or as a date,
    lengthens them. One that asks for more than five minutes ends the attempts.

    Args:
        post: What to send.
        retries: How many attempts may follow the first.

    Returns:
        The last attempt's answer, as it came, and decoded.

    Raises:
        HBWrapperError: As for ``exchange``; of several the last one after which the call may have
            run, if there is any.
    """
    sent: HBWrapperError | None = None
    attempt = 0
    while True:
        try:
            return exchange(post)
        except HBWrapperError as error:
            sent = error if error.may_have_run else sent
            asked = _retry_after(error)
            final = attempt == retries or asked > _LONGEST_RETRY_AFTER
            if final or not _worth_another(sent or error, post.write):
                raise sent or error  # noqa: B904 - each has its cause
        pause = min(_FIRST_PAUSE * 2.0 ** min(attempt, 10), _LONGEST_PAUSE)
        time.sleep(max(asked, pause * random.uniform(0.5, 1.5)))  # noqa: S311
        attempt += 1


def _worth_another(error: HBWrapperError, write: bool) -> bool:
    """The table above."""
    if write and error.may_have_run:
        return False
    if isinstance(error, ResponseError):
        return error.status in BUSY
    refused = isinstance(error.__cause__, ssl.SSLCertVerificationError)
    return isinstance(error, TransportError) and not refused


def _retry_after(error: HBWrapperError) -> float:
    value = error.retry_after if isinstance(error, ResponseError) else ""
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
        if when.tzinfo is None:
            # HTTP's dates are in GMT, whether they say so or not.
            when = when.replace(tzinfo=timezone.utc)
        return when.timestamp() - time.time()
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
