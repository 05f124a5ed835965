#!/usr/bin/env bash
# A PostgreSQL of one's own, for tests and trials. It needs neither root nor systemd, and everything is in its folder.
#
#     server.sh start FOLDER [PORT [NAME=VALUE …]]   creates it if it is new; settings of postgresql.conf may follow
#     server.sh stop FOLDER                          orderly
#     server.sh crash FOLDER                         at once, without a checkpoint and without a word to the clients
#     server.sh role FOLDER NAME                     a role that may log in, with the password NAME-password
#     server.sh database FOLDER NAME OWNER           an empty database
#     server.sh sql FOLDER DATABASE SQL              as the superuser
#     server.sh certificate FOLDER NAME              from now on it takes TLS, as the host NAME; FOLDER/authority.crt vouches for it
#     server.sh url FOLDER ROLE DATABASE             the address; FOLDER/passwords has the passwords
#     server.sh destroy FOLDER                       stops it and removes the folder
#
# With root's rights it runs as the user postgres. WATCH=PID destroys it when that process has ended. The kernel gives the ports
# 32768 to 60999 to anybody, so take another; PORT 0, the default, is no port, only the socket in the folder, whose path can have
# 80 bytes.
. "$(dirname "$0")/common.sh"

[ $# -ge 2 ] || die "start, stop, crash, role, database, sql, certificate, url or destroy, and a folder?"
action=$1 folder=$2
shift 2
data=$folder/data

control() { (cd / && as_runner "$PGBIN/pg_ctl" -D "$data" -l "$folder/log" -w -t 60 "$@") >/dev/null; }
port() { sed -n 4p "$data/postmaster.pid"; }
sql() { psql_at "$folder" "$(port)" "$@"; } # DATABASE [ARGUMENTS]

create() {
  [ ${#folder} -le 80 ] || die "the folder's path is longer than 80 bytes, too long for a socket in it"
  own_folder "$folder"
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
  [ -z "${WATCH:-}" ] || destroy_after "$WATCH" "$folder"
}

certificate() { # NAME
  local key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes) request=$folder/server.csr
  {
    as_runner openssl req -x509 "${key[@]}" -days 2 -subj "/CN=The tests' authority" \
      -keyout "$folder/authority.key" -out "$folder/authority.crt"
    as_runner openssl req "${key[@]}" -subj "/CN=$1" -addext "subjectAltName=DNS:$1" -keyout "$folder/server.key" -out "$request"
    as_runner openssl x509 -req -in "$request" -copy_extensions copy -days 2 -CA "$folder/authority.crt" \
      -CAkey "$folder/authority.key" -CAcreateserial -out "$folder/server.crt"
  } 2>>"$folder/log" || die "openssl cannot make a certificate: $(tail -n 1 "$folder/log")"
  as_runner tee -a "$data/postgresql.conf" >/dev/null <<END
ssl = on
ssl_cert_file = '$folder/server.crt'
ssl_key_file = '$folder/server.key'
END
  control reload
  wait_for 30 has_tls
}
has_tls() { [ "$(sql postgres -c 'SHOW ssl')" = on ]; }

case $action in
  start) start "$@" ;;
  stop) control stop -m fast ;;
  # pg_ctl, because a killed server leaves its shared memory behind.
  crash) control stop -m immediate ;;
  role) make_role "$1" ;;
  database) make_database "$1" "$2" ;;
  sql) sql "$1" -c "$2" ;;
  certificate) certificate "$1" ;;
  url)
    host=$(escaped "$folder")
    [ "$(sed -n 6p "$data/postmaster.pid")" = "" ] || host=127.0.0.1
    echo "postgres://$1@$host:$(port)/$2?passfile=$(escaped "$folder/passwords")"
    ;;
  destroy)
    control stop -m immediate 2>/dev/null || true
    rm -rf "$folder"
    ;;
  *) die "unknown: $action" ;;
esac
