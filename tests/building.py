"""Build the whole site from nothing, as if it were published at ADDRESS."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from course.languages import ROOT
from course.site.npm import NpmFailed, install
from course.site.pyodide import WEB

ADDRESS = "https://course.example/ia/"
START = """\
from contextlib import suppress
from pathlib import Path
from course.languages import languages
from course.site.archive import archive, archive_path
from course.site.build import assemble, build
from course.site.npm import NpmFailed

def whole(builds):
    failed = [built.warnings for built in builds if built.warnings]
    assert not failed, "\\n".join(failed)

"""
BUILD = """\
whole(build(site))
with suppress(NpmFailed):
    assemble(site)
"""
ARCHIVE = """\
whole(build(site, alone=True))
for language in languages():
    archive_path(language, site).write_bytes(archive(language, site))
"""


def build_site(folder: Path) -> Path:
    """Build the whole site from nothing into `folder`/html, in a process of its own, and give its root.

    The npm packages are installed here, as whoever runs the tests has set npm up; without them, so is the site.
    """
    with suppress(NpmFailed):
        install(WEB)
    return run(BUILD, folder / "html")


def build_archives(site: Path) -> Path:
    """Write the archives beside a built site, in a process of its own, and give their folder."""
    return run(ARCHIVE, site).parent


def run(script: str, site: Path) -> Path:
    """Run a script on a site in a process that knows nothing of this one; gives the site."""
    environment = {
        "PATH": "/usr/bin:/bin",
        "SITE_URL": ADDRESS,
        "HOME": str(site.parent),
        "PYTHONHASHSEED": "random",
    }
    script = f"{START}site = Path({str(site)!r})\n{script}"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site
