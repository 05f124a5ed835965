#!/usr/bin/env bash
# A PostgreSQL of one's own, for tests and trials. It needs neither root nor systemd, and everything is in its folder.
#
#     server.sh start FOLDER [PORT [NAME=VALUE …]]   creates it if it is new; settings of postgresql.conf may follow
#     server.sh stop FOLDER                          orderly
#     server.sh crash FOLDER                         at once, without a checkpoint and without a word to the clients
#     server.sh role FOLDER NAME                     a role that may log in, with the password NAME-password
#     server.sh database FOLDER NAME OWNER           an empty database
#     server.sh sql FOLDER DATABASE SQL              as the superuser
#     server.sh url FOLDER ROLE DATABASE             the address; FOLDER/passwords has the passwords
#     server.sh destroy FOLDER                       stops it and removes the folder
#
# With root's rights it runs as the user postgres. WATCH=PID destroys it when that process has ended. The kernel gives the ports
# 32768 to 60999 to anybody, so take another; PORT 0, the default, is no port, only the socket in the folder, whose path can have
# 80 bytes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
# The server would hold open what it inherits, and whoever started it may wait for the end of that.
for file in "/proc/$$/fd"/*; do
  number=${file##*/}
  [ "$number" -le 2 ] || [ "$number" = 255 ] || eval "exec $number>&-"
done
# Or psql would go elsewhere.
for name in ${!PG@}; do [ "$name" = PGBIN ] || unset "$name"; done

die() { echo "server.sh: $*" >&2; exit 1; }
[ $# -ge 2 ] || die "start, stop, crash, role, database, sql, url or destroy, and a folder?"
action=$1 folder=$2
shift 2
data=$folder/data

if [ -z "${PGBIN:-}" ]; then
  # Debian keeps it outside PATH.
  PGBIN=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
fi
[ -x "$PGBIN/postgres" ] || die "PostgreSQL is not installed; as root: apt-get install postgresql"

# initdb and postgres refuse root.
runner=$(id -un)
[ "$(id -u)" != 0 ] || runner=postgres
as_runner() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid="$runner" --regid="$runner" --clear-groups -- "$@"
  else
    "$@"
  fi
}
control() { (cd / && as_runner "$PGBIN/pg_ctl" -D "$data" -l "$folder/log" -w -t 60 "$@") >/dev/null; }
port() { sed -n 4p "$data/postmaster.pid"; }
sql() { # DATABASE [ARGUMENTS]: as the superuser
  local database=$1
  shift
  (cd / && as_runner "$PGBIN/psql" -XAtq -v ON_ERROR_STOP=1 -h "$folder" -p "$(port)" -U postgres -d "$database" "$@")
}

create() {
  [ ${#folder} -le 80 ] || die "the folder's path is longer than 80 bytes, too long for a socket in it"
  install -d -m 0700 "$folder"
  [ "$(id -u)" != 0 ] || chown "$runner:" "$folder"
  # What tests ask of it they ask while it runs or after a crash of the program, not of the machine.
  (cd / && as_runner "$PGBIN/initdb" -D "$data" -U postgres -E UTF8 --locale=C.UTF-8 --no-instructions --no-sync \
    --auth-local=peer --auth-host=scram-sha-256) >"$folder/initdb.log"
  # The superuser comes by the socket and is whoever runs this; everybody else needs a password.
  as_runner tee "$data/pg_hba.conf" >/dev/null <<END
local all postgres peer map=own
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
END
  as_runner tee "$data/pg_ident.conf" >/dev/null <<END
own $runner postgres
own root postgres
END
  install -m 0600 /dev/null "$folder/passwords"
}

start() {
  local port=${1:-0} settings=() setting
  shift || true
  for setting in "$@"; do settings+=(-c "$setting"); done
  [ -s "$data/PG_VERSION" ] || create
  if [ "$port" = 0 ]; then
    settings+=(-c listen_addresses= -p 24300)
  else
    settings+=(-c listen_addresses=127.0.0.1 -p "$port")
  fi
  control start -o "-c unix_socket_directories=$folder -c max_connections=60 -c shared_buffers=64MB ${settings[*]}"
  if [ -n "${WATCH:-}" ]; then
    setsid bash -c 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; exec "$0" destroy "$2"' \
      "$(realpath "$0")" "$WATCH" "$folder" >/dev/null 2>&1 </dev/null &
  fi
}

case $action in
  start) start "$@" ;;
  stop) control stop -m fast ;;
  # pg_ctl, because a killed server leaves its shared memory behind.
  crash) control stop -m immediate ;;
  role)
    sql postgres -c "CREATE ROLE \"$1\" LOGIN PASSWORD '$1-password'"
    echo "*:*:*:$1:$1-password" >>"$folder/passwords"
    ;;
  database)
    sql postgres -c "CREATE DATABASE \"$1\" OWNER \"$2\" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
    ;;
  sql) sql "$1" -c "$2" ;;
  url)
    host=$(sed 's|%|%25|g; s|/|%2F|g' <<<"$folder")
    [ "$(sed -n 6p "$data/postmaster.pid")" = "" ] || host=127.0.0.1
    echo "postgres://$1@$host:$(port)/$2?passfile=$(sed 's|%|%25|g; s|/|%2F|g' <<<"$folder/passwords")"
    ;;
  destroy)
    control stop -m immediate 2>/dev/null || true
    rm -rf "$folder"
    ;;
  *) die "unknown: $action" ;;
esac
