"""What a translated page says of itself: who translated it, and who reviewed it."""

from collections.abc import Iterable

from babel.lists import format_list
from sphinx.application import Sphinx

from course.languages import SOURCE, catalogue
from course.translation.kept import kept
from course.translation.provenance import Provenance, provenance


def page_provenance(app: Sphinx, pagename: str) -> Provenance | None:
    """How the page was translated; None for a page in its own language, or that is no document."""
    if app.config.language == SOURCE or pagename not in app.env.all_docs:
        return None
    found = kept(catalogue(app.config.language, pagename))
    return None if found is None else provenance(found)


def listed(names: Iterable[str], code: str) -> str:
    """Names in a row, as a language joins them."""
    return format_list(list(names), locale=code)
