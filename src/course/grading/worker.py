"""The process that marks: it holds the checks and the expected values, and runs no answer. Run as a program.

The first line of its input is its settings; each further one is an answer: `{"exercise": …, "source": …}`. For each
check it writes a line `[hidden, name, kind, fields, output]`; for each answer, at the end, a line with the seconds of
processor time that it took. When its input closes, or the process that started it ends, it ends too.
"""

import contextlib
import json
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from course.checking.carriers import Subprocess
from course.checking.runner import Carrier, results
from course.datasets import DATA
from course.grading.settings import Settings
from course.sandbox.carrier import NoSandbox
from course.sandbox.zygote import die_with_parent

MEMORY = 4 << 30  # bytes: what comes back from an answer can make a check ask for more than there is


def main() -> None:
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    die_with_parent()
    settings = Settings.loads(sys.stdin.readline())
    try:
        serve(settings)
    except NoSandbox as error:
        say(str(error))


def serve(settings: Settings) -> None:
    """Mark what comes in until there is no more."""
    with carrier(settings) as side:
        say("ready")
        for line in sys.stdin:
            job, before = json.loads(line), getattr(side, "cpu", 0.0)
            for row in marked(job["exercise"], job["source"], settings, side):
                say(row)
            say(getattr(side, "cpu", 0.0) - before)


def marked(name: str, source: str, settings: Settings, side: Carrier) -> Iterator[list]:
    """What each check finds in an answer; the hidden ones run apart, so that nothing of theirs reaches the others."""
    for hidden, exercise in ((False, settings.exercise(name)), (True, settings.hidden(name))):
        if exercise:
            for one in results(exercise, source, data=DATA, carrier=side, limit=settings.limit):
                yield [hidden, one.name, one.kind, one.fields, one.output]


@contextlib.contextmanager
def carrier(settings: Settings) -> Iterator[Carrier]:
    """What carries the messages to the answers. Raises NoSandbox."""
    if settings.sandbox == "none":
        yield Subprocess
        return
    if settings.sandbox == "wasm":
        from course.sandbox.wasm import Sandbox
    else:
        from course.sandbox.carrier import Sandbox
    with Sandbox() as side:
        yield side


def say(what: object) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main()
