"""What holds of every page of every language."""

import os
import shutil
import subprocess

from needs import unavailable
from sample import each_language


@each_language({"ar"})
def test_no_page_asks_elsewhere_or_breaks_its_policy(open_page, site, built_site, language):
    """No page sends a request to another host, breaks its Content-Security-Policy or logs an error."""
    page = open_page(site)
    for path in sorted((*built_site.glob("*.html"), *(built_site / language.slug).rglob("*.html"))):
        page.goto(site + path.relative_to(built_site).as_posix(), wait_until="load")


@each_language({"ar"})
def test_html_is_valid(built_site, nu_checker, language):
    """The Nu checker finds no error in any page of a language."""
    if not shutil.which("java"):
        unavailable("The Nu checker needs Java, which this machine has not.")
    command = ["java", "-Xss8m", "-jar", str(nu_checker), "--errors-only", "--skip-non-html"]
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    pages = [str(built_site / language.slug), *map(str, built_site.glob("*.html"))]
    run = subprocess.run([*command, *pages], capture_output=True, text=True, env=environment)
    assert run.returncode == 0, run.stderr[:5000]
