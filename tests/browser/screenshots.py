"""Take the pictures of the README from the built site: `make screenshots`."""

from chromium import find_or_install
from playwright.sync_api import sync_playwright
from serving import serving

from course.languages import ROOT
from course.site.build import SITE

FOLDER = ROOT / ".github" / "screenshots"
SHOTS = (
    ("lesson-fr", "fr/indicators.html", ".workbench .actions", "light"),
    ("lesson-ar-dark", "ar/evaluate.html", "#evaluate-story", "dark"),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serving(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=["--no-sandbox", "--disable-gpu"])
        for name, page, shown, scheme in SHOTS:
            tab = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme=scheme)
            tab.emulate_media(reduced_motion="reduce")  # no smooth scrolling
            tab.goto(f"{address}{page}")
            tab.locator("section.exercise").first.evaluate("(element) => element.scrollIntoView()")
            tab.wait_for_timeout(1500)  # the editors come
            tab.locator(shown).first.evaluate("(element) => element.scrollIntoView({ block: 'center' })")
            tab.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
