"""What the campaigns begin with: sessions, articles and files of each kind that the program reads."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "sessions/harbour/article.txt"
SCRIPT = ROOT / "sessions/harbour/check.script"
# Nobody else has this name, so a redaction has removed it if its bytes are nowhere.
STRUCK = "Xaviera Quillfeather"


def worked_example():
    """The lines of the worked example, with paths from the root."""
    lines = [line for line in SCRIPT.read_text().splitlines() if line and not line.startswith("#")]
    return [line.replace(" sessions/", f" {ROOT}/sessions/") for line in lines]


def fill(desk, session):
    """A session with every common kind of entry, a capture and a kept file."""
    desk.work(
        session, *worked_example(),
        f"capture e1 --file {ROOT}/sessions/harbour/ferries.html",
        f"evidence c2 --supports --title Table --file {ROOT}/sessions/harbour/corrected.txt",
        f'note c1 "{STRUCK} told the desk"', 'note c2 "the last note"')


def redact_line():
    return f'redact --words "{STRUCK}" --confirm "{STRUCK}"'


def long_article(path, megabytes):
    """A text of so many megabytes, of different sentences."""
    sentence = "In year {0} the port counted {1} crossings, the office told the council on day {2}.\n"
    with open(path, "w") as file:
        size = number = 0
        while size < megabytes * 1_000_000:
            line = sentence.format(1900 + number % 120, number * 7 + 13, number)
            if number % 6 == 5:
                line += "\n"
            file.write(line)
            size += len(line)
            number += 1
