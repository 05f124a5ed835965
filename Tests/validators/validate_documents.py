#!/usr/bin/env python3
"""Checks office documents (NAME.docx, NAME.odt) beside reports (NAME.json) from outside.

    validate_documents.py FOLDER...      check every document in the folders
    validate_documents.py --self-test    check the checker, with documents broken on purpose

Each is a sound ZIP archive of well-formed XML without links to other files of this machine. Read back by
pandoc, it has the headline, each claim, each rating and each piece of evidence of the report, and every link
within it leads to an anchor.

Needs the program pandoc. The exit status is 0 when all is well, 1 for a fault.
"""

import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

# The folder is under version control: leave nothing in it.
sys.dont_write_bytecode = True


class Fault(Exception):
    pass


def expect(holds, message):
    if not holds:
        raise Fault(message)


def read_back(path):
    """The text, and the targets of links."""
    output = subprocess.run(["pandoc", "--to=json", str(path)], check=True, capture_output=True).stdout
    words, links = [], []

    def visit(node):
        if isinstance(node, list):
            for child in node:
                visit(child)
        if not isinstance(node, dict):
            return
        kind, content = node.get("t"), node.get("c")
        if kind == "Str":
            words.append(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            words.append(" ")
        elif kind in ("Para", "Plain", "Header"):
            words.append(" ")
        if kind == "Link":
            links.append(content[2][0])
        for child in node.values():
            visit(child)

    document = json.loads(output)
    visit(document["meta"])
    visit(document["blocks"])
    return " ".join("".join(words).split()), links


def check_document(path, report):
    data = path.read_bytes()
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise Fault(str(error)) from None
    expect(archive.testzip() is None, "a part of the archive is damaged")
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            text = archive.read(name).decode("utf-8")
            # pandoc leaves parts without content empty.
            if text:
                ElementTree.fromstring(text)
            expect("file://" not in text, f"{name} names a file of this machine")
        if name in ("word/document.xml", "content.xml"):
            goals = re.findall(r'(?:w:anchor="|xlink:href="#)([^"]+)"', text)
            anchors = set(re.findall(r'(?:w:bookmarkStart [^>]*w:name|text:name)="([^"]+)"', text))
            for goal in goals:
                expect(goal in anchors, f"a link leads to {goal[:60]!r}, which is nowhere")
    try:
        whole, links = read_back(path)
    except subprocess.CalledProcessError as error:
        raise Fault(error.stderr.decode()[:200]) from None
    wanted = [report["title"]]
    for claim in report["claims"]:
        wanted.append((claim.get("summary") or claim["text"])[:60].rsplit(" ", 1)[0])
        wanted += [claim["verdict"]["label"]] if "verdict" in claim else []
        wanted += [e["title"] for e in claim.get("evidence", []) if "url" not in e]
    for text in wanted:
        expect(" ".join(text.split()) in whole, f"does not show {text[:60]!r}")
    for link in links:
        expect(re.match(r"(https?://|#)", link), f"a link to {link[:60]!r}")


def check_folder(folder):
    documents = [path for kind in ("docx", "odt") for path in sorted(folder.glob(f"*.{kind}"))]
    for path in documents:
        report = json.loads(path.with_suffix(".json").read_text())
        try:
            check_document(path, report)
        except Fault as fault:
            raise Fault(f"{path.name}: {fault}") from None
    return len(documents)


def self_test():
    report = {"title": "T", "claims": [{"text": "One fell.", "verdict": {"label": "False"}}]}
    page = "<title>T</title><h2 id=c>One fell.</h2><p><b>False</b> <a href=#c>1</a></p>"
    broken = {
        "another rating": page.replace("False", "True"),
        "a claim left out": page.replace("One fell.", "Two rose."),
        "a link to nowhere": page.replace("#c", "#d"),
        "a link to a program": page.replace("#c", "javascript:x"),
    }
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / "a.docx"

        def make(text):
            subprocess.run(["pandoc", "--from=html", "--to=docx", f"--output={path}"],
                           input=text.encode(), check=True, capture_output=True)

        make(page)
        check_document(path, report)
        path.write_bytes(path.read_bytes()[:-100])
        for case, text in [("a cut archive", None), *broken.items()]:
            if text:
                make(text)
            try:
                check_document(path, report)
            except Fault:
                continue
            raise Fault(f"self-test: {case} was not found out")
    return len(broken) + 1


def main():
    try:
        if sys.argv[1:] == ["--self-test"]:
            print(f"self-test: {self_test()} broken documents found out")
            return
        print(f"{sum(check_folder(pathlib.Path(name)) for name in sys.argv[1:])} documents hold")
    except Fault as fault:
        sys.exit(f"validate_documents.py: {fault}")


if __name__ == "__main__":
    main()
