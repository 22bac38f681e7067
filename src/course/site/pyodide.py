"""Pyodide, the Python of web pages, as the site ships it."""

import hashlib
import json
import shutil
import sys
from functools import cache
from pathlib import Path

from course.site.standardlibrary import packed

WEB = Path(__file__).parents[1] / "web"
LICENCES = sorted((WEB / "licences").glob("*.txt"))
MAKERS = [Path(__file__).with_name(f"{name}.py") for name in ("pyodide", "standardlibrary", "zipped")]
NOTICE = """\
Pyodide {version} (github.com/pyodide/pyodide): Mozilla Public License 2.0.
The Python standard library, some modules of it left out: Python Software Foundation License.
Both texts follow.
"""
STANDARD_LIBRARY = "python_stdlib.gzip"
HEAVY = ("pyodide.asm.wasm", "pyodide.asm.mjs", STANDARD_LIBRARY)  # files whose download is worth following


@cache
def pyodide_version() -> str:
    """The version of Pyodide in the lock, and of all that its folder is written with: one name, always the same bytes.

    The Python that builds is part of it: each version takes the comments out of the modules that it can read.
    """
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))
    written_with = [sys.version_info[:2], *(path.read_bytes() for path in (*MAKERS, *LICENCES))]
    written = hashlib.sha256(repr(written_with).encode()).hexdigest()
    return f"{lock['packages']['node_modules/pyodide']['version']}-{written[:6]}"


def write_pyodide(package: Path, folder: Path) -> None:
    """Write into a folder what the page loads of the npm package `pyodide`, and the licences."""
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copyfile(package / name, folder / name)
    (folder / STANDARD_LIBRARY).write_bytes(packed((package / "python_stdlib.zip").read_bytes()))
    lock = json.loads((package / "pyodide-lock.json").read_text(encoding="utf-8"))
    # None of the packages that it lists is here: nothing may ask for one.
    kept = json.dumps({"info": lock["info"], "packages": {}}, sort_keys=True, separators=(",", ":"))
    (folder / "pyodide-lock.json").write_text(kept, encoding="utf-8")
    texts = [path.read_text(encoding="utf-8") for path in LICENCES]
    notice = NOTICE.format(version=pyodide_version().partition("-")[0])
    (folder / "LICENSE.txt").write_text("\n\n".join([notice, *texts]), encoding="utf-8")
