#!/usr/bin/env python3
"""Measures whether the cost of a command grows as its work does: doubles the work twice, and prints the exponent.

  growth.py [WORD]...    rows whose names contain one of the words; all when none is named

Cost is processor time, least of a few rounds, without that of opening the same session. The exponent is the slope of its logarithm over that
of the work: 1 where twice the work takes twice the time. Rows above 1.1 are marked, and FACTDESK names another program to measure.
"""

import contextlib
import dataclasses
import functools
import http.server
import json
import math
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import typing

import given
from pty_desk import ENVIRONMENT

FACTDESK = os.environ.get("FACTDESK", given.FACTDESK)
ROUNDS = given.rounds(30)
LIMIT = 1.1
ENOUGH = 2
# A difference of two runs that is smaller than this is noise.
SMALLEST = 0.002
WORDS = "ferry harbour crossing council report number winter freight tonnes boat port year quay mayor count table fee".split()


@dataclasses.dataclass
class Cost:
    """Processor time in seconds, and peak memory in bytes."""

    time: float
    memory: int


@dataclasses.dataclass
class Growth:
    """Work that can be doubled: `make` provides a session for a size, `lines` what is typed there."""

    name: str
    unit: str
    sizes: tuple[int, int, int]
    make: typing.Callable
    lines: typing.Callable
    # Whether opening the session belongs to the row; only the start of the program is taken off then.
    opens: bool = False
    # What is typed before, which is no part of the cost.
    before: tuple[str, ...] = ()
    # Whether the program must end with a failure, as when it refuses something.
    fails: bool = False

    def costs(self, folder):
        return [self.cost(folder, size) for size in self.sizes]

    def cost(self, folder, size):
        session = self.make(folder, size)
        lines = self.lines(folder, size)
        time = least(folder, session, [*self.before, *lines] if self.before else lines, self.fails)
        start = least(folder, None, ["help status"]) if self.opens else least(folder, session, self.before or ["status"])
        return Cost(time.time - start.time, time.memory)


def least(folder, session, lines, fails=False):
    """The cheapest of a few runs, each on a copy of the session; one run of seconds is enough."""
    costs = []
    while len(costs) < ROUNDS and sum(cost.time for cost in costs) < ENOUGH:
        copy = folder / "copy.factdesk"
        copy.unlink(missing_ok=True)
        if session is not None:
            shutil.copy(session, copy)
        costs.append(perform(folder, copy, lines, fails))
    return Cost(min(cost.time for cost in costs), max(cost.memory for cost in costs))


