"""Trying again, where that was asked for and can double nothing."""

from __future__ import annotations

import random
import ssl
import time
from datetime import timezone
from email.utils import parsedate_to_datetime

from ..errors import HBWrapperError, TransportError
from .exchange import Reply, exchange

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .exchange import Request

# The server, or what stands before it, is overloaded or restarting.
_BUSY = (429, 502, 503, 504)
# In seconds.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 60.0
_LONGEST_RETRY_AFTER = 300.0


def persist(request: Request, retries: int) -> Reply | HBWrapperError:
    """Make an exchange, and up to ``retries`` more: reads, and writes that were not sent.

    Pauses grow from half a second to a minute, with jitter; Retry-After, in seconds or as a date,
    lengthens them. One that asks for more than five minutes ends the attempts.

    Args:
        request: What to send.
        retries: How many attempts may follow the first.

    Returns:
        The last attempt's answer or error; of errors the last one after which the call may have
        run, if there is any.
    """
    sent: HBWrapperError | None = None
    for attempt in range(retries + 1):
        outcome = exchange(request)
        if isinstance(outcome, HBWrapperError):
            if outcome.may_have_run:
                sent = outcome
            outcome = sent or outcome
        if attempt == retries or not _worth_another(outcome, request.write):
            break
        asked = _retry_after(outcome) if isinstance(outcome, Reply) else 0.0
        if asked > _LONGEST_RETRY_AFTER:
            break
        pause = min(_FIRST_PAUSE * 2.0 ** min(attempt, 10), _LONGEST_PAUSE)
        time.sleep(max(asked, pause * random.uniform(0.5, 1.5)))  # noqa: S311
    return outcome


def _worth_another(outcome: Reply | HBWrapperError, write: bool) -> bool:
    if isinstance(outcome, Reply):
        is_json = outcome.body.lstrip()[:1] in (b"{", b"[")
        return not write and outcome.status in _BUSY and not is_json
    return (
        isinstance(outcome, TransportError)
        and not (write and outcome.may_have_run)
        and not isinstance(outcome.__cause__, ssl.SSLCertVerificationError)
    )


def _retry_after(reply: Reply) -> float:
    value = reply.headers.get("Retry-After", "").strip()
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
