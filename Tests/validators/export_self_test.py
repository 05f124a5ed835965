"""Checks the checker of exports: files broken on purpose, each of which must be found out."""

import json
import pathlib
import shutil
import tempfile

from report_text import Fault, expect

GOLDEN = pathlib.Path(__file__).parent.parent / "ExportFormatsTests" / "Golden"


def change(function):
    """A change of a JSON file's value."""
    def apply(text):
        value = json.loads(text)
        function(value)
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return apply


def put(*path, value):
    def apply(document):
        for key in path[:-1]:
            document = document[key]
        document[path[-1]] = value
    return change(apply)


def drop(*path):
    def apply(document):
        for key in path[:-1]:
            document = document[key]
        del document[path[-1]]
    return change(apply)


def swap(old, new):
    def apply(text):
        expect(old in text, f"the self-test finds no {old!r}")
        return text.replace(old, new, 1)
    return apply


def broken():
    """What is broken: a name, the file's ending, and how it is broken."""
    graph, item = ("@graph", 0), ("first", "items", 0)
    rating, element = (*graph, "reviewRating"), ("dataFeedElement", 0)
    target = (*item, "target")
    return [
        ("CSV with LF", "csv", lambda text: text.replace("\r\n", "\n")),
        ("CSV with an open quote", "csv", lambda text: text.rstrip()[:-1] + "\r\n"),
        ("CSV with a formula", "csv", swap('"Ferry traffic fell by half"', '"=1+1"')),
        ("CSV with a mark", "csv", lambda text: "\ufeff" + text),
        ("CSV with uneven records", "csv", lambda text: text + '"x"\r\n'),
        ("CSV without a claim", "csv", lambda text: text[:text.rindex('"c')]),
        ("CSV with another value", "csv", swap('"False",1', '"False",2')),
        ("CSV with a column twice", "csv", swap('"article_title"', '"article"')),
        ("evidence of another claim", "evidence.csv", swap('"c1","e1"', '"c2","e1"')),
        ("evidence without title", "evidence.csv", swap('"Port office: crossings"', '""')),
        ("standoff off by one", "brat.a1.ann", swap("Claim 69", "Claim 68")),
        ("standoff of other words", "brat.a1.ann", swap("\tFerry", "\tFairy")),
        ("standoff without status", "brat.a1.ann", swap("\tStatus T1", "\tState T1")),
        ("standoff with a note on nothing", "brat.a1.ann", swap("Notes T1", "Notes T9")),
        ("standoff that is none", "brat.a1.ann", swap("T1\t", "T1 ")),
        ("standoff on another text", "brat.a1.txt", swap("The mayor", "A mayor")),
        ("example without label", "averitec.json", put(0, "label", value="")),
        ("example lost", "averitec.json", change(lambda value: value.pop())),
        ("question lost", "averitec.json", change(lambda value: value[0]["questions"].pop())),
        ("answer of another type", "averitec.json",
         put(0, "questions", 0, "answers", 0, "answer_type", value="Boolean")),
        ("answer in other words", "averitec.json",
         put(0, "questions", 0, "answers", 0, "answer", value="Many.")),
        ("answer lost", "averitec.json",
         change(lambda value: value[0]["questions"][0]["answers"].pop())),
        ("Markdown with HTML", "md", lambda text: text + "\n<div>x</div>\n"),
        ("Markdown with a foreign link", "md", lambda text: text + "\n<https://evil.example/>\n"),
        ("Markdown with a second title", "md", lambda text: text + "\n# Again\n"),
        ("review without rating", "claimreview.jsonld", drop(*rating)),
        ("rating of another value", "claimreview.jsonld", put(*rating, "ratingValue", value=3)),
        ("rating as text", "claimreview.jsonld", put(*rating, "ratingValue", value="1 star")),
        ("worst rating missing", "claimreview.jsonld", drop(*rating, "worstRating")),
        ("unknown property", "claimreview.jsonld", put(*graph, "verdict", value="False")),
        ("property of another type", "claimreview.jsonld", put(*rating, "text", value="x")),
        ("unknown type", "claimreview.jsonld", put(*graph, "@type", value="FactCheck")),
        ("empty text", "claimreview.jsonld", put(*graph, "claimReviewed", value="")),
        ("null", "claimreview.jsonld", put(*graph, "author", value=None)),
        ("address twice", "claimreview.jsonld",
         change(lambda value: value["@graph"].append(value["@graph"][0]))),
        ("raw markup", "claimreview.jsonld", swap("Ferry traffic", "<b>Ferry traffic")),
        ("no date", "claimreview.jsonld", put(*graph, "datePublished", value="2026-02")),
        ("date off the calendar", "claimreview.jsonld",
         put(*graph, "sdDatePublished", value="in spring")),
        ("text for an address", "claimreview.jsonld",
         put(*graph, "itemReviewed", "appearance", value="an article")),
        ("feed without a review", "feed.jsonld", change(lambda v: v["dataFeedElement"].pop())),
        ("feed item of no type", "feed.jsonld", put(*element, "@type", value="Item")),
        ("context within the feed", "feed.jsonld",
         put(*element, "item", 0, "@context", value="https://schema.org")),
        ("another context", "annotations.jsonld", put("@context", value="https://x.example/")),
        ("collection of no type", "annotations.jsonld", put("type", value="List")),
        ("wrong total", "annotations.jsonld", put("total", value=99)),
        ("annotation without target", "annotations.jsonld", drop(*target)),
        ("bad id", "annotations.jsonld", put(*item, "id", value="not an address")),
        ("foreign key", "annotations.jsonld", put(*item, "verdict", value="False")),
        ("body and bodyValue", "annotations.jsonld", put(*item, "bodyValue", value="False")),
        ("bad time", "annotations.jsonld", put(*item, "created", value="yesterday")),
        ("state without time", "annotations.jsonld", drop(*target, "state", "sourceDate")),
        ("position off by one", "annotations.jsonld",
         put(*target, "selector", 1, "start", value=70)),
        ("another prefix", "annotations.jsonld", put(*target, "selector", 0, "prefix", value="x")),
        ("selector of no type", "annotations.jsonld", drop(*target, "selector", 0, "exact")),
        ("verdict lost", "annotations.jsonld", change(lambda v: v["first"]["items"][0]["body"].pop(0))),
    ]


# Words by which each of the readers that others wrote tells of a fault.
FINDERS = (
    "unexpected end of data", "Illegal format", "pandoc: RawBlock", "schema.org shapes", "W3C test",
)


def self_test(check_folder, standards):
    files = [path for path in GOLDEN.glob("harbour.*")]
    expect(files, f"no golden files in {GOLDEN}")
    cases = [("nothing", None, None), *broken()]
    missed, told = [], []
    for name, ending, apply in cases:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            for path in files:
                shutil.copy(path, folder)
            if ending:
                path = folder / f"harbour.{ending}"
                text = path.read_bytes().decode()
                path.write_bytes(apply(text).encode())
            try:
                check_folder(folder, standards)
            except Fault as fault:
                expect(ending, f"the golden files: {fault}")
                told.append(str(fault))
                print(f"  {name}: {' '.join(str(fault).split())[:200]}")
            else:
                if ending:
                    missed.append(name)
    expect(not missed, f"these faults were not found: {missed}")
    for words in FINDERS:
        expect(any(words in fault for fault in told), f"no fault was found by {words!r}")
    return len(cases) - 1
