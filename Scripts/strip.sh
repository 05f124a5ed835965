#!/bin/bash
# Moves a program's symbols into a file beside it, where debuggers and the traces of a crash find them.
#
#     strip.sh PROGRAM    PROGRAM.debug then holds the symbols
set -eu

program="$1"
# Stripped already: it names the file of its symbols.
if readelf --sections --wide "$program" | grep --quiet "\.gnu_debuglink"; then exit 0; fi
objcopy --only-keep-debug "$program" "$program.debug"
objcopy --strip-all --add-gnu-debuglink="$program.debug" "$program"
