import Testing

/// A command in a session: what it says when all is well, and how a bad line of it fails.
struct CommandRow: Sendable, CustomTestStringConvertible {
  /// The command.
  let name: String
  /// Lines before it. FILE stands for the article's path.
  var setUp: [String] = []
  let line: String
  /// Members that its answer has.
  let keys: Set<String>
  /// Entries that it adds to the log.
  let entries: Int
  /// A line that fails after the same lines, with the error's code and the program's exit code.
  let bad: (line: String, code: String, status: Int32)

  /// Whether it needs a person at a terminal, so that the line is refused here.
  var needsTerminal = false
  /// Whether it asks a server of others, which tests of the program must not.
  var needsServer = false

  var testDescription: String { name }
}

/// A row for each command.
enum CommandRows {
  private static let loaded = ["load FILE --publisher \"The Gazette\""]
  private static let tagged = loaded + ["tag 3 +number --claimant \"Ana Lind\"", "tag 4 +number"]
  private static let evident = tagged + ["evidence c1 https://port.example/table --refutes"]
  private static let decided = evident + ["verdict c1 False --because \"It fell by six percent.\""]

  private static let conflicting =
    tagged + [
      "save SESSION-copy", "open SESSION-copy", "edit c1 --place There", "open SESSION",
      "edit c1 --place Here",
      "merge-session SESSION-copy",
    ]

  static let all: [CommandRow] = session + article + claim + check + report + desk

  private static let session = [
    CommandRow(
      name: "new", setUp: loaded, line: "new other", keys: ["session", "path"], entries: 0,
      bad: ("new run", "taken-session-name", 2)),
    CommandRow(
      name: "open", setUp: loaded + ["close"], line: "open SESSION", keys: ["session", "path"],
      entries: 0, bad: ("open nowhere", "no-session", 3)),
    CommandRow(
      name: "save", setUp: loaded, line: "save", keys: ["session", "entries"], entries: 0,
      bad: ("save .hidden", "bad-session-name", 2)),
    CommandRow(
      name: "sessions", setUp: loaded, line: "sessions", keys: ["folder", "sessions", "current"],
      entries: 0, bad: ("sessions all", "usage", 2)),
    CommandRow(
      name: "rename", setUp: loaded + ["new other"], line: "rename third",
      keys: ["session", "path"],
      entries: 0, bad: ("rename two words", "usage", 2)),
    CommandRow(
      name: "close", setUp: loaded, line: "close", keys: ["session"], entries: 0,
      bad: ("close it", "usage", 2)),
    CommandRow(
      name: "status", setUp: decided, line: "status",
      keys: ["session", "articles", "claims", "checked", "open", "verdicts", "scale", "entries"],
      entries: 0, bad: ("status --all", "usage", 2)),
    CommandRow(
      name: "desk", setUp: tagged + ["assign c1 Ben Osei"], line: "desk --assigned \"Ben Osei\"",
      keys: ["people", "sessions", "remarks"], entries: 0, bad: ("desk c1", "usage", 2)),
    CommandRow(
      name: "who", setUp: tagged, line: "who", keys: ["location"], entries: 0,
      bad: ("who Ben", "usage", 2)),
    CommandRow(
      name: "undo", setUp: tagged, line: "undo 2", keys: ["steps"], entries: 2,
      bad: ("undo 0", "bad-value", 1)),
    CommandRow(
      name: "redo", setUp: tagged + ["undo"], line: "redo", keys: ["steps"], entries: 1,
      bad: ("redo two", "bad-value", 1)),
    CommandRow(
      name: "history", setUp: tagged, line: "history c1", keys: ["entries"], entries: 0,
      bad: ("history c9", "unknown", 1)),
    CommandRow(
      name: "redact", setUp: evident, line: "redact e1 --confirm e1",
      keys: ["item", "entries", "guessable", "alsoNamedIn", "staysIn"], entries: 1,
      bad: ("redact e1", "unconfirmed", 1)),
    CommandRow(
      name: "report", setUp: loaded, line: "report --title \"Half the ferries?\"", keys: ["report"],
      entries: 1, bad: ("report --url ftp://desk.example", "bad-url", 1)),
    CommandRow(
      name: "order", setUp: decided, line: "order c2,c1", keys: ["claims"], entries: 1,
      bad: ("order c9", "unknown", 1)),
    CommandRow(
      name: "publish", setUp: decided, line: "publish --anyway",
      keys: ["published", "open"],
      entries: 1, bad: ("publish --on 2026-02-30", "bad-value", 1)),
    CommandRow(
      name: "merge-session",
      setUp: loaded + ["save SESSION-copy", "open SESSION-copy", "tag 3 +number", "open SESSION"],
      line: "merge-session SESSION-copy",
      keys: ["session", "sharedEntries", "merged", "conflicts"],
      entries: 1, bad: ("merge-session nowhere", "no-session", 3)),
    CommandRow(
      name: "conflicts", setUp: conflicting, line: "conflicts", keys: ["conflicts"], entries: 0,
      bad: ("conflicts 1", "usage", 2)),
    CommandRow(
      name: "take", setUp: conflicting, line: "take theirs 1",
      keys: ["choice", "taken", "left"], entries: 1, bad: ("take mine 1", "bad-value", 1)),
  ]

