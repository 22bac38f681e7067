"""The signs of each language: what is well set passes, what is not is told."""

from itertools import pairwise

import pytest
from myst_parser.config.main import MdParserConfig

from course.translation.faults import endings, typography
from course.translation.faults.markup import parser
from course.translation.faults.pair import Kind, Pair
from course.translation.faults.prose import prose
from course.translation.faults.quotes import unpaired
from course.translation.faults.typography import signs

MARKDOWN = parser(MdParserConfig(enable_extensions={"dollarmath"}))
# Sentences as good writers set them, by language: nothing may be said of them.
GOOD = {
    "fr": [
        "L’aire vaut 97\u202f%\u202f; pourquoi\u202f? Parce qu’il y a 35\u202f000 lignes\u202f!",
        "Un seuil\u00a0: «\u00a0trop haut\u00a0», dit-il (et «\u00a0`x`\u00a0»\u00a0: non).",
        "À 10:30, le rapport est de 3:1, ou 3 : 1\u202f; on pose k:=0 et n! ≥ 5.",
        "Le point-virgule «\u00a0;\u00a0» et la virgule «\u00a0,\u00a0» séparent`;`",
        "Efron, B. (1979). Bootstrap methods: another look at the jackknife. *Annals of Statistics*, 7(1), 1–26.",
        "NASA (1999). *Mars Climate Orbiter Mishap Investigation Board: Phase I Report*.",
        "Nous nous en tenons là :-) Bravo ;-)",
        "L’intervalle [0, 1[, puis ]0, 1] et [0\u202f; 1[.",
        "a) la collecte\u202f; b) le modèle\u202f; 1) le reste.",
    ],
    "en": [
        "Don’t wait: the threshold is 97% (see “the rule”); isn’t it? Yes!",
        "At 10:30 the ratio is 3:1, or 3 : 1; set k:=0 :) and wait … 12 h.",
        "The sign “:” and the sign “,” differ; so do `a`, or rather `b`, and f(x).",
        "a) one; b) two; 1) three. The half-open interval [0, 1) is not (0, 1].",
        "On 2022-03-28, file.py and .gitignore cost $5, i.e. .5 of the U.S. price.",
        "He had had enough, either a) now or b) later. The k-NN method, the p-value, 1,268 readings.",
        "Use `x=1,y=2`, see [this page](page.md) and <https://example.org/?a=b;c>.",
    ],
    "es": [
        "¿Qué es un umbral? ¡Nada!, dijo «el experto» a las 10:30; el 97 % calla.",
        "Si llueve, ¿qué hacemos?; y si no, ¡vamos! ¿De verdad «¡hola!»? ¡¿Cómo?!",
        "El signo «?» y (?) no cuentan, ni 5! = 120, ni el código `a?`. ¿Y `b`?",
        "¿Usa `pandas`? Vea “la regla” [aquí](pagina.md): 3:1, k:=0 :-) …",
        "¿Por qué? Porque 1268 medidas (3,5 km) bastan; a) uno; b) dos.",
    ],
    "de": [
        "Der Wert „zu hoch“ liegt bei 97 %; warum? So ist es: um 10:30 Uhr!",
        "Das »Modell« (`k-NN`) kostet 3:1; k:=0 … z. B. am 28.03.2022, ca. 1.268 Werte :)",
        "Die Leser:innen und jede Leser:in, siehe „EU:ssa“; usw. … und so weiter...",
        "Die, die die Daten kennen, wissen: Das ist’s. Siehe [Regel](regel.md).",
        "Er sagte: „Die Zahl ‚drei‘ genügt.“ a) eins; b) zwei.",
    ],
    "ar": [
        "هل العتبة مرتفعة؟ نعم، إنها «مرتفعة جدًا»؛ لذلك: 97% من 1,268 قراءة!",
        "لغة Python (وكذلك الـPython) والوسم Ridge, Lasso؛ انظر `x`، ثم [القاعدة](rule.md).",
        "الساعة 10:30، النسبة ⁦3:1⁩، سنة 1444 هـ، وبـ**وسم** ثم كلمة كلمة… (a, b).",
        "المراجع: Croes, G. (1958). A method for solving problems; vol. 6.",
        "القيم [1, 2] و(0, 1] كافية. لـ**النموذج** ثلاث خانات :)",
    ],
    "zh_CN": [
        "阈值是多少？是 97%，即“太高”；请看《规则》：上午 10:30，比例 3:1！",
        "使用 `pandas`，或 Python 3.11（`k-NN`）。见[规则](rule.md)、[模型](model.md)……",
        "函数 f(x) 返回 None；k:=0，区间 [0, 1)。共 1,268 条记录 :)",
        "Hello, world! 是第一个程序。see (Croes, 1958)。",
        "中文 (Chinese) 与 English 混排；1) 收集；2) 建模。",
        "第1章：模型——“「好」的模型”。常常看看、试试。",
    ],
    "it": [
        "Che cos’è una soglia? È «troppo alta», dice l’esperto: 97%! Vedi “la regla”.",
        "Alle 10:30 il rapporto è 3:1; k:=0 :) … a) uno; b) due (1.268 misure).",
    ],
    "pt_BR": [
        "O que é um limiar? É “alto demais”, diz o perito: 97%! Veja «a regra».",
        "Às 10:30 a razão é 3:1; k:=0 ;-) … a) um; b) dois (1.268 medidas), e-mail.",
    ],
    "ja": [
        "しきい値とは？「高すぎる」ということです。97% です！ 比は 3:1、時刻は 10:30。",
        "`pandas` と Python (3.11) を使います。例: `x`、『規則』（k-NN）を参照……",
        "データ サイエンスの記録は 1,268 件です。f(x) は [0, 1) の値を返します :)",
    ],
    "ru": [
        "Что такое порог? «Слишком высокий», — сказал эксперт: 97 %! См. „правило“.",
        "В 10:30 отношение 3:1; k:=0 :) … а) один; б) два (1 268 измерений), т. е. всё.",
    ],
    "ko": ["임계값은 얼마입니까? “너무 높음”: 97%, 비율 3:1 :) (예: `x`)."],
    "pl": ["Próg „za wysoki”: 97%, stosunek 3:1; czy to źle? Tak! (zob. `x`)."],
}


