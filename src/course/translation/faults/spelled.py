"""Numbers that words tell: small ones, shares, thousands and millions, the hours of the afternoon, centuries."""

import re
from decimal import Decimal

# From one to twelve, as they begin; `/` between the forms of one number.
SMALL = {
    "en": "one/first/once two/second/twice/both three/third four five/fifth six "
    "seven eight nine/ninth ten eleven twel",
    "es": "un/prim dos/segund tres/terc cuatro/cuart cinco/quint seis/sext "
    "siete/séptim ocho/octav nueve/noven diez/décim once doce",
    "de": "ein/erst zwei/beid drei/dritt vier fünf sech sieb acht neun zehn elf zwölf",
    "ar": "واحد/أول/مرة اثن/ثان/تان/تين/ين/ان ثلاث/ثالث أربع/رابع خمس/خامس ست/سادس "
    "سبع/سابع ثمان/ثامن تسع/تاسع عشر/عاشر عشر عشر",
    "zh": "一/首 二/两 三 四 五 六 七 八 九 十 十一 十二",
}
PERCENT = re.compile("[%٪\uff05‰]")
# A share, told by its sign alone, then by its sign or by words.
SHARES = (
    PERCENT,
    re.compile(
        rf"{PERCENT.pattern}|\bper ?cent\b|\bpour cent\b|\bpor cien(?:to)?\b|\bProzent\b"
        r"|(?:بال|في ال)(?:مئة|مائة)|百分之",
        re.IGNORECASE,
    ),
)
# The first sign of a range, which some languages repeat at both ends: 60%到76%, between 60% and 76%.
BOUND = r"[-−+]?\d[\d.,٫]*"
END = rf"\s?{BOUND}\s?{PERCENT.pattern}"
RANGE = re.compile(
    rf"(?P<start>{BOUND})\s?{PERCENT.pattern}(?=\s?(?:[-–~～到至]|(?:à|to|al?|bis|إلى)\b){END})"
    rf"|(?P<between>(?:\b(?:entre|between|zwischen)|بين)\s{BOUND})\s?{PERCENT.pattern}(?=\s(?:et|and|y|und|و){END})"
    rf"|(?P<within>{BOUND}){PERCENT.pattern}(?=[和与]{END}之间)"
)
SCALES = {
    r"k(?=\b|[€$£])|mille\b|thousand|mil\b(?! mill)|Tausend|ألف|آلاف": 3,
    r"[Mm]illi?on|millón|Mio\b|مليون|ملايين": 6,
    r"[Mm]illiard|billion|mil millones|Mrd\b|مليار": 9,
    "千": 3, "万": 4, "亿": 8,
}  # fmt: skip
AFTERNOON = re.compile(r"\bp\.?\s?m\b", re.IGNORECASE)
CENTURY = re.compile(r"\b([IVX]+)(?=(?:e|ᵉ)\b|\s+siècle)")
HALVED = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
HALF = re.compile(rf"\b({'|'.join(HALVED)})\s+\w+\s+et\s+demie?\b", re.IGNORECASE)
ROMAN = {"I": 1, "V": 5, "X": 10}


def is_told(number: int, text: str, code: str) -> bool:
    """Say whether a text may tell a small number by a word."""
    base = code.partition("_")[0]
    names = SMALL.get(base, "").split()
    start = "" if base in ("ar", "zh") else r"\b"
    return 0 < number <= len(names) and bool(
        re.search(rf"{start}(?:{names[number - 1].replace('/', '|')})", text, re.I)
    )


def same_shares(source: str, target: str) -> bool:
    """Say whether two texts tell as many shares, by signs, or by signs and words; a range has one or two."""
    old, new = (RANGE.sub(r"\g<start>\g<between>\g<within>", text) for text in (source, target))
    return any(len(share.findall(new)) in (len(share.findall(old)), len(share.findall(source))) for share in SHARES)


def exponents(text: str) -> list[int]:
    """The powers of ten that the words of a text may multiply its numbers by."""
    return [0, *(power for words, power in SCALES.items() if re.search(words, text))]


def amounts(value: str, text: str) -> set[Decimal]:
    """What a number of a text may be worth, with the words that multiply it and the hours after noon."""
    if value.startswith("="):
        return set()
    number = Decimal(value)
    found = {number.scaleb(power) for power in exponents(text)}
    return found | ({number + 12} if number < 12 and AFTERNOON.search(text) else set())


def halves(text: str) -> set[str]:
    """The halves of a French text, which writes « une fois et demie » for 1.5."""
    return {f"{HALVED[match[1].lower()]}.5" for match in HALF.finditer(text)}


def centuries(text: str) -> set[str]:
    """The centuries of a French text, which writes them as Romans did."""
    return {str(arabic(numeral)) for numeral in CENTURY.findall(text)}


def arabic(numeral: str) -> int:
    values = [ROMAN[sign] for sign in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0]))
