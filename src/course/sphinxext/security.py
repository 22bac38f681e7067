"""The Content-Security-Policy of every page, and the check that a page's text keeps to it."""

import re

from sphinx.util.logging import getLogger

logger = getLogger(__name__)

# A worker made from a blob: URL inherits the policy, one loaded by its address does not: Python runs in the former,
# and reads its standard library, unpacked, from such a URL too; what a blob: URL holds was made in the page.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self' blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)

REFUSED = (
    (re.compile(r"<[a-z][^<>]*\sstyle\s*=", re.I), "a style attribute"),
    (re.compile(r"<[a-z][^<>]*\son[a-z]+\s*=", re.I), "an event attribute"),
    (re.compile(r"<style\b", re.I), "an inline style sheet"),
    (re.compile(r"<script\b(?![^>]*\ssrc=)(?![^>]*type=.application/json)", re.I), "an inline script"),
)
LEADING = re.compile(r"<(?:meta|base|iframe|frame|object|embed|link)\b", re.I)


def violations(html: str) -> list[str]:
    """What the policy would refuse in a piece of HTML."""
    return [what for pattern, what in REFUSED if pattern.search(html)]


def check(html: str, pagename: str) -> None:
    """Warn of what the policy would refuse, so that no build with `-W` publishes it."""
    for what in violations(html):
        logger.warning("%s, which the Content-Security-Policy refuses", what, location=pagename, type="security")
    if found := LEADING.search(html):
        # The policy lets `<meta http-equiv="refresh">` lead the reader to another site.
        logger.warning("%s…> has no place in a text", found[0], location=pagename, type="security")
