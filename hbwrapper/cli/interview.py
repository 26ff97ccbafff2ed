"""Questions to the HostBill at the end of the way; only reads are sent."""

from __future__ import annotations

import json
import re
import statistics
import time
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from hbwrapper.checking import errors, is_true
from hbwrapper.secrets import shown_url

from .dryrun import counted
from .findings import Finding, failed, milliseconds, passed, warned
from .guess import meant, near

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hbwrapper.settings import Settings

ASKED = "getHostBillversion"
_LARGEST = 1 << 20
_BOM = b"\xef\xbb\xbf"
_NOTICE = re.compile(
    r"(?:<b>)?(Notice|Warning|Deprecated|Fatal error|Parse error)(?:</b>)?:\s*([^\n]{0,200})"
)

# HostBill documents no text for these; what an installation says is understood by its words.
_WORDS = {
    "ip": re.compile(r"\bip\b|address|whitelist|used from|\d+\.\d+\.\d+\.\d+", re.IGNORECASE),
    "function": re.compile(r"permission|not permitted|not allowed|privilege|forbidden", re.IGNORECASE),
    "key": re.compile(r"api.?(?:key|id)|credential|authenti|authoriz|authoris|log ?in|wrong key", re.IGNORECASE),
}  # fmt: skip


class Answer(NamedTuple):
    """What came back, as it came.

    Attributes:
        status: The HTTP status.
        headers: The HTTP headers.
        body: The body's first megabyte, decompressed.
        began: When the request was sent, by this machine's clock.
        seconds: How long it took.
    """

    status: int
    headers: Any
    body: bytes
    began: float
    seconds: float


class NoAnswer(Exception):
    """The server did not answer; the text says how."""


