"""Each format of a report of 10,000 claims: how fast it is written and what memory that takes, beside
python's json and Jinja2 in the same run; and four times as many claims for those written in pieces."""

import json
import statistics
import subprocess

from given import FACTDESK, INSIDE, ROOT, made_session, rounds
from measure import Row, run

# How many entries a made session of 10,080 claims has, and one of four times as many.
ENTRIES, MANY = 33_600, 134_400
JSON = ("json", "claimreview", "feed", "webannotation", "averitec")
TEXT = ("csv", "csv-evidence", "markdown", "html")
STREAMED = ("csv", "csv-evidence", "feed", "claimreview", "webannotation", "averitec")


def published(folder, entries):
    """A made session's report with what ClaimReview needs, as JSON."""
    path = folder / f"report{entries}.json"
    run([FACTDESK, made_session(folder, entries), "-c", f"export json {path} --force"])
    report = json.loads(path.read_text())
    report["url"] = "https://desk.example/made"
    report["reviewer"] = {"type": "Organization", "name": "Desk"}
    path.write_text(json.dumps(report))
    return path, len(report["claims"])


def told(command):
    """What a program tells of its rounds: bytes a second, and growth of memory in bytes."""
    figures = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures["bytes"], figures["bytes"] / statistics.median(figures["seconds"]), figures["growth"]


def formats(folder):
    report, claims = published(folder, ENTRIES)
    python = subprocess.run(
        [ROOT / "Scripts/bench-venv.sh", "formats", "Jinja2==3.1.6"], check=True,
        capture_output=True, text=True,
    ).stdout.strip()
    for name in (*JSON, *TEXT):
        times = str(rounds(10))
        size, ours, growth = told([INSIDE, "format", name, str(report), times])
        command = [python, str(ROOT / "Benchmarks/format_peers.py"), name, str(report), times]
        if name in JSON and name != "json":
            document = folder / f"{name}.document"
            document.write_bytes(
                subprocess.run([INSIDE, "document", name, str(report)], check=True,
                               capture_output=True).stdout)
            command.append(str(document))
        _, theirs, their_growth = told(command)
        peer = "json.dumps" if name in JSON else "Jinja2"
        yield Row(
            f"{claims:,} claims as {name}, of {peer}", theirs / ours, "×", None,
            f"{size / 1e6:.1f} MB; {ours / 1e6:.0f} MB/s, {theirs / 1e6:.0f} MB/s; "
            f"memory beyond the report {growth / 1e6:.1f} MB, {their_growth / 1e6:.1f} MB",
        )
    many, more = published(folder, MANY)
    for name in STREAMED:
        _, _, growth = told([INSIDE, "format", name, str(many), "3"])
        yield Row(f"memory beyond the report, {more:,} claims as {name}", growth / 1e6, "MB", 2)
