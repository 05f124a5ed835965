#!/bin/bash
# Installs the release program below a folder, with its manual page and the completions for bash, zsh
# and fish, which the program prints.
#
#     install.sh FOLDER             installs
#     install.sh --remove FOLDER    removes what was installed
set -eu
cd "$(dirname "$0")/.."

factdesk=".build/release/factdesk"
remove=""
if [ "$1" = "--remove" ]; then
  remove=1
  shift
fi
prefix="$1"

# paper PATH [OPTION...]: writes to a file what the program prints with these options.
paper() {
  local path="$prefix/$1"
  shift
  if [ -n "$remove" ]; then
    rm -f "$path"
  else
    install -d "$(dirname "$path")"
    "$factdesk" "$@" >"$path.new"
    chmod 644 "$path.new"
    mv "$path.new" "$path"
  fi
}

if [ -n "$remove" ]; then
  rm -f "$prefix/bin/factdesk"
else
  install -D -m 755 "$factdesk" "$prefix/bin/factdesk"
fi
paper share/man/man1/factdesk.1 --manual-page
paper share/bash-completion/completions/factdesk --completion-script bash
paper share/zsh/site-functions/_factdesk --completion-script zsh
paper share/fish/vendor_completions.d/factdesk.fish --completion-script fish
