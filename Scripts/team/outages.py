#!/usr/bin/env python3
"""For how long nothing was confirmed after each death of a leader, as a table in Markdown.

    outages.py KILLS ACKS...   KILLS has lines of time, way, node and the next leader; ACKS are the records of store-probe
"""

import pathlib
import sys


def lines(path):
    return [line.split() for line in pathlib.Path(path).read_text().splitlines()]


def main():
    answers = sorted(int(fields[4]) for path in sys.argv[2:] for fields in lines(path))
    kills = [(int(time), *rest) for time, *rest in lines(sys.argv[1])]
    ends = [time for time, *_ in kills[1:]] + [answers[-1]]
    print("| # | the leader's | node, then | nothing confirmed for |")
    print("| --- | --- | --- | --- |")
    for number, ((time, way, node, after), end) in enumerate(zip(kills, ends), 1):
        # The pause in which the leader died begins with the last answer before.
        before = max((answer for answer in answers if answer < time), default=time)
        near = [answer for answer in answers if before <= answer <= end]
        longest = max(later - earlier for earlier, later in zip(near, near[1:]))
        print(f"| {number} | {way} | {node}, {after} | {longest / 1e6:.1f} s |")


if __name__ == "__main__":
    main()
