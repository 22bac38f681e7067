"""Catalogues: one form on disk, and updates that lose nothing and change no more than the source did."""

import subprocess
import sys
from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from translating import templates, write_project

from course.translation.catalogues import files, is_needed, tidy, update
from course.translation.place import place
from course.translation.plurals import count, rule
from course.translation.pofile import BrokenCatalogue, messages, read, strings
from course.translation.poform import canonical
from course.translation.templates import extract

OLD = "Un capteur relève chaque heure le débit."
NEW = "Un capteur mesure chaque heure le débit."


def written(root: Path, body: str, name: str = "ar/LC_MESSAGES/role.po") -> Path:
    """A catalogue of this text, its header left to the reader's defaults."""
    path = root / "locales" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + body, encoding="utf-8")
    return path


def translated(root: Path, *ids: str, code: str = "ar", **domains: list) -> Path:
    """Catalogues made by `update`, each of these messages translated by itself between angle brackets."""
    list(update([code], root, templates(**domains)))
    folder = root / "locales" / code / "LC_MESSAGES"
    for path in folder.rglob("*.po"):
        catalogue = read(path)
        for message in messages(catalogue):
            if message.id in ids:
                message.string = f"<{message.id}>"
        path.write_text(canonical(catalogue), encoding="utf-8")
    return folder


def test_form(tmp_path):
    """A catalogue holds a short header without dates, and its messages without wrapping or line numbers."""
    list(update(["ar"], tmp_path, templates(role=["Une phrase " + "longue " * 30 + "ici."])))
    text = (tmp_path / "locales/ar/LC_MESSAGES/role.po").read_text(encoding="utf-8")
    header, message = text.split("\n\n")
    assert [line.partition(":")[0].strip('"') for line in header.splitlines()[2:]] == [
        "Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "X-Provenance",
    ]  # fmt: skip
    assert "nplurals=6" in header and '"X-Provenance: machine\\n"' in header
    assert len(message.splitlines()) == 2


def test_tidy(tmp_path):
    """What other tools write is brought back to the form: wrapping, dates, places, obsolete messages, CRLF, BOM."""
    path = written(
        tmp_path,
        '#~ msgid "Fini"\n#~ msgstr "x"\n\n# note du traducteur\n#: docs/role.md:3\n#, python-format\n'
        'msgid ""\n"Une "\n"phrase à 12 % des"\nmsgstr "a"\n',
    )
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert list(tidy([path])) == [path]
    assert path.read_text(encoding="utf-8").split("\n\n")[1] == (
        '# note du traducteur\nmsgid "Une phrase à 12 % des"\nmsgstr "a"\n'
    )
    assert b"\r" not in path.read_bytes() and list(tidy([path])) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('msgid "a"\nmsgstr "sans fin\n', 5),
        ('msgid "a"\nmsgstr "un "mot" cité"\n', 5),
        ('msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n', 5),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 7),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[9] "c"\n', 4),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 4),
    ],
)
def test_broken(tmp_path, body, line):
    """A file that Babel would read with a loss is refused, at its line, and left as it is."""
    path = written(tmp_path, body)
    before = path.read_bytes()
    with pytest.raises(BrokenCatalogue) as caught:
        list(tidy([path]))
    assert caught.value.line == line and path.read_bytes() == before


def test_not_utf8(tmp_path):
    """A file in another encoding is refused."""
    path = written(tmp_path, "")
    path.write_bytes('# é\nmsgid ""\nmsgstr ""\n'.encode("latin-1"))
    with pytest.raises(BrokenCatalogue, match="UTF-8"):
        read(path)


def test_place():
    """Language and domain are read from the path; a page in a folder has its folder in its domain."""
    assert place(Path("locales/zh_CN/LC_MESSAGES/domains/vision.po")) == ("zh_CN", "domains/vision")
    with pytest.raises(ValueError):
        place(Path("docs/role.md"))


def test_language_is_the_folder(tmp_path):
    """A catalogue copied from another language takes the language of its new folder."""
    path = written(tmp_path, "", "de/LC_MESSAGES/role.po")
    path.write_text('msgid ""\nmsgstr "Language: en\\n"\n', encoding="utf-8")
    list(tidy([path]))
    assert '"Language: de\\n"' in path.read_text(encoding="utf-8")


