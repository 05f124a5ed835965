#!/usr/bin/env python3
"""Checks exported pages (NAME.html beside NAME.json) from outside, with other people's readers.

    validate_html.py FOLDER...             check every page: html5lib, tidy, the rules of the format
    validate_html.py --browser PAGE...     open each page in Chromium, and let axe-core look at it
    validate_html.py --self-test           check the checker, with pages broken on purpose

Needs the programs tidy and chromium and, by pip: html5lib axe-playwright-python, beside what
validate_report.py needs. The exit status is 0 when all is well, 1 for a fault, 2 when something is
missing.
"""

import argparse
import json
import pathlib
import sys
import tempfile

# The folder is under version control: leave nothing in it.
sys.dont_write_bytecode = True

try:
    from browser import Browser
    from html_self_test import PAGE, html_self_test, with_style
    from page_in_browser import axe_source, check_in_browser
    from report_html import check_html
    from report_text import Fault, expect
except ImportError as error:
    print(f"validate_html.py: {error}; its first lines say what it needs", file=sys.stderr)
    sys.exit(2)


def check_folder(folder):
    pages = sorted(folder.glob("*.html"))
    expect(pages, f"no pages in {folder}")
    secrets = folder / "private.txt"
    secrets = secrets.read_text().splitlines() if secrets.exists() else []
    for path in pages:
        data = path.read_bytes()
        try:
            for secret in filter(None, secrets):
                expect(secret.encode() not in data, f"holds the private string {secret!r}")
            check_html(path, data, json.loads(path.with_suffix(".json").read_text()))
        except Fault as fault:
            raise Fault(f"{path.name}: {fault}") from None
    return len(pages)


def check_pages(paths):
    axe = axe_source()
    with Browser() as browser:
        for path in paths:
            try:
                check_in_browser(browser, path, axe)
            except Fault as fault:
                raise Fault(f"{path.name}: {fault}") from None
        browser_self_test(browser, axe)
    return len(paths)


def browser_self_test(browser, axe):
    """Pages that a browser must find fault with."""
    def add(markup):
        return lambda page: page.replace("</main>", markup + "</main>")

    broken = {
        "asks for a picture": add('<p><img src="https://e.example/x.png" alt="x"></p>'),
        "runs a script": add("<script>console.log(1)</script>"),
        "too wide": add("<p>" + "x" * 500 + "</p>"),
        "too pale": with_style("p { color: #ddd; }"),
        "no language": lambda page: page.replace(' lang="en"', ""),
    }
    with tempfile.TemporaryDirectory() as name:
        for number, (what, change) in enumerate(broken.items()):
            path = pathlib.Path(name) / f"{number}.html"
            path.write_text(change(PAGE))
            try:
                check_in_browser(browser, path, axe)
            except Fault as fault:
                print(f"  {what}: {fault}")
            else:
                raise Fault(f"a page that is broken on purpose was not found: {what}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if not options.paths and not options.self_test:
        parser.error("name folders or pages, or ask for --self-test")
    try:
        if options.self_test:
            print(f"self-test: {html_self_test()} broken pages found out")
        if options.browser:
            print(f"{check_pages(options.paths)} pages hold in a browser")
        else:
            for folder in options.paths:
                print(f"{folder}: {check_folder(folder)} pages hold")
    except Fault as fault:
        sys.exit(f"validate_html.py: {fault}")
    except OSError as error:
        print(f"validate_html.py: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
