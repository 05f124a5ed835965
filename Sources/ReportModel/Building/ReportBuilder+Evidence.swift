import FactCheck

extension Report.Evidence {
  /// Makes a piece of evidence; a file of it that the session keeps is one of the copies.
  /// - Parameter untitled: the title of evidence without title, address and file.
  package init(_ evidence: FactCheck.Evidence, id: String, untitled: String = "Untitled") {
    let details = evidence.details
    let kept = details.file.map(Report.Archive.init)
    let title = details.shownTitle
    self.init(
      id: id, title: title.isEmpty ? untitled : title, stance: details.stance,
      url: details.url,
      archives: details.archives.compactMap(Report.Archive.init) + [kept].compactMap { $0 },
      publisher: details.publisher, author: details.author, published: details.published,
      accessed: details.accessed, quote: details.quote,
      quoteCheck: Report.QuoteCheck(details), locator: details.shownLocator,
      level: details.level,
      interest: details.interest, note: details.note, alt: details.alt,
      pictureFacts: details.picture.flatMap(Report.PictureFacts.init(forReaders:)))
  }
}

extension Report.PictureFacts {
  /// What readers may know; `nil` if that is nothing.
  init?(forReaders facts: FactCheck.PictureFacts) {
    guard facts.isPublic else { return nil }
    self = facts
    // A log can contain any numbers and texts, a report only some.
    width = width.flatMap { $0 > 0 ? $0 : nil }
    height = height.flatMap { $0 > 0 ? $0 : nil }
    made = made.flatMap { $0.isEmpty ? nil : $0 }
    place = place.flatMap { $0.isEmpty ? nil : $0 }
    device = device.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Report.Answer {
  /// Makes an answer to the question of an id.
  package init(_ answer: QuestionAnswer, question: String) {
    self.init(question: question, text: answer.text, type: answer.kind)
  }
}

extension Report.QuoteCheck {
  /// The comparison of evidence's quote, in this session or by the author of the report from which it was imported;
  /// `nil` if there was none.
  init?(_ details: EvidenceDetails) {
    // Redacted words are no longer those that were compared.
    if details.hasRedactedQuote { return nil }
    if details.quote != nil, let check = details.quoteCheck,
      let capture = details.captures.first(where: { $0.number == check.capture })
    {
      self.init(
        outcome: check.outcome, captured: capture.captured, sha256: capture.content.original,
        page: check.page, difference: check.difference, omitted: check.omitted,
        insertions: check.insertions)
    } else if let check = details.reportedCheck {
      self = check
    } else {
      return nil
    }
    // A log can contain any numbers and texts, a report only some.
    page = page.flatMap { $0 > 0 ? $0 : nil }
    difference = difference.flatMap { $0.isEmpty ? nil : $0 }
    omitted = omitted.flatMap { $0 > 0 ? $0 : nil }
    insertions.removeAll(where: \.isEmpty)
  }
}

extension Report.Archive {
  /// Makes a copy with an address or a complete local capture; `nil` for anything less.
  init?(_ archive: Archive) {
    let isWholeCapture =
      archive.file != nil && archive.sha256 != nil && archive.captured != nil
    guard archive.url != nil || isWholeCapture else { return nil }
    self.init(
      url: archive.url, file: archive.file.map(Self.plainName), captured: archive.captured,
      sha256: archive.sha256)
  }

  /// Makes a copy of a file that the session keeps.
  init(_ file: KeptFile) {
    self.init(file: Self.plainName(file.name), captured: file.captured, sha256: file.sha256)
  }

  /// A file name without folders, backslashes or control characters; never empty, `.` or `..`.
  static func plainName(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let start = scalars.lastIndex(of: "/").map { scalars.index(after: $0) } ?? scalars.startIndex
    var plain = String.UnicodeScalarView()
    for scalar in scalars[start...] {
      plain.append(scalar.value < 0x20 || scalar == "\\" ? "_" : scalar)
    }
    let result = String(plain)
    return ["", ".", ".."].contains(result) ? "capture" : result
  }
}
