"""Which language and which part of the course a catalogue is of, by where it is, else by its header."""

import re
from contextlib import suppress
from pathlib import Path

from course.languages import PLANNED, is_language

LANGUAGE = re.compile(r'^"Language: *([\w-]+) *\\n"', re.MULTILINE)


def place(path: Path) -> tuple[str, str]:
    """Language and domain of `…/<language>/LC_MESSAGES/<domain>.po`. Raises ValueError for any other path."""
    parts = path.absolute().with_suffix("").parts
    if path.suffix != ".po" or "LC_MESSAGES" not in parts[1:-1]:
        raise ValueError(path)
    at = len(parts) - 1 - parts[::-1].index("LC_MESSAGES")
    return parts[at - 1], "/".join(parts[at + 1 :])


def language_and_domain(path: Path) -> tuple[str, str]:
    """Language and domain of a catalogue wherever it is: by its place, by a name such as `es.po`, else by its header.

    Raises ValueError when nothing says the language.
    """
    with suppress(ValueError):
        return place(path)
    declared = LANGUAGE.search(path.read_text(encoding="utf-8-sig", errors="replace"))
    code = declared[1].replace("-", "_") if declared else ""
    # A folder may bear the code of a language by chance: only those of the course are believed against the header.
    for hint in (path.parent.name, path.stem):
        if hint in PLANNED or (not code and is_language(hint)):
            code = hint
    if not is_language(code):
        raise ValueError(path)
    return code, path.stem
