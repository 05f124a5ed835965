"""Checks of the Markdown report by pandoc, a third reader beside those of report_markdown."""

import json
import subprocess
import unicodedata

from report_markdown import anchor, formatted_links, formatted_words
from report_text import collapsed, expect, walk


def check_with_pandoc(base, report):
    path = base.with_name(base.name + ".md")
    result = subprocess.run(["pandoc", "-f", "gfm-emoji-tex_math_dollars", "-t", "json", str(path)],
                            capture_output=True, check=False)
    expect(result.returncode == 0, f"pandoc: {result.stderr.decode()[:200]}")
    document = json.loads(result.stdout)
    urls = {value for _, value in walk(report) if isinstance(value, str) and "://" in value}
    urls |= set(formatted_links(report))
    rationales = [squeezed(collapsed(words)) for _, words in formatted_words(report)]
    anchors = {anchor(value["c"][1]) for _, value in walk(document["blocks"])
               if isinstance(value, dict) and value.get("t") == "RawInline"}
    for where, value in walk(document["blocks"]):
        if not isinstance(value, dict):
            continue
        kind = value.get("t")
        if kind == "RawInline":
            expect(anchor(value["c"][1]) or value["c"][1] == "</a>", f"pandoc: HTML {where}")
        if kind == "CodeBlock":
            code = squeezed(collapsed(value["c"][1]))
            expect(any(code in words for words in rationales), f"pandoc: code {where}")
        expect(kind not in ("RawBlock", "Image"), f"pandoc: {kind} {where}")
        if kind == "Link":
            target = value["c"][2][0]
            # In an autolink an address with the likes of `&amp;` has its semicolon escaped, as readers
            # of Markdown differ on references there.
            known = target in urls or target.replace("%3B", ";") in urls
            known = known or target.startswith("#") and target[1:] in anchors
            expect(known or target.startswith("mailto:"), f"pandoc: a link to {target!r}")
    headings = [value for _, value in walk(document["blocks"])
                if isinstance(value, dict) and value.get("t") == "Header" and value["c"][0] == 1]
    expect(len(headings) == 1, f"pandoc: {len(headings)} titles")
    text = squeezed(spoken(document["blocks"]))
    for claim in report["claims"]:
        expect(squeezed(collapsed(claim["text"])) in text, f"pandoc: the text of {claim['id']}")
    expect(squeezed(collapsed(report["title"])) in text, "pandoc: the title")


def squeezed(text):
    """The characters but for white space, composed, as pandoc composes what it reads."""
    return unicodedata.normalize("NFC", "".join(collapsed(text).split()))


def spoken(value):
    """The words of pandoc's tree, in order."""
    if isinstance(value, list):
        return "".join(map(spoken, value))
    if not isinstance(value, dict):
        return ""
    kind, content = value.get("t"), value.get("c")
    if kind == "Str":
        return content
    if kind == "Code":
        return content[1]
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    return spoken(content) + ("\n" if kind in ("Para", "Plain", "Header") else "")
