"""The files of a folder that a class handed in: regular files only, no link is followed."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from course.grading.found import Found, is_junk
from course.grading.sourcetext import Unreadable
from course.interface import _

DEEPEST = 16  # folders within folders
NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a pipe would wait for its writer
NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def files(root: Path) -> Iterator[Found]:
    """Each file below the folder, by name; what cannot be read is given with its problem.

    Raises OSError when the folder itself cannot be listed.
    """
    yield from below(root, (), os.scandir(root))


def below(folder: Path, parts: tuple[str, ...], entries: Iterator[os.DirEntry]) -> Iterator[Found]:
    """The files of a folder whose place is `parts`; the entries of the list are those of the folder."""
    with entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        here, path = (*parts, entry.name), folder / entry.name
        if is_junk((*here, "")):  # as a folder
            continue
        if not entry.is_dir(follow_symlinks=False):
            if not is_junk(here):
                yield found(path, here)
        elif len(here) > DEEPEST:
            yield refused(here, _("Ces dossiers sont trop profondément imbriqués."))
        else:
            try:
                inner = os.scandir(path)
            except OSError:
                yield refused(here, _("Ce dossier ne peut pas être ouvert."))
                continue
            yield from below(path, here, inner)


def found(path: Path, parts: tuple[str, ...]) -> Found:
    """A file of the disk, as it is found."""
    try:
        status = path.lstat()
    except OSError:
        return refused(parts, _("Ce fichier ne peut pas être lu."))
    if not stat.S_ISREG(status.st_mode):
        return refused(parts, not_regular())
    return Found(parts, lambda limit: content(path, limit), status.st_mtime)


def refused(parts: tuple[str, ...], problem: str) -> Found:
    """A file whose content is not to be looked at."""
    return Found(parts, lambda limit: b"", problem=problem)


def not_regular() -> str:
    return _("Ce n’est pas un fichier ordinaire : un lien, un tube ou un périphérique n’est pas lu.")


def content(path: Path, limit: int) -> bytes:
    """At most `limit` bytes of a regular file. Raises Unreadable: a link, a pipe, a device, no permission."""
    try:
        descriptor = os.open(path, os.O_RDONLY | NO_LINK | NO_WAIT | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise Unreadable(_("Ce fichier ne peut pas être lu.")) from error
    with open(descriptor, "rb") as file:
        # Looked at once more: it is this file that is read, whatever stood there when the folder was listed.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Unreadable(not_regular())
        try:
            return file.read(limit)
        except OSError as error:
            raise Unreadable(_("Ce fichier ne peut pas être lu.")) from error
