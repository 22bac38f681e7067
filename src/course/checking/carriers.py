"""What carries a message to the learner's side and brings back the answer: a plain call, or a pipe to a process.

A carrier is a context manager with `deadline(limit)`, within which one check must end, and `ask(message) -> answer`.
Both raise Limit, Exhausted or Crash.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from course.checking.child import EXHAUSTED
from course.checking.clock import Overtime
from course.checking.failure import Crash, Exhausted, Limit
from course.checking.learner import Learner

LONGEST = 8_000_000  # bytes of an answer: beyond, it is no answer
KEPT = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")  # without these some Pythons do not start


class Apart:
    """Opens a carrier in a folder that holds copies of an exercise's data and nothing else."""

    @classmethod
    @contextlib.contextmanager
    def open(cls, data: Path, names: list[str]) -> Iterator["Apart"]:
        with TemporaryDirectory(ignore_cleanup_errors=True) as home:
            (Path(home) / "data").mkdir()
            for name in names:
                if (data / name).is_file():
                    shutil.copyfile(data / name, Path(home) / "data" / name)
            with cls(Path(home)) as line:
                yield line


class InProcess(Apart):
    """The learner's code runs right here: made to run in the page. It can harm whoever runs it."""

    def __init__(self, home: Path):
        self.learner = Learner(str(home))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    @contextlib.contextmanager
    def deadline(self, limit: float) -> Iterator[None]:
        """Raise Limit when the block lasts more than `limit` seconds (Python 3.12 and later)."""
        self.learner.until = monotonic() + limit
        yield
        self.watch()

    def ask(self, message: str) -> str:
        try:
            answer = self.learner.answer(message)
        except Overtime:
            raise Limit from None
        except MemoryError:
            raise Exhausted from None
        except Exception as error:
            raise Crash from error
        self.watch()
        return answer

    def watch(self):
        if monotonic() > self.learner.until:
            raise Limit


class Subprocess(Apart):
    """The learner's code runs in a Python of its own, which is killed at the deadline: for the command line.

    What that Python starts is killed with it, where processes have groups (POSIX).
    """

    def __init__(self, home: Path):
        # As `-I` isolates, except that `-I` would also ignore the hash seed: hence a clean environment instead.
        command = [sys.executable, "-s", "-S", "-P", "-B", "-X", "utf8", Path(__file__).with_name("child.py"), home]
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=home,
            env={**kept, "PYTHONHASHSEED": "0"},
            start_new_session=True,
        )
        self.late = False

    def __enter__(self):
        # The child says when it is ready, so that the first check does not pay for its start.
        if self.process.stdout.readline() != b"\n":
            self.__exit__()
            raise OSError(f"{sys.executable}: the learner's process did not start")
        return self

    def __exit__(self, *_):
        self.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()

    @contextlib.contextmanager
    def deadline(self, limit: float) -> Iterator[None]:
        """Kill the process when the block lasts more than `limit` seconds, and raise Limit."""

        def stop():
            self.late = True
            self.kill()

        timer = threading.Timer(limit, stop)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
        if self.late:
            raise Limit

    def ended(self) -> int | None:
        """Exit code of the process when it ends by itself; None when it does not."""
        try:
            return self.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return None

    def kill(self):
        if hasattr(os, "killpg"):
            # The process is not waited for yet, so that its number is still its group's and nobody else's.
            with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS: PermissionError when it has ended
                os.killpg(self.process.pid, signal.SIGKILL)
        else:
            self.process.kill()

    def ask(self, message: str) -> str:
        try:
            self.process.stdin.write(message.encode("ascii") + b"\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline(LONGEST)
        except OSError:
            answer = b""
        if self.late:
            raise Limit
        if not answer.endswith(b"\n"):
            raise Exhausted if self.ended() == EXHAUSTED else Crash
        return answer[:-1].decode("ascii", "replace")
