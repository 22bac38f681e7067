"""What surrounds the learner's code while it runs: the same in every place, put back afterwards."""

import builtins
import io
import random
import sys
import types
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

DEEPER = 900  # calls that her functions may nest
PRINTED = 4000  # characters kept


class Output(io.StringIO):
    """What is printed: the first 4000 characters are kept, and it cannot be closed."""

    def write(self, text):
        super().write(text[: max(PRINTED - self.tell(), 0)])
        return len(text)

    def close(self):
        """Stay open: a program that closes its output must not close ours."""

    def drain(self) -> str:
        """Give what was printed since the last time."""
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text


def fresh_module(name: str, file: str) -> types.ModuleType:
    """Make an empty module with builtins of its own, `exit` among them, and start chance anew."""
    module = types.ModuleType(name)
    # Without the `site` module Python has no exit(); with it, exit() also closes the standard input.
    own = {**vars(builtins), "exit": sys.exit, "quit": sys.exit}
    vars(module).update(__file__=file, __builtins__=own)
    random.seed(0)
    return module


@contextmanager
def stage(module: types.ModuleType, output: Output) -> Iterator[None]:
    """Import name, streams, warnings and depth of calls for the code below: input empty, output kept apart."""
    name = module.__name__
    before = sys.stdin, sys.stdout, sys.stderr, sys.getrecursionlimit(), sys.modules.get(name)
    sys.stdin, sys.stdout, sys.stderr, sys.modules[name] = io.StringIO(), output, output, module
    sys.setrecursionlimit(depth() + DEEPER)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before[:3]
        sys.setrecursionlimit(before[3])
        sys.modules.pop(name, None)
        if before[4] is not None:
            sys.modules[name] = before[4]


def depth() -> int:
    """Count the calls below this one: the limit is relative to them, so that it is the same everywhere."""
    frame, count = sys._getframe(), 0
    while frame:
        frame, count = frame.f_back, count + 1
    return count
