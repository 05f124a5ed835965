"""The program under test in a folder of its own, and what it answers."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import threading
import time

SESSION_END = ".factdesk"


class Result:
    """How a run ended: its exit code (negative: the signal that killed it, None: it took too long), answers and texts."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err
        self.answers = answers_in(out)

    @property
    def died(self):
        return self.code is not None and (self.code < 0 or self.code in (132, 133, 134, 139))


def answers_in(text):
    """The complete lines of JSON in what was printed; the last one can be cut off."""
    lines = text.split("\n")
    answers = []
    for line in lines[:-1]:
        try:
            answers.append(json.loads(line))
        except ValueError:
            pass
    return answers


class Desk:
    """A folder with sessions, a home and a place for temporary and exported files."""

    def __init__(self, binary, folder):
        self.binary = str(binary)
        self.folder = pathlib.Path(folder)
        self.sessions = self.folder / "sessions"
        self.exports = self.folder / "exports"
        self.temporary = self.folder / "tmp"
        for each in (self.sessions, self.exports, self.temporary, self.folder / "home"):
            each.mkdir(parents=True, exist_ok=True)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, session):
        return self.sessions / (session + SESSION_END)

    def environment(self, extra=None):
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        kept.update(HOME=str(self.folder / "home"), TMPDIR=str(self.temporary), LC_ALL="C.UTF-8", TZ="UTC")
        kept.update(SWIFT_BACKTRACE="enable=no")
        kept.update(extra or {})
        return kept

    def words(self, session, *more):
        """The launch line of a run on a session, which reads commands from standard input."""
        return [session, "--sessions", str(self.sessions), "--no-rc", "--json", "--keep-going", "--analyst", "Ana Torres", *more]

    def start(self, words, extra=None):
        return subprocess.Popen(
            [self.binary, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self.environment(extra), cwd=self.folder)

    def run(self, words, lines=(), extra=None, seconds=120):
        process = self.start(words, extra)
        typed = "".join(line + "\n" for line in lines).encode("utf-8", "surrogateescape")
        try:
            out, err = process.communicate(typed, timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return Result(None, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))
        return Result(process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    def work(self, session, *lines, extra=None):
        """Runs lines on a session; every one must succeed."""
        result = self.run(self.words(session), lines, extra)
        failed = [answer for answer in result.answers if not answer.get("ok")]
        if failed or len(result.answers) != len(lines):
            raise RuntimeError(f"a preparation failed: {failed or result.err or result.code}")
        return result

    def check(self, session):
        """The answer of `factdesk check`; None if it has none."""
        result = self.run(["check", str(self.path(session)), "--json"])
        if result.died or not result.answers:
            return None
        return result.answers[-1].get("answer") or result.answers[-1]

    def run_until_killed(self, words, lines, after, seconds, extra=None):
        """Runs lines, and kills the program: when it has given so many answers, and some seconds have passed."""
        process = self.start(words, extra)
        written = bytearray()
        reached = threading.Event()

        def feed():
            try:
                process.stdin.write("".join(line + "\n" for line in lines).encode())
                process.stdin.close()
            except BrokenPipeError:
                pass

        def listen():
            while True:
                part = os.read(process.stdout.fileno(), 65536)
                if not part:
                    break
                written.extend(part)
                if written.count(b"\n") >= after:
                    reached.set()
            reached.set()

        threads = [threading.Thread(target=feed), threading.Thread(target=listen), threading.Thread(target=process.stderr.read)]
        for thread in threads:
            thread.start()
        if after:
            reached.wait(60)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for thread in threads:
            thread.join()
        for stream in (process.stdout, process.stderr):
            stream.close()
        return Result(process.returncode, written.decode("utf-8", "replace"), "")
