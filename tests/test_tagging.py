"""What belongs to no element of a printed page is said to be decoration; the rest is left as it is."""

from pikepdf import Operator

from course.book.tagging import decorated


def told(line: str) -> str:
    """The operators of a page, once decorated."""
    written = decorated(map(Read, line.split()))
    return " ".join(str(one[1] if isinstance(one, tuple) else one.operator) for one in written)


class Read:
    """An instruction as pikepdf reads it: its operator."""

    def __init__(self, name: str) -> None:
        self.operator = Operator(name)


def test_what_no_tag_holds_is_decoration():
    """A text and a path outside every tag are wrapped, whole; a picture too."""
    assert told("q BT Tf Tj ET Q") == "q BMC BT Tf Tj ET EMC Q"
    assert told("m l l f q re S Q Do") == "BMC m l l f EMC q BMC re S EMC Q BMC Do EMC"


def test_what_a_tag_holds_is_left():
    """What stands in a tag is left, at any depth, and a text that has tagged parts is left whole."""
    for line in ("BDC BT Tj ET re f EMC", "BDC BMC m l S EMC Do EMC", "BT Tf BDC Tj EMC Tj ET"):
        assert told(line) == line


def test_a_path_that_only_cuts_is_left():
    """A path that cuts what follows paints nothing."""
    assert told("q re W n BDC BT Tj ET EMC Q") == "q re W n BDC BT Tj ET EMC Q"
