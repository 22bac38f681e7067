"""Furo's style sheet with logical properties, so that one sheet lays out both directions of writing.

Furo says `left` and `right`; a right-to-left page needs `start` and `end`, which in a left-to-right page mean the
same, to the pixel. Where the sheet names a side in a value (`float: left`), the value is rewritten too.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import furo
import tinycss2
from sphinx.application import Sphinx
from tinycss2.ast import Declaration, Node

from course.sphinxext.page_files import generated

SHEET = Path("styles") / "furo.css"
SIDES = {"left": "inline-start", "right": "inline-end"}
CORNERS = {
    "top-left": "start-start",
    "top-right": "start-end",
    "bottom-left": "end-start",
    "bottom-right": "end-end",
}
SIDED = re.compile(r"^(margin|padding|border)-(left|right)(-color|-style|-width)?$")
CORNERED = re.compile(r"^border-(top-left|top-right|bottom-left|bottom-right)-radius$")
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/\s*$")


def logical(css: str) -> str:
    """The style sheet with its physical properties rewritten. Raises ValueError on what cannot be parsed."""
    rules = tinycss2.parse_stylesheet(SOURCE_MAP.sub("", css))
    return "".join(map(rewrite, rules))


def rewrite(rule: Node) -> str:
    """A rule, a block of rules or a comment, rewritten."""
    if rule.type == "error":
        raise ValueError(f"line {rule.source_line}: {rule.message}")
    if rule.type not in ("qualified-rule", "at-rule") or rule.content is None:
        return rule.serialize()
    head = f"@{rule.at_keyword}" if rule.type == "at-rule" else ""
    body = "".join(map(rewrite_part, tinycss2.parse_blocks_contents(rule.content)))
    return f"{head}{tinycss2.serialize(rule.prelude)}{{{body}}}"


def rewrite_part(part: Node) -> str:
    """What stands between the braces of a rule: declarations, or rules when it is a media query."""
    if part.type != "declaration":
        return rewrite(part)
    important = "!important" if part.important else ""
    return "".join(f"{name}:{value}{important};" for name, value in declarations(part))


def declarations(part: Declaration) -> Iterator[tuple[str, str]]:
    """The logical declarations that one physical declaration becomes."""
    name, value = part.name, tinycss2.serialize(part.value).strip()
    if name in SIDES:
        yield f"inset-{SIDES[name]}", value
    elif found := SIDED.match(name):
        yield f"{found[1]}-{SIDES[found[2]]}{found[3] or ''}", value
    elif found := CORNERED.match(name):
        yield f"border-{CORNERS[found[1]]}-radius", value
    elif name in ("float", "clear") and value in SIDES:
        yield name, SIDES[value]
    elif name == "text-align" and value in SIDES:
        yield name, SIDES[value].removeprefix("inline-")
    elif name == "transition" and (found := re.match(r"(left|right)\b(.*)", value)):
        yield name, f"inset-{SIDES[found[1]]}{found[2]}"
    elif name in ("margin", "padding") and len(sides := components(part)) == 4:
        top, right, bottom, left = sides
        yield f"{name}-block", f"{top} {bottom}"
        yield f"{name}-inline", f"{left} {right}"
    else:
        yield part.name, value


def components(part: Declaration) -> list[str]:
    """The components of a shorthand's value; a `calc()` is one of them."""
    return [token.serialize() for token in part.value if token.type not in ("whitespace", "comment")]


def write_sheet(app: Sphinx) -> None:
    """Have the rewritten sheet copied over Furo's: the files of `html_static_path` replace those of the theme."""
    if app.builder.format != "html":
        return
    physical = Path(furo.THEME_PATH) / "static" / SHEET
    target = generated(app) / SHEET
    target.parent.mkdir(exist_ok=True)
    target.write_text(logical(physical.read_text(encoding="utf-8")), encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", write_sheet)
