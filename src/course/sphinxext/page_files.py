"""The style sheets and scripts that each page loads, and no other."""

from pathlib import Path, PurePath
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from course.languages import Language
from course.site.runtime import fingerprint
from course.sphinxext.lessons import lesson
from course.sphinxext.progress import progress_pages

STYLES = ("figure.css", "theme.css", "code.css", "lesson.css", "workbench.css", "print.css")
SCRIPTS = ("navigation.js", "overflow.js")
EARLY_SCRIPT = "theme.js"
# What Sphinx and Furo would load for their own search, theme switch and colours of code: ours replace them.
UNUSED = (
    "basic.css",
    "debug.css",
    "doctools.js",
    "documentation_options.js",
    "file.png",
    "furo-extensions.css",
    "furo-extensions.css.map",
    "furo-extensions.js",
    "furo.css.map",
    "furo.js",
    "furo.js.LICENSE.txt",
    "furo.js.map",
    "language_data.js",
    "minus.png",
    "plus.png",
    "pygments.css",
    "searchtools.js",
    "skeleton.css",
    "sphinx_highlight.js",
    "translations.js",
)


def generated(app: Sphinx) -> Path:
    """The folder of the static files made for this build, which are copied over those of the theme."""
    folder = Path(app.doctreedir) / "static"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def choose_files(app: Sphinx) -> None:
    """Have each page load the theme's own files; Sphinx's search is replaced by Pagefind."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    app.builder.search = False
    app.config.html_static_path.append(str(generated(app)))
    for style in STYLES:
        app.add_css_file(style, priority=700, **({"media": "print"} if style == "print.css" else {}))
    if Language(app.config.language).direction == "rtl":
        app.add_css_file("rtl.css", priority=750)
    app.add_js_file(EARLY_SCRIPT, priority=100)
    for script in SCRIPTS:
        app.add_js_file(script, priority=700, defer="defer")


def choose_page_files(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Leave out of the page the files that nothing in it uses, and set apart the script that runs first."""
    if pagename == "search":
        app.add_css_file("search.css", priority=710)
        app.add_js_file("search.js", priority=710, defer="defer")
    context["page_script"] = page_script(app, pagename)
    for kind in ("css_files", "script_files"):
        context[kind] = [file for file in context[kind] if PurePath(file.filename).name not in UNUSED]
    context["early_script"] = next(
        file for file in context["script_files"] if PurePath(file.filename).name == EARLY_SCRIPT
    )


def page_script(app: Sphinx, pagename: str) -> str:
    """Address, below the site, of the script that makes the page's exercises run; "" for a page without any."""
    if lesson(app.env, pagename):
        return f"runtime/{app.config.course_runtime}/workbench.js"
    return f"runtime/{app.config.course_runtime}/progress.js" if pagename in progress_pages(app.env) else ""


def remove_unused_files(app: Sphinx, exception: Exception | None) -> None:
    """Remove from the built site what Sphinx and Furo copied and no page loads."""
    if exception is None and isinstance(app.builder, StandaloneHTMLBuilder):
        for path in list((app.builder.outdir / "_static").rglob("*")):
            if path.name in UNUSED:
                path.unlink()
                if not any(path.parent.iterdir()):
                    path.parent.rmdir()


def setup(app: Sphinx) -> None:
    # The pages name the folder of the scripts: when what it holds changes, each is written again.
    app.add_config_value("course_runtime", fingerprint(), "html", types=frozenset({str}))
    app.connect("builder-inited", choose_files)
    app.connect("html-page-context", choose_page_files, priority=900)
    # After Furo has written its colours of code, at the default priority.
    app.connect("build-finished", remove_unused_files, priority=900)