def said(text: str, code: str) -> list:
    return list(signs(prose(text, Kind.PAGE, MARKDOWN), code))


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in GOOD.items() for text in texts])
def test_nothing_is_said_of_good_sentences(code, text):
    """Code, formulas, links, quotations, times, ratios, intervals, lists and smileys are no faults."""
    assert said(text, code) == []


# By language: a fault, then the same sentence without it.
ERRORS = [
    ("fr", "Le seuil ; il", "Le seuil\u202f; il"),
    ("fr", "Le seuil\u00a0; il", "Le seuil\u202f; il"),
    ("fr", "Le seuil; il", "Le seuil\u202f; il"),
    ("fr", "Pourquoi?", "Pourquoi\u202f?"),
    ("fr", "Voir `x` !", "Voir `x`\u202f!"),
    ("fr", "Le seuil : trois", "Le seuil\u00a0: trois"),
    ("fr", "Le seuil\u202f: trois", "Le seuil\u00a0: trois"),
    ("fr", "Le seuil: trois", "Le seuil\u00a0: trois"),
    ("fr", "Voir `x` : trois", "Voir `x`\u00a0: trois"),
    ("fr", "Un « mot\u00a0»", "Un «\u00a0mot\u00a0»"),
    ("fr", "Un «\u00a0mot»", "Un «\u00a0mot\u00a0»"),
    ("fr", "L'aire", "L’aire"),
    ("fr", "l'`x`", "l’`x`"),
    ("fr", "35 000 lignes", "35\u202f000 lignes"),
    ("fr", "1\u00a0268 lignes", "1\u202f268 lignes"),
    ("fr", "97 %", "97\u202f%"),
    ("fr", "97% des cas", "97\u00a0% des cas"),
    ("fr", "un mot , puis", "un mot, puis"),
    ("fr", "la la règle", "la règle"),
    ("fr", "un «\u00a0mot", "un «\u00a0mot\u00a0»"),
    ("en", "The threshold ; it", "The threshold; it"),
    ("en", "The threshold\u00a0: three", "The threshold: three"),
    ("en", "Why\u202f?", "Why?"),
    ("en", "Use `x` !", "Use `x`!"),
    ("en", "A «word»", "A “word”"),
    ("en", "A « word »", "A “word”"),
    ("en", "A „word“", "A “word”"),
    ("en", "A “ word”", "A “word”"),
    ("en", "Don't", "Don’t"),
    ("en", "the the rule", "the rule"),
    ("en", "Two  words", "Two words"),
    ("en", "The end.  Then", "The end. Then"),
    ("en", "a word , then", "a word, then"),
    ("en", "the end .", "the end."),
    ("en", "a (word", "a (word)"),
    ("en", "a word) here", "a (word) here"),
    ("en", "a [word) here", "a (word) here"),
    ("en", "n / k + 1) of them", "(n / k + 1) of them"),
    ("en", "Article 26) says", "(Article 26) says"),
    ("en", "a “word", "a “word”"),
    ("es", "Que es?", "¿Qué es?"),
    ("es", "¿Qué es. Nada.", "¿Qué es? Nada."),
    ("es", "Vamos!", "¡Vamos!"),
    ("es", "¿ Qué es?", "¿Qué es?"),
    ("es", "Usa `x`?", "¿Usa `x`?"),
    ("es", "El umbral ; y", "El umbral; y"),
    ("es", "« palabra »", "«palabra»"),
    ("es", "“ palabra ”", "“palabra”"),
    ("es", "la la regla", "la regla"),
    ("es", "No bastan..", "No bastan."),
    ("es", "Usa `x`.. Luego", "Usa `x`. Luego"),
    ("es", "Uno,, dos", "Uno, dos"),
    ("de", "Das «Wort»", "Das „Wort“"),
    ("de", "Das « Wort »", "Das „Wort“"),
    ("de", "Das “Wort”", "Das „Wort“"),
    ("de", "Das „Wort”", "Das „Wort“"),
    ("de", "Das „ Wort“", "Das „Wort“"),
    ("de", "Die Schwelle : drei", "Die Schwelle: drei"),
    ("de", "und und", "und"),
    ("ar", "العتبة, ثم", "العتبة، ثم"),
    ("ar", "العتبة; ثم", "العتبة؛ ثم"),
    ("ar", "ما العتبة?", "ما العتبة؟"),
    ("ar", "هل هي `x`?", "هل هي `x`؟"),
    ("ar", "لغة Python, ثم", "لغة Python، ثم"),
    ("ar", "العتبة ، ثم", "العتبة، ثم"),
    ("ar", "« كلمة »", "«كلمة»"),
    ("ar", "كلـــمة", "كلمة"),
    ("ar", "النمـوذج", "النموذج"),
    ("ar", "في في النموذج", "في النموذج"),
    ("ar", "العتبة : ثلاثة", "العتبة: ثلاثة"),
    ("zh_CN", "阈值,模型", "阈值，模型"),
    ("zh_CN", "阈值, 模型", "阈值，模型"),
    ("zh_CN", "阈值是三.", "阈值是三。"),
    ("zh_CN", "阈值:三", "阈值：三"),
    ("zh_CN", "阈值是多少?", "阈值是多少？"),
    ("zh_CN", "阈值!", "阈值！"),
    ("zh_CN", "用 `x`, 然后", "用 `x`，然后"),
    ("zh_CN", "请用 `x`.", "请用 `x`。"),
    ("zh_CN", "阈值(高)", "阈值（高）"),
    ("zh_CN", "«阈值»", "“阈值”"),
    ("ar", "العتبة،، ثم", "العتبة، ثم"),
    ("zh_CN", "阈值。。", "阈值。"),
    ("zh_CN", "阈 值", "阈值"),
    ("zh_CN", "阈值 ，高", "阈值，高"),
    ("zh_CN", "（阈值", "（阈值）"),
    ("ja", "しきい値, 次", "しきい値、次"),
    ("ja", "しきい値です.", "しきい値です。"),
    ("ja", "「しきい値", "「しきい値」"),
    ("it", "La soglia : tre", "La soglia: tre"),
    ("pt_BR", "O limiar ; três", "O limiar; três"),
    ("ru", "Порог : три", "Порог: три"),
    ("pl", "Próg !", "Próg!"),
]
REMARKS = [
    ("en", 'the "word" here', "the “word” here"),
    ("fr", 'le "mot"', "le «\u00a0mot\u00a0»"),
    ("en", "a word,then", "a word, then"),
    ("es", "de 2022;el umbral", "de 2022; el umbral"),
    ("es", "de 2022,el umbral", "de 2022, el umbral"),
    ("en", "the rule:the threshold", "the rule: the threshold"),
    ("fr", "des donn?es", "des données"),
    ("en", "97 % of", "97% of"),
    ("de", "ein Wort Wort", "ein Wort"),
    ("ar", "النموذج النموذج", "النموذج"),
    ("ar", "٣ ثم 4", "3 ثم 4"),
    ("ar", "النموذج،ثم", "النموذج، ثم"),
    ("ar", "کتاب", "كتاب"),
    ("zh_CN", "阈值， 高", "阈值，高"),
]


