"""The terms of the glossary: each stands in the translation, in an accepted form, whatever its inflection."""

from dataclasses import replace

import pytest
from pairing import pair

from course.languages import languages
from course.translation.faults import glossary
from course.translation.pofile import BrokenCatalogue

HEADER = "fr,sense,en,es\n"


def told(source: str, target: str, code: str) -> list[str]:
    return [fault.text for fault in glossary.faults(pair(source, target, code))]


@pytest.mark.parametrize(
    ("code", "source", "target"),
    [
        ("en", "Deux **seuils**.", "Two **thresholds**."),
        ("en", "Les jeux d’apprentissage.", "Training sets."),
        ("en", "Des bases légales.", "Legal bases."),
        ("en", "La priorisation.", "Prioritization."),
        ("es", "Les valeurs aberrantes.", "Los valores atípicos."),
        ("es", "Des étalonnages", "Unas calibraciones"),
        ("de", "Des jeux de données.", "Die Datensätze."),
        ("de", "L’intelligence artificielle.", "Mit künstlicher Intelligenz."),
        ("de", "Le seuil de température.", "Der Temperaturschwellenwert."),
        ("de", "Vos scénarios.", "Die Ausfallszenarien."),
        ("de", "L’évaluation des scénarios.", "Die Bewertung des Szenarios."),
        ("ar", "Les règles et les seuils.", "القواعد والعتبات."),
        ("ar", "Le seuil sert.", "وبالعَتَبَـة."),
        ("ar", "Une régression logistique.", "انحدار لوجستي."),
        ("ar", "Leurs scénarios.", "سيناريوهاتها."),
        ("ar", "Les modèles de référence.", "النماذج المرجعية."),
        ("zh_CN", "Le score F1 et le seuil.", "F1分数和阈值。"),
        ("zh_CN", "Des systèmes d’IA.", "人工智能 系统。"),
    ],
)
def test_inflected(code, source, target):
    """A term and its translation may be inflected, joined to others, or hold vowels and spaces."""
    assert told(source, target, code) == []


@pytest.mark.parametrize(
    ("code", "source", "target", "term"),
    [
        ("en", "Deux seuils.", "Two limits.", "seuil"),
        ("en", "Le `seuil` et la latence.", "The `seuil` and the `latency`.", "latence"),
        ("es", "Un capteur bon marché.", "Un detector barato.", "capteur"),
        ("de", "Le surapprentissage.", "Das Auswendiglernen.", "surapprentissage"),
        ("de", "Vos scénarios.", "Die Ausfallszenen.", "scénario"),
        ("ar", "Chaque capteur.", "كل جهاز.", "capteur"),
        ("zh_CN", "Le seuil.", "界限。", "seuil"),
        ("en", "Sa précision.", "Its accuracy.", "précision"),
        ("ar", "Sa précision.", "دقته.", "précision"),
    ],
)
def test_other_word(code, source, target, term):
    """A term that is translated by another word is one error, which says the accepted forms."""
    [fault] = glossary.faults(pair(source, target, code))
    assert fault.code == "glossary" and not fault.remark and f"«\u00a0{term}\u00a0»" in fault.text
    assert any(form in fault.text for one in glossary.terms(code).values() for t in one if t.name == term
               for form in t.accepted)  # fmt: skip


def test_longest_first():
    """A word of a longer term is not looked for by itself."""
    assert told("Le seuil de décision est franchi.", "The decision threshold is crossed.", "en") == []
    [text] = told("L’indicateur déclencheur, puis un seuil.", "The trigger indicator, then a limit.", "en")
    assert "«\u00a0seuil\u00a0»" in text


def test_no_term_over_a_comma():
    """Words that a comma parts make no term."""
    assert told("Un jeu, de données.", "A game, with data.", "en") == []


def test_once():
    """A term that comes back is told once."""
    assert len(told("Un seuil, deux seuils, trois seuils.", "One limit, two limits, three limits.", "en")) == 1


def test_sense():
    """A term that has a sense is held to where it stands alone: elsewhere it may mean something else."""
    assert told("L’indice de réfraction.", "The refractive index.", "en") == []
    assert len(told("Indice", "Index", "en")) == 1
    assert len(told("Lisez l’**indice**.", "Read the **index**.", "en")) == 1
    assert told("L’**indice de réfraction**.", "The **refractive index**.", "en") == []


