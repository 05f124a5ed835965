#!/bin/bash
# Checks folders of reports (NAME.json, NAME.md) and of their exports with programs by others, and the
# checkers themselves with files that are broken on purpose.
set -euo pipefail
cd "$(dirname "$0")/.."

schema=".build/smoke/report.schema"
checker=(.venv/bin/python Tests/validators/validate_report.py --schema "$schema")
"${checker[@]}" --self-test | tail -n 1
for folder in "$@"; do
  # Not within echo, which would hide a failure.
  result=$("${checker[@]}" "$folder")
  echo "$folder: $result"
done

# Pages: each with two parsers and the rules of the format, some also in a browser.
pages=(.venv/bin/python Tests/validators/validate_html.py)
"${pages[@]}" --self-test | tail -n 1
"${pages[@]}" "$@"
in_browser=()
for folder in "$@"; do
  for page in "$folder"/{harbour,ci-seed,golden-harbour,golden-underway,hostile-7-*}.html; do
    [ ! -e "$page" ] || in_browser+=("$page")
  done
done
"${pages[@]}" --browser "${in_browser[@]}" | tail -n 1
documents=(.venv/bin/python Tests/validators/validate_documents.py)
"${documents[@]}" --self-test
"${documents[@]}" "$@"
archives=(.venv/bin/python Tests/validators/validate_archives.py)
"${archives[@]}" --self-test .build/smoke/exports/harbour.wacz
"${archives[@]}" "$@"
.venv/bin/python Tests/validators/import_archives.py .build/release/factdesk
.venv/bin/python Tests/validators/verify_signature.py .build/release/factdesk
checker=(.venv/bin/python Tests/validators/validate_exports.py)
"${checker[@]}" --self-test | grep -v "^  "
for folder in "$@"; do
  # Only sessions in other folders have all that the other formats need.
  if [ "$folder" != .build/smoke ]; then "${checker[@]}" "$folder" | grep -v "^skipped"; fi
done
