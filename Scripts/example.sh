#!/bin/bash
# The worked example. At a terminal, opens its session, after making it if it does not exist. Otherwise
# runs it in a temporary folder and prints only its report.
set -eu
cd "$(dirname "$0")/.."

factdesk=".build/release/factdesk"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

perform() {
  "$factdesk" run sessions/harbour/check.script --session harbour --sessions "$folder" >/dev/null
}

if [ -t 0 ]; then
  if [ ! -e sessions/harbour.factdesk ]; then
    perform
    mv "$folder/harbour.factdesk" sessions/
  fi
  rm -rf "$folder"
  exec "$factdesk" harbour --sessions sessions
fi
perform
"$factdesk" harbour --sessions "$folder" -c "export markdown"
