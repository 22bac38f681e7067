"""The requests that the preview of a language answers.

Its pages can have a program run on this machine, the translator's editor. So it answers to the names of this machine
only: a foreign name made to lead here (DNS rebinding) gets no page, hence no token. And it obeys its own pages only:
what another one sends bears another origin, or no token.
"""

import json
import secrets
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from course.interface import _
from course.languages import ROOT
from course.site.panel import SUFFIX, pages, panel
from course.site.servedpages import Pages, number
from course.translation.catalogues import folder

if TYPE_CHECKING:
    from course.site.draftserver import Draft

RELOAD = (Path(__file__).parents[1] / "web" / "preview" / "reload.js").read_bytes()
HEAD = '<meta name="preview-token" content="{token}"><script type="module" src="/-/reload.js?{version}"></script>'
TEXT, JSON = "text/plain; charset=utf-8", "application/json"
LONGEST = 4096  # bytes of a request to open the editor


class DraftPages(Pages):
    """The files of the preview, what the panel of each page says, and the editor."""

    preview: "Draft"
    reload = RELOAD

    def do_GET(self) -> None:
        if self.is_named_here():
            path, start = unquote(urlsplit(self.path).path), f"/{self.preview.language.slug}/"
            if path.startswith(start) and path.endswith(SUFFIX):
                self.answer_panel(path.removeprefix(start).removesuffix(SUFFIX))
            else:
                super().do_GET()

    def do_HEAD(self) -> None:
        if self.is_named_here():
            super().do_HEAD()

    def do_POST(self) -> None:
        """Open the editor at `{"token", "file", "line"}`."""
        self.close_connection = True  # what is refused is not read
        if not self.is_named_here():
            return
        if urlsplit(self.path).path != "/-/open" or self.headers["Origin"] != f"http://{self.headers['Host']}":
            self.answer(HTTPStatus.FORBIDDEN, TEXT, b"")
            return
        asked = self.asked()
        token = str(asked.get("token", "")).encode(errors="replace")
        if not self.preview.editor or not secrets.compare_digest(token, self.token()):
            self.answer(HTTPStatus.FORBIDDEN, TEXT, b"")
        elif not (path := self.catalogue(asked.get("file"), asked.get("line"))):
            message = _("Ce message n’est plus à cette place : rechargez la page.")
            self.answer(HTTPStatus.NOT_FOUND, TEXT, message.encode())
        else:
            try:
                self.preview.editor.open(path, asked["line"])
                self.answer(HTTPStatus.OK, TEXT, b"")
            except OSError as error:
                message = _("L’éditeur ne démarre pas : {error}").format(error=error)
                self.answer(HTTPStatus.INTERNAL_SERVER_ERROR, TEXT, message.encode())

    def is_named_here(self) -> bool:
        """Whether the browser calls this server by a name of this machine; any other one is refused."""
        port = self.server.server_address[1]
        if self.headers.get_all("Host") in ([f"127.0.0.1:{port}"], [f"localhost:{port}"]):
            return True
        self.close_connection = True
        self.answer(HTTPStatus.FORBIDDEN, TEXT, b"")
        return False

    def asked(self) -> dict:
        """What the request holds; nothing when that is no object of JSON."""
        length = number(self.headers.get("Content-Length", ""))
        if self.headers.get_content_type() != JSON or length is None or length > LONGEST:
            return {}
        try:
            asked = json.loads(self.rfile.read(length))
        except (ValueError, RecursionError):
            return {}
        return asked if isinstance(asked, dict) else {}

    def catalogue(self, file: object, line: object) -> Path | None:
        """The catalogue of this language that has this line, if it is one; no other file is opened."""
        for path in folder(self.preview.language.code).rglob("*.po"):
            if path.relative_to(ROOT).as_posix() == file and type(line) is int:
                return path if 0 < line <= len(path.read_bytes().splitlines()) else None
        return None

    def token(self) -> bytes:
        return self.preview.token.encode()

    def head(self) -> bytes:
        token = self.preview.token if self.preview.editor else ""
        return HEAD.format(token=token, version=self.preview.version).encode()

    def answer_panel(self, page: str) -> None:
        """What the panel of a page says."""
        if page not in pages():
            self.answer(HTTPStatus.NOT_FOUND, TEXT, b"")
            return
        try:
            said = panel(self.preview.language, self.preview.site, page)
        except (ValueError, OSError):
            said = None  # what is broken, or not built yet, is told by the news
        self.answer(HTTPStatus.OK, JSON, json.dumps(said).encode())
