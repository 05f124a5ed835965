#!/usr/bin/env python3
"""Checks office documents (NAME.docx, NAME.odt) beside reports (NAME.json) from outside.

    validate_documents.py FOLDER...      check every document in the folders
    validate_documents.py --self-test    check the checker, with documents broken on purpose

Each is a sound ZIP archive of well-formed XML without links to other files of this machine. Read back by
pandoc, it has the headline, each claim, each rating and each piece of evidence of the report, and every link
within it leads to an anchor. Its pages are A4, or Letter where the report's language is that of a region that uses it.

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


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The pages in twentieths of a point, and the regions with the second (CLDR).
A4, LETTER = (11906, 16838), (12240, 15840)
LETTER_REGIONS = set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


def page_size(archive):
    """The width and the height of the pages, in twentieths of a point."""
    if "word/document.xml" in archive.namelist():
        text = archive.read("word/document.xml").decode("utf-8")
        sizes = re.findall(r"<w:pgSz [^>]*>", text)
        found = {(int(re.search(r'w:w="(\d+)"', size)[1]), int(re.search(r'w:h="(\d+)"', size)[1])) for size in sizes}
    else:
        text = archive.read("styles.xml").decode("utf-8")
        lengths = [re.findall(rf'fo:page-{side}="([0-9.]+)pt"', text) for side in ("width", "height")]
        found = {(round(float(width) * 20), round(float(height) * 20)) for width, height in zip(*lengths)}
    expect(len(found) == 1, f"pages of {len(found)} sizes")
    return found.pop()


def check_page_size(archive, language):
    regions = {part.upper() for part in language.split("-")[1:]}
    expected = LETTER if regions & LETTER_REGIONS else A4
    found = page_size(archive)
    expect(found == expected, f"pages of {found} instead of {expected}")


def check_document(path, report):
    data = path.read_bytes()
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise Fault(str(error)) from None
    expect(archive.testzip() is None, "a part of the archive is damaged")
    check_page_size(archive, report["language"])
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
    report = {"title": "T", "language": "en", "claims": [{"text": "One fell.", "verdict": {"label": "False"}}]}
    page = "<title>T</title><h2 id=c>One fell.</h2><p><b>False</b> <a href=#c>1</a></p>"
    broken = {
        "another rating": page.replace("False", "True"),
        "a claim left out": page.replace("One fell.", "Two rose."),
        "a link to nowhere": page.replace("#c", "#d"),
        "a link to a program": page.replace("#c", "javascript:x"),
    }
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / "a.docx"

        part = pathlib.Path(name) / "docx" / "word" / "document.xml"
        part.parent.mkdir(parents=True)

        def make(text, size=A4):
            part.write_text(f'<w:document xmlns:w="{WORD}"><w:body><w:sectPr>'
                            f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"/></w:sectPr></w:body></w:document>')
            subprocess.run(["pandoc", "--from=html", "--to=docx", f"--data-dir={name}", f"--output={path}"],
                           input=text.encode(), check=True, capture_output=True)

        make(page, LETTER)
        check_document(path, {**report, "language": "en-US"})
        try:
            check_document(path, report)
        except Fault:
            pass
        else:
            raise Fault("self-test: other paper was not found out")
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
    return len(broken) + 2


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