class Interview:
    """Asks one installation.

    Args:
        settings: Where, and with which key.
        proxies: As requests takes them.
        ca: Whose certificates are trusted, as requests takes it.
        timeout: Seconds for each question.
    """

    def __init__(
        self, settings: Settings, proxies: dict[str, str], ca: bool | str, timeout: float
    ) -> None:
        import requests

        self._settings = settings
        self._timeout = timeout
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.proxies.update(proxies)
        self._session.verify = ca
        self._methods: list[str] | None = None

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def findings(self, needed: Sequence[str] = ()) -> Iterator[Finding]:
        """Ask everything, up to the first answer after which the next question makes no sense.

        Args:
            needed: The calls that are needed.
        """
        try:
            answer = self.ask(ASKED)
        except NoAnswer as error:
            yield failed(
                "http",
                str(error),
                "The connection stands, and the web server does not answer on it: look into its "
                "error log at this time",
            )
            return
        finding = _status(answer, self._settings.url)
        yield finding
        if finding.state == "fail":
            return
        decoded, finding = _decoded(answer)
        yield finding
        if finding.state == "fail":
            return
        finding = _is_api(decoded)
        yield finding
        if finding.state == "fail":
            return
        yield from _clock(decoded, answer)
        yield from self._key(decoded, needed)

    def ask(self, call: str) -> Answer:
        """Send one read without parameters.

        Raises:
            NoAnswer: None came.
        """
        import requests
        from urllib3.exceptions import InsecureRequestWarning

        form = {
            "call": call,
            "outputformat": "json",
            "api_id": self._settings.api_id,
            "api_key": self._settings.api_key,
        }
        began, started = time.time(), time.monotonic()
        try:
            with warnings.catch_warnings():
                # It is one of the findings.
                warnings.simplefilter("ignore", InsecureRequestWarning)
                response = self._session.post(
                    self._settings.url,
                    data=form,
                    allow_redirects=False,
                    stream=True,
                    timeout=self._timeout,
                )
            with response:
                body = b""
                for part in response.iter_content(65536):
                    body += part
                    if len(body) > _LARGEST:
                        break
        except requests.Timeout:
            raise NoAnswer(f"no answer within {self._timeout:g} s") from None
        except requests.exceptions.ProxyError:
            raise NoAnswer("the proxy did not connect") from None
        except (requests.RequestException, OSError):
            raise NoAnswer("the server closed the connection without a whole answer") from None
        seconds = time.monotonic() - started
        return Answer(response.status_code, response.headers, body, began, seconds)

    def _key(self, decoded: dict[str, Any], needed: Sequence[str]) -> Iterator[Finding]:
        if is_true(decoded.get("success")):
            yield passed("key", "it is accepted from this address")
            yield passed(
                "version", f"HostBill {decoded.get('version') or '(it does not say which)'}"
            )
        else:
            finding = _refusal(decoded)
            yield finding
            if finding.state == "fail":
                return
        yield from self._functions(needed)
        yield from self._speed()

    def _functions(self, needed: Sequence[str]) -> Iterator[Finding]:
        answer = self._read("getAPIMethods")
        methods = methods_of(answer) if answer else []
        if answer is None or not methods:
            said = "; ".join(errors(answer)) or "no list came"
            yield warned(
                "functions",
                f"getAPIMethods does not list what the installation knows: {said}",
                "Permit getAPIMethods to the key, under API Access, if the list is wanted",
            )
        else:
            self._methods = methods
            yield passed("functions", f"the installation lists {counted(len(methods), 'call')}")
        for name in dict.fromkeys(needed):
            yield self._needed(name)

    def _needed(self, name: str) -> Finding:
        from hbwrapper.catalogue import get, is_write

        check = f"needs {name}"
        known = self._methods
        if known is not None and name not in known:
            advice = "It is misspelt, or belongs to a module or version that is not installed there"
            return failed(
                check, f"the installation has no such call{meant(near(name, known))}", advice
            )
        if is_write(name) or get(name) is None:
            where = "" if known is None else "the installation has it; "
            return passed(check, f"{where}whether the key permits it is not tried: it is a write")
        answer = self._read(name)
        texts = "; ".join(errors(answer))
        if (
            answer is not None
            and not is_true(answer.get("success"))
            and _about(texts) == "function"
        ):
            return failed(check, f"refused: {texts}", _PERMIT)
        if answer is None:
            return failed(check, "no answer that can be read", "Make the call alone, with -v")
        return passed(check, "it is permitted")

    def _read(self, name: str) -> dict[str, Any] | None:
        try:
            decoded, _ = _decoded(self.ask(name))
        except NoAnswer:
            return None
        return decoded if isinstance(decoded, dict) else None

    def _speed(self) -> Iterator[Finding]:
        """How long a read takes on a connection that is open already."""
        try:
            times = [self.ask(ASKED).seconds for _ in range(3)]
        except NoAnswer as error:
            yield warned("speed", str(error), "Look at the server's load, and run this again")
            return
        took = f"{milliseconds(min(times))} to {milliseconds(max(times))}"
        text = f"a read takes {took} on an open connection"
        if statistics.median(times) > 2:
            yield warned(
                "speed", text, "That is slow: look at the server's load and HostBill's log"
            )
            return
        yield passed("speed", text)


_PERMIT = (
    "Permit it to the key: Settings > System Settings > Security settings > API Access in HostBill"
)


def methods_of(answer: dict[str, Any]) -> list[str]:
    """The names in an answer of ``getAPIMethods``: a list, or a map by category or by name."""
    names: list[str] = []
    waiting = [answer.get("methods")]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, str):
            names.append(value)
        elif isinstance(value, list):
            waiting = [*value, *waiting]
        elif isinstance(value, dict):
            name = value.get("name") or value.get("method") or value.get("call")
            if isinstance(name, str):
                names.append(name)
            else:
                for key, item in value.items():
                    is_name = not str(key).isdecimal() and not isinstance(item, list)
                    waiting.append(str(key) if is_name else item)
    return list(dict.fromkeys(names))


