import FactCheck
import Foundation
import JSON
import TestSupport
import Testing

/// The log's format: what a change looks like as JSON must not drift, or old logs would not open.
@Suite("Changes as JSON") struct ChangeCodingTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/changes.json")

  /// Every kind of change, with every field that one can have and with as few as one can.
  static func samples() throws -> [Change] {
    let (article, claim, second) = (ArticleID(1), ClaimID(1), ClaimID(2))
    let at = SessionBuilder.start
    let url = try WebAddress("https://port.example/caf%C3%A9?x=1#p")
    let day = try #require(CalendarDay(year: 2026, month: 1, day: 30))
    let agent = Agent(
      name: "Ana Lůžová", kind: .person, role: "mayor", url: url, otherNames: ["A. Luzova"],
      roles: [
        DatedRole("councillor"), DatedRole("mayor", from: .year(2025)),
        DatedRole(nil, from: .day(day)),
      ])
    let archives = [
      Archive(url: try WebAddress("https://web.archive.org/web/20260202101500/\(url)")),
      Archive(file: "page.warc", sha256: Digest(of: "page"), captured: at),
    ]
    let passage = Passage(article: article, range: 7..<25, words: "“Two”\nlines", sentences: 2...3)
    let details = ArticleDetails(
      title: "Harbour \"fees\"", titleIsInferred: true,
      authors: [agent, Agent(name: "Desk", kind: .organization)], publisher: "The Gazette",
      url: url, published: .day(day), modified: .instant(at), language: "en",
      archives: archives)
    let claimDetails = ClaimDetails(
      wording: "Ferry traffic fell by half.", summary: "Ferries", claimant: agent,
      reportingSource: Agent(name: "The Gazette"), made: .month(year: 2026, month: 1),
      place: "Town hall",
      why: "The vote", topics: ["ferries", "money"], appearances: [url],
      media: Media(
        kind: .video, url: url, original: url, context: "Another port, 2019",
        categories: [.decontextualized, .edited]),
      earlierChecks: [
        EarlierCheck(
          claim: "Ferry traffic fell by half.", title: "Ferries", verdict: "Half true",
          publisher: "Desk", published: .day(day), url: url), EarlierCheck(claim: "Fell by half."),
      ])
    let evidenceDetails = EvidenceDetails(
      title: "Crossings", stance: .refutes, url: url,
      file: KeptFile(name: "stats.pdf", sha256: Digest(of: "pdf"), byteCount: 3, captured: at),
      publisher: "Port office", author: "Statistics desk", published: .year(2025), accessed: at,
      archives: archives, quote: "38,500 crossings", locator: "table 2", level: .primary,
      interest: "Lives on the fees.", note: "See page 3")
    var capturedDetails = EvidenceDetails(stance: .supports, url: url, quote: "12 boats")
    capturedDetails.captures = [
      Capture(
        number: 1, captured: at,
        content: ArticleContent(
          text: Digest(of: "copy"), sentences: Digest(of: "lists"), original: Digest(of: "page"),
          byteCount: 20, sentenceCount: 1, paragraphCount: 1, loader: "html", encoding: "UTF-8",
          segmenterVersion: 1, fetch: FetchRecord(url: url, at: at, response: Digest(of: "head"))),
        byteCount: 90, title: "Boats", published: .year(2025))
    ]
    capturedDetails.captures[0].facts = PictureFacts(width: 2, height: 1, device: "Q2")
    capturedDetails.quoteCheck = QuoteCheck(
      outcome: .close, capture: 1, sentence: 1, page: 2, difference: "[-21-] {+12+} boats",
      omitted: 3, insertions: ["the"])
    capturedDetails.reportedCheck = ReportedQuoteCheck(
      outcome: .verbatim, captured: at, sha256: Digest(of: "page"), page: 3, omitted: 2,
      insertions: ["the"])
    capturedDetails.answers = QuestionAnswer(question: QuestionID(1), text: "12", kind: .extractive)
    capturedDetails.picture = PictureFacts(
      width: 40, height: 30, made: "2026-01-30 14:05:11", place: "50.1, 14.4", device: "Q2",
      isPublic: true)
    capturedDetails.absence = SourceAbsence(noticed: at, status: 410)
    let content = ArticleContent(
      text: Digest(of: "text"), sentences: Digest(of: "sentences"), original: Digest(of: "bytes"),
      byteCount: 40, sentenceCount: 3, paragraphCount: 2, loader: "text", encoding: "UTF-8",
      segmenterVersion: 1, fileName: "article.txt",
      found: FoundDetail.Field.allCases.map { FoundDetail($0, "A value", from: "meta og:title") },
      fetch: FetchRecord(url: url, at: at, response: Digest(of: "headers")),
      pages: Digest(of: "pages"),
      front: ArticleFront(headline: 0..<9, standfirst: 11..<20))
    var unnamed = content
    unnamed.fileName = nil
    unnamed.found = []
    unnamed.fetch = nil
    unnamed.pages = nil
    unnamed.front = nil
    let verdict = Verdict(
      Decision(
        number: 1, rating: "False", value: 2, rationale: "Fell by 6 %.", analyst: "Ira", decided: at
      ))
    let secondVerdict = SecondVerdict(
      Decision(
        number: 1, rating: "True", value: 6, rationale: "It *fell*.", markup: .markdown,
        analyst: "Sam", decided: at), isBlind: true)
    let settled = SecondVerdict(secondVerdict.decision, isBlind: true, settledBy: 2)
    let offAxis = Verdict(
      Decision(
        number: 2, rating: "Unproven", value: nil, rationale: nil, analyst: "Ira", decided: at))
    let scale = try RatingScale(
      name: "Two steps",
      levels: [
        RatingScale.Level("Bad", 1), RatingScale.Level("Good", 2, description: "Holds."),
        RatingScale.Level("Unproven"),
      ])
    var notes = SessionBuilder()
    try notes.load("One. Two.")
    try notes.tag("One")
    let notings =
      try notes.session.note("Ask", on: .claim(claim), isPrivate: false, analyst: "Ira")
      + notes.session.note("Byline?", on: .article(article), isPrivate: true, analyst: "Ira")
    let publishings =
      try notes.session.publish(on: .day(day), url: nil, at: at)
      + notes.session.publish(on: nil, url: nil, at: at)
    let review = ReviewDetails(
      claim: "Ferry traffic fell by half", claimant: agent, made: .day(day), appearances: [url],
      rating: "Mostly false", value: 2, worst: 1, best: 5.5, explanation: "By six percent.",
      reviewer: Agent(name: "Desk", sameAs: [url]), url: url, published: .instant(at),
      language: "en")
    let record = ImportRecord(
      number: 1, source: ImportSource(format: "json", fileName: "r.json", content: Digest(of: "r")),
      report: ImportedReport(
        id: "urn:x:1", created: at, modified: at, generator: "factdesk", version: "1.0.0",
        corrections: [.init(at: at, claim: "claim-7", text: "Reopened.")], isContinued: true),
      names: [PublicName(.claim(claim), "claim-7")],
      wordings: [
        KeptWording(item: .claim(claim), field: "topics", said: "[\"a b\"]", holds: "[\"a-b\"]"),
        KeptWording(item: nil, field: "corrections", said: "[]", holds: nil),
      ])
    var elsewhere = content
    elsewhere.accessed = at
    elsewhere.withheld = WithheldText(sha256: Digest(of: "text"))
    elsewhere.reportedRevisions = [
      TextRevision(
        after: at, on: .day(day),
        changes: [.init(removed: "It fell.", added: "It rose."), .init(removed: nil, added: "So.")])
    ]
    return [
      .article(article, .loaded(details: details, content: content, replaces: article)),
      .article(article, .loaded(details: ArticleDetails(title: "Bare"), content: unnamed)),
      .article(article, .edited(Edits(from: ArticleDetails(title: "Old"), to: details))),
      .article(article, .edited(Edits(from: details, to: ArticleDetails(title: "Old")))),
      .article(
        article,
        .resegmented(
          from: content.split,
          to: SentenceSplit(
            sentences: Digest(of: "other"), sentenceCount: 4, segmenterVersion: 2))),
      .article(article, .dismissed(TextRanges([0..<12, 40..<58]))),
      .article(article, .undismissed(TextRanges([40..<58]))),
      .article(
        article,
        .concluded(
          Conclusion(
            Decision(
              number: 1, rating: "Half True", value: 4, rationale: "Much of it [e1].",
              markup: .markdown, analyst: "Ira Checker", decided: at)))),
      .article(
        article,
        .concluded(
          Conclusion(
            Decision(
              number: 2, rating: nil, value: nil, rationale: "Words only.", analyst: "",
              decided: nil)))),
      .article(
        article,
        .conclusionConverted(
          number: 1, from: RatingScale.Level("Half True", 4), to: RatingScale.Level("Mixture"))),
      .claim(claim, .tagged(passage: passage, details: claimDetails)),
      .claim(claim, .tagged(passage: passage, details: ClaimDetails())),
      .claim(
        claim,
        .edited(
          Edits(from: ClaimDetails(), to: claimDetails),
          sameMeaning: "a typo")),
      .claim(
        claim,
        .edited(
          Edits(from: claimDetails, to: ClaimDetails()),
          sameMeaning: nil)),
      .claim(
        claim,
        .moved(
          from: passage,
          to: Passage(article: ArticleID(2), range: 0..<3, words: "One", sentences: 1...1))),
      .claim(claim, .statusChanged(from: .open, to: ClaimProgress(.skipped, reason: "opinion"))),
      .claim(claim, .statusChanged(from: .checked, to: ClaimProgress(.skipped))),
      .claim(
        claim,
        .contactsChanged(
          from: [],
          to: [
            Contact(asked: .day(day), replied: .instant(at), reply: "No"),
            Contact(
              asked: .day(day), person: "Mara Vance", way: "e-mail",
              deadline: .month(year: 2026, month: 2), noReply: true),
          ])),
      .claim(claim, .contactsChanged(from: [Contact(asked: .year(2026))], to: [])),
      .claim(
        claim, .assigned(from: Assignment(), to: Assignment(to: "Ben Osei", due: day))),
      .claim(claim, .assigned(from: Assignment(to: "Ben Osei", due: day), to: Assignment())),
      .claim(claim, .decided(verdict)),
      .claim(claim, .decided(offAxis)),
      .claim(claim, .approvalChanged(verdict: 1, from: nil, to: "Sam")),
      .claim(claim, .approvalChanged(verdict: 1, from: "Sam", to: nil)),
      .evidence(EvidenceID(1), .added(claim: claim, details: evidenceDetails)),
      .evidence(EvidenceID(1), .added(claim: claim, details: EvidenceDetails(stance: .supports))),
      .evidence(EvidenceID(1), .added(claim: claim, details: capturedDetails)),
      .evidence(
        EvidenceID(2),
        .added(
          claim: claim,
          details: EvidenceDetails(
            title: "The quay", stance: .context, alt: "Two ferries", isPrivate: true))),
      .evidence(
        EvidenceID(1), .edited(Edits(from: EvidenceDetails(stance: .context), to: evidenceDetails))),
      .evidence(EvidenceID(1), .moved(from: second, to: claim)),
    ] + notings + [
      .note(.edited(NoteID(1), from: "Ask", to: "Ask again")),
      .note(.moved(NoteID(1), from: .claim(second), to: .article(article))),
      .question(
        .asked(Question(id: QuestionID(1), claim: claim, text: "How many boats?", analyst: "Ira"))),
      .question(.edited(QuestionID(1), from: "How many boats?", to: "How many ferries?")),
      .question(.moved(QuestionID(1), from: second, to: claim)),
      .scaleChanged(
        from: .fever, to: scale,
        ratings: [
          RatingConversion(
            claim: claim, verdict: 1, from: RatingScale.Level("SUPPORTS", 2),
            to: RatingScale.Level("Good", 2)),
          RatingConversion(
            claim: second, verdict: 2, from: RatingScale.Level("NOT ENOUGH INFO"),
            to: RatingScale.Level("Unproven")),
        ]),
      .reportEdited(
        edits: Edits(
          from: ReportSettings(),
          to: ReportSettings(
            title: "Did traffic fall?", url: url, summary: "No.", reviewer: agent,
            method: "Held against primary figures.", license: url, language: "en"))),
    ] + publishings + [
      .removed(items: [
        .article(article), .claim(claim), .evidence(EvidenceID(1)), .note(NoteID(1)),
        .verdict(claim, number: 1), .publication(number: 1),
      ]),
      .restored(items: [.claim(claim)]),
      .redacted(
        item: .evidence(EvidenceID(1)),
        entries: [
          RedactedEntry(entry: 3, body: Digest(of: "what is left")),
          RedactedEntry(
            entry: 4, body: Digest(of: "more"), marks: ["/0/evidenceAdded/details/title"]),
        ]),
      .undone(entry: 2, changes: [.removed(items: [.claim(claim)])]),
      .redone(entry: 2, changes: [.restored(items: [.claim(claim)])]),
      .article(
        article,
        .loaded(
          details: ArticleDetails(
            title: "Bare",
            archives: [
              Archive(
                url: nil, file: "page.warc", sha256: Digest(of: "page"), captured: at,
                elsewhere: true)
            ]), content: elsewhere)),
      .claim(claim, .tagged(passage: Passage(unplaced: "", in: article), details: ClaimDetails())),
      .claim(
        claim,
        .decided(
          Verdict(
            Decision(
              number: 1, rating: "False", value: nil, rationale: nil, analyst: "", decided: nil)))),
      .reviewsAdded(reviews: [
        PublishedReview(id: ReviewID(1), details: review, source: 1),
        PublishedReview(id: ReviewID(2), details: ReviewDetails(claim: "x"), source: 1),
      ]),
      .imported(record: record),
      .imported(
        record: ImportRecord(
          number: 2, source: ImportSource(format: "csv", fileName: nil, content: Digest(of: "c")),
          report: nil, names: [])),
      .removed(items: [.review(ReviewID(1)), .importing(number: 1)]),
      .reviewsAdded(reviews: [
        PublishedReview(
          id: ReviewID(3),
          details: ReviewDetails(
            claim: "y", claimant: agent, otherClaimants: [Agent(name: "The port")],
            rating: "False", reviewer: agent, otherReviewers: [Agent(name: "Ben"), agent]),
          source: 1)
      ]),
      .publicationSigned(
        number: 2, from: ReportSignature(report: .zero, signature: Digest(of: "a"), key: "k"),
        to: ReportSignature(
          report: Digest(of: "r"), signature: Digest(of: "s"), key: "ED25519 key SHA256:AbC",
          timestamp: Digest(of: "t"), time: at, version: "0.1.0")),
      .handedOver(
        item: .article(ArticleID(1)),
        text: HandedText(
          helper: "rater.py", task: "suggest", places: TextRanges([0..<12, 13..<20]), sentences: 2,
          bytes: 140)),
      .handedOver(
        item: .claim(ClaimID(4)),
        text: HandedText(
          helper: "rater.py", task: "match", places: TextRanges(), sentences: nil, bytes: 90)),
      .merged(origin: origin),
      .conflictRecorded(
        conflict: MergeConflict(
          number: 2, origin: origin, line: "skip c3 --because Dull",
          changes: [
            .claim(
              ClaimID(3),
              .statusChanged(
                from: .open, to: ClaimProgress(.skipped, reason: "Dull")))
          ],
          numbers: [
            MergeConflict.ItemNumber(there: .claim(ClaimID(3)), here: .claim(ClaimID(4))),
            MergeConflict.ItemNumber(there: .evidence(EvidenceID(2)), conflict: 1),
          ], captures: [MergeConflict.CaptureNumber(there: 3, here: 4)], lastSharedCapture: 2,
          entries: [7, 9], waiting: [1])),
      .conflictSettled(number: 2, from: nil, to: .theirs),
      .conflictSettled(number: 2, from: .both, to: nil),
      .claim(claim, .secondVerdictChanged(from: nil, to: secondVerdict)),
      .claim(claim, .secondVerdictChanged(from: secondVerdict, to: settled)),
      .claim(
        claim,
        .secondVerdictChanged(
          from: SecondVerdict(
            Decision(
              number: 2, rating: "Unproven", value: nil, rationale: nil, analyst: "Sam",
              decided: at), isBlind: false), to: nil)),
    ]
  }

  /// The entry of a copy.
  private static let origin = MergeOrigin(
    of: Entry(
      sequence: 12,
      step: Step(
        id: UUID(uuidString: "6F9619FF-8B86-4011-B42D-00C04FC964FF")!, at: SessionBuilder.start,
        analyst: "Ben Osei", line: "skip c1", changes: []), hash: Digest(of: "entry")))

  private static func encoded(_ changes: [Change]) -> String {
    let lines = changes.map { String(decoding: $0.stored, as: UTF8.self) }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func haveNotDrifted() throws {
    let now = Self.encoded(try Self.samples())
    if ProcessInfo.processInfo.environment["FACTDESK_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(now.utf8).write(to: Self.golden)
      Issue.record("\(Self.golden.path()) was recorded anew: read it, then run without recording")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: Self.golden), as: UTF8.self)
    let (new, old) = (now.split(separator: "\n"), recorded.split(separator: "\n"))
    #expect(new.count == old.count)
    for (line, expected) in zip(new, old) { #expect(line == expected) }
    #expect(now == recorded)
  }

  @Test func whatWasRecordedIsReadAsWhatItWas() throws {
    let lines = try Data(contentsOf: Self.golden).split(separator: UInt8(ascii: "\n"))
    let read = try lines.map { try Change(stored: $0) }
    #expect(read == (try Self.samples()))
  }

  @Test(
    "what was dismissed before and after is read as places added or removed",
    arguments: [
      ("[]", "[[0,12]]", ArticleChange.dismissed(TextRanges([0..<12]))),
      ("[[0,5]]", "[[0,9]]", .dismissed(TextRanges([5..<9]))),
      ("[[0,9]]", "[[0,5]]", .undismissed(TextRanges([5..<9]))),
      ("[[0,5]]", "[[0,5]]", .undismissed(TextRanges())),
    ])
  func formerDismissals(from: String, to: String, change: ArticleChange) throws {
    let stored = "{\"sentencesDismissed\":{\"article\":\"a1\",\"from\":\(from),\"to\":\(to)}}"
    #expect(try Change(stored: Data(stored.utf8)) == .article(ArticleID(1), change))
  }

  @Test(
    "the only contact of an earlier log is read as a list of attempts",
    arguments: [
      (#""to":{"asked":"2026"}"#, [], [Contact(asked: .year(2026))]),
      (
        #""from":{"asked":"2026"},"to":{"asked":"2025","reply":"No"}"#,
        [Contact(asked: .year(2026))], [Contact(asked: .year(2025), reply: "No")]
      ),
      (#""from":{"asked":"2026"}"#, [Contact(asked: .year(2026))], []),
    ] as [(String, [Contact], [Contact])])
  func formerContacts(parts: String, from: [Contact], to: [Contact]) throws {
    let stored = "{\"contactChanged\":{\"claim\":\"c1\",\(parts)}}"
    #expect(
      try Change(stored: Data(stored.utf8))
        == .claim(ClaimID(1), .contactsChanged(from: from, to: to)))
  }

  @Test func samplesCoverEveryKindOfChange() throws {
    var kinds: Set<String> = []
    for change in try Self.samples() {
      // A new case must be added here, and to the samples.
      switch change {
      case .article(_, .loaded): kinds.insert("articleLoaded")
      case .article(_, .edited): kinds.insert("articleEdited")
      case .article(_, .resegmented): kinds.insert("articleResegmented")
      case .article(_, .dismissed): kinds.insert("placesDismissed")
      case .article(_, .undismissed): kinds.insert("dismissalWithdrawn")
      case .article(_, .concluded): kinds.insert("articleConcluded")
      case .article(_, .conclusionConverted): kinds.insert("conclusionConverted")
      case .claim(_, .tagged): kinds.insert("claimTagged")
      case .claim(_, .edited): kinds.insert("claimEdited")
      case .claim(_, .moved): kinds.insert("claimMoved")
      case .claim(_, .statusChanged): kinds.insert("statusChanged")
      case .claim(_, .contactsChanged): kinds.insert("contactsChanged")
      case .claim(_, .assigned): kinds.insert("assigned")
      case .claim(_, .decided): kinds.insert("verdictDecided")
      case .claim(_, .approvalChanged): kinds.insert("approvalChanged")
      case .claim(_, .secondVerdictChanged): kinds.insert("secondVerdictChanged")
      case .evidence(_, .added): kinds.insert("evidenceAdded")
      case .evidence(_, .edited): kinds.insert("evidenceEdited")
      case .evidence(_, .moved): kinds.insert("evidenceMoved")
      case .note(.written): kinds.insert("noted")
      case .note(.edited): kinds.insert("noteEdited")
      case .note(.moved): kinds.insert("noteMoved")
      case .question(.asked): kinds.insert("asked")
      case .question(.edited): kinds.insert("questionEdited")
      case .question(.moved): kinds.insert("questionMoved")
      case .scaleChanged: kinds.insert("scaleChanged")
      case .reportEdited: kinds.insert("reportEdited")
      case .published: kinds.insert("published")
      case .publicationSigned: kinds.insert("publicationSigned")
      case .reviewsAdded: kinds.insert("reviewsAdded")
      case .imported: kinds.insert("imported")
      case .removed: kinds.insert("removed")
      case .restored: kinds.insert("restored")
      case .handedOver: kinds.insert("handedOver")
      case .redacted: kinds.insert("redacted")
      case .merged: kinds.insert("merged")
      case .conflictRecorded: kinds.insert("conflictRecorded")
      case .conflictSettled: kinds.insert("conflictSettled")
      case .undone: kinds.insert("undone")
      case .redone: kinds.insert("redone")
      }
    }
    #expect(kinds.count == 40)
    let lines = Self.encoded(try Self.samples()).split(separator: "\n")
    for kind in kinds {
      let opening = "{\"\(kind)\":"
      #expect(lines.contains { $0.hasPrefix(opening) }, "\(kind)")
    }
  }

  /// What most logs are full of has a shorter way to the same.
  @Test func everyKindMentionsItsItems() throws {
    for change in try Self.samples() {
      var mentioned: [ItemID] = []
      change.forEachMentioned { mentioned.append($0) }
      #expect(Set(mentioned) == Set(change.items), "\(change)")
    }
  }

  /// What 0.1.0 can read; a kind that it does not know must not be in a body of a version that it knows.
  private static let known: Set<String> = [
    "articleLoaded", "articleEdited", "articleResegmented", "claimTagged", "claimEdited",
    "claimMoved", "statusChanged", "verdictDecided", "approvalChanged", "evidenceAdded",
    "evidenceEdited", "evidenceMoved", "noted", "noteEdited", "noteMoved", "scaleChanged",
    "reportEdited", "published", "reviewsAdded", "imported", "removed", "restored", "redacted",
  ]

  @Test func newKindsOfChangesNeedALaterVersionOfTheBody() throws {
    func version(of changes: [Change], salt: Salt? = Salt(hex: Digest.zero.hex)) -> Int {
      Step(
        id: UUID(), at: SessionBuilder.start, analyst: "Ana", line: "", changes: changes, salt: salt
      ).version
    }
    for change in try Self.samples() {
      let name = try #require(Self.encoded([change]).split(separator: "\"").dropFirst().first)
      switch change {
      case .undone(_, let changes), .redone(_, let changes):
        #expect(version(of: [change]) == version(of: changes), "\(change)")
      default: #expect(version(of: [change]) == (Self.known.contains("\(name)") ? 2 : 3), "\(name)")
      }
    }
    let assigned = Change.claim(
      ClaimID(1), .assigned(from: Assignment(), to: Assignment(to: "Ben")))
    #expect(version(of: [.undone(entry: 3, changes: [assigned])]) == 3)
    #expect(version(of: [.removed(items: [.claim(ClaimID(1))]), assigned]) == 3)
    // The first form has no salt, and only old programs write it.
    #expect(version(of: [assigned], salt: nil) == 1)
  }

  @Test func missingValuesAreOmitted() throws {
    for line in Self.encoded(try Self.samples()).split(separator: "\n") {
      #expect(!line.contains("null"), "\(line)")
      #expect(!line.contains("isRemoved") && !line.contains("\"entry\":0"), "\(line)")
    }
  }

  @Test func randomAndHostileChangesAreReadAsWritten() throws {
    var random = RandomSession(seed: 77)
    random.grow(by: 300)
    for change in random.builder.entries.flatMap(\.step.changes) {
      #expect(try Change(stored: change.stored) == change)
    }
    let passage = Passage(article: ArticleID(1), range: 0..<1, words: "x", sentences: 1...1)
    for text in HostileStrings.all {
      let change = Change.claim(
        ClaimID(1), .tagged(passage: passage, details: ClaimDetails(wording: text)))
      guard case .claim(_, .tagged(_, let details)) = try Change(stored: change.stored)
      else { continue }
      let isSame = details.wording?.unicodeScalars.elementsEqual(text.unicodeScalars) ?? false
      #expect(isSame, "\(text.prefix(50))")
    }
  }

  @Test(arguments: [
    #"{"unheardOf":{}}"#, #"{"removed":{}}"#, "{}", "[]", "null",
    #"{"removed":{"items":["x1"]}}"#,
    #"{"removed":{"items":["c0"]}}"#,
    #"{"removed":{"items":["c1#0"]}}"#,
    #"{"removed":{"items":["c1#"]}}"#,
    #"{"removed":{"items":["p0"]}}"#,
    #"{"removed":{"items":["c1#2#3"]}}"#,
    #"{"claimMoved":{"claim":"c1","from":{"article":"a1","start":3,"end":3,"words":"","first":1,"last":1},"to":{"article":"a1","start":0,"end":3,"words":"One","first":1,"last":1}}}"#,
    #"{"claimMoved":{"claim":"c1","from":{"article":"a1","start":-1,"end":3,"words":"","first":1,"last":1},"to":{"article":"a1","start":0,"end":3,"words":"One","first":1,"last":1}}}"#,
    #"{"claimMoved":{"claim":"c1","from":{"article":"a1","start":0,"end":3,"words":"","first":2,"last":1},"to":{"article":"a1","start":0,"end":3,"words":"One","first":1,"last":1}}}"#,
    #"{"claimMoved":{"claim":"c1","from":{"article":"a1","start":0,"end":3,"words":"","first":0,"last":1},"to":{"article":"a1","start":0,"end":3,"words":"One","first":1,"last":1}}}"#,
    #"{"contactChanged":{"claim":"c1","to":{"asked":"2026-02-30"}}}"#,
    #"{"contactsChanged":{"claim":"c1","from":[],"to":[{}]}}"#,
    #"{"contactsChanged":{"claim":"c1","from":{},"to":[]}}"#,
    #"{"statusChanged":{"claim":"c1","from":{"status":"open"},"to":{"status":"lost"}}}"#,
    #"{"assigned":{"claim":"c1","from":{},"to":{"due":"2026-02-30"}}}"#,
    #"{"assigned":{"claim":"c1","from":{},"to":{"due":"2026-02"}}}"#,
    #"{"assigned":{"claim":"c1","from":{}}}"#,
  ])
  func damageIsRefused(json: String) {
    #expect(throws: JSONView.Fault.self) { try Change(stored: Array(json.utf8)) }
  }
}
