"""Checks of a Markdown report with two readers of CommonMark."""

import datetime
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

from markdown_it import MarkdownIt

from report_text import BIDI, NO_BIDI, collapsed, expect, is_noncharacter, shown, walk


def anchor(markup):
    """The name of an anchor of a claim or an article; None for other HTML."""
    found = re.fullmatch(r'<a id="((?:claim|article)-[A-Za-z][A-Za-z0-9._-]*)">', markup)
    return found and found.group(1)


class Reading:
    """What a reader makes of a file: texts of its blocks, links, levels of headings."""

    def __init__(self):
        self.blocks = []
        self.links = []
        self.headings = []
        self.shape = []
        self.anchors = set()
        # Texts of code blocks, which only a rationale in Markdown may have.
        self.code = []

    def takes(self, markup):
        """Whether HTML is an anchor of the report, the only HTML that it may have."""
        name = anchor(markup)
        if name:
            self.anchors.add(name)
        return bool(name) or markup == "</a>"

    def text(self):
        return " ".join(" ".join(block.translate(NO_BIDI).split()) for block in self.blocks)


def read_with_cmark(path):
    command = ["cmark-gfm", "-t", "xml"]
    for extension in ("footnotes", "table", "strikethrough", "autolink", "tagfilter", "tasklist"):
        command += ["-e", extension]
    output = subprocess.run([*command, str(path)], check=True, capture_output=True).stdout
    reading = Reading()
    forbidden = {"html_block", "html_inline", "image", "strikethrough",
                 "footnote_reference", "footnote_definition", "custom_inline", "custom_block"}

    def inline(node):
        tag = node.tag.rsplit("}")[-1]
        if tag == "html_inline" and reading.takes(node.text or ""):
            return ""
        expect(tag not in forbidden, f"cmark-gfm finds {tag}: {(node.text or '')[:60]!r}")
        expect(tag != "linebreak", "cmark-gfm finds a hard line break")
        reading.shape.append(tag)
        if tag in ("text", "code"):
            return node.text or ""
        if tag == "softbreak":
            return " "
        text = "".join(map(inline, node))
        if tag == "link":
            reading.links.append((node.get("destination"), text))
        return text

    def block(node):
        tag = node.tag.rsplit("}")[-1]
        expect(tag not in forbidden, f"cmark-gfm finds {tag}: {(node.text or '')[:60]!r}")
        reading.shape.append(tag)
        if tag in ("paragraph", "heading", "table_cell"):
            if tag == "heading":
                reading.headings.append(int(node.get("level")))
            reading.blocks.append("".join(map(inline, node)))
        elif tag == "code_block":
            reading.code.append(node.text or "")
            reading.blocks.append(node.text or "")
        else:
            for child in node:
                block(child)

    block(ElementTree.fromstring(output))
    return reading


def read_with_markdown_it(text):
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # It shows the address of an autolink decoded, which CommonMark does not ask for.
    parser.normalizeLinkText = lambda address: address
    reading = Reading()
    forbidden = {"html_block", "html_inline", "image", "s_open", "hardbreak"}
    kinds = []
    for token in parser.parse(text):
        expect(
            token.type not in forbidden,
            f"markdown-it finds {token.type}: {token.content[:60]!r}",
        )
        if token.type == "heading_open":
            reading.headings.append(int(token.tag[1]))
        if token.type.endswith("_open"):
            kinds.append(token.type)
        if token.type in ("fence", "code_block"):
            reading.code.append(token.content)
            reading.blocks.append(token.content)
        if token.type != "inline":
            continue
        words = []
        for child in token.children:
            if child.type == "html_inline" and reading.takes(child.content):
                continue
            expect(
                child.type not in forbidden,
                f"markdown-it finds {child.type}: {child.content[:60]!r}",
            )
            if child.type in ("text", "code_inline", "text_special"):
                words.append(child.content)
            elif child.type == "softbreak":
                words.append(" ")
            elif child.type == "link_open":
                reading.links.append((child.attrGet("href"), None))
            kinds.append(child.type)
        reading.blocks.append("".join(words))
    reading.shape = kinds
    return reading


