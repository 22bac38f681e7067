"""The page that says what a book holds, how its exercises are done, and under which licences it is."""

from babel.lists import format_list

from course.book.appendix import file_name
from course.book.xhtml import Element, new
from course.languages import SOURCE, Language, catalogue, translations
from course.site.addresses import site_address
from course.translation.kept import kept
from course.translation.provenance import MACHINE, Provenance, provenance, together

NAME = "foreword"
UNSPACED = ("zh",)  # a full-width colon or full stop has its space in itself
GUIDE, DATA = "guides/learn", "about/data"


def foreword(language: Language, titles: dict[str, str]) -> Element:
    """The page, given the titles of the pages of the book by their names."""
    _ = translations(language.code).gettext
    gap = space(language)
    content = new("section", new("h1", _("À propos de ce livre"), id=NAME))
    content.append(new("p", _(
        "Ce livre contient tout le cours : les leçons, leurs figures, les exercices et leur point de départ, le "
        "glossaire et les sources. Les corrigés, les réponses aux questions, les chiffres des figures et les notes "
        "pour qui enseigne sont à la fin ; des liens y mènent."
    )))  # fmt: skip
    content.append(new("p", _(
        "Un exercice se fait sur une machine qui a Python 3.11 ou plus récent. Chacun donne les commandes qui créent "
        "son fichier et qui le contrôlent. Pour les installer, lisez :"
    ), gap, link(GUIDE, titles)))  # fmt: skip
    if address := site_address():
        online = f"{address}{language.slug}/"
        said = _("En ligne, les exercices s’exécutent dans la page, sans rien installer :")
        content.append(new("p", said, gap, new("a", online, href=online)))
    content.append(new("h2", _("Licences"), id=f"{NAME}-licences"))
    content.append(new("p", _(
        "Le texte est sous licence CC BY 4.0 et le code sous licence MIT. Les polices Noto sont sous licence SIL Open "
        "Font License 1.1. Chaque jeu de données garde sa propre licence ; elles sont à la page :"
    ), gap, link(DATA, titles)))  # fmt: skip
    if said := told(language, list(titles)):
        content.append(new("h2", _("Traduction"), id=f"{NAME}-translation"))
        content.append(new("p", said))
    return content


def space(language: Language) -> str:
    """What stands between two sentences."""
    return "" if language.code.partition("_")[0] in UNSPACED else " "


def link(page: str, titles: dict[str, str]) -> Element | str:
    """A link to a page of the book; its name alone when the course has it no more."""
    return new("a", titles[page], href=file_name(page)) if page in titles else page


def told(language: Language, pages: list[str]) -> str:
    """Who translated these pages, and who reviewed them; "" in the language of the source."""
    if language.code == SOURCE:
        return ""
    _ = translations(language.code).gettext
    found = (kept(catalogue(language.code, page)) for page in pages)
    whole = together(provenance(one) for one in found if one)
    return space(language).join(sentences(whole, language, _)) if whole else ""


def sentences(whole: Provenance, language: Language, _) -> list[str]:
    who = format_list(list(whole.translators), locale=language.code) if whole.translators else ""
    if whole.kind == MACHINE:
        first = _("Ce livre est traduit du français par une machine.")
    elif who:
        first = _("Ce livre est traduit du français par {names}.").format(names=who)
    else:
        first = _("Ce livre est traduit du français.")
    if not whole.reviewers:
        return [first, _("Aucune personne dont c’est la langue ne l’a encore relu.")]
    reviewers = format_list(list(whole.reviewers), locale=language.code)
    return [first, _("L’ont relu, en tout ou en partie : {names}.").format(names=reviewers)]