def perform(folder, session, lines, fails=False):
    """Performs lines at a desk, and ends the benchmark if one fails."""
    command = lines if callable(lines) else None
    arguments = (
        command(session) if command
        else [FACTDESK, str(session), "--no-rc", "--sessions", str(folder / "desk"), "--analyst", "Ira Checker"])
    (folder / "desk").mkdir(exist_ok=True)
    text = "" if command else "\n".join(lines)
    environment = {**ENVIRONMENT, "HOME": str(folder)}
    with open(folder / "typed", "w+", encoding="utf-8") as typed, open(folder / "answers", "wb") as answers:
        typed.write(text + "\n")
        typed.flush()
        process = subprocess.Popen(
            arguments, stdin=open(typed.name, "rb"), stdout=answers, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 and not fails:
        tail = (folder / "answers").read_bytes()[-2000:].decode("utf-8", "replace")
        raise SystemExit(f"{' '.join(map(str, arguments))}: ended with {process.returncode}\n{tail}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def sentences(count, seed):
    source = random.Random(seed)
    return [
        " ".join([*source.choices(WORDS, k=8), str(number)]).capitalize() + "." for number in range(1, count + 1)
    ]


def made(make):
    """Remembers the sessions of a run: several rows need the same."""

    @functools.wraps(make)
    def wrapper(folder, size):
        session = folder / f"{make.__name__}-{size}.factdesk"
        if not session.exists():
            make(folder, size, session)
        return session

    return wrapper


def text_file(folder, name, parts):
    path = folder / name
    path.write_text("\n\n".join(parts) + "\n")
    return path


def report(folder, session, parts):
    """Makes a session of a report: of each article its sentences, and for each of them what its claim has besides words."""
    articles, list_of_claims = [], []
    for number, (lines, about) in enumerate(parts, 1):
        text = "\n\n".join([f"Part {number}", *lines]) + "\n"
        articles.append({"id": f"a{number}", "title": f"Part {number}", "language": "en", "content": text})
        start = len(f"Part {number}") + 2
        for line, more in zip(lines, about):
            list_of_claims.append({
                "id": f"c{len(list_of_claims) + 1}", "article": f"a{number}", "text": line, "status": "open",
                "quote": {"exact": line, "start": start, "end": start + len(line)}, **more})
            start += len(line) + 2
    path = folder / "report.json"
    path.write_text(json.dumps({
        "format": "factdesk-report/3", "id": "urn:uuid:a199962e-2ed2-46aa-8162-72f408885838", "title": "Counts",
        "language": "en", "created": "2026-12-01T03:42:25Z", "modified": "2026-12-01T03:42:25Z", "articles": articles,
        "generator": {"name": "factdesk", "version": "0.1.0"}, "scale": SCALE, "claims": list_of_claims}))
    perform(folder, session, [f"import {path}"])


LABELS = ["Pants on Fire", "False", "Mostly False", "Half True", "Mostly True", "True"]
SCALE = {
    "name": "politifact", "worst": 1, "best": 6,
    "levels": [{"label": label, "value": value} for value, label in enumerate(LABELS, 1)],
}
VERDICT = {
    "label": "False", "value": 2, "explanation": "The table of the port says so.", "markup": "markdown",
    "decided": "2026-12-01T03:42:25Z", "by": "Ira Checker",
}


def evidence(count, first=1):
    return [
        {"id": f"e{number}", "title": f"Table {number}", "stance": "refutes", "url": f"https://port.example/{number}"}
        for number in range(first, first + count)]


@made
def claims(folder, size, session):
    """Claims on articles of a hundred sentences."""
    report(folder, session, parts(size, {}))


@made
def checked(folder, size, session):
    """The same claims, each with a verdict and a piece of evidence."""
    report(folder, session, parts(size, {"status": "checked", "verdict": VERDICT}))


def parts(size, more):
    for article in range(size // 100):
        yield sentences(100, article), [
            {"claimant": {"name": "Ana Lind"}, "topics": ["ferries", f"topic{number % 40}"],
             "evidence": evidence(1, 100 * article + number), **more}
            for number in range(1, 101)]


@made
def articles(folder, size, session):
    paths = folder / "paths"
    paths.write_text("\n".join(
        str(text_file(folder, f"short{number}.txt", [f"Title {number}", *sentences(5, number)])) for number in range(size)))
    perform(folder, session, [f"load --list {paths} --language en"])


@made
def one_article(folder, size, session):
    """An article with a claim on each of its sentences, and an unrelated text of the same length."""
    text_file(folder, f"other{size}.txt", ["Headline", *(line.translate(OTHER_LETTERS) for line in sentences(size, 2))])
    report(folder, session, [(sentences(size, 1), [{}] * size)])


OTHER_LETTERS = str.maketrans("abcdefghilmnoprstu", "utsrponmlihgfedcba")


@made
def steps(folder, size, session):
    perform(
        folder, session,
        [f"load {text_file(folder, 'steps.txt', ['Title', *sentences(5, 1)])}", "tag 2",
         *(f"edit c1 --place \"Pier {number}\"" for number in range(size))])


@made
def noted(folder, size, session):
    """A claim with notes and evidence, half of each."""
    notes = [f"Asked the owner, answer {number} is awaited." for number in range(size // 2)]
    about = {"status": "checked", "verdict": VERDICT, "evidence": evidence(size // 2), "notes": notes}
    report(folder, session, [(sentences(1, 1), [about])])


@made
def altered(folder, size, session):
    """Articles whose texts somebody has changed in the file."""
    shutil.copy(articles(folder, size), session)
    with contextlib.closing(sqlite3.connect(session)) as database, database:
        database.execute("drop trigger blob_is_never_updated")
        database.execute("update blob set bytes = cast('altered' as blob) where rowid % 2 = 0")


@made
def long_text(folder, size, session):
    text_file(folder, f"long{size}.txt", ["Title", *sentences(size * 16_000, 1)])
    perform(folder, session, [f"load {folder / f'long{size}.txt'} --language en --max-size 100000000"])


@made
def many_sessions(folder, size, session):
    """A folder of sessions, which is kept beside the one that is opened."""
    perform(folder, session, ["report --title Counts"])
    (folder / f"desk-{size}").mkdir()
    for number in range(size):
        shutil.copy(session, folder / f"desk-{size}" / f"week{number}.factdesk")


def nothing(folder, size):
    return None


def recovering(folder, size):
    def command(session):
        (folder / "recovered.factdesk").unlink(missing_ok=True)
        return [FACTDESK, "recover", str(session), str(folder / "recovered.factdesk")]

    return command


def listing(folder, size):
    return lambda session: [FACTDESK, "--no-rc", "--sessions", str(folder / f"desk-{size}"), "-c", "sessions"]


def typed(*lines):
    """The same lines for every size; {n} is the size, {folder} the folder."""
    return lambda folder, size: [line.format(n=size, folder=folder) for line in lines]


class Endless(http.server.BaseHTTPRequestHandler):
    """Answers with text that does not end before the client hangs up."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"The ferry sails. " * 60_000)
        except OSError:
            pass

    def log_message(self, *_):
        pass


def fetching(folder, size):
    return [f"load http://127.0.0.1:{server().server_address[1]}/ --max-size {size * 1_000_000}"]


@functools.cache
def server():
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endless)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    return serving


CLAIMS = (1000, 2000, 4000)
STEPS = (750, 1500, 3000)
FORMATS = ("json", "markdown", "html", "csv", "claimreview", "averitec", "brat")
ROWS = [
    Growth("open", "claims", CLAIMS, claims, typed("status"), opens=True),
    Growth("articles", "articles", (500, 1000, 2000), articles, typed("articles")),
    Growth("reload, an unrelated text", "claims", (75, 150, 300), one_article, typed("reload a1 {folder}/other{n}.txt")),
    Growth("undo N", "steps", STEPS, steps, typed("undo {n}")),
    Growth("recover, altered texts", "articles", (500, 1000, 2000), altered, recovering, opens=True, fails=True),
    Growth("note", "notes and evidence", CLAIMS, noted, typed(*["note c1 Once more."] * 10)),
    Growth("export json of one claim", "notes and evidence", CLAIMS, noted, typed("export json {folder}/out --force")),
    Growth("export markdown of one claim", "notes and evidence", CLAIMS, noted, typed("export markdown {folder}/out --force")),
    Growth("show of one claim", "notes and evidence", CLAIMS, noted, typed("show c1")),
    Growth("verdict @", "claims", CLAIMS, claims, typed("verdict @ false --because Counted."), before=("claims",)),
    Growth("claims", "claims", CLAIMS, checked, typed("claims")),
    Growth("remove @", "claims", CLAIMS, checked, typed("remove @"), before=("claims",)),
    Growth("anchors", "claims", CLAIMS, checked, typed("anchors")),
    *(Growth(f"export {name}", "claims", CLAIMS, checked, typed(f"export {name} {{folder}}/out --force")) for name in FORMATS),
    Growth("lint", "claims", CLAIMS, checked, typed("lint")),
    Growth("history", "steps", STEPS, steps, typed("history")),
    Growth("find", "claims", CLAIMS, checked, typed("find ferry")),
    Growth("redact --words", "steps", STEPS, steps, typed('redact --words "Pier 7" --confirm "Pier 7"')),
    Growth("redact --words in one step", "claims", CLAIMS, checked, typed('redact --words "Ana Lind" --confirm "Ana Lind"')),
    Growth("read", "MB", (1, 2, 4), long_text, typed("read a1")),
    Growth("sessions", "sessions", (250, 500, 1000), many_sessions, listing, opens=True),
    Growth("an endless answer, refused", "MB of --max-size", (25, 50, 100), nothing, fetching, opens=True, fails=True),
]


def exponent(sizes, values):
    """The slope of the logarithms by least squares, or None where a cost is too small to have one."""
    if min(values) < SMALLEST:
        return None
    x, y = [math.log(size) for size in sizes], [math.log(value) for value in values]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)


def cells(row, costs):
    slope = exponent(row.sizes, [cost.time for cost in costs])
    memory = exponent(row.sizes, [cost.memory for cost in costs])
    return [
        row.name,
        f"{', '.join(f'{size:,}' for size in row.sizes)} {row.unit}",
        f"{', '.join(f'{max(cost.time, 0) * 1e3:.0f}' for cost in costs)} ms",
        f"{', '.join(f'{cost.memory / 1e6:.0f}' for cost in costs)} MB",
        "–" if slope is None else f"{slope:.2f}",
        "above" if slope is not None and slope > LIMIT else "",
    ]


def main():
    chosen = [row for row in ROWS if len(sys.argv) == 1 or any(word in row.name for word in sys.argv[1:])]
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    print("| what | work | processor time | peak memory | exponent | |\n| --- | --- | --- | --- | --- | --- |", flush=True)
    with tempfile.TemporaryDirectory(dir=place, prefix="growth-") as folder:
        for row in chosen:
            print("| " + " | ".join(cells(row, row.costs(pathlib.Path(folder)))) + " |", flush=True)


if __name__ == "__main__":
    main()
