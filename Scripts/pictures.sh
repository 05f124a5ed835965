#!/bin/bash
# Makes the pictures of the README from the release program and the worked example: the prompt as SVG,
# and the HTML report as PNG. Needs tmux and chromium.
#
#     pictures.sh    writes docs/pictures/prompt.svg and docs/pictures/report.png
set -euo pipefail
cd "$(dirname "$0")/.."

factdesk="$PWD/.build/release/factdesk"
pictures="$PWD/docs/pictures"
folder=$(mktemp -d)
tmux=(tmux -S "$folder/tmux" -f /dev/null)
trap '"${tmux[@]}" kill-server 2>/dev/null || true; rm -rf "$folder"' EXIT
python=$(Scripts/bench-venv.sh pictures rich==14.1.0)

export TZ=UTC LANG=C.UTF-8 HOME="$folder" FACTDESK_RC="$folder/no-settings"
analyst="Jo Bell"
"$factdesk" run sessions/harbour/check.script --session harbour --sessions "$folder/sessions" --analyst "$analyst" >/dev/null

# await ROW: waits until this is the last row that is not empty.
await() {
  for _ in {1..200}; do
    case "$("${tmux[@]}" capture-pane -p | grep . | tail -n 1)" in "$1") return ;; esac
    sleep 0.05
  done
  echo "pictures.sh: timed out waiting for \"$1\"" >&2
  exit 1
}

# Below its folder, the program calls the folder of sessions ./sessions.
"${tmux[@]}" new-session -d -x 92 -y 38 -c "$folder" "$factdesk harbour --analyst '$analyst' --color always"
await "harbour a1>"
for line in "read 2-3" "claims" "lint c5"; do
  "${tmux[@]}" send-keys -l "$line"
  "${tmux[@]}" send-keys Enter
  await "harbour a1>"
done
# An unfinished line, with its hint.
"${tmux[@]}" send-keys -l "verdict c5 mostly tr"
await "harbour a1> verdict c5 mostly true"
"${tmux[@]}" capture-pane -e -p >"$folder/screen"
"$python" - "$folder/screen" "$pictures/prompt.svg" <<'END'
import re
import sys

from rich.console import Console
from rich.text import Text

screen = open(sys.argv[1]).read().rstrip("\n")
console = Console(width=92, record=True, file=open("/dev/null", "w"), force_terminal=True)
console.print(Text.from_ansi(screen))
svg = console.export_svg(title="factdesk harbour")
# Use the reader's own fonts, because a picture must not fetch any.
svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S).replace("Fira Code, ", "")
open(sys.argv[2], "w").write(svg)
END

"$factdesk" harbour --sessions "$folder/sessions" -c "export html $folder/report.html"
chromium --headless --no-sandbox --hide-scrollbars --window-size=900,1100 \
  --screenshot="$pictures/report.png" "file://$folder/report.html" 2>/dev/null
ls -l "$pictures"
