"""What is a secret, and hiding it: in text that is shown, logged or kept, and in tracebacks.

No other module decides what is a secret. By its name: ``is_secret`` for a parameter, and
``is_credential`` for the API's own ID and key. By its value: ``scrub`` hides given texts in
whatever form a server may echo them.
"""

from __future__ import annotations

import re
import sys
from functools import wraps
from types import GeneratorType, TracebackType

from .errors import HBWrapperError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from typing import Any, TypeVar

    _E = TypeVar("_E", bound=BaseException)
    _F = TypeVar("_F", bound=Callable[..., Any])

HIDDEN = "[hidden]"

# Expressions are texts here, which `re` compiles when they are first used: most calls fail never.

# In a name whose words are small letters and joined by underscores: `domain_eppcode`.
_PROTECTED = r"""(?x)
    password | passwd | passphrase | passcode | passkey | pwd | secret | token | credential
    | (?<!by)(?<!com)pass(?=[_\d]|$)
    | (?:^|_|credit|debit)card | ^cc | _cc_?(?:num|exp|v) | (?:^|_)cv[vcn](?=_?(?:code|num)|[_\d]|$)
    | security_?code | (?:^|_)pin(?:_?(?:code|num\w*))?(?=[_\d]|$)
    | api_?(?:id|key)
    | (?:access|activation|auth|encryption|licen[cs]e|merchant|private|recovery|signing|transaction)_?key
    | epp_?code | (?:^|_)epp(?=_|$) | (?:auth|transfer)_?code | auth_?info
    | (?:^|_)(?:otp|totp|2fa|mfa)(?=_|code|$)
    | (?:^|_)iban(?=_|$) | (?:^|_)(?:ach|bank)_?(?:account|acct) | account_?num
    | (?:^|_)routing | sort_?code
    """
_CREDENTIAL_NAME = r"(?:.*_)?(?:hb|hostbill)?api_?(?:key|id)"
_BETWEEN_WORDS = r"[\W_]+|(?<=[a-z])(?=[A-Z])"


def _words(name: str) -> str:
    """``clientPassword`` as ``client_password``."""
    return re.sub(_BETWEEN_WORDS, "_", name).strip("_").lower()


def is_secret(name: str) -> bool:
    """Is the value of the parameter ``name`` a secret?

    Args:
        name: ``password``, ``domain_eppcode``, ``ach[account]``; in any capitalisation.

    Returns:
        True for what proves who somebody is or moves money: keys, passwords, codes, cards, bank
        accounts; and for all that lies under such a name (``card[number]``).
    """
    parts = [_words(part) for part in re.split(r"[\[\].]+", name) if part]
    if parts and parts[0] == "privileges":
        # What a contact may see: `privileges[billing][creditcard]` is a switch.
        return False
    return any(re.search(_PROTECTED, part) for part in [*parts, "_".join(parts)])


def is_credential(name: str) -> bool:
    """Does a variable, constant or parameter of this name hold the API's ID or key?"""
    return re.fullmatch(_CREDENTIAL_NAME, _words(name)) is not None


_URL = r"(?i)([a-z][a-z0-9+.-]*://|//)?([^/?#]*)([^?#]*)"


def shown_url(url: str) -> str:
    """``url`` without user info, query and fragment, fit for messages.

    A text without a scheme may be anything, also a key: it is not shown. Nor is more than the
    scheme where a ``@`` stands beyond the host: a password with a slash may precede it.
    """
    scheme, authority, path = re.match(_URL, url).groups(default="")  # type: ignore[union-attr]
    if not url:
        return ""
    if not scheme or "@" in url[len(scheme) + len(authority) :]:
        return scheme + HIDDEN
    return f"{scheme}{authority.rpartition('@')[2]}{path}"


# What is shorter is hidden only where it stands as a word: inside longer words it is most likely
# a coincidence.
_SHORT = 6

# How much of an argument PHP's stack traces show (zend.exception_string_param_max_len).
_TRACED = 15


def scrub(text: str, secrets: Iterable[str]) -> str:
    """``text`` with every secret hidden, in any form in which a server may echo it.

    The forms are: as it is; with any of its characters escaped as in URLs, in HTML, or with a
    backslash (JSON, PHP, Python), also more than once; in Base64; cut short as in PHP's stack
    traces. The time that it takes grows with the text, and with the secrets, as their lengths do.

    Args:
        text: What is to be shown.
        secrets: What must not be. One of fewer than six characters is hidden where it stands
            as a word.
    """
    needles = {needle for secret in secrets for needle in _needles(secret)}
    if not needles:
        return text
    starts = [index for index, character in enumerate(text) for _ in _bytes(character)]
    spans: list[tuple[int, int]] = []
    for layer, places in _layers(_bytes(text), [*starts, len(text)]):
        for needle in needles:
            at = layer.find(needle)
            while at >= 0:
                end = at + len(needle)
                if len(needle) >= _SHORT or _is_word(layer, at, end):
                    spans.append((places[at], _end(places, end)))
                at = layer.find(needle, end)
    return _without(text, spans)