@pytest.mark.parametrize(("code", "wrong", "right"), ERRORS)
def test_errors(code, wrong, right):
    """A sentence that is wrongly set has an error; well set, none."""
    assert "typography" in [fault.code for fault in said(wrong, code) if not fault.remark]
    assert said(right, code) == []


@pytest.mark.parametrize(("code", "wrong", "right"), REMARKS)
def test_remarks(code, wrong, right):
    """What may be right all the same is a remark."""
    assert [fault.remark for fault in said(wrong, code)] == [True]
    assert said(right, code) == []


def pair(source: str, target: str, code: str = "en", kind: Kind = Kind.PAGE) -> Pair:
    return Pair(source, target, code, kind, MARKDOWN, "fr", (source,))


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("Use `a  b ;` and $x !$", Kind.PAGE),
        ("Use `a  b ;` and {name!r}: {what}", Kind.TEXT),
        ("x = 'a' ; y = {'b' : 1}", Kind.PYTHON),
        ("\\text{a} : b", Kind.MATH),
    ],
)
def test_only_prose_is_read(target, kind):
    """Nothing is said of the signs of code, of formulas, of fields."""
    assert list(typography.faults(pair("x", target, kind=kind))) == []


def test_what_the_source_leaves_open():
    """A bracket that is alone in the source may stay so; another one may not."""
    assert list(typography.faults(pair("Le signe ( ouvre", "The sign ( opens"))) == []
    assert [fault.remark for fault in typography.faults(pair("Il ouvre", "The sign ( opens"))] == [False]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("a (word", "("),
        ("a word)", ")"),
        ("“a (word” here", "("),
        ("(a [word) here", "["),
        ("a [word) here", ")["),
        ("((a) b", "("),
        ("“one” and “two", "“"),
        ("a) one; b) two; d) four", ")"),
    ],
)
def test_each_sign_alone_is_told_once(text, alone):
    """The sign that has no other half is named, and not those that surround it."""
    assert "".join(unpaired(text, "en")) == alone


