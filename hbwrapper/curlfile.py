"""PHP's CURLFile: a file to upload."""

from __future__ import annotations

import os


class CURLFile:
    """A file to upload, as a parameter's value.

    Its text is read when the call is made. Nothing else uploads: ``'@/path'`` is text, as in PHP.
    """

    __slots__ = ("mime", "name", "postname")

    def __init__(
        self,
        filename: str | os.PathLike[str],
        mime_type: str | None = None,
        posted_filename: str | None = None,
    ) -> None:
        """Name the file; nothing is read yet.

        Args:
            filename: The file's path.
            mime_type: Its content type; ``application/octet-stream`` if it is not given, as in PHP.
            posted_filename: The name that the server is told; the last part of the path if it is
                not given.

        Raises:
            TypeError: One of them is not text.
            ValueError: Type or name hold a line break or NUL, which would forge headers.
        """
        self.name = os.fspath(filename)
        self.mime = mime_type or "application/octet-stream"
        self.postname = posted_filename or os.path.basename(self.name)
        for what, text in (("path", self.name), ("type", self.mime), ("name", self.postname)):
            if not isinstance(text, str):
                raise TypeError(f"CURLFile's {what} must be text, not {type(text).__name__}")
            if any(character in text for character in "\r\n\0"):
                raise ValueError(f"CURLFile's {what} holds a line break or NUL: {text!r}")
            if any("\ud800" <= c <= "\udfff" and not "\udc80" <= c <= "\udcff" for c in text):
                raise ValueError(f"CURLFile's {what} holds half a surrogate pair: {text!r}")

    def __repr__(self) -> str:
        return f"CURLFile({self.name!r}, {self.mime!r}, {self.postname!r})"
