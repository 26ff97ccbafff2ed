"""One call from its parameters to its result: encode, send, decode.

The first call imports this module, and with it requests.
"""

from __future__ import annotations

import logging

from ..catalogue import is_write
from ..errors import HBWrapperError
from ..secrets import shown_url
from .answer import Secrets
from .encode import body, fields, text_bytes
from .message import Post
from .retry import persist

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..settings import Options, Settings
    from .encode import Rules

log = logging.getLogger("hbwrapper")
log.addHandler(logging.NullHandler())


def perform(
    options: Options, name: str, params: object = None, more: Mapping[str, object] | None = None
) -> Any:
    """Make one call.

    Args:
        options: How, and where to.
        name: The call's name.
        params: The parameters, as for ``ApiCall``.
        more: Further parameters.

    Returns:
        The decoded answer.

    Raises:
        TypeError: The parameters are of a type that cannot be sent; nothing was.
        ValueError: A value cannot be sent; nothing was.
        HBWrapperError: As for any call.
    """
    options = options.complete()
    rules: Rules = "curl" if options.php_class == "HBWrapper" else "query"
    form = fields(params, more, rules=rules)
    data, content_type = body([*form, *_own_fields(name, options.settings)])
    post = Post(
        name,
        options.settings.url,
        data,
        content_type,
        timeout=options.timeout,
        verify=options.settings.verify,
        max_bytes=options.max_bytes,
        php_class=options.php_class,
        write=is_write(name),
        hide=Secrets(options.settings, form).hide,
    )
    try:
        reply, value = persist(post, options.retries)
    except HBWrapperError as error:
        _log(post, type(error).__name__)
        raise
    _log(post, repr(reply))
    return value


def _log(post: Post, outcome: str) -> None:
    if log.isEnabledFor(logging.DEBUG):
        log.debug("%s %s: %s", post.name, shown_url(post.url), outcome)


def _own_fields(name: str, settings: Settings) -> list[tuple[str, bytes]]:
    return [
        ("call", text_bytes(name, "the call's name")),
        ("outputformat", b"json"),
        ("api_id", settings.api_id.encode()),
        ("api_key", settings.api_key.encode()),
    ]
