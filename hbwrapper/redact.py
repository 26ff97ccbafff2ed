"""Hiding secrets in text that is shown, logged or kept."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

HIDDEN = "[hidden]"

# The last part of a parameter's name (`admin[password]` → `password`) that makes its value secret.
_SECRET_NAME = re.compile(
    r"""password\d?|passwd|passphrase|pass|pwd|cvv2?|cvc2?|pin|card.*|cc[_-]?.*|
        .*_?(?:password|passwd|token|secret|api_?key)|api_?id|token.*|secret.*|epp_?code|.*private_?key""",
    re.IGNORECASE | re.VERBOSE,
)


def is_secret(name: str) -> bool:
    """Is the value of the parameter ``name`` (``admin[password]``) secret?"""
    return any(_SECRET_NAME.fullmatch(part) for part in re.split(r"[\[\].]+", name) if part)


def shown_url(url: str) -> str:
    """``url`` without user info, query and fragment, fit for messages."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = "", url
    authority, slash, path = re.split("[?#]", rest, maxsplit=1)[0].partition("/")
    # Whatever precedes the last @ was never a host.
    return f"{scheme}{separator}{authority.rpartition('@')[2]}{slash}{path.rpartition('@')[2]}"


def scrub(text: str, secrets: Iterable[str]) -> str:
    """``text`` with every secret hidden, plain or URL-, HTML-, JSON- or Base64-escaped.

    Args:
        text: What is to be shown.
        secrets: What must not be. One of fewer than six characters is hidden where it stands
            as a word: inside longer words it is most likely a coincidence.
    """
    forms: set[str] = set()
    for secret in secrets:
        if secret:
            forms |= _forms(secret)
    if not forms:
        return text
    # The longest first, so that no part of a secret is left beside a shorter one.
    alternatives = [
        re.escape(form) if len(form) >= 6 else rf"(?<![^\W_]){re.escape(form)}(?![^\W_])"
        for form in sorted(forms, key=len, reverse=True)
    ]
    return re.sub("|".join(alternatives), HIDDEN, text, flags=re.IGNORECASE)


def _forms(secret: str) -> set[str]:
    from base64 import b64encode
    from html import escape
    from json import dumps
    from urllib.parse import quote, quote_plus

    escaped = dumps(secret)[1:-1]
    unicode = dumps(secret, ensure_ascii=False)[1:-1]
    data = secret.encode("utf-8", "replace")
    return {
        secret,
        secret.strip(),
        # As http.client reads a status line or header.
        data.decode("latin-1"),
        repr(secret)[1:-1],
        quote(data),
        quote(data, safe=""),
        quote_plus(data),
        escape(secret),
        escape(secret).replace("&#x27;", "&#039;"),
        escape(secret, quote=False),
        escaped,
        escaped.replace("/", "\\/"),
        unicode,
        unicode.replace("/", "\\/"),
        b64encode(data).decode(),
    } - {""}
