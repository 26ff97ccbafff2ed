"""Invented persons in place of real ones: what a live HostBill answered, made fit to be kept and shown.

Names, e-mail addresses, phone numbers, postal and IP addresses are replaced by invented ones, and
secrets are hidden. The same text always becomes the same invented text, in every run, so that the
same person stays the same person. Ids, amounts, dates, domains and countries stay.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from ..secrets import HIDDEN, is_secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_KINDS = {
    "name": "firstname lastname middlename fullname clientname cardname contactname adminname",
    "username": "username login adminlogin",
    "company": "companyname organization organisation organisationname orgname",
    "phone": "phone phonenumber mobilephone mobile mobilenumber fax faxnumber tel telephone",
    "street": "address address1 address2 address3 street",
    "city": "city town",
    "postcode": "postcode postalcode zip zipcode",
    "ip": "ip lastip originip replierip fraudcheckip",
    "number": "orgnumber vatnumber vatid vat taxid ssn dateofbirth birthdate birthday pesel nip",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}

# Answers hold these besides the secret parameters.
_SECRET_ANSWERS = frozenset(("hash", "acchash", "expdate", "last4", "lastfour", "cardnumpretty"))

# Beside one of these, `name` is a person's: a ticket's, a reply's, an address's.
_BESIDE_A_NAME = frozenset(("replierid", "ticketnumber", "phonenumber", "address1", "subject"))

_EMAIL = re.compile(r"[\w.+%'-]+@(?:[\w-]+\.)+[\w-]*\w")
_WORD = re.compile(r"\w+")
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_DOMAIN = "persons.example"


class Persons:
    """Replaces persons and hides secrets in decoded answers and in parameters.

    What one answer names is also found in the texts of later ones: a ticket's body that greets the
    client by the whole name. Texts are searched for these and for e-mail addresses only; whatever
    else a person wrote into them stays.

    Args:
        salt: Enters into every replacement. Who knows an e-mail address can find out whether it was
            replaced by a given one; who does not know the salt cannot.
    """

    def __init__(self, salt: str = "") -> None:
        self._key = salt.encode()[:64]
        self._known: dict[str, list[tuple[list[str], str]]] = {}
        self._seen: set[str] = set()
        self._replace: dict[str, Callable[[str], str]] = {
            "name": self._name,
            "username": self._username,
            "company": self._company,
            "phone": self._phone,
            "street": self._street,
            "city": self._city,
            "postcode": self._postcode,
            "ip": self._ip,
            "number": self._number,
        }

    def __repr__(self) -> str:
        return "<Persons>"

    def replaced(self, value: Any) -> Any:
        """A decoded answer, or parameters, without real persons and secrets.

        Args:
            value: What ``json.loads`` gives: dicts, lists, texts, numbers. It is not changed.

        Returns:
            A copy of the same shape. Applied again, it changes nothing.
        """
        self._learn(value, "", frozenset())
        return self._walk(value, "", frozenset())

    def pairs(self, fields: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """A form's fields, as ``urllib.parse.parse_qsl`` gives them, without persons and secrets.

        Args:
            fields: Names (``admin[email]``) and values, in their order.

        Returns:
            The same names with the replaced values.
        """
        kept = list(fields)
        beside = frozenset(_plain(name) for name, _ in kept)
        for name, value in kept:
            self._learn(value, name, beside)
        return [(name, self._walk(value, name, beside)) for name, value in kept]

    def text(self, text: str) -> str:
        """A text for people, with the e-mail addresses and all known persons in it replaced."""
        return self._known_replaced(_EMAIL.sub(lambda match: self._email(match[0]), text))

    # From here on: one value, by what its name says.

    def _walk(self, value: Any, name: str, beside: frozenset[str]) -> Any:
        if isinstance(value, dict):
            names = frozenset(map(_plain, value))
            return {key: self._walk(item, _inner(key, name), names) for key, item in value.items()}
        if isinstance(value, list):
            return [self._walk(item, name, beside) for item in value]
        if _hidden(name) and value not in (None, "", False, True, [], {}):
            return HIDDEN
        if not isinstance(value, str) or not value.strip():
            return self._long_number(value, name)
        kind = _kind(name, beside)
        if kind is None or _EMAIL.fullmatch(value):
            return self.text(value)
        return self._replace[kind](value)

    def _long_number(self, value: Any, name: str) -> Any:
        """A phone number may come as a number; other numbers stay."""
        whole = isinstance(value, int) and not isinstance(value, bool)
        if whole and abs(value) > 9_999 and _kind(name, frozenset()) in ("phone", "number"):
            invented = value // 10_000_000 == 999
            return value if invented else self._hash(str(value)) % 10_000_000 + 9_990_000_000
        return value

    def _learn(self, value: Any, name: str, beside: frozenset[str]) -> None:
        """Keep what is a person's, to find it in texts."""
        if isinstance(value, dict):
            names = frozenset(map(_plain, value))
            for key, item in value.items():
                self._learn(item, _inner(key, name), names)
            self._learn_whole_name(value)
        elif isinstance(value, list):
            for item in value:
                self._learn(item, name, beside)
        elif not isinstance(value, str):
            return
        elif _hidden(name):
            # A new password may stand in a message's text.
            if len(value) > 5 and value != HIDDEN and value not in self._seen:
                self._keep(value, _WORD.findall(value), HIDDEN)
        elif (kind := _kind(name, beside)) is not None:
            words = _WORD.findall(value)
            # A first name alone may be a word like any other.
            distinct = len(words) > 1 or (len(value) > 5 and kind not in ("name", "city"))
            if distinct and value not in self._seen and not _EMAIL.fullmatch(value):
                self._keep(value, words, self._replace[kind](value))

    def _learn_whole_name(self, value: Mapping[str, Any]) -> None:
        parts = [value.get("firstname"), value.get("lastname")]
        if all(isinstance(part, str) and part.strip() for part in parts):
            whole = " ".join(map(str, parts))
            if whole not in self._seen:
                self._keep(whole, _WORD.findall(whole), self._name(whole))

    def _keep(self, value: str, words: list[str], replacement: str) -> None:
        self._seen.add(value)
        if words and replacement != value:
            self._known.setdefault(words[0], []).append((words, replacement))

    def _known_replaced(self, text: str) -> str:
        """Word by word, so that ten thousand known persons cost no more than ten."""
        if not self._known:
            return text
        found = list(_WORD.finditer(text))
        parts, end, index = [], 0, 0
        while index < len(found):
            best: tuple[list[str], str] | None = None
            for words, replacement in self._known.get(found[index][0], ()):
                same = [match[0] for match in found[index : index + len(words)]] == words
                if same and (best is None or len(words) > len(best[0])):
                    best = words, replacement
            if best is None:
                index += 1
                continue
            last = index + len(best[0]) - 1
            parts += [text[end : found[index].start()], best[1]]
            end, index = found[last].end(), last + 1
        return "".join((*parts, text[end:]))

    # One replacement a kind. What is already invented is recognised, and stays.

    def _hash(self, text: str) -> int:
        plain = " ".join(text.casefold().split()).encode()
        return int.from_bytes(blake2b(plain, digest_size=8, key=self._key).digest(), "big")

    def _invented(self, text: str) -> str:
        """A word of three syllables, of which the third proves that it is invented."""
        number = self._hash(text)
        first, second = (_syllable(number >> shift) for shift in (0, 16))
        return (first + second + _proof(first + second)).capitalize()

    def _name(self, text: str) -> str:
        return re.sub(r"[^\W\d_]+", lambda match: self._word(match[0]), text)

    def _word(self, word: str) -> str:
        return word if _is_invented(word) else self._invented(word)

    def _username(self, text: str) -> str:
        return text if _is_invented(text) else self._invented(text).lower()

    def _company(self, text: str) -> str:
        if text.isdecimal() or (text.endswith(" Ltd") and _is_invented(text[:-4])):
            return text
        return f"{self._invented(text)} Ltd"

    def _phone(self, text: str) -> str:
        # 999 is no country's code.
        if re.fullmatch(r"\+999\.\d{7}", text):
            return text
        digits = re.sub(r"\D", "", text)
        return f"+999.{self._hash(digits) % 10_000_000:07}"

    def _street(self, text: str) -> str:
        match = re.fullmatch(r"\d+ (\w+) Street", text)
        if match and _is_invented(match[1]):
            return text
        return f"{self._hash(text) % 199 + 1} {self._invented(text)} Street"

    def _city(self, text: str) -> str:
        return text if _is_invented(text) else self._invented(text)

    def _postcode(self, text: str) -> str:
        return text if re.fullmatch(r"P\d{5}", text) else f"P{self._hash(text) % 100_000:05}"

    def _ip(self, text: str) -> str:
        # 198.18.0.0/15 and 2001:db8::/32 belong to nobody.
        number = self._hash(text)
        if ":" in text:
            mine = text.startswith("2001:db8:")
            return text if mine else f"2001:db8::{number >> 16 & 0xFFFF:x}:{number & 0xFFFF:x}"
        if not re.fullmatch(r"\d+(?:\.\d+){3}", text) or re.match(r"198\.1[89]\.|127\.", text):
            return self.text(text)
        return f"198.{18 + (number >> 16) % 2}.{number >> 8 & 255}.{number & 255}"

    def _number(self, text: str) -> str:
        return text if re.fullmatch(r"X\d{6}", text) else f"X{self._hash(text) % 1_000_000:06}"

    def _email(self, address: str) -> str:
        if address.endswith(f"@{_DOMAIN}"):
            return address
        return f"{self._invented(address).lower()}.{self._hash(address):016x}@{_DOMAIN}"


