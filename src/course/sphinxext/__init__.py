"""The Sphinx extension of the course: its directives, its theme, and small repairs of what it stands on."""

import hashlib
from pathlib import Path

from sphinx.application import Sphinx

from course.sphinxext import (
    books,
    data_sets,
    dated_tables,
    diagrams,
    directives,
    draft,
    durations,
    elements,
    explore,
    extraction,
    fast_translation,
    glossary_page,
    instructor,
    mathml,
    page_messages,
    progress,
    python_blocks,
    quiz,
    short_code,
    sources,
    term_links,
    theme,
    timetable,
    translated_literals,
    translated_tables,
    translations,
    translator_notes,
    walk,
)
from course.sphinxext.packages import modules

PARTS = (
    translated_literals,
    translated_tables,
    fast_translation,
    python_blocks,
    translator_notes,
    mathml,
    short_code,
    elements,
    directives,
    diagrams,
    walk,
    explore,
    quiz,
    dated_tables,
    instructor,
    durations,
    progress,
    timetable,
    glossary_page,
    term_links,
    sources,
    data_sets,
    page_messages,
    translations,
    theme,
    books,
    draft,
    extraction,
)


def fingerprint() -> str:
    """The checksum of the code of the course."""
    files = modules(Path(__file__).parents[1])
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def setup(app: Sphinx) -> dict[str, bool]:
    # A page holds what this code made of it: when the code changes, every page is read again.
    app.add_config_value("course_code", fingerprint(), "env", str)
    for part in PARTS:
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
