"""What a page's message holds besides words."""

from collections import Counter

import pytest
from myst_parser.config.main import MdParserConfig

from course.translation.faults.markup import markup, parser


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("```python\nx\n```", ["fence python"]),
        ("Un\n\n---\n\nDeux", ["paragraph_open", "hr", "paragraph_open"]),
        ("- un\n- deux", ["bullet_list_open", *["list_item_open", "paragraph_open"] * 2]),
    ],
    ids=["code", "rule", "list"],
)
def test_each_block_counts_once(text, held):
    """A block counts once, whether it has a beginning and an end or stands alone."""
    assert markup(text, parser(MdParserConfig())) == Counter(("block", name) for name in held)
