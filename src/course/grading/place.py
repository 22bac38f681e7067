"""Whose a file is and which attempt, told by where it stands in what the class handed in.

Moodle, since 3.1, names folders as `Full name_12345_assignsubmission_file`, with an underscore more before 4.2, and
without folders puts that before the name of each file (mod/assign/classes/downloader.php). The number is that of the
grading worksheet's « Participant 12345 ». A text typed in the page is in `…_assignsubmission_onlinetext`.

Canvas names files as `lastnamefirstname_LATE_12_345_name.py`: the student's number, then that of the file
(app/models/content_zipper.rb); a second attempt at a file of the same name ends in `-1`, before its extension.
"""

import re
from dataclasses import dataclass

MOODLE = re.compile(
    r"(?P<student>[^_]+?)(?:_(?P<identity>\d+))?_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<name>.*))?", re.DOTALL
)
CANVAS = re.compile(
    r"(?P<student>.+?)_(?:late_)?(?P<identity>\d+)_(?:(?P<file>\d+)_(?P<name>.+)|(?P<kind>text|link)\.html)",
    re.DOTALL | re.IGNORECASE,
)
# What a browser, a desktop or Canvas adds to the name of a file that exists: `x (1).py`, `x-1.py`.
COPY = re.compile(r"(?P<stem>.+?)(?: ?\((?P<round>\d{1,4})\)|-(?P<dash>\d{1,4}))")
TYPED = ("onlinetext", "text", "link")


@dataclass(frozen=True)
class Place:
    """Where a file stands.

    student, identity: as in Submission, the student as it is written there, "" when nobody knows; name: of the file,
    as the student knows it, with the folders of hers; attempt: later ones are greater; typed: the file holds what was
    typed in a page of the platform.
    """

    student: str
    identity: str
    name: str
    attempt: tuple[int, ...] = (0, 0)
    typed: bool = False

    @property
    def stem(self) -> str:
        """The name without folders, extension and mark of a copy."""
        return numbered(self.name.rpartition("/")[2])[0]


def place(parts: tuple[str, ...]) -> Place:
    """The place of a file; an archive stands in it as a folder whose name ends in `.zip`."""
    for depth, part in enumerate(parts):
        stem = part.removesuffix(".zip")
        # Canvas names files, at the top; one of them may be an archive.
        is_file = depth == 0 and (len(parts) == 1 or stem != part)
        if found := MOODLE.fullmatch(part) or (CANVAS.fullmatch(part) if is_file else None):
            name = found["name"] or (f"{found['kind']}.html" if len(parts) == 1 else "")
            inner = "/".join(filter(None, (name, *parts[depth + 1 :])))
            number = int(found.groupdict().get("file") or 0)
            typed = found["kind"] in TYPED
            return attempted(found["student"], found["identity"] or "", inner or part, number, typed)
    if len(parts) > 1:
        return attempted(parts[0].removesuffix(".zip"), "", "/".join(parts[1:]))
    return attempted("", "", parts[0])


def attempted(student: str, identity: str, name: str, number: int = 0, typed: bool = False) -> Place:
    """The place of a file of this name, the number of the attempt read off it."""
    return Place(student, identity, name, (numbered(name.rpartition("/")[2])[1], number), typed)


def numbered(name: str) -> tuple[str, int]:
    """The stem of a file's name without the mark of a copy, and the number of that copy, from 0."""
    stem = name.rpartition(".")[0] or name
    copy = COPY.fullmatch(stem)
    return (copy["stem"], int(copy["round"] or copy["dash"])) if copy else (stem, 0)
