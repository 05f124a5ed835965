#!/bin/bash
# Builds the last commit from nothing in another folder, makes its packages there, and compares their bytes with packages
# that `make build package` made of the same commit.
#
#     again.sh FOLDER    FOLDER has the packages
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(realpath "${1:?again.sh FOLDER}")
if [ -n "$(git status --porcelain)" ]; then
  echo "again.sh: there are changes that are not committed" >&2
  exit 1
fi
other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT
git clone --quiet . "$other/sources"
make --directory "$other/sources" build package >&2
for file in "$other"/sources/.build/packages/*; do
  cmp "$folder/$(basename "$file")" "$file"
  echo "the same bytes: $(basename "$file")"
done
