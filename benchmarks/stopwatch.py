"""Times taken inside the page, in seconds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

from playwright.sync_api import Browser, Locator, Page

from course.checking.runner import LIMIT
from course.site.runtime import fingerprint, pyodide_version

# The news of the worker, which come just before the first check and just after each, bear the time in Python.
NEWS = """{
  window.news = [];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => data.total && window.news.push(performance.now()));
    }
  };
}"""
VERDICT = """(box) => new Promise((resolve) => {
  window.news.length = 0;
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (box.getAttribute("data-busy") !== "false") return;
    observer.disconnect();
    resolve([start, ...window.news, performance.now()]);
  }).observe(box, { attributeFilter: ["data-busy"] });
  box.querySelector(".check").click();
})"""
# The page's own worker, made as python.js makes it, and nothing else.
BOOT = """async (place) => {
  const source = `import ${JSON.stringify(place.worker)};`;
  const script = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const start = performance.now();
  const worker = new Worker(script, { type: "module" });
  const answer = new Promise((resolve) => worker.addEventListener("message", ({ data }) => data.id && resolve(data)));
  worker.postMessage({ id: 1, do: "boot", place });
  const { result, error } = await answer;
  const seconds = (performance.now() - start) / 1000;
  await new Promise((go) => setTimeout(go, 1000)); // the snapshot is written meanwhile
  worker.terminate();
  if (error) throw new Error(error);
  return { seconds, snapshot: result.snapshot };
}"""


@dataclass(frozen=True)
class Verdict:
    """From a click to its verdict: the time in all, in Python, and the longest in which nothing came from Python."""

    whole: float
    checks: float
    silence: float


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page in a browser that has kept nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(NEWS)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def verdict(box: Locator) -> Verdict:
    """Click « Vérifier » in an exercise whose Python runs, and wait."""
    start, *news, end = (milliseconds / 1000 for milliseconds in box.evaluate(VERDICT))
    return Verdict(end - start, news[-1] - news[0], max(after - before for before, after in pairwise([*news, end])))


def boot(page: Page, site: str, snapshot: bool) -> tuple[float, bool]:
    """Start Python, with a snapshot of its memory kept or not; the time, and whether it was restored from one."""
    runtime = f"{site}runtime/{fingerprint()}/"
    place = {
        "worker": f"{runtime}worker.js",
        "runtime": runtime,
        "pyodide": f"{site}runtime/pyodide-{pyodide_version()}/",
        "snapshots": f"{runtime}snapshot" if snapshot else "",
        "slug": "fr",
        "language": "fr",
        "direction": "ltr",
        "limit": LIMIT,
    }
    found = page.evaluate(BOOT, place)
    return found["seconds"], found["snapshot"]