def test_title_in_italics():
    """A title in italics that the translation keeps is no term; one that it translates is, and so is a lone word."""
    source = "EY (2019). *Formations sur l’intelligence artificielle*, rapport."
    assert told(source, "EY (2019). *Formations sur l’intelligence artificielle*, Bericht.", "de") == []
    assert len(told(source, "EY (2019). *Ausbildung in Denkmaschinen*, Bericht.", "de")) == 1
    assert len(told("Le *seuil* est haut.", "The *seuil* is high.", "en")) == 1


def test_languages_without_a_column():
    """Nothing is said in a language that the glossary lacks, nor of what Sphinx and click say in English."""
    assert told("Deux seuils.", "Due limiti.", "it") == []
    assert [*glossary.faults(replace(pair("Le seuil", "Limit"), origin="en"))] == []


def test_region(tmp_path):
    """A language of a region is read in the column of the language, when it has none of its own."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{HEADER}seuil,,threshold,umbral\n", encoding="utf-8")
    assert [one.accepted for terms in glossary.terms("es_MX", path).values() for one in terms] == [("umbral",)]


def test_a_form_without_a_word(tmp_path):
    """What stands for nothing between two bars is no accepted form: any translation would hold it."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{HEADER}seuil,,threshold|| - |,\n", encoding="utf-8")
    assert [one.accepted for terms in glossary.terms("en", path).values() for one in terms] == [("threshold",)]
    assert glossary.terms("es", path) == {}


def test_a_mark_before_the_first_line(tmp_path):
    """A glossary that a spreadsheet saved, with a byte order mark, is read like another."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{HEADER}seuil,,threshold,umbral\n", encoding="utf-8-sig")
    assert list(glossary.terms("en", path)) == ["seuil"]


def test_the_longest_term_counts(tmp_path, monkeypatch):
    """Of two terms that begin alike, the longer one is meant, and the shorter one is not asked for besides."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{HEADER}base,,base,base\nbase légale,,legal ground,fundamento\n", encoding="utf-8")
    stock = glossary.terms
    monkeypatch.setattr(glossary, "terms", lambda code: stock(code, path))
    assert told("La base légale.", "The legal ground.", "en") == []
    assert len(told("La base légale.", "The base.", "en")) == 1


def test_two_senses(tmp_path):
    """A term in two rows accepts the forms of both."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{HEADER}essai,a,test,prueba\nessais,,trial,ensayo\n", encoding="utf-8")
    [[term]] = glossary.terms("en", path).values()
    assert term.accepted == ("test", "trial") and not term.sense


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("fr,en\nseuil,threshold\n", 1, "sense"),
        ("", 1, "fr, sense"),
        (f"{HEADER}seuil,,threshold,umbral\nalerte,,alert\n", 3, "virgules"),
        (f"{HEADER}seuil,,threshold, or limit,umbral\n", 2, "virgules"),
        (f'{HEADER}seuil,,"thres"hold,umbral\n', 2, "CSV"),
        (f"{HEADER},,threshold,umbral\n", 2, "vide"),
        (f"{HEADER}seuil|,,threshold,umbral\n", 2, "vide"),
        (f"{HEADER}le,,the,el\n", 2, "vide"),
        (f"{HEADER}%,,per cent,por ciento\n", 2, "vide"),
    ],
)
def test_broken_glossary(tmp_path, text, line, words):
    """A damaged glossary is refused in one sentence, at its line."""
    path = tmp_path / "glossary.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenCatalogue, match=words) as caught:
        glossary.terms("en", path)
    assert caught.value.line == line


def test_glossary_in_another_encoding(tmp_path):
    """A glossary that is not in UTF-8 is refused in one sentence."""
    path = tmp_path / "glossary.csv"
    path.write_bytes(f"{HEADER}élève,,pupil,alumno\n".encode("latin-1"))
    with pytest.raises(BrokenCatalogue, match="UTF-8"):
        glossary.terms("en", path)


def test_our_glossary():
    """The course's own glossary can be read, and has terms in each language that it is translated into."""
    assert all(glossary.terms(language.code) for language in languages() if language.code != "fr")
