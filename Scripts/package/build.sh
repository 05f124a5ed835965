#!/bin/bash
# Makes a Debian package and a tarball of the release program, with its manual page, completions and documentation.
#
#     build.sh FOLDER    writes factdesk_VERSION-1_ARCHITECTURE.deb and factdesk-VERSION-linux-MACHINE.tar.gz
#
# The same program and the same sources give the same bytes. All files get the time of SOURCE_DATE_EPOCH, by default that of
# the last commit. PACKAGER ("NAME <ADDRESS>") is who the package says maintains it, by default the author of that commit.
set -euo pipefail
cd "$(dirname "$0")/../.."

output="${1:?build.sh FOLDER}"
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
PACKAGER="${PACKAGER:-$(git log -1 --format='%an <%ae>')}"
export LC_ALL=C
umask 022

program=.build/release/factdesk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The packages run on later systems, too: all but the C library must be in the program.
if needed=$(readelf --dynamic --wide "$program" | grep NEEDED | grep --invert-match --extended-regexp '\[(lib[cm]|ld-linux[-a-z0-9]*)\.so\.[0-9]+\]'); then
  printf 'build.sh: %s needs libraries that are not part of it:\n%s\n' "$program" "$needed" >&2
  echo "Install the packages with their archives and build again: make install-packages build" >&2
  exit 1
fi

read -r _ version < <("$program" --version)
architecture=$(dpkg --print-architecture)

# The files of both, below usr/. The link to the file of symbols is left out: its checksum depends on the folder of the
# build. The build ID finds the symbols, too.
usr="$work/tree/usr"
mkdir -p "$work/tree"
Scripts/install.sh "$usr"
objcopy --remove-section .gnu_debuglink "$usr/bin/factdesk"
documents="$usr/share/doc/factdesk"
mkdir -p "$documents"
cp -r README.md SECURITY.md NOTICE docs "$documents/"
# What the README's example loads.
mkdir "$documents/sessions"
cp -r sessions/harbour "$documents/sessions/"
Scripts/package/copyright.sh >"$documents/copyright"
# Git keeps no other rights, and those of a clone depend on who made it.
chmod -R u=rwX,go=rX "$work/tree"
chmod 755 "$usr/bin/factdesk"

archive() { # archive FOLDER: writes its tar file to standard output
  tar --create --format=gnu --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" --directory "$(dirname "$1")" "$(basename "$1")"
}

mkdir -p "$output"
name="factdesk-$version"
cp -r "$usr" "$work/$name"
cp CHANGELOG.md LICENSE "$work/$name/share/doc/factdesk/"
archive "$work/$name" | gzip --no-name --best >"$output/$name-linux-$(uname -m).tar.gz"

# The Debian package: names and forms as its policy says.
debian="$work/tree/DEBIAN"
mkdir -p "$debian" "$usr/share/zsh/vendor-completions" "$usr/share/lintian/overrides"
mv "$usr/share/zsh/site-functions/_factdesk" "$usr/share/zsh/vendor-completions/"
rmdir "$usr/share/zsh/site-functions"
gzip --no-name --best "$usr/share/man/man1/factdesk.1"
gzip --no-name --best <CHANGELOG.md >"$documents/changelog.gz"
gzip --no-name --best >"$documents/changelog.Debian.gz" <<TEXT
factdesk ($version-1) unstable; urgency=medium

  * Version $version; changelog.gz says what changed for users.

 -- $PACKAGER  $(date --utc --rfc-email --date "@$SOURCE_DATE_EPOCH")
TEXT
cp Scripts/package/lintian-overrides "$usr/share/lintian/overrides/factdesk"

# What the program needs: only what is linked and not part of it.
mkdir -p "$work/source/debian"
printf 'Source: factdesk\n\nPackage: factdesk\nArchitecture: any\n' >"$work/source/debian/control"
depends=$(cd "$work/source" && dpkg-shlibdeps -O "$usr/bin/factdesk" | sed 's/^shlibs:Depends=//')
# Packed relocations are no symbol, by which the tool judges: the loader can read them from version 2.36 on.
if readelf --version-info "$usr/bin/factdesk" | grep GLIBC_ABI_DT_RELR >/dev/null; then
  depends=$(sed -E 's/libc6 \(>= 2\.([0-9]|[12][0-9]|3[0-5])\)/libc6 (>= 2.36)/' <<<"$depends")
fi
# What it runs and loads when it is needed: the small ones that most people need are recommended.
recommended="curl libarchive13"
suggested=$("$program" --needed-packages | grep --invert-match --line-regexp --fixed-strings "${recommended// /$'\n'}")
commas() { xargs | sed 's/ /, /g'; }

(cd "$work/tree" && find usr -type f -print0 | sort --zero-terminated | xargs --null md5sum) >"$debian/md5sums"
size=$(find "$usr" -printf '%y %s\n' | awk '$1 == "f" { sum += int(($2 + 1023) / 1024) } $1 != "f" { sum++ } END { print sum }')
cat >"$debian/control" <<TEXT
Package: factdesk
Version: $version-1
Architecture: $architecture
Maintainer: $PACKAGER
Installed-Size: $size
Depends: $depends
Recommends: $(commas <<<"$recommended")
Suggests: $(commas <<<"$suggested")
Section: text
Priority: optional
Description: fact-checking workbench for the terminal
 Factdesk reads an article as numbered sentences. You tag its claims, add
 evidence and decide verdicts, and export a report that readers can check for
 themselves: as Markdown, HTML, PDF or JSON, or in formats that other programs
 read, such as ClaimReview, Web Annotation and CSV.
 .
 It works offline and keeps every change: a session is a log whose hashes show
 whether somebody altered it. The same commands work at the prompt, with
 completion and hints, in scripts and in pipes.
TEXT
# One thread: with several, the compressed bytes depend on their number.
dpkg-deb --build --root-owner-group -Zxz --threads-max=1 "$work/tree" \
  "$output/factdesk_$version-1_$architecture.deb" >/dev/null
(cd "$output" && sha256sum "factdesk_$version-1_$architecture.deb" "$name-linux-$(uname -m).tar.gz")
