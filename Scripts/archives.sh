#!/bin/bash
# Fills Archives/ with links to the static C libraries, and with pkg-config files that name them, so
# that the release program starts without searching for shared ones. SwiftPM puts the folders of
# pkg-config files first on the link line, so this is the only way to prefer archives.
#
# If an archive is missing, the folder stays empty, and the system's shared libraries are linked.
set -eu
cd "$(dirname "$0")/.."

folder="Archives"
rm -rf "$folder"
mkdir "$folder"
for name in sqlite3 edit tinfo bsd md cmark idn2 unistring nettle xml2 icuuc z lzma stdc++; do
  archive=$(cc -print-file-name="lib$name.a")
  # The compiler prints the bare name if it finds none.
  if [ ! -e "$archive" ]; then
    echo "no archive lib$name.a: linking the system's shared libraries" >&2
    rm -f "$folder"/*
    exit 0
  fi
  ln -s "$(realpath "$archive")" "$folder/lib$name.a"
done

# libxml2 calls ICU to convert encodings, and ICU's data for them take 31 MB. Every text is UTF-8 before
# libxml2 reads it, so ICU gets an empty table of contents instead, as its authors do while they build
# their own data: a header of 32 bytes with its length, the form of numbers and the mark of "CmnD" data
# of version 1, and no entries.
version=$(pkg-config --modversion icu-uc)
data="$folder/empty-icu-data"
cat >"$data.c" <<END
const struct { unsigned short length; unsigned char magic[2]; unsigned short info, reserved;
  unsigned char big_endian, ascii, char_size, unused, format[4], versions[8], padding[8];
  unsigned count; } icudt${version%%.*}_dat =
  {32, {0xDA, 0x27}, 20, 0, 0, 0, 2, 0, {'C', 'm', 'n', 'D'}, {1}, {0}, 0};
END
cc -c -o "$data.o" "$data.c"
ar rcs "$folder/libicudata.a" "$data.o"
rm "$data.o" "$data.c"

# describe NAME LIBRARIES: the system's pkg-config file, with other libraries.
describe() {
  cat >"$folder/$1.pc" <<END
Name: $1
Description: $1 as an archive
Version: $(pkg-config --modversion "$1")
Cflags: $(pkg-config --cflags "$1")
Libs: -L\${pcfiledir} $2
END
}
describe libedit "-ledit -ltinfo -lbsd -lmd"
describe libcmark "-lcmark"
describe libidn2 "-lidn2 -lunistring"
describe nettle "-lnettle"
describe libxml-2.0 "-lxml2 -licuuc -licudata -lz -llzma -lm"
describe sqlite3 "-lsqlite3 -lm"
describe zlib "-lz"
