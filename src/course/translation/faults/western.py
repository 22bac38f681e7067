"""The rules of typography of French, and of the languages whose signs are nearly its own."""

from course.translation.faults.rule import AFTER, ANGLED, CURLY, END, LETTER, OTHER_QUOTES, RATIO, SPACE, _, rule

# What follows the colon of an English title, which keeps the spaces of English.
ENGLISH = r"\s(?:[A-Z]\S* [A-Z]|(?:\S+ ){0,4}\S*?\b(?:An?|The|the|of|for|and|at|to|in|by)\b)"
APOSTROPHE = rule(rf"(?<={LETTER})['‘](?=[\w\ufffc«“])", _("écrivez l’apostrophe `’`"))
WESTERN = {
    "fr": (
        rule(
            rf"{AFTER}[^\S\n\u202f](?:;(?!-?[()])|[!?](?!=))|(?<=[\w»)\]%’”\ufffc])(?<!\b\w(?=!))[;!?]+(?=[\s»)]|$)",
            _("mettez une espace fine insécable (U+202F) devant `;` `!` ou `?`"),
        ),
        rule(
            rf"{AFTER}{RATIO}[^\S\n\u00a0]:(?!['’-]?[()DP]){END}|(?<=[\w»)\]%’”\ufffc]):(?=\s|$)(?!{ENGLISH})",
            _("mettez une espace insécable (U+00A0) devant le deux-points"),
        ),
        rule(r"«(?!\u00a0)|(?<!\u00a0)»", _("mettez une espace insécable (U+00A0) à l’intérieur des guillemets")),
        APOSTROPHE,
        rule(
            r"(?<![\d.,])\d{1,3}(?:[^\S\n\u202f]\d{3})+(?!\d)",
            _("séparez les milliers par une espace fine insécable (U+202F)"),
        ),
        rule(r"(?<=\d)(?:[^\S\n\u202f\u00a0])?%", _("mettez une espace insécable devant le pour-cent")),
    ),
    "en": (
        APOSTROPHE,
        CURLY,
        rule(OTHER_QUOTES, _("écrivez les guillemets `“ ”`")),
        rule(rf"(?<=\d){SPACE}%", _("retirez l’espace devant le pour-cent"), remark=True),
    ),
    "es": (CURLY, ANGLED, rule(rf"[¿¡]{SPACE}", _("retirez l’espace après le signe d’ouverture"))),
    "pt": (CURLY, ANGLED),
    "it": (CURLY, ANGLED),
    "ru": (ANGLED,),
    "uk": (ANGLED,),
    "el": (ANGLED,),
    "de": (
        rule(rf"„{SPACE}|{SPACE}“", _("retirez l’espace à l’intérieur des guillemets")),
        rule(r"«[^«»]*»|“[^„“”]*”|”", _("écrivez les guillemets `„ “` ou `» «`")),
    ),
    "de_CH": (ANGLED,),
}
