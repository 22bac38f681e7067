"""Build the whole site: every language, then the root pages that join them."""

import io
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import connection
from pathlib import Path

from course.languages import ROOT, Language, languages

BUILD = ROOT / "build"
SITE = BUILD / "html"


@dataclass(frozen=True)
class Built:
    """What came out of the build of one language: its seconds, and its warnings when it failed."""

    language: Language
    seconds: float
    warnings: str


def pages(language: Language, site: Path, alone: bool = False) -> Path:
    """Where the pages of a language are built: in the site; alone, beside it, in a folder that is not its slug."""
    return site.with_name(f"{language.slug}-alone") if alone else site / language.slug


def doctrees(language: Language, site: Path, alone: bool = False) -> Path:
    """Where Sphinx remembers what it read. Each build its own: what is out of date is told to the first that asks."""
    return site.parent / "doctrees" / pages(language, site, alone).name


def build(site: Path = SITE, *, alone: bool = False) -> Iterator[Built]:
    """Build each language in a process of its own, giving each as it ends; alone, its pages lead to no other language.

    Sphinx is imported once, before the processes are forked (where the system has no fork, once for each).
    """
    import furo  # noqa: F401
    import myst_parser.sphinx_ext.main  # noqa: F401
    import sphinx.builders.html  # noqa: F401

    import course.sphinxext  # noqa: F401

    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    waiting, running = list(languages()), {}
    # A pool would fork from a thread of its own, which may hold a lock for ever in the child: fork from this one.
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            language = waiting.pop(0)
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=build_language, args=(language, site, alone, sender))
            process.start()
            sender.close()
            running[receiver] = process, language
        for receiver in connection.wait(running):
            process, language = running.pop(receiver)
            try:
                yield receiver.recv()
            except EOFError:
                yield Built(language, 0.0, f"{language.code}: the build was killed")
            process.join()


def build_language(language: Language, site: Path, alone: bool, sender: connection.Connection) -> None:
    """Build one language into its folder, and send what came out."""
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    start, warnings, failed = time.perf_counter(), io.StringIO(), False
    try:
        with patch_docutils(str(ROOT / "docs")), docutils_namespace():
            app = Sphinx(
                srcdir=ROOT / "docs",
                confdir=ROOT,
                outdir=pages(language, site, alone),
                doctreedir=doctrees(language, site, alone),
                buildername="html",
                confoverrides={"language": language.code},
                status=None,
                warning=warnings,
                warningiserror=True,
            )
            app.build()
            failed = bool(app.statuscode)
            if not failed:
                remove_stale_pages(app)
    except Exception as error:
        failed = True
        warnings.write(str(error) if isinstance(error, SphinxError) else f"{type(error).__name__}: {error}")
    if failed:
        # Sphinx warns of a page when it reads it: a page that was read must not pass for a good one next time.
        (doctrees(language, site, alone) / "environment.pickle").unlink(missing_ok=True)
    sender.send(Built(language, time.perf_counter() - start, warnings.getvalue() if failed else ""))


def remove_stale_pages(app) -> None:
    """Remove the pages of an earlier build whose source is no more."""
    pages = {f"{name}.html" for name in (*app.env.found_docs, *app.config.html_additional_pages)}
    for path in app.outdir.rglob("*.html"):
        if path.relative_to(app.outdir).as_posix() not in pages:
            path.unlink()


def assemble(site: Path = SITE) -> None:
    """Write what joins the languages: root pages, badges, search index, what runs the exercises, and what to keep.

    Raises RuntimeError; NpmFailed when all is written but what runs the exercises.
    """
    from course.site.badges import write_badges
    from course.site.offline import write_lists
    from course.site.rootpages import write_root_pages
    from course.site.runtime import write_runtime

    kept = {"runtime", *(language.slug for language in languages())}
    for folder in site.iterdir():
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder)  # a language that is no more, or the last search index
    write_root_pages(site)
    write_badges(site)
    index_search(site)
    write_runtime(site)
    write_lists(site)


def index_search(site: Path) -> None:
    """Index every page for the search, each in its language. Raises RuntimeError with what Pagefind said."""
    # Code would answer every English word with an identifier; what is folded is no answer to find first.
    left_out = ["--exclude-selectors", "pre, .headerlink, .solution, .professional, .figure-data, .data-sources"]
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet", *left_out]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"pagefind: {run.stdout}{run.stderr}")
    # Pagefind writes its languages in no fixed order; sorted, two builds are the same bytes.
    entry = site / "pagefind" / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text(encoding="utf-8")), sort_keys=True), encoding="utf-8")
