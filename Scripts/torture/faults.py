"""One call of the program fails: the answer must be true, and nothing is left over."""

import json
import pathlib
import random

import disk
import judge
import samples
from program import Desk

TITLE = "injected faults: one call fails with ENOSPC, EIO, EMFILE or EACCES, or does half"
KINDS = ("edit", "load", "creation", "redaction", "rename", "export", "save", "import", "recovery", "capture")
COUNTS = {"full": 600, "short": 50}
BARS = {"lost": 0, "untrue": 0, "unsound": 0, "died": 0, "left over": 0}
# The letters of disk.c, and what can happen to such a call. Of w and r, 0 is half of the bytes.
CODES = {"w": (28, 5, 0), "s": (5, 28), "o": (24, 13, 5, 28), "l": (5, 13, 28), "n": (5, 13, 28), "u": (5, 13), "r": (5, 0), "t": (5, 28)}
NAMES = {"w": "write", "s": "sync", "o": "open", "l": "link", "n": "rename", "u": "unlink", "r": "read", "t": "truncate"}
# What is done is done, and the answer says that a power cut might undo it.
KEPT = {"not-confirmed", "not-read-afterwards"}
OPEN = {"outcome-unknown", "output"}


class Campaign:
    """A round runs one kind of work twice: once to count its calls, once with one of them failing."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.library = disk.built(folder)
        self.base = Desk(binary, folder / "base")
        samples.fill(self.base, "news")
        self.base.work("news", f"export json {self.base.exports}/news.json")
        self.calls = {}

    def round(self, seed):
        chance = random.Random(seed)
        kind = KINDS[seed % len(KINDS)]
        desk = Desk(self.binary, self.folder / f"round-{seed}")
        try:
            letters = self.counted(kind)
            letter = chance.choice(sorted(set(letters) & set(CODES)))
            number = chance.randint(1, letters.count(letter))
            code = chance.choice(CODES[letter])
            # Once, three times, or from then on for a while.
            count = chance.choice((1, 1, 3, 50))
            self.prepare(kind, desk)
            result = self.run(kind, desk, {"TORTURE_FAIL": f"{letter} {number} {count} {code}"})
            counts = self.judge(kind, desk, result)
            counts[f"in {NAMES[letter]}"] = 1
            if any(counts[name] for name in BARS):
                fault = f"{NAMES[letter]} {number} of {letters.count(letter)}, {count} times, errno {code}"
                counts["trace"] = [f"{kind}, {fault}: {result.code}\n{result.out}{result.err}"]
            return kind, counts
        finally:
            desk.remove()

    def counted(self, kind):
        """The letters of the calls of this kind of work, without a fault."""
        if kind not in self.calls:
            desk = Desk(self.binary, self.folder / f"count-{kind}")
            self.prepare(kind, desk)
            record = self.folder / f"calls-{kind}"
            result = self.run(kind, desk, {"TORTURE_CALLS": str(record)})
            failed = [answer for answer in result.answers if not answer.get("ok")]
            if failed:
                raise RuntimeError(f"{kind}: {failed}")
            self.calls[kind] = record.read_text()
            desk.remove()
        return self.calls[kind]

    def prepare(self, kind, desk):
        if kind not in ("creation", "import"):
            judge.copy(desk, self.base.path("news"), "news")

    def typed(self, kind, desk):
        return {
            "edit": ['note c1 "first"', 'note c1 "second"'],
            "load": [f"load {samples.ROOT}/sessions/harbour/ferries.html", 'note c1 "second"'],
            "creation": [f"load {samples.ARTICLE}", 'note a1 "second"'],
            "redaction": [samples.redact_line(), 'note c1 "second"'],
            "rename": ["rename other", 'note c1 "second"'],
            "export": [f"export json {desk.exports}/news.json", 'note c1 "second"'],
            "save": ["save copy", 'note c1 "second"'],
            "import": [f"import {self.base.exports}/news.json", 'note c1 "second"'],
            "capture": [f"capture e1 --file {samples.ROOT}/README.md", 'note c1 "second"'],
        }[kind]

    def run(self, kind, desk, extra):
        extra = {"LD_PRELOAD": self.library, "TORTURE_FOLDER": str(desk.folder), **extra}
        if kind == "recovery":
            return desk.run(["recover", "news", "saved", "--sessions", str(desk.sessions), "--json"], (), extra)
        return desk.run(desk.words("fresh" if kind in ("creation", "import") else "news"), self.typed(kind, desk), extra)

    def judge(self, kind, desk, result):
        counts = dict.fromkeys(BARS, 0)
        counts["died"] = int(result.died or result.code is None)
        answers = result.answers
        code = [None if answer.get("ok") else answer.get("error", {}).get("code", "?") for answer in answers]
        names = {path.stem: path for path in desk.sessions.glob("[!.]*.factdesk")}
        expected = set(names.values()) | {desk.exports / "news.json"}
        # An unfinished edit's journal belongs to the session until the next run takes it back.
        after = desk.run(desk.words(sorted(names)[0]) if names else desk.words("news"), ["status", "save next-start"] if names else ["status"])
        counts["unsound"] += after.died
        for name, path in names.items():
            report = desk.check(name)
            counts["unsound"] += not (report and report.get("sound"))
        expected.add(desk.path("next-start"))
        counts["left over"] = len(judge.leftovers(desk, expected))
        if kind == "recovery":
            if answers:
                self.compare(counts, code[0], desk.path("saved").exists())
            return counts
        if kind == "rename":
            if set(names) not in ({"news"}, {"other"}):
                counts["lost"] += 1
                return counts
            path = next(iter(names.values()))
        else:
            path = names.get("fresh" if kind in ("creation", "import") else "news")
        lines = judge.lines(path) if path else []
        typed = self.typed(kind, desk)
        done = {
            "redaction": lambda: bool(path) and not judge.holds(path, samples.STRUCK),
            "rename": lambda: "other" in names,
            "export": lambda: self.is_whole(desk.exports / "news.json"),
            "save": lambda: "copy" in names,
        }.get(kind, lambda: typed[0] in lines)()
        for index, is_done in enumerate((done, typed[1] in lines)):
            # In a copy that `save` made, the session goes on.
            if index == 1 and kind == "save" and "copy" in names:
                is_done = is_done or typed[1] in judge.lines(names["copy"])
            if index < len(code):
                self.compare(counts, code[index], is_done)
            elif is_done and not result.died:
                # It was done without an answer.
                counts["untrue"] += 1
        return counts

    def compare(self, counts, code, is_done):
        """An answer with the truth. It is unknown only where the program says so."""
        if code in OPEN:
            counts["said to be unknown"] = counts.get("said to be unknown", 0) + 1
        elif code is None or code in KEPT:
            counts["lost"] += not is_done
        elif is_done:
            counts["untrue"] += 1

    def is_whole(self, path):
        try:
            json.loads(pathlib.Path(path).read_bytes())
            return True
        except (OSError, ValueError):
            return False

    def control(self):
        """An answer that contradicts the file must be noticed, both ways."""
        counts = dict.fromkeys(BARS, 0)
        self.compare(counts, None, False)
        self.compare(counts, "disk-full", True)
        desk = Desk(self.binary, self.folder / "control")
        path = judge.copy(desk, self.base.path("news"), "news")
        typed = self.typed("edit", desk)
        result = desk.work("news", *typed)
        judge.remove_last(path)
        found = self.judge("edit", desk, result)
        desk.remove()
        return (
            counts["lost"] == 1 and counts["untrue"] == 1 and found["lost"] == 1,
            "an entry removed that was answered with success: noticed")
