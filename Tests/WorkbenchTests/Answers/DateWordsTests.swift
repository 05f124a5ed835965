import FactCheck
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// People read dates that are written out; programs get them as ISO 8601.
@Suite("Dates that people read") struct DateWordsTests {
  /// A date as it is stored.
  private static var raw: Regex<(Substring, Substring?)> { /\b[0-9]{4}-[0-9]{2}(-[0-9]{2})?\b/ }

  /// A session with a date in every field that has one, also of days to come. They come by a report,
  /// so that no line of the history holds one as it was typed.
  private static func desk() throws -> TestDesk {
    let desk = try Sample.desk(
      Sample.checked + [
        "edit a1 --published 2026-01-30T10:30:00Z --modified 2026-02-01",
        "edit c1 --made 2026-01-29 --claimant-kind org", "edit c2 --made 2026-01",
        "edit e1 --published 2026-01-31 --accessed 2026-02-02",
        "evidence c2 https://b.example/ --context --accessed 2028-05-05 --published 2029-06 --allow-future",
        "contact c2 --asked 2026-02-01 --replied 2026-02-02 --reply No.",
        "publish --anyway --on 2026-02-03", "export json DIR/r.json",
      ])
    try desk.folder.write(
      Array(
        #"{"claims":[{"text":"Fees","claimDate":"2026-01-02T03:04:05Z","claimReview":[{"publisher":{"site":"p.example"},"url":"https://p.example/1","reviewDate":"2026-01-05","textualRating":"False"}]}]}"#
          .utf8), to: "feed.json")
    desk.prepare(["new other", "import DIR/r.json", "import DIR/feed.json"])
    return desk
  }

  @Test func areWrittenOutInEveryAnswer() throws {
    let desk = try Self.desk()
    let lines = [
      "articles", "edit a1", "claims", "show c1,c2", "show e1", "show e2", "show r1", "reviews",
      "status",
      "history", "sessions", "find library", "anchors a1", "lint", "report", "carry",
    ]
    var found = 0
    for line in lines {
      let outcome = desk(line)
      let said = outcome.output + outcome.diagnostics
      #expect(said.firstMatch(of: Self.raw) == nil, "\(line): \(said)")
      found += said.matches(of: /[0-9]{1,2} (January|February|May) 20[0-9]{2}/).count
    }
    #expect(found > 15)
    let lint = desk("lint").output
    #expect(lint.contains("accessed on 5 May 2028, which is in the future"))
    #expect(lint.contains("published in June 2029, which is in the future"))
    #expect(desk("show e2").output.contains("accessed: 5 May 2028\n"))
    #expect(desk("edit a1").output.contains("30 January 2026, 10:30 UTC"))
  }

  @Test func describedChangesContainDates() throws {
    let desk = try Sample.desk(Sample.checked + ["publish --anyway"])
    desk.prepare(["contact c2 --asked 2026-02"])
    let history = desk.says("history")
    #expect(history.contains("published on 3 February 2026, 09:"))
    #expect(history.contains("contact of c2: asked in February 2026"))
  }

  @Test func staysAsTheyAreForPrograms() throws {
    let desk = try Self.desk()
    let facts = try desk.json("edit a1")["answer"].objects("facts")
    #expect(
      facts.first { $0.string("field") == "published" }?.string("value") == "2026-01-30T10:30:00Z")
    let evidence = try desk.json("show e2")["answer"].objects("evidence")[0]
    #expect(evidence.string("accessed") == "2028-05-05T00:00:00Z")
    #expect(evidence.string("published") == "2029-06")
  }
}
