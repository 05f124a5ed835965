"""How fast the prompt comes and follows the fingers, beside other programs at a terminal."""

import re
import statistics
import sys

from given import FACTDESK, made_session, rounds
from measure import Row
from pty_desk import ENVIRONMENT, PtyDesk, PtyProgram, plain

NAMES = ("factdesk", "sqlite3", "python3", "bash")
WITHOUT_HINTS = ("--color", "never")


def prompt(folder):
    """The prompt's own speed, alone and in a session and a history that have grown for years."""
    commands = [
        [FACTDESK, made_session(folder, 20), "--no-rc"],
        ["sqlite3", made_session(folder, 20)],
        [sys.executable, "-q"],
        ["bash", "--noprofile", "--norc"],
    ]
    home = folder / "home"
    home.mkdir()
    environment = {
        **ENVIRONMENT, "HOME": str(home), "PS1": "bash$ ", "FACTDESK_HISTORY": str(folder / "new-history"),
    }
    yield from first_prompt(commands, environment)
    yield from key_echo([*commands, [*commands[0], *WITHOUT_HINTS]], environment)
    yield from greetings(folder)
    yield from grown(folder)


def in_ms(times):
    return statistics.median(times) * 1e3


def slowest_of_20(times):
    return statistics.quantiles(times, n=20)[-1] * 1e3


def beside(what, times, targets):
    """Our median as multiples of those of the others."""
    ours = in_ms(times[0])
    for name, theirs, target in zip(NAMES[1:], times[1:], targets):
        yield beside_one(what, f"{name}'s", ours, in_ms(theirs), target)


def beside_one(what, whose, ours, theirs, target=None):
    return Row(f"{what}, of {whose}", ours / theirs, "×", target, f"{ours:.3g} ms, {theirs:.3g} ms")


def has_prompt(drawn):
    """All four prompts end so, and nothing that stands above them does."""
    return plain(drawn).endswith(("> ", "$ "))


def first_prompt(commands, environment):
    """From the start of the process to its prompt on the screen."""
    times = [[] for _ in commands]
    for number in range(rounds(100) + 1):
        for place in range(len(commands)):
            place = (place + number) % len(commands)
            program = PtyProgram(commands[place], environment)
            seconds = program.wait_for(has_prompt) - program.start
            # The first round only brings the files into the cache.
            if number > 0:
                times[place].append(seconds)
            program.close("\x04")
    yield Row(
        "first prompt at a terminal", in_ms(times[0]), "ms", 50,
        f"one in 20 takes {slowest_of_20(times[0]):.1f} ms or more",
    )
    yield from beside("first prompt", times, (None, 1, None))


# Sessions and the seconds in which their greeting must come; the first has nearly as many claims as `lint` checks for it.
GREETED = ((6_600, 0.1), (10_000, 0.1), (100_000, 1))


def greetings(folder):
    """From the start of the process to its greeting, which says where the work stands, and the prompt below."""
    for entries, seconds in GREETED:
        command = [FACTDESK, made_session(folder, entries), "--no-rc"]
        times = []
        for _ in range(rounds(20) + 1):
            program = PtyProgram(command, ENVIRONMENT)
            times.append(program.wait_for(has_prompt) - program.start)
            program.close("\x04")
        # The first run only brings the file into the cache.
        del times[0]
        yield Row(
            f"greeting of {entries:,} entries at a terminal", statistics.median(times), "s", seconds,
            f"slowest {max(times):.3f} s",
        )


