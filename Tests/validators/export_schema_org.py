"""Checks of ClaimReview, MediaReview and DataFeed: schema.org's own shapes by pyshacl, its list of
properties by domain, and the rules of the consumers of fact-checks."""

import functools
import json
import re

import pyshacl
import rdflib

from export_json import read_linked
from report_text import collapsed, expect, walk

SCHEMA = "http://schema.org/"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$")
DOCUMENTS = ("claimreview", "mediareview", "feed")


class Vocabulary:
    """What schema.org publishes: shapes, classes, context, and which property belongs where."""

    def __init__(self, folder):
        self.context = json.loads((folder / "schemaorgcontext.jsonld").read_text())["@context"]
        words = json.loads((folder / "vocabulary.json").read_text())
        self.properties, self.types = words["properties"], words["types"]
        self.shapes = mended(rdflib.Graph().parse(folder / "schemaorg-shapes.shacl", format="turtle"))
        self.classes = rdflib.Graph().parse(folder / "schemaorg-subclasses.shacl", format="turtle")

    @functools.cache
    def ancestors(self, name):
        parents = self.types[name].get("super", [])
        return {name}.union(*(self.ancestors(parent) for parent in parents if parent in self.types))

    def domain(self, name):
        return set(self.properties[name]["domain"])


def mended(shapes):
    """The published shapes ask of every datum that it be a node, which no literal is. Those of the
    data types ask instead for what the type's written form is; members of enumerations may be named
    by their word."""
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    ours = rdflib.Namespace("http://schema.org/validation#")
    forms = {
        "Text": None, "URL": r"^https?://\S+$", "Number": r"^-?[0-9]+(\.[0-9]+)?$",
        "Integer": r"^-?[0-9]+$", "Boolean": "^(true|false)$", "Date": r"^\d{4}-\d{2}-\d{2}",
        "DateTime": r"^\d{4}-\d{2}-\d{2}T", "Time": r"^\d{2}:\d{2}", "Language": None,
        "CssSelectorType": None, "XPathType": None, "PronounceableText": None, "Float": None,
        "MediaManipulationRatingEnumeration": "Content$",
    }
    for name, pattern in forms.items():
        shape = ours["ValidSchema" + name]
        if (shape, sh.nodeKind, None) not in shapes:
            continue
        shapes.remove((shape, sh.nodeKind, None))
        if name in ("Text", "Number", "Integer", "Boolean", "Date", "DateTime", "Time"):
            shapes.add((shape, sh.nodeKind, sh.Literal))
        if pattern:
            shapes.add((shape, sh.pattern, rdflib.Literal(pattern)))
    return shapes


def check_shapes(documents, vocabulary):
    """All documents of a folder at once, and of parts that are alike one: pyshacl takes seconds to
    read the shapes, and long for each node."""
    graph, seen = rdflib.Graph(), set()
    for number, document in enumerate(documents):
        # Reports of one address name the same nodes; they are told apart by their number.
        named = renamed(novel(document, seen), number)
        named["@context"] = vocabulary.context
        graph.parse(data=json.dumps(named), format="json-ld")
    expect(len(graph) or not documents, "pyshacl was given nothing")
    conforms, _, text = pyshacl.validate(
        graph, shacl_graph=vocabulary.shapes, ont_graph=vocabulary.classes, inference="none",
        advanced=False, meta_shacl=False)
    expect(conforms, f"schema.org shapes: {text[:1500]}")


def novel(document, seen):
    """The document without what shapes have seen the like of."""
    if "@graph" in document:
        return {**document, "@graph": [node for node in document["@graph"] if is_new(node, seen)]}
    if document.get("@type") == "DataFeed":
        items = [item for item in document["dataFeedElement"] if is_new(item, seen)]
        return {**document, "dataFeedElement": items}
    return document


def is_new(node, seen):
    known = len(seen)
    seen.add(json.dumps(outline(node)))
    return len(seen) > known


