"""Build the whole site from nothing, as if it were published at ADDRESS."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from course.languages import ROOT
from course.site.npm import NpmFailed, install
from course.site.pyodide import WEB

ADDRESS = "https://course.example/ia/"


def build_site(folder: Path) -> Path:
    """Build the whole site from nothing into `folder`/html, in a process of its own, and give its root.

    The npm packages are installed here, as whoever runs the tests has set npm up; without them, so is the site.
    """
    with suppress(NpmFailed):
        install(WEB)
    site = folder / "html"
    script = (
        "from contextlib import suppress; from pathlib import Path\n"
        "from course.site.build import assemble, build; from course.site.npm import NpmFailed\n"
        f"site = Path({str(site)!r})\n"
        "failed = [built.warnings for built in build(site) if built.warnings]\n"
        "assert not failed, '\\n'.join(failed)\n"
        "with suppress(NpmFailed):\n"
        "    assemble(site)\n"
    )
    environment = {"PATH": "/usr/bin:/bin", "SITE_URL": ADDRESS, "HOME": str(folder), "PYTHONHASHSEED": "random"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site
