#!/bin/bash
# Makes .venv/ with the Python packages that check reports, if it is missing or has other packages.
set -eu
cd "$(dirname "$0")/.."

list="Scripts/validators.txt"
# Packages to install without their dependencies, because only a file of them is used.
alone="Scripts/validators-alone.txt"
cat "$list" "$alone" | cmp -s - .venv/installed.txt && exit 0
echo "making .venv with the packages of $list and $alone"
rm -rf .venv
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --requirement "$list"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement "$alone"
cat "$list" "$alone" >.venv/installed.txt
