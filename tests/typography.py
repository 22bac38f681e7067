"""What the course's own check of typography says of a French text."""

from myst_parser.config.main import MdParserConfig

from course.languages import SOURCE
from course.translation.faults.markup import parser
from course.translation.faults.pair import Kind
from course.translation.faults.prose import prose
from course.translation.faults.typography import signs

MARKDOWN = parser(MdParserConfig(enable_extensions={"deflist", "dollarmath"}))


def faults(text: str, kind: Kind = Kind.TEXT) -> list[str]:
    """What to write instead, for each sign that is set otherwise; code, formulas and addresses are left out."""
    return [fault.text for fault in signs(prose(text, kind, MARKDOWN), SOURCE) if not fault.remark]
