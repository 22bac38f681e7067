"""The templates of Furo that the site uses."""

from pathlib import Path

import furo
from jinja2 import Environment, meta

FURO = Path(furo.__file__).parent / "theme" / "furo"
# The templates that Sphinx asks for; ours and Furo's include the others.
ASKED = ("page.html", "search.html")


def furo_templates(ours: Path) -> list[str]:
    """Names of Furo's templates that the site uses: those that ours do not replace, and that are asked for."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    seen, waiting = set(), [*ASKED, *(path.relative_to(ours).as_posix() for path in ours.rglob("*.html"))]
    while waiting:
        name = waiting.pop()
        # "!page.html" is the theme's own file, even where ours has the same name.
        path = ours / name if (ours / name).exists() else FURO / name.removeprefix("!")
        if path not in seen and path.exists():
            seen.add(path)
            parsed = environment.parse(path.read_text(encoding="utf-8"))
            waiting += filter(None, meta.find_referenced_templates(parsed))
    return sorted(path.relative_to(FURO).as_posix() for path in seen if path.is_relative_to(FURO))
