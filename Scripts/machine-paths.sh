#!/bin/bash
# Fails if a file under version control contains a path of this machine.
set -eu
cd "$(dirname "$0")/.."

if git grep --line-number --fixed-strings -e "$PWD" -e "$HOME/"; then
  echo "machine-paths.sh: these lines name a folder of this machine" >&2
  exit 1
fi
