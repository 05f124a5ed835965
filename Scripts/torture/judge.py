"""What must hold after a fault: what the log has, read by another program, and files that nobody needs."""

import pathlib
import shutil
import sqlite3

MARK = "tortured"


def rows(path, table="entry"):
    """All rows of a table; raises sqlite3.DatabaseError if the file is too damaged for that."""
    order = {"entry": "seq", "blob": "sha256", "meta": "key"}[table]
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.text_factory = bytes
    try:
        return connection.execute(f"SELECT * FROM {table} ORDER BY {order}").fetchall()
    finally:
        connection.close()


def contents(path):
    """Everything that the file says; None if it cannot be read."""
    try:
        return [rows(path, table) for table in ("entry", "blob", "meta")]
    except sqlite3.Error:
        return None


def lines(path):
    """The typed lines of the log."""
    return [(row[4] or b"").decode("utf-8", "replace") for row in rows(path)]


def gapless(path):
    return [row[0] for row in rows(path)] == list(range(1, len(rows(path)) + 1))


def lost(path, acknowledged):
    """The acknowledged lines that the log does not have, and those that it has more than once."""
    counts = {}
    for line in lines(path):
        counts[line] = counts.get(line, 0) + 1
    return [line for line in acknowledged if counts.get(line, 0) == 0], [line for line in acknowledged if counts.get(line, 0) > 1]


def acknowledged(answers, typed):
    """The typed lines that were answered with success: the answers are in their order."""
    return [line for line, answer in zip(typed, answers) if answer.get("ok")]


def remove_last(path):
    """A control: takes the last entry out of a log, as a disk that forgets would."""
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)")
    connection.commit()
    connection.close()


def leftovers(desk, expected):
    """The files of the desk that are not expected: temporary ones, parts, journals."""
    found = []
    for folder in (desk.sessions, desk.exports, desk.temporary):
        for path in folder.rglob("*"):
            if path.is_file() and path not in expected:
                found.append(path)
    return found


def copy(desk, source, session):
    target = desk.path(session)
    shutil.copyfile(source, target)
    target.chmod(0o600)
    return target


def holds(path, words):
    """Whether the bytes of words are anywhere in a file."""
    return words.encode() in pathlib.Path(path).read_bytes()
