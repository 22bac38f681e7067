"""Pyodide, the Python of web pages, as the site ships it."""

import hashlib
import json
import shutil
from functools import cache
from pathlib import Path

from course.site.standardlibrary import REMOVED, packed

WEB = Path(__file__).parents[1] / "web"
LICENCES = WEB / "licences"
NOTICE = """\
Pyodide {version} (github.com/pyodide/pyodide): Mozilla Public License 2.0.
The Python standard library, some modules of it left out: Python Software Foundation License.
Both texts follow.
"""
STANDARD_LIBRARY = "python_stdlib.gzip"
HEAVY = ("pyodide.asm.wasm", "pyodide.asm.mjs", STANDARD_LIBRARY)  # files whose download is worth following


@cache
def pyodide_version() -> str:
    """The version of Pyodide in the lock, and of what is left out of it: one name, always the same bytes."""
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))
    left_out = hashlib.sha256(repr(sorted(map(sorted, REMOVED.values()))).encode()).hexdigest()
    return f"{lock['packages']['node_modules/pyodide']['version']}-{left_out[:6]}"


def write_pyodide(package: Path, folder: Path) -> None:
    """Write into a folder what the page loads of the npm package `pyodide`, and the licences."""
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copyfile(package / name, folder / name)
    (folder / STANDARD_LIBRARY).write_bytes(packed((package / "python_stdlib.zip").read_bytes()))
    lock = json.loads((package / "pyodide-lock.json").read_text(encoding="utf-8"))
    # None of the packages that it lists is here: nothing may ask for one.
    kept = json.dumps({"info": lock["info"], "packages": {}}, sort_keys=True, separators=(",", ":"))
    (folder / "pyodide-lock.json").write_text(kept, encoding="utf-8")
    texts = [path.read_text(encoding="utf-8") for path in sorted(LICENCES.glob("*.txt"))]
    notice = NOTICE.format(version=pyodide_version().partition("-")[0])
    (folder / "LICENSE.txt").write_text("\n\n".join([notice, *texts]), encoding="utf-8")
