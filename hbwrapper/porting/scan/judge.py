"""What the catalogue says about the calls of a scan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hbwrapper import catalogue

if TYPE_CHECKING:
    from .findings import Finding

# How the documentation writes a part of a name that stands for others: items[n][id],
# new[CATEGORY_ID], custom[form_id][item_id].
_PLACEHOLDER = re.compile(r"|n|k|i|id|[A-Z_]+|[a-z]+_id|section|keyword|name|service|registrant.*")


@dataclass
class Verdict:
    """What is known of a call.

    Attributes:
        known: Is it in the catalogue? None where its name cannot be seen.
        write: Does it change anything? None where its name cannot be seen.
        missing: Required parameters that are not passed; none where some may be hidden.
        unknown_params: Parameters that the catalogue does not have.
        similar: Names like that of an unknown call.
    """

    known: bool | None = None
    write: bool | None = None
    missing: tuple[str, ...] = ()
    unknown_params: tuple[str, ...] = ()
    similar: tuple[str, ...] = ()


def judge(finding: Finding) -> Verdict:
    """Compare a call with the catalogue."""
    if finding.call is None:
        return Verdict()
    call = catalogue.get(finding.call)
    write = catalogue.is_write(finding.call)
    if call is None:
        return Verdict(False, write, similar=tuple(catalogue.similar(finding.call)))
    missing: tuple[str, ...] = ()
    if finding.complete:
        missing = tuple(
            name
            for name in call.required
            if not any(_matches(name, given) for given in finding.params)
        )
    unknown = tuple(name for name in finding.params if not _takes(call, name))
    return Verdict(True, write, missing, unknown)


def _takes(call: catalogue.Call, name: str) -> bool:
    """Does the documentation of a call know a parameter of this name?"""
    return call.open_params or any(
        _matches(documented, name) for documented in (*call.required, *call.optional)
    )


def _matches(documented: str, given: str) -> bool:
    """Is ``given`` the documented parameter, or a part of it?"""
    expected, actual = _parts(documented), _parts(given)
    # strict=False: `tickets` is documented where `tickets[]` is sent, and the other way round.
    return expected[0] == actual[0] and all(
        want == have or _PLACEHOLDER.fullmatch(want) is not None or have in want.split("|")
        for want, have in zip(expected[1:], actual[1:], strict=False)
    )


def _parts(name: str) -> list[str]:
    stem, *rest = name.split("[")
    return [stem, *(part.rstrip("]") for part in rest)]
