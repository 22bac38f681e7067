"""Write numbers the way each language prints them."""

from collections.abc import Callable
from math import floor, inf, log10

NARROW = "\u202f"
# Decimal mark, then mark between groups of three digits. Every language groups from five digits on: French, Spanish,
# German and Chinese printers leave four digits whole, English and Arabic science journals too, and a year read from
# a file stays a year. Spanish follows its Academy (a space, no dot); Arabic has Western digits, point and comma.
CUSTOMS = {
    "ar": (".", ","),
    "de": (",", "."),
    "en": (".", ","),
    "es": (",", NARROW),
    "fr": (",", NARROW),
    "zh": (".", ","),
}
INTERNATIONAL = (".", NARROW)  # ISO 80000-1, for a language that the table does not name yet
COMMAS = {"ar": "، ", "zh": "、"}  # between the items of a list; ", " elsewhere
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(value: float | None, language: str) -> str:
    """Write `value` for readers of `language` (a tag such as "fr", "zh-cn" or "zh_CN").

    Whole numbers are exact. Others keep up to four decimals and at most seven digits; below 1, four significant
    digits. Under a millionth and from 10¹⁵ on, a power of ten. Nothing (None, NaN) is "—"; what no float holds is "∞".
    """
    if value is None or value != value:
        return "—"
    decimal, group = CUSTOMS.get(_main(language), INTERNATIONAL)
    try:
        size = abs(float(value))
    except OverflowError:
        size = inf
    if size == inf:
        text = "∞"
    elif size and not 1e-6 <= size < 1e15:
        digits, _, power = f"{size:.3e}".partition("e")
        text = f"{_grouped(digits, decimal, group)}{NARROW}×{NARROW}10{str(int(power)).translate(RAISED)}"
    else:
        power = floor(log10(size)) if size else 0
        places = 3 - power if power < 0 else max(0, min(4, 6 - power))
        text = _grouped(f"{size:.{places}f}", decimal, group)
    text = f"−{text}" if value < 0 else text
    return isolated(text, language) if "−" in text or "×" in text else text


def interval(low: float | None, high: float | None, language: str) -> str:
    """Write two ends of a range, the lower one on the left in every language."""
    return isolated(f"{number(low, language)}–{number(high, language)}", language)


def noted(text: str, note: str, language: str) -> str:
    """Write a note in brackets after a text; Chinese brackets are as wide as its signs, and take no space."""
    return f"{text}（{note}）" if _main(language) == "zh" else f"{text} ({note})"


def isolated(text: str, language: str) -> str:
    """Signs next to digits would jump to the other side in a right-to-left sentence: isolates keep them in place."""
    return f"\u2066{text}\u2069" if _main(language) in RIGHT_TO_LEFT else text


def _main(language: str) -> str:
    """Give the language of a tag, its region left out."""
    return language.lower().replace("_", "-").partition("-")[0]


def _grouped(digits: str, decimal: str, group: str) -> str:
    """Put the marks of a language into plain digits, trailing zeros after the point left out."""
    whole, _, part = digits.partition(".")
    part = part.rstrip("0")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", group)
    return whole + (decimal + part if part else "")


def formatter(translate: Callable[[str], str], language: str) -> Callable[..., str]:
    """Give the `_` that a `figure(_)` function receives: `_(template, **values)` is a sentence in `language`.

    `translate` turns the French template into the language's; its `{names}` are then filled with the values: numbers
    and None localised, the items of a list joined, strings left as they are, anything else as Python writes it.
    KeyError when the translation names a value that the exercise does not give.
    """

    def fill(template: str, /, **values: object) -> str:
        return translate(template).format(**{name: shown(value) for name, value in values.items()})

    def shown(value: object) -> str:
        if isinstance(value, list):
            return COMMAS.get(_main(language), ", ").join(map(shown, value))
        numeric = value is None or (isinstance(value, (int, float)) and not isinstance(value, bool))
        return number(value, language) if numeric else str(value)

    return fill
