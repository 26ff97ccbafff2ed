"""What the names of classes mean where they stand, and what types say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .syntax import doc_tags
from .values import Client, Instance, Text, members

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tree_sitter import Node

    from .interpreter import Interpreter


def class_of(interpreter: Interpreter, node: Node | None) -> str | None:
    """The class that stands left of ``::`` or right of ``new``."""
    if node is None:
        return None
    text = interpreter.text(node)
    if node.type == "relative_scope":
        cls = interpreter.frame.cls
        if text.lower() != "parent":
            return cls
        known = interpreter.program.classes.get(cls or "")
        return known.parents[0] if known is not None and known.parents else None
    if node.type in ("name", "qualified_name"):
        return interpreter.program.class_name(text)
    for member in members(interpreter.evaluate(node)):
        if isinstance(member, Instance):
            return member.cls
        if isinstance(member, Client):
            return member.kind.lower()
        if isinstance(member, Text) and member.literal:
            return interpreter.program.class_name(member.literal)
    return None


def client_of_type(interpreter: Interpreter, node: Node | None) -> Client | None:
    """The client that a type declaration (``?HBWrapper``) promises."""
    if node is None:
        return None
    return _client(interpreter, re.findall(r"[\w\\]+", interpreter.text(node)))


def instance_of_type(interpreter: Interpreter, node: Node | None) -> Instance | None:
    """The object of a class of the file that a type declaration promises."""
    if node is None:
        return None
    for name in re.findall(r"[\w\\]+", interpreter.text(node)):
        cls = interpreter.program.class_name(name)
        if cls in interpreter.program.classes:
            return Instance(cls)
    return None


def documented_client(
    interpreter: Interpreter, comment: Node | None, tag: str, variable: str = ""
) -> Client | None:
    """The client that a tag of a PHPDoc comment promises; of ``@param``, for that variable."""
    if comment is None or comment.type != "comment":
        return None
    for found in doc_tags(interpreter.text(comment)):
        if found.tag == tag and (tag != "param" or found.variable == variable):
            client = _client(interpreter, found.types)
            if client is not None:
                return client
    return None


def _client(interpreter: Interpreter, types: Iterable[str]) -> Client | None:
    for name in types:
        kind = interpreter.program.client_kind(interpreter.program.class_name(name))
        if kind is not None:
            return Client(kind)
    return None
