"""Build a small page with the settings of the course."""

import subprocess
import sys
from pathlib import Path

from lxml import html

from course.languages import ROOT

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def build_page(
    folder: Path,
    markdown: str,
    *options: str,
    translated: str = "",
    language: str = "fr",
    out: str = "out",
    builder: str = "html",
):
    """Build a page of this text, with this catalogue of its own; its tree, and what Sphinx said.

    `out` names the folder of the build, in `folder`; other pages, if any, are in `folder`/docs already.
    """
    docs, out = folder / "docs", folder / out
    docs.mkdir(exist_ok=True)
    (docs / "index.md").write_text(markdown, encoding="utf-8")
    locales = str(ROOT / "locales")
    if translated:
        catalogue = folder / "locales" / language / "LC_MESSAGES" / "index.po"
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        catalogue.write_text(CATALOGUE + translated, encoding="utf-8")
        locales = str(folder / "locales")
    command = [sys.executable, "-m", "sphinx", "-q", "-b", builder, "-c", str(ROOT), "-D", f"language={language}"]
    run = subprocess.run(
        [*command, "-D", f"locale_dirs={locales}", *options, str(docs), str(out)],
        capture_output=True, text=True, check=False,
    )
    page = out / "index.html"
    return html.parse(page).getroot() if page.exists() else None, run.stderr
