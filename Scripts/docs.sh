#!/bin/bash
# Makes the documentation of the modules that other programs could use, from the comments in the sources. A warning, such
# as of a parameter without documentation, makes it fail.
#
#     docs.sh FOLDER    writes FOLDER/MODULE for each, to be served at /MODULE/
#
# It reads the modules of the debug build.
set -euo pipefail
cd "$(dirname "$0")/.."

output="${1:?docs.sh FOLDER}"
SWIFT=${SWIFT:-swift}
modules=(FactCheck ArticleText ClaimSearch ReportModel)
# The tool is beside the compiler, whose folder need not be on the PATH.
docc=$(dirname "$("$SWIFT" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')")/../bin/docc
target=$("$SWIFT" -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')

build=.build/debug
for module in "${modules[@]}"; do "$SWIFT" build --target "$module"; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The C modules that these import.
imports=(-Xcc -I/usr/include/libxml2)
for map in Sources/C*/module.modulemap "$build"/*Shim.build/module.modulemap "$build"/WordVectors.build/module.modulemap; do
  imports+=(-Xcc "-fmodule-map-file=$map")
done

rm -rf "$output"
mkdir -p "$output"
for module in "${modules[@]}"; do
  mkdir "$work/$module"
  "$SWIFT" symbolgraph-extract -module-name "$module" -I "$build/Modules" "${imports[@]}" -target "$target" \
    -minimum-access-level public -output-dir "$work/$module" >&2
  "$docc" convert --additional-symbol-graph-dir "$work/$module" --fallback-display-name "$module" \
    --fallback-bundle-identifier "factdesk.$module" --warnings-as-errors \
    --transform-for-static-hosting --hosting-base-path "$module" --output-path "$output/$module" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2 && exit 1; }
  ! grep --quiet "warning:" "$work/log" || { cat "$work/log" >&2 && exit 1; }
  echo "$output/$module"
done
