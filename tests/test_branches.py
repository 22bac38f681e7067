"""Translators and authors work side by side: git merges what they do, message by message."""

import subprocess

import pytest
from translating import templates

from course.translation.catalogues import update
from course.translation.damage import damage
from course.translation.pofile import messages, read

SENTENCES = ["Un capteur relève le débit.", "Le seuil est strict.", "L’alerte dure une heure.", "Tout est calme."]
CHANGED = "Un capteur mesure le débit."
NEW = "Une pompe tourne."


class Course:
    """A course in git, of one page and one language."""

    def __init__(self, root) -> None:
        self.root, self.path = root, root / "locales/es/LC_MESSAGES/role.po"
        self.git("init", "-q", "-b", "main")
        self.extract(SENTENCES)

    def git(self, *arguments: str) -> int:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
        return subprocess.run(command, cwd=self.root, capture_output=True, check=False).returncode

    def commit(self) -> None:
        self.git("add", "-A")
        assert self.git("commit", "-q", "-m", "work") == 0

    def extract(self, sentences: list[str]) -> None:
        """Update the catalogue to a page of these sentences."""
        list(update(["es"], self.root, templates(role=sentences)))
        self.commit()

    def translate(self, sentence: str, text: str) -> None:
        old = self.path.read_text(encoding="utf-8")
        new = old.replace(f'msgid "{sentence}"\nmsgstr ""', f'msgid "{sentence}"\nmsgstr "{text}"')
        assert new != old
        self.path.write_text(new, encoding="utf-8")
        self.commit()

    def merge(self) -> bool:
        """Merge the translator's branch into main; False when git asks for help."""
        return self.git("merge", "-q", "-m", "merge", "translator") == 0


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    course.git("branch", "translator")
    return course


def test_two_translators(course):
    """Two branches that translate messages next to each other merge without a conflict."""
    course.translate(SENTENCES[1], "El umbral es estricto.")
    course.git("checkout", "-q", "translator")
    course.translate(SENTENCES[0], "Un sensor lee el caudal.")
    course.translate(SENTENCES[2], "La alerta dura una hora.")
    course.git("checkout", "-q", "main")
    assert course.merge()
    assert [bool(message.string) for message in messages(read(course.path))] == [True, True, True, False]


def test_the_source_moves_meanwhile(course):
    """A branch of translations merges into a main where a sentence changed, another came, and another went."""
    course.extract([CHANGED, SENTENCES[1], NEW, SENTENCES[3]])
    course.git("checkout", "-q", "translator")
    course.translate(SENTENCES[1], "El umbral es estricto.")
    course.translate(SENTENCES[3], "Todo está en calma.")
    course.git("checkout", "-q", "main")
    assert course.merge()
    before = course.path.read_bytes()
    list(update(["es"], course.root, templates(role=[CHANGED, SENTENCES[1], NEW, SENTENCES[3]])))
    assert course.path.read_bytes() == before, "the merge is what update writes"


def test_the_same_message_twice(course):
    """Only two translations of one message are a conflict, which the gate names as long as it is there."""
    course.translate(SENTENCES[0], "Un sensor mide el caudal.")
    course.git("checkout", "-q", "translator")
    course.translate(SENTENCES[0], "Un sensor lee el caudal.")
    course.git("checkout", "-q", "main")
    assert not course.merge()
    assert [fault.code for _line, fault in damage(course.path)] == ["conflict"]
