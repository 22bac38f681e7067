"""Find the links of a site that lead nowhere."""

import re
from pathlib import Path

from lxml import html

LINKS = "//a/@href | //link/@href | //script/@src | //img/@src | //use/@href"


def broken_links(site: Path) -> list[tuple[str, str]]:
    """The relative links of the pages that lead to no file of the site or to no element of it, with their page."""
    trees = {path: html.parse(path) for path in site.rglob("*.html") if "pagefind" not in path.parts}
    ids = {path: set(tree.xpath("//@id")) for path, tree in trees.items()}
    broken = []
    for path, tree in trees.items():
        for link in tree.xpath(LINKS):
            target, _, anchor = link.partition("#")
            if re.match(r"[a-z]+:|/", target):
                continue
            file = (path.parent / target.partition("?")[0]).resolve() if target else path
            if not file.is_file() or (anchor and anchor not in ids.get(file, {anchor})):
                broken.append((path.name, link))
    return broken
