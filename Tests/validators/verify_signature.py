#!/usr/bin/env python3
"""Checks a signed and dated report without the program: by ssh-keygen and openssl, on the files alone.

    verify_signature.py FACTDESK    the program to check

Factdesk signs a report with a new key and has it dated by an authority on loopback. In a folder with nothing but these
files, the lines of docs/signing.md must confirm both, and must refuse them after one byte of the report, of the
signature or of the timestamp was changed, with another key, and with another authority.

Needs the programs ssh-keygen and openssl. The exit status is 0 when all is well, 1 for a fault.
"""

import hashlib
import http.server
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

SETTINGS = """[req]
distinguished_name=dn
[dn]
[ca]
basicConstraints=critical,CA:TRUE
keyUsage=keyCertSign
[stamp]
extendedKeyUsage=critical,timeStamping
keyUsage=digitalSignature
[tsa]
default_tsa=t
[t]
serial=DIR/serial
crypto_device=builtin
signer_cert=DIR/tsa.pem
certs=DIR/ca.pem
signer_key=DIR/tsa.key
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256
ess_cert_id_chain=no
"""


class Fault(Exception):
    pass


def expect(holds, message):
    if not holds:
        raise Fault(message)


def run(*words, **options):
    """What a program that must succeed prints."""
    result = subprocess.run(words, capture_output=True, check=False, **options)
    expect(result.returncode == 0, f"{' '.join(words)}: {result.stderr.decode(errors='replace')}")
    return result.stdout


def authority(folder):
    """Makes an authority; returns its server on loopback."""
    (folder / "tsa.cnf").write_text(SETTINGS.replace("DIR", str(folder)))
    (folder / "serial").write_text("01\n")
    settings = ["-config", str(folder / "tsa.cnf")]
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    for name in ["ca", "other"]:
        run("openssl", "req", "-x509", *key, "-days", "2", "-subj", f"/CN={name}", "-extensions", "ca", *settings,
            "-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.pem"))
    run("openssl", "req", *key, "-subj", "/CN=authority", *settings, "-keyout", str(folder / "tsa.key"),
        "-out", str(folder / "tsa.csr"))
    run("openssl", "x509", "-req", "-in", str(folder / "tsa.csr"), "-CA", str(folder / "ca.pem"), "-CAkey",
        str(folder / "ca.key"), "-CAcreateserial", "-days", "2", "-extfile", str(folder / "tsa.cnf"), "-extensions",
        "stamp", "-out", str(folder / "tsa.pem"))

    class Authority(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def do_POST(self):
            query = folder / "query"
            query.write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            reply = run("openssl", "ts", "-reply", "-queryfile", str(query), "-config", str(folder / "tsa.cnf"))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

    server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def is_signed(folder, signers):
    with (folder / "report.json").open("rb") as report:
        return subprocess.run(
            ["ssh-keygen", "-Y", "verify", "-n", "factdesk-report", "-f", str(signers), "-I", "ann@paper.example",
             "-s", "report.json.sig"], cwd=folder, stdin=report, capture_output=True, check=False).returncode == 0


def is_dated(folder, certificate):
    result = subprocess.run(
        ["openssl", "ts", "-verify", "-data", "report.json.sig", "-in", "report.json.sig.tsr", "-CAfile",
         str(certificate)], cwd=folder, capture_output=True, check=False)
    return result.returncode == 0 and b"Verification: OK" in result.stdout + result.stderr


def check(program, folder):
    """Signs a report, and checks it and what is made of it; returns the number of broken ones that were refused."""
    keys, alone = folder / "keys", folder / "alone"
    for made in [keys, alone]:
        made.mkdir()
    for name in ["ann", "mallory"]:
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", str(keys / name))
        words = (keys / f"{name}.pub").read_text().split()
        (keys / f"{name}.signers").write_text(
            f'ann@paper.example namespaces="factdesk-report" {words[0]} {words[1]}\n')
    server = authority(keys)
    try:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        (folder / "article.txt").write_text("The port counted 4,212 crossings.\n")
        run(program, "signed", "--sessions", str(folder), "--no-rc", "-c", f"load {folder}/article.txt", "-c", "tag 1",
            "-c", f"export json {folder}/report.json --sign {keys}/ann --timestamp {address}")
    finally:
        server.shutdown()
    parts = ["report.json", "report.json.sig", "report.json.sig.tsr"]
    for name in parts:
        shutil.copy(folder / name, alone / name)
    expect(is_signed(alone, keys / "ann.signers"), "ssh-keygen does not confirm the signature")
    expect(is_dated(alone, keys / "ca.pem"), "openssl does not confirm the timestamp")
    expect(not is_signed(alone, keys / "mallory.signers"), "ssh-keygen confirms the signature with another key")
    expect(not is_dated(alone, keys / "other.pem"), "openssl confirms the timestamp with another authority")
    refused = 2
    for name in parts:
        whole = (alone / name).read_bytes()
        places = [len(whole) // 3, len(whole) // 2, len(whole) - len(whole) // 4]
        if name.endswith(".tsr"):
            # The timestamp's hash of the signature, its time, and its own signature. It also holds the authority's
            # certificate, which openssl takes from the file of trusted ones instead.
            digest = whole.index(hashlib.sha256((alone / "report.json.sig").read_bytes()).digest())
            places = [digest, digest + 31, whole.index(b"Z", digest) - 2, len(whole) - 3]
        for place in places:
            # A letter of base64 for another one.
            broken = bytearray(whole)
            broken[place] = ord("B") if broken[place] != ord("B") else ord("C")
            (alone / name).write_bytes(broken)
            signed, dated = is_signed(alone, keys / "ann.signers"), is_dated(alone, keys / "ca.pem")
            if name == "report.json":
                expect(not signed, f"ssh-keygen confirms the signature after byte {place} of {name} was changed")
            elif name.endswith(".sig"):
                expect(not signed and not dated, f"a changed byte {place} of {name} is not noticed")
            else:
                expect(not dated, f"openssl confirms the timestamp after byte {place} of {name} was changed")
            refused += 1
        (alone / name).write_bytes(whole)
    expect(is_signed(alone, keys / "ann.signers") and is_dated(alone, keys / "ca.pem"), "the files were not restored")
    return refused


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 1
    program = str(pathlib.Path(arguments[0]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        try:
            refused = check(program, pathlib.Path(folder))
        except Fault as fault:
            print(f"verify_signature.py: {fault}", file=sys.stderr)
            return 1
    print(f"a signed and dated report is confirmed by ssh-keygen and openssl; {refused} broken ones are refused")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
