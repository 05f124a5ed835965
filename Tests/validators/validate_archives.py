#!/usr/bin/env python3
"""Checks archives of copies (NAME.wacz) beside reports (NAME.json) with programs by others.

    validate_archives.py FOLDER...      check every archive in the folders
    validate_archives.py --self-test    check the checker, with archives broken on purpose

`wacz validate` accepts each, `warcio check` its WARC file, of which every record has digests. An index made
anew by `cdxj-indexer` says the same. `pywb` replays every page of the list byte for byte, and each copy with
which the report compares a quote is among them.

The exit status is 0 when all is well, 1 for a fault.
"""

import contextlib
import gzip
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from cdxj_indexer.main import CDXJIndexer
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

# The folder is under version control: leave nothing in it.
sys.dont_write_bytecode = True
PROGRAMS = pathlib.Path(sys.executable).parent
WARC = "archive/data.warc.gz"


class Fault(Exception):
    pass


def expect(holds, message):
    if not holds:
        raise Fault(message)


def run(program, *arguments):
    """Runs a program of the virtual environment."""
    result = subprocess.run(
        [PROGRAMS / program, *arguments], capture_output=True, text=True, check=False)
    said = result.stdout + result.stderr
    expect(result.returncode == 0, f"{program}: {said.strip()[-300:]}")
    return said


def records(data):
    """The records of a WARC file: type, address, and the digest of what a reader gets."""
    found = []
    try:
        for record in ArchiveIterator(io.BytesIO(data), check_digests="raise"):
            payload = record.content_stream().read()
            for name in ("WARC-Block-Digest", "WARC-Payload-Digest"):
                if record.rec_type != "warcinfo" or name == "WARC-Block-Digest":
                    expect(record.rec_headers.get_header(name), f"a record has no {name}")
            found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), payload))
    except ArchiveLoadFailed as error:
        raise Fault(f"warcio: {error}") from None
    return found


def index_anew(path):
    """What `cdxj-indexer` says of a WARC file, by place: the line without the members of its own."""
    output = io.StringIO()
    CDXJIndexer(output, [str(path)], sort=True).process_all()
    return {entry(line) for line in output.getvalue().splitlines()}


def entry(line):
    key, stamp, text = line.split(" ", 2)
    value = json.loads(text)
    # Without a type, one program writes "unk" and the other nothing.
    kind = value.get("mime") or "unk"
    return (key, stamp, value["url"], value["offset"], value["length"], value.get("status"),
            kind, value["digest"])


def replay(folder, warc, pages):
    """The bytes that pywb replays for each page, in a process of its own, as it changes Python's sockets."""
    request = json.dumps({"folder": str(folder), "warc": str(warc), "pages": pages})
    script = pathlib.Path(__file__).with_name("replay_pages.py")
    result = subprocess.run([sys.executable, "-B", script], input=request, capture_output=True,
                            text=True, check=False)
    expect(result.returncode == 0, f"pywb: {result.stderr.strip()[-400:]}")
    # pywb says things before.
    return json.loads(result.stdout.splitlines()[-1])


def check_archive(path, report):
    run("wacz", "validate", "-f", str(path))
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as name:
        expect(archive.testzip() is None, "a file of the archive is damaged")
        for file in archive.infolist():
            expect(file.compress_type == zipfile.ZIP_STORED, f"{file.filename} is packed twice")
        data = archive.read(WARC)
        warc = pathlib.Path(name) / "data.warc.gz"
        warc.write_bytes(data)
        run("warcio", "check", str(warc))
        lines = archive.read("indexes/index.cdxj").decode().splitlines()
        expect(lines == sorted(lines), "the index is not sorted")
        expect({entry(line) for line in lines} == index_anew(warc), "the index says other things")
        header, *listed = map(json.loads, archive.read("pages/pages.jsonl").decode().splitlines())
        expect(header["format"] == "json-pages-1.0", "the list of pages has no header")
        pages = [[page["ts"], page["url"]] for page in listed]
        payloads = [payload for kind, _, payload in records(data) if kind in ("response", "resource")]
        hashes = {hashlib.sha256(payload).hexdigest() for payload in payloads}
        for claim in report["claims"]:
            for evidence in claim.get("evidence", []):
                copy = evidence.get("quoteCheck", {}).get("sha256")
                expect(copy is None or copy in hashes, f"the copy {copy} is not in the archive")
        for (_, url), sha256 in zip(pages, replay(name, warc, pages), strict=True):
            expect(sha256 in hashes, f"pywb replays other bytes of {url}")
    return len(pages)


