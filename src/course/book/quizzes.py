"""The questions of a lesson: on paper their answers are lettered, and explained in an appendix."""

from copy import deepcopy

from course.book.appendix import Appendix, file_name, without_anchors
from course.book.exercises import inside
from course.book.pages import Page
from course.book.xhtml import Element, add_text, classed, new, replace
from course.exercise import Translate

RIGHT, WRONG = "✓", "✗"


def move_explanations(page: Page, answers: Appendix, _: Translate) -> None:
    """Leave in the page the questions and their possible answers; say in the appendix which is right, and why."""
    for number, quiz in enumerate(classed(page.content, "quiz", "div"), 1):
        question = classed(quiz, "quiz-question", "p")[0]
        options = classed(quiz, "quiz-option", "details")
        name = _("Question {number}").format(number=number)
        anchor = f"answer-{page.name.replace('/', '-')}-{number}"
        here = question.get("id")
        back = new("a", name, href=f"{file_name(page.name)}#{here}", class_="back")
        asked = paragraph(question, new("strong", back), class_="quiz-question")
        explained = new("ol", *map(explanation, options), type="A")
        answers.add(page.name, page.title, new("div", *without_anchors(asked, explained), class_="answer"))
        asked.getparent().set("id", anchor)
        shown = paragraph(question, new("strong", name), class_="quiz-question", id=here)
        choices = new("ol", *(new("li", paragraph(option[0])) for option in options), type="A", class_="quiz-choices")
        see = answers.see(_("Voir la réponse"), anchor)
        replace(quiz, new("div", shown, choices, see, class_="quiz"))


def paragraph(line: Element, *lead: Element, **attributes: str) -> Element:
    """A paragraph that says what a line says, after something that leads it."""
    said = new("p", *lead, **attributes)
    add_text(said, (" " if lead else "") + (line.text or ""))
    for part in deepcopy(line):
        said.append(part)
    return said


def explanation(option: Element) -> Element:
    """A possible answer, marked right or wrong, and why."""
    right = "right" in option.get("class", "").split()
    sign = new("span", RIGHT if right else WRONG, class_="sign")
    said = paragraph(option[0], sign)
    why = [deepcopy(part) for part in inside(option)]
    return new("li", said, *why, class_="right" if right else "wrong")
