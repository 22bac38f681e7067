"""What to do when a tool is missing."""

import importlib.util
import os
import sys
from typing import NoReturn

import pytest

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are parts of Linux")
with_eryx = pytest.mark.skipif(importlib.util.find_spec("eryx") is None, reason="pyeryx needs Python 3.12 or later")

def unavailable(reason: str) -> NoReturn:
    """Skip the test for want of a tool; where the whole suite must run, fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
