import FactCheck
import JSON
import Pictures
import ReportModel

/// Evidence after a change.
package struct EvidenceAnswer: Answer {
  private let evidence: [EvidenceValue]
  /// Additional remarks, in sentences.
  private let remarks: [String]

  package var json: JSONValue {
    let remarks = remarks + evidence.compactMap(\.pictureRemark)
    return ["evidence": evidence, "remarks": remarks.isEmpty ? nil : remarks]
  }

  package init(_ ids: [EvidenceID], remarks: [String] = [], in session: Session) throws {
    evidence = try ids.map { id throws(RuleError) in
      EvidenceValue(try session.existing(id), in: session)
    }
    self.remarks = remarks
  }

  package func write(to page: inout TextOutput) {
    for piece in evidence { piece.write(to: &page, indent: "  ") }
    for remark in remarks + evidence.compactMap(\.pictureRemark) {
      page.wrapped([.init(remark, .faint)], first: "    ", indent: "    ")
    }
  }
}

extension EvidenceValue {
  /// What readers miss of a kept picture.
  fileprivate var pictureRemark: String? {
    let details = evidence.details
    guard let file = details.file, file.pictureKind != nil, !details.isPrivate else { return nil }
    if file.byteCount > Picture.mostBytes {
      return "reports do not show this picture: it has more than "
        + Counted.text(Picture.mostBytes, "byte")
    }
    return details.alt == nil
      ? "to say what the picture shows, for readers who do not see it: edit \(evidence.id) --alt TEXT"
      : nil
  }

  /// What the file of a picture says, by its names.
  private static func facts(of picture: PictureFacts, _ file: KeptFile?) -> [(String, String)] {
    let facts: [(String, String?)] =
      [
        (
          "picture",
          [file?.pictureKind?.name, picture.size].compactMap { $0 }.joined(separator: ", ")
        ), ("SHA-256", file?.sha256.hex),
      ] + picture.origin + [("metadata", picture.isPublic ? "public" : nil)]
    return facts.compactMap { name, value in value.map { (name, $0) } }
  }

  /// Writes the evidence with all its details.
  package func write(to page: inout TextOutput, indent: String) {
    let details = evidence.details
    page.wrapped(
      [
        .init(evidence.id.description, .bold), .init(" "), details.stance.run,
        .init("  \(evidence.claim)  "), .init(details.isPrivate ? "private  " : "", .faint),
        .init(details.shownTitle),
      ], first: indent, indent: indent + "    ")
    var facts: [(String, String)] = []
    if let url = details.url, url.text != details.shownTitle { facts.append(("at", url.text)) }
    if let file = details.file {
      facts.append(("kept file", "\(file.name), \(Counted.text(file.byteCount, "byte"))"))
    }
    if let picture = details.picture { facts += Self.facts(of: picture, details.file) }
    if let alt = details.alt { facts.append(("shows", alt)) }
    let source = [details.publisher, details.author].compactMap { $0 }.joined(separator: ", ")
    if !source.isEmpty { facts.append(("from", source)) }
    if let published = details.published {
      facts.append(("published", DateWords.text(published, by: page.clock)))
    }
    if let level = details.level { facts.append(("source", level.rawValue)) }
    if let accessed = details.accessed {
      facts.append(("accessed", DateWords.text(PartialDate(lookedAt: accessed), by: page.clock)))
    }
    if let file = details.redactedFile {
      facts.append(("kept file", file.inWords(by: page.clock)))
    }
    for archive in details.archives {
      facts.append(("archived", archive.url?.text ?? archive.file ?? ""))
    }
    for archive in details.redactedArchives {
      facts.append(("archived", archive.inWords(by: page.clock)))
    }
    for capture in details.captures {
      let other = details.isOfSource(capture) ? nil : capture.page
      facts.append(
        (
          capture.name,
          (other.map { "of the former address \($0.text), " } ?? "")
            + capture.inWords(by: page.clock)
        ))
    }
    for capture in details.redactedCaptures {
      facts.append((capture.number.map { "k\($0)" } ?? "copy", capture.inWords(by: page.clock)))
    }
    if let absence = details.absence { facts.append(("source", absence.inWords(by: page.clock))) }
    if let locator = details.shownLocator { facts.append(("place", locator)) }
    if let quote = details.quote { facts.append(("quote", "“\(quote)”")) }
    if let words = details.comparison(by: page.clock) { facts.append(("compared", words.text)) }
    if let answer { facts.append(("answers", answer.inWords)) }
    if let interest = details.interest { facts.append(("interest", interest)) }
    if let note = details.note { facts.append(("note", note)) }
    for (name, value) in facts {
      page.wrapped(
        [.init("\(name): ", .faint), .init(value)], first: indent + "     ",
        indent: indent + "       ")
    }
  }
}

extension EvidenceValue {
  /// Writes the evidence below its claim in a list: what it is, and how copies of its source have its quote.
  func writeBrief(to page: inout TextOutput, indent: String) {
    let details = evidence.details
    page.wrapped(
      [
        .init(evidence.id.description, .bold), .init(" "), details.stance.run,
        .init(details.isPrivate ? "  private" : "", .faint), .init("  \(details.shownTitle)"),
      ], first: indent, indent: indent + "    ")
    guard let quote = details.quote else { return }
    let compared = details.comparison(by: page.clock)
    page.wrapped(
      [
        .init("“\(quote)”  "),
        .init(
          compared?.text ?? "not compared with a copy of the source",
          compared.map { $0.isGood ? .good : .bad } ?? .faint),
      ], first: indent + "    ", indent: indent + "    ")
  }
}

extension EvidenceDetails {
  /// How copies of the source have the words of the quote; `nil` if there is none to compare it with.
  fileprivate func comparison(by clock: WallClock) -> (text: String, isGood: Bool)? {
    if hasRedactedQuote, quoteCheck != nil || reportedCheck != nil || !captures.isEmpty {
      return ("not compared, because words of it were redacted", false)
    }
    if let check = quoteCheck { return (check.inWords, check.outcome.hasSameWords) }
    if let check = reportedCheck { return (check.inWords(by: clock), check.outcome.hasSameWords) }
    if quote != nil, !captures.isEmpty, !captures.contains(where: \.hasText) {
      return ("no text to compare: the copy is a picture", false)
    }
    guard quote != nil, !captures.isEmpty, !captures.contains(where: isOfSource) else { return nil }
    return ("no copy of this address", false)
  }
}

extension Stance {
  /// Its sign and word.
  fileprivate var run: TextOutput.Run {
    switch self {
    case .supports: .init("+ supports", .good)
    case .refutes: .init("- refutes", .bad)
    case .context: .init("  context", .plain)
    }
  }
}
