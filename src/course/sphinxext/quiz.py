"""`{quiz}`: a question, its answers, and why each is right or wrong; it works without JavaScript."""

from html import escape
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from course.languages import translations
from course.sphinxext.elements import Details, details, message, summary
from course.sphinxext.own_files import load_where

KEY = "quiz"  # in the metadata of a page
SCRIPT = "quiz.js"


class quiz(nodes.General, nodes.Element):
    """A question and its answers; `labelledby` is the question's id."""


class QuizDirective(SphinxDirective):
    """A question; a definition list gives the answers, each explained; `:answer:` is the rank of the right one."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"answer": directives.positive_int}
    has_content = True

    def run(self) -> list[nodes.Node]:
        parsed = self.parse_content_to_nodes()
        options = [item for part in parsed for item in part.findall(nodes.definition_list_item)]
        answer = self.options.get("answer", 0)
        if not 1 <= answer <= len(options):
            raise self.error(f"`:answer:` must be the rank of one of the {len(options)} answers, from 1")
        self.env.metadata[self.env.docname][KEY] = True
        question = message(self, self.arguments[0], "quiz-question")
        question["ids"] = [f"quiz-{self.env.new_serialno('quiz') + 1}"]
        group = quiz("", question, labelledby=question["ids"][0])
        for part in parsed:
            # A note to translators stays before the answer that it tells of.
            group += [part] if isinstance(part, nodes.comment) else []
            items = part.findall(nodes.definition_list_item)
            group += [option(item, right=item is options[answer - 1]) for item in items]
        return [group]


def option(item: nodes.definition_list_item, right: bool) -> Details:
    """An answer, and why it is right or wrong below it."""
    term = item.next_node(nodes.term)
    title = summary(term.rawsource, "", *term.children)
    title.source, title.line = term.source, term.line
    body = [part for definition in item.findall(nodes.definition) for part in definition.children]
    return details(f"quiz-option {'right' if right else 'wrong'}", title, *body)


def visit_quiz(translator, node: quiz) -> None:
    _ = translations(translator.config.language).gettext
    words = f'data-check="{escape(_("Vérifier"))}" data-choose="{escape(_("Choisissez une réponse."))}"'
    translator.body.append(f'<div class="quiz" role="group" aria-labelledby="{node["labelledby"]}" {words}>\n')


def depart_quiz(translator, node: quiz) -> None:
    translator.body.append("</div>\n")


def setup(app: Sphinx) -> None:
    app.add_node(quiz, html=(visit_quiz, depart_quiz))
    app.add_directive("quiz", QuizDirective)
    # A draft shows every text where its translator wrote it.
    load_where(app, KEY, SCRIPT, in_drafts=False)
