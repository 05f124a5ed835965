"""docs/reliability.md, made from the records of the campaigns."""

import datetime
import os
import platform
import sqlite3
import subprocess

MADE = "<!-- made by `make torture`; do not edit by hand -->"
ABOUT = {
    "kill": """A run of the program gets lines by a pipe and is killed after a random number of answers and a random moment. Acknowledged is what was
answered. Afterwards `check` must find the session sound, the log must have each acknowledged line once, and the next start must leave no temporary file of
the killed one. Files of others with similar names, and one that a living program holds, must stay.""",
    "power": """A library between the program and the system records every write, sync and change of names. The record is cut at twelve random moments of each
run, and a disk is made that could be left by a power cut then: of what was not synced, nothing, the beginning, some, or all is there, writes are torn at 512 bytes,
and names change in any order within a folder. The next run must open everything that was acknowledged before the cut.""",
    "faults": """The same library lets one call fail (or three, or fifty from there), with an error that fits it. The answer is compared with the file: what was
answered with success must be there, and what was refused must not, unless the answer says that it is not known.""",
    "bits": """One bit of a session with a redaction, a capture and a kept file is flipped. It matters if another program then reads other rows. `check` must find those.
The program must not show anything else than before without an error, and what `recover` writes must pass `check`, without the struck words.""",
    "writers": """Each program makes a hundred edits of one session and thinks for up to 20 ms before each. The time is that from the line to its answer,
at a machine that does nothing for it.""",
    "mutants": """Files are mutated at random: bits, ranges, tokens, numbers and the end; sessions also within their values, with the chain of hashes made valid
again. No process may be ended by a signal, and none may take longer than 60 s for a session and 240 s for 25 other files.""",
}


def write(path, records, arguments):
    version = subprocess.run([arguments.binary, "--version"], capture_output=True, text=True).stdout.strip()
    day = datetime.date.today().isoformat()
    out = [
        "# Reliability", "", MADE, "",
        "Nothing that was acknowledged is lost, no damage goes unseen, and nothing hostile acts. `make torture` tries that from outside, by programs that share no code "
        "with factdesk: it kills the program, cuts the power, lets calls fail, flips bits, lets several programs write, and mutates what is read.",
        "", f"{day}: {version}{' (a debug build)' if arguments.is_debug else ''}, {platform.system()} {platform.release().split('-')[0]} on {os.cpu_count()} cores, Python {platform.python_version()} with its "
        f"SQLite {sqlite3.sqlite_version}.", "",
        "| Campaign | Rounds, by seed | Found | Bar | Control, which must fail |", "| --- | --- | --- | --- | --- |"]
    for record in records:
        bars = record["bars"]
        found = "; ".join(f"{name} **{record['counts'].get(name, 0):,}**" for name in bars)
        bar = "/".join(sorted({str(value) for value in bars.values()}))
        if record["missed"]:
            bar += ": **missed**"
        out.append(
            f"| {record['title']} | {record['rounds']:,}: {record['first']}–{record['last']} | {found} | {bar} | {record['control']}"
            f"{'' if record['control_failed'] else ' **(it did not)**'} |")
    for record in records:
        out += ["", f"## {record['name'].capitalize()}", "", " ".join(ABOUT[record["name"]].split()), ""]
        others = {name: count for name, count in record["counts"].items() if name not in record["bars"]}
        if others:
            out += ["In all: " + ", ".join(f"{name} {count:,}" for name, count in others.items()) + ".", ""]
        out += table(record["kinds"], record["bars"])
        if record["bad"]:
            out += ["", "Rounds that missed a bar (`--seed` repeats one): " + ", ".join(f"{seed} ({kind})" for seed, kind, _ in record["bad"][:40]) + "."]
    out += [
        "", "## To repeat", "", "```sh", "make torture                            # all campaigns, an hour or more",
        "make torture TORTURE='kill bits'        # some", "make torture TORTURE='mutants --rounds 4000'   # 100,000 files",
        "make torture TORTURE='faults --seed 42' # one round", "make torture-short                      # five minutes on two cores", "```", "",
        "The campaigns are in `Scripts/torture`, a file for each. A round depends on its seed alone, except for the moments of processes that run side by side. "
        "A campaign fails if a figure is above its bar, or if its control does not fail."]
    path.write_text("\n".join(out) + "\n")


def table(kinds, bars):
    names = []
    for counts in kinds.values():
        names += [name for name, count in counts.items() if name not in names and not isinstance(count, list)]
    names = ["rounds"] + [name for name in names if name != "rounds" and (name in bars or any(counts.get(name) for counts in kinds.values()))]
    rows = ["| Kind | " + " | ".join(names) + " |", "| --- |" + " ---: |" * len(names)]
    for kind in sorted(kinds):
        rows.append(f"| {kind} | " + " | ".join(f"{kinds[kind].get(name, 0):,}" for name in names) + " |")
    return rows
