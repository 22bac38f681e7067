"""The code blocks of the lessons are tests: each page is run from top to bottom."""

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], patterns=["*.md"], path="docs").pytest()
