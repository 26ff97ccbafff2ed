"""PHP's source as typed nodes: ``parse(data)`` gives a :class:`nodes.Program`.

| module | holds |
| --- | --- |
| ``nodes`` | the kinds of node, ``children`` and ``walk`` |
| ``source`` | reading files; tree-sitter's parser |
| ``decode`` | numbers, escapes and heredocs as values |
| ``builder`` | what building needs: names, comments, depth |
| ``expressions``, ``texts``, ``functions``, ``statements``, ``declarations`` | building each kind |
| ``build`` | the whole file |
"""

from __future__ import annotations

from .build import deep_stack, from_tree, parse
from .source import MissingExtra, Source, SourceError, read

__all__ = [
    "MissingExtra",
    "Source",
    "SourceError",
    "deep_stack",
    "from_tree",
    "parse",
    "read",
]
