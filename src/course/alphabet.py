"""The alphabetical order of a language, as far as a list of words needs it."""

import re

from course.translation.faults.stems import folded

ARTICLE = re.compile(r"\bال(?=\w{2})")


def rank(text: str, code: str) -> tuple[str | bytes, str]:
    """What a text is sorted by: its letters without case, accents nor, in Arabic, article; Chinese by its sounds."""
    plain = re.sub(r"[^\w ]+", "", folded(text.casefold()).replace("œ", "oe").replace("æ", "ae")).strip()
    match code.partition("_")[0]:
        case "ar":
            return ARTICLE.sub("", plain), text
        case "zh":  # the common signs stand in this encoding in the order of pinyin
            return plain.encode("gb18030"), text
    return plain, text
