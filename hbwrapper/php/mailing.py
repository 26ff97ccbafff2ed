"""PHP's ``mail()``, over smtplib."""

from __future__ import annotations

import os
import re
import smtplib
import ssl
from email.message import Message
from email.policy import SMTP
from email.utils import getaddresses
from typing import Any
from urllib.parse import unquote, urlsplit

from hbwrapper.errors import ConfigurationError
from hbwrapper.php.arrays import pairs
from hbwrapper.php.conversion import to_string
from hbwrapper.php.text import to_bytes

_SECONDS = 60


def mail(to: Any, subject: Any, message: Any, headers: Any = "", parameters: Any = "") -> bool:
    """``mail()``: hand a mail to the server that the environment names.

    ``SMTP_URL`` is that server: ``smtp://user:password@mail.example.com:587``, or ``smtps://…`` for TLS
    from the first byte; ``smtp://localhost:25`` if it is not set. With ``smtp`` the connection changes
    to TLS where a server other than localhost offers it, and has to where there is a password.

    Args:
        to: Addresses, separated by commas.
        subject: The subject.
        message: The text.
        headers: More headers: text with a line each, or an array; ``From``, ``Cc`` and ``Bcc`` count.
        parameters: ``-fADDRESS`` sets the sender, as for sendmail.

    Returns:
        Did the server take it for all addresses?

    Raises:
        ConfigurationError: ``SMTP_URL`` cannot be used.
        ValueError: A header holds a line break that would begin another one.
    """
    mailed, recipients, sender = _message(to, subject, message, headers)
    named = re.search(r"-f\s*(\S+)", to_string(parameters))
    if named:
        sender = named[1]
    try:
        with _server() as server:
            refused = server.sendmail(sender, recipients, mailed)
    except (OSError, smtplib.SMTPException):
        return False
    return not refused


def _message(to: Any, subject: Any, message: Any, headers: Any) -> tuple[bytes, list[str], str]:
    """The mail as it is sent, whom it goes to, and who sends it."""
    made = Message(policy=SMTP)
    extra = _lines(headers)
    for name, value in [("To", to_string(to)), ("Subject", to_string(subject)), *extra]:
        if re.search(r"[\r\n\0](?![ \t])", value.strip()):
            raise ValueError(f"mail(): the header {name} holds a line break")
        if name.lower() != "bcc":
            made[name] = re.sub(r"\r?\n[ \t]+", " ", value.strip())
    named = {name.lower(): value for name, value in extra}
    sender = named.get("from") or f"{os.environ.get('USER', 'root')}@localhost"
    if "from" not in named:
        made["From"] = sender
    everyone = ",".join(v for v in (to_string(to), named.get("cc", ""), named.get("bcc", "")) if v)
    head = b"".join(f"{name}: {value}\r\n".encode() for name, value in made.items())
    body = re.sub(rb"\r?\n", b"\r\n", to_bytes(message))
    return head + b"\r\n" + body, _addresses(everyone), (_addresses(sender) or [sender])[0]


def _lines(headers: Any) -> list[tuple[str, str]]:
    if isinstance(headers, (list, dict)):
        return [(str(name), to_string(value)) for name, value in pairs(headers)]
    unfolded = re.sub(r"\r?\n[ \t]+", " ", to_string(headers))
    found = (line.partition(":") for line in unfolded.splitlines() if line.strip())
    return [(name.strip(), value.strip()) for name, colon, value in found if colon]


def _addresses(text: str) -> list[str]:
    return [address for _, address in getaddresses([text]) if address]


def _server() -> smtplib.SMTP:
    """A connection to the server that the environment names.

    Raises:
        ConfigurationError: Its name cannot be used.
    """
    url = os.environ.get("SMTP_URL", "smtp://localhost:25")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ConfigurationError(
            "SMTP_URL is no address of a mail server: smtp://user:password@mail.example.com:587"
        )
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            parts.hostname, port or 465, timeout=_SECONDS, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(parts.hostname, port or 25, timeout=_SECONDS)
        server.ehlo()
        if server.has_extn("starttls") and (parts.username or parts.hostname != "localhost"):
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        elif parts.username:
            server.close()
            raise ConfigurationError(
                "SMTP_URL has a password, and the mail server offers no TLS: use smtps://"
            )
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server
