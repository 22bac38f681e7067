"""The gate: a complete and faithful catalogue passes, each fault is told with its place."""

import pytest
from translating import templates

from course.translation.catalogues import update
from course.translation.gate import check
from course.translation.pofile import messages, read
from course.translation.poform import canonical

SOURCE = templates(
    role=[
        "Le **seuil** vaut 97 % de `limit` ; voir [la suite](decide.md#when) et $x > 3$.",
        "Les 1\u202f268 mesures du 28 mars 2022 ; l’aire vaut 0,9704.",
        "Deux étapes",
        "Voir {ref}`la règle <rule>`[^1] puis ![une image](flow.svg).",
        "\\\\frac{a}{b} > \\\\text{seuil}",
    ],
    exercises=["Seuil `threshold` de {rank}", ["{count} essai", "{count} essais"]],
    click=["Usage:"],
)
ARABIC = {
    "role": [
        "**العتبة** هي 97% من `limit`؛ انظر [ما يلي](decide.md#when) ثم $x > 3$.",
        "القياسات ١٬٢٦٨ في ٢٨ مارس ٢٠٢٢؛ المساحة ٠٫٩٧٠٤.",
        "خطوتان",
        "انظر {ref}`القاعدة <rule>`[^1] ثم ![صورة](flow.svg).",
        "\\frac{a}{b} > \\text{عتبة}",
    ],
    "exercises": [
        "العتبة `threshold` من {rank}",
        ["لا محاولة", "محاولة واحدة", "محاولتان", "{count} محاولات", "{count} محاولة", "{count} محاولة"],
    ],
    "click": ["الاستعمال:"],
}


def complete(root, sources, **texts: list):
    """Write Arabic catalogues with these translations, in the order of the sources."""
    list(update(["ar"], root, sources))
    for domain, given in texts.items():
        path = root / f"locales/ar/LC_MESSAGES/{domain}.po"
        catalogue = read(path)
        for message, text in zip(messages(catalogue), given):
            message.string = text if isinstance(text, str) else tuple(text)
        path.write_text(canonical(catalogue), encoding="utf-8")
    return root


@pytest.fixture
def course(tmp_path):
    """A course whose Arabic is complete."""
    return complete(tmp_path, SOURCE, **ARABIC)


def found(root, codes=("ar",), sources=SOURCE) -> list[tuple[str, int, str]]:
    return [(one.path.name, one.line, one.code) for one in check(codes, root, sources) if not one.remark]


def damage(root, name: str, old: str, new: str) -> None:
    path = root / "locales/ar/LC_MESSAGES" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_complete(course):
    """A complete and faithful language passes, whatever its digits and the marks between them."""
    assert check(["ar"], course, SOURCE) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "code"),
    [
        ("role.po", '"خطوتان"', '""', 16, "untranslated"),
        ("role.po", 'msgid "Deux étapes"', '#, fuzzy\nmsgid "Deux étapes"', 17, "fuzzy"),
        ("role.po", '"خطوتان"\n', '"خطوتان"\n\n#~ msgid "x"\n#~ msgstr "y"\n', 19, "obsolete"),
        ("role.po", '"خطوتان"\n', '"خطو"\n"تان"\n', 1, "form"),
        ("role.po", '"X-Provenance: machine\\n"\n', "", 1, "header"),
        ("role.po", "Language: ar", "Language: de", 1, "header"),
        ("role.po", "nplurals=6", "nplurals=2", 1, "header"),
        ("role.po", '"خطوتان"', '"خطوتان', 17, "broken"),
        ("role.po", '"خطوتان"', '"- خطوتان"', 16, "markup"),
        ("role.po", '"خطوتان"', '"خطوتان <b>"', 16, "html"),
        ("role.po", "**العتبة**", "**العتبة", 10, "markup"),
        ("role.po", "**العتبة**", "العتبة", 10, "markup"),
        ("role.po", "97% من `limit`", "97% من `limite`", 10, "markup"),
        ("role.po", "97% من `limit`", "97% من `limit", 10, "markup"),
        ("role.po", "ما يلي](decide.md#when)", "ما يلي](decide.md#now)", 10, "markup"),
        ("role.po", "ما يلي](decide.md#when)", "ما يلي] (decide.md#when)", 10, "markup"),
        ("role.po", "ثم $x > 3$", "ثم $x > 4$", 10, "markup"),
        ("role.po", "القاعدة <rule>", "القاعدة <ruler>", 19, "markup"),
        ("role.po", "صورة](flow.svg)", "صورة](flux.svg)", 19, "markup"),
        ("role.po", "`[^1] ثم", "` ثم", 19, "markup"),
        ("role.po", "97%", "79%", 10, "number"),
        ("role.po", "١٬٢٦٨", "١٬٢٨٦", 13, "number"),
        ("role.po", "٠٫٩٧٠٤", "٠٫٩٧٠", 13, "number"),
        ("exercises.po", "`threshold` من {rank}", "`threshold` من {rang}", 11, "fields"),
        ("exercises.po", "`threshold` من {rank}", "`threshold`", 11, "fields"),
        ("exercises.po", "`threshold` من {rank}", "`threshold` من {rank", 11, "fields"),
        ("exercises.po", "العتبة `threshold`", "العتبة `seuil`", 11, "markup"),
        ("exercises.po", 'msgstr[1] "محاولة واحدة"', 'msgstr[1] ""', 15, "untranslated"),
        ("exercises.po", 'msgstr[1] "محاولة واحدة"', 'msgstr[1] "{n} محاولة"', 15, "fields"),
    ],
)
def test_fault(course, name, old, new, line, code):
    """One fault is one finding, at the line of its message."""
    damage(course, name, old, new)
    assert found(course) == [(name, line, code)]


