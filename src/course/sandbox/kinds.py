"""The kinds of sandbox, the best first; `none` is no sandbox at all, and is never chosen by itself."""

import sys
from contextlib import AbstractContextManager, nullcontext

from course.checking.carriers import Subprocess

LINUX, WASM, NONE = KINDS = ("linux", "wasm", "none")


class NoSandbox(RuntimeError):
    """No answer can be run safely here; the text, in English, says what is missing."""


def sandbox(kind: str) -> AbstractContextManager:
    """A sandbox of this kind: entered, it is a carrier for `course.checking.runner`. Entering it raises NoSandbox."""
    if kind == NONE:
        return nullcontext(Subprocess)
    if kind == WASM:
        from course.sandbox.wasm import Sandbox
    else:
        from course.sandbox.linux import Sandbox
    return Sandbox()


def usable() -> str:
    """The best kind that works on this machine. Raises NoSandbox, which says what each lacks."""
    lacks = []
    for kind in (LINUX, WASM):
        try:
            with sandbox(kind):
                return kind
        except NoSandbox as error:
            lacks.append(f"{kind}: {error}")
    raise NoSandbox("; ".join(lacks))


def version(kind: str) -> str:
    """Version of the Python that runs answers in a sandbox of this kind."""
    if kind == WASM:
        from course.sandbox.wasm import python_version

        return python_version()
    return ".".join(map(str, sys.version_info[:3]))
