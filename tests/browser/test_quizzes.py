"""The questions of a lesson: radio buttons with a script, answers that open without one."""

import pytest
from playwright.sync_api import expect
from sample import waits
from test_axe import RULES, RUN

PAGE = "decide.html"
# The rank of the right answer of the first question, which the script has put elsewhere.
RIGHT = """async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  return [...page.querySelector(".quiz").querySelectorAll(".quiz-option")].findIndex((one) => one.matches(".right"));
}"""


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_by_keyboard(open_page, site, language):
    """Arrows choose an answer and tell nothing yet; Enter says if it is right, and why; another is not judged."""
    page = open_page(f"{site}{language}/{PAGE}")
    quiz = page.locator(".quiz").first
    radios, said = quiz.get_by_role("radio"), quiz.get_by_role("status")
    right = page.evaluate(RIGHT)
    wrong = 0 if right else 1
    radios.nth(wrong).focus()
    page.keyboard.press("Space")
    expect(said).to_be_empty()
    page.keyboard.press("Enter")
    expect(said).not_to_be_empty()
    expect(quiz.locator(".quiz-choice.wrong")).to_have_count(1)
    told = said.text_content()
    for _ in range(right - wrong):
        page.keyboard.press("ArrowDown")
    if right < wrong:
        page.keyboard.press("ArrowUp")
    expect(radios.nth(right)).to_be_checked()
    expect(said).to_be_empty()
    expect(quiz.locator(".quiz-choice.wrong")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(quiz.locator(".quiz-choice.right")).to_have_count(1)
    expect(said).not_to_have_text(told)


def test_a_group_named_by_its_question(open_page, site):
    """The answers are one group of radio buttons, named by the question; several questions do not mix."""
    page = open_page(f"{site}en/{PAGE}")
    groups = page.get_by_role("radiogroup")
    assert groups.count() >= 4
    question = groups.nth(1).locator(".quiz-question").text_content()
    expect(page.get_by_role("radiogroup", name=question.strip())).to_have_count(1)
    for rank in range(2):
        groups.nth(rank).get_by_role("radio").first.check()
    assert page.locator(".quiz input:checked").count() == 2


def test_nothing_chosen(open_page, site):
    """Checking before choosing asks for a choice, and leads to the first answer; choosing takes the words away."""
    page = open_page(f"{site}fr/{PAGE}")
    quiz = page.locator(".quiz").first
    quiz.get_by_role("button").click()
    expect(quiz.get_by_role("status")).to_have_text("Choisissez une réponse.")
    expect(quiz.get_by_role("radio").first).to_be_focused()
    quiz.get_by_role("radio").nth(1).check()
    expect(quiz.get_by_role("status")).to_be_empty()


def test_without_a_script(open_page, site):
    """Without JavaScript each answer opens on its explanation."""
    page = open_page(f"{site}fr/{PAGE}", java_script_enabled=False)
    answer = page.locator(".quiz .quiz-option").first
    expect(answer.locator("div").first).not_to_be_visible()
    answer.locator("summary").click()
    expect(answer.locator("div").first).to_be_visible()
    assert page.get_by_role("radio").count() == 0


@pytest.mark.parametrize("scheme", [waits("light"), "dark"])
def test_answered_quiz_is_accessible(open_page, site, axe, scheme):
    """An answered question keeps the rules that axe knows, in the light and in the dark theme."""
    page = open_page(f"{site}ar/{PAGE}", 390, scheme, reduced_motion="reduce")
    for rank, quiz in enumerate(page.locator(".quiz").all()):
        quiz.get_by_role("radio").nth(rank % 3).check()
        quiz.get_by_role("button").click()
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(axe)
    assert page.evaluate(RUN, RULES) == []
