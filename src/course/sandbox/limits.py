"""What a submission's process may use of the machine. Linux."""

import resource

from course.checking.child import MEMORY

SECONDS = 60  # of processor time: the end of a process that nobody stops any more; a check has far less
FILES = 32  # open at once
BOUNDS = {
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_CPU: SECONDS,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_NOFILE: FILES,
    resource.RLIMIT_NPROC: 0,
    resource.RLIMIT_MEMLOCK: 0,
    resource.RLIMIT_MSGQUEUE: 0,
}


def bound() -> None:
    """Bind this process for good."""
    for kind, most in BOUNDS.items():
        resource.setrlimit(kind, (most, most))
