"""The shim that tools without PEP 517 ask for; everything is in setup.cfg."""

from setuptools import setup

setup()
