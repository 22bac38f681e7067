"""The translator's editor, opened at a line of a catalogue."""

import shlex
import shutil
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

from course.interface import _
from course.languages import ROOT


@dataclass(frozen=True)
class Editor:
    """A command in words, which no shell reads; `{file}` and `{line}` stand for the place."""

    words: tuple[str, ...]

    @classmethod
    def read(cls, command: str) -> "Editor":
        """Read what was typed, such as `code --goto {file}:{line}`. Raises ValueError with a sentence."""
        try:
            words = tuple(shlex.split(command))
        except ValueError as error:
            sentence = _("cette commande ne se lit pas : il y manque un guillemet, ou elle finit par `\\`")
            raise ValueError(sentence) from error
        if not any("{file}" in word for word in words[1:]):
            sentence = _("écrivez {file} à la place du fichier et {line} à la place de la ligne")
            raise ValueError(sentence.format(file="{file}", line="{line}"))
        if not shutil.which(words[0]):
            raise ValueError(_("le programme « {name} » est introuvable").format(name=words[0]))
        return cls(words)

    def open(self, path: Path, line: int) -> None:
        """Open a file at a line; whoever asks does not wait for the editor to be closed. Raises OSError."""
        words = [word.replace("{file}", str(path)).replace("{line}", str(line)) for word in self.words]
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(words, cwd=ROOT, start_new_session=True, **quiet)
        threading.Thread(target=process.wait, daemon=True).start()
