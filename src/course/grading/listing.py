"""The files that stand where a class handed in: a folder, an archive, or one file."""

import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from course.grading import archive, folder, neutral
from course.grading.answers import KINDS, suffix
from course.grading.found import Found
from course.grading.place import place
from course.interface import _
from course.refusal import reason

LOCAL = b"PK\x03\x04"  # what stands before the first member


class Unusable(ValueError):
    """What is to be marked cannot be used at all; the sentence says why, in the language of who marks."""


def listed(path: Path, stack: ExitStack) -> tuple[list[Found], str]:
    """The files that are handed in, not read yet, and the name of what holds them. Raises Unusable."""
    try:
        if path.is_dir():
            return list(folder.files(path)), path.resolve().name
        if not path.is_file():
            raise Unusable(_("{path} n’est ni un dossier, ni un fichier.").format(path=neutral.visible(str(path))))
        if suffix(path.name) in KINDS:
            return [folder.found(path, (path.name,))], path.resolve().parent.name
        file = stack.enter_context(path.open("rb"))
        if not is_zip(file):
            message = _("{path} n’est pas une remise : donnez un dossier, une archive zip ou un fichier du cours.")
            raise Unusable(message.format(path=neutral.visible(str(path))))
        return unwrapped(list(archive.files(file))), path.stem
    except (OSError, archive.BadArchive) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        message = _("{path} ne peut pas être lu : {error}")
        raise Unusable(message.format(path=neutral.visible(str(path)), error=why)) from error


def is_zip(file: BinaryIO) -> bool:
    """Say whether a file is a zip archive, be it cut short."""
    return zipfile.is_zipfile(file) or (not file.seek(0) and file.read(len(LOCAL)) == LOCAL)


def unwrapped(files: list[Found]) -> list[Found]:
    """The files without the one folder that holds all the students' folders, as archives often have."""
    tops = {file.parts[0] for file in files if not file.problem}
    if len(tops) != 1 or any(len(file.parts) < 3 for file in files if not file.problem):
        return files
    (top,) = tops
    if place((top, "")).identity:
        return files
    return [Found(file.parts[1:] or file.parts, file.read, file.modified, file.problem) for file in files]
