#!/bin/bash
# The worked example: at a terminal its session is opened, and made first where it does not exist;
# otherwise it is performed in a folder of its own and only its report is printed.
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
