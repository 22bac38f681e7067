"""What happens to a file on its way: another encoding, a mark before the first line, a merge left half done."""

import re
from collections.abc import Iterator
from pathlib import Path

from course.interface import _
from course.translation.faults.pair import Fault

BOM = b"\xef\xbb\xbf"
CONFLICT = re.compile(rb"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$", re.MULTILINE)
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

UNREAD = ("empty", "encoding", "conflict", "control")  # after these, nothing else is said of a file


def damage(path: Path) -> Iterator[tuple[int, Fault]]:
    """What is wrong with the bytes of a file, each with its line."""
    data = path.read_bytes()
    if not data.strip():
        yield 1, Fault("empty", _("le fichier est vide : reprenez-le, ou lancez « course translate update »"))
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield line(data, error.start), Fault("encoding", _("le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8"))
    if data.startswith(BOM):
        yield 1, Fault("bom", _("une marque invisible (BOM) précède le texte : enregistrez en UTF-8 sans BOM"))
    if b"\r" in data:
        text = _("les fins de ligne sont celles de Windows : enregistrez avec des fins de ligne LF")
        yield line(data, data.index(b"\r")), Fault("line-ends", text)
    if found := CONFLICT.search(data):
        yield line(data, found.start()), Fault("conflict", merging())
    if found := CONTROL.search(data):
        text = _("il y a un caractère de contrôle : retirez-le")
        yield line(data, found.start()), Fault("control", text)
    if not data.endswith(b"\n"):
        text = _("la dernière ligne n’est pas terminée : le fichier a peut-être été coupé")
        yield line(data, len(data)), Fault("cut", text, remark=True)


def merging() -> str:
    """What to do about the marks of a conflict."""
    return _("une fusion est restée en suspens : gardez l’une des deux versions et retirez les marques")


def line(data: bytes, offset: int) -> int:
    """The number of the line where this byte stands."""
    return data.count(b"\n", 0, offset) + 1


def refusal(line: str) -> str:
    """Why a line is none of a catalogue, and what to do about it."""
    if re.match(r"[<=>|]{7}( |$)", line):
        return merging()
    keyword = r"(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?"
    if re.match(rf'{keyword}".*"$', line):
        text = _('un guillemet ou une barre oblique inverse n’est pas protégé, écrivez \\" ou \\\\ : {line}')
        return text.format(line=line[:60])
    if re.match(rf'{keyword}"', line):
        return _("il manque le guillemet de la fin : {line}").format(line=line[:60])
    return _("ce n’est pas une ligne de catalogue : {line}").format(line=line[:60])
