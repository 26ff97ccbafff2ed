"""A call's form on its way out, and what came back."""

from __future__ import annotations

from typing import NamedTuple

from ..secrets import shown_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..settings import PhpClass, Verify

# The HTTP statuses of a server that is overloaded or restarting, or of what stands before it.
BUSY = (429, 502, 503, 504)


class Post(NamedTuple):
    """One call's form for one URL; the repr shows neither.

    Attributes:
        name: The call's name.
        url: Where to, with user info.
        body: The form as it is sent.
        content_type: In which encoding the form is.
        timeout: Seconds that one attempt may take; 0 is no limit.
        verify: Whose TLS certificates are trusted.
        max_bytes: How large the answer may be, decompressed.
        php_class: HBWrapper takes objects and arrays only, as PHP's does.
        write: May the call change something?
        hide: Hides the call's secrets in a text that came from elsewhere.
    """

    name: str
    url: str
    body: bytes
    content_type: str
    timeout: float
    verify: Verify
    max_bytes: int
    php_class: PhpClass
    write: bool
    hide: Callable[[str], str]

    def __repr__(self) -> str:
        return f"<post {self.name} to {shown_url(self.url)}>"


class Reply(NamedTuple):
    """An answer.

    Attributes:
        status: The HTTP status.
        headers: The HTTP headers, whose names ignore case.
        body: The body, decompressed.
        location: Where a redirect points; None where it is none.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    location: str | None

    def __repr__(self) -> str:
        return f"<reply {self.status}, {len(self.body)} bytes>"
