"""Build the preview of a language: its draft, the French beside it, and what runs the exercises; nothing else."""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from course.interface import current
from course.languages import SOURCE, Language, catalogue
from course.site.build import BUILD, doctrees, pages
from course.site.rootpages import root_page
from course.site.runtime import are_written, digest, folders, untranslated_sources, write_folders
from course.site.shipped import write_messages
from course.site.sphinxrun import Built, run_sphinx, side_by_side
from course.translation.catalogues import folder
from course.translation.pofile import write
from course.translation.standing import standings


def preview_folder(language: Language) -> Path:
    """Where the preview of a language is built unless one says where."""
    return BUILD / "preview" / language.slug


def memory(language: Language, site: Path) -> Path:
    """Where the build of this preview keeps what it read, as if the site were in it."""
    name = hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:8]
    return BUILD / "preview-memory" / f"{language.slug}-{name}" / "html"


def build_preview(language: Language, site: Path) -> Iterator[Built]:
    """Build the draft and its French source into a site, giving each as it ends; what would be the same stays.

    The catalogues may be incomplete, and a warning is no failure; each must be one that can be read.
    """
    kept = memory(language, site)
    given = {"course_draft": language.code, "course_draft_words": current(), "course_runtime": name(), "site_url": ""}
    ours = {"locale_dirs": [str(staged(language, kept.parent))], "gettext_allow_fuzzy_translations": True}
    site.mkdir(parents=True, exist_ok=True)
    yield from side_by_side(
        partial(run_sphinx, one, pages(one, site), doctrees(one, kept), strict=False, **given, **own)
        for one, own in ((language, ours), (Language(SOURCE), {}))
    )
    for page in ("index.html", "404.html"):
        (site / page).write_text(root_page(page, (language, Language(SOURCE))), encoding="utf-8")


def staged(language: Language, place: Path) -> Path:
    """A copy of the catalogues, beside which Sphinx compiles them: what it leaves there is for no site to publish."""
    copies, originals = folder(language.code, place), folder(language.code)
    wanted = {path.relative_to(originals) for path in originals.rglob("*.po")}
    for path in wanted:
        write(copies / path, (originals / path).read_text(encoding="utf-8-sig"))
    for path in list(copies.rglob("*.[mp]o")):
        if path.relative_to(copies).with_suffix(".po") not in wanted:
            path.unlink()
    return place / "locales"


def name() -> str:
    """The name of the folder of what runs the exercises: no catalogue changes it, so that no page is written again."""
    return f"preview-{digest(untranslated_sources())}"


def write_exercises(language: Language, site: Path) -> None:
    """Write what runs the exercises, unless it is there, and what they say today.

    Raises NpmFailed where the packages cannot be had; RuntimeError for a faulty script.
    """
    if not are_written(site, name()):
        write_folders(site, name(), [Language(SOURCE)])
    messages = folders(site, name())[1] / "messages" / language.slug
    said = digest(filter(Path.exists, [catalogue(language.code, "exercises")]))
    told = messages / ".made-from"
    if not told.exists() or told.read_text(encoding="utf-8") != said:
        known = standings(language.code, "exercises")
        write_messages(messages, lambda text: known[text].text if text in known else text)
        told.write_text(said, encoding="utf-8")
