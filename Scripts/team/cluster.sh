#!/usr/bin/env bash
# Three PostgreSQL servers under Patroni, with one etcd, on this machine's own address: for tests and trials. It needs neither
# root nor systemd, and everything is in its folder.
#
#     cluster.sh start FOLDER                        creates it; whole when this returns
#     cluster.sh status FOLDER                       what Patroni says of it
#     cluster.sh role FOLDER NAME                    as server.sh does; so database, sql and url
#     cluster.sh replication FOLDER strict|asynchronous
#                                                    whether a commit waits for a standby, whatever happens
#     cluster.sh kill FOLDER server|agent|machine    a part of the leader, or all of it, at once; prints its number
#     cluster.sh halt FOLDER                         the leader's agent is killed and its server stopped at once: it sends its
#                                                    clients its last words, and does not come back; prints its number
#     cluster.sh freeze FOLDER                       the leader's machine hangs; prints its number
#     cluster.sh thaw FOLDER N                       and goes on
#     cluster.sh hold FOLDER                         the leader sends its standbys nothing more
#     cluster.sh revive FOLDER N                     starts what is dead of a node
#     cluster.sh wait-new FOLDER N                   until another node than N leads; prints its number
#     cluster.sh wait-whole FOLDER                   until there is a leader with two standbys that follow it
#     cluster.sh destroy FOLDER                      ends all of it, and removes the folder
#
# It needs Debian's etcd-server and curl, and Patroni 4 in .build/patroni, where Scripts/venv.sh puts it. With root's rights it runs as
# the user postgres. WATCH=PID destroys it when that process has ended. No process gets a signal that is not its own.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"

[ $# -ge 2 ] || die "start, status, kill, …, destroy, and a folder? The first lines of this file say more"
action=$1 folder=$2
shift 2
nodes="1 2 3"

# The ports: servers 1 to 3 above the first one, what Patroni answers 11 to 13, etcd 21 and 22. The kernel gives those from 32768
# on to anybody.
port() { echo $(($(cat "$folder/port") + $1)); }
api() { # NODE PATH [ARGUMENTS]: asks a node's agent
  local node=$1 path=$2
  shift 2
  curl -fsS --max-time 2 "$@" "http://127.0.0.1:$(port $((10 + node)))/$path"
}
find_ports() {
  local first offset
  for first in $(seq 24400 40 25600); do
    for offset in 1 2 3 11 12 13 21 22; do
      # Whoever answers has taken it.
      ! (exec 3<>"/dev/tcp/127.0.0.1/$((first + offset))") 2>/dev/null || continue 2
    done
    echo "$first" >"$folder/port"
    return
  done
  die "no free ports"
}

has_ended() { # PID: nobody may have asked yet how a process ended
  [ ! -e "/proc/$1" ] || grep -q '^State:.*Z' "/proc/$1/status" 2>/dev/null
}
daemon() { # PID-FILE LOG COMMAND…
  local file=$1 log=$2
  shift 2
  (cd / && as_runner setsid --fork bash -c 'echo $$ >"$0"; exec "${@:2}" >>"$1" 2>&1' "$file" "$log" "$@" </dev/null >/dev/null 2>&1)
}

start_etcd() {
  local clients peers
  clients=http://127.0.0.1:$(port 21) peers=http://127.0.0.1:$(port 22)
  own_folder "$folder/etcd"
  # The lock is all that it keeps, and no test makes the machine crash.
  daemon "$folder/etcd/pid" "$folder/etcd/log" etcd --name one --data-dir "$folder/etcd/data" --unsafe-no-fsync \
    --log-level error --listen-client-urls "$clients" --advertise-client-urls "$clients" --listen-peer-urls "$peers" \
    --initial-advertise-peer-urls "$peers" --initial-cluster "one=$peers"
  wait_for 30 curl -fsS --max-time 2 "$clients/health"
}

settings() { # NODE: of its agent
  local at=127.0.0.1:$(port "$1") secret
  secret=$(cat "$folder/secret")
  cat <<END
scope: team
name: node$1
restapi: {listen: "127.0.0.1:$(port $((10 + $1)))", connect_address: "127.0.0.1:$(port $((10 + $1)))"}
etcd3: {host: "127.0.0.1:$(port 21)"}
watchdog: {mode: "off"}
bootstrap:
  dcs:
    # The least that Patroni 4 accepts; it is how long a leader that is silent stays the leader.
    ttl: 20
    loop_wait: 1
    retry_timeout: 6
    # A server that died is replaced at once, not started again.
    primary_start_timeout: 0
    # For the control that must lose: a standby that lags may lead.
    maximum_lag_on_failover: 1073741824
    synchronous_mode: true
    synchronous_mode_strict: true
    postgresql:
      use_pg_rewind: true
      parameters: {max_connections: 60, shared_buffers: 48MB, max_wal_size: 256MB, wal_keep_size: 128MB, wal_log_hints: "on"}
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}]
postgresql:
  listen: "$at"
  connect_address: "$at"
  data_dir: "$folder/node$1/data"
  bin_dir: "$PGBIN"
  pgpass: "$folder/node$1/pgpass"
  use_unix_socket: true
  authentication:
    superuser: {username: postgres, password: "$secret"}
    replication: {username: standby, password: "$secret"}
    rewind: {username: postgres, password: "$secret"}
  parameters: {unix_socket_directories: "$folder/node$1", password_encryption: scram-sha-256}
  pg_hba:
    - local all postgres peer map=own
    - host replication standby 127.0.0.1/32 scram-sha-256
    - host all all 127.0.0.1/32 scram-sha-256
  pg_ident: ["own $runner postgres", "own root postgres"]