def check_folder(folder):
    archives = sorted(folder.glob("*.wacz"))
    pages = 0
    for path in archives:
        try:
            pages += check_archive(path, json.loads(path.with_suffix(".json").read_text()))
        except Fault as fault:
            raise Fault(f"{path.name}: {fault}") from None
    return len(archives), pages


def with_change(path, change):
    """A copy of an archive in which `change` was made to the files, whose hashes fit again."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        content = files[resource["path"]]
        resource["hash"] = "sha256:" + hashlib.sha256(content).hexdigest()
        resource["bytes"] = len(content)
    files["datapackage.json"] = json.dumps(package).encode()
    files["datapackage-digest.json"] = json.dumps({
        "path": "datapackage.json",
        "hash": "sha256:" + hashlib.sha256(files["datapackage.json"]).hexdigest()}).encode()
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return output.getvalue()


def repack(change):
    """A change of the WARC file's text, packed in one piece as before."""
    def apply(files):
        text = gzip.decompress(files[WARC])
        changed = change(text)
        expect(changed != text, "self-test: nothing was changed")
        files[WARC] = gzip.compress(changed, mtime=0)
    return apply


def flip(data, place):
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1:]


def self_test(path):
    report = json.loads(path.with_suffix(".json").read_text())
    check_archive(path, report)
    whole = path.read_bytes()
    at = whole.index(b"archive/data.warc.gz") + 200

    def index(old, new):
        def apply(files):
            text = files["indexes/index.cdxj"]
            expect(old in text, f"self-test: no {old!r}")
            files["indexes/index.cdxj"] = text.replace(old, new, 1)
        return apply

    broken = {
        "a bit of a record": flip(whole, at),
        "a cut archive": whole[:-40],
        "another hash of a file": whole.replace(b'"hash": "sha256:', b'"hash": "sha256:0', 1),
        "another word in a page": with_change(path, repack(lambda text: text.replace(b"</p>", b"</q>", 1))),
        "a wrong length": with_change(
            path, repack(lambda text: text.replace(b"Content-Length: ", b"Content-Length: 1", 2))),
        "a record without a digest": with_change(
            path, repack(lambda text: text.replace(b"WARC-Payload-Digest", b"X-Payload-Digest", 1))),
        "another place in the index": with_change(path, index(b'"offset":"', b'"offset":"1')),
        "a page of another time": with_change(path, index(b" 20", b" 19")),
    }
    for case, data in broken.items():
        with tempfile.TemporaryDirectory() as name:
            changed = pathlib.Path(name) / "a.wacz"
            changed.write_bytes(data)
            try:
                check_archive(changed, report)
            except (Fault, zipfile.BadZipFile):
                continue
            raise Fault(f"self-test: {case} was not found out")
    return len(broken)


def main():
    try:
        if sys.argv[1] == "--self-test":
            print(f"self-test: {self_test(pathlib.Path(sys.argv[2]))} broken archives found out")
            return
        counts = [check_folder(pathlib.Path(name)) for name in sys.argv[1:]]
        print(f"{sum(count for count, _ in counts)} archives hold, "
              f"{sum(count for _, count in counts)} pages replayed")
    except Fault as fault:
        sys.exit(f"validate_archives.py: {fault}")


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
