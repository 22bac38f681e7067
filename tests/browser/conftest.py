"""A browser, and the built site served to it. No page may ask another host, break its policy or log an error."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import command_to_type, find_or_install
from needs import unavailable
from playwright.sync_api import Browser, Page, expect, sync_playwright
from serving import serving
from watching import watch

from course.site.npm import NpmFailed, install

expect.set_options(timeout=20_000)  # milliseconds, on a machine that runs more tests than it has processors
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no page reaches another host, even if it asks
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_or_install()
    if path is None:
        unavailable(f"No Chromium on this machine; to have one: {command_to_type()}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def npm_tools() -> Path:
    """The folder of the tools that come from npm."""
    try:
        return install(Path(__file__).parent)
    except NpmFailed as error:
        unavailable(f"axe-core and the Nu checker: {error}")


@pytest.fixture(scope="session")
def axe(npm_tools: Path) -> str:
    """The source of axe-core."""
    return (npm_tools / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nu_checker(npm_tools: Path) -> Path:
    return npm_tools / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """The address of the whole site, served below a prefix."""
    with serving(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def lesson(built_site: Path) -> str:
    """Address, below a language, of a lesson that has an exercise and a formula."""
    pages = sorted((built_site / "fr").rglob("*.html"))
    rich = [
        page for page in pages if all(sign in page.read_text(encoding="utf-8") for sign in ('"exercise"', "<math"))
    ]
    return rich[0].relative_to(built_site / "fr").as_posix()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a new window: `open_page(address, width=360, scheme="dark", **options of the context)`.

    When the test ends, each of its windows is held to the rules of every page; `ignored` is a pattern of the
    messages that the test expects; `script` is run before those of each page. `beside` is a page: the new one is then
    another tab of the same browser.
    """
    problems: list[str] = []
    contexts = []

    def open_window(
        address: str,
        width: int = 1280,
        scheme: str = "light",
        ignored: str = "\0",
        script: str = "",
        beside: Page | None = None,
        **options,
    ) -> Page:
        if beside:
            context = beside.context
        else:
            context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **options)
            contexts.append(context)
            context.add_init_script(script)

        page = context.new_page()
        watch(page, address, ignored, problems)
        page.goto(address)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert not problems, "\n".join(problems)
