"""One call from its parameters to its result: encode, send, decode.

The first call imports this module, and with it requests.
"""

from __future__ import annotations

from ..catalogue import is_write
from ..errors import HBWrapperError
from ..secrets import without_our_frames
from .answer import Secrets, read
from .encode import body, fields, text_bytes
from .exchange import Request
from .retry import persist

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from ..settings import Credentials, Settings
    from .encode import Rules


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
        The decoded answer, or the error. Errors are returned, without frames that hold secrets, for
        the caller to raise from a frame that holds none. Interrupts are raised.
    """
    try:
        return _perform(source, name, params, more)
    except Exception as error:  # noqa: BLE001 - returned to the frame that may raise it
        return without_our_frames(error)
    except BaseException as error:  # noqa: BLE001
        interrupt = without_our_frames(error)
    finally:
        # A traceback that shows locals must not show these.
        del params, more
    raise interrupt


def _perform(
    source: Settings | Callable[[], Settings],
    name: str,
    params: object,
    more: Mapping[str, object] | None,
) -> Any:
    settings = source() if callable(source) else source
    credentials = settings.complete()
    rules: Rules = "curl" if settings.php_class == "HBWrapper" else "query"
    form = fields(params, more, rules=rules)
    data, content_type = body([*form, *_own_fields(name, credentials)])
    request = Request(
        name,
        credentials.url,
        data,
        content_type,
        timeout=settings.timeout,
        verify=settings.verify,
        write=is_write(name),
        hide=Secrets(credentials, form).hide,
    )
    result = read(persist(request, settings.retries), request, settings.php_class)
    return without_our_frames(result) if isinstance(result, HBWrapperError) else result


def _own_fields(name: str, credentials: Credentials) -> list[tuple[str, bytes]]:
    return [
        ("call", text_bytes(name, "the call's name")),
        ("outputformat", b"json"),
        ("api_id", credentials.api_id.encode()),
        ("api_key", credentials.api_key.encode()),
    ]
