"""The language that a translation speaks: what is left in French, or in a third language, is found."""

from dataclasses import replace

import pytest
from pairing import pair

from course.translation.faults import spoken
from course.translation.faults.pair import Kind
from course.translation.faults.prose import sentences

FRENCH = "Le capteur relève la température chaque minute, puis il attend."
SENTENCES = {
    "en": "The sensor reads the temperature every minute, then it waits.",
    "es": "El sensor lee la temperatura cada minuto y luego espera.",
    "de": "Der Sensor liest jede Minute die Temperatur und wartet dann.",
    "it": "Il sensore legge la temperatura ogni minuto e poi aspetta.",
    "pt": "O sensor lê a temperatura a cada minuto e depois espera.",
    "ar": "يقرأ المستشعر درجة الحرارة كل دقيقة ثم ينتظر.",
    "fa": "حسگر هر دقیقه دما را می‌خواند و سپس صبر می‌کند.",
    "ru": "Датчик измеряет температуру каждую минуту, а затем ждёт.",
    "uk": "Датчик щохвилини вимірює температуру, а потім чекає.",
    "zh_CN": "传感器每分钟读取一次温度，然后等待。",
    "ja": "センサーは毎分温度を読み取り、それから待ちます。",
    "fi": "Anturi mittaa lämpötilan joka minuutti ja odottaa sitten.",
}
NAMES = {"en": "anglais", "es": "espagnol", "de": "allemand", "ar": "arabe", "fr": "français"}


def told(source: str, target: str, code: str, kind: Kind = Kind.PAGE) -> list[tuple[str, bool]]:
    return [(fault.text, fault.remark) for fault in spoken.faults(pair(source, target, code, kind))]


@pytest.mark.parametrize("code", SENTENCES)
def test_own_language(code):
    """Nothing is said of a sentence in the language of its catalogue."""
    assert told(FRENCH, SENTENCES[code], code) == []


@pytest.mark.parametrize("code", SENTENCES)
def test_left_in_french(code):
    """A message left in French is an error, which names the language."""
    [(text, is_remark)] = told(FRENCH, FRENCH, code)
    assert "en français" in text and not is_remark


@pytest.mark.parametrize("other", ["en", "es", "de", "ar"])
@pytest.mark.parametrize("code", ["en", "es", "de", "ar", "zh_CN"])
def test_third_language(code, other):
    """A message in the language of another catalogue is an error, which names that language."""
    found = told(FRENCH, SENTENCES[other], code)
    assert [f"en {NAMES[other]}" in text and not is_remark for text, is_remark in found] == [True] * (other != code)


@pytest.mark.parametrize("code", ["en", "es", "de", "ar", "zh_CN", "ru"])
@pytest.mark.parametrize("left", ["Puis le moteur s’arrête.", "C’est trop chaud.", FRENCH])
def test_one_sentence_left(code, left):
    """A sentence left in French among translated ones is an error that quotes it."""
    [(text, is_remark)] = told(f"{FRENCH} {left}", f"{SENTENCES[code]} {left}", code)
    assert left in text and not is_remark


def test_one_fault_a_message():
    """A message of several sentences left in French is told once."""
    assert len(told(f"{FRENCH} Il sonne trop tard.", f"{FRENCH} Il sonne trop tard.", "es")) == 1


@pytest.mark.parametrize("code", ["en", "es", "de", "ar", "zh_CN"])
def test_short_message(code):
    """Two French words left as they are make an error; one, which may be a name, only a remark."""
    assert [is_remark for _, is_remark in told("Trop chaud", "Trop chaud", code)] == [False]
    assert [is_remark for _, is_remark in told("Seuil", "Seuil", code)] == [True]


def test_a_word_among_sentences():
    """A lone word that is left may be a name that the message speaks of; of the whole message, it is told."""
    assert told("Lisez la règle. Seuil.", "Read the rule. Seuil.", "en") == []
    assert len(told("Seuil.", "Seuil.", "en")) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Solution", "en"),
        ("Option", "de"),
        ("Sources", "ar"),
        ("Weibull", "es"),
        ("McCullough, B. D. (1998).", "es"),
        ("Page, E. S. (1954). Continuous inspection schemes. *Biometrika*, 41(1/2), 100–115.", "ar"),
        ("Legendre, A.-M. (1805). *Nouvelles méthodes pour la détermination des orbites des comètes*.", "en"),
        ("scikit-learn, NumPy et SciPy"[:21], "de"),
        ("`le seuil est franchi`", "en"),
        ("$p = 0{,}95$", "ar"),
        ("12,5 %", "es"),
    ],
)
def test_kept_as_it_is(text, code):
    """What is the same in both languages may stay: words of both, names, works, code, formulas, numbers."""
    assert told(text, text, code) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mastère Spécialisé", "Centrale Lille", "INSA Rouen Normandie", "Institut Léonard de Vinci", "UTC, Compiègne",
        "Université d’Artois, Lens", "ESILV, Pôle Léonard de Vinci", "Dantzig, G., Fulkerson, R., & Johnson, S.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("code", ["de", "en", "es"])
