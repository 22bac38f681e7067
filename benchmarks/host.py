"""Serve a site as a good host does: compressed ahead, lasting files kept for ever, the others only if they changed."""

import gzip
import hashlib
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

try:
    import brotli
except ImportError:
    brotli = None

PACKED = (".gzip", ".zip", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment")
LASTING = ("/runtime/", "?v=")


@cache
def packed(file: Path, encoding: str) -> bytes:
    """The bytes of a file under an encoding: br, gzip, or "" for none."""
    content = file.read_bytes()
    if file.suffix in PACKED or not encoding:
        return content
    return brotli.compress(content) if encoding == "br" else gzip.compress(content)


@dataclass(frozen=True)
class Sent:
    """An answer: the path that was asked, and the file that was sent; None where the browser had it already."""

    path: str
    file: Path | None


@dataclass
class Host:
    """A site that is served: its address, and what it sent."""

    site: Path
    address: str = ""
    sent: list[Sent] = field(default_factory=list)

    def take(self) -> list[Sent]:
        """What was sent since this was last asked."""
        taken, self.sent = self.sent, []
        return taken


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: Host

    def do_GET(self) -> None:
        file = self.host.site / urlsplit(self.path).path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(404)
        accepted = self.headers.get("Accept-Encoding", "")
        encoding = "br" if brotli and "br" in accepted else "gzip" if "gzip" in accepted else ""
        body = packed(file, encoding)
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        known = self.headers.get("If-None-Match") == tag
        self.host.sent.append(Sent(self.path, None if known else file))
        self.send_response(304 if known else 200)
        lasts = any(sign in self.path for sign in LASTING)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if lasts else "no-cache")
        self.send_header("ETag", tag)
        if encoding and file.suffix not in PACKED:
            self.send_header("Content-Encoding", encoding)
        if known:
            return self.end_headers()
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments) -> None:
        pass


@contextmanager
def hosted(site: Path) -> Iterator[Host]:
    """Serve a site on this machine."""
    host = Host(site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("HostHandler", (Handler,), {"host": host}))
    host.address = f"http://127.0.0.1:{server.server_port}/"
    for file in site.glob("runtime/pyodide-*/*"):  # what takes long is compressed before anyone asks
        packed(file, "br" if brotli else "gzip")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
