@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static let report = """
    {"format":"factdesk-report/3","id":"urn:x:1","title":"T","language":"en","created":"2026-02-02T09:30:00Z","modified":"2026-02-03T09:20:00Z","generator":{"name":"checkmate","version":"2"},"articles":[{"id":"a1","title":"A","language":"en"}],"scale":{"name":"free","levels":[{"label":"So_so"}]},"claims":[{"id":"c1","article":"a1","text":"One.","status":"checked","verdict":{"label":"So_so"}}]}
    """

  /// What can be wrong with files that are taken in.
  static let imports: [MessageRow] = [
    .init(
      "ImportError.unknownFormat", after: ["# write x.json {}"], "import DIR/x.json --format jsn",
      "no-format", "there is no import format \"jsn\"", hint: "did you mean \"json\"?",
      choices: ["json", "webannotation", "hypothesis", "claimreview", "brat", "csv"],
      status: .misuse, session: nil),
    .init(
      "ImportError.unrecognized", after: ["# write x.txt Just words."], "import DIR/x.txt",
      "unrecognized", "DIR/x.txt: the format is not recognized",
      hint:
        "name it with --format: json, webannotation, hypothesis, claimreview, brat, csv; "
        + "load FILE loads an article", session: nil),
    .init(
      "ImportError.noJSON", after: ["# write x.json {\"a\":1,\"a\":2}"], "import DIR/x.json",
      "bad-json", "DIR/x.json:1:8: the key \"a\" occurs twice",
      hint: "nothing was imported; repair the file, or get it again", session: nil),
    .init(
      "ImportError.noReport", after: ["# write x.json {\"format\":\"factdesk-report/4\"}"],
      "import DIR/x.json", "not-a-report",
      "DIR/x.json has the format \"factdesk-report/4\"; this program reads factdesk-report/1, factdesk-report/2 and factdesk-report/3",
      hint: "a newer factdesk may read it", session: nil),
    .init(
      "ImportError.noReport",
      after: ["# write x.json \(report.replacing("\"title\":\"T\"", with: "\"title\":\"\""))"],
      "import DIR/x.json", "bad-report", "DIR/x.json does not follow the report schema at 1 place",
      hint: "factdesk schema prints the schema; verify lists all problems",
      choices: ["/title: it is empty"],
      session: nil),
    .init(
      "ImportError.noRecords", after: ["# write x.json []"],
      "import DIR/x.json --format claimreview", "no-records",
      "DIR/x.json: no claimreview records found",
      hint: "--format NAME chooses another format", session: nil),
    .init(
      "ImportError.missingBeside", after: ["# write x.ann T1\tClaim 0 3\tOne"], "import DIR/x.ann",
      "missing-beside", "DIR/x.ann refers to a text that is missing from its folder: x.txt",
      hint: "copy x.txt into the same folder", session: nil),
    .init(
      "RuleError.importOffScale",
      after: ["# write x.json \(report)", "load DIR/article.txt", "tag 2", "verdict c1 False"],
      "import DIR/x.json", "import-off-scale",
      "the report has the verdicts \"So_so\", and the scale politifact does not have them",
      hint: "import it into a new session: new NAME, or first run scale free",
      choices: ["True, Mostly True, Half True, Mostly False, False, Pants on Fire"]),
    .init(
      "RuleError.ownReport",
      after: [
        "# write x.json \(report)",
        "# write y.json \(report.replacing("\"title\":\"T\"", with: "\"title\":\"U\""))",
        "import DIR/x.json",
      ], "import DIR/y.json", "own-report",
      "urn:x:1 is a report of this session or of a copy of it",
      hint: "import it into a new session: new NAME"),
    .init(
      "RuleError.unplaced", after: ["# write x.json \(report)", "import DIR/x.json"], "read c1",
      "unplaced", "the place of c1 in its article is not known",
      hint: "to set it: move c1 PLACE"),
    .init(
      "RuleError.reviewIsOthers", after: ["import sessions/harbour/reviews.jsonl"],
      "edit r1 --as X", "others-review",
      "r1 was published by others and cannot be changed",
      hint: "to remove it: remove r1"),
  ]
}
