"""Sphinx at work on one language, each in a process of its own."""

import io
import multiprocessing
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing import connection
from pathlib import Path

from course.languages import ROOT, Language


@dataclass(frozen=True)
class Built:
    """What came out of the build of one language: its seconds, and its warnings when it failed."""

    language: Language
    seconds: float
    warnings: str


def side_by_side(builds: Iterable[partial[Built]]) -> Iterator[Built]:
    """Run each of these calls of `run_sphinx` in a process of its own, giving each language as it ends.

    Sphinx is imported once, before the processes are forked (where the system has no fork, once for each).
    """
    import furo  # noqa: F401
    import myst_parser.sphinx_ext.main  # noqa: F401
    import sphinx.builders.html  # noqa: F401

    import course.sphinxext  # noqa: F401

    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    waiting, running = list(builds), {}
    # A pool would fork from a thread of its own, which may hold a lock for ever in the child: fork from this one.
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            task = waiting.pop(0)
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=send, args=(task, sender))
            process.start()
            sender.close()
            running[receiver] = process, task.args[0]
        for receiver in connection.wait(running):
            process, language = running.pop(receiver)
            try:
                yield receiver.recv()
            except EOFError:
                yield Built(language, 0.0, f"{language.code}: the build was killed")
            process.join()


def send(task: partial[Built], sender: connection.Connection) -> None:
    """Send what comes out of a build."""
    sender.send(task())


def run_sphinx(language: Language, out: Path, memory: Path, *, strict: bool = True, **settings: object) -> Built:
    """Build the pages of one language with these settings above those of conf.py; strict, a warning is a failure."""
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    start, warnings, failed = time.perf_counter(), io.StringIO(), False
    try:
        with patch_docutils(str(ROOT / "docs")), docutils_namespace():
            app = Sphinx(
                srcdir=ROOT / "docs",
                confdir=ROOT,
                outdir=out,
                doctreedir=memory,
                buildername="html",
                confoverrides={"language": language.code, **settings},
                status=None,
                warning=warnings,
                warningiserror=strict,
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
        (memory / "environment.pickle").unlink(missing_ok=True)
    return Built(language, time.perf_counter() - start, warnings.getvalue() if failed else "")


def remove_stale_pages(app) -> None:
    """Remove the pages of an earlier build whose source is no more."""
    pages = {f"{name}.html" for name in (*app.env.found_docs, *app.config.html_additional_pages)}
    for path in app.outdir.rglob("*.html"):
        if path.relative_to(app.outdir).as_posix() not in pages:
            path.unlink()
