"""A learner at an exercise of a page: she types, presses, reads."""

from playwright.sync_api import Locator, Page, expect

# Chromium itself writes style attributes into what is typed over, and its console says that the policy refuses them:
# the code and its look are CodeMirror's all the same.
TYPING = "Applying inline style"
# A script of a page in which Python never starts: where nothing is run, each start is seconds for nothing.
WITHOUT_PYTHON = "Worker = class extends EventTarget { postMessage() {} terminate() {} };"
SLOW = 30_000  # milliseconds within which Python starts, on a busy machine


class Learner:
    """The exercise of this name on a page that is open."""

    def __init__(self, page: Page, name: str):
        self.page = page
        self.box = page.locator(f'.workbench[data-name="{name}"]')
        self.section = page.locator(".exercise", has=self.box)
        self.editor = self.box.locator(".cm-content")
        self.section.scroll_into_view_if_needed()
        expect(self.editor).to_be_visible(timeout=SLOW)

    def write(self, code: str) -> None:
        """Type over all that the editor holds."""
        self.editor.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(code)

    def press(self, name: str) -> None:
        """Press a button, by its class."""
        self.box.locator(f"button.{name}").click()

    def check(self, code: str | None = None) -> None:
        """Have the code checked from the keyboard, and wait for the verdict."""
        if code is not None:
            self.write(code)
        self.editor.press("Control+Enter")
        self.wait()

    def wait(self) -> None:
        expect(self.box).to_have_attribute("data-busy", "false", timeout=SLOW)

    @property
    def code(self) -> str:
        """What the editor holds."""
        # The editor draws only what is seen; on paper the page has all of it.
        self.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        return self.box.locator(".paper").text_content()

    @property
    def alert(self) -> Locator:
        return self.box.locator(".alert")

    @property
    def status(self) -> Locator:
        return self.box.locator(":scope > .status")

    def notice(self, kind: str) -> Locator:
        return self.box.locator(f'.notices [data-kind="{kind}"]')
