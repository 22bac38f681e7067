"""The fork server: a clean Python that locks itself up, then forks a child for each submission. Run as a program.

Arguments: the folder where the answers' modules believe to be, then the folders to import from. Its standard input is
a Unix socket. It receives there a channel for each submission, on which the child answers the messages of
`course.checking.learner`, a line each; it sends back the child's pidfd, then `{"code", "cpu"}` once that has ended.
It never sees a check, an expected value or an answer: these pass by the channel, which it closes.
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import signal
import socket
import sys

CHANNEL = 3  # where a child finds its channel
OPEN = 1024  # more than this process ever opens
PDEATHSIG = 1
SYSTEM = ctypes.CDLL(None)
# Loaded and called once before any fork: what Python makes at the first time of all is then made once.
WARM = json.dumps({"do": "load", "name": "warm", "source": "import math\ndef warm(n):\n    return [math.floor(n)]\n"})
CALL = json.dumps({"do": "call", "name": "warm", "keys": [None]})
# What answers import, read once rather than in each child: some of it needs libraries that a child may not read.
MODULES = (
    "array", "ast", "base64", "bisect", "calendar", "cmath", "collections", "colorsys", "contextlib", "copy", "csv",
    "ctypes", "dataclasses", "datetime", "decimal", "difflib", "enum", "fractions", "functools", "graphlib",
    "hashlib", "heapq", "html", "inspect", "io", "itertools", "json", "math", "numbers", "operator", "pathlib",
    "pickle", "pprint", "random", "re", "secrets", "statistics", "string", "struct", "tempfile", "textwrap",
    "threading", "time", "timeit", "traceback", "types", "typing", "unicodedata", "urllib.parse", "warnings",
    "weakref", "zlib", "zoneinfo",
)  # fmt: skip


def main() -> None:
    home, *folders = sys.argv[1:]
    control = socket.socket(fileno=os.dup(0))
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    die_with_parent()
    child = prepared(home, folders)
    os.dup2(nothing, 2)  # until here, it tells why it cannot start
    control.sendall(b"ready\n")
    while True:
        _word, channels, _flags, _address = socket.recv_fds(control, 16, 1)
        if not channels:
            return  # the other side is closed
        serve(control, channels[0], child)


def prepared(home: str, folders: list[str]):
    """Import all that a child needs, lock this process, and give what a child is to do with its channel."""
    for name in MODULES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    path, known = sys.path[:], set(sys.modules)
    sys.path[:0] = folders
    from course.checking.child import serve
    from course.checking.learner import Learner
    from course.sandbox.limits import bound
    from course.sandbox.paths import confine
    from course.sandbox.syscalls import syscall_filter

    learner, lock = Learner(home), syscall_filter()
    # An answer finds the standard library and nothing else.
    for name in set(sys.modules) - known:
        if name.split(".")[0] in ("course", "landlock", "pyseccomp"):
            del sys.modules[name]
    sys.path[:], sys.argv[:] = path, [""]
    os.chdir(home)
    confine(home)
    learner.answer(WARM)
    learner.answer(f"{CALL}\t1.5")
    gc.collect()
    gc.freeze()  # else a child's first collection copies all of it

    def child() -> None:
        die_with_parent()
        bound()
        lock.load()
        serve(learner, os.fdopen(CHANNEL, "rb", closefd=False), os.fdopen(CHANNEL, "wb", closefd=False))

    return child


def serve(control: socket.socket, channel: int, child) -> None:
    """Fork a child for this channel, and tell how it ended."""
    pid = os.fork()
    if not pid:
        try:
            os.dup2(channel, CHANNEL)
            os.closerange(CHANNEL + 1, OPEN)
            child()
        finally:
            os._exit(1)
    os.close(channel)
    handle = os.pidfd_open(pid)
    socket.send_fds(control, [b"."], [handle])
    os.close(handle)
    _pid, status, usage = os.wait4(pid, 0)
    told = {"code": os.waitstatus_to_exitcode(status), "cpu": usage.ru_utime + usage.ru_stime}
    control.sendall(json.dumps(told).encode() + b"\n")


def die_with_parent() -> None:
    """Have the system kill this process when the one that started it ends, however it ends."""
    parent = os.getppid()
    SYSTEM.prctl(PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


if __name__ == "__main__":
    main()
