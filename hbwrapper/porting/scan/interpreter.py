"""The interpreter: follows a file node by node.

Each kind of node has a handler, in a module by what it is about (``control_flow``,
``expressions``, …). A kind without one is looked into for calls all the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from .ledger import Ledger
from .state import Frame, Program, State
from .values import UNKNOWN, Value

if TYPE_CHECKING:
    from tree_sitter import Node

# Statements have no value.
Handler: TypeAlias = "Callable[[Interpreter, Node], Value | None]"
_H = TypeVar("_H", bound=Handler)

_handlers: dict[str, Handler] = {}


def handles(*kinds: str) -> Callable[[_H], _H]:
    """Register a function as the handler of these kinds of nodes."""

    def register(handler: _H) -> _H:
        _handlers.update(dict.fromkeys(kinds, handler))
        return handler

    return register


class OutOfTime(Exception):
    """The time for this file is spent."""


class Interpreter:
    """Interprets one file.

    Args:
        source: The source in UTF-8.
        deadline: When to give up, by ``time.monotonic``.

    Attributes:
        source: As given.
        mentions_api: Has the source a URL of HostBill's API?
        ledger: What is found.
        program: What is known of the file.
        frame: The function being followed.
        too_deep: Byte offsets where the program nests too deeply to be followed.
    """

    def __init__(self, source: bytes, deadline: float = float("inf")) -> None:
        self.source = source
        self.mentions_api = b"admin/api.php" in source.lower()
        self.ledger = Ledger()
        self.program = Program()
        self.frame = Frame()
        self.too_deep: list[int] = []
        self._deadline = deadline
        self._nodes = 0

    def evaluate(self, node: Node | None) -> Value:
        """Follow an expression or a statement; returns what an expression holds.

        Raises:
            OutOfTime: The deadline has passed. What was found until then is in ``ledger``.
        """
        if node is None:
            return UNKNOWN
        self._nodes += 1
        if self._nodes % 256 == 0 and time.monotonic() > self._deadline:
            raise OutOfTime
        handler = _handlers.get(node.type)
        if handler is not None:
            return handler(self, node) or UNKNOWN
        self.execute(node.named_children)
        return UNKNOWN

    def execute(self, nodes: Iterable[Node | None]) -> None:
        """Follow statements one after the other."""
        for node in nodes:
            self.evaluate_shallow(node)

    def evaluate_shallow(self, node: Node | None) -> Value:
        """The same as ``evaluate``, but a node that nests too deeply is given up."""
        try:
            return self.evaluate(node)
        except RecursionError:
            self.too_deep.append(node.start_byte if node is not None else 0)
            return UNKNOWN

    def text(self, node: Node) -> str:
        """The source text of a node."""
        return self.source[node.start_byte : node.end_byte].decode("utf-8", "replace")

    @property
    def state(self) -> State:
        """The state at the point that has been reached."""
        return self.frame.state
