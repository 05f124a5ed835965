#!/bin/bash
# Checks folders of reports (NAME.json, NAME.md) with readers that others wrote, and the checker with
# reports that are broken on purpose.
set -eu
cd "$(dirname "$0")/.."

schema=".build/smoke/report.schema"
checker=(.venv/bin/python Tests/validators/validate_report.py --schema "$schema")
"${checker[@]}" --self-test | tail -n 1
for folder in "$@"; do
  echo "$folder: $("${checker[@]}" "$folder")"
done
