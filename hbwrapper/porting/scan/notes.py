"""All that is said of calls: what differs in Python, or is worth knowing."""

from __future__ import annotations

from typing import NamedTuple


class Note(NamedTuple):
    """Something said of a call. As text: ``line 8: compared loosely: ids are text in Python …``.

    Attributes:
        what: What was seen.
        why: Why that is said.
        names: The parameters it is about.
        line: Where it was seen, if not at the call.
    """

    what: str
    why: str = ""
    names: tuple[str, ...] = ()
    line: int | None = None

    @property
    def brief(self) -> str:
        """The text without the reason."""
        place = "" if self.line is None else f"line {self.line}: "
        names = f" ({', '.join(dict.fromkeys(self.names))})" if self.names else ""
        return f"{place}{self.what}{names}"

    def __str__(self) -> str:
        return f"{self.brief}: {self.why}" if self.why else self.brief


# Of the code around a call.
LOOSE = Note("compared loosely", "ids are text in Python, and '1' == 1 is False (php.loose_equal)")
ORDER = Note("compared by size", "text against a number is a TypeError in Python")
ARITHMETIC = Note(
    "calculated with", "amounts are text, which PHP turns into numbers and Python does not"
)
TRUTH = Note("used as a condition", "'0' is false in PHP and true in Python")
KEYS = Note("keys taken from a result", "PHP has numbers where Python has text ('1', not 1)")
EMPTY_MAP = Note("walked through with its keys", "an empty map comes as [], which has no .items()")

# Of the call.
HELPER = Note(
    "the name is a parameter", "where this file calls the helper with a name, it is listed too"
)
STATIC = Note("a static call", "it is an Error in PHP")
NO_ATTRIBUTE = Note("no attribute of hbwrapper", "ApiWrapper().request({'call': …}) makes the call")

# Of how it is sent.
REDIRECTS = Note("follows redirects", "hbwrapper does not")
UNVERIFIED = Note("TLS verification is switched off", "hbwrapper verifies unless told verify=False")

# Of the values that are passed.
NESTED = Note("nested array", "mangled by PHP, sent as bracketed keys by hbwrapper")
AT_SIGN = Note("value begins with @", "to upload a file, pass a CURLFile")
EMPTY_IN_MULTIPART = Note("null or false", "sent as empty, as by PHP")
EMPTY_IN_PROCESS = Note(
    "null or false, in process", "reached the call as such; now null is left out and false is 0"
)
EMPTY_IN_FORM = Note(
    "null or false, in a form",
    "null is left out and false is 0, as by ApiWrapper; HBWrapper sends both empty",
)

# Of HBWrapper as such.
TLS = Note(
    "TLS",
    "PHP's HBWrapper does not verify certificates, hbwrapper does (verify= names a private CA)",
)
