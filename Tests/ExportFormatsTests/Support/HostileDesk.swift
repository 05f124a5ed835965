import ArticleText
import FactCheck
import ReportSamples
import TestSupport

@testable import ReportModel

/// A session in which every text field contains a hostile text.
struct HostileDesk {
  private(set) var desk = SessionBuilder.sample()
  private var words: () -> String
  /// Words that only private notes, private evidence and what it answers hold.
  static let secret = "PRIVATE-NOTE-7f3a"

  /// - Parameters:
  ///   - isFree: whether ratings are free text; else the labels of a hostile scale.
  ///   - words: the next text.
  init(isFree: Bool, words: @escaping () -> String) throws {
    self.words = words
    try load()
    let scale = isFree ? RatingScale.free : try scale()
    try desk.step { try $0.change(to: scale) }
    for claim in 1...4 { try tag(claim) }
    try evidence()
    try checks(isFree: isFree)
    try afterwards()
    try questions()
  }

  /// A text that says something to the rules of the session.
  private func text() -> String {
    let text = words()
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? "x" : text
  }

  /// A label: one line, at most 100 characters.
  private func label(_ number: Int) -> String {
    let line = text().unicodeScalars.map { Character($0).isNewline ? " " : String($0) }.joined()
    return String(line.unicodeScalars.prefix(60)) + " \(number)"
  }

  private func topic() -> String {
    let topic = text().unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(60)
    return String(String.UnicodeScalarView(topic))
  }

  private func agent() throws -> Agent {
    Agent(
      name: text(), kind: .person, role: text(),
      url: try WebAddress("https://x.example/?a=1&copy=2&amp;b=(*_`[<\">)'"))
  }

  private func scale() throws -> RatingScale {
    try RatingScale(
      name: String(label(0).prefix(64)),
      levels: [
        .init(label(1), 1, description: text()), .init(label(2), 2, description: text()),
        .init(label(3), 5), .init(label(4), description: text()),
      ])
  }

