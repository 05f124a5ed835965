#!/usr/bin/env python3
"""Fails if a test was skipped that Tests/allowed-skips.txt does not list.

    skipped.py LOG    LOG is the output of `swift test`

Prints nothing on success, so that the log ends with the test runner's summary.
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
    """The names in lines `NAME: REASON`. A reason is required."""
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
