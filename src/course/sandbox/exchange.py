"""Messages to a WebAssembly machine, which asks for them one by one."""

import contextlib
import queue
import threading

from course.checking.carriers import LONGEST
from course.checking.failure import Crash, Exhausted, Limit
from course.sandbox.deadline import Deadline

START = 30.0  # seconds that a machine may take to start
LAST = 0.5  # and to end
EXHAUSTED = "exhausted"  # said by a machine without memory


class Exchange(Deadline):
    """Messages to one machine, which runs in a thread of its own."""

    def __init__(self):
        self.questions: queue.Queue[str | None] = queue.Queue()
        self.answers: queue.Queue[str | None] = queue.Queue()

    def run(self, machine, program: str) -> None:
        def go():
            with contextlib.suppress(BaseException):  # the machine's own errors are many
                machine.execute(program)
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

    def ask(self, message: str) -> str:
        self.questions.put(message)
        try:
            answer = self.answers.get(timeout=self.left())
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
