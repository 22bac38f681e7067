"""The rules of every page: it asks no other host, breaks no policy and logs no error."""

import re
from collections.abc import Callable

from playwright.sync_api import ConsoleMessage, Error, Page, Request


def watch(page: Page, address: str, ignored: str, problems: list[str]) -> Callable[[], None]:
    """Write what a page does against the rules of every page into a list, until what is returned is called."""
    host = address.split("/")[2]

    def is_here(request: Request) -> None:
        if not request.url.startswith((f"http://{host}/", "data:", "blob:")):
            problems.append(f"asked {request.url}")

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not re.search(ignored, message.text):
            problems.append(f"{page.url}: {message.text}")

    def fail(error: Error) -> None:
        problems.append(f"{page.url}: {error}")

    heard = {"request": is_here, "console": hear, "pageerror": fail}
    for event, listener in heard.items():
        page.on(event, listener)

    def leave() -> None:
        for event, listener in heard.items():
            page.remove_listener(event, listener)

    return leave
