"""The catalogues on the disk, each read once as long as its file is the same."""

import os

from course.translation.kept import kept
from course.translation.pofile import messages


def test_read_once(tmp_path):
    """A file is read again when it has changed, and only then; one that is not there is none."""
    path = tmp_path / "es" / "LC_MESSAGES" / "role.po"
    assert kept(path) is None
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    first = kept(path)
    assert first is kept(path)
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "c"\n', encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert [message.string for message in messages(kept(path))] == ["c"]
