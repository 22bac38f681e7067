"""The files of a zip archive, read in memory and never written to disk; what a hostile archive would is refused."""

import calendar
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from course.grading.folder import DEEPEST, not_regular, refused
from course.grading.found import Found, is_junk
from course.grading.sourcetext import Unreadable
from course.interface import _

MOST = 200_000  # members
LARGEST_DIRECTORY = 40_000_000  # bytes of the list of members, which is read whole
RATIO = 250  # how many times its own size a member may grow to, once above SMALL
SMALL = 16 * 1024  # bytes
TOTAL = 2_000_000_000  # bytes read from one archive
END, END_64, LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
ENCRYPTED, UTF_8 = 0x2041, 0x800  # bits of the flags of a member: encrypted, strongly so, masked; its name is UTF-8


class BadArchive(ValueError):
    """The archive as a whole cannot be used; the sentence says why, in the language of who marks."""


@dataclass
class Budget:
    """How many bytes may still be read."""

    left: int = TOTAL


def files(file: BinaryIO, budget: Budget | None = None) -> Iterator[Found]:
    """Each file of the archive, in its order; what must not be read is given with its problem. Raises BadArchive."""
    budget = budget or Budget()
    try:
        if directory_size(file) > LARGEST_DIRECTORY:
            raise BadArchive(_("Cette archive contient trop de fichiers."))
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error, OverflowError) as error:
        if isinstance(error, BadArchive):
            raise
        raise BadArchive(_("Cette archive zip est abîmée.")) from error
    members = archive.infolist()
    if len(members) > MOST:
        raise BadArchive(_("Cette archive contient trop de fichiers."))
    for member in members:
        name = name_of(member)
        if not name.endswith(("/", "\\")):
            yield from found(archive, member, name, budget)


def found(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, budget: Budget) -> Iterator[Found]:
    """The member as it is found, unless it is junk."""
    parts = tuple(part for part in name.replace("\\", "/").split("/") if part != ".")
    safe = tuple(part for part in parts if part not in ("", ".."))
    if not safe or is_junk(safe):
        return
    if safe != parts or parts[0][1:2] == ":" or len(parts) > DEEPEST:
        # Nobody knows whose it is: its folders are not to be believed.
        yield refused((safe[-1],), _("Ce nom sort de l’archive, ou n’est pas un nom de fichier : il est refusé."))
    elif problem := problem_of(member):
        yield refused(parts, problem)
    else:
        yield Found(parts, lambda limit: content(archive, member, limit, budget), moment(member))


def name_of(member: zipfile.ZipInfo) -> str:
    """The name as its author meant it: many programs write UTF-8 without saying so, and Python then reads cp437."""
    name = member.orig_filename
    if member.flag_bits & UTF_8 or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def problem_of(member: zipfile.ZipInfo) -> str:
    """Why a member must not be read, or nothing."""
    if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
        return not_regular()
    if member.flag_bits & ENCRYPTED:
        return _("Ce fichier est chiffré.")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return _("Ce fichier est compressé d’une façon qui n’est pas acceptée.")
    if member.file_size > max(SMALL, RATIO * member.compress_size):
        return _("Ce fichier grandit trop en se décompressant : il n’est pas lu.")
    return ""


def content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, budget: Budget) -> bytes:
    """At most `limit` bytes of a member. Raises Unreadable."""
    try:
        with archive.open(member) as file:
            read = file.read(min(limit, budget.left))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, struct.error) as error:
        raise Unreadable(_("Ce fichier est abîmé dans l’archive.")) from error
    budget.left -= len(read)
    if budget.left <= 0:
        raise Unreadable(_("Cette archive est trop grande : la suite n’est pas lue."))
    return read


def moment(member: zipfile.ZipInfo) -> float:
    """When a member was last changed, as if in Greenwich: archives have no time zone."""
    try:
        return float(calendar.timegm((*member.date_time, 0, 0, 0)))
    except (ValueError, OverflowError):
        return 0.0


def directory_size(file: BinaryIO) -> int:
    """The size of the list of members that the end of the archive announces, in bytes: zipfile reads so much.

    Raises ValueError where there is no such end.
    """
    length = file.seek(0, 2)
    file.seek(max(0, length - 22 - 0xFFFF - 20 - 56))
    tail = file.read()
    place = tail.rfind(END)
    if place < 0 or len(tail) < place + 22:
        raise ValueError("no end of archive")
    before = tail[max(0, place - 76) : place]
    if before[-20:-16] == LOCATOR_64 and before[:4] == END_64:
        return int.from_bytes(before[40:48], "little")
    return int.from_bytes(tail[place + 12 : place + 16], "little")
