"""Checks of Web Annotations by the W3C's own test schemas, its context, and the report."""

import json
import warnings

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from export_json import read_linked
from report_markdown import formatted_words
from report_text import NO_BIDI, aligned, expect, walk

SUITES = {
    "annotation": "annotations/annotationMusts.test",
    "collection": "collections/collectionMusts.test",
    "page": "collections/pages/pageMusts.test",
}


class AnnotationSchemas:
    """The assertions that a conforming annotation, collection or page must meet."""

    def __init__(self, folder):
        self.terms = set(json.loads((folder / "anno.jsonld").read_text())["@context"])
        tests = folder / "tests"
        registry = Registry()
        for path in (tests / "definitions").glob("*.json"):
            schema = json.loads(path.read_text())
            registry = registry.with_resource(path.name, Resource(schema, DRAFT4))
        self.checks = {}
        for kind, suite in SUITES.items():
            names = json.loads((tests / suite).read_text())["assertions"]
            self.checks[kind] = [self.check(tests / name, registry) for name in names]
        expect(all(self.checks.values()), "no assertions were found")

    @staticmethod
    def check(path, registry):
        schema = json.loads(path.read_text())
        own = registry.with_resource(schema["id"], Resource(schema, DRAFT4))
        formats = jsonschema.Draft4Validator.FORMAT_CHECKER
        validator = jsonschema.Draft4Validator(schema, registry=own, format_checker=formats)
        return path.name, schema.get("expectedResult", "valid") == "valid", validator

    def apply(self, kind, value, where):
        for name, wanted, validator in self.checks[kind]:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                holds = validator.is_valid(value)
            expect(holds == wanted, f"{where}: W3C test {name}")


def check_annotations(base, report, schemas):
    collection = read_linked(base.with_name(base.name + ".annotations.jsonld"))
    for path, value in walk(collection):
        if isinstance(value, dict):
            for key in value:
                expect(key in schemas.terms or key == "@context", f"{path}: {key} is no term")
        expect(value not in (None, [], {}), f"{path} is empty")
    schemas.apply("collection", collection, "collection")
    claims = report["claims"]
    expect(collection["total"] == len(claims), "total")
    if not claims:
        expect("first" not in collection, "a page of nothing")
        return
    page = collection["first"]
    context = {"@context": collection["@context"]}
    schemas.apply("page", {**context, **page}, "page")
    expect(page["startIndex"] == 0 and len(page["items"]) == len(claims), "items")
    articles = {article["id"]: article for article in report["articles"]}
    for item, claim in zip(page["items"], claims):
        where = f"annotation of {claim['id']}"
        expect("@context" not in item, f"{where}: a context of its own")
        schemas.apply("annotation", {**context, **item}, where)
        expect(item["id"].endswith(f"#anno-{claim['id']}"), f"{where}: id")
        check_bodies(item.get("body", []), claim, where)
        check_target(item["target"], claim, articles[claim["article"]], where)


def explained(verdict):
    """The words of the explanation, of which marks of Markdown are no part."""
    if verdict.get("markup") != "markdown":
        return verdict.get("explanation")
    words = formatted_words({"claims": [{"verdict": verdict}]})
    return "".join(text for _, text in words).strip()


def check_bodies(bodies, claim, where):
    purposes = [body["purpose"] for body in bodies]
    verdict = claim.get("verdict", {})
    for purpose, texts in (("classifying", [verdict.get("label")]),
                           ("commenting", [explained(verdict)]),
                           ("tagging", claim.get("topics", []))):
        # Of closers of directions that nothing opens, nothing is left.
        said = [text for text in texts if text and text.translate(NO_BIDI)]
        expect(purposes.count(purpose) == len(said), f"{where}: {purpose}")
    urls = [evidence["url"] for evidence in claim.get("evidence", []) if "url" in evidence]
    found = [body["source"] for body in bodies if body["purpose"] == "linking"]
    expect(found == urls, f"{where}: linking")


def check_target(target, claim, article, where):
    source = article.get("url", "urn:sha256:" + article.get("sha256", ""))
    expect(target["source"] == source, f"{where}: source")
    if "quote" not in claim or "content" not in article:
        return
    words, place = target["selector"]
    text = aligned(article["content"])
    start, end = place["start"], place["end"]
    expect(start < end, f"{where}: nothing is selected")
    for name, part in (("exact", text[start:end]), ("prefix", text[max(0, start - 32):start]),
                       ("suffix", text[end:end + 32])):
        expect(words[name] == part, f"{where}: {name} and the position disagree")
