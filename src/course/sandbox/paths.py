"""The files that a submission may read: the standard library and the data of the exercises, nothing else."""

import os
import sysconfig
from collections.abc import Iterator

import landlock

READ = landlock.FSAccess.READ_FILE | landlock.FSAccess.READ_DIR
LIST = landlock.FSAccess.READ_DIR
TIME_ZONES = "/usr/share/zoneinfo"
PACKAGES = ("site-packages", "dist-packages")  # installed there, the course has its solutions in them


def confine(home: str) -> None:
    """Bind this process and those that it forks: they read the `data` of `home` and the standard library, no more.

    Nothing is written, but to /dev/null.
    """
    rules = landlock.Ruleset()
    for folder in {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}:
        if os.path.isdir(folder):
            rules.allow(folder, rules=LIST)  # what an import looks through
            for path in library(folder):
                rules.allow(path, rules=READ if os.path.isdir(path) else landlock.FSAccess.READ_FILE)
    for folder in (os.path.join(home, "data"), TIME_ZONES):
        if os.path.isdir(folder):
            rules.allow(folder, rules=READ)
    rules.allow(os.devnull, rules=landlock.FSAccess.READ_FILE | landlock.FSAccess.WRITE_FILE)
    rules.apply()


def library(folder: str) -> Iterator[str]:
    """What a folder of the standard library holds of it."""
    return (entry.path for entry in os.scandir(folder) if entry.name not in PACKAGES)
