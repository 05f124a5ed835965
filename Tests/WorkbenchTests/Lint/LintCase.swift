import Testing

/// A fault that a rule finds in a session which is otherwise without any, and what mends it.
struct LintCase: Sendable, CustomTestStringConvertible {
  /// The rule's name.
  let rule: String
  /// Lines that bring the fault into the faultless session.
  let fault: [String]
  /// Where it is found.
  let place: String
  /// The line that is suggested.
  let command: String
  /// Lines that mend it: the suggestion, its blanks filled in. Empty when it is complete.
  var fix: [String] = []
  /// What else is found, by rule and place, as the fault is more than one.
  var besides: [String] = []

  var testDescription: String { "\(rule) \(place)" }

  private static let copy = "https://web.archive.org/web/20260202101500/"

  /// A session in which no rule finds anything.
  static let faultless = [
    "load DIR/article.txt --publisher \"The Courier\" --language en --url https://courier.example/h"
      + " --archive \(copy)https://courier.example/h",
    "tag 2:\"closed two of its five libraries\" +libraries --claimant \"The Courier\""
      + " --claimant-kind org --made 2026-01-30 --reason \"The council votes on it.\"",
    "evidence c1 https://city.example/l --supports --primary --title Branches --publisher City"
      + " --published 2026-01-10 --interest \"It closed them.\" --archive \(copy)https://city.example/l",
    "evidence c1 https://stat.example/t --refutes --secondary --title Count --publisher Office"
      + " --note \"The list is gone.\" --interest None. --archive \(copy)https://stat.example/t",
    "contact c1 --asked 2026-02-01",
    "verdict c1 True --because \"The city's list says so.\"",
    "report --title T --reviewer R --reviewer-url https://r.example/ --url https://r.example/1"
      + " --method M --language en",
  ]

  private static let long = String(repeating: "Libraries close in the city. ", count: 3)

  /// For each rule a case; what no line can bring about is in LintTests.
  static let all: [LintCase] = report + articles + claims + judgements + sources + spellings + dates

  private static let report = [
    LintCase(
      rule: "redacted-words",
      fault: ["report --summary \"On Zqfaltor.\"", "redact --words Zqfaltor --confirm Zqfaltor"],
      place: "report", command: "report --summary …", fix: ["report --summary \"On the city.\""]),
    LintCase(
      rule: "redacted-words",
      fault: [
        "report --url https://zqfaltor.example/", "redact --words Zqfaltor --confirm Zqfaltor",
      ],
      place: "report", command: "report --url URL", fix: ["report --url https://r.example/2"]),
    LintCase(
      rule: "redacted-words",
      fault: ["edit a1 --author \"A. Zqfaltor\"", "redact --words Zqfaltor --confirm Zqfaltor"],
      place: "a1", command: "edit a1 --author …", fix: ["edit a1 --author \"A. Smith\""]),
    LintCase(
      rule: "redacted-words",
      fault: ["edit c1 --summary \"Zqfaltor cut\"", "redact --words Zqfaltor --confirm Zqfaltor"],
      place: "c1", command: "edit c1 --summary …", fix: ["edit c1 --summary \"The city cut\""]),
    LintCase(
      rule: "redacted-words",
      fault: ["note c1 \"Zqfaltor called\"", "redact --words Zqfaltor --confirm Zqfaltor"],
      place: "c1", command: "edit n1 …", fix: ["edit n1 Somebody called"]),
    LintCase(
      rule: "redacted-words",
      fault: [
        "edit e1 --interest \"Zqfaltor pays\"", "redact --words Zqfaltor --confirm Zqfaltor",
      ],
      place: "e1", command: "edit e1 --interest …", fix: ["edit e1 --interest \"It pays\""]),
    LintCase(
      rule: "no-reviewer", fault: ["report --reviewer \"\""], place: "report",
      command: "report --reviewer …", fix: ["report --reviewer R"]),
    LintCase(
      rule: "no-reviewer-page", fault: ["report --reviewer-url \"\""], place: "report",
      command: "report --reviewer-url URL", fix: ["report --reviewer-url https://r.example/"]),
    LintCase(
      rule: "no-report-address", fault: ["report --url \"\""], place: "report",
      command: "report --url URL", fix: ["report --url https://r.example/1"]),
    LintCase(
      rule: "no-method", fault: ["report --method \"\""], place: "report",
      command: "report --method …", fix: ["report --method M"]),
    LintCase(
      rule: "no-language", fault: ["report --language \"\"", "edit a1 --language \"\""],
      place: "report", command: "report --language TAG", fix: ["report --language en"]),
    LintCase(
      rule: "unpublished-correction", fault: ["publish", "verdict c1 False --because X [e1]"],
      place: "report", command: "publish"),
  ]

