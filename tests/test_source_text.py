"""Source files are decoded as Python decodes them, or refused."""

import codecs
import subprocess
import sys

import pytest

from course.grading.sourcetext import LONGEST, REFUSED, Unreadable, checked, decoded

GOOD = {
    "plain": "é = 1\n".encode(),
    "BOM": b"\xef\xbb\xbfx = 1\n",
    "Latin-1, declared": "# -*- coding: latin-1 -*-\né = 1\n".encode("latin-1"),
    "Windows-1252, declared on line 2": "\n# coding: cp1252\nx = '€'\n".encode("cp1252"),
    "empty": b"",
    "Windows line ends": b"x = 1\r\n",
}
BAD = {
    "UTF-16": "x = 1".encode("utf-16"),
    "Latin-1, not declared": "é = 1".encode("latin-1"),
    "Latin-1 far down, in a comment": b"x = 1\n" * 3 + b"# \xe9\n",
    "unknown encoding": b"# coding: klingon\nx = 1\n",
    "no encoding of text": b"# coding: zlib_codec\nx = 1\n",
    "BOM against what is declared": b"\xef\xbb\xbf# coding: latin-1\n",
    "null": b"x = 1\0",
    "half a character": "x = '\ud800'".encode(errors="surrogatepass"),
}


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_read_as_python_reads(content, tmp_path):
    """What Python runs is read, into what Python reads."""
    path = tmp_path / "answer.py"
    path.write_bytes(content)
    assert subprocess.run([sys.executable, "-I", path], check=False).returncode == 0
    assert compile(decoded(content), "answer.py", "exec").co_consts == compile(content, "answer.py", "exec").co_consts


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_refused_as_python_refuses(content, tmp_path):
    """What Python refuses is refused, with a sentence."""
    path = tmp_path / "answer.py"
    path.write_bytes(content)
    done = subprocess.run([sys.executable, "-I", path], check=False, capture_output=True)
    assert done.returncode == 1 or b"\0" in content  # some versions stop at a null byte
    with pytest.raises(Unreadable, match=r"\.$"):
        decoded(content)


@pytest.mark.parametrize("encoding", sorted(REFUSED))
def test_encodings_that_hide_are_refused(encoding):
    """An encoding under which the text says something else than what one sees is refused."""
    codecs.lookup(encoding)  # Python has it
    with pytest.raises(Unreadable):
        decoded(f"# coding: {encoding}\nx = 1\n".encode())


def test_length():
    """A file may be as long as the limit, and no longer; the limit is in bytes."""
    assert len(decoded(b"#" * LONGEST)) == LONGEST
    for content in (b"#" * (LONGEST + 1), "é".encode() * (LONGEST // 2 + 1)):
        with pytest.raises(Unreadable, match="64"):
            decoded(content)
        with pytest.raises(Unreadable, match="64"):
            checked(content.decode())


@pytest.mark.parametrize("text", ["\0", "\ud800"])
def test_text_of_a_json_file(text):
    """A text that no file could hold is refused from a notebook or a progress file too."""
    assert checked("é = 1\n") == "é = 1\n"
    with pytest.raises(Unreadable):
        checked(text)
