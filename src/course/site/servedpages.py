"""The requests that a preview on this machine answers."""

import http.server
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from course.site.serve import Preview

RELOAD = b"""new EventSource("/-/changes").onmessage = () => location.reload();\n"""
SCRIPT = b'<script src="/-/reload.js" defer></script>'

# What a file is, whatever the system says: the registry of Windows may say that a script is plain text.
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
}


def number(text: str) -> int | None:
    """The number that a request gives, of a few digits; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


class Pages(http.server.SimpleHTTPRequestHandler):
    """The files of the site, the page for what is missing, and the news of a rebuild."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | KINDS
    reload = RELOAD

    def __init__(self, *arguments, preview: "Preview", **named) -> None:
        self.preview = preview
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/-/reload.js":
            self.answer(200, "text/javascript", self.reload)
        elif address.path == "/-/changes":
            seen = number(address.query)
            self.tell_changes(self.preview.version if seen is None else seen)
        else:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
            if path.suffix == ".html" and path.is_file():
                page = path.read_bytes().replace(b"</head>", self.head() + b"</head>", 1)
                self.answer(200, "text/html; charset=utf-8", page)
            elif path.exists():
                super().do_GET()
            else:
                self.answer(404, "text/html; charset=utf-8", (self.preview.site / "404.html").read_bytes())

    def head(self) -> bytes:
        """What a page is served with besides."""
        return SCRIPT

    def answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # the next build may write another file in its place
        super().end_headers()

    def tell_changes(self, seen: int) -> None:
        """Server-sent events: the news since a version, a comment now and then to notice who has left."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            self.wfile.write(self.preview.greeting())
            while True:
                with self.preview.changed:
                    if self.preview.version == seen:
                        self.preview.changed.wait(timeout=15)
                    now = self.preview.version
                self.wfile.write(self.preview.news() if now != seen else b": still here\n\n")
                self.wfile.flush()
                seen = now
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *arguments) -> None:
        """Say nothing of each request."""