  private mutating func load() throws {
    // An article's text is normalized before it gets here: LF line ends, no byte order mark.
    var content = (1...4).map { "Before it \($0) \(text()) behind it.\n" }.joined(separator: "\n")
    content = content.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar != "\r" && scalar != "\u{FEFF}" { result.unicodeScalars.append(scalar) }
    }
    try desk.load(
      paragraphs:
        content,
      ArticleDetails(
        title: text(), authors: [try agent(), try agent()], publisher: text(),
        url: try WebAddress("https://x.example/a_b_c?x=1&lt=2"), published: PartialDate("2026"),
        language: "x-own",
        archives: [
          Archive(file: text(), sha256: Digest(of: "x"), captured: Timestamp(seconds: 0))
        ]))
    try desk.load(paragraphs: "Second: " + content, ArticleDetails(title: text()))
  }

  private mutating func tag(_ number: Int) throws {
    let body = try desk.source().body(ArticleID(1))
    let paragraph = Paragraphs.ranges(in: body.text)[0]
    let size = paragraph.count
    let start = paragraph.lowerBound + (size / 5) * (number - 1)
    let range = Graphemes.widened(
      start..<min(start + 1 + size / 3, paragraph.upperBound), in: body.text)
    let passage = try body.passage(at: range, in: ArticleID(1))
    let details = ClaimDetails(
      wording: number == 2 ? nil : text(), summary: number == 3 ? nil : text(),
      claimant: try agent(), reportingSource: try agent(), made: PartialDate("2026-01"),
      place: text(),
      why: text(), topics: [topic(), topic()].filter { !$0.isEmpty },
      appearances: [try WebAddress("http://x.example/~(a)_b*?c=[d]&e|f")])
    try desk.step { try $0.tag(passage, details: details) }
  }

  private mutating func evidence() throws {
    for (place, stance) in Stance.allCases.enumerated() {
      try desk.addEvidence(
        EvidenceDetails(
          title: place == 2 ? nil : text(), stance: stance,
          url: place == 0 ? try WebAddress("https://y.example/&gt;?#a&b;") : nil,
          file: KeptFile(
            name: text(), sha256: Digest(of: "y"), byteCount: 1, captured: Timestamp(seconds: 1)),
          publisher: text(), author: text(), published: PartialDate("2025-12-31"),
          accessed: Timestamp(seconds: 2),
          archives: [Archive(url: try WebAddress("https://archive.example/*/_x_"))], quote: text(),
          locator: text(), level: .primary, interest: text(), note: text()), to: ClaimID(1))
    }
    for claim in [ClaimID(1), ClaimID(3)] {
      try desk.addEvidence(Self.privateEvidence(), to: claim)
    }
  }

  private mutating func checks(isFree: Bool) throws {
    let labels = isFree ? [] : desk.session.scale.levels.map(\.label)
    for claim in (1...3).map({ ClaimID($0) }) {
      desk.analyst = text()
      try desk.decide(claim, rating: isFree ? text() : labels[claim.number % 4], because: text())
      let second = isFree ? text() + " again" : labels[(claim.number + 1) % 4]
      try desk.decide(claim, rating: second, because: text())
      let approver = text() + " Zoe Quill."
      try desk.step { try $0.approve([claim], analyst: approver) }
    }
    let (reason, reply) = (text(), text())
    try desk.step { try $0.skip([ClaimID(4)], because: reason) }
    try desk.step {
      try $0.contact(
        [ClaimID(1)], asked: PartialDate("2026-01-01"), replied: PartialDate("2026-01-02"),
        reply: reply)
    }
    for subject in [Note.Subject.claim(ClaimID(1)), .article(ArticleID(1)), .claim(ClaimID(4))] {
      try desk.note(text(), on: subject)
      try desk.note(Self.secret, on: subject, isPrivate: true)
    }
  }

  private mutating func afterwards() throws {
    let settings = ReportSettings(
      title: text(), url: try WebAddress("https://z.example/r_e_p?a&b"), summary: text(),
      reviewer: try agent(), method: text(), license: try WebAddress("https://z.example/"))
    try desk.editReport { $0 = settings }
    try desk.publish(on: "2026-02-02")
    try desk.reword(ClaimID(3), text() + " new", sameMeaning: text())
    try desk.reword(ClaimID(2), text() + " new")
    try desk.step { try $0.remove([.claim(ClaimID(4))]) }
    try desk.undo()
  }

  /// Three questions about the first claim, of which nothing answers the last; then, about two claims, one that only
  /// private evidence answers. They come last: the texts drawn for all else stay those that they were.
  private mutating func questions() throws {
    for _ in 1...3 {
      let question = text()
      try desk.step { try $0.ask(question, about: [ClaimID(1)], analyst: "Zoe Quill") }
    }
    try desk.step {
      try $0.ask(Self.secret, about: [ClaimID(1), ClaimID(3)], analyst: "Zoe Quill")
    }
    let answers = [
      QuestionAnswer(question: QuestionID(1), text: text(), kind: .abstractive),
      QuestionAnswer(question: QuestionID(2), kind: .extractive),
      QuestionAnswer(question: QuestionID(1), text: text(), kind: .boolean),
      QuestionAnswer(question: QuestionID(4), text: Self.secret),
      QuestionAnswer(question: QuestionID(5), text: Self.secret),
    ]
    for (number, answer) in zip(1..., answers) {
      try desk.step { try $0.edit(EvidenceID(number)) { $0.answers = answer } }
    }
  }

  /// Evidence that says the secret in each of its texts.
  static func privateEvidence() throws -> EvidenceDetails {
    EvidenceDetails(
      title: secret, stance: .refutes, url: try WebAddress("https://y.example/\(secret)"),
      file: KeptFile(
        name: "\(secret).png", sha256: Digest(of: secret), byteCount: 1,
        captured: Timestamp(seconds: 1)),
      publisher: secret, author: secret,
      archives: [Archive(url: try WebAddress("https://archive.example/\(secret)"))], quote: secret,
      locator: secret, interest: secret, note: secret, alt: secret, isPrivate: true)
  }
}
