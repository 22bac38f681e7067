"""What the source has and the translation has not, and the other way round, in a sentence for the translator."""

from collections.abc import Iterable

from course.interface import _


def changes(lost: Iterable, added: Iterable) -> str:
    """A sentence: what the source has and the translation has not, and the other way round."""
    lost, added = (_(", ").join(sorted(map(named, part))) for part in (lost, added))
    lost = _("il manque : {things}").format(things=lost) if lost else ""
    added = _("il y a en trop : {things}").format(things=added) if added else ""
    return " — ".join(filter(None, (lost, added)))


def named(thing: str | tuple[str, str]) -> str:
    """The name of what is kept, for a translator, and its value."""
    if isinstance(thing, str):
        return thing
    kind, value = thing
    names = {
        "block": _("bloc"), "bold": _("gras"), "code": _("code"), "html": _("HTML"),
        "footnote": _("note de bas de page"), "image": _("image"), "italics": _("italique"), "link": _("lien"),
        "math": _("formule"), "role": _("rôle"), "sign": _("signe de Markdown"),
        "empty link": _("lien sans texte"), "empty image": _("image sans texte alternatif"),
    }  # fmt: skip
    blocks = {
        "bullet_list_open": _("liste"), "list_item_open": _("point de liste"), "heading_open": _("titre"),
        "ordered_list_open": _("liste numérotée (écrivez `\\.` après le nombre)"),
        "blockquote_open": _("citation"), "hr": _("trait"),
        "paragraph_open": _("paragraphe"), "code_block": _("code décalé"),
    }  # fmt: skip
    return " ".join(filter(None, (names[kind], blocks.get(value, value) if kind == "block" else value)))
