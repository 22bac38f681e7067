"""The columns of the tables that Moodle exports, by the names that its language packs give them.

The grading worksheet of an assignment has « Identifier », « Full name », « Grade »… (mod/assign/gradingtable.php), and
is read again by these very names, in the language of who imports it (mod/assign/feedback/offline/importgradeslib.php).
The exports of the gradebook and of the participants have names, « ID number » and « Email address ».
"""

import re
import unicodedata

# By language, then by what the column holds; several where versions of Moodle differ.
NAMES = {
    "en": {
        "identifier": ("Identifier",),
        "idnumber": ("ID number",),
        "email": ("Email address", "Email"),
        "username": ("Username",),
        "fullname": ("Full name",),
        "first": ("First name",),
        "last": ("Last name", "Surname"),
        "grade": ("Grade",),
        "maximum": ("Maximum grade",),
        "scale": ("Scale",),
        "changeable": ("Grade can be changed",),
        "feedback": ("Feedback comments",),
    },
    "fr": {
        "identifier": ("Identifiant", "ID de l’enregistrement"),
        "idnumber": ("Numéro d’identification",),
        "email": ("Adresse de courriel", "Courriel"),
        "username": ("Nom d’utilisateur",),
        "fullname": ("Nom complet",),
        "first": ("Prénom",),
        "last": ("Nom de famille", "Nom"),
        "grade": ("Note", "Évaluation"),
        "maximum": ("Note maximale",),
        "scale": ("Barème",),
        "changeable": ("La note peut être modifiée",),
        "feedback": ("Feedback par commentaires",),
    },
    "es": {
        "identifier": ("Identificador",),
        "idnumber": ("Número de ID",),
        "email": ("Dirección de correo", "Dirección Email", "Correo electrónico"),
        "username": ("Nombre de usuario",),
        "fullname": ("Nombre completo",),
        "first": ("Nombre",),
        "last": ("Apellido(s)", "Apellidos"),
        "grade": ("Calificación",),
        "maximum": ("Calificación máxima",),
        "scale": ("Escala",),
        "changeable": ("La calificación puede ser cambiada", "La calificación puede cambiarse"),
        "feedback": ("Comentarios de retroalimentación",),
    },
    "de": {
        "identifier": ("ID",),
        "idnumber": ("ID-Nummer",),
        "email": ("E-Mail-Adresse",),
        "username": ("Anmeldename",),
        "fullname": ("Vollständiger Name",),
        "first": ("Vorname",),
        "last": ("Nachname",),
        "grade": ("Bewertung",),
        "maximum": ("Bestwertung",),
        "scale": ("Skala",),
        "changeable": ("Bewertung kann geändert werden",),
        "feedback": ("Feedback als Kommentar",),
    },
    "ar": {
        "identifier": ("المُعرَّف",),
        "idnumber": ("رقم الهوية", "رقم المعرف", "الرقم المعرف"),
        "email": ("عنوان البريد الإلكتروني", "البريد الإلكتروني"),
        "username": ("اسم المستخدم",),
        "fullname": ("الاسم الكامل",),
        "first": ("الاسم الأول",),
        "last": ("الاسم الأخير", "اسم العائلة", "اللقب"),
        "grade": ("الدرجة", "التقدير", "العلامة"),
        "maximum": ("أقصى علامة", "أقصى درجة"),
        "scale": ("المقياس",),
        "changeable": ("يمكن تغيير الدرجة", "يمكن تغيير العلامة"),
        "feedback": ("تعليقات الإفادة", "تعليقات التغذية الراجعة"),
    },
    "zh_CN": {
        "identifier": ("识别码", "标识符"),
        "idnumber": ("学号", "ID号"),
        "email": ("电子邮件地址", "Email地址"),
        "username": ("用户名",),
        "fullname": ("全名", "姓名"),
        "first": ("名", "名字"),
        "last": ("姓", "姓氏"),
        "grade": ("成绩", "分数"),
        "maximum": ("最高成绩", "最高分"),
        "scale": ("量表", "等级"),
        "changeable": ("成绩可以更改", "可以更改成绩"),
        "feedback": ("反馈评语", "反馈意见"),
    },
}
NO = {"no", "non", "nein", "لا", "否"}  # in the column that says whether a grade can be changed


def folded(text: str) -> str:
    """The text without accents, vowel signs, capitals, kinds of apostrophe, and marks that are not seen."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("’", "'").replace("\u0640", ""))
    kept = (sign for sign in bare if unicodedata.category(sign) not in ("Mn", "Cf"))
    return re.sub(r"\s+", " ", "".join(kept)).strip()


def columns(header: list[str]) -> tuple[dict[str, int], str]:
    """The rank of each column that is recognised, and the language of the header, "" when none is.

    One language counts: the one that recognises most of the columns. Of two columns of a name the first counts.
    """
    ranks = {folded(name): rank for rank, name in reversed(list(enumerate(header)))}
    best: tuple[dict[str, int], str] = ({}, "")
    for code, roles in NAMES.items():
        found = {
            role: ranks[name]
            for role, names in roles.items()
            for name in map(folded, reversed(names))
            if name in ranks
        }
        if len(found) > len(best[0]):
            best = found, code
    return best
