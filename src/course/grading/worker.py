"""The process that marks: it holds the checks and the expected values, and runs no answer. Run as a program.

The first line of its input is its settings; each further one is an answer: `{"exercise": …, "source": …}`. For each
check it writes a line `[hidden, name, kind, fields, output]`; for each answer, at the end, `{"seconds", "lost"}`: the
processor time that it took, and whether this process is now of no use. It ends when its input closes, and with the
process that started it.
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterator

from course.checking.runner import Carrier, results
from course.datasets import DATA
from course.grading.settings import Settings
from course.sandbox.kinds import WASM, NoSandbox, sandbox

MEMORY = 4 << 30  # bytes: what comes back from an answer can make a check ask for more than there is


def main() -> None:
    jobs, out = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")

    def say(what: object) -> None:
        print(json.dumps(what), file=out, flush=True)

    settings = Settings.loads(jobs.readline())
    bind(settings.sandbox)
    try:
        with sandbox(settings.sandbox) as side:
            say("ready")
            for line in jobs:
                job, before = json.loads(line), getattr(side, "cpu", 0.0)
                for row in marked(job["exercise"], job["source"], settings, side):
                    say(row)
                say({"seconds": getattr(side, "cpu", 0.0) - before, "lost": getattr(side, "lost", False)})
    except NoSandbox as error:
        say(str(error))


def bind(kind: str) -> None:
    """Tie this process's life to its parent's and bound its memory, where the system can.

    What an answer reads and writes by number reaches nothing: from a WebAssembly machine, 0, 1 and 2 are ours.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2) if kind == WASM else (0, 1):
        os.dup2(nothing, number)
    if sys.platform == "linux":
        from course.sandbox.zygote import die_with_parent

        die_with_parent()
    if kind != WASM:  # a WebAssembly machine reserves far more addresses than it has memory
        with contextlib.suppress(ImportError, ValueError, OSError):
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def marked(name: str, source: str, settings: Settings, side: Carrier) -> Iterator[list]:
    """What each check finds in an answer; the hidden ones run apart, so that nothing of theirs reaches the others."""
    for hidden, exercise in ((False, settings.exercise(name)), (True, settings.hidden(name))):
        if exercise:
            for one in results(exercise, source, data=DATA, carrier=side, limit=settings.limit):
                yield [hidden, one.name, one.kind, one.fields, one.output]


if __name__ == "__main__":
    main()