def outline(value, key=""):
    """What shapes can tell of a value: its types and properties, and how its texts are written."""
    if isinstance(value, dict):
        return {key: outline(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [outline(item, key) for item in value]
    if not isinstance(value, str) or key.startswith("@") and key != "@id":
        return value
    kinds = {"address": r"https?://\S+$", "day": r"\d{4}-\d{2}-\d{2}$",
             "instant": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$", "category": r"[A-Z]\w+Content$"}
    return next((kind for kind, form in kinds.items() if re.match(form, value)), "text")


def renamed(value, number):
    if isinstance(value, list):
        return [renamed(item, number) for item in value]
    if isinstance(value, dict):
        return {key: f"{item}-{number}" if key == "@id" else renamed(item, number)
                for key, item in value.items()}
    return value


def check_vocabulary(document, vocabulary):
    for path, value in walk(document):
        if not isinstance(value, dict):
            continue
        if path == "$" and "@graph" in value:
            expect(set(value) == {"@context", "@graph"}, "a graph with more than its nodes")
            continue
        kind = value.get("@type")
        expect(kind in vocabulary.types, f"{path}: schema.org has no type {kind!r}")
        for key in value:
            if key.startswith("@"):
                continue
            expect(key in vocabulary.properties, f"{path}: schema.org has no property {key!r}")
            expect(vocabulary.ancestors(kind) & vocabulary.domain(key),
                   f"{path}: {key} is no property of {kind}")


def reviews(document):
    if document.get("@type") == "DataFeed":
        return [review for item in document["dataFeedElement"] for review in item["item"]]
    return document.get("@graph", [document])


def check_documents(base, report, vocabulary):
    """Checks what is there of a report's documents and returns them."""
    documents = {}
    for name in DOCUMENTS:
        path = base.with_name(f"{base.name}.{name}.jsonld")
        if path.exists():
            documents[name] = read_linked(path)
    checked = [claim for claim in report["claims"] if "verdict" in claim]
    reviewer = collapsed(report.get("reviewer", {}).get("name", ""))
    wanted = bool(checked and "url" in report and reviewer)
    for name in ("claimreview", "feed"):
        expect((name in documents) == wanted, f"{name} is there: {name in documents}")
    for name, document in documents.items():
        expect(document["@context"] == "https://schema.org", f"{name}: context")
        check_vocabulary(document, vocabulary)
        for path, value in walk(document):
            expect(value not in (None, "", [], {}), f"{name} {path} is empty")
        expect(json.dumps(document).count('"@context"') == 1, f"{name}: context twice")
    for name in ("claimreview", "feed"):
        if name in documents:
            check_reviews(reviews(documents[name]), checked, report, name)
    if "claimreview" in documents:
        expect(("@graph" in documents["claimreview"]) == (len(checked) > 1), "graph for many alone")
    if "mediareview" in documents:
        check_media(reviews(documents["mediareview"]), checked)
    return list(documents.values())


def check_reviews(found, checked, report, name):
    expect(len(found) == len(checked), f"{name}: {len(found)} reviews of {len(checked)} claims")
    expect(len({review["url"] for review in found}) == len(found), f"{name}: an address twice")
    page = report["url"].split("#")[0]
    for review, claim in zip(found, checked):
        where = f"{name} {claim['id']}"
        expect(review["url"] == review["@id"] == f"{page}#claim-{claim['id']}", f"{where}: url")
        expect(DAY.match(review["datePublished"]), f"{where}: datePublished")
        expect(review.get("dateModified", "9") >= review["datePublished"][:10], f"{where}: dates")
        expect("name" in review["author"], f"{where}: author")
        same(review["claimReviewed"], claim.get("summary", claim["text"]), where)
        same(review["itemReviewed"]["text"], claim["text"], where)
        rating, verdict = review["reviewRating"], claim["verdict"]
        same(rating["alternateName"], verdict["label"], where)
        numbers = [rating.get(key) for key in ("worstRating", "ratingValue", "bestRating")]
        if "value" in verdict:
            expect(rating["ratingValue"] == verdict["value"], f"{where}: ratingValue")
            expect(None not in numbers, f"{where}: a number without its scale")
            expect(1 <= numbers[0] < numbers[2], f"{where}: worst and best")
            expect(numbers == sorted(numbers), f"{where}: value off its scale")
        else:
            expect(numbers == [None] * 3, f"{where}: a number off the axis")
        expect(len(review.get("citation", [])) == len(claim.get("evidence", [])), f"{where}: citation")
        for part in ("appearance", "firstAppearance"):
            expect(not isinstance(review["itemReviewed"].get(part), str), f"{where}: bare {part}")


def check_media(found, checked):
    media = [claim for claim in checked if "media" in claim]
    expect(len(found) == len(media), f"{len(found)} media reviews of {len(media)}")
    for review, claim in zip(found, media):
        categories = review["mediaAuthenticityCategory"]
        categories = categories if isinstance(categories, list) else [categories]
        expect(categories == claim["media"]["categories"], f"{claim['id']}: categories")
        altered = {"EditedOrCroppedContent", "StagedContent", "TransformedContent"}
        expect("OriginalMediaContent" not in categories or not altered & set(categories),
               f"{claim['id']}: original and altered")
        expect("DecontextualizedContent" not in categories
               or "originalMediaContextDescription" in review, f"{claim['id']}: no context")
        expect(review["associatedClaimReview"]["@id"].endswith(f"#claim-{claim['id']}"), "pair")


def same(found, wanted, where):
    without = {ord(c): None for c in "\ufffd"}
    pictures = {code: None for code in range(0x2400, 0x2422)}
    left, right = collapsed(found), collapsed(wanted).translate(pictures)
    expect(left.translate(pictures).translate(without) == right.translate(without),
           f"{where}: {found[:80]!r} for {wanted[:80]!r}")
