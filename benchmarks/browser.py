"""Measure the exercises of the page in a real browser, beside their budgets: bytes, boot, verdict, loops, memory.

    .venv/bin/python benchmarks/browser.py      # on the site of `course build`

The site is served as a good host does. Seconds depend on the machine and on what else it does: each is the median of
several, the fastest and the slowest beside it.
"""

import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tests" / "browser")]

from chromium import find_or_install  # noqa: E402 -- the paths come first
from host import Host, Sent, brotli, hosted, packed  # noqa: E402
from learner import Learner  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from stopwatch import LIMIT, boot, opened, verdict  # noqa: E402

from course.datasets import EXERCISES  # noqa: E402
from course.exercise import Exercise  # noqa: E402
from course.site.build import SITE  # noqa: E402
from course.starter import solution  # noqa: E402

PAGE, NAME = "fr/indicators.html", "alert_threshold"
SECOND_PAGE, SECOND_NAME = "fr/decide.html", "expert_rules"
OWN = ("exercises", "messages", "data")  # of one exercise, not of the runtime
ENDLESS = {"while True: pass": "while True: pass", "10**10**8": "return 10 ** 10 ** 8"}

def row(what: str, value: str, budget: str = "") -> None:
    print(f"{what:<46}{value:>24}   {budget}")


def spread(seconds: list[float], digits: int = 2) -> str:
    low, middle, high = (f"{value:.{digits}f}" for value in (min(seconds), median(seconds), max(seconds)))
    return f"{middle} s ({low}-{high})"


def code(name: str) -> str:
    return solution(Exercise.read(EXERCISES / f"{name}.py"))


def weight(sent: list[Sent], encoding: str = "") -> float:
    """Megabytes of these answers under an encoding."""
    return sum(len(packed(one.file, encoding)) for one in sent if one.file) / 1e6


def bytes_and_requests(browser: Browser, host: Host) -> None:
    with opened(browser, host.address + PAGE) as page:
        Learner(page, NAME).check(code(NAME))
        page.wait_for_timeout(2000)  # the service worker is done
        first = host.take()
        page.goto(host.address + SECOND_PAGE)
        Learner(page, SECOND_NAME).check(code(SECOND_NAME))
        second = host.take()
    row("cold exercise, brotli", f"{weight(first, 'br'):.2f} MB" if brotli else "no brotli here", "5.0 MB")
    row("cold exercise, gzip", f"{weight(first, 'gzip'):.2f} MB")
    row("cold exercise, requests", f"{len(first)}")
    runtime = [one for one in second if "/runtime/" in one.path and one.path.split("/")[3] not in OWN]
    row("second page, runtime", f"{1e6 * weight(runtime):.0f} B", "0 B")
    row("second page, brotli", f"{weight(second, 'br'):.2f} MB" if brotli else "no brotli here")
    row("second page, requests", f"{len(second)}")


def boots(browser: Browser, host: Host, turns: int = 5) -> None:
    cold, plain, restored = [], [], []
    for _ in range(3):
        with opened(browser, host.address + PAGE) as page:
            cold.append(boot(page, host.address, snapshot=False)[0])
    with opened(browser, host.address + PAGE) as page:
        page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
        boot(page, host.address, snapshot=True)
        for _ in range(turns):
            page.reload()
            plain.append(boot(page, host.address, snapshot=False)[0])
            seconds, from_snapshot = boot(page, host.address, snapshot=True)
            restored += [seconds] if from_snapshot else []
    row("boot, cold", spread(cold))
    row("boot, warm, plain", spread(plain), "4 s")
    row("boot, warm, from the snapshot", spread(restored) if restored else "no snapshot", "1.5 s")


def verdicts(browser: Browser, host: Host, turns: int = 20) -> None:
    with opened(browser, host.address + PAGE) as page:
        learner = Learner(page, NAME)
        learner.check(code(NAME))
        found = [verdict(learner.box) for _ in range(turns)]
        row("click to verdict", spread([one.whole for one in found], 3))
        rest = [one.whole - one.checks for one in found]
        row("click to verdict, less the time in Python", spread(rest, 3), "0.050 s")
        for what, body in ENDLESS.items():
            learner.write(f"def first_alert(readings, threshold, duration):\n    {body}\n")
            over = [verdict(learner.box).silence - LIMIT for _ in range(2)]
            row(f"{what}, stopped after the limit by", spread(over), "0.2 s")
        row("memory of the page, Python running", memory(browser))


def memory(browser: Browser) -> str:
    """What the largest process of a page takes, its share of what several have in common counted once."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    sizes = [proportional(one["id"]) for one in processes if one["type"] == "renderer"]
    return f"{max(sizes):.0f} MB" if any(sizes) else "unknown on this system"


def proportional(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


def main() -> None:
    with hosted(SITE) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=["--no-sandbox", "--disable-gpu"])
        row("", "measured", "budget")
        for measure in (bytes_and_requests, boots, verdicts):
            measure(browser, host)
            host.take()
        browser.close()


if __name__ == "__main__":
    main()
