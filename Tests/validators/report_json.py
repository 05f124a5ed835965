"""Checks of a JSON report: strict JSON, the schema, and what no schema can say."""

import decimal
import hashlib
import json
import re
import sys

import jsonschema

from report_text import BIDI, Fault, expect, is_noncharacter, walk


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    expect(len(keys) == len(set(keys)), f"a key stands twice: {keys}")
    return dict(pairs)


def no_constant(name):
    raise Fault(f"{name} is no JSON")


def strings(value, path=""):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from strings(item, f"{path}[{place}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield path, key
            yield from strings(item, f"{path}.{key}")


def read_json(data):
    expect(not data.startswith(b"\xef\xbb\xbf"), "JSON begins with a byte order mark")
    text = data.decode("utf-8")
    expect(text.endswith("\n") and not text.endswith("\n\n"), "JSON does not end with one line end")
    for character in set(text):
        code = ord(character)
        unsafe = (code < 0x20 and character != "\n") or 0x7F <= code < 0xA0 or code == 0xFEFF
        expect(
            not unsafe and not is_noncharacter(code) and character not in BIDI,
            f"JSON holds an unescaped U+{code:04X}",
        )
    report = json.loads(text, object_pairs_hook=no_duplicates, parse_constant=no_constant)
    for path, string in strings(report):
        expect(
            not any(0xD800 <= ord(character) < 0xE000 for character in string),
            f"{path}: a lone surrogate",
        )
    return report


def check_schema(report, schema):
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    for name in ("date", "date-time", "uri"):
        if name not in formats.checkers:
            sys.exit(f"validate_report.py: no checker for the format {name!r} is installed")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=formats)
    for error in validator.iter_errors(report):
        raise Fault(f"schema: {error.json_path}: {error.message[:200]}")


def check_report(report):
    """What the schema cannot say."""
    articles = {article["id"]: article for article in report["articles"]}
    ids = [thing["id"] for thing in [*report["articles"], *report["claims"]]]
    for claim in report["claims"]:
        ids += [thing["id"] for key in ("evidence", "questions") for thing in claim.get(key, [])]
    expect(len(ids) == len(set(ids)), "an id stands twice")
    for article in articles.values():
        if "content" in article and "sha256" in article:
            digest = hashlib.sha256(article["content"].encode()).hexdigest()
            expect(digest == article["sha256"], f"{article['id']}: sha256 is not that of content")
        if "replacedBy" in article:
            newest = articles.get(article["replacedBy"], article)
            expect("replacedBy" not in newest, f"{article['id']}: its newest version is none")
            expect(not {"conclusion", "notes", "revisions"} & set(article), f"{article['id']}: an old version says more")
            expect(any(claim["article"] == article["id"] for claim in report["claims"]),
                   f"{article['id']}: an old version without claims")
    check_scale(report)
    for claim in report["claims"]:
        expect(claim["article"] in articles, f"{claim['id']}: no such article")
        check_quote(claim, articles[claim["article"]])
        expect(claim["status"] == "checked" or "verdict" not in claim, f"{claim['id']}: a verdict")
        check_references(claim)
        check_answers(claim)
        times = [verdict.get("decided", "") for verdict in claim.get("verdictHistory", [])]
        expect(times == sorted(times), f"{claim['id']}: history is not oldest first")
    corrections = report.get("corrections", [])
    expect(not corrections or "published" in report, "corrections without publication")
    times = [correction["at"] for correction in corrections]
    expect(times == sorted(times), "corrections are not oldest first")
    others = {name for name in ids if name not in {claim["id"] for claim in report["claims"]}}
    for correction in corrections:
        expect(correction["claim"] not in others, "a correction names no claim")
    for path, value in walk(report):
        expect(value not in (None, "", [], {}) or path.endswith((".levels", ".claims", ".content",
               ".prefix", ".suffix")), f"{path} is empty")


def check_scale(report):
    scale = report["scale"]
    levels = {level["label"]: level.get("value") for level in scale["levels"]}
    expect(len(levels) == len(scale["levels"]), "a label stands twice on the scale")
    values = [level.get("value") for level in scale["levels"]]
    on_axis = [value for value in values if value is not None]
    off_axis = [None] * (len(values) - len(on_axis))
    expect(values == on_axis + off_axis, "levels off the axis come last")
    expect(on_axis == sorted(set(on_axis)), "levels do not run from worst to best")
    if on_axis:
        expect((scale.get("worst"), scale.get("best")) == (on_axis[0], on_axis[-1]), "scale's ends")
    for claim in report["claims"]:
        verdicts = claim.get("verdictHistory", []) + [claim[k] for k in ("verdict",) if k in claim]
        for verdict in verdicts:
            expect(verdict["label"] in levels, f"{claim['id']}: {verdict['label']!r} not on scale")
            expect(
                levels[verdict["label"]] == verdict.get("value"), f"{claim['id']}: another value"
            )


def check_answers(claim):
    """Evidence answers questions about its own claim, with words unless its source has no answer."""
    questions = {question["id"] for question in claim.get("questions", [])}
    for evidence in claim.get("evidence", []):
        answer = evidence.get("answers")
        if answer is not None:
            expect(answer["question"] in questions, f"{evidence['id']}: answers no question of its claim")
            expect("text" in answer or "quote" in evidence or answer.get("type") == "unanswerable",
                   f"{evidence['id']}: an answer without words")


def check_references(claim):
    """An explanation in Markdown refers to evidence of its claim, and to no other of a session."""
    names = {evidence["id"] for evidence in claim.get("evidence", [])}
    for verdict in [*claim.get("verdictHistory", []), claim.get("verdict", {})]:
        if verdict.get("markup") != "markdown":
            continue
        expect("explanation" in verdict, f"{claim['id']}: markup of no explanation")
        for name in re.findall(r"(?<!\\)\[(e[0-9]+)\](?!\()", verdict["explanation"]):
            expect(name in names, f"{claim['id']}: a reference to {name}, which it does not have")


def check_quote(claim, article):
    quote = claim.get("quote")
    if quote is None or "content" not in article or "start" not in quote:
        return
    content, (start, end) = article["content"], (quote["start"], quote["end"])
    name = claim["id"]
    expect(content[start:end] == quote["exact"], f"{name}: offsets do not lead to the quote")
    expect(content[max(0, start - 32) : start] == quote.get("prefix", ""), f"{name}: prefix")
    expect(content[end : end + 32] == quote.get("suffix", ""), f"{name}: suffix")


def ecmascript(number):
    """A number as ECMAScript prints it."""
    number = float(number)
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    parts = decimal.Decimal(repr(abs(number))).normalize().as_tuple()
    digits = "".join(map(str, parts.digits))
    point = len(digits) + parts.exponent
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    fraction = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{fraction}e{point - 1:+d}"


SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def canonical(value):
    """RFC 8785."""
    if isinstance(value, str):
        escaped = (
            SHORT.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 0x20 else c) for c in value
        )
        return '"' + "".join(escaped) + '"'
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, (int, float)):
        return ecmascript(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
