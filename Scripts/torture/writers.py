"""Two and four programs on one session at once: no gap, nothing lost, and how long an answer takes."""

import random
import threading
import time

import judge
import samples
from program import Desk, answers_in

TITLE = "two and four programs that edit one session at once"
COUNTS = {"full": 20, "short": 2}
EDITS = 100
AT_ONCE = 1
BARS = {"lost": 0, "twice": 0, "gaps": 0, "unsound": 0, "refused": 0}


class Campaign:
    """Two programs in rounds with even seeds, four in the others; each makes a hundred edits, and thinks for 0 to 20 ms."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.base = Desk(binary, folder / "base")
        self.base.work("news", f"load {samples.ARTICLE}")

    def round(self, seed):
        programs = 4 if seed % 2 else 2
        desk = Desk(self.binary, self.folder / f"round-{seed}")
        path = judge.copy(desk, self.base.path("news"), "news")
        told, refused, waits = [], [], []
        lock = threading.Lock()

        def write(number):
            chance = random.Random(f"{seed} {number}")
            process = desk.start(desk.words("news"))
            for edit in range(EDITS):
                line = f'note a1 "{judge.MARK} {number} {edit}"'
                time.sleep(chance.uniform(0, 0.02))
                started = time.monotonic()
                process.stdin.write((line + "\n").encode())
                process.stdin.flush()
                answers = answers_in(process.stdout.readline().decode())
                with lock:
                    waits.append(time.monotonic() - started)
                    (told if answers and answers[0].get("ok") else refused).append(line)
            process.communicate()

        threads = [threading.Thread(target=write, args=(number,)) for number in range(programs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        lost, twice = judge.lost(path, told)
        report = desk.check("news")
        counts = {
            "edits": programs * EDITS, "acknowledged": len(told), "lost": len(lost), "twice": len(twice), "refused": len(refused),
            "gaps": int(not judge.gapless(path)), "unsound": int(not (report and report.get("sound"))), "waits": waits,
        }
        desk.remove()
        return f"{programs} programs", counts

    def summary(self, total):
        waits = sorted(total["waits"])
        return {"p50 ms": round(waits[len(waits) // 2] * 1000), "p99 ms": round(waits[len(waits) * 99 // 100] * 1000)}

    def control(self):
        """A log without one of its acknowledged entries must be noticed."""
        desk = Desk(self.binary, self.folder / "control")
        path = judge.copy(desk, self.base.path("news"), "news")
        typed = ['note a1 "one"', 'note a1 "two"']
        told = judge.acknowledged(desk.work("news", *typed).answers, typed)
        judge.remove_last(path)
        lost, _ = judge.lost(path, told)
        return lost == typed[1:], "the last acknowledged entry removed: noticed"
