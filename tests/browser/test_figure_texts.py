"""The words of the figures, as the browser sets them."""

import pytest
from sample import each_language, waits

# The box of a text is higher than its letters, much so in Arabic: its middle half is where letters meet.
OUTSIDE_OR_OVERLAPPING = """() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const letters = ({ left, top, right, bottom, height }) =>
    ({ left, top: top + height / 4, right, bottom: bottom - height / 4 });
  const faults = [];
  for (const drawing of [...document.querySelectorAll("article svg.plot")].filter(seen)) {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].filter(seen)
      .map((text) => ({ words: text.textContent, ...letters(text.getBoundingClientRect()) }));
    for (const text of texts) {
      if (text.left < frame.left - 1 || text.right > frame.right + 1
          || text.top < frame.top || text.bottom > frame.bottom) faults.push(`outside: ${text.words}`);
    }
    texts.forEach((one, rank) => texts.slice(rank + 1).forEach((other) => {
      if (one.left < other.right - 1 && other.left < one.right - 1
          && one.top < other.bottom && other.top < one.bottom) faults.push(`${one.words} × ${other.words}`);
    }));
  }
  return faults;
}"""


@each_language(("ar", "de"))  # the other way, the longest words
@pytest.mark.parametrize("width", [360, waits(1280)])
def test_words_fit_and_stand_apart(open_page, site, built_site, language, width):
    """In every language, each word of each figure is inside its drawing, and no two of them overlap."""
    page = open_page(f"{site}{language.slug}/index.html", width)
    faults = {}
    for path in sorted((built_site / language.slug).rglob("*.html")):
        if 'class="plot' in path.read_text(encoding="utf-8"):
            page.goto(f"{site}{path.relative_to(built_site).as_posix()}")
            if found := page.evaluate(OUTSIDE_OR_OVERLAPPING):
                faults[path.name] = found
    assert faults == {}
