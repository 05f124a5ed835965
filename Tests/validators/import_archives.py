#!/usr/bin/env python3
"""Checks that archives by other programs are read: pages of a server on loopback, saved by wget and by warcio.

    import_archives.py FACTDESK    the program to check

Factdesk must copy each page out of each archive with the bytes that the server has, and must refuse each archive
after one byte of a page was changed, and after it was cut.

Needs the program wget. The exit status is 0 when all is well, 1 for a fault.
"""

from warcio.capture_http import capture_http

# warcio wants to see http.client before others do.
import requests

import gzip
import hashlib
import http.server
import json
import pathlib
import subprocess
import sys
import tempfile
import threading

PAGE = ("<html><head><title>Crossings</title></head><body><p>The port counted 4,212 crossings.</p>"
        + "".join(f"<p>Line {number} of the table.</p>" for number in range(400)) + "</body></html>").encode()
PLAIN = "Überfahrten: 4212\n".encode()


class Pages(http.server.BaseHTTPRequestHandler):
    """A plain page, one in chunks, one in gzip, one after a redirect, and a text."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == "/old":
            self.send_response(301)
            self.send_header("Location", "/new")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = PLAIN if self.path == "/text" else PAGE
        self.send_response(200)
        kind = "text/plain" if self.path == "/text" else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if self.path == "/gzip":
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        if self.path == "/chunks":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for start in range(0, len(body), 1000):
                piece = body[start:start + 1000]
                self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
            return
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


PATHS = {"/plain": PAGE, "/chunks": PAGE, "/gzip": PAGE, "/old": PAGE, "/text": PLAIN}


class Fault(Exception):
    pass


def expect(holds, message):
    if not holds:
        raise Fault(message)


def factdesk(program, folder, *lines):
    """The answers to lines, of a session that is made anew for them."""
    arguments = [program, "copies", "--sessions", folder, "--no-rc", "--json"]
    for line in lines:
        arguments += ["-c", line]
    result = subprocess.run(arguments, capture_output=True, text=True, check=False)
    return [json.loads(line) for line in result.stdout.splitlines()]


def check(program, archive, base):
    """Copies every page out of an archive; returns the errors and the hashes."""
    with tempfile.TemporaryDirectory() as folder:
        article = pathlib.Path(folder) / "article.txt"
        article.write_text("The port had 4,212 crossings last year.\n")
        lines = [f"load {article}", "tag 1"]
        for path in PATHS:
            lines.append(f"evidence c1 {base}{path} --supports")
        lines.append(f"capture c1 --from {archive}")
        answer = factdesk(program, folder, *lines)[-1]
    copies = {}
    for evidence in answer.get("answer", {}).get("evidence", []):
        for copy in evidence.get("captures", []):
            copies[evidence["url"].removeprefix(base)] = copy["sha256"]
    return answer.get("error"), copies


def by_wget(folder, base):
    for path in PATHS:
        name = folder / f"wget{path.replace('/', '-')}"
        subprocess.run(
            ["wget", "--quiet", "--no-warc-keep-log", f"--warc-file={name}", "--output-document=/dev/null",
             "--header=Accept-Encoding: gzip" if path == "/gzip" else "--header=Accept: */*",
             base + path], check=True, cwd=folder)
    whole = folder / "wget.warc.gz"
    whole.write_bytes(b"".join(part.read_bytes() for part in sorted(folder.glob("wget-*.warc.gz"))))
    return whole


def by_warcio(folder, base):
    path = folder / "warcio.warc.gz"
    with capture_http(str(path)):
        for address in PATHS:
            requests.get(base + address, timeout=20)
    plain = folder / "warcio.warc"
    plain.write_bytes(gzip.decompress(path.read_bytes()))
    return [path, plain]


def damaged(archive, folder):
    """The archive with one letter of a page changed, and cut."""
    data = archive.read_bytes()
    is_packed = archive.suffix == ".gz"
    text = gzip.decompress(data) if is_packed else data
    at = text.index(b"4,212 crossings") if b"4,212 crossings" in text else text.index(b"Line 7 ")
    changed = text[:at] + b"5" + text[at + 1:]
    for name, content in [("changed", changed), ("cut", text[:-300])]:
        path = folder / f"{name}-{archive.name}"
        path.write_bytes(gzip.compress(content, mtime=0) if is_packed else content)
        yield path


def run(program):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            archives = [by_wget(folder, base), *by_warcio(folder, base)]
            refused = 0
            for archive in archives:
                error, copies = check(program, archive, base)
                expect(error is None, f"{archive.name}: {error}")
                for path, body in PATHS.items():
                    expect(copies.get(path) == hashlib.sha256(body).hexdigest(),
                           f"{archive.name}: another copy of {path}")
                for broken in damaged(archive, folder):
                    error, copies = check(program, broken, base)
                    expect(error is not None and error["code"] == "bad-archive" and not copies,
                           f"{broken.name} was not refused: {error}")
                    refused += 1
            return len(archives), refused
    finally:
        server.shutdown()


def main():
    try:
        archives, refused = run(sys.argv[1])
        print(f"{archives} archives by wget and warcio read, {refused} damaged ones refused")
    except Fault as fault:
        sys.exit(f"import_archives.py: {fault}")


if __name__ == "__main__":
    main()
