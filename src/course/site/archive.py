"""An archive of the site in one language, to read and to do the exercises without a network."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from course.languages import Language, languages, translations
from course.site.build import SITE, index_search, pages
from course.site.rootpages import root_page
from course.site.zipped import zipped

NAME = "ingenieur-ia-{slug}"
PORT = 8000


def _(message: str) -> str:
    """Mark a text for the catalogue; it is translated when it is used."""
    return message


TITLE = _("Ingénieur IA : du terrain au modèle")
NOTE = (
    _("Ce dossier contient tout le cours : il se lit et ses exercices s’exécutent sans réseau."),
    _(
        "Il faut Python 3, qui sert ici les pages à votre navigateur : ouvertes directement, elles ne pourraient "
        "exécuter aucun exercice. Rien ne quitte votre machine."
    ),
    _("1. Ouvrez un terminal dans ce dossier et tapez :"),
    _("Sous Windows, tapez plutôt :"),
    _("2. Ouvrez cette adresse dans votre navigateur :"),
    _("Pour arrêter, revenez au terminal et tapez Ctrl+C."),
)
LICENCE = _("Texte du cours : CC BY 4.0. Les licences des autres fichiers sont dans le dossier runtime.")


def write_archives(site: Path = SITE) -> Iterator[Path]:
    """Write an archive for each language beside the site, giving the path of each; remove those of other languages.

    The languages are already built, in the site and alone. Raises RuntimeError when the search cannot be indexed.
    """
    known = {archive_path(language, site) for language in languages()}
    for path in set(site.parent.glob("*.zip")) - known:
        path.unlink()
    for language in languages():
        path = archive_path(language, site)
        part = path.with_suffix(".part")
        part.write_bytes(archive(language, site))
        os.replace(part, path)
        yield path


def archive_path(language: Language, site: Path) -> Path:
    return site.with_name(f"{language.slug}.zip")


def archive(language: Language, site: Path) -> bytes:
    """The zip of one folder that any static server can serve: the same bytes for the same pages."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(pages(language, site, alone=True), root / language.slug)
        (root / "index.html").write_text(root_page("index.html", (language,)), encoding="utf-8")
        (root / "README.txt").write_text(note(language), encoding="utf-8")
        index_search(root)
        files = [*below(root, root), *runtime_files(language, site)]
    return zipped((f"{NAME.format(slug=language.slug)}/{name}", content) for name, content in files)


def below(folder: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    """Name from the root and content of each file below a folder, what only serves to build left out."""
    for path in sorted(folder.rglob("[!.]*")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path.read_bytes()


def runtime_files(language: Language, site: Path) -> Iterator[tuple[str, bytes]]:
    """What runs the exercises, where the site has it, with the messages of this language and of no other.

    No service worker: it would outlive the archive, and serve what is next at the same port of this machine.
    """
    for name, content in below(site / "runtime", site):
        if "/messages/" not in name or f"/messages/{language.slug}/" in name:
            yield name, content


def note(language: Language) -> str:
    """What to type to read the course, in its language."""
    title, *texts, licence = (translations(language.code).gettext(text) for text in (TITLE, *NOTE, LICENCE))
    what, why, unix, windows, address, stop = texts
    server = f"-m http.server {PORT} --bind 127.0.0.1"
    parts = (title, what, why, unix, f"    python3 {server}", windows, f"    py {server}")
    return "\n\n".join((*parts, address, f"    http://127.0.0.1:{PORT}/", stop, licence)) + "\n"
