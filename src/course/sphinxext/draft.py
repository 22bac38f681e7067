"""A draft of a language, for who translates it: every text of a page says which message of which catalogue it is.

`course_draft` is the code of the language drafted, "" for a site to publish, which holds nothing of this module;
`course_draft_words` is the code of the language in which the translator is spoken to.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import extract_messages

from course.languages import SOURCE, Language, translations
from course.sphinxext.pieces import piece
from course.sphinxext.seal import bare, classes, seal, unsealed
from course.translation.pofile import write
from course.translation.standing import key, standings

FILES = Path(__file__).parents[1] / "web" / "preview" / "static"


def is_draft(config: Config) -> bool:
    """Say whether the language being built is the one that is drafted; its French source is built beside it."""
    return config.course_draft == config.language


def speech(env: BuildEnvironment, docname: str) -> Callable[[str], str]:
    """What translates the messages of the `exercises` catalogue for a page; in a draft, it seals them."""
    if not is_draft(env.config):
        return translations(env.config.language).gettext
    uses = env.draft_uses.setdefault(docname, {})

    def translate(message: str) -> str:
        uses[message] = sealed(env.config.language, message)
        return uses[message]

    return translate


def sealed(code: str, message: str) -> str:
    """The text of a message of the `exercises` catalogue, sealed."""
    standing = standings(code, "exercises").get(message)
    if standing is None:
        return seal("untranslated", key("exercises", message), message)
    return seal(standing.state, standing.key, standing.text)


class Mark(SphinxTransform):
    """Give what a message of the page makes the classes of that message, before Sphinx translates it."""

    default_priority = 19  # Sphinx's Locale has 20

    def apply(self, **kwargs: Any) -> None:
        if not is_draft(self.config):
            return
        domain = self.env.current_document.docname
        known = standings(self.config.language, domain)
        for node, message in extract_messages(self.document):
            state = known[message].state if message in known else "untranslated"
            node["classes"] += classes(state, key(domain, message))


def memory(app: Sphinx) -> Path:
    """Where it is kept what each page took from the `exercises` catalogue."""
    return Path(app.doctreedir) / "draft-uses.json"


def recall(app: Sphinx, env: BuildEnvironment, added: set, changed: set, removed: set) -> list[str]:
    """Have the pages read again that use a message of `exercises` which is no longer what they took, and no other."""
    if not is_draft(app.config):
        return []
    path, env.draft_uses = memory(app), {}
    if path.exists():
        env.draft_uses = json.loads(path.read_text(encoding="utf-8"))
    code = app.config.language
    changed_uses = {
        docname
        for docname, uses in env.draft_uses.items()
        if any(sealed(code, message) != text for message, text in uses.items())
    }
    for docname in changed_uses | added | changed | removed:
        env.draft_uses.pop(docname, None)
    return sorted(changed_uses & set(env.found_docs))


def keep(app: Sphinx, exception: Exception | None) -> None:
    """Keep what each page used, for the next build."""
    if exception is None and is_draft(app.config):
        write(memory(app), json.dumps(app.env.draft_uses))  # whole: an interrupted build must not break the next one


def show(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Unseal what the page shows, and give it the bar of the translator."""
    if app.config.course_draft:
        app.add_css_file("preview.css", priority=760)
        context["metatags"] += '\n<meta name="robots" content="noindex">'
    if not is_draft(app.config):
        return
    context.update({name: unsealed(context[name]) for name in ("body", "lesson_progress") if context.get(name)})
    if context.get("toc"):
        context["toc"] = bare(context["toc"])
    if pagename not in app.env.all_docs:
        return
    page = app.builder.get_target_uri(pagename)
    context["draft_bar"] = piece(
        "bar",
        translations(app.config.course_draft_words).gettext,
        words=Language(app.config.course_draft_words),
        language=Language(app.config.language),
        source_language=Language(SOURCE),
        source=f"{context['content_root']}../{SOURCE}/{page}",
        messages=f"{page.rpartition('/')[2].removesuffix('.html')}.messages.json",
    )
    app.add_js_file("preview.js", priority=760, type="module")


def add_files(app: Sphinx) -> None:
    if app.config.course_draft and isinstance(app.builder, StandaloneHTMLBuilder):
        app.config.html_static_path.append(str(FILES))


def setup(app: Sphinx) -> None:
    app.add_config_value("course_draft", "", "env", str)
    app.add_config_value("course_draft_words", SOURCE, "html", str)
    app.add_transform(Mark)
    app.connect("builder-inited", add_files)
    app.connect("env-get-outdated", recall)
    app.connect("html-page-context", show, priority=450)
    app.connect("build-finished", keep)
