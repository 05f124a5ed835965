#!/bin/bash
# Compares the release program's extraction with other extractors, all in the same run: first on the
# pages of FOLDER, then on the project's own.
#
#     bench-extraction.sh FOLDER [OPTIONS OF score.py]
#
# FOLDER contains score.py, ground-truth.json and html/. bench-venv.sh installs the other programs
# outside the repository.
set -eu
cd "$(dirname "$0")/.."

bench="${1:?bench-extraction.sh FOLDER [OPTIONS]}"
shift
if ! [ -f "$bench/score.py" ]; then
  echo "bench-extraction.sh: there is no $bench/score.py; name its folder: make bench-extraction EXTRACTION=FOLDER" >&2
  exit 1
fi

python=$(Scripts/bench-venv.sh extraction \
  trafilatura==2.3.1 readability-lxml==0.9 resiliparse==2.0.1 newspaper4k==0.9.6 tinysegmenter \
  goose3==3.1.22 boilerpy3==1.0.7 justext==3.0.2)
peers="trafilatura,trafilatura-fast,trafilatura-precision,readability-lxml,resiliparse,newspaper4k"
peers="$peers,goose3,boilerpy3,justext"

# score FOLDER [OPTIONS]: scores all programs on the pages of a folder.
score() {
  "$python" -B "$bench/score.py" --data "$1" --split all --vs "$peers" \
    --batch-cmd "$PWD/.build/release/factdesk extract" "${@:2}"
}

score "$bench" "$@"

own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
python3 -B Benchmarks/own_pages.py Tests/ArticleLoadingTests/Fixtures/pages "$own"
echo
echo "the project's own pages:"
score "$own" "$@"
