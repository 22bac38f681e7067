"""The rules of typography of the languages that have signs of their own: Arabic, Chinese, Japanese."""

from course.translation.faults.rule import ANGLED, CURLY, OTHER_QUOTES, SPACE, _, rule

ARABIC = r"[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff]"
WIDE = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
ARABIC_SIGNS = (
    CURLY,
    ANGLED,
    rule(
        rf"(?<={ARABIC}){SPACE}?[,;?](?=[\s»)\ufffc]|$)|[,;]\s*(?={ARABIC})|{ARABIC}[^\n]*(?:[\u2069\ufffc\d]\?|\w\?(?=\s*$))",
        _("écrivez `،` `؛` `؟` entre des mots arabes"),
    ),
    rule(rf"{SPACE}[،؛؟]", _("retirez l’espace devant la ponctuation")),
    rule(r"[،؛](?=\w)", _("mettez une espace après la virgule"), remark=True),
    rule(
        # After a prefix, it leads to a word in another script or in bold.
        rf"(?<!{ARABIC})(?![وف]?(?:[بكل]|[بك]?ال)\u0640){ARABIC}*[^\W\u0640]\u0640+(?={ARABIC})|\u0640{{2,}}",
        _("retirez le tatweel (U+0640) du mot"),
    ),
    rule(
        r"(?<![\w.])\d*(?:[0-9][^\n]*[٠-٩]|[٠-٩][^\n]*\b[0-9])",
        _("écrivez tous les nombres avec les mêmes chiffres"),
        remark=True,
    ),
)
EASTERN = {
    "ar": (
        *ARABIC_SIGNS,
        rule(r"[\u06a9\u06cc\u06c1\u06d5]", _("écrivez les lettres `ك` `ي` `ه` de l’arabe"), remark=True),
    ),
    "fa": ARABIC_SIGNS,
    "ur": ARABIC_SIGNS,
    "zh": (
        CURLY,
        rule(OTHER_QUOTES, _("écrivez les guillemets `“ ”` ou `「 」`")),
        rule(
            rf"(?<={WIDE})(?:[,;!?]|:(?!['’-]?[()DP])|\.(?=\s|$))|[,;:]{SPACE}?(?={WIDE})|[!?](?={WIDE})"
            rf"|{WIDE}[^\n]*\ufffc[.;!?](?=\s*$)",
            _("écrivez `，` `。` `：` `；` `？` `！`"),
        ),
        # A function of one letter keeps its own: f(x).
        rule(rf"(?<={WIDE})[()]|(?:\(|(?<![a-z]\([a-z])\))(?={WIDE})", _("écrivez les parenthèses `（` `）`")),
        rule(rf"(?<={WIDE}){SPACE}+(?={WIDE})", _("retirez l’espace entre les caractères")),
        rule(rf"{SPACE}[，。：；？！）、]|（{SPACE}", _("retirez l’espace près de la ponctuation")),
        rule(rf"[，。：；？！、]{SPACE}", _("retirez l’espace après la ponctuation"), remark=True),
    ),
    # Half-width colons, question marks and brackets are usual in Japanese, and spaces between foreign words.
    "ja": (
        rule(OTHER_QUOTES, _("écrivez les guillemets `「 」`")),
        rule(
            rf"(?<={WIDE})(?:[,;]|\.(?=\s|$)|[:!?](?={WIDE}))|[,;]{SPACE}?(?={WIDE})|{WIDE}[^\n]*\ufffc\.(?=\s*$)",
            _("écrivez `、` `。` `：` `？` `！`"),
        ),
        rule(
            rf"(?<=[\u3040-\u309f\u4e00-\u9fff]){SPACE}+(?={WIDE})",
            _("retirez l’espace entre les caractères"),
            remark=True,
        ),
        rule(rf"{SPACE}[，。：；？！）、]|（{SPACE}", _("retirez l’espace près de la ponctuation")),
    ),
}
