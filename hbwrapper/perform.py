"""One call from its parameters to its result: encode, send, decode.

The first call imports this module, and with it requests.
"""

from __future__ import annotations

from .answer import Secrets, read
from .catalogue import is_write
from .encode import body, fields, merged
from .retry import persist
from .transport import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .settings import Credentials, Settings


def perform(
    source: Settings | Callable[[], Settings],
    name: str,
    params: object = None,
    more: Mapping[str, object] | None = None,
) -> Any:
    """Make one call.

    Args:
        source: The settings, or what gives them.
        name: The call's name.
        params: The parameters, as for ``ApiCall``.
        more: Further parameters.

    Returns:
        The decoded answer, or the error. Errors are returned, without their tracebacks, for the
        caller to raise from a frame that holds no parameters.
    """
    try:
        settings = source() if callable(source) else source
        credentials = settings.complete()
        form = fields(
            merged(params, more), rules="curl" if settings.php_class == "HBWrapper" else "query"
        )
        data, content_type = body([*form, *_own_fields(name, credentials)])
    except Exception as error:  # noqa: BLE001 - returned to the frame that may raise it
        return error.with_traceback(None)
    finally:
        # A warning that a filter turns into an error passes this frame.
        del params, more
    request = Request(
        name,
        credentials.url,
        data,
        content_type,
        timeout=settings.timeout,
        verify=settings.verify,
        write=is_write(name),
    )
    secrets = Secrets(credentials, form)
    del data, form
    try:
        reply = persist(request, settings.retries)
    except Warning as warning:
        return warning.with_traceback(None)
    return read(reply, request, secrets, settings.php_class)


def _own_fields(name: str, credentials: Credentials) -> list[tuple[str, bytes]]:
    return [
        ("call", name.encode()),
        ("outputformat", b"json"),
        ("api_id", credentials.api_id.encode()),
        ("api_key", credentials.api_key.encode()),
    ]
