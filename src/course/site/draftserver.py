"""Serve the preview of a language: its pages, what their panel says, and the editor that the translator asked for."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from course.interface import _, current
from course.languages import LOCALES, ROOT, Language
from course.site.draftpages import DraftPages
from course.site.editor import Editor
from course.site.preview import preview_folder
from course.site.serve import Preview, Sources
from course.translation.faults.dictionary import broken_words, forget
from course.translation.standing import broken


class Draft(Preview):
    """The preview of one language, rebuilt by `course translate preview --out` when one of its sources changes.

    What stops a build is told in the pages. Nobody can guess the token that they bear, without which no editor is run.
    """

    def __init__(self, language: Language, port: int, editor: Editor | None = None, site: Path | None = None) -> None:
        super().__init__(port, site or preview_folder(language))
        self.language, self.editor = language, editor
        self.sources = DraftSources(language)
        self.token = secrets.token_urlsafe(32)
        self.trouble = ""

    def build(self) -> bool:
        """Build in a fresh process, so that changed code is read again; False when there is no page to show."""
        forget()  # the panels heed the words that have just been added
        if stopped := [*broken(self.language.code), *broken_words(self.language.code)]:
            self.trouble = "\n".join(map(str, stopped))
        else:
            options = ["translate", "preview", self.language.code, "--live", "--out", str(self.site)]
            command = [sys.executable, "-m", "course", "--language", current(), *options]
            given = {**os.environ, "PYTHONUTF8": "1"}  # what it says is read as UTF-8, whatever the system's encoding
            done = subprocess.run(
                command, cwd=ROOT, env=given, check=False, stderr=subprocess.PIPE, text=True, encoding="utf-8"
            )
            click.echo(done.stderr, err=True, nl=False)
            self.trouble = done.stderr.strip() if done.returncode else ""
        self.trouble = self.trouble.replace(f"{ROOT}/", "")
        if stopped:
            click.secho(self.trouble, fg="red", err=True)
        return (self.site / self.language.slug / "index.html").exists()

    def news(self) -> bytes:
        return self.greeting() or super().news()

    def greeting(self) -> bytes:
        """What stops the preview, if anything does."""
        if not self.trouble:
            return b""
        told = {"title": _("La prévisualisation attend une correction :"), "lines": self.trouble.splitlines()}
        return b"event: trouble\ndata: " + json.dumps(told).encode() + b"\n\n"

    def handler(self) -> Callable[..., DraftPages]:
        return partial(DraftPages, preview=self, directory=str(self.site))

    def announce(self, port: int) -> None:
        address = f"http://127.0.0.1:{port}/{self.language.slug}/"
        message = _("Votre traduction ({language}) est servie sur {address} (Ctrl+C pour arrêter)")
        click.secho(message.format(language=self.language.name, address=address), bold=True)
        if not self.editor:
            message = _("Pour que les pages ouvrent votre éditeur, ajoutez par exemple : {option}")
            click.echo(message.format(option="--editor 'code --goto {file}:{line}'"))


class DraftSources(Sources):
    """What a rebuild depends on: not the catalogues of the other languages."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.ours = LOCALES / language.code

    def __call__(self, change, path: str) -> bool:
        theirs = Path(path).suffix == ".po" and not Path(path).is_relative_to(self.ours)
        return super().__call__(change, path) and not theirs
