#!/usr/bin/env bash
# Two writers and a reader work on one session of a cluster while its leaders die. Everything that was confirmed must be there,
# once, and every writer must know what became of each of its entries.
#
#     torture.sh [WORD…]
#
# A word is a way for a leader to die (server, agent, machine, freeze), or a control, which must lose entries and fails if it does
# not: row (a client that takes the row of an append for the answer) or lag (standbys that lag, and are not waited for). Without
# words, ten leaders die, and both controls run: twelve minutes. The clients are store-probe, of a debug build. Prints tables for docs/team.md.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
cd "$here/../.."

folder=${TMPDIR:-/tmp}/fd-cluster-$$
records=$PWD/.build/torture
rm -rf "$records"
mkdir -p "$records"
[ -x .build/debug/store-probe ] || die "store-probe is missing; make torture-team builds it"
# A copy, because somebody may build it again meanwhile.
probe=$records/store-probe
cp .build/debug/store-probe "$probe"
[ $# != 0 ] || set -- server agent machine freeze server agent machine freeze server machine row lag

cluster() { "$here/cluster.sh" "$1" "$folder" "${@:2}"; }
step() { echo "after $SECONDS s: $*" >&2; }
# Ends what this script has started and nothing else.
clean_up() {
  # shellcheck disable=SC2046
  kill $(jobs -p) 2>/dev/null || true
  cluster destroy
}
trap clean_up EXIT

address() { cluster url "$1" news; }
new_session() { # NAME
  session=$1
  "$probe" begin "$(address ana)#$session"
}
write() { # ROLE COUNT PAUSE [hasty]: in the background
  "$probe" write "$(address "$1")#$session" "$records/$session.$1" "${@:2}" >"$records/$session.$1.said" 2>&1 &
}
acknowledged() { cat "$records/$session".??? 2>/dev/null | wc -l; }
has_grown() { [ "$(acknowledged)" -ge "$1" ]; }
# Until the writers were told that so many more entries are there.
wait_for_more() { wait_for 120 has_grown $(($(acknowledged) + $1)); }
compare() { "$probe" compare "$(address cora)#$session" "$records/$session".??? >"$records/$session.compared"; }
lost() { sed -n 's/.* lost \([0-9]*\),.*/\1/p' "$records/$session.compared"; }
hangs() { [ "$(cluster sql postgres "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")" -ge 1 ]; }
finish() { # PID…: asks probes to end
  kill -TERM "$@"
  wait "$@" || die "a probe failed: $(tail -qn 1 "$records/$session".*.said)"
}

step "a cluster is started"
WATCH=$$ cluster start
for role in desk ana ben cora; do cluster role "$role"; done
cluster database news desk
"$probe" enrol "$(address desk)" ana ben cora

let_die() { # HOW
  local node next start
  start=$(date +%s%6N)
  if [ "$1" = freeze ]; then node=$(cluster freeze); else node=$(cluster kill "$1"); fi
  next=$(cluster wait-new "$node")
  step "$1 of node $node; node $next leads"
  case $1 in
    machine | agent) cluster revive "$node" ;;
    freeze)
      # It wakes when others have gone on without it.
      wait_for_more 40
      cluster thaw "$node"
      ;;
  esac
  cluster wait-whole
  echo "$start $1 $node $next" >>"$records/kills"
}
# Two writers, one of whom gives up at once and asks again, and a reader.
torture() { # HOW…
  local how ana ben reader
  new_session torture
  write ana 0 30
  ana=$!
  write ben 0 30 hasty
  ben=$!
  "$probe" follow "$(address cora)#$session" "$records/seen" >"$records/$session.cora.said" 2>&1 &
  reader=$!
  for how in "$@"; do
    wait_for_more 40
    let_die "$how"
  done
  wait_for_more 40
  finish $ana $ben
  finish $reader
  compare || die "$(cat "$records/$session.compared")"
  "$probe" compare "$(address cora)#$session" "$records/seen" >/dev/null || die "the reader has not seen it all"
  if cat "$records/$session".*.said | grep 'losses [^0]'; then die "somebody saw a loss"; fi
  "$here/outages.py" "$records/kills" "$records/$session".???
  echo
  cat "$records/$session".*.said "$records/$session.compared"
}
# The standbys hear nothing of an append, and the leader is stopped while the append waits for them.
row() { # CLIENT…: appends one entry
  cluster hold
  "$@" >"$records/$session.ana.said" 2>&1 &
  local client=$! node
  wait_for 60 hangs
  node=$(cluster halt)
  cluster wait-new "$node" >/dev/null
  wait $client || die "a probe failed: $(tail -n 1 "$records/$session.ana.said")"
  cluster revive "$node"
  cluster wait-whole
  compare || true
}
control_row() {
  new_session row-taken
  row "$probe" take-row "$(address ana)#$session" "$records/$session.ana"
  cat "$records/$session.ana.said" "$records/$session.compared"
  [ "$(lost)" = 1 ] || die "a client that takes the row for the answer lost nothing: the torture is blind"
  new_session row-awaited
  row "$probe" write "$(address ana)#$session" "$records/$session.ana" 1 0
  cat "$records/$session.ana.said" "$records/$session.compared"
  compare || die "the program's own client lost an entry"
}
control_lag() {
  local writer node
  cluster replication asynchronous
  new_session lag
  write ana 0 5
  writer=$!
  wait_for_more 40
  cluster hold
  wait_for_more 100
  node=$(cluster kill machine)
  cluster wait-new "$node" >/dev/null
  cluster revive "$node"
  wait_for_more 40
  finish $writer
  compare || true
  cat "$records/$session.ana.said" "$records/$session.compared"
  [ "$(lost)" -gt 0 ] || die "standbys that lag lost nothing: the torture is blind"
  grep -q 'the server lost entries' "$records/$session.ana.said" || die "nobody noticed what was lost"
  cluster wait-whole
  cluster replication strict
}

kills=() controls=()
for word in "$@"; do
  case $word in
    server | agent | machine | freeze) kills+=("$word") ;;
    row | lag) controls+=("$word") ;;
    *) die "server, agent, machine, freeze, row or lag?" ;;
  esac
done
[ ${#kills[@]} = 0 ] || torture "${kills[@]}"
for control in "${controls[@]}"; do
  step "control: $control"
  echo
  echo "Control, $control:"
  "control_$control"
done
step "done"
