"""The pages that belong to no language: choice of language, 404, offline, sitemap, and what a static host expects."""

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.languages import SOURCE, Language, languages, translations
from course.site.addresses import site_address

ROOT_PAGES = Path(__file__).parents[1] / "web" / "root"


def write_root_pages(site: Path) -> None:
    """Write the root pages into the built site."""
    address = site_address()
    for name in ("index.html", "404.html", "offline.html"):
        (site / name).write_text(root_page(name, languages(), address), encoding="utf-8")
    (site / ".nojekyll").touch()
    if address:
        (site / "sitemap.xml").write_text("\n".join(sitemap(site, address)) + "\n", encoding="utf-8")
        (site / "robots.txt").write_text(f"Sitemap: {address}sitemap.xml\n", encoding="utf-8")


def root_page(name: str, offered: tuple[Language, ...], address: str = "") -> str:
    """A root page that offers these languages; its own title is in the first of them."""
    pages = Environment(loader=FileSystemLoader(ROOT_PAGES), autoescape=True, undefined=StrictUndefined)
    pages.filters["digest"] = digest
    pages.globals["gettext"] = str  # marks a text for the catalogue; the page translates it, once a language
    style, wanted, choose, relink = (
        (ROOT_PAGES / name).read_text(encoding="utf-8")
        for name in ("root.css", "wanted.js", "choose.js", "relink.js")
    )
    return pages.get_template(name).render(
        languages=[(language, translations(language.code).gettext) for language in offered],
        first=offered[0],
        address=address,
        prefix=urlsplit(address).path or "/",
        style=style,
        choose=wanted + choose,
        relink=wanted + relink,
    )


def digest(content: str) -> str:
    """The hash that lets an inline script or style pass the Content-Security-Policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def sitemap(site: Path, address: str) -> Iterator[str]:
    """Every page of every language, with its alternates in the others."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    )
    french = site / Language(SOURCE).slug
    pages = sorted(path.relative_to(french).as_posix() for path in french.rglob("*.html"))
    for page in pages:
        links = [
            f'<xhtml:link rel="alternate" hreflang="{language.tag}" '
            f"href={quoteattr(f'{address}{language.slug}/{page}')}/>"
            for language in languages()
        ]
        for language in languages():
            yield f"<url><loc>{address}{language.slug}/{page}</loc>{''.join(links)}</url>"
    yield "</urlset>"
