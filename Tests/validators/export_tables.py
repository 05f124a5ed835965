"""Checks of CSV, read by Python's strict reader and by pandoc."""

import csv
import io
import json
import re
import subprocess

from report_text import Fault, collapsed, expect

ACTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
NUMBER = re.compile(r"[-+]?\d+(\.\d+)?$")


def read_table(path):
    data = path.read_bytes()
    expect(not data.startswith(b"\xef\xbb\xbf"), f"{path.name}: a byte order mark unasked")
    expect(data.endswith(b"\r\n"), f"{path.name} does not end with CRLF")
    text = data.decode("utf-8")
    expect(set(re.findall(r"\r.?", text, re.S)) <= {"\r\n"}, f"{path.name}: a CR alone")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise Fault(f"{path.name}: {error}") from None
    expect(len({len(row) for row in rows}) == 1, f"{path.name}: uneven records")
    expect(len(set(rows[0])) == len(rows[0]), f"{path.name}: a column twice")
    for row in rows[1:]:
        for cell in row:
            expect(cell[:1] not in set(ACTS) or NUMBER.match(cell) or not cell,
                   f"{path.name}: a spreadsheet acts on {cell[:20]!r}")
    check_with_pandoc(path, rows)
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def check_with_pandoc(path, rows):
    result = subprocess.run(["pandoc", "-f", "csv", "-t", "json", str(path)], capture_output=True,
                            check=False)
    expect(result.returncode == 0, f"{path.name}: pandoc: {result.stderr.decode()[:200]}")
    table = json.loads(result.stdout)["blocks"][0]["c"]
    head, bodies = table[3], table[4]
    found = len(head[1]) + sum(len(body[3]) for body in bodies)
    expect(found == len(rows), f"{path.name}: pandoc reads {found} records of {len(rows)}")


def plain(cell):
    return cell[1:] if cell.startswith("'") else cell


def check_tables(base, report):
    claims = read_table(base.with_name(base.name + ".csv"))
    wanted = report["claims"]
    expect([row["id"] for row in claims] == [claim["id"] for claim in wanted], "csv: ids")
    for row, claim in zip(claims, wanted):
        same(row["text"], claim["text"], claim["id"])
        version = claim["article"]
        newest = next((each.get("replacedBy", version) for each in report["articles"] if each["id"] == version), version)
        expect(row["article"] == newest, f"csv {claim['id']}: article")
        expect(row["version"] == ("" if newest == version else version), f"csv {claim['id']}: version")
        expect(row["made"] == claim.get("made", ""), f"csv {claim['id']}: made")
        same(row["verdict"], claim.get("verdict", {}).get("label", ""), claim["id"])
        value = claim.get("verdict", {}).get("value", "")
        expect(row["value"] == str(value), f"csv {claim['id']}: value")
    pieces = [(claim["id"], piece) for claim in wanted for piece in claim.get("evidence", [])]
    rows = read_table(base.with_name(base.name + ".evidence.csv"))
    expect([(row["claim"], row["id"]) for row in rows]
           == [(claim, piece["id"]) for claim, piece in pieces], "csv-evidence: ids")
    for row, (_, piece) in zip(rows, pieces):
        same(row["title"], piece["title"], piece["id"])


def same(cell, text, where):
    pictures = {code: "\ufffd" for code in range(0x2400, 0x2422)}
    left, right = collapsed(plain(cell)), collapsed(text)
    expect(left.translate(pictures) == right.translate(pictures),
           f"csv {where}: {cell[:60]!r} for {text[:60]!r}")
