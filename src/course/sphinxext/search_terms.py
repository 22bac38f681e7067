"""The terms of the field under their names in other languages, for the search."""

import csv
import json
from collections.abc import Iterator

from sphinx.application import Sphinx

from course.languages import LOCALES
from course.sphinxext.page_files import generated

GLOSSARY = LOCALES / "glossary.csv"


def terms(code: str) -> Iterator[dict[str, list[str]]]:
    """Each term: its `names` in a language, and its `foreign` names, those of the other languages."""
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row.pop("sense")
            names = row.pop(code, "").split("|")
            foreign = {name for cell in row.values() for name in cell.split("|")} - {*names, ""}
            if names != [""] and foreign:
                yield {"names": names, "foreign": sorted(foreign)}


def write_terms(app: Sphinx) -> None:
    """Have `search-terms.json` copied to the static files of the built language."""
    if app.builder.format != "html":
        return
    content = json.dumps(list(terms(app.config.language)), ensure_ascii=False, separators=(",", ":"))
    (generated(app) / "search-terms.json").write_text(content, encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", write_terms)
