"""Pieces of pages rendered from the templates of `web/workbench` and `web/preview`.

Their words come from the `exercises` catalogue.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

WEB = Path(__file__).parents[1] / "web"
FOLDER = WEB / "workbench"
ENVIRONMENT = Environment(
    loader=FileSystemLoader([FOLDER, WEB / "preview"]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def piece(name: str, translate: Callable[[str], str], /, **values: object) -> str:
    """The HTML of a template; `translate` gives the translation of its French messages.

    Raises jinja2.UndefinedError when the template uses a value that is not given.
    """
    return ENVIRONMENT.get_template(f"{name}.html").render(_=translate, **values)
