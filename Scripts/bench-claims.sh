#!/bin/bash
# Measures who said what, what is worth checking, and earlier checks of claims, on marked sentences and pairs of claims.
#
#     bench-claims.sh FOLDER
#
# FOLDER contains attribution_score.py, worthiness.py, matching.py, attribution-shown.jsonl, pairs-shown.jsonl and data/. A figure below its demand makes the
# run fail.
set -eu
cd "$(dirname "$0")/.."

bench="${1:?bench-claims.sh FOLDER}"
if ! [ -f "$bench/attribution_score.py" ]; then
  echo "bench-claims.sh: there is no $bench/attribution_score.py; name its folder: make bench-claims CLAIMS=FOLDER" >&2
  exit 1
fi
factdesk="$PWD/.build/release/factdesk"
python3 -B "$bench/attribution_score.py" --gold "$bench/attribution-shown.jsonl" \
  --cmd "$factdesk attributions --language en {input}" \
  --require speech.head:90 --require speech.full:86
python3 -B "$bench/worthiness.py" --data "$bench/data" --split shown --baselines \
  --cmd "$factdesk suggest --language en --lines {input}" --require claimbuster:0.77
match="$factdesk match --archive {archive} --queries {queries} --language en"
python3 -B "$bench/matching.py" --data "$bench/data" --split shown --baselines --cmd "$match" \
  --require pairs:HP@1:1.0 --require pairs:AUC:0.65
python3 -B Scripts/pairs_score.py --pairs "$bench/pairs-shown.jsonl" --cmd "$match" \
  --require-near 0.95 --require-same 0.05
python3 -B Scripts/pairs_score.py --pairs Tests/ClaimSearchTests/Fixtures/paraphrases-blind.jsonl \
  --cmd "$match"
# What a person waits for; the remark of tag must not be felt.
PYTHONPATH=Benchmarks python3 -B Benchmarks/library.py --records 10000,100000,250000 --require-tag 20
