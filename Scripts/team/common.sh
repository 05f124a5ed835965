# For the scripts of this folder, which source it: a PostgreSQL of one's own, without root's rights or systemd, in a folder.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
# A server would hold open what it inherits, and whoever started it may wait for the end of that. Bash has one file open, the script.
for file in "/proc/$$/fd"/*; do
  number=${file##*/}
  [ "$number" -le 2 ] || [ -f "$file" ] || eval "exec $number>&-"
done
# Or psql would go elsewhere.
for name in ${!PG@}; do [ "$name" = PGBIN ] || unset "$name"; done

die() { echo "$(basename "$0"): $*" >&2; exit 1; }

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
own_folder() { # FOLDER: makes it the runner's
  install -d -m 0700 "$1"
  [ "$(id -u)" != 0 ] || chown "$runner:" "$1"
}
psql_at() { # SOCKET'S-FOLDER PORT DATABASE [ARGUMENTS]: as the superuser
  local at=$1 port=$2 database=$3
  shift 3
  (cd / && as_runner "$PGBIN/psql" -XAtq -v ON_ERROR_STOP=1 -h "$at" -p "$port" -U postgres -d "$database" "$@")
}
# The next two use the function `sql` of the script, which runs it as the superuser, and the folder's file of passwords.
make_role() { # NAME
  sql postgres -c "CREATE ROLE \"$1\" LOGIN PASSWORD '$1-password'"
  echo "*:*:*:$1:$1-password" >>"$folder/passwords"
}
make_database() { # NAME OWNER
  sql postgres -c "CREATE DATABASE \"$1\" OWNER \"$2\" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
}
wait_for() { # SECONDS COMMAND…
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || die "waited in vain: $*"
    sleep 0.1
  done
}
escaped() { sed 's|%|%25|g; s|/|%2F|g' <<<"$1"; } # a path within an address
destroy_after() { # PID FOLDER: runs the script's action `destroy` when a process has ended
  setsid bash -c 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; exec "$0" destroy "$2"' \
    "$(realpath "$0")" "$1" "$2" >/dev/null 2>&1 </dev/null &
}
