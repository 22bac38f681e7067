"""What a browser keeps for the whole course to work in it without a network: one list a language."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from course.languages import Language, languages
from course.site.runtime import fingerprint, pyodide_version

LIST = "offline.json"
ROOT_FILES = ("index.html", "offline.html")
# The rest of what Pagefind writes is other ways to show its results.
SEARCH = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.{tag}.pagefind", "*.{tag}_*", "*/{tag}_*")
LOADED = re.compile(r' (?:href|src)="(?:[^"]*/)?_static/([^"?]+)(\?v=[^"]+)"')


def write_lists(site: Path) -> None:
    """Write, in the folder of each language, the sizes in bytes of what it needs, by path below the site."""
    for language in languages():
        sizes = dict(sorted(needed(site, language)))
        (site / language.slug / LIST).write_text(json.dumps(sizes, separators=(",", ":")), encoding="utf-8")


def needed(site: Path, language: Language) -> Iterator[tuple[str, int]]:
    """Address and size of each file of the pages, the search, the exercises and Python."""
    versions = static_versions(site / language.slug)
    for path in files(site, language):
        address = path.relative_to(site).as_posix()
        yield address + versions.get(address.partition("/_static/")[2], ""), path.stat().st_size


def files(site: Path, language: Language) -> Iterator[Path]:
    folder, runtime = site / language.slug, site / "runtime"
    yield from (site / name for name in ROOT_FILES)
    yield from folder.rglob("*.html")
    yield from (path for path in (folder / "_static").rglob("*") if path.is_file())
    for pattern in SEARCH:
        yield from (site / "pagefind").glob(pattern.format(tag=language.tag.lower()))
    yield from (runtime / f"pyodide-{pyodide_version()}").iterdir()
    for pattern in ("*.*", "data/*", "exercises/*", f"messages/{language.slug}/*"):
        yield from (runtime / fingerprint()).glob(pattern)


def static_versions(folder: Path) -> dict[str, str]:
    """The `?v=…` with which the pages ask for a file of `_static`, by its path there."""
    pages = (path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))
    return {name: version for page in pages for name, version in LOADED.findall(page)}
