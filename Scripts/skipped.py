#!/usr/bin/env python3
"""Fails when a test was skipped that Tests/allowed-skips.txt does not name.

    skipped.py LOG    LOG is what `swift test` printed

Prints nothing when all is well: the test runner has the last word in the log.
"""

import pathlib
import re
import sys

SKIPPED = re.compile(r"^\S+ +(Test|Suite) (.+?) (?:skipped[.:]|was cancelled )")
XCTEST = re.compile(r"^Test Case '(.+?)' skipped")


def names(log):
    for line in log.splitlines():
        if match := SKIPPED.match(line):
            yield match[2].strip('"')
        elif match := XCTEST.match(line):
            yield match[1]


def allowed(text):
    """Lines `NAME: REASON`; the reason must be there."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, colon, reason = line.partition(": ")
            if not colon or not reason.strip():
                sys.exit(f"skipped.py: no reason is given for {name!r}")
            yield name


def main():
    log = pathlib.Path(sys.argv[1]).read_text(errors="replace")
    listed = pathlib.Path(__file__).parent.parent / "Tests" / "allowed-skips.txt"
    unlisted = sorted(set(names(log)) - set(allowed(listed.read_text())))
    if unlisted:
        sys.exit("skipped.py: skipped, and not in Tests/allowed-skips.txt: " + ", ".join(unlisted))


if __name__ == "__main__":
    main()
