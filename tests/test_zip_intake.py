"""A zip archive is read in memory, and a hostile one harms nobody: neither the machine nor the other students."""

import io
import struct
import time
import tracemalloc
import zipfile

import pytest
from classroom import NAMES, taken, zipped
from hypothesis import given
from hypothesis import strategies as st

from course.grading import archive
from course.grading.archive import BadArchive, Budget, files
from course.grading.intake import submissions
from course.grading.listing import Unusable
from course.grading.sourcetext import LONGEST, Unreadable

SOUND = ("bob/alert_threshold.py", "x = 1\n")


def listed(*members):
    """What is found in an archive of these members."""
    return list(files(io.BytesIO(zipped(*members))))


def info(name: str, **attributes) -> zipfile.ZipInfo:
    """A member with these attributes."""
    member = zipfile.ZipInfo(name)
    member.compress_type = zipfile.ZIP_DEFLATED
    for key, value in attributes.items():
        setattr(member, key, value)
    return member


def problems(found) -> dict[str, str]:
    """Why each file is not read, by its name."""
    said = {}
    for file in found:
        name, said_of = "/".join(file.parts), file.problem
        try:
            file.read(LONGEST + 1)
        except Unreadable as error:
            said_of = said_of or str(error)
        said[name] = said_of
    return said


HOSTILE = {
    "climbs": "../alert_threshold.py",
    "climbs within": "bob/../../alert_threshold.py",
    "absolute": "/etc/alert_threshold.py",
    "drive": "C:/alert_threshold.py",
    "backslashes": "..\\alert_threshold.py",
    "backslash and drive": "C:\\bob\\alert_threshold.py",
    "empty folder": "bob//alert_threshold.py",
    "too deep": "a/" * 40 + "alert_threshold.py",
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_name_that_leaves_the_archive(name):
    """A name that would leave the archive is refused, its folders with it; the next file is read."""
    bad, good = listed((info(name), "x"), SOUND)
    assert bad.problem and bad.parts == ("alert_threshold.py",)
    assert not good.problem and good.read(100) == b"x = 1\n"


@pytest.mark.parametrize("mode", [0o120777, 0o010666, 0o020666, 0o060666, 0o140666])
def test_member_that_is_no_file(mode):
    """A link, a pipe, a device or a socket is refused."""
    bad, good = listed((info("bob/change_detection.py", external_attr=mode << 16), "/etc/passwd"), SOUND)
    assert bad.problem and not good.problem


def test_windows_separators_and_folders():
    """Backslashes of a Windows program are separators, a dot is nothing, a folder is no file."""
    found = listed((info("bob\\tp\\alert_threshold.py"), "x"), ("./al/x.py", "y"), ("bob/tp/", ""))
    assert [file.parts for file in found] == [("bob", "tp", "alert_threshold.py"), ("al", "x.py")]


def test_names_in_utf_8_that_do_not_say_so():
    """A name in UTF-8 without its flag is read as its author meant it; another one as Python reads it."""
    content = zipped(("Zo\u00e9/x.py", "1"))
    for flag in (b"\x00\x08", b"\x00\x00"):
        place = content.index(b"PK\x01\x02")
        local = content[:6] + flag + content[8:place]
        central = content[place : place + 8] + flag + content[place + 10 :]
        assert [file.parts[0] for file in files(io.BytesIO(local + central))] == ["Zoé"]


def test_bomb_is_not_unpacked():
    """A member that grows a thousand times is told from what it announces; a large one is read to the limit."""
    bomb, large = listed(
        ("bob/alert_threshold.py", b"\0" * 50_000_000), ("bob/expert_rules.py", bytes(range(256)) * 40_000)
    )
    assert "grandit" in bomb.problem
    tracemalloc.start()
    large.read(LONGEST + 1)
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()


def test_bomb_that_lies_about_its_size():
    """A member that is longer than it announces is damaged: no more is read than it announces."""
    content = bytearray(zipped(("bob/alert_threshold.py", b"\0" * 1_000_000)))
    for signature, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.index(signature)
        content[start + place : start + place + 4] = struct.pack("<I", 100)
    assert "abîmé" in problems(files(io.BytesIO(content)))["bob/alert_threshold.py"]


def test_many_members_in_one_place():
    """Members that share one content, as in a bomb of overlapping files, cost no more than the budget."""
    found = list(files(io.BytesIO(zipped(*[(f"bob/f{n}.py", b"x" * 10_000) for n in range(9)])), Budget(25_000)))
    said = list(problems(found).values())
    assert said[:2] == ["", ""] and all("trop grande" in one for one in said[2:])


def test_encrypted_member():
    """An encrypted member is told as such."""
    content = bytearray(zipped(SOUND))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "chiffré" in problems(files(io.BytesIO(content)))["bob/alert_threshold.py"]


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_other_compressions(method):
    """Compressions that may ask for gigabytes of memory are refused."""
    (found,) = listed((info("bob/alert_threshold.py", compress_type=method), "x = 1"))
    assert found.problem


def test_damaged_member():
    """A member whose content was damaged is told; the others are read."""
    content = bytearray(zipped((info("bob/expert_rules.py", compress_type=zipfile.ZIP_STORED), "y = 22222"), SOUND))
    content[content.index(b"22222")] = 0x33
    said = problems(files(io.BytesIO(content)))
    assert "abîmé" in said["bob/expert_rules.py"] and said["bob/alert_threshold.py"] == ""


def test_too_many_members(monkeypatch):
    """An archive of too many members is refused, before they are listed when it announces so long a list."""
    monkeypatch.setattr(archive, "MOST", 2)
    with pytest.raises(BadArchive, match="trop"):
        listed(SOUND, ("a/x.py", ""), ("b/x.py", ""))
    monkeypatch.setattr(archive, "LARGEST_DIRECTORY", 50)
    monkeypatch.setattr(archive.zipfile, "ZipFile", None)  # it is not opened
    with pytest.raises(BadArchive, match="trop"):
        list(files(io.BytesIO(CONTENT)))


def test_long_list_announced_in_64_bits(monkeypatch):
    """The length that counts is the one of 64 bits, where there is one."""
    end = CONTENT.index(b"PK\x05\x06")
    wide = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 10**10, 0)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    with pytest.raises(BadArchive, match="trop"):
        list(files(io.BytesIO(CONTENT[:end] + wide + locator + CONTENT[end:])))


