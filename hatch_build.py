"""What a wheel carries besides the modules: exercises and their data, compiled catalogues, the order of the course.

Run by hatchling; `course.installed` says where the commands find it all.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOMAINS = ("exercises", "click")  # what the commands say; of a page, they say its title


class Carried(BuildHookInterface):
    """Puts the files together in a folder that is removed once the wheel is written."""

    def initialize(self, version: str, build_data: dict) -> None:
        if version == "editable":  # the repository is there, and is read as it is
            return
        self.folder = TemporaryDirectory()
        put_together(Path(self.root), Path(self.folder.name))
        build_data["force_include"][self.folder.name] = "course/carried"

    def finalize(self, version: str, build_data: dict, artifact_path: str) -> None:
        if version != "editable":
            self.folder.cleanup()


def put_together(root: Path, out: Path) -> None:
    """Write into `out` what a wheel carries. Raises BrokenCatalogue, BrokenExercise or UnknownLanguage."""
    sys.path.insert(0, str(root / "src"))
    from course.contents import as_json, lessons
    from course.datasets import datasets, exercise_files
    from course.exercise import Exercise
    from course.languages import languages

    for path in exercise_files():
        Exercise.read(path)  # a broken one stops the build
        copy(path, out / "exercises" / path.name)
    for data in datasets():
        for path in (data.path, data.path.with_suffix(".json")):
            copy(path, out / "exercises" / "data" / path.name)
    (out / "lessons.json").write_text(as_json(), encoding="utf-8", newline="\n")
    for language in languages():
        for domain in DOMAINS:
            compile_catalogue(out, language.code, domain)
        for lesson in lessons():
            compile_catalogue(out, language.code, lesson.page, frozenset({lesson.title}))


def copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(path.read_bytes())


def compile_catalogue(out: Path, code: str, domain: str, only: frozenset[str] = frozenset()) -> None:
    """Compile a catalogue, whole or only these messages, where the package looks for it."""
    from course.languages import LOCALES, catalogue
    from course.translation.compiled import compiled

    if (path := catalogue(code, domain)).exists():
        target = out / "locales" / path.relative_to(LOCALES).with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled(path, only))
