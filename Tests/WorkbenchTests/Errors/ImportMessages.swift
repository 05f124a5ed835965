@testable import Workbench

extension MessageRow {
  private static let report = """
    {"format":"factdesk-report/2","id":"urn:x:1","title":"T","language":"en","created":"2026-02-02T09:30:00Z","modified":"2026-02-03T09:20:00Z","generator":{"name":"checkmate","version":"2"},"articles":[{"id":"a1","title":"A","language":"en"}],"scale":{"name":"free","levels":[{"label":"So_so"}]},"claims":[{"id":"c1","article":"a1","text":"One.","status":"checked","verdict":{"label":"So_so"}}]}
    """

  /// What can be wrong with files that are taken in.
  static let imports: [MessageRow] = [
    .init(
      "ImportError.unknownFormat", after: ["# write x.json {}"], "import DIR/x.json --format jsn",
      "no-format", "nothing is taken in as \"jsn\"", hint: "did you mean \"json\"?",
      choices: ["json", "webannotation", "hypothesis", "claimreview", "brat", "csv"],
      status: .misuse, session: nil),
    .init(
      "ImportError.unrecognized", after: ["# write x.txt Just words."], "import DIR/x.txt",
      "unrecognized", "DIR/x.txt: this is nothing that can be taken in",
      hint:
        "--format NAME if it is one of json, webannotation, hypothesis, claimreview, brat, csv; "
        + "load FILE takes in an article", session: nil),
    .init(
      "ImportError.noJSON", after: ["# write x.json {\"a\":1,\"a\":2}"], "import DIR/x.json",
      "bad-json", "DIR/x.json:1:8: the key \"a\" stands twice",
      hint: "the whole file is passed over; mend it, or ask for it again", session: nil),
    .init(
      "ImportError.noReport", after: ["# write x.json {\"format\":\"factdesk-report/3\"}"],
      "import DIR/x.json", "not-a-report",
      "DIR/x.json is of the format \"factdesk-report/3\", not factdesk-report/2",
      hint: "a newer factdesk may read it", session: nil),
    .init(
      "ImportError.noReport",
      after: ["# write x.json \(report.replacing("\"title\":\"T\"", with: "\"title\":\"\""))"],
      "import DIR/x.json", "bad-report", "DIR/x.json breaks the schema of reports at 1 place",
      hint: "factdesk schema prints it; verify tells more", choices: ["/title: it is empty"],
      session: nil),
    .init(
      "ImportError.noRecords", after: ["# write x.json []"],
      "import DIR/x.json --format claimreview", "no-records",
      "DIR/x.json: there is nothing of claimreview in it",
      hint: "--format NAME says that it is something else", session: nil),
    .init(
      "ImportError.missingBeside", after: ["# write x.ann T1\tClaim 0 3\tOne"], "import DIR/x.ann",
      "missing-beside", "DIR/x.ann speaks of a text that is not beside it: x.txt",
      hint: "put x.txt into the same folder", session: nil),
    .init(
      "RuleError.importOffScale",
      after: ["# write x.json \(report)", "load DIR/article.txt", "tag 2", "verdict c1 False"],
      "import DIR/x.json", "import-off-scale",
      "verdicts of the report are \"So_so\", and politifact has no such label",
      hint: "new NAME, and import it there; or first scale free",
      choices: ["True, Mostly True, Half True, Mostly False, False, Pants on Fire"]),
    .init(
      "RuleError.ownReport",
      after: [
        "# write x.json \(report)",
        "# write y.json \(report.replacing("\"title\":\"T\"", with: "\"title\":\"U\""))",
        "import DIR/x.json",
      ], "import DIR/y.json", "own-report",
      "urn:x:1 is the report of this very session, as it was or went on elsewhere",
      hint: "new NAME, and import it there"),
    .init(
      "RuleError.unplaced", after: ["# write x.json \(report)", "import DIR/x.json"], "read c1",
      "unplaced", "where the words of c1 stand in its article is not known",
      hint: "move c1 PLACE says where"),
    .init(
      "RuleError.reviewIsOthers", after: ["import sessions/harbour/reviews.jsonl"],
      "edit r1 --as X", "others-review",
      "r1 is what others published, and stays as they said it",
      hint: "remove r1 takes it away"),
  ]
}