_BY_STATUS = {
    401: (
        "a password of the web server's stands before HostBill",
        "Put its user and password into the URL: https://USER:PASSWORD@...",
    ),
    403: (
        "the web server or a firewall refuses the request before HostBill sees it",
        "Have this machine's address allowed there; look into the web server's error log",
    ),
    404: (
        "there is nothing at this path",
        "HostBill's API is at .../admin/api.php; the folder `admin` may have another name there",
    ),
    405: (
        "the address takes no POST",
        "This is not HostBill's api.php: look at the path in the URL",
    ),
    413: ("the web server takes no form of this size", "Raise its limit"),
    429: ("the server takes no more requests for now", "Wait, and send fewer at a time"),
    503: ("the server is in maintenance, or overloaded", "Wait; then look at the server"),
}


def _status(answer: Answer, url: str) -> Finding:
    status = answer.status
    if 300 <= status < 400:
        target = answer.headers.get("Location", "")
        if not target:
            return failed(
                "http", f"HTTP {status} without a target", "Look at the web server's rules"
            )
        from urllib.parse import urljoin

        try:
            target = shown_url(urljoin(url, target))
        except ValueError:
            target = "what is no URL"
        return failed(
            "http",
            f"HTTP {status}: a redirect to {target}",
            "Redirects are not followed, for a POST would lose its form: write the URL of the API "
            "itself into the settings. A login page as the target means that the path is wrong",
        )
    if _json_at(answer.body) is not None:
        # The status counts for nothing where the body is an answer.
        return passed("http", f"HTTP {status} in {milliseconds(answer.seconds)}")
    if status in _BY_STATUS:
        text, advice = _BY_STATUS[status]
        return failed("http", f"HTTP {status}: {text}{_title(answer.body)}", advice)
    if status >= 500:
        advice = "Look into the web server's and PHP's error logs at this time"
        return failed("http", f"HTTP {status}: the server failed{_title(answer.body)}", advice)
    if status >= 400:
        text = f"HTTP {status}: the request is refused{_title(answer.body)}"
        return failed("http", text, "Look into the web server's error log")
    return passed("http", f"HTTP {status} in {milliseconds(answer.seconds)}")


def _title(body: bytes) -> str:
    match = re.search(rb"<title[^>]*>\s*([^<]{1,200})", body, re.IGNORECASE)
    if match is None:
        return ""
    return f' (a page "{" ".join(match[1].decode("utf-8", "replace").split())}")'


def _json_at(body: bytes) -> tuple[Any, int, int] | None:
    """The first JSON object or array in a body, and where it begins and ends."""
    from hbwrapper.wire.decode import json_decode

    text = body.removeprefix(_BOM).decode("utf-8", "replace")
    try:
        return json_decode(body), 0, len(text)
    except ValueError:
        pass
    decoder = json.JSONDecoder()
    for match in list(re.finditer(r"[{\[]", text))[:50]:
        try:
            value, end = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and "success" in value:
            return value, match.start(), end
    return None


def _decoded(answer: Answer) -> tuple[Any, Finding]:
    """The answer's value, and whether its JSON is clean."""
    body = answer.body
    if not body.strip():
        advice = "PHP ended before it answered: look into its error log"
        return None, failed("json", "the answer is empty", advice)
    found = _json_at(body)
    if found is None:
        return None, _no_json(body)
    value, begin, end = found
    text = body.removeprefix(_BOM).decode("utf-8", "replace")
    before, after = text[:begin].strip(), text[end:].strip()
    if before or after:
        return value, _unclean(before, after)
    if body.startswith(_BOM):
        return value, warned(
            "json",
            "a byte order mark stands before the JSON; it is skipped here, and PHP's HBWrapper "
            "cannot read such an answer",
            "A PHP file of the installation (a hook, a module, the configuration) was saved with "
            "it: save it as UTF-8 without BOM",
        )
    return value, passed("json", "it is clean")


