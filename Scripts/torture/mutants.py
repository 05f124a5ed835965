"""Mutated files of every kind that the program reads: no process dies by a signal, and none takes longer than its bound."""

import hashlib
import json
import pathlib
import random
import sqlite3

import judge
import samples
from program import Desk

TITLE = "mutated session files, and mutated files of the other kinds"
COUNTS = {"full": 400, "short": 24}
BARS = {"died": 0, "too slow": 0}
# Files for each round; a round of one kind is one process, or for sessions one process each.
EACH = 25
SECONDS = 60
KINDS = (
    "session", "session with a valid chain", "html", "markdown", "text", "report", "claimreview", "csv", "brat", "template", "scale", "lint profile",
    "settings", "warc", "wacz", "library")
VIEWS = ("status", "history", "claims", "show c1", "show c2", "read a1", "lint", "export json", "export markdown", "find ferry", "undo", "note c1 x")


class Campaign:
    """A round mutates twenty-five files of one kind."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        base = self.base = Desk(binary, folder / "base")
        samples.fill(base, "news")
        base.work("news", samples.redact_line(), "new two", f"load {samples.ARTICLE} --language en")
        base.work("news", *(f"export {each} {base.exports}/{name}" for each, name in (
            ("json", "news.json"), ("csv", "news.csv"), ("wacz", "news.wacz"), ("webannotation", "annotations.json"))),
            "report --url https://desk.example/checks/1", f"export claimreview {base.exports}/claimreview.json",
            f"export brat {base.exports}/brat", f"export --show-template markdown {base.exports}/own.md",
            f"export --show-template html {base.exports}/own.html")
        self.session = base.path("news").read_bytes()
        tests = samples.ROOT / "Tests"
        made = base.exports
        (folder / "scale.json").write_text(
            '{"name":"house","levels":[{"label":"Wrong","value":1},{"label":"Right","value":2},{"label":"Unproven"}]}')
        (folder / "profile.json").write_text('{"extends":"house","rules":{"open-claim":"warning","no-archive":"off"}}')
        (folder / "settings").write_text('set width 72\nset scale afp\nset analyst "A. Analyst"\nalias t tag\nset timezone UTC\n')
        (folder / "pages.warc").write_bytes(warc())
        pages = sorted((tests / "ArticleLoadingTests/Fixtures/pages").rglob("*.html"))
        self.seeds = {
            "html": pages, "markdown": [samples.ROOT / "README.md", samples.ROOT / "docs/tour.md", *sorted((tests / "ArticleLoadingTests/Fixtures").rglob("*.md"))],
            "text": [samples.ARTICLE, *sorted((tests / "ArticleLoadingTests/Fixtures").rglob("*.txt"))[:20]],
            "report": [made / "news.json", samples.ROOT / "sessions/harbour/report.json"],
            "claimreview": [made / "claimreview.json", samples.ROOT / "sessions/harbour/reviews.jsonl", made / "annotations.json"],
            "csv": [made / "news.csv", *sorted((tests / "ExportFormatsTests/Golden").glob("*.csv"))],
            "brat": sorted((tests / "ExportFormatsTests/Golden").glob("*.ann")),
            "template": [made / "own.md", made / "own.html"], "scale": [folder / "scale.json"], "lint profile": [folder / "profile.json"],
            "settings": [folder / "settings"], "warc": [folder / "pages.warc"], "wacz": [made / "news.wacz"],
            "library": [samples.ROOT / "sessions/harbour/reviews.jsonl", made / "claimreview.json"],
        }

    def round(self, seed):
        chance = random.Random(seed)
        kind = KINDS[seed % len(KINDS)]
        desk = Desk(self.binary, self.folder / f"round-{seed}")
        counts = {"files": EACH, "died": 0, "too slow": 0}
        try:
            if kind.startswith("session"):
                for _ in range(EACH):
                    path = desk.path("news")
                    if kind == "session":
                        path.write_bytes(mutated(chance, self.session))
                    else:
                        path.write_bytes(self.session)
                        rewrite(path, chance)
                    self.count(counts, desk.run(desk.words("news"), VIEWS, seconds=SECONDS), path)
                    self.count(counts, desk.run(["check", str(path), "--json"], seconds=SECONDS), path)
                    target = desk.path("saved")
                    self.count(counts, desk.run(["recover", str(path), str(target), "--json"], seconds=SECONDS), path)
                    target.unlink(missing_ok=True)
            else:
                self.files(kind, chance, desk, counts)
            return kind, counts
        finally:
            desk.remove()

    def files(self, kind, chance, desk, counts):
        judge.copy(desk, self.base.path("news"), "news")
        lines = []
        for number in range(EACH):
            seed = chance.choice(self.seeds[kind])
            path = desk.exports / f"{number}{seed.suffix}"
            path.write_bytes(mutated(chance, seed.read_bytes()))
            if kind == "brat":
                text = seed.with_suffix(".txt")
                path.with_suffix(".txt").write_bytes(text.read_bytes() if text.exists() else samples.ARTICLE.read_bytes())
            lines += {
                "html": [f"load {path}"], "markdown": [f"load {path}"], "text": [f"load {path}"],
                "report": [f"verify {path}", f"import {path}"], "claimreview": [f"import {path}"], "csv": [f"import {path}"],
                "brat": [f"import {path} --format brat"], "template": [f"export --template {path}"], "scale": [f"scale {path}"],
                "lint profile": [f"lint --profile {path}"], "settings": [], "warc": [f"import {path}", f"capture e1 --from {path}"],
                "wacz": [f"import {path}", f"capture e1 --from {path}"], "library": [f"library add {path}"],
            }[kind]
            if kind == "settings":
                words = [word for word in desk.words("news") if word != "--no-rc"]
                self.count(counts, desk.run(words, ["set"], {"FACTDESK_RC": str(path)}, SECONDS), path)
        if lines:
            result = desk.run(desk.words("news"), lines, seconds=4 * SECONDS)
            self.count(counts, result, lines[min(len(result.answers), len(lines) - 1)])

    def count(self, counts, result, what):
        counts["died"] += result.died
        counts["too slow"] += result.code is None
        if result.died or result.code is None:
            counts.setdefault("trace", []).append(f"{result.code} at {what}: {result.err[-500:]}")

    def control(self):
        """A process that dies, and one that hangs, must be counted."""
        desk = Desk("/bin/sh", self.folder / "control")
        counts = {"died": 0, "too slow": 0}
        self.count(counts, desk.run(["-c", "kill -SEGV $$"]), "control")
        self.count(counts, desk.run(["-c", "exec sleep 60"], seconds=1), "control")
        return counts["died"] == 1 and counts["too slow"] == 1, "a process that dies and one that hangs: both counted"


def mutated(chance, data):
    """A few random changes of bytes, ranges, numbers and the end."""
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not data:
            break
        at = chance.randrange(len(data))
        length = min(chance.choice((1, 2, 4, 30, 1000)), len(data) - at)
        way = chance.randrange(8)
        if way == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif way == 1:
            data[at : at + length] = bytes(chance.choice((0, 0xFF, 0x80, 0x7F, chance.randrange(256))) for _ in range(length))
        elif way == 2:
            del data[at : at + length]
        elif way == 3:
            data[at:at] = data[at : at + length] * chance.choice((1, 2, 50))
        elif way == 4:
            del data[at:]
        elif way == 5:
            other = chance.randrange(len(data))
            data[at : at + length] = data[other : other + length]
        elif way == 6:
            data[at : at + 1] = chance.choice(TOKENS)
        else:
            number = next((place for place in range(at, min(len(data), at + 300)) if 48 <= data[place] <= 57), None)
            if number is not None:
                data[number : number + 1] = chance.choice(NUMBERS)
    return bytes(data)


TOKENS = [
    b"\x00", b"\r\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x8f\xbf\xbf", b"{{", b"}}", b"{{#claims}}", b"<", b"</div>", b"<!--", b"]]>", b'"', b"\\", b"\\u0000",
    b"[" * 500, b"<b>" * 500, b"> " * 300, b"*" * 300, b"e\xcc\x81" * 200, "\u202e".encode(), b"null", b"[]", b"{}", b",", b"\t", b"\x1b[2J"]
NUMBERS = [b"-1", b"0", b"9223372036854775807", b"9223372036854775808", b"-9223372036854775808", b"1e999", b"2147483648", b"0.5", b"99999999999999999999999"]


def rewrite(path, chance):
    """Mutates values within the log and makes the chain valid again, as somebody who forges a session would."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    rows = connection.execute("SELECT seq, id, at, analyst, line, version, body FROM entry ORDER BY seq").fetchall()
    for _ in range(chance.choice((1, 1, 2, 5))):
        index = chance.randrange(len(rows))
        row = list(rows[index])
        body = json.loads(row[6])
        forge(chance, body.get("changes", body) if isinstance(body, dict) else body)
        row[6] = json.dumps(body, separators=(",", ":"), sort_keys=False, ensure_ascii=False)
        rows[index] = tuple(row)
    previous = "0" * 64
    connection.execute("DELETE FROM entry")
    for seq, name, at, analyst, line, version, body in rows:
        try:
            salt = json.loads(body).get("salt", "") if version == 2 else ""
        except (ValueError, AttributeError):
            salt = ""
        digest = chained(previous, seq, name, at, analyst, version, line, body, salt)
        connection.execute(
            "INSERT INTO entry VALUES(?,?,?,?,?,?,?,?)", (seq, name, at, analyst, line, version, body, bytes.fromhex(digest)))
        previous = digest
    connection.commit()
    connection.close()



