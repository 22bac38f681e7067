"""A badge for each language: its name and how much of the course it has, as a picture that any page can show."""

import shutil
from html import escape
from pathlib import Path
from unicodedata import east_asian_width

from babel.numbers import format_percent

from course.languages import SOURCE, Language, languages, translations

NAME = "badge.svg"  # where the build of a language leaves its own, among its static files
BADGE = """\
<svg xmlns="http://www.w3.org/2000/svg" class="badge" width="{width}" height="20" viewBox="0 0 {width} 20" role="img" \
aria-label="{label}" lang="{tag}"><title>{label}</title>\
<rect width="{width}" height="20" rx="3" fill="#3d464a"/>\
<path d="M{left} 0h{square}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{square}z" fill="{colour}"/>\
<g fill="#fff" text-anchor="middle" font-family="Verdana,'DejaVu Sans','Noto Sans',sans-serif" font-size="11">\
<text x="{first}" y="14">{name}</text><text x="{second}" y="14">{share}</text></g></svg>
"""
# The first that the percentage reaches; white on each has a contrast of at least 5.
COLOURS = ((100, "#25652c"), (50, "#8a4b00"), (0, "#a3271d"))


def badge(language: Language, percent: int) -> str:
    """The SVG of a language; French is the source, and says so."""
    name = language.locale.get_language_name(language.code)
    share = format_percent(percent / 100, locale=language.locale)
    colour = next(colour for least, colour in COLOURS if percent >= least)
    if language.code == SOURCE:
        _ = translations(SOURCE).gettext
        share, colour = _("langue d’origine"), "#0b5c66"
    left, right = room(name), room(share)
    return BADGE.format(
        label=escape(f"{name} {share}"),
        tag=language.tag,
        name=escape(name),
        share=escape(share),
        colour=colour,
        left=left,
        square=right - 3,
        width=left + right,
        first=left // 2,
        second=left + right // 2,
    )


def room(text: str) -> int:
    """Pixels for a text in the widest of the fonts that a badge may be shown with, and a margin on both sides."""
    return 2 * round(6 + sum(6 if east_asian_width(sign) in "FW" else 3.7 for sign in text))


def write_badges(site: Path) -> None:
    """Put the badge of each language in one folder of the site, under its slug."""
    found = {language.slug: site / language.slug / "_static" / NAME for language in languages()}
    for slug, path in found.items():
        if path.exists():
            (site / "badges").mkdir(exist_ok=True)
            shutil.copyfile(path, site / "badges" / f"{slug}.svg")