  private static let article = [
    CommandRow(
      name: "load", line: "load FILE --author \"Mara Vance\" --published 2026-02",
      keys: ["article", "remarks", "added"], entries: 1, bad: ("load nowhere.txt", "missing", 1)),
    CommandRow(
      name: "articles", setUp: loaded, line: "articles", keys: ["articles", "current"], entries: 0,
      bad: ("articles a1", "usage", 2)),
    CommandRow(
      name: "use", setUp: loaded, line: "use a1", keys: ["article", "title"], entries: 0,
      bad: ("use a2", "unknown", 1)),
    CommandRow(
      name: "read", setUp: tagged, line: "read 3-5", keys: ["article", "sentences"], entries: 0,
      bad: ("read 99", "past-end", 1)),
    CommandRow(
      name: "reload", setUp: tagged, line: "reload a1 sessions/harbour/corrected.txt",
      keys: ["article", "changed", "same", "differences", "claims"], entries: 1,
      bad: ("reload", "nothing-to-reload", 1)),
    CommandRow(
      name: "resegment", setUp: tagged, line: "resegment a1",
      keys: ["article", "changed", "from", "to", "renumbered"], entries: 0,
      bad: ("resegment a2", "unknown", 1)),
    CommandRow(
      name: "carry", setUp: tagged, line: "carry", keys: ["claims", "moved", "reopened"],
      entries: 0, bad: ("carry c1", "on-newest-version", 1)),
    CommandRow(
      name: "anchors", setUp: tagged, line: "anchors sessions/harbour/corrected.txt",
      keys: ["texts", "same", "moved", "changed", "gone"], entries: 0,
      bad: ("anchors c1", "wrong-kind", 1)),
  ]

  private static let claim = [
    CommandRow(
      name: "suggest", setUp: tagged, line: "suggest --top 3",
      keys: ["article", "language", "weights", "suggestions", "rest"], entries: 0,
      bad: ("suggest --top none", "bad-value", 1)),
    CommandRow(
      name: "tag", setUp: loaded, line: "tag \"the fees by 18 percent\" +fees +number",
      keys: ["claim", "remarks"], entries: 1, bad: ("tag \"no such words\"", "not-found", 1)),
    CommandRow(
      name: "claims", setUp: decided, line: "claims +number --checked", keys: ["claims"],
      entries: 0,
      bad: ("claims number", "bad-value", 1)),
    CommandRow(
      name: "claimants", setUp: tagged, line: "claimants lind", keys: ["claimants"], entries: 0,
      bad: ("claimants --jsn", "usage", 2)),
    CommandRow(
      name: "show", setUp: decided, line: "show c1", keys: ["claim"], entries: 0,
      bad: ("show c9", "unknown", 1)),
    CommandRow(
      name: "edit", setUp: tagged, line: "edit c1 --as \"Ferry traffic fell by half in 2025.\"",
      keys: ["claim"], entries: 1, bad: ("edit c1 --drop +none", "bad-value", 1)),
    CommandRow(
      name: "move", setUp: tagged, line: "move c1 3:\"fell by half\"", keys: ["claim"], entries: 1,
      bad: ("move c1 3", "nothing-changes", 1)),
    CommandRow(
      name: "split", setUp: tagged, line: "split c1 3:\"Ferry traffic\" 3:\"in 2025\"",
      keys: ["claims"], entries: 1, bad: ("split c1 3", "needs-two", 1)),
    CommandRow(
      name: "merge", setUp: evident, line: "merge c2,c1", keys: ["claim"], entries: 1,
      bad: ("merge c1", "needs-two", 1)),
    CommandRow(
      name: "remove", setUp: tagged, line: "remove c1-c2", keys: ["removed"], entries: 1,
      bad: ("remove a1", "article-has-claims", 1)),
  ]