def test_needed():
    """No language translates its own source: pages and exercises are French, Sphinx and click English."""
    needed = {code: [name for name in ("role", "exercises", "sphinx", "click") if is_needed(code, name)]
              for code in ("fr", "en", "ar")}  # fmt: skip
    assert needed == {
        "fr": ["sphinx", "click"], "en": ["role", "exercises"], "ar": ["role", "exercises", "sphinx", "click"],
    }  # fmt: skip


def test_changed_sentence(tmp_path):
    """A changed sentence is one changed message: its translation kept, fuzzy, with the previous sentence."""
    path = translated(tmp_path, OLD, "Fin.", role=[OLD, "Fin."]) / "role.po"
    before = path.read_text(encoding="utf-8")
    [done] = update(["ar"], tmp_path, templates(role=[NEW, "Fin."]))
    changed = f'#, fuzzy\n#| msgid "{OLD}"\nmsgid "{NEW}"\n'
    assert path.read_text(encoding="utf-8") == before.replace(f'msgid "{OLD}"\n', changed)
    assert (done.written, done.left) == ([path], 1)


def test_update_twice(tmp_path):
    """A second update changes nothing, fuzzy messages and their previous sentences included."""
    path = translated(tmp_path, OLD, role=[OLD]) / "role.po"
    list(update(["ar"], tmp_path, templates(role=[NEW])))
    before = path.read_bytes()
    assert [done.written for done in update(["ar"], tmp_path, templates(role=[NEW]))] == [[]]
    assert path.read_bytes() == before


def test_first_previous_is_kept(tmp_path):
    """After two changes in a row, the previous sentence is still the one that the translation says."""
    path = translated(tmp_path, OLD, role=[OLD]) / "role.po"
    for source in (NEW, "Un capteur mesure chaque minute le débit."):
        list(update(["ar"], tmp_path, templates(role=[source])))
    [message] = messages(read(path))
    assert message.previous_id == [OLD] and message.fuzzy


def test_change_taken_back(tmp_path):
    """A sentence that comes back to what it was is translated again."""
    path = translated(tmp_path, OLD, role=[OLD]) / "role.po"
    before = path.read_bytes()
    for source in (NEW, OLD):
        list(update(["ar"], tmp_path, templates(role=[source])))
    assert path.read_bytes() == before


def test_space_set_right(tmp_path):
    """A no-break space put in place of a space of the source leaves its translation as it is, and up to date."""
    folder = translated(tmp_path, "Voici : l’eau.", role=["Voici : l’eau."])
    list(update(["ar"], tmp_path, templates(role=["Voici\u00a0: l’eau."])))
    [message] = messages(read(folder / "role.po"))
    assert (message.string, message.fuzzy) == ("<Voici : l’eau.>", False)


def test_moved_sentence(tmp_path):
    """A page renamed, or a sentence moved to another page, keeps its translation; the old catalogue goes."""
    folder = translated(tmp_path, OLD, role=[OLD, "Fin."])
    [done] = update(["ar"], tmp_path, templates(job=["Début.", OLD]))
    assert (done.written, done.removed, done.left) == ([folder / "job.po"], [folder / "role.po"], 1)
    assert read(folder / "job.po")[OLD].string == f"<{OLD}>"


def test_languages_do_not_mix(tmp_path):
    """Two languages updated together each keep their own translations."""
    translated(tmp_path, OLD, role=[OLD])
    list(update(["ar", "de"], tmp_path, templates(role=[OLD])))
    list(update(["ar", "de"], tmp_path, templates(job=[OLD])))
    assert [read(path)[OLD].string for path in files(tmp_path)] == [f"<{OLD}>", ""]


def test_order_of_the_source(tmp_path):
    """Messages stand in the order of the source, whatever their order was."""
    path = translated(tmp_path, role=["Un.", "Deux."]) / "role.po"
    list(update(["ar"], tmp_path, templates(role=["Deux.", "Un."])))
    assert [message.id for message in messages(read(path))] == ["Deux.", "Un."]


def test_previous_wrapped_by_stock_tools(tmp_path):
    """The previous sentence is found again after sphinx-intl has written it as a wrapped comment."""
    path = written(tmp_path, '# | msgid "une phrase\n# longue"\n# note\n#, fuzzy\nmsgid "b"\nmsgstr "c"\n')
    list(tidy([path]))
    assert '# note\n#, fuzzy\n#| msgid "une phrase longue"\nmsgid "b"\n' in path.read_text(encoding="utf-8")


