#!/bin/bash
# Makes a virtual environment for the programs of a benchmark, outside the repository, and prints the
# path of its python. It does not use the network if all packages are installed.
#
#     bench-venv.sh NAME PACKAGES...
#
# The environment is in $XDG_CACHE_HOME/factdesk-bench/NAME, else below ~/.cache. If a package cannot be
# installed, the script says so, continues with the others, and tries again the next time.
set -eu

name="${1:?bench-venv.sh NAME PACKAGES...}"
shift
place="${XDG_CACHE_HOME:-$HOME/.cache}/factdesk-bench/$name"
python="$place/bin/python"
installed="$place/installed.txt"

if ! [ -x "$python" ]; then
  mkdir -p "$place"
  python3 -m venv "$place" >&2
fi
touch "$installed"

for package in "$@"; do
  grep --quiet --line-regexp --fixed-strings -e "$package" "$installed" && continue
  echo "bench-venv.sh: installing $package" >&2
  if "$python" -m pip install --quiet --disable-pip-version-check "$package" >&2; then
    echo "$package" >>"$installed"
  else
    echo "bench-venv.sh: $package cannot be installed here; continuing without it" >&2
  fi
done
echo "$python"
