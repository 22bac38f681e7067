"""What whoever teaches prints: for each exercise its story, its contracts, its rules with their hints, a solution.

One HTML file that needs nothing else: it is read and printed by any browser, each exercise on a page of its own.
"""

import ast
import re
from collections.abc import Iterator
from html import escape

from course.exercise import Exercise, paragraphs
from course.interface import _
from course.languages import Language
from course.starter import solution, without_story

STYLE = """
body { font: 11pt/1.45 "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", sans-serif; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
article { break-before: page; border-block-start: 1px solid #999; padding-block-start: 1rem }
pre, code { font-family: "DejaVu Sans Mono", monospace; font-size: 9.5pt; direction: ltr; unicode-bidi: isolate }
pre { text-align: left; white-space: pre-wrap; background: #f3f3f3; padding: .7rem }
table { border-collapse: collapse } th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: start;
  vertical-align: top } tr, h3 { break-inside: avoid; break-after: avoid } @page { margin: 18mm }
"""


def answer_key(exercises: list[Exercise], language: Language) -> str:
    """The whole page, in the language spoken, which is this one."""
    title = escape(_("Corrigés pour la personne qui enseigne"))
    warning = escape(_("Ne distribuez pas ce fichier avec les exercices : il contient les réponses."))
    entries = "\n".join(
        f'<li><a href="#{one.name}">{prose(_(one.title))}</a> <code>{one.name}</code></li>' for one in exercises
    )
    articles = "\n".join("\n".join(article(one)) for one in exercises)
    return f"""<!doctype html>
<html lang="{language.tag}" dir="{language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<h1>{title}</h1>
<p>{warning}</p>
<ol>
{entries}
</ol>
{articles}
</body>
</html>
"""


def article(exercise: Exercise) -> Iterator[str]:
    """The lines of an exercise."""
    yield f'<article id="{exercise.name}">'
    yield f"<h2>{prose(_(exercise.title))}</h2>"
    yield f"<p><code>{exercise.name}.py</code></p>"
    yield from (f"<p>{prose(_(text))}</p>" for text in exercise.story)
    yield element("h3", _("Ce qui est demandé"))
    for node in exercise.functions:
        if node.name in exercise.asked:
            yield f"<p><code>{escape(f'{node.name}({ast.unparse(node.args)})')}</code></p>"
            yield from (f"<p>{prose(_(text))}</p>" for text in paragraphs(ast.get_docstring(node)))
    yield element("h3", _("Les règles et leurs indices"))
    yield "<table><thead><tr>" + element("th", _("Règle")) + element("th", _("Indice")) + "</tr></thead><tbody>"
    for check in exercise.checks:
        yield f"<tr><td>{prose(_(check.rule))}</td><td>{prose(_(check.hint))}</td></tr>"
    yield "</tbody></table>"
    yield element("h3", _("Une solution"))
    yield f"<pre>{escape(without_story(solution(exercise, _)).rstrip())}</pre>"
    yield "</article>"


def element(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>"


def prose(text: str) -> str:
    """A text as HTML, what stands between backticks as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
