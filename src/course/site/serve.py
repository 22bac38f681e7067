"""Serve the site on this machine; rebuild it and reload the page when a source changes."""

import http.server
import subprocess
import sys
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path

import click
from watchfiles import DefaultFilter, watch

from course.interface import _, current
from course.languages import ROOT
from course.site.build import SITE

WATCHED = ("docs", "locales", "src", "conf.py")
RELOAD = b"""new EventSource("/-/changes").onmessage = () => location.reload();\n"""
SCRIPT = b'<script src="/-/reload.js" defer></script></head>'


class Sources(DefaultFilter):
    """What a rebuild depends on: not the compiled catalogues, which the build itself writes."""

    def __call__(self, change, path: str) -> bool:
        return super().__call__(change, path) and not path.endswith((".mo", "~"))


class Preview:
    """The site as it is built, and how often it has been."""

    def __init__(self, port: int, site: Path = SITE) -> None:
        self.port = port
        self.site = site
        self.version = 0
        self.changed = threading.Condition()

    def run(self) -> bool:
        """Build, serve, and rebuild until interrupted. False when the first build or the server fails."""
        if not self.build():
            return False
        try:
            server = self.server()
        except OSError as error:
            click.echo(_("Le serveur ne démarre pas : {error}").format(error=error), err=True)
            return False
        with server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self.announce(server.server_address[1])
            for _changes in watch(*(ROOT / name for name in WATCHED), watch_filter=Sources(), raise_interrupt=False):
                if self.build():
                    self.tell()
            server.shutdown()
        return True

    def tell(self) -> None:
        """Have every open page reload."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def build(self) -> bool:
        """Build in a fresh process, so that changed code is read again."""
        command = [sys.executable, "-m", "course", "--language", current(), "build"]
        return subprocess.run(command, cwd=ROOT, check=False).returncode == 0

    def server(self) -> http.server.ThreadingHTTPServer:
        """A server on the wanted port, or on the next free one. Raises OSError when ten in a row are taken."""
        handler = partial(Pages, preview=self, directory=str(self.site))
        *ports, last = range(self.port, min(self.port + 10, 65536))
        for port in ports:
            with suppress(OSError):
                return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        return http.server.ThreadingHTTPServer(("127.0.0.1", last), handler)

    def announce(self, port: int) -> None:
        command = Path(sys.executable).with_name("course")
        if command.is_relative_to(ROOT):
            command = command.relative_to(ROOT)
        address = f"http://127.0.0.1:{port}/"
        click.secho(_("Le site est servi sur {address} (Ctrl+C pour arrêter)").format(address=address), bold=True)
        click.echo(_("Pour faire un exercice, dans un autre terminal :"))
        for line in ("list", "start alert_threshold --to my-work", "check my-work/alert_threshold.py"):
            click.echo(f"  {command} {line}")


# What a file is, whatever the system says: the registry of Windows may say that a script is plain text.
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
}


class Pages(http.server.SimpleHTTPRequestHandler):
    """The files of the site, the page for what is missing, and the news of a rebuild."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | KINDS

    def __init__(self, *arguments, preview: Preview, **named) -> None:
        self.preview = preview
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        if self.path == "/-/reload.js":
            self.answer(200, "text/javascript", RELOAD)
        elif self.path == "/-/changes":
            self.tell_changes()
        else:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
            if path.suffix == ".html" and path.is_file():
                self.answer(200, "text/html; charset=utf-8", path.read_bytes().replace(b"</head>", SCRIPT, 1))
            elif path.exists():
                super().do_GET()
            else:
                self.answer(404, "text/html; charset=utf-8", (self.preview.site / "404.html").read_bytes())

    def answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        self.wfile.write(body)

    def tell_changes(self) -> None:
        """Server-sent events: a line at each rebuild, a comment now and then to notice who has left."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.preview.version
        try:
            while True:
                with self.preview.changed:
                    self.preview.changed.wait(timeout=15)
                    now = self.preview.version
                self.wfile.write(b"data: rebuilt\n\n" if now != seen else b": still here\n\n")
                self.wfile.flush()
                seen = now
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *arguments) -> None:
        """Say nothing of each request."""
