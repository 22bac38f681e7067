"""Where the links of the pages lead in a book."""

from urllib.parse import urlsplit

from course.book import pages
from course.book.appendix import file_name
from course.book.xhtml import Element, named, unwrap
from course.languages import Language
from course.site.addresses import site_address


def resolve(page: pages.Page, held: set[str], language: Language) -> None:
    """Have the links of a page lead to the files of the book; to the site, where it is known; else nowhere."""
    for link in list(named(page.content, "a")):
        href = link.get("href")
        if href is None or urlsplit(href).scheme:
            continue
        target, anchor = pages.page_name(href, page.name), urlsplit(href).fragment
        address = site_address()
        if target in held:
            link.set("href", file_name(target) + (f"#{anchor}" if anchor else ""))
        elif target and address:
            link.set("href", f"{address}{language.slug}/{target}.html" + (f"#{anchor}" if anchor else ""))
        else:
            unwrap(link)


def settle(contents: dict[str, Element]) -> None:
    """Have a link to what was moved to an appendix lead to the top of its file. `contents` are those of the files."""
    anchors = {file: set(content.xpath("descendant-or-self::*/@id")) for file, content in contents.items()}
    for content in contents.values():
        for link in named(content, "a"):
            file, __, anchor = (link.get("href") or "").partition("#")
            if anchor and file in anchors and anchor not in anchors[file]:
                link.set("href", file)
