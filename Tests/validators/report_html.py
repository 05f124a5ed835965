"""Checks of an HTML report: the standard's parser, tidy, and the rules that the page promises."""

import base64
import hashlib
import re
import subprocess

import html5lib

from report_markdown import DATES, formatted_links, in_words, surroundings, visible_fields
from report_text import collapsed, expect, walk

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
POLICY = "default-src 'none';%s style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
FORBIDDEN = {"script", "iframe", "frame", "object", "embed", "form", "input", "button", "link", "base",
             "audio", "video", "source", "picture", "template", "noscript", "font", "center"}
SHAPES = {"svg", "g", "rect", "path", "line", "circle", "polyline", "polygon", "text", "tspan", "title",
          "desc", "defs"}
BLOCKS = {"p", "div", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
          "caption", "blockquote", "section", "article", "header", "footer", "ul", "ol", "dl", "table",
          "tr", "figure", "main", "title", "style"}
# What tidy does not know, although the standard has it, or takes for a mistake although it is none.
UNKNOWN_TO_TIDY = re.compile(
    r'proprietary attribute|<meta> lacks "content"|trimming empty <(span|bdi|mark|cite|li)>|<svg> is not recognized')


def text_of(element):
    """What a reader sees, with a space between blocks; superscripts that lead to cards left out."""
    parts = []

    def take(node):
        if not isinstance(node.tag, str):
            return
        name = node.tag.rsplit("}")[-1]
        if name in ("style", "svg") or "ref" in (node.get("class") or "").split():
            parts.append("")
        else:
            if name in BLOCKS:
                parts.append(" ")
            parts.append(node.text or "")
            for child in node:
                take(child)
                parts.append(child.tail or "")
            if name in BLOCKS:
                parts.append(" ")

    take(element)
    return collapsed("".join(parts))


def parse(data):
    text = data.decode("utf-8")
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=False)
    tree = parser.parse(text)
    for position, code, details in parser.errors:
        expect(False, f"html5lib, line {position[0]}: {code} {details}")
    return text, tree


def check_with_tidy(path):
    result = subprocess.run(["tidy", "-q", "-e", "-utf8", str(path)], capture_output=True, text=True)
    for line in result.stderr.splitlines():
        if re.search(r"(Warning|Error):", line) and not UNKNOWN_TO_TIDY.search(line):
            expect(False, f"tidy: {line}")


def check_elements(text, tree):
    elements = [node for node in tree.iter() if isinstance(node.tag, str)]
    names = [node.tag.rsplit("}")[-1] for node in elements]
    expect(text.startswith("<!DOCTYPE html>\n"), "no doctype at the beginning")
    expect(text.endswith("\n") and not text.endswith("\n\n"), "HTML: one line end at the end")
    head = tree.find(f"{XHTML}head")
    expect(head[0].tag == f"{XHTML}meta" and head[0].get("charset") == "utf-8", "charset is not first")
    for name in ("title", "main", "h1", "style"):
        expect(names.count(name) == 1, f"{names.count(name)} elements {name}")
    expect((head.find(f"{XHTML}title").text or "").strip(), "the title is empty")
    expect(tree.get("lang"), "no language")
    expect(not FORBIDDEN & set(names), f"forbidden: {FORBIDDEN & set(names)}")
    style = head.find(f"{XHTML}style").text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policies = [node.get("content") for node in elements if node.get("http-equiv")]
    pictures = " img-src data:;" if "img" in names else ""
    expect(policies == [POLICY % (pictures, digest)], "the policy, or its hash of the style")
    expect(not re.search(r"url\(|@import|expression", style), "the style fetches something")
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    expect(levels[0] == 1, "headings do not begin with h1")
    for upper, lower in zip(levels, levels[1:]):
        expect(lower <= upper + 1, "a heading skips a level")
    ids = [node.get("id") for node in elements if node.get("id")]
    expect(len(ids) == len(set(ids)), "an id stands twice")
    own_tables = {id(child) for node in elements if node.get("class") == "table" for child in node}
    for node in elements:
        name = node.tag.rsplit("}")[-1]
        for attribute in node.attrib:
            expect(not attribute.lower().startswith("on"), f"{name} has {attribute}")
            allowed = name == "img" and attribute == "src"
            expect(allowed or attribute not in ("style", "srcset", "src", "xlink:href"), f"{name} has {attribute}")
        if name == "img":
            check_picture(node)
        for attribute in ("aria-labelledby", "aria-describedby"):
            for target in (node.get(attribute) or "").split():
                expect(target in ids, f"{attribute} names no id: {target}")
        if name == "svg":
            expect(node.get("role") == "img" and node.get("aria-label"), "svg without words")
            inner = {child.tag.rsplit("}")[-1] for child in node.iter() if isinstance(child.tag, str)}
            expect(inner <= SHAPES, f"svg holds {inner - SHAPES}")
        if name == "table":
            check_table(node, id(node) in own_tables)
    return elements, set(ids)


PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/]+={0,2})")
SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8", "webp": b"RIFF"}
METADATA = (b"Exif\0\0II", b"http://ns.adobe.com/xap", b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP", b"ICC_PROFILE",
            b"XMP ")


def check_picture(node):
    found = PICTURE.fullmatch(node.get("src") or "")
    expect(found, "a picture that is not part of the page")
    expect((node.get("alt") or "").strip(), "a picture without words")
    expect(int(node.get("width") or 0) > 0 and int(node.get("height") or 0) > 0, "a picture without size")
    if found:
        data = base64.b64decode(found[2], validate=True)
        expect(data.startswith(SIGNATURES[found[1]]), f"a picture that is not {found[1]}")
        for word in METADATA:
            expect(word not in data, f"a picture with metadata: {word}")


def check_table(table, is_own):
    # A table in a rationale has what its author wrote.
    expect(is_own or table.find(f"{XHTML}caption") is not None, "a table without caption")
    widths = {len(list(row)) for row in table.iter(f"{XHTML}tr")}
    expect(len(widths) == 1, "rows of a table differ in length")
    for cell in table.iter(f"{XHTML}th"):
        expect(cell.get("scope") in ("row", "col"), "th without scope")


def check_links(elements, ids, report):
    addresses = {value for _, value in walk(report)
                 if isinstance(value, str) and re.match(r"https?://", value)}
    addresses |= set(formatted_links(report))
    for node in elements:
        address = node.get("href")
        if address is None:
            continue
        if address.startswith("#"):
            expect(address[1:] in ids, f"a link leads nowhere: {address}")
            continue
        expect(address in addresses, f"a link that the report does not have: {address!r}")
        expect({"noopener", "noreferrer"} <= set((node.get("rel") or "").split()), "a link without rel")


def check_directions(elements):
    """User text stands where its direction cannot turn its surroundings."""
    text = "".join("".join(node.itertext()) for node in elements[:1])
    depth = 0
    for character in text:
        if character in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068":
            depth += 1
        elif character in "\u202c\u2069":
            depth -= 1
        expect(depth >= 0, "closes a direction that is not open")
    expect(depth == 0, "a bidirectional control stays open")


def check_html(path, data, report):
    for code in set(data.decode("utf-8")):
        expect(ord(code) >= 0x20 or code == "\n", f"HTML holds U+{ord(code):04X}")
    text, tree = parse(data)
    check_with_tidy(path)
    elements, ids = check_elements(text, tree)
    check_links(elements, ids, report)
    check_directions(elements)
    body = text_of(tree.find(f"{XHTML}body"))
    # An earlier version of an article is only named, at the claims on its words.
    newest = {article["id"]: article.get("replacedBy", article["id"]) for article in report["articles"]}
    report = dict(report, articles=[each for each in report["articles"] if "replacedBy" not in each])
    for place, value in visible_fields(report):
        expect(collapsed(value) in body, f"HTML does not show {place}: {value[:80]!r}")
    for claim in report["claims"]:
        expect(f"claim-{claim['id']}" in ids, f"{claim['id']} has no card")
        if "quote" in claim:
            card = next(node for node in elements if node.get("id") == f"claim-{claim['id']}")
            quote = claim["quote"]
            around = surroundings(quote, quote.get("start", 99) > len(quote.get("prefix", "")))
            expect(around in text_of(card), f"{claim['id']}: the quote is not among its words")
        expect(f"article-{newest[claim['article']]}" in ids, f"{claim['id']}: no such article")
    expect(all(f"article-{name}" in ids for name in newest.values()), "an article is missing")
    expect(all(f"article-{name}" not in ids for name in newest if newest[name] != name),
           "a version is an article of its own")
    values = {node.get("datetime") for node in elements if node.tag == f"{XHTML}time"}
    for place, value in walk(report):
        key = place.rsplit(".", 1)[-1]
        if isinstance(value, str) and key in DATES:
            expect(value in values, f"no time element holds {place}: {value}")
            if report["language"].startswith("en"):
                expect(in_words(value) in body, f"HTML does not show {place} in words")
