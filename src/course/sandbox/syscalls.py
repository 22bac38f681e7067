"""The system calls that a computation needs; every other one fails with EPERM, as if it were forbidden to all.

Refused for good: starting a process or a thread, another program, a signal to anyone, a socket, another process's
memory, the owner, mode or dates of a file. Files are the business of `course.sandbox.paths`.
"""

import errno

import pyseccomp as seccomp

MEMORY = "brk mmap mprotect munmap mremap madvise"
FILES = (
    "openat open close read pread64 readv lseek fstat newfstatat stat lstat statx access faccessat faccessat2 "
    "readlink readlinkat getdents64 getcwd write writev dup"
)
CLOCKS = "clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage"
WAITS = "futex poll ppoll select pselect6 restart_syscall sched_yield"
SELF = (
    "getpid gettid getppid getuid geteuid getgid getegid getrandom uname sysinfo sched_getaffinity "
    "rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack exit exit_group"
)
# Of these, only what asks. fcntl could have a signal sent to a process, ioctl could type in a terminal.
FCNTL = (0, 1, 2, 3, 1030)  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC
IOCTL = (0x5401, 0x5413, 0x5450, 0x5451)  # TCGETS, TIOCGWINSZ, FIONCLEX, FIOCLEX


def syscall_filter() -> seccomp.SyscallFilter:
    """The filter, to be loaded in the process that it binds. A call that the architecture lacks is left out."""
    found = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    for name in " ".join((MEMORY, FILES, CLOCKS, WAITS, SELF)).split():
        if seccomp.resolve_syscall(seccomp.Arch.NATIVE, name) >= 0:
            found.add_rule(seccomp.ALLOW, name)
    for name, commands in (("fcntl", FCNTL), ("ioctl", IOCTL)):
        for command in commands:
            found.add_rule(seccomp.ALLOW, name, seccomp.Arg(1, seccomp.EQ, command))
    found.add_rule(seccomp.ALLOW, "prlimit64", seccomp.Arg(2, seccomp.EQ, 0))  # reads a limit, sets none
    return found
