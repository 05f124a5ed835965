#!/bin/bash
# Prints the copyright file of the packages: the licence of the program, then those of everything that is linked into
# it, as the packages of this machine and the folders of the build contain them.
set -eu
cd "$(dirname "$0")/../.."

SWIFT=${SWIFT:-swift}

cat <<'TEXT'
Factdesk

Copyright 2026 the authors of Factdesk

Licensed under the Apache License, Version 2.0; on Debian, its text is in /usr/share/common-licenses/Apache-2.0.

TEXT
tail --lines +3 NOTICE
cat <<'TEXT'

The program contains the libraries below. Some of them are under the GNU Lesser General Public License: you may change
them and link the program with yours. Its source, with everything that this takes, is published with each release, and
`make build` links the archives of these libraries that are installed.
TEXT

# part NAME FILE: the licence of a part.
part() {
  printf '\n%s\n%s\n\n' "---------------------------------------------------------------------------" "$1"
  cat "$2"
}

# package FILE: the Debian package that contains a file, also if the file list names its folder without /usr.
package() {
  { dpkg-query --search "$1" || dpkg-query --search "${1#/usr}"; } 2>/dev/null | cut --delimiter : --fields 1
}

# The libraries that Scripts/archives.sh links, and what the compiler driver adds. ICU's archive of data is our own.
declare -A described
for archive in Archives/*.a "$(cc -print-file-name=libgcc.a)"; do
  [ "${archive##*/}" != libicudata.a ] || continue
  name=$(package "$(realpath "$archive")")
  # One source package has one licence: libgcc and libstdc++ are both of GCC.
  source=$(dpkg-query --show --showformat '${source:Package} ${source:Version}' "$name")
  [ -z "${described[$source]:-}" ] || continue
  described[$source]=yes
  part "$source" "/usr/share/doc/$name/copyright"
done

# Debian's own copy of the Apache License is enough; what follows it in these files permits this use.
apache() { # apache NAME FILE
  grep --quiet "Apache License" "$2"
  part "$1" <(echo "Licensed under the Apache License, Version 2.0, like Factdesk, and with this exception:" &&
    sed -n '/^#* *Runtime Library Exception/,$p' "$2")
}
resources=$("$SWIFT" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
apache "The libraries of Swift" "$resources/../../share/swift/LICENSE.txt"
for folder in .build/checkouts/*/; do
  apache "$(basename "$folder")" "$folder/LICENSE.txt"
done
