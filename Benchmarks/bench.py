#!/usr/bin/env python3
"""Measures the release program against its targets.

    bench.py [PART]...    start, edit, resume, export, formats, segment, desk, prompt,
                           keys, captures, team; all when none is named
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from captures import captures
from formats import formats
from given import FACTDESK, INSIDE, ROOT, made_session, made_text, rounds
from keys import keys
from measure import Row, in_turn, median, print_table, run
from prompt import prompt
from pty_desk import ENVIRONMENT, PtyDesk, is_screenful
from team import team


def start(folder):
    """Start-up: the whole process, against programs that everybody has."""
    session = made_session(folder, 20)
    ours, sqlite, python = in_turn(
        [
            [FACTDESK, session, "-c", "status"],
            ["sqlite3", session, "select 1"],
            [sys.executable, "-S", "-c", "pass"],
        ],
        rounds(200),
    )
    note = f"{median(ours) * 1e3:.2f} ms, {{:.2f}} ms"
    yield Row(
        "start, status of 20 entries, of `sqlite3 FILE 'select 1'`",
        median(ours) / median(sqlite), "×", None, note.format(median(sqlite) * 1e3),
    )
    yield Row(
        "the same, of `python3 -S -c pass`",
        median(ours) / median(python), "×", 0.5, note.format(median(python) * 1e3),
    )


def edit(folder):
    """One durable edit, on the disc, against SQLite's own insert."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".build", prefix="bench-") as disc:
        output = subprocess.run(
            [INSIDE, "edit", disc, str(rounds(600))], check=True, capture_output=True
        ).stdout
    times = json.loads(output)
    ours, theirs = statistics.median(times["edit"]), statistics.median(times["insert"])
    yield Row(
        "durable edit, of a bare SQLite insert", ours / theirs, "×", 1.3,
        f"{ours:.2f} ms, {theirs:.2f} ms",
    )


def resume(folder):
    """Resume: the whole process from its start to the status of the session."""
    for entries, seconds, megabytes in ((1000, None, None), (10_000, 0.1, None), (100_000, 1, 200)):
        session = made_session(folder, entries)
        (runs,) = in_turn([[FACTDESK, session, "-c", "status"]], rounds(20))
        size = os.path.getsize(session) / 1e6
        yield Row(
            f"resume of {entries:,} entries", median(runs, "wall"), "s", seconds,
            f"cpu {median(runs):.3f} s, file {size:.1f} MB",
        )
        yield Row(f"peak memory of {entries:,} entries", median(runs, "memory") / 1e6, "MB", megabytes)


def export(folder):
    """Export of 10,000 claims: the whole process."""
    session = made_session(folder, 33_600)
    out = folder / "export.out"
    for format in ("json", "markdown"):
        command = [FACTDESK, session, "-c", f"export {format} {out} --force"]
        (runs,) = in_turn([command], rounds(10))
        size = out.stat().st_size
        claims = len(json.loads(out.read_bytes())["claims"]) if format == "json" else claims
        yield Row(
            f"export of {claims:,} claims as {format}, with resume", median(runs, "wall"), "s", None,
            f"{size / 1e6:.1f} MB, {size / 1e6 / median(runs, 'wall'):.1f} MB/s, "
            f"{median(runs, 'memory') / 1e6:.0f} MB of memory",
        )


def segment(folder):
    """Segmentation: the whole process."""
    text = made_text(folder, 20_000_000)
    (runs,) = in_turn([[FACTDESK, "segment", text]], rounds(20))
    size = os.path.getsize(text) / 1e6
    yield Row("segment a text of 20 MB", median(runs), "s", None, f"{size / median(runs):.0f} MB/s of cpu")


def desk(folder):
    """Answers in a session of 100,000 entries, and a long article."""
    session = made_session(folder, 100_000)
    yield from piped_answers(session)
    yield from typed_answers(session)
    yield from long_article(folder)


def piped_answers(session):
    """From writing a line to its answer, through a pipe."""
    pipe = subprocess.Popen(
        [FACTDESK, session, "--json", "--no-rc", "--analyst", "Ira Checker"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
    )

    def seconds(line):
        begun = time.perf_counter()
        pipe.stdin.write(line.encode() + b"\n")
        answer = b""
        while not answer.endswith(b"\n"):
            answer += pipe.stdout.read(1 << 20)
        taken = time.perf_counter() - begun
        if not answer.startswith(b'{"ok":true'):
            raise SystemExit(f"{line}: {answer[:300].decode()}")
        return taken, len(answer)

    seconds("status")
    lines = [
        "status", "show c15000", "tag 3 +ferries", "undo", "history c15000", "claims +topic7",
        "find --in claims fell",
    ]
    for line in [*lines, "claims"]:
        times = []
        for _ in range(rounds(30)):
            taken, size = seconds(line)
            times.append(taken)
            if line == "undo":
                seconds("redo")
        # A listing of all claims is for programs; at the prompt its first screen counts, below.
        yield Row(
            f"`{line}` in 100,000 entries, by pipe", statistics.median(times) * 1e3, "ms",
            None if line == "claims" else 50,
            f"slowest {max(times) * 1e3:.1f} ms, answer {size / 1e3:.1f} kB",
        )
    pipe.stdin.close()
    pipe.wait()


def typed_answers(session):
    """From a line's last key to its first screen, at a terminal."""
    person = PtyDesk([FACTDESK, session, "--no-rc"], ENVIRONMENT)
    for line in ("claims", "find --in claims fell"):
        yield first_screen(person, line, f"`{line}` in 100,000 entries, first screen", 50)
    person.close()


def first_screen(person, line, what, target):
    times = []
    for _ in range(rounds(10)):
        person.type("\x15" + line)
        person.settle()
        times.append(person.time_to("\r", is_screenful))
        person.settle()
        person.type("q")
    return Row(
        what, statistics.median(times) * 1e3, "ms", target, f"slowest {max(times) * 1e3:.1f} ms"
    )


def long_article(folder):
    """An article of 5 MB, loaded and then read."""
    text = made_text(folder, 5_000_000)
    session = str(folder / "long.factdesk")
    (begun,) = [run([FACTDESK, session, "--no-rc", "-c", f"load {text}"])]
    yield Row("load an article of 5 MB", begun.wall, "s", None, f"{begun.memory / 1e6:.0f} MB of memory")
    person = PtyDesk([FACTDESK, session, "--no-rc"], ENVIRONMENT)
    yield first_screen(person, "read", "`read` of an article of 5 MB, first screen", 50)
    person.close()


PARTS = {
    "start": start, "edit": edit, "resume": resume, "export": export, "formats": formats, "segment": segment,
    "desk": desk, "prompt": prompt, "keys": keys, "captures": captures, "team": team,
}


def main():
    wanted = sys.argv[1:] or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"bench.py: no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    memory = pathlib.Path("/dev/shm")
    has_room = memory.is_dir() and shutil.disk_usage(memory).free > 1_000_000_000
    rows = []
    with tempfile.TemporaryDirectory(
        prefix="factdesk-bench-", dir=memory if has_room else ROOT / ".build"
    ) as folder:
        os.environ["FACTDESK_RC"] = f"{folder}/no-settings"
        try:
            for part in wanted:
                print(f"measuring {part} …", file=sys.stderr)
                for row in PARTS[part](pathlib.Path(folder)):
                    rows.append(row)
        finally:
            print_table(rows)


if __name__ == "__main__":
    main()
