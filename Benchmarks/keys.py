"""How many keys a report takes: the seed article with eight claims, claimants, evidence, verdicts and contact, from
`load` to the published report.

The transcripts in `KeyPresses` are what a person types, Enter after each line: into version 0.1.0, and now. Both are
played at a terminal, and the two reports must say the same.
"""

import contextlib
import http.server
import json
import os
import threading

from given import FACTDESK, ROOT
from measure import Row, run
from pty_desk import ENVIRONMENT, PtyDesk, plain

TRANSCRIPTS = ROOT / "Benchmarks/KeyPresses"
# What differs between two sessions of the same work: names of entries, times, and the way of writing it down.
OWN = {"id", "created", "modified", "generator", "provenance", "decided", "accessed"}
# The sources, each by its path: title, publisher and day of publication, as its page says them.
PAGES = {
    "coalition": ("Coalition statement", "Example Press Office", "2017-09-08"),
    "convoy": ("Log of the convoy", "Example Relief Agency", "2017-09-10"),
    "handovers": ("Earlier handovers", "Example Institute", "2017-08-01"),
    "count": ("Count of the buses", "Example Relief Agency", "2017-09-09"),
    "letter": ("Letter to the council", "Example Ministry", "2017-09-07"),
    "forces": ("Who fights where", "Example Institute", "2017-09-05"),
    "front": ("The front in September", "Example Institute", "2017-09-12"),
    "navy": ("Navy briefing", "Example Navy", "2017-09-14"),
}
PAGE = """<!DOCTYPE html><html lang="en"><head><title>{0}</title><meta property="og:title" content="{0}">
<meta property="og:site_name" content="{1}"><meta property="article:published_time" content="{2}"></head>
<body><article><h1>{0}</h1><p>What this page says is no part of the count, but it has a paragraph.</p></article></body>"""


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(self.path.lstrip("/"))
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if page:
            self.wfile.write(PAGE.format(*page).encode())

    def log_message(self, *words):
        pass


@contextlib.contextmanager
def sources():
    """The address of a server of the sources on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def keys(folder):
    """Key presses now, of those in version 0.1.0."""
    before = typed("version-0.1.0.txt")
    now, settings = typed("unreleased.txt"), typed("settings.txt")
    with sources() as server:
        reports = [report(folder / "before", [], before, server), report(folder / "now", settings, now, server)]
    if reports[0] != reports[1]:
        raise SystemExit(f"keys: the reports differ: {difference(*reports)}")
    note = f"{count(before):,} in version 0.1.0; {count(now) + count(settings):,} with the desk's settings, typed once"
    yield Row("keys for a report of the seed article", count(now), "", count(before) / 2, note)


def typed(name):
    return (TRANSCRIPTS / name).read_text().splitlines()


def count(lines):
    """The keys of these lines: their characters, and Enter. The name of the server is counted as three letters."""
    return sum(len(line) + 1 for line in lines)


def report(folder, settings, lines, server):
    """The report that somebody gets who types these lines."""
    folder.mkdir()
    session = str(folder / "convoy.factdesk")
    environment = {**ENVIRONMENT, "FACTDESK_RC": str(folder / "rc")}
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        for part in (settings, lines):
            play([FACTDESK, session, "--analyst", "Ann Lind"], environment, part, folder, server)
        path = folder / "report.json"
        run([FACTDESK, session, "-c", f"export json {path}"])
    finally:
        os.chdir(here)
    if not (folder / "convoy.html").exists():
        raise SystemExit("keys: no page was exported")
    return without_own(json.loads(path.read_text()))


def play(command, environment, lines, folder, server):
    """Types lines at a terminal, each when the answer to the one before has been drawn."""
    if not lines:
        return
    person = PtyDesk(command, environment)
    for line in lines:
        person.type(line.replace("WEB/", f"{server}/").replace("convoy.html", f"{folder}/convoy.html") + "\r")
        drawn = []
        person.settle(drawn=drawn)
        answer = plain(b"".join(drawn))
        if "✗" in answer:
            raise SystemExit(f"keys: {line}: {answer}")
    person.close()


def without_own(value):
    if isinstance(value, dict):
        return {key: without_own(part) for key, part in value.items() if key not in OWN}
    return [without_own(part) for part in value] if isinstance(value, list) else value


def difference(left, right, place=""):
    """The first place at which two documents differ."""
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted(set(left) | set(right)):
            if left.get(key) != right.get(key):
                return difference(left.get(key), right.get(key), f"{place}/{key}")
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, (one, other) in enumerate(zip(left, right)):
            if one != other:
                return difference(one, other, f"{place}/{index}")
    return f"{place}: {left!r} and {right!r}"
