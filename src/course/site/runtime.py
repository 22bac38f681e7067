"""What runs the exercises in the page: two folders of the site that every language shares, and the service worker.

`runtime/pyodide-<version>` changes with Pyodide and what writes it, `runtime/<fingerprint>` with the course: a host
or a browser may keep either for ever.
"""

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from course.datasets import DATA, exercise_files
from course.languages import Language, catalogue, languages
from course.site.npm import install
from course.site.pyodide import HEAVY, WEB, pyodide_version, write_pyodide
from course.site.scripts import write_scripts, write_service_worker
from course.site.shipped import modules, write_course

MAKERS = ("runtime", "scripts", "shipped", "zipped")  # the modules that write it

__all__ = ["fingerprint", "pyodide_version", "write_runtime"]


def sources() -> list[Path]:
    """Every file that the second folder is made from."""
    catalogues = [catalogue(language.code, "exercises") for language in languages()]
    return [*untranslated_sources(), *filter(Path.exists, catalogues)]


def untranslated_sources() -> list[Path]:
    """Those files, the catalogues aside."""
    scripts = sorted((WEB / "workbench").glob("*.js"))
    makers = [Path(__file__).with_name(f"{name}.py") for name in MAKERS]
    return [*scripts, *makers, WEB / "package-lock.json", *modules(), *exercise_files(), *sorted(DATA.iterdir())]


@cache
def fingerprint() -> str:
    """The name of the second folder: the same as long as what it is made from is the same. Nothing of npm is read.

    Its scripts name the first folder, and the name of that one follows the Python that builds.
    """
    return digest(sources())


def digest(paths: Iterable[Path]) -> str:
    """A name for what these files hold, and for Pyodide."""
    found = hashlib.sha256(f"{pyodide_version()}\n".encode())
    for path in paths:
        content = path.read_bytes()
        found.update(f"{path.parent.name}/{path.name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()[:16]


def write_runtime(site: Path) -> None:
    """Write the folders and the service worker into the site, and remove those of an earlier build.

    Raises NpmFailed where the packages cannot be had: then the site has no runtime; RuntimeError for a faulty script.
    """
    worker = site / "sw.js"
    if not are_written(site, fingerprint()) or not worker.exists():
        worker.unlink(missing_ok=True)
        course = write_folders(site, fingerprint(), languages())
        scripts = sorted(path.name for path in course.glob("*.js"))
        write_service_worker(worker, RUNTIME=fingerprint(), PYODIDE=pyodide_version(), SCRIPTS=scripts)


def folders(site: Path, name: str) -> tuple[Path, Path]:
    """The two folders of a site, the second one under this name."""
    return site / "runtime" / f"pyodide-{pyodide_version()}", site / "runtime" / name


def are_written(site: Path, name: str) -> bool:
    """Say whether both are there: their names say that they are what they would be again. Any other is removed."""
    kept = folders(site, name)
    for path in (site / "runtime").iterdir() if (site / "runtime").exists() else ():
        if not path.is_dir():
            path.unlink()  # a system left it there
        elif path not in kept:
            shutil.rmtree(path)
    return all(path.exists() for path in kept)


def write_folders(site: Path, name: str, offered: Iterable[Language]) -> Path:
    """Write both, with what is said in these languages, and give the second. Raises NpmFailed or RuntimeError."""
    packages = install(WEB)
    python, course = folders(site, name)
    with written_whole(python) as folder:
        write_pyodide(packages / "pyodide", folder)
    with written_whole(course) as folder:
        write_course(folder, offered)
        write_scripts(folder, {name: (python / name).stat().st_size for name in HEAVY})
    return course


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
