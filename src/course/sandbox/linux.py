"""The carrier that goes through the fork server: one locked process a submission. Linux."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from course.checking.carriers import KEPT
from course.datasets import EXERCISES
from course.sandbox.kinds import NoSandbox
from course.sandbox.line import CHUNK, START, Line

LIBRARIES = ("landlock", "pyseccomp")


class Sandbox:
    """A fork server. `cpu` adds up the seconds of processor time that the answers take.

    home: the folder that holds the exercises' `data`; of it, an answer reads the data alone.
    """

    def __init__(self, home: Path = EXERCISES):
        self.home, self.cpu = home, 0.0
        self.server: subprocess.Popen | None = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self) -> None:
        """Start the fork server. Raises NoSandbox when it cannot lock itself up."""
        if sys.platform != "linux":
            raise NoSandbox("Landlock and seccomp are parts of Linux")
        places = folders()
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        command = [sys.executable, "-s", "-S", "-P", "-B", "-X", "utf8", Path(__file__).with_name("zygote.py")]
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        with theirs:
            self.server = subprocess.Popen(
                [*command, self.home, *places],
                stdin=theirs,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd=self.home,
                env={**kept, "PYTHONHASHSEED": "0"},
                start_new_session=True,
            )
        self.control.settimeout(START)
        with contextlib.suppress(OSError):
            if self.control.recv(16) == b"ready\n":
                return
        self.server.kill()
        said = self.server.communicate()[1].decode(errors="replace").strip().splitlines()
        self.stop()
        raise NoSandbox(said[-1] if said else "the fork server did not start")

    def stop(self) -> None:
        if self.server:
            self.server.kill()
            self.server.wait()
            self.server.stderr.close()
            self.control.close()
            self.server = None

    @contextlib.contextmanager
    def open(self, _data: Path, _names: list[str]) -> Iterator[Line]:
        """Give a line to a fresh process, which ends with the block. Raises NoSandbox when none can be made."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with ours:
            with theirs:
                handle = self.forked(theirs)
            line = Line(ours, handle, self.ended)
            try:
                yield line
            finally:
                self.cpu += line.close()
                os.close(handle)

    def forked(self, channel: socket.socket) -> int:
        """Have a process forked at the other end of a channel; give its pidfd. A server that ended is replaced."""
        for _ in range(2):
            if self.server is None or self.server.poll() is not None:
                self.stop()
                self.start()
            with contextlib.suppress(OSError):
                socket.send_fds(self.control, [b"."], [channel.fileno()])
                self.control.settimeout(START)
                _word, handles, _flags, _address = socket.recv_fds(self.control, 1, 1)
                if handles:
                    return handles[0]
            self.stop()
        raise NoSandbox("the fork server ends as soon as it is asked")

    def ended(self, timeout: float) -> dict | None:
        """How the last process ended; None when it does not within `timeout` seconds."""
        self.control.settimeout(timeout)
        told = b""
        try:
            while not told.endswith(b"\n"):
                more = self.control.recv(CHUNK)
                if not more:
                    return {"code": -signal.SIGKILL, "cpu": 0.0}
                told += more
        except TimeoutError:
            return None
        return json.loads(told)


def folders() -> list[str]:
    """Where the fork server finds this course and the libraries that lock it. Raises NoSandbox."""
    missing = [name for name in LIBRARIES if find_spec(name) is None]
    if missing:
        raise NoSandbox(f"these libraries are missing: {', '.join(missing)}")
    places = [Path(find_spec(name).origin) for name in LIBRARIES]
    ours = [str(Path(__file__).parents[2])]
    return ours + [str(place.parents[place.name == "__init__.py"]) for place in places]