def test_spanish_opening_is_wanted_whatever_the_source():
    """The source has no opening sign: the translation needs it all the same."""
    [fault] = typography.faults(pair("Pourquoi\u202f?", "Por qué?", "es"))
    assert fault.text == "il manque l’autre moitié de `?`"


TITLED = "Li, J. (2019). Are we really making much progress{}? *RecSys*, 101."


@pytest.mark.parametrize("source", [TITLED.format("\u202f"), TITLED.format("")])
def test_spanish_opening_is_not_wanted_of_a_title(source):
    """A question that the source has word for word, but for the spaces of French, is a title in another language."""
    assert list(typography.faults(pair(source, TITLED.format(""), "es"))) == []
    assert len(list(typography.faults(pair(source, TITLED.format("") + " Seguro?", "es")))) == 1


def test_french_space_in_a_title():
    """A title that keeps the space that French gives it is told: its own language has none."""
    left = TITLED.format("\u202f")
    assert "typography" in [fault.code for fault in typography.faults(pair(left, left, "zh_CN"))]
    quoted = pair("Quinlan, «\u00a0Induction of trees\u00a0».", "Quinlan, «\u00a0Induction of trees\u00a0».", "de")
    assert "typography" in [fault.code for fault in typography.faults(quoted)]


def test_words_alike_by_chance():
    """A question of one or two words may be the same in both languages, and needs its opening."""
    assert len(list(typography.faults(pair("Total\u202f?", "Total?", "es")))) == 1


def test_english_question_in_french():
    """In French, a title in English has no space before its sign; a French question has one, be it after a title."""
    assert said(TITLED.format(""), "fr") == said(TITLED.format("\u202f"), "fr") == []
    assert len(said(TITLED.format("") + " L’avez-vous vraiment lu?", "fr")) == 1
    assert len(said("Que mesure le capteur de la machine?", "fr")) == 1


def test_straight_quotes_of_a_dictionary():
    """The keys of a dictionary keep their quotation marks where its translation tells it; words have none of these."""
    source = 'C’est {"clé": {valeur: arbre}}, rien d’autre.'
    assert list(typography.faults(pair(source, 'It has "key", a tree.', kind=Kind.TEXT))) == []
    assert [fault.remark for fault in typography.faults(pair('Voir `"x"`.', 'See "key".'))] == [True]


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("用str()转换；f(x)的值", 0),
        ('字典{"键": 值, "叉": {值: 树}}。', 0),
        ("返回len(), 然后", 1),
        ("转换(str)类型", 1),
        ("阈值(高)", 1),
        ("版本Python(3.11)里", 1),
    ],
)
def test_code_in_chinese_prose(target, wrong):
    """A call and a dictionary keep their signs in Chinese; what stands among its characters has those of Chinese."""
    found = {fault.text.partition(",")[0] for fault in typography.faults(pair("x", target, "zh_CN", Kind.TEXT))}
    assert len(found) == wrong