def _syllable(number: int) -> str:
    return _CONSONANTS[number % len(_CONSONANTS)] + _VOWELS[number // 32 % len(_VOWELS)]


def _proof(syllables: str) -> str:
    return _syllable(int.from_bytes(blake2b(syllables.encode(), digest_size=2).digest(), "big"))


def _is_invented(word: str) -> bool:
    plain = word.lower()
    return len(plain) == 6 and plain.isascii() and plain[4:] == _proof(plain[:4])


def _plain(name: object) -> str:
    """``admin[first_name]`` as ``firstname``."""
    last = str(name).removesuffix("[]").removesuffix("]").rpartition("[")[2]
    return re.sub(r"[^a-z0-9]", "", last.casefold())


def _inner(key: object, outer: str) -> str:
    """The name that decides on a value: ``mobilephone``'s ``value`` is a phone number too."""
    if str(key).isdecimal() or (str(key) == "value" and _plain(outer) in _KIND_OF):
        return outer
    return str(key)


def _kind(name: str, beside: frozenset[str]) -> str | None:
    plain = _plain(name)
    if plain == "name":
        of_a_person = beside & _BESIDE_A_NAME or {"clientid", "email"} <= beside
        return "name" if of_a_person and "firstname" not in beside else None
    return _KIND_OF.get(plain)


def _hidden(name: str) -> bool:
    plain = _plain(name)
    if plain in _SECRET_ANSWERS:
        return True
    # The ids of cards stay: `card_id`, not `api_id`.
    return is_secret(name) and (plain == "apiid" or not plain.endswith("id"))
