#!/bin/bash
# Tries an installed factdesk in a Debian system without Swift; `try.sh` runs it there.
#
#     inside.sh DOCUMENTS    DOCUMENTS is the folder with the README and the sessions of its example
set -euo pipefail

documents="${1:?inside.sh DOCUMENTS}"
export HOME=/tmp/home
rm -rf "$HOME"
mkdir -p "$HOME/desk"
cd "$HOME/desk"
fail() {
  echo "inside.sh: $1" >&2
  exit 1
}

# The README's example, with the answers that it shows.
cp -r "$documents/sessions" .
transcript=$(sed -n '/^<!-- transcript -->/,/^```$/p' "$documents/README.md" | sed '1,2d;$d')
factdesk harbour --sessions . < <(sed -n 's/^harbour[^>]*> //p' <<<"$transcript") >answers
diff <(grep --invert-match '^harbour[^>]*> ' <<<"$transcript") answers || fail "the README shows other answers"
factdesk check harbour --sessions . >/dev/null
factdesk harbour --sessions . -c 'export html report.html' >/dev/null
grep --quiet 'ferry traffic' report.html || fail "the report lacks the claim"

# Tab in an interactive bash: the word of a use, an option of it, and the name of a session.
export PS1='$ ' TERM=dumb
typed=$(mktemp)
{
  echo '. /usr/share/bash-completion/bash_completion'
  printf 'factdesk sch\t| head --lines 3\n'
  printf 'factdesk --sessions . check har\t--js\t\n'
  echo 'exit'
} >"$typed"
script --quiet --return --command 'bash --norc -i' /dev/null <"$typed" >screen
grep --quiet 'json-schema.org' screen || fail "Tab did not complete schema: $(cat screen)"
grep --quiet '"command":"check"' screen || fail "Tab did not complete a session and an option: $(cat screen)"

# The manual page.
MANWIDTH=80 man --warnings=w factdesk >page 2>warnings || fail "there is no manual page"
[ ! -s warnings ] || fail "the manual page has faults: $(cat warnings)"
for heading in NAME SYNOPSIS DESCRIPTION OPTIONS COMMANDS ENVIRONMENT; do
  grep --quiet "^$heading\$" page || fail "the manual page has no $heading"
done
[ "$(wc --max-line-length <page)" -le 80 ] || fail "lines of the manual page are longer than 80"
mandb --quiet
whatis factdesk | grep "fact-checking workbench" >/dev/null || fail "whatis does not know it"

rm -rf "$HOME" "$typed"