def chained(previous, seq, name, at, analyst, version, line, body, salt):
    """The hash of an entry, as docs/formats/session.md defines it."""
    def digest(text):
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    fields = [f"factdesk-entry/{version}", previous, str(seq), name, at, analyst, str(version), digest(salt + line), digest(body)]
    return digest("".join(f"{len(field.encode())}:{field}," for field in fields))


def forge(chance, value):
    """Changes one value somewhere below."""
    while True:
        places = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
        if not places:
            return
        key, inner = chance.choice(places)
        if isinstance(inner, (dict, list)) and inner and chance.random() < 0.85:
            value = inner
            continue
        if isinstance(value, dict) and chance.random() < 0.15:
            del value[key]
        elif isinstance(inner, (int, float)):
            value[key] = chance.choice((-1, 0, 1, 2**31 - 1, 2**31, 2**63 - 1, -(2**63), inner + 1, 0.5, 1e300))
        elif isinstance(inner, str):
            value[key] = chance.choice((
                "", inner * 50, inner[: len(inner) // 2], inner[::-1], "a1", "c1", "c2", "e1", "n99999", "c2147483648", "\u0000", "\u202e", "é" * 30,
                "9999-99-99", "0" * 64, "x" * 100_000))
        else:
            value[key] = chance.choice((None, [], {}, "", 0, [inner, inner], {"a": inner}))
        return


def warc():
    """A small archive with a page, a redirect and a record of another kind."""
    page = (samples.ROOT / "sessions/harbour/ferries.html").read_bytes()

    def record(kind, address, block):
        head = (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-02-03T09:30:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:6f9619ff-8b86-4d01-b42d-{len(block):012d}>\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
        return head.encode() + block + b"\r\n\r\n"

    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    moved = b"HTTP/1.1 301 Moved\r\nLocation: https://port.example/statistics/2025\r\n\r\n"
    return (
        record("warcinfo", "https://port.example/", b"software: none\r\n") + record("response", "https://port.example/old", moved)
        + record("response", "https://port.example/statistics/2025", answer))
