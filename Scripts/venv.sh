#!/bin/bash
# Makes a folder with Python packages, if it is missing or has other packages.
#
#     venv.sh FOLDER LIST [ALONE]   LIST is a list for pip; ALONE one of packages to install without those that they need,
#                                   because only a file of them is used
#
# PYTHON is the interpreter, python3 by default.
set -eu
cd "$(dirname "$0")/.."

folder="${1:?venv.sh FOLDER LIST [ALONE]}"
list="$2"
alone="${3:-/dev/null}"
cat "$list" "$alone" | cmp -s - "$folder/installed.txt" && exit 0
echo "making $folder with the packages of $list" >&2
rm -rf "$folder"
"${PYTHON:-python3}" -m venv "$folder"
pip=("$folder/bin/pip" --quiet --disable-pip-version-check install)
"${pip[@]}" --requirement "$list"
[ ! -s "$alone" ] || "${pip[@]}" --no-deps --requirement "$alone"
cat "$list" "$alone" >"$folder/installed.txt"
