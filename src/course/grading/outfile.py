"""Reports on the disk: whole or not at all, never half written."""

import os
import re
import secrets
from hashlib import sha256
from pathlib import Path

from course.grading.students import Student

PLAIN = re.compile(r"[^/\\\0]+")


def written(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a report, beside first and then under its name, in the place of an earlier one; give its path.

    A text is written in UTF-8, its line ends as they are. Raises ValueError when the name is not that of a file in the
    folder, OSError when it cannot be written: what stood there then stays.
    """
    if not PLAIN.fullmatch(name) or name in (".", ".."):
        raise ValueError(f"{name!r} is no name of a file")
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f".{secrets.token_hex(8)}.tmp"
    try:
        with open(beside, "xb", opener=private) as file:
            file.write(text.encode() if isinstance(text, str) else text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, folder / name)
    finally:
        beside.unlink(missing_ok=True)
    return folder / name


def private(path: str, flags: int) -> int:
    """Open a file that nobody else on the machine reads: it holds names, marks and answers."""
    return os.open(path, flags, 0o600)


def page_name(student: Student) -> str:
    """The name of the file of a student's report: hers as far as file systems take it, the same at each run."""
    words = re.sub(r"[\W_]+", "-", student.name).strip("-").encode()[:60].decode(errors="ignore")
    digest = sha256(f"{student.name}\0{student.identity}".encode()).hexdigest()[:8]
    return "-".join(filter(None, (words, digest))) + ".html"
