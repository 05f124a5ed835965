#!/bin/bash
# Tries the release program: runs the worked example and the check of a real article, checks their
# sessions and exports all formats.
#
#     smoke.sh FOLDER    FOLDER is made again, for `validate.sh` to read
set -eu
cd "$(dirname "$0")/.."

factdesk=".build/release/factdesk"
folder="$1"
rm -rf "$folder"
mkdir -p "$folder/sessions"

# try NAME SCRIPT: runs the script from standard input, as other programs would.
try() {
  "$factdesk" "$1" --sessions "$folder/sessions" --no-rc <"$2" >"$folder/$1.answers"
  "$factdesk" check "$1" --sessions "$folder/sessions"
  "$factdesk" "$1" --sessions "$folder/sessions" -c "export json" >"$folder/$1.json"
  "$factdesk" "$1" --sessions "$folder/sessions" -c "export markdown" >"$folder/$1.md"
  "$factdesk" "$1" --sessions "$folder/sessions" -c "export html" >"$folder/$1.html"
  # Private notes must not be in any report.
  sed -n 's/^note --private [^ ]* //p' "$2" >>"$folder/private.txt"
  # Export every format, after adding what all of them need.
  "$factdesk" "$1" --sessions "$folder/sessions" \
    -c "report --url https://desk.example/checks/$1 --reviewer \"Example Desk\"" \
    -c "capture e1 --file sessions/harbour/ferries.html" \
    -c "edit c1 --media-category edited --media-kind video --media-url https://video.example/1.mp4" \
    -c "export --all $folder/exports" >"$folder/$1.exports"
  # The archive does not depend on the zone or the language of the desk.
  TZ=Pacific/Kiritimati LC_ALL=C "$factdesk" "$1" --sessions "$folder/sessions" \
    -c "export wacz $folder/again.wacz --force" >/dev/null
  cmp "$folder/again.wacz" "$folder/exports/$1.wacz"
  rm "$folder/again.wacz"
  # PDF needs Chromium, and office documents pandoc, which `make build` does not install.
  if grep "not written" "$folder/$1.exports" | grep --quiet --invert-match --extended-regexp "chromium|pandoc"; then
    cat "$folder/$1.exports" >&2
    exit 1
  fi
}

"$factdesk" --version
if readelf --dynamic "$factdesk" | grep --extended-regexp "\((RPATH|RUNPATH)\)" >&2; then
  echo "smoke.sh: the program would load a library from the folder above" >&2
  exit 1
fi
try harbour sessions/harbour/check.script
try ci-seed Tests/Fixtures/seed/check.script
"$factdesk" schema >"$folder/report.schema"
cp "$folder/private.txt" "$folder/exports/"

report=$(Scripts/example.sh </dev/null)
case "$report" in
  "# "*) echo "the worked example's report has $(wc -l <<<"$report") lines" ;;
  *)
    echo "smoke.sh: the worked example printed no report" >&2
    exit 1
    ;;
esac
