"""The class list that an instructor exported from Moodle comes back as it was, its marks filled in, nothing lost."""

import csv
import io
from decimal import Decimal

import pytest
from classroom import FAILED, MARKING, NAMES, PASSED, verdict
from hypothesis import given
from hypothesis import strategies as st

from course.grading.comment import comment
from course.grading.headings import NAMES as HEADINGS
from course.grading.headings import columns
from course.grading.roster import filled
from course.grading.scale import Scale
from course.grading.sheet import BadSheet, Sheet
from course.grading.statuswords import COMMENT
from course.grading.students import students
from course.languages import translations

RIGHT = {"results": (PASSED, PASSED)}
# A worksheet a language, as Moodle exports it: rows of the student 12, of another one, of one who handed in nothing.
WORKSHEETS = {
    "en": """\
Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed",\
"Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 12","Ann Able",ann@example.org,"Submitted for grading - ",,20.00,Yes,-,-,
"Participant 13","Bob, Jr",bob@example.org,-,,20.00,Yes,-,-,
""",
    "fr": """\
Identifiant,"Nom complet","Adresse de courriel",Statut,Groupe,Note,"Note maximale","La note peut être modifiée",\
"Dernière modification (note)","Feedback par commentaires"
Participant12,"Ann Able",ann@example.org,Remis,"TD 1",,"20,00",Oui,-,
Participant13,"Bob, Jr",bob@example.org,Remis,"TD 1",,"20,00",Oui,-,
""",
    "es": """\
"Identificador","Nombre completo","Dirección de correo","Estado","Calificación","Calificación máxima",\
"La calificación puede ser cambiada","Última modificación (calificación)","Comentarios de retroalimentación"
"Participante 12","Ann Able","ann@example.org","Enviado","","20,00","Sí","-",""
"Participante 13","Bob, Jr","bob@example.org","-","","20,00","Sí","-",""
""",
    "de": """\
ID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,Bestwertung,"Bewertung kann geändert werden",\
"Zuletzt geändert (Bewertung)","Feedback als Kommentar"
Teilnehmer/in12,"Ann Able",ann@example.org,Abgegeben,,"20,00",Ja,-,
Teilnehmer/in13,"Bob, Jr",bob@example.org,-,,"20,00",Ja,-,
""",
    "ar": """\
المُعرَّف,"الاسم الكامل","عنوان البريد الإلكتروني",الحالة,الدرجة,"أقصى علامة","يمكن تغيير الدرجة","آخر تعديل (التقدير)"
"المشارك 12","Ann Able",ann@example.org,-,,20.00,نعم,-
"المشارك 13","Bob, Jr",bob@example.org,-,,20.00,نعم,-
""",
    "zh_CN": """\
识别码,全名,电子邮件地址,状态,成绩,最高成绩,成绩可以更改,最后修改（教师）,反馈评语
参与者12,"Ann Able",ann@example.org,-,,20.00,是,-,
参与者13,"Bob, Jr",bob@example.org,-,,20.00,是,-,
""",
}
MARKS = {"en": "3.33", "fr": "3,33", "es": "3,33", "de": "3,33", "ar": "3.33", "zh_CN": "3.33"}


def fill(text, *verdicts, scale=None, **options):
    """A class list, filled in."""
    content = text.encode() if isinstance(text, str) else text
    return filled(content, students(verdicts), MARKING, scale or Scale(), **options)


