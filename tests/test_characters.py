"""Characters that cannot be seen, that turn the text, that a bad conversion left: told; right ones: not."""

import pytest
from myst_parser.config.main import MdParserConfig

from course.translation.faults import characters
from course.translation.faults.characters import odd
from course.translation.faults.markup import parser
from course.translation.faults.pair import Kind, Pair

MARKDOWN = parser(MdParserConfig())
BIDI = set("\u202b\u202e\u2066\u2069")
GOOD = [
    ("fr", "Œuvre à 35\u202f000\u00a0€\u202f: «\u00a0é\u00a0»… n° 1, XIXᵉ, m², 10⁻³, µm, μs, Δt, χ², ½, 1,5 Å²"),
    ("en", "naïve café — “x”, k-NN, ≤ 3 Ω, K, ™, © 2022 👩\u200d🔬 ⚠\ufe0f 👍🏽"),
    ("en", "field \u2068{name}\u2069 apart"),
    ("es", "Ñandú, ¿qué? ¡ÁÉÍÓÚ!… «Ñ»"),
    ("de", "Spaß“, „Ä“, Größe… „Ü“ »Ö«"),
    ("pt_BR", "NÃO… «coração», “ã”, À»"),
    ("pl", "Zażółć gęślą jaźń… „Ł”"),
    ("vi", "Tiếng Việt: đường, người"),
    ("ar", "لغة Python، والـPython، بPython؛ شدّة \u2066{x}\u2069 \u2067كلمة\u2069 \u200f(أ)\u200e ﷺ ﴿آية﴾"),
    ("ar", "شَدَّة وتَنوينًا مُؤَكَّدًا، ١٬٢٦٨"),
    ("fa", "می\u200cروم به خانه‌ها"),
    ("hi", "क्\u200dष और फ़िल्म"),
    ("ru", "Python-скрипт, k-средних, 3D-модель, ё й, x и y"),
    ("ru", 'print(f"\\nИмя: {name}")'),
    ("el", "Η μέθοδος k-NN, το Δt"),
    ("zh_CN", "使用Python（k-NN）：阈值“高”，全角！"),
    ("ja", "データをPythonで読む「例」"),
    ("ko", "임계값"),
]


@pytest.mark.parametrize(("code", "text"), GOOD)
def test_nothing_is_said_of_good_texts(code, text):
    """Each script has its letters, its marks and its own invisible signs."""
    assert list(odd(text, code)) == []


FAULTS = [
    ("en", "thre\u200bshold", "retirez U+200B"),
    ("en", "thre\u2060shold", "retirez U+2060"),
    ("en", "\ufeffthreshold", "retirez U+FEFF"),
    ("de", "Schwel\u00adlenwert", "retirez U+00AD"),
    ("en", "thre\x07shold", "retirez U+0007"),
    ("en", "thre\x85shold", "retirez U+0085"),
    ("en", "thre\ufffdshold", "retirez U+FFFD"),
    ("en", "thre\ufffcshold", "retirez U+FFFC"),
    ("en", "thre\ue000shold", "retirez U+E000"),
    ("en", "thre\ufdd0shold", "retirez U+FDD0"),
    ("en", "thre\U0001fffeshold", "retirez U+1FFFE"),
    ("en", "thre\u2028shold", "retirez U+2028"),
    ("en", "threshold\u202e", "retirez U+202E, qui change le sens"),
    ("ar", "عتبة\u202b", "retirez U+202B, qui change le sens"),
    ("ar", "\u2066{x}", "fermez chaque isolat"),
    ("ar", "{x}\u2069", "fermez chaque isolat"),
    ("ar", "\u2066{x}\nعتبة\u2069", "fermez chaque isolat"),
    ("en", "thre\u200eshold", "retirez U+200E"),
    ("fr", "seuil\u200f", "retirez U+200F"),
    ("en", "thre\u200cshold", "retirez U+200C"),
    ("en", "thre\u200dshold", "retirez U+200D"),
    ("ru", "p\u043eрог", "le mot «\u00a0p\u043eрог\u00a0» mêle"),
    ("en", "thresh\u043eld", "le mot «\u00a0thresh\u043eld\u00a0» mêle"),
    ("en", "`thresh\u043eld`", "le mot «\u00a0thresh\u043eld\u00a0» mêle"),
    ("en", "thresh\u03bfld", "le mot «\u00a0thresh\u03bfld\u00a0» mêle"),
    ("ar", "عتoبة", "le mot «\u00a0عتoبة\u00a0» mêle"),
    ("es", "informaciÃ³n", "écrivez ó au lieu de Ã³"),
    ("en", "3 Ïƒ", "écrivez σ au lieu de Ïƒ"),
    ("fr", "donnÃ©es", "écrivez é au lieu de Ã©"),
    ("fr", "lâ€™aire", "écrivez ’ au lieu de â€™"),
    ("de", "GrÃ¶ÃŸe", "écrivez ö au lieu de Ã¶"),
    ("ar", "إعلاÙ… ", "écrivez م au lieu de Ù…"),
    ("ar", "Ø§Ù…", "écrivez ا au lieu de Ø§"),
    ("ru", "Ð¿Ð¾Ñ€Ð¾Ð³", "écrivez п au lieu de Ð¿"),
    ("zh_CN", "é˜ˆå€¼", "écrivez 阈 au lieu de é˜ˆ"),
    ("ja", "ã\x81—ã\x81\x8dã‚Œå€¤", "écrivez し au lieu de ã\x81—"),
    ("fr", "de\u0301bit", "écrivez é en un seul caractère"),
    ("ar", "ا\u0654حمد", "écrivez أ en un seul caractère"),
    ("ja", "か\u3099", "écrivez が en un seul caractère"),
    ("ar", "\ufefb", "écrivez لا au lieu de \ufefb"),
    ("ar", "\ufe8eب", "écrivez ا au lieu de \ufe8e"),
    ("en", "de\ufb01ne", "écrivez fi au lieu de \ufb01"),
    ("zh_CN", "使用Ｐｙｔｈｏｎ", "écrivez Python au lieu de Ｐｙｔｈｏｎ"),
    ("ja", "１２", "écrivez 12 au lieu de １２"),
]


@pytest.mark.parametrize(("code", "text", "sentence"), FAULTS)
def test_faults(code, text, sentence):
    """Each is an error, and the sentence says what to do."""
    found = list(odd(text, code))
    assert any(fault.text.startswith(sentence) for fault in found)
    assert not any(fault.remark for fault in found)
    assert {fault.code for fault in found} == {"bidi" if set(text) & BIDI else "character"}


def test_whole_target_is_read():
    """Code and fields are read too; what the source has is repeated."""
    marker = Pair("\b\nUn", "\b\nO\u200bne", "en", Kind.TEXT, MARKDOWN, "fr", ("\b\nUn",))
    assert [fault.text for fault in characters.faults(marker)] == ["retirez U+200B, un caractère invisible"]


def test_turning_is_refused_even_in_the_source():
    """What changes the direction of reading is refused, whatever the source holds."""
    hostile = Pair("x\u202e", "x\u202e", "en", Kind.PYTHON, MARKDOWN, "fr", ("x\u202e",))
    assert len(list(characters.faults(hostile))) == 1
