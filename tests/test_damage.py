"""What happens to a file on its way is told with its line, and what to do."""

from course.translation.damage import damage

WHOLE = b'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n'


def found(tmp_path, data: bytes) -> list[tuple[int, str]]:
    path = tmp_path / "role.po"
    path.write_bytes(data)
    return [(line, fault.code) for line, fault in damage(path)]


def test_whole_file(tmp_path):
    """Of a whole file, nothing is said."""
    assert found(tmp_path, WHOLE) == []


def test_empty_file(tmp_path):
    """A file without anything is told as such, once."""
    assert found(tmp_path, b"\n") == [(1, "empty")]


def test_encoding(tmp_path):
    """The line of the first byte that is no UTF-8 is given."""
    assert found(tmp_path, WHOLE.replace(b'"b"', b'"\xe9"')) == [(5, "encoding")]


def test_byte_order_mark(tmp_path):
    """A mark before the first line is told."""
    assert found(tmp_path, b"\xef\xbb\xbf" + WHOLE) == [(1, "bom")]


def test_line_ends(tmp_path):
    """Line ends of Windows, or of another time, are told once."""
    assert found(tmp_path, WHOLE.replace(b"\n", b"\r\n")) == [(1, "line-ends")]


def test_conflict(tmp_path):
    """A merge left half done is told at its first mark; a line of signs inside a sentence is none."""
    assert found(tmp_path, WHOLE + b"<<<<<<< HEAD\n=======\n>>>>>>> b\n") == [(6, "conflict")]
    assert found(tmp_path, WHOLE.replace(b'"b"', b'"<<<<<<< b"')) == []


def test_control_character(tmp_path):
    """A control character is told at its line; a tabulation is none."""
    assert found(tmp_path, WHOLE.replace(b'"b"', b'"\x00"')) == [(5, "control")]
    assert found(tmp_path, WHOLE.replace(b'"b"', b'"\t"')) == []


def test_cut(tmp_path):
    """A last line that does not end is a remark: the file may have been cut."""
    assert found(tmp_path, WHOLE[:-1]) == [(5, "cut")]
