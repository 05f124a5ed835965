"""Checks of brat standoff by the reader of bioc, and of AVeriTeC-like JSON."""

from bioc import brat

from export_json import read_export
from report_text import aligned, expect


def check_standoff(base, report):
    for article in report["articles"]:
        name = f"{base.name}.brat.{article['id']}"
        path = base.with_name(name + ".ann")
        if not path.exists():
            # smoke.sh writes a folder.
            path = base.with_name(base.name + ".brat") / f"{article['id']}.ann"
        if "content" not in article:
            expect(not path.exists(), f"{name}: standoff without a text")
            continue
        check_pair(path, article, [claim for claim in report["claims"]
                                   if claim["article"] == article["id"]])


def check_pair(path, article, claims):
    text = path.with_suffix(".txt").read_bytes().decode()
    expect(text.rstrip("\n") == aligned(article["content"]).rstrip("\n"),
           f"{path.name}: another text")
    lines = path.read_bytes().decode()
    # bioc, like brat, knows no other line end than LF.
    document = brat.loads(text, lines)
    entities = {entity.id: entity for entity in document.entities}
    expect(len(entities) == len(claims), f"{path.name}: {len(entities)} of {len(claims)} claims")
    for entity, claim in zip(entities.values(), claims):
        spans = sorted(entity.locations)
        words = " ".join(text[span.begin:span.end] for span in spans)
        # bioc takes white space off the ends of a line.
        expect(words.rstrip() == entity.text.rstrip(), f"{path.name} {entity.id}: the span is {words[:40]!r}")
        expect("\n" not in words, f"{path.name} {entity.id}: a span over a line end")
        expect(spans[0].begin >= claim["quote"]["start"]
               and spans[-1].end <= claim["quote"]["end"], f"{entity.id}: span")
    statuses = [a for a in document.attributes if a.type == "Status"]
    expect(len(statuses) == len(claims), f"{path.name}: a claim without status")
    for note in document.notes:
        expect(note.refid in entities, f"{path.name}: a note on {note.refid}")


def check_examples(base, report):
    path = base.with_name(base.name + ".averitec.json")
    checked = [claim for claim in report["claims"] if "verdict" in claim]
    expect(path.exists() == bool(checked), "averitec is there")
    if not checked:
        return
    examples = read_export(path)
    expect(len(examples) == len(checked), "averitec: examples")
    for example, claim in zip(examples, checked):
        expect(example["claim"] and example["label"], f"averitec {claim['id']}: claim and label")
        expect(len(example["questions"]) == len(claim.get("evidence", [])), "averitec: questions")
        for question in example["questions"]:
            expect(question["question"] and question["answers"][0]["answer"], "averitec: answer")
