"""Find the Chromium of this machine, and have it print a page."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from course.interface import _

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 900  # seconds for a book
ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # a book is on this machine, whole
    "--allow-file-access-from-files",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)


class NoChromium(RuntimeError):
    """There is no Chromium, or it printed nothing; the sentence says which."""


def find() -> Path | None:
    """The Chromium of this machine: the one CHROME names, else the one on the PATH."""
    found = os.environ.get("CHROME") or next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def printed(page: Path) -> bytes:
    """The PDF of a page of this machine, tagged and with its outline. Raises NoChromium."""
    program = find()
    if program is None:
        raise NoChromium(_("il manque Chromium, qui imprime les pages : installez-le, ou nommez-le dans CHROME"))
    with TemporaryDirectory() as folder:
        out = Path(folder) / "book.pdf"
        # Its own sandbox cannot be had by root; the page is ours, and runs no script.
        alone = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
        places = f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", page.as_uri()
        command, told = [program, *ARGUMENTS, *alone, *places], {"text": True, "errors": "replace"}
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False, **told)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoChromium(_("Chromium n’a pas imprimé le livre ({error})").format(error=error)) from error
        if done.returncode or not out.exists():
            lines = done.stderr.strip().splitlines()
            error = lines[-1] if lines else done.returncode
            raise NoChromium(_("Chromium n’a pas imprimé le livre ({error})").format(error=error))
        return out.read_bytes()
