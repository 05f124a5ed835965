#!/bin/bash
# Makes .venv/, the Python packages that check reports, where it is missing or of another list.
set -eu
cd "$(dirname "$0")/.."

list="Scripts/validators.txt"
cmp -s "$list" .venv/installed.txt && exit 0
echo "making .venv with the packages of $list"
rm -rf .venv
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" .venv/installed.txt