SAFE = set(map(chr, range(0x20, 0x7F)))
BIDI_CONTROL = re.compile("[" + "".join(BIDI) + "]")


def check_bytes(data):
    text = data.decode("utf-8")
    expect(text.endswith("\n") and not text.endswith("\n\n"), "Markdown: one line end at the end")
    for number, line in enumerate(text[:-1].split("\n"), 1):
        for character in set(line) - SAFE:
            code = ord(character)
            expect(
                code >= 0x20 and not 0x7F <= code < 0xA0 and code not in (0x2028, 0x2029, 0xFEFF)
                and not is_noncharacter(code),
                f"Markdown line {number}: U+{code:04X}",
            )
        open_controls = 0
        for control in BIDI_CONTROL.findall(line):
            open_controls += -1 if control in "\u202c\u2069" else 1
            expect(open_controls >= 0, f"Markdown line {number}: closes what is not open")
        expect(open_controls == 0, f"Markdown line {number}: a bidirectional control stays open")
        expect(line == line.rstrip(" "), f"Markdown line {number}: spaces at the end")
    rows = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.startswith("|"):
            rows = 0
            continue
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
        expect(rows in (0, cells), f"Markdown line {number}: another number of cells")
        expect(line.endswith(" |"), f"Markdown line {number}: cells need spaces")
        rows = cells
    return text


FIELDS = {
    "title", "summary", "methodology", "name", "jobTitle", "publisher", "author", "text", "skipped",
    "why", "place", "reply", "label", "explanation", "by", "approvedBy", "locator", "interest",
    "note", "file", "description",
}
DATES = {"published", "made", "asked", "replied"}
MONTHS = ("January February March April May June July August September October November "
          "December").split()


def visible_fields(report):
    """Paths and texts of all that readers must see."""
    for path, value in walk(report):
        if not isinstance(value, str) or path.startswith(("$.generator", "$.provenance")):
            continue
        key = re.sub(r"\[\d+\]$", "", path).rsplit(".", 1)[-1]
        if key in FIELDS or key in ("notes", "topics", "exact"):
            built_in = path == "$.scale.name"
            if not built_in and not (key == "explanation" and is_formatted(report, path)):
                yield path, value
        elif key == "quote":
            yield path, value


def verdicts(report):
    """Paths, claims and verdicts, current and earlier ones."""
    for index, claim in enumerate(report["claims"]):
        if "verdict" in claim:
            yield f"$.claims[{index}].verdict", claim, claim["verdict"]
        for place, verdict in enumerate(claim.get("verdictHistory", [])):
            yield f"$.claims[{index}].verdictHistory[{place}]", claim, verdict


def is_formatted(report, path):
    return any(path == f"{place}.explanation" and verdict.get("markup") == "markdown"
               for place, _, verdict in verdicts(report))


def source(verdict):
    """An explanation in Markdown, with the line ends that readers of Markdown know."""
    return re.sub("[\u2028\u2029]", "\n", verdict["explanation"])


def formatted_words(report):
    """Paths and words of explanations in Markdown, between their references to evidence."""
    parser = MarkdownIt("commonmark").enable("table")
    for path, claim, verdict in verdicts(report):
        if verdict.get("markup") != "markdown":
            continue
        names = "|".join(re.escape(e["id"]) for e in claim.get("evidence", [])) or "(?!)"
        for token in parser.parse(source(verdict)):
            # HTML is text.
            if token.type in ("fence", "code_block", "html_block"):
                yield path, token.content
            for child in token.children or []:
                if child.type in ("text", "code_inline", "text_special", "html_inline"):
                    for words in re.split(rf"\[(?:{names})\]", child.content):
                        yield path, words


def formatted_links(report):
    """Addresses of links in explanations in Markdown."""
    parser = MarkdownIt("commonmark").enable("table")
    for _, _, verdict in verdicts(report):
        if verdict.get("markup") == "markdown":
            for token in parser.parse(source(verdict)):
                for child in token.children or []:
                    if child.type == "link_open":
                        yield child.attrGet("href")