  private static let articles = [
    LintCase(
      rule: "no-article-address", fault: ["edit a1 --url \"\""], place: "a1",
      command: "edit a1 --url URL", fix: ["edit a1 --url https://courier.example/h"]),
    // Readers see one article, in its newest version.
    LintCase(
      rule: "no-article-address",
      fault: ["edit a1 --url \"\"", "reload a1 DIR/longer.txt"], place: "a2",
      command: "edit a2 --url URL", fix: ["edit a2 --url https://courier.example/h"]),
    LintCase(
      rule: "no-archive",
      fault: ["edit a1 --archive \"\"", "reload a1 DIR/longer.txt"],
      place: "a2", command: "edit a2 --archive URL",
      fix: ["edit a2 --archive \(copy)https://courier.example/h"]),
    LintCase(
      rule: "no-archive", fault: ["edit a1 --archive \"\""], place: "a1",
      command: "edit a1 --archive URL",
      fix: ["edit a1 --archive \(copy)https://courier.example/h"]),
    LintCase(
      rule: "quote-changed", fault: ["reload a1 DIR/reworded.txt"], place: "c1",
      command: "carry c1"),
    LintCase(
      rule: "quote-changed", fault: ["reload a1 DIR/without.txt"], place: "c1",
      command: "move c1 PLACE", fix: ["move c1 a2.3"]),
    LintCase(
      rule: "quote-changed",
      fault: ["reload a1 DIR/longer.txt", "move c1 a1.2:\"closed two of its five libraries\""],
      place: "c1", command: "carry c1"),
  ]