def key_echo(commands, environment):
    """One key, and its character on the screen; each program in turn gets the same key."""
    line = "tag the words of this line as if they were said by somebody "
    programs = [PtyProgram(command, environment) for command in commands]
    for program in programs:
        program.wait_for(has_prompt)
    times = [[] for _ in programs]
    for number in range(rounds(300)):
        key = line[number % len(line)]
        if number % len(line) == 0:
            for program in programs:
                program.type("\x15")
                program.settle()
        for place in range(len(programs)):
            place = (place + number) % len(programs)
            program = programs[place]
            while program.read(0):
                pass  # What was drawn behind the last key's echo, a hint for one.
            times[place].append(program.time_to(key, lambda drawn: key in plain(drawn)))
    for program in programs:
        program.close("\x15", "\x04")
    names = [*NAMES[1:], "without hints"]
    yield Row(
        "key to its echo, one in 20 takes as long or longer", slowest_of_20(times[0]), "ms", 5,
        ", ".join(f"{name} {slowest_of_20(its):.2g} ms" for name, its in zip(names, times[1:])),
    )
    yield from beside("key to its echo", times, (None, None, None))
    yield beside_one("key to its echo", "its own without hints", in_ms(times[0]), in_ms(times[-1]))


# What is begun, and what a faint hint says of its end.
OLDEST = "find the oldest line of them all"
HINTS = (("verd", "ict"), ("claims +fer", "ries"), ("show c1500", None), (OLDEST[:-4], OLDEST[-4:]))
# What Tab stands behind, and what shows that it has answered.
TABS = (
    ("show c1500", r"c15009"), ("verdict c", "22 of 200"), ("cla", "ims"), ("claims +fer", "ries"),
)
SEARCH = ("\x12oldest", 'search "oldest": find the oldest line')


def made_lines(number):
    """Lines as they are typed, newest last."""
    kinds = ("show c{}", "claims +topic{} --open", "find --in claims part {}")
    return [kinds[line % 3].format(line * 7 % 29_800) for line in range(number)]


def timed(person, begun, keys, answer):
    """Seconds from the keys to their answer on the screen, and seconds of work, in a line begun so."""
    person.type("\x03" + begun)
    person.settle()
    work = person.work()
    seconds = person.time_to(keys, lambda drawn: re.search(answer, plain(drawn)))
    return seconds, person.work() - work


def of(runs, place):
    return in_ms([one[place] for one in runs])


def grown(folder):
    """Hints, Tab and Ctrl-R in a session of 100,000 entries with a history of 100,000 lines."""
    session = made_session(folder, 100_000)
    history = folder / "grown-history"
    lines = [OLDEST, *made_lines(100_000 - 1)]
    history.write_text("".join(line + "\n" for line in lines))
    environment = {**ENVIRONMENT, "FACTDESK_HISTORY": str(history)}

    def desk():
        return PtyDesk([FACTDESK, session, "--no-rc", "--private"], environment)

    first = {"hint": [], "search": []}
    for _ in range(rounds(10)):
        person = desk()
        first["hint"].append(timed(person, "", *HINTS[-1]))
        person.close()
        person = desk()
        first["search"].append(timed(person, "", *SEARCH))
        person.close()
    person = desk()
    for begun, rest in HINTS:
        # What no command knows, the newest such line of the history says.
        rest = rest or next(line for line in reversed(lines) if line.startswith(begun))[len(begun):]
        runs = [timed(person, begun[:-1], begun[-1], re.escape(rest) + "$") for _ in range(rounds(30))]
        note = "" if begun not in OLDEST else f", the first of a run {of(first['hint'], 1):.2g} ms"
        yield Row(
            f"hint behind `{begun}`, work", of(runs, 1), "ms", 5,
            f"on the screen after {of(runs, 0):.2g} ms, slowest {1e3 * max(runs)[0]:.2g} ms{note}",
        )
    for begun, answer in TABS:
        runs = [timed(person, begun, "\t", answer) for _ in range(rounds(30))]
        yield Row(
            f"Tab behind `{begun}`", of(runs, 0), "ms", 50,
            f"work {of(runs, 1):.2g} ms, slowest {1e3 * max(runs)[0]:.2g} ms",
        )
    runs = [timed(person, "", *SEARCH) for _ in range(rounds(30))]
    yield Row(
        "Ctrl-R and a word, to the oldest line", of(runs, 0), "ms", 50,
        f"work {of(runs, 1):.2g} ms; the first of a run {of(first['search'], 0):.2g} ms, "
        f"work {of(first['search'], 1):.2g} ms",
    )
    person.close()
