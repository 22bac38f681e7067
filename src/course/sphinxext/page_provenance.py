"""What a translated page says of itself: who translated it, and who reviewed it."""

from collections.abc import Iterable

from babel.lists import format_list
from sphinx.application import Sphinx

from course.languages import SOURCE, catalogue
from course.translation.pofile import read
from course.translation.provenance import Provenance, provenance


def page_provenance(app: Sphinx, pagename: str) -> Provenance | None:
    """How the page was translated; None for a page in its own language, or that is no document."""
    path = catalogue(app.config.language, pagename)
    if app.config.language == SOURCE or pagename not in app.env.all_docs or not path.exists():
        return None
    return provenance(read(path))


def listed(names: Iterable[str], code: str) -> str:
    """Names in a row, as a language joins them."""
    return format_list(list(names), locale=code)
