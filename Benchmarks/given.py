"""What every part begins with: the programs, how often, and made sessions and texts."""

import os
import pathlib

from measure import run

ROOT = pathlib.Path(__file__).resolve().parent.parent
FACTDESK = str(ROOT / ".build/release/factdesk")
INSIDE = str(ROOT / ".build/release/factdesk-bench")
QUICK = "BENCH_QUICK" in os.environ  # Few rounds: to try the benchmark itself.


def rounds(number):
    return max(3, number // 10) if QUICK else number


def made_session(folder, entries):
    """A session of so many entries, made once a run."""
    path = folder / f"made{entries}.factdesk"
    if not path.exists():
        run([INSIDE, "session", str(path), str(entries)])
    return str(path)


def made_text(folder, size):
    path = folder / f"text{size}.txt"
    if not path.exists():
        run([INSIDE, "text", str(size)], stdout=str(path))
    return str(path)