def cells(text, separator=",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator))


@pytest.mark.parametrize("code", WORKSHEETS)
def test_worksheet(code):
    """In each language the mark goes to Moodle's column, written as its numbers are; no other cell changes."""
    text = WORKSHEETS[code].replace("\n", "\r\n")
    found = fill(text, verdict("anything", identity="12", language="ar"))
    (student,) = students([verdict("anything", identity="12", language="ar")])
    known, spoken = columns(cells(text)[0])
    before, after = cells(text), cells(found.text)
    assert (spoken, found.count, found.strangers, found.remarks) == (code, 1, [], [])
    assert after[1][known["grade"]] == MARKS[code]
    feedback = known.get("feedback", len(before[0]))
    assert after[1][feedback] == comment(student, MARKING)
    assert translations("ar").gettext(COMMENT).format(count=0, total=3, passed=1, checks=2) in after[1][feedback]
    for rank, (old, new) in enumerate(zip(before, after)):
        changed = {place for place, cell in enumerate(old) if new[place] != cell}
        assert changed <= ({known["grade"], feedback} if rank == 1 else set())
    if "feedback" in known:  # no row is touched but hers
        assert [line for line in found.text.splitlines(True) if "Ann" not in line] == [
            line for line in text.splitlines(True) if "Ann" not in line
        ]


def test_languages_have_all_columns():
    """Each language names every kind of column, and no name of one language is two kinds."""
    roles = [set(names) for names in HEADINGS.values()]
    assert all(one == roles[0] for one in roles)
    for names in HEADINGS.values():
        every = [name for some in names.values() for name in some]
        assert len(set(every)) == len(every)


PLAIN = """\
First name,Last name,ID number,Email address,Quiz (Real)
Ann,Able,a1,ann@example.org,5
Bob,Bee,b2,bob@x.org,
"""


def test_export_without_a_column_of_marks():
    """An export of the gradebook or of the participants gets two more columns, empty where nothing came."""
    found = fill(PLAIN, verdict("b2", **RIGHT))
    assert found.text.splitlines() == [
        "First name,Last name,ID number,Email address,Quiz (Real),Note sur 20,Commentaire",
        "Ann,Able,a1,ann@example.org,5,,",
        "Bob,Bee,b2,bob@x.org,,6.67,Exercices réussis\u00a0: 1 sur 3\u202f; contrôles réussis\u00a0: 2 sur 2."
        " Exercices non remis\u00a0: 2.",
    ]


def test_filled_twice():
    """A list that was filled in already gets no second column of marks or comments: an old one would stay beside."""
    first = fill(PLAIN, verdict("b2")).text
    assert fill(first, verdict("b2", **RIGHT), overwrite=True).text == fill(PLAIN, verdict("b2", **RIGHT)).text


def test_column_that_is_named():
    """The mark goes to the column that is named, in capitals or not; a name that is none is told, with the names."""
    assert cells(fill(PLAIN, verdict("b2"), grade_column="quiz (real)").text)[2][4] == "3.33"
    with pytest.raises(BadSheet, match="Quiz"):
        fill(PLAIN, grade_column="Exam")


WHO = [
    ("a1", "", "ID number"),
    ("ann@example.org", "", "address"),
    ("ANN@Example.org", "", "address in capitals"),
    ("ann", "", "mailbox"),
    ("aable", "", "login"),
    ("Ann Able", "", "full name"),
    ("able ANN", "", "full name, the other way round"),
    ("Able, Ann", "", "full name, with a comma"),
    ("ableann", "", "Canvas's name"),
    ("annable", "", "Canvas's name, the other way round"),
    ("nobody", "77", "number of the worksheet"),
]


@pytest.mark.parametrize(("name", "identity", "how"), WHO, ids=[one[2] for one in WHO])
def test_who_is_who(name, identity, how):
    """A student is found by number, address, login or name."""
    text = (
        "Identifier,Full name,ID number,Username,Email address,Grade\n"
        "Participant 77,Ann Able,a1,aable,ann@example.org,\nParticipant 78,Bob Bee,b2,bbee,bob@x.org,\n"
    )
    assert [row[5] for row in cells(fill(text, verdict(name, identity=identity)).text)[1:]] == ["3.33", ""]


@pytest.mark.parametrize(
    ("listed", "name"),
    [("Élodie Müller", "elodie muller"), ("José Ángel", "JOSE\u0301 A\u0301NGEL"), ("بَدْر الدين", "بدر الدين"),
     ("O’Neil-Smith Ann", "ann o'neil smith"), ("李 明", "明 李")],
)  # fmt: skip
def test_names_in_all_scripts(listed, name):
    """Accents, vowel signs, capitals, apostrophes and order do not matter in a name."""
    assert fill(f"Full name,Grade\n{listed},\nX Y,\n", verdict(name)).count == 1


def test_surest_way_decides():
    """The platform's number decides against the name."""
    text = "Identifier,Full name,Grade\nParticipant 1,Ann Able,\nParticipant 2,Bob Bee,\n"
    assert [row[2] for row in cells(fill(text, verdict("Ann Able", identity="2")).text)[1:]] == ["", "3.33"]


def test_ambiguous_is_nobody():
    """Two rows that a student could have, or two students that a row could be of, stay empty and are told."""
    twins = fill("Full name,Grade\nAnn Able,\nAble Ann,\n", verdict("Ann Able"))
    rivals = fill("Full name,Grade\nAnn Able,\nX,\n", verdict("Ann Able"), verdict("Able Ann"))
    for found, count in ((twins, 1), (rivals, 2)):
        assert found.count == 0 and len(found.strangers) == len(found.remarks) == count
        assert all(row[1] == "" for row in cells(found.text)[1:]) and "3.33" not in found.text
        assert "Ann Able" in " ".join(found.remarks)


def test_strangers():
    """A student who is in no row gets none: she is given apart."""
    found = fill(PLAIN, verdict("zoé"), verdict("", "", problem="x"))
    assert [one.name for one in found.strangers] == ["zoé"]
    assert found.count == 0 and len(cells(found.text)) == 3


def test_mark_that_stands_there():
    """A mark that stands there is kept and told; asked for, it is replaced and told; the same mark says nothing."""
    text = "ID number,Grade\na1,\"12,50\"\n"
    kept, replaced = fill(text, verdict("a1")), fill(text, verdict("a1"), overwrite=True)
    assert cells(kept.text)[1][1] == "12,50" and kept.count == 0
    assert cells(replaced.text)[1][1] == "3,33" and replaced.count == 1
    for found in (kept, replaced):
        (remark,) = found.remarks
        assert "12,50" in remark and "3,33" in remark
    same = fill("ID number,Grade,X\na1,3.330,y\n", verdict("a1"))
    assert (cells(same.text)[1][1], same.count, same.remarks) == ("3.330", 1, [])
    assert fill("ID number,Grade\na1,-\n", verdict("a1")).count == 1


def test_comment_that_stands_there():
    """What the instructor wrote is kept, after a sentence of ours too; told where the mark beside it is replaced."""
    ours = fill("ID number,Grade\na1,\n", verdict("a1")).text.splitlines()[1].rpartition(",")[2]
    for words in ("Bravo", f"{ours} Bravo"):
        text = f"ID number,Grade,Feedback comments\na1,,{words}\n"
        assert cells(fill(text, verdict("a1")).text)[1] == ["a1", "3.33", words]
        found = fill(text.replace(",,", ",1,"), verdict("a1"), overwrite=True)
        assert cells(found.text)[1] == ["a1", "3.33", words]
        assert "commentaire" in found.remarks[0]


@pytest.mark.parametrize("code", WORKSHEETS)
def test_comment_of_ours_follows_the_mark(code):
    """A comment that an earlier run wrote, in any language, is not left beside a new mark; no mark, no new comment."""
    text = "ID number,Grade,Feedback comments\na1,,\n"
    first = fill(text, verdict("a1", results=[FAILED], language=code)).text
    again = fill(first, verdict("a1", language=code), overwrite=True)
    assert again.text == fill(text, verdict("a1", language=code)).text != first
    assert "commentaire" not in again.remarks[0]
    assert fill(first, verdict("a1", language=code)).text == first


def test_locked_mark():
    """A mark that Moodle does not let change is left and told: it would stop the whole import."""
    text = "Identifiant,Nom complet,Note,La note peut être modifiée\nParticipant 1,Ann,,Non\nParticipant 2,Bob,,Oui\n"
    found = fill(text, verdict("Ann"), verdict("Bob"))
    assert [row[2] for row in cells(found.text)[1:]] == ["", "3,33"]
    assert len(found.remarks) == 1 and "Ann" in found.remarks[0]


def test_other_maximum():
    """Where the list says out of what it is marked, the mark is brought to that."""
    text = "ID number,Grade,Maximum grade\na1,,100.00\nb2,,5\n"
    assert [row[1] for row in cells(fill(text, verdict("a1"), verdict("b2")).text)[1:]] == ["16.67", "0.83"]


def test_scale_of_words():
    """An activity that is marked by words takes no number."""
    with pytest.raises(BadSheet, match="barème"):
        fill('ID number,Grade,Scale\na1,,"bad,good"\n', verdict("a1"))


def test_nothing_that_counts():
    """A student whose files all count for nothing gets no 0: she is told of."""
    found = fill("ID number,Grade\na1,\n", verdict("a1", "", problem="x.pdf"))
    assert (cells(found.text)[1][1], found.count, found.strangers) == ("", 0, [])
    assert "a1" in found.remarks[0]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_dialects(separator, end, mark):
    """Separator, line ends, byte order mark and lines within cells stay as they were, last line end included."""
    for last in (end, ""):
        lines = ("ID number,Name,Grade", 'a1,"x\ny ""z""",', 'b2,"q, r",')
        text = mark + end.join(lines).replace(",", separator) + last
        found = fill(text, verdict("b2"), grade_column="grade").text
        assert found.startswith(mark + f"ID number{separator}Name{separator}Grade")
        assert f'a1{separator}"x\ny ""z"""{separator}' in found
        rows = cells(found, separator)
        assert rows[2][:3] == ["b2", "q, r".replace(",", separator), "3.33"] and len(rows) == 3
        assert found.endswith(end) == bool(last)


def test_all_in_quotes():
    """A row whose cells were all in quotes has them so again."""
    text = '"ID number","Grade","Feedback comments"\r\n"a1","",""\r\n'
    assert fill(text, verdict("a1")).text.splitlines()[1].startswith('"a1","3.33","Ex')


def test_windows_1252():
    """A list that Excel saved in Windows-1252 is read, written in UTF-8, and that is told."""
    found = fill("Nom complet;Note\r\nÉlodie Noë;\r\n".encode("cp1252"), verdict("elodie noe"))
    assert "Élodie Noë;3,33" in found.text and "UTF-8" in found.remarks[0]


BAD = {
    "empty": b"",
    "one column": b"name\nAnn\n",
    "UTF-16": "ID number,Grade\n".encode("utf-16"),
    "no text": b"\x00\x01\x02",
    "no encoding": b"ID number,Grade\n\x81\x8d,\n",
    "no one is named": b"A,B\n1,2\n",
    "open quote": b'ID number,Grade\n"a1,2\n',
    "too large": b"x" * 20_000_001,
    "a cell without end": b"ID number,Grade\n" + b"x" * 200_000 + b",1\n",
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_no_list(content):
    """What is no class list is told in one sentence."""
    with pytest.raises(BadSheet, match=r"\.$"):
        fill(content)


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), max_size=5), st.sampled_from(["\n", "\r\n"]))
def test_untouched_list_is_the_same(rows, end):
    """A list with nothing to fill in comes back to the byte, whatever its cells hold."""
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator=end).writerows([["ID number", "Grade", "Feedback comments"], *rows])
    assert Sheet.read(table.getvalue().encode()).text() == table.getvalue()
    assert fill(table.getvalue()).text == table.getvalue()


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), max_size=5))
def test_filled_rows_keep_their_cells(rows):
    """Whatever the cells of a list hold, the rows keep them when columns are added, and short rows are filled up."""
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\r\n").writerows([["ID number", "X"], *rows, ["the one", "x"]])
    found = cells(fill(table.getvalue(), verdict("the one")).text)
    assert [row[: len(old)] for row, old in zip(found[1:], rows)] == rows
    assert found[-1][found[0].index("Note sur 20")] == "3.33"


