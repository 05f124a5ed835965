#!/bin/bash
# Moves a program's symbols into a file beside it, where debuggers and crash traces find them.
#
#     strip.sh PROGRAM    writes the symbols to PROGRAM.debug
set -eu

program="$1"
# Already stripped: the program names the file of its symbols.
if readelf --sections --wide "$program" | grep --quiet "\.gnu_debuglink"; then exit 0; fi
objcopy --only-keep-debug "$program" "$program.debug"
objcopy --strip-all "$program"

# The linker's build ID is a hash of the symbols, too, which name the folder of the sources. It is made again
# from what is left, so that the same sources give the same program in every folder. Both files get it.
note="$program.note"
identify() { # identify FILE BYTES: writes a build ID of 20 bytes
  { head --bytes 16 "$note" && printf '%b' "$2"; } >"$note.new"
  objcopy --update-section .note.gnu.build-id="$note.new" "$1"
}
objcopy --dump-section .note.gnu.build-id="$note" "$program" "$program.copy"
identify "$program" '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'
hash=$(sha1sum <"$program" | cut --characters 1-40 | sed 's/../\\x&/g')
identify "$program" "$hash"
identify "$program.debug" "$hash"
rm "$note" "$note.new"

objcopy --add-gnu-debuglink="$program.debug" "$program"
# Written once more in large pieces: the kernel then maps more of the program at once, and a start takes a tenth less.
dd if="$program" of="$program.copy" bs=1M status=none
chmod --reference="$program" "$program.copy"
mv "$program.copy" "$program"
