"""A small course to translate, with the settings of the real one."""

from pathlib import Path

from babel.messages.pofile import read_po
from myst_parser.config.main import MdParserConfig

from course.languages import ROOT
from course.translation.templates import Templates

PAGES = {
    "index.md": "# Accueil\n\nBienvenue dans le **cours**.\n\n```{toctree}\nrole\n```\n",
    "role.md": "# Le métier\n\nUn capteur relève chaque heure le débit de l’eau.\n\nVoir [l’accueil](index.md).\n",
}
EXERCISE = '''"""Une alerte

Une histoire
sur deux lignes\u00a0: un message.
"""


def first_alert(readings):
    # Traducteurs : un dict.
    """Renvoie {x: y} pour ces mesures."""
    # solution
    return None


def figure(_):
    """Montre le résultat."""
    # Traducteurs : rang à partir de 0.
    return {"title": _("alerte au rang {rank}", rank=1)}


def test_equal():
    """L’égalité ne compte pas.

    Relisez le contrat.
    """
    assert first_alert([]) is None
'''
EXTENSIONS = ("elements", "quiz", "python_blocks", "translator_notes", "extraction")
FILES = {
    "src/exercises/alert.py": EXERCISE,
    "src/exercises/professional/alert.py": '"""La même avec NumPy."""\n',
    "src/exercises/data/flow.json": '{"title": "Des débits.", "source": "ici", "licence": "Domaine public."}',
    "docs/examples/flow.py": (
        '"""Un titre sans lecteur."""\n\n\ndef figure(_):\n'
        '    # Traducteurs : un volume par heure.\n    return {"title": _("débit")}\n'
    ),
    "src/course/commands/start.py": (
        'echo(_("Le point de départ est écrit\u00a0: {path}").format(path=path))\n'
        'echo(ngettext("{count} essai", "{count} essais", n).format(count=n))\n'
    ),
    "src/course/web/templates/page.html": (
        '<p>{{ _("Our page") }}</p>{% include "components/edit-this-page.html" %}'
    ),
    "src/course/web/static/lesson.css": "",
    "src/course/web/templates/search.html": '{% extends "page.html" %}<p>{% trans %}Search{% endtrans %}</p>',
}


def write_project(root: Path, **changed: str) -> Path:
    """Write a course of two pages and one exercise; only what extracts its messages is at work in it.

    A page may be given another text than its own, by its name.
    """
    pages = {**PAGES, **{f"{name}.md": text for name, text in changed.items()}}
    for name, text in {**FILES, **{f"docs/{name}": text for name, text in pages.items()}}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    conf = (ROOT / "conf.py").read_text(encoding="utf-8")
    assert '"course.sphinxext"' in conf
    conf = conf.replace('"course.sphinxext"', ", ".join(f'"course.sphinxext.{name}"' for name in EXTENSIONS))
    (root / "conf.py").write_text(conf, encoding="utf-8")
    return root


def templates(**domains: list) -> Templates:
    """What a course would have to translate, given its messages by domain."""
    catalogues = {}
    for domain, ids in domains.items():
        lines = []
        for one in ids:
            singular, *plural = [one] if isinstance(one, str) else one
            lines += [f'msgid "{singular}"', *(f'msgid_plural "{text}"' for text in plural)]
            lines += ['msgstr[0] ""', 'msgstr[1] ""', ""] if plural else ['msgstr ""', ""]
        catalogues[domain] = read_po(lines)
    return Templates(catalogues, MdParserConfig(enable_extensions={"colon_fence", "deflist", "dollarmath"}))
