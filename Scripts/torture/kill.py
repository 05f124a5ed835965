"""`kill -9` at random moments: everything acknowledged is there, the session is sound, and the next start clears up."""

import fcntl
import json
import random
import shutil

import judge
import samples
from program import Desk

TITLE = "`kill -9` at random moments"
KINDS = ("edits", "load", "import", "creation", "redaction", "rename", "export", "recovery", "merge", "save")
COUNTS = {"full": 1000, "short": 60}
BARS = {"lost": 0, "twice": 0, "unsound": 0, "left over": 0, "cleared of others": 0}


class Campaign:
    """Ten kinds of work, by turns."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.base = Desk(binary, folder / "base")
        samples.fill(self.base, "news")
        self.base.work("news", f"export json {self.base.exports}/news.json")
        self.base.work("ours", f"load {samples.ARTICLE}", "note a1 shared")
        shutil.copyfile(self.base.path("ours"), self.base.path("theirs"))
        self.base.work("theirs", *[f'note a1 "theirs {number}"' for number in range(30)])
        self.long = folder / "long.txt"
        samples.long_article(self.long, 5)

    def round(self, seed):
        chance = random.Random(seed)
        kind = KINDS[seed % len(KINDS)]
        desk = Desk(self.binary, self.folder / f"round-{seed}")
        try:
            return kind, getattr(self, kind)(desk, chance)
        finally:
            desk.remove()

    # Each returns what it has counted.

    def edits(self, desk, chance):
        judge.copy(desk, self.base.path("news"), "news")
        typed = [f'note c1 "{judge.MARK} {number}"' for number in range(200)]
        killed = desk.run_until_killed(desk.words("news"), typed, chance.randint(0, 60), chance.uniform(0, 0.02))
        return self.judged(desk, "news", judge.acknowledged(killed.answers, typed))

    def load(self, desk, chance):
        judge.copy(desk, self.base.path("news"), "news")
        typed = ['note c1 "before"', f"load {self.long}", 'note c1 "after"']
        killed = desk.run_until_killed(desk.words("news"), typed, 1, chance.uniform(0, 1.5))
        return self.judged(desk, "news", judge.acknowledged(killed.answers, typed))

    def import_(self, desk, chance):
        typed = [f"import {self.base.exports}/news.json", 'note c1 "after"']
        killed = desk.run_until_killed(desk.words("fresh"), typed, 0, chance.uniform(0.02, 0.3))
        return self.judged(desk, "fresh", judge.acknowledged(killed.answers, typed))

    def creation(self, desk, chance):
        typed = []
        for number in range(40):
            typed += [f"new s{number}", "report --title T"]
        killed = desk.run_until_killed(desk.words("s"), typed, chance.randint(0, 40), chance.uniform(0, 0.02))
        made = [number for number in range(40) if len(killed.answers) > 2 * number + 1 and killed.answers[2 * number + 1].get("ok")]
        counts = {"acknowledged": len(made), "lost": sum(not desk.path(f"s{number}").exists() for number in made)}
        sessions = [path.stem for path in desk.sessions.glob("[!.]*.factdesk")]
        counts["unsound"] = sum(not self.sound(desk, session) for session in chance.sample(sessions, min(2, len(sessions))))
        return self.cleared(desk, "s999", {desk.path(session) for session in sessions}, counts)

    def redaction(self, desk, chance):
        path = judge.copy(desk, self.base.path("news"), "news")
        typed = ['note c1 "before"', samples.redact_line()]
        killed = desk.run_until_killed(desk.words("news"), typed, 1, chance.uniform(0, 0.15))
        counts = self.judged(desk, "news", judge.acknowledged(killed.answers, typed)[:1])
        told = len(killed.answers) > 1 and killed.answers[1].get("ok")
        counts["acknowledged"] += bool(told)
        counts["lost"] += bool(told and judge.holds(path, samples.STRUCK))
        return counts

    def rename(self, desk, chance):
        judge.copy(desk, self.base.path("ours"), "s0")
        typed = []
        for number in range(40):
            typed += [f"rename s{number + 1}", f'note a1 "{judge.MARK} {number}"']
        killed = desk.run_until_killed(desk.words("s0"), typed, chance.randint(0, 60), chance.uniform(0, 0.02))
        names = [path.stem for path in desk.sessions.glob("[!.]*.factdesk")]
        if len(names) != 1:
            return {"acknowledged": len(killed.answers), "lost": 1}
        told = [line for line in judge.acknowledged(killed.answers, typed) if line.startswith("note")]
        renamed = len([1 for answer in killed.answers[::2] if answer.get("ok")])
        counts = self.judged(desk, names[0], told)
        counts["lost"] += int(names[0][1:]) not in (renamed, renamed + 1)
        return counts

    def export(self, desk, chance):
        judge.copy(desk, self.base.path("news"), "news")
        target = desk.exports / "news.json"
        whole = (self.base.exports / "news.json").read_bytes()
        typed = [f"export json {target} --force", f"export html {desk.exports}/news.html --force"] * 20
        killed = desk.run_until_killed(desk.words("news"), typed, chance.randint(0, 20), chance.uniform(0, 0.02))
        told = len(killed.answers)
        counts = {"acknowledged": told, "lost": 0}
        if target.exists():
            counts["lost"] += json.loads(target.read_bytes())["claims"] != json.loads(whole)["claims"]
        else:
            counts["lost"] += told > 0
        expected = {desk.path("news"), target, desk.exports / "news.html"}
        after = desk.run(desk.words("news"), [f"export json {target} --force", 'note c1 "after"'])
        return self.counted(desk, expected, counts, after)

    def recovery(self, desk, chance):
        judge.copy(desk, self.base.path("news"), "news")
        killed = desk.run_until_killed(
            ["recover", "news", "saved", "--sessions", str(desk.sessions), "--json"], [], 0, chance.uniform(0.01, 0.2))
        expected = {desk.path("news"), desk.path("saved")}
        told = bool(killed.answers and killed.answers[0].get("ok"))
        counts = {"acknowledged": int(told), "lost": int(told and not desk.path("saved").exists())}
        if desk.path("saved").exists():
            counts["unsound"] = int(not self.sound(desk, "saved"))
        return self.cleared(desk, "news", expected, counts)

    def merge(self, desk, chance):
        judge.copy(desk, self.base.path("ours"), "ours")
        judge.copy(desk, self.base.path("theirs"), "theirs")
        typed = ['note a1 "before"', "merge-session theirs"]
        killed = desk.run_until_killed(desk.words("ours"), typed, 1, chance.uniform(0, 0.1))
        counts = self.judged(desk, "ours", judge.acknowledged(killed.answers, typed)[:1], {desk.path("theirs")})
        merged = sum(line.startswith('note a1 "theirs') for line in judge.lines(desk.path("ours")))
        told = len(killed.answers) > 1 and killed.answers[1].get("ok")
        counts["acknowledged"] += bool(told)
        counts["lost"] += bool(told and merged != 30)
        return counts

    def save(self, desk, chance):
        judge.copy(desk, self.base.path("news"), "news")
        typed = [f"save copy{number}" for number in range(20)]
        killed = desk.run_until_killed(desk.words("news"), typed, chance.randint(0, 10), chance.uniform(0, 0.02))
        made = [number for number, answer in enumerate(killed.answers) if answer.get("ok")]
        names = {path for path in desk.sessions.glob("[!.]*.factdesk")}
        counts = {"acknowledged": len(made), "lost": sum(not desk.path(f"copy{number}").exists() for number in made)}
        last = max(names, key=lambda path: path.stat().st_mtime)
        counts["unsound"] = int(not self.sound(desk, last.stem))
        return self.cleared(desk, "news", names, counts)

    # What all of them ask.

    def sound(self, desk, session):
        report = desk.check(session)
        return bool(report and report.get("sound"))

    def judged(self, desk, session, told, others=frozenset()):
        counts = {"acknowledged": len(told), "lost": 0, "twice": 0, "unsound": 0}
        path = desk.path(session)
        if path.exists():
            counts["unsound"] = int(not self.sound(desk, session))
            lost, twice = judge.lost(path, told)
            counts["lost"], counts["twice"] = len(lost), len(twice)
            counts["unsound"] += not judge.gapless(path)
        else:
            counts["lost"] = len(told)
        return self.cleared(desk, session, {path, *others}, counts)

    def cleared(self, desk, session, expected, counts):
        """The next start makes a file in the folder; what a killed program left there goes, and nothing else."""
        after = desk.run(desk.words(session), ["report --title Next", "save next-start"])
        return self.counted(desk, {*expected, desk.path(session), desk.path("next-start")}, counts, after)

    def counted(self, desk, expected, counts, after):
        for name in ("lost", "twice", "unsound"):
            counts.setdefault(name, 0)
        if after.died or not after.answers or not all(answer.get("ok") for answer in after.answers):
            counts["unsound"] += 1
        counts["left over"] = len(judge.leftovers(desk, expected))
        return counts

    def others(self):
        """Files that a start must not clear: somebody's own, and one that a living program writes."""
        desk = Desk(self.binary, self.folder / "others")
        judge.copy(desk, self.base.path("ours"), "ours")
        live = desk.sessions / ".new-live.factdesk-part"
        names = [desk.sessions / name for name in (".new-notes.txt", "draft.factdesk-part", "new-.factdesk-part~", ".new-x.part")]
        for path in (live, *names):
            path.write_text("mine")
        with open(live, "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            desk.work("ours", "report --title Next", "save next-start")
            missing = [path for path in (live, *names) if not path.exists()]
        desk.remove()
        return missing

    def finish(self):
        return {"cleared of others": len(self.others())}

    def control(self):
        """A log without its last acknowledged entry must be noticed."""
        desk = Desk(self.binary, self.folder / "control")
        path = judge.copy(desk, self.base.path("ours"), "ours")
        typed = ['note a1 "one"', 'note a1 "two"']
        told = judge.acknowledged(desk.work("ours", *typed).answers, typed)
        intact = judge.lost(path, told)
        judge.remove_last(path)
        lost, _ = judge.lost(path, told)
        desk.remove()
        return intact == ([], []) and lost == typed[1:], "the last acknowledged entry removed: noticed"


setattr(Campaign, "import", Campaign.import_)
