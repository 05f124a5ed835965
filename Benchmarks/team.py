"""Sessions on a PostgreSQL, alone on this machine and with its own settings: a commit is on the disc."""

import json
import os
import pathlib
import statistics
import subprocess
import tempfile

from given import FACTDESK, INSIDE, ROOT, made_session, rounds
from measure import Row, in_turn, median, run


def team(folder):
    """Edits beside the library's own inserts, a long session, many sessions."""
    # In the folder of the benchmark, the user of the server might not reach it; and it may be in memory.
    with tempfile.TemporaryDirectory(prefix="fd-bench-", dir="/var/tmp") as place:
        os.chmod(place, 0o755)
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        server = Server(pathlib.Path(place) / "server")
        try:
            yield from edits(folder, server)
            yield from many_sessions(folder, server)
            yield from long_session(folder, server)
            yield from long_list(server)
        finally:
            server.do("destroy")


class Server:
    """A server of its own, with a team's tables in the database `news`, and the member ana."""

    def __init__(self, folder):
        self.folder = folder
        self.do("start")
        for role in ("desk", "ana"):
            self.do("role", role)
        self.do("database", "news", "desk")
        self.owner = self.do("url", "desk", "news")
        self.address = self.do("url", "ana", "news")
        run([FACTDESK, "team", "init", self.owner, "--name", "Dana Desk"])
        run([FACTDESK, "team", "enrol", self.owner, "ana", "--name", "Ira Checker"])

    def do(self, action, *arguments):
        command = [str(ROOT / "Scripts/team/server.sh"), action, str(self.folder), *arguments]
        # It ends with the benchmark, however that ends.
        environment = {**os.environ, "WATCH": str(os.getpid())}
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout.strip()

    def sql(self, text):
        return self.do("sql", "news", text)

    def line(self, line, session=None):
        """The command of the program that runs one line."""
        return [FACTDESK, "--sessions", self.address, *([session] if session else []), "--no-rc", "-c", line]

    def save(self, file, name):
        run([FACTDESK, file, "--no-rc", "-c", f"save {self.address}#{name}"])

    def race(self, session, number):
        """Milliseconds of edits and inserts."""
        command = [INSIDE, "team", self.address, session, self.owner, str(number)]
        return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def edits(folder, server):
    server.save(made_session(folder, 200), "race")
    times = server.race("race", rounds(600))
    ours, theirs = statistics.median(times["append"]), statistics.median(times["insert"])
    yield Row(
        "edit on a server, of a bare `INSERT … RETURNING` by libpq", ours / theirs, "×", 2,
        f"{ours:.2f} ms, {theirs:.2f} ms",
    )
    seen = sorted(times["seen"])
    yield Row(
        "until a colleague has it, 99 of 100", seen[len(seen) * 99 // 100] / 1e3, "s", 1,
        f"median {statistics.median(seen):.1f} ms, longest {seen[-1]:.1f} ms",
    )


def long_session(folder, server):
    file = made_session(folder, 100_000)
    server.save(file, "long")
    (runs,) = in_turn([server.line("status", "long")], rounds(10))
    yield Row(
        "resume of 100,000 entries on a server", median(runs, "wall"), "s", 1,
        f"cpu {median(runs):.2f} s, peak {median(runs, 'memory') / 1e6:.0f} MB",
    )


def many_sessions(folder, server):
    """The same session of 1,000 entries again and again: an entry's hash does not depend on its session."""
    server.save(made_session(folder, 1000), "template")
    count = 0
    for wanted in (1, 10, 100, 1000):
        server.sql(
            f"""
            BEGIN;
            CREATE TEMP TABLE new AS SELECT n, gen_random_uuid() AS id FROM generate_series({count + 1}, {wanted}) n;
            INSERT INTO factdesk.session
              SELECT new.id, 'many' || n, circle, creator, created, head, hash, changed, size, summary, state
              FROM factdesk.session s, new WHERE s.name = 'template';
            INSERT INTO factdesk.entry
              SELECT new.id, e.seq, e.id, e.at, e.analyst, e.line, e.version, e.body, e.hash, e.author, e.received
              FROM new, factdesk.entry e JOIN factdesk.session s ON s.id = e.session WHERE s.name = 'template';
            INSERT INTO factdesk.piece SELECT new.id, p.blob, p.piece, p.bytes
              FROM new, factdesk.piece p JOIN factdesk.session s ON s.id = p.session WHERE s.name = 'template';
            INSERT INTO factdesk.piece_list SELECT new.id, p.blob, p.author, p.pieces
              FROM new, factdesk.piece_list p JOIN factdesk.session s ON s.id = p.session WHERE s.name = 'template';
            COMMIT;
            """
        )
        server.sql("VACUUM ANALYZE")
        count = wanted
        append = statistics.median(server.race(f"many{wanted}", rounds(200))["append"])
        resume, names = in_turn([server.line("status", f"many{wanted}"), server.line("sessions")], rounds(10))
        run(server.line("find --everywhere harbour"))  # The library of this user is made.
        (find,) = in_turn([server.line("find --everywhere zebra")], rounds(10))
        yield Row(f"{count:,} × 1,000 entries: one edit", append, "ms")
        for what, runs in (("`sessions`", names), ("`find --everywhere`", find), ("resume of one", resume)):
            yield Row(
                f"{count:,} × 1,000 entries: {what}", median(runs, "wall") * 1e3, "ms", None,
                f"cpu {median(runs) * 1e3:.0f} ms",
            )


def long_list(server):
    """A list of 10,000 sessions: the server's part, and the whole program."""
    server.sql(
        """
        INSERT INTO factdesk.session(id, name, creator, hash, head, summary)
        SELECT gen_random_uuid(), 'list' || n, 'desk', sha256(n::text::bytea), 9, s.summary
        FROM generate_series(1, 10000 - (SELECT count(*) FROM factdesk.session)) n, factdesk.session s
        WHERE s.name = 'race'
        """
    )
    server.sql("VACUUM ANALYZE")
    plan = (
        "SET SESSION AUTHORIZATION ana; EXPLAIN (ANALYZE, FORMAT JSON) SELECT name, changed, size, summary "
        "FROM factdesk.session WHERE state = 'open' ORDER BY name"
    )
    times = sorted(json.loads(server.sql(plan))[0]["Execution Time"] for _ in range(rounds(30)))
    (runs,) = in_turn([server.line("sessions")], rounds(20))
    yield Row(
        "list of 10,000 sessions, the server's part", times[len(times) // 2], "ms", 50,
        f"the whole program {median(runs, 'wall') * 1e3:.0f} ms, of which cpu {median(runs) * 1e3:.0f} ms",
    )
