"""The checker's proof: each fault of a corpus is found where it is, and nothing is said of a clean catalogue."""

import shutil
from functools import cache

import pytest
from pairing import markdown
from planting import CORPUS, Planted, catalogues, clean_path, planted, template

from course.translation.finding import Finding
from course.translation.gate import compare_files

WHOLE = ("bytes", "damage", "completeness", "plural")  # faults of a file rather than of one sentence
CORPUS_FAULTS = list(planted())


def place(root, catalogue: str):
    """Where a course keeps a catalogue of the corpus."""
    code, _slash, domain = catalogue.partition("/")
    path = root / "locales" / code / "LC_MESSAGES" / f"{domain}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@cache
def clean(catalogue: str) -> list[Finding]:
    """What is said of a clean catalogue: nothing, else `test_clean` fails."""
    return compare_files(clean_path(catalogue), template(catalogue), markdown())


def found(catalogue: str, data: bytes, root) -> list[Finding]:
    """What is said of a catalogue with a fault, and not of the clean one."""
    path = place(root, catalogue)
    path.write_bytes(data)
    known = {(finding.code, finding.text) for finding in clean(catalogue)}
    findings = compare_files(path, template(catalogue), markdown())
    return [finding for finding in findings if (finding.code, finding.text) not in known]


def found_fault(fault: Planted, root) -> list[Finding]:
    return found(fault.catalogue, fault.damage(clean_path(fault.catalogue).read_bytes()), root)


@pytest.mark.parametrize("catalogue", catalogues())
def test_clean(catalogue, tmp_path):
    """Nothing is said of a clean catalogue, whichever tool wrote it, in a course or out of it."""
    path = place(tmp_path, catalogue)
    shutil.copy(clean_path(catalogue), path)
    for findings in (compare_files(path, template(catalogue), markdown()), clean(catalogue)):
        assert [str(finding) for finding in findings] == []


@pytest.mark.parametrize("fault", CORPUS_FAULTS, ids=str)
def test_fault(fault, tmp_path):
    """A fault is found for what it is, and as an error where it surely is one."""
    findings = found_fault(fault, tmp_path)
    told = [str(finding) for finding in findings]
    if fault.strict:
        findings = [finding for finding in findings if not finding.remark]
    assert findings, f"not found as it should be, only {told}"
    assert not fault.codes or {finding.code for finding in findings} & {*fault.codes}, told


@pytest.mark.parametrize("fault", [one for one in CORPUS_FAULTS if one.kind not in WHOLE], ids=str)
def test_place_of_a_fault(fault, tmp_path):
    """What is said of one faulty sentence is said at its lines, and of no other sentence."""
    lines = fault.lines()
    elsewhere = [str(finding) for finding in found_fault(fault, tmp_path) if finding.line not in lines]
    assert elsewhere == []


@pytest.mark.parametrize("catalogue", catalogues())
def test_cut_anywhere(catalogue, tmp_path):
    """A catalogue that has lost its end is told from a whole one, wherever it is cut."""
    data = clean_path(catalogue).read_bytes()
    assert [end for end in range(0, len(data) - 1, 211) if not found(catalogue, data[:end], tmp_path)] == []


@pytest.mark.parametrize("catalogue", catalogues())
def test_line_lost(catalogue, tmp_path):
    """A line of a message that is lost is missed, be it of the source or of the translation."""
    data = clean_path(catalogue).read_bytes()
    header, _blank, rest = data.partition(b"\n\n")
    lines, unseen = rest.split(b"\n"), []
    for rank, line in enumerate(lines):
        if line and not line.startswith(b"#") and line not in (b'msgid ""', b'msgstr ""'):
            without = b"\n".join([header, b"", *lines[:rank], *lines[rank + 1 :]])
            unseen += [] if found(catalogue, without, tmp_path) else [line.decode()]
    assert unseen == []


def test_corpus():
    """The corpus covers five languages, each class of fault, and changes each catalogue that it says it changes."""
    assert {path.parent.name for path in CORPUS.glob("*/*.po")} == {"ar", "de", "en", "es", "zh_CN"}
    assert len(CORPUS_FAULTS) >= 90 and {fault.catalogue for fault in CORPUS_FAULTS} == set(catalogues())
    for fault in CORPUS_FAULTS:
        data = clean_path(fault.catalogue).read_bytes()
        assert fault.damage(data) != data, fault
