"""What French typography refuses in a text."""

import re

# A narrow no-break space before ; ! ?, a no-break space before : and inside « », typographic apostrophes.
FAULT = re.compile(r".{0,20}(?:[ \u00a0][;!?]|[ \u202f]»|«[ \u202f]|[^\W\d] :(?:\s|$)|\w'\w|\d \d{3}\b).{0,20}")
CODE = re.compile(r"`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$|\]\([^)]*\)|\*[^*\n]*\*(?!\*)", re.DOTALL)


def faults(text: str) -> list[str]:
    """Give each place where signs are set otherwise; code, formulas, addresses and titles of works are left out."""
    return FAULT.findall(CODE.sub("…", text))
