"""The learner's process: answer messages, a line each, until the other side closes. Run as a program.

The argument is the folder where the learner's module believes to be.
"""

import os
import sys

EXHAUSTED = 77  # exit code when memory ran out
MEMORY = 1024**3  # bytes of memory that the process may have, where the system can bound it


def main():
    # Only this package, and only while it is imported: her code finds neither the checks nor what compares.
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path.insert(0, os.path.dirname(package))
    from course.checking.learner import Learner

    del sys.path[0]
    for name in [name for name in sys.modules if name.split(".")[0] == "course"]:
        del sys.modules[name]
    # The two pipes move to other numbers: what she writes to 1 or 2 goes nowhere, what she reads from 0 is empty.
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)

    bound_memory()
    learner = Learner(sys.argv[1])
    sys.argv[:] = [""]
    answers.write(b"\n")
    answers.flush()
    serve(learner, questions, answers)


def serve(learner, questions, answers):
    """Answer each message, a line, until the other side closes."""
    for question in questions:
        try:
            answer = learner.answer(question[:-1].decode("ascii"))
        except MemoryError:
            os._exit(EXHAUSTED)
        answers.write(answer.encode("ascii") + b"\n")
        answers.flush()


def bound_memory():
    """Have Python raise MemoryError beyond MEMORY, rather than the whole machine slow down (not on Windows, macOS)."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass


if __name__ == "__main__":
    main()
