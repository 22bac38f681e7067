"""test_everything_else_separates"""

import re


def words(text):
    return re.findall(r"\w+", text.lower())
