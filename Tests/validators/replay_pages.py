"""Replays pages of a WARC file with pywb, and prints the SHA-256 of what came for each as a JSON list.

Standard input is JSON: `folder` (for pywb's files), `warc`, and `pages` (time and address of each).
"""

from gevent.monkey import patch_all

patch_all()

import hashlib
import json
import os
import subprocess
import sys
import pathlib

from wsgiref.util import setup_testing_defaults

from pywb.apps.frontendapp import FrontEndApp


def body(app, address):
    """The body that a WSGI application answers with."""
    path, _, query = address.partition("?")
    environ = {"PATH_INFO": path, "QUERY_STRING": query}
    setup_testing_defaults(environ)
    said = []
    answer = b"".join(app(environ, lambda status, *_: said.append(status)))
    if not said[0].startswith("200"):
        sys.exit(f"{address}: {said[0]}")
    return answer


def main():
    request = json.load(sys.stdin)
    os.chdir(request["folder"])
    manager = pathlib.Path(sys.executable).with_name("wb-manager")
    for arguments in (["init", "copies"], ["add", "copies", request["warc"]]):
        subprocess.run([manager, *arguments], check=True, capture_output=True)
    app = FrontEndApp()
    sums = []
    for time, address in request["pages"]:
        stamp = "".join(character for character in time if character.isdigit())
        # The page as it was recorded, without anything added.
        answer = body(app, f"/copies/{stamp}id_/{address}")
        sums.append(hashlib.sha256(answer).hexdigest())
    print(f"\n{json.dumps(sums)}")


main()
