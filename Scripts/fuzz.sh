#!/bin/bash
# Runs libFuzzer on the readers of web pages, Markdown, metadata and sentences.
#
#   fuzz.sh [TARGET...]    html markdown metadata segmenter; default: all
#
# FUZZ_SECONDS is the time for each (60). The build is in .build-fuzz, apart from the usual one. An input
# that crashes a reader, takes 5 s or needs 1 GB is kept in .build-fuzz/crashes, and the script exits with 1.
set -euo pipefail
cd "$(dirname "$0")/.."

SWIFT=${SWIFT:-swift}
seconds=${FUZZ_SECONDS:-60}
scratch=.build-fuzz
export FACTDESK_FUZZ=1

targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(html markdown metadata segmenter)

# libFuzzer without its own main function: SwiftPM provides the program's.
resources=$("$SWIFT" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
library=$resources/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a
if [ ! -r "$library" ]; then
  echo "fuzz.sh: this Swift has no libFuzzer ($library)" >&2
  exit 1
fi

# Optimized, or too few inputs would be tried; overflows and bounds are still checked.
"$SWIFT" build --configuration release --scratch-path "$scratch" --sanitize address \
  -Xswiftc -enable-testing \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,pc-table,inline-8bit-counters \
  -Xlinker "$library" -Xlinker -lstdc++ --product fuzzer 2>&1 | grep -v "Cannot export local symbol"

# Start from the fixtures, which cover special cases; the corpus of earlier runs is kept.
seed() { # seed TARGET PATTERN...
  local target=$1 file
  shift
  mkdir -p "$scratch/seeds/$target" "$scratch/corpus/$target"
  find Tests/ArticleLoadingTests/Fixtures sessions docs -type f \( "$@" \) | while read -r file; do
    cp "$file" "$scratch/seeds/$target/${file//\//-}"
  done
}
seed html -name '*.html'
seed metadata -name '*.html'
seed markdown -name '*.md'
seed segmenter -name '*.txt' -o -name '*.md'

mkdir -p "$scratch/crashes"
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=0:symbolize=${FUZZ_SYMBOLS:-0}
export SWIFT_BACKTRACE=enable=no
status=0
for target in "${targets[@]}"; do
  log=$scratch/$target.log
  if FUZZ_TARGET=$target "$scratch/release/fuzzer" -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=1000 -max_len=8192 -dict=Tests/Fuzz/html.dict -print_final_stats=1 \
    -artifact_prefix="$scratch/crashes/$target-" \
    "$scratch/corpus/$target" "$scratch/seeds/$target" >"$log" 2>&1
  then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "fuzz: $target: $runs inputs in ${seconds} s, none crashed it"
  else
    status=1
    grep -E 'Fatal error|ERROR|SUMMARY|Test unit' "$log" >&2 || tail -5 "$log" >&2
    echo "fuzz: $target: FAILED, see $log" >&2
  fi
done
exit $status
