"""What a misspelt command, call, option or parameter may have been meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .ending import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

# What other tools call these commands.
_ELSEWHERE = {
    "list": "calls",
    "ls": "calls",
    "search": "calls",
    "show": "describe",
    "info": "describe",
    "config": "configure",
    "init": "configure",
    "login": "configure",
    "setup": "configure",
    "check": "doctor",
    "ping": "doctor",
    "test": "doctor",
    "convert": "port",
    "serve": "sandbox",
    "mock": "sandbox",
    "version": "--version",
}


def near(word: str, known: Iterable[str], *, at_most: int = 3) -> list[str]:
    """The known words that ``word`` may be a misspelling of, the nearest first."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in known}
    matches = get_close_matches(word.casefold(), by_folded, at_most, 0.75)
    return [by_folded[match] for match in matches]


def meant(words: Sequence[str]) -> str:
    """``; did you mean a or b?``, or nothing where there is no word."""
    return f"; did you mean {' or '.join(words)}?" if words else ""


def about_call(name: str, commands: Iterable[str]) -> str:
    """Why a name is probably none of a call's.

    Args:
        name: What stands where a call is named.
        commands: The commands that could have been meant.

    Returns:
        It is nearly a command's or a documented call's name, or it has no capital inside; empty for
        any other name, for an installation may know more calls than the documentation.
    """
    from hbwrapper.catalogue import get, similar

    if get(name) is not None:
        return ""
    looks_like_a_call = re.search("[a-z0-9_][A-Z]", name) is not None
    words = similar(name)
    if not looks_like_a_call:
        elsewhere = [_ELSEWHERE[name]] if name in _ELSEWHERE else near(name, commands)
        words = list(dict.fromkeys([*elsewhere, *words]))
    elif not words:
        return ""
    kinds = "not a documented call" if looks_like_a_call else "neither a command nor a known call"
    return f"{name} is {kinds}{meant(words[:3]) or '.'}"


def check_call(name: str, commands: Iterable[str], *, sure: bool) -> str:
    """Stop before a name is sent that is probably none of a call's.

    Args:
        name: What stands where a call is named.
        commands: The commands that could have been meant.
        sure: Send it whatever its name?

    Returns:
        What to say about a name that is sent all the same; empty where there is nothing to say.

    Raises:
        Problem: ``about_call`` has something to say, and the user is not sure.
    """
    about = about_call(name, commands)
    if about and not sure:
        raise Problem(f"{about} Nothing was sent; --yes sends it as it is")
    return about


def unknown_option(flag: str, flags: Iterable[str], parameters: Iterable[str] = ()) -> str:
    """What to say about an option that does not exist.

    Args:
        flag: ``--pagee``; a value is left out, which may be a secret.
        flags: The options that exist.
        parameters: The parameters of the call.
    """
    flag = flag.partition("=")[0]
    plain = flag.lstrip("-")
    words = near(flag, flags)
    if plain in parameters:
        words = []
    if not words and (names := near(plain, parameters, at_most=1)):
        return f"unknown option {flag}; parameters have no dashes: {names[0]}=VALUE"
    return f"unknown option {flag}{meant(words)}"


def misspelt_parameters(name: str, params: Iterable[str]) -> list[str]:
    """What to say about parameters that a documented call does not know, but nearly.

    Args:
        name: The call.
        params: The names of the fields that would be sent: ``filter[status]``.

    Returns:
        A sentence for each name that is near a known one; an unknown name that is near none may be
        the installation's own.
    """
    from hbwrapper.catalogue import get

    call = get(name)
    if call is None:
        return []
    known = dict.fromkeys(_pattern(parameter) for parameter in call.parameters)
    tops = {parameter.partition("[")[0] for parameter in known}
    said = {}
    for given in params:
        field = _pattern(given)
        top = field.partition("[")[0]
        if field in known or (top in known and top != field):
            continue
        # Below a documented name, an installation may know more keys.
        candidates = (
            [one for one in known if top == one.partition("[")[0]] if top in tops else known
        )
        names = near(field, [one for one in candidates if one != top], at_most=1)
        if names:
            said[field] = f"{given} is no documented parameter of {name}{meant(names)}"
    return list(said.values())


def _pattern(name: str) -> str:
    """``items[7][id]`` as ``items[][id]``, as is ``items[n][id]``."""
    return re.sub(r"\[(?:\d+|[nk]|CATEGORY_ID)\]", "[]", name).removesuffix("[]")


def unknown_field(name: str, known: Iterable[str]) -> str:
    """What to say about a field that no record has."""
    fields = [str(field) for field in known]
    words = near(name, fields)
    return f"no record has the field {name}" + (
        meant(words) if words else f"; there are {', '.join(fields[:12])}" if fields else ""
    )


def flags_of(parser: Any) -> list[str]:
    """The options of an argparse parser that its help shows."""
    import argparse

    return [
        flag
        for action in parser._actions
        if action.help is not argparse.SUPPRESS
        for flag in action.option_strings
        if flag.startswith("--")
    ]
