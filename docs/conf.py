"""How Sphinx builds the documentation."""

from hbwrapper import __version__

project = "hbwrapper"
release = __version__
extensions = ["myst_parser"]
html_theme = "furo"
html_title = f"hbwrapper {__version__}"
exclude_patterns = ["_build"]
