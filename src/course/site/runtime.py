"""What runs the exercises in the page: two folders of the site that every language shares, and the service worker.

`runtime/pyodide-<version>` changes with Pyodide and what writes it, `runtime/<fingerprint>` with the course: a host
or a browser may keep either for ever.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from course.datasets import DATA, exercise_files
from course.languages import catalogue, languages
from course.site.npm import install
from course.site.pyodide import HEAVY, WEB, pyodide_version, write_pyodide
from course.site.scripts import write_scripts, write_service_worker
from course.site.shipped import modules, write_course

MAKERS = ("runtime", "scripts", "shipped", "zipped")  # the modules that write it

__all__ = ["fingerprint", "pyodide_version", "write_runtime"]


def sources() -> list[Path]:
    """Every file that the second folder is made from."""
    scripts = sorted((WEB / "workbench").glob("*.js"))
    makers = [Path(__file__).with_name(f"{name}.py") for name in MAKERS]
    catalogues = [catalogue(language.code, "exercises") for language in languages()]
    locks = [WEB / "package-lock.json", *filter(Path.exists, catalogues)]
    return [*scripts, *makers, *locks, *modules(), *exercise_files(), *sorted(DATA.iterdir())]


@cache
def fingerprint() -> str:
    """The name of the second folder: the same as long as what it is made from is the same. Nothing of npm is read.

    Its scripts name the first folder, and the name of that one follows the Python that builds.
    """
    found = hashlib.sha256(f"{pyodide_version()}\n".encode())
    for path in sources():
        content = path.read_bytes()
        found.update(f"{path.parent.name}/{path.name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()[:16]


def write_runtime(site: Path) -> None:
    """Write the folders and the service worker into the site, and remove those of an earlier build.

    Raises NpmFailed where the packages cannot be had: then the site has no runtime; RuntimeError for a faulty script.
    """
    runtime, worker = site / "runtime", site / "sw.js"
    python, course = runtime / f"pyodide-{pyodide_version()}", runtime / fingerprint()
    for path in runtime.iterdir() if runtime.exists() else ():
        if not path.is_dir():
            path.unlink()  # a system left it there
        elif path not in (python, course):
            shutil.rmtree(path)
    if python.exists() and course.exists() and worker.exists():
        return  # their names say that they are what they would be again
    worker.unlink(missing_ok=True)
    packages = install(WEB)
    with written_whole(python) as folder:
        write_pyodide(packages / "pyodide", folder)
    with written_whole(course) as folder:
        write_course(folder)
        write_scripts(folder, {name: (python / name).stat().st_size for name in HEAVY})
    scripts = sorted(path.name for path in course.glob("*.js"))
    write_service_worker(worker, RUNTIME=fingerprint(), PYODIDE=pyodide_version(), SCRIPTS=scripts)


@contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """Give a folder beside to write in, then put it in the place of this one."""
    part = folder.with_name(f"{folder.name}.part")
    part.mkdir(parents=True)
    try:
        yield part
        shutil.rmtree(folder, ignore_errors=True)
        part.rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
