"""Checks the checker: reports broken on purpose, each of which must be found out."""

import copy
import hashlib
import json
import pathlib
import tempfile

from report_json import canonical, ecmascript
from report_text import Fault, expect

CONTENT = "She said: traffic fell by half in May. True?"
GOOD = {
    "format": "factdesk-report/3", "id": "urn:uuid:6f1d3c52-8f0e-4b7a-9a55-0c2b7a1e9d10",
    "title": "Did it fall?", "language": "en", "created": "2026-02-02T09:30:00Z",
    "modified": "2026-02-03T09:20:00Z", "published": "2026-02-02",
    "generator": {"name": "factdesk", "version": "1.0.0"},
    "articles": [{"id": "a1", "title": "Fees", "language": "en", "url": "https://g.example/x",
                  "content": CONTENT,
                  "sha256": hashlib.sha256(CONTENT.encode()).hexdigest()}],
    "scale": {"name": "Two", "worst": 1, "best": 2,
              "levels": [{"label": "False", "value": 1}, {"label": "True", "value": 2}]},
    "claims": [{"id": "c1", "article": "a1", "text": "Traffic *halved*.", "status": "checked",
                "quote": {"exact": "traffic fell by half", "prefix": "She said: ",
                          "suffix": " in May. True?", "start": 10, "end": 30},
                "verdict": {"label": "False", "value": 1, "by": "Ira"}}],
    "corrections": [{"at": "2026-02-03T09:20:00Z", "claim": "c1", "text": "Was True."}],
}

def self_test(schema, check_folder):
    markdown = """# Did it fall?

## c1: False

Published 2 February 2026, by Ira. [Fees](<https://g.example/x>)

**Traffic \\*halved\\*.**

> She said: **traffic fell by half** in May. True?

Scale: True, False. Was True.
"""

    def run(change_json=None, change_markdown=None, raw=None, private=None, extra=None):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            report = copy.deepcopy(GOOD)
            if change_json:
                change_json(report)
            text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
            text = raw(text) if raw else text
            (folder / "x.json").write_bytes(text.encode("utf-8", "surrogatepass"))
            (folder / "x.md").write_text(
                change_markdown(markdown) if change_markdown else markdown, newline="")
            for file, content in (extra or {}).items():
                (folder / file).write_text(content)
            if private:
                (folder / "private.txt").write_text(private)
            check_folder(folder, schema)

    def put(*path, value):
        def change(report):
            for key in path[:-1]:
                report = report[key]
            report[path[-1]] = value
        return change

    def drop(*path):
        def change(report):
            for key in path[:-1]:
                report = report[key]
            del report[path[-1]]
        return change

    def swap(old, new):
        def change(text):
            assert old in text, old
            return text.replace(old, new, 1)
        return change

    def add(text):
        return lambda markdown: markdown + "\n" + text + "\n"

    run()
    run(extra={"x.canonical.json": canonical(GOOD), "x.reference.md": markdown.replace("?", "\\?")})
    broken = {
        "unknown key": dict(change_json=put("extra", value=1)),
        "no title": dict(change_json=put("title", value="")),
        "null": dict(change_json=put("summary", value=None)),
        "relative address": dict(change_json=put("url", value="x/y")),
        "bad instant": dict(change_json=put("created", value="2026-02-30T09:30:00Z")),
        "bad day": dict(change_json=put("published", value="2026-02-30")),
        "bad id": dict(change_json=put("articles", 0, "id", value="1a")),
        "id twice": dict(change_json=lambda r: r["claims"].append(r["claims"][0])),
        "unknown article": dict(change_json=put("claims", 0, "article", value="a9")),
        "wrong hash": dict(change_json=put("articles", 0, "sha256", value="0" * 64)),
        "wrong offsets": dict(change_json=put("claims", 0, "quote", "start", value=9)),
        "wrong prefix": dict(change_json=put("claims", 0, "quote", "prefix", value="said: ")),
        "checked without verdict": dict(change_json=drop("claims", 0, "verdict")),
        "open with verdict": dict(change_json=put("claims", 0, "status", value="open")),
        "label not on scale": dict(change_json=put("claims", 0, "verdict", "label", value="No")),
        "value of another": dict(change_json=put("claims", 0, "verdict", "value", value=2)),
        "scale upside down": dict(change_json=lambda r: r["scale"]["levels"].reverse()),
        "corrections unpublished": dict(change_json=drop("published")),
        "byte order mark": dict(raw=lambda text: "\ufeff" + text),
        "raw control": dict(raw=swap("Did it", "Did\u0085it")),
        "raw override": dict(raw=swap("Did it", "Did\u202eit")),
        "no line end": dict(raw=lambda text: text.rstrip()),
        "key twice": dict(raw=swap('"title"', '"language": "en", "title"')),
        "NaN": dict(raw=swap('"worst": 1', '"worst": NaN')),
        "lone surrogate": dict(raw=swap("Did it", "Did \\ud800 it")),
        "not canonical": dict(extra={"x.canonical.json": json.dumps(GOOD)}),
        "private string": dict(private="by Ira\n"),
        "reference differs": dict(extra={"x.reference.md": markdown.replace("Fees", "Fee")}),
        "raw HTML": dict(change_markdown=add("a <b>bold</b> word")),
        "HTML block": dict(change_markdown=add("<div>x</div>")),
        "image": dict(change_markdown=add("![x](<https://g.example/x>)")),
        "foreign link": dict(change_markdown=add("[x](<https://evil.example/>)")),
        "script link": dict(change_markdown=add("[x](<javascript:alert>)")),
        "autolink": dict(change_markdown=add("see https://evil.example/")),
        "www autolink": dict(change_markdown=add("see www.evil.example")),
        "indented code": dict(change_markdown=add("    code")),
        "struck out": dict(change_markdown=add("~~gone~~")),
        "second title": dict(change_markdown=add("# Again")),
        "skipped level": dict(change_markdown=swap("## c1", "### c1")),
        "field lost": dict(change_markdown=swap("by Ira", "by us")),
        "field altered by markup": dict(change_markdown=swap("\\*halved\\*", "*halved*")),
        "quote broken": dict(change_markdown=swap("traffic fell by", "traffic … by")),
        "quote away from its words": dict(change_markdown=swap("said: **", "said **")),
        "date lost": dict(change_markdown=swap("2 February", "3 February")),
        "uneven table": dict(change_markdown=add("| a | b |\n| --- | --- |\n| c |")),
        "CRLF": dict(change_markdown=lambda text: text.replace("\n", "\r\n")),
        "control in Markdown": dict(change_markdown=add("a\u001bb")),
        "override left open": dict(change_markdown=add("a\u202eb")),
        "space at a line's end": dict(change_markdown=add("a  ")),
    }
    missed = []
    for name, arguments in broken.items():
        try:
            run(**arguments)
        except Fault as fault:
            print(f"  {name}: {fault}")
        else:
            missed.append(name)
    expect(not missed, f"these faults were not found: {missed}")
    vectors = {1e21: "1e+21", 0.1: "0.1", 1e-7: "1e-7", 1.5e-7: "1.5e-7", 1e-6: "0.000001",
               123456789012345680000.0: "123456789012345680000", -0.0: "0", 5e-324: "5e-324",
               1.7976931348623157e308: "1.7976931348623157e+308", 0.000123: "0.000123"}
    for number, text in vectors.items():
        expect(ecmascript(number) == text, f"{number!r} is written {ecmascript(number)}")
    return len(broken)
