"""Spelling: a word is in the dictionary, in the list of the project or in the source; else it is told."""

import pytest
from pairing import pair

from course.languages import LOCALES
from course.translation.faults import dictionary, glossary, lexicon, spelling
from course.translation.faults.pair import Kind
from course.translation.pofile import BrokenCatalogue


def told(source: str, target: str, code: str, kind: Kind = Kind.PAGE) -> list[tuple[str, bool]]:
    return [(fault.text, fault.remark) for fault in spelling.faults(pair(source, target, code, kind))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "L’accord entre experts n’est pas toujours élevé ; c’est-à-dire qu’il dépend d’eux."),
        ("en", "The experts’ behaviour isn’t always the same, and it’s well-known."),
        ("es", "¿Qué decisión tomaría usted? Depende de las mediciones."),
        ("de", "Der Schwellenwert der Anomalieerkennung hängt von der Visualisierungsoberfläche ab."),
        ("ar", "يَقرأ المستشعر درجة الحرارة كل دقيقة، ثم ينتظر القرار."),
        ("it", "Il sensore legge la temperatura ogni minuto."),
    ],
)
def test_right(code, text):
    """Right words pass: elided, joined by a hyphen, compound, with vowel signs."""
    assert spelling.unknown(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("fr", "Un nombre securisé par le capteur.", "securisé"),
        ("en", "A senssor measures the flow.", "senssor"),
        ("en", "Mesurements of the flow.", "Mesurements"),
        ("es", "Una correción del umbral.", "correción"),
        ("de", "Die Entscheidnug fällt hier.", "Entscheidnug"),
        ("ar", "هذه الإختبارات سهلة جدا.", "الإختبارات"),
    ],
)
def test_wrong(code, text, wrong):
    """A word that the language does not have is given, at the head of a sentence too."""
    assert spelling.unknown(text, code) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "With Zlorg and Prax, at the Institut Qwert.",
        "The QWZX and the eMZx3 of x_qwz, v2qwz.",
        "See qwzxv.org/qzz and name@qwzx.org.",
        "It weighs 12 kg or 3 dz.",
        "Qwzovski, A. (1998). The end.",
        "The word “que voulez-vous dire” is French.",
    ],
)
def test_no_words(text):
    """Names, acronyms, addresses, names of code, units, authors and quotations are not looked up."""
    assert spelling.unknown(text, "en") == []


def test_foreign_title():
    """In French, a title in English is no fault; one wrong word among French ones is."""
    assert spelling.unknown("Hu, N. (2009). Overcoming the J-shaped distribution of product reviews.", "fr") == []
    assert spelling.unknown("On voit la distribution des reviews du produit.", "fr") == ["reviews"]


def test_given():
    """The words given, those of the code that is spoken of, are left out."""
    assert spelling.unknown("rows : les lignes ; colx : une colonne", "fr", {"rows", "colx"}) == []
    assert spelling.unknown("colx : une colonne", "fr") == ["colx"]


@pytest.mark.parametrize("code", ["zh_CN", "ja", "th", "tlh"])
def test_languages_without_words(code):
    """Nothing is said in a language without spaces between its words, or without a dictionary."""
    assert spelling.unknown("qwzx 传感器 qwzx", code) == []


def test_words_of_the_source():
    """A word that stands in the source is right in its translation; in code, nothing is looked up."""
    assert told("Le paquet qwzlib lit `x`.", "The qwzlib package reads `qwzx`.", "en") == []
    assert told("seuil", "senssor", "en", Kind.PYTHON) == []


def test_sentence():
    """The sentence names the word, a near one when there is one, and the list where a right word goes."""
    [(text, is_remark)] = told("Un capteur", "A senssor", "en")
    assert "«\u00a0senssor\u00a0»" in text and "«\u00a0sensor\u00a0»" in text and "locales/en/words.txt" in text
    assert not is_remark
    [(text, _)] = told("Un capteur", "A qwzkjhx", "en")
    assert "Corrigez" in text


def test_name_with_a_slip():
    """A name that is one slip away from a known word, and not in the source, is a remark; other names are right."""
    [(text, is_remark)] = told("Du 28 au 30 mars", "From 28 to 30 Marhc", "en")
    assert "«\u00a0March\u00a0»" in text and is_remark
    assert told("Selon Marhc", "According to Marhc and Kolmozorv", "en") == []


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("es", "estudioss", "estudios"),
        ("es", "funcion", "función"),
        ("es", "correción", "corrección"),
        ("en", "comparsion", "comparison"),
        ("en", "thier", "their"),
        ("en", "mesurement", "measurement"),
        ("fr", "securisé", "sécurisé"),
        ("de", "Entscheidnug", "Entscheidung"),
    ],
)
def test_guess(code, wrong, right):
    """What is proposed is the only word that the likeliest kind of slip leads to: an accent, a doubled letter…"""
    [(text, _)] = told("x", wrong, code)
    assert f"«\u00a0{right}\u00a0»" in text


def test_no_guess():
    """Of several words that one may have meant, none is proposed."""
    assert dictionary.near("wich", "en") == ("which", "winch", "witch")
    assert "Corrigez" in told("x", "On wich it is", "en")[0][0]


