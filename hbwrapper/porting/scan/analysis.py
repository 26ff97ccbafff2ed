"""Abstract interpretation of one PHP file.

A file is followed statement by statement as PHP would, with values that are known in part
(``values``): both branches of an ``if``, the body of a loop once. What functions return, what
properties hold and what is passed to functions is known at the end of such a pass only, so the
file is followed again until a pass learns nothing new: a fixed point. The calls of the last pass
are the result.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

# Importing these registers their handlers.
from . import control_flow, declarations, expressions, invocation, recovery, sending
from .state import Frame
from .values import UNKNOWN

if TYPE_CHECKING:
    from tree_sitter import Node

    from .interpreter import Interpreter

HANDLERS = (control_flow, declarations, expressions, invocation, recovery, sending)
MAX_PASSES = 4
# One PHP expression in another is some four Python calls.
_RECURSION = 4000


def analyse(interpreter: Interpreter, root: Node) -> None:
    """Have a file followed until nothing new is learnt; what is found is in the ledger.

    Raises:
        OutOfTime: The interpreter's deadline has passed. What was found until then is there.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION))
    try:
        for _ in range(MAX_PASSES):
            _pass(interpreter, root)
            if not (interpreter.program.changed or interpreter.ledger.changed):
                break
    finally:
        sys.setrecursionlimit(limit)


def _pass(interpreter: Interpreter, root: Node) -> None:
    program = interpreter.program
    program.changed = False
    interpreter.ledger.begin_pass()
    interpreter.frame = Frame()
    interpreter.execute(root.named_children)
    sending.leave_function(interpreter)
    for name in sorted(program.shared):
        value = interpreter.state.get(name) or UNKNOWN
        program.learn(program.globals, name, value)
    sending.never_seen_sent(interpreter)