def test_too_many_plurals(tmp_path):
    """A plural form that the language does not have is not dropped in silence."""
    path = tmp_path / "locales/ar/LC_MESSAGES/role.po"
    path.parent.mkdir(parents=True)
    forms = "".join(f'msgstr[{rank}] "x"\n' for rank in range(7))
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=7; plural=0;\\n"\n\n'
    path.write_text(header + 'msgid "a"\nmsgid_plural "b"\n' + forms, encoding="utf-8")
    with pytest.raises(BrokenCatalogue):
        list(tidy([path]))


def test_plurals_in_another_order(tmp_path):
    """Where a file has its own rule, as Babel's for Arabic, each form moves to where the same numbers use it."""
    path = written(tmp_path, "")
    babel = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=0 && n%100<=2 ? 4 : 5"
    forms = "".join(f'msgstr[{rank}] "{text}"\n' for rank, text in enumerate(["0", "1", "2", "3-10", "100", "11-99"]))
    header = f'msgid ""\nmsgstr "Plural-Forms: nplurals=6; plural=({babel});\\n"\n\n'
    path.write_text(header + 'msgid "a"\nmsgid_plural "b"\n' + forms, encoding="utf-8")
    assert [strings(message) for message in messages(read(path))] == [("0", "1", "2", "3-10", "11-99", "100")]
    list(tidy([path]))
    assert [strings(message) for message in messages(read(path))] == [("0", "1", "2", "3-10", "11-99", "100")]


def test_plurals_in_another_number(tmp_path):
    """Where a file has fewer forms than its language, they stay where they are and the others are empty."""
    path = written(tmp_path, "")
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    body = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "one"\nmsgstr[1] "other"\n'
    path.write_text(header + body, encoding="utf-8")
    list(tidy([path]))
    assert [strings(message) for message in messages(read(path))] == [("one", "other", "", "", "", "")]


@pytest.mark.parametrize("code", ["ar", "de", "en", "fr", "zh_CN"])
def test_plural_rules(code):
    """Forms are in the order of Unicode's: zero, one, two, few, many, other."""
    form, order = c2py(rule(code).partition("plural=")[2].rstrip(";")), ["zero", "one", "two", "few", "many", "other"]
    kinds = {form(number): Locale.parse(code).plural_form(number) for number in range(300)}
    assert sorted(kinds) == list(range(count(code)))
    assert [kinds[rank] for rank in sorted(kinds)] == sorted(kinds.values(), key=order.index)


def test_extraction_again(tmp_path, monkeypatch):
    """A second extraction, when no page has changed, gives every template again."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    root = write_project(tmp_path)
    first, second = extract(root).catalogues, extract(root).catalogues
    assert {name: len(one) for name, one in first.items()} == {name: len(one) for name, one in second.items()}


def test_extraction_leaves_nothing(tmp_path, monkeypatch):
    """An extraction leaves no compiled catalogue, and no template of a page that is gone."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    root = write_project(tmp_path)
    list(update(["fr"], root))
    (root / "docs/role.md").unlink()
    (root / "docs/index.md").write_text("# Accueil\n", encoding="utf-8")
    assert "role" not in extract(root).catalogues
    assert not list(root.rglob("*.mo"))


def test_stock_commands(tmp_path, monkeypatch):
    """By hand, with Sphinx's and sphinx-intl's own commands and then the form, the files are those of `update`.

    Only what is said of who translates is left to say.
    """
    monkeypatch.setattr(sys, "path", list(sys.path))
    for name in ("ours", "stock"):
        write_project(tmp_path / name)
    list(update(["en", "ar"], tmp_path / "ours", extract(tmp_path / "ours")))
    for arguments in (
        ["sphinx", "-q", "-b", "gettext", "-c", ".", "docs", "build/gettext"],
        ["sphinx_intl", "-c", "conf.py", "update", "-p", "build/gettext", "-d", "locales", "-l", "en", "-l", "ar"],
    ):
        command = [sys.executable, "-m", *arguments]
        subprocess.run(command, cwd=tmp_path / "stock", check=True, capture_output=True)
    stock = [path for path in files(tmp_path / "stock") if is_needed(*place(path))]
    list(tidy(stock))
    ours = files(tmp_path / "ours")
    assert [place(path) for path in ours] == [place(path) for path in stock] and len(ours) == 8
    said = b'"X-Provenance: machine\\n"\n'
    assert [path.read_bytes().replace(said, b"") for path in ours] == [path.read_bytes() for path in stock]
