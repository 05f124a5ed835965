"""How many keys a report takes: the seed article with eight claims, claimants, evidence, verdicts and contact, from
`load` to the published report.

The transcripts in `KeyPresses` are what a person types: into version 0.1.0, and now, once as command lines and once
in `review`. All are played at a terminal, and the reports must say the same.
"""

import json
import os

import sources
from given import FACTDESK, ROOT
from measure import Row, run
from pty_desk import ENVIRONMENT, QUESTION, PtyDesk

TRANSCRIPTS = ROOT / "Benchmarks/KeyPresses"
BEFORE = "version-0.1.0"
NOW = {"unreleased-lines": "typed as commands", "unreleased-review": "typed in `review`"}
# A line of a transcript that begins so holds single keys; Enter and Tab are written as signs.
INDENT = "    "
SIGNS = {"⏎": "\r", "⇥": "\t"}
# Of these members of a report only the presence is compared: they are the times of the session, and its log. A fetched
# page was accessed when it was fetched.
OWN = {"created", "modified", "published", "decided", "accessed", "provenance"}


def keys(folder):
    """Key presses now, of those in version 0.1.0."""
    before = count(transcript(BEFORE))
    settings = count(transcript("settings"))
    with sources.served() as server:
        expected = report(folder / BEFORE, [BEFORE], server)
        for name, how in NOW.items():
            now = count(transcript(name))
            if (found := report(folder / name, ["settings", name], server)) != expected:
                raise SystemExit(f"keys: {name}: the reports differ: {difference(expected, found)}")
            note = f"{before:,} in version 0.1.0: {now / before:.2f} ×; {settings:,} more for the settings, once"
            yield Row(f"keys for a report of the seed article, {how}", now, "", before / 2, note)


def transcript(name):
    """The lines typed at the prompt, each with the single keys after it."""
    steps = []
    for row in (TRANSCRIPTS / f"{name}.txt").read_text().splitlines():
        if row.startswith(INDENT):
            line, single = steps[-1]
            steps[-1] = (line, single + row.removeprefix(INDENT))
        else:
            steps.append((row, ""))
    return steps


def count(steps):
    """Each character is a key, and Enter after a line. The name of the sources' server counts as three."""
    return sum(len(line) + 1 + len(single) for line, single in steps)


def report(folder, names, server):
    """The report that somebody gets who types these transcripts, one after the other."""
    folder.mkdir()
    session = str(folder / "convoy.factdesk")
    # A pager would take the keys of the next line.
    environment = {**ENVIRONMENT, "FACTDESK_RC": str(folder / "rc"), "FACTDESK_PAGER": ""}
    typed = {"WEB/": f"{server}/", "convoy.html": f"{folder}/convoy.html"}
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        for name in names:
            person = PtyDesk([FACTDESK, session, "--analyst", "Ann Lind"], environment)
            play(name, person, typed)
            person.close()
        path = folder / "report.json"
        run([FACTDESK, session, "-c", f"export json {path}"])
    finally:
        os.chdir(here)
    if not (folder / "convoy.html").exists():
        raise SystemExit(f"keys: {names[-1]}: no page was exported")
    return comparable(json.loads(path.read_text()))


def play(name, person, typed):
    """Types a transcript, each line when the answer to the one before is complete."""
    for line, single in transcript(name):
        for written, meant in typed.items():
            line, single = line.replace(written, meant), single.replace(written, meant)
        for sign, key in SIGNS.items():
            single = single.replace(sign, key)
        answer = person.enter_mode(line, single) if single else person.enter(line)
        # Version 0.1.0 did not ask before it changed a list of claims, so its transcript has no answer.
        if name == BEFORE and answer.endswith(QUESTION):
            answer = person.enter("y")
        if "✗" in answer:
            raise SystemExit(f"keys: {name}: {line}: {answer}")


def comparable(report):
    """What two reports of the same work have in common."""
    del report["id"]  # Each session has its own.
    publishers = {article["id"]: article.get("publisher") for article in report["articles"]}
    for claim in report["claims"]:
        # Version 0.1.0 had to be told that the article's publisher reported the claim.
        if claim.get("reportingSource") == {"name": publishers[claim["article"]]}:
            del claim["reportingSource"]
    return without_own(report)


def without_own(value):
    if isinstance(value, dict):
        return {key: key in OWN or without_own(part) for key, part in value.items()}
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
