"""Power cuts: the record of what a program wrote is cut anywhere, and what it had not synced is dropped, torn or reordered."""

import json
import pathlib
import random
import shutil

import disk
import judge
import samples
from program import Desk, answers_in

TITLE = "power cuts, with unsynced writes and names dropped, torn or reordered"
KINDS = ("creation", "append", "blobs", "captures", "redaction", "rename", "export", "library", "save", "import")
COUNTS = {"full": 200, "short": 20}
CUTS = 12
BARS = {"lost": 0, "unopenable": 0, "nameless": 0}


class Campaign:
    """A round is one recorded run of a kind of work, cut at twelve moments."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.library = disk.built(folder)
        self.base = Desk(binary, folder / "base")
        samples.fill(self.base, "news")
        self.base.work("news", f"export json {self.base.exports}/news.json")

    def round(self, seed, no_sync=False):
        chance = random.Random(seed)
        kind = KINDS[seed % len(KINDS)]
        desk = Desk(self.binary, self.folder / f"round-{seed}-{no_sync}")
        record = self.folder / f"record-{seed}-{no_sync}"
        try:
            if kind not in ("creation", "import"):
                judge.copy(desk, self.base.path("news"), "news")
            typed = self.typed(kind, desk)
            medium = disk.Disk(desk.folder).begin()
            extra = {"LD_PRELOAD": self.library, "TORTURE_FOLDER": str(desk.folder), "TORTURE_RECORD": str(record)}
            if no_sync:
                extra["TORTURE_NO_SYNC"] = "1"
            name = "fresh" if kind in ("creation", "import") else "news"
            result = desk.run(desk.words(name), typed, extra)
            if not result.answers or not all(answer.get("ok") for answer in result.answers):
                raise RuntimeError(f"{kind}: {result.out} {result.err}")
            operations = disk.operations(record)
            moments = sorted(chance.randint(0, len(operations)) for _ in range(CUTS))
            counts = {"cuts": 0, "acknowledged": 0, "lost": 0, "unopenable": 0, "nameless": 0}
            done, told = 0, b""
            for moment in moments:
                for operation in operations[done:moment]:
                    if operation[0] == "A":
                        told += operation[3]
                    else:
                        medium.perform(operation)
                done = moment
                left = self.folder / f"cut-{seed}-{no_sync}"
                medium.cut(chance, left)
                answers = answers_in(told.decode("utf-8", "replace"))
                self.judge(kind, Desk(self.binary, left), typed, len(answers), desk, counts)
                shutil.rmtree(left)
                counts["cuts"] += 1
            return kind, counts
        finally:
            desk.remove()
            record.unlink(missing_ok=True)

    def typed(self, kind, desk):
        note = [f'note c1 "{judge.MARK} {number}"' for number in range(8)]
        return {
            "creation": [line for number in range(4) for line in (f"new s{number}", f"load {samples.ARTICLE}")],
            "append": note,
            "blobs": [f"load {samples.ROOT}/sessions/harbour/ferries.html", f"load {samples.ROOT}/README.md", note[0]],
            "captures": [f"capture e1 --file {samples.ROOT}/README.md", f"capture e3 --file {samples.ROOT}/CHANGELOG.md", note[0]],
            "redaction": [note[0], samples.redact_line(), note[1]],
            "rename": [f"rename s{number}" for number in range(4)],
            "export": [f"export json {desk.exports}/{number % 3}.json --force" for number in range(5)],
            "library": [f"library add {samples.ROOT}/sessions/harbour/reviews.jsonl", "library rebuild"],
            "save": ["save s0", note[0], "save s1"],
            "import": [f"import {self.base.exports}/news.json", note[0]],
        }[kind]

    def judge(self, kind, left, typed, told, desk, counts):
        """Counts what is wrong in what a cut left; `told` is the number of lines that were answered before it."""
        counts["acknowledged"] += told
        names = sorted(path.stem for path in left.sessions.glob("[!.]*.factdesk"))
        if kind == "rename":
            if len(names) != 1:
                counts["nameless"] += 1
                return
            reached = -1 if names[0] == "news" else int(names[0][1:])
            counts["lost"] += reached + 1 not in (told, told + 1)
            counts["unopenable"] += not self.opens(left, names[0])
        elif kind == "export":
            whole = json.loads((self.base.exports / "news.json").read_bytes())["claims"]
            for number in range(3):
                path = left.exports / f"{number}.json"
                try:
                    counts["lost"] += json.loads(path.read_bytes())["claims"] != whole
                except FileNotFoundError:
                    counts["lost"] += told > number
                except ValueError:
                    counts["lost"] += 1
        elif kind == "library":
            # Whatever is left of it: the next run uses it, or makes it again and says what is missing.
            answer = left.run(left.words("news"), ["library"])
            counts["unopenable"] += answer.died or not answer.answers or not answer.answers[0].get("ok")
            counts["lost"] += told > 0 and "reviews.jsonl" not in answer.out
        elif kind in ("creation", "save"):
            first, step = ("s", 2) if kind == "creation" else ("s", None)
            if kind == "creation":
                expected = [f"{first}{number}" for number in range(told // step)]
            else:
                expected = [name for name, needed in (("s0", 1), ("s1", 3)) if told >= needed]
            counts["lost"] += sum(name not in names for name in expected)
            counts["unopenable"] += sum(not self.opens(left, name) for name in names)
        else:
            session = "fresh" if kind == "import" else "news"
            if session not in names:
                counts["nameless"] += kind != "import"
                counts["lost"] += told
                return
            counts["unopenable"] += not self.opens(left, session)
            content = judge.contents(left.path(session))
            if content is None:
                counts["unopenable"] += 1
                return
            lines = [line for line in typed[:told] if not line.startswith("redact")]
            counts["lost"] += len(judge.lost(left.path(session), lines)[0])
            if kind == "redaction" and told > 1:
                counts["lost"] += judge.holds(left.path(session), samples.STRUCK)

    def opens(self, desk, session):
        """The next run takes back what was unfinished; the log is then sound."""
        answer = desk.run(desk.words(session), ["status"])
        report = desk.check(session)
        return bool(answer.answers and answer.answers[0].get("ok") and report and report.get("sound"))

    def control(self):
        """A program that syncs nothing must lose."""
        lost = 0
        for seed in range(10_000, 10_000 + len(KINDS)):
            _, counts = self.round(seed, no_sync=True)
            lost += counts["lost"] + counts["unopenable"] + counts["nameless"]
        return lost > 0, f"the same without any sync: {lost} losses in {len(KINDS) * CUTS} cuts"
