"""What the course adds to Furo: language, direction, navigation and a strict security policy."""

from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    app.add_css_file("figure.css")