def test_names_of_the_source(text, code):
    """The names of a French text, which alone have a capital inside it, may stay in any language."""
    assert told(text, text, code) == []


def test_names_among_words():
    """A name stays in a translated sentence; words that are left beside it are told all the same."""
    assert told("Mastère Spécialisé en science des données", "Mastère Spécialisé in Datenwissenschaft", "de") == []
    left = "Mastère Spécialisé en science des données"
    assert [is_remark for _, is_remark in told(left, left, "de")] == [False]
    for left in ("Trop chaud à Lille", "Règlement (UE) 2024/1689, article 50."):
        assert [is_remark for _, is_remark in told(left, left, "de")] == [False]


@pytest.mark.parametrize("space", ["", "\u202f"])
def test_title_with_a_question(space):
    """A title in English is the same with the spaces of French or without."""
    title = "Li, J. (2019). Are we really making much progress{}? A worrying analysis."
    assert told(title.format(space), title.format(""), "de") == []
    assert len(told("Progressons-nous\u202f?", title.format(""), "de")) == 1


def test_abbreviation_of_number():
    """The º of « n.º » begins no sentence."""
    assert told("Règlement n° 561/2006", "Reglamento (CE) n.º 561/2006", "es") == []
    assert sentences("Reglamento n.º 561. Otra frase.") == ["Reglamento n.º 561.", "Otra frase."]


def test_quoted():
    """A French example that a translated sentence quotes, or writes in italics, is no fault."""
    source = "Lisez « ça ne marche pas du tout, jamais ». Le mot *nouvelles méthodes* vient de là."
    target = "Read “ça ne marche pas du tout, jamais”. The words *nouvelles méthodes* come from there."
    assert told(source, target, "en") == []


def test_foreign_words_of_an_arabic_sentence():
    """Latin words in an Arabic or a Chinese sentence are no fault: names, terms between brackets."""
    assert told("Un grand modèle", "نموذج لغوي كبير (large language model) مثل GPT.", "ar") == []
    assert told("Un grand modèle", "大语言模型（large language model），例如 GPT。", "zh_CN") == []


@pytest.mark.parametrize("kind", [Kind.MATH, Kind.PYTHON])
def test_no_prose(kind):
    """The names of a formula and of a block of Python have no language."""
    assert told("seuil = lire(capteur)", "seuil = lire(capteur)", "en", kind) == []


@pytest.mark.parametrize(
    ("kind", "source", "target"),
    [
        (Kind.MATH, r"\text{alertes justes} < 3", r"\text{alertes justes} < 3"),
        (Kind.PYTHON, "x = 1  # un relevé trop chaud", "x = 1  # un relevé trop chaud"),
        (Kind.PYTHON, '>>> f"Alerte au rang {rank} trop chaud"', '>>> f"Alerte au rang {rank} trop chaud"'),
    ],
)
def test_words_of_code(kind, source, target):
    """The words of a formula, the comments and the texts of a block of Python have one."""
    assert [is_remark for _, is_remark in told(source, target, "en", kind)] == [False]


def test_other_script():
    """A word in letters that neither language has is an error, however short."""
    [(text, is_remark)] = told("La règle", "Правило", "de")
    assert "n’est pas en allemand" in text and not is_remark


def test_words_of_sphinx():
    """What Sphinx and click say is translated from English: left so, it is told."""
    english = "The index could not be written to the folder."
    [fault] = spoken.faults(replace(pair(english, english, "ar", Kind.TEXT), origin="en"))
    assert "en anglais" in fault.text


def test_language_unknown_to_lingua():
    """In a language that nothing here knows, French that is left is found, and nothing else is said."""
    breton = "Muzuliañ a ra ar c’hapter ar gwrezverk bep munutenn, hag ehanañ goude-se."
    assert told(FRENCH, breton, "br") == []
    assert len(told(FRENCH, FRENCH, "br")) == 1
