"""What there is to translate today: the messages of the French pages, of the exercises and of the programs."""

import dataclasses
import runpy
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from myst_parser.config.main import MdParserConfig
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from course.languages import ROOT


@dataclass(frozen=True)
class Templates:
    """What there is to translate today: a catalogue without translation by domain, and the Markdown of the pages."""

    catalogues: dict[str, Catalog]
    markdown: MdParserConfig


def extract(root: Path = ROOT, out: Path | None = None) -> Templates:
    """Run Sphinx's gettext builder, in a folder that is then removed, or in `out`. Raises SphinxError."""
    if not out:
        # Its own at each run: a catalogue whose template has gone is removed, so none may be missing by accident.
        with TemporaryDirectory() as name:
            return extract(root, Path(name))
    docs, doctrees = root / "docs", root / "build" / "gettext" / ".doctrees"
    with patch_docutils(str(docs)), docutils_namespace(), warnings.catch_warnings():
        # What MyST still uses of Sphinx, and Sphinx will drop, is between them.
        warnings.simplefilter("ignore", PendingDeprecationWarning)
        app = Sphinx(
            docs, root, out, doctrees, "gettext", status=None, warning=sys.stderr,
            confoverrides={"locale_dirs": []},  # else Sphinx leaves a compiled catalogue beside those it uses
        )  # fmt: skip
        app.build(force_all=True)  # every page is written, but only those that have changed are read
    catalogues = {}
    for path in sorted(out.rglob("*.pot")):
        with path.open("rb") as file:
            catalogues[path.relative_to(out).with_suffix("").as_posix()] = read_po(file, abort_invalid=True)
    return Templates(catalogues, app.env.myst_config)


def markdown_settings(root: Path = ROOT) -> MdParserConfig:
    """The Markdown of the pages, as conf.py sets it, without reading them."""
    settings = runpy.run_path(str(root / "conf.py"))
    names = {f"myst_{field.name}": field.name for field in dataclasses.fields(MdParserConfig)}
    return MdParserConfig(**{names[name]: value for name, value in settings.items() if name in names})
