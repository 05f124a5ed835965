#!/usr/bin/env python3
"""Measures the library with made-up records: adding them, `match`, and the line of `tag` at the prompt.

  library.py [--records 10000,100000] [--rounds 100]

All times are processor time. That of `match` and `tag` is of the whole line, with opening the library and looking for sessions that have
changed. --require-match makes the run fail if the 95th percentile is above so many milliseconds, --require-tag if it is so much above that
without the remark.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from given import FACTDESK, ROOT
from pty_desk import ENVIRONMENT, PtyDesk, processor_clock

WORDS = 30_000
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za"]
SMALL = ["the", "of", "in", "a", "to", "and", "for", "by", "is", "was", "on", "that"]


def word(number):
    """A made-up word for each number."""
    letters = ""
    while True:
        number, rest = divmod(number, len(SYLLABLES))
        letters += SYLLABLES[rest]
        if number == 0:
            return letters + "n"


class Claims:
    """Made-up claims, the same in every run. As in any language, few words are frequent and most are rare."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def noun(self):
        return word(int(WORDS ** self.random.random()))

    def claim(self):
        words = []
        for _ in range(self.random.randint(8, 18)):
            words += [self.random.choice(SMALL)] if self.random.random() < 0.4 else []
            words.append(self.noun())
        words.insert(self.random.randrange(len(words)), str(self.random.randint(2, 9_999)))
        return " ".join(words).capitalize() + "."

    def record(self):
        return {
            "claim": self.claim(), "title": self.claim(), "verdict": self.random.choice(["True", "False", "Half true"]),
            "publisher": f"Desk {self.random.randint(1, 40)}", "date": f"20{self.random.randint(10, 25)}-0{self.random.randint(1, 9)}-11",
            "url": f"https://facts.example/{self.random.getrandbits(60)}", "language": "en",
        }

    def restated(self, claim):
        """A claim as somebody else might put it: without some words, with others."""
        words = [one for one in claim.rstrip(".").split() if self.random.random() < 0.8]
        for _ in range(3):
            words.insert(self.random.randrange(len(words) + 1), self.noun())
        return " ".join(words) + "."


def slowest_of_20(times):
    return statistics.quantiles(times, n=20)[-1] * 1e3


class Lines:
    """A desk that answers lines as JSON."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [FACTDESK, "--sessions", folder, "--no-rc", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def time(self, line):
        start = self.work()
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        took = self.work() - start
        if not answer["ok"]:
            raise SystemExit(f"{line}: {answer['error']['message']}")
        return took, answer["answer"]

    def work(self):
        return time.clock_gettime(processor_clock(self.process.pid))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss


def tag_times(folder, restated, setting):
    """Seconds of `tag` for each sentence of an article, with and without the remark."""
    article = os.path.join(folder, f"article-{setting}.txt")
    pathlib.Path(article).write_text("\n\n".join(restated) + "\n")
    environment = {**ENVIRONMENT, "HOME": folder, "FACTDESK_HISTORY": os.path.join(folder, "history")}
    desk = PtyDesk([FACTDESK, f"tag-{setting}", "--sessions", folder, "--no-rc"], environment)
    desk.enter(f"set similar {setting}")
    desk.enter(f"load {article} --language en")
    times, told = [], 0
    for number in range(1, len(restated) + 1):
        start = desk.work()
        told += "similar check" in desk.enter(f"tag {number}")
        times.append(desk.work() - start)
    desk.close()
    return times, told


def measure(records, rounds):
    claims = Claims(seed=records)
    known = []
    with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
        archive = os.path.join(folder, "archive.jsonl")
        with open(archive, "w", encoding="utf-8") as file:
            for index in range(records):
                record = claims.record()
                if index % max(1, records // rounds) == 0:
                    known.append(record["claim"])
                file.write(json.dumps(record) + "\n")
        adding, memory = processor_time(
            [FACTDESK, "--sessions", folder, "--no-rc", "-c", f"library add {archive}"])
        size = os.path.getsize(os.path.join(folder, "library.sqlite"))
        restated = [claims.restated(claim) for claim in known][:rounds]
        desk = Lines(folder)
        desk.time("library")
        times, found = [], 0
        for query, claim in zip(restated, known):
            took, answer = desk.time(f'match "{query}"')
            times.append(took)
            found += any(hit["check"]["text"] == claim for hit in answer["matches"][0]["hits"][:1])
        desk.close()
        on, told = tag_times(folder, restated, "on")
        off, _ = tag_times(folder, restated, "off")
    print(
        f"{records:>9,} records | added in {adding:.1f} s of processor time, {memory / 1e3:.0f} MB of memory, {size / 1e6:.0f} MB on disk"
        f" | match: median {statistics.median(times) * 1e3:.1f} ms, 95 % {slowest_of_20(times):.1f} ms, its claim first {found} of {len(restated)}"
        f" | tag: median {statistics.median(on) * 1e3:.1f} ms, 95 % {slowest_of_20(on):.1f} ms, told {told} of {len(on)};"
        f" without the remark {statistics.median(off) * 1e3:.1f} and {slowest_of_20(off):.1f} ms", flush=True)
    return slowest_of_20(times), slowest_of_20(on) - slowest_of_20(off)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", default="10000,100000")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--require-match", type=float, metavar="MS", help="for each of --records")
    parser.add_argument("--require-tag", type=float, metavar="MS", help="what the remark may add")
    options = parser.parse_args()
    is_slow = False
    for records in map(int, options.records.split(",")):
        match, tag = measure(records, options.rounds)
        is_slow |= options.require_match is not None and match > options.require_match
        is_slow |= options.require_tag is not None and tag > options.require_tag
    if is_slow:
        sys.exit("FAILED")


if __name__ == "__main__":
    main()