def test_name_twice(tmp_path):
    """Of two members of one name the later one counts, as when it is unpacked; the other is told."""
    path = tmp_path / "class.zip"
    with pytest.warns(UserWarning, match="Duplicate"):
        path.write_bytes(zipped((SOUND[0], "first = 1\n"), (SOUND[0], "second = 1\n")))
    counted, told = taken(path)
    assert (counted.source, told.exercise, told.source) == ("second = 1\n", "", None)
    assert "récente" in told.problem


CONTENT = zipped(SOUND, ("Zoé/expert_rules.py", "y = 1\n" * 50), ("../z.py", "z"))


@given(st.lists(st.tuples(st.integers(0, len(CONTENT) - 1), st.integers(0, 255)), max_size=6), st.integers(0, 400))
def test_any_damage_is_told(changes, cut):
    """Whatever is changed or cut in an archive, files come or a sentence does: never another error."""
    content = bytearray(CONTENT)
    for place, value in changes:
        content[place] = value
    try:
        for file in files(io.BytesIO(content[: len(content) - cut])):
            problems([file])
    except BadArchive as error:
        assert str(error).endswith(".")


@given(st.binary(max_size=300))
def test_any_bytes_are_told(content):
    """Bytes that are no archive are told in one sentence."""
    with pytest.raises(BadArchive):
        list(files(io.BytesIO(b"PK\x03\x04" + content)))


def test_archive_that_cannot_be_used(tmp_path):
    """An archive that cannot be opened, and a file that is none, are told by their name."""
    path = tmp_path / "class.zip"
    for damaged in (CONTENT[:-4], CONTENT[: len(CONTENT) // 2], CONTENT.replace(b"PK\x01\x02", b"PK\x01\x03")):
        path.write_bytes(damaged)
        with pytest.raises(Unusable, match=r"class\.zip.* archive zip est abîmée"):
            list(submissions(path, exercises=NAMES))
    path.write_bytes(b"<p>Identifiez-vous</p>")
    with pytest.raises(Unusable, match=r"class\.zip n’est pas une remise"):
        list(submissions(path, exercises=NAMES))


def test_nothing_is_written(tmp_path, monkeypatch):
    """Reading an archive writes no file."""
    path = tmp_path / "class.zip"
    path.write_bytes(CONTENT)
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert [one.student for one in taken(path)] == ["bob", "Zoé", ""]
    assert sorted(tmp_path.rglob("*")) == before


def test_moment_of_a_member():
    """Members are in the order of their dates, and a date that is none is the earliest."""
    moments = [
        archive.moment(info("x", date_time=date)) for date in ((2024, 3, 31, 2, 30, 0), (2024, 3, 31, 3, 0, 0))
    ]
    assert moments == sorted(moments) and archive.moment(info("x", date_time=(1980, 0, 0, 0, 0, 0))) == 0.0
    assert time.gmtime(moments[0])[:5] == (2024, 3, 31, 2, 30)
