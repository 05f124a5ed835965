#!/usr/bin/env python3
"""Checks pairs of exported reports (NAME.json, NAME.md) from outside, with other people's readers.

    validate_report.py FOLDER [--schema FILE]     check every pair in FOLDER
    validate_report.py --self-test                check the checker, with pairs broken on purpose

JSON: strict RFC 8259, the report's schema (Draft 2020-12, formats checked), and what no schema can
say: ids, offsets, hashes, scale, order. Where NAME.canonical.json is there, it must be the RFC 8785
form of NAME.json.

Markdown: both cmark-gfm and markdown-it-py must read the same text from it, show every field of the
JSON report character for character (white space collapsed), link to addresses of the report alone,
and find no HTML, image or indented code. Where NAME.reference.md is there (a backslash before every
punctuation character), both must read it exactly like NAME.md.

FOLDER/private.txt holds strings, one a line, that may stand in no file of the folder.

Needs the program cmark-gfm and, by pip: jsonschema rfc3339-validator rfc3986-validator
markdown-it-py. The exit status is 0 when all is well, 1 for a fault, 2 when something is missing.
"""

import argparse
import json
import pathlib
import sys

# The folder is under version control: leave nothing in it.
sys.dont_write_bytecode = True

try:
    from report_json import canonical, check_report, check_schema, read_json
    from report_markdown import check_markdown, check_reference
    from report_self_test import self_test
    from report_text import NO_REPORTS, Fault, expect
except ImportError as error:
    print(f"validate_report.py: {error}; its first lines say what it needs", file=sys.stderr)
    sys.exit(2)


def check_pair(json_path, schema, secrets):
    data = json_path.read_bytes()
    report = read_json(data)
    check_schema(report, schema)
    check_report(report)
    base = json_path.with_suffix("")
    canonical_path = base.with_name(base.name + ".canonical.json")
    if canonical_path.exists():
        expect(canonical_path.read_bytes() == canonical(report).encode(), "not the canonical form")
    markdown_path = base.with_name(base.name + ".md")
    expect(markdown_path.exists(), f"{markdown_path.name} is missing")
    markdown = markdown_path.read_bytes()
    for secret in secrets:
        expect(secret.encode() not in data + markdown, f"holds the private string {secret!r}")
    readings = check_markdown(markdown_path, markdown, report)
    reference_path = base.with_name(base.name + ".reference.md")
    if reference_path.exists():
        check_reference(reference_path, readings)


def check_folder(folder, schema):
    private = folder / "private.txt"
    secrets = private.read_text().splitlines() if private.exists() else []
    names = [path for path in sorted(folder.glob("*.json"))
             if not path.name.endswith(NO_REPORTS)]
    for path in sorted(folder.glob("*.values.json")):
        expect(
            path.with_name(path.name.replace(".values.", ".canonical.")).read_bytes()
            == canonical(json.loads(path.read_text())).encode(),
            f"{path.name}: not the canonical form",
        )
    expect(names, f"no pairs in {folder}")
    for path in names:
        try:
            check_pair(path, schema, [secret for secret in secrets if secret])
        except Fault as fault:
            raise Fault(f"{path.stem}: {fault}") from None
        except (UnicodeDecodeError, json.JSONDecodeError) as error:
            raise Fault(f"{path.stem}: {error}") from None
    return len(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--schema", type=pathlib.Path, help="else FOLDER/report.schema")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if not options.folder and not options.self_test:
        parser.error("name a folder, or ask for --self-test")
    schema_path = options.schema or (options.folder and options.folder / "report.schema")
    if schema_path is None:
        parser.error("--self-test needs --schema: the output of `factdesk schema`")
    try:
        schema = json.loads(schema_path.read_text())
        if options.self_test:
            print(f"self-test: {self_test(schema, check_folder)} broken pairs found out")
        if options.folder:
            print(f"{check_folder(options.folder, schema)} pairs hold")
    except Fault as fault:
        sys.exit(f"validate_report.py: {fault}")
    except OSError as error:
        print(f"validate_report.py: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
