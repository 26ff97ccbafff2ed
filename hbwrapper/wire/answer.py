"""From what came back to what the caller gets: the decoded answer, or an error that says why not."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies

from ..errors import ResponseError
from ..secrets import is_secret, scrub, shown_url
from .body import check_time
from .decode import json_decode
from .message import BUSY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ..settings import Settings
    from .message import Post, Reply

# How much of an answer that cannot be read is looked through, kept and quoted (characters).
_SCANNED, _KEPT, _QUOTED = 30_000, 2_000, 200

# How PHP's HBWrapper begins its exception's message.
UNREADABLE = "Unable to parse response, no JSON data returned, got string instead: "


class Secrets:
    """What one call must never show: its credentials and password-like parameters."""

    __slots__ = ("_form", "_settings")

    def __init__(self, settings: Settings, form: Sequence[tuple[str, object]]) -> None:
        self._settings = settings
        self._form = form

    def __repr__(self) -> str:
        return "<secrets>"

    def hide(self, text: str) -> str:
        """``text`` with every secret of the call hidden, and the passwords of proxies."""
        urls = (self._settings.url, *getproxies().values())
        return scrub(
            text,
            [
                self._settings.api_key,
                self._settings.api_id,
                *(secret for url in urls for secret in _user_info(url)),
                *(
                    value.decode("utf-8", "replace")
                    for name, value in self._form
                    if isinstance(value, bytes) and is_secret(name)
                ),
            ],
        )


def _user_info(url: str) -> tuple[str, ...]:
    """A URL's user and password, as they are written, sent, and meant."""
    user = url.rpartition("@")[0].rpartition("//")[2]
    return user, unquote(user), unquote(user.partition(":")[2])


def read(reply: Reply, post: Post) -> Any:
    """Decode an answer.

    Args:
        reply: What came back.
        post: What was sent.

    Returns:
        The decoded answer.

    Raises:
        ResponseError: It is no JSON, no object or array where it must be one, or decoding it takes
            longer than the time limit.
    """
    try:
        value = json_decode(reply.body)
    except ValueError:
        raise _unreadable(reply, post) from None
    check_time(post)
    if post.php_class == "HBWrapper" and not isinstance(value, (dict, list)):
        hint = "HBWrapper takes objects and arrays only, as in PHP; ApiWrapper returns this value."
        raise _unreadable(reply, post, hint)
    return value


def answers(value: object, name: str) -> bool:
    """May ``value`` be the answer to the call ``name``? HostBill says which call it answers."""
    call = value.get("call") if isinstance(value, dict) else None
    return not isinstance(call, str) or not call or call.lower() == name.lower()


def _unreadable(reply: Reply, post: Post, hint: str | None = None) -> ResponseError:
    text = post.hide(reply.body[:_SCANNED].decode("utf-8", "replace"))
    content_type = _quoted(str(reply.headers.get("Content-Type", "")), post)
    line = _quoted(_line_worth_reading(text), post)
    shown = f'"{line}"' if line else "an empty body"
    message = (
        f"{UNREADABLE}HTTP {reply.status}, {content_type or 'no content type'}, {shown} "
        f"from {post.name} at {shown_url(post.url)}"
    )
    hints = [hint or _hint(reply, post, text)]
    if reply.location is not None:
        hints.insert(
            0,
            f"It redirects to {_quoted(reply.location, post)}; redirects are not followed, "
            "so that the key goes nowhere else.",
        )
    return ResponseError(
        " ".join([f"{message}.", *filter(None, hints)]),
        status=reply.status,
        body=text[:_KEPT],
        retry_after=_quoted(reply.headers.get("Retry-After", ""), post),
    )


def _quoted(text: str, post: Post) -> str:
    """The beginning of the server's text on one line, without what it must not show."""
    return post.hide(_one_line(text))[:_QUOTED]


_PHP_MESSAGE = re.compile(
    r"(?:<b>)?(?:Warning|Notice|Deprecated|Fatal error|Parse error|Strict Standards|"
    r"Recoverable fatal error|Catchable fatal error)(?:</b>)?:\s",
)


def _hint(reply: Reply, post: Post, text: str) -> str | None:
    if _PHP_MESSAGE.search(text[:1000]) and (" on line " in text or "<b>" in text):
        return (
            "PHP on the server prints its own messages into the answer: set display_errors = Off "
            "there (log_errors keeps them)."
        )
    if reply.status == 401:
        return (
            "The web server asks for a user name and a password before HostBill does: write them "
            "into the URL, https://user:password@host/admin/api.php."
        )
    if reply.status in BUSY:
        return "The server is overloaded, or down for maintenance."
    html = "<" in text[:500]
    if html and re.search(
        r"""type=["']?password|name=["']?password|<form[^<>]+log_?in""", text, re.IGNORECASE
    ):
        hint = "This is a login page."
    elif html or reply.status in (301, 302, 303, 307, 308, 404, 405):
        hint = ""
    else:
        return None
    if not urlsplit(post.url).path.endswith("/admin/api.php"):
        return f"{hint} The API's URL ends in /admin/api.php; this one does not.".strip()
    return f"{hint} Is this the URL of HostBill's admin API?".strip()


# No expression here looks past a second `<` for a `>` that may not come: that takes minutes.
_TITLE = re.compile(r"<title[^<>]*>([^<]*)</title", re.IGNORECASE)
_INVISIBLE = re.compile(
    r"<(script|style|head)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)


def _line_worth_reading(text: str) -> str:
    """The title of a page, else its first line with text in it."""
    if re.search(r"<[a-z!/]", text[:2000], re.IGNORECASE):
        title = _TITLE.search(text)
        if title and title[1].strip():
            return _one_line(title[1])
        text = re.sub(r"<[^<>]*>", " ", _INVISIBLE.sub("\n", text))
    for line in text.splitlines():
        if shown := _one_line(line):
            return shown
    return ""


# Such a number stands for no character, and Python refuses to read a long one.
_LONG_ENTITY = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


def _one_line(text: str) -> str:
    folded = " ".join(unescape(_LONG_ENTITY.sub("\ufffd", text)).split())
    return "".join(character for character in folded if character.isprintable())
