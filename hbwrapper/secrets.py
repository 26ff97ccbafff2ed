"""Hiding secrets in text that is shown, logged or kept, and in tracebacks."""

from __future__ import annotations

import re
from functools import wraps
from types import GeneratorType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from typing import Any, TypeVar

    _E = TypeVar("_E", bound=BaseException)
    _F = TypeVar("_F", bound=Callable[..., Any])

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


_URL = re.compile(r"([a-z][a-z0-9+.-]*://|//)?([^/?#]*)([^?#]*)", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:\[[^\]]*\]|[^:\[\]]*)(?::\d*)?")


def shown_url(url: str) -> str:
    """``url`` without user info, query and fragment, fit for messages."""
    scheme, authority, path = _URL.match(url).groups(default="")  # type: ignore[union-attr]
    host = authority.rpartition("@")[2]
    if not _AUTHORITY.fullmatch(host) and "@" in url:
        # A password with a slash or question mark in it: whatever precedes the last @ is no host.
        host, path = _URL.match(url.rpartition("@")[2]).groups(default="")[1:]  # type: ignore[union-attr]
    return f"{scheme}{host}{path}"


def scrub(text: str, secrets: Iterable[str]) -> str:
    """``text`` with every secret hidden, plain or URL-, HTML-, JSON- or Base64-escaped.

    Args:
        text: What is to be shown.
        secrets: What must not be. One of fewer than six characters is hidden where it stands
            as a word: inside longer words it is most likely a coincidence.
    """
    # The longest first, so that no part of a secret is left beside a shorter one.
    known = sorted({form for secret in secrets for form in _forms(secret)}, key=len, reverse=True)
    if not known:
        return text
    return re.sub("|".join(map(_pattern, known)), HIDDEN, text, flags=re.IGNORECASE)


def _forms(secret: str) -> set[str]:
    from base64 import b64encode

    data = secret.encode("utf-8", "replace")
    # Latin-1 is how http.client reads a status line or header.
    forms = {secret, secret.strip(), data.decode("latin-1")}
    if secret.strip():
        forms.add(b64encode(data).decode())
    return forms - {""}


def _pattern(secret: str) -> str:
    """An expression for ``secret`` with any of its characters escaped in any way."""
    found = "".join(map(_character, secret))
    return found if len(secret) >= 6 else rf"(?<![^\W_]){found}(?![^\W_])"


def _character(character: str) -> str:
    from html.entities import codepoint2name

    code = ord(character)
    data = character.encode("utf-8", "replace")
    units = character.encode("utf-16-be", "surrogatepass")
    forms = [
        "".join(f"%{byte:02x}" for byte in data),
        rf"&\#(?:0*{code}|x0*{code:x});?",
        "".join(rf"\\u{units[n : n + 2].hex()}" for n in range(0, len(units), 2)),
        "".join(rf"\\x{byte:02x}" for byte in data),
    ]
    if code in codepoint2name:
        forms.append(f"&{codepoint2name[code]};")
    if character == "'":
        forms.append("&apos;")
    if character == " ":
        forms.append(r"\+")
    if character in _LETTERS:
        forms.append(rf"\\{_LETTERS[character]}")
    # Last, for a percent sign or ampersand also begins what it is escaped with.
    forms.append(re.escape(character))
    escape = r"\\?" if character in _ESCAPED else ""
    return f"{escape}(?:{'|'.join(forms)})"


# What JSON and Python write with a backslash before it, and as a letter.
_ESCAPED = frozenset("\\\"'/")
_LETTERS = {"\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}

# Whose frames may hold a form, an answer or a key.
_HOLDERS = frozenset(("hbwrapper", "requests", "urllib3", "requests_mock", "responses"))


def without_our_frames(error: _E) -> _E:
    """Take out of an error's traceback what may hold secrets; shown locals would tell them.

    Args:
        error: One that comes out of a call: also an interrupt, or what a signal handler or a
            test's mock raised. The frames of those who raised it stay.

    Returns:
        The same error, chained to no other but an HBWrapperError's cause.
    """
    import sys
    from types import TracebackType

    from .errors import HBWrapperError

    frames = []
    entry = error.__traceback__
    while entry is not None:
        module = str(entry.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        made = entry.tb_frame.f_code.co_filename.startswith("<")  # as a named tuple's are
        if not (made or module in _HOLDERS or module in sys.stdlib_module_names):
            frames.append((entry.tb_frame, entry.tb_lasti, entry.tb_lineno))
        entry = entry.tb_next
    kept = None
    for frame in reversed(frames):
        kept = TracebackType(kept, *frame)
    if not isinstance(error, HBWrapperError):
        error.__cause__ = None
    error.__context__ = None
    return error.with_traceback(kept)


def entry(function: _F) -> _F:
    """Make a function one through which users enter: what it raises shows no frame of ours.

    Args:
        function: One that may take, or hold, what is secret. Where it returns a generator, this
            holds for each step of it too.

    Returns:
        The function, with the same signature.
    """

    @wraps(function)
    def entered(*args: Any, **kwargs: Any) -> Any:
        try:
            result = function(*args, **kwargs)
        except BaseException as error:  # noqa: BLE001 - raised again
            # A traceback that shows locals shows this frame.
            del args, kwargs
            raise without_our_frames(error)  # noqa: B904 - it is the same error
        return _stepping(result) if isinstance(result, GeneratorType) else result

    return entered  # type: ignore[return-value]


def _stepping(steps: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
    try:
        yield from steps
    except BaseException as error:  # noqa: BLE001
        raise without_our_frames(error)  # noqa: B904 - it is the same error


class Hidden(str):
    """Text that shows itself to ``str()`` and comparison only."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)


class HiddenURL(str):
    """A URL whose user info shows itself to ``str()`` and comparison only."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(shown_url(str(self)))
