#!/bin/bash
# Makes .venv/, the Python packages that check reports, where it is missing or of another list.
set -eu
cd "$(dirname "$0")/.."

list="Scripts/validators.txt"
# Packages of which a file is wanted, and not the packages that they build on.
alone="Scripts/validators-alone.txt"
cat "$list" "$alone" | cmp -s - .venv/installed.txt && exit 0
echo "making .venv with the packages of $list and $alone"
rm -rf .venv
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --requirement "$list"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement "$alone"
cat "$list" "$alone" >.venv/installed.txt
