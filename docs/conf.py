"""How Sphinx builds the documentation."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import generate

from hbwrapper import __version__

project = "hbwrapper"
release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_design"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
# Examples begin without <?php.
highlight_options = {"php": {"startinline": True}}
html_theme = "furo"
html_title = f"hbwrapper {__version__}"
html_theme_options = {
    "top_of_page_buttons": [],
    "light_logo": "icon.svg",
    "dark_logo": "icon.svg",
}
html_static_path = ["static"]
html_css_files = ["style.css"]
html_favicon = "static/icon.svg"
html_show_copyright = False
html_show_sphinx = False
# The search finds what an index would list.
html_use_index = False
html_domain_indices = False
# Included by command-line.md.
exclude_patterns = ["_build", "command-line-help.md"]


def setup(app):
    """Write the generated pages before Sphinx looks for them."""
    generate.write(Path(__file__).parent)
