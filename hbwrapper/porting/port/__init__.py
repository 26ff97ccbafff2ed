"""``hbwrapper port``: a PHP script as Python source."""
