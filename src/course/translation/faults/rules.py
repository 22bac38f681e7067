"""The rules of typography of each language: what may not stand in its prose, and what to write instead."""

import re
from dataclasses import dataclass
from functools import cache


def _(text: str) -> str:
    """Mark a text for the catalogue; it is translated when it is used."""
    return text


@dataclass(frozen=True)
class Rule:
    """What to write where the pattern is found. A `remark` may be right all the same."""

    pattern: re.Pattern
    text: str
    remark: bool = False


def rule(pattern: str, text: str, remark: bool = False) -> Rule:
    return Rule(re.compile(pattern), text, remark)


SPACE = r"[^\S\n]"
END = r"(?=[\s»”“\"’)\]\ufffc]|$)"
ARABIC = r"[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff]"
WIDE = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
# They set a space before ; : ! ?; so do not take the rule of everybody else.
SPACED = ("fr", "br", "oc", "co", "ht", "wa")

EVERYWHERE = (
    rule(r"(?<=[^\W_]) {2,}(?=[^\W_])|(?<=[.,;:!?…،؛؟]) {2,}(?=[^\W_])", _("mettez une seule espace")),
    rule(rf"(?<=[^\s,.]){SPACE}[,.]{END}", _("retirez l’espace devant la virgule ou le point")),
    rule(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})", _("mettez une espace après la virgule"), remark=True),
)
CLOSE = rule(rf"(?<=\S)(?<!\d(?=.: \d)){SPACE}[;:!?]{END}", _("retirez l’espace devant `;` `:` `!` ou `?`"))
CURLY = rule(rf"“{SPACE}|{SPACE}”", _("retirez l’espace à l’intérieur des guillemets"))
ANGLED = rule(rf"«{SPACE}|{SPACE}»", _("retirez l’espace à l’intérieur des guillemets"))
APOSTROPHE = rule(r"(?<=[^\W\d_])['‘](?=[\w\ufffc«“])", _("écrivez l’apostrophe ’"))
NO_ANGLED = rule(r"«[^«»]*»?|»|„", _("écrivez les guillemets “ ”"))

FRENCH = (
    rule(
        r"(?<=\S)[^\S\n\u202f](?:;(?!-?[()])|[!?](?!=))|(?<=[\w»)\]%’”\ufffc])[;!?]+(?=[\s»)]|$)",
        _("mettez une espace fine insécable (U+202F) devant `;` `!` ou `?`"),
    ),
    rule(
        rf"(?<=\S)(?<!\d(?=.: \d))[^\S\n\u00a0]:{END}|(?<=[\w»)\]%’”\ufffc]):(?=\s|$)",
        _("mettez une espace insécable (U+00A0) devant le deux-points"),
    ),
    rule(r"«(?!\u00a0)|(?<!\u00a0)»", _("mettez une espace insécable (U+00A0) à l’intérieur des guillemets")),
    APOSTROPHE,
    rule(
        r"(?<![\d.,])\d{1,3}(?:[^\S\n\u202f]\d{3})+(?!\d)",
        _("séparez les milliers par une espace fine insécable (U+202F)"),
    ),
    rule(r"(?<=\d)(?:[^\S\n\u202f\u00a0])?%", _("mettez une espace insécable devant le pour-cent")),
)
LANGUAGES = {
    "fr": FRENCH,
    "en": (APOSTROPHE, NO_ANGLED, CURLY, rule(rf"(?<=\d){SPACE}%", _("retirez l’espace devant le pour-cent"), True)),
    "es": (CURLY, ANGLED, rule(rf"[¿¡]{SPACE}", _("retirez l’espace après le signe d’ouverture"))),
    "pt": (CURLY, ANGLED),
    "it": (CURLY, ANGLED),
    "de": (
        rule(r"«[^«»]*»|”", _("écrivez les guillemets „ “ ou » «")),
        rule(rf"„{SPACE}|{SPACE}“", _("retirez l’espace à l’intérieur des guillemets")),
    ),
    "ar": (
        CURLY,
        ANGLED,
        rule(
            rf"(?<={ARABIC}){SPACE}?[,;?](?!\S*\d)|[,;]\s*(?={ARABIC})", _("écrivez `،` `؛` `؟` entre des mots arabes")
        ),
        rule(rf"{SPACE}[،؛؟]", _("retirez l’espace devant la ponctuation")),
        rule(r"(?<=[\u0620-\u064a])\u0640+(?=[\u0620-\u064a])|\u0640{2,}", _("retirez le tatweel (U+0640) du mot")),
    ),
    "zh": (
        CURLY,
        NO_ANGLED,
        rule(rf"(?<={WIDE})[,;:!?]|(?<={WIDE})\.(?=\s|$)|[,;:!?]{SPACE}?(?={WIDE})", _("écrivez `，。：；？！`")),
        rule(rf"(?<={WIDE})[()]|[()](?={WIDE})", _("écrivez les parenthèses `（）`")),
        rule(rf"(?<={WIDE}){SPACE}+(?={WIDE})", _("retirez l’espace entre les caractères")),
        rule(rf"{SPACE}[，。：；？！）、]|[，。：；？！（、]{SPACE}", _("retirez l’espace autour de la ponctuation")),
    ),
}
LANGUAGES["ja"] = LANGUAGES["zh"]
LANGUAGES["fa"] = LANGUAGES["ur"] = LANGUAGES["ar"]


@cache
def rules(code: str) -> tuple[Rule, ...]:
    """The rules of a language, by its gettext code; of one that we do not know, those that hold for all."""
    base = code.partition("_")[0]
    own = LANGUAGES.get(base, ())
    if code == "de_CH":
        own = own[1:]
    return EVERYWHERE + own + (() if base in SPACED else (CLOSE,))