def _needles(secret: str) -> Iterator[bytes]:
    """What to look for in a text's layers."""
    from base64 import b64encode, urlsafe_b64encode

    data = _bytes(secret).strip()
    if not data:
        return
    forms = {data}
    if not secret.isascii():
        # http.client reads status lines and headers as Latin-1; a page may be written in it.
        forms.add(_bytes(data.decode("latin-1")))
        latin = secret.strip().encode("latin-1", "replace")
        forms |= {latin, _bytes(latin.decode("utf-8", "replace"))}
    if len(data) > _TRACED:
        forms.add(data[:_TRACED] + b"...")
    for form in forms:
        for layer, _ in _layers(form, [0] * (len(form) + 1)):
            if layer.strip():
                yield layer.strip()
    for whole in (b64encode(data), urlsafe_b64encode(data)):
        yield whole.lower()
    for before in range(3 if len(data) >= _SHORT else 0):
        # Within something longer; the first and last letters depend on what is beside it.
        encoded = b64encode(bytes(before) + data)
        inner = encoded[-(-before * 8 // 6) : (before + len(data)) * 8 // 6].lower()
        yield inner
        yield inner.replace(b"+", b"-").replace(b"/", b"_")


_ESCAPE = rb"""(?ix)
    %(?P<byte>[\da-f]{2})
    | (?<!\\)\\+(?:
        (?-i:U)(?P<long>[\da-f]{8})
        | u(?P<high>d[89ab][\da-f]{2})\\+u(?P<low>d[c-f][\da-f]{2})
        | u(?P<unit>[\da-f]{4}) | u\{(?P<point>[\da-f]{1,6})\} | x(?P<hex>[\da-f]{2})
      )
    | &\#(?:0*(?P<decimal>\d{1,7})|x0*(?P<code>[\da-f]{1,6}));?
    | (?P<entity>&[a-z][a-z\d]{1,31};?)
    """
_BACKSLASHED = rb"(?s)\\(.)"
_LETTERS = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t"}
_FOLDED = rb"\\+|[ +]+|[\b\f\n\r\t]"
_LETTER_OF = {control: letter for letter, control in _LETTERS.items()}

# What is escaped more often than this is read by nobody.
_DEPTH = 4


def _layers(data: bytes, places: list[int]) -> Iterator[tuple[bytes, list[int]]]:
    """A text as it is, with escapes taken out once and again, and without what escaping adds.

    Args:
        data: The text.
        places: Where each of its bytes stands in what is shown, and where that ends.

    Yields:
        Each layer in small letters, and its places.
    """
    yield data.lower(), places
    for _ in range(_DEPTH):
        inner, inner_places = _replaced(_ESCAPE, _unescaped, data, places)
        if inner == data:
            break
        data, places = inner, inner_places
        yield data.lower(), places
    for expression, plain in ((_BACKSLASHED, _meant), (_FOLDED, _folded)):
        layer, layer_places = _replaced(expression, plain, data, places)
        if layer != data:
            yield layer.lower(), layer_places


def _replaced(
    expression: bytes,
    replacement: Callable[[re.Match[bytes]], bytes],
    data: bytes,
    places: list[int],
) -> tuple[bytes, list[int]]:
    """``data`` with all matches replaced, and the places of what comes out."""
    parts: list[bytes] = []
    moved: list[int] = []
    done = 0
    # Where the match stands, and what vanished before it.
    start: int | None = None
    for match in re.finditer(expression, data):
        new = replacement(match)
        if new == match[0]:
            continue
        between = places[done : match.start()]
        if between and start is not None:
            between[0], start = start, None
        if start is None:
            start = places[match.start()]
        parts += (data[done : match.start()], new)
        moved += between
        if new:
            moved += [start] * len(new)
            start = None
        done = match.end()
    rest = places[done:]
    if start is not None and len(rest) > 1:
        rest[0] = start
    return b"".join((*parts, data[done:])), moved + rest


def _unescaped(match: re.Match[bytes]) -> bytes:
    kind = match.lastgroup or ""
    value = match[kind]
    if kind == "entity":
        from html import unescape

        return _bytes(unescape(value.decode()))
    code = int(value, 10 if kind == "decimal" else 16)
    if kind in ("byte", "hex"):
        return bytes((code,))
    if kind == "low":
        code += 0x10000 - 0xDC00 + (int(match["high"], 16) - 0xD800 << 10)
    return _bytes(chr(code)) if code <= 0x10FFFF else match[0]


def _meant(match: re.Match[bytes]) -> bytes:
    """What JSON, PHP and Python mean by a character after a backslash."""
    return _LETTERS.get(match[1], match[1])


def _folded(match: re.Match[bytes]) -> bytes:
    r"""The same for what is escaped and what is not: no backslashes, `\n` and a line's end as n."""
    return b"" if match[0].startswith(b"\\") else _LETTER_OF.get(match[0], b" ")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _is_word(data: bytes, start: int, end: int) -> bool:
    return not (data[max(start - 1, 0) : start].isalnum() or data[end : end + 1].isalnum())


def _end(places: list[int], end: int) -> int:
    """Where what ends at ``end`` ends in what is shown, with the whole of an escaped character."""
    last = end
    while places[last] == places[end - 1]:
        last += 1
    return places[last]


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if start > done or not parts:
            parts += (text[done:start], HIDDEN)
        done = max(done, end)
    return "".join((*parts, text[done:]))


_NAMED = r"""(?x)
    (?<!\w)(?P<name>[A-Za-z_]\w*)["']?\s*(?:\]\s*)?(?P<by>\(|:|,|=>|[-+.?]{0,2}=+|[!<>]=+)\s*
    """
_QUOTED = r"""'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)"""
_EXPRESSION = rf"(?s)(?:{_QUOTED}|[^'\",;)\]])*"
# In a call, up to its end; in JSON, one literal.
_VALUES = {
    "(": rf"(?s)(?:{_QUOTED}|[^'\";)])*",
    ":": rf"(?s){_QUOTED}|[^'\",;)\]}}]*",
}
_LITERAL = rf"(?s)(?P<text>{_QUOTED})|\b\d[\d.]*"
_LOG_IN = r"""(?isx)
    (setAPI | (?:->|::)\s*LogIn | new\s+(?:PDO|mysqli)
    | (?:mysqli?|pg|oci|ftp|ssh2|imap|ldap)_(?:p?connect|login|open|bind|auth_\w+))(\s*\().*
    """
_FIELD = r"(?<![\w\[\]%.-])([\w\[\]%.-]+)=([^&\s'\"$]+)"
_BEARER = r"(?i)\b(Bearer|Basic)\s+[\w.+/=~-]{6,}"
_USER = r"(\w://)(?:[^\s'\"@:]|:(?!//))*@"


def without_literals(line: str) -> str:
    """A line of PHP, fit for messages: its literals that may be secrets are hidden.

    Args:
        line: ``$api_key = 'abc';``

    Returns:
        ``$api_key = '[hidden]';``. Hidden are what is given to a variable, key, constant or
        function whose name says so, what is passed to functions that log in, secret fields of
        queries, and user info in URLs.
    """
    line = re.sub(_USER, rf"\1{HIDDEN}@", line)
    line = re.sub(_LOG_IN, rf"\1\2{HIDDEN})", line)
    line = re.sub(_BEARER, rf"\1 {HIDDEN}", line)
    line = re.sub(_FIELD, _hidden_field, line)
    parts: list[str] = []
    done = 0
    for match in re.finditer(_NAMED, line):
        if match.start() >= done and is_secret(match["name"]):
            value = re.compile(_VALUES.get(match["by"], _EXPRESSION)).match(line, match.end())
            shown = value[0] if value else ""
            parts += (line[done : match.end()], re.sub(_LITERAL, _hidden_literal, shown))
            done = match.end() + len(shown)
    return "".join((*parts, line[done:]))


def _hidden_field(match: re.Match[str]) -> str:
    return f"{match[1]}={HIDDEN}" if is_secret(match[1]) else match[0]


def _hidden_literal(match: re.Match[str]) -> str:
    quote = match[0][0]
    return f"{quote}{HIDDEN}{quote}" if match["text"] else HIDDEN


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
            return _stepping(result) if isinstance(result, GeneratorType) else result
        except BaseException as error:  # noqa: BLE001 - raised again
            # A traceback that shows locals shows this frame.
            del args, kwargs
            failure = error
        # Out here, what is raised next to it, as an interrupt may be, is not chained to it.
        try:
            raise _stripped(failure)
        finally:
            del failure

    return entered  # type: ignore[return-value]


def _stepping(steps: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
    try:
        return (yield from steps)
    except BaseException as error:  # noqa: BLE001 - raised again
        failure = error
    try:
        raise _stripped(failure)
    finally:
        del failure


def _stripped(failure: BaseException) -> BaseException:
    """``failure`` without our frames, or the interrupt that came meanwhile without them."""
    for _ in range(3):
        try:
            return without_our_frames(failure)
        except BaseException as interrupt:  # noqa: BLE001, PERF203 - raised instead
            failure = interrupt
    failure.__context__ = None
    return failure.with_traceback(None)