def in_words(date):
    parts = date[:10].split("-")
    if len(parts) == 1:
        return str(int(parts[0]))
    if len(parts) == 2:
        return f"{MONTHS[int(parts[1]) - 1]} {int(parts[0])}"
    day = datetime.date.fromisoformat(date[:10])
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def surroundings(quote, is_cut):
    """The quote between the whole words next to it in its paragraph."""
    before = re.split(r"\n[ ]*\n", shown(quote.get("prefix", "")))
    behind = re.split(r"\n[ ]*\n", shown(quote.get("suffix", "")))
    last = before[-1]
    # A first word that begins where the prefix does may be the end of a longer one.
    words = re.findall(r"\S+\s*", last)
    if len(before) == 1 and is_cut and not last[:1].isspace():
        words = words[1:]
    left = words[-1] if words else ""
    words = re.findall(r"\s*\S+", behind[0])
    if len(behind) == 1 and len(quote.get("suffix", "")) >= 32 and not behind[0][-1:].isspace():
        words = words[:-1]
    right = words[0] if words else ""
    return collapsed(left + quote["exact"] + right)


def check_markdown(path, data, report):
    text = check_bytes(data)
    readings = {"cmark-gfm": read_with_cmark(path), "markdown-it": read_with_markdown_it(text)}
    addresses = {value for _, value in walk(report)
                 if isinstance(value, str) and re.match(r"https?://", value)}
    addresses |= set(formatted_links(report))
    # Signs that would end an autolink, or begin a reference in it, are written with a percent sign.
    normalized = {unquote(address) for address in addresses}
    for reader, reading in readings.items():
        expect(reading.headings.count(1) == 1 and reading.headings[0] == 1, f"{reader}: headings")
        for upper, lower in zip(reading.headings, reading.headings[1:]):
            expect(lower <= upper + 1, f"{reader}: a heading skips a level")
        whole = reading.text()
        for place, value in visible_fields(report):
            expect(collapsed(value) in whole, f"{reader} does not show {place}: {value[:80]!r}")
        for place, words in formatted_words(report):
            expect(collapsed(words) in whole, f"{reader} does not show {place}: {words[:80]!r}")
        rationales = [collapsed(words) for _, words in formatted_words(report)]
        for code in reading.code:
            expect(
                any(collapsed(code) in words for words in rationales),
                f"{reader} finds a code block that no rationale has: {code[:60]!r}",
            )
        for claim in report["claims"]:
            if "quote" in claim:
                cut = claim["quote"].get("start", 33) > len(claim["quote"].get("prefix", ""))
                needle = surroundings(claim["quote"], cut)
                expect(needle in whole, f"{reader}: {claim['id']} among its words: {needle[:80]!r}")
        for place, value in walk(report):
            if isinstance(value, str) and place.rsplit(".", 1)[-1] in DATES:
                expect(in_words(value) in whole, f"{reader} does not show {place}: {value}")
        for link, label in reading.links:
            # GFM links a bare mail address whatever is escaped.
            is_mail = "@" in link and label in (link, link.removeprefix("mailto:"))
            expect(
                is_mail or link in addresses or unquote(link) in normalized
                or link.startswith("#") and link[1:] in reading.anchors,
                f"{reader} finds a link that the report does not hold: {link[:80]!r}",
            )
    one, other = (reading.text() for reading in readings.values())
    expect(one == other, f"the readers differ: {difference(one, other)}")
    return readings


def difference(one, other):
    pairs = enumerate(zip(one, other))
    place = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    return f"{one[max(0, place - 30):place + 30]!r} and {other[max(0, place - 30):place + 30]!r}"


def check_reference(path, readings):
    text = check_bytes(path.read_bytes())
    found = {"cmark-gfm": read_with_cmark(path), "markdown-it": read_with_markdown_it(text)}
    for reader, wanted in readings.items():
        reading = found[reader]
        expect(
            reading.blocks == wanted.blocks,
            f"{reader} reads the reference otherwise: {difference(wanted.text(), reading.text())}",
        )
        expect(reading.links == wanted.links, f"{reader} finds other links in the reference")
        for mark in ("strong", "strong_open", "emph", "em_open", "list", "item", "list_item_open"):
            expect(
                reading.shape.count(mark) == wanted.shape.count(mark),
                f"{reader} finds another number of {mark} in the reference",
            )
