"""Programs at a pseudo-terminal, as a person sits at them."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 24, 80
# No line of a benchmark goes into anybody's own history.
ENVIRONMENT = {
    "TERM": "xterm", "LC_ALL": "C.UTF-8", "FACTDESK_PAGER": "less -R", "LESS": "",
    "FACTDESK_HISTORY": "", "SQLITE_HISTORY": "/dev/null",
}
ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[ -/]*[0-~])")


def processor_clock(process):
    """The kernel's name for the clock of another process; Python has no function for it."""
    return ~process << 3 | 2


class PtyProgram:
    """A program at a terminal of its own; what is timed begins with its start or with a key."""

    def __init__(self, command, environment):
        self.terminal, its_end = pty.openpty()
        fcntl.ioctl(its_end, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.name = command[0]
        self.start = time.perf_counter()
        # Opened by the leader of a new session, the terminal becomes its controlling one.
        self.process = os.posix_spawnp(
            command[0], command, {**os.environ, **environment}, setsid=True, setsigdef=[signal.SIGPIPE],
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, os.ttyname(its_end), os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2),
            ],
        )
        os.close(its_end)

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def read(self, seconds):
        """What the screen is sent within so many seconds, or nothing."""
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self.terminal, 1 << 16)
        except OSError:
            return b""

    def settle(self, first=0.25):
        """Waits until nothing is drawn any more."""
        patience = first
        while self.read(patience):
            patience = 0.25

    def drawn_until(self, is_there, limit=20):
        """What is drawn from now on until it satisfies a test."""
        deadline = time.perf_counter() + limit
        drawn = b""
        while (now := time.perf_counter()) < deadline:
            drawn += self.read(deadline - now)
            if is_there(drawn):
                return drawn
        raise SystemExit(f"{self.name} drew nothing awaited in {limit} s but {drawn[-200:]!r}")

    def wait_for(self, is_there, limit=20):
        """The time when what is drawn from now on satisfies a test."""
        self.drawn_until(is_there, limit)
        return time.perf_counter()

    def time_to(self, keys, is_there):
        """Seconds from typing the keys until what is drawn from then on satisfies a test."""
        start = time.perf_counter()
        self.type(keys)
        return self.wait_for(is_there) - start

    def work(self):
        """Seconds of processors that the program has used, all its threads together."""
        return time.clock_gettime(processor_clock(self.process))

    def close(self, *keys):
        """Types keys that make the program leave, and waits for its end."""
        for key in keys:
            self.type(key)
            self.settle()
        os.close(self.terminal)
        os.waitpid(self.process, 0)


class PtyDesk(PtyProgram):
    """A desk that has come up and waits for keys."""

    def __init__(self, command, environment):
        super().__init__(command, environment)
        self.settle(30)

    def enter(self, line):
        """Types a line and Enter, and waits for the next prompt or a question: what was drawn, as text."""
        self.type(line + "\r")
        return plain(self.drawn_until(waits_for_line))

    def enter_mode(self, line, keys):
        """Types a line that begins a mode of single keys, and the keys, the last of which ends it: the answer."""
        self.type(line + "\r")
        self.drawn_until(lambda drawn: MODE_BEGINS in drawn)
        self.type(keys)
        drawn = self.drawn_until(lambda drawn: waits_for_line(drawn.partition(MODE_ENDS)[2]))
        return plain(drawn.partition(MODE_ENDS)[2])

    def close(self):
        super().close("\x15quit\r")


def plain(drawn):
    """What was drawn as text, without colours and moves of the cursor."""
    return ESCAPES.sub(b"", drawn).decode(errors="replace")


QUESTION = "(y/N) "
# The screen of single keys comes and goes.
MODE_BEGINS, MODE_ENDS = b"\x1b[?1049h", b"\x1b[?1049l"
# What the line editor sends when it has read a line, and before it shows its prompt: whether pastes are marked.
LINE_READ, LINE_BEGINS = b"\x1b[?2004l", b"\x1b[?2004h"


def waits_for_line(drawn):
    """Whether the answer to a typed line is complete: another line can be typed, or a question answered."""
    begun = drawn.rpartition(LINE_READ)[2].partition(LINE_BEGINS)[2]
    return plain(begun).endswith("> ") or plain(drawn).endswith(QUESTION)


def is_screenful(drawn):
    """Whether all rows but the typed one and the pager's own were drawn."""
    return drawn.count(b"\n") >= ROWS - 2