@pytest.mark.parametrize(
    "text",
    [
        "Descárguelas", "Guárdelo", "Léalas", "digámoslo", "Fijémonos", "preguntémonos", "hacerlo", "hacérselo",
        "explicándoselo", "oírlo", "ponlo", "dámelo", "enviárnoslo",
    ],
)  # fmt: skip
def test_spanish_pronouns(text):
    """A Spanish verb is right with a pronoun or two, and the accent that they bring."""
    assert spelling.unknown(text, "es") == []


@pytest.mark.parametrize("text", ["Descarguelas", "Guardelo", "digamoslo", "hacérlo", "hacerselo", "medicionlas"])
def test_accents_of_spanish_pronouns(text):
    """A verb whose accent is missing or too many is wrong, and so is a noun with a pronoun."""
    assert spelling.unknown(text, "es") == [text]


@pytest.mark.parametrize(("code", "text"), [("it", "Un sensorre nuovo"), ("ar", "هذه الإختبارات سهلة")])
def test_remark(code, text):
    """In a language whose dictionary lacks many right words, an unknown word is only a remark."""
    assert [is_remark for _, is_remark in told("Un capteur", text, code)] == [True]


@pytest.mark.parametrize("code", ["fr", "en", "es", "de", "ar", "it", "pt", "pt_BR", "nl", "ru", "pl"])
def test_dictionaries(code):
    """The languages that a course may be translated into first have a dictionary."""
    assert lexicon.has_dictionary(code)


def test_british():
    """English is British, as the course is."""
    assert spelling.unknown("The colour of the programme.", "en") == []
    assert spelling.unknown("The color of the flavor.", "en") == ["color", "flavor"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of languages of our own."""
    monkeypatch.setattr(lexicon, "LOCALES", tmp_path)
    dictionary.forget()
    for code in ("de", "en"):
        (tmp_path / code).mkdir()
    yield tmp_path
    dictionary.forget()


def test_list_of_words(folder):
    """A word of the project's list is right, with a capital at the head of a sentence too; a comment is no word."""
    (folder / "en" / "words.txt").write_text("# senssor\nqwzlib  # a package\n", encoding="utf-8")
    assert spelling.unknown("Qwzlib is qwzlib’s own senssor.", "en") == ["senssor"]


def test_list_in_another_encoding(folder):
    """A list that is not in UTF-8 is refused in one sentence."""
    (folder / "en" / "words.txt").write_bytes("élève\n".encode("latin-1"))
    with pytest.raises(BrokenCatalogue, match="UTF-8"):
        spelling.unknown("A senssor.", "en")


def test_inflected_like_another_word(folder):
    """A word with a model after a bar is right in every form of its model; without it, only as it stands."""
    (folder / "de" / "words.txt").write_text("Qwertory/Handy\nqwertbedingt/bedingt\nZlorgtory\n", encoding="utf-8")
    assert spelling.unknown("Die Qwertorys, der Qwertory, ein qwertbedingtes Ding.", "de") == []
    assert spelling.unknown("Ein Zlorgtory. Die Zlorgtoryen, die Qwertoryen.", "de") == ["Zlorgtoryen", "Qwertoryen"]


def test_model_that_the_dictionary_lacks(folder):
    """A model that is itself unknown is told at its line: nothing would be added."""
    (folder / "de" / "words.txt").write_text("# Wörter\nQwertory/Qwzdy\n", encoding="utf-8")
    [error] = dictionary.broken_words("de")
    assert "«\u00a0Qwzdy\u00a0»" in str(error) and error.line == 2


def test_model_is_forgotten(folder):
    """A word that is taken out of the list is wrong again, with its forms."""
    path = folder / "de" / "words.txt"
    path.write_text("Qwertory/Handy\n", encoding="utf-8")
    assert spelling.unknown("Alle Qwertorys.", "de") == []
    path.write_text("", encoding="utf-8")
    dictionary.forget()
    assert spelling.unknown("Alle Qwertorys.", "de") == ["Qwertorys"]


@pytest.mark.parametrize("code", sorted(path.parent.name for path in LOCALES.glob("*/words.txt")))
def test_our_lists(code):
    """Our lists are in order, a word a line, and hold no word that the dictionary or the glossary has."""
    lines = (LOCALES / code / "words.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(set(words)) and not any(" " in word for word in words)
    found = list(lexicon.entries(LOCALES / code / "words.txt"))
    alone = [entry.word for entry in found if not entry.like]
    assert [word for word in alone if dictionary.has(word, code) or word in glossary.words(code)] == []
    like = [entry.word for entry in found if entry.like]
    assert [word for word in like if lexicon.dictionary(code).spell(word)] == []
    assert dictionary.broken_words(code) == []


def test_words_of_the_glossary():
    """A word that the glossary gives is right, whatever the dictionary says."""
    assert not dictionary.has("exhaustividad", "es")
    assert spelling.unknown("La precisión y la exhaustividad.", "es") == []
    assert not dictionary.has("hiperparámetros", "es")
    assert spelling.unknown("Los hiperparámetros y las hiperparámeras.", "es") == ["hiperparámeras"]
