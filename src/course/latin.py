"""What a text written from the right has in Latin letters, marked so that it runs from the left, its signs with it."""

import re

START, END = "\u2066", "\u2069"
# What may stand for an element in a text: one in Latin letters, one without letters, one with other letters.
LATIN, NEUTRAL, OTHER = "\ue000", "\ue001", "\ufffc"
# What no stretch of Latin letters holds: Arabic letters and signs, isolates, elements with any.
ELSE = "\u0590-\u08ff\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc" + OTHER
# A bracket or a quotation is taken whole, or to the end of the text: code is cut into lines.
STRETCH = re.compile(
    rf"[A-Za-z\u00c0-\u024f{LATIN}](?:[^{ELSE}()«»]|\([^{ELSE}()]*(?:\)|$)|«[^{ELSE}«»]*(?:»|$))*"
    rf"(?<=[^\s.,:;!?/`\"'–—-])"
)


def isolated(text: str) -> str:
    """The text with signs around each stretch of Latin letters. The stop of a reference is its own, not the text's."""
    marked, end = "", 0
    while found := STRETCH.search(text, end):
        stop = found.end()
        after = text[stop : stop + 2]
        is_reference = re.search(r"[.,] ", found[0])
        if after[:1] in (".", ",") and (is_reference or after[1:].strip()):
            stop += 1
        marked += text[end : found.start()] + START + text[found.start() : stop] + END
        end = stop
    return marked + text[end:]
