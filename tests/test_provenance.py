"""Who made and reviewed a catalogue: what its header says, what tools do to it, what readers see of it."""

from pathlib import Path

import pytest

from course.translation import header
from course.translation.catalogues import files, tidy
from course.translation.pofile import read
from course.translation.provenance import MACHINE, Provenance, faults, provenance

BEFORE = "machine translation, not reviewed by a native speaker"
POEDIT = (
    "Project-Id-Version: course\\n",
    "POT-Creation-Date: 2026-01-02 10:00+0100\\n",
    "PO-Revision-Date: 2026-01-03 11:00+0100\\n",
    "Last-Translator: Zoé Martín <zoe@people.example>\\n",
    "Language-Team: Spanish <es@people.example>\\n",
    "X-Generator: Poedit 3.4\\n",
    "X-Poedit-Basepath: .\\n",
)


def catalogue(root: Path, *lines: str, comments: str = "") -> Path:
    """A catalogue with these header fields and comments, and one message."""
    path = root / "locales" / "es" / "LC_MESSAGES" / "role.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    header = "".join(f'"{line}"\n' for line in ("Content-Type: text/plain; charset=UTF-8\\n", *lines))
    path.write_text(f'{comments}msgid ""\nmsgstr ""\n{header}\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    return path


def said(root: Path, *lines: str, comments: str = "") -> Provenance:
    return provenance(read(catalogue(root, *lines, comments=comments)))


def formed(root: Path, *lines: str, comments: str = "") -> str:
    """The header of the file once it is in form."""
    path = catalogue(root, *lines, comments=comments)
    list(tidy([path]))
    assert list(tidy([path])) == []
    return path.read_text(encoding="utf-8").partition('\nmsgid "a"')[0]


def test_nothing_is_said(tmp_path):
    """A catalogue that says nothing of people counts as a machine's, reviewed by nobody; nothing is made up for it."""
    assert said(tmp_path) == Provenance(MACHINE)
    assert "X-" not in formed(tmp_path)


@pytest.mark.parametrize(
    ("written", "kind"), [("machine", "machine"), ("Human", "human"), (BEFORE, "machine")]
)
def test_kind(tmp_path, written, kind):
    """A catalogue is a machine's or a person's; the sentence that stood there before is read, and replaced."""
    assert said(tmp_path, f"X-Provenance: {written}\\n").kind == kind
    assert f'"X-Provenance: {kind}\\n"' in formed(tmp_path, f"X-Provenance: {written}\\n")


def test_reviewers(tmp_path):
    """Reviewers are names separated by semicolons, written in one form, in any script."""
    field = "X-Reviewers:  Ada Lovelace;سلمى ; ;Ada Lovelace\\n"
    assert said(tmp_path, field).reviewers == ("Ada Lovelace", "سلمى")
    assert '"X-Reviewers: Ada Lovelace; سلمى; Ada Lovelace\\n"' in formed(tmp_path, field)


def test_translators(tmp_path):
    """Translators are those of the header comments, then the last one, each once."""
    comments = (
        "# Guía de la clase, 2026.\n# Zoé Martín <zoe@people.example>, 2024, 2025.\n#\n"
        "# Iñaki Ruiz <i@people.example>, 2023-2026.\n# Copyright (C) 2026 <c@people.example>.\n"
    )
    found = said(tmp_path, "Last-Translator: Zoé Martín <zoe@people.example>\\n", comments=comments)
    assert found.translators == ("Zoé Martín", "Iñaki Ruiz")


@pytest.mark.parametrize(
    "nobody",
    [
        "FULL NAME <EMAIL@ADDRESS>",
        "Automatically generated",
        "Anonymous <noreply@weblate.org>",
        "Weblate Translation Memory <noreply-mt-weblate-translation-memory@weblate.org>",
        "zoe@people.example",
        "<zoe@people.example>",
        "zoe@people.example <zoe@people.example>",
        "",
    ],
)
def test_nobody(tmp_path, nobody):
    """What tools write for want of a name, and an address without one, is no credit."""
    assert said(tmp_path, f"Last-Translator: {nobody}\\n").translators == ()


def test_no_address_is_shown(tmp_path):
    """An address stands in no name, even where it has no business to be."""
    found = said(
        tmp_path,
        'Last-Translator: \\"Martín, Zoé\\" <zoe@people.example>\\n',
        "X-Reviewers: Ada <ada@people.example>; i@people.example\\n",
        comments="# Iñaki Ruiz <i@people.example>, 2026\n",
    )
    assert found == Provenance(MACHINE, ("Iñaki Ruiz", "Martín, Zoé"), ("Ada",))


def test_stock_tools(tmp_path):
    """Poedit's and Weblate's header comes back to the form: who translated stays, teams, dates and tools go."""
    people = ("X-Provenance: human\\n", "X-Reviewers: Ada\\n")
    comments = "# Gracias a Ada.\n# FIRST AUTHOR <EMAIL@ADDRESS>, YEAR.\n"
    text = formed(tmp_path, *people, *POEDIT, comments=comments)
    assert text.splitlines()[0] == "# Gracias a Ada." and "FIRST AUTHOR" not in text
    fields = [line.partition(":")[0].strip('"') for line in text.splitlines() if ":" in line]
    assert fields == [
        "Language", "Last-Translator", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        "X-Provenance", "X-Reviewers",
    ]  # fmt: skip


def test_wrapped_header(tmp_path):
    """A field that a tool has cut over several lines is read whole."""
    path = catalogue(tmp_path, "X-Reviewers: Ada Lovelace; ", "Grace Hopper\\n")
    assert provenance(read(path)).reviewers == ("Ada Lovelace", "Grace Hopper")


def test_quotes_in_a_name(tmp_path):
    """A name with quotation marks is written so that the file can be read again."""
    text = formed(tmp_path, 'Last-Translator: \\"Zoé\\" <zoe@people.example>\\n')
    assert '"Last-Translator: \\"Zoé\\" <zoe@people.example>\\n"' in text


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("X-Provenance: reviewed by Ada\\n", "reviewed by Ada"),
        ("X-Reviewers: Ada <ada@people.example>\\n", "adresse"),
    ],
)
def test_faults(tmp_path, field, words):
    """Another value than the two, or an address among the reviewers, is told, and kept until it is mended."""
    [sentence] = faults(read(catalogue(tmp_path, field)))
    assert words in sentence
    found = header.faults(read(catalogue(tmp_path, "Language: es\\n", field)), "es")
    assert [(fault.code, fault.text) for fault in found] == [("header", sentence)]
    assert field in formed(tmp_path, field)
    assert said(tmp_path, field).kind == MACHINE


@pytest.mark.parametrize("path", files(), ids=lambda path: "-".join(path.parts[-3::2]))
def test_ours(path):
    """What our catalogues say of people is understood."""
    assert list(faults(read(path))) == []
