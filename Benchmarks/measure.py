"""Times whole processes, and prints rows of figures."""

import dataclasses
import os
import statistics
import time


@dataclasses.dataclass
class Run:
    """How one process went: seconds by the clock and of processors, peak memory in bytes."""

    wall: float
    cpu: float
    memory: int


def run(command, stdout=os.devnull):
    """Runs a program to its end; a failure ends the benchmark."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, stdout, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def in_turn(commands, rounds):
    """Runs each command so many times, one after the other; lists of runs in the same order."""
    for command in commands:
        run(command)  # Files are in the cache for all of them.
    runs = [[] for _ in commands]
    for number in range(rounds):
        for place in range(len(commands)):
            # Who goes first changes, so that none always follows the same neighbour.
            place = (place + number) % len(commands)
            runs[place].append(run(commands[place]))
    return runs


def median(runs, field="cpu"):
    return statistics.median(getattr(one, field) for one in runs)


@dataclasses.dataclass
class Row:
    """A figure beside its target; without a target it is only told."""

    what: str
    value: float
    unit: str
    target: float | None = None
    note: str = ""

    @property
    def verdict(self):
        if self.target is None:
            return ""
        return "met" if self.value <= self.target else "missed"

    def cells(self):
        shown = f"{self.value:.3g}" if self.value < 100 else f"{self.value:.0f}"
        target = "" if self.target is None else f"≤ {self.target:g}"
        return [self.what, f"{shown} {self.unit}".strip(), target, self.verdict, self.note]


def print_table(rows):
    """A Markdown table whose columns line up on a terminal, too."""
    cells = [["what", "measured", "target", "", "of which"], *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    cells.insert(1, ["-" * width for width in widths])
    for line in cells:
        padded = (text.ljust(width) for text, width in zip(line, widths))
        print("| " + " | ".join(padded) + " |")