def test_missing_and_needless_files(course):
    """A catalogue that is not there is told, and one that the language has no use for."""
    folder = course / "locales/ar/LC_MESSAGES"
    (folder / "role.po").rename(folder / "gone.po")
    assert found(course) == [("gone.po", 1, "stale"), ("role.po", 1, "missing")]


def test_source_has_changed(course):
    """A sentence of the source that the catalogue lacks, and one that the source lost, are told."""
    today = templates(**{**{name: [] for name in ARABIC}, "role": ["Deux étapes", "Trois étapes"]})
    codes = [(line, code) for name, line, code in found(course, sources=today) if name == "role.po"]
    assert codes == [(1, "new"), (10, "stale"), (13, "stale"), (19, "stale"), (22, "stale")]


def test_order_of_the_source(tmp_path):
    """A file whose messages are not in the order of the source is not in form."""
    complete(tmp_path, templates(role=["Un.", "Deux."]), role=["واحد.", "اثنان."])
    assert found(tmp_path, sources=templates(role=["Deux.", "Un."])) == [("role.po", 1, "form")]


@pytest.mark.parametrize(("number", "is_remark"), [(3, True), (12, True), (13, False)])
def test_small_numbers_may_be_words(tmp_path, number, is_remark):
    """A number up to twelve that becomes a word is only a remark; a greater one is a fault."""
    sources = templates(role=[f"Attendez {number} jours."])
    [finding] = check(["ar"], complete(tmp_path, sources, role=["انتظر بضعة أيام."]), sources)
    assert (finding.code, finding.remark) == ("number", is_remark)


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("role.po", "**العتبة**", "العتبة", "il manque : gras"),
        ("role.po", '"خطوتان"', '"**خطوتان** `steps`"', "il y a en trop : code steps, gras"),
        ("role.po", "من `limit`", "من `limite`", "il manque : code limit — il y a en trop : code limite"),
        ("role.po", "97%", "كلها%", "il manque le nombre 97"),
        ("exercises.po", "من {rank}", "من {rang}", "il manque : rank — il y a en trop : rang"),
    ],
)
def test_sentence_of_a_fault(course, name, old, new, sentence):
    """The sentence of a fault names what the translation lost and what it added."""
    damage(course, name, old, new)
    [finding] = check(["ar"], course, SOURCE)
    assert finding.text.rpartition(" — ")[0] == sentence


def test_source_languages(course):
    """French needs no page, only the words of Sphinx and click."""
    assert found(course, ["fr"]) == [("click.po", 1, "missing")]


def test_as_text(course):
    """A finding reads as file:line: code: sentence, with the beginning of the source."""
    damage(course, "role.po", '"خطوتان"', '""')
    [finding] = check(["ar"], course, SOURCE)
    assert str(finding) == "locales/ar/LC_MESSAGES/role.po:16: untranslated: message à traduire — « Deux étapes »"
