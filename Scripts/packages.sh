#!/bin/bash
# Lists the missing system packages and installs them; with --list, it only says how to install them, and
# fails. It does not use the network if none is missing.
#
#     packages.sh build       packages for building, running and testing
#     packages.sh test        a terminal for tests, and the programs that read some sources
#     packages.sh torture     a compiler, and the language of the torture
#     packages.sh team        a cluster of PostgreSQL servers
#     packages.sh validate    packages for checking reports with programs by others
#     packages.sh bench       programs to compare with, a pager, and a server
#     packages.sh package     programs that make and check packages, and a maker of fresh systems
set -eu

only_list=""
if [ "${1:-}" = --list ]; then
  only_list=yes
  shift
fi

case "${1:-}" in
  build)
    # The program links libedit, SQLite, cmark, libidn2, Nettle, libxml2 and zlib, and loads libarchive. As
    # archives, libedit also needs the next three, libidn2 the one after, libxml2 the two after that.
    packages="libedit-dev libsqlite3-dev libcmark-dev libidn2-dev nettle-dev libxml2-dev zlib1g-dev"
    packages="$packages libarchive-dev"
    packages="$packages libncurses-dev libbsd-dev libmd-dev libunistring-dev"
    packages="$packages libicu-dev liblzma-dev pkg-config"
    # Swift's own compiler driver leaves the C runtime and libstdc++ to the system.
    packages="$packages gcc libc6-dev libstdc++-12-dev"
    ;;
  test)
    # A terminal with a readable screen; a program that fetches pages, and a server with a bad certificate;
    # programs that read PDF, office documents, books and pictures; keys, and an authority for timestamps; a server
    # for the sessions of a team.
    packages="tmux curl ca-certificates openssl openssh-client poppler-utils pandoc libimage-exiftool-perl"
    packages="$packages postgresql"
    ;;
  torture) packages="gcc libc6-dev python3" ;;
  # Patroni itself is not the system's: Debian 12 has an old one.
  team) packages="postgresql etcd-server curl python3-venv" ;;
  # The last three are for pages: a checker of HTML, a browser, and fonts for other scripts; wget saves pages
  # as an archive.
  validate) packages="cmark-gfm pandoc python3-venv wget tidy chromium fonts-noto-core" ;;
  bench) packages="sqlite3 python3 python3-venv less postgresql" ;;
  package) packages="dpkg-dev lintian debootstrap" ;;
  *)
    echo "packages.sh: build, test, torture, team, validate, bench or package?" >&2
    exit 2
    ;;
esac

swift="${SWIFT:-swift}"
if ! command -v "$swift" >/dev/null; then
  echo "Swift 6.3 is needed, and no program \"$swift\" is on the PATH." >&2
  echo "How to install it: https://www.swift.org/install/linux/" >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null; then
  # Not Debian: the compiler will report what is missing.
  exit 0
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ -n "$only_list" ]; then
  echo "These system packages are missing:$missing" >&2
  echo "To install them: make install-packages, or apt-get install$missing" >&2
  exit 1
fi

as_root=""
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing; install them as root: apt-get install$missing" >&2
    exit 1
  fi
  as_root="sudo"
fi
echo "Installing missing packages:$missing" >&2
# apt ARGUMENTS: its output goes to standard error, because `make run` prints a report.
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@" >&2
}
install() {
  # shellcheck disable=SC2086
  apt install --yes --no-install-recommends "$@" $missing
}
# If the package lists are missing or out of date, fetch them first.
install --simulate >/dev/null 2>&1 && install || { apt update && install; }
