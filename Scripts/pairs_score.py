#!/usr/bin/env python3
"""Measures what differs: which near misses of claims are marked, and which restatements wrongly.

  pairs_score.py --pairs FILE --cmd "factdesk match --archive {archive} --queries {queries}"

FILE has JSON lines with id, claim, title, same (two restatements) and near (a near miss). Each restatement and near miss is
a query for an archive of all claims; the hit of its own claim counts as marked if it has differences. --require-near and
--require-same make the run fail below or above a share.
"""
import argparse, json, os, shlex, subprocess, sys, tempfile
from collections import Counter

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--pairs", required=True)
parser.add_argument("--cmd", required=True)
parser.add_argument("--require-near", type=float, default=0, metavar="SHARE")
parser.add_argument("--require-same", type=float, default=1, metavar="SHARE")
parser.add_argument("--show", action="store_true", help="print what was marked wrongly or not at all")
options = parser.parse_args()

with open(options.pairs, encoding="utf-8") as file:
    rows = [json.loads(line) for line in file if line.strip()]
queries = [(row, False, text) for row in rows for text in row["same"]] + [(row, True, row["near"]) for row in rows]
with tempfile.TemporaryDirectory() as folder:
    archive, asked = os.path.join(folder, "archive.jsonl"), os.path.join(folder, "queries.txt")
    with open(archive, "w", encoding="utf-8") as file:
        for row in rows:
            record = {key: row[key] for key in ("id", "claim", "title", "verdict") if row.get(key)}
            file.write(json.dumps(record) + "\n")
    with open(asked, "w", encoding="utf-8") as file:
        file.writelines(text + "\n" for _, _, text in queries)
    line = options.cmd.replace("{archive}", shlex.quote(archive)).replace("{queries}", shlex.quote(asked))
    run = subprocess.run(line, shell=True, stdout=subprocess.PIPE, check=True)
answers = [json.loads(line) for line in run.stdout.splitlines()]
if len(answers) != len(queries):
    sys.exit(f"{len(queries)} queries, {len(answers)} answers")

marked, all_of, first = Counter(), Counter(), 0
for (row, is_near, text), answer in zip(queries, answers):
    hits = answer["hits"]
    first += not is_near and bool(hits) and hits[0]["id"] == row["id"]
    own = next((hit for hit in hits if hit["id"] == row["id"]), None)
    differences = own["differences"] if own else []
    all_of[is_near] += 1
    marked[is_near] += bool(differences)
    if options.show and bool(differences) != is_near:
        print(("missed " if is_near else "wrong  ") + f"{row['id']}: {text} | {row['claim']} {differences}")
print(f"near misses marked: {marked[True]} of {all_of[True]}; restatements marked: {marked[False]} of {all_of[False]}; "
      f"restatements whose claim is the first hit: {first} of {all_of[False]}")
if marked[True] < options.require_near * all_of[True] or marked[False] > options.require_same * all_of[False]:
    sys.exit("FAILED")
