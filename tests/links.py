"""Find the links of a site that lead nowhere."""

import re
from pathlib import Path

from lxml import html

LINKS = "//a/@href | //link/@href | //script/@src | //img/@src | //use/@href"


def broken_links(site: Path) -> list[tuple[str, str]]:
    """The relative links of the pages that lead to no file of the site or to no element of it, with their page."""
    trees = {path: html.parse(path) for path in site.rglob("*.html") if "pagefind" not in path.parts}
    broken = []
    for path, tree in trees.items():
        for link in tree.xpath(LINKS):
            target, _, anchor = link.partition("#")
            if re.match(r"[a-z]+:|/", target):
                continue
            file = (path.parent / target.partition("?")[0]).resolve() if target else path
            if not file.is_file() or (anchor and file in trees and not trees[file].xpath("//*[@id=$i]", i=anchor)):
                broken.append((path.name, link))
    return broken
