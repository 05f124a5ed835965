#!/bin/bash
# Tries the packages in fresh systems without Swift: installs each, follows the README there, presses Tab, reads the
# manual page, and removes the package, after which nothing may be left. Needs root and the network.
#
#     try.sh FOLDER [SUITE...]    FOLDER has the packages; default: bookworm and trixie, Debian 12 and 13
#
# The systems are kept in $XDG_CACHE_HOME/factdesk-roots, else below ~/.cache; each trial has a copy.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(realpath "${1:?try.sh FOLDER [SUITE...]}")
shift
suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
roots="${XDG_CACHE_HOME:-$HOME/.cache}/factdesk-roots"
mirror="${MIRROR:-http://deb.debian.org/debian}"
if [ "$(id -u)" != 0 ]; then
  echo "try.sh: only root can make a system and change into it: sudo make package-try" >&2
  exit 1
fi

lintian --allow-root --fail-on error,warning "$folder"/*.deb
echo "lintian: no errors, no warnings"

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
# inside COMMAND...: runs a command in the system, with its own processes and mounts, which end with it.
inside() {
  unshare --mount --pid --fork bash -euc '
    mount --types proc proc "$1/proc"
    mount --bind /dev/pts "$1/dev/pts"
    cd /
    exec chroot "$@"' inside "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
    LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
# What a system may gain from the use of its own package manager and manual.
files() { (cd "$root" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./tmp \) -prune -o -print | sort); }

for suite in "${suites[@]}"; do
  if [ ! -e "$roots/$suite/factdesk-ready" ]; then
    echo "making $roots/$suite" >&2
    rm -rf "${roots:?}/$suite"
    mkdir -p "$roots"
    # Minimal systems leave out the completion and the reader of manuals.
    debootstrap --variant=minbase --include=bash-completion,man-db "$suite" "$roots/$suite" "$mirror" >&2
    touch "$roots/$suite/factdesk-ready"
  fi
  rm -rf "$root"
  cp -a "$roots/$suite" "$root"
  cp "$folder"/* Scripts/package/inside.sh "$root/tmp/"
  cp /etc/resolv.conf "$root/etc/"
  package=$(basename "$folder"/*.deb)
  tarball=$(basename "$folder"/*.tar.gz)
  release="Debian $(cat "$root/etc/debian_version")"

  files >"$root/tmp/before"
  # Without the recommended packages it needs nothing that this system lacks, and so no network.
  inside dpkg --install "/tmp/$package" >"$root/tmp/log" 2>&1 ||
    { cat "$root/tmp/log" >&2 && exit 1; }
  inside bash /tmp/inside.sh /usr/share/doc/factdesk
  # All that it recommends and suggests can be installed there.
  inside apt-get update >"$root/tmp/log" 2>&1
  inside apt-get install --simulate --install-suggests --reinstall "/tmp/$package" >"$root/tmp/log"
  # shellcheck disable=SC2046
  for name in $(inside factdesk --needed-packages); do
    grep --quiet --extended-regexp "^Inst $name(t64)? " "$root/tmp/log" || inside dpkg-query --show "$name" >/dev/null ||
      { echo "try.sh: $release has no $name" >&2 && exit 1; }
  done
  inside apt-get purge --yes factdesk >"$root/tmp/log" 2>&1
  files | diff "$root/tmp/before" - || { echo "try.sh: these files are left or missing after its removal" >&2 && exit 1; }
  echo "$release: $package installed, tried and removed"

  inside tar --extract --file "/tmp/$tarball" --directory /usr/local --strip-components 1
  inside bash /tmp/inside.sh /usr/local/share/doc/factdesk
  echo "$release: $tarball unpacked and tried"
done