  private static let claims = [
    LintCase(
      rule: "open-claim", fault: ["tag 6"], place: "c2", command: "verdict c2 RATING --because …",
      fix: ["verdict c2 True --because X"]),
    LintCase(
      rule: "open-claim", fault: ["edit c1 --as Other"], place: "c1",
      command: "verdict c1 True --because …", fix: ["verdict c1 True --because X [e1]"]),
    LintCase(
      rule: "no-rationale", fault: ["verdict c1 mostly true"], place: "c1",
      command: "verdict c1 \"Mostly True\" --because …",
      fix: ["verdict c1 \"Mostly True\" --because X [e1]"]),
    LintCase(
      rule: "unknown-reference", fault: ["conclude a1 --because \"So it is [e7].\""], place: "a1",
      command: "conclude a1 --because …", fix: ["conclude a1 --because \"So it is [e1].\""]),
    LintCase(
      rule: "dropped-link",
      fault: ["conclude a1 --because \"The [city](javascript:alert) says so.\""], place: "a1",
      command: "conclude a1 --because …", fix: ["conclude a1 --because \"The city says so.\""]),
    LintCase(
      rule: "no-conclusion", fault: ["tag 6", "verdict c2 true --because X"], place: "a1",
      command: "conclude a1 --because …", fix: ["conclude a1 --because X"]),
    LintCase(
      rule: "unknown-reference",
      fault: ["verdict c1 true --because \"The city says so [e1] [e7].\""],
      place: "c1", command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"The city says so [e1].\""]),
    LintCase(
      rule: "unknown-reference",
      fault: ["verdict c1 true --because \"So says [e1], as do [e1, e2].\""],
      place: "c1", command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"So says [e1].\""]),
    LintCase(
      rule: "dropped-link",
      fault: ["verdict c1 true --because \"The [city](javascript:alert) says so [e1].\""],
      place: "c1", command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"The city says so [e1].\""]),
    LintCase(
      rule: "unmentioned-evidence", fault: ["verdict c1 true --because \"It is so.\""], place: "c1",
      command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"It is so [e1].\""]),
    LintCase(
      rule: "no-evidence", fault: ["remove e1,e2"], place: "c1",
      command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context"]),
    LintCase(
      rule: "no-evidence", fault: ["edit e1,e2 --private"], place: "c1",
      command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context"], besides: ["private-evidence c1"]),
    LintCase(
      rule: "one-source", fault: ["edit e2 --private"], place: "c1",
      command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context"], besides: ["private-evidence c1"]),
    LintCase(
      rule: "reworded-after-verdict", fault: ["edit c1 --as Other --same-meaning M"], place: "c1",
      command: "verdict c1 True --because …", fix: ["verdict c1 True --because X [e1]"]),
    LintCase(
      rule: "one-source", fault: ["edit e2 --publisher city"], place: "c1",
      command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context --publisher Other"]),
    LintCase(
      rule: "one-source",
      fault: [
        "evidence c1 https://data.city.example/1 --context",
        "edit e2 --url https://www.city.example/t",
      ], place: "c1", command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context"]),
    LintCase(
      rule: "one-source",
      fault: [
        "edit e1 --url \"\" --archive \"\"", "edit e2 --publisher \"\"",
        "evidence c1 https://www.stat.example/3 --context --publisher \" CITY \"",
      ], place: "c1", command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context"]),
    LintCase(
      rule: "one-sided", fault: ["edit e2 --supports"], place: "c1",
      command: "evidence c1 URL --context", fix: ["evidence c1 https://x.example/ --context"]),
    LintCase(
      rule: "private-evidence", fault: ["evidence c1 https://x.example/ --context --private"],
      place: "c1", command: "edit e3 --public"),
    LintCase(
      rule: "no-claimant", fault: ["edit c1 --claimant \"\""], place: "c1",
      command: "edit c1 --claimant …", fix: ["edit c1 --claimant Somebody"]),
    LintCase(
      rule: "unknown-kind", fault: ["edit c1 --claimant Somebody"], place: "c1",
      command: "edit c1 --claimant-kind person|org", fix: ["edit c1 --claimant-kind person"]),
    LintCase(
      rule: "no-claim-date", fault: ["edit c1 --made \"\""], place: "c1",
      command: "edit c1 --made DATE", fix: ["edit c1 --made 2026"]),
    LintCase(
      rule: "published-before-claim",
      fault: ["publish", "edit c1 --made 2026-02-04 --allow-future"], place: "c1",
      command: "edit c1 --made DATE", fix: ["edit c1 --made 2026-01-29"]),
    LintCase(
      rule: "no-contact",
      fault: ["tag 3 --claimant \"Ben Osei\"", "verdict c2 False --because X"], place: "c2",
      command: "contact c2 --asked DATE", fix: ["contact c2 --asked 2026-02-02"]),
    LintCase(
      rule: "overdue-reply",
      fault: ["contact c1 --asked 2026-01-20 --person \"Mara Vance\" --deadline 2026-01-25"],
      place: "c1", command: "contact c1 --attempt 2 --no-reply|--reply",
      fix: ["contact c1 --attempt 2 --no-reply"]),
    LintCase(
      rule: "no-reason", fault: ["edit c1 --reason \"\""], place: "c1",
      command: "edit c1 --reason …",
      fix: ["edit c1 --reason W"]),
    LintCase(
      rule: "long-wording", fault: ["edit c1 --as \"\(long)\""], place: "c1",
      command: "edit c1 --summary …", fix: ["edit c1 --summary Short."],
      besides: ["open-claim c1"]),
    LintCase(
      rule: "verdict-in-wording", fault: ["edit c1 --summary \"TRUE: it closed two\""],
      place: "c1", command: "edit c1 --summary …", fix: ["edit c1 --summary \"It closed two\""]),
    LintCase(
      rule: "verdict-in-wording", fault: ["edit c1 --as \"True – it closed two\""], place: "c1",
      command: "edit c1 --as …", fix: ["edit c1 --as \"It closed two\""],
      besides: ["open-claim c1"]),
    LintCase(
      rule: "unapproved", fault: ["publish", "set analyst Chief"], place: "c1",
      command: "approve c1"),
    LintCase(
      rule: "differing-verdicts", fault: ["set analyst Chief", "second c1 False"], place: "c1",
      command: "settle c1 RATING|first|second --because …",
      fix: ["set analyst Desk", "settle c1 first --because \"\(reason)\""]),
    LintCase(
      rule: "dead-topic", fault: ["tag 6 +shops", "skip c2"], place: "c2",
      command: "edit c2 --drop shops"),
  ]

  private static let reason = "The city's list says so."

  private static let judgements = [
    LintCase(
      rule: "verdict-against-evidence", fault: ["edit e1 --context"], place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "verdict-against-evidence",
      fault: ["edit e2 --supports", "verdict c1 pants on fire --because X [e1]"], place: "c1",
      command: "evidence c1 URL --refutes", fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "verdict-against-evidence",
      fault: ["scale averitec --map True=Supported", "edit e1 --context"], place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "middle-against-evidence",
      fault: ["edit e1 --context", "verdict c1 half true --because X [e1]"], place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "middle-against-evidence",
      fault: ["edit e2 --context", "verdict c1 mostly false --because X [e1]"], place: "c1",
      command: "evidence c1 URL --refutes", fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "middle-against-evidence",
      fault: ["scale snopes", "verdict c1 mixture --because X [e1]", "edit e1 --context"],
      place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "middle-against-evidence",
      fault: ["scale free", "verdict c1 \"HALF TRUE\" --because X [e1]", "edit e2 --context"],
      place: "c1",
      command: "evidence c1 URL --refutes", fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "unsupported-verdict", fault: ["edit e1 --context", "edit e2 --context"], place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "unsupported-verdict",
      fault: [
        "edit e1 --context", "edit e2 --context", "verdict c1 mostly false --because X [e1]",
      ],
      place: "c1", command: "evidence c1 URL --refutes",
      fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "unsupported-verdict",
      fault: [
        "scale averitec --map \"True=conflicting evidence/cherrypicking\"", "edit e1 --context",
        "edit e2 --context",
      ],
      place: "c1", command: "evidence c1 URL --supports|--refutes",
      fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "verdict-against-evidence",
      fault: ["scale snopes", "verdict c1 fake --because X [e1]", "edit e2 --context"], place: "c1",
      command: "evidence c1 URL --refutes", fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "verdict-against-evidence",
      fault: ["scale africacheck --map \"True=mostly correct\"", "edit e1 --context"], place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "middle-against-evidence",
      fault: ["scale afp", "verdict c1 partly false --because X [e1]", "edit e2 --context"],
      place: "c1",
      command: "evidence c1 URL --refutes", fix: ["evidence c1 https://x.example/ --refutes"]),
    LintCase(
      rule: "verdict-against-evidence", fault: ["scale free", "edit e1 --context"], place: "c1",
      command: "evidence c1 URL --supports", fix: ["evidence c1 https://x.example/ --supports"]),
    LintCase(
      rule: "verdict-before-evidence", fault: ["evidence c1 https://x.example/ --context"],
      place: "c1", command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"\(reason)\""]),
    LintCase(
      rule: "verdict-before-evidence", fault: ["edit e2 --context"], place: "c1",
      command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"\(reason)\""]),
    LintCase(
      rule: "reworded-after-verdict", fault: ["edit c1 --as Other --same-meaning M"], place: "c1",
      command: "verdict c1 True --because …",
      fix: ["verdict c1 True --because \"\(reason)\""]),
    LintCase(
      rule: "source-for-and-against",
      fault: ["evidence c1 http://www.city.example/l/ --refutes"], place: "e3",
      command: "edit e3 --note …", fix: ["edit e3 --note N"]),
    LintCase(
      rule: "source-for-and-against",
      fault: ["edit e2 --url \(copy)https://city.example/l --note \"\""], place: "e2",
      command: "edit e2 --note …", fix: ["edit e2 --note N"], besides: ["one-source c1"]),
  ]

  /// One page, or one publisher, in many spellings.
  private static let spellings = [
    "https://city.example/l?utm_source=x&utm_medium=y", "https://www.city.example:443/%6C#top",
    "https://archive.ph/2026.01.02-030405/https://city.example/l",
    "https://web.archive.org/web/2026/http://city.example/l",
    "https://city-example.cdn.ampproject.org/c/s/city.example/l",
  ].map { address in
    LintCase(
      rule: "source-for-and-against", fault: ["evidence c1 \(address) --refutes"], place: "e3",
      command: "edit e3 --note …", fix: ["edit e3 --note N"])
  }

  private static let dates = [
    LintCase(
      rule: "future-date", fault: ["edit c1 --made 2026-02-05 --allow-future"], place: "c1",
      command: "edit c1 --made DATE", fix: ["edit c1 --made 2026-01-30"]),
    LintCase(
      rule: "future-date", fault: ["contact c1 --asked 2026-03 --allow-future"], place: "c1",
      command: "contact c1 --attempt 2 --asked DATE",
      fix: ["contact c1 --attempt 2 --asked 2026-02-01"]),
    LintCase(
      rule: "future-date", fault: ["contact c1 --replied 2027 --allow-future"], place: "c1",
      command: "contact c1 --replied DATE", fix: ["contact c1 --replied 2026-02-02"]),
    LintCase(
      rule: "future-date", fault: ["edit e1 --published 2026-02-05 --allow-future"], place: "e1",
      command: "edit e1 --published DATE", fix: ["edit e1 --published 2026"]),
    LintCase(
      rule: "future-date", fault: ["edit e1 --accessed 2026-02-06T00:00:00Z --allow-future"],
      place: "e1",
      command: "edit e1 --accessed DATE", fix: ["edit e1 --accessed 2026-02-02"]),
    LintCase(
      rule: "future-date", fault: ["edit a1 --published 2062-01-30 --allow-future"], place: "a1",
      command: "edit a1 --published DATE", fix: ["edit a1 --published 2026-01-30"]),
    LintCase(
      rule: "future-date", fault: ["edit a1 --modified 2026-12 --allow-future"], place: "a1",
      command: "edit a1 --modified DATE", fix: ["edit a1 --modified \"\""]),
    LintCase(
      rule: "published-before-article",
      fault: ["publish", "edit a1 --published 2026-02-04 --allow-future"], place: "a1",
      command: "edit a1 --published DATE", fix: ["edit a1 --published 2026-01-29"]),
    LintCase(
      rule: "made-after-article", fault: ["edit a1 --published 2026-01-20"], place: "c1",
      command: "edit c1 --made DATE", fix: ["edit c1 --made 2026-01-20"]),
    LintCase(
      rule: "accessed-before-published", fault: ["edit e1 --accessed 2026-01-05"], place: "e1",
      command: "edit e1 --published DATE", fix: ["edit e1 --published 2026-01-04"]),
  ]

  private static let sources = [
    LintCase(
      rule: "quote-not-in-source",
      fault: ["edit e1 --quote \"Two of five ships sank\"", "capture e1 --file DIR/other.txt"],
      place: "e1", command: "edit e1 --quote …",
      fix: ["edit e1 --quote \"Bus fares rise in March.\""]),
    LintCase(
      rule: "quote-close",
      fault: [
        "edit e1 --quote \"The city expects two million more riders in five towns.\"",
        "capture e1 --file DIR/other.txt",
      ],
      place: "e1", command: "edit e1 --quote …",
      fix: ["edit e1 --quote \"The city expects two million more riders.\""],
      besides: ["numbers-differ c1"]),
    LintCase(
      rule: "quote-unchecked", fault: ["edit e1 --url \"\" --quote \"two of five\""], place: "e1",
      command: "capture e1 --file FILE", fix: ["capture e1 --file DIR/other.txt"]),
    LintCase(
      rule: "source-changed",
      fault: [
        "edit e1 --quote \"Bus fares rise in March.\"", "capture e1 --file DIR/other.txt",
        "capture e1 --file DIR/reworded.txt",
      ],
      place: "e1", command: "edit e1 --note …",
      fix: ["edit e1 --note \"The page is about libraries now.\""],
      besides: ["numbers-differ c1"]),
    LintCase(
      rule: "source-changed",
      fault: [
        "edit e1 --url https://changing.example/ --quote \"Bus fares\"", "capture e1",
        "edit e1 --quote \"Bus fares rise in March.\"", "recapture e1",
        "edit e1 --quote \"Bus fares rise in May.\"",
      ],
      place: "e1", command: "edit e1 --note …", fix: ["edit e1 --note \"It said May before.\""],
      besides: ["numbers-differ c1", "quote-close e1"]),
    LintCase(
      rule: "source-gone",
      fault: ["edit e1 --url https://gone.example/ --archive \"\"", "capture e1", "recapture e1"],
      place: "e1", command: "edit e1 --archive URL",
      fix: ["edit e1 --archive \(copy)https://gone.example/"]),
    LintCase(
      rule: "unanswered-question", fault: ["ask c1 How many libraries does the city have?"],
      place: "c1",
      command: "evidence c1 URL --supports|--refutes|--context --answers q1 --answer …",
      fix: ["edit e1 --answers q1 --answer Five"]),
    LintCase(
      rule: "numbers-differ",
      fault: ["edit e1 --quote \"Bus fares rise in March.\"", "capture e1 --file DIR/other.txt"],
      place: "c1", command: "evidence c1 URL --supports|--refutes|--context",
      fix: ["evidence c1 https://x.example/ --context --title \"Two of its five\""]),
    LintCase(
      rule: "unidentified-source",
      fault: ["edit e1 --url \"\" --publisher \"\" --archive \"\""], place: "e1",
      command: "edit e1 --url URL", fix: ["edit e1 --url https://city.example/l"],
      // The rationale names it by its publisher.
      besides: ["unmentioned-evidence c1"]),
    LintCase(
      rule: "evidence-after-claim", fault: ["edit e1 --published 2026-01-31"], place: "e1",
      command: "edit e1 --note …", fix: ["edit e1 --note N"]),
    LintCase(
      rule: "secondary-source", fault: ["edit e2 --note \"\""], place: "e2",
      command: "edit e2 --note …", fix: ["edit e2 --note N"]),
    LintCase(
      rule: "unknown-level", fault: ["evidence c1 https://x.example/ --context"], place: "e3",
      command: "edit e3 --primary|--secondary", fix: ["edit e3 --primary"]),
    LintCase(
      rule: "no-interest", fault: ["edit e1 --interest \"\""], place: "e1",
      command: "edit e1 --interest …", fix: ["edit e1 --interest I"]),
    LintCase(
      rule: "no-alt", fault: ["edit e1 --file DIR/dot.png"], place: "e1",
      command: "edit e1 --alt …", fix: ["edit e1 --alt Dot"]),
    LintCase(
      rule: "no-archive", fault: ["edit e1 --archive \"\""], place: "e1",
      command: "edit e1 --archive URL", fix: ["edit e1 --archive \(copy)https://city.example/l"]
    ),
    LintCase(
      rule: "no-archive", fault: ["edit e1 --archive \"\""], place: "e1",
      command: "edit e1 --archive URL", fix: ["edit e1 --file DIR/other.txt"]),
  ]
}
