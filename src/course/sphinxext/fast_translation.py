"""Parse each translated message once, with one Markdown parser for all.

Two thirds of the time of a translated build go into parsing messages: Sphinx parses each one twice, MyST makes a
Markdown parser for each, and a throw-away docutils document (executablebooks/MyST-Parser, `setup_render` evaluates
the default of `options.get("document", make_document())`). This module removes the three wastes; its output
is the stock build's, byte for byte. `-D course_fast_translation=0` leaves it out.
"""

from contextlib import contextmanager

from docutils import nodes
from myst_parser.mdit_to_docutils import base
from myst_parser.parsers import sphinx_ as myst_sphinx
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.transforms import i18n


def setup(app: Sphinx) -> None:
    app.add_config_value("course_fast_translation", True, "", bool)
    app.connect("config-inited", install)


def install(app: Sphinx, config: Config) -> None:
    """Put the fast function in place of Sphinx's, or Sphinx's back in its own."""
    present = i18n._publish_msgstr
    if config.course_fast_translation and not isinstance(present, FastPublish):
        i18n._publish_msgstr = FastPublish(present)
    elif not config.course_fast_translation and isinstance(present, FastPublish):
        i18n._publish_msgstr = present.publish


class FastPublish:
    """`_publish_msgstr`, remembering the first of the two parses of a message."""

    def __init__(self, publish) -> None:
        self.publish = publish
        self.page = ""
        self.parsed: dict[tuple[int, str], list[nodes.Element]] = {}
        self.parser = (None, None)

    def __call__(self, source: str, source_path: str, source_line: int, **context) -> nodes.Element:
        if source_path != self.page:
            self.page, self.parsed = source_path, {}
        earlier = self.parsed.setdefault((source_line, source), [])
        if earlier:
            return earlier.pop(0)
        with replaced(myst_sphinx, "create_md_parser", self.create_md_parser), replaced(base, "make_document", none):
            element = self.publish(source, source_path, source_line, **context)
        # Sphinx asks again only for what is neither a title nor, at first sight, something else than a paragraph.
        if isinstance(element, nodes.paragraph):
            earlier.append(element)
        return element

    def create_md_parser(self, config, renderer):
        """MyST's parser for this configuration, made once."""
        if self.parser[0] is not config:
            self.parser = (config, self.stock_create_md_parser(config, renderer))
        return self.parser[1]

    stock_create_md_parser = staticmethod(myst_sphinx.create_md_parser)


def none() -> None:
    """Stands for `make_document`, whose result is thrown away: the parser is always given its document."""


@contextmanager
def replaced(module, name: str, value):
    """Give `module.name` another value for a while."""
    stock = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, stock)