END
}
start_node() { # N
  settings "$1" | as_runner tee "$folder/node$1/patroni.yml" >/dev/null
  as_runner chmod 600 "$folder/node$1/patroni.yml"
  daemon "$folder/node$1/agent" "$folder/node$1/log" env PYTHONPATH="$(cat "$folder/patroni")" \
    /usr/bin/python3 -m patroni "$folder/node$1/patroni.yml"
}
find_patroni() {
  local packages
  packages=$(echo "$here"/../../.build/patroni/lib/python3*/site-packages)
  [ -d "$packages/patroni" ] || die "Patroni is missing; make torture-team installs it"
  packages=$(realpath "$packages")
  # The runner may have no right to look into the folder of whoever runs this.
  if ! as_runner test -r "$packages/patroni/__init__.py"; then
    cp -r "$packages" "$folder/packages"
    chmod -R a+rX "$folder/packages"
    packages=$folder/packages
  fi
  echo "$packages" >"$folder/patroni"
}
start() {
  command -v etcd >/dev/null || die "etcd is not installed; as root: apt-get install etcd-server"
  [ ! -e "$folder/port" ] || die "$folder has a cluster already"
  [ ${#folder} -le 70 ] || die "the folder's path is longer than 70 bytes, too long for a socket in it"
  own_folder "$folder"
  find_patroni
  find_ports
  (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$folder/secret")
  install -m 0600 /dev/null "$folder/passwords"
  [ -z "${WATCH:-}" ] || destroy_after "$WATCH" "$folder"
  start_etcd
  local node
  for node in $nodes; do own_folder "$folder/node$node"; done
  # The first one alone, so that it is the one that makes the data.
  start_node 1
  wait_for 60 leader
  start_node 2
  start_node 3
  wait_for 90 is_whole
}

leader() { # prints its number
  local node
  for node in $nodes; do
    if api "$node" primary >/dev/null 2>&1; then echo "$node" && return; fi
  done
  return 1
}
leads_another() { local now; now=$(leader) && [ "$now" != "$1" ]; }
is_whole() {
  local now state
  now=$(leader) && state=$(api "$now" cluster) || return 1
  # A commit waits only for a standby that etcd knows; before that, a second death leaves nobody who may lead.
  [ "$(cat "$folder/replication" 2>/dev/null)" = asynchronous ] || grep -q '"sync_standby"' <<<"$state" || return 1
  [ "$(sql_on "$now" "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'")" = 2 ]
}
is_asynchronous() { [ "$(sql_on "$(leader)" "SHOW synchronous_standby_names")" = "" ]; }
sql_on() { psql_at "$folder/node$1" "$(port "$1")" postgres -c "$2"; } # NODE SQL
sql() { # DATABASE [ARGUMENTS]
  local now
  now=$(leader) || die "there is no leader"
  psql_at "$folder/node$now" "$(port "$now")" "$@"
}
replication() {
  local is_strict=true
  [ "$1" = strict ] || is_strict=false
  api "$(leader)" config -X PATCH -d "{\"synchronous_mode\": $is_strict, \"synchronous_mode_strict\": $is_strict}" >/dev/null
  echo "$1" >"$folder/replication"
  if [ "$1" = strict ]; then wait_for 60 is_whole; else wait_for 60 is_asynchronous; fi
}

agent_of() { cat "$folder/node$1/agent"; }
server_of() { head -1 "$folder/node$1/data/postmaster.pid" 2>/dev/null; }
below() { # PID: it and its children's children
  local child
  [ -e "/proc/$1" ] || return 0
  echo "$1"
  for child in $(cat "/proc/$1/task"/*/children 2>/dev/null); do below "$child"; done
}
signal() { # SIGNAL PID…: some of them may have ended
  local signal=$1
  shift
  [ $# = 0 ] || kill "-$signal" "$@" 2>/dev/null || true
}
processes() { # NODE
  { below "$(agent_of "$1")" && below "$(server_of "$1" || true)"; } | sort -un
}
stop_machine() { # NODE: all at once, those first that could start others
  signal STOP "$(agent_of "$1")" "$(server_of "$1")"
  # shellcheck disable=SC2046
  signal STOP $(processes "$1")
}
senders() { # NODE: the server's processes that send to the standbys
  local process
  for process in $(below "$(server_of "$1")"); do
    if grep -qa walsender "/proc/$process/cmdline" 2>/dev/null; then echo "$process"; fi
  done
}
kill_leader() { # PART
  local node
  node=$(leader) || die "there is no leader"
  case $1 in
    server) (cd / && as_runner "$PGBIN/pg_ctl" -D "$folder/node$node/data" stop -m immediate -W) >/dev/null ;;
    agent) signal KILL "$(agent_of "$node")" ;;
    machine)
      stop_machine "$node"
      # shellcheck disable=SC2046
      signal KILL $(processes "$node")
      ;;
    halt)
      signal KILL "$(agent_of "$node")"
      signal QUIT "$(server_of "$node")"
      ;;
    *) die "kill server, agent or machine?" ;;
  esac
  echo "$node"
}
destroy() {
  local node pids=""
  for node in $nodes; do
    [ ! -s "$folder/node$node/agent" ] || pids="$pids $(below "$(agent_of "$node")")"
  done
  [ ! -s "$folder/etcd/pid" ] || pids="$pids $(cat "$folder/etcd/pid")"
  # shellcheck disable=SC2086
  signal KILL $pids
  for node in $nodes; do
    [ -s "$folder/node$node/data/postmaster.pid" ] || continue
    # shellcheck disable=SC2046
    signal CONT $(below "$(server_of "$node")")
    # Not killed: it would leave its shared memory behind.
    (cd / && as_runner "$PGBIN/pg_ctl" -D "$folder/node$node/data" stop -m immediate -w -t 20) >/dev/null 2>&1 || true
  done
  rm -rf "$folder"
}

case $action in
  start) start ;;
  status) api "$(leader)" cluster && echo ;;
  role) make_role "$1" ;;
  database) make_database "$1" "$2" ;;
  sql) sql "$1" -c "$2" ;;
  url)
    hosts=""
    for node in $nodes; do hosts="$hosts,127.0.0.1:$(port "$node")"; done
    echo "postgres://$1@${hosts#,}/$2?passfile=$(escaped "$folder/passwords")"
    ;;
  replication) replication "$1" ;;
  kill) kill_leader "$1" ;;
  halt) kill_leader halt ;;
  freeze)
    node=$(leader) || die "there is no leader"
    stop_machine "$node"
    echo "$node"
    ;;
  # shellcheck disable=SC2046
  thaw) signal CONT $(processes "$1") ;;
  hold)
    # shellcheck disable=SC2046
    signal STOP $(senders "$(leader)")
    ;;
  revive) has_ended "$(agent_of "$1")" && start_node "$1" ;;
  wait-new)
    wait_for 90 leads_another "$1"
    leader
    ;;
  wait-whole) wait_for 120 is_whole ;;
  destroy) destroy ;;
  *) die "unknown: $action" ;;
esac
