"""How many keys a report takes: the seed article with eight claims, claimants, evidence, verdicts and contact, from
`load` to the published report.

The transcripts in `KeyPresses` are what a person types, Enter after each line: into version 0.1.0, and now. Both are
played at a terminal, and the two reports must say the same.
"""

import json
import os

from given import FACTDESK, ROOT
from measure import Row, run
from pty_desk import ENVIRONMENT, PtyDesk, plain

TRANSCRIPTS = ROOT / "Benchmarks/KeyPresses"
# The server of the sources; nothing is fetched from it.
SERVER = "https://web.example"
# What differs between two sessions of the same work: names of entries, times, and the way of writing it down.
OWN = {"id", "created", "modified", "generator", "provenance", "decided"}


def keys(folder):
    """Key presses now, of those in version 0.1.0."""
    before = typed("version-0.1.0.txt")
    now, settings = typed("unreleased.txt"), typed("settings.txt")
    reports = [report(folder / "before", [], before), report(folder / "now", settings, now)]
    if reports[0] != reports[1]:
        raise SystemExit(f"keys: the reports differ: {difference(*reports)}")
    note = f"{count(before):,} in version 0.1.0; {count(now) + count(settings):,} with the desk's settings, typed once"
    yield Row("keys for a report of the seed article", count(now), "", count(before) / 2, note)


def typed(name):
    return (TRANSCRIPTS / name).read_text().splitlines()


def count(lines):
    """The keys of these lines: their characters, and Enter. The name of the server is counted as three letters."""
    return sum(len(line) + 1 for line in lines)


def report(folder, settings, lines):
    """The report that somebody gets who types these lines."""
    folder.mkdir()
    session = str(folder / "convoy.factdesk")
    # A pager would take the keys of the next line.
    environment = {**ENVIRONMENT, "FACTDESK_RC": str(folder / "rc"), "FACTDESK_PAGER": ""}
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        for part in (settings, lines):
            play([FACTDESK, session, "--analyst", "Ann Lind"], environment, part, folder)
        path = folder / "report.json"
        run([FACTDESK, session, "-c", f"export json {path}"])
    finally:
        os.chdir(here)
    if not (folder / "convoy.html").exists():
        raise SystemExit("keys: no page was exported")
    return without_own(json.loads(path.read_text()))


def play(command, environment, lines, folder):
    """Types lines at a terminal, each when the answer to the one before has been drawn."""
    if not lines:
        return
    person = PtyDesk(command, environment)
    for line in lines:
        person.type(line.replace("WEB/", f"{SERVER}/").replace("convoy.html", f"{folder}/convoy.html") + "\r")
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
