"""Build a small page with the settings of the course."""

import multiprocessing
import os
from pathlib import Path

from lxml import html
from sphinx.cmd.build import build_main

from course.languages import ROOT

# Each build is a process of its own, forked from one that has imported all it needs: half of what a build costs.
BUILDS = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")
BUILDS.set_forkserver_preload(["sphinx.cmd.build", "course.sphinxext", "myst_parser.sphinx_ext.main", "furo"])
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
    arguments = ["-q", "-b", builder, "-c", str(ROOT), "-D", f"language={language}", "-D", f"locale_dirs={locales}"]
    said = folder / "said.txt"
    process = BUILDS.Process(target=sphinx, args=([*arguments, *options, str(docs), str(out)], said, dict(os.environ)))
    process.start()
    process.join()
    page = out / "index.html"
    return html.parse(page).getroot() if page.exists() else None, said.read_text(encoding="utf-8")


def sphinx(arguments: list[str], said: Path, environment: dict[str, str]) -> None:
    """Run sphinx-build; what it says goes to a file."""
    os.environ.clear()
    os.environ.update(environment)
    with said.open("w", encoding="utf-8") as file:
        os.dup2(file.fileno(), 2)
    build_main(arguments)
