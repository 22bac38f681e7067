"""The line to one locked process: messages by a socket, its end by a handle that is nobody else's."""

import contextlib
import signal
import socket
from collections.abc import Callable

from course.checking.carriers import LONGEST
from course.checking.child import EXHAUSTED
from course.checking.failure import Crash, Exhausted, Limit
from course.sandbox.deadline import Deadline

START = 30.0  # seconds that the fork server may take to answer
LAST = 1.0  # seconds that a process which no longer answers may take to end
CHUNK = 1 << 16


class Line(Deadline):
    """The channel to one process, which `handle`, its pidfd, kills; `ended` tells how it ended."""

    def __init__(self, channel: socket.socket, handle: int, ended: Callable[[float], dict | None]):
        self.channel, self.handle, self.ended = channel, handle, ended
        self.said = bytearray()
        self.end: dict | None = None

    def ask(self, message: str) -> str:
        try:
            self.wait()
            self.channel.sendall(message.encode("ascii") + b"\n")
            while b"\n" not in self.said and len(self.said) < LONGEST:
                self.wait()
                more = self.channel.recv(CHUNK)
                if not more:
                    break
                self.said += more
        except TimeoutError:
            raise Limit from None
        except OSError:
            pass  # it ended while it was asked
        answer, end, self.said = self.said.partition(b"\n")
        if not end:
            raise self.failure()
        return answer.decode("ascii", "replace")

    def wait(self) -> None:
        """Let the channel's next operation last until the deadline. Raises Limit when that is past."""
        left = self.left()
        if not left:
            raise Limit
        self.channel.settimeout(left)

    def failure(self) -> BaseException:
        """Why there is no answer."""
        self.end = self.ended(LAST)
        code = self.end["code"] if self.end else None
        return Exhausted() if code == EXHAUSTED else Limit() if code == -signal.SIGXCPU else Crash()

    def close(self) -> float:
        """Kill the process if it still runs; give the seconds of processor time that it took."""
        if self.end is None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.handle, signal.SIGKILL)
            self.end = self.ended(START)
        return self.end["cpu"] if self.end else 0.0
