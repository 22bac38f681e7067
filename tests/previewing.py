"""A small course with a draft in English: each kind of text is done, stale or untranslated somewhere."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from course.languages import ROOT

INDEX = """\
# Accueil

Un paragraphe traduit, avec `code`.

Un paragraphe à **traduire**.

Un lien abîmé vers [la suite](next.md).

- Un élément de liste

:::{admonition} Un titre d’encadré
Un texte d’encadré.
:::

| Colonne |
|---|
| Une cellule |

:::{figure} dot.svg
:alt: Un point

Une légende
:::

```{quiz} Une question ?
:answer: 1

Une réponse
: Une explication.
```

```{exercise} alert_threshold
```

```{toctree}
:hidden:
:caption: Une partie

next
done
```
"""
NEXT = "# La suite\n\nIl reste ceci.\n"
DONE = "# La fin\n"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>\n'
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
# Source, translation; a translation in a tuple is stale.
MESSAGES = {
    "index": {
        "Accueil": ("Home",),
        "Un paragraphe traduit, avec `code`.": "A translated paragraph, with `code`.",
        "Un paragraphe à **traduire**.": "",
        "Un lien abîmé vers [la suite](next.md).": "A broken link to [what follows] (next.md).",
        "Un élément de liste": "",
        "Un titre d’encadré": ("A box title",),
        "Un texte d’encadré.": "A box text.",
        "Colonne": ("Column",),
        "Une cellule": "",
        "Un point": "",
        "Une légende": ("A caption",),
        "Une question ?": "",
        "Une réponse": ("An answer",),
        "Une explication.": "",
        "Une partie": "",
    },
    "next": {"La suite": "What follows", "Il reste ceci.": ""},
    "done": {"La fin": "The end"},
}
TITLE, STORY = "Seuil d’alerte d’une conduite d’eau", "Un capteur relève chaque heure le débit"
HINT = "Relisez le contrat"


def entry(source: str, target: str | tuple[str]) -> str:
    """A message of a catalogue."""
    flag, text = ("#, fuzzy\n", target[0]) if isinstance(target, tuple) else ("", target)
    return f'{flag}msgid "{source}"\nmsgstr "{text}"\n'


def write_project(root: Path) -> Path:
    """Write the course; its machine and its exercises are the real ones."""
    (root / "docs").mkdir()
    for name, text in {"index.md": INDEX, "next.md": NEXT, "done.md": DONE, "dot.svg": DOT}.items():
        (root / "docs" / name).write_text(text, encoding="utf-8")
    copy_machine(root)
    (root / "locales" / "en" / "LC_MESSAGES").mkdir(parents=True)
    for name in ("fr", "ar"):
        shutil.copytree(ROOT / "locales" / name, root / "locales" / name, ignore=shutil.ignore_patterns("*.mo"))
    for domain, entries in MESSAGES.items():
        text = "\n".join([HEAD, *(entry(*pair) for pair in entries.items())])
        catalogue(root, domain).write_text(text, encoding="utf-8")
    for domain in ("exercises", "click"):
        source = ROOT / "locales" / "en" / "LC_MESSAGES" / f"{domain}.po"
        if source.exists():
            shutil.copyfile(source, catalogue(root, domain))
    edit(root, "exercises", TITLE, fuzzy=True)
    edit(root, "exercises", STORY, text="")
    edit(root, "exercises", "Vérifier", text="")
    return root


def copy_course(root: Path) -> Path:
    """Write the whole course, its catalogues apart so that they can be changed."""
    copy_machine(root)
    (root / "docs").symlink_to(ROOT / "docs")
    shutil.copytree(ROOT / "locales", root / "locales", ignore=shutil.ignore_patterns("*.mo"), dirs_exist_ok=True)
    return root


def copy_machine(root: Path) -> None:
    (root / "src").symlink_to(ROOT / "src")
    for name in ("conf.py", "pyproject.toml"):
        shutil.copyfile(ROOT / name, root / name)
    (root / "locales").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "locales" / "glossary.csv", root / "locales" / "glossary.csv")


def catalogue(root: Path, domain: str, code: str = "en") -> Path:
    return root / "locales" / code / "LC_MESSAGES" / f"{domain}.po"


def edit(root: Path, domain: str, start: str, text: str | None = None, fuzzy: bool = False, code: str = "en") -> None:
    """Give another translation to the first message that starts so, or make it fuzzy."""
    path = catalogue(root, domain, code)
    entries = path.read_text(encoding="utf-8").split("\n\n")
    rank = next(rank for rank, one in enumerate(entries) if f'msgid "{start}' in one)
    if text is not None:
        entries[rank] = f'{entries[rank].partition("msgstr ")[0]}msgstr "{text}"'
    if fuzzy:
        entries[rank] = entries[rank].replace("msgid ", "#, fuzzy\nmsgid ", 1)
    path.write_text("\n\n".join(entries).rstrip() + "\n", encoding="utf-8")


def course(root: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command in this course, in French unless asked otherwise."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "CI"))}
    environment = clean | {"PYTHONPATH": str(root / "src")} | variables
    command = [sys.executable, "-m", "course", *arguments]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
