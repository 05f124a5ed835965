import FactCheck
import Foundation
import TestSupport

/// The logs that were stored as fixtures: every kind of change, with fixed names and times.
///
/// They are kept to show how the fixtures were made. A fixture itself is never made again: it represents
/// for the sessions that are out there.
enum FixtureLog {
  /// What the first version wrote.
  static func first() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2026)
    try articlesAndClaims(&desk)
    try verdictsAndEvidence(&desk)
    try rearrangements(&desk)
    try reportAndUndoing(&desk)
    return desk
  }

  /// Evidence that names a source, corrected and partly undone; then its source is redacted.
  static func redacted() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2028)
    try desk.load(text)
    try desk.tag("Fees rose by six percent")
    let paper = Array("Handed over at the pier.".utf8)
    let file = KeptFile(
      name: "pier.txt", sha256: desk.keep(paper), byteCount: paper.count, captured: desk.now)
    try desk.addEvidence(
      EvidenceDetails(title: "A clerk's copy", stance: .refutes, file: file, author: "A clerk"),
      to: ClaimID(1))
    try desk.step(line: "edit e1 --note \"Her own hand.\" --primary") {
      try $0.edit(EvidenceID(1)) {
        $0.note = "Her own hand."
        $0.level = .primary
      }
    }
    try desk.undo()
    try desk.redo()
    return desk
  }

  /// Added with web pages: findings, fetches, printed pages, versions, sentences split again.
  static func versions() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2027)
    let page = try WebAddress("https://gazette.example/harbour?id=1")
    let response = desk.keep(Array("HTTP/1.1 200 OK\nETag: \"1\"\n".utf8))
    let pages = desk.keep(Array("0\n35\n".utf8))
    let now = desk.now
    try desk.load(text) {
      $0.url = page
      $0.modified = .instant(now)
    } content: {
      $0.loader = "html"
      $0.fileName = nil
      $0.found = [
        FoundDetail(.title, "Harbour fees, one year on", from: "JSON-LD headline"),
        FoundDetail(.modified, "2026-02-03T09:30:00Z", from: "meta article:modified_time"),
      ]
      $0.fetch = FetchRecord(url: page, at: now, response: response)
      $0.pages = pages
    }
    try desk.tag("Fees rose by six percent")
    try desk.step(line: "edit a1 --modified ''") {
      try $0.edit(ArticleID(1)) { $0.modified = nil }
    }
    try desk.resegment(ArticleID(1))
    let newer = try desk.load("Fees rose by six percent. That is all.", replacing: ArticleID(1))
    let passage = try desk.passage("Fees rose by six percent", in: newer)
    try desk.step(line: "trim c1 a2.1") { try $0.move(ClaimID(1), to: passage) }
    try desk.undo()
    return desk
  }

  /// Added with MediaReview: what was done to a picture, changed and undone.
  static func media() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2028)
    let picture = try WebAddress("https://gazette.example/quay.jpg")
    try desk.load(text)
    try desk.tag(
      "Ferries – all twelve – stayed in port",
      details: ClaimDetails(media: Media(kind: .image, url: picture, categories: [.edited])))
    try desk.step(line: "edit c1 --media-category …") {
      try $0.edit(ClaimID(1)) {
        $0.media = Media(
          kind: .image, url: picture, original: picture, context: "Another port, 2019",
          categories: [.decontextualized, .satire])
      }
    }
    try desk.undo()
    return desk
  }

  /// Added with earlier checks: two of a claim, one of them renewed, and one withdrawn and undone.
  static func checkedBefore() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2041)
    try desk.load(text)
    let claim = try desk.tag("Ferries – all twelve – stayed in port")
    let page = try WebAddress("https://facts.example/ferries")
    for verdict in ["Half true", "False"] {
      try desk.step(line: "same c1 @1") {
        try $0.judgeSame(
          claim,
          as: EarlierCheck(
            claim: "All ferries stayed in port.", title: "The day of the storm", verdict: verdict,
            publisher: "Harbour Facts", published: PartialDate("2026-01-20"), url: page))
      }
    }
    try desk.step(line: "same c1 harbour:c3") {
      try $0.judgeSame(claim, as: EarlierCheck(claim: "No ferry sailed."))
    }
    try desk.step(line: "same c1 --remove 2") { try $0.withdrawSame(claim, number: 2) }
    try desk.undo()
    return desk
  }

  /// Claims that are assigned to analysts, due, and nobody's again, one of them undone.
  static func assigned() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2042)
    try desk.load(text)
    let claims = [
      try desk.tag("Ferries – all twelve – stayed in port"), try desk.tag("Fees rose"),
    ]
    let day = CalendarDay(year: 2026, month: 2, day: 6)
    try desk.step(line: "assign c1,c2 Ana Lůžová --due 2026-02-06") {
      try $0.assign(claims) { $0 = Assignment(to: "Ana Lůžová", due: day) }
    }
    try desk.step(line: "assign c2") {
      try $0.assign([claims[1]]) { $0.assignee = SessionBuilder.analyst }
    }
    try desk.step(line: "assign c1 --due \"\"") { try $0.assign([claims[0]]) { $0.due = nil } }
    try desk.step(line: "assign c1,c2 nobody") { try $0.assign(claims) { $0.assignee = nil } }
    try desk.undo()
    return desk
  }

  /// Sentences with nothing to check, one of them undone. The first fixture of it was written when an entry
  /// said all places before and after.
  static func dismissed() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2029)
    try desk.load(text)
    let article = ArticleID(1)
    try desk.tag("Ferries – all twelve – stayed in port")
    try desk.step(line: "skip 1") { try $0.dismiss([0..<5], of: article) }
    try desk.step(line: "skip 2") { try $0.dismiss([6..<9], of: article) }
    try desk.undo()
    return desk
  }

  /// Sentences that were handed to a program from outside, which undo skips.
  static func handedOver() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2041)
    try desk.load(text)
    try desk.tag("Fees rose by six percent")
    try desk.tag("Ferries – all twelve – stayed in port")
    try desk.step(line: "suggest --helper --yes") {
      try $0.handOver(
        HandedText(
          helper: "rater.py", task: "suggest", places: TextRanges([0..<12]), sentences: 1, bytes: 96
        ),
        of: .article(ArticleID(1)))
    }
    try desk.undo()
    try desk.step(line: "skip 1") { try $0.dismiss([0..<5], of: ArticleID(1)) }
    return desk
  }

  /// Steps of a copy of the session, one of them undone here.
  static func merged() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2044)
    try desk.load(text)
    try desk.tag("Fees rose by six percent")
    let shared = desk.entries.count
    var copy = desk.fork(seed: 2045)
    copy.analyst = "Ben Osei"
    try desk.tag("Ferries – all twelve – stayed in port")
    let claim = try copy.tag("Ferries – all twelve – stayed in port")
    try copy.addEvidence(EvidenceDetails(title: "The log", stance: .refutes), to: claim)
    try copy.decide(ClaimID(1), rating: "true", because: "See [e1].")
    try desk.step(line: "edit c1 --as Fees") { try $0.edit(ClaimID(1)) { $0.wording = "Fees" } }
    try desk.merge(copy, sharing: shared)
    try desk.take(.theirs, conflict: 1)
    try desk.undo()
    try desk.take(.ours, conflict: 1)
    return desk
  }

  /// Evidence that stays in the session, with a picture and words for it.
  static func privateEvidence() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2031)
    try desk.load(text)
    let claim = try desk.tag("Ferries – all twelve – stayed in port")
    let file = KeptFile(
      name: "quay.png", sha256: desk.keep(MadeDot.png), byteCount: MadeDot.png.count,
      captured: desk.now)
    try desk.addEvidence(
      EvidenceDetails(
        title: "The quay", stance: .refutes, file: file, alt: "Two ferries at sea.",
        isPrivate: true), to: claim)
    try desk.step(line: "edit e1 --public") {
      try $0.edit(EvidenceID(1)) { $0.isPrivate = false }
    }
    try desk.undo()
    return desk
  }

  /// Conclusions on an article: with a rating and in words, one undone, and a change of scale.
  static func conclusions() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2032)
    try desk.load(text)
    let claim = try desk.tag("Ferries – all twelve – stayed in port")
    try desk.addEvidence(EvidenceDetails(title: "The log", stance: .refutes), to: claim)
    try desk.decide(claim, rating: "false", because: "Ten sailed [e1].")
    try desk.conclude(.label("mostly false"), because: "Little of it *holds* [e1].")
    try desk.conclude(.unchanged, because: "Little holds [e1].")
    try desk.conclude(.none, because: "In words.")
    try desk.undo()
    let scale = RatingScale.google
    try desk.step(line: "scale google") {
      try $0.change(
        to: scale, mapping: [("False", "False"), ("Mostly False", "Mostly false")])
    }
    try desk.undo()
    return desk
  }

  /// Claims in an order of their own, rationales with markup, and the corrections of an imported report's
  /// conclusions.
  static func ordered() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2034)
    try desk.load(text)
    try desk.tag("Fees rose by six percent")
    try desk.decide(ClaimID(1), rating: "true", because: "- *One* [e1]\n- [two](https://x.example)")
    try desk.tag("Ferries – all twelve – stayed in port")
    try desk.step(line: "order c2,c1") { try $0.order(.listed([ClaimID(2), ClaimID(1)])) }
    try desk.step(line: "order verdict") { try $0.order(.verdict) }
    let record = ImportRecord(
      number: 1, source: ImportSource(format: "json", fileName: "r.json", content: Digest(of: "r")),
      report: ImportedReport(
        id: "urn:x:1", created: desk.now, modified: desk.now, generator: "checkmate", version: "2",
        corrections: [],
        conclusionCorrections: [
          ImportedReport.ConclusionCorrection(
            at: desk.now, article: "article-1", text: "New conclusion.")
        ]), names: [])
    try desk.step(line: "import r.json") { _ in [.imported(record: record)] }
    return desk
  }

  /// Second verdicts: one that agrees, one that a third person settles, one that is withdrawn with a rewording, and
  /// a change of scale.
  static func readTwice() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2042)
    try desk.load(text)
    try desk.tag("Fees rose by six percent")
    try desk.tag("Ferries – all twelve – stayed in port")
    try desk.decide(ClaimID(1), rating: "true", because: "The list [says] so.")
    try desk.decide(ClaimID(2), rating: "true")
    try desk.step(analyst: "Sam Desk", line: "second c1 true") { session, now in
      try session.decideSecond(
        [ClaimID(1)], rating: "true", because: nil, analyst: "Sam Desk", at: now)
    }
    try desk.step(analyst: "Sam Desk", line: "second c2 false --because Ten sailed.") {
      session, now in
      try session.decideSecond(
        [ClaimID(2)], rating: "false", because: "Ten sailed.", blind: [ClaimID(2)],
        analyst: "Sam Desk", at: now)
    }
    try desk.step(analyst: "Kim", line: "settle c2 second --because The log.") { session, now in
      try session.settle(
        [ClaimID(2)], .second, because: "The log.", analyst: "Kim", at: now)
    }
    try desk.step(line: "edit c1 --as Fees rose.") {
      try $0.edit(ClaimID(1)) { $0.wording = "Fees rose." }
    }
    try desk.undo()
    let scale = RatingScale.google
    try desk.step(line: "scale google") { try $0.change(to: scale) }
    try desk.undo()
    try desk.undo(analyst: "Kim")
    return desk
  }

  /// Claimants with other names and dated roles, and several attempts to reach them.
  static func people() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag(
      "Fees rose by six percent",
      details: ClaimDetails(
        claimant: Agent(name: "Mara Vance", kind: .person, role: "councillor"), made: .year(2024)))
    try desk.tag(
      "Ferries – all twelve – stayed in port",
      details: ClaimDetails(
        claimant: Agent(name: "M. Vance"), reportingSource: Agent(name: "Gazette"),
        made: .year(2026)))
    let office = try WebAddress("https://port.example/vance")
    try desk.step(line: "edit \"Mara Vance\" --role mayor --from 2025 --url \(office)") {
      try $0.editClaimant("Mara Vance", role: DatedRole("mayor", from: .year(2025))) {
        $0.url = office
      }
    }
    try desk.step(line: "merge \"Mara Vance\",\"M. Vance\"") {
      try $0.mergeClaimants(["Mara Vance", "M. Vance"])
    }
    let asked = PartialDate.day(CalendarDay(year: 2026, month: 1, day: 12)!)
    let due = PartialDate.day(CalendarDay(year: 2026, month: 1, day: 16)!)
    try desk.step(line: "contact c1 --asked 2026-01-12 --person Clerk --way e-mail --deadline …") {
      try $0.contact([ClaimID(1)], asked: asked, person: "Clerk", way: "e-mail") {
        $0.deadline = due
      }
    }
    try desk.step(line: "contact c1 --asked 2026-01-16 --reply No.") {
      try $0.contact([ClaimID(1)], asked: due, reply: "No.")
    }
    try desk.step(line: "contact c1 --attempt 1 --no-reply") {
      try $0.contact([ClaimID(1)], attempt: 1, asked: nil) { $0.noReply = true }
    }
    try desk.step(line: "contact c1 --attempt 2 --remove") {
      try $0.removeContact([ClaimID(1)], attempt: 2)
    }
    try desk.undo()
    return desk
  }

  /// A publication that was signed twice, the second time with a timestamp, and the undoing of that.
  static func signed() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag("Ferries – all twelve – stayed in port")
    let now = desk.now
    try desk.step(line: "publish --sign ann") { try $0.publish(on: nil, url: nil, at: now) }
    let first = ReportSignature(
      report: Digest(of: "report"), signature: desk.keep(Array("first".utf8)),
      key: "ED25519 key SHA256:AbC")
    try desk.step(line: "publish --sign ann") { try $0.sign(first) }
    let second = ReportSignature(
      report: Digest(of: "report"), signature: desk.keep(Array("second".utf8)),
      key: "ED25519 key SHA256:DeF", timestamp: desk.keep(Array("token".utf8)), time: now)
    try desk.step(line: "publish --sign ben --timestamp …") { try $0.sign(second) }
    try desk.undo()
    return desk
  }

  /// A report that names the program that made it; then a source is redacted, which says where it left marks.
  static func marked() throws -> SessionBuilder {
    var desk = try redacted()
    let now = desk.now
    try desk.step(line: "publish --sign ann") { try $0.publish(on: nil, url: nil, at: now) }
    let signature = ReportSignature(
      report: Digest(of: "report"), signature: desk.keep(Array("first".utf8)),
      key: "ED25519 key SHA256:AbC", version: "0.1.0")
    try desk.step(line: "publish --sign ann") { try $0.sign(signature) }
    return desk
  }

  /// Copies of sources with the comparison of quotes, one of them undone.
  static func captured() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag("Ferries – all twelve – stayed in port")
    let page = try WebAddress("https://port.example/log")
    var details = EvidenceDetails(stance: .supports, url: page, quote: "all … [boats] in port")
    details.captures = [capture(1, of: "All the boats in port.", at: page, &desk)]
    details.quoteCheck = QuoteCheck(
      outcome: .close, capture: 1, sentence: 1, page: 2, difference: "[-All-] {+all+} … in port",
      omitted: 1, insertions: ["boats"])
    let evidence = try desk.addEvidence(details, to: ClaimID(1))
    let second = capture(2, of: "All boats in port.", at: nil, &desk)
    try desk.step(line: "capture e1 --file log.txt") {
      try $0.edit(evidence) {
        $0.captures.append(second)
        $0.quoteCheck = QuoteCheck(outcome: .missing, capture: 2)
      }
    }
    try desk.step(line: "edit e1 --quote ''") { try $0.edit(evidence) { $0.quote = nil } }
    try desk.undo()
    return desk
  }

  /// A copy of a page with a picture and a PDF of it, and one that a redaction removes, with an archived copy whose
  /// address stays and a picture of which facts were read later. Its answer, and that of a private source, stay.
  static func pages() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag("Ferries – all twelve – stayed in port")
    for question in ["How many ferries are there?", "Who says so?"] {
      try desk.step(line: "ask c1 \(question)") {
        try $0.ask(question, about: [ClaimID(1)], analyst: "Ira Checker")
      }
    }
    let page = try WebAddress("https://port.example/log")
    var details = EvidenceDetails(stance: .supports, url: page)
    var seen = capture(1, of: "All twelve in port.", at: page, &desk)
    seen.page = page
    seen.picture = desk.keep(Array("picture of the page".utf8))
    seen.print = desk.keep(Array("PDF of the page".utf8))
    details.captures = [seen]
    details.answers = QuestionAnswer(question: QuestionID(1), text: "Twelve")
    try desk.addEvidence(details, to: ClaimID(1))
    let bytes = Array("picture of boats".utf8)
    var named = EvidenceDetails(stance: .refutes, alt: "A pier", isPrivate: true)
    named.file = KeptFile(
      name: "pier.jpg", sha256: desk.keep(bytes), byteCount: bytes.count, captured: desk.now)
    named.archives = [
      Archive(
        url: try WebAddress("https://archive.example/1"), file: "log.html",
        sha256: desk.keep(Array("Boats in the archive.".utf8)), captured: desk.now)
    ]
    named.answers = QuestionAnswer(question: QuestionID(2), text: "The master", kind: .abstractive)
    let evidence = try desk.addEvidence(named, to: ClaimID(1))
    try desk.step(line: "edit e2 --metadata") {
      try $0.edit(evidence) { $0.picture = PictureFacts(width: 40, height: 30, device: "Canon") }
    }
    try desk.step(line: "remove e2") { try $0.remove([.evidence(evidence)]) }
    return desk
  }

  /// Questions with an answer, one of them reworded, one removed and restored, and both moved with their claim.
  static func questions() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag("Ferries – all twelve – stayed in port")
    try desk.tag("all twelve")
    let body = desk.bodies[ArticleID(1)]!
    for question in ["How many ferries are there?", "Who says so?"] {
      try desk.step(line: "ask c2 \(question)") {
        try $0.ask(question, about: [ClaimID(2)], analyst: "Ira Checker")
      }
    }
    try desk.step(line: "edit q1 How many ferries does the port have?") {
      try $0.edit(QuestionID(1), text: "How many ferries does the port have?")
    }
    var details = EvidenceDetails(title: "Register", stance: .supports)
    details.answers = QuestionAnswer(question: QuestionID(1), text: "Twelve", kind: .abstractive)
    try desk.addEvidence(details, to: ClaimID(2))
    try desk.step(line: "remove q2") { try $0.remove([.question(QuestionID(2))]) }
    try desk.undo()
    try desk.step(line: "merge c1,c2") { try $0.merge([ClaimID(1), ClaimID(2)], in: body) }
    return desk
  }

  /// A kept picture, whose data were read again.
  static func picture() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag("Ferries – all twelve – stayed in port")
    var details = EvidenceDetails(stance: .supports, alt: "A pier")
    let bytes = Array("picture".utf8)
    details.file = KeptFile(
      name: "pier.jpg", sha256: desk.keep(bytes), byteCount: bytes.count, captured: desk.now)
    details.picture = PictureFacts(width: 40, height: 30)
    let evidence = try desk.addEvidence(details, to: ClaimID(1))
    try desk.step(line: "edit e1 --metadata") {
      try $0.edit(evidence) {
        $0.picture = PictureFacts(
          width: 40, height: 30, made: "2026-01-30 14:05:11 +01:00",
          place: "50.0875, 14.4214 (Prague)", device: "Canon EOS 80D")
      }
    }
    try desk.undo()
    try desk.step(line: "edit e1 --public-metadata") {
      try $0.edit(evidence) { $0.picture?.isPublic = true }
    }
    return desk
  }

  /// The copies of `captured` that contain "boats", and a kept file.
  static func copies() throws -> SessionBuilder {
    var desk = try captured()
    let paper = Array("Boats, by an unnamed hand.".utf8)
    let file = KeptFile(
      name: "hand.txt", sha256: desk.keep(paper), byteCount: paper.count, captured: desk.now)
    try desk.addEvidence(EvidenceDetails(stance: .refutes, file: file), to: ClaimID(1))
    return desk
  }

  /// A source that has gone, was there again, and has gone with its host.
  static func gone() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2030)
    try desk.load(text)
    try desk.tag("Ferries – all twelve – stayed in port")
    var details = EvidenceDetails(
      stance: .supports, url: try WebAddress("https://port.example/log"))
    details.absence = SourceAbsence(noticed: desk.now, status: 410)
    let evidence = try desk.addEvidence(details, to: ClaimID(1))
    try desk.step(line: "recapture e1") { try $0.edit(evidence) { $0.absence = nil } }
    let now = desk.now
    try desk.step(line: "recapture e1") {
      try $0.edit(evidence) { $0.absence = SourceAbsence(noticed: now) }
    }
    try desk.undo()
    return desk
  }

  private static func capture(
    _ number: Int, of words: String, at page: WebAddress?, _ desk: inout SessionBuilder
  ) -> Capture {
    let body = SessionBuilder.body(of: words)
    let text = desk.keep(body.text)
    let sentences = desk.keep(body.sentenceList)
    let fetch = page.map {
      FetchRecord(url: $0, at: desk.now, response: desk.keep(Array("HTTP/1.1 200 OK".utf8)))
    }
    return Capture(
      number: number, captured: desk.now,
      content: ArticleContent(
        text: text, sentences: sentences, original: text, byteCount: body.text.count,
        sentenceCount: body.sentences.count, paragraphCount: 1, loader: "text", encoding: "UTF-8",
        segmenterVersion: 1, fileName: page == nil ? "log.txt" : nil, fetch: fetch),
      byteCount: body.text.count, title: "Log", published: .year(2026))
  }

  /// What came with import: a report of another program, reviews by others, and the undoing of both.
  static func imports() throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2028)
    let page = try WebAddress("https://gazette.example/harbour?id=1")
    let text = desk.keep([])
    let now = desk.now
    var draft = ImportDraft(
      source: ImportSource(format: "json", fileName: "r.json", content: Digest(of: "r")),
      report: ImportedReport(
        id: "urn:x:1", created: now, modified: now, generator: "checkmate", version: "2",
        corrections: [.init(at: now, claim: "claim-7", text: "Reopened.")]))
    draft.scale = try RatingScale(name: "Two", levels: [.init("No", 1), .init("Yes", 2)])
    draft.settings.title = "Harbour check"
    draft.published = .year(2026)
    draft.articles = [
      ImportDraft.Article(
        name: "article-1",
        details: ArticleDetails(
          title: "Harbour fees",
          archives: [
            Archive(
              url: page, file: "page.warc", sha256: Digest(of: "page"), captured: now,
              elsewhere: true)
          ]),
        content: ArticleContent(
          text: text, sentences: text, original: text, byteCount: 0, sentenceCount: 0,
          paragraphCount: 0, loader: "report", encoding: "UTF-8", segmenterVersion: 1,
          accessed: now, withheld: WithheldText(sha256: Digest(of: "text"))))
    ]
    draft.claims = [
      ImportDraft.Claim(
        name: "claim-7", home: .new(0), range: 0..<0, words: "Fees rose", sentences: 1...1,
        details: ClaimDetails(
          claimant: Agent(name: "The mayor", sameAs: [page]), topics: ["two-words"]),
        progress: .checked,
        verdicts: [
          Verdict(
            Decision(number: 1, rating: "No", value: 1, rationale: nil, analyst: "", decided: nil))
        ])
    ]
    let wordings = [
      KeptWording(
        item: .claim(ClaimID(1)), field: "topics", said: "[\"two words\"]",
        holds: "[\"two-words\"]")
    ]
    // As versions before 2026-11-29 wrote it: what the report says otherwise, and not its file.
    try desk.step(line: "import r.json") { session in
      try session.changes(importing: draft, analyst: SessionBuilder.analyst).map { change in
        guard case .imported(let record) = change else { return change }
        return .imported(
          record: ImportRecord(
            number: record.number, source: record.source, report: record.report,
            names: record.names, wordings: wordings))
      }
    }
    var feed = ImportDraft(
      source: ImportSource(format: "claimreview", fileName: "feed.json", content: Digest(of: "f")))
    feed.reviews = [
      ReviewDetails(
        claim: "Fees rose by half", claimant: Agent(name: "The mayor"), made: .year(2026),
        appearances: [page], rating: "Mostly false", value: 2, worst: 1, best: 5,
        explanation: "By six percent.", reviewer: Agent(name: "Desk"), url: page,
        published: .instant(now), language: "en"),
      ReviewDetails(claim: "The café closed", rating: "True"),
    ]
    try desk.step(line: "import feed.json") {
      try $0.changes(importing: feed, analyst: SessionBuilder.analyst)
    }
    try desk.undo()
    try desk.redo()
    return desk
  }

  /// The file of a report, as `documents` imports it.
  static let document = Array(#"{"claims":[{"claimant":"The mayor","topics":["two words"]}]}"#.utf8)

  /// An imported report, whose file is kept; and work on what came with it.
  static func documents() throws -> SessionBuilder { try documents(revisions: []) }

  /// The same of an article whose publisher changed its text, as the report says.
  static func revised() throws -> SessionBuilder {
    try documents(revisions: [
      TextRevision(
        after: nil, on: .year(2026),
        changes: [
          .init(removed: "Fees fell.", added: "Fees rose."), .init(removed: nil, added: "By 6 %."),
        ])
    ])
  }

  private static func documents(revisions: [TextRevision]) throws -> SessionBuilder {
    var desk = SessionBuilder(seed: 2029)
    let text = desk.keep([])
    var draft = ImportDraft(
      source: ImportSource(format: "json", fileName: "r.json", content: Digest(of: "r")),
      report: ImportedReport(
        id: "urn:x:1", created: desk.now, modified: desk.now, generator: "checkmate", version: "2",
        corrections: []))
    draft.document = desk.keep(document)
    draft.articles = [
      ImportDraft.Article(
        name: "article-1", details: ArticleDetails(title: "Harbour fees"),
        content: ArticleContent(
          text: text, sentences: text, original: text, byteCount: 0, sentenceCount: 0,
          paragraphCount: 0, loader: "report", encoding: "UTF-8", segmenterVersion: 1,
          accessed: desk.now, withheld: WithheldText(sha256: Digest(of: "text")),
          reportedRevisions: revisions))
    ]
    draft.claims = [
      ImportDraft.Claim(
        name: "claim-7", home: .new(0), range: 0..<0, words: "Fees rose", sentences: 1...1,
        details: ClaimDetails(claimant: Agent(name: "The mayor"), topics: ["two-words"]),
        progress: .open, verdicts: [])
    ]
    try desk.step(line: "import r.json") {
      try $0.changes(importing: draft, analyst: SessionBuilder.analyst)
    }
    try desk.note("Ask again", on: .claim(ClaimID(1)))
    return desk
  }

  private static let text = """
    The harbour was closed on Monday. "Fees rose by six percent," the mayor said. Ferries – all \
    twelve – stayed in port.
    Military sources said the café would not reopen in 2026.
    """

  private static func articlesAndClaims(_ desk: inout SessionBuilder) throws {
    let capture = desk.keep(Array("WARC/1.1".utf8))
    let now = desk.now
    let page = try WebAddress("https://gazette.example/harbour?id=1")
    let copy = try WebAddress("https://web.archive.org/web/20260202101500/\(page)")
    try desk.load(text) {
      $0.authors = [Agent(name: "Ana Lůžová", kind: .person, role: "reporter", url: page)]
      $0.publisher = "The Gazette"
      $0.url = page
      $0.published = .instant(now)
      $0.language = "en"
      $0.archives = [
        Archive(url: copy),
        Archive(file: "harbour.warc", sha256: capture, captured: now),
      ]
    }
    try desk.load("A second article. It says little.", title: "A second article.") {
      $0.titleIsInferred = true
    }
    try desk.step(line: "edit a1 --title \"Fees, ferries\"") {
      try $0.edit(ArticleID(1)) {
        $0.title = "Fees, ferries"
        $0.publisher = nil
        $0.archives.removeFirst()
      }
    }
    try desk.tag(
      "Fees rose by six percent",
      details: ClaimDetails(
        wording: "Harbour fees rose by 6 %", summary: "Fees up 6 %",
        claimant: Agent(name: "The mayor", kind: .person),
        reportingSource: Agent(name: "Gazette", kind: .organization),
        made: .month(year: 2026, month: 1), place: "Port", why: "widely shared",
        topics: ["economy", "\u{1F6A2}"], appearances: [page]))
    try desk.tag("Ferries – all twelve – stayed in port", details: ClaimDetails(made: .year(2026)))
    try desk.tag("Military sources said the café would not reopen", analyst: "Sam Desk")
    try desk.step(line: "edit c1 --as \"Fees rose by 6 %\"") {
      try $0.edit(ClaimID(1)) { $0.wording = "Fees rose by 6 %" }
    }
    let passage = try desk.passage("Fees rose by six percent,\" the mayor said")
    try desk.step(line: "trim c1 3") { try $0.move(ClaimID(1), to: passage) }
    try desk.step(line: "contact c1 --asked 2026-02-01") {
      try $0.contact(
        [ClaimID(1)], asked: .day(CalendarDay(year: 2026, month: 2, day: 1)!), replied: nil,
        reply: "No comment.\nNone.")
    }
  }

  private static func verdictsAndEvidence(_ desk: inout SessionBuilder) throws {
    try desk.decide(ClaimID(1), ClaimID(2), rating: "half true", because: "Half of it \"holds\".")
    try desk.step(analyst: "Sam Desk", line: "approve c1") {
      try $0.approve([ClaimID(1)], analyst: "Sam Desk")
    }
    try desk.step(line: "edit c1 --as … --same-meaning spelling") {
      try $0.edit(ClaimID(1), sameMeaning: "spelling") { $0.wording = "Fees rose by six per cent" }
    }
    let file = desk.keep(Array("%PDF-1.7 fees".utf8))
    let now = desk.now
    try desk.addEvidence(
      EvidenceDetails(
        title: "Fee table", stance: .supports, url: try WebAddress("http://[2001:db8::1]:8080/a#b"),
        file: KeptFile(name: "fees.pdf", sha256: file, byteCount: 13, captured: now),
        publisher: "Harbour office", author: "B. Quay", published: .year(2025), accessed: now,
        archives: [Archive(url: try WebAddress("https://archive.example/x"))],
        quote: "6 %", locator: "p. 3", level: .primary, interest: "sets the fees", note: "dated"),
      to: ClaimID(1))
    try desk.addEvidence(
      EvidenceDetails(title: "Timetable", stance: .context, level: .secondary), to: ClaimID(3))
    try desk.step(line: "edit e1 --refutes") {
      try $0.edit(EvidenceID(1)) {
        $0.stance = .refutes
        $0.file = nil
        $0.accessed = nil
      }
    }
    try desk.note("Ask again on Friday.", on: .claim(ClaimID(3)))
    try desk.note("A source asked for protection.", on: .article(ArticleID(1)), isPrivate: true)
    try desk.step(line: "edit n1 Ask on Monday.") { try $0.edit(NoteID(1), text: "Ask on Monday.") }
  }

  private static func rearrangements(_ desk: inout SessionBuilder) throws {
    let body = desk.bodies[ArticleID(1)]!
    try desk.step(line: "merge c1,c3") { try $0.merge([ClaimID(1), ClaimID(3)], in: body) }
    let parts = [try desk.passage("Ferries"), try desk.passage("all twelve")]
    try desk.step(line: "split c2") { try $0.split(ClaimID(2), into: parts) }
    try desk.step(line: "skip c4 --because opinion") {
      try $0.skip([ClaimID(4)], because: "opinion")
    }
    try desk.step(line: "scale own --map \"Half True\"=Mixed") { session in
      try session.change(
        to: try RatingScale(
          name: "own",
          levels: [
            .init("Wrong", 1, description: "not so"), .init("Mixed", 2), .init("Right", 3),
            .init("Unproven"),
          ]), mapping: [(old: "Half True", new: "Mixed")])
    }
  }

  private static func reportAndUndoing(_ desk: inout SessionBuilder) throws {
    try desk.step(line: "report --title …") {
      try $0.editReport {
        $0.title = "Harbour check"
        $0.summary = "Two claims."
        $0.reviewer = Agent(name: "Factdesk", kind: .organization)
        $0.method = "By reading."
        $0.license = try? WebAddress("https://creativecommons.org/licenses/by/4.0/")
        $0.language = "en"
      }
    }
    try desk.step(line: "publish --url https://check.example/1") { session, now in
      try session.publish(on: nil, url: try WebAddress("https://check.example/1"), at: now)
    }
    try desk.step(line: "remove c4,n2") {
      try $0.remove([.claim(ClaimID(4)), .note(NoteID(2))])
    }
    try desk.undo()
    try desk.redo()
    try desk.undo()
    try desk.note("Nul \u{0} and \u{1B}[31m and e\u{301}", on: .claim(ClaimID(1)), analyst: "五")
    try desk.undo(analyst: "五")
  }
}