  private static let check = [
    CommandRow(
      name: "review", setUp: tagged, line: "review", keys: [], entries: 0,
      bad: ("review 2-5 --open", "needs-terminal", 1), needsTerminal: true),
    CommandRow(
      name: "verdict", setUp: evident, line: "verdict c1,c2 half true --because \"Partly so.\"",
      keys: ["claims"], entries: 1, bad: ("verdict c1 purple", "not-on-scale", 1)),
    CommandRow(
      name: "agree", setUp: tagged, line: "agree",
      keys: ["raters", "claims", "pairs", "texts", "remarks"], entries: 0,
      bad: ("agree --session", "usage", 2)),
    CommandRow(
      name: "approve", setUp: decided + ["set analyst \"C. Chief\""], line: "approve c1",
      keys: ["claim"], entries: 1, bad: ("approve c2", "nothing-to-approve", 1)),
    CommandRow(
      name: "second", setUp: decided + ["set analyst \"C. Chief\""], line: "second c1 true",
      keys: ["claim"], entries: 1, bad: ("second c2 true", "second-without-first", 1)),
    CommandRow(
      name: "differ", setUp: decided + ["set analyst \"C. Chief\"", "second c1 false"],
      line: "differ", keys: ["pairs", "differing", "settled", "agreed", "one", "unread"],
      entries: 0, bad: ("differ c9", "unknown", 1)),
    CommandRow(
      name: "settle",
      setUp: decided + [
        "set analyst \"C. Chief\"", "second c1 true", "set analyst \"D. Desk\"",
      ], line: "settle c1 second --because \"The table.\"", keys: ["claim"], entries: 1,
      bad: ("settle c2 first --because X", "nothing-to-settle", 1)),
    CommandRow(
      name: "skip", setUp: tagged, line: "skip c1 --because \"Nobody disputes it.\"",
      keys: ["claim"], entries: 1, bad: ("skip c1,c1", "named-twice", 1)),
    CommandRow(
      name: "scale", setUp: decided, line: "scale africacheck --map False=Incorrect",
      keys: ["scale"], entries: 1, bad: ("scale fever", "needs-mapping", 1)),
    CommandRow(
      name: "evidence", setUp: tagged,
      line: "evidence c1 https://port.example/table --supports --primary --at \"table 2\"",
      keys: ["evidence"], entries: 1, bad: ("evidence c1 https://port.example", "options", 2)),
    CommandRow(
      name: "archive", setUp: evident, line: "archive e1 --yes", keys: ["copies"], entries: 1,
      bad: ("archive e1 --save", "unconfirmed", 1), needsServer: true),
    CommandRow(
      name: "conclude", setUp: decided,
      line: "conclude a1 \"Mostly False\" --because \"It fell by six percent, not half.\"",
      keys: ["article", "remarks"], entries: 1, bad: ("conclude a9 False", "unknown", 1)),
    CommandRow(
      name: "capture", setUp: evident, line: "capture e1 --file sessions/harbour/ferries.html",
      keys: ["evidence", "failed"], entries: 1, bad: ("capture e9", "unknown", 1)),
    CommandRow(
      name: "recapture", setUp: evident + ["capture e1 --file sessions/harbour/ferries.html"],
      line: "recapture e1",
      keys: ["sources", "failed"], entries: 0,
      bad: ("recapture e9", "unknown", 1), needsServer: true),
    CommandRow(
      name: "quote", setUp: evident + ["capture e1 --file sessions/harbour/ferries.html"],
      line: "quote e1 2", keys: ["evidence"], entries: 1,
      bad: ("quote e1 999", "past-copy-end", 1)),
    CommandRow(
      name: "contact", setUp: tagged, line: "contact c1 --asked 2026-02-03", keys: ["claim"],
      entries: 1, bad: ("contact c1 --reply Yes.", "replied-unasked", 1)),
    CommandRow(
      name: "assign", setUp: tagged, line: "assign c1,c2 Ben Osei --due 2026-02-06",
      keys: ["claims"], entries: 1, bad: ("assign c1 …", "not-a-name", 1)),
    CommandRow(
      name: "ask", setUp: tagged, line: "ask c1 How many crossings were counted?",
      keys: ["question"], entries: 1, bad: ("ask c9 Why?", "unknown", 1)),
    CommandRow(
      name: "note", setUp: tagged, line: "note --private c1 It's the mayor's own | \"figure\".",
      keys: ["note"], entries: 1, bad: ("note c1", "usage", 2)),
    CommandRow(
      name: "reviews", setUp: ["import sessions/harbour/reviews.jsonl"], line: "reviews --by desk",
      keys: ["reviews"], entries: 0, bad: ("reviews --by", "usage", 2)),
    CommandRow(
      name: "match", setUp: tagged, line: "match c1 --top 3", keys: ["matches", "remarks"],
      entries: 0, bad: ("match c1 --top 99", "bad-value", 1)),
    CommandRow(
      name: "same", setUp: tagged + ["import sessions/harbour/reviews.jsonl"], line: "same c1 r1",
      keys: ["claim", "remarks"], entries: 1, bad: ("same c1 @1", "no-such-match", 1)),
  ]