def test_no_formula_is_written():
    """What is written is no formula; what the instructor's file holds stays as it is, formulas included."""
    found = fill("ID number,X\na1,=1+1\n", verdict("a1"))
    row = cells(found.text)[1]
    assert row[1] == "=1+1" and not row[3].startswith(("=", "+", "-", "@"))


def test_comment_counts():
    """The comment tells how many exercises are right, how many checks pass, what is unreadable or missing."""
    verdicts = [verdict("a1", NAMES[0], **RIGHT), verdict("a1", NAMES[1]), verdict("a1", NAMES[2], problem="x")]
    assert cells(fill(PLAIN, *verdicts).text)[1][6] == (
        "Exercices réussis\u00a0: 1 sur 3\u202f; contrôles réussis\u00a0: 3 sur 4."
        " Réponses illisibles\u00a0: 1\u202f; votre page de résultats dit pourquoi."
    )
    assert cells(fill(PLAIN, verdict("a1", problem="x")).text)[1][6] == (
        "Réponses illisibles\u00a0: 1\u202f; votre page de résultats dit pourquoi. Exercices non remis\u00a0: 2."
    )


def test_scale_of_the_mark():
    """The mark is that of the scale and its weights."""
    scale = Scale(Decimal(10), {name: Decimal(name == NAMES[0]) for name in NAMES})
    assert cells(fill(PLAIN, verdict("a1", results=[PASSED, FAILED]), scale=scale).text)[1][5] == "5"
