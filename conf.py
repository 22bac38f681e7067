"""Sphinx settings for every language. No logic: the machine is in src/course.

One language alone: sphinx-build -b html -c . docs OUT -D language=en
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "src"))

project = "Ingénieur IA : du terrain au modèle"
author = "Les auteurs du cours"
project_copyright = "les auteurs du cours, CC BY 4.0"
language = "fr"

extensions = ["myst_parser", "course.sphinxext"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
# Its settings for MathJax would have every page read again at each build; formulas are MathML here.
myst_update_mathjax = False
nitpicky = True

# Absolute: Sphinx looks for locale_dirs below the sources, which are in docs/.
locale_dirs = [str(ROOT / "locales")]
gettext_compact = False
gettext_location = False

html_theme = "furo"
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_permalinks_icon = "#"
templates_path = [str(ROOT / "src/course/web/templates")]
html_static_path = [str(ROOT / "src/course/web/static")]