  private static let report = [
    CommandRow(
      name: "find", setUp: tagged, line: "find --in articles crossings", keys: ["hits"], entries: 0,
      bad: ("find --in books crossings", "bad-value", 1)),
    CommandRow(
      name: "library", setUp: tagged, line: "library",
      keys: ["path", "sessions", "claims", "archives", "remarks"], entries: 0,
      bad: ("library fill", "bad-value", 1)),
    CommandRow(
      name: "lint", setUp: decided, line: "lint c1",
      keys: ["profile", "errors", "warnings", "notes", "findings"], entries: 0,
      bad: ("lint c9", "unknown", 1)),
    CommandRow(
      name: "export", setUp: decided, line: "export markdown",
      keys: ["format", "content", "bytes"],
      entries: 0, bad: ("export papyrus", "no-format", 2)),
    CommandRow(
      name: "verify", line: "verify sessions/harbour/report.json", keys: ["file", "checks"],
      entries: 0, bad: ("verify sessions/harbour/article.txt", "bad-json", 1)),
    CommandRow(
      name: "import", line: "import sessions/harbour/reviews.jsonl",
      keys: ["format", "added", "known", "refused"],
      entries: 1, bad: ("import sessions/harbour/reviews.jsonl --format papyrus", "no-format", 2)),
  ]

  private static let desk = [
    CommandRow(
      name: "help", line: "help tag", keys: ["command", "summary", "examples"], entries: 0,
      bad: ("help yourself", "no-help", 2)),
    CommandRow(
      name: "set", line: "set width 72", keys: ["settings"], entries: 0,
      bad: ("set height 72", "no-setting", 1)),
    CommandRow(
      name: "alias", line: "alias todo claims --open", keys: ["aliases"], entries: 0,
      bad: ("alias tag claims", "bad-alias", 1)),
    CommandRow(
      name: "browse", setUp: evident, line: "browse e1", keys: ["address"], entries: 0,
      bad: ("browse a1", "no-address", 1)),
    CommandRow(
      name: "quit", setUp: loaded, line: "quit", keys: ["session"], entries: 0,
      bad: ("quit now", "usage", 2)),
  ]
}
