"""The code blocks of the lessons, and the calculations noted beside, are tests: each page is run from its top."""

from calculations import calculations
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser(), calculations], patterns=["*.md"], path="docs").pytest()
