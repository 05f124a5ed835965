"""Checks of a page in a browser: silent, self-sufficient, no wider than a phone, and accessible."""

import importlib.util
import json
import pathlib

from report_text import Fault, expect


def axe_source():
    """The accessibility checker axe-core, as a Python package carries it."""
    package = importlib.util.find_spec("axe_playwright_python")
    expect(package, "the package axe-playwright-python is missing")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text()


def check_in_browser(browser, path, axe):
    address = path.resolve().as_uri()
    for scheme in ("light", "dark"):
        browser.tell("Emulation.setEmulatedMedia", media="screen",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.tell("Emulation.setDeviceMetricsOverride", width=360, height=740,
                     deviceScaleFactor=1, mobile=True)
        browser.open(address)
        width = browser.evaluate("document.documentElement.scrollWidth")
        expect(browser.messages() == [], f"{scheme}: the console says {browser.messages()}")
        expect(browser.requests() == [address], f"{scheme}: asks for {browser.requests()}")
        expect(width <= 360, f"{width} pixels wide on a phone of 360")
        browser.tell("Emulation.clearDeviceMetricsOverride")
        browser.evaluate(axe + "; true")
        # It knows no private languages (`x-own`), which BCP 47 has.
        found = json.loads(browser.evaluate(
            "axe.run({rules: {'valid-lang': {enabled: false}}}).then(result => JSON.stringify(result.violations.map("
            "v => [v.id, v.help, v.nodes[0].html])))"))
        for rule, text, where in found:
            raise Fault(f"{scheme}: axe {rule}: {text}: {where[:160]}")
