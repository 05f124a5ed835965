#!/bin/bash
# Fails when a file under version control names a folder of the machine it is checked out on.
set -eu
cd "$(dirname "$0")/.."

if git grep --line-number --fixed-strings -e "$PWD" -e "$HOME/"; then
  echo "machine-paths.sh: these lines name a folder of this machine" >&2
  exit 1
fi
