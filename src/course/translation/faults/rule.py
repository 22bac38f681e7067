"""A rule of typography: what may not stand in prose, and what to write instead; those of many languages."""

import re
from dataclasses import dataclass


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
# Something stands before, other than what introduces a sign that the text speaks of, as in « ; ».
AFTER = r"(?<=[^\s«“„‘\"'(\[「])"
RATIO = r"(?<!\d(?=.: \d))"
LETTER = r"[^\W\d_]"
# They set a space before ; : ! ?; so do not take the rule of everybody else.
SPACED = ("fr", "br", "oc", "co", "ht", "wa")

EVERYWHERE = (
    rule(r"(?<=[\w.,;:!?…،؛؟»”)\ufffc])[^\S\n\t]{2,}(?=[\w;:!?»«“„(¿¡\ufffc])", _("mettez une seule espace")),
    rule(rf"{AFTER}(?<![,.]){SPACE}[,.]{END}", _("retirez l’espace devant la virgule ou le point")),
    rule(rf"(?<=\w\w),(?={LETTER}{LETTER})", _("mettez une espace après la virgule"), remark=True),
    rule(
        # Other than the colon of « EU:ssa » in Finnish and of « Leser:innen » in German.
        rf"(?<=\w\w)(?:;|(?<![A-Z]):(?!in(?:nen)?\b))(?={LETTER}{LETTER})",
        _("mettez une espace après `;` ou `:`"),
        remark=True,
    ),
    rule(
        rf"(?<=[\w»”)\]\ufffc])(?:\.\.|,,|;;|,\.|;\.){END}|(?<![،؛。，；、])([،؛。，；、])\1(?!\1)",
        _("gardez un seul signe"),
    ),
    rule(
        rf"(?<![?!¿¡])\?{{2,}}(?=\s*{LETTER})|(?<=\d)\?(?=\d)|(?<![\w?!؟])\?{{3,}}",
        _("retapez ces lettres : une conversion les a remplacées par `?`"),
    ),
    # Initials and abbreviations keep theirs: two small letters before, a word after.
    rule(
        r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ]{2})\.(?=[A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ]|[\u0620-\u064a]{2})",
        _("mettez une espace après le point"),
    ),
    rule(
        rf"(?<={LETTER})[!?](?={LETTER})",
        _("mettez une espace après le signe, ou remplacez-le par la lettre perdue"),
        remark=True,
    ),
)
ARABIC_MARKS, WIDE_MARKS = "،؛؟٪٫٬", "，。；：？！、（）《》「」『』％"
FOREIGN = _("remplacez ce signe d’une autre écriture par celui de la langue")
CLOSE = rule(
    rf"{AFTER}{RATIO}{SPACE}(?:[!?](?!=)|[;:](?!['’-]?[()DP])){END}",
    _("retirez l’espace devant `;` `:` `!` ou `?`"),
)
CURLY = rule(rf"“{SPACE}|{SPACE}”", _("retirez l’espace à l’intérieur des guillemets"))
ANGLED = rule(rf"«{SPACE}|{SPACE}»", _("retirez l’espace à l’intérieur des guillemets"))
OTHER_QUOTES = r"«[^«»]*»?|»|„"
