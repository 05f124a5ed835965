#!/usr/bin/env python3
"""Checks the exports that stand beside a JSON report (NAME.json), with other people's readers.

    validate_exports.py FOLDER...    check every report's exports
    validate_exports.py --self-test  check the checker, with exports broken on purpose

ClaimReview, MediaReview and DataFeed: the shapes of schema.org by pyshacl, each property by its
domain. Web Annotations: the test schemas of the W3C. CSV: Python's reader, strict, and pandoc. brat:
bioc's reader. Markdown: pandoc. All are held against the JSON report.

Needs the program pandoc and, by pip, the packages of Scripts/validators.txt. The exit status is 0
when all is well, 1 for a fault, 2 when something is missing.
"""

import argparse
import json
import multiprocessing
import pathlib
import sys

# The folder is under version control: leave nothing in it.
sys.dont_write_bytecode = True

try:
    from export_annotations import AnnotationSchemas, check_annotations
    from export_markdown import check_with_pandoc
    from export_schema_org import Vocabulary, check_documents, check_shapes
    from export_self_test import self_test
    from export_standoff import check_examples, check_standoff
    from export_tables import check_tables
    from report_text import NO_REPORTS, Fault, expect
except ImportError as error:
    print(f"validate_exports.py: {error}; its first lines say what it needs", file=sys.stderr)
    sys.exit(2)


class Standards:
    """What others publish: schema.org's shapes and the W3C's schemas."""

    def __init__(self):
        folder = pathlib.Path(__file__).parent / "standards"
        self.vocabulary = Vocabulary(folder / "schemaorg")
        self.annotations = AnnotationSchemas(folder / "webannotation")


inherited = None


def check_report(path):
    """Checks what stands beside a report; returns its documents in schema.org's words."""
    standards = inherited
    report = json.loads(path.read_text())
    base = path.with_suffix("")
    documents = []
    try:
        check_tables(base, report)
        check_standoff(base, report)
        check_examples(base, report)
        check_with_pandoc(base, report)
        documents = check_documents(base, report, standards.vocabulary)
        check_annotations(base, report, standards.annotations)
    except (Fault, AssertionError, KeyError, FileNotFoundError) as fault:
        raise Fault(f"{path.stem}: {type(fault).__name__}: {fault}") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise Fault(f"{path.stem}: {error}") from None
    return documents


def check_folder(folder, standards):
    """Checks all reports of a folder; returns how many there are."""
    private = folder / "private.txt"
    secrets = private.read_text().splitlines() if private.exists() else []
    for path in folder.rglob("*"):
        if path.is_file() and path != private:
            data = path.read_bytes()
            for secret in filter(None, secrets):
                expect(secret.encode() not in data, f"{path.name} holds the private {secret!r}")
    names = [path for path in sorted(folder.glob("*.json")) if not path.name.endswith(NO_REPORTS)]
    expect(names, f"no reports in {folder}")
    # Forked processes inherit the standards, which take seconds to read and cannot be sent.
    global inherited
    inherited = standards
    if len(names) < 4:
        found = map(check_report, names)
    else:
        with multiprocessing.get_context("fork").Pool() as pool:
            found = pool.map(check_report, names, chunksize=1)
    documents = [document for several in found for document in several]
    check_shapes(documents, standards.vocabulary)
    return len(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if not options.folders and not options.self_test:
        parser.error("name a folder, or ask for --self-test")
    try:
        standards = Standards()
        if options.self_test:
            print(f"self-test: {self_test(check_folder, standards)} broken exports found out")
        for folder in options.folders:
            print(f"{folder}: the exports of {check_folder(folder, standards)} reports hold")
    except Fault as fault:
        sys.exit(f"validate_exports.py: {fault}")
    except OSError as error:
        print(f"validate_exports.py: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