def test_ellipsis():
    """Three dots are a remark when the source has an ellipsis, and it alone."""
    assert [fault.remark for fault in typography.faults(pair("Attendez…", "Wait..."))] == [True]
    assert list(typography.faults(pair("Attendez...", "Wait..."))) == []


def test_place_is_shown():
    """The sentence says what to do, and where."""
    [fault] = typography.faults(pair("Règle", "Once upon a time, in the `x` the the rule of old times"))
    assert fault.text == "retirez le mot en double, ici\u00a0: time, in the … the the rule of old ti"


def ends(source: str, target: str, code: str = "en", kind: Kind = Kind.PAGE) -> list[bool]:
    """Whether each fault of the two ends is a remark."""
    return [fault.remark for fault in endings.faults(pair(source, target, code, kind))]


SIGNS = [("Un.", "A."), ("Un\u00a0:", "A:"), ("Un\u202f?", "A?"), ("Un\u202f!", "A!"), ("Un…", "A…"), ("Un", "A")]


@pytest.mark.parametrize(("one", "other"), [*pairwise(SIGNS), *pairwise(SIGNS[::-1])])
def test_other_sign_at_the_end(one, other):
    """A sign lost, added or changed at the end is a remark, but for a title that becomes a question."""
    assert ends(one[0], one[1]) == []
    assert ends(one[0], other[1]) == [True]
    assert ends("Où vérifier", "Where to check?") == []


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("Un seuil.", "阈值。", "zh_CN"),
        ("Un seuil\u00a0:", "阈值：", "zh_CN"),
        ("Un seuil\u202f?", "ما العتبة؟", "ar"),
        ("Un seuil\u202f;", "عتبة؛", "ar"),
        ("Il dit «\u00a0non.\u00a0»", "He says “no”.", "en"),
        ("Un seuil (haut).", "A threshold (high.)", "en"),
        ("Attendez…", "Wait...", "en"),
        ("Un seuil.", "ขีดจำกัด", "th"),
        ("Voir `x`.", "See `x`.", "en"),
    ],
)
def test_same_sign_at_the_end(source, target, code):
    """Each language has its own sign, and its own place for what closes a quotation."""
    assert ends(source, target, code) == []


def test_field_at_the_end():
    """A text that ends with a field has no sign at the end, whatever stands before."""
    assert ends("Fichier inconnu\u00a0: {path}", "Unknown file {path}", kind=Kind.TEXT) == []


@pytest.mark.parametrize(
    ("source", "target", "is_lost"),
    [
        ("Le seuil", "the threshold", True),
        ("«\u00a0Le seuil\u00a0»", "“the threshold”", True),
        ("Le seuil", "The threshold", False),
        ("le seuil", "the threshold", False),
        ("Méthode k-NN", "k-NN method", False),
        ("Bibliothèque pandas", "pandas library", False),
        ("IA générative", "generative AI", False),
        ("Voir `x`", "`x` is to be seen", False),
        ("3 seuils", "three thresholds", False),
    ],
)
def test_capital_at_the_beginning(source, target, is_lost):
    """A capital lost at the beginning is a remark; names keep their small letter."""
    assert ends(source, target) == [True] * is_lost


@pytest.mark.parametrize("target", ["用pandas计数。", "k个位置都占满时。", "pandas逐词计数。", "git和make。"])
def test_capital_in_a_language_without(target):
    """Where letters have no capitals, the Latin ones at the head of a sentence begin a name or code."""
    assert ends("Le jumeau compte.", target, "zh_CN") == []
    assert ends("Le jumeau compte.", "k-Kandidaten zählen.".replace("k-K", "k"), "de") == [True]


def test_line_feeds_at_the_ends():
    """The line feeds at the two ends are those of the source."""
    assert ends("\nUn\n", "\nA\n", kind=Kind.TEXT) == []
    assert ends("\nUn\n", "A\n", kind=Kind.TEXT) == [False]
    assert ends("\nUn\n", "\nA\n\n", kind=Kind.TEXT) == [False]


def test_spaces_at_the_ends():
    """A space lost at an end of a piece of text is a remark, where words are separated by spaces."""
    assert ends("Un ", "A", kind=Kind.TEXT) == [True]
    assert ends("Un ", "一", "zh_CN", kind=Kind.TEXT) == []


@pytest.mark.parametrize("target", [" A rule", "A rule ", "A rule\u00a0", "\tA rule"])
def test_spaces_at_the_ends_of_a_page(target):
    """A space added at an end of a page's message is a remark: the page shows none."""
    assert ends("Une règle", target) == [True]
