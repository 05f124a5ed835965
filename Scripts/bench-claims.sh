#!/bin/bash
# Measures who said what, and what is worth checking, on marked sentences.
#
#     bench-claims.sh FOLDER
#
# FOLDER contains attribution_score.py, worthiness.py, attribution-shown.jsonl and data/. A figure below its demand makes the
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
