"""The style sheets and scripts of a directive: the pages that use it load them, and no other."""

from typing import Any

from sphinx.application import Sphinx


def load_where(app: Sphinx, key: str, *files: str, priority: int = 710, in_drafts: bool = True) -> None:
    """Have the pages that have this key in their metadata load these files."""

    def load(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
        if key not in app.env.metadata.get(pagename, ()) or (app.config.course_draft and not in_drafts):
            return
        for name in files:
            if name.endswith(".css"):
                app.add_css_file(name, priority=priority)
            else:
                app.add_js_file(name, priority=priority, defer="defer")

    app.connect("html-page-context", load, priority=500)
