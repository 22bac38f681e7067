"""The carrier that goes through WebAssembly (pyeryx, Python 3.12 or later): where the system cannot lock a process.

To be used in a process that may be lost: what breaks out of the limits of an answer here takes it along, and an answer
that does not end goes on until it is.
"""

import contextlib
import queue
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import monotonic

from course import checking
from course.checking.carriers import LONGEST
from course.checking.child import MEMORY
from course.checking.failure import Crash, Exhausted, Limit
from course.datasets import EXERCISES
from course.sandbox.kinds import NoSandbox

START = 30.0  # seconds that a machine may take to start
LAST = 0.5  # and to end
MOST = 10**9  # messages, and milliseconds that one may be waited for
EXHAUSTED = "exhausted"
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
    def open(self, _data: Path, _names: list[str]) -> Iterator["Line"]:
        """Give a line to a fresh machine."""
        start, line = monotonic(), Line()
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
        line.run(machine)
        try:
            yield line
        finally:
            self.lost |= not line.close()
            self.cpu += monotonic() - start


class Line:
    """Messages to one machine, which runs in a thread of its own."""

    def __init__(self):
        self.questions: queue.Queue[str | None] = queue.Queue()
        self.answers: queue.Queue[str | None] = queue.Queue()
        self.until = monotonic() + START

    def run(self, machine) -> None:
        def go():
            with contextlib.suppress(BaseException):  # the machine's own errors are many
                machine.execute(PROGRAM)
            self.answers.put(None)

        self.thread = threading.Thread(target=go, daemon=True)
        self.thread.start()
        self.answers.get(timeout=START)

    def exchange(self, answer: str) -> str:
        """Called by the machine: take its answer, give the next message. Raises EOFError when there is none."""
        self.answers.put(answer)
        message = self.questions.get()
        if message is None:
            raise EOFError
        return message

    @contextlib.contextmanager
    def deadline(self, limit: float) -> Iterator[None]:
        """Raise Limit when the block lasts more than `limit` seconds."""
        self.until = monotonic() + limit
        yield
        if monotonic() > self.until:
            raise Limit

    def ask(self, message: str) -> str:
        self.questions.put(message)
        try:
            answer = self.answers.get(timeout=max(0.0, self.until - monotonic()))
        except queue.Empty:
            raise Limit from None
        if answer == EXHAUSTED:
            raise Exhausted
        if answer is None or len(answer) > LONGEST:
            raise Crash
        return answer

    def close(self) -> bool:
        """End the machine; say whether it ended."""
        self.questions.put(None)
        self.thread.join(timeout=LAST)
        return not self.thread.is_alive()


@cache
def python_version() -> str:
    """Version of the Python in the machines."""
    import eryx

    return eryx.Sandbox().execute("import platform; result = platform.python_version()").result
