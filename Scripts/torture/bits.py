"""Single bits are flipped: `check` finds those that matter, opening shows nothing altered without a word, `recover` writes sound files."""

import random

import judge
import samples
from program import Desk

TITLE = "single bits flipped in a session with a redaction"
COUNTS = {"full": 600, "short": 50}
BARS = {"unseen by check": 0, "shown altered": 0, "recovered unsound": 0, "struck words back": 0, "died": 0}
VIEWS = ("history", "articles", "claims", "reviews", "show c1", "show c2", "show c4", "read a1", "read a2", "show k1", "export json", "status")


class Campaign:
    """Every second flip is in the bytes that SQLite calls used: the others are often in free room."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.base = Desk(binary, folder / "base")
        samples.fill(self.base, "news")
        self.base.work("news", f"load {samples.ROOT}/sessions/harbour/ferries.html", samples.redact_line(), 'note c1 "after"')
        self.bytes = self.base.path("news").read_bytes()
        self.truth = judge.contents(self.base.path("news"))
        self.views = self.shown(self.base)
        self.used = [at for at, byte in enumerate(self.bytes) if byte]

    def shown(self, desk):
        return [str(answer) for answer in desk.run(desk.words("news"), VIEWS).answers]

    def round(self, seed):
        chance = random.Random(seed)
        at = chance.choice(self.used) if seed % 2 else chance.randrange(len(self.bytes))
        data = bytearray(self.bytes)
        data[at] ^= 1 << chance.randrange(8)
        return self.judged(f"round-{seed}", bytes(data))

    def judged(self, name, data):
        desk = Desk(self.binary, self.folder / name)
        counts = dict.fromkeys(BARS, 0)
        path = desk.path("news")
        path.write_bytes(data)
        path.chmod(0o600)
        matters = judge.contents(path) != self.truth
        report = desk.check("news")
        counts["died"] += report is None
        sound = bool(report and report.get("sound"))
        counts["that matter"] = int(matters)
        counts["unseen by check"] += matters and sound
        views = desk.run(desk.words("news"), VIEWS)
        counts["died"] += views.died or views.code is None
        shown = [str(answer) for answer in views.answers]
        told = not views.answers or not all(answer.get("ok") for answer in views.answers) or "damage" in views.err
        counts["shown altered"] += shown != self.views and not told
        if not sound:
            words = ["recover", "news", "saved", "--sessions", str(desk.sessions), "--json"]
            recovered = desk.run(words)
            counts["died"] += recovered.died or recovered.code is None
            if desk.path("saved").exists():
                counts["recovered"] = 1
                after = desk.check("saved")
                counts["recovered unsound"] += not (after and after.get("sound"))
                counts["struck words back"] += judge.holds(desk.path("saved"), samples.STRUCK)
        desk.remove()
        return ("matters" if matters else "harmless"), counts

    def control(self):
        """What the chain is known not to see: entries carefully removed at the end. The judge must see it."""
        desk = Desk(self.binary, self.folder / "removed")
        path = judge.copy(desk, self.base.path("news"), "news")
        judge.remove_last(path)
        _, counts = self.judged("control", path.read_bytes())
        desk.remove()
        return (
            counts["that matter"] == 1 and counts["unseen by check"] == 1 and counts["shown altered"] == 1,
            "the last entry carefully removed, which no chain shows: noticed as unseen and shown altered")
