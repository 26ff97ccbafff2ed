"""Text that came from a file or a server, made fit for a terminal."""

from __future__ import annotations

import re

# What moves a terminal's cursor or changes its title, turns the direction of text, or is no text.
CONTROLS = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"


def visible(text: str, kept: str = "") -> str:
    """``text`` with a replacement character for what a terminal would obey instead of show.

    All that is shown to people and came from elsewhere passes here: what a server answered, what
    stands in a PHP file, names of files.

    Args:
        text: What is to be shown.
        kept: Control characters that stay: a line's end, where the text has lines.
    """
    return re.sub(CONTROLS, lambda match: match[0] if match[0] in kept else "\ufffd", text)
