"""A desk at a pseudo-terminal, as a person sits at it."""

import fcntl
import os
import pty
import select
import struct
import termios
import time

ROWS, COLUMNS = 24, 80


class PtyDesk:
    """A program at a terminal of its own; times are from a key to what it brings on the screen."""

    def __init__(self, command, environment):
        process, self.terminal = pty.fork()
        if process == 0:
            os.execvpe(command[0], command, {**os.environ, **environment})
        self.process = process
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.settle(30)

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

    def time_to(self, keys, is_there, limit=20):
        """Seconds from typing the keys until what was drawn satisfies a test."""
        self.settle()
        start = time.perf_counter()
        self.type(keys)
        drawn = b""
        while time.perf_counter() - start < limit:
            drawn += self.read(limit)
            if is_there(drawn):
                return time.perf_counter() - start
        raise SystemExit(f"{keys!r} brought nothing in {limit} s but {drawn[-200:]!r}")

    def close(self):
        self.type("\x15quit\r")
        self.settle()
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def is_screenful(drawn):
    """Whether all rows but the typed one and the pager's own were drawn."""
    return drawn.count(b"\n") >= ROWS - 2
