"""Checks of brat standoff by the reader of bioc, and of AVeriTeC-like JSON."""

from bioc import brat

from export_json import read_export
from report_text import NO_BIDI, aligned, expect


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
        check_questions(example, claim)


def check_questions(example, claim):
    """The questions of the claim with what answers them, then the evidence that answers none."""
    evidence = claim.get("evidence", [])
    wanted = [(question["text"], [piece for piece in evidence
                                  if piece.get("answers", {}).get("question") == question["id"]])
              for question in claim.get("questions", [])]
    wanted += [(piece["title"], [piece]) for piece in evidence if "answers" not in piece]
    where = f"averitec {claim['id']}"
    expect([harmless(question["question"]) for question in example["questions"]]
           == [harmless(text) for text, _ in wanted], f"{where}: questions")
    for question, (_, pieces) in zip(example["questions"], wanted):
        answers = question["answers"]
        expect([answer.get("source_url") for answer in answers]
               == ([piece.get("url") for piece in pieces] or [None]), f"{where}: sources of answers")
        for answer, piece in zip(answers, pieces or [{}]):
            expect(harmless(answer["answer"]) == harmless(answer_words(piece)), f"{where}: words of an answer")
            kind = piece.get("answers", {}).get("type", "" if pieces else "unanswerable")
            expect(answer["answer_type"] in (kind.title(),) if kind
                   else answer["answer_type"] in ("Extractive", "Abstractive"), f"{where}: type of an answer")
            expect("boolean_explanation" not in answer or kind == "boolean", f"{where}: explanation")


def harmless(text):
    """A text without controls, of which nothing may be left."""
    return " ".join(aligned(text).translate(NO_BIDI).split()) or "\ufffd"


def answer_words(piece):
    """The answer: as given, else the quote; of evidence without a question also its note or title."""
    answer = piece.get("answers", {"type": "unanswerable"} if not piece else None)
    none = "No answer could be found."
    if answer is None:
        return piece.get("quote", piece.get("note", piece["title"]))
    if answer.get("type") == "unanswerable":
        return answer.get("text", none)
    return answer.get("text", piece.get("quote", none))
