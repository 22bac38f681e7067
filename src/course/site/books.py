"""The books beside the site: where they are, and their copies in the site, which its pages offer."""

import shutil
from pathlib import Path

from course.languages import Language, languages

FORMATS = ("pdf", "epub")
FOLDER = "books"  # beside the site, and in it
NAME = "ingenieur-ia-{slug}.{format}"


def shelf(site: Path) -> Path:
    """The folder of the books, beside the site."""
    return site.with_name(FOLDER)


def book_name(language: Language, format_: str) -> str:
    return NAME.format(slug=language.slug, format=format_)


def made(site: Path, language: Language) -> list[tuple[str, Path]]:
    """The books of a language that are there: the format and the file of each."""
    paths = ((format_, shelf(site) / book_name(language, format_)) for format_ in FORMATS)
    return [(format_, path) for format_, path in paths if path.is_file()]


def copy_books(site: Path) -> None:
    """Have the books of the site's languages, and no others, in the site."""
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for _format, path in (book for language in languages() for book in made(site, language)):
        (site / FOLDER).mkdir(exist_ok=True)
        shutil.copyfile(path, site / FOLDER / path.name)
