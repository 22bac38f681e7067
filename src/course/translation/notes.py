"""Notes to translators: `% Traducteurs : …` in a page, `# Traducteurs : …` in a program."""

import re

# With the space that French wants before a colon, or the one that a keyboard gives.
TAGS = ("Traducteurs\u00a0:", "Traducteurs\u202f:", "Traducteurs :")
TAG = re.compile(r"\s*Traducteurs[ \u00a0\u202f]:(.*)")
COMMENT = re.compile(r"\s*#(.*)")


def notes(comment: str) -> list[str]:
    """The notes of a comment of several lines: one starts at each tag, and goes on to the next tag or to the end."""
    found: list[list[str]] = []
    for line in comment.split("\n"):
        if tagged := TAG.match(line):
            found.append([tagged[1]])
        elif found:
            found[-1].append(line)
    # Only ASCII white space is folded: a no-break space belongs to the text.
    return [re.sub(r"[ \t\n]+", " ", "\n".join(lines)).strip(" \t\n") for lines in found]


def above(lines: list[str], line: int) -> list[str]:
    """The notes of the comment that stands right above a line of a program, counted from 1."""
    first = line - 1
    while first and COMMENT.match(lines[first - 1]):
        first -= 1
    return notes("\n".join(COMMENT.match(text)[1] for text in lines[first : line - 1]))
