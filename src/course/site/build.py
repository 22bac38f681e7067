"""Build the whole site: every language, then the root pages that join them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from course.languages import ROOT, Language, languages
from course.site.sphinxrun import Built, run_sphinx, side_by_side

BUILD = ROOT / "build"
SITE = BUILD / "html"


def pages(language: Language, site: Path, alone: bool = False) -> Path:
    """Where the pages of a language are built: in the site; alone, beside it, in a folder that is not its slug."""
    return site.with_name(f"{language.slug}-alone") if alone else site / language.slug


def doctrees(language: Language, site: Path, alone: bool = False) -> Path:
    """Where Sphinx remembers what it read. Each build its own: what is out of date is told to the first that asks."""
    return site.parent / "doctrees" / pages(language, site, alone).name


def build(site: Path = SITE, *, alone: bool = False, offered: Iterable[Language] | None = None) -> Iterator[Built]:
    """Build each language, or these, giving each as it ends; alone, its pages lead to no other language."""
    return side_by_side(
        partial(run_sphinx, language, pages(language, site, alone), doctrees(language, site, alone))
        for language in (languages() if offered is None else offered)
    )


def assemble(site: Path = SITE) -> None:
    """Write what joins the languages: root pages, badges, books, search index, what runs the exercises, what to keep.

    Raises RuntimeError; NpmFailed when all is written but what runs the exercises.
    """
    from course.site.badges import write_badges
    from course.site.books import copy_books
    from course.site.offline import write_lists
    from course.site.rootpages import write_root_pages
    from course.site.runtime import write_runtime

    kept = {"runtime", *(language.slug for language in languages())}
    for folder in site.iterdir():
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder)  # a language that is no more, or the last search index
    write_root_pages(site)
    write_badges(site)
    copy_books(site)
    index_search(site)
    write_runtime(site)
    write_lists(site)


def index_search(site: Path) -> None:
    """Index every page for the search, each in its language. Raises RuntimeError with what Pagefind said."""
    # Code would answer every English word with an identifier, a formula is debris once it is out of its lines; what is
    # folded is no answer to find first.
    left_out = ["--exclude-selectors", "pre, math, .headerlink, .solution, .professional, .figure-data, .data-sources"]
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet", *left_out]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"pagefind: {run.stdout}{run.stderr}")
    # Pagefind writes its languages in no fixed order; sorted, two builds are the same bytes.
    entry = site / "pagefind" / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text(encoding="utf-8")), sort_keys=True), encoding="utf-8")
