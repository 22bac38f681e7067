"""The carrier that goes through WebAssembly (pyeryx, Python 3.12 or later): where the system cannot lock a process.

To be used in a process that may be lost: what breaks out of the limits of an answer here takes it along, and an answer
that does not end goes on until it is.
"""

import contextlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import monotonic

from course import checking
from course.checking.child import MEMORY
from course.datasets import EXERCISES
from course.sandbox.exchange import EXHAUSTED, Exchange
from course.sandbox.kinds import NoSandbox

MOST = 10**9  # messages, and milliseconds that one may be waited for
# What runs on the other side: the learner's side of the course, which asks for its messages one by one.
PROGRAM = f"""
import importlib.util, sys, types
sys.modules["course"] = types.ModuleType("course")
place = importlib.util.spec_from_file_location("course.checking", "/checking/__init__.py",
                                               submodule_search_locations=["/checking"])
sys.modules["course.checking"] = importlib.util.module_from_spec(place)
from course.checking.learner import Learner
for name in [name for name in sys.modules if name.split(".")[0] == "course"]:
    del sys.modules[name]
learner, answer = Learner("/home"), ""
while True:
    message = await exchange(answer=answer)
    try:
        answer = learner.answer(message)
    except MemoryError:
        answer = {EXHAUSTED!r}
"""


class Sandbox:
    """Opens a WebAssembly machine for each submission.

    home: the folder that holds the exercises' `data`; `cpu` adds up the seconds that the machines last, for pyeryx
    tells no others; `lost` says that a machine goes on for ever, and the process should end.
    """

    def __init__(self, home: Path = EXERCISES):
        self.home, self.cpu, self.lost = home, 0.0, False

    def __enter__(self):
        """Raises NoSandbox when pyeryx is not there."""
        try:
            import eryx
        except ImportError as error:
            raise NoSandbox(f"pyeryx cannot be used: {error}") from error
        self.eryx = eryx
        return self

    def __exit__(self, *_):
        return None

    @contextlib.contextmanager
    def open(self, _data: Path, _names: list[str]) -> Iterator[Exchange]:
        """Give a line to a fresh machine."""
        start, line = monotonic(), Exchange()
        machine = self.eryx.Sandbox(
            resource_limits=self.eryx.ResourceLimits(
                execution_timeout_ms=MOST,
                callback_timeout_ms=MOST,
                max_memory_bytes=MEMORY,
                max_callback_invocations=MOST,
            ),
            callbacks=[
                {
                    "name": "exchange",
                    "fn": line.exchange,
                    "description": "",
                    "schema": {"type": "object", "properties": {"answer": {"type": "string"}}},
                }
            ],
            volumes=[
                (str(Path(checking.__file__).parent), "/checking", True),
                (str(self.home / "data"), "/home/data", True),
            ],
        )
        line.run(machine, PROGRAM)
        try:
            yield line
        finally:
            self.lost |= not line.close()
            self.cpu += monotonic() - start


@cache
def python_version() -> str:
    """Version of the Python in the machines."""
    import eryx

    return eryx.Sandbox().execute("import platform; result = platform.python_version()").result
