"""What the course adds to Furo: titles, languages, direction, addresses and navigation, for the templates."""

import re
from dataclasses import dataclass
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.locale import _ as theirs

from course.languages import SOURCE, Language, languages, translations
from course.site.addresses import repository_address, site_address
from course.sphinxext import markup, mending, navigation, page_files, rtl, search_terms, security
from course.sphinxext.lesson_progress import lesson_progress
from course.sphinxext.page_provenance import listed, page_provenance


@dataclass(frozen=True)
class Translation:
    """The page in a language of the site: its link from the page shown, and its public address or ""."""

    language: Language
    link: str
    address: str
    current: bool


def title(config: Config) -> str:
    """The title of the course in the language of the build."""
    return translations(config.language).gettext(config.project)


def set_titles(app: Sphinx, config: Config) -> None:
    """Give the site its translated title, and its search page."""
    config.html_title = title(config)
    config.html_additional_pages.setdefault("search", "search.html")


def page_translations(app: Sphinx, pagename: str, context: dict[str, Any]) -> list[Translation]:
    """The page in every language; empty when this build is not a folder of the whole site.

    A draft has its own language and the French beside it.
    """
    current = Language(app.config.language)
    if navigation.is_alone(app):
        return []
    page, up, site = app.builder.get_target_uri(pagename), context["content_root"], app.config.site_url
    return [
        Translation(
            language,
            f"{up}../{language.slug}/{page}",
            f"{site}{language.slug}/{page}" if site else "",
            language == current,
        )
        for language in languages()
        if app.config.course_draft in ("", language.code) or language.code == SOURCE
    ]


def complete_context(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Add to the page's context what the templates read, and mend what Sphinx put there."""
    # Furo would resolve the whole tree again for each page; `navigation` is read once.
    context.pop("toctree", None)
    language = Language(app.config.language)
    name, __, subtitle = re.sub(r"\s*[:：]\s*", "\n", title(app.config)).partition("\n")
    pages = page_translations(app, pagename, context)
    context.update(
        site_language=language,
        site_name=name,
        site_subtitle=subtitle,
        page_translations=pages,
        canonical=next((page.address for page in pages if page.current), ""),
        default_address=next((page.address for page in pages if page.language.code == SOURCE), ""),
        edit_address=mending.page_edit(app, pagename),
        exercise_edits=mending.exercise_edits(app, pagename),
        report_address=mending.report(app, pagename),
        provenance=page_provenance(app, pagename),
        listed=lambda names: listed(names, language.code),
        navigation=navigation.chapters(app, pagename),
        known_pages=app.env.all_docs,
        page_title=lambda docname: app.env.titles[docname].astext() if docname in app.env.titles else "",
        content_security_policy=security.POLICY,
        lesson_progress=lesson_progress(app, pagename),
        # A draft changes at each moment: no browser keeps it. Nor does one keep a language that is alone.
        is_kept=bool(pages) and not app.config.course_draft,
        draft_bar="",
        metatags=markup.mend_metatags(context.get("metatags", "")),
    )
    if pagename == "search":
        context["title"] = theirs("Search")
    if "body" in context:
        context["body"] = markup.mend_body(context["body"])
        security.check(context["body"], pagename)


def setup(app: Sphinx) -> None:
    app.add_config_value("site_url", site_address(), "html", types=frozenset({str}))
    app.add_config_value("repository_url", repository_address(), "html", types=frozenset({str}))
    app.connect("config-inited", set_titles)
    app.connect("html-page-context", complete_context, priority=400)
    for part in (markup, page_files, rtl, search_terms):
        part.setup(app)
