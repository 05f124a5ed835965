#!/usr/bin/env python3
"""Tortures the release program and counts what is lost, unseen or untrue. See docs/reliability.md.

    torture.py [--short] [--seed N] [--rounds N] [--write] [CAMPAIGN...]

Campaigns: kill power faults bits writers mutants; default: all. A round is its seed: --seed N repeats one. --write
makes docs/reliability.md. Exits with 1 if a bar is missed, or a control does not fail.
"""

import argparse
import concurrent.futures
import importlib
import os
import pathlib
import shutil
import sys
import tempfile
import time
import traceback

import report

ROOT = pathlib.Path(__file__).resolve().parents[2]
CAMPAIGNS = ("kill", "power", "faults", "bits", "writers", "mutants")


def add(total, counts):
    for name, count in counts.items():
        if isinstance(count, list):
            total.setdefault(name, []).extend(count)
        else:
            total[name] = total.get(name, 0) + count


def misses(bars, counts):
    """The bars that were missed, in words."""
    return [f"{name}: {counts[name]}, at most {bar}" for name, bar in bars.items() if counts.get(name, 0) > bar]


def run(name, module, arguments, folder):
    """One campaign; returns its record for the report."""
    started = time.monotonic()
    campaign = module.Campaign(arguments.binary, folder)
    count = arguments.rounds or module.COUNTS["short" if arguments.short else "full"]
    seeds = [arguments.seed] if arguments.seed is not None else range(arguments.first, arguments.first + count)
    total, kinds, bad = {}, {}, []

    def one(seed):
        try:
            return (seed, *campaign.round(seed))
        except Exception:
            return seed, "broken", {"broken": 1, "trace": [traceback.format_exc()]}

    with concurrent.futures.ThreadPoolExecutor(getattr(module, "AT_ONCE", 2)) as pool:
        for seed, kind, counts in pool.map(one, seeds):
            traces = counts.pop("trace", [])
            add(total, counts)
            add(kinds.setdefault(kind, {"rounds": 0}), {"rounds": 1, **counts})
            missed = misses({**module.BARS, "broken": 0}, {key: value for key, value in counts.items() if not isinstance(value, list)})
            if missed:
                bad.append((seed, kind, missed))
                print(f"{name}: seed {seed} ({kind}): {'; '.join(missed)}", file=sys.stderr)
            for trace in traces:
                print(trace, file=sys.stderr)
    if arguments.seed is None and hasattr(campaign, "finish"):
        add(total, campaign.finish())
    failed, control = campaign.control()
    summary = campaign.summary(total) if hasattr(campaign, "summary") else {}
    total = {key: value for key, value in total.items() if not isinstance(value, list)} | summary
    missed = misses({**module.BARS, "broken": 0}, total)
    record = {
        "name": name, "title": module.TITLE, "rounds": len(list(seeds)), "first": seeds[0], "last": seeds[-1], "counts": total,
        "kinds": kinds, "bad": bad, "bars": module.BARS, "missed": missed, "control": control, "control_failed": failed,
        "seconds": time.monotonic() - started,
    }
    figures = ", ".join(f"{key} {value}" for key, value in total.items())
    print(f"{name}: {record['rounds']} rounds in {record['seconds']:.0f} s: {figures}; control: {control}", flush=True)
    if not failed:
        print(f"{name}: the control did not fail: the campaign is blind", file=sys.stderr)
    return record


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN")
    parser.add_argument("--short", action="store_true", help="five minutes on two cores")
    parser.add_argument("--seed", type=int, help="repeat the round of this seed")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--rounds", type=int, help="how many rounds for each campaign")
    parser.add_argument("--write", action="store_true", help="write docs/reliability.md")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/factdesk")
    arguments = parser.parse_args()
    names = arguments.campaigns or CAMPAIGNS
    for name in names:
        if name not in CAMPAIGNS:
            parser.error(f"no campaign {name!r}: {' '.join(CAMPAIGNS)}")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="torture-"))
    os.umask(0o077)
    try:
        arguments.is_debug = "debug" in arguments.binary.resolve().parts
        # Somebody may build it again meanwhile.
        arguments.binary = pathlib.Path(shutil.copy2(arguments.binary, folder / "factdesk"))
        records = []
        for name in names:
            place = folder / name
            place.mkdir()
            records.append(run(name, importlib.import_module(name), arguments, place))
        if arguments.write:
            report.write(ROOT / "docs/reliability.md", records, arguments)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    bad = [record for record in records if record["missed"] or not record["control_failed"]]
    for record in bad:
        for line in record["missed"]:
            print(f"torture: {record['name']}: {line}", file=sys.stderr)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