def _unclean(before: str, after: str) -> Finding:
    place = "before" if before else "after"
    text = before or after
    notice = _NOTICE.search(text)
    if notice:
        about = re.sub(r"<[^>]*>", "", f"{notice[1]}: {notice[2]}")
        return failed(
            "json",
            f"PHP's messages stand {place} the JSON: {about}",
            "Switch display_errors off in the server's PHP, and mend what it complains of",
        )
    return failed(
        "json",
        f"{len(text):,} characters stand {place} the JSON: {text[:60]!r}",
        "A PHP file of the installation prints them: look at its hooks and modules, newest first",
    )


def _no_json(body: bytes) -> Finding:
    text = body.decode("utf-8", "replace")
    notice = _NOTICE.search(text)
    if notice:
        about = re.sub(r"<[^>]*>", "", f"{notice[1]}: {notice[2]}")
        advice = "PHP failed before it answered: look into its error log"
        return failed("json", f"PHP's message came instead of JSON: {about}", advice)
    if re.search(r"<(?:!doctype|html|head|body)\b", text[:4096], re.IGNORECASE):
        return failed(
            "json",
            f"an HTML page came instead of JSON{_title(body)}",
            "The URL is a page for people: HostBill's API is at .../admin/api.php. A page that "
            "asks whether you are human comes from a firewall: have this machine let through",
        )
    advice = "This is not HostBill's api.php, or something between changes its answers"
    return failed("json", f"the answer is no JSON: {text[:60]!r}", advice)


def _is_api(decoded: Any) -> Finding:
    if isinstance(decoded, dict) and "success" in decoded:
        return passed("api", "it answers as HostBill's api.php does")
    keys = ", ".join(list(decoded)[:6]) if isinstance(decoded, dict) else type(decoded).__name__
    return failed(
        "api",
        f"it answers JSON, and not HostBill's: {keys or 'an empty object'}",
        "Another program answers at this URL: HostBill's API is at .../admin/api.php",
    )


def _about(text: str) -> str:
    """What a refusal is about: ``ip``, ``function``, ``key``, or nothing that is known."""
    return next((about for about, words in _WORDS.items() if words.search(text)), "")


def _refusal(decoded: dict[str, Any]) -> Finding:
    text = "; ".join(errors(decoded)) or "no reason is given"
    about = _about(text)
    if about == "ip":
        return failed(
            "key",
            f"this machine's address is refused: {text}",
            "Add the address that HostBill sees to the key's allowed ones, under Settings > System "
            "Settings > Security settings > API Access",
        )
    if about == "function":
        return warned("key", f"it is accepted, but {ASKED} is not permitted: {text}", _PERMIT)
    if about == "key":
        return failed(
            "key",
            f"it is refused: {text}",
            "Compare ID and key with those under Settings > System Settings > Security settings > "
            "API Access: a blank too many, an ID of another key, a key that was deleted",
        )
    return failed(
        "key",
        f"{ASKED} is refused: {text}",
        "HostBill does not say why: look at the key under Settings > System Settings > Security "
        "settings > API Access, at its allowed addresses and functions",
    )


def _clock(decoded: dict[str, Any], answer: Answer) -> Iterator[Finding]:
    said = decoded.get("server_time")
    if isinstance(said, bool) or not str(said).isdecimal():
        return
    here = answer.began + answer.seconds / 2
    difference = int(str(said)) - here
    if abs(difference) < 60:
        yield passed("clock", "the server's and this machine's agree")
        return
    ahead = "ahead of" if difference > 0 else "behind"
    yield warned(
        "clock",
        f"the server's is {_span(abs(difference))} {ahead} this machine's",
        "Let both follow a time server: due dates, logs and certificates go by them",
    )


def _span(seconds: float) -> str:
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count:,} {unit}{'' if count == 1 else 's'}"
    return f"{seconds:.0f} seconds"
